//! Webinars of the sample and who was there: planned, evidence of every kind, closed, through the same actions as the pages.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::dice::Dice;
use super::sound;
use super::staff::Staff;
use crate::attendance::{self, Checklist, Choice, Mark, NewEvidence, Source};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::Cohort;
use crate::i18n::Lang;
use crate::ids::PersonId;
use crate::webinars::{self, Break, Plan, Webinar};

/// A webinar to be planned.
pub struct Wanted<'w> {
    /// Slug of the module.
    pub module: &'w str,
    /// In which language.
    pub lang: Lang,
    /// On the wall clock of the cohort.
    pub starts_local: NaiveDateTime,
    /// Length.
    pub minutes: i32,
    /// Places; `None` where everybody is expected.
    pub capacity: Option<i32>,
}

/// Plans it, with the trainer of its language.
pub fn plan(
    conn: &mut Conn,
    by: &By,
    cohort: &Cohort,
    curriculum: &Curriculum,
    staff: &Staff,
    wanted: &Wanted<'_>,
) -> QueryResult<Webinar> {
    let (lead, other) = match wanted.lang {
        Lang::Kk => (staff.kazakh_trainer, staff.lead_trainer),
        Lang::Ru | Lang::En => (staff.russian_trainer, staff.lead_trainer),
    };
    let plan = Plan {
        cohort: cohort.id,
        module: wanted.module.to_owned(),
        part: 1,
        lang: wanted.lang,
        title: None,
        starts_local: wanted.starts_local,
        zone: cohort.tz(),
        minutes: wanted.minutes,
        breaks: vec![Break { after: 60, minutes: 5 }],
        lead,
        co_trainers: vec![other],
        meeting_link: Some(format!("https://meet.example.org/{}-{}", wanted.module, wanted.lang)),
        telephone: Some("+7 700 000 00 01".to_owned()),
        capacity: wanted.capacity,
        prepare: Some(prepare(wanted.lang).to_owned()),
        interpreted: Vec::new(),
    };
    sound(webinars::plan_webinar(conn, by, curriculum, &plan, Some("Agreed with the trainers")))
}

const fn prepare(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Read lessons 1 to 3. Have paper and a pen at hand.",
        Lang::Ru => "Прочитайте уроки 1–3. Приготовьте лист бумаги и ручку.",
        Lang::Kk => "1–3-сабақтарды оқыңыз. Қағаз бен қалам дайындап қойыңыз.",
    }
}

/// The evidence of one person at one webinar, by their diligence: all of it, with a gap, two devices, late, half, a code alone, nothing.
pub fn evidence_of(dice: &mut Dice, person: PersonId, webinar: &Webinar, diligence: usize) -> Vec<NewEvidence> {
    let (from, to) = (webinar.starts_at, webinar.ends_at);
    let stay = |from: Instant, to: Instant| NewEvidence {
        person: Some(person),
        source: Source::Report,
        from,
        to: Some(to),
        raw_name: None,
        raw_email: None,
        import_ref: Some("sample".to_owned()),
        dedupe_key: None,
        scan: None,
        sure_seconds: None,
    };
    let join = NewEvidence::moment(person, Source::JoinLink, from.plus_seconds(dice.below(600) as i64 - 300));
    if !dice.percent(diligence) {
        return match dice.below(4) {
            // there for half of it
            0 => vec![join, stay(from, from.plus_minutes(40 + dice.below(20) as i64))],
            // pressed the button and was gone
            1 => vec![join],
            _ => Vec::new(),
        };
    }
    let late = from.plus_minutes(dice.below(9) as i64);
    match dice.below(10) {
        // the line broke and came back
        0 => vec![join, stay(late, from.plus_minutes(50)), stay(from.plus_minutes(58), to)],
        // a telephone and a computer at once
        1 => vec![join, stay(late, to), stay(from.plus_minutes(15), from.plus_minutes(90))],
        // only the report knows
        2 => vec![stay(from.plus_minutes(-10), to.plus_minutes(5))],
        _ => vec![join, stay(late, to.plus_minutes(dice.below(6) as i64 - 3))],
    }
}

/// Puts down what was seen, rules on some, and closes.
pub fn hold_and_close(
    conn: &mut Conn,
    trainer: PersonId,
    curriculum: &Curriculum,
    webinar: &Webinar,
    evidence: &[NewEvidence],
    excused: &[PersonId],
) -> QueryResult<()> {
    let soon_after = By::person(trainer, webinar.ends_at.plus_minutes(20));
    sound(attendance::record_evidence(conn, &soon_after, webinar.id, evidence))?;
    let choices: Vec<Choice> = excused
        .iter()
        .map(|person| Choice {
            person: *person,
            mark: Mark::Excused,
            reason: Some("Business trip, told us before".to_owned()),
            was: None,
        })
        .collect();
    sound(attendance::rule_many(conn, &soon_after, curriculum, webinar.id, &choices))?;
    let closing = By::person(trainer, webinar.ends_at.plus_minutes(60));
    sound(attendance::close_webinar(
        conn,
        &closing,
        curriculum,
        webinar.id,
        Checklist { by_hand: false, looked_over: true, rest: Mark::Absent },
    ))?;
    Ok(())
}
