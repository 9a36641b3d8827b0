//! Letters about a webinar that was moved or called off, to everybody who is expected and to its trainers. They are written by a job,
//! some hundreds at a time: a cohort may have a hundred thousand people, and saving must not wait for them.

use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::model::{Webinar, WebinarState};
use super::super::queries::{self, Expected};
use super::super::words::{own_time, time_in_words, title_of};
use super::entries::{About, To};
use super::invitations::file_with_news;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::{self, Cohort};
use crate::i18n::{Lang, clock_time, day_month, tr};
use crate::ids::{PersonId, WebinarId};
use crate::notify::{self, Draft, Kind, Letter};
use crate::people;
use crate::queue;
use crate::secrets::Secrets;

/// The kind of the job that writes them.
pub const WEBINAR_LETTERS: &str = "webinar-letters";
/// How many people one run writes to.
const RUN: i64 = 400;
/// How many the next run goes back: somebody may leave the list meanwhile, and nobody is written to twice anyway.
const BACK: i64 = 40;

/// What happened.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub enum News {
    /// It has another time.
    Moved {
        /// Its start before.
        old_from: Instant,
        /// Its end before.
        old_to: Instant,
    },
    /// It will not be.
    Cancelled,
}

impl News {
    const fn kind(self) -> Kind {
        match self {
            Self::Moved { .. } => Kind::WebinarMoved,
            Self::Cancelled => Kind::WebinarCancelled,
        }
    }
}

/// The job's values.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct LettersTask {
    /// About which webinar.
    pub webinar: WebinarId,
    /// What happened.
    pub news: News,
    /// How many of the list have been written to.
    pub skip: i64,
}

/// What letters are made with besides the database.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// For personal links.
    pub secrets: &'a Secrets,
    /// `https://…`, without a slash at the end.
    pub public_url: &'a str,
    /// Of the cohort.
    pub curriculum: &'a Curriculum,
    /// Who letters come from, as in the settings.
    pub sender: &'a str,
}

/// Has letters written.
pub(super) fn ask_for_letters(conn: &mut Conn, now: Instant, webinar: WebinarId, news: News) -> QueryResult<()> {
    queue::enqueue(conn, now, WEBINAR_LETTERS, &LettersTask { webinar, news, skip: 0 }, now, None)
}

/// Writes the next some hundred letters, and has the rest written later.
///
/// # Errors
/// The database's.
pub fn write_letters(conn: &mut Conn, by: &By, desk: Desk<'_>, task: &LettersTask) -> QueryResult<()> {
    let webinar = queries::webinar(conn, task.webinar)?;
    let called_off = webinar.state() == WebinarState::Cancelled;
    if called_off != matches!(task.news, News::Cancelled) {
        return Ok(());
    }
    let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
    let paper = Paper { webinar: &webinar, cohort: &cohort, news: task.news, desk, made_at: by.at };
    if task.skip == 0 {
        let ids: Vec<PersonId> = queries::trainers_of(conn, webinar.id)?.into_iter().map(|(person, _)| person).collect();
        for trainer in people::people_with(conn, &ids)?.iter().filter(|trainer| Some(trainer.id) != by.person_id()) {
            let reader = Reader { person: trainer.id, lang: trainer.lang(), zone: trainer.zone(), gives_it: true };
            paper.send(conn, by, &reader, trainer.email.as_deref())?;
        }
    }
    let expected = queries::roster_page(conn, &webinar, desk.curriculum, task.skip, RUN)?;
    for one in &expected {
        paper.send(conn, by, &Reader::of(one), one.email.as_deref())?;
    }
    if expected.len() as i64 == RUN {
        let rest = LettersTask { skip: task.skip + RUN - BACK, ..*task };
        queue::enqueue(conn, by.at, WEBINAR_LETTERS, &rest, by.at, None)?;
    }
    Ok(())
}

/// The letter as one reader of the cohort would get it: for the page that asks before it is sent.
///
/// # Errors
/// A fault of ours in the template.
pub fn preview_letter(
    webinar: &Webinar,
    cohort: &Cohort,
    news: News,
    desk: Desk<'_>,
    lang: Lang,
    now: Instant,
) -> anyhow::Result<Letter> {
    let paper = Paper { webinar, cohort, news, desk, made_at: now };
    let reader = Reader { person: PersonId(0), lang, zone: None, gives_it: false };
    notify::preview(&paper.draft(&reader, ""), desk.public_url, now)
}

struct Reader {
    person: PersonId,
    lang: Lang,
    zone: Option<Tz>,
    gives_it: bool,
}

impl Reader {
    const fn of(expected: &Expected) -> Self {
        Self { person: expected.person, lang: expected.lang, zone: expected.zone, gives_it: false }
    }
}

struct Paper<'a> {
    webinar: &'a Webinar,
    cohort: &'a Cohort,
    news: News,
    desk: Desk<'a>,
    made_at: Instant,
}

impl Paper<'_> {
    fn send(&self, conn: &mut Conn, by: &By, reader: &Reader, email: Option<&str>) -> QueryResult<()> {
        let Some(email) = email else { return Ok(()) };
        let (webinar, kind) = (self.webinar, self.news.kind());
        let key = format!("{}:{}:{}:{}", kind.as_str(), webinar.id, webinar.sequence, reader.person);
        let mut draft = self.draft(reader, email).about(Some(reader.person)).once(key);
        let about = About { webinar, cohort: self.cohort, desk: self.desk, now: self.made_at };
        let to = To { person: reader.person, email, lang: reader.lang, zone: reader.zone };
        if !reader.gives_it {
            draft = match file_with_news(conn, by, &about, to)? {
                Some(file) => draft.with_calendar(file),
                None => draft.with("calendar", ""),
            };
        }
        notify::enqueue(conn, by, &draft)
    }

    fn draft(&self, reader: &Reader, email: &str) -> Draft {
        let draft = Draft::new(self.news.kind(), email, reader.lang);
        self.values(reader).iter().fold(draft, |draft, (name, value)| draft.with(name, value))
    }

    fn values(&self, reader: &Reader) -> [(&'static str, String); 14] {
        let (webinar, lang) = (self.webinar, reader.lang);
        let country = self.desk.curriculum.country(&self.cohort.country);
        let (from, to, zone) = (webinar.starts_at, webinar.ends_at, webinar.tz());
        let words = time_in_words(lang, from, to, zone, country);
        let own = reader.zone.and_then(|own| own_time(lang, from, to, zone, own, country));
        let was = match self.news {
            News::Moved { old_from, old_to } => Some(time_in_words(lang, old_from, old_to, zone, country)),
            News::Cancelled => None,
        };
        let (own_date, own_time) = own.map(|own| (own.date, own.time)).unwrap_or_default();
        let (old_date, old_time) = was.map(|was| (was.date, was.time)).unwrap_or_default();
        let audience = if reader.gives_it { "teach/webinars" } else { "webinars" };
        let why = if reader.gives_it { "mail-webinar-why-trainer" } else { "mail-webinar-why" };
        let contact = self.cohort.contact();
        [
            ("title", title_of(webinar, self.desk.curriculum).text),
            ("day", day_month(lang, webinar.start().date_naive())),
            ("start", clock_time(&webinar.start())),
            ("date", words.date),
            ("time", words.time),
            ("own_date", own_date),
            ("own_time", own_time),
            ("old_date", old_date),
            ("old_time", old_time),
            ("reason", webinar.cancelled_reason.clone().unwrap_or_default()),
            // «yes» where a calendar file comes with it
            ("calendar", if reader.gives_it { String::new() } else { "yes".to_owned() }),
            ("path", format!("/{lang}/{audience}/{}", webinar.id)),
            ("why", tr(lang, why)),
            ("contact", [contact.name, contact.email, contact.telephone].join(", ")),
        ]
    }
}
