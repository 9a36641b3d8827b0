//! Erasing a person (`domain.md`, Privacy): what the register keeps with the account goes, what it keeps without a name loses it.

mod erase;
mod hindrances;
mod request;
mod rules;
mod subject;

pub use erase::{EraseProblem, erase};
pub use hindrances::{Hindrance, hindrances, is_of_one_cohort};
pub use request::{Asked, DAYS_TO_RECONSIDER, ask_for_erasure, asked_for, due_erasures, take_back_erasure};
pub use rules::{Fate, RULES, Rule};
