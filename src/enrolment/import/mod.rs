//! A file of participants, in two steps: it is read and checked into a plan that is kept as a draft, and on confirmation checked
//! again and applied in one transaction. Everything here is pure but what `actions/` does with it.

mod columns;
mod csv_table;
mod decode;
mod known;
mod plan;
mod row;
mod table;
mod xlsx_table;
mod zip_size;

pub use columns::{Field, Mapping};
pub use known::Known;
pub use plan::{Change, CheckedLine, Existing, Line, OnCohort, Outcome, Plan, merged_lang, merged_names, plan};
pub use row::{Wanted, check_row, harmless, is_cyrillic};
pub use table::{Kind, Recognised, Row, Table, Unreadable, read_table};

/// More rows than this are refused: a cohort of that size is imported in parts.
pub const MOST_ROWS: usize = 20_000;
/// A row with more columns is no list of participants.
const MOST_COLUMNS: usize = 200;
