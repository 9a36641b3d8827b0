//! The start page of a knowledge check: what it is, the attempts so far, and the way in.

use actix_web::web;
use diesel::result::Error;
use serde::Serialize;

use super::check_attempt::{moment, zone_of};
use super::track;
use crate::assessment::{self, Attempt, Begin, BeginProblem, Kind};
use crate::curriculum::{Curriculum, Module};
use crate::enrolment::CohortState;
use crate::i18n::{Message, date, date_and_time, decimal, tr};
use crate::reading::Access;
use crate::web::{Answer, Done, Learner, Page, PageError, Posted, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckStartPage {
    crumbs: Vec<(String, String)>,
    module: String,
    action: String,
    is_draft: bool,
    questions: usize,
    minutes: usize,
    pause_minutes: u32,
    /// Points, in digits.
    needed: String,
    /// `new`, `open`, `pause`, `early` or `closed`.
    state: &'static str,
    /// Of an open attempt: how many questions have an answer.
    answered: usize,
    /// The day, where it is still to come.
    opens_on: Option<String>,
    opens_at: Option<Message>,
    passed: bool,
    next_number: i32,
    attempts: Vec<Past>,
}

/// An attempt handed in.
#[derive(Clone, Debug, Serialize)]
struct Past {
    number: i32,
    on: String,
    points: String,
    of: i32,
    passed: bool,
    url: String,
}

impl Page for CheckStartPage {
    const TEMPLATE: &'static str = "learner/check_start/show.html";

    fn samples() -> Vec<Self> {
        let new = Self {
            crumbs: vec![("/en/modules".to_owned(), "Modules".to_owned()), (String::new(), "Knowledge check".to_owned())],
            module: "The child in context".to_owned(),
            action: "/en/modules/child-context/check".to_owned(),
            is_draft: true,
            questions: 12,
            minutes: 20,
            pause_minutes: 10,
            needed: "9.6".to_owned(),
            state: "new",
            answered: 0,
            opens_on: None,
            opens_at: None,
            passed: false,
            next_number: 1,
            attempts: Vec::new(),
        };
        let past = |number, points: &str, passed| Past {
            number,
            on: "23 November 2026, 15:18".to_owned(),
            points: points.to_owned(),
            of: 12,
            passed,
            url: "/en/modules/child-context/check/0abc/result".to_owned(),
        };
        let opens_at = Some(Message::new("check-moment").with("time", "15:28").with("zone", "Astana time (UTC+5)"));
        vec![
            new.clone(),
            Self { state: "open", answered: 5, ..new.clone() },
            Self { state: "pause", opens_at, next_number: 2, attempts: vec![past(1, "8.33", false)], ..new.clone() },
            Self { passed: true, next_number: 3, attempts: vec![past(1, "8", false), past(2, "12", true)], ..new.clone() },
            Self { state: "early", opens_on: Some("16 November 2026".to_owned()), ..new.clone() },
            Self { state: "closed", is_draft: false, ..new },
        ]
    }
}

/// `GET /modules/{module}/check`
///
/// # Errors
/// [`PageError::NotFound`] for a module that is not on the learner's track, or has no questions.
pub async fn show(learner: Learner, path: web::Path<(String, String)>) -> Answer {
    let page = page(&learner, &path.into_inner().1).await?;
    learner.visit.page(&page)
}

/// `POST /modules/{module}/check`: begins an attempt, or goes on with the open one.
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(learner, submission): Posted<Learner>, path: web::Path<(String, String)>) -> Answer {
    let slug = path.into_inner().1;
    let (visit, by) = (&learner.visit, learner.visit.by());
    let shown = page(&learner, &slug).await?;
    if !matches!(shown.state, "new" | "open") {
        return visit.refused(&shown);
    }
    let curriculum = track::curriculum(&learner).await?;
    let (enrolment, edition, lang) = (learner.enrolment.clone(), learner.cohort.edition_id, visit.lang);
    let name = slug.clone();
    let begun = submission
        .once(visit, move |conn| {
            let module = curriculum.module(&name).ok_or(Error::NotFound)?;
            let begin = Begin {
                enrolment: &enrolment,
                module: &module.slug,
                kind: Kind::Check,
                edition,
                items: &module.check,
                pause_minutes: curriculum.programme.rules.attempt_pause_minutes,
            };
            let attempt = assessment::begin_attempt(conn, &by, &begin)?;
            let answers = assessment::answers_of(conn, attempt.id)?;
            Ok(Done::at(match attempt.layout().first_without(&answers) {
                Some(number) => paths::check_question(lang, &name, attempt.id, number),
                None => paths::check_review(lang, &name, attempt.id),
            }))
        })
        .await;
    match begun {
        Ok(done) => Ok(visit.go(&done)),
        Err(BeginProblem::TooSoon { .. } | BeginProblem::TakenAlready | BeginProblem::NoQuestions) => visit.refused(&shown),
        Err(BeginProblem::Database(error)) => Err(error.into()),
    }
}

/// The module, where the learner's track has it and it has questions.
fn module_of<'c>(learner: &Learner, curriculum: &'c Curriculum, slug: &str) -> Result<&'c Module, PageError> {
    let module = track::module_of(curriculum, learner, slug)?;
    if module.check.is_empty() { Err(PageError::NotFound) } else { Ok(module) }
}

/// Whether attempts are begun: while the cohort runs and its lessons can be read.
pub(super) fn access(learner: &Learner) -> Access {
    match track::lessons_access(learner) {
        // what is passed after the last day no longer counts: nobody is asked to try
        Access::Open if learner.cohort.state() == CohortState::Closed || learner.cohort.is_over(learner.visit.now) => {
            Access::Until(learner.cohort.ends_on)
        }
        access => access,
    }
}

async fn page(learner: &Learner, slug: &str) -> Result<CheckStartPage, PageError> {
    let curriculum = track::curriculum(learner).await?;
    let module = module_of(learner, &curriculum, slug)?;
    let (enrolment, name) = (learner.enrolment.id, slug.to_owned());
    let (attempts, answered) = learner
        .visit
        .app
        .db
        .read(move |conn| {
            let attempts = assessment::attempts_of(conn, enrolment, &name, Kind::Check)?;
            let answered = match attempts.iter().find(|attempt| attempt.is_open()) {
                Some(open) => assessment::answers_of(conn, open.id)?.len(),
                None => 0,
            };
            Ok::<_, Error>((attempts, answered))
        })
        .await?;
    Ok(filled(learner, &curriculum, module, &attempts, answered))
}

fn filled(
    learner: &Learner,
    curriculum: &Curriculum,
    module: &Module,
    attempts: &[Attempt],
    answered: usize,
) -> CheckStartPage {
    let (lang, rules) = (learner.visit.lang, &curriculum.programme.rules);
    let title = &module.text.get(lang).1.title;
    let opens_at = assessment::next_opens_at(attempts, rules.attempt_pause_minutes).filter(|at| *at > learner.visit.now);
    let (state, opens_on) = match access(learner) {
        // what was begun can always be finished
        _ if attempts.iter().any(Attempt::is_open) => ("open", None),
        Access::NotBefore(day) => ("early", Some(date(lang, day))),
        Access::Until(_) => ("closed", None),
        Access::Open if opens_at.is_some() => ("pause", None),
        Access::Open => ("new", None),
    };
    CheckStartPage {
        crumbs: crumbs(learner, module),
        module: title.clone(),
        action: paths::check(lang, &module.slug),
        is_draft: curriculum.review.is_draft(&format!("{}-check", module.code), lang),
        questions: module.check.len(),
        minutes: assessment::about_minutes(module.check.len()),
        pause_minutes: rules.attempt_pause_minutes,
        needed: decimal(lang, assessment::pass_mark(module.check.len(), rules.check_pass_percent)),
        state,
        answered,
        opens_on,
        opens_at: opens_at.map(|at| moment(learner, curriculum, at)),
        passed: attempts.iter().any(|attempt| attempt.passed == Some(true)),
        next_number: attempts.last().map_or(1, |last| last.number + 1),
        attempts: attempts.iter().filter_map(|attempt| past(learner, attempt)).collect(),
    }
}

fn past(learner: &Learner, attempt: &Attempt) -> Option<Past> {
    let lang = learner.visit.lang;
    Some(Past {
        number: attempt.number,
        on: date_and_time(lang, &attempt.submitted_at?.in_zone(zone_of(learner))),
        points: decimal(lang, attempt.milli_points?.unsigned_abs()),
        of: attempt.items,
        passed: attempt.passed == Some(true),
        url: paths::check_result(lang, &attempt.module, attempt.id),
    })
}

/// Modules, the module, the check.
pub(super) fn crumbs(learner: &Learner, module: &Module) -> Vec<(String, String)> {
    let lang = learner.visit.lang;
    vec![
        (paths::modules(lang), tr(lang, "place-modules")),
        (paths::module(lang, &module.slug), module.text.get(lang).1.title.clone()),
        (paths::check(lang, &module.slug), tr(lang, "check-title")),
    ]
}
