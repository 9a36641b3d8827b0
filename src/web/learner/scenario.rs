//! A scenario, each step an address: back works, and another path may be tried. An ending is recorded when a choice leads to it.

use actix_web::web;
use serde::Serialize;

use super::lesson::Query;
use super::lesson::care_line;
use super::track::{curriculum, lesson_of};
use crate::curriculum::{Curriculum, Lesson, Module, Scenario, ScenarioText};
use crate::i18n::Lang;
use crate::reading::{self, START, Step, Walk, shuffled, walk};
use crate::web::page::Layout;
use crate::web::{Answer, Done, Errors, Learner, Page, PageError, Posted, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ScenarioPage {
    errors: Errors,
    title: String,
    /// The language of the case, where it is not the page's.
    text_lang: Option<&'static str>,
    /// Reviewers have not signed it off in this language.
    is_draft: bool,
    /// What in it may weigh on a reader.
    care_line: String,
    care_lang: Option<&'static str>,
    lesson_title: String,
    lesson_url: String,
    setup: String,
    /// What was chosen last, and what followed.
    last: Option<Taken>,
    question: Option<Question>,
    /// At an ending: the path walked.
    path: Vec<Taken>,
    ending: Option<String>,
    has_ended: bool,
    again_url: String,
    leave_action: String,
}

/// A choice made.
#[derive(Clone, Debug, Serialize)]
struct Taken {
    question: String,
    text: String,
    consequence: String,
    /// `best`, `workable`, `harmful`.
    rating: &'static str,
    /// Back to where it was made.
    url: String,
}

/// A decision to make.
#[derive(Clone, Debug, Serialize)]
pub struct Question {
    pub situation: String,
    pub question: String,
    pub options: Vec<(String, String)>,
    pub number: usize,
    pub most: usize,
    pub action: String,
}

/// The next decision of a walk in a language; `None` at an ending.
pub fn question(scenario: &Scenario, text: &ScenarioText, walk: &Walk<'_>, reader: Lang, action: String) -> Option<Question> {
    let decision = walk.next?;
    let words = text.decisions.get(&decision.id)?;
    let option = |id: &str| words.choices.get(id).map(|choice| (id.to_owned(), choice.text.clone()));
    Some(Question {
        situation: words.situation.as_ref().map(|html| html.for_reader(reader)).unwrap_or_default(),
        question: words.question.clone(),
        options: shuffled(scenario, decision).into_iter().filter_map(|choice| option(&choice.id)).collect(),
        number: walk.number(),
        most: walk.most(),
        action,
    })
}

/// One page of one scenario: what its address and its reader say.
struct View<'v> {
    learner: &'v Learner,
    curriculum: &'v Curriculum,
    module: &'v Module,
    lesson: &'v Lesson,
    scenario: &'v Scenario,
    walk: Walk<'v>,
    asked: Option<Lang>,
}

impl View<'_> {
    fn lang(&self) -> Lang {
        self.learner.visit.lang
    }

    fn address(&self, step: &str) -> String {
        let address = paths::scenario(self.lang(), &self.module.slug, &self.lesson.slug, step);
        self.asked.map_or(address.clone(), |asked| format!("{address}?text={asked}"))
    }

    fn page(&self, errors: Errors, step: &str) -> ScenarioPage {
        let lang = self.lang();
        let (served, text) = self.scenario.text.get(self.asked.unwrap_or(lang));
        let (lesson_lang, lesson_text) = self.lesson.text.get(self.asked.unwrap_or(lang));
        let (care_lang, care) = care_line(self.curriculum, self.lesson, (lesson_lang, lesson_text), lang);
        let taken: Vec<Taken> = (0..self.walk.steps.len()).filter_map(|at| self.taken(text, at)).collect();
        let lesson_url = paths::lesson(lang, &self.module.slug, &self.lesson.slug);
        let lesson_url = self.asked.map_or(lesson_url.clone(), |asked| format!("{lesson_url}?text={asked}"));
        let ended = self.walk.has_ended();
        ScenarioPage {
            errors,
            title: text.title.clone(),
            text_lang: (served != lang).then_some(served.tag()),
            is_draft: self.curriculum.review.is_draft(&self.lesson.code, served),
            care_line: care.to_owned(),
            care_lang: (care_lang != lang).then_some(care_lang.tag()),
            lesson_title: lesson_text.title.clone(),
            lesson_url: format!("{lesson_url}#scenario"),
            setup: text.setup.for_reader(lang),
            last: taken.last().cloned(),
            question: question(self.scenario, text, &self.walk, lang, format!("{}#step", self.address(step))),
            path: if ended { taken } else { Vec::new() },
            ending: text.ending.as_ref().filter(|_| ended).map(|html| html.for_reader(lang)),
            has_ended: ended,
            again_url: self.address(START),
            leave_action: paths::lesson_progress(lang, &self.module.slug, &self.lesson.slug),
        }
    }

    fn taken(&self, text: &ScenarioText, at: usize) -> Option<Taken> {
        let Step { decision, choice } = self.walk.steps.get(at)?;
        let words = text.decisions.get(&decision.id)?;
        let choice_words = words.choices.get(&choice.id)?;
        let before = self.walk.steps[..at].iter().map(|step| format!("{}-{}", step.decision.id, step.choice.id));
        let before = before.collect::<Vec<_>>().join(".");
        Some(Taken {
            question: words.question.clone(),
            text: choice_words.text.clone(),
            consequence: choice_words.consequence.for_reader(self.lang()),
            rating: choice.rating.as_str(),
            url: self.address(if before.is_empty() { START } else { &before }),
        })
    }
}

/// Where the address leads: the module, the lesson, its scenario and the walk.
type Found<'c> = (&'c Module, &'c Lesson, &'c Scenario, Walk<'c>);

fn find<'c>(
    curriculum: &'c Curriculum,
    learner: &Learner,
    (module, lesson, step): (&str, &str, &str),
) -> Result<Found<'c>, PageError> {
    let (module, lesson) = lesson_of(curriculum, learner, (module, lesson))?;
    let scenario = lesson.scenario.as_ref().ok_or(PageError::NotFound)?;
    let walk = walk(scenario, step).ok_or(PageError::NotFound)?;
    Ok((module, lesson, scenario, walk))
}

/// `GET /modules/{module}/{lesson}/scenario/{step}`
///
/// # Errors
/// [`PageError::NotFound`] for a path that this scenario does not have.
pub async fn show(learner: Learner, path: web::Path<(String, String, String, String)>, query: web::Query<Query>) -> Answer {
    let curriculum = curriculum(&learner).await?;
    let (module, lesson, scenario, walk) = find(&curriculum, &learner, (&path.1, &path.2, &path.3))?;
    let view = View { learner: &learner, curriculum: &curriculum, module, lesson, scenario, walk, asked: query.lang() };
    learner.visit.page(&view.page(Errors::none(), &path.3))
}

/// `POST` of the same address: a choice.
///
/// # Errors
/// As [`show`].
pub async fn create(
    Posted(learner, submission): Posted<Learner>,
    path: web::Path<(String, String, String, String)>,
    query: web::Query<Query>,
) -> Answer {
    let visit = &learner.visit;
    let curriculum = curriculum(&learner).await?;
    let (module, lesson, scenario, here) = find(&curriculum, &learner, (&path.1, &path.2, &path.3))?;
    let Some(next) = here.after(&submission.fields.text("choice")) else {
        let view =
            View { learner: &learner, curriculum: &curriculum, module, lesson, scenario, walk: here, asked: query.lang() };
        return visit.refused(&view.page(Errors::one("choice", "scenario-choose"), &path.3));
    };
    let there = walk(scenario, &next).ok_or(PageError::NotFound)?;
    let ended = there.has_ended();
    let view = View { learner: &learner, curriculum: &curriculum, module, lesson, scenario, walk: there, asked: query.lang() };
    let address = format!("{}#step", view.address(&next));
    let (by, enrolment, lesson) = (visit.by(), learner.enrolment.clone(), lesson.clone());
    let done = submission.once::<diesel::result::Error, _>(visit, move |conn| {
        if ended {
            reading::end_scenario(conn, &by, &enrolment, &lesson)?;
        }
        Ok(Done::at(address))
    });
    Ok(visit.go(&done.await?))
}

impl Question {
    /// Two ways to go on.
    pub fn sample() -> Self {
        Self {
            situation: "<p>There are ten minutes.</p>".to_owned(),
            question: "How do you use them?".to_owned(),
            options: vec![
                ("a".to_owned(), "Fill in the form.".to_owned()),
                ("b".to_owned(), "Find a quiet corner.".to_owned()),
            ],
            number: 1,
            most: 2,
            action: "/en/modules/m/l/scenario/start#step".to_owned(),
        }
    }
}

impl Page for ScenarioPage {
    const TEMPLATE: &'static str = "learner/scenarios/show.html";
    const LAYOUT: Layout = Layout::Reading;

    fn samples() -> Vec<Self> {
        let taken = |rating| Taken {
            question: "How do you use them?".to_owned(),
            text: "Find a quiet corner.".to_owned(),
            consequence: "<p>Kamila comes back.</p>".to_owned(),
            rating,
            url: "/en/modules/m/l/scenario/start".to_owned(),
        };
        let start = Self {
            errors: Errors::none(),
            title: "Ten minutes in the corridor".to_owned(),
            text_lang: Some("en"),
            is_draft: true,
            care_line: "No harm described.".to_owned(),
            care_lang: Some("en"),
            lesson_title: "First conversations".to_owned(),
            lesson_url: "/en/modules/m/l#scenario".to_owned(),
            setup: "<p>A social worker meets Kamila.</p>".to_owned(),
            last: None,
            question: Some(Question::sample()),
            path: Vec::new(),
            ending: None,
            has_ended: false,
            again_url: "/en/modules/m/l/scenario/start".to_owned(),
            leave_action: "/en/modules/m/l/progress".to_owned(),
        };
        let refused = Self { errors: Errors::one("choice", "scenario-choose"), ..start.clone() };
        let second = Self { last: Some(taken("workable")), text_lang: None, ..start.clone() };
        let ended = Self {
            last: Some(taken("harmful")),
            question: None,
            path: vec![taken("best"), taken("harmful")],
            ending: Some("<p>A first conversation has gone well when there is a second one.</p>".to_owned()),
            has_ended: true,
            ..start.clone()
        };
        vec![start, refused, second, ended]
    }
}
