//! Places follow enrolments: who is no longer enrolled, or whose track no longer has the module, gives theirs back; who is enrolled and
//! has no choice between dates gets one.

use diesel::prelude::*;

use super::super::model::{PlaceState, Webinar, WebinarState};
use super::super::queries;
use super::places::{fill, locked, release_place, says_cannot_come, write};
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::schema::{enrolments, people, places, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::EnrolmentState;
use crate::ids::{CohortId, EnrolmentId, PersonId, WebinarId};

/// Brings the places of these people of a cohort in line with their enrolments. For whoever changes enrolments, in the same
/// transaction; `curriculum` is the cohort's.
///
/// # Errors
/// The database's.
pub fn follow_enrolments(
    conn: &mut Conn,
    by: &By,
    cohort: CohortId,
    curriculum: &Curriculum,
    those: &[EnrolmentId],
) -> QueryResult<()> {
    free(conn, by, curriculum, those)?;
    for webinar in without_choice(conn, cohort, by)? {
        give(conn, by, &webinar, curriculum, &Whom::Of(those))?;
    }
    Ok(())
}

/// Gives back the places that are not over yet; those who wait move up.
fn free(conn: &mut Conn, by: &By, curriculum: &Curriculum, those: &[EnrolmentId]) -> QueryResult<()> {
    let held: Vec<(WebinarId, PersonId, String, String, String)> = places::table
        .inner_join(webinars::table)
        .inner_join(
            enrolments::table
                .on(enrolments::person_id.eq(places::person_id).and(enrolments::cohort_id.eq(webinars::cohort_id))),
        )
        .filter(enrolments::id.among(those.iter().copied()))
        .filter(places::state.eq_any([PlaceState::Taken, PlaceState::Waiting, PlaceState::Offered].map(PlaceState::as_str)))
        .filter(webinars::ends_at.gt(by.at))
        .order((webinars::starts_at, places::id))
        .select((places::webinar_id, places::person_id, enrolments::state, enrolments::track, webinars::module))
        .load(conn)?;
    for (webinar, person, state, track, module) in held {
        let has_module = curriculum.track(&track).is_some_and(|track| track.modules.contains(&module));
        if state == EnrolmentState::Enrolled.as_str() && has_module {
            continue;
        }
        release_place(conn, by, webinar, person)?;
        // the seat was free from the moment the enrolment ended: whoever waits gets it
        fill(conn, by, webinar)?;
    }
    Ok(())
}

/// Somebody will be at no webinar of a cohort any more, though their enrolment stays for the figures: at those of these modules that are
/// not over they are said not to come, and any place elsewhere is given back. Those who wait move up.
///
/// # Errors
/// The database's.
pub fn stay_away(conn: &mut Conn, by: &By, cohort: CohortId, modules: &[String], person: PersonId) -> QueryResult<()> {
    let ahead: Vec<(WebinarId, String)> = webinars::table
        .filter(webinars::cohort_id.eq(cohort))
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::ends_at.gt(by.at))
        .order((webinars::starts_at, webinars::id))
        .select((webinars::id, webinars::module))
        .load(conn)?;
    for (webinar, module) in ahead {
        if modules.contains(&module) {
            says_cannot_come(conn, by, webinar, person)?;
        } else {
            release_place(conn, by, webinar, person)?;
        }
    }
    Ok(())
}

/// The webinars ahead at which places are limited, and that are the only date of their part.
fn without_choice(conn: &mut Conn, cohort: CohortId, by: &By) -> QueryResult<Vec<Webinar>> {
    let ahead: Vec<Webinar> = webinars::table
        .filter(webinars::cohort_id.eq(cohort))
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::starts_at.gt(by.at))
        .order((webinars::starts_at, webinars::id))
        .select(Webinar::as_select())
        .load(conn)?;
    let is_only = |webinar: &Webinar| {
        let same = |other: &&Webinar| other.module == webinar.module && other.part == webinar.part;
        ahead.iter().filter(same).count() == 1
    };
    Ok(ahead.iter().filter(|webinar| webinar.capacity.is_some() && is_only(webinar)).cloned().collect())
}

/// Who gets a place.
enum Whom<'w> {
    /// Those of these people who are expected in the webinar's language.
    Of(&'w [EnrolmentId]),
    /// Everybody whose track has the module, in whatever language.
    Everybody,
}

/// Gives places to those who have said nothing about the webinar, in the order of their enrolment; where it is full, places of the
/// waiting list.
fn give(conn: &mut Conn, by: &By, webinar: &Webinar, curriculum: &Curriculum, whom: &Whom<'_>) -> QueryResult<()> {
    let webinar = locked(conn, webinar.id)?;
    let lang = webinar.lang().tag();
    let found: Vec<(EnrolmentId, PersonId, Option<String>)> = enrolments::table
        .left_join(places::table.on(places::person_id.eq(enrolments::person_id).and(places::webinar_id.eq(webinar.id))))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::track.among(queries::tracks_with(curriculum, &webinar.module)))
        .filter(places::id.is_null())
        // an enrolment stays for the figures when its person is erased; they come to nothing more
        .filter(enrolments::person_id.eq_any(people::table.filter(people::erased_at.is_null()).select(people::id)))
        .order(enrolments::id)
        .select((enrolments::id, enrolments::person_id, enrolments::webinar_language))
        .load(conn)?;
    let is_meant = |(enrolment, _, wants): &(EnrolmentId, PersonId, Option<String>)| match whom {
        Whom::Of(those) => those.contains(enrolment) && wants.as_deref().is_none_or(|wants| wants == lang),
        Whom::Everybody => true,
    };
    let mut left = queries::places_left(conn, &webinar)?.unwrap_or_default();
    for (_, person, _) in found.into_iter().filter(is_meant) {
        let state = if left > 0 { PlaceState::Taken } else { PlaceState::Waiting };
        write(conn, by, &webinar, person, (None, state))?;
        left -= 1;
    }
    Ok(())
}

/// Places became limited at a webinar for which everybody was expected: they keep their seats, as far as there are any.
pub(super) fn seat_who_was_expected(conn: &mut Conn, by: &By, curriculum: &Curriculum, webinar: &Webinar) -> QueryResult<()> {
    give(conn, by, webinar, curriculum, &Whom::Everybody)
}
