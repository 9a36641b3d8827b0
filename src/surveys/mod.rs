//! The forms after a module: what people think of the workshop, and 90 days later what has become of it. That somebody has answered
//! is kept with their enrolment; what was answered is kept apart, under a random identifier, with the day and not the minute, and
//! without the day once results count it (`reports`), so that nothing joins the two. What a form holds that is for one person (a commitment, a wish to be contacted) never reaches the answers.

mod actions;
mod choices;
mod invitations;
mod model;
mod queries;
mod sheet;

pub use actions::{AnswerProblem, Asked, SEND_COMMITMENT, SendCommitment, answer_form, prune_commitments, send_commitment};
pub use choices::{Choice, options_of, rows_of};
pub use invitations::write_invitations;
pub use model::{Form, Given, RETENTION, Sheet};
pub use queries::{Answered, answered, receipts_of};
pub use sheet::{LONGEST_TEXT, Problem, read_sheet};
