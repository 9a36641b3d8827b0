//! The way into a webinar's meeting: a link of the trainer's own, or a personal address into a room that a connection opens. The latter
//! is asked for at the press of a button, shown to that person alone and kept nowhere.

use actix_web::web;
use diesel::QueryResult;
use serde::Serialize;

use super::api::{deliveries, meeting_ended};
use super::{PageError, Visit};
use crate::attendance::{self, ConnectionKind};
use crate::db::Conn;
use crate::enrolment::{self, Contact};
use crate::people::{self, Person};
use crate::webinars::providers::{RoomMeeting, RoomProblem, Visitor};
use crate::webinars::{self, Webinar};

/// Where one person goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// The same address for everybody, where there is one.
    Link(Option<String>),
    /// An address for this person.
    Personal(String),
    /// The meeting system lets nobody in just now.
    Down,
}

/// Who helps when the meeting system does not.
#[derive(Clone, Debug, Serialize)]
pub struct Help {
    /// The trainers, who leads it first.
    pub(in crate::web) trainers: Vec<Helper>,
    /// The office of the cohort.
    pub(in crate::web) contact: Contact,
}

/// A trainer as those who come to the webinar may ask them for help.
#[derive(Clone, Debug, Serialize)]
pub struct Helper {
    /// The name.
    pub(in crate::web) name: String,
    /// Where they read mail.
    pub(in crate::web) email: Option<String>,
}

impl Helper {
    /// For samples of pages.
    pub(in crate::web) fn sample() -> Self {
        Self { name: "Marina Kovalyova".to_owned(), email: Some("marina@example.org".to_owned()) }
    }
}

impl From<Person> for Helper {
    fn from(person: Person) -> Self {
        Self { name: person.name, email: person.email }
    }
}

impl Help {
    /// Of a webinar of a cohort.
    ///
    /// # Errors
    /// The database's.
    pub(in crate::web) fn load(conn: &mut Conn, webinar: &Webinar) -> QueryResult<Self> {
        let contact = enrolment::cohort(conn, webinar.cohort_id)?.contact();
        let ids: Vec<_> = webinars::trainers_of(conn, webinar.id)?.into_iter().map(|(trainer, _)| trainer).collect();
        let mut people = people::people_with(conn, &ids)?;
        people.sort_by_key(|person| ids.iter().position(|id| *id == person.id));
        Ok(Self { trainers: people.into_iter().map(Helper::from).collect(), contact })
    }

    /// For samples of pages.
    pub(in crate::web) fn sample() -> Self {
        let contact = Contact {
            name: "Programme office".to_owned(),
            email: "office@example.org".to_owned(),
            telephone: "+7 700 000 00 00".to_owned(),
        };
        Self { trainers: vec![Helper::sample()], contact }
    }
}

/// Asks for the way in of a person whose webinar is open. What goes wrong is logged without address and secret.
///
/// # Errors
/// The database's.
pub async fn way_in(
    visit: &Visit,
    webinar: &Webinar,
    title: &str,
    person: &Person,
    moderates: bool,
) -> Result<WayIn, PageError> {
    if webinar.meeting_link.is_some() {
        return Ok(WayIn::Link(webinar.meeting_link.clone()));
    }
    let (app, id) = (&visit.app, webinar.id);
    let Some((connection, meeting)) = app.db.read(move |conn| attendance::room_of(conn, id)).await? else {
        return Ok(WayIn::Link(None));
    };
    let (Some(settings), Some(secret)) = (connection.room_settings(&app.secrets), connection.secret(&app.secrets)) else {
        tracing::warn!(connection = %connection.id, "the room's settings were sealed with another key");
        return Ok(WayIn::Down);
    };
    let (kind, window) = (connection.kind(), webinars::join_window(webinar));
    let meeting = RoomMeeting {
        name: attendance::room_name(kind, &meeting).to_owned(),
        title: title.to_owned(),
        opens_at: window.from,
        closes_at: window.to,
        recorded: settings.recorded,
        ended_url: (kind == ConnectionKind::BigBlueButton)
            .then(|| meeting_ended::address(app, &connection, attendance::room_name(kind, &meeting))),
        analytics_url: (kind == ConnectionKind::BigBlueButton).then(|| deliveries::address(app, &connection)),
    };
    let visitor = Visitor { external_id: person.id.to_string(), name: person.name.clone(), moderates };
    let (room, caller, now) = (settings.room(kind, secret), app.rooms.clone(), visit.now);
    let answer = web::block(move || room.way_in(&caller, &meeting, &visitor, now)).await.map_err(anyhow::Error::from)?;
    Ok(answer.map_or_else(
        |problem: RoomProblem| {
            tracing::warn!(connection = %connection.id, %problem, "a room lets nobody in");
            WayIn::Down
        },
        WayIn::Personal,
    ))
}

/// Who helps at a webinar.
///
/// # Errors
/// The database's.
pub async fn help(visit: &Visit, webinar: &Webinar) -> Result<Help, PageError> {
    let webinar = webinar.clone();
    Ok(visit.app.db.read(move |conn| Help::load(conn, &webinar)).await?)
}
