//! The report as a file: the figures of the screen, one a row, the same as CSV and as a workbook. What people wrote is not in it.

use std::fs::File;
use std::io::{BufWriter, Write as _};

use ::csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::Workbook;

use super::super::columns::Value;
use super::super::csv_file::text;
use super::super::exports::Format;
use super::super::words::Words;
use super::super::xlsx_file::{Below, Styles};
use super::results::{QuestionResult, Results, Tally, mean_of};
use super::{Learning, ModuleLearning};
use crate::curriculum::{Curriculum, Module, SurveyQuestion};
use crate::i18n::{Lang, Message, tr};
use crate::surveys::{Choice, Form, options_of, rows_of};

/// A figure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// The module.
    pub module: String,
    /// Tests, comparison of the forms, a form.
    pub part: String,
    /// A pair, a question, a row of it.
    pub item: String,
    /// What is counted.
    pub figure: String,
    /// How many.
    pub value: Value,
}

/// All figures, in the order of the screen.
pub fn figures_of(learning: &Learning, curriculum: &Curriculum, words: &Words<'_>) -> Vec<FileRow> {
    let mut rows = Vec::new();
    for own in &learning.modules {
        let Some(module) = curriculum.module(&own.module) else { continue };
        let mut writer = Writer { rows: &mut rows, module: words.module(&own.module), part: String::new(), lang: words.lang };
        writer.tests(own);
        writer.forms(own);
        for (form, results) in [(Form::Evaluation, &own.evaluation), (Form::FollowUp, &own.follow_up)] {
            writer.form(curriculum, module, form, results.as_ref());
        }
    }
    rows
}

struct Writer<'a> {
    rows: &'a mut Vec<FileRow>,
    module: String,
    part: String,
    lang: Lang,
}

impl Writer<'_> {
    fn row(&mut self, item: &str, figure: String, value: Value) {
        let (module, part) = (self.module.clone(), self.part.clone());
        self.rows.push(FileRow { module, part, item: item.to_owned(), figure, value });
    }

    fn figure(&mut self, item: &str, key: &str, value: Value) {
        self.row(item, tr(self.lang, key), value);
    }

    fn not_shown(&self) -> Value {
        Value::Text(tr(self.lang, "report-not-shown"))
    }

    fn tests(&mut self, own: &ModuleLearning) {
        self.part = tr(self.lang, "learning-tests");
        let Some(gain) = own.gain else {
            let hidden = self.not_shown();
            self.figure("", "learning-pairs", hidden);
            return;
        };
        for (key, value) in [
            ("learning-pairs", Value::Number(gain.pairs)),
            ("learning-mean-pre", Value::Tenths(gain.mean_pre)),
            ("learning-mean-post", Value::Tenths(gain.mean_post)),
            ("learning-mean-difference", Value::Tenths(gain.mean_difference)),
            ("learning-improved", Value::Number(gain.improved)),
            ("learning-normalised", gain.normalised_percent.map_or(Value::Empty, Value::Number)),
        ] {
            self.figure("", key, value);
        }
    }

    fn forms(&mut self, own: &ModuleLearning) {
        self.part = tr(self.lang, "learning-forms");
        for check in &own.forms {
            self.figure(&check.pair, "learning-right-a", Value::Number(check.a.percent()));
            self.figure(&check.pair, "learning-right-b", Value::Number(check.b.percent()));
            for (key, applies) in [("learning-uneven", check.is_uneven()), ("learning-too-easy", check.is_too_easy())] {
                if applies {
                    self.figure(&check.pair, key, Value::Number(1));
                }
            }
        }
    }

    fn form(&mut self, curriculum: &Curriculum, module: &Module, form: Form, results: Option<&Results>) {
        let Some(survey) = curriculum.survey(form.as_str()) else { return };
        self.part = survey.text.get(self.lang).1.title.clone();
        let answered = results.map_or_else(|| self.not_shown(), |results| Value::Number(results.answered));
        self.figure("", "learning-answered", answered);
        if let Some(share) = results.and_then(|results| results.retention) {
            self.figure("", "learning-retention", Value::Number(share));
        }
        for result in results.into_iter().flat_map(|results| &results.questions) {
            if let Some(question) = survey.question(&result.question) {
                self.question(curriculum, module, question, result);
            }
        }
    }

    fn question(&mut self, curriculum: &Curriculum, module: &Module, question: &SurveyQuestion, result: &QuestionResult) {
        let lang = self.lang;
        let prompt = question.text.get(lang).1.prompt.clone();
        let options = options_of(curriculum, module, question, lang);
        let name = |choices: &[Choice], id: &str| {
            choices.iter().find(|choice| choice.id == id).map_or_else(|| id.to_owned(), |choice| choice.words.clone())
        };
        match &result.tally {
            None => {
                let hidden = self.not_shown();
                self.figure(&prompt, "learning-answered", hidden);
            }
            Some(Tally::Scale(counts, none)) => {
                self.scale(&prompt, "learning-mean", counts);
                self.figure(&prompt, "survey-not-applicable", Value::Number(*none));
            }
            Some(Tally::BeforeAndNow(before, now)) => {
                for (when, counts) in [("survey-before", before), ("survey-now", now)] {
                    let item = Message::new("learning-item-when").with("item", prompt.as_str()).with("when", tr(lang, when));
                    self.scale(&item.to(lang), "learning-mean", counts);
                }
            }
            Some(Tally::Options(counts, answered)) => {
                for (id, count) in counts {
                    self.row(&prompt, name(&options, id), Value::Number(*count));
                }
                self.figure(&prompt, "learning-answered", Value::Number(*answered));
            }
            Some(Tally::Grid(rows)) => {
                let known = rows_of(module, question, lang);
                for (row, counts) in rows {
                    let item = Message::new("learning-item-when")
                        .with("item", prompt.as_str())
                        .with("when", name(&known, row))
                        .to(lang);
                    for (id, count) in counts {
                        self.row(&item, name(&options, id), Value::Number(*count));
                    }
                }
            }
        }
    }

    fn scale(&mut self, item: &str, key: &str, counts: &[i64; 5]) {
        self.figure(item, key, mean_of(counts).map_or(Value::Empty, Value::Tenths));
        for (value, count) in (1..).zip(counts) {
            self.row(item, value.to_string(), Value::Number(*count));
        }
    }
}

/// Writes the figures as a file without a name, which is gone when it is closed; answers it and how many rows it has.
///
/// # Errors
/// Those of the disk.
pub fn write_learning(rows: &[FileRow], about: &[String], words: &Words<'_>, format: Format) -> anyhow::Result<(File, i64)> {
    let lang = words.lang;
    let heads =
        ["learning-module", "learning-part", "learning-item", "learning-figure", "learning-value"].map(|key| tr(lang, key));
    let mut file = BufWriter::new(tempfile::tempfile()?);
    let cells = |row: &FileRow| {
        let words = [&row.module, &row.part, &row.item, &row.figure].map(|words| Value::Text(words.clone()));
        words.into_iter().chain([row.value.clone()]).collect::<Vec<_>>()
    };
    match format {
        Format::Csv => {
            file.write_all("\u{feff}".as_bytes())?;
            let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(&mut file);
            csv.write_record(&heads)?;
            for row in rows {
                csv.write_record(cells(row).into_iter().map(text))?;
            }
            for line in about {
                csv.write_record([text(Value::Text(line.clone()))])?;
            }
            csv.flush()?;
        }
        Format::Zip => anyhow::bail!("a table is no zip"),
        Format::Xlsx => {
            let (mut book, styles) = (Workbook::new(), Styles::new());
            let sheet = book.add_worksheet();
            sheet.set_name(tr(lang, "report-sheet-totals"))?.set_freeze_panes(1, 0)?;
            for (column, width) in [(0, 32), (1, 28), (2, 60), (3, 32), (4, 14)] {
                sheet.set_column_width(column, width)?;
            }
            let mut below = Below { sheet, next: 0, styles: &styles };
            below.head(&heads)?;
            for row in rows {
                below.line(cells(row))?;
            }
            let sheet = book.add_worksheet();
            sheet.set_name(tr(lang, "report-sheet-about"))?.set_column_width(0, 120)?;
            let mut below = Below { sheet, next: 0, styles: &styles };
            below.title(&tr(lang, "learning-title"))?;
            for line in about {
                below.line(vec![Value::Text(line.clone())])?;
            }
            book.save_to_writer(&mut file)?;
        }
    }
    Ok((file.into_inner()?, rows.len() as i64))
}
