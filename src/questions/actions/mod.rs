//! What a participant, a trainer and time do about questions.

mod answer;
mod ask;
mod excuse;
mod forget;
mod letters;

pub use answer::{AnswerProblem, Answered, answer};
pub use ask::{AskProblem, Asked, ask};
pub use excuse::{ExcuseProblem, accept_excuse, say_excuse};
pub use forget::forget_texts;

use crate::ids::{PersonId, WebinarId};

/// The name under which the questions of one person about one webinar are held while one is added or answered.
fn lock_name(webinar: WebinarId, person: PersonId) -> String {
    format!("attendance-question:{webinar}:{person}")
}
