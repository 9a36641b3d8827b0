//! `programme.toml` and the pages: first what the modules need to know, then what needs to know the modules.

use std::ops::RangeInclusive;

use super::countries::coded;
use super::modules::ModuleHead;
use super::pages::{page, page_with_sources};
use super::reading::{Reading, unique_here};
use super::requirements::{Limits, requirement};
use crate::curriculum::model::{ByLang, CareLines, Certificate, Html, Notices, Programme, Rules, Sector, Track};
use crate::curriculum::parse::{At, Doc, Table, is_identifier};
use crate::curriculum::render::{BoxWords, Known, Scope, inline_markdown};
use crate::i18n::Lang;

/// What the modules need to know.
pub(super) struct ProgrammeHead {
    pub languages: Vec<Lang>,
    pub modules: Vec<At<String>>,
    pub boxes: BoxWords,
}

/// Reads what the modules need to know.
pub(super) fn programme_head(root: &Table<'_>) -> ProgrammeHead {
    let mut languages = vec![Lang::En];
    for tag in root.texts("languages") {
        match tag.value.parse() {
            Ok(lang) if !languages.contains(&lang) => languages.push(lang),
            Ok(_) => {}
            Err(_) => {
                let todo = "Write some of en, ru and kk: the program speaks these";
                root.doc.error(tag.line, format!("The language “{}” is not known", tag.value), todo);
            }
        }
    }
    let modules = root.texts("modules");
    unique_here(root.doc, "module", modules.iter().map(|module| (module.value.as_str(), module.line)));
    if modules.is_empty() {
        root.error("modules", "The programme has no modules", "Write the names of their folders in order: modules = [\"…\"]");
    }
    let boxes = root.table("boxes", "the words above boxes").map(|table| {
        let words = |key| table.words(key).unwrap_or_default();
        let boxes = BoxWords { note: words("note"), tip: words("tip"), important: words("important") };
        table.done();
        boxes
    });
    if boxes.is_none() {
        root.error("boxes", "The programme has no words above boxes", "Write [boxes] with note, tip and important");
    }
    ProgrammeHead { languages, modules, boxes: boxes.unwrap_or_default() }
}

/// Reads the rest.
pub(super) fn programme(
    reading: &Reading<'_>,
    root: &Table<'_>,
    head: ProgrammeHead,
    known: &Known,
    heads: &[ModuleHead],
) -> Programme {
    let sectors: Vec<_> = coded(root, "sector").into_iter().map(|(code, name)| Sector { code, name }).collect();
    let modules: Vec<_> = head.modules.into_iter().map(|module| module.value).collect();
    Programme {
        id: root.text("id").map(|id| id.value).unwrap_or_default(),
        title: root.words("title").unwrap_or_default(),
        about: root.tables("about", "the sentence of `about`").into_iter().filter_map(sentence).collect(),
        rules: rules(root),
        lesson_words: lesson_words(root),
        tracks: tracks(root, &modules, &sectors, heads),
        sectors,
        notices: notices(root, known),
        care: care_lines(root),
        certificate: certificate(root),
        support: page(reading, known, "pages/support.en.md").unwrap_or_default(),
        context: page_with_sources(reading, known, "pages/context.en.md"),
        facilitators: page_with_sources(reading, known, "pages/facilitators.en.md"),
        organisers: page_with_sources(reading, known, "pages/organisers.en.md"),
        languages: head.languages,
        modules,
    }
}

fn sentence(table: Table<'_>) -> Option<ByLang<String>> {
    let words = table.languages();
    table.done();
    words
}

fn rules(root: &Table<'_>) -> Rules {
    let Some(table) = root.table("rules", "the rules") else {
        root.error("rules", "The programme has no rules", "Write [rules], as in README.md");
        return Rules::default();
    };
    let number = |key, most| table.number(key, 1..=most).unwrap_or_default();
    let rules = Rules {
        version: number("version", u32::MAX),
        check_pass_percent: number("check_pass_percent", 100) as u8,
        attempt_pause_minutes: number("attempt_pause_minutes", 10_080),
        make_up_days: number("make_up_days", 366),
        make_up_days_excused: number("make_up_days_excused", 366),
        present_percent: number("present_percent", 100) as u8,
    };
    table.done();
    rules
}

fn lesson_words(root: &Table<'_>) -> Option<RangeInclusive<u32>> {
    let table = root.table("lesson_words", "the length of lessons")?;
    let (least, most) = (table.number("least", 0..=9_999), table.number("most", 1..=9_999));
    table.done();
    Some(least?..=most?)
}

fn tracks(root: &Table<'_>, modules: &[String], sectors: &[Sector], heads: &[ModuleHead]) -> Vec<Track> {
    let tables = root.tables("track", "the track");
    if tables.is_empty() {
        root.error("track", "The programme has no tracks", "Write [[track]], as in README.md");
    }
    let ids: Vec<_> = tables.iter().filter_map(|table| table.maybe_text("id")).collect();
    unique_here(root.doc, "track", ids.iter().map(|id| (id.value.as_str(), id.line)));
    tables.into_iter().filter_map(|table| track(table, modules, sectors, heads)).collect()
}

fn track(table: Table<'_>, modules: &[String], sectors: &[Sector], heads: &[ModuleHead]) -> Option<Track> {
    let id = table.text("id")?;
    let table = table.called(&format!("the track {}", id.value));
    if !is_identifier(&id.value) {
        table.error("id", "The identifier cannot stand in an address", "Write lower-case letters a to z, digits and hyphens");
    }
    let own = table.texts("modules");
    for module in own.iter().filter(|module| !modules.contains(&module.value)) {
        let todo = format!("Write one of the programme's modules: {}", modules.join(", "));
        table.doc.error(module.line, format!("There is no module “{}”", module.value), todo);
    }
    let own: Vec<_> = own.into_iter().map(|module| module.value).collect();
    let suggested_for = table.texts("suggested_for");
    for code in suggested_for.iter().filter(|code| !sectors.iter().any(|sector| sector.code == code.value)) {
        table.doc.error(code.line, format!("There is no sector “{}”", code.value), "Write the code of a [[sector]]");
    }
    let parts = |slug: &str| {
        let head = heads.iter().find(|head| head.slug == slug);
        head.map(|head| head.webinars.iter().map(|webinar| webinar.part).collect())
    };
    let limits = Limits { modules: &own, parts: &parts };
    let tree = |key: &str, what: &str| {
        let found = table.table(key, &format!("{what} of the track {}", id.value));
        if found.is_none() {
            table.error(key, format!("{} has no `{key}`", table.what), format!("Write [track.{key}], as in README.md"));
        }
        found.and_then(|found| requirement(found, &limits))
    };
    let (completion, participation) = (tree("completion", "completion"), tree("participation", "participation"));
    let track = Track {
        title: table.words("title").unwrap_or_default(),
        audience: table.words("audience").unwrap_or_default(),
        hours: table.number("hours", 1..=999).unwrap_or_default(),
        suggested_for: suggested_for.into_iter().map(|code| code.value).collect(),
        completion: completion?,
        participation: participation?,
        modules: own,
        id: id.value.clone(),
    };
    table.done();
    Some(track)
}

fn notices(root: &Table<'_>, known: &Known) -> Notices {
    let Some(table) = root.table("notices", "the notices") else {
        root.error("notices", "The programme has no notices", "Write [notices.content_care] and the others, as in README.md");
        return Notices::default();
    };
    let notice = |key| rendered(&table, key, known);
    let notices = Notices {
        content_care: notice("content_care"),
        free_text: notice("free_text"),
        live_session: notice("live_session"),
        recording: notice("recording"),
        not_a_reporting_channel: notice("not_a_reporting_channel"),
    };
    table.done();
    notices
}

/// Words with links and emphasis, in each language.
fn rendered(table: &Table<'_>, key: &str, known: &Known) -> ByLang<Html> {
    let doc: &Doc<'_> = table.doc;
    let words = table.words(key).unwrap_or_default();
    words.map(|lang, text| inline_markdown(&Scope::new(known, lang), doc, text, table.line_of(key)))
}

fn care_lines(root: &Table<'_>) -> CareLines {
    let Some(table) = root.table("care", "the content-care lines") else {
        root.error("care", "The programme has no content-care lines", "Write [care] with policy, general and heavy");
        return CareLines::default();
    };
    let words = |key| table.words(key).unwrap_or_default();
    let lines = CareLines { policy: words("policy"), general: words("general"), heavy: words("heavy") };
    table.done();
    lines
}

fn certificate(root: &Table<'_>) -> Certificate {
    let Some(table) = root.table("certificate", "the certificate") else {
        root.error(
            "certificate",
            "The programme has no words for its record",
            "Write [certificate] with completion and participation",
        );
        return Certificate::default();
    };
    let words = |key: &str| {
        let words = table.words(key).unwrap_or_default();
        for lang in words.languages().filter(|&lang| !words.text(lang).contains("{programme}")) {
            let what = format!("`{key}` of the certificate does not name the programme in {}", lang.own_name());
            table.error(key, what, "Write {programme} where its title goes");
        }
        words
    };
    let certificate = Certificate {
        completion: words("completion"),
        participation: words("participation"),
        valid_for: table.maybe_number("valid_for", 1..=600),
    };
    table.done();
    certificate
}
