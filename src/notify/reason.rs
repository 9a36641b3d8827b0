//! Why a server did not take a letter, in plain words: read from the numbers in its answer (RFC 5321 §4.2, RFC 3463). Pure.

/// A reason that somebody can do something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no such mailbox.
    NoMailbox,
    /// The mailbox takes nothing more.
    Full,
    /// The server does not want this letter, or nothing from us.
    Unwanted,
    /// What is written as the address is none.
    NoAddress,
    /// No server answered.
    Unreachable,
    /// The server asks us to come again.
    Later,
    /// Anything else.
    Other,
}

impl Reason {
    /// The message that words it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoMailbox => "message-reason-no-mailbox",
            Self::Full => "message-reason-full",
            Self::Unwanted => "message-reason-unwanted",
            Self::NoAddress => "message-reason-no-address",
            Self::Unreachable => "message-reason-unreachable",
            Self::Later => "message-reason-later",
            Self::Other => "message-reason-other",
        }
    }

    /// From what a server said, or our own program.
    pub fn of(answer: &str) -> Self {
        match enhanced(answer) {
            Some((5, 1, 8) | (5, 6 | 7, _)) => return Self::Unwanted,
            Some((5, 1, _) | (5, 2, 0 | 1 | 4)) => return Self::NoMailbox,
            Some((_, 2, 2)) => return Self::Full,
            Some((5, 4, _)) => return Self::Unreachable,
            Some((4, ..)) => return Self::Later,
            _ => {}
        }
        match basic(answer) {
            Some(552 | 452) => Self::Full,
            Some(550 | 551 | 553) => Self::NoMailbox,
            Some(554 | 521 | 556) => Self::Unwanted,
            Some(400..500) => Self::Later,
            Some(_) => Self::Other,
            None if answer.contains("address cannot be") => Self::NoAddress,
            None if ["onnection", "network", "timed out", "timeout", "lookup", "incomplete"]
                .iter()
                .any(|word| answer.contains(word)) =>
            {
                Self::Unreachable
            }
            None => Self::Other,
        }
    }
}

fn words(answer: &str) -> impl Iterator<Item = &str> {
    answer.split(|letter: char| !letter.is_ascii_digit() && letter != '.').map(|word| word.trim_matches('.'))
}

/// `5.1.1`: class, subject and detail.
pub(super) fn enhanced(answer: &str) -> Option<(u32, u32, u32)> {
    words(answer).find_map(|word| {
        let mut parts = word.split('.').map(|part| (part.len() <= 3).then(|| part.parse::<u32>().ok()).flatten());
        let code = (parts.next()??, parts.next()??, parts.next()??);
        (parts.next().is_none() && matches!(code.0, 2 | 4 | 5)).then_some(code)
    })
}

/// `550`.
fn basic(answer: &str) -> Option<u32> {
    words(answer).filter(|word| word.len() == 3).filter_map(|word| word.parse().ok()).find(|code| (200..600).contains(code))
}

/// Whether an answer says that an address will never take mail (RFC 3463 §3.2, RFC 7505): not a full mailbox, not a letter that a
/// server did not like, and nothing about the sender.
pub(super) fn is_no_mailbox(answer: &str) -> bool {
    matches!(enhanced(answer), Some((5, 1, 1 | 2 | 3 | 6 | 10)))
}

/// The same of a report, which says whose address it is about, so that less exact answers are enough too.
pub(super) fn is_hard(answer: &str) -> bool {
    match enhanced(answer) {
        Some((5, 1, 7 | 8)) => false,
        Some((5, 1, _) | (5, 2, 1) | (5, 4, 4)) => true,
        // many servers give a number of no meaning, and say the rest in the older one
        Some((5, 0, 0)) | None => matches!(basic(answer), Some(550 | 551 | 553)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_by_their_numbers() {
        for (answer, wanted) in [
            ("permanent error (550): 5.1.1 <anna@example.org>: no such user", Reason::NoMailbox),
            ("permanent error (550): no such user here", Reason::NoMailbox),
            ("permanent error (550): 5.7.1 blocked by policy", Reason::Unwanted),
            ("permanent error (554): transaction failed", Reason::Unwanted),
            ("permanent error (552): 5.2.2 mailbox full", Reason::Full),
            ("transient error (452): out of space", Reason::Full),
            ("transient error (451): 4.7.1 greylisted", Reason::Later),
            ("transient error (421): try later", Reason::Later),
            ("Connection error: Connection refused (os error 111)", Reason::Unreachable),
            ("network error: timed out", Reason::Unreachable),
            ("the address cannot be read", Reason::NoAddress),
            ("4.4.1 192.0.2.1 does not answer", Reason::Later),
            ("", Reason::Other),
        ] {
            assert_eq!(Reason::of(answer), wanted, "{answer}");
        }
    }

    #[test]
    fn only_what_is_wrong_with_the_address_stops_letters_to_it() {
        for (answer, refused, reported) in [
            ("5.1.1 smtp; 550 no such user", true, true),
            ("permanent error (550): 5.1.1 no such user", true, true),
            ("permanent error (550): 5.1.10 null MX", true, true),
            ("permanent error (550): 5.1.8 bad sender", false, false),
            ("permanent error (550): no such user", false, true),
            ("permanent error (550): 5.7.1 policy", false, false),
            ("5.0.0 smtp; 550 unknown", false, true),
            ("5.0.0", false, false),
            ("5.2.1 disabled", false, true),
            ("5.4.4 no such host", false, true),
            ("5.2.2 full", false, false),
            ("5.3.4 too large", false, false),
            ("4.4.7 expired", false, false),
            ("554 no", false, false),
            ("", false, false),
        ] {
            assert_eq!((is_no_mailbox(answer), is_hard(answer)), (refused, reported), "{answer}");
        }
    }

    #[test]
    fn numbers_that_are_no_codes_are_not_taken_for_some() {
        for answer in ["192.0.2.1", "version 1.2.3", "5.1", "5.1.1.1", "5.1111.1", "5..1"] {
            assert_eq!(enhanced(answer), None, "{answer}");
        }
        assert_eq!(enhanced("550-5.1.1 gone"), Some((5, 1, 1)));
    }
}
