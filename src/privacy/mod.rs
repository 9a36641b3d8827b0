//! What we hold about people and why, and forgetting it: in time, or when somebody is erased; and handing it to whom it is about. The
//! register names every table with personal data; a test reads the database and fails when a table is neither there nor among those that
//! hold none.

mod erasure;
mod register;
mod retention;
mod theirs;

pub use erasure::{
    Asked, DAYS_TO_RECONSIDER, EraseProblem, Fate, Hindrance, RULES, Rule, ask_for_erasure, asked_for, due_erasures, erase,
    hindrances, is_of_one_cohort, take_back_erasure,
};
pub use register::{HOLDS_NONE, Keep, Purpose, REGISTER, Registered};
pub use retention::{Pruned, prune};
pub use theirs::{Mine, Part, files_of, parts_of, rule_for, zipped};
