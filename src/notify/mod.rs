//! The outbox. A message is a row written in the transaction of its cause; a worker sends it, again and later when the server does
//! not take it. Its Message-ID is made once, so that a message sent twice is known as one.

mod bounces;
mod choices;
mod kind;
mod log;
mod mailbox;
mod outbox;
mod overtaken;
mod quiet;
mod reason;
mod render;
mod settle;
mod suppressions;
mod transport;

pub use bounces::{Bounce, Report, read_report, take_report};
pub use choices::{Choice, choose, read_choices_token, refused_by, refusers_among, revoke_choices_link};
pub use kind::Kind;
pub use log::{
    Happened, STATES, Sent, UNDELIVERED, events_of_message, letter_of, letters_of, messages_of, send_again, shown_to_others,
    words_of,
};
pub use mailbox::Read as MailboxRead;
pub use outbox::{Draft, Due, Written, claim_due, enqueue, enqueue_many, last_written, readdress, waiting};
pub use overtaken::overtake;
pub use quiet::{after_quiet_hours, next_morning};
pub use reason::Reason;
pub use render::{Letter, preview, render};
pub use settle::{Outcome, forget_words, mark_failed, mark_sent};
pub use suppressions::{Suppressed, lift, suppressed, suppressed_among};
pub use transport::{Mailer, NotTaken};
