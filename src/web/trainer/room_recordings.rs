//! What the server of the meeting system has recorded of a webinar. It is asked when a trainer presses for it, not with each page.

use actix_web::web;
use chrono::NaiveDate;
use serde::Serialize;

use crate::attendance;
use crate::i18n::{Lang, Message, clock_time, date};
use crate::web::{PageError, WebinarTrainer};
use crate::webinars::Recording;
use crate::webinars::providers::{Room, RoomRecording};

/// One recording on the server.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    url: String,
    began: Option<Message>,
    /// Until when it is kept, and what happens then.
    kept: Message,
}

/// Until when recordings of a webinar are kept: the one that its trainers have chosen until the day that they said, another as long as the
/// programme of the cohort keeps recordings.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The address of the one that is chosen, and its last day.
    chosen: Option<(String, Option<NaiveDate>)>,
    usual: NaiveDate,
    today: NaiveDate,
}

impl Kept {
    /// With the last day of one that is not chosen.
    pub fn new(chosen: Option<&Recording>, usual: NaiveDate, today: NaiveDate) -> Self {
        Self { chosen: chosen.map(|recording| (recording.url.clone(), recording.until)), usual, today }
    }

    fn words(&self, url: &str, lang: Lang) -> Message {
        let chosen = self.chosen.as_ref().filter(|(chosen, _)| chosen == url);
        let (until, key) = match chosen {
            Some((_, None)) => return Message::new("recording-kept-for-good"),
            Some((_, Some(until))) => (*until, "recording-kept-chosen"),
            None => (self.usual, "recording-kept-usual"),
        };
        let key = if until < self.today { "recording-kept-over" } else { key };
        Message::new(key).with("date", date(lang, until))
    }
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
        let kept = Message::new("recording-kept-usual").with("date", "26 March 2027");
        let one = Found { url: "https://bbb.example.org/playback/1".to_owned(), began, kept };
        let asked = Self { state: "asked", found: Vec::new() };
        [Self::UNASKED, Self { state: "down", ..asked.clone() }, asked.clone(), Self { found: vec![one], ..asked }]
    }
}

/// The server behind a webinar, where it is one that lists recordings; asked only where `ask` says so. What goes wrong is logged without
/// address and secret.
///
/// # Errors
/// The database's.
pub async fn on_server(trainer: &WebinarTrainer, ask: bool, kept: &Kept) -> Result<Option<OnServer>, PageError> {
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
        Ok(found) => OnServer { state: "asked", found: found.into_iter().map(|one| worded(trainer, one, kept)).collect() },
        Err(problem) => {
            tracing::warn!(connection = %connection.id, %problem, "a server does not say what it recorded");
            OnServer { state: "down", found: Vec::new() }
        }
    }))
}

fn worded(trainer: &WebinarTrainer, found: RoomRecording, kept: &Kept) -> Found {
    let lang = trainer.visit.lang;
    let began = found.began_at.map(|at| {
        let at = at.in_zone(trainer.webinar.tz());
        Message::new("recording-found-began").with("date", date(lang, at.date_naive())).with("time", clock_time(&at))
    });
    Found { kept: kept.words(&found.url, lang), url: found.url, began }
}
