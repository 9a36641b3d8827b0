//! Files made of reports: each is kept with who made it, when, what for, with which filters and how many rows.

use diesel::prelude::*;

use crate::audit;
use crate::by::{By, Who};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{exports, people};
use crate::ids::{CohortId, PersonId, RowId};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text for any program.
    Csv,
    /// A workbook.
    Xlsx,
    /// Many files in one.
    Zip,
}

impl Format {
    /// As stored, and the end of the file's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Zip => "zip",
        }
    }

    /// The format of a table, as a form names it.
    pub fn named(text: &str) -> Option<Self> {
        [Self::Csv, Self::Xlsx].into_iter().find(|format| format.as_str() == text)
    }

    /// As browsers know it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Zip => "application/zip",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A file about to be given out.
#[derive(Clone, Debug)]
pub struct NewExport {
    /// Of which cohort.
    pub cohort: CohortId,
    /// Which report: `attendance`.
    pub kind: &'static str,
    /// In which form.
    pub format: Format,
    /// What for.
    pub purpose: String,
    /// What was chosen, as names and values in JSON.
    pub filters: String,
    /// How many rows it has.
    pub rows: i64,
}

/// A file that was given out.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// Which report.
    pub kind: String,
    /// In which form.
    pub format: String,
    /// What for.
    pub purpose: String,
    /// How many rows.
    pub rows: i64,
    /// When.
    pub at: Instant,
    /// Who; `None` where the name is not known any more.
    pub name: Option<String>,
}

/// Whether a purpose says something: two words at least.
pub fn purpose_fits(purpose: &str) -> bool {
    let words = purpose.split_whitespace().filter(|word| word.chars().filter(|letter| letter.is_alphanumeric()).count() >= 2);
    words.count() >= 2 && purpose.chars().count() <= 500
}

/// Keeps that a file is given out.
///
/// # Errors
/// The database's; then the file is not given.
pub fn record_export(conn: &mut Conn, by: &By, new: &NewExport) -> QueryResult<()> {
    let id = RowId::new();
    diesel::insert_into(exports::table)
        .values((
            exports::id.eq(id),
            exports::cohort_id.eq(new.cohort),
            exports::kind.eq(new.kind),
            exports::format.eq(new.format.as_str()),
            exports::purpose.eq(&new.purpose),
            exports::filters.eq(&new.filters),
            exports::row_count.eq(i32::try_from(new.rows).unwrap_or(i32::MAX)),
            exports::at.eq(by.at),
            exports::by_whom.eq(by.stored()),
        ))
        .execute(conn)?;
    let event = audit::Event {
        action: "report.exported",
        subject: format!("export:{id}"),
        cohort: Some(new.cohort),
        new: Some(format!("{} {} {}", new.kind, new.format.as_str(), new.rows)),
        reason: Some(new.purpose.clone()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

/// How many files were made of a cohort's reports.
///
/// # Errors
/// The database's.
pub fn count_exports(conn: &mut Conn, cohort: CohortId) -> QueryResult<i64> {
    exports::table.filter(exports::cohort_id.eq(cohort)).count().get_result(conn)
}

/// The files made of a cohort's reports, the newest first.
///
/// # Errors
/// The database's.
pub fn exports_of(conn: &mut Conn, cohort: CohortId, skip: i64, most: i64) -> QueryResult<Vec<Export>> {
    let rows: Vec<(String, String, String, i32, Instant, String)> = exports::table
        .filter(exports::cohort_id.eq(cohort))
        .order((exports::at.desc(), exports::id.desc()))
        .select((exports::kind, exports::format, exports::purpose, exports::row_count, exports::at, exports::by_whom))
        .offset(skip)
        .limit(most)
        .load(conn)?;
    let who = |stored: &str| match Who::from_stored(stored) {
        Who::Person(person) => Some(person),
        Who::System | Who::Command => None,
    };
    let ids: Vec<PersonId> = rows.iter().filter_map(|row| who(&row.5)).collect();
    let names: Vec<(PersonId, String)> =
        people::table.filter(people::id.eq_any(ids)).select((people::id, people::name)).load(conn)?;
    let name = |stored: &str| {
        let person = who(stored)?;
        names.iter().find(|(id, _)| *id == person).map(|(_, name)| name.clone())
    };
    Ok(rows
        .into_iter()
        .map(|(kind, format, purpose, rows, at, by)| Export { kind, format, purpose, rows: rows.into(), at, name: name(&by) })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_says_something() {
        for (purpose, fits) in [
            ("Quarterly report to the ministry", true),
            ("Отчёт министерству", true),
            ("", false),
            ("report", false),
            (". . .", false),
            ("a b c", false),
        ] {
            assert_eq!(purpose_fits(purpose), fits, "{purpose}");
        }
        assert!(!purpose_fits(&"two words ".repeat(60)));
    }
}
