//! The day of an answer is kept while it is needed to show results in steps, and no longer: with it, the only answer of a day could be
//! laid beside whatever else is known of that day. Those that everybody who sees results has been shown are told apart by nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::queries::{LEAST_FOR_TRAINERS, least_of};
use super::steps::counted;
use crate::clock::Instant;
use crate::db::schema::{cohorts, survey_answers};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::Cohort;
use crate::ids::{CohortId, RowId};

/// What stands where a day was.
pub const FORGOTTEN: NaiveDate = NaiveDate::from_ymd_opt(1970, 1, 1).expect("a day of the calendar");

/// Forgets the days of the answers to the forms that all results count by now. To be run once a day; twice is no harm. Answers how many.
///
/// # Errors
/// The database's.
pub fn forget_days(conn: &mut Conn, now: Instant) -> QueryResult<usize> {
    type Row = (CohortId, String, String, NaiveDate, RowId);
    let rows: Vec<Row> = survey_answers::table
        .order((survey_answers::answered_on, survey_answers::id))
        .select((
            survey_answers::cohort_id,
            survey_answers::survey,
            survey_answers::module,
            survey_answers::answered_on,
            survey_answers::id,
        ))
        .load(conn)?;
    let mut forms: BTreeMap<(CohortId, String, String), Vec<(NaiveDate, RowId)>> = BTreeMap::new();
    for (cohort, form, module, day, id) in rows {
        forms.entry((cohort, form, module)).or_default().push((day, id));
    }
    let all: Vec<Cohort> = cohorts::table.select(Cohort::as_select()).load(conn)?;
    let mut shown: Vec<RowId> = Vec::new();
    for cohort in &all {
        let today = now.in_zone(cohort.tz()).date_naive();
        let leasts = [least_of(cohort), LEAST_FOR_TRAINERS];
        let own = forms.iter().filter(|((of, ..), _)| *of == cohort.id);
        shown.extend(own.flat_map(|(_, answers)| shown_to_all(answers, leasts, today)));
    }
    diesel::update(survey_answers::table.filter(survey_answers::id.among(shown)))
        .set(survey_answers::answered_on.eq(FORGOTTEN))
        .execute(conn)
}

/// Of answers, the first first, those with a day that results count on `today` by each of these least numbers.
fn shown_to_all(answers: &[(NaiveDate, RowId)], leasts: [i64; 2], today: NaiveDate) -> Vec<RowId> {
    let days: Vec<NaiveDate> = answers.iter().map(|(day, _)| *day).take_while(|day| *day < today).collect();
    let shown = leasts.into_iter().map(|least| counted(&days, least, today)).min().unwrap_or_default();
    answers[..shown].iter().filter(|(day, _)| *day > FORGOTTEN).map(|(_, id)| *id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_stays_until_everybody_was_shown_the_answer() {
        let day = |day: i64| FORGOTTEN + chrono::TimeDelta::days(20_000 + day);
        let answers = |forgotten: usize, days: &[i64]| -> Vec<(NaiveDate, RowId)> {
            let all = std::iter::repeat_n(FORGOTTEN, forgotten).chain(days.iter().map(|one| day(*one)));
            all.zip(1..).map(|(day, id)| (day, RowId(id))).collect()
        };
        for (forgotten, days, today, wanted) in [
            (0, vec![1; 9], 9, 0),
            (0, vec![1; 12], 9, 10),
            // whoever answers today has no place in the order yet
            (0, [vec![1; 9], vec![9; 3]].concat(), 9, 0),
            (10, vec![1; 7], 9, 0),
            (10, vec![1; 10], 9, 10),
            // nothing new for thirty days: the rest is shown, too
            (10, vec![1; 7], 32, 7),
            (10, [vec![1; 6], vec![9; 1]].concat(), 32, 0),
            (10, vec![], 9, 0),
        ] {
            let found = shown_to_all(&answers(forgotten, &days), [10, 5], day(today));
            assert_eq!(found.len(), wanted, "{forgotten} and {days:?} on {today}");
            assert!(found.iter().all(|id| id.0 > forgotten as i64), "the first of those with a day");
        }
    }
}
