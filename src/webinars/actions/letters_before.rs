//! To whom a letter about a webinar would go, and what it would tell them to do: for the page that asks before it is sent.

use std::collections::BTreeMap;

use diesel::QueryResult;

use super::super::instead::{Standing, instead};
use super::super::invite::is_for_others;
use super::super::model::Webinar;
use super::super::queries;
use super::letters::RUN;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::PersonId;

/// To how many people the letter about a webinar that is moved or called off goes: who is expected there, and who waits for a place or is
/// offered one.
///
/// # Errors
/// The database's.
pub fn told_count(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, now: Instant) -> QueryResult<i64> {
    let waiting = if webinar.capacity.is_some() { queries::who_waits(conn, webinar)?.len() as i64 } else { 0 };
    let others = queries::for_others(conn, webinar, curriculum, now)?;
    Ok(queries::roster_count(conn, webinar, curriculum)? - others.total() + waiting)
}

/// What those who hear that a webinar is called off are told to do instead: how many by each [`Instead::key`], the most first, each with
/// how one of them stands to the other dates.
///
/// # Errors
/// The database's.
pub fn told_instead(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    now: Instant,
) -> QueryResult<Vec<(&'static str, i64, Standing)>> {
    let others = queries::other_dates(conn, webinar, now)?;
    let elsewhere = queries::languages_elsewhere(conn, webinar, now)?;
    let mut found: BTreeMap<&'static str, (i64, Standing)> = BTreeMap::new();
    let mut count = |standing: Standing| found.entry(instead(&others, &standing).key()).or_insert((0, standing)).0 += 1;
    let waiting = if webinar.capacity.is_some() { queries::who_waits(conn, webinar)? } else { Vec::new() };
    let mut standings = queries::standings(conn, webinar, &waiting)?;
    for person in waiting {
        count(standings.remove(&person).unwrap_or_default());
    }
    let mut skip = 0;
    loop {
        let expected = queries::roster_page(conn, webinar, curriculum, skip, RUN)?;
        let people: Vec<PersonId> = expected.iter().map(|one| one.person).collect();
        let invitees = queries::invitees_with(conn, webinar, curriculum, &people)?;
        let mut standings = queries::standings(conn, webinar, &people)?;
        let is_told = |theirs: &&queries::Invitee| !is_for_others(webinar, &theirs.stand, theirs.told, &elsewhere);
        for theirs in invitees.iter().filter(is_told) {
            count(standings.remove(&theirs.person).unwrap_or_default());
        }
        if (expected.len() as i64) < RUN {
            break;
        }
        skip += RUN;
    }
    let mut all: Vec<_> = found.into_iter().map(|(key, (people, standing))| (key, people, standing)).collect();
    all.sort_by_key(|(_, people, _)| -people);
    Ok(all)
}
