//! A signed sheet is entered: evidence for each signature. One that was entered by mistake is taken back, with a reason; what was written
//! stays written.

use std::collections::HashSet;

use super::super::model::{Evidence, Source};
use super::super::presence::Span;
use super::super::queries;
use super::super::sheet::{SignedProblem, stands_for};
use super::derive::{Setting, derive_in};
use super::evidence::{NewEvidence, record_in, withdraw};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::{EvidenceId, PersonId, SheetScanId, WebinarId};
use crate::webinars::{Webinar, WebinarState};

/// Signatures to be entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signed {
    /// Whose.
    pub people: Vec<PersonId>,
    /// From when until when, where it is not the whole.
    pub said: Option<Span>,
    /// The scan from which they are read.
    pub scan: Option<SheetScanId>,
}

/// Why signatures are not entered, or not taken back.
#[derive(Debug, thiserror::Error)]
pub enum SheetProblem {
    /// The webinar is closed.
    #[error("the webinar is closed")]
    Closed,
    /// The webinar was called off.
    #[error("the webinar was called off")]
    Cancelled,
    /// They cannot stand for this time.
    #[error("the time cannot be taken: {0:?}")]
    Time(SignedProblem),
    /// Nobody says of themselves that they were there.
    #[error("one's own signature")]
    Own,
    /// These are not on a track with this webinar's module.
    #[error("{} people are not among those who may attend", .0.len())]
    NotExpected(Vec<PersonId>),
    /// The scan is none of this webinar's, or was taken away.
    #[error("there is no such scan")]
    NoScan,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Enters signatures, all or none. What was entered before, or lies within that, is not entered again. Answers how many are new.
///
/// # Errors
/// See [`SheetProblem`].
pub fn enter_sheet(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    signed: &Signed,
) -> Result<usize, SheetProblem> {
    let (setting, webinar) = open(conn, webinar)?;
    let span = stands_for(&setting.meeting, signed.said, by.at).map_err(SheetProblem::Time)?;
    let mut people = signed.people.clone();
    people.sort_unstable();
    people.dedup();
    if by.person_id().is_some_and(|own| people.contains(&own)) {
        return Err(SheetProblem::Own);
    }
    let may: HashSet<PersonId> = queries::may_attend(conn, &webinar, curriculum, &people)?.into_iter().collect();
    let strange: Vec<PersonId> = people.iter().copied().filter(|person| !may.contains(person)).collect();
    if !strange.is_empty() {
        return Err(SheetProblem::NotExpected(strange));
    }
    if let Some(scan) = signed.scan
        && queries::find_scan(conn, webinar.id, scan)?.is_none_or(|(scan, _)| scan.removed_at.is_some())
    {
        return Err(SheetProblem::NoScan);
    }
    let before = queries::signatures_of(conn, webinar.id, &people)?;
    people.retain(|person| !before.iter().any(|piece| piece.person_id == Some(*person) && covers(piece, span)));
    let new: Vec<NewEvidence> = people
        .iter()
        .map(|person| NewEvidence { scan: signed.scan, ..NewEvidence::interval(*person, Source::Sheet, span.from, span.to) })
        .collect();
    record_in(conn, by, &setting, &new)?;
    let events: Vec<audit::Event> = people.iter().map(|person| event(&setting, "evidence.sheet", *person)).collect();
    audit::record_many(conn, by, &events)?;
    Ok(people.len())
}

fn covers(piece: &Evidence, span: Span) -> bool {
    piece.from_at <= span.from && piece.to_at.is_some_and(|to| to >= span.to)
}

fn event(setting: &Setting, action: &'static str, person: PersonId) -> audit::Event {
    audit::Event {
        action,
        subject: format!("webinar:{}", setting.id),
        cohort: Some(setting.cohort),
        about: Some(person),
        ..audit::Event::default()
    }
}

/// Takes a signature back. To take it back twice is no change.
///
/// # Errors
/// See [`SheetProblem`]; `NotFound` for a signature of another webinar.
pub fn withdraw_signature(
    conn: &mut Conn,
    by: &By,
    webinar: WebinarId,
    id: EvidenceId,
    reason: &str,
) -> Result<(), SheetProblem> {
    let (setting, webinar) = open(conn, webinar)?;
    let piece = queries::find_signature(conn, webinar.id, id)?.ok_or(diesel::result::Error::NotFound)?;
    let person = piece.person_id.ok_or(diesel::result::Error::NotFound)?;
    if !queries::signatures_of(conn, webinar.id, &[person])?.iter().any(|standing| standing.id == id) {
        return Ok(());
    }
    withdraw(conn, by, &[id], reason)?;
    let reason = Some(reason.to_owned());
    audit::record(conn, by, &audit::Event { reason, ..event(&setting, "evidence.withdrawn", person) })?;
    derive_in(conn, by.at, &setting, &[person])?;
    Ok(())
}

/// Holds others out of the webinar's attendance; refused where it is settled.
fn open(conn: &mut Conn, id: WebinarId) -> Result<(Setting, Webinar), SheetProblem> {
    let (setting, webinar) = Setting::locked(conn, id)?;
    match webinar.state() {
        WebinarState::Planned => Ok((setting, webinar)),
        WebinarState::Closed => Err(SheetProblem::Closed),
        WebinarState::Cancelled => Err(SheetProblem::Cancelled),
    }
}
