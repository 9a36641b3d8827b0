//! What waits for each trainer: results that are questioned, make-ups that were sent, reasons for which somebody could not come. So that a
//! letter a day can say it.

use std::collections::{BTreeMap, HashMap};

use chrono_tz::Tz;
use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::schema::{attendance, attendance_questions, excuses, make_ups, people, role_grants, webinar_trainers, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::i18n::Lang;
use crate::ids::{CohortId, PersonId, WebinarId};
use crate::people::Role;

/// A reason that came after the webinar was closed, and that nobody accepted, is named for so many days: to leave it is an answer, too.
const EXCUSE_DAYS: i64 = 14;

/// What waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Results that somebody questions.
    pub questions: i64,
    /// Make-ups that were sent.
    pub make_ups: i64,
    /// Reasons for which somebody could not come.
    pub excuses: i64,
}

/// A trainer for whom something waits.
#[derive(Clone, Debug)]
pub struct Busy {
    /// Who.
    pub person: PersonId,
    /// Their address.
    pub email: String,
    /// Their language.
    pub lang: Lang,
    /// Their own zone, or that of a webinar that they give.
    pub zone: Tz,
    /// What.
    pub waiting: Waiting,
}

/// Everybody for whom something waits at the webinars that they give: six queries, however many there are.
///
/// # Errors
/// The database's.
pub fn busy_trainers(conn: &mut Conn, now: Instant) -> QueryResult<Vec<Busy>> {
    let waiting = waiting(conn, now)?;
    type Row = (WebinarId, CohortId, String, PersonId, Option<String>, String, Option<String>);
    let given: Vec<Row> = webinar_trainers::table
        .inner_join(webinars::table)
        .inner_join(people::table)
        .filter(webinars::id.among(waiting.keys().copied()))
        .filter(people::email.is_not_null())
        .filter(people::erased_at.is_null())
        .order((webinar_trainers::person_id, webinars::starts_at, webinars::id))
        .select((
            webinars::id,
            webinars::cohort_id,
            webinars::zone,
            people::id,
            people::email,
            people::language,
            people::time_zone,
        ))
        .load(conn)?;
    let grants: Vec<(PersonId, Option<CohortId>)> = role_grants::table
        .filter(role_grants::role.eq(Role::Trainer.as_str()))
        .filter(role_grants::revoked_at.is_null())
        .filter(role_grants::person_id.among(given.iter().map(|row| row.3)))
        .select((role_grants::person_id, role_grants::cohort_id.nullable()))
        .load::<(PersonId, Option<i64>)>(conn)?
        .into_iter()
        .map(|(person, cohort)| (person, cohort.map(CohortId)))
        .collect();
    let may =
        |person: PersonId, cohort: CohortId| grants.iter().any(|(own, of)| *own == person && of.is_none_or(|of| of == cohort));
    let mut busy: BTreeMap<PersonId, Busy> = BTreeMap::new();
    for (webinar, cohort, webinar_zone, person, email, language, zone) in given {
        let (Some(email), true, Some(more)) = (email, may(person, cohort), waiting.get(&webinar)) else { continue };
        let zone = zone.as_deref().unwrap_or(&webinar_zone).parse().unwrap_or(Tz::UTC);
        let lang = language.parse().unwrap_or(Lang::En);
        let one = busy.entry(person).or_insert(Busy { person, email, lang, zone, waiting: Waiting::default() });
        one.waiting.questions += more.questions;
        one.waiting.make_ups += more.make_ups;
        one.waiting.excuses += more.excuses;
    }
    Ok(busy.into_values().collect())
}

/// What waits at each webinar where anything does.
fn waiting(conn: &mut Conn, now: Instant) -> QueryResult<HashMap<WebinarId, Waiting>> {
    let mut all: HashMap<WebinarId, Waiting> = HashMap::new();
    let questions: Vec<(WebinarId, i64)> = attendance_questions::table
        .filter(attendance_questions::answered_at.is_null())
        .group_by(attendance_questions::webinar_id)
        .select((attendance_questions::webinar_id, count_star()))
        .load(conn)?;
    for (webinar, n) in questions {
        all.entry(webinar).or_default().questions = n;
    }
    let sent: Vec<(WebinarId, i64)> = make_ups::table
        .filter(make_ups::state.eq("sent"))
        .group_by(make_ups::webinar_id)
        .select((make_ups::webinar_id, count_star()))
        .load(conn)?;
    for (webinar, n) in sent {
        all.entry(webinar).or_default().make_ups = n;
    }
    let said: Vec<(WebinarId, PersonId, Instant, Option<Instant>)> = excuses::table
        .inner_join(webinars::table.on(webinars::id.eq(excuses::webinar_id)))
        .left_join(
            attendance::table
                .on(attendance::webinar_id.eq(excuses::webinar_id).and(attendance::person_id.eq(excuses::person_id))),
        )
        .filter(webinars::state.ne("cancelled"))
        .filter(webinars::ends_at.lt(now))
        .filter(attendance::status.is_null().or(attendance::status.ne_all(["present", "excused"])))
        .filter(excuses::at.gt(now.plus_days(-EXCUSE_DAYS)).or(webinars::closed_at.is_null()))
        .order((excuses::webinar_id, excuses::person_id, excuses::at))
        .select((excuses::webinar_id, excuses::person_id, excuses::at, webinars::closed_at))
        .load(conn)?;
    // the last word of each counts; what was said before closing was looked over with it
    let last: BTreeMap<(WebinarId, PersonId), bool> = said
        .into_iter()
        .map(|(webinar, person, at, closed)| ((webinar, person), closed.is_none_or(|closed| at > closed)))
        .collect();
    for ((webinar, _), _) in last.into_iter().filter(|(_, waits)| *waits) {
        all.entry(webinar).or_default().excuses += 1;
    }
    Ok(all)
}
