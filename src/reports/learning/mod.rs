//! What a cohort has learned and what it says of the programme: the paired tests and the forms, module by module (outline 5.1, 5.3 to
//! 5.5). Aggregates alone: a group under the least number is not shown, and while answers come in the figures move on in whole steps
//! of that number, so that two looks at them never differ by one person.

mod forget_days;
mod gain;
mod queries;
mod results;
mod rows;
mod steps;
mod targets;

pub use forget_days::{FORGOTTEN, forget_days};
pub use gain::{Gain, PairCheck, Side};
pub use queries::{LEAST_FOR_TRAINERS, RecentLearning, forms_for_trainers, learning, recent_learning};
pub use results::{QuestionResult, Results, Tally, Texts, mean_of};
pub use rows::{FileRow, figures_of, write_learning};
pub use targets::{Target, targets};

use crate::clock::Instant;

/// The report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learning {
    /// Of when it is.
    pub at: Instant,
    /// The smallest group that is shown, and the step in which figures move on.
    pub least: i64,
    /// In the programme's order.
    pub modules: Vec<ModuleLearning>,
}

/// A module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModuleLearning {
    /// Its name in addresses.
    pub module: String,
    /// How many people are enrolled on tracks with the module. For the targets alone: shown, sizes of small tracks could be had by
    /// subtraction.
    pub takers: i64,
    /// How many questions each test has, a point each.
    pub items: i64,
    /// What the pairs came to; `None` where there are too few.
    pub gain: Option<Gain>,
    /// How the forms compare at the test before; empty where there are too few.
    pub forms: Vec<PairCheck>,
    /// The form after the workshop; `None` where too few have answered.
    pub evaluation: Option<Results>,
    /// The form three months later.
    pub follow_up: Option<Results>,
}
