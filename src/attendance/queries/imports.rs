//! Imports of meeting reports, their rows, and what is remembered of decisions.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::super::matching::{Decisions, Known, is_nameless};
use super::super::model::{ImportHead, ImportRow, KeptImport, Provisional, Remembered, Source};
use super::super::presence::{self, Fact, Meeting};
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::{
    attendance_import_rows, attendance_import_webinars, attendance_imports, enrolments, evidence, evidence_matches,
    match_decisions, people, provisional_people,
};
use crate::db::{AmongDsl as _, Conn, dialect};
use crate::enrolment::EnrolmentState;
use crate::ids::{AttendanceImportId, CohortId, PersonId, ProvisionalId, WebinarId};
use crate::webinars::{self, Webinar, tracks_with};

/// Evidence of what is still said to be the webinar: not what belongs to an import that was undone, or to a meeting that was taken back.
macro_rules! of_the_webinar {
    () => {
        evidence::import_ref.is_null().or(evidence::import_ref
            .ne_all(
                attendance_imports::table
                    .filter(attendance_imports::state.eq("undone"))
                    .select(attendance_imports::reference.nullable()),
            )
            .and(evidence::import_ref.ne_all({
                use crate::db::schema::webinar_meetings;
                webinar_meetings::table
                    .filter(webinar_meetings::removed_at.is_not_null())
                    .select(webinar_meetings::reference.nullable())
            })))
    };
}
pub(in crate::attendance) use of_the_webinar;

/// Evidence that counts: [`of_the_webinar`], and not taken back.
macro_rules! standing {
    () => {{
        use crate::db::schema::evidence_withdrawals;
        $crate::attendance::queries::of_the_webinar!()
            .and(evidence::id.ne_all(evidence_withdrawals::table.select(evidence_withdrawals::evidence_id)))
    }};
}
pub(in crate::attendance) use standing;

/// An import that was begun for a webinar, or is for it as well.
macro_rules! is_for {
    ($webinar:expr) => {
        attendance_imports::webinar_id.eq($webinar).or(attendance_imports::id.eq_any(
            attendance_import_webinars::table
                .filter(attendance_import_webinars::webinar_id.eq($webinar))
                .select(attendance_import_webinars::import_id),
        ))
    };
}

/// The webinars for which an import is, beside the one for which it was begun, in order of time.
///
/// # Errors
/// The database's.
pub fn also_for(conn: &mut Conn, import: AttendanceImportId) -> QueryResult<Vec<Webinar>> {
    let ids: Vec<WebinarId> = attendance_import_webinars::table
        .filter(attendance_import_webinars::import_id.eq(import))
        .select(attendance_import_webinars::webinar_id)
        .load(conn)?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.push(webinars::webinar(conn, id)?);
    }
    found.sort_by_key(|webinar| (webinar.starts_at, webinar.id));
    Ok(found)
}

/// The webinar for which an import was begun: its pages are there.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn begun_for(conn: &mut Conn, import: AttendanceImportId) -> QueryResult<WebinarId> {
    attendance_imports::table.find(import).select(attendance_imports::webinar_id).first(conn)
}

/// The import that was begun for a webinar, with its file.
///
/// # Errors
/// The database's.
pub fn find_import(conn: &mut Conn, webinar: WebinarId, id: AttendanceImportId) -> QueryResult<Option<KeptImport>> {
    attendance_imports::table
        .find(id)
        .filter(attendance_imports::webinar_id.eq(webinar))
        .select(KeptImport::as_select())
        .first(conn)
        .optional()
}

/// An import that was begun for a webinar, or is for it as well, with its file.
///
/// # Errors
/// The database's.
pub fn find_import_at(conn: &mut Conn, webinar: WebinarId, id: AttendanceImportId) -> QueryResult<Option<KeptImport>> {
    attendance_imports::table
        .filter(attendance_imports::id.eq(id))
        .filter(is_for!(webinar))
        .select(KeptImport::as_select())
        .first(conn)
        .optional()
}

/// An import of the same file that was not undone.
pub(in crate::attendance) fn find_same(
    conn: &mut Conn,
    webinar: WebinarId,
    hash: &str,
) -> QueryResult<Option<AttendanceImportId>> {
    let id: Option<i64> = attendance_imports::table
        .filter(is_for!(webinar))
        .filter(attendance_imports::file_hash.eq(hash))
        .filter(attendance_imports::state.ne("undone"))
        .select(attendance_imports::id)
        .first(conn)
        .optional()?;
    Ok(id.map(AttendanceImportId))
}

/// What the imports of a webinar that were not undone were found to be, in JSON; the first first.
pub(in crate::attendance) fn facts_of_imports(
    conn: &mut Conn,
    webinar: WebinarId,
) -> QueryResult<Vec<(AttendanceImportId, String)>> {
    attendance_imports::table
        .filter(is_for!(webinar))
        .filter(attendance_imports::state.ne("undone"))
        .order(attendance_imports::id)
        .select((attendance_imports::id, attendance_imports::facts))
        .load(conn)
}

/// The webinars that have the file of this import, by it or by another that was not undone.
pub(in crate::attendance) fn having_same(conn: &mut Conn, import: AttendanceImportId) -> QueryResult<HashSet<WebinarId>> {
    let hash: String = attendance_imports::table.find(import).select(attendance_imports::file_hash).first(conn)?;
    let found: Vec<(AttendanceImportId, WebinarId)> = attendance_imports::table
        .filter(attendance_imports::file_hash.eq(hash))
        .filter(attendance_imports::state.ne("undone"))
        .select((attendance_imports::id, attendance_imports::webinar_id))
        .load(conn)?;
    let ids: Vec<AttendanceImportId> = found.iter().map(|(id, _)| *id).collect();
    let also: Vec<WebinarId> = attendance_import_webinars::table
        .filter(attendance_import_webinars::import_id.eq_any(ids))
        .select(attendance_import_webinars::webinar_id)
        .load(conn)?;
    Ok(found.into_iter().map(|(_, webinar)| webinar).chain(also).collect())
}

/// The imports of a webinar without their files, the newest first.
///
/// # Errors
/// The database's.
pub fn imports_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<ImportHead>> {
    attendance_imports::table
        .filter(is_for!(webinar))
        .order(attendance_imports::id.desc())
        .select(ImportHead::as_select())
        .load(conn)
}

/// All rows of an import, in the order of the report.
///
/// # Errors
/// The database's.
pub fn import_rows(conn: &mut Conn, import: AttendanceImportId) -> QueryResult<Vec<ImportRow>> {
    attendance_import_rows::table
        .filter(attendance_import_rows::import_id.eq(import))
        .order(attendance_import_rows::place)
        .select(ImportRow::as_select())
        .load(conn)
}

/// The names of people, by person.
///
/// # Errors
/// The database's.
pub fn names_of(conn: &mut Conn, wanted: &[PersonId]) -> QueryResult<HashMap<PersonId, String>> {
    let mut found = HashMap::with_capacity(wanted.len());
    for part in wanted.chunks(dialect::MOST_BINDS / 2) {
        let rows: Vec<(PersonId, String)> =
            people::table.filter(people::id.eq_any(part.to_vec())).select((people::id, people::name)).load(conn)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Whom rows may be: everybody enrolled on a track with the module, also without a place at this webinar, because webinars of one part
/// make up for each other.
pub(in crate::attendance) fn people_to_match(
    conn: &mut Conn,
    webinars: &[&Webinar],
    curriculum: &Curriculum,
) -> QueryResult<Vec<(PersonId, Known)>> {
    type Row = (PersonId, String, Option<String>, Option<String>, Option<String>, Option<String>);
    let Some(first) = webinars.first() else { return Ok(Vec::new()) };
    let tracks: Vec<String> = webinars.iter().flat_map(|webinar| tracks_with(curriculum, &webinar.module)).collect();
    let rows: Vec<Row> = enrolments::table
        .inner_join(people::table)
        .filter(enrolments::cohort_id.eq(first.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::track.eq_any(tracks))
        .order(enrolments::person_id)
        .select((
            enrolments::person_id,
            people::name,
            people::latin_name,
            people::email,
            enrolments::organisation,
            enrolments::region,
        ))
        .load(conn)?;
    let known = |(person, name, latin, email, organisation, region): Row| {
        let names = std::iter::once(name).chain(latin).filter(|name| !name.is_empty()).collect();
        let surroundings = organisation.into_iter().chain(region).collect();
        (person, Known { names, emails: email.into_iter().collect(), external_ids: vec![person.to_string()], surroundings })
    };
    Ok(rows.into_iter().map(known).collect())
}

/// Which of these addresses are accounts', whoever has them: a row with the address of somebody who is not expected is not to be credited
/// to a namesake.
pub(in crate::attendance) fn addresses_of_accounts(conn: &mut Conn, mut addresses: Vec<String>) -> QueryResult<Vec<String>> {
    // what a file has in its cells need not be text that a database takes
    addresses.retain(|address| !address.contains(char::is_control));
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<Option<String>> = people::table.filter(people::email.among(addresses)).select(people::email).load(conn)?;
    Ok(found.into_iter().flatten().collect())
}

/// What is remembered in a cohort, the newest first.
///
/// # Errors
/// The database's.
pub fn remembered(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<Remembered>> {
    match_decisions::table
        .filter(match_decisions::cohort_id.eq(cohort))
        .filter(match_decisions::undone_at.is_null())
        .order(match_decisions::id.desc())
        .select(Remembered::as_select())
        .load(conn)
}

/// The same as matching takes it, for these people.
pub(in crate::attendance) fn decisions_for(conn: &mut Conn, cohort: CohortId, listed: &[PersonId]) -> QueryResult<Decisions> {
    let places: HashMap<PersonId, usize> = listed.iter().enumerate().map(|(place, person)| (*person, place)).collect();
    let mut decisions = Decisions::default();
    for row in remembered(conn, cohort)?.into_iter().rev() {
        let found: Vec<usize> = row.people().iter().filter_map(|person| places.get(person)).copied().collect();
        // none of them is on this webinar's list: nothing to offer here
        if found.is_empty() && row.person_id.is_some() {
            continue;
        }
        // was remembered before it was known better
        if row.kind != "email" && is_nameless(&row.shown) {
            continue;
        }
        if row.kind == "email" {
            decisions.about_email(&row.shown, found);
        } else {
            decisions.about_name(&row.shown, found);
        }
    }
    Ok(decisions)
}

/// People who were at a webinar and are not enrolled, and on whom nobody has decided yet, the first first.
///
/// # Errors
/// The database's.
pub fn provisional_at(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Provisional>> {
    provisional_people::table
        .filter(provisional_people::webinar_id.eq(webinar))
        .filter(provisional_people::settled_at.is_null())
        .order(provisional_people::id)
        .select(Provisional::as_select())
        .load(conn)
}

/// Whole seconds of the webinar in the evidence of each of them.
///
/// # Errors
/// The database's.
pub fn seconds_of_walk_ins(conn: &mut Conn, webinar: &Webinar) -> QueryResult<HashMap<ProvisionalId, i64>> {
    type Row = (Option<i64>, String, Instant, Option<Instant>, Option<i32>);
    let rows: Vec<Row> = evidence::table
        .inner_join(evidence_matches::table)
        .filter(evidence::webinar_id.eq(webinar.id))
        .filter(evidence_matches::provisional_id.is_not_null())
        .filter(standing!())
        .select((
            evidence_matches::provisional_id,
            evidence::source,
            evidence::from_at,
            evidence::to_at,
            evidence::sure_seconds,
        ))
        .distinct()
        .load(conn)?;
    let mut facts: HashMap<ProvisionalId, Vec<Fact>> = HashMap::new();
    for (whose, source, from, to, sure) in rows {
        let Some(whose) = whose else { continue };
        let fact = source.parse().map_or(Fact::SeenAt(from), |source: Source| source.fact(from, to, sure));
        facts.entry(ProvisionalId(whose)).or_default().push(fact);
    }
    let meeting = Meeting::of(webinar);
    Ok(facts.into_iter().map(|(whose, facts)| (whose, presence::seconds(&facts, &meeting))).collect())
}

/// One of them.
pub(in crate::attendance) fn find_provisional(
    conn: &mut Conn,
    webinar: WebinarId,
    id: ProvisionalId,
) -> QueryResult<Option<Provisional>> {
    provisional_people::table
        .find(id)
        .filter(provisional_people::webinar_id.eq(webinar))
        .select(Provisional::as_select())
        .first(conn)
        .optional()
}

/// How many reports of a webinar are read and neither confirmed nor put aside.
///
/// # Errors
/// The database's.
pub fn waiting_imports(conn: &mut Conn, webinar: WebinarId) -> QueryResult<i64> {
    attendance_imports::table.filter(is_for!(webinar)).filter(attendance_imports::state.eq("checked")).count().get_result(conn)
}

/// The imports behind pieces of evidence: by what the pieces carry, which import, and the webinar at which its pages are.
///
/// # Errors
/// The database's.
pub fn imports_behind(conn: &mut Conn, carried: &[String]) -> QueryResult<HashMap<String, (AttendanceImportId, WebinarId)>> {
    let rows: Vec<(String, AttendanceImportId, WebinarId)> = attendance_imports::table
        .filter(attendance_imports::reference.among(carried.iter().cloned()))
        .select((attendance_imports::reference, attendance_imports::id, attendance_imports::webinar_id))
        .load(conn)?;
    Ok(rows.into_iter().map(|(reference, import, webinar)| (reference, (import, webinar))).collect())
}
