//! The webinars of an import: the one for which it was begun, and those for which it is as well. What a row is worth at each.

use std::collections::HashSet;

use diesel::QueryResult;

use super::super::super::model::{ImportRow, RowChoice};
use super::super::super::presence::Meeting;
use super::super::super::queries;
use super::super::super::readers::Stay;
use super::super::super::several::window;
use super::super::derive::Setting;
use super::ImportProblem;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::{AttendanceImportId, PersonId, WebinarId};
use crate::webinars::{Webinar, WebinarState};

/// One webinar of an import.
pub(super) struct Part {
    pub setting: Setting,
    pub webinar: Webinar,
    /// Whose evidence may be written there, where there are several webinars: not everybody of the one is on a track with the other.
    may: Option<HashSet<PersonId>>,
}

/// What a row says at one webinar.
pub(super) struct Share {
    /// Who it is.
    pub answer: RowChoice,
    /// The people: nobody for a guest, several who sat at one device.
    pub people: Vec<PersonId>,
    /// When they were there.
    pub stays: Vec<Stay>,
}

impl Part {
    /// Of the only webinar of an import.
    pub const fn alone(setting: Setting, webinar: Webinar) -> Self {
        Self { setting, webinar, may: None }
    }

    /// What a row says at this webinar. Nothing for people who are not on a track with it.
    pub fn share(&self, row: &ImportRow) -> Option<Share> {
        let (answer, mut people) = (row.answer()?, row.people());
        let Some(may) = &self.may else { return Some(Share { answer, people, stays: row.stays() }) };
        people.retain(|person| may.contains(person));
        if answer.person().is_some() && people.is_empty() {
            return None;
        }
        let own = window(&self.setting.meeting);
        let stays: Vec<Stay> = row.stays().into_iter().filter_map(|stay| stay.cut_to(own)).collect();
        (!stays.is_empty()).then_some(Share { answer, people, stays })
    }
}

/// The webinars of an import without holding anybody out, the one for which it was begun first.
pub(super) fn parts_of(
    conn: &mut Conn,
    webinar: &Webinar,
    import: AttendanceImportId,
    curriculum: &Curriculum,
) -> QueryResult<Vec<Part>> {
    let others = queries::also_for(conn, import)?;
    let mut parts = vec![Part::alone(Setting::of(conn, webinar)?, webinar.clone())];
    for other in others {
        parts.push(Part::alone(Setting::of(conn, &other)?, other));
    }
    say_who_may(conn, &mut parts, import, curriculum)?;
    Ok(parts)
}

/// The same with everybody else held out of the attendance of all of them, always in the same order, so that two who do it do not wait
/// for each other.
pub(super) fn locked_parts(
    conn: &mut Conn,
    webinar: WebinarId,
    import: AttendanceImportId,
    curriculum: &Curriculum,
) -> Result<Vec<Part>, ImportProblem> {
    let mut ids: Vec<WebinarId> = Vec::new();
    loop {
        let mut wanted: Vec<WebinarId> = queries::also_for(conn, import)?.into_iter().map(|other| other.id).collect();
        wanted.push(webinar);
        wanted.sort_unstable();
        if wanted == ids {
            break;
        }
        // somebody may have widened the import while this waited
        ids = wanted;
        for id in &ids {
            Setting::locked(conn, *id)?;
        }
    }
    let own = crate::webinars::webinar(conn, webinar)?;
    if own.state() != WebinarState::Planned {
        return Err(ImportProblem::Closed);
    }
    Ok(parts_of(conn, &own, import, curriculum)?)
}

fn say_who_may(conn: &mut Conn, parts: &mut [Part], import: AttendanceImportId, curriculum: &Curriculum) -> QueryResult<()> {
    if parts.len() < 2 {
        return Ok(());
    }
    let rows = queries::import_rows(conn, import)?;
    let mut people: Vec<PersonId> = rows.iter().flat_map(ImportRow::people).collect();
    people.sort_unstable();
    people.dedup();
    for part in parts {
        part.may = Some(queries::may_attend(conn, &part.webinar, curriculum, &people)?.into_iter().collect());
    }
    Ok(())
}

/// The meetings of several webinars.
pub(super) fn meetings(parts: &[Part]) -> Vec<&Meeting> {
    parts.iter().map(|part| &part.setting.meeting).collect()
}

/// Which webinars they are, in their order.
pub(super) fn webinars_of(parts: &[Part]) -> Vec<WebinarId> {
    parts.iter().map(|part| part.webinar.id).collect()
}
