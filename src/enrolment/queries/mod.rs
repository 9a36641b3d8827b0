//! Questions about cohorts and enrolments.

mod applications;
mod find;
mod imports;
mod overview;
mod people;
mod posted;
mod presence_rules;
mod readers;
mod rechecks;

use diesel::prelude::*;

pub use applications::{count_in, find_draft, known_organisations, next_to_apply, places_left, waiting_before};
pub use find::found_few;
pub use imports::{ImportHead, KeptImport, existing_with, find_import, find_unconfirmed, imports_of};
pub use overview::{Overview, Reached, RecentlyReached, attendance_of, overview};
pub use people::{
    Listed, Misses, PeopleFilter, Sort, StateEvent, Total, count_people, enrolments_with, erased_among, history_of, ids_of,
    last_events_of, listed, people_of, wanted_after,
};
pub use posted::{POSTED_UNDELIVERED, Posted, PostedFilter, message_to, messages_to};
pub use presence_rules::cohort_as_stood;
pub use readers::first_readers;
pub use rechecks::{
    RECHECK_COHORT, RECHECK_COMPLETION, RECHECK_SEVERAL, RecheckTask, Whom, ask_for_each, ask_for_recheck, ask_for_rechecks,
    ask_for_rechecks_in, enrolled_after,
};

use super::actions::EDITION_TAKEN;
use super::model::{Cohort, Enrolment, EnrolmentState};
use crate::audit;
use crate::clock::Instant;
use crate::db::schema::{cohort_tracks, cohorts, enrolments, people as accounts};
use crate::db::{AmongDsl as _, Conn};
use crate::either;
use crate::i18n::Lang;
use crate::ids::{CohortId, EditionId, EnrolmentId, PersonId};

/// The cohort.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn cohort(conn: &mut Conn, id: CohortId) -> QueryResult<Cohort> {
    either!(conn, c => cohorts::table.find(id).select(Cohort::as_select()).first(c))
}

/// The cohort with this name in addresses.
///
/// # Errors
/// The database's.
pub fn find_cohort_by_slug(conn: &mut Conn, slug: &str) -> QueryResult<Option<Cohort>> {
    cohorts::table.filter(cohorts::slug.eq(slug)).select(Cohort::as_select()).first(conn).optional()
}

/// How far back [`latest_forms`] looks in a cohort, whatever language people read in.
const LOOKED_BACK: i64 = 1_000;

/// With which form of the tests the last people of a cohort began who read in the same language as this one, the newest first: of
/// the last thousand, so that a language which hardly anybody reads does not have a whole cohort looked through.
///
/// # Errors
/// The database's.
pub fn latest_forms(conn: &mut Conn, cohort: CohortId, like: PersonId, most: i64) -> QueryResult<Vec<String>> {
    let language: String = accounts::table.find(like).select(accounts::language).first(conn)?;
    let oldest: Option<EnrolmentId> = enrolments::table
        .filter(enrolments::cohort_id.eq(cohort))
        .order(enrolments::id.desc())
        .offset(LOOKED_BACK)
        .select(enrolments::id)
        .first(conn)
        .optional()?;
    enrolments::table
        .inner_join(accounts::table.on(accounts::id.eq(enrolments::person_id)))
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::id.gt(oldest.unwrap_or(EnrolmentId(0))))
        .filter(accounts::language.eq(language))
        .order(enrolments::id.desc())
        .limit(most)
        .select(enrolments::test_form)
        .load(conn)
}

/// All cohorts, the newest first.
///
/// # Errors
/// The database's.
pub fn cohorts(conn: &mut Conn) -> QueryResult<Vec<Cohort>> {
    cohorts::table.order((cohorts::starts_on.desc(), cohorts::id)).select(Cohort::as_select()).load(conn)
}

/// The cohorts that take applications now, the first to start first.
///
/// # Errors
/// The database's.
pub fn open_cohorts(conn: &mut Conn, now: Instant) -> QueryResult<Vec<Cohort>> {
    let mut all: Vec<Cohort> = cohorts::table
        .filter(cohorts::state.eq("open"))
        .filter(cohorts::apply_opens_at.le(now))
        .order((cohorts::starts_on, cohorts::id))
        .select(Cohort::as_select())
        .load(conn)?;
    all.retain(|cohort| cohort.takes_applications(now));
    Ok(all)
}

/// The language that most cohorts have as their own: of those that take applications, else of all that are open, else of any. `None` where
/// there is no cohort.
///
/// # Errors
/// The database's.
pub fn first_language(conn: &mut Conn, now: Instant) -> QueryResult<Option<Lang>> {
    let all = cohorts(conn)?;
    let open = |cohort: &&Cohort| cohort.takes_applications(now);
    let running = |cohort: &&Cohort| !cohort.is_over(now);
    let of = |those: &mut dyn Iterator<Item = &Cohort>| most_common(those.filter_map(|cohort| cohort.langs().first().copied()));
    Ok(of(&mut all.iter().filter(open)).or_else(|| of(&mut all.iter().filter(running))).or_else(|| of(&mut all.iter())))
}

/// The language that comes most often; of those alike the one that stands first in [`Lang::ALL`].
fn most_common(langs: impl Iterator<Item = Lang>) -> Option<Lang> {
    let langs: Vec<Lang> = langs.collect();
    let count = |lang: &Lang| langs.iter().filter(|other| *other == lang).count();
    Lang::ALL.into_iter().rev().filter(|lang| count(lang) > 0).max_by_key(count)
}

/// How many cohorts are pinned to an edition.
///
/// # Errors
/// The database's.
pub fn cohorts_of_edition(conn: &mut Conn, edition: EditionId) -> QueryResult<i64> {
    cohorts::table.filter(cohorts::edition_id.eq(edition)).count().get_result(conn)
}

/// The tracks that a cohort offers, in order.
///
/// # Errors
/// The database's.
pub fn tracks_of(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<String>> {
    cohort_tracks::table
        .filter(cohort_tracks::cohort_id.eq(cohort))
        .order(cohort_tracks::position)
        .select(cohort_tracks::track)
        .load(conn)
}

/// The tracks that a cohort offers, and those that somebody of it is or was on.
///
/// # Errors
/// The database's.
pub fn tracks_in_use(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<String>> {
    let mut tracks = tracks_of(conn, cohort)?;
    let others: Vec<String> = enrolments::table
        .filter(enrolments::cohort_id.eq(cohort))
        .select(enrolments::track)
        .distinct()
        .order(enrolments::track)
        .load(conn)?;
    tracks.extend(others.into_iter().filter(|track| !tracks.contains(track)).collect::<Vec<_>>());
    Ok(tracks)
}

/// Since when a cohort is on its edition: it took it, or began with it.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn on_edition_since(conn: &mut Conn, cohort: CohortId) -> QueryResult<Instant> {
    let wanted = audit::Wanted { action: Some(EDITION_TAKEN.to_owned()), ..audit::Wanted::default() };
    match audit::events_of(conn, cohort, &wanted, 1)?.first() {
        Some(taken) => Ok(taken.at),
        None => cohorts::table.find(cohort).select(cohorts::created_at).first(conn),
    }
}

/// The enrolment.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn enrolment(conn: &mut Conn, id: EnrolmentId) -> QueryResult<Enrolment> {
    enrolments::table.find(id).select(Enrolment::as_select()).first(conn)
}

/// The editions that the cohorts of these enrolments are pinned to.
///
/// # Errors
/// The database's.
pub fn editions_of(conn: &mut Conn, those: &[EnrolmentId]) -> QueryResult<Vec<(EnrolmentId, EditionId)>> {
    enrolments::table
        .inner_join(cohorts::table)
        .filter(enrolments::id.among(those.iter().copied()))
        .select((enrolments::id, cohorts::edition_id))
        .load(conn)
}

/// A person's enrolment on a cohort, in whatever state.
///
/// # Errors
/// The database's.
pub fn find_enrolment(conn: &mut Conn, person: PersonId, cohort: CohortId) -> QueryResult<Option<Enrolment>> {
    enrolments::table
        .filter(enrolments::person_id.eq(person))
        .filter(enrolments::cohort_id.eq(cohort))
        .select(Enrolment::as_select())
        .first(conn)
        .optional()
}

/// The enrolments in which somebody has a place, each with its cohort, the one whose cohort started last first. Their pages are about
/// one of them: `shown`.
///
/// # Errors
/// The database's.
pub fn held_enrolments(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<(Enrolment, Cohort)>> {
    enrolments::table
        .inner_join(cohorts::table)
        .filter(enrolments::person_id.eq(person))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .order((cohorts::starts_on.desc(), enrolments::id))
        .select((Enrolment::as_select(), Cohort::as_select()))
        .load(conn)
}

/// All enrolments of a person with their cohorts, in whatever state, the newest first.
///
/// # Errors
/// The database's.
pub fn enrolments_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<(Enrolment, Cohort)>> {
    enrolments::table
        .inner_join(cohorts::table)
        .filter(enrolments::person_id.eq(person))
        .order(enrolments::id.desc())
        .select((Enrolment::as_select(), Cohort::as_select()))
        .load(conn)
}

/// The newest enrolment that a person holds or hopes for: enrolled, applied or waiting.
///
/// # Errors
/// The database's.
pub fn newest_held(conn: &mut Conn, person: PersonId) -> QueryResult<Option<(Enrolment, Cohort)>> {
    let held = [EnrolmentState::Enrolled, EnrolmentState::Applied, EnrolmentState::Waitlisted].map(EnrolmentState::as_str);
    enrolments::table
        .inner_join(cohorts::table)
        .filter(enrolments::person_id.eq(person))
        .filter(enrolments::state.eq_any(held))
        .order(cohorts::starts_on.desc())
        .select((Enrolment::as_select(), Cohort::as_select()))
        .first(conn)
        .optional()
}
