//! Working attendance out: reads what is known about people at a webinar, asks [`presence`], and saves what changed. Always in the
//! transaction of the cause.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Integer, Nullable, Text};
use diesel::sqlite::{Sqlite, SqliteConnection};
use diesel::upsert::excluded;

use super::super::model::{AttendanceRow, Mark, Source, Status};
use super::super::presence::{self, Attendance, Fact, Meeting, Needed};
use super::super::queries;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{attendance, attendance_imports, enrolments, evidence, evidence_matches, rulings};
use crate::db::{AmongDsl as _, Conn, dialect, types};
use crate::enrolment::{self, EnrolmentState};
use crate::ids::{CohortId, EnrolmentId, PersonId, RowId, WebinarId};
use crate::webinars::{self, Webinar};

/// How many rows go into one statement: nine values each, under [`dialect::MOST_BINDS`].
const ROWS_AT_ONCE: usize = 2_000;
/// How many people are looked up by one statement; more are read with everybody else of the webinar.
const PEOPLE_AT_ONCE: usize = 500;

/// A webinar with what its cohort asks for.
pub(in crate::attendance) struct Setting {
    pub id: WebinarId,
    pub cohort: CohortId,
    pub meeting: Meeting,
    pub needed: Needed,
    /// Places are limited.
    pub is_limited: bool,
}

/// What is known about one person at one webinar.
#[derive(Clone, Debug, Default)]
pub(in crate::attendance) struct Known {
    pub facts: Vec<Fact>,
    /// The latest ruling.
    pub ruling: Option<Mark>,
    /// What attendance was worked out to be last.
    pub stored: Option<AttendanceRow>,
}

impl Setting {
    pub fn of(conn: &mut Conn, webinar: &Webinar) -> QueryResult<Self> {
        let needed = queries::needed_for(conn, webinar)?;
        Ok(Self {
            id: webinar.id,
            cohort: webinar.cohort_id,
            meeting: Meeting::of(webinar),
            needed,
            is_limited: webinar.capacity.is_some(),
        })
    }

    /// Holds every other change to this webinar's attendance out until the transaction ends, and reads the webinar as it is then.
    pub fn locked(conn: &mut Conn, id: WebinarId) -> QueryResult<(Self, Webinar)> {
        dialect::lock(conn, &format!("attendance:{id}"))?;
        let webinar = webinars::webinar(conn, id)?;
        Ok((Self::of(conn, &webinar)?, webinar))
    }

    pub fn attendance(&self, known: &Known) -> Attendance {
        presence::attendance(&known.facts, &self.meeting, self.needed, known.ruling)
    }
}

/// Works out the attendance of some people at a webinar again and saves what changed; completion is looked at again for those.
/// Answers how many changed. Whoever writes evidence or a ruling by other ways than this module's calls it in the same transaction.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn derive(conn: &mut Conn, now: Instant, webinar: WebinarId, people: &[PersonId]) -> QueryResult<usize> {
    let (setting, _) = Setting::locked(conn, webinar)?;
    derive_in(conn, now, &setting, people)
}

pub(super) fn derive_in(conn: &mut Conn, now: Instant, setting: &Setting, people: &[PersonId]) -> QueryResult<usize> {
    // many people: the whole webinar in one sweep is cheaper than naming each
    let only = (people.len() <= PEOPLE_AT_ONCE).then_some(people);
    let mut known = known_about(conn, setting.id, only)?;
    let worked_out = people.iter().map(|person| {
        let known = known.remove(person).unwrap_or_default();
        (*person, setting.attendance(&known), known.stored)
    });
    let worked_out: Vec<_> = worked_out.collect();
    save(conn, now, setting, worked_out)
}

/// [`derive_in`] for everybody of whom anything is known: after a change to the webinar itself.
pub(super) fn derive_everybody(conn: &mut Conn, now: Instant, setting: &Setting) -> QueryResult<usize> {
    let known = known_about(conn, setting.id, None)?;
    let worked_out = known.into_iter().map(|(person, known)| (person, setting.attendance(&known), known.stored)).collect();
    save(conn, now, setting, worked_out)
}

/// What is known about people at a webinar, or (`None`) about everybody there; who is missing from the answer is not known of.
/// Matched evidence of others may be in it too.
pub(in crate::attendance) fn known_about(
    conn: &mut Conn,
    webinar: WebinarId,
    only: Option<&[PersonId]>,
) -> QueryResult<BTreeMap<PersonId, Known>> {
    let mut known = known_without_rulings(conn, webinar, only)?;
    for (person, mark) in rulings_of(conn, webinar, only)? {
        known.entry(person).or_default().ruling = Some(mark);
    }
    Ok(known)
}

/// The same for whoever is about to rule over it: rulings of the past are not read, of which a roster saved often has many.
pub(super) fn known_without_rulings(
    conn: &mut Conn,
    webinar: WebinarId,
    only: Option<&[PersonId]>,
) -> QueryResult<BTreeMap<PersonId, Known>> {
    let mut known: BTreeMap<PersonId, Known> = BTreeMap::new();
    for (person, fact) in facts_of(conn, webinar, only)?.into_iter().chain(matched_facts(conn, webinar)?) {
        known.entry(person).or_default().facts.push(fact);
    }
    for row in stored_rows(conn, webinar, only)? {
        let person = row.person_id;
        known.entry(person).or_default().stored = Some(row);
    }
    Ok(known)
}

pub(in crate::attendance) fn fact(source: &str, from: Instant, to: Option<Instant>, sure: Option<i32>) -> Fact {
    // what cannot be read shows no more than that somebody was seen
    source.parse().map_or(Fact::SeenAt(from), |source: Source| source.fact(from, to, sure))
}

type FactRow = (Option<i64>, String, Instant, Option<Instant>, Option<i32>);

/// Evidence that named its person when it was written.
fn facts_of(conn: &mut Conn, webinar: WebinarId, only: Option<&[PersonId]>) -> QueryResult<Vec<(PersonId, Fact)>> {
    let columns = (evidence::person_id, evidence::source, evidence::from_at, evidence::to_at, evidence::sure_seconds);
    let all = evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_not_null())
        .filter(queries::standing!());
    let rows: Vec<FactRow> = match only {
        Some(people) => all.filter(evidence::person_id.among(people.iter().copied())).select(columns).load(conn)?,
        None => all.select(columns).load(conn)?,
    };
    let theirs = |(person, source, from, to, sure): FactRow| Some((PersonId(person?), fact(&source, from, to, sure)));
    Ok(rows.into_iter().filter_map(theirs).collect())
}

/// Evidence that somebody said whose it is: the latest decision on each piece counts.
fn matched_facts(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<(PersonId, Fact)>> {
    type Row = (i64, Option<i64>, String, Instant, Option<Instant>, Option<i32>);
    let rows: Vec<Row> = evidence::table
        .inner_join(evidence_matches::table)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .filter(queries::standing!())
        .order((evidence_matches::at, evidence_matches::id))
        .select((
            evidence::id,
            evidence_matches::person_id,
            evidence::source,
            evidence::from_at,
            evidence::to_at,
            evidence::sure_seconds,
        ))
        .load(conn)?;
    let latest: HashMap<i64, (Option<i64>, Fact)> =
        rows.into_iter().map(|(id, person, source, from, to, sure)| (id, (person, fact(&source, from, to, sure)))).collect();
    Ok(latest.into_values().filter_map(|(person, fact)| Some((PersonId(person?), fact))).collect())
}

/// Every ruling, the latest of each person last.
fn rulings_of(conn: &mut Conn, webinar: WebinarId, only: Option<&[PersonId]>) -> QueryResult<Vec<(PersonId, Mark)>> {
    let all = rulings::table
        .filter(rulings::webinar_id.eq(webinar))
        .order((rulings::at, rulings::id))
        .select((rulings::person_id, rulings::status));
    let rows: Vec<(PersonId, String)> = match only {
        Some(people) => all.filter(rulings::person_id.among(people.iter().copied())).load(conn)?,
        None => all.load(conn)?,
    };
    Ok(rows.into_iter().filter_map(|(person, status)| Some((person, status.parse().ok()?))).collect())
}

fn stored_rows(conn: &mut Conn, webinar: WebinarId, only: Option<&[PersonId]>) -> QueryResult<Vec<AttendanceRow>> {
    let all = attendance::table.filter(attendance::webinar_id.eq(webinar)).select(AttendanceRow::as_select());
    match only {
        Some(people) => all.filter(attendance::person_id.among(people.iter().copied())).load(conn),
        None => all.load(conn),
    }
}

#[derive(Insertable)]
#[diesel(table_name = attendance, treat_none_as_default_value = false)]
struct NewRow {
    id: RowId,
    webinar_id: WebinarId,
    person_id: PersonId,
    status: &'static str,
    seconds: i32,
    scheduled_seconds: i32,
    first_at: Option<Instant>,
    basis: &'static str,
    updated_at: Instant,
}

/// Whether what is stored says the same.
pub(super) fn is_same(stored: &AttendanceRow, found: &Attendance) -> bool {
    (stored.status(), stored.basis(), i64::from(stored.seconds), i64::from(stored.scheduled_seconds), stored.first_at)
        == (found.status, found.basis, found.seconds, found.scheduled_seconds, found.first_at)
}

/// Saves attendance that differs from what is stored, and has completion looked at again for those people.
pub(super) fn save(
    conn: &mut Conn,
    now: Instant,
    setting: &Setting,
    worked_out: Vec<(PersonId, Attendance, Option<AttendanceRow>)>,
) -> QueryResult<usize> {
    let changed = worked_out.into_iter().filter(|(_, found, stored)| match stored {
        Some(stored) => !is_same(stored, found),
        // nothing is known, and nothing is stored: that says the same
        None => found.status != Status::NotRecorded,
    });
    let rows: Vec<NewRow> = changed
        .map(|(person_id, found, _)| NewRow {
            id: RowId::new(),
            webinar_id: setting.id,
            person_id,
            status: found.status.as_str(),
            // a webinar of 68 years is the longest that fits
            seconds: i32::try_from(found.seconds).unwrap_or(i32::MAX),
            scheduled_seconds: i32::try_from(found.scheduled_seconds).unwrap_or(i32::MAX),
            first_at: found.first_at,
            basis: found.basis.as_str(),
            updated_at: now,
        })
        .collect();
    upsert(conn, &rows)?;
    let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
    if setting.is_limited {
        // whoever came has taken a seat, also where they had no place: else the roster would not show whom the report counts
        let came = rows.iter().filter(|row| row.status == Status::Present.as_str() || row.status == Status::Partial.as_str());
        let came: Vec<PersonId> = came.map(|row| row.person_id).collect();
        webinars::seat_who_came(conn, &By::system(now), setting.id, &came)?;
    }
    recheck(conn, now, setting.cohort, &people)?;
    Ok(rows.len())
}

fn upsert(conn: &mut Conn, rows: &[NewRow]) -> QueryResult<()> {
    match conn {
        Conn::Sqlite(sqlite) => rows.iter().try_for_each(|row| Upsert(row).execute(sqlite).map(|_| ())),
        Conn::Pg(pg) => rows.chunks(ROWS_AT_ONCE).try_for_each(|part| {
            diesel::insert_into(attendance::table)
                .values(part)
                .on_conflict((attendance::webinar_id, attendance::person_id))
                .do_update()
                .set((
                    attendance::status.eq(excluded(attendance::status)),
                    attendance::seconds.eq(excluded(attendance::seconds)),
                    attendance::scheduled_seconds.eq(excluded(attendance::scheduled_seconds)),
                    attendance::first_at.eq(excluded(attendance::first_at)),
                    attendance::basis.eq(excluded(attendance::basis)),
                    attendance::updated_at.eq(excluded(attendance::updated_at)),
                ))
                .execute(pg)
                .map(|_| ())
        }),
    }
}

/// The same for one row of SQLite. Diesel keeps no statement prepared that has `DO UPDATE` in it, and a roster that is saved has hundreds
/// of rows: worded here, it stays.
struct Upsert<'row>(&'row NewRow);

impl QueryId for Upsert<'_> {
    type QueryId = Upsert<'static>;
    const HAS_STATIC_QUERY_ID: bool = true;
}

impl QueryFragment<Sqlite> for Upsert<'_> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        let row = self.0;
        pass.push_sql(
            "INSERT INTO attendance \
             (id, webinar_id, person_id, status, seconds, scheduled_seconds, first_at, basis, updated_at) VALUES (",
        );
        pass.push_bind_param::<BigInt, _>(&row.id)?;
        pass.push_sql(", ");
        pass.push_bind_param::<BigInt, _>(&row.webinar_id)?;
        pass.push_sql(", ");
        pass.push_bind_param::<BigInt, _>(&row.person_id)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Text, _>(&row.status)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Integer, _>(&row.seconds)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Integer, _>(&row.scheduled_seconds)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Nullable<types::Instant>, _>(&row.first_at)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Text, _>(&row.basis)?;
        pass.push_sql(", ");
        pass.push_bind_param::<types::Instant, _>(&row.updated_at)?;
        pass.push_sql(
            ") ON CONFLICT (webinar_id, person_id) DO UPDATE SET status = excluded.status, seconds = excluded.seconds, \
             scheduled_seconds = excluded.scheduled_seconds, first_at = excluded.first_at, basis = excluded.basis, \
             updated_at = excluded.updated_at",
        );
        Ok(())
    }
}

impl RunQueryDsl<SqliteConnection> for Upsert<'_> {}

fn recheck(conn: &mut Conn, now: Instant, cohort: CohortId, people: &[PersonId]) -> QueryResult<()> {
    for part in people.chunks(ROWS_AT_ONCE) {
        let theirs: Vec<EnrolmentId> = enrolments::table
            .filter(enrolments::cohort_id.eq(cohort))
            .filter(enrolments::person_id.among(part.iter().copied()))
            .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
            .select(enrolments::id)
            .load(conn)?;
        enrolment::ask_for_rechecks(conn, now, &theirs)?;
    }
    Ok(())
}
