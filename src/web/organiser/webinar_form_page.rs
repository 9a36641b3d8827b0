//! The page with the form of a webinar: new, or to be changed.

use serde::Serialize;

use super::webinar_form::PlanForm;
use super::webinar_groups::GroupForm;
use crate::attendance;
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message, tr};
use crate::people::{self, Person, Role};
use crate::web::webinar_cards::{interpreted_words, language_words};
use crate::web::{Errors, Organiser, Page, PageError};
use crate::webinars::{self, LocalTimeProblem};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FormPage {
    pub(super) errors: Errors,
    pub(super) crumbs: Vec<(String, String)>,
    pub(super) action: String,
    /// The title of one that exists: its module and part stay.
    pub(super) existing: Option<String>,
    /// The language of that title.
    pub(super) title_lang: &'static str,
    pub(super) values: PlanForm,
    pub(super) choices: Choices,
}

/// What can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct Choices {
    modules: Vec<Choice>,
    languages: Vec<Choice>,
    /// Languages of interpretation.
    into: Vec<Choice>,
    /// For a further group: a language of its own, or that of the first.
    group_languages: Vec<Choice>,
    /// A lead of its own, or that of the first.
    group_leads: Vec<Choice>,
    trainers: Vec<Choice>,
    /// The meeting systems that tell the cohort who comes.
    connections: Vec<Choice>,
    zone: String,
    #[serde(skip)]
    people: Vec<Person>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: String,
    words: String,
    hint: String,
}

impl Choice {
    fn new(value: impl ToString, words: impl Into<String>) -> Self {
        Self { value: value.to_string(), words: words.into(), hint: String::new() }
    }
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "organiser/webinars/form.html";

    fn samples() -> Vec<Self> {
        let choices = Choices {
            modules: vec![Choice::new("child-context:1", "The child in context, 120 minutes")],
            languages: vec![Choice::new("ru", "In Russian"), Choice::new("kk", "In Kazakh")],
            into: vec![Choice::new("kk", "Interpreted into Kazakh")],
            group_languages: vec![Choice::new("", "As above"), Choice::new("kk", "In Kazakh")],
            group_leads: vec![Choice::new("", "As above"), Choice::new("2", "Bolat Omarov")],
            trainers: vec![Choice::new("1", "Marina Kovalyova"), Choice::new("2", "Bolat Omarov")],
            connections: vec![Choice::new("1", "BigBlueButton")],
            zone: "Astana time".to_owned(),
            people: Vec::new(),
        };
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/organise/kz/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "New".to_owned())],
            action: "/en/organise/kz/webinars/new".to_owned(),
            existing: None,
            title_lang: "",
            values: PlanForm::sample().with_groups(vec![GroupForm::sample()]),
            choices: choices.clone(),
        };
        let refused = Self { errors: Errors::one("date", "webinar-form-date-needed"), ..page.clone() };
        let nobody = Self { choices: Choices { trainers: Vec::new(), connections: Vec::new(), ..choices }, ..page.clone() };
        vec![
            page.clone(),
            refused,
            nobody,
            Self { existing: Some("The child in context".to_owned()), title_lang: "en", values: PlanForm::sample(), ..page },
        ]
    }
}

impl Choices {
    /// Reads them for a cohort.
    ///
    /// # Errors
    /// The database's.
    pub async fn load(organiser: &Organiser, curriculum: &Curriculum) -> Result<Self, PageError> {
        let (visit, cohort) = (&organiser.visit, &organiser.cohort);
        let id = cohort.id;
        let (people, connections) = visit
            .app
            .db
            .read(move |conn| {
                Ok::<_, diesel::result::Error>((
                    people::people_with_role(conn, Role::Trainer, id)?,
                    attendance::connections_of(conn, id)?,
                ))
            })
            .await?;
        let lang = visit.lang;
        let choices = |words: fn(Lang) -> Message| -> Vec<Choice> {
            cohort.langs().into_iter().map(|held| Choice::new(held.tag(), words(held).to(lang))).collect()
        };
        let (languages, into) = (choices(language_words), choices(interpreted_words));
        let trainers: Vec<Choice> = people.iter().map(|person| Choice::new(person.id, person.name.as_str())).collect();
        let as_above = |own: &[Choice]| -> Vec<Choice> {
            std::iter::once(Choice::new("", tr(lang, "webinar-form-as-above"))).chain(own.iter().cloned()).collect()
        };
        Ok(Self {
            modules: modules(curriculum, lang),
            group_languages: as_above(&languages),
            group_leads: as_above(&trainers),
            languages,
            into,
            trainers,
            connections: connections.iter().map(|one| Choice::new(one.id, one.name.as_str())).collect(),
            zone: webinars::zone_in_words(lang, cohort.tz(), curriculum.country(&cohort.country)),
            people,
        })
    }

    /// A value of a field as the form says it.
    pub fn words(&self, field: &str, value: &str) -> Option<String> {
        let choices = match field {
            "language" => &self.languages,
            "interpreted" => &self.into,
            "lead" | "co_trainers" => &self.trainers,
            _ => return None,
        };
        choices.iter().find(|choice| choice.value == value).map(|choice| choice.words.clone())
    }

    /// Those who may give a webinar.
    pub fn people(&self) -> &[Person] {
        &self.people
    }
}

fn modules(curriculum: &Curriculum, lang: Lang) -> Vec<Choice> {
    let parts = curriculum.modules.iter().flat_map(|module| module.webinars.iter().map(move |part| (module, part)));
    parts
        .map(|(module, part)| {
            let words = Message::new("webinar-form-part")
                .with("title", module.text.get(lang).1.title.as_str())
                .with("part", part.part)
                .with("n", part.minutes);
            Choice::new(format!("{}:{}", module.slug, part.part), words.to(lang))
        })
        .collect()
}

/// A wall-clock time that has no one instant, as an error beside its field.
pub fn local_time_error(problem: LocalTimeProblem) -> Errors {
    Errors::one(
        "start",
        match problem {
            LocalTimeProblem::DoesNotExist => "webinar-form-start-never",
            LocalTimeProblem::ComesTwice { .. } => "webinar-form-start-twice",
        },
    )
}
