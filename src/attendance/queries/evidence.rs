//! Evidence that waits for somebody to say whose it is, and whether there is any at all.

use diesel::dsl::{exists, select};
use diesel::prelude::*;

use super::super::model::{Evidence, Source, Stranger};
use crate::by::Who;
use crate::db::Conn;
use crate::db::schema::{check_in_codes, evidence, evidence_matches};
use crate::ids::{EvidenceId, PersonId, WebinarId};

/// The people on whom nobody has decided, the first first.
///
/// # Errors
/// The database's.
pub fn strangers(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Stranger>> {
    let mut all: Vec<(Evidence, Stranger)> = Vec::new();
    for piece in undecided(conn, webinar)? {
        match all.iter_mut().find(|(first, _)| first.came_like(&piece)) {
            Some((_, stranger)) => stranger.moments.push(piece.from_at),
            None => {
                let stranger = Stranger {
                    piece: piece.id,
                    name: piece.raw_name.clone(),
                    email: piece.raw_email.clone(),
                    account: match piece.by() {
                        Who::Person(person) if piece.source() == Source::CheckInCode => Some(person),
                        _ => None,
                    },
                    source: piece.source(),
                    moments: vec![piece.from_at],
                };
                all.push((piece, stranger));
            }
        }
    }
    Ok(all.into_iter().map(|(_, stranger)| stranger).collect())
}

/// Evidence on which nobody has decided, the first first.
fn undecided(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Evidence>> {
    evidence::table
        .left_join(evidence_matches::table)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .filter(evidence_matches::id.is_null())
        .order((evidence::from_at, evidence::id))
        .select(Evidence::as_select())
        .load(conn)
}

/// How many pieces that are.
///
/// # Errors
/// The database's.
pub fn undecided_count(conn: &mut Conn, webinar: WebinarId) -> QueryResult<i64> {
    evidence::table
        .left_join(evidence_matches::table)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .filter(evidence_matches::id.is_null())
        .count()
        .get_result(conn)
}

/// Evidence that named nobody for sure when it was written, decided or not.
pub fn without_person(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Evidence>> {
    evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .order((evidence::from_at, evidence::id))
        .select(Evidence::as_select())
        .load(conn)
}

/// The people whom pieces of evidence were ever said to belong to.
pub fn matched_to(conn: &mut Conn, pieces: &[EvidenceId]) -> QueryResult<Vec<PersonId>> {
    let people: Vec<Option<i64>> = evidence_matches::table
        .filter(evidence_matches::evidence_id.eq_any(pieces.to_vec()))
        .select(evidence_matches::person_id)
        .load(conn)?;
    Ok(people.into_iter().flatten().map(PersonId).collect())
}

/// Whether anything captured who was there: a check-in code was shown, or a report was read.
///
/// # Errors
/// The database's.
pub fn was_captured(conn: &mut Conn, webinar: WebinarId) -> QueryResult<bool> {
    let code: bool = select(exists(check_in_codes::table.filter(check_in_codes::webinar_id.eq(webinar)))).get_result(conn)?;
    if code {
        return Ok(true);
    }
    select(exists(
        evidence::table
            .filter(evidence::webinar_id.eq(webinar))
            .filter(evidence::source.eq_any(vec![Source::Report.as_str(), Source::Sheet.as_str()])),
    ))
    .get_result(conn)
}
