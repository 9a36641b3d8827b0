//! A head and the rows below it.

use super::cells::Cell;
use super::columns::{Column, Head, is_no, is_yes, plain};
use super::cut::is_part;
use super::durations::{Bare, Length, length};
use super::raw::{RawRow, Times};
use super::report::Standing;
use super::stated::{is_block, joined};
use crate::tables::Row;

/// The rows of a file.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The rows, empty ones too.
    pub rows: &'a [Row],
    /// Where the file does not end with a line end, and so may be cut off: how many values its last row has.
    pub open_end: Option<usize>,
}

/// How the times of a table are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Each row is a stay.
    Stays,
    /// Each row is the first arrival and the last departure.
    FirstLast,
    /// There are lengths alone.
    Lengths,
}

/// Rows of people that were read, and whether the last was cut off.
#[derive(Default)]
pub struct People {
    /// The rows.
    pub rows: Vec<RawRow>,
    /// Whether the last one was cut off and left out.
    pub is_cut: bool,
}

impl Sheet<'_> {
    /// The rows from `from` to `to` (not with it) as people.
    pub fn people(&self, head: &Head, from: usize, to: usize, meant: Meant) -> People {
        let mut found = People::default();
        let mut head = head.clone();
        let mut at = from;
        while at < to.min(self.rows.len()) {
            let row = &self.rows[at];
            at += 1;
            if row.cells.iter().all(String::is_empty) {
                continue;
            }
            if is_block(&row.cells) {
                // what it says of the meeting stands below
                at += usize::from(self.rows.get(at).is_some_and(|next| !is_head_again(&head, &next.cells)));
                continue;
            }
            if is_head_again(&head, &row.cells) {
                head = of_next(head, &row.cells);
                continue;
            }
            let read = person(&head, row, meant);
            match self.open_end.filter(|_| at == self.rows.len()) {
                Some(width) if self.is_cut(&head, row, width, &read, from) => {
                    found.is_cut = true;
                    continue;
                }
                // its times are whole, what stands behind them need not be
                Some(width) => found.is_cut |= self.lacks_its_end(row, width, &read, from),
                None => {}
            }
            found.rows.push(read);
        }
        found
    }

    /// The rows with something in them above the last.
    fn above(&self, from: usize) -> impl Iterator<Item = &[String]> {
        self.rows[from..self.rows.len() - 1]
            .iter()
            .map(|row| row.cells.as_slice())
            .filter(|cells| !cells.iter().all(String::is_empty))
    }

    /// Whether a last row without a line end is shorter than all others, or says when somebody came and ends before all others say when
    /// they went.
    fn lacks_its_end(&self, row: &Row, width: usize, read: &RawRow, from: usize) -> bool {
        let has_last = |cells: &[String]| cells.get(width - 1).is_some_and(|cell| !cell.is_empty());
        let is_begun =
            matches!(read.times, Times::Stay(Cell::Read(_), Cell::Blank) | Times::FirstLast(Cell::Read(_), Cell::Blank));
        let is_blank = is_begun && width > 0 && row.cells.get(width - 1).is_none_or(String::is_empty);
        let mut all = self.above(from).peekable();
        all.peek().is_some() && all.all(|cells| cells.len() > width || (is_blank && has_last(cells)))
    }

    /// Whether the last value of all is a moment or a length that was cut off.
    fn ends_within_a_time(&self, head: &Head, row: &Row, width: usize, from: usize) -> bool {
        let Some(last) = width.checked_sub(1) else { return false };
        let is_at = |column: Column| head.at(column) == Some(last);
        let is_moment = [Column::Join, Column::Leave].into_iter().any(is_at);
        let is_time = is_moment || [Column::Length, Column::TotalLength].into_iter().any(is_at);
        let value = row.cells.get(last).map_or("", String::as_str);
        is_time && is_part(value, self.above(from).filter_map(|cells| cells.get(last).map(String::as_str)), is_moment)
    }

    /// Whether a last row without a line end lacks a value that all rows have, or ends within one.
    fn is_cut(&self, head: &Head, row: &Row, width: usize, read: &RawRow, from: usize) -> bool {
        let last = [Column::Join, Column::Leave, Column::Length, Column::TotalLength]
            .into_iter()
            .filter_map(|column| head.at(column))
            .max();
        let unreadable = match &read.times {
            Times::Stay(join, leave) | Times::FirstLast(join, leave) => [join, leave].contains(&&Cell::Unreadable),
            Times::None | Times::Begun(_) | Times::Marks(_) | Times::Sessions(_) => false,
        };
        // a value with a quote that nothing closes
        let is_open = row.cells.last().is_some_and(|cell| cell.starts_with('"') && !cell[1..].contains('"'));
        // what says that somebody was not there at all
        let above = &self.rows[from..self.rows.len() - 1];
        let lacks = |column: Column| {
            let value = head.value(&row.cells, column);
            let is_said = is_yes(value) || is_no(value);
            head.has(column) && !is_said && above.iter().any(|row| !head.value(&row.cells, column).is_empty())
        };
        let is_short = last.is_some_and(|last| width <= last) || self.ends_within_a_time(head, row, width, from);
        is_short || unreadable || is_open || lacks(Column::Waiting) || lacks(Column::Attended)
    }
}

/// The head of the next of tables that were put together: its own order of columns, where it has all that the first has.
fn of_next(head: Head, cells: &[String]) -> Head {
    let next = Head::of(cells);
    let essential = [Column::Name, Column::Email, Column::Join, Column::Leave, Column::Length, Column::TotalLength];
    let has_all = essential.into_iter().all(|column| next.has(column) || !head.has(column));
    // the wide export has columns about the meeting first, with the same words
    if has_all && next.at(Column::Name) == head.at(Column::Name) { next } else { head }
}

/// Files that were put together have their head again in the middle.
fn is_head_again(head: &Head, cells: &[String]) -> bool {
    let again = Head::of(cells);
    again.known() >= 5 || (again.known() >= 3 && again.known() >= head.known())
}

fn person(head: &Head, row: &Row, meant: Meant) -> RawRow {
    let value = |column| head.value(&row.cells, column);
    let full = [value(Column::FirstName), value(Column::LastName)].join(" ").trim().to_owned();
    let name = Some(value(Column::Name)).filter(|name| !name.is_empty()).map_or_else(|| full.clone(), str::to_owned);
    let addresses = [value(Column::Email), value(Column::Upn)];
    let said = said(value(Column::LengthInSeconds), Bare::Seconds)
        .or_else(|| said(value(Column::Length), Bare::Minutes))
        .or_else(|| said(value(Column::TotalLength), Bare::Minutes));
    let day = value(Column::Day);
    let (join, leave) = (joined(day, value(Column::Join)), Cell::of(value(Column::Leave)));
    let external = value(Column::ExternalId);
    let mut read = RawRow::named(row.line, &name);
    read.registered = Some(full).filter(|full| !full.is_empty() && *full != name);
    read.emails = emails(&addresses);
    // a short number in a table may be the row's own
    let is_number = external.len() < 6 && external.bytes().all(|byte| byte.is_ascii_digit());
    read.external_id = Some(external.to_owned()).filter(|_| !is_number);
    read.said = said;
    read.is_guest = is_yes(value(Column::Guest));
    read.standing = if is_yes(value(Column::Waiting)) {
        Standing::Waiting
    } else if is_no(value(Column::Attended)) {
        Standing::NotAttended
    } else if is_host(value(Column::Role)) {
        Standing::Host
    } else {
        Standing::Attendee
    };
    read.times = match meant {
        _ if read.standing == Standing::NotAttended => Times::None,
        // no departure: the length says more than the end of the meeting
        Meant::Stays if leave == Cell::Blank && matches!(join, Cell::Read(_)) && said.is_some() => Times::Begun(join),
        Meant::Stays => Times::Stay(join, leave),
        Meant::FirstLast => Times::FirstLast(join, leave),
        Meant::Lengths if matches!(join, Cell::Read(_)) && said.is_some() => Times::Begun(join),
        Meant::Lengths => Times::None,
    };
    read
}

fn said(cell: &str, bare: Bare) -> Option<Length> {
    length(cell, bare)
}

/// The addresses in some cells, each once: also several in one, as links, in brackets, with a full stop behind or with marks that nobody
/// sees.
pub fn emails(cells: &[&str]) -> Vec<String> {
    let is_unseen = |letter: char| matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let mut found: Vec<String> = Vec::new();
    for cell in cells.iter().filter(|cell| cell.contains('@')) {
        let seen: String = cell.chars().filter(|letter| !is_unseen(*letter)).flat_map(char::to_lowercase).collect();
        let between = |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | ';' | ',' | '"' | '(' | ')');
        for word in seen.split(between) {
            let address = word.trim_start_matches("mailto:").trim_matches(['.', ':', '\'']);
            let is_address = address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
            if is_address && address.len() <= 254 && !found.iter().any(|other| other == address) {
                found.push(address.to_owned());
            }
        }
    }
    found
}

/// Whether a part in the meeting is the host's.
pub fn is_host(role: &str) -> bool {
    let role = plain(role);
    ["organi", "организатор", "ұйымдастырушы", "host", "veranstalter", "ведущий"].iter().any(|start| role.starts_with(start))
}
