//! Evidence that names nobody for sure: a trainer says whose it is, or that it is not ours. Decisions are added; the latest on a
//! piece of evidence counts.

use diesel::prelude::*;

use super::super::queries;
use super::derive::{Setting, derive_in};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::evidence_matches;
use crate::ids::{EvidenceId, PersonId, RowId, WebinarId};

/// Whose evidence it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhoIsIt {
    /// This person's.
    Person(PersonId),
    /// A guest's: nobody of ours.
    Guest,
}

/// Why a decision is not taken.
#[derive(Debug, thiserror::Error)]
pub enum UnmatchedProblem {
    /// The webinar is closed.
    #[error("the webinar is closed")]
    Closed,
    /// The person is not on a track with this webinar's module.
    #[error("not among the people who may attend")]
    NotExpected,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Decides for a piece of evidence and everything else that came with the same name and address. Answers how many pieces that is.
///
/// # Errors
/// See [`UnmatchedProblem`]; `NotFound` for evidence of another webinar, or evidence that names its person.
pub fn decide_unmatched(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    piece: EvidenceId,
    who: WhoIsIt,
) -> Result<usize, UnmatchedProblem> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    if setting.meeting.closed {
        return Err(UnmatchedProblem::Closed);
    }
    if let WhoIsIt::Person(person) = who
        && queries::may_attend(conn, &webinar, curriculum, &[person])?.is_empty()
    {
        return Err(UnmatchedProblem::NotExpected);
    }
    let pieces = like(conn, setting.id, piece)?;
    let mut people = queries::matched_to(conn, &pieces)?;
    for id in &pieces {
        append(conn, by, *id, who)?;
    }
    let event = audit::Event {
        action: "evidence.matched",
        subject: format!("webinar:{}", setting.id),
        cohort: Some(setting.cohort),
        about: person_of(who),
        new: Some(decision(who).to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    // whoever it was said to be before loses it
    people.extend(person_of(who));
    people.sort_unstable();
    people.dedup();
    derive_in(conn, by.at, &setting, &people)?;
    Ok(pieces.len())
}

/// The piece and those that came with the same name and address at the same webinar.
fn like(conn: &mut Conn, webinar: WebinarId, piece: EvidenceId) -> QueryResult<Vec<EvidenceId>> {
    let unmatched = queries::without_person(conn, webinar)?;
    let wanted = unmatched.iter().find(|evidence| evidence.id == piece).ok_or(diesel::result::Error::NotFound)?;
    Ok(unmatched.iter().filter(|evidence| evidence.came_like(wanted)).map(|evidence| evidence.id).collect())
}

fn append(conn: &mut Conn, by: &By, piece: EvidenceId, who: WhoIsIt) -> QueryResult<()> {
    diesel::insert_into(evidence_matches::table)
        .values((
            evidence_matches::id.eq(RowId::new()),
            evidence_matches::evidence_id.eq(piece),
            evidence_matches::person_id.eq(person_of(who)),
            evidence_matches::decision.eq(decision(who)),
            evidence_matches::reason.eq("by hand"),
            evidence_matches::at.eq(by.at),
            evidence_matches::by_whom.eq(by.stored()),
        ))
        .execute(conn)
        .map(|_| ())
}

const fn person_of(who: WhoIsIt) -> Option<PersonId> {
    match who {
        WhoIsIt::Person(person) => Some(person),
        WhoIsIt::Guest => None,
    }
}

const fn decision(who: WhoIsIt) -> &'static str {
    match who {
        WhoIsIt::Person(_) => "person",
        WhoIsIt::Guest => "guest",
    }
}
