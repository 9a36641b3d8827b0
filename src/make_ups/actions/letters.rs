//! What somebody is told about the make-up that they sent, in their language. A trainer's words are not in the letter: they may touch
//! what was written in confidence, and stand on the page.

use diesel::prelude::*;

use super::super::model::{MakeUp, Verdict};
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment;
use crate::i18n::day_month;
use crate::notify::{self, Draft, Kind};
use crate::people;
use crate::webinars::{self, Webinar};

/// Writes the letter; nobody is written to who has no address.
pub(super) fn tell(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: &Webinar,
    make_up: &MakeUp,
    verdict: Verdict,
) -> QueryResult<()> {
    let person = people::person(conn, make_up.person_id)?;
    let Some(address) = person.email.as_deref() else { return Ok(()) };
    let lang = person.lang();
    let kind = match verdict {
        Verdict::Accepted => Kind::MakeUpAccepted,
        Verdict::Revise => Kind::MakeUpRevise,
        Verdict::TakenBack => Kind::MakeUpTakenBack,
    };
    let office = enrolment::cohort(conn, webinar.cohort_id)?.contact().email;
    let draft = Draft::new(kind, address, lang)
        .about(Some(person.id))
        .answered_at(&office)
        .with("day", &day_month(lang, webinar.start().date_naive()))
        .with("title", &webinars::title_of(webinar, curriculum).text)
        .with("path", &format!("/{lang}/webinars/{}/make-up", webinar.id))
        .not_before(notify::after_quiet_hours(by.at, person.zone().unwrap_or_else(|| webinar.tz())))
        .once(match verdict {
            Verdict::TakenBack => format!("make-up:{}:{}:taken-back", make_up.id, make_up.version),
            Verdict::Accepted | Verdict::Revise => format!("make-up:{}:{}", make_up.id, make_up.version),
        });
    notify::enqueue(conn, by, &draft)
}
