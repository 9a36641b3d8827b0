//! A question about attendance: a cohort, what was chosen, and which webinars that leaves. A webinar counts from its planned
//! start on; one that was called off never does. Webinars of the same module and part are alternatives: they are one *occasion*,
//! and each person is counted at one of them.

use std::collections::HashMap;

use crate::attendance;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::Cohort;
use crate::i18n::{Lang, Message, percent};
use crate::ids::{PersonId, WebinarId};
use crate::webinars::{Webinar, WebinarState, places_then};

use super::filters::{Choices, Filters};

/// What is asked, and about which webinars.
#[derive(Clone, Debug)]
pub struct Question {
    /// The cohort.
    pub cohort: Cohort,
    /// What was chosen.
    pub filters: Filters,
    /// The moment of the figures.
    pub at: Instant,
    /// The webinars that count, the first first.
    pub webinars: Vec<Webinar>,
    /// For each of them the number of its occasion, from 0.
    pub occasions: Vec<usize>,
    /// How many that were chosen have not begun.
    pub upcoming: usize,
    /// For each module the tracks that take it.
    pub takers: Vec<(String, Vec<String>)>,
    /// The shares of minutes that count as present at these webinars, in per cent: the cohort's, and those that closed webinars
    /// were closed with.
    pub present_percents: Vec<i32>,
    /// Attendance as it was known at an earlier moment; `None` as it is stored.
    pub known: Option<Known>,
}

/// Attendance as it was known at an earlier moment, in place of the stored.
#[derive(Clone, Debug)]
pub struct Known {
    /// Rows of webinar, person, status, seconds, whether anything is recorded (1 or null) and whether they had a place (1 or null), as a JSON
    /// array of arrays: what statements join instead of the tables.
    pub json: String,
    /// The scheduled seconds by webinar and person.
    pub lengths: HashMap<(WebinarId, PersonId), i32>,
    /// The database that reads the rows.
    pub dialect: Dialect,
}

/// Whose JSON it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// PostgreSQL
    Pg,
    /// SQLite
    Sqlite,
}

impl Known {
    /// Attendance of these webinars as it was known.
    ///
    /// # Errors
    /// The database's.
    pub(super) fn at(conn: &mut Conn, webinars: &[Webinar], at: Instant) -> diesel::QueryResult<Self> {
        let rows = attendance::known_at(conn, webinars, at)?;
        let mut placed = places_then(conn, webinars, at)?;
        let json = |row: &attendance::AsKnown| {
            let has_place = placed.remove(&(row.webinar, row.person)).then_some(1);
            (row.webinar.0, row.person.0, Some(row.status.as_str()), row.seconds, Some(1), has_place)
        };
        let mut known: Vec<_> = rows.iter().map(json).collect();
        known.extend(placed.into_iter().map(|(webinar, person)| (webinar.0, person.0, None, 0, None, Some(1))));
        let lengths = rows.iter().map(|row| {
            let length = i32::try_from(row.scheduled_seconds).unwrap_or(i32::MAX);
            ((row.webinar, row.person), length)
        });
        Ok(Self {
            json: serde_json::to_string(&known).unwrap_or_default(),
            lengths: lengths.collect(),
            dialect: match conn {
                Conn::Pg(_) => Dialect::Pg,
                Conn::Sqlite(_) => Dialect::Sqlite,
            },
        })
    }
}

impl Question {
    /// The question about a cohort with all its webinars.
    pub fn new(cohort: &Cohort, curriculum: &Curriculum, all: &[Webinar], filters: Filters, at: Instant) -> Self {
        let mut webinars = Vec::new();
        let mut upcoming = 0;
        for webinar in all.iter().filter(|webinar| webinar.state() != WebinarState::Cancelled && is_chosen(webinar, &filters)) {
            if webinar.starts_at <= at {
                webinars.push(webinar.clone());
            } else {
                upcoming += 1;
            }
        }
        let mut seen: Vec<(&str, i32)> = Vec::new();
        let mut occasions = Vec::new();
        for webinar in &webinars {
            let occasion = (webinar.module.as_str(), webinar.part);
            occasions.push(seen.iter().position(|other| *other == occasion).unwrap_or_else(|| {
                seen.push(occasion);
                seen.len() - 1
            }));
        }
        let tracks = &curriculum.programme.tracks;
        let takers = curriculum
            .modules
            .iter()
            .map(|module| {
                let takes = tracks.iter().filter(|track| track.modules.contains(&module.slug));
                (module.slug.clone(), takes.map(|track| track.id.clone()).collect())
            })
            .collect();
        let present_percents = vec![cohort.present_percent];
        Self { cohort: cohort.clone(), filters, at, webinars, occasions, upcoming, takers, present_percents, known: None }
    }

    /// What «present» means here.
    pub fn present_means(&self, lang: Lang) -> Message {
        match self.present_percents.as_slice() {
            [percent] => Message::new("report-means-present").with("percent", *percent),
            several => {
                let several: Vec<String> = several.iter().map(|share| percent(lang, i64::from(*share))).collect();
                Message::new("report-means-present-several").with("percents", several.join(", "))
            }
        }
    }

    /// What there is to choose from on a cohort with these webinars.
    pub fn choices(cohort: &Cohort, curriculum: &Curriculum, all: &[Webinar]) -> Choices {
        let regions = curriculum.country(&cohort.country).map(|country| &country.regions[..]).unwrap_or_default();
        Choices {
            modules: curriculum.modules.iter().map(|module| module.slug.clone()).collect(),
            webinars: all.iter().map(|webinar| webinar.id).collect(),
            tracks: curriculum.programme.tracks.iter().map(|track| track.id.clone()).collect(),
            regions: regions.iter().map(|region| region.code.clone()).collect(),
            sectors: curriculum.programme.sectors.iter().map(|sector| sector.code.clone()).collect(),
        }
    }
}

/// Whether what was chosen about webinars lets this one in; its day is that of its own clock.
fn is_chosen(webinar: &Webinar, filters: &Filters) -> bool {
    let held_on = webinar.start().date_naive();
    filters.module.as_ref().is_none_or(|module| webinar.module == *module)
        && filters.webinar.is_none_or(|id| webinar.id == id)
        && filters.from.is_none_or(|from| from <= held_on)
        && filters.to.is_none_or(|to| held_on <= to)
}
