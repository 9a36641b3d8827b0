//! What a learner does in a knowledge check or a test.

mod begin_attempt;
mod hand_in;
mod save_answer;

pub use begin_attempt::{Begin, BeginProblem, begin_attempt};
pub use hand_in::{HandInProblem, hand_in};
pub use save_answer::{SaveProblem, save_answer};
