//! What a learner, a trainer and time do about make-ups.

mod decide;
mod forget;
mod letters;
mod write;

pub use decide::{Answered, DecideProblem, decide};
pub use forget::forget_texts;
pub use write::{Asked, Step, WriteProblem, write};

use crate::ids::{PersonId, WebinarId};

/// The name under which one make-up is held while it is changed.
fn lock_name(webinar: WebinarId, person: PersonId) -> String {
    format!("make-up:{webinar}:{person}")
}
