//! The first sheet of a workbook that has something in it. Cells are read one by one: a single cell in the last corner of a sheet must not
//! make room for all the others.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx};
use chrono::{NaiveDate, TimeDelta};

use super::table::{Kind, Limits, Recognised, Row, Unreadable};
use super::zip_size::opens_within;

/// How many bytes of a cell are kept.
const MOST_LETTERS: usize = 8_000;

/// All rows of the first sheet with something in it.
///
/// # Errors
/// See [`Unreadable`].
pub fn read_xlsx(bytes: &[u8], limits: &Limits) -> Result<(Vec<Row>, Recognised), Unreadable> {
    let mut book = opened(bytes, limits)?;
    for sheet in book.sheet_names() {
        let rows = rows_of(&mut book, &sheet, limits)?;
        if !rows.is_empty() {
            return Ok((rows, Recognised { kind: Kind::Xlsx, encoding: None, separator: None }));
        }
    }
    Err(Unreadable::Empty)
}

fn opened<'file>(bytes: &'file [u8], limits: &Limits) -> Result<Xlsx<Cursor<&'file [u8]>>, Unreadable> {
    match opens_within(bytes, limits.opened) {
        Some(true) => {}
        Some(false) => return Err(Unreadable::TooLargeInside),
        None => return Err(Unreadable::BrokenWorkbook),
    }
    Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenWorkbook)
}

/// The sheets of a workbook one after another, no more than so many: its name, and its rows or why it has none. One at a time, so that
/// only what somebody keeps of them stays in memory.
///
/// # Errors
/// See [`Unreadable`]: of the workbook as a whole.
pub fn each_sheet(
    bytes: &[u8],
    limits: &Limits,
    most: usize,
    mut see: impl FnMut(&str, Result<Vec<Row>, Unreadable>),
) -> Result<(), Unreadable> {
    let mut book = opened(bytes, limits)?;
    for sheet in book.sheet_names().into_iter().take(most) {
        let rows = rows_of(&mut book, &sheet, limits);
        see(&sheet, rows);
    }
    Ok(())
}

fn rows_of(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, limits: &Limits) -> Result<Vec<Row>, Unreadable> {
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|_| Unreadable::BrokenWorkbook)?;
    while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::BrokenWorkbook)? {
        let words = words_of(cell.get_value());
        if words.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (line, column) = (row as usize + 1, column as usize);
        if column >= limits.columns {
            return Err(Unreadable::TooManyColumns);
        }
        if rows.last().is_none_or(|last| last.line != line) {
            if rows.len() > limits.rows {
                return Err(Unreadable::TooManyRows);
            }
            rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(row) = rows.last_mut() {
            row.cells.resize(row.cells.len().max(column + 1), String::new());
            row.cells[column] = words;
        }
    }
    Ok(rows)
}

/// A value as a person sees it; a whole number without a decimal point.
fn words_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => kept(text),
        DataRef::SharedString(text) => kept(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(date) => moment_of(date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => kept(text),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A date and time, a time of day or a length of time in digits; a workbook keeps all three as a number of days.
fn moment_of(date: &ExcelDateTime) -> String {
    let days = date.as_f64();
    if date.is_duration() || days < 1.0 {
        let seconds = (days * 86_400.0).round().max(0.0) as i64;
        return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    let moment = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
        .and_then(|date| date.and_hms_milli_opt(hour.into(), minute.into(), second.into(), milli.into()));
    // the number of days is not exact: 15:02:11 may come as 15:02:10.999
    moment.map_or_else(
        || days.to_string(),
        |moment| (moment + TimeDelta::milliseconds(500)).format("%Y-%m-%d %H:%M:%S").to_string(),
    )
}

/// A cell's words; one that is longer than any value we read is cut before it is kept, since many cells may share one text.
fn kept(text: &str) -> String {
    let text = text.trim();
    let end = (0..=text.len().min(MOST_LETTERS)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text[..end].to_owned()
}
