//! What somebody has read: the place kept in a lesson, when it was read, private reflections, and what to do next.
//!
//! A lesson stands at one address, whole; opening that page changes nothing, because a GET never does. So a part of a lesson counts
//! as opened when a form of the page that showed it is sent: «mark as read» carries the parts that the page showed, «keep my place»
//! those up to the place, a step of the scenario the scenario itself. Nobody is watched scrolling. A lesson is read when all of its
//! parts were opened, its scenario was played to one ending, and the button was pressed (outline 0.5).

mod actions;
mod blocks;
pub mod home;
mod model;
mod order;
mod personal_details;
mod queries;
mod scenario_path;

pub use actions::{
    LONGEST_REFLECTION, Missing, PromptProblem, ReflectionProblem, ShortProblem, end_scenario, keep_place, mark_as_read,
    mark_short_as_read, prompt_name, prompt_problems, save_reflection,
};
pub use blocks::{SCENARIO, blocks, is_block, minutes_left, opened_up_to, share_before, what_is_missing};
pub use model::{Progress, Reflection, State};
pub use order::{Access, Tally, access, following, tally};
pub use personal_details::{Detail, Kind as DetailKind, personal_details_in};
pub use queries::{find_progress, find_reflection, progress_of, reflections_of};
pub use scenario_path::{START, Step, Walk, shuffled, walk};

#[cfg(test)]
use blocks::tests::lesson as sample_lesson;
