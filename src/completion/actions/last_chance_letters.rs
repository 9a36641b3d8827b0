//! The letter that is written when one chance alone is left for a part of live teaching: once for each enrolment and part, in the
//! reader's language, at a time of day at which they read.

use diesel::prelude::*;

use super::super::standing::Standing;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::{Cohort, Enrolment};
use crate::i18n::{Lang, date_in_words, day_month, tr};
use crate::notify::{self, Draft, Kind};
use crate::people::{self, Person};
use crate::webinars::{self, PlaceState, Webinar};

/// Writes those of a standing that were not written before. An attendance that is being worked out asks nothing of its person, so there
/// is none about it.
pub(super) fn write_last_chance_letters(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    (enrolment, cohort): (&Enrolment, &Cohort),
    standing: &Standing,
) -> QueryResult<()> {
    for (module, part, id) in standing.last_dates() {
        let webinar = webinars::webinar(conn, id)?;
        if webinar.starts_at <= by.at {
            continue;
        }
        let person = people::person(conn, enrolment.person_id)?;
        let Some(address) = person.email.as_deref() else { continue };
        let at = send_at(by.at, &person, cohort);
        // what would come when it has begun helps nobody
        if at >= webinar.starts_at {
            continue;
        }
        let place = webinars::place_of(conn, id, person.id)?;
        let lang = person.lang();
        let draft =
            Draft::new(Kind::LastDate, address, lang).about(Some(person.id)).not_before(at).once(once(enrolment, module, part));
        let draft = draft.answered_at(&cohort.contact().email);
        let draft = values(curriculum, cohort, &webinar, &person, place)
            .into_iter()
            .fold(draft, |draft, (name, value)| draft.with(name, &value));
        notify::enqueue(conn, by, &draft)?;
    }
    for (module, part, until, id) in standing.last_make_ups() {
        let person = people::person(conn, enrolment.person_id)?;
        let Some(address) = person.email.as_deref() else { continue };
        let (lang, contact) = (person.lang(), cohort.contact());
        let draft = Draft::new(Kind::LastMakeUp, address, lang)
            .about(Some(person.id))
            .not_before(send_at(by.at, &person, cohort))
            .once(once(enrolment, module, part))
            .with("module", &module_title(curriculum, module, lang))
            .with("until", &date_in_words(lang, until))
            .with("day", &day_month(lang, until))
            .with("path", &format!("/{lang}/webinars/{id}/make-up"))
            .with("contact", &contact.in_a_line())
            .answered_at(&contact.email);
        notify::enqueue(conn, by, &draft)?;
    }
    Ok(())
}

/// For ever: also where the one chance that is left is another by and by.
fn once(enrolment: &Enrolment, module: &str, part: u32) -> String {
    format!("last-chance:{}:{module}:{part}", enrolment.id)
}

fn send_at(now: Instant, person: &Person, cohort: &Cohort) -> Instant {
    notify::after_quiet_hours(now, person.zone().unwrap_or_else(|| cohort.tz()))
}

fn values(
    curriculum: &Curriculum,
    cohort: &Cohort,
    webinar: &Webinar,
    person: &Person,
    place: Option<PlaceState>,
) -> [(&'static str, String); 11] {
    let lang = person.lang();
    let country = curriculum.country(&cohort.country);
    let (from, to, zone) = (webinar.starts_at, webinar.ends_at, webinar.tz());
    let words = webinars::time_in_words(lang, from, to, zone, country);
    let own = person.zone().and_then(|own| webinars::own_time(lang, from, to, zone, own, country));
    let (own_date, own_time) = own.map(|own| (own.date, own.time)).unwrap_or_default();
    let contact = cohort.contact();
    [
        ("day", day_month(lang, webinar.start().date_naive())),
        ("date", words.date),
        ("time", words.time),
        ("own_date", own_date),
        ("own_time", own_time),
        ("title", webinars::title_of(webinar, curriculum).text),
        ("module", module_title(curriculum, &webinar.module, lang)),
        ("language", tr(lang, &format!("webinar-in-{}", webinar.lang()))),
        ("todo", tr(lang, what_to_do(webinar, place))),
        ("path", format!("/{lang}/webinars/{}", webinar.id)),
        ("contact", contact.in_a_line()),
    ]
}

/// The message that says what to do before the webinar begins.
const fn what_to_do(webinar: &Webinar, place: Option<PlaceState>) -> &'static str {
    match (webinar.capacity, place) {
        (_, Some(PlaceState::CannotCome)) => "mail-last-date-said-no",
        (Some(_), Some(PlaceState::Waiting)) => "mail-last-date-waiting",
        (Some(_), None | Some(PlaceState::Released | PlaceState::Offered)) => "mail-last-date-take-a-place",
        (None, _) | (Some(_), Some(PlaceState::Taken)) => "mail-last-date-come",
    }
}

fn module_title(curriculum: &Curriculum, slug: &str, lang: Lang) -> String {
    let found = curriculum.module(slug);
    found.map_or_else(|| slug.to_owned(), |module| module.text.get(lang).1.short_title.clone())
}
