//! Asking for the letters that invite people, some months after the last part of a module, to say what has become of it. Who writes
//! them stands above webinars; the job is named here because a closed webinar is its cause.

use diesel::QueryResult;
use serde::{Deserialize, Serialize};

use super::super::model::Webinar;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::{EnrolmentId, WebinarId};
use crate::queue;

/// The kind of the job that writes them.
pub const FOLLOW_UP_LETTERS: &str = "follow-up-letters";
/// What the content calls the form.
const FORM: &str = "follow-up";

/// The job's values.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct FollowUpTask {
    /// After which webinar.
    pub webinar: WebinarId,
    /// 0 invites, 1 and more remind.
    pub round: u32,
    /// When the letters were to be written.
    pub due_at: Instant,
    /// Enrolments up to this one have been written to.
    pub after: Option<EnrolmentId>,
}

/// Has letters written when it is time, where the webinar is the last part of its module and the content has such a form.
///
/// # Errors
/// The database's.
pub fn ask_for_follow_up(conn: &mut Conn, now: Instant, webinar: &Webinar, curriculum: &Curriculum) -> QueryResult<()> {
    let last = curriculum.module(&webinar.module).and_then(|module| module.webinars.iter().map(|part| part.part).max());
    let Some(days) = curriculum.survey(FORM).and_then(|survey| survey.days_after) else { return Ok(()) };
    if last != u32::try_from(webinar.part).ok() {
        return Ok(());
    }
    let due_at = webinar.counted_end().plus_days(i64::from(days));
    let task = FollowUpTask { webinar: webinar.id, round: 0, due_at, after: None };
    queue::enqueue(conn, now, FOLLOW_UP_LETTERS, &task, due_at, None)
}
