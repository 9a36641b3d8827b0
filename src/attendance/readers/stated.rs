//! What stands above a table, or between two that were put together: the block about the meeting, and the day that it is of.

use chrono::Datelike as _;

use super::cells::{Cell, Stamp};
use super::columns::{Column, Head, plain};
use super::dates::{Written, written};
use super::sheet::{Sheet, emails};

/// How a day is headed.
const DAY: &[&str] = &[
    "date",
    "meeting date",
    "day",
    "дата",
    "дата встречи",
    "дата собрания",
    "дата конференции",
    "день",
    "күні",
    "кездесу күні",
    "datum",
    "fecha",
    "data",
];
/// How the begin is.
const BEGIN: &[&str] =
    &["start time", "start", "time", "began", "meeting start time", "время начала", "начало", "басталу уақыты", "басталуы"];
/// The heads of a block about a meeting.
const BLOCK: &[&str] = &[
    "meeting id",
    "webinar id",
    "topic",
    "id",
    "host",
    "host name",
    "host email",
    "start time",
    "end time",
    "actual start time",
    "actual duration (minutes)",
    "duration (minutes)",
    "user email",
    "participants",
    "creation time",
    "meeting title",
    "meeting start time",
    "meeting end time",
    "идентификатор конференции",
    "тема",
    "организатор",
    "время начала",
    "время завершения",
    "время окончания",
    "электронная почта пользователя",
    "продолжительность (минуты)",
    "участники",
];
/// Whose address in it is the host's.
const HOSTS: &[&str] = &["user email", "host email", "электронная почта пользователя", "электронная почта организатора"];

/// The day that is stated above the head of a table, and the time of day of the begin, where it stands there.
pub fn day_above(sheet: &Sheet<'_>, at: usize) -> Option<(Written, Option<Written>)> {
    let day = headed(sheet, at, DAY).find_map(day_of).or_else(|| {
        // without a head: a cell that is a day and nothing else
        sheet.rows[..at].iter().flat_map(|row| row.cells.iter()).find_map(|cell| bare_day(cell))
    })?;
    let time = |text: &str| match Cell::of(text) {
        Cell::Read(Stamp::Local(time @ Written::Time(_))) => Some(time),
        Cell::Read(Stamp::Local(Written::Sure(moment, _))) => Some(Written::Time(moment.time())),
        Cell::Read(Stamp::Local(Written::Either { time, .. })) => Some(Written::Time(time)),
        _ => None,
    };
    Some((day, headed(sheet, at, BEGIN).find_map(time)))
}

/// What stands beside or below heads with one of these words, above a row.
fn headed<'a>(sheet: &'a Sheet<'_>, at: usize, words: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let rows = &sheet.rows[..at];
    rows.iter().enumerate().flat_map(move |(n, row)| {
        row.cells.iter().enumerate().filter(|(_, cell)| words.contains(&plain(cell).as_str())).flat_map(move |(column, _)| {
            let below = rows.get(n + 1).and_then(|next| next.cells.get(column));
            [row.cells.get(column + 1), below].into_iter().flatten().map(String::as_str)
        })
    })
}

/// A day, with a time or without; a number of a meeting is none.
fn day_of(text: &str) -> Option<Written> {
    let is_day = |found: &Written| match *found {
        Written::Time(_) => false,
        Written::Sure(moment, _) => (2000..2100).contains(&moment.year()),
        Written::Either { first, second, year, .. } => first <= 31 && second <= 31 && (2000..2100).contains(&year),
    };
    written(text).filter(is_day).or_else(|| written(&format!("{text} 12:00")).filter(is_day))
}

/// A cell of a day and nothing else: a few words, with signs or a month between numbers.
fn bare_day(cell: &str) -> Option<Written> {
    let words = cell.split_whitespace().count();
    let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let has_signs = letters > 0 || cell.contains(['/', '-']) || cell.matches('.').count() > 1;
    (words <= 5 && digits >= 4 && letters <= 10 && has_signs).then(|| day_of(cell)).flatten()
}

/// A time without a day, on the day that stands in a cell of its own.
pub fn joined(day: &str, time: &str) -> Cell {
    let read = Cell::of(time);
    let Cell::Read(Stamp::Local(Written::Time(time))) = read else { return read };
    if day.trim().is_empty() {
        return read;
    }
    match day_of(day) {
        Some(Written::Sure(moment, style)) => Cell::Read(Stamp::Local(Written::Sure(moment.date().and_time(time), style))),
        Some(Written::Either { first, second, year, .. }) => {
            Cell::Read(Stamp::Local(Written::Either { first, second, year, time }))
        }
        Some(Written::Time(_)) | None => Cell::Unreadable,
    }
}

/// Whether a row heads a block about a meeting.
pub fn is_block(cells: &[String]) -> bool {
    let head = Head::of(cells);
    let known = cells.iter().filter(|cell| BLOCK.contains(&plain(cell).as_str())).count();
    known >= 3 && !head.has(Column::Join) && !head.has(Column::Leave)
}

/// The addresses of hosts in blocks: «Host Name (host@example.org)», or in a column of their own.
pub fn hosts(sheet: &Sheet<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, row) in sheet.rows.iter().enumerate().filter(|(_, row)| is_block(&row.cells)) {
        let Some(values) = sheet.rows.get(at + 1) else { continue };
        for (column, cell) in values.cells.iter().enumerate() {
            let is_hosts = row.cells.get(column).is_some_and(|head| HOSTS.contains(&plain(head).as_str()));
            let inside = cell.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| inside.to_owned());
            found.extend(inside);
            found.extend(is_hosts.then(|| cell.clone()));
        }
    }
    emails(&found.iter().map(String::as_str).collect::<Vec<_>>())
}
