//! Closing a webinar: a checklist with links, then a button. Nothing is closed before every line is answered.

use serde::Serialize;

use crate::attendance::{self, Checklist, CloseProblem, LettersDesk, Mark, Status};
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message, clock_time, tr};
use crate::ids::PersonId;
use crate::make_ups;
use crate::questions;
use crate::web::learner::webinar_excuse;
use crate::web::letter_shown::LetterShown;
use crate::web::webinar_head::{WebinarHead, held_in, moment};
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{self, Webinar, WebinarState};

/// Names on the page; the roster has all.
const NAMED: i64 = 50;

/// What was typed.
#[derive(Clone, Debug, Serialize)]
pub struct Typed {
    /// `15:00`, as it really was.
    pub began: String,
    /// `16:50`, as it really was.
    pub ended: String,
    by_hand: bool,
    looked_over: bool,
    rest: String,
}

impl Typed {
    /// Nothing yet.
    pub fn usual() -> Self {
        Self { began: String::new(), ended: String::new(), by_hand: false, looked_over: false, rest: Mark::Absent.to_string() }
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ClosePage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    head: WebinarHead,
    held_in: String,
    /// `open`, `early`, `closed` or `cancelled`.
    state: &'static str,
    /// When it can be closed, or was.
    when: String,
    action: String,
    times_url: String,
    roster_url: String,
    missing_url: String,
    unmatched_url: String,
    reports_url: String,
    recording_url: String,
    reports: i64,
    captured: bool,
    undecided: i64,
    rulings: i64,
    /// Exact up to what is counted; `None` beyond.
    missing: Option<i64>,
    names: Vec<String>,
    /// Those who said why they could not come and are neither present nor excused.
    excuses: Vec<Excused>,
    rest: Vec<Rest>,
    typed: Typed,
    /// What everybody gets when it is closed, where the cohort wants it: as somebody who was not there reads it.
    letters: Vec<LetterShown>,
}

/// The letter about attendance in each language.
fn letters(trainer: &WebinarTrainer, curriculum: &Curriculum) -> anyhow::Result<Vec<LetterShown>> {
    let (visit, cohort, webinar) = (&trainer.visit, &trainer.cohort, &trainer.webinar);
    if !cohort.attendance_letters || webinar.state() != WebinarState::Planned {
        return Ok(Vec::new());
    }
    let desk = LettersDesk { curriculum, cohort, webinar };
    let url = &visit.app.config.public_url;
    Lang::ALL
        .into_iter()
        .map(|lang| {
            let letter = attendance::preview_attendance_letter(desk, (lang, Status::Absent), url, visit.now)?;
            Ok(LetterShown::of(lang, letter))
        })
        .collect()
}

/// Somebody's word, to be accepted or left.
#[derive(Clone, Debug, Serialize)]
struct Excused {
    name: String,
    words: String,
    was: &'static str,
    action: String,
}

#[derive(Clone, Debug, Serialize)]
struct Rest {
    value: &'static str,
    words: String,
    hint: String,
}

struct Loaded {
    captured: bool,
    undecided: i64,
    reports: i64,
    rulings: i64,
    missing: Option<i64>,
    names: Vec<String>,
    excuses: Vec<(PersonId, String, questions::Excuse, Status)>,
    closed: Option<(Instant, String)>,
}

async fn load(trainer: &WebinarTrainer) -> Result<Loaded, PageError> {
    let app = &trainer.visit.app;
    let curriculum = app.curriculum(trainer.cohort.edition_id).await?;
    let (webinar, now, crowds) = (trainer.webinar.clone(), trainer.visit.now, app.recent.crowds.clone());
    let loaded = app
        .db
        .read(move |conn| {
            let missing = attendance::counts(conn, &webinar, &curriculum, now, &crowds)?.not_recorded;
            // of a crowd nobody is named: to find fifty without a record, all who have one would be looked at
            let names = match missing {
                Some(1..) => attendance::names_without_record(conn, &webinar, &curriculum, NAMED)?,
                _ => Vec::new(),
            };
            Ok::<_, diesel::result::Error>(Loaded {
                captured: attendance::was_captured(conn, webinar.id)?,
                undecided: attendance::undecided_count(conn, webinar.id)?,
                reports: attendance::waiting_imports(conn, webinar.id)?,
                rulings: attendance::rulings_count(conn, webinar.id)?,
                missing,
                names,
                excuses: questions::excuses_open(conn, webinar.id)?,
                closed: attendance::closing_of(conn, webinar.id)?,
            })
        })
        .await?;
    Ok(loaded)
}

async fn page(trainer: &WebinarTrainer, typed: Typed, errors: Errors) -> Result<ClosePage, PageError> {
    let loaded = load(trainer).await?;
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let (lang, now) = (visit.lang, visit.now);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let head = WebinarHead::new(webinar, &curriculum, lang, now);
    let (state, at) = state_of(webinar, &loaded, now);
    let rest = [Mark::Absent, Mark::Excused, Mark::Partial, Mark::Present].map(|mark| Rest {
        value: mark.as_str(),
        words: tr(lang, &format!("mark-{mark}")),
        hint: tr(lang, if mark == Mark::Absent { "close-rest-absent-hint" } else { "close-rest-ruling-hint" }),
    });
    let excuses = loaded.excuses.iter().map(|(person, name, excuse, status)| Excused {
        name: name.clone(),
        words: webinar_excuse::words(lang, *excuse),
        was: status.as_str(),
        action: paths::excuse(lang, webinar.id, *person),
    });
    Ok(ClosePage {
        errors,
        crumbs: super::crumbs(lang, webinar, &head, "close-title"),
        held_in: held_in(webinar, lang),
        head,
        state,
        when: moment(lang, at, webinar.tz(), now),
        action: paths::close(lang, webinar.id),
        times_url: paths::actual_times(lang, webinar.id),
        roster_url: paths::roster(lang, webinar.id),
        missing_url: format!("{}?show={}", paths::roster(lang, webinar.id), Status::NotRecorded),
        unmatched_url: paths::unmatched(lang, webinar.id),
        reports_url: paths::report_new(lang, webinar.id),
        recording_url: paths::recording(lang, webinar.id),
        reports: loaded.reports,
        captured: loaded.captured,
        undecided: loaded.undecided,
        rulings: loaded.rulings,
        missing: loaded.missing,
        names: loaded.names,
        excuses: excuses.collect(),
        rest: rest.to_vec(),
        typed,
        letters: letters(trainer, &curriculum)?,
    })
}

fn state_of(webinar: &Webinar, loaded: &Loaded, now: Instant) -> (&'static str, Instant) {
    match webinar.state() {
        WebinarState::Cancelled => ("cancelled", now),
        WebinarState::Closed => ("closed", loaded.closed.as_ref().map_or(now, |(at, _)| *at)),
        WebinarState::Planned if now < webinar.counted_end() => ("early", webinar.counted_end()),
        WebinarState::Planned => ("open", now),
    }
}

/// The page again with what is wrong: 422.
///
/// # Errors
/// The database's.
pub async fn again(trainer: &WebinarTrainer, typed: Typed, errors: Errors) -> Answer {
    let page = page(trainer, typed, errors).await?;
    trainer.visit.refused(&page)
}

/// `GET /teach/webinars/{webinar}/close`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer) -> Answer {
    let mut typed = Typed::usual();
    let time = |at: Option<Instant>| at.map(|at| clock_time(&at.in_zone(trainer.webinar.tz()))).unwrap_or_default();
    typed.began = time(trainer.webinar.actual_starts_at);
    typed.ended = time(trainer.webinar.actual_ends_at);
    let page = page(&trainer, typed, Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/close`
///
/// # Errors
/// [`PageError::Gone`] where somebody closed it before, or it was called off.
pub async fn create(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let (visit, fields) = (&trainer.visit, &submission.fields);
    let rest: Mark = fields.text("rest").parse().unwrap_or(Mark::Absent);
    let said = Checklist { by_hand: fields.ticked("by_hand"), looked_over: fields.ticked("looked_over"), rest };
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, id, cohort) = (visit.by(), trainer.webinar.id, trainer.cohort.clone());
    let back = paths::roster(visit.lang, id);
    let done = submission
        .once(visit, move |conn| {
            let n = attendance::close_webinar(conn, &by, &curriculum, id, said)?;
            // where the recording was there before: now it is known who missed the webinar
            let webinar = webinars::webinar(conn, id)?;
            make_ups::tell_of_recording(conn, &by, &curriculum, &cohort, &webinar)?;
            Ok(Done::at(back).saying(Message::new("flash-webinar-closed").with("n", n)))
        })
        .await;
    let error = match done {
        Ok(done) => return Ok(visit.go(&done)),
        Err(CloseProblem::Database(error)) => return Err(error.into()),
        Err(CloseProblem::AlreadyClosed) => return Err(PageError::Gone(Message::new("close-already"))),
        Err(CloseProblem::Cancelled) => return Err(PageError::Gone(Message::new("roster-cancelled"))),
        Err(CloseProblem::NotOver) => Errors::one("close", "close-not-over"),
        Err(CloseProblem::Undecided(n)) => Errors::one("undecided", Message::new("close-undecided").with("n", n)),
        Err(CloseProblem::ReportsWaiting(n)) => Errors::one("reports", Message::new("close-confirm-reports").with("n", n)),
        Err(CloseProblem::MeetingOpen(until)) => {
            // the minute after it, so that it is not too early then
            let time = moment(visit.lang, until.plus_seconds(59), trainer.webinar.tz(), visit.now);
            Errors::one("meeting", Message::new("close-meeting-open").with("time", time))
        }
        Err(CloseProblem::NothingCaptured) => Errors::one("by_hand", "close-say-by-hand"),
        Err(CloseProblem::NotLookedOver) => Errors::one("looked_over", "close-look-over"),
    };
    let mut typed = Typed { by_hand: said.by_hand, looked_over: said.looked_over, rest: rest.to_string(), ..Typed::usual() };
    let time = |at: Option<Instant>| at.map(|at| clock_time(&at.in_zone(trainer.webinar.tz()))).unwrap_or_default();
    typed.began = time(trainer.webinar.actual_starts_at);
    typed.ended = time(trainer.webinar.actual_ends_at);
    again(&trainer, typed, error).await
}

impl Page for ClosePage {
    const TEMPLATE: &'static str = "trainer/close/show.html";

    fn samples() -> Vec<Self> {
        let open = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Close".to_owned())],
            head: WebinarHead::sample(),
            held_in: "In Kazakh".to_owned(),
            state: "open",
            when: "17:00".to_owned(),
            action: "/en/teach/webinars/0/close".to_owned(),
            times_url: "/en/teach/webinars/0/times".to_owned(),
            roster_url: "/en/teach/webinars/0/roster".to_owned(),
            missing_url: "/en/teach/webinars/0/roster?show=not-recorded".to_owned(),
            unmatched_url: "/en/teach/webinars/0/unmatched".to_owned(),
            reports_url: "/en/teach/webinars/0/imports/new".to_owned(),
            recording_url: "/en/teach/webinars/0/recording".to_owned(),
            reports: 0,
            captured: true,
            undecided: 0,
            rulings: 3,
            missing: Some(2),
            names: vec!["Тимур Исмаилов".to_owned(), "Ерлан Бекмұратов".to_owned()],
            excuses: vec![Excused {
                name: "Тимур Исмаилов".to_owned(),
                words: "Work".to_owned(),
                was: "not-recorded",
                action: "/en/teach/webinars/0/people/0/excuse".to_owned(),
            }],
            rest: vec![Rest { value: "absent", words: "Absent".to_owned(), hint: String::new() }],
            typed: Typed { ended: "16:50".to_owned(), ..Typed::usual() },
            letters: vec![LetterShown::sample()],
        };
        let refused = Self {
            errors: Errors::one("undecided", Message::new("close-undecided").with("n", 2)),
            captured: false,
            undecided: 2,
            reports: 1,
            missing: None,
            names: Vec::new(),
            letters: Vec::new(),
            ..open.clone()
        };
        let waiting =
            Self { errors: Errors::one("meeting", Message::new("close-meeting-open").with("time", "17:15")), ..open.clone() };
        let nobody = Self { missing: Some(0), names: Vec::new(), excuses: Vec::new(), rulings: 0, ..open.clone() };
        let in_state = |state| Self { state, ..open.clone() };
        vec![in_state("early"), in_state("closed"), in_state("cancelled"), open, refused, nobody, waiting]
    }
}
