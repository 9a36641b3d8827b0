//! The programme as a list, and what counts, with bars.

use serde::Serialize;

use super::page::View;
use crate::i18n::{Message, day_month, percent};
use crate::reading::home::ModuleFacts;
use crate::reading::{Access, Tally};
use crate::web::learner::track::lessons_access;
use crate::web::paths;

/// A line of the programme.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    n: usize,
    /// `done`, `now`, `later` or nothing.
    kind: &'static str,
    url: Option<String>,
    title: String,
    lang: Option<&'static str>,
    facts: Message,
    status: Message,
}

/// One thing that counts.
#[derive(Clone, Debug, Serialize)]
pub struct Need {
    label: Message,
    tally: Tally,
    percent: usize,
}

impl View<'_> {
    /// Modules, then the record.
    pub fn rows(&self) -> Vec<Row> {
        let current = self.facts.modules.iter().position(|module| !module.is_studied());
        let modules = self.facts.modules.iter().enumerate();
        let mut rows: Vec<Row> = modules.map(|(at, module)| self.module_row(at, module, current == Some(at))).collect();
        rows.push(self.record_row(rows.len() + 1));
        rows
    }

    fn module_row(&self, at: usize, module: &ModuleFacts<'_>, is_current: bool) -> Row {
        let lang = self.lang();
        let (served, text) = module.module.text.get(lang);
        let opens = match lessons_access(self.learner) {
            Access::NotBefore(day) => Some(day),
            _ => None,
        };
        let read = module.lessons_read();
        let (kind, status) = match opens {
            Some(day) => ("later", Message::new("status-opens").with("date", day_month(lang, day))),
            None if module.is_done() => ("done", Message::new("status-completed")),
            None if module.is_begun() => {
                let status = Message::new("status-lessons-read").with("done", read.done).with("total", read.total);
                ("now", status)
            }
            None => (if is_current { "now" } else { "" }, Message::new("status-not-started")),
        };
        Row {
            n: at + 1,
            kind,
            url: opens.is_none().then(|| paths::module(lang, &module.module.slug)),
            title: text.short_title.clone(),
            lang: (served != lang).then_some(served.tag()),
            facts: self.module_facts(module),
            status,
        }
    }

    fn module_facts(&self, module: &ModuleFacts<'_>) -> Message {
        let lang = self.lang();
        let zone = self.learner.cohort.tz();
        let begins = module.live.iter().find_map(|live| {
            let planned = live.webinar.map(|webinar| (webinar.starts_at, webinar.tz()));
            planned.or_else(|| live.dates.map(|dates| (dates.first, zone)))
        });
        let day = begins.map_or_else(|| "none".to_owned(), |(at, zone)| self.day_at(at, zone));
        let check = match module.check {
            None => "none".to_owned(),
            Some(check) if check.passed => percent(lang, check.best_percent.unwrap_or(0)),
            Some(_) => "open".to_owned(),
        };
        Message::new("module-facts").with("lessons", module.lessons.len()).with("webinar", day).with("check", check)
    }

    fn record_row(&self, n: usize) -> Row {
        let lang = self.lang();
        let left = self.facts.things_left();
        let (kind, url, status) = match self.facts.record {
            Some(_) => ("done", Some(paths::record(lang)), Message::new("status-issued")),
            None if left == 0 => ("now", Some(paths::record(lang)), Message::new("status-being-issued")),
            None => ("later", None, Message::new("status-things-left").with("n", left)),
        };
        Row {
            n,
            kind,
            url,
            title: Message::new("home-record-row").to(lang),
            lang: None,
            facts: Message::new("home-record-facts"),
            status,
        }
    }

    /// Lessons, webinars, knowledge checks.
    pub fn needs(&self) -> Vec<Need> {
        let facts = self.facts;
        [
            need("need-lessons", facts.total(ModuleFacts::lessons_read)),
            need("need-webinars", facts.total(ModuleFacts::attended)),
            need("need-checks", facts.total(ModuleFacts::checks_passed)),
        ]
        .into_iter()
        .filter(|need| need.tally.total > 0)
        .collect()
    }
}

fn need(key: &'static str, tally: Tally) -> Need {
    Need { label: Message::new(key), tally, percent: tally.percent() }
}

impl Row {
    /// One of each kind.
    pub fn samples() -> Vec<Self> {
        let row = |n, kind, url: Option<&str>, title: &str, status: Message| Self {
            n,
            kind,
            url: url.map(str::to_owned),
            title: title.to_owned(),
            lang: Some("en"),
            facts: Message::new("module-facts").with("lessons", 6).with("webinar", "19 November").with("check", "92%"),
            status,
        };
        let read = Message::new("status-lessons-read").with("done", 1).with("total", 6);
        vec![
            row(1, "done", Some("/en/modules/child-context"), "The child in context", Message::new("status-completed")),
            row(2, "now", Some("/en/modules/child-sensitive-communication"), "Listening well", read),
            row(3, "later", None, "Your completion record", Message::new("status-things-left").with("n", 7)),
        ]
    }
}

impl Need {
    /// Some done, none done.
    pub fn samples() -> Vec<Self> {
        vec![need("need-lessons", Tally { done: 7, total: 12 }), need("need-webinars", Tally { done: 0, total: 2 })]
    }
}
