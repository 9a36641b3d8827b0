//! A report as a workbook: people by webinar, rows, totals, and a sheet that says what each column is, what was chosen and when.
//! Sheets of people go to disk as they are written, so that memory does not grow with a cohort.

use std::io::{Seek, Write};

use rust_xlsxwriter::{Color, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::attendance::{PersonRow, aggregates, for_each_person};
use super::breakdown::{Breakdown, percent_of};
use super::columns::{Column, Value};
use super::csv_file::tenths;
use super::question::Question;
use super::words::Words;
use crate::attendance::Status;
use crate::db::Conn;
use crate::i18n::{Lang, Message, clock_time, date_in_words, date_numeric, offset, tr};

pub(super) struct Styles {
    head: Format,
    title: Format,
    day: Format,
    number: Format,
    tenths: Format,
    percent: Format,
    pub(super) wrapped: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00EF_EEE9))
                .set_border_bottom(FormatBorder::Thin),
            title: Format::new().set_bold().set_font_size(14),
            day: Format::new().set_num_format("dd.mm.yyyy"),
            number: Format::new().set_num_format("#,##0"),
            tenths: Format::new().set_num_format("0.0"),
            percent: Format::new().set_num_format("0%"),
            wrapped: Format::new().set_text_wrap(),
        }
    }
}

/// Writes a question's workbook; answers how many rows the sheet of rows has.
///
/// # Errors
/// The database's, or those of the file.
pub fn write_xlsx(
    conn: &mut Conn,
    question: &Question,
    words: &Words<'_>,
    file: impl Write + Seek + Send,
) -> anyhow::Result<i64> {
    let (mut book, styles) = (Workbook::new(), Styles::new());
    let mut matrix = PeopleSheet::matrix(&mut book, question, words, &styles)?;
    let mut rows = PeopleSheet::rows(&mut book, words, &styles)?;
    for_each_person(conn, question, |person| {
        matrix.write_person(words, &styles, person)?;
        rows.write_cells(question, words, &styles, person)?;
        anyhow::Ok(())
    })?;
    let written = i64::from(rows.next - 1);
    for sheet in [matrix, rows] {
        book.push_worksheet(sheet.finish()?);
    }
    totals(&mut book, conn, question, words, &styles)?;
    about(&mut book, question, words, &styles)?;
    book.save_to_writer(file)?;
    Ok(written)
}

/// A sheet with a head, written from top to bottom.
pub(super) struct PeopleSheet {
    sheet: Worksheet,
    next: u32,
    width: u16,
}

impl PeopleSheet {
    pub(super) fn new(book: &mut Workbook, name: &str, heads: &[(String, f64)], styles: &Styles) -> Result<Self, XlsxError> {
        let mut sheet = book.new_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, 1)?.set_landscape().set_repeat_rows(0, 0)?;
        for (column, (head, width)) in (0u16..).zip(heads) {
            sheet.set_column_width(column, *width)?;
            sheet.write_string_with_format(0, column, head, &styles.head)?;
        }
        Ok(Self { sheet, next: 1, width: u16::try_from(heads.len()).unwrap_or(u16::MAX) })
    }

    fn matrix(book: &mut Workbook, question: &Question, words: &Words<'_>, styles: &Styles) -> Result<Self, XlsxError> {
        let mut heads: Vec<(String, f64)> = Column::PERSON.map(|column| (column.head(words), column.width())).to_vec();
        for webinar in &question.webinars {
            let day = date_numeric(webinar.start().date_naive());
            heads.push((format!("{}\n{day}, {}", words.webinar_short(webinar), webinar.lang().own_name()), 18.0));
        }
        Self::new(book, &tr(words.lang, "report-sheet-matrix"), &heads, styles)
    }

    fn rows(book: &mut Workbook, words: &Words<'_>, styles: &Styles) -> Result<Self, XlsxError> {
        let heads = Column::ALL.map(|column| (column.head(words), column.width()));
        Self::new(book, &tr(words.lang, "report-sheet-rows"), &heads, styles)
    }

    fn write_person(&mut self, words: &Words<'_>, styles: &Styles, person: &PersonRow) -> Result<(), XlsxError> {
        for (place, column) in (0u16..).zip(Column::PERSON) {
            write(&mut self.sheet, self.next, place, column.value_of(words, person), styles)?;
        }
        for cell in &person.cells.0 {
            let place = u16::try_from(Column::PERSON.len() + cell.webinar).unwrap_or(u16::MAX);
            self.sheet.write_string(self.next, place, words.status(cell.status))?;
        }
        self.next += 1;
        Ok(())
    }

    fn write_cells(
        &mut self,
        question: &Question,
        words: &Words<'_>,
        styles: &Styles,
        person: &PersonRow,
    ) -> Result<(), XlsxError> {
        for cell in &person.cells.0 {
            for (place, column) in (0u16..).zip(Column::ALL) {
                write(&mut self.sheet, self.next, place, column.value(words, question, person, cell), styles)?;
            }
            self.next += 1;
        }
        Ok(())
    }

    pub(super) fn line(&mut self, values: Vec<Value>, styles: &Styles) -> Result<(), XlsxError> {
        for (column, value) in (0u16..).zip(values) {
            write(&mut self.sheet, self.next, column, value, styles)?;
        }
        self.next += 1;
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        self.sheet.autofilter(0, 0, self.next - 1, self.width.saturating_sub(1))?;
        Ok(self.sheet)
    }
}

pub(super) fn write(sheet: &mut Worksheet, row: u32, column: u16, value: Value, styles: &Styles) -> Result<(), XlsxError> {
    match value {
        Value::Text(text) => sheet.write_string(row, column, text)?,
        #[expect(clippy::cast_precision_loss, reason = "minutes and counts are far below 2^53")]
        Value::Number(number) => sheet.write_number_with_format(row, column, number as f64, &styles.number)?,
        Value::Tenths(milli) => sheet.write_number_with_format(row, column, tenths(milli), &styles.tenths)?,
        Value::Year(year) => sheet.write_number(row, column, year)?,
        Value::Day(day) => sheet.write_datetime_with_format(row, column, day, &styles.day)?,
        Value::Empty => return Ok(()),
    };
    Ok(())
}

/// A table on a sheet of totals: where the next one begins is kept.
pub(super) struct Below<'a> {
    pub sheet: &'a mut Worksheet,
    pub next: u32,
    pub styles: &'a Styles,
}

impl Below<'_> {
    pub fn title(&mut self, title: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.next, 0, title, &self.styles.title)?;
        self.next += 1;
        Ok(())
    }

    pub fn head(&mut self, heads: &[String]) -> Result<(), XlsxError> {
        for (column, head) in (0u16..).zip(heads) {
            self.sheet.write_string_with_format(self.next, column, head, &self.styles.head)?;
        }
        self.next += 1;
        Ok(())
    }

    pub fn line(&mut self, values: Vec<Value>) -> Result<(), XlsxError> {
        for (column, value) in (0u16..).zip(values) {
            write(self.sheet, self.next, column, value, self.styles)?;
        }
        self.next += 1;
        Ok(())
    }
}

fn totals(book: &mut Workbook, conn: &mut Conn, question: &Question, words: &Words<'_>, styles: &Styles) -> anyhow::Result<()> {
    let (answer, lang) = (aggregates(conn, question)?, words.lang);
    let sheet = book.add_worksheet();
    sheet.set_name(tr(lang, "report-sheet-totals"))?.set_column_width(0, 48)?;
    for column in 1..=7 {
        sheet.set_column_width(column, 16)?;
    }
    let mut below = Below { sheet, next: 0, styles };
    below.title(&tr(lang, "report-attendance"))?;
    let (people, text) = (answer.totals, |key: &str| Value::Text(tr(lang, key)));
    let breakdown = Breakdown::of(&answer, question.cohort.min_cell);
    for (key, number) in [
        ("report-stat-people", Some(people.people)),
        ("report-stat-came", Some(people.came)),
        ("report-stat-every", breakdown.total.every),
        ("report-stat-participations", Some(people.participations())),
    ] {
        below.line(vec![text(key), shown(number, lang)])?;
    }
    for status in Status::ALL {
        below.line(vec![Value::Text(words.status(status)), Value::Number(people.with(status))])?;
    }
    below.line(vec![text("report-stat-expected"), Value::Number(people.expected())])?;
    below.next += 1;
    webinars_table(&mut below, &answer, question, words)?;
    below.next += 1;
    groups_table(&mut below, &breakdown, question, words)?;
    Ok(())
}

/// A number that may be one of those left out.
fn shown(number: Option<i64>, lang: Lang) -> Value {
    number.map_or_else(|| Value::Text(tr(lang, "report-not-shown")), Value::Number)
}

fn webinars_table(
    below: &mut Below<'_>,
    answer: &super::Answer,
    question: &Question,
    words: &Words<'_>,
) -> Result<(), XlsxError> {
    below.title(&tr(words.lang, "report-by-webinar"))?;
    let mut heads = vec![tr(words.lang, "report-webinar"), Column::Date.head(words)];
    heads.extend(Status::ALL.map(|status| words.status(status)));
    heads.push(tr(words.lang, "report-stat-expected"));
    below.head(&heads)?;
    for (webinar, counts) in question.webinars.iter().zip(&answer.webinars) {
        let name = format!("{}, {}", words.webinar(webinar), webinar.lang().own_name());
        let mut line = vec![Value::Text(name), Value::Day(webinar.start().date_naive())];
        line.extend(Status::ALL.map(|status| Value::Number(counts[status as usize])));
        line.push(Value::Number(counts.iter().sum()));
        below.line(line)?;
    }
    Ok(())
}

fn groups_table(below: &mut Below<'_>, breakdown: &Breakdown, question: &Question, words: &Words<'_>) -> Result<(), XlsxError> {
    let (lang, by) = (words.lang, question.filters.by);
    below.title(&tr(lang, &format!("report-figures-by-{}", by.as_str())))?;
    let heads = ["report-every", "report-rest", "report-people", "report-share"].map(|key| tr(lang, key));
    below.head(&[vec![tr(lang, &format!("report-by-{}", by.as_str()))], heads.to_vec()].concat())?;
    let number = |number: Option<i64>| shown(number, lang);
    let all = tr(lang, "report-all");
    let named = breakdown.groups.iter().map(|group| (words.group(by, &group.key), group));
    for (name, group) in named.chain([(all, &breakdown.total)]) {
        below.line(vec![Value::Text(name), number(group.every), number(group.rest), number(group.people)])?;
        #[expect(clippy::cast_precision_loss, reason = "whole per cent")]
        if let (Some(every), Some(people)) = (group.every, group.people)
            && let Some(share) = percent_of(every, people)
        {
            below.sheet.write_number_with_format(below.next - 1, 4, share as f64 / 100.0, &below.styles.percent)?;
        }
    }
    if breakdown.hides_something {
        below.line(vec![Value::Text(small_groups(breakdown.least).to(lang))])?;
    }
    Ok(())
}

/// Why cells are not shown.
pub(super) fn small_groups(least: i64) -> Message {
    Message::new("report-small-groups-text").with("least", least)
}

fn about(book: &mut Workbook, question: &Question, words: &Words<'_>, styles: &Styles) -> Result<(), XlsxError> {
    let lang = words.lang;
    let sheet = book.add_worksheet();
    sheet.set_name(tr(lang, "report-sheet-about"))?.set_column_width(0, 32)?.set_column_width(1, 90)?;
    let mut below = Below { sheet, next: 0, styles };
    below.title(&tr(lang, "report-attendance"))?;
    below.line(vec![Value::Text(tr(lang, "report-cohort")), Value::Text(question.cohort.name(lang))])?;
    let at = question.at.in_zone(question.cohort.tz());
    let moment = format!("{}, {} ({})", date_in_words(lang, at.date_naive()), clock_time(&at), offset(&at));
    below.line(vec![Value::Text(tr(lang, "report-as-of-name")), Value::Text(moment)])?;
    let chosen = words.filters(question);
    if chosen.is_empty() {
        below.line(vec![Value::Text(tr(lang, "report-filters")), Value::Text(tr(lang, "report-no-filters"))])?;
    }
    for (name, value) in chosen {
        below.line(vec![Value::Text(name), Value::Text(value)])?;
    }
    below.next += 1;
    below.head(&[tr(lang, "report-column"), tr(lang, "report-meaning")])?;
    let mut define = |name: String, meaning: String| -> Result<(), XlsxError> {
        below.sheet.write_string(below.next, 0, name)?;
        below.sheet.write_string_with_format(below.next, 1, meaning, &styles.wrapped)?;
        below.next += 1;
        Ok(())
    };
    for column in Column::ALL {
        define(column.head(words), column.meaning(words))?;
    }
    for status in Status::ALL {
        let means = match status {
            Status::Present => question.present_means(lang).to(lang),
            _ => tr(lang, &format!("report-means-{}", status.as_str())),
        };
        define(words.status(status), means)?;
    }
    for figure in ["held", "people", "came", "every", "participations", "expected"] {
        define(tr(lang, &format!("report-stat-{figure}")), tr(lang, &format!("report-means-stat-{figure}")))?;
    }
    define(tr(lang, "report-not-shown"), small_groups(i64::from(question.cohort.min_cell)).to(lang))
}
