//! The outbox. A message is a row written in the transaction of its cause; a worker sends it, again and later when the server does
//! not take it. Its Message-ID is made once, so that a message sent twice is known as one.

mod outbox;
mod quiet;
mod render;
mod transport;

pub use outbox::{
    Draft, Due, Kind, Sent, Written, claim_due, enqueue, last_written, mark_failed, mark_sent, messages_of, waiting,
};
pub use quiet::{after_quiet_hours, next_morning};
pub use render::{Letter, preview, render};
pub use transport::{Mailer, NotTaken};
