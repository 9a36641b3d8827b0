//! What papers say that are no completion record: a transcript of all that is there on a track, and a certificate of attendance for one
//! webinar. Each is as of a day, in every language, so that whoever checks it reads it in theirs.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::code::Code;
use super::model::Outcome;
use crate::clock::Instant;
use crate::curriculum::ByLang;
use crate::db::schema::statements;
use crate::i18n::{self, Lang, Message, tr};
use crate::ids::{CohortId, EnrolmentId, PersonId, RecordPictureId, StatementId, WebinarId};

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementKind {
    /// Modules, hours, dates and results.
    Transcript,
    /// That somebody was at one webinar.
    Attendance,
}

impl StatementKind {
    /// As stored, and the end of the keys of messages about it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Transcript => "transcript",
            Self::Attendance => "attendance",
        }
    }

    fn from_stored(text: &str) -> Self {
        if text == Self::Attendance.as_str() { Self::Attendance } else { Self::Transcript }
    }
}

/// What is said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The programme's title.
    pub programme: ByLang<String>,
    /// The track's title.
    pub track: ByLang<String>,
    /// The cohort's name.
    pub cohort: ByLang<String>,
    /// Who issues.
    pub issuer: ByLang<String>,
    /// Who signs; empty where nobody is named.
    pub signatory: String,
    /// As what.
    pub signatory_role: ByLang<String>,
    /// The picture of who issues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<RecordPictureId>,
    /// The signature of who signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<RecordPictureId>,
    /// First day of the cohort.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// The day on which it is so, in the cohort's zone.
    pub as_of: NaiveDate,
    /// Hours of the track.
    pub hours: u32,
    /// Minutes that count for this person: those of the record that counts, or of what is reached. `None` where nothing is, and on papers
    /// that were made before it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i32>,
    /// What the facts come to, as a record stores it; empty where no outcome is reached.
    pub outcome: String,
    /// The code of the record that counts on that day.
    pub record: Option<String>,
    /// What that record proves; empty without one, and on papers that were made before it was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub record_outcome: String,
    /// What was done; for attendance the one module with its one webinar.
    pub modules: Vec<SaidModule>,
}

/// What was done in a module.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidModule {
    /// Its title.
    pub title: ByLang<String>,
    /// Lessons read, of how many.
    pub lessons: Option<(u32, u32)>,
    /// The day on which the last of them was read, by the clock of the cohort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lessons_on: Option<NaiveDate>,
    /// The best result of the knowledge check in per cent, and whether it is passed.
    pub check: Option<(u32, bool)>,
    /// The day of that attempt, by the clock of the cohort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check_on: Option<NaiveDate>,
    /// Minutes of the lessons read and of the parts of live teaching attended or made up for, as the content plans them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i32>,
    /// Webinars attended, the first first.
    pub webinars: Vec<SaidWebinar>,
    /// How many parts were made up for by the recording.
    pub made_up: u32,
}

/// A webinar that somebody was at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidWebinar {
    /// A title of its own, where it has one.
    pub title: Option<String>,
    /// The day, where it was planned.
    pub day: NaiveDate,
    /// From when to when, by its clock.
    pub time: (String, String),
    /// How far that clock was from UTC; not said by papers that were made before it was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub offset: String,
    /// Minutes that somebody was there for; `None` where only a code or a signature says so.
    pub minutes: Option<i32>,
    /// Whether it counts: there for as long as the cohort asks.
    pub counts: bool,
}

/// A paper without its PDF.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = statements)]
pub struct Statement {
    /// Which.
    pub id: StatementId,
    code: String,
    kind: String,
    /// For which enrolment.
    pub enrolment_id: EnrolmentId,
    /// Whose; `None` after erasure.
    pub person_id: Option<PersonId>,
    /// Of which cohort.
    pub cohort_id: CohortId,
    /// About which webinar alone.
    pub webinar_id: Option<WebinarId>,
    /// The name as it was; `None` after erasure.
    pub name: Option<String>,
    /// In Latin letters.
    pub latin_name: Option<String>,
    said: String,
    /// The SHA-256 of the PDF, in hexadecimal.
    pub pdf_sha256: String,
    /// When it was made.
    pub made_at: Instant,
}

impl Statement {
    /// Its code.
    pub fn code(&self) -> Code {
        self.code.parse().unwrap_or_else(|_| Code::with_check_digit(0))
    }

    /// What it is.
    pub fn kind(&self) -> StatementKind {
        StatementKind::from_stored(&self.kind)
    }

    /// What it says.
    pub fn said(&self) -> Said {
        serde_json::from_str(&self.said).unwrap_or_default()
    }

    /// The name for a reader of a language: Latin letters for English where the person gave them.
    pub fn name_for(&self, lang: Lang) -> Option<&str> {
        let latin = self.latin_name.as_deref().filter(|_| lang == Lang::En);
        latin.or(self.name.as_deref())
    }
}

impl Said {
    /// Minutes of learning that count for this person; `None` where nothing is reached.
    pub fn counted(&self) -> Option<i32> {
        let completed = Outcome::from_stored(Some(&self.outcome)) == Outcome::Completion;
        self.minutes.or_else(|| completed.then_some((self.hours * 60) as i32))
    }

    /// What was done, in lines of a language.
    pub fn lines(&self, kind: StatementKind, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        for module in &self.modules {
            lines.push(module.title.text(lang).to_owned());
            match kind {
                StatementKind::Transcript => lines.push(module.done(lang)),
                StatementKind::Attendance => {
                    // a webinar with a title of its own is named by it, within its module
                    let own = module.webinars.first().and_then(|webinar| webinar.title.clone());
                    if let Some(own) = own {
                        lines.insert(lines.len() - 1, own);
                    }
                }
            }
        }
        lines
    }

    /// What else it says: the key of a label and the words.
    pub fn details(&self, kind: StatementKind, lang: Lang) -> Vec<(&'static str, String)> {
        let period = Message::new("record-period")
            .with("from", i18n::date(lang, self.starts_on))
            .with("to", i18n::date(lang, self.ends_on));
        let cohort = ("document-cohort", self.cohort.text(lang).to_owned());
        if kind == StatementKind::Attendance {
            let webinar = self.modules.first().and_then(|module| module.webinars.first());
            let minutes = webinar.and_then(|webinar| webinar.minutes);
            let mut details: Vec<(&'static str, String)> = Vec::new();
            if let Some(webinar) = webinar {
                details.push(("statement-day", i18n::date_in_words(lang, webinar.day)));
                let clock = if webinar.offset.is_empty() { String::new() } else { format!(" ({})", webinar.offset) };
                details.push(("statement-time", format!("{}–{}{clock}", webinar.time.0, webinar.time.1)));
            }
            if let Some(minutes) = minutes {
                details.push(("statement-there", super::document::learning_time(lang, minutes)));
            }
            details.push(("document-programme", self.programme.text(lang).to_owned()));
            details.push(cohort);
            return details;
        }
        let (whole, counted) = ((self.hours * 60) as i32, self.counted());
        let mut details = vec![("document-track", self.track.text(lang).to_owned())];
        details.extend(counted.map(|minutes| ("statement-counted", super::document::learning_time(lang, minutes))));
        if counted != Some(whole) {
            details.push(("statement-hours", super::document::learning_time(lang, whole)));
        }
        details.extend([
            ("document-period", period.to(lang)),
            cohort,
            ("statement-result", tr(lang, &format!("statement-result-{}", Outcome::from_stored(Some(&self.outcome)).key()))),
        ]);
        if let Some(code) = &self.record {
            let code = code.parse::<Code>().map_or_else(|_| code.clone(), |code| code.grouped());
            let proves = Outcome::from_stored(Some(&self.record_outcome));
            let participation = proves == Outcome::Participation;
            details.push((if participation { "statement-record-participation" } else { "statement-record" }, code));
        }
        details
    }
}

impl SaidModule {
    /// «Lessons read: 6 of 6, the last on 20 November 2026 · Knowledge check on 21 November 2026: 92%, passed · Webinar on 18 November
    /// 2026: 104 minutes · Learning time: 4 hours 50 minutes»
    fn done(&self, lang: Lang) -> String {
        let dated = |message: Message, on: Option<NaiveDate>| match on {
            Some(day) => message.with("date", i18n::date(lang, day)).to(lang),
            None => message.to(lang),
        };
        let lessons = self.lessons.map(|(read, of)| {
            let key = if self.lessons_on.is_some() { "statement-lessons-on" } else { "statement-lessons" };
            dated(Message::new(key).with("read", read).with("of", of), self.lessons_on)
        });
        let check = self.check.map(|(percent, passed)| {
            let key = match (passed, self.check_on.is_some()) {
                (true, true) => "statement-check-passed-on",
                (true, false) => "statement-check-passed",
                (false, true) => "statement-check-open-on",
                (false, false) => "statement-check-open",
            };
            dated(Message::new(key).with("percent", i18n::percent(lang, i64::from(percent))), self.check_on)
        });
        let time = self.minutes.filter(|minutes| *minutes > 0).map(|minutes| {
            let time = super::document::learning_time(lang, minutes);
            Message::new("statement-module-time").with("time", time).to(lang)
        });
        let made_up = (self.made_up > 0).then(|| Message::new("statement-made-up").with("n", self.made_up).to(lang));
        let webinars = self.webinars.iter().map(|webinar| webinar.done(lang));
        lessons.into_iter().chain(check).chain(webinars).chain(made_up).chain(time).collect::<Vec<_>>().join(" · ")
    }
}

impl SaidWebinar {
    fn done(&self, lang: Lang) -> String {
        let key = match (self.counts, self.minutes) {
            (true, Some(_)) => "statement-webinar-minutes",
            (true, None) => "statement-webinar",
            (false, _) => "statement-webinar-part",
        };
        Message::new(key).with("date", i18n::date(lang, self.day)).with("minutes", self.minutes.unwrap_or_default()).to(lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_says_what_was_done_and_nothing_that_was_not() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
        let webinar = SaidWebinar { day, minutes: Some(104), counts: true, ..SaidWebinar::default() };
        for (module, wanted) in [
            (SaidModule { lessons: Some((5, 6)), ..SaidModule::default() }, "Lessons read: 5 of 6"),
            (
                SaidModule {
                    lessons: Some((6, 6)),
                    lessons_on: Some(day),
                    check: Some((92, true)),
                    check_on: Some(day),
                    minutes: Some(290),
                    ..SaidModule::default()
                },
                "Lessons read: 6 of 6, the last on 18 November 2026 · Knowledge check on 18 November 2026: 92%, passed \
                 · Learning time: 4 hours 50 minutes",
            ),
            (
                SaidModule {
                    lessons: Some((6, 6)),
                    check: Some((92, true)),
                    webinars: vec![webinar.clone()],
                    ..SaidModule::default()
                },
                "Lessons read: 6 of 6 · Knowledge check: 92%, passed · Webinar on 18 November 2026: 104 minutes",
            ),
            (
                SaidModule { check: Some((70, false)), made_up: 1, ..SaidModule::default() },
                "Knowledge check: 70%, not passed yet · 1 webinar made up for by its recording",
            ),
            (
                SaidModule { webinars: vec![SaidWebinar { counts: false, ..webinar }], ..SaidModule::default() },
                "Webinar on 18 November 2026: a part of it, 104 minutes",
            ),
        ] {
            assert_eq!(module.done(Lang::En).replace('\u{a0}', " "), wanted);
        }
    }
}
