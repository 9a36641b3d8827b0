//! A report as CSV: RFC 4180, in UTF-8 with a byte-order mark, because that is how spreadsheet programs know it for UTF-8.

use std::io::Write;

use ::csv::{Terminator, WriterBuilder};

use super::attendance::for_each_person;
use super::columns::{Column, Value};
use super::question::Question;
use super::words::Words;
use crate::db::Conn;

/// Writes the rows of a question; answers how many.
///
/// # Errors
/// The database's, or those of the file.
pub fn write_csv(conn: &mut Conn, question: &Question, words: &Words<'_>, mut file: impl Write) -> anyhow::Result<i64> {
    file.write_all("\u{feff}".as_bytes())?;
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
    csv.write_record(Column::ALL.map(|column| column.head(words)))?;
    let mut rows = 0;
    for_each_person(conn, question, |person| {
        for cell in &person.cells.0 {
            csv.write_record(Column::ALL.map(|column| text(column.value(words, question, person, cell))))?;
            rows += 1;
        }
        anyhow::Ok(())
    })?;
    csv.flush()?;
    Ok(rows)
}

pub(super) fn text(value: Value) -> String {
    match value {
        Value::Text(text) => harmless(text),
        Value::Number(number) => number.to_string(),
        Value::Tenths(milli) => format!("{:.1}", tenths(milli)),
        Value::Year(year) => year.to_string(),
        Value::Day(day) => day.format("%Y-%m-%d").to_string(),
        Value::Empty => String::new(),
    }
}

/// Thousandths as a number with one decimal.
#[expect(clippy::cast_precision_loss, reason = "points of tests are far below 2^53")]
pub(super) fn tenths(milli: i64) -> f64 {
    (milli as f64 / 100.0).round() / 10.0
}

/// A text that a spreadsheet program would take for a formula gets an apostrophe before it (OWASP, CSV injection).
fn harmless(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_words() {
        for (given, wanted) in [
            ("=1+1", "'=1+1"),
            ("+7 700", "'+7 700"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("Мектеп = 4", "Мектеп = 4"),
            ("", ""),
        ] {
            assert_eq!(harmless(given.to_owned()), wanted);
        }
    }
}
