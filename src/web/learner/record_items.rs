//! A standing in words: each requirement, what is there of it, and whether it can still be met.

use serde::Serialize;

use super::requirement_words::{RequirementWords, form_url};
use crate::completion::{Chance, Count, MakeUpWay, Need, Presence, Standing, Status};
use crate::enrolment::Outlook;
use crate::i18n::{self, Lang, Message, date_in_words};
use crate::web::paths;
use crate::webinars::Webinar;

/// One requirement in words.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    pub met: bool,
    pub title: String,
    /// What there is of it.
    pub detail: String,
    /// What can still be done; empty where it is met.
    pub still: String,
    /// Whether it can still be met.
    pub possible: bool,
    /// Whether one way is left, and no other.
    pub only_if: bool,
    /// Where to go on; empty where there is nothing to do.
    pub url: String,
    /// Requirements of which some are enough.
    pub of: Vec<Self>,
}

/// One bar.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// The message `bar-{kind}` words it.
    pub kind: &'static str,
    pub done: u32,
    pub of: u32,
    pub percent: u32,
}

/// What the words are made with.
pub struct Words<'w> {
    pub lang: Lang,
    /// What titles are made with.
    pub rules: RequirementWords<'w>,
    /// The modules of their track.
    pub modules: &'w [String],
    /// Forms they have answered: which, and after which module.
    pub forms: &'w [(String, String)],
    /// The cohort's last day, in words.
    pub until: String,
    /// The webinars that are the only ones left for a part.
    pub last_dates: Vec<Webinar>,
    /// Modules and parts whose webinar they made up for.
    pub made_up: &'w [(String, i32)],
    /// Modules and parts whose webinar is on now, with them in it.
    pub on_now: &'w [(String, i32)],
}

/// The bars of a standing; those of nothing are left out.
pub fn bars(standing: &Standing) -> Vec<Bar> {
    let bar = |kind, Count { done, of }: Count| Bar { kind, done, of, percent: (done * 100).checked_div(of).unwrap_or(0) };
    let kinds = [
        ("lessons", standing.lessons),
        ("webinars", standing.webinars),
        ("checks", standing.checks),
        ("surveys", standing.surveys),
    ];
    kinds.into_iter().map(|(kind, count)| bar(kind, count)).filter(|bar| bar.of > 0).collect()
}

impl Words<'_> {
    /// A requirement in words.
    pub fn item(&self, status: &Status) -> Item {
        let (detail, url) = self.need(&status.need, status.possible);
        let of = match &status.need {
            Need::Some { of, .. } => of.iter().map(|status| self.item(status)).collect(),
            _ => Vec::new(),
        };
        Item {
            met: status.met,
            title: self.rules.title(&status.need).to(self.lang),
            detail: detail.map(|detail| detail.to(self.lang)).unwrap_or_default(),
            still: if status.met { String::new() } else { self.still(status).to(self.lang) },
            possible: status.possible,
            only_if: !status.met && status.outlook == Outlook::OnlyIf,
            url: if status.met || status.possible { url } else { String::new() },
            of,
        }
    }

    fn need(&self, need: &Need, possible: bool) -> (Option<Message>, String) {
        let lang = self.lang;
        match need {
            Need::Lessons { module, read, of } => {
                (Some(Message::new("standing-lessons-detail").with("read", *read).with("of", *of)), paths::module(lang, module))
            }
            Need::Check { module, at_least_percent, best } => {
                let percent = i18n::percent(lang, i64::from(*at_least_percent));
                let detail = match best {
                    None => Message::new("standing-check-none").with("percent", percent),
                    Some(best) => Message::new("standing-check-best")
                        .with("best", i18n::percent(lang, i64::from(*best)))
                        .with("percent", percent),
                };
                (Some(detail), paths::check(lang, module))
            }
            Need::Webinar { module, part, presence, chance, make_up, .. } => {
                let url = match (self.last(need), chance, make_up) {
                    (Some(webinar), ..) => paths::webinar(lang, webinar.id),
                    (None, Chance::Gone, Some(MakeUpWay::Until(_, missed))) => paths::webinar_make_up(lang, *missed),
                    _ => paths::webinars(lang),
                };
                (Some(self.presence(module, *part, (*presence, *chance), possible)), url)
            }
            Need::Survey { name } => {
                let is_answered = |module: &&String| self.forms.iter().any(|(form, after)| form == name && after == *module);
                let answered = self.modules.iter().filter(is_answered).count();
                let detail = Message::new("standing-survey-detail").with("read", answered).with("of", self.modules.len());
                let open = self.modules.iter().find(|module| !is_answered(module));
                let url = open.map(|module| form_url(lang, name, module)).unwrap_or_default();
                ((self.modules.len() > 1).then_some(detail), url)
            }
            Need::Some { .. } => (None, String::new()),
        }
    }

    fn presence(&self, module: &str, part: u32, (presence, chance): (Presence, Chance), possible: bool) -> Message {
        let made_up = self.made_up.iter().any(|(of, made_up)| of == module && *made_up == part as i32);
        match presence {
            _ if presence != Presence::Present && self.is_on_now(module, part) => Message::new("standing-on-now"),
            Presence::NotRecorded if chance == Chance::Gone => Message::new("standing-not-listed"),
            Presence::NotRecorded if chance == Chance::Ahead => Message::new("standing-no-webinar"),
            Presence::Present if made_up => Message::new("standing-made-up"),
            Presence::Present => Message::new("standing-present"),
            Presence::Partial => Message::new("standing-partial")
                .with("percent", i18n::percent(self.lang, i64::from(self.rules.present_percent))),
            Presence::Excused => Message::new("standing-excused"),
            Presence::Absent => Message::new("standing-absent"),
            Presence::NotRecorded => Message::new("standing-not-recorded"),
            Presence::None if !possible => Message::new("standing-no-date-left"),
            Presence::None => Message::new("standing-no-webinar"),
        }
    }

    fn still(&self, status: &Status) -> Message {
        match &status.need {
            _ if !status.possible => Message::new("standing-not-possible"),
            Need::Webinar { module, part, .. } if self.is_on_now(module, *part) => Message::new("standing-on-now-still"),
            Need::Webinar { chance: Chance::Unsettled, .. } if status.outlook == Outlook::OnlyIf => {
                Message::new("standing-last-being-worked-out")
            }
            need if status.outlook == Outlook::OnlyIf && self.last(need).is_some() => self.last_date(need),
            Need::Webinar { chance: Chance::Unsettled, .. } => Message::new("standing-being-worked-out"),
            Need::Webinar { chance: Chance::Ahead, .. } => Message::new("standing-webinar-ahead"),
            Need::Webinar { make_up: Some(MakeUpWay::Until(day, _)), .. } if status.outlook == Outlook::OnlyIf => {
                Message::new("standing-make-up-only").with("date", i18n::date(self.lang, *day))
            }
            Need::Webinar { make_up: Some(MakeUpWay::Until(day, _)), .. } => {
                Message::new("standing-make-up-until").with("date", i18n::date(self.lang, *day))
            }
            Need::Webinar { make_up: Some(MakeUpWay::Sent), .. } => Message::new("standing-make-up-sent"),
            Need::Webinar { .. } => Message::new("standing-webinar-unplanned"),
            _ => Message::new("standing-until").with("date", self.until.clone()),
        }
    }

    fn is_on_now(&self, module: &str, part: u32) -> bool {
        self.on_now.iter().any(|(of, on)| of == module && *on == part as i32)
    }

    /// The webinar that is the only one left for a part.
    fn last(&self, need: &Need) -> Option<&Webinar> {
        let Need::Webinar { last: Some(id), .. } = need else { return None };
        self.last_dates.iter().find(|webinar| webinar.id == *id)
    }

    fn last_date(&self, need: &Need) -> Message {
        let day = self.last(need).map(|webinar| date_in_words(self.lang, webinar.start().date_naive()));
        Message::new("standing-last-date").with("date", day.unwrap_or_default())
    }
}
