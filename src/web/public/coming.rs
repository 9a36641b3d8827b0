//! «Can you come?», behind the link of a letter about a webinar: signs nobody in and asks for a press, so that mail programs that open
//! links change nothing.

use actix_web::web;
use diesel::QueryResult;
use serde::Serialize;

use crate::attendance::{self, Status};
use crate::by::By;
use crate::db::Conn;
use crate::enrolment::{self, EnrolmentState};
use crate::ids::PersonId;
use crate::people;
use crate::web::way_in::Help;
use crate::web::webinar_head::{WebinarHead, held_in};
use crate::web::{Answer, Done, Page, PageError, Submission, Visit, paths};
use crate::webinars::{self, PlaceState, Stage, Webinar};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ComingPage {
    /// `expected`, `waiting`, `offered`, `cannot`, `here`, `over`, `cancelled`, `not-expected` or `unknown` (no link of ours).
    state: &'static str,
    head: Option<WebinarHead>,
    held_in: String,
    /// Whose link it is.
    name: String,
    help: Option<Help>,
    action: String,
}

/// Where somebody is with a webinar: what the page says, and what an answer may change.
fn state(conn: &mut Conn, visit: &Visit, webinar: &Webinar, person: PersonId) -> QueryResult<&'static str> {
    match webinars::stage(webinar, visit.now) {
        Stage::Cancelled => return Ok("cancelled"),
        Stage::After | Stage::Settled => return Ok("over"),
        Stage::Before | Stage::Open | Stage::On | Stage::RunsOver => {}
    }
    if people::person(conn, person)?.is_erased() {
        return Ok("not-expected");
    }
    let theirs = enrolment::find_enrolment(conn, person, webinar.cohort_id)?;
    if theirs.is_none_or(|theirs| theirs.state() != EnrolmentState::Enrolled) {
        return Ok("not-expected");
    }
    let recorded = attendance::find_attendance(conn, webinar.id, person)?;
    if recorded.is_some_and(|row| row.status() != Status::NotRecorded) {
        return Ok("here");
    }
    let edition = enrolment::cohort(conn, webinar.cohort_id)?.edition_id;
    let curriculum = visit.app.shelf.get(conn, edition)?;
    Ok(match webinars::place_of(conn, webinar.id, person)? {
        Some(PlaceState::CannotCome) => "cannot",
        Some(PlaceState::Waiting) => "waiting",
        Some(PlaceState::Offered) => "offered",
        _ if webinars::is_expected(conn, webinar, &curriculum, person)? => "expected",
        _ => "not-expected",
    })
}

/// `GET /coming/{token}`
///
/// # Errors
/// None of its own: a link that is none of ours is a page that says so.
pub async fn edit(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let token = path.into_inner().1;
    let action = paths::coming(visit.lang, &token);
    let unknown = ComingPage {
        state: "unknown",
        head: None,
        held_in: String::new(),
        name: String::new(),
        help: None,
        action: action.clone(),
    };
    let Some((webinar, person)) = webinars::read_answer_token(&visit.app.secrets, &token) else {
        return visit.page_with(404, &unknown);
    };
    let asker = visit.clone();
    let found = visit
        .app
        .db
        .read(move |conn| {
            let Some(webinar) = webinars::find_webinar(conn, webinar)? else { return Ok(None) };
            let edition = enrolment::cohort(conn, webinar.cohort_id)?.edition_id;
            let curriculum = asker.app.shelf.get(conn, edition)?;
            let head = WebinarHead::new(&webinar, &curriculum, asker.lang, asker.now);
            let state = state(conn, &asker, &webinar, person)?;
            let name = people::person(conn, person)?.name;
            Ok::<_, diesel::result::Error>(Some(ComingPage {
                state,
                held_in: held_in(&webinar, asker.lang),
                head: Some(head),
                name,
                help: Some(Help::load(conn, &webinar)?),
                action,
            }))
        })
        .await?;
    match found {
        Some(page) => visit.page(&page),
        None => visit.page_with(404, &unknown),
    }
}

/// `POST /coming/{token}`: the field `word` is `cannot` or `can`. Where it can no longer be said, the page says why.
///
/// # Errors
/// None of its own.
pub async fn update(
    visit: Visit,
    path: web::Path<(String, String)>,
    submission: Submission,
) -> Result<actix_web::HttpResponse, PageError> {
    let token = path.into_inner().1;
    let back = paths::coming(visit.lang, &token);
    let Some((webinar, person)) = webinars::read_answer_token(&visit.app.secrets, &token) else {
        return Ok(visit.go(&Done::at(back)));
    };
    let (by, asker, word) = (By::person(person, visit.now), visit.clone(), submission.fields.text("word"));
    let done = submission
        .once(&visit, move |conn| {
            let found = webinars::webinar(conn, webinar)?;
            let flash = match (word.as_str(), state(conn, &asker, &found, person)?) {
                ("cannot", "expected" | "waiting" | "offered") => {
                    webinars::says_cannot_come(conn, &by, webinar, person)?;
                    "flash-webinar-cannot"
                }
                ("can", "cannot") => match webinars::comes_after_all(conn, &by, webinar, person)? {
                    PlaceState::Waiting => "flash-webinar-waiting",
                    _ => "flash-webinar-comes",
                },
                ("can", "offered") => match webinars::take_place(conn, &by, webinar, person)? {
                    PlaceState::Taken => "flash-webinar-taken",
                    _ => "flash-offer-over",
                },
                ("can", "expected") => "flash-webinar-thanks",
                _ => return Ok(Done::at(back)),
            };
            Ok::<_, diesel::result::Error>(Done::at(back).saying(flash.into()))
        })
        .await?;
    Ok(visit.go(&done))
}

impl Page for ComingPage {
    const TEMPLATE: &'static str = "public/coming/edit.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            state: "expected",
            head: Some(WebinarHead::sample()),
            held_in: "In Kazakh".to_owned(),
            name: "Айгерім Сәрсенбаева".to_owned(),
            help: Some(Help::sample()),
            action: "/en/coming/abc".to_owned(),
        };
        let states = ["waiting", "offered", "cannot", "here", "over", "cancelled", "not-expected"];
        let unknown = Self { state: "unknown", head: None, ..page.clone() };
        states.map(|state| Self { state, ..page.clone() }).into_iter().chain([page, unknown]).collect()
    }
}
