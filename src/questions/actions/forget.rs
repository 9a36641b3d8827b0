//! Forgetting in time what was written: so long after the answer only what it came to is left.

use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::schema::{attendance_question_texts, attendance_questions};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::AttendanceQuestionId;

/// How many are looked at at once.
const AT_ONCE: i64 = 1_000;

/// Forgets the texts of questions that were answered before a moment. Answers how many.
///
/// # Errors
/// The database's.
pub fn forget_texts(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    let mut gone = 0;
    loop {
        let answered: Vec<AttendanceQuestionId> = attendance_question_texts::table
            .inner_join(attendance_questions::table)
            .filter(attendance_questions::answered_at.lt(moment))
            .select(attendance_questions::id)
            .limit(AT_ONCE)
            .load(conn)?;
        if answered.is_empty() {
            return Ok(gone);
        }
        gone += diesel::delete(attendance_question_texts::table.filter(attendance_question_texts::question_id.among(answered)))
            .execute(conn)?;
    }
}
