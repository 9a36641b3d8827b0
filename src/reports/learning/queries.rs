//! The rows behind the report.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::gain::{Gain, PairCheck, Side, gain};
use super::results::{Results, results};
use super::steps::counted;
use super::{Learning, ModuleLearning};
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Module};
use crate::db::Conn;
use crate::db::schema::{attempts, enrolments};
use crate::enrolment::{Cohort, EnrolmentState, LEAST_EVALUATOR_CELL};
use crate::ids::{CohortId, EditionId, EnrolmentId};
use crate::recent::Recent;
use crate::surveys::{self, Form};

/// A test handed in.
struct Sat {
    enrolment: EnrolmentId,
    is_pre: bool,
    module: String,
    at: Instant,
    milli_points: i64,
    marks: BTreeMap<String, u32>,
}

/// The report of a cohort at a moment: the same for organisers and evaluators.
///
/// # Errors
/// The database's.
pub fn learning(conn: &mut Conn, cohort: &Cohort, curriculum: &Curriculum, now: Instant) -> QueryResult<Learning> {
    let least = least_of(cohort);
    let (sat, takers) = (tests_of(conn, cohort)?, takers_of(conn, cohort)?);
    let mut modules = Vec::new();
    for slug in &curriculum.programme.modules {
        let Some(module) = curriculum.module(slug) else { continue };
        let on = |track: &str| curriculum.track(track).is_some_and(|track| track.modules.contains(slug));
        let takers: i64 = takers.iter().filter(|(track, _)| on(track)).map(|(_, count)| *count).sum();
        if takers == 0 {
            continue;
        }
        let today = now.in_zone(cohort.tz()).date_naive();
        let day = |at: Instant| at.in_zone(cohort.tz()).date_naive();
        let own: Vec<&Sat> = sat.iter().filter(|sat| sat.module == *slug).collect();
        modules.push(ModuleLearning {
            module: slug.clone(),
            takers,
            items: module.tests.len() as i64,
            gain: gain_of(&own, module, least, (today, &day)),
            forms: forms_of(&own, module, least, (today, &day)),
            evaluation: form_results(conn, cohort, curriculum, module, Form::Evaluation, (least, today))?,
            follow_up: form_results(conn, cohort, curriculum, module, Form::FollowUp, (least, today))?,
        });
    }
    Ok(Learning { at: now, least, modules })
}

/// Reports asked for lately. By cohort, by the least number that may be shown (raised, it counts at once) and by the content.
pub type RecentLearning = Recent<(CohortId, i64, EditionId), Arc<Learning>>;

/// [`learning`], or what it answered within the last minute in a large cohort.
///
/// # Errors
/// The database's.
pub fn recent_learning(
    conn: &mut Conn,
    cohort: &Cohort,
    curriculum: &Curriculum,
    now: Instant,
    recent: &RecentLearning,
) -> QueryResult<Arc<Learning>> {
    let key = (cohort.id, least_of(cohort), cohort.edition_id);
    let people = |found: &Arc<Learning>| found.modules.iter().map(|module| module.takers).max().unwrap_or_default();
    let (_, found) = recent.answer(key, now, people, || learning(conn, cohort, curriculum, now).map(Arc::new))?;
    Ok(found)
}

/// Answers from which trainers are told what people say after a module.
pub const LEAST_FOR_TRAINERS: i64 = 5;

/// What the form after a module and the one three months later came to, for those who give its webinars: figures alone. What people
/// wrote may tell who they are to somebody who was in the room.
///
/// # Errors
/// The database's.
pub fn forms_for_trainers(
    conn: &mut Conn,
    cohort: &Cohort,
    curriculum: &Curriculum,
    module: &Module,
    now: Instant,
) -> QueryResult<[Option<Results>; 2]> {
    let today = now.in_zone(cohort.tz()).date_naive();
    let mut both = [None, None];
    for (place, form) in both.iter_mut().zip([Form::Evaluation, Form::FollowUp]) {
        let results = form_results(conn, cohort, curriculum, module, form, (LEAST_FOR_TRAINERS, today))?;
        *place = results.map(|results| Results { texts: Vec::new(), ..results });
    }
    Ok(both)
}

/// The smallest group of a cohort that is shown.
pub(super) fn least_of(cohort: &Cohort) -> i64 {
    i64::from(cohort.evaluator_min_cell.max(LEAST_EVALUATOR_CELL))
}

/// All tests before and after that were handed in, the first first.
fn tests_of(conn: &mut Conn, cohort: &Cohort) -> QueryResult<Vec<Sat>> {
    type Row = (i64, String, String, Option<Instant>, Option<i32>, Option<String>);
    let rows: Vec<Row> = attempts::table
        .inner_join(enrolments::table)
        .filter(enrolments::cohort_id.eq(cohort.id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(attempts::kind.eq_any(["pre", "post"]))
        .filter(attempts::submitted_at.is_not_null())
        .order((attempts::submitted_at, attempts::id))
        .select((
            attempts::enrolment_id,
            attempts::kind,
            attempts::module,
            attempts::submitted_at,
            attempts::milli_points,
            attempts::marks,
        ))
        .load(conn)?;
    let sat = rows.into_iter().filter_map(|(enrolment, kind, module, at, points, marks)| {
        Some(Sat {
            enrolment: EnrolmentId(enrolment),
            is_pre: kind == "pre",
            module,
            at: at?,
            milli_points: i64::from(points?),
            marks: marks.and_then(|marks| serde_json::from_str(&marks).ok()).unwrap_or_default(),
        })
    });
    Ok(sat.collect())
}

/// How many are enrolled, by track.
fn takers_of(conn: &mut Conn, cohort: &Cohort) -> QueryResult<Vec<(String, i64)>> {
    enrolments::table
        .filter(enrolments::cohort_id.eq(cohort.id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .group_by(enrolments::track)
        .select((enrolments::track, diesel::dsl::count_star()))
        .load(conn)
}

type Today<'d> = (NaiveDate, &'d dyn Fn(Instant) -> NaiveDate);

fn gain_of(sat: &[&Sat], module: &Module, least: i64, (today, day): Today<'_>) -> Option<Gain> {
    let before: BTreeMap<EnrolmentId, i64> =
        sat.iter().filter(|sat| sat.is_pre).map(|sat| (sat.enrolment, sat.milli_points)).collect();
    let after = sat.iter().filter(|sat| !sat.is_pre);
    let pairs: Vec<(NaiveDate, (i64, i64))> =
        after.filter_map(|sat| Some((day(sat.at), (*before.get(&sat.enrolment)?, sat.milli_points)))).collect();
    let days: Vec<NaiveDate> = pairs.iter().map(|(day, _)| *day).collect();
    let pairs: Vec<(i64, i64)> = pairs.into_iter().map(|(_, pair)| pair).take(counted(&days, least, today)).collect();
    gain(&pairs, module.tests.len() as i64 * 1000)
}

/// Each pair of questions, where each form was had by enough people.
fn forms_of(sat: &[&Sat], module: &Module, least: i64, (today, day): Today<'_>) -> Vec<PairCheck> {
    let before: Vec<&&Sat> = sat.iter().filter(|sat| sat.is_pre).collect();
    let side = |item: &str| {
        let had: Vec<(NaiveDate, u32)> = before.iter().filter_map(|sat| Some((day(sat.at), *sat.marks.get(item)?))).collect();
        let days: Vec<NaiveDate> = had.iter().map(|(day, _)| *day).collect();
        let had = &had[..counted(&days, least, today)];
        Side { right: had.iter().filter(|(_, milli)| *milli >= 1000).count() as i64, of: had.len() as i64 }
    };
    let pairs = module.tests.iter().map(|pair| PairCheck { pair: pair.id.clone(), a: side(&pair.a.id), b: side(&pair.b.id) });
    pairs.filter(|check| check.a.of > 0 && check.b.of > 0).collect()
}

fn form_results(
    conn: &mut Conn,
    cohort: &Cohort,
    curriculum: &Curriculum,
    module: &Module,
    form: Form,
    (least, today): (i64, NaiveDate),
) -> QueryResult<Option<Results>> {
    let Some(survey) = curriculum.survey(form.as_str()) else { return Ok(None) };
    let mut answers = surveys::answered(conn, cohort.id, form, &module.slug)?;
    // those of today have no place in the order yet: one more could push another out
    answers.retain(|answered| answered.on < today);
    answers.sort_by_key(|answered| answered.on);
    let days: Vec<NaiveDate> = answers.iter().map(|answered| answered.on).collect();
    answers.truncate(counted(&days, least, today));
    Ok((!answers.is_empty()).then(|| results(&answers, curriculum, survey, module, least)))
}
