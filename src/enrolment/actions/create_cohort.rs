//! A new run of the programme.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{Cohort, Contact, RecordSettings};
use super::super::queries;
use super::change_cohort::{LEAST_CELL, LEAST_EVALUATOR_CELL};
use super::presence_rule::keep_presence_rule;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{cohort_tracks, cohorts};
use crate::i18n::Lang;
use crate::ids::{CohortId, EditionId, RowId};

/// What a cohort begins with.
#[derive(Clone, Debug)]
pub struct NewCohort {
    /// Its name in addresses.
    pub slug: String,
    /// By language.
    pub names: BTreeMap<Lang, String>,
    /// ISO 3166, lower case.
    pub country: String,
    /// IANA.
    pub zone: chrono_tz::Tz,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// The cohort's own language first.
    pub langs: Vec<Lang>,
    /// In order.
    pub tracks: Vec<String>,
    /// The content it is pinned to.
    pub edition: EditionId,
    /// When applications open and close; `None` where nobody applies.
    pub apply: Option<(Instant, Instant)>,
    /// The most people.
    pub capacity: Option<i32>,
    /// Per cent of scheduled minutes that count as present.
    pub present_percent: i32,
    /// Check-ins that mark present; 0 for none.
    pub check_ins_needed: i32,
    /// Who answers.
    pub contact: Contact,
    /// How records are signed.
    pub records: RecordSettings,
}

/// Makes the cohort.
///
/// # Errors
/// The database's; a unique violation where the slug is taken.
pub fn create_cohort(conn: &mut Conn, by: &By, new: &NewCohort) -> QueryResult<Cohort> {
    let id = CohortId::new();
    let langs: Vec<&str> = new.langs.iter().map(|lang| lang.tag()).collect();
    diesel::insert_into(cohorts::table)
        .values((
            (
                cohorts::id.eq(id),
                cohorts::slug.eq(&new.slug),
                cohorts::country.eq(&new.country),
                cohorts::zone.eq(new.zone.name()),
                cohorts::starts_on.eq(new.starts_on),
                cohorts::ends_on.eq(new.ends_on),
                cohorts::languages.eq(langs.join(" ")),
                cohorts::edition_id.eq(new.edition),
                cohorts::present_percent.eq(new.present_percent),
                cohorts::check_ins_needed.eq(new.check_ins_needed),
            ),
            (
                cohorts::min_cell.eq(LEAST_CELL),
                cohorts::evaluator_min_cell.eq(LEAST_EVALUATOR_CELL),
                cohorts::apply_opens_at.eq(new.apply.map(|apply| apply.0)),
                cohorts::apply_closes_at.eq(new.apply.map(|apply| apply.1)),
                cohorts::capacity.eq(new.capacity),
                cohorts::names.eq(json(&new.names)?),
                cohorts::contact.eq(json(&new.contact)?),
                cohorts::record_settings.eq(json(&new.records)?),
                cohorts::state.eq("open"),
                cohorts::created_at.eq(by.at),
                cohorts::created_by.eq(by.stored()),
            ),
        ))
        .execute(conn)?;
    for (position, track) in (0..).zip(&new.tracks) {
        diesel::insert_into(cohort_tracks::table)
            .values((
                cohort_tracks::id.eq(RowId::new()),
                cohort_tracks::cohort_id.eq(id),
                cohort_tracks::track.eq(track),
                cohort_tracks::position.eq(position),
            ))
            .execute(conn)?;
    }
    keep_presence_rule(conn, by, id)?;
    let event = audit::Event {
        action: "cohort.created",
        subject: format!("cohort:{id}"),
        cohort: Some(id),
        new: Some(new.slug.clone()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    queries::cohort(conn, id)
}

fn json(value: &impl serde::Serialize) -> QueryResult<String> {
    serde_json::to_string(value).map_err(|error| diesel::result::Error::SerializationError(error.into()))
}
