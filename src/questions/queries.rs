//! Questions about what participants question, and about their excuses.

use std::collections::HashMap;

use diesel::prelude::*;

use super::excuse::Excuse;
use super::limit::Facts;
use super::model::{Answer, Question};
use crate::attendance::{Status, closing_of};
use crate::clock::Instant;
use crate::db::schema::{attendance, attendance_question_texts, attendance_questions, excuses, people, webinars};
use crate::db::{Conn, MultiBackend};
use crate::either;
use crate::enrolment;
use crate::i18n::Lang;
use crate::ids::{AttendanceQuestionId, CohortId, PersonId, WebinarId};
use crate::webinars::{Reach, Scope, Webinar};

/// A question with what was written, as long as that is kept.
#[derive(Clone, Debug)]
pub struct Told {
    /// The question.
    pub question: Question,
    /// What was written, and the language of the page on which it was.
    pub text: Option<(String, Lang)>,
}

/// All that somebody said about a webinar, the latest first.
///
/// # Errors
/// The database's.
pub fn of_person(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Vec<Told>> {
    let rows: Vec<(Question, Option<(String, String)>)> = attendance_questions::table
        .left_join(attendance_question_texts::table)
        .filter(attendance_questions::webinar_id.eq(webinar))
        .filter(attendance_questions::person_id.eq(person))
        .order((attendance_questions::sent_at.desc(), attendance_questions::id.desc()))
        .select((Question::as_select(), (attendance_question_texts::body, attendance_question_texts::language).nullable()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(question, text)| Told { question, text: text.map(with_lang) }).collect())
}

fn with_lang((body, language): (String, String)) -> (String, Lang) {
    (body, language.parse().unwrap_or(Lang::En))
}

/// What the limit asks of a webinar and somebody.
///
/// # Errors
/// The database's.
pub fn facts_of(conn: &mut Conn, webinar: &Webinar, person: PersonId, now: Instant) -> QueryResult<Facts> {
    let day = |at: Instant| at.in_zone(webinar.tz()).date_naive();
    let waits: i64 = attendance_questions::table
        .filter(attendance_questions::webinar_id.eq(webinar.id))
        .filter(attendance_questions::person_id.eq(person))
        .filter(attendance_questions::answered_at.is_null())
        .count()
        .get_result(conn)?;
    Ok(Facts {
        closed_on: closing_of(conn, webinar.id)?.map(|(at, _)| at).or(webinar.closed_at).map(day),
        days: enrolment::cohort(conn, webinar.cohort_id)?.question_days,
        waits: waits > 0,
        today: day(now),
    })
}

/// A question about a webinar.
///
/// # Errors
/// The database's.
pub fn find_of_webinar(conn: &mut Conn, webinar: WebinarId, id: AttendanceQuestionId) -> QueryResult<Option<Question>> {
    attendance_questions::table
        .find(id)
        .filter(attendance_questions::webinar_id.eq(webinar))
        .select(Question::as_select())
        .first(conn)
        .optional()
}

/// What was written, as long as that is kept, and the language of the page on which it was.
///
/// # Errors
/// The database's.
pub fn text_of(conn: &mut Conn, id: AttendanceQuestionId) -> QueryResult<Option<(String, Lang)>> {
    let found: Option<(String, String)> = attendance_question_texts::table
        .filter(attendance_question_texts::question_id.eq(id))
        .select((attendance_question_texts::body, attendance_question_texts::language))
        .first(conn)
        .optional()?;
    Ok(found.map(with_lang))
}

/// A question on a list.
#[derive(Clone, Debug, Queryable)]
pub struct Listed {
    /// Which.
    pub id: AttendanceQuestionId,
    /// About which webinar.
    pub webinar: WebinarId,
    /// Whose.
    pub name: String,
    /// When it was asked.
    pub sent_at: Instant,
    answer: Option<String>,
    /// When it was answered.
    pub answered_at: Option<Instant>,
}

impl Listed {
    /// What was answered.
    pub fn answer(&self) -> Option<Answer> {
        self.answer.as_deref().and_then(Answer::from_stored)
    }
}

/// Questions that are somebody's to answer; a macro, because the type of such a query cannot be written down.
macro_rules! theirs {
    ($conn:expr, $scope:expr) => {{
        let given = $scope.given($conn)?;
        let query =
            attendance_questions::table.inner_join(webinars::table).inner_join(people::table).into_boxed::<MultiBackend>();
        match $scope.runs() {
            Reach::Everywhere => query,
            Reach::In(cohorts) => {
                query.filter(attendance_questions::webinar_id.eq_any(given).or(webinars::cohort_id.eq_any(cohorts.clone())))
            }
        }
    }};
}

/// The columns of [`Listed`].
macro_rules! listed {
    () => {
        (
            attendance_questions::id,
            attendance_questions::webinar_id,
            people::name,
            attendance_questions::sent_at,
            attendance_questions::answer,
            attendance_questions::answered_at,
        )
    };
}

/// What waits for an answer, the longest first.
///
/// # Errors
/// The database's.
pub fn waiting(conn: &mut Conn, scope: &Scope, skip: i64, most: i64) -> QueryResult<Vec<Listed>> {
    theirs!(conn, scope)
        .filter(attendance_questions::answered_at.is_null())
        .order((attendance_questions::sent_at.asc(), attendance_questions::id.asc()))
        .offset(skip)
        .limit(most)
        .select(listed!())
        .load(conn)
}

/// How many wait.
///
/// # Errors
/// The database's.
pub fn waiting_count(conn: &mut Conn, scope: &Scope) -> QueryResult<i64> {
    theirs!(conn, scope).filter(attendance_questions::answered_at.is_null()).count().get_result(conn)
}

/// What was answered, the latest first.
///
/// # Errors
/// The database's.
pub fn answered_lately(conn: &mut Conn, scope: &Scope, most: i64) -> QueryResult<Vec<Listed>> {
    theirs!(conn, scope)
        .filter(attendance_questions::answered_at.is_not_null())
        .order((attendance_questions::answered_at.desc(), attendance_questions::id.desc()))
        .limit(most)
        .select(listed!())
        .load(conn)
}

/// How many wait in a cohort.
///
/// # Errors
/// The database's.
pub fn waiting_in_cohort(conn: &mut Conn, cohort: CohortId) -> QueryResult<i64> {
    attendance_questions::table
        .inner_join(webinars::table)
        .filter(webinars::cohort_id.eq(cohort))
        .filter(attendance_questions::answered_at.is_null())
        .count()
        .get_result(conn)
}

/// What somebody said about why they could not come to a webinar, and when.
///
/// # Errors
/// The database's.
pub fn excuse_of(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Option<(Excuse, Instant)>> {
    let found: Option<(String, Instant)> = excuses::table
        .filter(excuses::webinar_id.eq(webinar))
        .filter(excuses::person_id.eq(person))
        .order((excuses::at.desc(), excuses::id.desc()))
        .select((excuses::category, excuses::at))
        .first(conn)
        .optional()?;
    Ok(found.and_then(|(category, at)| Some((Excuse::from_stored(&category)?, at))))
}

/// What everybody said, by person.
///
/// # Errors
/// The database's.
pub fn excuses_said(conn: &mut Conn, webinar: WebinarId) -> QueryResult<HashMap<PersonId, Excuse>> {
    let rows: Vec<(PersonId, String)> = either!(conn, c => excuses::table
        .filter(excuses::webinar_id.eq(webinar))
        .order((excuses::at.asc(), excuses::id.asc()))
        .select((excuses::person_id, excuses::category))
        .load(c))?;
    Ok(rows.into_iter().filter_map(|(person, category)| Some((person, Excuse::from_stored(&category)?))).collect())
}

/// Those who said why they could not come and are neither present nor excused: who, their name, what they said, and what their
/// attendance comes to; by name.
///
/// # Errors
/// The database's.
pub fn excuses_open(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<(PersonId, String, Excuse, Status)>> {
    let said = excuses_said(conn, webinar)?;
    let settled = [Status::Present, Status::Excused].map(Status::as_str);
    let rows: Vec<(PersonId, String, Option<String>)> = people::table
        .left_join(attendance::table.on(attendance::person_id.eq(people::id).and(attendance::webinar_id.eq(webinar))))
        .filter(people::id.eq_any(said.keys().copied().collect::<Vec<_>>()))
        .filter(attendance::status.is_null().or(attendance::status.ne_all(settled)))
        .order((people::name, people::id))
        .select((people::id, people::name, attendance::status.nullable()))
        .load(conn)?;
    let one = |(person, name, status): (PersonId, String, Option<String>)| {
        let status = status.and_then(|status| status.parse().ok()).unwrap_or(Status::NotRecorded);
        Some((person, name, *said.get(&person)?, status))
    };
    Ok(rows.into_iter().filter_map(one).collect())
}
