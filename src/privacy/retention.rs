//! Forgetting in time: what the register keeps for so many days is deleted after them.

use diesel::prelude::*;

use super::register::{Keep, REGISTER};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::answered_forms;
use crate::{announcements, attendance, make_ups, notify, people, questions, queue, surveys, webinars};

/// What was forgotten in one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pruned {
    /// The table.
    pub table: &'static str,
    /// How many rows.
    pub rows: usize,
}

/// Deletes what has been kept for long enough, by the register. To be run once a day; twice is no harm.
///
/// # Errors
/// The database's.
pub fn prune(conn: &mut Conn, now: Instant) -> QueryResult<Vec<Pruned>> {
    let mut pruned = Vec::new();
    for registered in REGISTER {
        let Keep::Days(days) = registered.keep else { continue };
        let Some(forget) = forgetter(registered.table) else { continue };
        pruned.push(Pruned { table: registered.table, rows: forget(conn, now.plus_days(-days))? });
    }
    Ok(pruned)
}

type Forget = fn(&mut Conn, Instant) -> QueryResult<usize>;

/// The function of the feature that the table belongs to.
fn forgetter(table: &str) -> Option<Forget> {
    match table {
        "sign_in_codes" => Some(people::prune_sign_in_codes),
        "tries" => Some(people::prune_tries),
        "sessions" => Some(people::prune_sessions),
        "jobs" => Some(queue::prune_done),
        "sheet_scans" => Some(attendance::forget_scans),
        "attendance_question_texts" => Some(questions::forget_texts),
        "make_up_versions" => Some(make_ups::forget_texts),
        "meeting_events" => Some(attendance::forget_meeting_events),
        "own_messages" => Some(announcements::forget_own_messages),
        "message_events" => Some(notify::forget_words),
        "survey_commitments" => Some(surveys::prune_commitments),
        "trainer_absences" => Some(webinars::forget_absences),
        "answered_forms" => Some(prune_answered_forms),
        _ => None,
    }
}

/// `web`, whose table this is, stands above and cannot be called from here.
fn prune_answered_forms(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::delete(answered_forms::table.filter(answered_forms::at.lt(moment))).execute(conn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_kept_for_days_is_forgotten_by_somebody() {
        for registered in REGISTER {
            let is_for_days = matches!(registered.keep, Keep::Days(_));
            assert_eq!(forgetter(registered.table).is_some(), is_for_days, "{}", registered.table);
        }
    }
}
