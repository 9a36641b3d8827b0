//! What somebody is told about the question that they asked, in their language. What was decided and why is not in the letter: it
//! stands on the page.

use diesel::prelude::*;

use super::super::model::Question;
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
    question: &Question,
) -> QueryResult<()> {
    let person = people::person(conn, question.person_id)?;
    let Some(address) = person.email.as_deref() else { return Ok(()) };
    let lang = person.lang();
    let office = enrolment::cohort(conn, webinar.cohort_id)?.contact().email;
    let draft = Draft::new(Kind::QuestionAnswered, address, lang)
        .about(Some(person.id))
        .answered_at(&office)
        .with("day", &day_month(lang, webinar.start().date_naive()))
        .with("title", &webinars::title_of(webinar, curriculum).text)
        .with("path", &format!("/{lang}/webinars/{}#not-right", webinar.id))
        .not_before(notify::after_quiet_hours(by.at, person.zone().unwrap_or_else(|| webinar.tz())))
        .once(format!("question:{}", question.id));
    notify::enqueue(conn, by, &draft)
}
