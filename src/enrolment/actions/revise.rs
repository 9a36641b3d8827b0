//! What is known about somebody on a cohort, changed; and their names, which lists of a cohort are sorted and searched by.

use diesel::prelude::*;

use super::super::model::Enrolment;
use super::super::queries;
use super::enrol::About;
use super::follow_name::follow_name;
use super::index_words::index_words;
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::enrolments;
use crate::ids::PersonId;
use crate::people::{self, Names, names};

/// Changes what is known about somebody's work; the audit names the fields, not what stands in them.
///
/// # Errors
/// The database's.
pub fn set_about(conn: &mut Conn, by: &By, enrolment: &Enrolment, about: &About) -> QueryResult<()> {
    let old = About::of(enrolment);
    if old == *about {
        return Ok(());
    }
    diesel::update(enrolments::table.find(enrolment.id))
        .set((
            enrolments::position.eq(&about.position),
            enrolments::organisation.eq(&about.organisation),
            enrolments::organisation_key.eq(about.organisation.as_deref().map(names::search_key)),
            enrolments::region.eq(&about.region),
            enrolments::sector.eq(&about.sector),
            enrolments::gender.eq(&about.gender),
            enrolments::webinar_language.eq(&about.webinar_language),
            enrolments::external_id.eq(&about.external_id),
        ))
        .execute(conn)?;
    index_words(conn, &[enrolment.id])?;
    let fields = [
        ("position", old.position != about.position),
        ("organisation", old.organisation != about.organisation),
        ("region", old.region != about.region),
        ("sector", old.sector != about.sector),
        ("gender", old.gender != about.gender),
        ("webinar-language", old.webinar_language != about.webinar_language),
        ("external-id", old.external_id != about.external_id),
    ];
    let changed: Vec<&str> = fields.into_iter().filter(|(_, changed)| *changed).map(|(field, _)| field).collect();
    let event = audit::Event {
        action: "enrolment.about",
        subject: format!("enrolment:{}", enrolment.id),
        cohort: Some(enrolment.cohort_id),
        about: Some(enrolment.person_id),
        new: Some(changed.join(" ")),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    if old.webinar_language != about.webinar_language {
        // which webinars were theirs is not as it was
        queries::ask_for_recheck(conn, by.at, enrolment.id)?;
    }
    Ok(())
}

/// Changes a person's names, here and in the keys by which the lists of their cohorts find them.
///
/// # Errors
/// The database's.
pub fn set_names(conn: &mut Conn, by: &By, person: PersonId, given: &Names, confirmed: bool) -> QueryResult<()> {
    people::set_names(conn, by, person, given, confirmed)?;
    follow_name(conn, person)
}
