//! The questions of each step as fields, and the answers read back out of a form.

use serde::Serialize;

use super::Begun;
use crate::enrolment::{Answers, Step};
use crate::i18n::{Lang, Message, catalogue, date_in_words, span, tr};
use crate::people::names::tidy;
use crate::web::forms::Fields;
use crate::web::naming::Naming;
use crate::webinars::Choice;

/// Longer answers are cut: nobody's workplace is called so.
const LONGEST: usize = 200;

/// One question.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FieldView {
    /// `text`, `radios` or `checkbox`.
    pub kind: &'static str,
    /// As in the form.
    pub name: String,
    /// In words.
    pub label: String,
    /// In words; empty for none.
    pub hint: String,
    /// What was answered.
    pub value: String,
    /// For the browser.
    pub autocomplete: &'static str,
    /// Whether it holds a name, which is not to be corrected or translated.
    pub is_name: bool,
    /// The language of what is typed, where it is known.
    pub lang_of: &'static str,
    /// What may be chosen.
    pub options: Vec<OptionView>,
    /// In two columns where there is room.
    pub columns: bool,
    /// Suggestions while typing.
    pub suggestions: Vec<String>,
}

/// One choice.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OptionView {
    /// As in the form.
    pub value: String,
    /// In words.
    pub words: String,
    /// More about it; empty for none.
    pub hint: String,
}

/// The questions of a step.
pub fn fields_of(begun: &Begun, step: Step, answers: &Answers) -> Vec<FieldView> {
    let (naming, lang) = (&begun.naming, begun.visit.lang);
    let simple = |pairs: Vec<(String, String)>| {
        pairs.into_iter().map(|(value, words)| OptionView { value, words, hint: String::new() }).collect::<Vec<_>>()
    };
    match step {
        Step::You => vec![
            FieldView { autocomplete: "name", is_name: true, ..text(lang, "latin-name", &answers.latin_name) },
            FieldView { is_name: true, lang_of: "kk", ..text(lang, "cyrillic-name", &answers.cyrillic_name) },
            FieldView { autocomplete: "given-name", is_name: true, ..text(lang, "given-name", &answers.given_name) },
        ],
        Step::Work => vec![
            FieldView { autocomplete: "organization-title", ..text(lang, "position", &answers.position) },
            FieldView {
                autocomplete: "organization",
                suggestions: begun.organisations.clone(),
                ..text(lang, "organisation", &answers.organisation)
            },
            FieldView { columns: true, ..radios(lang, "region", &answers.region, simple(naming.regions())) },
            FieldView { columns: true, ..radios(lang, "sector", &answers.sector, simple(naming.sectors())) },
        ],
        Step::Track => vec![radios(lang, "track", &answers.track, tracks(begun, answers))],
        Step::Language => {
            let langs: Vec<OptionView> = begun
                .offer
                .langs
                .iter()
                .map(|own| OptionView { value: own.to_string(), words: own.own_name().to_owned(), hint: String::new() })
                .collect();
            let tag = |lang: Option<Lang>| lang.map(Lang::tag).unwrap_or_default();
            vec![
                radios(lang, "language", tag(answers.language), langs.clone()),
                radios(lang, "webinar-language", tag(answers.webinar_language), langs),
            ]
        }
        Step::Webinars => choices(begun, answers).map(|choice| webinar_field(naming, choice, answers)).collect(),
        Step::About => {
            let options =
                ["woman", "man", "other", "none"].map(|value| (value.to_owned(), tr(lang, &format!("gender-{value}"))));
            vec![radios(lang, "gender", &answers.gender, simple(options.to_vec()))]
        }
        Step::Consent => vec![FieldView {
            kind: "checkbox",
            value: if answers.consent { "yes" } else { "" }.to_owned(),
            ..text(lang, "consent", "")
        }],
        Step::Check => Vec::new(),
    }
}

/// The choices of webinars for the track answered.
pub fn choices<'b>(begun: &'b Begun, answers: &'b Answers) -> impl Iterator<Item = &'b Choice> {
    let keys: Vec<String> = begun.offer.choices(&answers.track).map(|choice| choice.key.clone()).collect();
    begun.choices.iter().filter(move |choice| keys.contains(&choice.key()))
}

fn text(lang: Lang, name: &str, value: &str) -> FieldView {
    let hint = format!("apply-{name}-hint");
    FieldView {
        kind: "text",
        name: name.to_owned(),
        label: tr(lang, &format!("apply-{name}")),
        hint: if catalogue().has(Lang::En, &hint) { tr(lang, &hint) } else { String::new() },
        value: value.to_owned(),
        ..FieldView::default()
    }
}

fn radios(lang: Lang, name: &str, value: &str, options: Vec<OptionView>) -> FieldView {
    FieldView { kind: "radios", options, ..text(lang, name, value) }
}

/// Each track with who it is for, its modules and hours; the one for the sector answered says so, none is chosen beforehand.
fn tracks(begun: &Begun, answers: &Answers) -> Vec<OptionView> {
    let (naming, lang) = (&begun.naming, begun.visit.lang);
    let curriculum = &naming.curriculum;
    let offered = begun.offer.tracks.iter().filter_map(|(id, _)| curriculum.track(id));
    offered
        .map(|track| {
            let modules: Vec<String> = track.modules.iter().map(|slug| naming.short_module(slug)).collect();
            let about = Message::new("apply-track-about")
                .with("audience", track.audience.text(lang))
                .with("modules", modules.join("; "))
                .with("hours", track.hours);
            let suggested = track.suggested_for.contains(&answers.sector);
            let suggestion = if suggested { format!(" {}", tr(lang, "apply-track-suggested")) } else { String::new() };
            OptionView {
                value: track.id.clone(),
                words: track.title.text(lang).to_owned(),
                hint: format!("{}{suggestion}", about.to(lang)),
            }
        })
        .collect()
}

fn webinar_field(naming: &Naming, choice: &Choice, answers: &Answers) -> FieldView {
    let lang = naming.lang();
    let key = choice.key();
    let open = choice.webinars.iter().filter(|(_, left)| *left > 0);
    let options = open
        .map(|(webinar, left)| OptionView {
            value: webinar.id.to_string(),
            words: format!(
                "{}, {}, {}",
                date_in_words(lang, webinar.start().date_naive()),
                span(lang, &webinar.start(), &webinar.end()),
                naming.zone(webinar.starts_at)
            ),
            hint: Message::new("apply-webinar-about")
                .with("language", tr(lang, &format!("lang-name-{}", webinar.lang())))
                .with("left", *left)
                .to(lang),
        })
        .collect::<Vec<_>>();
    let label =
        Message::new("apply-webinar-of").with("module", naming.module(&choice.module)).with("part", choice.part).to(lang);
    let hint = if options.is_empty() { tr(lang, "apply-webinar-full") } else { String::new() };
    let value = answers.webinars.get(&key).map(ToString::to_string).unwrap_or_default();
    FieldView { kind: "radios", name: key, label, hint, value, options, ..FieldView::default() }
}

/// Puts what a form says into the answers of its step; the others stay as they are.
pub fn read(begun: &Begun, step: Step, form: &Fields, answers: &mut Answers) {
    let text = |name: &str| tidy(&form.text(name)).chars().take(LONGEST).collect::<String>();
    match step {
        Step::You => {
            answers.latin_name = text("latin-name");
            answers.cyrillic_name = text("cyrillic-name");
            answers.given_name = text("given-name");
        }
        Step::Work => {
            answers.position = text("position");
            answers.organisation = text("organisation");
            answers.region = text("region");
            answers.sector = text("sector");
        }
        Step::Track => answers.track = text("track"),
        Step::Language => {
            answers.language = form.text("language").parse().ok();
            answers.webinar_language = form.text("webinar-language").parse().ok();
        }
        Step::Webinars => {
            let chosen =
                choices(begun, answers).filter_map(|choice| Some((choice.key(), form.text(&choice.key()).parse().ok()?)));
            answers.webinars = chosen.collect();
        }
        Step::About => {
            answers.gender = Some(text("gender"))
                .filter(|gender| ["woman", "man", "other", "none"].contains(&gender.as_str()))
                .unwrap_or_default();
            answers.about_seen = true;
        }
        Step::Consent => answers.consent = form.ticked("consent"),
        Step::Check => {}
    }
}
