//! What the page of a form shows.

use serde::Serialize;

use super::check_attempt::foreign;
use super::check_question_page::Row as PickRow;
use super::check_result_items::Explained;
use super::short_page::Asking;
use crate::curriculum::{Curriculum, Module, ProfileField, Survey, SurveyKind, SurveyQuestion};
use crate::i18n::{Lang, date, tr};
use crate::reading::home::SurveyDoor;
use crate::surveys::{Choice, options_of, rows_of};
use crate::web::forms::Fields;
use crate::web::public::help::ContactCard;
use crate::web::{Errors, Learner, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SurveyPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    title: String,
    intro: String,
    text_lang: Option<&'static str>,
    module: String,
    module_lang: Option<&'static str>,
    minutes: u32,
    action: String,
    /// `open`, `answered`, `later` or `not-yet`.
    state: &'static str,
    /// The day, where it is still to come.
    opens_on: Option<String>,
    groups: Vec<Group>,
    /// What does not belong into free text (notice N2).
    notice: String,
    notice_lang: Option<&'static str>,
    contacts: Vec<ContactCard>,
    /// Whether there is an address to which a commitment can be sent.
    has_email: bool,
    module_url: String,
    /// The knowledge questions of the form three months later: to answer, or explained.
    retention: Retention,
}

/// Knowledge questions.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Retention {
    pub asking: Vec<Asking>,
    pub explained: Vec<Explained>,
}

/// Questions under one heading.
#[derive(Clone, Debug, Serialize)]
struct Group {
    id: String,
    title: String,
    text: Option<String>,
    lang: Option<&'static str>,
    /// Whether there is something to write in it.
    has_text: bool,
    /// Whether there is a scale in it, which is explained once.
    has_scale: bool,
    questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug, Serialize)]
struct Question {
    /// What its controls are called.
    name: String,
    /// `scale`, `before-and-now`, `one`, `many`, `grid`, `text`, `commitment`, `well-being` or `list`.
    kind: &'static str,
    prompt: String,
    hint: String,
    lang: Option<&'static str>,
    /// What was typed or chosen, as the form has it.
    value: String,
    /// Of a question asked twice: for the time before.
    before: String,
    /// Of a commitment or a wish to be contacted: whether the box is ticked.
    ticked: bool,
    options: Vec<Choosable>,
    rows: Vec<Row>,
    /// The support contacts stand below.
    support: bool,
}

/// An option.
#[derive(Clone, Debug, Serialize)]
struct Choosable {
    value: String,
    words: String,
    lang: Option<&'static str>,
    checked: bool,
}

/// A row of a grid.
#[derive(Clone, Debug, Serialize)]
struct Row {
    name: String,
    words: String,
    lang: Option<&'static str>,
    value: String,
}

/// What a form is shown with.
pub(super) struct View<'a> {
    pub learner: &'a Learner,
    pub curriculum: &'a Curriculum,
    pub module: &'a Module,
    pub survey: &'a Survey,
    /// What was sent.
    pub fields: &'a Fields,
}

impl View<'_> {
    /// The page; without its questions where it cannot be answered now.
    pub(super) fn page(
        &self,
        door: SurveyDoor,
        action: String,
        contacts: Vec<ContactCard>,
        retention: Retention,
        errors: Errors,
    ) -> SurveyPage {
        let lang = self.learner.visit.lang;
        let (served, text) = self.survey.text.get(lang);
        let (module_lang, module) = self.module.text.get(lang);
        let (notice_lang, notice) = self.curriculum.programme.notices.free_text.get(lang);
        let (state, opens_on) = match door {
            SurveyDoor::Open => ("open", None),
            SurveyDoor::Answered => ("answered", None),
            SurveyDoor::Later(at) => ("later", Some(date(lang, at.in_zone(self.learner.cohort.tz()).date_naive()))),
            SurveyDoor::NotYet => ("not-yet", None),
        };
        let groups = if state == "open" { self.groups() } else { Vec::new() };
        SurveyPage {
            errors,
            crumbs: vec![
                (paths::modules(lang), tr(lang, "place-modules")),
                (paths::module(lang, &self.module.slug), module.title.clone()),
                (action.clone(), text.title.clone()),
            ],
            title: text.title.clone(),
            intro: text.intro.clone(),
            text_lang: foreign(lang, served),
            module: module.title.clone(),
            module_lang: foreign(lang, module_lang),
            minutes: self.survey.minutes,
            action,
            state,
            opens_on,
            groups,
            notice: notice.for_reader(lang),
            notice_lang: foreign(lang, notice_lang),
            contacts,
            has_email: self.learner.person.email.is_some(),
            module_url: paths::module(lang, &self.module.slug),
            retention,
        }
    }

    fn groups(&self) -> Vec<Group> {
        let lang = self.learner.visit.lang;
        let groups = self.survey.groups.iter().map(|group| {
            let own = self.survey.questions_for(&self.module.slug).filter(|question| question.group == group.id);
            let questions: Vec<Question> = own.map(|question| self.question(question)).collect();
            let has = |kinds: &[&str]| questions.iter().any(|question| kinds.contains(&question.kind));
            let (served, text) = group.text.get(lang);
            Group {
                id: group.id.clone(),
                title: text.title.clone(),
                text: text.text.clone(),
                lang: foreign(lang, served),
                has_text: has(&["text", "commitment"]),
                has_scale: has(&["scale", "before-and-now"]),
                questions,
            }
        });
        groups.filter(|group| !group.questions.is_empty()).collect()
    }

    fn question(&self, question: &SurveyQuestion) -> Question {
        let (lang, name) = (self.learner.visit.lang, question.id.clone());
        let (served, text) = question.text.get(lang);
        let kind = kind_of(question.kind);
        let sent = self.fields.all(&name);
        let boxed = match kind {
            "commitment" => format!("{name}-send"),
            _ => format!("{name}-contact"),
        };
        let mut options = options_of(self.curriculum, self.module, question, lang);
        if kind == "well-being" {
            // the wish to be contacted is a box of its own
            options.retain(|option| option.id != "contact");
        }
        let now = if kind == "before-and-now" { self.fields.text(&format!("{name}-now")) } else { self.fields.text(&name) };
        Question {
            kind,
            prompt: text.prompt.clone(),
            hint: text.hint.clone().unwrap_or_default(),
            lang: foreign(lang, served),
            value: now,
            before: self.fields.text(&format!("{name}-before")),
            ticked: self.fields.ticked(&boxed),
            options: options.into_iter().map(|option| choosable(lang, option, &sent)).collect(),
            rows: rows_of(self.module, question, lang).into_iter().map(|row| self.row(&name, row)).collect(),
            support: question.support,
            name,
        }
    }

    fn row(&self, question: &str, row: Choice) -> Row {
        let name = format!("{question}-{}", row.id);
        let value = self.fields.text(&name);
        Row { name, words: row.words, lang: foreign(self.learner.visit.lang, row.lang), value }
    }
}

fn choosable(lang: Lang, option: Choice, sent: &[String]) -> Choosable {
    Choosable { checked: sent.contains(&option.id), lang: foreign(lang, option.lang), value: option.id, words: option.words }
}

const fn kind_of(kind: SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Scale => "scale",
        SurveyKind::BeforeAndNow => "before-and-now",
        SurveyKind::Multiple => "many",
        SurveyKind::Grid => "grid",
        SurveyKind::Text => "text",
        SurveyKind::Commitment => "commitment",
        SurveyKind::WellBeing => "well-being",
        SurveyKind::Profile(ProfileField::Sector) => "list",
        SurveyKind::Single | SurveyKind::Profile(_) => "one",
    }
}

impl Page for SurveyPage {
    const TEMPLATE: &'static str = "learner/survey/show.html";

    fn samples() -> Vec<Self> {
        let option = |value: &str, words: &str| Choosable {
            value: value.to_owned(),
            words: words.to_owned(),
            lang: None,
            checked: value == "yes",
        };
        let question = |name: &str, kind| Question {
            name: name.to_owned(),
            kind,
            prompt: "The workshop was relevant to my work.".to_owned(),
            hint: if kind == "commitment" { "“By (date) I will …”".to_owned() } else { String::new() },
            lang: (kind == "scale").then_some("en"),
            value: if kind == "scale" { "4".to_owned() } else { String::new() },
            before: "2".to_owned(),
            ticked: kind == "commitment",
            options: vec![option("yes", "Yes"), Choosable { lang: Some("en"), ..option("no", "No") }],
            rows: vec![Row {
                name: format!("{name}-W1-T1"),
                words: "Rights-to-services map".to_owned(),
                lang: Some("en"),
                value: "no".to_owned(),
            }],
            support: kind == "well-being",
        };
        let kinds = ["scale", "before-and-now", "one", "many", "grid", "text", "commitment", "well-being", "list"];
        let questions = kinds.iter().enumerate().map(|(at, kind)| question(&format!("E{at:02}"), kind)).collect();
        let group = Group {
            id: "reaction".to_owned(),
            title: "The workshop".to_owned(),
            text: Some("How far do you agree?".to_owned()),
            lang: None,
            has_text: true,
            has_scale: true,
            questions,
        };
        let asking = Asking {
            name: "q1".to_owned(),
            kind: "one",
            prompt: "What do you do first?".to_owned(),
            text_lang: Some("en"),
            rows: vec![PickRow::sample(1, "Listen", 1), PickRow::sample(2, "Write", 0)],
            choices: Vec::new(),
        };
        let open = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/modules".to_owned(), "Modules".to_owned()), (String::new(), "The workshop".to_owned())],
            title: "What you think of the workshop".to_owned(),
            intro: "Your answers are kept without your name.".to_owned(),
            text_lang: None,
            module: "The child in context".to_owned(),
            module_lang: None,
            minutes: 5,
            action: "/en/modules/child-context/evaluation".to_owned(),
            state: "open",
            opens_on: None,
            groups: vec![group],
            notice: "<p>Write about your own practice only.</p>".to_owned(),
            notice_lang: Some("en"),
            contacts: vec![ContactCard::sample()],
            has_email: true,
            module_url: "/en/modules/child-context".to_owned(),
            retention: Retention { asking: vec![asking], explained: Vec::new() },
        };
        let mut errors = Errors::one("survey", "survey-empty");
        errors.add("E05", "reflection-too-long");
        let shut = Self { groups: Vec::new(), text_lang: Some("en"), retention: Retention::default(), ..open.clone() };
        let explained = Retention { asking: Vec::new(), explained: Explained::samples() };
        vec![
            open.clone(),
            Self { errors, has_email: false, ..open },
            Self { state: "answered", ..shut.clone() },
            Self { state: "answered", retention: explained, ..shut.clone() },
            Self { state: "later", opens_on: Some("24 February 2027".to_owned()), ..shut.clone() },
            Self { state: "not-yet", module_lang: Some("en"), ..shut },
        ]
    }
}
