//! What stands in the way of a webinar (UX guide §4, "Schedule a webinar"): what cannot be saved, what is warned of, what is noted.

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Timelike as _, Weekday};
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::curriculum::{ByLang, Country};
use crate::ids::{PersonId, WebinarId};

/// A trainer wants at least this many minutes between two webinars.
pub const REST_MINUTES: i64 = 30;
/// Less notice than this is noted, in hours.
pub const NOTICE_HOURS: i64 = 48;
/// What lies further ahead wants a reason, in days.
pub const FAR_DAYS: i64 = 365;
/// Hours of the wall clock within which webinars are usual.
const USUAL: (u32, u32) = (8, 20);

/// From one moment to another, the second not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The first moment.
    pub from: Instant,
    /// The first moment after it.
    pub to: Instant,
}

impl Slot {
    /// Whether two share a minute, over midnight too. Touching ends do not.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.from.max(other.from) < self.to.min(other.to)
    }

    /// Minutes between the end of one and the start of the other; 0 where they overlap or touch.
    pub fn minutes_apart(&self, other: &Self) -> i64 {
        (self.from.max(other.from).seconds_since(self.to.min(other.to)) / 60).max(0)
    }
}

/// A webinar as far as conflicts go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// When.
    pub slot: Slot,
    /// Who gives it.
    pub lead: Option<PersonId>,
    /// Who helps.
    pub co_trainers: Vec<PersonId>,
    /// The meeting's address: two webinars at one address are in one room of a provider.
    pub link: Option<String>,
}

/// Another webinar near it in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Which.
    pub id: WebinarId,
    /// What of it matters.
    pub meeting: Meeting,
    /// How many people are expected at both.
    pub shared_people: i64,
}

/// What follows from a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It cannot be saved.
    Stops,
    /// It can, with a reason that is kept.
    Warns,
    /// It is only said.
    Notes,
}

/// One thing that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// It ends before it starts, or as it starts.
    NoLength,
    /// It starts in the past.
    InThePast,
    /// It has begun as it was planned: another time would change what evidence is counted by.
    HasBegun,
    /// Somebody leads two webinars in the same minute.
    LeadsTwice { trainer: PersonId, other: WebinarId },
    /// Somebody has another webinar in the same minute, as co-trainer in one of them.
    TrainerBusy { trainer: PersonId, other: WebinarId },
    /// The provider account is in use.
    LinkInUse { other: WebinarId },
    /// People who are expected have another webinar.
    PeopleBusy { people: i64, other: WebinarId },
    /// Fewer than [`REST_MINUTES`] between two webinars of a trainer.
    ShortRest { trainer: PersonId, minutes: i64, other: WebinarId },
    /// A trainer said that they cannot at that time.
    TrainerAway {
        /// Who.
        trainer: PersonId,
        /// From when to when.
        slot: Slot,
    },
    /// It lies outside the hours that a trainer gave.
    TrainerHours { trainer: PersonId },
    /// Before the first or after the last day of the cohort.
    OutsideCohort {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// More than [`FAR_DAYS`] ahead: a slip in the year, most of the time.
    FarAhead,
    /// More people have a place than there would be places: they keep theirs.
    FewerPlaces { given: i64, places: i64 },
    /// Everybody is expected, and there would not be places for all: those beyond them wait.
    PlacesForSome { people: i64, places: i64 },
    /// Outside 08:00 to 20:00 in the cohort's zone.
    UnusualHour,
    /// On a Saturday or Sunday.
    Weekend,
    /// On a public holiday of the cohort's country.
    Holiday(ByLang<String>),
    /// Less than [`NOTICE_HOURS`] ahead.
    ShortNotice,
    /// The content's agenda for the part has another length.
    OtherLength { planned: i32, content: u32 },
}

impl Finding {
    /// What follows from it.
    pub const fn weight(&self) -> Weight {
        match self {
            Self::NoLength | Self::InThePast | Self::HasBegun | Self::LeadsTwice { .. } => Weight::Stops,
            Self::TrainerBusy { .. }
            | Self::LinkInUse { .. }
            | Self::PeopleBusy { .. }
            | Self::ShortRest { .. }
            | Self::TrainerAway { .. }
            | Self::OutsideCohort { .. }
            | Self::FarAhead
            | Self::FewerPlaces { .. }
            | Self::PlacesForSome { .. } => Weight::Warns,
            Self::TrainerHours { .. }
            | Self::UnusualHour
            | Self::Weekend
            | Self::Holiday(_)
            | Self::ShortNotice
            | Self::OtherLength { .. } => Weight::Notes,
        }
    }

    /// The other webinar, where one is in the way.
    pub const fn other(&self) -> Option<WebinarId> {
        match self {
            Self::LeadsTwice { other, .. }
            | Self::TrainerBusy { other, .. }
            | Self::LinkInUse { other }
            | Self::PeopleBusy { other, .. }
            | Self::ShortRest { other, .. } => Some(*other),
            _ => None,
        }
    }

    /// The trainer it is about.
    pub const fn trainer(&self) -> Option<PersonId> {
        match self {
            Self::LeadsTwice { trainer, .. }
            | Self::TrainerBusy { trainer, .. }
            | Self::ShortRest { trainer, .. }
            | Self::TrainerAway { trainer, .. }
            | Self::TrainerHours { trainer } => Some(*trainer),
            _ => None,
        }
    }
}

/// Where and when the cohort is.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'s> {
    /// Its zone.
    pub zone: Tz,
    /// Its first and its last day.
    pub days: (NaiveDate, NaiveDate),
    /// Its country, where it is known.
    pub country: Option<&'s Country>,
}

/// All that stands in the way, the heaviest first.
pub fn conflicts(planned: &Meeting, others: &[Other], now: Instant, setting: &Setting<'_>) -> Vec<Finding> {
    if planned.slot.to <= planned.slot.from {
        return vec![Finding::NoLength];
    }
    let mut found = Vec::new();
    if planned.slot.from <= now {
        found.push(Finding::InThePast);
    }
    for other in others {
        between(planned, other, &mut found);
    }
    of_the_cohort(&planned.slot, now, setting, &mut found);
    of_the_day(&planned.slot, now, setting.zone, setting.country, &mut found);
    found.sort_by_key(Finding::weight);
    found
}

fn between(planned: &Meeting, other: &Other, found: &mut Vec<Finding>) {
    let id = other.id;
    let overlaps = planned.slot.overlaps(&other.meeting.slot);
    let apart = planned.slot.minutes_apart(&other.meeting.slot);
    for trainer in planned.lead.iter().chain(&planned.co_trainers).copied() {
        let leads_other = other.meeting.lead == Some(trainer);
        if !leads_other && !other.meeting.co_trainers.contains(&trainer) {
            continue;
        }
        if overlaps && leads_other && planned.lead == Some(trainer) {
            found.push(Finding::LeadsTwice { trainer, other: id });
        } else if overlaps {
            found.push(Finding::TrainerBusy { trainer, other: id });
        } else if apart < REST_MINUTES {
            found.push(Finding::ShortRest { trainer, minutes: apart, other: id });
        }
    }
    if !overlaps {
        return;
    }
    if planned.link.is_some() && room(planned.link.as_deref()) == room(other.meeting.link.as_deref()) {
        found.push(Finding::LinkInUse { other: id });
    }
    if other.shared_people > 0 {
        found.push(Finding::PeopleBusy { people: other.shared_people, other: id });
    }
}

/// The room that an address leads to: what stands behind `?` or `#` is a password or a setting, and `/` at the end is nothing.
fn room(link: Option<&str>) -> Option<String> {
    let end = |link: &str| link.find(['?', '#']).unwrap_or(link.len());
    link.map(|link| link[..end(link)].trim_end_matches('/').to_lowercase())
}

fn of_the_cohort(slot: &Slot, now: Instant, setting: &Setting<'_>, found: &mut Vec<Finding>) {
    let (from, to) = setting.days;
    if !(from..=to).contains(&slot.from.in_zone(setting.zone).date_naive()) {
        found.push(Finding::OutsideCohort { from, to });
    }
    if slot.from > now.plus_days(FAR_DAYS) {
        found.push(Finding::FarAhead);
    }
}

fn of_the_day(slot: &Slot, now: Instant, zone: Tz, country: Option<&Country>, found: &mut Vec<Finding>) {
    let (start, end) = (slot.from.in_zone(zone), slot.to.in_zone(zone));
    if !in_usual_hours(&start, &end) {
        found.push(Finding::UnusualHour);
    }
    // the last minute, not the end: what ends at midnight is not on the next day
    let last = (slot.to - TimeDelta::minutes(1)).in_zone(zone).date_naive();
    let days: Vec<NaiveDate> = start.date_naive().iter_days().take_while(|day| *day <= last).collect();
    if days.iter().any(|day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun)) {
        found.push(Finding::Weekend);
    }
    let holiday = days.iter().find_map(|day| country?.holiday_on(day.month(), day.day()));
    found.extend(holiday.map(|holiday| Finding::Holiday(holiday.name.clone())));
    if slot.from > now && slot.from < now.plus_minutes(NOTICE_HOURS * 60) {
        found.push(Finding::ShortNotice);
    }
}

fn in_usual_hours(start: &DateTime<Tz>, end: &DateTime<Tz>) -> bool {
    let minutes = |time: &DateTime<Tz>| time.hour() * 60 + time.minute();
    start.date_naive() == end.date_naive() && minutes(start) >= USUAL.0 * 60 && minutes(end) <= USUAL.1 * 60
}

#[cfg(test)]
mod tests;
