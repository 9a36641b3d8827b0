//! What becomes of the times of a report's rows once it is known how its dates are written: stays, and what is worth a warning.

use std::collections::HashSet;

use chrono::NaiveDateTime;

use super::cells::{Cell, Stamp};
use super::credit::Stay;
use super::dates::{Settled, Written};
use super::durations::Length;
use super::marks::stays_of;
use super::raw::{Mark, RawRow, Times, local_of};
use super::report::{Asked, Row, Standing};
use super::zones;
use crate::attendance::presence::Span;
use crate::clock::Instant;

/// What is worth a warning, in rows.
#[derive(Clone, Copy, Default)]
pub(super) struct Counts {
    pub unreadable: usize,
    pub backwards: usize,
    pub repeated: usize,
    pub still_there: usize,
    pub cut_off: usize,
    pub no_arrival: usize,
    pub over_a_day: usize,
    pub open_quote: usize,
    pub lengths: usize,
    pub lengths_alone: usize,
}

/// No meeting lasts longer.
const DAY_SECONDS: i64 = 24 * 3600;

/// Whether somebody went, and no coming is written.
fn has_gone_only(marks: &[Mark]) -> bool {
    !marks.is_empty() && marks.iter().all(|(came, cell)| !came && matches!(cell, Cell::Read(_)))
}

/// The settling of one report.
pub(super) struct Settling<'a> {
    asked: &'a Asked,
    settled: Settled,
    day: Option<(Written, Option<Written>)>,
    /// The first moment in the rows.
    pub first: Option<Instant>,
    /// The last moment in the rows.
    pub last: Option<Instant>,
    /// The meeting's end, where the report says it.
    pub end: Option<Instant>,
    /// The meeting's time, where the report says it.
    pub meeting: Option<Span>,
    /// Whether departures may stand behind the place where the file was cut off.
    pub is_cut: bool,
    /// Whether the report writes its times in minutes, without seconds.
    pub in_minutes: bool,
    pub counts: Counts,
    /// Who left and came back, and it is not said when: each name and address once.
    pub with_gaps: HashSet<(String, Option<String>)>,
}

impl<'a> Settling<'a> {
    /// With dates in this order, before anything is known of the rows.
    pub fn new(asked: &'a Asked, settled: Settled, day: Option<(Written, Option<Written>)>) -> Self {
        Self {
            asked,
            settled,
            day,
            first: None,
            last: None,
            end: None,
            meeting: None,
            is_cut: false,
            in_minutes: false,
            counts: Counts::default(),
            with_gaps: HashSet::new(),
        }
    }
}

impl Settling<'_> {
    /// Settles the times of one row.
    pub fn row(&mut self, raw: RawRow) -> Row {
        let name = raw.name.strip_prefix('"').filter(|rest| !rest.contains('"')).map(str::to_owned);
        self.counts.open_quote += usize::from(name.is_some());
        let mut row = Row {
            line: raw.line,
            name: name.unwrap_or(raw.name),
            registered: raw.registered,
            emails: raw.emails,
            external_id: raw.external_id,
            said_seconds: raw.said.map(|said| said.seconds),
            standing: raw.standing,
            is_guest: raw.is_guest,
            stays: Vec::new(),
            seconds_only: None,
        };
        let unreadable = |cell: &Cell| *cell == Cell::Unreadable;
        match raw.times {
            Times::None => self.by_length(&mut row, raw.said),
            Times::Stay(join, leave) | Times::FirstLast(join, leave) if unreadable(&join) || unreadable(&leave) => {
                self.counts.unreadable += 1;
            }
            Times::Stay(Cell::Blank, Cell::Blank) | Times::FirstLast(Cell::Blank, Cell::Blank) => {
                self.by_length_alone(&mut row, raw.said);
            }
            Times::Stay(Cell::Blank, leave) | Times::FirstLast(Cell::Blank, leave) => {
                self.counts.no_arrival += usize::from(leave != Cell::Blank);
            }
            Times::Stay(join, Cell::Blank) => self.open_stay(&mut row, join, raw.said),
            Times::FirstLast(join, Cell::Blank) => {
                self.open_stay(&mut row, join, raw.said);
                // they may have gone for good: nobody is said to have come back
                if !self.is_cut {
                    self.by_its_length(&mut row, raw.said);
                }
            }
            Times::Stay(join, leave) => self.stay(&mut row, join, leave, raw.said),
            Times::FirstLast(join, leave) => {
                self.stay(&mut row, join, leave, raw.said);
                if self.by_its_length(&mut row, raw.said) {
                    self.with_gaps.insert((row.name.clone(), row.emails.first().cloned()));
                }
                self.without_length(&mut row, raw.said);
            }
            Times::Begun(join) => self.begun(&mut row, join, raw.said),
            Times::Marks(marks) => {
                self.counts.no_arrival += usize::from(has_gone_only(&marks));
                self.marks(&mut row, &marks, true);
            }
            Times::Sessions(sessions) => {
                self.counts.no_arrival += usize::from(has_gone_only(&sessions.concat()));
                for marks in &sessions {
                    self.marks(&mut row, marks, false);
                }
            }
        }
        let is_long = |stay: &Stay| stay.sure_seconds.is_none() && stay.span.seconds() > DAY_SECONDS;
        self.counts.over_a_day += usize::from(row.stays.iter().any(is_long));
        row
    }

    fn stay(&mut self, row: &mut Row, join: Cell, leave: Cell, said: Option<Length>) {
        match self.span(join, leave, said) {
            Some(span) => row.stays.push(Stay { span, sure_seconds: None }),
            None => self.counts.backwards += 1,
        }
    }

    /// Somebody for whom no departure is written: there until the last moment that the report knows of. Where the file was cut off, the
    /// departure may have stood behind: nothing is sure but the length, where one is said.
    fn open_stay(&mut self, row: &mut Row, join: Cell, said: Option<Length>) {
        let Some(from) = self.moment(join) else { return };
        let sure = self.is_cut.then(|| said.map_or(0, |said| said.seconds));
        self.until_last(row, from, sure);
    }

    fn until_last(&mut self, row: &mut Row, from: Instant, sure_seconds: Option<i64>) {
        let Some(to) = self.end.max(self.last) else { return };
        self.counts.still_there += usize::from(sure_seconds.is_none());
        self.counts.cut_off += usize::from(sure_seconds.is_some());
        row.stays.push(Stay { span: Span { from, to: to.max(from) }, sure_seconds });
    }

    /// Between a first arrival and a last departure the length is without the gaps. It counts where it is shorter by more than its own
    /// rounding explains, and always where the times have no seconds: of «62 min» between 15:05 and 16:08 no 63 are sure. Answers whether
    /// somebody must have left and come back, whatever was rounded: what is worth a warning.
    fn by_its_length(&self, row: &mut Row, said: Option<Length>) -> bool {
        let (Some(said), Some(stay)) = (said, row.stays.first_mut()) else { return false };
        let lacking = stay.span.to.seconds_since(stay.span.from) - said.seconds;
        // seconds are cut off at both times and at the length; minutes at the length alone make it up to a minute shorter
        let of_length = if said.is_fine { 1 } else { 59 };
        let explained = if self.in_minutes { 0 } else { of_length };
        if lacking > explained {
            stay.sure_seconds = Some(said.seconds);
        }
        lacking > of_length + if self.in_minutes { 60 } else { 0 }
    }

    /// Between a first arrival and a last departure anything may have been: without the length nothing is sure.
    fn without_length(&mut self, row: &mut Row, said: Option<Length>) {
        if let (None, Some(stay)) = (said, row.stays.first_mut()) {
            stay.sure_seconds = Some(0);
            self.counts.lengths += 1;
        }
    }

    /// A length from an arrival on: within the time from there to the meeting's end, else to the webinar's.
    fn begun(&mut self, row: &mut Row, join: Cell, said: Option<Length>) {
        let (Some(from), Some(said)) = (self.moment(join), said) else {
            self.counts.unreadable += usize::from(join == Cell::Unreadable);
            return;
        };
        let to = self.meeting.map_or_else(|| self.asked.window().to, |meeting| meeting.to).max(from);
        row.stays.push(Stay { span: Span { from, to }, sure_seconds: Some(said.seconds) });
    }

    /// A length without times: within the meeting's time where that is written, else somewhere in the webinar.
    fn by_length(&mut self, row: &mut Row, said: Option<Length>) {
        let Some(said) = said.filter(|_| row.standing != Standing::NotAttended) else { return };
        row.seconds_only = Some(said.seconds);
        let span = self.meeting.unwrap_or_else(|| self.asked.window());
        row.stays.push(Stay { span, sure_seconds: Some(said.seconds) });
    }

    /// A length without times in a report that has times: somewhere in the meeting, which is known to have lasted from the first moment in
    /// the rows to the last; where that is another day than the webinar's, nothing of it is sure.
    fn by_length_alone(&mut self, row: &mut Row, said: Option<Length>) {
        let is_of_somebody = matches!(row.standing, Standing::Attendee | Standing::Host);
        let Some(said) = said.filter(|said| is_of_somebody && said.seconds > 0) else { return };
        self.counts.lengths_alone += 1;
        row.seconds_only = Some(said.seconds);
        let known = self.meeting.unwrap_or_else(|| self.asked.window());
        let from = self.first.map_or(known.from, |first| first.min(known.from));
        let to = self.last.map_or(known.to, |last| last.max(known.to));
        row.stays.push(Stay { span: Span { from, to }, sure_seconds: Some(said.seconds) });
    }

    /// Comings and goings; whoever has not gone is there until the last moment that the report knows of.
    fn marks(&mut self, row: &mut Row, marks: &[Mark], may_be_two: bool) {
        self.counts.unreadable += marks.iter().filter(|(_, cell)| *cell == Cell::Unreadable).count();
        self.counts.repeated += usize::from(marks.iter().any(|(_, cell)| self.is_repeated(*cell)));
        let moments: Vec<(Instant, bool)> =
            marks.iter().filter_map(|(came, cell)| Some((self.moment(*cell)?, *came))).collect();
        let own_last = moments.iter().map(|(moment, _)| *moment).max();
        let (stays, since) = stays_of(moments, may_be_two);
        row.stays.extend(stays.into_iter().map(|span| Stay { span, sure_seconds: None }));
        let Some(from) = since else { return };
        // as long as something of theirs is written they were there
        let known = own_last.filter(|to| self.is_cut && *to > from).map(|to| Span { from, to });
        row.stays.extend(known.map(|span| Stay { span, sure_seconds: None }));
        self.until_last(row, known.map_or(from, |known| known.to), self.is_cut.then_some(0));
    }

    pub fn span(&mut self, join: Cell, leave: Cell, said: Option<Length>) -> Option<Span> {
        let (Cell::Read(join), Cell::Read(leave)) = (join, leave) else { return None };
        match (join, leave) {
            (Stamp::Local(join), Stamp::Local(leave)) => {
                let from = self.settled.local(join, self.near())?;
                let to = self.settled.local(leave, from)?;
                let said = said.map(|said| said.seconds);
                let (mut span, is_choice) = zones::stay(self.asked, from, to, said);
                if matches!(leave, Written::Time(_)) && to < from {
                    // without dates: after midnight, or the clock was put back in between
                    let (next, _) = zones::stay(self.asked, from, to + chrono::TimeDelta::days(1), said);
                    let off = |span: &Span| said.map_or(span.seconds(), |said| (span.seconds() - said).abs());
                    span = [span, next].into_iter().flatten().min_by_key(off);
                }
                self.counts.repeated += usize::from(is_choice);
                span
            }
            (from, to) => {
                let (from, to) = (self.moment(Cell::Read(from))?, self.moment(Cell::Read(to))?);
                (from <= to).then_some(Span { from, to })
            }
        }
    }

    /// Whether a wall clock showed a moment twice.
    fn is_repeated(&self, cell: Cell) -> bool {
        local_of(cell)
            .and_then(|written| self.settled.local(written, self.near()))
            .is_some_and(|local| zones::moments(self.asked.zone, local).len() > 1)
    }

    /// Where a time without a date is put: beside the webinar, or on the day that the report itself states.
    fn near(&self) -> NaiveDateTime {
        let own = self.asked.starts_at.in_zone(self.asked.zone).naive_local();
        let Some((day, began)) = self.day else { return own };
        let stated = self.settled.local(day, own).map_or_else(|| own.date(), |day| day.date());
        match began {
            Some(Written::Time(time)) => stated.and_time(time),
            _ if stated == own.date() => own,
            // far from midnight, where the day alone is known
            _ => stated.and_hms_opt(12, 0, 0).unwrap_or(own),
        }
    }

    /// One moment by itself; of a repeated hour the one that is nearer to the webinar's middle.
    pub fn moment(&self, cell: Cell) -> Option<Instant> {
        let Cell::Read(stamp) = cell else { return None };
        match stamp {
            Stamp::At(moment) => Some(moment),
            Stamp::Local(written) => {
                let local = self.settled.local(written, self.near())?;
                let middle = self.asked.starts_at.plus_seconds(self.asked.ends_at.seconds_since(self.asked.starts_at) / 2);
                zones::moments(self.asked.zone, local).into_iter().min_by_key(|moment| moment.seconds_since(middle).abs())
            }
        }
    }
}
