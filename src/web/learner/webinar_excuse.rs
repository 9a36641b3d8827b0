//! Why somebody cannot or could not come, by category: said with «I cannot come», or on the page of a webinar that was missed.

use actix_web::web;
use diesel::QueryResult;
use serde::Serialize;

use super::webinar::{page, theirs};
use crate::attendance::{self, AttendanceRow, Status};
use crate::clock::Instant;
use crate::db::Conn;
use crate::i18n::{Lang, Message, date, tr};
use crate::ids::PersonId;
use crate::questions::{self, Excuse, ExcuseProblem, NoExcuse};
use crate::web::{Answer, Done, Errors, Learner, PageError, Posted, paths};
use crate::webinars::{self, ForLearner, PlaceState, Webinar};

/// What is said and what can be.
#[derive(Clone, Debug, Serialize)]
pub struct ExcuseView {
    /// «You said on …: work».
    said: Option<Message>,
    /// Where it goes; empty where nothing can be said any more.
    action: String,
    options: Vec<Choosable>,
}

/// One category.
#[derive(Clone, Debug, Serialize)]
struct Choosable {
    value: &'static str,
    words: String,
    hint: String,
}

/// What it is made of.
pub(super) struct Loaded {
    said: Option<(Excuse, Instant)>,
    open: Result<(), NoExcuse>,
    /// They have joined a webinar that is on.
    is_here: bool,
}

/// Reads it.
pub(super) fn load(conn: &mut Conn, webinar: &Webinar, person: PersonId, now: Instant) -> QueryResult<Loaded> {
    let facts = questions::facts_of(conn, webinar, person, now)?;
    let row = attendance::find_attendance(conn, webinar.id, person)?;
    let status = row.as_ref().map_or(Status::NotRecorded, AttendanceRow::status);
    let is_on = webinar.counted_start() <= now && now < webinar.counted_end();
    let is_here = is_on && attendance::last_join(conn, webinar.id, person)?.is_some();
    Ok(Loaded { said: questions::excuse_of(conn, webinar.id, person)?, open: questions::may_excuse(status, &facts), is_here })
}

/// A category in words.
pub(in crate::web) fn words(lang: Lang, excuse: Excuse) -> String {
    tr(lang, &format!("excuse-{}", excuse.as_str()))
}

impl ExcuseView {
    /// For whoever is expected, or said that they cannot come; where something was said or can be.
    pub(super) fn of(loaded: &Loaded, own: &ForLearner, lang: Lang) -> Option<Self> {
        let webinar = &own.webinar;
        let concerns = own.is_expected() || own.place == Some(PlaceState::CannotCome);
        let is_open =
            concerns && !loaded.is_here && loaded.open.is_ok() && webinar.state() != webinars::WebinarState::Cancelled;
        if !is_open && loaded.said.is_none() {
            return None;
        }
        let said = loaded.said.map(|(excuse, at)| {
            let day = date(lang, at.in_zone(webinar.tz()).date_naive());
            Message::new("excuse-you-said").with("date", day).with("excuse", words(lang, excuse))
        });
        let action = if is_open { paths::webinar_excuse(lang, webinar.id) } else { String::new() };
        Some(Self { said, action, options: options(lang) })
    }

    /// Whether something can be said.
    pub(super) const fn is_open(&self) -> bool {
        !self.action.is_empty()
    }

    /// One of each, for the test of templates.
    pub(super) fn samples() -> [Self; 3] {
        let said = Message::new("excuse-you-said").with("date", "27 November 2026").with("excuse", "Work");
        let open = Self { said: None, action: "/en/webinars/1/excuse".to_owned(), options: options(Lang::En) };
        let again = Self { said: Some(said), ..open.clone() };
        [Self { action: String::new(), ..again.clone() }, again, open]
    }
}

fn options(lang: Lang) -> Vec<Choosable> {
    Excuse::ALL.map(|one| Choosable { value: one.as_str(), words: words(lang, one), hint: String::new() }).to_vec()
}

/// `POST /webinars/{webinar}/excuse`
///
/// # Errors
/// `NotFound` where it is not theirs, `Gone` where nothing can be said any more, [`PageError::Bad`] for what is no category.
pub async fn create(Posted(learner, submission): Posted<Learner>, path: web::Path<(String, String)>) -> Answer {
    let (visit, id) = (&learner.visit, path.into_inner().1);
    let (own, _) = theirs(&learner, &id).await?;
    if own.webinar.state() == webinars::WebinarState::Cancelled {
        return Err(PageError::Gone(Message::new("excuse-not-needed")));
    }
    let chosen = submission.fields.text("excuse");
    let Some(excuse) = Excuse::from_stored(&chosen) else {
        let page = page(&learner, &id, None).await?.with_excuse_refused(Errors::one("excuse", "excuse-choose"));
        // what no form of ours sends is no mistake of a person
        return match page.filter(|_| chosen.is_empty()) {
            Some(page) => visit.refused(&page),
            None => Err(PageError::Bad(Message::new("excuse-choose"))),
        };
    };
    let (by, lang, person, webinar) = (visit.by(), visit.lang, learner.person.id, own.webinar);
    let back = format!("{}#excuse-said", paths::webinar(lang, webinar.id));
    let done = submission.once::<ExcuseProblem, _>(visit, move |conn| {
        questions::say_excuse(conn, &by, &webinar, person, excuse)?;
        Ok(Done::at(back).saying(Message::new("flash-excuse-said")))
    });
    match done.await {
        Ok(done) => Ok(visit.go(&done)),
        Err(ExcuseProblem::Database(error)) => Err(error.into()),
        Err(ExcuseProblem::No(NoExcuse::NotNeeded)) => Err(PageError::Gone(Message::new("excuse-not-needed"))),
        Err(ExcuseProblem::No(NoExcuse::TooLate(day))) => {
            Err(PageError::Gone(Message::new("excuse-too-late").with("date", date(lang, day))))
        }
    }
}
