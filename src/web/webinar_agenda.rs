//! What happens at a webinar, from the plan of its part in the content and as it was planned: with the time of day of each part where
//! length and breaks are the content's, else with its minutes alone and the planned breaks.

use serde::Serialize;

use crate::curriculum::Curriculum;
use crate::i18n::{Lang, clock_time, tr};
use crate::webinars::Webinar;
use crate::webinars::agenda::{Row, Step, laid_out};

/// The agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Agenda {
    lines: Vec<AgendaLine>,
    /// That the trainer says when each part begins: not all lines have a time.
    times_vary: bool,
}

/// A part of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct AgendaLine {
    /// `15:08`, or empty.
    at: String,
    minutes: u32,
    title: String,
    /// The language it is written in, where that is not the reader's.
    lang: Option<&'static str>,
}

/// The agenda of a webinar; empty where the content has no plan for its part.
pub fn agenda(webinar: &Webinar, curriculum: &Curriculum, lang: Lang) -> Agenda {
    let module = curriculum.module(&webinar.module);
    let plan = module.zip(u32::try_from(webinar.part).ok()).and_then(|(module, part)| module.plan(part));
    let Some(plan) = plan else { return Agenda::default() };
    let rows: Vec<Row> = plan.rows.iter().map(|row| Row { minutes: row.minutes, is_pause: row.is_pause() }).collect();
    let at = |after: i64| clock_time(&webinar.starts_at.plus_minutes(after).in_zone(webinar.tz()));
    let steps = laid_out(&rows, webinar.minutes, &webinar.breaks());
    let line = |step: &Step| match *step {
        Step::Row { row, at: from } => {
            let row = &plan.rows[row];
            let (served, text) = row.text.get(lang);
            AgendaLine {
                at: from.map(|from| at(i64::from(from))).unwrap_or_default(),
                minutes: row.minutes,
                title: text.title.clone(),
                lang: (served != lang).then_some(served.tag()),
            }
        }
        Step::Break(pause) => AgendaLine {
            at: at(i64::from(pause.after)),
            minutes: pause.minutes.unsigned_abs(),
            title: tr(lang, "webinar-agenda-break"),
            lang: None,
        },
    };
    let times_vary = steps.iter().any(|step| matches!(step, Step::Row { at: None, .. }));
    Agenda { lines: steps.iter().map(line).collect(), times_vary }
}

/// For samples of pages.
pub fn sample() -> Agenda {
    let line = |at: &str, title: &str, lang| AgendaLine { at: at.to_owned(), minutes: 8, title: title.to_owned(), lang };
    let lines = vec![line("15:00", "Opening", None), line("15:08", "First poll", Some("en")), line("", "Pause", None)];
    Agenda { lines, times_vary: true }
}
