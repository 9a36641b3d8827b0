//! Check-in codes: six digits on the big screen. The code changes only when a trainer asks; the last one stays good for two
//! minutes, for those who are just typing it.

use diesel::prelude::*;

use super::super::model::CheckInCode;
use super::super::windows::code_window;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::check_in_codes;
use crate::db::{Conn, dialect};
use crate::ids::{CheckInCodeId, WebinarId};
use crate::secrets::six_digits;
use crate::webinars::{self, Webinar};

/// How long the last code stays good when there is a new one.
const LAST_CODE_MINUTES: i64 = 2;

/// Why there is no new code.
#[derive(Debug, thiserror::Error)]
pub enum CodeProblem {
    /// The webinar is over, closed or called off.
    #[error("the webinar is over")]
    Over,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Makes a new code, unlike every other that is taken now or later.
///
/// # Errors
/// See [`CodeProblem`].
pub fn new_code(conn: &mut Conn, by: &By, webinar: WebinarId) -> Result<CheckInCode, CodeProblem> {
    dialect::lock(conn, "check-in-codes")?;
    let webinar = webinars::webinar(conn, webinar)?;
    let window = code_window(&webinar, by.at).ok_or(CodeProblem::Over)?;
    cut_short(conn, webinar.id, by.at.plus_minutes(LAST_CODE_MINUTES))?;
    let code = CheckInCode {
        id: CheckInCodeId::new(),
        webinar_id: webinar.id,
        code: free_code(conn, by.at)?,
        opens_at: window.from,
        closes_at: window.to,
        made_at: by.at,
    };
    diesel::insert_into(check_in_codes::table)
        .values((
            check_in_codes::id.eq(code.id),
            check_in_codes::webinar_id.eq(code.webinar_id),
            check_in_codes::code.eq(&code.code),
            check_in_codes::opens_at.eq(code.opens_at),
            check_in_codes::closes_at.eq(code.closes_at),
            check_in_codes::made_at.eq(code.made_at),
            check_in_codes::by_whom.eq(by.stored()),
        ))
        .execute(conn)?;
    audit::record(conn, by, &event("check-in.opened", &webinar, Some(code.closes_at)))?;
    Ok(code)
}

/// Closes check-in: no code is taken from now on. Closing what is closed is no change.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn end_codes(conn: &mut Conn, by: &By, webinar: WebinarId) -> QueryResult<()> {
    dialect::lock(conn, "check-in-codes")?;
    let webinar = webinars::webinar(conn, webinar)?;
    if cut_short(conn, webinar.id, by.at)? == 0 {
        return Ok(());
    }
    audit::record(conn, by, &event("check-in.closed", &webinar, None))
}

/// No code of the webinar is taken after a moment.
fn cut_short(conn: &mut Conn, webinar: WebinarId, last: Instant) -> QueryResult<usize> {
    diesel::update(
        check_in_codes::table.filter(check_in_codes::webinar_id.eq(webinar)).filter(check_in_codes::closes_at.gt(last)),
    )
    .set(check_in_codes::closes_at.eq(last))
    .execute(conn)
}

fn free_code(conn: &mut Conn, now: Instant) -> QueryResult<String> {
    loop {
        let code = six_digits();
        let taken: i64 = check_in_codes::table
            .filter(check_in_codes::code.eq(&code))
            .filter(check_in_codes::closes_at.gt(now))
            .count()
            .get_result(conn)?;
        if taken == 0 {
            return Ok(code);
        }
    }
}

fn event(action: &'static str, webinar: &Webinar, until: Option<Instant>) -> audit::Event {
    audit::Event {
        action,
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        new: until.map(|until| until.to_string()),
        ..audit::Event::default()
    }
}
