//! The register of a cohort's records as a file, as ministries keep it: each record is a line for good, in the order of its running
//! number, whatever became of it.

use std::fs::File;
use std::io::{BufWriter, Write};

use ::csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::Workbook;

use super::columns::Value;
use super::csv_file::text;
use super::exports::{Format, NewExport};
use super::xlsx_file::{Below, PeopleSheet, Styles};
use crate::clock::Instant;
use crate::completion::{Code, Registered, register_of};
use crate::db::Conn;
use crate::enrolment::Cohort;
use crate::i18n::{Lang, clock_time, date_in_words, offset, tr};

/// How many records are read at a time.
const CHUNK: i64 = 500;

/// A column of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterColumn {
    /// The number within the year.
    Number,
    /// The year.
    Year,
    /// The code.
    Code,
    /// The name as printed.
    Name,
    /// The name in Latin letters.
    LatinName,
    /// What it proves.
    Outcome,
    /// On which track.
    Track,
    /// Learning time.
    Hours,
    /// The day of issue.
    Issued,
    /// The last day on which it counts.
    ValidUntil,
    /// What became of it.
    State,
    /// Which one's place it took.
    Replaces,
    /// Which one took its place.
    ReplacedBy,
    /// Since when it counts no more.
    EndedOn,
    /// Who ended it.
    EndedBy,
}

impl RegisterColumn {
    /// All of them, in order.
    pub const ALL: [Self; 15] = [
        Self::Number,
        Self::Year,
        Self::Code,
        Self::Name,
        Self::LatinName,
        Self::Outcome,
        Self::Track,
        Self::Hours,
        Self::Issued,
        Self::ValidUntil,
        Self::State,
        Self::Replaces,
        Self::ReplacedBy,
        Self::EndedOn,
        Self::EndedBy,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Year => "year",
            Self::Code => "code",
            Self::Name => "name",
            Self::LatinName => "latin-name",
            Self::Outcome => "outcome",
            Self::Track => "track",
            Self::Hours => "hours",
            Self::Issued => "issued",
            Self::ValidUntil => "valid-until",
            Self::State => "state",
            Self::Replaces => "replaces",
            Self::ReplacedBy => "replaced-by",
            Self::EndedOn => "ended-on",
            Self::EndedBy => "ended-by",
        }
    }

    /// The head of the column.
    pub fn head(self, lang: Lang) -> String {
        tr(lang, &format!("register-column-{}", self.key()))
    }

    /// What stands in it.
    fn meaning(self, lang: Lang) -> String {
        tr(lang, &format!("register-means-{}", self.key()))
    }

    const fn width(self) -> f64 {
        match self {
            Self::Name | Self::LatinName | Self::EndedBy => 32.0,
            Self::Track => 28.0,
            Self::Code | Self::Outcome | Self::State | Self::Replaces | Self::ReplacedBy => 17.0,
            Self::Issued | Self::ValidUntil | Self::EndedOn => 13.0,
            Self::Number | Self::Year | Self::Hours => 10.0,
        }
    }

    fn value(self, cohort: &Cohort, (lang, at): (Lang, Instant), line: &Registered) -> Value {
        let record = &line.record;
        let words = |text: Option<String>| text.filter(|text| !text.is_empty()).map_or(Value::Empty, Value::Text);
        match self {
            Self::Number => record.number().map_or(Value::Empty, |(_, number)| Value::Number(number.into())),
            Self::Year => record.number().map_or(Value::Empty, |(year, _)| Value::Year(year)),
            Self::Code => Value::Text(plain(record.code())),
            Self::Name => words(record.name.clone()),
            Self::LatinName => words(record.latin_name.clone()),
            Self::Outcome => Value::Text(tr(lang, &format!("record-{}", record.outcome().key()))),
            Self::Track => words(Some(record.facts().track.text(lang).to_owned())),
            Self::Hours => Value::Tenths(i64::from(record.minutes) * 1000 / 60),
            Self::Issued => Value::Day(record.facts().issued_on),
            Self::ValidUntil => record.facts().expires_on.map_or(Value::Empty, Value::Day),
            Self::State => Value::Text(tr(lang, &format!("record-state-{}", record.state(at)))),
            Self::Replaces => words(line.replaces.map(plain)),
            Self::ReplacedBy => words(line.replaced_by.map(plain)),
            Self::EndedOn => line.ended_at.map_or(Value::Empty, |at| Value::Day(at.in_zone(cohort.tz()).date_naive())),
            Self::EndedBy => words(line.ended_by.clone()),
        }
    }
}

/// A code as people type it when they look for it in a table: with plain spaces.
fn plain(code: Code) -> String {
    code.grouped().replace('\u{a0}', " ")
}

/// Makes the file, with what is to be kept of it. It has no name and is gone when it is closed.
///
/// # Errors
/// The database's, or those of the disk.
pub fn make_register(
    conn: &mut Conn,
    cohort: &Cohort,
    lang: Lang,
    at: Instant,
    format: Format,
    purpose: String,
) -> anyhow::Result<(File, NewExport)> {
    let mut file = BufWriter::new(tempfile::tempfile()?);
    let rows = match format {
        Format::Csv => csv_file(conn, cohort, (lang, at), &mut file)?,
        Format::Zip => anyhow::bail!("a table is no zip"),
        Format::Xlsx => {
            let (mut book, styles) = (Workbook::new(), Styles::new());
            let heads = RegisterColumn::ALL.map(|column| (column.head(lang), column.width()));
            let mut sheet = PeopleSheet::new(&mut book, &tr(lang, "register-title"), &heads, &styles)?;
            let rows = for_each(conn, cohort, |line| {
                let values = RegisterColumn::ALL.map(|column| column.value(cohort, (lang, at), line));
                Ok(sheet.line(values.to_vec(), &styles)?)
            })?;
            book.push_worksheet(sheet.finish()?);
            about(&mut book, cohort, lang, at, &styles)?;
            book.save_to_writer(&mut file)?;
            rows
        }
    };
    let kept = NewExport { cohort: cohort.id, kind: "register", format, purpose, filters: "{}".to_owned(), rows };
    Ok((file.into_inner()?, kept))
}

fn csv_file(conn: &mut Conn, cohort: &Cohort, (lang, at): (Lang, Instant), file: &mut impl Write) -> anyhow::Result<i64> {
    file.write_all("\u{feff}".as_bytes())?;
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
    csv.write_record(RegisterColumn::ALL.map(|column| column.head(lang)))?;
    let rows = for_each(conn, cohort, |line| {
        Ok(csv.write_record(RegisterColumn::ALL.map(|column| text(column.value(cohort, (lang, at), line))))?)
    })?;
    csv.flush()?;
    Ok(rows)
}

fn for_each(conn: &mut Conn, cohort: &Cohort, mut write: impl FnMut(&Registered) -> anyhow::Result<()>) -> anyhow::Result<i64> {
    let mut rows = 0;
    loop {
        let (lines, _) = register_of(conn, cohort.id, rows, CHUNK)?;
        for line in &lines {
            write(line)?;
        }
        rows += lines.len() as i64;
        if (lines.len() as i64) < CHUNK {
            return Ok(rows);
        }
    }
}

/// What each column is, and of when the file is.
fn about(book: &mut Workbook, cohort: &Cohort, lang: Lang, at: Instant, styles: &Styles) -> anyhow::Result<()> {
    let sheet = book.add_worksheet();
    sheet.set_name(tr(lang, "report-sheet-about"))?.set_column_width(0, 32)?.set_column_width(1, 90)?;
    let mut below = Below { sheet, next: 0, styles };
    below.title(&tr(lang, "register-title"))?;
    below.line(vec![Value::Text(tr(lang, "report-cohort")), Value::Text(cohort.name(lang))])?;
    let at = at.in_zone(cohort.tz());
    let moment = format!("{}, {} ({})", date_in_words(lang, at.date_naive()), clock_time(&at), offset(&at));
    below.line(vec![Value::Text(tr(lang, "report-as-of-name")), Value::Text(moment)])?;
    below.next += 1;
    below.head(&[tr(lang, "report-column"), tr(lang, "report-meaning")])?;
    for column in RegisterColumn::ALL {
        below.sheet.write_string(below.next, 0, column.head(lang))?;
        below.sheet.write_string_with_format(below.next, 1, column.meaning(lang), &styles.wrapped)?;
        below.next += 1;
    }
    Ok(())
}
