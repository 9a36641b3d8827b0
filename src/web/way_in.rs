//! The way into a webinar's meeting: a link of the trainer's own, or a personal address into a room that a connection opens. The latter
//! is asked for at the press of a button, shown to that person alone and kept nowhere.

use actix_web::web;
use serde::Serialize;

use super::api::{deliveries, meeting_ended};
use super::{PageError, Visit};
use crate::attendance::{self, ConnectionKind};
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
    /// The names of the trainers.
    pub(in crate::web) trainers: Vec<String>,
    /// The office of the cohort.
    pub(in crate::web) contact: Contact,
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
    let (id, cohort) = (webinar.id, webinar.cohort_id);
    let help = visit
        .app
        .db
        .read(move |conn| {
            let contact = enrolment::cohort(conn, cohort)?.contact();
            // a handful at most
            let trainers = webinars::trainers_of(conn, id)?;
            let names: Result<Vec<String>, diesel::result::Error> =
                trainers.into_iter().map(|(trainer, _)| people::person(conn, trainer).map(|person| person.name)).collect();
            Ok::<_, diesel::result::Error>(Help { trainers: names?, contact })
        })
        .await?;
    Ok(help)
}
