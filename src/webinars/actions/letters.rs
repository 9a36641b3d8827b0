//! Letters about a webinar that was moved or called off, to everybody who is expected and to its trainers; and to somebody who waited
//! for a place that it is theirs. They are written by a job,
//! some hundreds at a time: a cohort may have a hundred thousand people, and saving must not wait for them.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::instead::{Instead, OtherDate, Standing, instead};
use super::super::invite::is_elsewhere;
use super::super::join_token::answer_token;
use super::super::model::{PlaceState, Webinar, WebinarState};
use super::super::queries::{self, Expected};
use super::super::words::{own_time, time_in_words, title_of};
use super::entries::{About, To};
use super::invitations::file_with_news;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::{self, Cohort};
use crate::i18n::{Lang, clock_time, date_time_offset, day_month, tr, tr_with};
use crate::ids::{PersonId, WebinarId};
use crate::notify::{self, Draft, Kind, Letter};
use crate::people::{self, Person};
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
    /// A place became free, and somebody who waited has it.
    PlaceFree {
        /// Who.
        person: PersonId,
        /// When: whoever waits twice is written to twice.
        at: Instant,
    },
    /// A place became free, and is kept for somebody who waited.
    PlaceOffered {
        /// Who.
        person: PersonId,
        /// When it was offered.
        at: Instant,
        /// Until when it is kept.
        until: Instant,
    },
    /// The clock of its zone was changed by law: the time of day stays, the moment is another.
    ClockChanged,
}

impl News {
    const fn kind(self) -> Kind {
        match self {
            Self::Moved { .. } => Kind::WebinarMoved,
            Self::Cancelled => Kind::WebinarCancelled,
            Self::PlaceFree { .. } => Kind::PlaceFree,
            Self::PlaceOffered { .. } => Kind::PlaceOffer,
            Self::ClockChanged => Kind::WebinarClock,
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
    let mut paper = Paper {
        webinar: &webinar,
        cohort: &cohort,
        news: task.news,
        desk,
        made_at: by.at,
        instead_of: None,
        others: if called_off { queries::other_dates(conn, &webinar, by.at)? } else { Vec::new() },
    };
    let elsewhere = queries::languages_elsewhere(conn, &webinar, by.at)?;
    match task.news {
        News::PlaceFree { person, .. } => return paper.send_to_who_has_a_place(conn, by, person),
        News::PlaceOffered { person, .. } => {
            paper.instead_of = queries::held_elsewhere(conn, &webinar, person, by.at)?;
            return paper.send_to_who_is_offered(conn, by, person);
        }
        News::Moved { .. } | News::Cancelled | News::ClockChanged => {}
    }
    if task.skip == 0 {
        let ids: Vec<PersonId> = queries::trainers_of(conn, webinar.id)?.into_iter().map(|(person, _)| person).collect();
        for trainer in people::people_with(conn, &ids)?.iter().filter(|trainer| Some(trainer.id) != by.person_id()) {
            paper.send(conn, by, &Reader::person(trainer, Standpoint::Trainer), trainer.email.as_deref())?;
        }
        if called_off {
            paper.send_to_who_waits(conn, by)?;
        }
    }
    let expected = queries::roster_page(conn, &webinar, desk.curriculum, task.skip, RUN)?;
    let people: Vec<PersonId> = expected.iter().map(|one| one.person).collect();
    let mut standings = if called_off { queries::standings(conn, &webinar, &people)? } else { BTreeMap::new() };
    for one in &expected {
        let invitee = queries::invitee(conn, &webinar, desk.curriculum, one.person)?;
        // who is expected at the date in their language was never told of this one
        if invitee.is_some_and(|theirs| is_elsewhere(&webinar, &theirs.stand, theirs.told, &elsewhere)) {
            continue;
        }
        let reader = Reader { standing: standings.remove(&one.person).unwrap_or_default(), ..Reader::of(one) };
        paper.send(conn, by, &reader, one.email.as_deref())?;
    }
    if expected.len() as i64 == RUN {
        let rest = LettersTask { skip: task.skip + RUN - BACK, ..*task };
        queue::enqueue(conn, by.at, WEBINAR_LETTERS, &rest, by.at, None)?;
    }
    Ok(())
}

/// To how many people the letter about a webinar that is moved or called off goes: who is expected there, and where it is called off, who
/// waits for a place.
///
/// # Errors
/// The database's.
pub fn told_count(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    called_off: bool,
    now: Instant,
) -> QueryResult<i64> {
    let waits = called_off && webinar.capacity.is_some();
    let waiting = if waits { queries::who_waits(conn, webinar)?.len() as i64 } else { 0 };
    let elsewhere = queries::elsewhere_count(conn, webinar, curriculum, now)?;
    Ok(queries::roster_count(conn, webinar, curriculum)? - elsewhere + waiting)
}

/// The letter as one reader of the cohort would get it: for the page that asks before it is sent. `others` are the other dates of the
/// part, where the webinar is called off; the reader has no place at one.
///
/// # Errors
/// A fault of ours in the template.
pub fn preview_letter(
    (webinar, others): (&Webinar, Vec<OtherDate>),
    cohort: &Cohort,
    news: News,
    desk: Desk<'_>,
    lang: Lang,
    now: Instant,
) -> anyhow::Result<Letter> {
    let paper = Paper { webinar, cohort, news, desk, made_at: now, instead_of: None, others };
    let reader =
        Reader { person: PersonId(0), lang, zone: None, standpoint: Standpoint::Expected, standing: Standing::default() };
    notify::preview(&paper.draft(&reader, ""), desk.public_url, now)
}

/// How the keys of letters about somebody's place at a webinar begin.
pub(super) fn letter_key(kind: Kind, webinar: WebinarId, person: PersonId) -> String {
    format!("{}:{webinar}:{person}:", kind.as_str())
}

/// What a webinar is to a reader.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standpoint {
    Trainer,
    Expected,
    Waiting,
}

struct Reader {
    person: PersonId,
    lang: Lang,
    zone: Option<Tz>,
    standpoint: Standpoint,
    /// To the other dates of the part, where this one is called off.
    standing: Standing,
}

impl Reader {
    fn of(expected: &Expected) -> Self {
        let Expected { person, lang, zone, .. } = *expected;
        Self { person, lang, zone, standpoint: Standpoint::Expected, standing: Standing::default() }
    }

    fn person(person: &Person, standpoint: Standpoint) -> Self {
        Self { person: person.id, lang: person.lang(), zone: person.zone(), standpoint, standing: Standing::default() }
    }
}

struct Paper<'a> {
    webinar: &'a Webinar,
    cohort: &'a Cohort,
    news: News,
    desk: Desk<'a>,
    made_at: Instant,
    /// Another date at which the reader has a place.
    instead_of: Option<Webinar>,
    /// The other dates of the part, where this one is called off.
    others: Vec<OtherDate>,
}

impl Paper<'_> {
    /// Somebody who may have given it back meanwhile.
    fn send_to_who_has_a_place(&self, conn: &mut Conn, by: &By, person: PersonId) -> QueryResult<()> {
        let is_theirs = queries::is_expected(conn, self.webinar, self.desk.curriculum, person)?;
        if !is_theirs || self.webinar.starts_at <= by.at {
            return Ok(());
        }
        let person = people::person(conn, person)?;
        self.send(conn, by, &Reader::person(&person, Standpoint::Expected), person.email.as_deref())
    }

    /// Somebody who may have said no meanwhile, or whose offer may be over.
    fn send_to_who_is_offered(&self, conn: &mut Conn, by: &By, person: PersonId) -> QueryResult<()> {
        if queries::place_of(conn, self.webinar.id, person)? != Some(PlaceState::Offered) {
            return Ok(());
        }
        let person = people::person(conn, person)?;
        self.send(conn, by, &Reader::person(&person, Standpoint::Waiting), person.email.as_deref())
    }

    /// They need not wait any longer.
    fn send_to_who_waits(&self, conn: &mut Conn, by: &By) -> QueryResult<()> {
        if self.webinar.capacity.is_none() {
            return Ok(());
        }
        let those = queries::who_waits(conn, self.webinar)?;
        let mut standings = queries::standings(conn, self.webinar, &those)?;
        for person in people::people_with(conn, &those)? {
            let standing = standings.remove(&person.id).unwrap_or_default();
            let reader = Reader { standing, ..Reader::person(&person, Standpoint::Waiting) };
            self.send(conn, by, &reader, person.email.as_deref())?;
        }
        Ok(())
    }

    /// Once for each webinar and time of it; of a place once for each time it was given.
    fn key(&self, reader: &Reader) -> String {
        let (webinar, kind) = (self.webinar, self.news.kind());
        match self.news {
            News::PlaceFree { at, .. } | News::PlaceOffered { at, .. } => {
                format!("{}{}", letter_key(kind, webinar.id, reader.person), at.micros())
            }
            News::Moved { .. } | News::Cancelled | News::ClockChanged => {
                format!("{}:{}:{}:{}", kind.as_str(), webinar.id, webinar.sequence, reader.person)
            }
        }
    }

    /// Nobody waits at night for the word that they have a place, unless the webinar begins before the morning.
    fn send_at(&self, reader: &Reader) -> Instant {
        let zone = reader.zone.unwrap_or_else(|| self.cohort.tz());
        let morning = notify::after_quiet_hours(self.made_at, zone);
        let may_wait = match self.news {
            News::PlaceFree { .. } => morning < self.webinar.starts_at,
            News::PlaceOffered { until, .. } => morning < until,
            News::Moved { .. } | News::Cancelled | News::ClockChanged => false,
        };
        if may_wait { morning } else { self.made_at }
    }

    fn send(&self, conn: &mut Conn, by: &By, reader: &Reader, email: Option<&str>) -> QueryResult<()> {
        let Some(email) = email else { return Ok(()) };
        let draft = self.draft(reader, email).about(Some(reader.person)).once(self.key(reader));
        let mut draft = draft.not_before(self.send_at(reader));
        let about = About { webinar: self.webinar, cohort: self.cohort, desk: self.desk, now: self.made_at };
        let to = To { person: reader.person, email, lang: reader.lang, zone: reader.zone };
        if reader.standpoint == Standpoint::Expected {
            draft = match file_with_news(conn, by, &about, to)? {
                Some(file) => draft.with_calendar(file),
                None => draft.with("calendar", ""),
            };
        }
        notify::enqueue(conn, by, &draft)
    }

    fn draft(&self, reader: &Reader, email: &str) -> Draft {
        let draft = Draft::new(self.news.kind(), email, reader.lang).answered_at(&self.cohort.contact().email);
        self.values(reader).iter().fold(draft, |draft, (name, value)| draft.with(name, value))
    }

    fn values(&self, reader: &Reader) -> [(&'static str, String); 19] {
        let (webinar, lang) = (self.webinar, reader.lang);
        let country = self.desk.curriculum.country(&self.cohort.country);
        let (from, to, zone) = (webinar.starts_at, webinar.ends_at, webinar.tz());
        let words = time_in_words(lang, from, to, zone, country);
        let own = reader.zone.and_then(|own| own_time(lang, from, to, zone, own, country));
        let was = match self.news {
            News::Moved { old_from, old_to } => Some(time_in_words(lang, old_from, old_to, zone, country)),
            News::Cancelled | News::PlaceFree { .. } | News::PlaceOffered { .. } | News::ClockChanged => None,
        };
        let until = match self.news {
            News::PlaceOffered { until, .. } => date_time_offset(lang, &until.in_zone(reader.zone.unwrap_or(zone))),
            _ => String::new(),
        };
        let answer = answer_token(self.desk.secrets, webinar.id, reader.person);
        let (own_date, own_time) = own.map(|own| (own.date, own.time)).unwrap_or_default();
        let (old_date, old_time) = was.map(|was| (was.date, was.time)).unwrap_or_default();
        let (audience, why) = match reader.standpoint {
            Standpoint::Trainer => ("teach/webinars", "mail-webinar-why-trainer"),
            Standpoint::Expected => ("webinars", "mail-webinar-why"),
            Standpoint::Waiting => ("webinars", "mail-webinar-why-waits"),
        };
        // trainers come to another date of their own accord
        let next =
            if reader.standpoint == Standpoint::Trainer { Instead::Nothing } else { instead(&self.others, &reader.standing) };
        let page = next.webinar().map_or(webinar.id, |other| other.id);
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
            ("calendar", if reader.standpoint == Standpoint::Expected { "yes".to_owned() } else { String::new() }),
            ("until", until),
            ("answer", format!("/{lang}/coming/{answer}")),
            ("instead", self.instead(lang)),
            ("next", self.next(&next, lang)),
            ("elsewhere", next.webinar().map(|_| "yes".to_owned()).unwrap_or_default()),
            ("path", format!("/{lang}/{audience}/{page}")),
            ("why", tr(lang, why)),
            ("contact", contact.in_a_line()),
        ]
    }

    /// What to do instead of a webinar that is called off.
    fn next(&self, next: &Instead<'_>, lang: Lang) -> String {
        let Some(other) = next.webinar() else { return tr(lang, next.key()) };
        let country = self.desk.curriculum.country(&self.cohort.country);
        let words = time_in_words(lang, other.starts_at, other.ends_at, other.tz(), country);
        let language = tr(lang, &format!("webinar-in-{}", other.lang()));
        let args = [("date", words.date), ("time", words.time), ("language", language)];
        tr_with(lang, next.key(), &args.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect())
    }

    /// That the place at another date goes to somebody else once this one is taken.
    fn instead(&self, lang: Lang) -> String {
        let Some(other) = &self.instead_of else { return String::new() };
        let day = day_month(lang, other.start().date_naive());
        tr_with(lang, "mail-place-offer-instead", &[("day".to_owned(), day.into())].into())
    }
}
