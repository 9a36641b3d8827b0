//! Which report a file is, by what stands in it and never by its name.

use encoding_rs::{WINDOWS_1250, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization as _;

use super::columns::Head;
use super::raw::Raw;
use super::report::{Refusal, Warning};
use super::sheet::Sheet;
use super::{events, events_xml, other_tables, teams, zoom};
use crate::tables::{self, Limits, Row, Unreadable, split_records};

/// A report has no more bytes than this: 100,000 rows of Zoom have about twelve million.
const MOST_BYTES: usize = 24 * 1_048_576;
/// A report has no more rows and no more values than this.
const MOST_ROWS: usize = 60_000;
const MOST_CELLS: usize = 1_200_000;
/// No more sheets of a workbook are looked at, and no more letters of a sheet's name are kept.
const MOST_SHEETS: usize = 20;
const MOST_SHEET_LETTERS: usize = 60;
/// The head of a table stands within so many rows.
const HEAD_WITHIN: usize = 80;
const LIMITS: Limits = Limits { rows: MOST_ROWS, columns: 250, opened: 96 * 1_048_576 };

/// A file as recognised.
pub struct Recognised {
    /// What was read.
    pub raw: Raw,
    /// The encoding; none for a workbook.
    pub encoding: Option<&'static str>,
    /// What stands between values.
    pub separator: Option<char>,
    /// What is to be said about the file itself.
    pub warnings: Vec<Warning>,
}

/// Reads a file into rows.
///
/// # Errors
/// See [`Refusal`].
pub fn recognise(bytes: &[u8]) -> Result<Recognised, Refusal> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::EmptyFile);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    if tables::is_compound(bytes) {
        return Err(Refusal::OldOrLocked);
    }
    if tables::is_zip(bytes) {
        return workbook(bytes);
    }
    let decoded = tables::decode_as_far_as_it_goes(bytes).filter(|_| !is_picture(bytes)).ok_or(Refusal::NotText)?;
    let (body, encoding) = match decoded.encoding {
        "windows-1251" => by_letters(bytes, decoded.text),
        other => (decoded.text, other),
    };
    let mut found = text(body.trim_start_matches('\u{feff}'))?;
    found.raw.is_cut |= decoded.cut;
    found.encoding = Some(encoding);
    let is_old = encoding.starts_with("windows-");
    if is_old && found.raw.rows.iter().any(|row| row.name.contains('?')) {
        found.warnings.push(Warning::LettersLost);
    }
    Ok(found)
}

/// A text as far as it tells one report from another: without its encoding, the blanks around it and how its lines end, which are others
/// when it is pasted into a form. `None` for what is no text.
pub fn bare_text(bytes: &[u8]) -> Option<String> {
    if bytes.len() > MOST_BYTES || tables::is_compound(bytes) || tables::is_zip(bytes) || is_picture(bytes) {
        return None;
    }
    let decoded = tables::decode_as_far_as_it_goes(bytes)?;
    let text = if decoded.encoding == "windows-1251" { by_letters(bytes, decoded.text).0 } else { decoded.text };
    let typed = |letter: &char| !letter.is_control() || matches!(letter, '\t' | '\n');
    Some(text.trim_start_matches('\u{feff}').trim().chars().filter(typed).nfc().collect())
}

/// Files of other kinds that begin with letters.
fn is_picture(bytes: &[u8]) -> bool {
    [&b"%PDF"[..], b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"{\\rtf", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf"]
        .iter()
        .any(|start| bytes.starts_with(start))
}

/// Bytes that are no UTF-8 are Windows-1251 unless that makes words of mixed letters, which Western and Central European text does.
fn by_letters(bytes: &[u8], cyrillic: String) -> (String, &'static str) {
    let is_cyrillic = |letter: char| ('\u{400}'..='\u{52f}').contains(&letter);
    let mut mixed = 0_usize;
    let mut pure = 0_usize;
    for word in cyrillic.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().any(is_cyrillic)) {
        if word.chars().any(|letter| letter.is_ascii_alphabetic()) {
            mixed += 1;
        } else if word.chars().count() >= 3 {
            pure += 1;
        }
    }
    if mixed <= pure {
        return (cyrillic, "windows-1251");
    }
    let western = tables::decode_windows(bytes, WINDOWS_1252);
    // what is a letter in Central Europe is a sign in the West
    if western.chars().any(|letter| matches!(letter, '³' | '¹' | '¿' | '¶' | '¼')) {
        return (tables::decode_windows(bytes, WINDOWS_1250), "windows-1250");
    }
    (western, "windows-1252")
}

fn text(body: &str) -> Result<Recognised, Refusal> {
    let start = body.trim_start();
    if start.is_empty() {
        return Err(Refusal::EmptyFile);
    }
    let plain = |raw: Raw| Recognised { raw, encoding: None, separator: None, warnings: Vec::new() };
    if start.starts_with('<') {
        let head: String = start.chars().take(400).flat_map(char::to_lowercase).collect();
        if head.contains("<html") || head.contains("<!doctype html") {
            return Err(Refusal::WebPage);
        }
        return events_xml::events_xml(start).map(plain);
    }
    let is_form = start.starts_with("event=") || (start.starts_with("domain=") && start.contains("&event="));
    if start.starts_with(['{', '[']) || is_form {
        return events::json(start).map(plain);
    }
    separated(body)
}

/// Text with separators: the separator is the one with which the text is a report.
fn separated(body: &str) -> Result<Recognised, Refusal> {
    let mut refused = Refusal::NotAReport;
    for separator in by_frequency(body) {
        let records = split_records(body, separator, MOST_ROWS, MOST_CELLS);
        if records.too_many {
            refused = Refusal::TooManyRows;
            continue;
        }
        let mut rows = records.rows;
        if rows.first().is_some_and(|row| row.cells.first().is_some_and(|cell| cell.to_lowercase().starts_with("sep="))) {
            rows.remove(0);
        }
        match of_rows(&Sheet { rows: &rows, open_end: records.open_end }) {
            Ok(raw) => return Ok(Recognised { raw, encoding: None, separator: Some(separator), warnings: Vec::new() }),
            Err(Refusal::NotAReport) => {}
            Err(why) => refused = why,
        }
        // each line in quotes of its own
        if let Some(inner) = in_one_column(&rows, false).filter(|inner| inner != body) {
            return separated(&inner);
        }
    }
    Err(refused)
}

fn by_frequency(body: &str) -> Vec<char> {
    let mut counted: Vec<(usize, char)> = ['\t', ';', ',']
        .into_iter()
        .map(|separator| (body.lines().take(100).map(|line| line.matches(separator).count()).sum(), separator))
        .collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(_, separator)| separator).collect()
}

/// The lines of a table that stand each in one cell, as text again; `None` when they do not. In a workbook somebody may have written a note
/// beside some of them.
fn in_one_column(rows: &[Row], may_have_notes: bool) -> Option<String> {
    let filled: Vec<&Row> = rows.iter().filter(|row| row.cells.first().is_some_and(|cell| !cell.is_empty())).collect();
    let alone = filled.iter().filter(|row| row.cells.len() == 1).count();
    let is_one = rows.iter().all(|row| row.cells.len() <= 1) || (may_have_notes && alone * 2 > filled.len());
    let with_separator = filled.iter().filter(|row| row.cells[0].contains([',', ';', '\t'])).count();
    if !is_one || filled.is_empty() || with_separator * 2 < filled.len() {
        return None;
    }
    let mut text = String::new();
    let mut line = 1;
    for row in filled {
        // keep the numbers of the lines
        while line < row.line {
            text.push('\n');
            line += 1;
        }
        text.push_str(&row.cells[0].replace(['\n', '\r'], " "));
        text.push('\n');
        line += 1;
    }
    Some(text)
}

/// The first sheet that is a report: before it there may be a note, or nothing. Others that are reports too are told.
fn workbook(bytes: &[u8]) -> Result<Recognised, Refusal> {
    let mut found: Option<(Recognised, String, bool)> = None;
    let (mut seen, mut reports) = (0_usize, 0_usize);
    let mut refused = Refusal::EmptyFile;
    let see = |name: &str, rows: Result<Vec<Row>, Unreadable>| {
        seen += 1;
        match rows.map_err(refusal_of).and_then(|rows| of_worksheet(&rows)) {
            Ok(read) => {
                reports += 1;
                found.get_or_insert_with(|| (read, name.chars().take(MOST_SHEET_LETTERS).collect(), seen == 1));
            }
            // what is said about the workbook is the most that can be said about a sheet
            Err(Refusal::EmptyFile) => {}
            Err(why) if matches!(refused, Refusal::EmptyFile | Refusal::NotAReport) => refused = why,
            Err(_) => {}
        }
    };
    tables::each_sheet(bytes, &LIMITS, MOST_SHEETS, see).map_err(refusal_of)?;
    let (mut read, sheet, is_first) = found.ok_or(refused)?;
    if reports > 1 {
        read.warnings.push(Warning::SeveralReports { sheet, reports });
    } else if !is_first {
        read.warnings.push(Warning::OtherSheet { sheet });
    }
    Ok(read)
}

const fn refusal_of(why: Unreadable) -> Refusal {
    match why {
        Unreadable::Empty | Unreadable::NoRows => Refusal::EmptyFile,
        Unreadable::TooManyRows => Refusal::TooManyRows,
        Unreadable::OldOrLocked => Refusal::OldOrLocked,
        Unreadable::TooLargeInside => Refusal::TooLargeInside,
        Unreadable::BrokenWorkbook => Refusal::BrokenWorkbook,
        Unreadable::TooManyColumns | Unreadable::NotATable => Refusal::NotAReport,
    }
}

/// The report that stands on one sheet.
fn of_worksheet(rows: &[Row]) -> Result<Recognised, Refusal> {
    if rows.is_empty() {
        return Err(Refusal::EmptyFile);
    }
    if let Some(inner) = in_one_column(rows, true) {
        let found = separated(&inner)?;
        return Ok(Recognised { separator: found.separator, ..found });
    }
    let raw = of_rows(&Sheet { rows, open_end: None })?;
    Ok(Recognised { raw, encoding: None, separator: None, warnings: Vec::new() })
}

/// The report that rows are.
fn of_rows(sheet: &Sheet<'_>) -> Result<Raw, Refusal> {
    if let Some(raw) = teams::sections(sheet).or_else(|| zoom::webinar(sheet)) {
        return Ok(raw);
    }
    let readers: [fn(&Sheet<'_>, usize) -> Option<Raw>; 7] = [
        teams::live_event,
        other_tables::dashboard,
        zoom::participants,
        other_tables::webex,
        other_tables::google_meet,
        teams::summary,
        teams::joined_left,
    ];
    let heads = || (0..sheet.rows.len().min(HEAD_WITHIN)).filter(|&at| sheet.rows[at].cells.len() >= 2);
    for reader in readers.into_iter().chain([other_tables::template as fn(&Sheet<'_>, usize) -> Option<Raw>]) {
        if let Some(raw) = heads().find_map(|at| reader(sheet, at)) {
            return Ok(raw);
        }
    }
    let is_list = |at: usize| {
        let head = Head::of(&sheet.rows[at].cells);
        head.known() >= 2 && other_tables::is_of_people(&head)
    };
    Err(if heads().any(is_list) { Refusal::ListOfPeople } else { Refusal::NotAReport })
}
