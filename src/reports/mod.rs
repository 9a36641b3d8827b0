//! Read-only questions across features, one file each, and what may be shown of the answers. A question has one answer in one
//! struct, and the screen, the CSV and the spreadsheet are made from it: they cannot differ (`domain.md`, Reports).

mod ask;
mod attendance;
mod breakdown;
mod chances_left;
mod columns;
mod csv_file;
pub mod disclosure;
mod export_file;
mod exports;
mod filters;
mod learning;
mod linked;
mod published;
mod question;
mod record_files;
mod register;
mod sql;
mod trainer_day;
mod words;
mod xlsx_file;

pub use ask::{Asked, ask};
pub use attendance::{
    Answer, Cell, Group, OnScreen, PAGE, PersonRow, RecentAnswers, Totals, aggregates, for_each_person, on_screen,
};
pub use breakdown::{Breakdown, Shown, percent_of};
pub use chances_left::{ChancesLeft, Told, chances_left};
pub use columns::{Column, Value};
pub use csv_file::write_csv;
pub use export_file::make_file;
pub use exports::{Export, Format, NewExport, count_exports, exports_of, purpose_fits, record_export};
pub use filters::{Choices, Dimension, Filters, Problem, View};
pub use learning::{
    FORGOTTEN, FileRow, Gain, LEAST_FOR_TRAINERS, Learning, ModuleLearning, PairCheck, QuestionResult, RecentLearning, Results,
    Side, Tally, Target, Texts, figures_of, forget_days, forms_for_trainers, learning, mean_of, recent_learning, targets,
    write_learning,
};
pub use linked::{Linked, Profile, RecentLinked, Turnout, recent_linked};
pub use published::{Occasion, Published};
pub use question::Question;
pub use record_files::{MOST_RECORD_FILES, make_record_files};
pub use register::{RegisterColumn, make_register};
pub use trainer_day::{Busy, Waiting, busy_trainers};
pub use words::Words;
pub use xlsx_file::write_xlsx;
