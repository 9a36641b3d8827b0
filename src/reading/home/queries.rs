//! What lies around a learner: one query for each table, each over an index.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::model::Progress;
use super::super::queries::progress_of;
use super::live::{MadeUp, OpenDates};
use crate::clock::Instant;
use crate::db::schema::{attempts, attendance, make_ups, places, records, survey_receipts, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::Enrolment;
use crate::ids::{AttemptId, PersonId, RecordId, WebinarId};
use crate::webinars::{PlaceState, Webinar};

/// What the tables hold about one enrolment.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Lessons begun and read.
    pub progress: Vec<Progress>,
    /// Attempts at checks and tests, the first first.
    pub attempts: Vec<AttemptRow>,
    /// The cohort's webinars that are for everybody, and those at which they have a place, had one, or were seen; the first first.
    pub webinars: Vec<Webinar>,
    /// Those at which they have a place.
    pub places: Vec<WebinarId>,
    /// Those at which they wait for one.
    pub waiting: Vec<WebinarId>,
    /// Those at which a free place is kept for them.
    pub offered: Vec<WebinarId>,
    /// Those to which they said that they cannot come.
    pub cannot_come: Vec<WebinarId>,
    /// Dates at which they could have a place.
    pub dates: Vec<OpenDates>,
    /// Since when they have had their place on the cohort.
    pub since: Option<Instant>,
    /// What they have begun, sent or had accepted to make up for a webinar.
    pub made_up: BTreeMap<WebinarId, MadeUp>,
    /// What attendance came to, by webinar.
    pub attendance: BTreeMap<WebinarId, String>,
    /// Which forms after which modules they have answered.
    pub answered: Vec<(String, String)>,
    /// The record that is valid now.
    pub record: Option<RecordId>,
}

/// One attempt, as far as the home page needs it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = attempts)]
pub struct AttemptRow {
    /// Which.
    pub id: AttemptId,
    /// `check`, `pre` or `post`.
    pub kind: String,
    /// Of which module.
    pub module: String,
    /// When it was begun.
    pub started_at: Instant,
    /// When it was handed in.
    pub submitted_at: Option<Instant>,
    /// Thousandths of a point.
    pub milli_points: Option<i32>,
    /// How many questions it has, a point each.
    pub items: i32,
    /// Whether it came to the pass mark.
    pub passed: Option<bool>,
}

/// All of it.
///
/// # Errors
/// The database's.
pub fn around(conn: &mut Conn, enrolment: &Enrolment, now: Instant) -> QueryResult<Around> {
    let person = enrolment.person_id;
    let words = places_of(conn, person)?;
    let at = |wanted: PlaceState| {
        let those = words.iter().filter(|(_, state)| *state == wanted);
        those.map(|(webinar, _)| *webinar).collect::<Vec<_>>()
    };
    let attendance = attendance_of(conn, person)?;
    let made_up = make_ups_of(conn, person)?;
    // a place that was given back can be taken again
    let held = words.iter().filter(|(_, state)| *state != PlaceState::Released).map(|(webinar, _)| *webinar);
    let own: BTreeSet<WebinarId> = held.chain(attendance.keys().copied()).chain(made_up.keys().copied()).collect();
    Ok(Around {
        progress: progress_of(conn, enrolment.id)?,
        attempts: attempts::table
            .filter(attempts::enrolment_id.eq(enrolment.id))
            .order(attempts::id)
            .select(AttemptRow::as_select())
            .load(conn)?,
        webinars: webinars_for(conn, enrolment, &own)?,
        dates: dates_without(conn, enrolment, &own, now)?,
        answered: survey_receipts::table
            .filter(survey_receipts::enrolment_id.eq(enrolment.id))
            .select((survey_receipts::survey, survey_receipts::module))
            .load(conn)?,
        record: records::table
            .filter(records::enrolment_id.eq(enrolment.id))
            .filter(records::state.eq("valid"))
            .order(records::issued_at.desc())
            .select(records::id)
            .first::<i64>(conn)
            .optional()?
            .map(RecordId),
        attendance,
        made_up,
        since: Some(enrolment.state_at),
        places: at(PlaceState::Taken),
        waiting: at(PlaceState::Waiting),
        offered: at(PlaceState::Offered),
        cannot_come: at(PlaceState::CannotCome),
    })
}

fn places_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<(WebinarId, PlaceState)>> {
    let rows: Vec<(WebinarId, String)> =
        places::table.filter(places::person_id.eq(person)).select((places::webinar_id, places::state)).load(conn)?;
    Ok(rows.into_iter().map(|(webinar, state)| (webinar, PlaceState::from_stored(&state))).collect())
}

/// A cohort may have hundreds of webinars with places: of those only the person's own are read.
fn webinars_for(conn: &mut Conn, enrolment: &Enrolment, own: &BTreeSet<WebinarId>) -> QueryResult<Vec<Webinar>> {
    webinars::table
        .filter(webinars::cohort_id.eq(enrolment.cohort_id))
        .filter(webinars::capacity.is_null().or(webinars::id.among(own.iter().copied())))
        .filter(webinars::state.ne("cancelled"))
        .order((webinars::starts_at, webinars::id))
        .select(Webinar::as_select())
        .load(conn)
}

/// The others, a row for each part of a module.
fn dates_without(
    conn: &mut Conn,
    enrolment: &Enrolment,
    own: &BTreeSet<WebinarId>,
    now: Instant,
) -> QueryResult<Vec<OpenDates>> {
    use diesel::dsl::{count_star, min};
    let rows: Vec<(String, i32, i64, Option<Instant>, Option<WebinarId>)> = webinars::table
        .filter(webinars::cohort_id.eq(enrolment.cohort_id))
        .filter(webinars::capacity.is_not_null())
        .filter(webinars::starts_at.gt(now))
        .filter(webinars::state.eq("planned"))
        .filter(diesel::dsl::not(webinars::id.among(own.iter().copied())))
        .group_by((webinars::module, webinars::part))
        .select((webinars::module, webinars::part, count_star(), min(webinars::starts_at), min(webinars::id)))
        .load(conn)?;
    let dates = rows
        .into_iter()
        .filter_map(|(module, part, count, first, one)| Some(OpenDates { module, part, count, first: first?, one: one? }));
    Ok(dates.collect())
}

fn attendance_of(conn: &mut Conn, person: PersonId) -> QueryResult<BTreeMap<WebinarId, String>> {
    let rows: Vec<(i64, String)> = attendance::table
        .filter(attendance::person_id.eq(person))
        .select((attendance::webinar_id, attendance::status))
        .load(conn)?;
    Ok(rows.into_iter().map(|(webinar, status)| (WebinarId(webinar), status)).collect())
}

/// What they have begun or sent to make up for webinars: how it stands, and when that was answered.
fn make_ups_of(conn: &mut Conn, person: PersonId) -> QueryResult<BTreeMap<WebinarId, MadeUp>> {
    let rows: Vec<(WebinarId, String, Option<Instant>)> = make_ups::table
        .filter(make_ups::person_id.eq(person))
        .select((make_ups::webinar_id, make_ups::state, make_ups::decided_at))
        .load(conn)?;
    let made_up = |state: &str, decided_at| match state {
        "accepted" => MadeUp::Accepted,
        "sent" => MadeUp::Sent,
        "revise" => MadeUp::Revise(decided_at),
        _ => MadeUp::Draft,
    };
    Ok(rows.into_iter().map(|(webinar, state, decided_at)| (webinar, made_up(&state, decided_at))).collect())
}
