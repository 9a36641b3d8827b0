//! A file of participants, in two steps: it is read and checked into a plan that is kept as a draft, and on confirmation checked
//! again and applied in one transaction. Everything here is pure but what `actions/` does with it.

use crate::tables::{self, Limits};

mod columns;
mod known;
mod plan;
mod row;

pub use crate::tables::{Kind, Recognised, Row, Table, Unreadable, harmless};
pub use columns::{Field, Mapping};
pub use known::Known;
pub use plan::{Change, CheckedLine, Existing, Line, OnCohort, Outcome, Plan, merged_lang, merged_names, plan};
pub use row::{Wanted, check_row, is_cyrillic};

/// More rows than this are refused: a cohort of that size is imported in parts.
pub const MOST_ROWS: usize = 20_000;
/// A row with more columns is no list of participants; a workbook of so many people opens out to a tenth of that.
const LIMITS: Limits = Limits { rows: MOST_ROWS, columns: 200, opened: 128 * 1_048_576 };

/// Reads a file of participants, with a head or without.
///
/// # Errors
/// See [`Unreadable`].
pub fn read_table(bytes: &[u8]) -> Result<Table, Unreadable> {
    tables::read_people(bytes, &LIMITS)
}
