//! A trainer hands a webinar over to another: who leads it changes, nothing else does, and the new lead is written to.

use diesel::prelude::*;

use super::super::model::{Plan, Webinar};
use super::super::queries;
use super::super::words::{own_time, time_in_words, title_of};
use super::change::change_webinar;
use super::plan::PlanProblem;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment;
use crate::i18n::{clock_time, day_month};
use crate::ids::{PersonId, WebinarId};
use crate::notify::{self, Draft, Kind};
use crate::people;

/// To whom, and what is said.
#[derive(Clone, Debug)]
pub struct HandOver {
    /// Who leads it from now on.
    pub to: PersonId,
    /// Whether who led it stays as co-trainer.
    pub stays: bool,
    /// A word to the new lead; also the reason, where something is warned of.
    pub note: String,
}

/// The plan of a webinar with another lead.
///
/// # Errors
/// `NotFound` where it has no lead.
pub fn handed_over(conn: &mut Conn, webinar: &Webinar, hand_over: &HandOver) -> QueryResult<Plan> {
    let trainers = queries::trainers_of(conn, webinar.id)?;
    let plan = webinar.plan(&trainers).ok_or(diesel::result::Error::NotFound)?;
    let before = hand_over.stays.then_some(plan.lead);
    let co_trainers = plan.co_trainers.iter().copied().chain(before).filter(|person| *person != hand_over.to).collect();
    Ok(Plan { lead: hand_over.to, co_trainers, ..plan })
}

/// Hands it over.
///
/// # Errors
/// As [`change_webinar`]: what stands in the way of the new lead wants a word.
pub fn hand_over_webinar(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    id: WebinarId,
    hand_over: &HandOver,
    public_name: &str,
) -> Result<(), PlanProblem> {
    let webinar = queries::webinar(conn, id)?;
    let plan = handed_over(conn, &webinar, hand_over)?;
    change_webinar(conn, by, curriculum, id, &plan, Some(&hand_over.note))?;
    let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
    let reader = people::person(conn, hand_over.to)?;
    let Some(email) = reader.email.as_deref() else { return Ok(()) };
    let lang = reader.lang();
    let country = curriculum.country(&cohort.country);
    let (from, to, zone) = (webinar.starts_at, webinar.ends_at, webinar.tz());
    let words = time_in_words(lang, from, to, zone, country);
    let own = reader.zone().and_then(|own| own_time(lang, from, to, zone, own, country));
    let (own_date, own_time) = own.map(|own| (own.date, own.time)).unwrap_or_default();
    let draft = [
        ("from", public_name.to_owned()),
        ("title", title_of(&webinar, curriculum).text),
        ("day", day_month(lang, webinar.start().date_naive())),
        ("start", clock_time(&webinar.start())),
        ("date", words.date),
        ("time", words.time),
        ("own_date", own_date),
        ("own_time", own_time),
        ("note", hand_over.note.trim().to_owned()),
        ("path", format!("/{lang}/teach/webinars/{id}")),
    ]
    .iter()
    .fold(Draft::new(Kind::WebinarHandedOver, email, lang), |draft, (name, value)| draft.with(name, value))
    .about(Some(reader.id))
    .answered_at(&cohort.contact().email)
    .once(format!("{}:{id}:{}:{}", Kind::WebinarHandedOver.as_str(), reader.id, by.at.micros()));
    notify::enqueue(conn, by, &draft)?;
    Ok(())
}
