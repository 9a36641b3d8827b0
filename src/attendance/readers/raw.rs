//! A report before its dates are settled: what every reader makes, and what becomes of it.

use chrono::Timelike as _;

use super::cells::{Cell, Stamp};
use super::dates::{Written, settle};
use super::durations::Length;
use super::report::{Asked, Layout, Provider, Refusal, Report, Row, Standing, Warning};
use super::settling::Settling;
use super::still_inside::made_at;
use super::zones;
use crate::attendance::presence::Span;

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
        let mut work = Settling::new(asked, settled, day);
        // events are written as they happen: before the cut nobody has gone of whom it is not written
        work.is_cut = self.is_cut && self.layout != Layout::EventsXml;
        work.in_minutes = cells.iter().all(|cell| cell.time().second() == 0);
        let moments = || self.rows.iter().flat_map(RawRow::cells).filter_map(|cell| work.moment(cell));
        (work.first, work.last) = (moments().min(), moments().max());
        let inside = self.rows.iter().filter_map(|row| match row.times {
            Times::FirstLast(join, Cell::Blank) => Some(work.moment(join)?.plus_seconds(row.said?.seconds)),
            _ => None,
        });
        work.last = work.last.max(made_at(inside.collect()));
        if let Some((from, to)) = self.meeting {
            // how far it went is not known where the rest is cut off
            work.end = work.moment(to).filter(|_| !self.is_cut);
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
        warn(counts.cut_off > 0, Warning::DepartureCutOff(counts.cut_off));
        warn(counts.lengths_alone > 0, Warning::LengthAlone(counts.lengths_alone));
        warn(is_first_last && !work.with_gaps.is_empty(), Warning::GapsUnknown(work.with_gaps.len()));
        warn(counts.lengths > 0, Warning::LengthUnreadable(counts.lengths));
        // who registered and did not come has no times, and lacks none
        let anybody_came = rows.iter().any(|row| row.standing != Standing::NotAttended);
        warn(!has_times && anybody_came, Warning::NoTimes);
        // beside rows with times, a length alone says nothing of when
        let timed = rows.iter().filter(|row| !has_times || row.seconds_only.is_none());
        let spans: Vec<Span> = timed.flat_map(|row| row.stays.iter().map(|stay| stay.span)).collect();
        let nothing = !spans.is_empty() && !spans.iter().any(|span| zones::touches(*span, asked.window()));
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

pub(super) const fn local_of(cell: Cell) -> Option<Written> {
    match cell {
        Cell::Read(Stamp::Local(written)) => Some(written),
        Cell::Blank | Cell::Unreadable | Cell::Read(Stamp::At(_)) => None,
    }
}
