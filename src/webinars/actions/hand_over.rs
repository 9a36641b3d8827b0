//! A webinar is handed over to another trainer by who leads it, or by an organiser: who leads it changes, nothing else does, and the new
//! lead is written to; the one before as well, where it was not they who did it.

use diesel::prelude::*;

use super::super::model::{Plan, Webinar};
use super::super::queries;
use super::super::words::{own_time, time_in_words, title_of};
use super::change::change_as;
use super::plan::PlanProblem;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::{self, Cohort};
use crate::i18n::{Message, clock_time, day_month};
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
/// As [`super::change_webinar`]: what stands in the way of the new lead wants a word.
pub fn hand_over_webinar(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    id: WebinarId,
    hand_over: &HandOver,
    public_name: &str,
) -> Result<(), PlanProblem> {
    let webinar = queries::webinar(conn, id)?;
    let before = queries::trainers_of(conn, id)?.into_iter().find(|(_, leads)| *leads).map(|(person, _)| person);
    let plan = handed_over(conn, &webinar, hand_over)?;
    change_as(conn, by, curriculum, (id, &plan), Some(&hand_over.note), "handed-over")?;
    let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
    let about = About { webinar: &webinar, cohort: &cohort, curriculum, public_name };
    about.write(conn, by, hand_over, hand_over.to, "mail-webinar-handed-over-first")?;
    // an organiser may hand over what somebody else leads
    if let Some(lead) = before.filter(|lead| Some(*lead) != by.person_id()) {
        let said = if hand_over.stays { "mail-webinar-handed-over-co" } else { "mail-webinar-handed-over-away" };
        about.write(conn, by, hand_over, lead, said)?;
    }
    Ok(())
}

/// What the letters are about.
struct About<'a> {
    webinar: &'a Webinar,
    cohort: &'a Cohort,
    curriculum: &'a Curriculum,
    public_name: &'a str,
}

impl About<'_> {
    /// The letter to one of those who lead or led it; `said` is its first sentence.
    fn write(&self, conn: &mut Conn, by: &By, hand_over: &HandOver, to: PersonId, said: &'static str) -> QueryResult<()> {
        let Self { webinar, cohort, curriculum, public_name } = *self;
        let reader = people::person(conn, to)?;
        let Some(email) = reader.email.as_deref() else { return Ok(()) };
        let lang = reader.lang();
        let country = curriculum.country(&cohort.country);
        let (from, to, zone) = (webinar.starts_at, webinar.ends_at, webinar.tz());
        let words = time_in_words(lang, from, to, zone, country);
        let own = reader.zone().and_then(|own| own_time(lang, from, to, zone, own, country));
        let (own_date, own_time) = own.map(|own| (own.date, own.time)).unwrap_or_default();
        let first = Message::new(said).with("from", public_name).with("date", words.date).with("time", words.time);
        let leads = reader.id == hand_over.to;
        let path = if leads || hand_over.stays {
            format!("/{lang}/teach/webinars/{}", webinar.id)
        } else {
            format!("/{lang}/teach/webinars")
        };
        let draft = [
            ("first", first.to(lang)),
            ("leads", if leads { "yes".to_owned() } else { "no".to_owned() }),
            ("title", title_of(webinar, curriculum).text),
            ("day", day_month(lang, webinar.start().date_naive())),
            ("start", clock_time(&webinar.start())),
            ("own_date", own_date),
            ("own_time", own_time),
            ("note", hand_over.note.trim().to_owned()),
            ("path", path),
            ("contact", cohort.contact().in_a_line()),
        ]
        .iter()
        .fold(Draft::new(Kind::WebinarHandedOver, email, lang), |draft, (name, value)| draft.with(name, value))
        .about(Some(reader.id))
        .answered_at(&cohort.contact().email)
        .once(format!("{}:{}:{}:{said}:{}", Kind::WebinarHandedOver.as_str(), webinar.id, reader.id, by.at.micros()));
        notify::enqueue(conn, by, &draft)
    }
}
