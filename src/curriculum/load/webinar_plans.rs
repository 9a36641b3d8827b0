//! The plans of a module's webinars: `webinar-1.toml` and its translations.

use super::reading::{Reading, unique_here};
use super::translated_blocks::{TranslatedBlocks, choices, maybe_plain, plain, same_plain, translated_choices};
use super::translation::English;
use crate::curriculum::model::{
    AgendaRow, AgendaText, ByLang, DifficultMoment, Lesson, MakeUpQuestion, MomentText, Poll, PollKind, PollText, WebinarPart,
    WebinarPlan,
};
use crate::curriculum::parse::{At, Doc, Form, Table, in_language, parse_toml};
use crate::curriculum::render::{Known, Scope};
use crate::i18n::Lang;

/// Reads the plans of the parts that have one.
pub(super) fn webinar_plans(
    reading: &Reading<'_>,
    known: &Known,
    folder: &str,
    parts: &[WebinarPart],
    lessons: &[Lesson],
) -> Vec<WebinarPlan> {
    parts
        .iter()
        .filter_map(|part| plan(reading, known, &format!("{folder}webinar-{}.toml", part.part), *part, lessons))
        .collect()
}

fn plan(reading: &Reading<'_>, known: &Known, path: &str, part: WebinarPart, lessons: &[Lesson]) -> Option<WebinarPlan> {
    let doc = reading.file(path)?;
    let compared = English::new(Form::Webinar, &doc);
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the webinar");
    let scope = Scope::new(known, Lang::En);
    let mut plan = WebinarPlan {
        part: part.part,
        large_numbers: maybe_plain(&root, "large_numbers", &scope).map(ByLang::english),
        ..WebinarPlan::default()
    };
    let mut ids = Vec::new();
    let mut uses = Vec::new();
    for table in root.tables("row", "the row") {
        plan.rows.extend(row(table, &mut ids, &mut uses, &scope));
    }
    for table in root.tables("poll", "the poll") {
        plan.polls.extend(poll(reading, table, &mut ids, &scope));
    }
    for table in root.tables("make_up", "the make-up question") {
        let Some(table) = named(table, &mut ids) else { continue };
        let prompt = ByLang::english(plain(&table, "prompt", &scope));
        let id = ids.last().map(|(id, _)| id.clone()).unwrap_or_default();
        reading.unique(table.doc, "question", &id, table.line);
        plan.make_up.push(MakeUpQuestion { id, prompt });
        table.done();
    }
    for table in root.tables("moment", "the moment") {
        let Some(table) = named(table, &mut ids) else { continue };
        let text = MomentText { heard: plain(&table, "heard", &scope), answer: plain(&table, "answer", &scope) };
        let id = ids.last().map(|(id, _)| id.clone()).unwrap_or_default();
        plan.moments.push(DifficultMoment { id, text: ByLang::english(text) });
        table.done();
    }
    unique_here(&doc, "entry", ids.iter().map(|(id, line)| (id.as_str(), *line)));
    look_at_minutes(&root, &plan, part);
    look_at_uses(&doc, &uses, &plan, lessons);
    root.done();
    for lang in reading.translations() {
        if let Some(doc) = reading.translation(&in_language(path, lang), lang) {
            translate(&doc, &mut plan, &Scope::new(known, lang), &compared);
        }
    }
    Some(plan)
}

/// The table under the name of its identifier, which is put down.
fn named<'t>(table: Table<'t>, ids: &mut Vec<(String, u32)>) -> Option<Table<'t>> {
    let id = table.text("id")?;
    let what = format!("{} {}", table.what, id.value);
    ids.push((id.value, id.line));
    Some(table.called(&what))
}

fn row(table: Table<'_>, ids: &mut Vec<(String, u32)>, uses: &mut Vec<At<String>>, scope: &Scope<'_>) -> Option<AgendaRow> {
    let table = named(table, ids)?;
    let own = table.texts("uses");
    let text = AgendaText {
        title: plain(&table, "title", scope),
        what: plain(&table, "what", scope),
        notes: maybe_plain(&table, "notes", scope),
    };
    let row = AgendaRow {
        id: ids.last().map(|(id, _)| id.clone()).unwrap_or_default(),
        minutes: table.number("minutes", 1..=480).unwrap_or_default(),
        uses: own.iter().map(|code| code.value.clone()).collect(),
        text: ByLang::english(text),
    };
    uses.extend(own);
    table.done();
    Some(row)
}

fn poll(reading: &Reading<'_>, table: Table<'_>, ids: &mut Vec<(String, u32)>, scope: &Scope<'_>) -> Option<Poll> {
    let earlier: Vec<_> = ids.iter().map(|(id, _)| id.clone()).collect();
    let table = named(table, ids)?;
    let id = ids.last().map(|(id, _)| id.clone()).unwrap_or_default();
    reading.unique(table.doc, "poll", &id, table.line_of("id"));
    let (options, words) = choices(&table, "option", scope);
    let kind = match table.text("kind").as_ref().map(|kind| kind.value.as_str()) {
        Some("scale") => PollKind::Scale,
        Some("single") | None => PollKind::Single,
        Some(other) => {
            table.error("kind", format!("The kind “{other}” is not known"), "Write scale or single");
            PollKind::Single
        }
    };
    match (kind, options.len()) {
        (PollKind::Scale, 1..) => table.error("option", format!("{} is a scale and has options", table.what), "Remove them"),
        (PollKind::Single, 0 | 1) => {
            table.error("option", format!("{} has too few options", table.what), "Write two or more [[poll.option]]");
        }
        _ => {}
    }
    let repeats = table.maybe_text("repeats").map(|other| other.value);
    if let Some(other) = repeats.as_ref().filter(|other| !earlier.contains(other)) {
        table.error("repeats", format!("There is no earlier poll {other}"), "Write the identifier of a poll above this one");
    }
    let text = PollText { prompt: plain(&table, "prompt", scope), options: words };
    table.done();
    Some(Poll { id, kind, repeats, options, text: ByLang::english(text) })
}

fn look_at_minutes(root: &Table<'_>, plan: &WebinarPlan, part: WebinarPart) {
    if plan.minutes() != part.minutes {
        let what = format!("The agenda takes {} minutes, and part {} has {}", plan.minutes(), part.part, part.minutes);
        root.error("row", what, "Change `minutes` of a row, or of the [[webinar]] in module.toml");
    }
}

/// Reports codes that the agenda uses and the module does not have.
fn look_at_uses(doc: &Doc<'_>, uses: &[At<String>], plan: &WebinarPlan, lessons: &[Lesson]) {
    let polls = plan.polls.iter().map(|poll| poll.id.as_str());
    let of_lesson = |lesson: &'_ Lesson| {
        let scenario = lesson.scenario.as_ref().map(|scenario| scenario.code.clone());
        [Some(lesson.code.clone()), lesson.tool.clone(), scenario].into_iter().flatten().collect::<Vec<_>>()
    };
    let codes: Vec<String> = lessons.iter().flat_map(of_lesson).chain(polls.map(str::to_owned)).collect();
    for code in uses.iter().filter(|code| !codes.contains(&code.value)) {
        let todo = "Write the code of one of its lessons, tools, scenarios or polls";
        doc.error(code.line, format!("The agenda uses {}, which the module does not have", code.value), todo);
    }
}

fn translate(doc: &Doc<'_>, plan: &mut WebinarPlan, scope: &Scope<'_>, compared: &English) {
    let lang = scope.lang.get();
    let tree = parse_toml(doc);
    let mut blocks = TranslatedBlocks::new(Table::root(doc, &tree, "the webinar").translated());
    if let Some(large_numbers) = &mut plan.large_numbers {
        let own = plain(blocks.head(), "large_numbers", scope);
        if !own.is_empty() {
            large_numbers.set(lang, own);
        }
    }
    for row in &mut plan.rows {
        let Some(table) = blocks.block(&row.id, &format!("the row {}", row.id)) else { continue };
        let (title, what) = (plain(&table, "title", scope), plain(&table, "what", scope));
        if let Some(notes) = same_plain(&table, "notes", row.text.en.notes.as_ref(), scope)
            && !title.is_empty()
            && !what.is_empty()
        {
            row.text.set(lang, AgendaText { title, what, notes });
        }
        table.done();
    }
    for poll in &mut plan.polls {
        let Some(table) = blocks.block(&poll.id, &format!("the poll {}", poll.id)) else { continue };
        let prompt = plain(&table, "prompt", scope);
        if let Some(options) = translated_choices(&table, "options", &poll.options, scope)
            && !prompt.is_empty()
        {
            poll.text.set(lang, PollText { prompt, options });
        }
        table.done();
    }
    for question in &mut plan.make_up {
        let Some(table) = blocks.block(&question.id, &format!("the make-up question {}", question.id)) else { continue };
        let prompt = plain(&table, "prompt", scope);
        if !prompt.is_empty() {
            question.prompt.set(lang, prompt);
        }
        table.done();
    }
    for moment in &mut plan.moments {
        let Some(table) = blocks.block(&moment.id, &format!("the moment {}", moment.id)) else { continue };
        let text = MomentText { heard: plain(&table, "heard", scope), answer: plain(&table, "answer", scope) };
        if !text.heard.is_empty() && !text.answer.is_empty() {
            moment.text.set(lang, text);
        }
        table.done();
    }
    blocks.done(doc, "entry", compared);
}
