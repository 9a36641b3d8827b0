//! Somebody presses Join, on their page or behind their personal link.

use diesel::prelude::*;

use super::super::model::Source;
use super::super::windows::{self, Door};
use super::derive::Setting;
use super::evidence::{NewEvidence, record_in};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::{PersonId, WebinarId};
use crate::webinars;

/// What pressing Join answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Join {
    /// The way in.
    Open {
        /// When it was written.
        at: Instant,
        /// The meeting's address; `None` while nobody has entered one.
        link: Option<String>,
        /// The number for listening by telephone.
        telephone: Option<String>,
    },
    /// Not yet.
    TooEarly {
        /// From when.
        opens_at: Instant,
    },
    /// The webinar has ended.
    Over,
    /// It was called off.
    Cancelled,
    /// They are not on the list.
    NotExpected,
}

/// Writes that somebody pressed Join, once a minute, and answers the meeting's address. The link is known to nobody before.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn record_join(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    person: PersonId,
) -> QueryResult<Join> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    match windows::door(&webinar, by.at) {
        Door::NotYet(opens_at) => return Ok(Join::TooEarly { opens_at }),
        Door::Over => return Ok(Join::Over),
        Door::Cancelled => return Ok(Join::Cancelled),
        Door::Open => {}
    }
    if !webinars::is_expected(conn, &webinar, curriculum, person)? {
        return Ok(Join::NotExpected);
    }
    let minute = by.at.micros() / 60_000_000;
    let new = NewEvidence::moment(person, Source::JoinLink, by.at).once(format!("join:{}:{person}:{minute}", webinar.id));
    record_in(conn, by, &setting, &[new])?;
    Ok(Join::Open { at: by.at, link: webinar.meeting_link, telephone: webinar.telephone })
}
