//! The start page of a test before or after a module: what it is for, what comes first, and the way in.

use actix_web::web;
use diesel::result::Error;
use serde::Serialize;

use super::check_attempt::{question_url, review_url, test_kind};
use super::check_start::access;
use super::track;
use crate::assessment::{self, Begin, BeginProblem, Kind};
use crate::curriculum::Module;
use crate::i18n::{Message, date, tr};
use crate::reading::Access;
use crate::reading::home::{Facts, ModuleFacts, TestDoor, facts};
use crate::web::{Answer, Done, Learner, Page, PageError, Posted, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct TestStartPage {
    crumbs: Vec<(String, String)>,
    /// `pre` or `post`.
    kind: &'static str,
    module: String,
    module_lang: Option<&'static str>,
    action: String,
    questions: usize,
    minutes: usize,
    /// `new`, `open`, `done`, `not-yet`, `over`, `early` or `closed`.
    state: &'static str,
    /// The day, where it is still to come.
    opens_on: Option<String>,
    lessons_left: usize,
    webinars_left: usize,
    module_url: String,
    webinars_url: String,
    result: Option<String>,
}

impl Page for TestStartPage {
    const TEMPLATE: &'static str = "learner/test_start/show.html";

    fn samples() -> Vec<Self> {
        let new = Self {
            crumbs: vec![("/en/modules".to_owned(), "Modules".to_owned()), (String::new(), "Before the module".to_owned())],
            kind: "pre",
            module: "The child in context".to_owned(),
            module_lang: None,
            action: "/en/modules/child-context/test/pre".to_owned(),
            questions: 8,
            minutes: 8,
            state: "new",
            opens_on: None,
            lessons_left: 0,
            webinars_left: 0,
            module_url: "/en/modules/child-context".to_owned(),
            webinars_url: "/en/webinars".to_owned(),
            result: None,
        };
        let result = Some("/en/modules/child-context/test/pre/0abc/result".to_owned());
        vec![
            new.clone(),
            Self { state: "open", module_lang: Some("en"), ..new.clone() },
            Self { state: "over", ..new.clone() },
            Self { state: "done", result: result.clone(), ..new.clone() },
            Self { state: "early", opens_on: Some("16 November 2026".to_owned()), ..new.clone() },
            Self { state: "closed", ..new.clone() },
            Self { kind: "post", state: "not-yet", lessons_left: 2, webinars_left: 1, ..new.clone() },
            Self { kind: "post", ..new.clone() },
            Self { kind: "post", state: "done", result, ..new },
        ]
    }
}

/// `GET /modules/{module}/test/{test}`
///
/// # Errors
/// [`PageError::NotFound`] for a module that is not on the learner's track, or has no tests.
pub async fn show(learner: Learner, path: web::Path<(String, String, String)>) -> Answer {
    let (_, module, test) = path.into_inner();
    let page = page(&learner, &module, test_kind(&test)?).await?;
    learner.visit.page(&page)
}

/// `POST /modules/{module}/test/{test}`: begins it, or goes on with it.
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(learner, submission): Posted<Learner>, path: web::Path<(String, String, String)>) -> Answer {
    let (_, name, test) = path.into_inner();
    let kind = test_kind(&test)?;
    let (visit, by) = (&learner.visit, learner.visit.by());
    let shown = page(&learner, &name, kind).await?;
    if !matches!(shown.state, "new" | "open") {
        return visit.refused(&shown);
    }
    let curriculum = track::curriculum(&learner).await?;
    let (enrolment, edition, lang) = (learner.enrolment.clone(), learner.cohort.edition_id, visit.lang);
    let begun = submission
        .once(visit, move |conn| {
            let module = curriculum.module(&name).ok_or(Error::NotFound)?;
            let items = assessment::items_of(module, kind, &enrolment.test_form);
            let begin = Begin { enrolment: &enrolment, module: &module.slug, kind, edition, items: &items, pause_minutes: 0 };
            let attempt = assessment::begin_attempt(conn, &by, &begin)?;
            let answers = assessment::answers_of(conn, attempt.id)?;
            Ok(Done::at(match attempt.layout().first_without(&answers) {
                Some(number) => question_url(lang, &attempt, number),
                None => review_url(lang, &attempt),
            }))
        })
        .await;
    match begun {
        Ok(done) => Ok(visit.go(&done)),
        Err(BeginProblem::TakenAlready | BeginProblem::TooSoon { .. } | BeginProblem::NoQuestions) => visit.refused(&shown),
        Err(BeginProblem::Database(error)) => Err(error.into()),
    }
}

async fn page(learner: &Learner, slug: &str, kind: Kind) -> Result<TestStartPage, PageError> {
    let visit = &learner.visit;
    let curriculum = track::curriculum(learner).await?;
    let module = track::module_of(&curriculum, learner, slug)?;
    let around = track::around_of(learner).await?;
    let facts: Facts<'_> = facts(&curriculum, &learner.enrolment, &learner.cohort, &around, visit.now);
    let facts = facts.modules.iter().find(|facts| facts.module.slug == slug).ok_or(PageError::NotFound)?;
    filled(learner, module, kind, facts).ok_or(PageError::NotFound)
}

/// `None` where the module has no tests.
fn filled(learner: &Learner, module: &Module, kind: Kind, facts: &ModuleFacts<'_>) -> Option<TestStartPage> {
    let (lang, now) = (learner.visit.lang, learner.visit.now);
    let door = if kind == Kind::Pre { facts.pre_door(now) } else { facts.post_door() }?;
    let (state, opens_on) = match (door, access(learner)) {
        (TestDoor::Done(_), _) => ("done", None),
        (TestDoor::Over, _) => ("over", None),
        (TestDoor::Begun(_), _) => ("open", None),
        (_, Access::NotBefore(day)) => ("early", Some(date(lang, day))),
        (_, Access::Until(_)) => ("closed", None),
        (TestDoor::NotYet, Access::Open) => ("not-yet", None),
        (TestDoor::Open, Access::Open) => ("new", None),
    };
    let (served, text) = module.text.get(lang);
    let (read, attended) = (facts.lessons_read(), facts.attended());
    Some(TestStartPage {
        crumbs: crumbs(learner, module, kind),
        kind: kind.as_str(),
        module: text.title.clone(),
        module_lang: (served != lang).then_some(served.tag()),
        action: paths::test(lang, &module.slug, kind),
        questions: module.tests.len(),
        // a minute each (outline 5.1: about eight minutes for eight pairs)
        minutes: module.tests.len(),
        state,
        opens_on,
        lessons_left: read.total.saturating_sub(read.done),
        webinars_left: attended.total.saturating_sub(attended.done),
        module_url: paths::module(lang, &module.slug),
        webinars_url: paths::webinars(lang),
        result: match door {
            TestDoor::Done(attempt) => Some(paths::test_result(lang, &module.slug, kind, attempt)),
            _ => None,
        },
    })
}

/// Modules, the module, the test.
pub(super) fn crumbs(learner: &Learner, module: &Module, kind: Kind) -> Vec<(String, String)> {
    let lang = learner.visit.lang;
    let title = if kind == Kind::Pre { "test-pre-title" } else { "test-post-title" };
    vec![
        (paths::modules(lang), tr(lang, "place-modules")),
        (paths::module(lang, &module.slug), module.text.get(lang).1.title.clone()),
        (paths::test(lang, &module.slug, kind), tr(lang, title)),
    ]
}

/// How a test stands, in a word, for the list of a module; none where it can no longer be taken and was not.
pub(super) fn status(door: TestDoor) -> Message {
    Message::new(match door {
        TestDoor::Open => "status-not-started",
        TestDoor::Begun(_) => "status-in-progress",
        TestDoor::Done(_) => "test-status-done",
        TestDoor::NotYet => "test-status-not-yet",
        TestDoor::Over => "test-status-over",
    })
}
