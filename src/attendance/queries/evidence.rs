//! Evidence: what waits for somebody to say whose it is, whether there is any at all, what one person left.

use std::collections::BTreeMap;

use diesel::dsl::{exists, select};
use diesel::prelude::*;

use super::super::model::{Evidence, RowChoice, Source, Stranger};
use super::imports::standing;
use super::proposals::beside_of;
use crate::clock::Instant;
use crate::db::schema::{attendance_imports, check_in_codes, evidence, evidence_matches, people, rulings};
use crate::db::{AmongDsl as _, Conn};
use crate::either;
use crate::ids::{CheckInCodeId, EvidenceId, PersonId, WebinarId};

/// The people on whom nobody has decided, the first first.
///
/// # Errors
/// The database's.
pub fn strangers(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Stranger>> {
    let mut all: Vec<(Evidence, Stranger)> = Vec::new();
    for piece in undecided(conn, webinar)? {
        match all.iter_mut().find(|(first, _)| first.came_like(&piece)) {
            // a coming and the stay that it began are one moment
            Some((_, stranger)) if stranger.moments.contains(&piece.from_at) => {}
            Some((_, stranger)) => stranger.moments.push(piece.from_at),
            None => {
                let stranger = Stranger::of(&piece);
                all.push((piece, stranger));
            }
        }
    }
    let mut strangers: Vec<Stranger> = all.into_iter().map(|(_, stranger)| stranger).collect();
    name_accounts(conn, &mut strangers)?;
    Ok(strangers)
}

/// Whose address somebody written down by hand gave, where it is an account's: the account may have been made since.
fn name_accounts(conn: &mut Conn, strangers: &mut [Stranger]) -> QueryResult<()> {
    let by_hand = |stranger: &Stranger| stranger.source == Source::Trainer && stranger.account.is_none();
    let emails: Vec<String> =
        strangers.iter().filter(|stranger| by_hand(stranger)).filter_map(|stranger| stranger.email.clone()).collect();
    if emails.is_empty() {
        return Ok(());
    }
    let found: Vec<(Option<String>, PersonId)> =
        people::table.filter(people::email.among(emails)).select((people::email, people::id)).load(conn)?;
    for stranger in strangers.iter_mut().filter(|stranger| by_hand(stranger) && stranger.email.is_some()) {
        stranger.account = found.iter().find(|(email, _)| *email == stranger.email).map(|(_, person)| *person);
    }
    Ok(())
}

/// Evidence on which nobody has decided, the first first.
fn undecided(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Evidence>> {
    either!(conn, c => evidence::table
        .left_join(evidence_matches::table)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .filter(evidence_matches::id.is_null())
        .filter(standing!())
        .order((evidence::from_at, evidence::id))
        .select(Evidence::as_select())
        .load(c))
}

/// What was said of pieces of evidence that named nobody: the piece, who it is, and who else was at the same device.
///
/// # Errors
/// The database's.
pub fn decided_arrivals(
    conn: &mut Conn,
    webinar: WebinarId,
    pieces: &[EvidenceId],
) -> QueryResult<Vec<(Evidence, RowChoice, Vec<PersonId>)>> {
    if pieces.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(Evidence, Option<i64>, String)> = evidence::table
        .inner_join(evidence_matches::table)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::id.among(pieces.iter().copied()))
        .filter(standing!())
        .order((evidence_matches::at, evidence_matches::id))
        .select((Evidence::as_select(), evidence_matches::person_id, evidence_matches::decision))
        .load(conn)?;
    let beside = beside_of(conn, webinar)?;
    let mut latest: BTreeMap<EvidenceId, (Evidence, RowChoice, Vec<PersonId>)> = BTreeMap::new();
    for (piece, person, decision) in rows {
        let also = beside.get(&piece.id).into_iter().flatten().map(|(_, person)| *person).collect();
        if let Some(choice) = RowChoice::from_stored(&decision, person.map(PersonId)) {
            latest.insert(piece.id, (piece, choice, also));
        }
    }
    Ok(latest.into_values().collect())
}

/// How many moments at which strangers came that are: a coming that the meeting system told, and the stay that it began, are one.
///
/// # Errors
/// The database's.
pub fn undecided_count(conn: &mut Conn, webinar: WebinarId) -> QueryResult<i64> {
    let moments: usize = strangers(conn, webinar)?.iter().map(|stranger| stranger.moments.len()).sum();
    Ok(i64::try_from(moments).unwrap_or(i64::MAX))
}

/// Evidence that named nobody for sure when it was written, decided or not.
pub fn without_person(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Evidence>> {
    evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .filter(standing!())
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

/// Whether anything captured who was there: a check-in code was shown, people came by their personal links or the joining page, a
/// report was read, a sheet was entered, or the meeting system told. A trainer's marks alone are none.
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
            .filter(evidence::source.ne(Source::Trainer.as_str()))
            .filter(standing!()),
    ))
    .get_result(conn)
}

/// When somebody checked in with a code, and whether it counts without a trainer's word.
///
/// # Errors
/// The database's.
pub fn find_check_in(conn: &mut Conn, code: CheckInCodeId, person: PersonId) -> QueryResult<Option<(Instant, bool)>> {
    let found: Option<(Instant, Option<i64>)> = evidence::table
        .filter(evidence::dedupe_key.eq(check_in_key(code, person)))
        .select((evidence::from_at, evidence::person_id))
        .first(conn)
        .optional()?;
    Ok(found.map(|(at, counted)| (at, counted.is_some())))
}

/// A code counts once for each person.
pub fn check_in_key(code: CheckInCodeId, person: PersonId) -> String {
    format!("check-in:{code}:{person}")
}

/// When somebody checked in at a webinar with codes that count, the first first.
///
/// # Errors
/// The database's.
pub fn check_ins_of(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Vec<Instant>> {
    evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.eq(person))
        .filter(evidence::source.eq(Source::CheckInCode.as_str()))
        .order((evidence::from_at, evidence::id))
        .select(evidence::from_at)
        .load(conn)
}

/// When somebody pressed Join last.
///
/// # Errors
/// The database's.
pub fn last_join(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Option<Instant>> {
    evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.eq(person))
        .filter(evidence::source.eq(Source::JoinLink.as_str()))
        .order(evidence::from_at.desc())
        .select(evidence::from_at)
        .first(conn)
        .optional()
}

/// How many rulings there are at a webinar: marks made by hand.
///
/// # Errors
/// The database's.
pub fn rulings_count(conn: &mut Conn, webinar: WebinarId) -> QueryResult<i64> {
    rulings::table.filter(rulings::webinar_id.eq(webinar)).count().get_result(conn)
}
