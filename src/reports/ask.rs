//! A question as it comes, from an address or a form: read, checked, and with what it needs of the database before it can be answered.

use chrono::{NaiveDateTime, TimeDelta, TimeZone as _};
use diesel::prelude::*;

use super::filters::{Choices, Filters, Problem};
use super::question::{Known, Question};
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::closings;
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::{self, Cohort};
use crate::i18n::Message;
use crate::ids::WebinarId;
use crate::webinars;

/// What was asked of a cohort, read and checked.
pub struct Asked {
    /// What there is to choose from.
    pub choices: Choices,
    /// All webinars of the cohort, for the list to choose from.
    pub all_webinars: Vec<webinars::Webinar>,
    /// What was asked.
    pub question: Question,
    /// What of it cannot be used: then there are no figures, because they would answer something else.
    pub problems: Vec<Problem>,
}

/// Reads what is asked of a cohort from the fields of an address or a form.
///
/// # Errors
/// The database's.
pub fn ask(
    conn: &mut Conn,
    cohort: &Cohort,
    curriculum: &Curriculum,
    pairs: &[(String, String)],
    at: Instant,
) -> QueryResult<Asked> {
    let all_webinars = webinars::webinars_of_cohort(conn, cohort.id)?;
    let choices = Question::choices(cohort, curriculum, &all_webinars);
    let (mut filters, mut problems) = Filters::parse(pairs, &choices);
    let then = filters.as_of.and_then(|local| moment_of(local, cohort));
    if then.is_some_and(|then| then > at) {
        problems.push(Problem { field: "as-of", message: Message::new("report-moment-past") });
        filters.as_of = None;
    }
    let then = then.filter(|_| filters.as_of.is_some());
    // which webinars had begun, and which were called off, is asked of that moment too
    let stood = then.map(|then| webinars::as_stood(conn, &all_webinars, then)).transpose()?;
    let asked_about = stood.as_deref().unwrap_or(&all_webinars);
    let mut question = Question::new(cohort, curriculum, asked_about, filters, then.unwrap_or(at));
    question.present_percents = present_percents(conn, &question, then)?;
    if let Some(then) = then {
        question.known = Some(Known::at(conn, &question.webinars, then)?);
    }
    Ok(Asked { choices, all_webinars, question, problems })
}

/// The end of a minute by the cohort's clock; the later one where the clock shows it twice, the next where it never does.
fn moment_of(local: NaiveDateTime, cohort: &Cohort) -> Option<Instant> {
    let found = (0..4).find_map(|hour| cohort.tz().from_local_datetime(&(local + TimeDelta::hours(hour))).latest())?;
    Some(Instant::new(found.to_utc()).plus_seconds(59))
}

/// The shares of minutes by which the webinars of a question count, each once, the least first.
/// Of an earlier moment, those of that time.
fn present_percents(conn: &mut Conn, question: &Question, then: Option<Instant>) -> QueryResult<Vec<i32>> {
    let usual = match then {
        Some(then) => enrolment::cohort_as_stood(conn, question.cohort.id, then)?.present_percent,
        None => question.cohort.present_percent,
    };
    let ids: Vec<WebinarId> = question.webinars.iter().map(|webinar| webinar.id).collect();
    let closed: Vec<(WebinarId, i32)> = closings::table
        .filter(closings::at.le(question.at))
        .filter(closings::webinar_id.among(ids))
        .select((closings::webinar_id, closings::present_percent))
        .load(conn)?;
    let of = |webinar: &webinars::Webinar| {
        let then = closed.iter().find(|(id, _)| *id == webinar.id).map(|(_, percent)| *percent);
        then.unwrap_or(usual)
    };
    let mut percents: Vec<i32> = question.webinars.iter().map(of).collect();
    if percents.is_empty() {
        percents.push(usual);
    }
    percents.sort_unstable();
    percents.dedup();
    Ok(percents)
}
