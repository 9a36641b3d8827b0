//! A report before its dates are settled: what every reader makes, and what becomes of it.

use chrono::NaiveDateTime;

use super::cells::{Cell, Stamp};
use super::dates::{Settled, Written, settle};
use super::durations::Length;
use super::marks::stays_of;
use super::report::{Asked, Layout, Provider, Refusal, Report, Row, Standing, Stay, Warning};
use super::still_inside::made_at;
use super::zones;
use crate::attendance::presence::Span;
use crate::clock::Instant;

/// The times of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Times {
    /// The report gives none.
    None,
    /// From a moment to another.
    Stay(Cell, Cell),
    /// The first arrival and the last departure, with the length between without the gaps.
    FirstLast(Cell, Cell),
    /// The first arrival; a length, and no departure.
    Begun(Cell),
    /// Comings (`true`) and goings of a name, in any order; two devices may have one name.
    Marks(Vec<Mark>),
    /// Comings and goings of each of somebody's sessions, in any order; a session is in the meeting once.
    Sessions(Vec<Vec<Mark>>),
}

/// A coming (`true`) or a going.
pub type Mark = (bool, Cell);

/// A row before its times are settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawRow {
    /// See [`Row`].
    pub line: usize,
    /// See [`Row`].
    pub name: String,
    /// See [`Row`].
    pub registered: Option<String>,
    /// See [`Row`].
    pub emails: Vec<String>,
    /// See [`Row`].
    pub external_id: Option<String>,
    /// The times.
    pub times: Times,
    /// The length.
    pub said: Option<Length>,
    /// See [`Row`].
    pub standing: Standing,
    /// See [`Row`].
    pub is_guest: bool,
}

impl RawRow {
    /// A row with nothing but where it stands and a name.
    pub fn named(line: usize, name: &str) -> Self {
        Self {
            line,
            name: name.to_owned(),
            registered: None,
            emails: Vec::new(),
            external_id: None,
            times: Times::None,
            said: None,
            standing: Standing::Attendee,
            is_guest: false,
        }
    }
}

/// A report before its times are settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw {
    /// Whose.
    pub provider: Provider,
    /// Which.
    pub layout: Layout,
    /// The rows.
    pub rows: Vec<RawRow>,
    /// When the meeting began and ended, where the report says so.
    pub meeting: Option<(Cell, Cell)>,
    /// The day that the report says it is of, and the time of day when it says that it began, where the rows have times alone.
    pub day: Option<(Written, Option<Written>)>,
    /// Whether the file ends in the middle.
    pub is_cut: bool,
}

impl Raw {
    /// A report with these rows.
    pub const fn new(provider: Provider, layout: Layout, rows: Vec<RawRow>) -> Self {
        Self { provider, layout, rows, meeting: None, day: None, is_cut: false }
    }

    /// Settles its times.
    ///
    /// # Errors
    /// [`Refusal::DatesUnclear`], and [`Refusal::DatesUnreadable`] where there are times and none can be read.
    pub fn settled(self, asked: &Asked) -> Result<Report, Refusal> {
        let mut cells: Vec<Written> = self.rows.iter().flat_map(RawRow::cells).filter_map(local_of).collect();
        if cells.is_empty() {
            // without times in the rows the meeting's own are what there is
            cells.extend(self.meeting.into_iter().flat_map(|(from, to)| [from, to]).filter_map(local_of));
        }
        // a day that is stated settles times that stand without one
        let day = self.day.filter(|_| cells.iter().any(|cell| matches!(cell, Written::Time(_))));
        cells.extend(day.map(|(day, _)| day));
        let settled = settle(&cells, asked)?;
        let mut work = Settling { asked, settled, day, last: None, end: None, meeting: None, counts: Counts::default() };
        work.last = self.rows.iter().flat_map(RawRow::cells).filter_map(|cell| work.moment(cell)).max();
        let inside = self.rows.iter().filter_map(|row| match row.times {
            Times::FirstLast(join, Cell::Blank) => Some(work.moment(join)?.plus_seconds(row.said?.seconds)),
            _ => None,
        });
        work.last = work.last.max(made_at(inside.collect()));
        if let Some((from, to)) = self.meeting {
            work.end = work.moment(to);
            work.meeting = work.span(from, to, None);
        }
        let has_times = self.rows.iter().any(|row| row.times != Times::None);
        let is_first_last = self.rows.iter().any(|row| matches!(row.times, Times::FirstLast(..)));
        let rows: Vec<Row> = self.rows.into_iter().map(|row| work.row(row)).collect();
        let any_stay = rows.iter().any(|row| !row.stays.is_empty());
        let counts = work.counts;
        if counts.unreadable > 0 && !any_stay {
            return Err(Refusal::DatesUnreadable);
        }
        let mut warnings = Vec::new();
        let mut warn = |holds: bool, warning: Warning| {
            if holds {
                warnings.push(warning);
            }
        };
        warn(rows.is_empty(), Warning::Empty);
        warn(self.is_cut, Warning::Truncated);
        warn(counts.unreadable > 0, Warning::TimesUnreadable(counts.unreadable));
        warn(counts.backwards > 0, Warning::EndsBeforeBegin(counts.backwards));
        warn(counts.repeated > 0, Warning::RepeatedHour(counts.repeated));
        warn(counts.still_there > 0, Warning::StillThere(counts.still_there));
        warn(counts.no_arrival > 0, Warning::NoArrival(counts.no_arrival));
        warn(counts.over_a_day > 0, Warning::OverADay(counts.over_a_day));
        warn(counts.open_quote > 0, Warning::OpenQuote(counts.open_quote));
        warn(is_first_last && counts.gaps > 0, Warning::GapsUnknown(counts.gaps));
        warn(counts.lengths > 0, Warning::LengthUnreadable(counts.lengths));
        // who registered and did not come has no times, and lacks none
        let anybody_came = rows.iter().any(|row| row.standing != Standing::NotAttended);
        warn(!has_times && anybody_came, Warning::NoTimes);
        let spans: Vec<Span> = rows.iter().flat_map(|row| row.stays.iter().map(|stay| stay.span)).collect();
        let nothing = !spans.is_empty() && spans.iter().all(|span| zones::overlap(*span, asked.window()) == 0);
        // exact moments need no zone
        match zones::fitting_zone(asked, &spans).filter(|_| !cells.is_empty()) {
            Some((zone, nothing_overlaps)) => warn(true, Warning::OtherZone { zone, nothing_overlaps }),
            None => warn(nothing, Warning::NothingOverlaps),
        }
        Ok(Report {
            provider: self.provider,
            layout: self.layout,
            encoding: None,
            separator: None,
            dates: settled.style,
            rows,
            warnings,
        })
    }
}

impl RawRow {
    fn cells(&self) -> Vec<Cell> {
        match &self.times {
            Times::None => Vec::new(),
            Times::Stay(join, leave) | Times::FirstLast(join, leave) => vec![*join, *leave],
            Times::Begun(join) => vec![*join],
            Times::Marks(marks) => marks.iter().map(|(_, cell)| *cell).collect(),
            Times::Sessions(sessions) => sessions.iter().flatten().map(|(_, cell)| *cell).collect(),
        }
    }
}

const fn local_of(cell: Cell) -> Option<Written> {
    match cell {
        Cell::Read(Stamp::Local(written)) => Some(written),
        Cell::Blank | Cell::Unreadable | Cell::Read(Stamp::At(_)) => None,
    }
}

#[derive(Clone, Copy, Default)]
struct Counts {
    unreadable: usize,
    backwards: usize,
    repeated: usize,
    still_there: usize,
    no_arrival: usize,
    over_a_day: usize,
    open_quote: usize,
    gaps: usize,
    lengths: usize,
}

/// No meeting lasts longer.
const DAY_SECONDS: i64 = 24 * 3600;

/// Marks a stay as one with gaps where the length says that there are any, and answers whether it does. Lengths in whole minutes beside
/// times are off by up to two minutes; others by a few seconds.
fn with_gaps(row: &mut Row, said: Option<Length>) -> bool {
    let (Some(said), Some(stay)) = (said, row.stays.first_mut()) else { return false };
    let slack = if said.is_fine { 5 } else { 119 };
    let has_gaps = said.seconds + slack < stay.span.to.seconds_since(stay.span.from);
    if has_gaps {
        stay.sure_seconds = Some(said.seconds);
    }
    has_gaps
}

/// Whether somebody went, and no coming is written.
fn has_gone_only(marks: &[Mark]) -> bool {
    !marks.is_empty() && marks.iter().all(|(came, cell)| !came && matches!(cell, Cell::Read(_)))
}

/// The settling of one report.
struct Settling<'a> {
    asked: &'a Asked,
    settled: Settled,
    day: Option<(Written, Option<Written>)>,
    /// The last moment in the rows.
    last: Option<Instant>,
    /// The meeting's end, where the report says it.
    end: Option<Instant>,
    meeting: Option<Span>,
    counts: Counts,
}

impl Settling<'_> {
    fn row(&mut self, raw: RawRow) -> Row {
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
            Times::Stay(Cell::Blank, leave) | Times::FirstLast(Cell::Blank, leave) => {
                self.counts.no_arrival += usize::from(leave != Cell::Blank);
            }
            Times::Stay(join, Cell::Blank) => self.open_stay(&mut row, join),
            Times::FirstLast(join, Cell::Blank) => {
                self.open_stay(&mut row, join);
                // they may have gone for good: nobody is said to have come back
                with_gaps(&mut row, raw.said);
            }
            Times::Stay(join, leave) => self.stay(&mut row, join, leave, raw.said),
            Times::FirstLast(join, leave) => {
                self.stay(&mut row, join, leave, raw.said);
                self.counts.gaps += usize::from(with_gaps(&mut row, raw.said));
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

    /// Somebody for whom no departure is written: there until the last moment that the report knows of.
    fn open_stay(&mut self, row: &mut Row, join: Cell) {
        let (Some(from), Some(to)) = (self.moment(join), self.end.max(self.last)) else { return };
        self.counts.still_there += 1;
        row.stays.push(Stay { span: Span { from, to: to.max(from) }, sure_seconds: None });
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

    /// Comings and goings; whoever has not gone is there until the last moment that the report knows of.
    fn marks(&mut self, row: &mut Row, marks: &[Mark], may_be_two: bool) {
        self.counts.unreadable += marks.iter().filter(|(_, cell)| *cell == Cell::Unreadable).count();
        self.counts.repeated += usize::from(marks.iter().any(|(_, cell)| self.is_repeated(*cell)));
        let moments = marks.iter().filter_map(|(came, cell)| Some((self.moment(*cell)?, *came))).collect();
        let (stays, since) = stays_of(moments, may_be_two);
        row.stays.extend(stays.into_iter().map(|span| Stay { span, sure_seconds: None }));
        if let (Some(from), Some(to)) = (since, self.end.max(self.last)) {
            self.counts.still_there += 1;
            row.stays.push(Stay { span: Span { from, to: to.max(from) }, sure_seconds: None });
        }
    }

    fn span(&mut self, join: Cell, leave: Cell, said: Option<Length>) -> Option<Span> {
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
    fn moment(&self, cell: Cell) -> Option<Instant> {
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
