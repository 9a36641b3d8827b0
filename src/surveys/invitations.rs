//! Letters that invite to the form some months after a module, and remind once: to those who took part and have not answered.

use diesel::prelude::*;

use super::model::Form;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{attendance, enrolments, make_ups, people, survey_receipts};
use crate::enrolment::{Cohort, EnrolmentState};
use crate::i18n::{Lang, Message};
use crate::ids::{EnrolmentId, PersonId};
use crate::notify::{self, Draft, Kind};
use crate::queue;
use crate::webinars::{FOLLOW_UP_LETTERS, FollowUpTask, Webinar};

/// How many people one run writes to.
const RUN: i64 = 400;
/// Days from an invitation to a reminder.
const REMIND_AFTER_DAYS: i64 = 14;
/// A letter that could not be written for so many days is not written any more.
const TOO_LATE_DAYS: i64 = 30;

/// Somebody to be written to.
struct Reader {
    enrolment: EnrolmentId,
    person: PersonId,
    address: Option<String>,
    language: String,
    zone: Option<String>,
}

/// Writes the next some hundred letters, and has the rest and the reminders written later.
///
/// # Errors
/// The database's.
pub fn write_invitations(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    (webinar, cohort): (&Webinar, &Cohort),
    task: &FollowUpTask,
) -> QueryResult<()> {
    let Some(survey) = curriculum.survey(Form::FollowUp.as_str()) else { return Ok(()) };
    if by.at > task.due_at.plus_days(TOO_LATE_DAYS) {
        return Ok(());
    }
    if task.after.is_none() && task.round < survey.reminders {
        let due_at = task.due_at.plus_days(REMIND_AFTER_DAYS);
        let next = FollowUpTask { round: task.round + 1, due_at, ..*task };
        queue::enqueue(conn, by.at, FOLLOW_UP_LETTERS, &next, due_at, None)?;
    }
    let readers = readers_after(conn, webinar, task.after)?;
    let kind = if task.round == 0 { Kind::FollowUp } else { Kind::FollowUpReminder };
    let office = cohort.contact().email;
    for reader in &readers {
        let Some(address) = &reader.address else { continue };
        let lang: Lang = reader.language.parse().unwrap_or(Lang::En);
        let zone = reader.zone.as_deref().and_then(|name| name.parse().ok()).unwrap_or_else(|| cohort.tz());
        let draft = Draft::new(kind, address, lang)
            .about(Some(reader.person))
            .answered_at(&office)
            .with("about", &Message::new("mail-follow-up-about").with("n", survey.minutes).to(lang))
            .with("path", &format!("/{lang}/modules/{}/{}?cohort={}", webinar.module, Form::FollowUp.as_str(), cohort.slug))
            .not_before(notify::after_quiet_hours(by.at, zone))
            // the alternatives of a webinar lead to one form
            .once(format!("follow-up:{}:{}:{}", reader.enrolment, webinar.module, task.round));
        notify::enqueue(conn, by, &draft)?;
    }
    if let Some(last) = readers.last().filter(|_| readers.len() as i64 == RUN) {
        let rest = FollowUpTask { after: Some(last.enrolment), ..*task };
        queue::enqueue(conn, by.at, FOLLOW_UP_LETTERS, &rest, by.at, None)?;
    }
    Ok(())
}

/// Who took part, is still enrolled and has not answered, by enrolment.
fn readers_after(conn: &mut Conn, webinar: &Webinar, after: Option<EnrolmentId>) -> QueryResult<Vec<Reader>> {
    type Row = (i64, i64, Option<String>, String, Option<String>);
    let answered = survey_receipts::table
        .filter(survey_receipts::survey.eq(Form::FollowUp.as_str()))
        .filter(survey_receipts::module.eq(webinar.module.clone()))
        .select(survey_receipts::enrolment_id);
    let made_up = make_ups::table
        .filter(make_ups::webinar_id.eq(webinar.id))
        .filter(make_ups::state.eq("accepted"))
        .select(make_ups::person_id);
    let rows: Vec<Row> = enrolments::table
        .inner_join(people::table)
        .inner_join(attendance::table.on(attendance::person_id.eq(enrolments::person_id)))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::id.gt(after.map_or(0, |id| id.0)))
        .filter(attendance::webinar_id.eq(webinar.id))
        .filter(attendance::status.eq_any(["present", "partial"]).or(enrolments::person_id.eq_any(made_up)))
        .filter(diesel::dsl::not(enrolments::id.eq_any(answered)))
        .order(enrolments::id)
        .limit(RUN)
        .select((enrolments::id, people::id, people::email, people::language, people::time_zone))
        .load(conn)?;
    let reader = |(enrolment, person, address, language, zone): Row| Reader {
        enrolment: EnrolmentId(enrolment),
        person: PersonId(person),
        address,
        language,
        zone,
    };
    Ok(rows.into_iter().map(reader).collect())
}
