//! What organisers write themselves: to a selection of the people of a cohort, in up to three languages, with placeholders. It is kept
//! once, and a job writes the letters from it, some at a time, so that ten thousand readers hold nobody up.

mod actions;
mod model;
mod queries;
mod topic;

pub use actions::{
    Desk, OWN_MESSAGE_LETTERS, OwnMessageTask, forget_own_messages, send_own_message, try_out, write_own_letters,
};
pub use model::{PLACEHOLDERS, Selection, Text, Values, Words, filled, unknown_placeholders};
pub use queries::{OwnMessage, Readers, own_message, own_messages_of, readers_of};
pub use topic::words_of_topic;
