//! What happens at a webinar, from the plan of its part in the content: with the time of day of each part of the agenda where the
//! webinar is as long as the plan, else with its minutes.

use serde::Serialize;

use crate::curriculum::Curriculum;
use crate::i18n::{Lang, clock_time};
use crate::webinars::Webinar;

/// A part of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgendaLine {
    /// `15:08`, or empty.
    at: String,
    minutes: u32,
    title: String,
    /// The language it is written in, where that is not the reader's.
    lang: Option<&'static str>,
}

/// The agenda of a webinar; empty where the content has no plan for its part.
pub fn agenda(webinar: &Webinar, curriculum: &Curriculum, lang: Lang) -> Vec<AgendaLine> {
    let module = curriculum.module(&webinar.module);
    let plan = module.zip(u32::try_from(webinar.part).ok()).and_then(|(module, part)| module.plan(part));
    let Some(plan) = plan else { return Vec::new() };
    let fits = i64::from(plan.minutes()) == i64::from(webinar.minutes);
    let at = |from: u32| clock_time(&webinar.starts_at.plus_minutes(i64::from(from)).in_zone(webinar.tz()));
    plan.timed_rows()
        .map(|(from, row)| {
            let (served, text) = row.text.get(lang);
            AgendaLine {
                at: if fits { at(from) } else { String::new() },
                minutes: row.minutes,
                title: text.title.clone(),
                lang: (served != lang).then_some(served.tag()),
            }
        })
        .collect()
}

/// For samples of pages.
pub fn sample() -> Vec<AgendaLine> {
    let line = |at: &str, title: &str, lang| AgendaLine { at: at.to_owned(), minutes: 8, title: title.to_owned(), lang };
    vec![line("15:00", "Opening", None), line("15:08", "First poll", Some("en")), line("", "Pause", None)]
}
