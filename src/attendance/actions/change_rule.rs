//! A change of what counts as present in a cohort: open webinars are worked out by the new rule in the same transaction, closed ones
//! keep the one they were closed with. What it would change is shown before (`domain.md`: a preview shows who would gain or lose).

use diesel::prelude::*;

use super::super::model::{AttendanceRow, Status};
use super::super::presence::Needed;
use super::derive::{Setting, derive_everybody, known_about};
use crate::by::By;
use crate::db::Conn;
use crate::enrolment::{self, CohortSettings};
use crate::ids::{CohortId, PersonId, WebinarId};
use crate::webinars::{self, Webinar, WebinarState};

/// Somebody whose attendance would come to something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// At which webinar.
    pub webinar: WebinarId,
    /// Who.
    pub person: PersonId,
    /// What it comes to now.
    pub old: Status,
    /// What it would come to.
    pub new: Status,
}

impl Effect {
    /// Whether they would count as present, and do not now.
    pub fn is_gain(&self) -> bool {
        self.new == Status::Present
    }
}

/// What a change would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// By webinar and person.
    pub changed: Vec<Effect>,
    /// How many webinars are closed: nothing changes there.
    pub closed: usize,
}

fn open_webinars(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<Webinar>> {
    let mut all = webinars::webinars_of_cohort(conn, cohort)?;
    all.retain(|webinar| webinar.state() == WebinarState::Planned);
    Ok(all)
}

/// What it would change if the cohort asked for this.
///
/// # Errors
/// The database's.
pub fn effects_of(conn: &mut Conn, cohort: CohortId, needed: Needed) -> QueryResult<Effects> {
    let all = webinars::webinars_of_cohort(conn, cohort)?;
    let closed = all.iter().filter(|webinar| webinar.state() == WebinarState::Closed).count();
    let mut effects = Effects { closed, ..Effects::default() };
    for webinar in open_webinars(conn, cohort)? {
        let setting = Setting { needed, ..Setting::of(conn, &webinar)? };
        for (person, known) in known_about(conn, webinar.id, None)? {
            let old = known.stored.as_ref().map_or(Status::NotRecorded, AttendanceRow::status);
            let new = setting.attendance(&known).status;
            if new != old {
                effects.changed.push(Effect { webinar: webinar.id, person, old, new });
            }
        }
    }
    effects.changed.sort_by_key(|effect| (effect.webinar, effect.person));
    Ok(effects)
}

/// Saves the settings of a cohort; attendance at its open webinars is worked out by them. `reason` is why presence counts otherwise.
/// Answers how many settings changed.
///
/// # Errors
/// The database's.
pub fn change_settings(
    conn: &mut Conn,
    by: &By,
    id: CohortId,
    settings: &CohortSettings,
    reason: Option<&str>,
) -> QueryResult<usize> {
    let before = Needed::of(&enrolment::cohort(conn, id)?);
    let changed = enrolment::change_cohort_because(conn, by, id, settings, reason)?;
    if before == Needed::of(&enrolment::cohort(conn, id)?) {
        return Ok(changed);
    }
    for webinar in open_webinars(conn, id)? {
        let (setting, webinar) = Setting::locked(conn, webinar.id)?;
        // somebody may have closed it while this waited for it
        if webinar.state() == WebinarState::Planned {
            derive_everybody(conn, by.at, &setting)?;
        }
    }
    Ok(changed)
}
