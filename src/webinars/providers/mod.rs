//! The rooms in which webinars are held, behind one small interface: a room is asked for the [way in](Room::way_in) of one person to
//! one meeting, and answers with an address or says what is wrong. A link of the trainer's own always works; BigBlueButton and Jitsi
//! (as 8x8 runs it, or an own server) know each person by our identifier and give the role that we say.
//!
//! Nothing here touches the database or knows a page. It waits for the network: call it where a thread may wait.

mod bigbluebutton;
mod client;
mod jitsi;

pub use bigbluebutton::{BigBlueButton, Hash, RoomRecording};
pub use client::Caller;
pub use jitsi::{Jitsi, JitsiKey};

use crate::clock::Instant;

/// Where a webinar is held.
#[derive(Clone)]
pub enum Room {
    /// Any address that a trainer has. The same for everybody.
    Link(String),
    /// A server of BigBlueButton.
    BigBlueButton(BigBlueButton),
    /// A server of Jitsi.
    Jitsi(Jitsi),
}

/// The meeting of one webinar in a room.
#[derive(Clone, Debug)]
pub struct RoomMeeting {
    /// What the provider calls it: long and random, so that nobody guesses it.
    pub name: String,
    /// What people read.
    pub title: String,
    /// From when people are let in.
    pub opens_at: Instant,
    /// Until when.
    pub closes_at: Instant,
    /// Whether it may be recorded: the cohort's decision.
    pub recorded: bool,
    /// Where the provider says that it has ended.
    pub ended_url: Option<String>,
    /// Where the provider sends who was there.
    pub analytics_url: Option<String>,
}

/// Who goes in.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Our identifier, as which the provider tells of them.
    pub external_id: String,
    /// The name that others see there. No address of theirs is given to a provider.
    pub name: String,
    /// Trainers and organisers moderate.
    pub moderates: bool,
}

/// Why nobody gets in just now. The text is for the log: it holds neither secret nor address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RoomProblem {
    /// No answer in time, no connection, or one that is not safe.
    #[error("the provider does not answer: {0}")]
    Unreachable(String),
    /// It answered with an error of its own, or with what nobody can read.
    #[error("the provider answers with what cannot be used: {0}")]
    Unusable(String),
    /// It read the question and refused it.
    #[error("the provider refuses: {0}")]
    Refused(String),
    /// The settings cannot be used.
    #[error("the settings of the room cannot be used: {0}")]
    Settings(&'static str),
    /// Outside the hours of the meeting.
    #[error("the room is not open")]
    Closed,
}

impl Room {
    /// The address to which one person is sent. It is personal and is neither mailed nor kept. A room that has to be made is made first:
    /// asking again changes nothing.
    ///
    /// # Errors
    /// See [`RoomProblem`].
    pub fn way_in(
        &self,
        caller: &Caller,
        meeting: &RoomMeeting,
        visitor: &Visitor,
        now: Instant,
    ) -> Result<String, RoomProblem> {
        if now < meeting.opens_at || now >= meeting.closes_at {
            return Err(RoomProblem::Closed);
        }
        match self {
            Self::Link(link) => Ok(link.clone()),
            Self::BigBlueButton(server) => {
                let made = server.create(caller, meeting)?;
                Ok(server.join(meeting, visitor, &made))
            }
            Self::Jitsi(server) => server.way_in(meeting, visitor, now),
        }
    }
}

/// Text as it stands in a query (RFC 3986: only what is unreserved stays).
fn in_query(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_holds_only_what_is_unreserved() {
        for (text, wanted) in [("a-Z_0.~", "a-Z_0.~"), ("a b&c=d", "a%20b%26c%3Dd"), ("Әсем", "%D3%98%D1%81%D0%B5%D0%BC")] {
            assert_eq!(in_query(text), wanted);
        }
    }
}
