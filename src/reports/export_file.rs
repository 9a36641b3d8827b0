//! A question as a file on disk, with what is to be kept of having made it.

use std::fs::File;
use std::io::BufWriter;

use super::attendance::aggregates;
use super::csv_file::write_csv;
use super::exports::{Format, NewExport};
use super::question::Question;
use super::words::Words;
use super::xlsx_file::write_xlsx;
use crate::db::Conn;

/// The most rows of a sheet under its head (ECMA-376 allows 1,048,576 in all).
const MOST_SHEET_ROWS: i64 = 1_048_000;

/// Makes the file; `None` when a workbook would be too long. It has no name and is gone when it is closed.
///
/// # Errors
/// The database's, or those of the disk.
pub fn make_file(
    conn: &mut Conn,
    question: &Question,
    words: &Words<'_>,
    format: Format,
    purpose: String,
) -> anyhow::Result<Option<(File, NewExport)>> {
    if format == Format::Xlsx && aggregates(conn, question)?.totals.expected() > MOST_SHEET_ROWS {
        return Ok(None);
    }
    let mut file = BufWriter::new(tempfile::tempfile()?);
    let rows = match format {
        Format::Csv => write_csv(conn, question, words, &mut file)?,
        Format::Zip => anyhow::bail!("a table is no zip"),
        Format::Xlsx => write_xlsx(conn, question, words, &mut file)?,
    };
    let new = NewExport {
        cohort: question.cohort.id,
        kind: "attendance",
        format,
        purpose,
        filters: serde_json::to_string(&question.filters.fields())?,
        rows,
    };
    Ok(Some((file.into_inner()?, new)))
}
