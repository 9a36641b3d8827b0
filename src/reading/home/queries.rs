//! What lies around a learner: one query for each table, each over an index.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::Progress;
use super::super::queries::progress_of;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{attempts, attendance, make_ups, places, records, survey_receipts, webinars};
use crate::enrolment::Enrolment;
use crate::ids::{AttemptId, PersonId, RecordId, WebinarId};
use crate::webinars::Webinar;

/// What the tables hold about one enrolment.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Lessons begun and read.
    pub progress: Vec<Progress>,
    /// Attempts at checks and tests, the first first.
    pub attempts: Vec<AttemptRow>,
    /// The cohort's webinars that are for everybody, and those at which they have a place; the first first.
    pub webinars: Vec<Webinar>,
    /// Those at which they have a place.
    pub places: Vec<WebinarId>,
    /// Those to which they said that they cannot come.
    pub cannot_come: Vec<WebinarId>,
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
pub fn around(conn: &mut Conn, enrolment: &Enrolment) -> QueryResult<Around> {
    let person = enrolment.person_id;
    let places = places_of(conn, person)?;
    let at = |wanted: &str| {
        let those = places.iter().filter(|(_, state)| state == wanted);
        those.map(|(webinar, _)| WebinarId(*webinar)).collect::<Vec<_>>()
    };
    let (places, cannot_come) = (at("taken"), at("cannot_come"));
    Ok(Around {
        progress: progress_of(conn, enrolment.id)?,
        attempts: attempts::table
            .filter(attempts::enrolment_id.eq(enrolment.id))
            .order(attempts::id)
            .select(AttemptRow::as_select())
            .load(conn)?,
        webinars: webinars_for(conn, enrolment, &places)?,
        attendance: attendance_of(conn, person)?,
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
        places,
        cannot_come,
    })
}

fn places_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<(i64, String)>> {
    places::table.filter(places::person_id.eq(person)).select((places::webinar_id, places::state)).load(conn)
}

/// A cohort may have hundreds of webinars with places: of those only the person's own are read.
fn webinars_for(conn: &mut Conn, enrolment: &Enrolment, places: &[WebinarId]) -> QueryResult<Vec<Webinar>> {
    webinars::table
        .filter(webinars::cohort_id.eq(enrolment.cohort_id))
        .filter(webinars::capacity.is_null().or(webinars::id.eq_any(places.to_vec())))
        .filter(webinars::state.ne("cancelled"))
        .order((webinars::starts_at, webinars::id))
        .select(Webinar::as_select())
        .load(conn)
}

fn attendance_of(conn: &mut Conn, person: PersonId) -> QueryResult<BTreeMap<WebinarId, String>> {
    let rows: Vec<(i64, String)> = attendance::table
        .filter(attendance::person_id.eq(person))
        .select((attendance::webinar_id, attendance::status))
        .load(conn)?;
    // what a trainer accepted as making up for a webinar wins over what attendance came to
    let made_up: Vec<i64> = make_ups::table
        .filter(make_ups::person_id.eq(person))
        .filter(make_ups::state.eq("accepted"))
        .select(make_ups::webinar_id)
        .load(conn)?;
    let made_up = made_up.into_iter().map(|webinar| (webinar, "made-up".to_owned()));
    Ok(rows.into_iter().chain(made_up).map(|(webinar, status)| (WebinarId(webinar), status)).collect())
}
