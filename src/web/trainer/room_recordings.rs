//! What the server of the meeting system has recorded of a webinar. It is asked when a trainer presses for it, not with each page.

use actix_web::web;
use serde::Serialize;

use crate::attendance;
use crate::i18n::{Message, clock_time, date};
use crate::web::{PageError, WebinarTrainer};
use crate::webinars::providers::{Room, RoomRecording};

/// One recording on the server.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    url: String,
    began: Option<Message>,
}

/// What the server says.
#[derive(Clone, Debug, Serialize)]
pub struct OnServer {
    /// `unasked`, `down` or `asked`.
    state: &'static str,
    found: Vec<Found>,
}

impl OnServer {
    /// There is a server, and nobody has asked it.
    pub const UNASKED: Self = Self { state: "unasked", found: Vec::new() };

    /// For the samples of a page: unasked, down, nothing found, one found.
    pub fn samples() -> [Self; 4] {
        let began = Some(Message::new("recording-found-began").with("date", "26 November 2026").with("time", "15:02"));
        let one = Found { url: "https://bbb.example.org/playback/1".to_owned(), began };
        let asked = Self { state: "asked", found: Vec::new() };
        [Self::UNASKED, Self { state: "down", ..asked.clone() }, asked.clone(), Self { found: vec![one], ..asked }]
    }
}

/// The server behind a webinar, where it is one that lists recordings; asked only where `ask` says so. What goes wrong is logged without
/// address and secret.
///
/// # Errors
/// The database's.
pub async fn on_server(trainer: &WebinarTrainer, ask: bool) -> Result<Option<OnServer>, PageError> {
    let (visit, id) = (&trainer.visit, trainer.webinar.id);
    let app = &visit.app;
    let Some((connection, meeting)) = app.db.read(move |conn| attendance::room_of(conn, id)).await? else {
        return Ok(None);
    };
    let kind = connection.kind();
    let (Some(settings), Some(secret)) = (connection.room_settings(&app.secrets), connection.secret(&app.secrets)) else {
        return Ok(None);
    };
    let Room::BigBlueButton(server) = settings.room(kind, secret) else { return Ok(None) };
    if !ask {
        return Ok(Some(OnServer::UNASKED));
    }
    let (caller, name) = (app.rooms.clone(), attendance::room_name(kind, &meeting).to_owned());
    let answer = web::block(move || server.recordings(&caller, &name)).await.map_err(anyhow::Error::from)?;
    Ok(Some(match answer {
        Ok(found) => OnServer { state: "asked", found: found.into_iter().map(|one| worded(trainer, one)).collect() },
        Err(problem) => {
            tracing::warn!(connection = %connection.id, %problem, "a server does not say what it recorded");
            OnServer { state: "down", found: Vec::new() }
        }
    }))
}

fn worded(trainer: &WebinarTrainer, found: RoomRecording) -> Found {
    let lang = trainer.visit.lang;
    let began = found.began_at.map(|at| {
        let at = at.in_zone(trainer.webinar.tz());
        Message::new("recording-found-began").with("date", date(lang, at.date_naive())).with("time", clock_time(&at))
    });
    Found { url: found.url, began }
}
