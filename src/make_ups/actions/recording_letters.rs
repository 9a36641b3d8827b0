//! The recording of a webinar is there: whoever can make up for the webinar or may watch it is told, once, in their language and by day.

use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{attendance, enrolments, make_ups, people, webinars as held};
use crate::enrolment::{Cohort, EnrolmentState};
use crate::i18n::{Lang, date, day_month};
use crate::ids::PersonId;
use crate::notify::{self, Draft, Kind, Letter};
use crate::webinars::make_up::{self, Facts, Missed, Open};
use crate::webinars::recording::Audience;
use crate::webinars::{self, Webinar, WebinarState};

/// Tells those who can make up for a closed webinar that its recording is there, and everybody else who may watch it. Nobody is told twice
/// of one webinar, and nobody before it is closed: until then nobody has missed it. A constant number of
/// queries. Answers to how many it wrote who did not have it.
///
/// # Errors
/// The database's.
pub fn tell_of_recording(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    cohort: &Cohort,
    webinar: &Webinar,
) -> QueryResult<usize> {
    if webinar.state() != WebinarState::Closed || webinars::recording_of(conn, webinar.id)?.is_none() {
        return Ok(0);
    }
    type Row = (PersonId, Option<String>, String, Option<String>, String);
    let missed: Vec<Row> = attendance::table
        .inner_join(people::table)
        .inner_join(enrolments::table.on(enrolments::person_id.eq(attendance::person_id)))
        .filter(attendance::webinar_id.eq(webinar.id))
        .filter(attendance::status.eq_any(["partial", "absent", "excused"]))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(people::email.is_not_null())
        .order(attendance::person_id)
        .select((attendance::person_id, people::email, people::language, people::time_zone, attendance::status))
        .load(conn)?;
    let settled = settled(conn, webinar)?;
    let today = by.at.in_zone(webinar.tz()).date_naive();
    let office = cohort.contact().email;
    let mut drafts = Vec::new();
    let mut invited = HashSet::new();
    for (person, email, language, zone, status) in missed {
        let facts = Facts {
            closed: true,
            missed: if status == "excused" { Missed::Excused } else { Missed::Missed },
            met_elsewhere: settled.contains(&person),
            held_on: webinar.start().date_naive(),
            asked_to_revise_on: None,
            today,
        };
        let (Open::Until(last), Some(address)) = (make_up::open(&facts, &curriculum.programme.rules), email) else { continue };
        let last = last.min(cohort.ends_on);
        if last < today {
            continue;
        }
        let lang: Lang = language.parse().unwrap_or(Lang::En);
        let zone = zone.and_then(|zone| zone.parse().ok()).unwrap_or_else(|| webinar.tz());
        let draft = invitation(curriculum, webinar, (&address, lang), last)
            .about(Some(person))
            .answered_at(&office)
            .not_before(notify::after_quiet_hours(by.at, zone))
            .once(format!("recording:{}:{person}", webinar.id));
        drafts.push(draft);
        invited.insert(person);
    }
    let told = notify::enqueue_many(conn, by, &drafts)?;
    Ok(told + tell_the_others(conn, by, curriculum, (webinar, &office), &invited)?)
}

/// Where everybody who was expected may watch the recording: those who were not told already, with its last day. The key of the letter is
/// that of the other, so that nobody gets both.
fn tell_the_others(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    (webinar, office): (&Webinar, &str),
    told: &HashSet<PersonId>,
) -> QueryResult<usize> {
    let today = by.at.in_zone(webinar.tz()).date_naive();
    let recording = webinars::recording_of(conn, webinar.id)?;
    let Some(recording) = recording.filter(|one| one.audience == Audience::Expected && one.is_there_on(today)) else {
        return Ok(0);
    };
    type Row = (PersonId, Option<String>, String, Option<String>);
    let expected: Vec<Row> = attendance::table
        .inner_join(people::table)
        .inner_join(enrolments::table.on(enrolments::person_id.eq(attendance::person_id)))
        .filter(attendance::webinar_id.eq(webinar.id))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(people::email.is_not_null())
        .order(attendance::person_id)
        .select((attendance::person_id, people::email, people::language, people::time_zone))
        .load(conn)?;
    let drafts: Vec<Draft> = expected
        .into_iter()
        .filter(|(person, ..)| !told.contains(person))
        .filter_map(|(person, address, language, zone)| {
            let lang: Lang = language.parse().unwrap_or(Lang::En);
            let zone = zone.and_then(|zone| zone.parse().ok()).unwrap_or_else(|| webinar.tz());
            let draft = notice(curriculum, webinar, (&address?, lang), recording.until)
                .about(Some(person))
                .answered_at(office)
                .not_before(notify::after_quiet_hours(by.at, zone))
                .once(format!("recording:{}:{person}", webinar.id));
            Some(draft)
        })
        .collect();
    notify::enqueue_many(conn, by, &drafts)
}

/// To whoever can make up for the webinar, and until when.
fn invitation(curriculum: &Curriculum, webinar: &Webinar, (address, lang): (&str, Lang), last: NaiveDate) -> Draft {
    Draft::new(Kind::RecordingThere, address, lang)
        .with("day", &day_month(lang, webinar.start().date_naive()))
        .with("title", &webinars::title_of(webinar, curriculum).text)
        .with("until", &date(lang, last))
        .with("path", &format!("/{lang}/webinars/{}/make-up", webinar.id))
}

/// To whoever may watch it, and until when.
fn notice(curriculum: &Curriculum, webinar: &Webinar, (address, lang): (&str, Lang), until: Option<NaiveDate>) -> Draft {
    Draft::new(Kind::RecordingAvailable, address, lang)
        .with("day", &day_month(lang, webinar.start().date_naive()))
        .with("title", &webinars::title_of(webinar, curriculum).text)
        .with("until", &until.map(|day| date(lang, day)).unwrap_or_default())
        .with("path", &format!("/{lang}/webinars/{}", webinar.id))
}

/// Both letters before anything is sent: to those who can make up for the webinar by a day, and to the others who may watch the recording
/// until another.
///
/// # Errors
/// When one cannot be put together.
pub fn preview_recording_letters(
    curriculum: &Curriculum,
    webinar: &Webinar,
    (last, until): (NaiveDate, Option<NaiveDate>),
    (lang, public_url, now): (Lang, &str, Instant),
) -> anyhow::Result<[Letter; 2]> {
    let missed = notify::preview(&invitation(curriculum, webinar, ("", lang), last), public_url, now)?;
    let others = notify::preview(&notice(curriculum, webinar, ("", lang), until), public_url, now)?;
    Ok([missed, others])
}

/// Those who were at another webinar of the same part, or have sent something to make up for one of them.
fn settled(conn: &mut Conn, webinar: &Webinar) -> QueryResult<HashSet<PersonId>> {
    let part = || {
        held::table
            .filter(held::cohort_id.eq(webinar.cohort_id))
            .filter(held::module.eq(webinar.module.clone()))
            .filter(held::part.eq(webinar.part))
            .select(held::id)
    };
    let there: Vec<PersonId> = attendance::table
        .filter(attendance::webinar_id.eq_any(part()))
        .filter(attendance::status.eq("present"))
        .select(attendance::person_id)
        .load(conn)?;
    let sent: Vec<PersonId> = make_ups::table
        .filter(make_ups::webinar_id.eq_any(part()))
        .filter(make_ups::state.eq_any(["sent", "accepted"]))
        .select(make_ups::person_id)
        .load(conn)?;
    Ok(there.into_iter().chain(sent).collect())
}
