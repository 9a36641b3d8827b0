//! The one area with the thing to do now on a learner's page of a webinar (UX guide §4, "Webinar (learner)"), and what stands
//! above it when the webinar was moved or called off.

use serde::Serialize;

use super::times::day_in;
use super::webinars::result_words;
use crate::attendance::{AttendanceRow, Status};
use crate::clock::Instant;
use crate::i18n::{Lang, Message, clock_time, date_time_offset, offset, tr};
use crate::web::webinar_cards::{Background, Reader, moved_words};
use crate::web::{Learner, paths};
use crate::webinars::{self, ForLearner, Instead, PlaceState, Stage, Webinar, WebinarState};

/// What the area shows.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Area {
    /// It will not be.
    Cancelled {
        /// What to do instead.
        next: Message,
        /// The other date that this is about.
        url: Option<String>,
    },
    /// The button comes later.
    Early {
        /// At what time, in the webinar's zone.
        opens: String,
    },
    /// The button.
    Door(Door),
    /// It was; the attendance is being worked out.
    Waits,
    /// It was held, and they were not on its list: enrolled later, or at another date.
    NotListed,
    /// They attended another date of the same part.
    Attended {
        /// Of which day.
        date: String,
    },
    /// What it came to.
    Result {
        /// «Present, 104 of 120 minutes»
        words: Message,
        /// Whether it counts.
        counts: bool,
    },
    /// They have no place yet, or wait for one.
    Place {
        /// Where it is asked for or given back.
        action: String,
        /// How many are free.
        left: i64,
        /// Whether they wait.
        waiting: bool,
        /// The day of another date at which they have a place; it goes back when they take one here.
        instead_of: Option<String>,
        /// The day of another date whose waiting list they leave when they take a place here.
        leaves: Option<String>,
    },
    /// A free place is kept for them.
    Offered {
        /// Where it is taken or left to somebody else.
        action: String,
        /// Until when, on their clock.
        until: String,
        /// The day of another date at which they have a place; it goes back when they take this one.
        instead_of: Option<String>,
    },
    /// They said that they cannot come.
    CannotCome,
}

/// The way in.
#[derive(Clone, Debug, Serialize)]
pub struct Door {
    action: String,
    /// «On since 15:00», or that it begins then.
    state: Message,
    /// The personal link, complete.
    link: String,
    telephone: Option<String>,
    check_in_url: String,
    /// The time of the last check-in.
    checked_in: Option<String>,
    /// Whether a code is still to be typed.
    asks_code: bool,
}

/// A time of day by the reader's clock; with its offset where that is not the webinar's.
fn own_clock(learner: &Learner, webinar: &Webinar, at: Instant) -> String {
    let there = at.in_zone(webinar.tz());
    let here = at.in_zone(learner.person.zone().unwrap_or_else(|| webinar.tz()));
    if offset(&here) == offset(&there) { clock_time(&there) } else { format!("{} ({})", clock_time(&here), offset(&here)) }
}

impl Area {
    /// For a learner now. `taken` is how many places are given.
    pub fn of(
        learner: &Learner,
        own: &ForLearner,
        row: Option<&AttendanceRow>,
        checked_in: &[Instant],
        taken: i64,
        elsewhere: &Elsewhere<'_>,
    ) -> Self {
        let (visit, webinar) = (&learner.visit, &own.webinar);
        let known = row.filter(|row| row.status() != Status::NotRecorded);
        match webinars::stage(webinar, visit.now) {
            Stage::Cancelled => {
                let (next, url) = elsewhere.instead.clone();
                Self::Cancelled { next, url }
            }
            Stage::After | Stage::Settled => match known {
                Some(row) => Self::Result {
                    words: result_words(row, learner.cohort.present_percent, visit.lang),
                    counts: row.status() == Status::Present,
                },
                None if own.webinar.state() == WebinarState::Closed => Self::NotListed,
                None => Self::Waits,
            },
            // whoever is at the door may go in, whatever they said before
            stage if stage.is_open() && webinar.capacity.is_none() => Self::Door(Door::of(learner, own, stage, checked_in)),
            _ if own.place == Some(PlaceState::CannotCome) => Self::CannotCome,
            _ if !own.is_expected() && elsewhere.attended.is_some() => {
                Self::Attended { date: day_of(learner, elsewhere.attended) }
            }
            _ if own.place == Some(PlaceState::Offered) => Self::Offered {
                action: paths::webinar_place(visit.lang, webinar.id),
                until: offered_until(learner, own),
                instead_of: elsewhere.held.map(|held| day_of(learner, Some(held))),
            },
            _ if !own.is_expected() => Self::Place {
                action: paths::webinar_place(visit.lang, webinar.id),
                left: (i64::from(webinar.capacity.unwrap_or_default()) - taken).max(0),
                waiting: own.place == Some(PlaceState::Waiting),
                instead_of: elsewhere.held.map(|held| day_of(learner, Some(held))),
                leaves: elsewhere.waits.map(|waits| day_of(learner, Some(waits))),
            },
            stage if stage.is_open() => Self::Door(Door::of(learner, own, stage, checked_in)),
            _ => Self::Early { opens: own_clock(learner, webinar, webinars::join_window(webinar).from) },
        }
    }

    /// Whether another date of the same part would help.
    pub const fn wants_another(&self) -> bool {
        matches!(
            self,
            Self::Cancelled { .. }
                | Self::CannotCome
                | Self::Place { .. }
                | Self::Offered { .. }
                | Self::Result { counts: false, .. }
        )
    }

    /// One of each, for the test of templates.
    pub fn samples() -> Vec<Self> {
        let door = Door {
            action: "/en/webinars/1/join".to_owned(),
            state: Message::new("webinar-on-since").with("time", "15:00"),
            link: "https://example.org/w/abc".to_owned(),
            telephone: Some("+7 700 000 00 01".to_owned()),
            check_in_url: "/c".to_owned(),
            checked_in: None,
            asks_code: true,
        };
        let checked = Door { checked_in: Some("15:04".to_owned()), asks_code: false, ..door.clone() };
        let words = Message::new("webinar-result-partial").with("n", 61).with("of", 120);
        vec![
            Self::Cancelled { next: "webinar-cancelled-next".into(), url: None },
            Self::Cancelled {
                next: Message::new("mail-instead-take")
                    .with("date", "1 December")
                    .with("time", "15:00")
                    .with("language", "In Russian"),
                url: Some("/en/webinars/2".to_owned()),
            },
            Self::Early { opens: "14:45".to_owned() },
            Self::Door(door),
            Self::Door(checked),
            Self::Waits,
            Self::NotListed,
            Self::Attended { date: "19 November".to_owned() },
            Self::Result { words, counts: false },
            Self::Result { words: "webinar-result-here".into(), counts: true },
            Self::Place {
                action: "/en/webinars/1/place".to_owned(),
                left: 3,
                waiting: false,
                instead_of: Some("1 December".to_owned()),
                leaves: Some("2 December".to_owned()),
            },
            Self::Place { action: "/en/webinars/1/place".to_owned(), left: 0, waiting: false, instead_of: None, leaves: None },
            Self::Place {
                action: "/en/webinars/1/place".to_owned(),
                left: 0,
                waiting: true,
                instead_of: Some("1 December".to_owned()),
                leaves: None,
            },
            Self::CannotCome,
            Self::Offered {
                action: "/en/webinars/1/place".to_owned(),
                until: "24 November 2026, 10:00".to_owned(),
                instead_of: Some("1 December".to_owned()),
            },
        ]
    }
}

/// The other dates of the same part, as they concern the learner.
#[derive(Clone, Debug)]
pub struct Elsewhere<'w> {
    /// The one that they attended.
    pub attended: Option<&'w Webinar>,
    /// One to come at which they have a place.
    pub held: Option<&'w Webinar>,
    /// One to come at which they wait for a place.
    pub waits: Option<&'w Webinar>,
    /// What to do where this one is called off, and the date that this is about.
    pub instead: (Message, Option<String>),
}

impl<'w> Elsewhere<'w> {
    /// Among all webinars of the learner.
    pub fn of(own: &ForLearner, all: &'w [ForLearner], attended: &[AttendanceRow], now: Instant) -> Self {
        let same = |other: &&ForLearner| {
            let key = |one: &ForLearner| (one.webinar.module.clone(), one.webinar.part);
            other.webinar.id != own.webinar.id && key(other) == key(own)
        };
        let was_there = |other: &&ForLearner| {
            attended.iter().any(|row| row.webinar_id == other.webinar.id && row.status() == Status::Present)
        };
        let is_so = |other: &&ForLearner, place| {
            let webinar = &other.webinar;
            webinar.capacity.is_some() && other.place == Some(place) && webinars::stage(webinar, now) == Stage::Before
        };
        let holds = |other: &&ForLearner| is_so(other, PlaceState::Taken);
        let waits = |other: &&ForLearner| is_so(other, PlaceState::Waiting);
        let find = |fits: &dyn Fn(&&ForLearner) -> bool| all.iter().filter(same).find(fits).map(|other| &other.webinar);
        Self {
            attended: find(&was_there),
            held: find(&holds),
            waits: find(&waits),
            instead: ("webinar-cancelled-next".into(), None),
        }
    }
}

/// The day of another date of the same part at which they were.
pub fn attended_on(learner: &Learner, own: &ForLearner, all: &[ForLearner], attended: &[AttendanceRow]) -> Option<String> {
    let elsewhere = Elsewhere::of(own, all, attended, learner.visit.now);
    elsewhere.attended.map(|webinar| day_of(learner, Some(webinar)))
}

/// What to do instead of a webinar that is called off: the same words as in its letter, and the address of the other date.
pub fn instead_of(next: &Instead<'_>, background: &Background, lang: Lang) -> (Message, Option<String>) {
    let Some(other) = next.webinar() else {
        // on the site there is a better word for «on the site»
        let key = if matches!(next, Instead::Nothing) { "webinar-cancelled-next" } else { next.key() };
        return (key.into(), None);
    };
    let words = background.words(other, other.starts_at, lang);
    let message = Message::new(next.key())
        .with("date", words.date)
        .with("time", words.time)
        .with("language", tr(lang, &format!("webinar-in-{}", other.lang())));
    (message, Some(paths::webinar(lang, other.id)))
}

fn offered_until(learner: &Learner, own: &ForLearner) -> String {
    let zone = learner.person.zone().unwrap_or_else(|| own.webinar.tz());
    own.offer_until.map(|until| date_time_offset(learner.visit.lang, &until.in_zone(zone))).unwrap_or_default()
}

fn day_of(learner: &Learner, webinar: Option<&Webinar>) -> String {
    let today = learner.visit.now.in_zone(learner.cohort.tz()).date_naive();
    webinar.map(|webinar| day_in(learner.visit.lang, webinar.start().date_naive(), today)).unwrap_or_default()
}

impl Door {
    fn of(learner: &Learner, own: &ForLearner, stage: Stage, checked_in: &[Instant]) -> Self {
        let (app, webinar) = (&learner.visit.app, &own.webinar);
        let start = own_clock(learner, webinar, webinar.counted_start());
        let key = match stage {
            Stage::Open => "webinar-begins-at",
            Stage::RunsOver => "webinar-ran-over",
            _ => "webinar-on-since",
        };
        let token = webinars::join_token(&app.secrets, webinar.id, learner.person.id);
        Self {
            action: paths::webinar_join(learner.visit.lang, webinar.id),
            state: Message::new(key).with("time", start),
            link: format!("{}{}", app.config.public_url, paths::join_link(token)),
            telephone: webinar.telephone.clone(),
            check_in_url: paths::check_in(),
            checked_in: checked_in.last().map(|at| clock_time(&at.in_zone(webinar.tz()))),
            asks_code: (checked_in.len() as i64) < i64::from(learner.cohort.check_ins_needed.max(1)),
        }
    }
}

/// What stands above the title's area.
#[derive(Clone, Debug, Serialize)]
pub struct Callout {
    title: Message,
    text: Vec<Message>,
}

impl Callout {
    /// One of each.
    pub fn samples() -> Vec<Self> {
        let text = Message::new("webinar-was").with("date", "Wednesday 25 November 2026").with("time", "15:00 to 17:00");
        vec![Self { title: "webinar-moved-title".into(), text: vec![text] }]
    }
}

/// That the webinar was moved or called off, until its time has passed.
pub fn callouts(own: &ForLearner, background: &Background, reader: &Reader) -> Vec<Callout> {
    let webinar = &own.webinar;
    if reader.now >= webinar.ends_at {
        return Vec::new();
    }
    let old = own.moved_from.filter(|old| *old != webinar.starts_at).map(|old| {
        let now = background.words(webinar, webinar.starts_at, reader.lang);
        let is = Message::new("webinar-is-now").with("date", now.date).with("time", now.time);
        vec![is, moved_words(&background.words(webinar, old, reader.lang))]
    });
    match webinars::stage(webinar, reader.now) {
        Stage::Cancelled => {
            let reason = webinar.cancelled_reason.clone().unwrap_or_default();
            let text = Message::new("webinar-cancelled-reason").with("reason", reason);
            vec![Callout { title: "webinar-cancelled-title".into(), text: vec![text] }]
        }
        _ => old.map(|text| Callout { title: "webinar-moved-title".into(), text }).into_iter().collect(),
    }
}
