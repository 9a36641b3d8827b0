//! When a country changes its clock, the wall clock of a planned webinar stays and its moment moves (`domain.md`, Time). The moments
//! that are stored follow the zone data of the program when it starts.

use diesel::prelude::*;

use super::super::local_time::{LocalTimeProblem, instant_of};
use super::super::model::{Webinar, WebinarState};
use super::letters::{News, ask_for_letters};
use super::plan::append_change;
use super::times::keep_times;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::webinars;
use crate::db::{Conn, dialect};

/// Brings the webinars that have not begun in line with the zone data of this program: whose moment is another now is written anew, and
/// everybody who is expected gets a letter that corrects their calendar. Run twice, or by two nodes at once, it changes nothing more.
/// Answers how many changed.
///
/// # Errors
/// The database's.
pub fn follow_zone_data(conn: &mut Conn, by: &By) -> QueryResult<usize> {
    dialect::lock(conn, "webinars")?;
    let ahead: Vec<Webinar> = webinars::table
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::starts_at.gt(by.at))
        .filter(webinars::actual_starts_at.is_null())
        .order(webinars::id)
        .select(Webinar::as_select())
        .load(conn)?;
    let mut changed = 0;
    for webinar in ahead {
        let Some(from) = moment(&webinar).filter(|from| *from != webinar.starts_at) else { continue };
        write(conn, by, &webinar, from)?;
        changed += 1;
    }
    Ok(changed)
}

/// When it begins by the zone data of now. An hour that comes twice is meant the first time; one that does not exist any more stays
/// where it was: somebody has to choose another.
fn moment(webinar: &Webinar) -> Option<Instant> {
    match instant_of(webinar.local_start(), webinar.tz()) {
        Ok(from) => Some(from),
        Err(LocalTimeProblem::ComesTwice { first, .. }) => Some(first),
        Err(LocalTimeProblem::DoesNotExist) => None,
    }
}

fn write(conn: &mut Conn, by: &By, webinar: &Webinar, from: Instant) -> QueryResult<()> {
    diesel::update(webinars::table.find(webinar.id))
        .set((
            webinars::starts_at.eq(from),
            webinars::ends_at.eq(from.plus_minutes(i64::from(webinar.minutes))),
            webinars::sequence.eq(webinar.sequence + 1),
        ))
        .execute(conn)?;
    keep_times(conn, by, webinar.id)?;
    append_change(conn, by, webinar.id, "zone-data", (Some(webinar.starts_at), Some(from)), None)?;
    let event = audit::Event {
        action: "webinar.zone-data",
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        old: Some(webinar.starts_at.to_string()),
        new: Some(from.to_string()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    ask_for_letters(conn, by.at, webinar.id, News::ClockChanged)
}
