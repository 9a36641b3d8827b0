//! The personal join link: a page with one button. Its POST records that the person came, signs nobody in, and leads to the way
//! into the meeting; mail programs that open links change nothing.

use actix_web::web;
use serde::Serialize;

use super::joining::{self, Going};
use crate::attendance::windows::{self, Door};
use crate::attendance::{self, Join};
use crate::by::By;
use crate::enrolment;
use crate::i18n::date_time_offset;
use crate::ids::{PersonId, WebinarId};
use crate::people::{self, Person};
use crate::web::way_in::Help;
use crate::web::webinar_head::{WebinarHead, held_in};
use crate::web::{Answer, Done, Page, PageError, Submission, Visit, paths};
use crate::webinars::{self, TimeWords, Webinar};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct JoinLinkPage {
    /// `open`, `early`, `over`, `cancelled`, `not-expected` or `unknown` (no link of ours).
    state: &'static str,
    head: Option<WebinarHead>,
    held_in: String,
    /// Whose link it is.
    name: String,
    opens: String,
    /// When it is by the clock of whose link it is, where that differs.
    own: Option<TimeWords>,
    /// Why it does not take place.
    reason: Option<String>,
    help: Option<Help>,
    action: String,
    telephone: Option<String>,
}

/// A link of ours: to where, whose, and whether it leads in now.
struct Found {
    webinar: Webinar,
    head: WebinarHead,
    state: &'static str,
    opens: String,
    own: Option<TimeWords>,
    help: Help,
    person: Person,
}

async fn find(visit: &Visit, token: &str) -> Result<Option<Found>, PageError> {
    let Some((webinar, person)) = webinars::read_join_token(&visit.app.secrets, token) else { return Ok(None) };
    let (shelf, lang, now) = (visit.app.shelf.clone(), visit.lang, visit.now);
    let found = visit
        .app
        .db
        .read(move |conn| {
            let Some(webinar) = webinars::find_webinar(conn, webinar)? else { return Ok(None) };
            let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
            let curriculum = shelf.get(conn, cohort.edition_id)?;
            let person = people::person(conn, person)?;
            let (from, to, zone) = (webinar.starts_at, webinar.ends_at, webinar.tz());
            let country = curriculum.country(&cohort.country);
            let own = person.zone().and_then(|own| webinars::own_time(lang, from, to, zone, own, country));
            let door = windows::door(&webinar, now);
            let expected = webinars::is_expected(conn, &webinar, &curriculum, person.id)?;
            let opens = match door {
                Door::NotYet(at) => date_time_offset(lang, &at.in_zone(person.zone().unwrap_or(zone))),
                Door::Open | Door::Over | Door::Cancelled => String::new(),
            };
            let head = WebinarHead::new(&webinar, &curriculum, lang, now);
            let help = Help::load(conn, &webinar)?;
            Ok::<_, diesel::result::Error>(Some(Found {
                state: state(door, expected),
                head,
                opens,
                own,
                help,
                person,
                webinar,
            }))
        })
        .await?;
    Ok(found)
}

const fn state(door: Door, expected: bool) -> &'static str {
    match door {
        Door::Cancelled => "cancelled",
        Door::Over => "over",
        Door::NotYet(_) | Door::Open if !expected => "not-expected",
        Door::NotYet(_) => "early",
        Door::Open => "open",
    }
}

/// `GET /w/{token}`
///
/// # Errors
/// None of its own: a link that is none of ours is a page that says so.
pub async fn new(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let token = path.into_inner().1;
    let action = paths::join_page(visit.lang, &token);
    match find(&visit, &token).await? {
        Some(found) => visit.page(&JoinLinkPage {
            state: found.state,
            held_in: held_in(&found.webinar, visit.lang),
            telephone: found.webinar.telephone.clone().filter(|_| found.state == "open"),
            head: Some(found.head),
            name: found.person.name,
            opens: found.opens,
            own: found.own,
            reason: found.webinar.cancelled_reason.filter(|_| found.state == "cancelled"),
            help: Some(found.help),
            action,
        }),
        None => visit.page_with(404, &JoinLinkPage { action, ..JoinLinkPage::unknown() }),
    }
}

/// `POST /w/{token}`
///
/// # Errors
/// None of its own.
pub async fn create(visit: Visit, path: web::Path<(String, String)>, submission: Submission) -> Answer {
    let token = path.into_inner().1;
    let again = paths::join_page(visit.lang, &token);
    let Some((webinar, person)) = webinars::read_join_token(&visit.app.secrets, &token) else {
        return Ok(visit.go(&Done::at(again)));
    };
    let (open, by, shelf) = (paths::join_page_open(visit.lang, &token), By::person(person, visit.now), visit.app.shelf.clone());
    let done = submission
        .once(&visit, move |conn| {
            let found = webinars::webinar(conn, webinar)?;
            let edition = enrolment::cohort(conn, found.cohort_id)?.edition_id;
            let curriculum = shelf.get(conn, edition)?;
            // the page behind the link says what stands in the way
            Ok::<_, diesel::result::Error>(match attendance::record_join(conn, &by, &curriculum, webinar, person)? {
                Join::Open { .. } => Done::at(open),
                _ => Done::at(again),
            })
        })
        .await?;
    Ok(visit.go(&done))
}

/// `GET /w/{token}/open`: the way into the meeting, for those who have just pressed the button.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let token = path.into_inner().1;
    let back = paths::join_page(visit.lang, &token);
    let Some(found) = find(&visit, &token).await?.filter(|found| found.state == "open") else {
        return Ok(visit.go(&Done::at(back)));
    };
    let (id, person): (WebinarId, PersonId) = (found.webinar.id, found.person.id);
    let pressed = visit.app.db.read(move |conn| attendance::last_join(conn, id, person)).await?;
    let going = Going {
        webinar: &found.webinar,
        head: found.head,
        person: found.person,
        pressed,
        again_url: back.clone(),
        back_url: back,
    };
    joining::learner(&visit, going).await
}

impl JoinLinkPage {
    fn unknown() -> Self {
        Self {
            state: "unknown",
            head: None,
            held_in: String::new(),
            name: String::new(),
            opens: String::new(),
            own: None,
            reason: None,
            help: None,
            action: String::new(),
            telephone: None,
        }
    }
}

impl Page for JoinLinkPage {
    const TEMPLATE: &'static str = "public/join_link/new.html";

    fn samples() -> Vec<Self> {
        let open = Self {
            state: "open",
            head: Some(WebinarHead::sample()),
            held_in: "In Kazakh".to_owned(),
            name: "Айгерім Сәрсенбаева".to_owned(),
            opens: "26 November 2026, 14:45 (UTC+5)".to_owned(),
            own: Some(TimeWords {
                date: "26 November 2026".to_owned(),
                time: "11:00 to 13:00".to_owned(),
                machine: String::new(),
            }),
            reason: None,
            help: Some(Help::sample()),
            action: "/en/w/abc".to_owned(),
            telephone: Some("+7 700 000 00 01".to_owned()),
        };
        let mut all: Vec<Self> = ["early", "over", "cancelled", "not-expected"]
            .map(|state| {
                let reason = (state == "cancelled").then(|| "The trainer is ill".to_owned());
                Self { state, reason, telephone: None, ..open.clone() }
            })
            .to_vec();
        all.extend([open, Self::unknown()]);
        all
    }
}
