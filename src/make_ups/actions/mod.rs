//! What a learner, a trainer and time do about make-ups.

mod decide;
mod forget;
mod letters;
mod recording_letters;
mod take_back;
mod write;

pub use decide::{Answered, DecideProblem, decide};
pub use forget::forget_texts;
pub use recording_letters::{preview_recording_letters, tell_of_recording};
pub use take_back::take_back;
pub use write::{Asked, Step, WriteProblem, write};

use crate::ids::{PersonId, WebinarId};

/// The name under which one make-up is held while it is changed.
fn lock_name(webinar: WebinarId, person: PersonId) -> String {
    format!("make-up:{webinar}:{person}")
}
