//! The columns of a row of attendance, defined once: what each holds is the same in the CSV and in the spreadsheet, and each has a
//! definition there.

use chrono::NaiveDate;

use super::attendance::{Cell, PersonRow};
use super::question::Question;
use super::words::Words;
use crate::i18n::{minutes_of, tr};

/// What stands in a cell of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number in thousandths, given to a tenth.
    Tenths(i64),
    /// A year.
    Year(i32),
    /// A day.
    Day(NaiveDate),
    /// Nothing is known.
    Empty,
}

/// A column of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The person.
    Name,
    /// What they quote.
    Reference,
    /// Their track.
    Track,
    /// Where they work.
    Region,
    /// For whom.
    Sector,
    /// In which organisation.
    Organisation,
    /// The module of the webinar.
    Module,
    /// Its part.
    Part,
    /// The language it was held in.
    Language,
    /// The day it was held on.
    Date,
    /// What attendance came to.
    Status,
    /// Minutes the person was there.
    Minutes,
    /// Minutes that it was.
    Scheduled,
}

impl Column {
    /// All of them, in order.
    pub const ALL: [Self; 13] = [
        Self::Name,
        Self::Reference,
        Self::Track,
        Self::Region,
        Self::Sector,
        Self::Organisation,
        Self::Module,
        Self::Part,
        Self::Language,
        Self::Date,
        Self::Status,
        Self::Minutes,
        Self::Scheduled,
    ];

    /// Those about the person, which the matrix has too.
    pub const PERSON: [Self; 6] = [Self::Name, Self::Reference, Self::Track, Self::Region, Self::Sector, Self::Organisation];

    const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Reference => "reference",
            Self::Track => "track",
            Self::Region => "region",
            Self::Sector => "sector",
            Self::Organisation => "organisation",
            Self::Module => "module",
            Self::Part => "part",
            Self::Language => "language",
            Self::Date => "date",
            Self::Status => "status",
            Self::Minutes => "minutes",
            Self::Scheduled => "scheduled",
        }
    }

    /// The head of the column.
    pub fn head(self, words: &Words<'_>) -> String {
        tr(words.lang, &format!("report-column-{}", self.key()))
    }

    /// What stands in it.
    pub fn meaning(self, words: &Words<'_>) -> String {
        tr(words.lang, &format!("report-means-{}", self.key()))
    }

    /// Its width in a spreadsheet, in characters.
    pub const fn width(self) -> f64 {
        match self {
            Self::Name | Self::Organisation => 32.0,
            Self::Module => 36.0,
            Self::Track | Self::Region | Self::Sector => 24.0,
            Self::Reference | Self::Date | Self::Language => 13.0,
            Self::Status => 16.0,
            Self::Part | Self::Minutes | Self::Scheduled => 11.0,
        }
    }

    /// The value of a person's row at an occasion.
    pub fn value(self, words: &Words<'_>, question: &Question, person: &PersonRow, cell: &Cell) -> Value {
        let webinar = &question.webinars[cell.webinar];
        match self {
            Self::Module => Value::Text(words.module(&webinar.module)),
            Self::Part => Value::Number(i64::from(webinar.part)),
            Self::Language => Value::Text(webinar.lang().own_name().to_owned()),
            Self::Date => Value::Day(webinar.start().date_naive()),
            Self::Status => Value::Text(words.status(cell.status)),
            Self::Minutes => cell.known_seconds().map_or(Value::Empty, |seconds| Value::Number(minutes_of(seconds))),
            Self::Scheduled => Value::Number(minutes_of(cell.scheduled_seconds)),
            about_person => about_person.value_of(words, person),
        }
    }

    /// The value of a person, for the columns of [`Column::PERSON`]; nothing for others.
    pub fn value_of(self, words: &Words<'_>, person: &PersonRow) -> Value {
        let text = |text: String| if text.is_empty() { Value::Empty } else { Value::Text(text) };
        match self {
            Self::Name => text(person.name.clone()),
            Self::Reference => text(person.reference.clone()),
            Self::Track => text(words.track(&person.track)),
            Self::Region => text(words.region(person.region.as_deref())),
            Self::Sector => text(words.sector(person.sector.as_deref())),
            Self::Organisation => text(person.organisation.clone().unwrap_or_default()),
            _ => Value::Empty,
        }
    }
}
