//! The first sheet of a workbook that has something in it. Cells are read one by one: a single cell in the last corner of a sheet must not
//! make room for all the others.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};

use super::table::{Kind, Recognised, Row, Unreadable};
use super::zip_size::opens_within;
use super::{MOST_COLUMNS, MOST_ROWS};

/// What a workbook may open out to: twenty thousand rows of people need a tenth of it.
const MOST_OPENED: u64 = 128 * 1_048_576;

/// All rows of the first sheet with something in it.
///
/// # Errors
/// See [`Unreadable`].
pub fn read_xlsx(bytes: &[u8]) -> Result<(Vec<Row>, Recognised), Unreadable> {
    match opens_within(bytes, MOST_OPENED) {
        Some(true) => {}
        Some(false) => return Err(Unreadable::TooLargeInside),
        None => return Err(Unreadable::BrokenWorkbook),
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenWorkbook)?;
    for sheet in book.sheet_names() {
        let rows = rows_of(&mut book, &sheet)?;
        if !rows.is_empty() {
            return Ok((rows, Recognised { kind: Kind::Xlsx, encoding: None, separator: None }));
        }
    }
    Err(Unreadable::Empty)
}

fn rows_of(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<Row>, Unreadable> {
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|_| Unreadable::BrokenWorkbook)?;
    while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::BrokenWorkbook)? {
        let words = words_of(cell.get_value());
        if words.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (line, column) = (row as usize + 1, column as usize);
        if column >= MOST_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if rows.last().is_none_or(|last| last.line != line) {
            if rows.len() > MOST_ROWS {
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
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(date) => date.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
