//! Why somebody could not come, by category and in no more words: nobody writes here about their health, and nothing is excused by
//! itself. Pure.

use super::limit::{Facts, Open, Why, open};
use crate::attendance::Status;

/// Why somebody could not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Excuse {
    /// Work that could not be put off.
    Work,
    /// Something in the family.
    Family,
    /// Illness, or care for somebody: no more is asked.
    Illness,
    /// No connection, no electricity.
    Connection,
    /// Something else.
    Other,
}

impl Excuse {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 5] = [Self::Work, Self::Family, Self::Illness, Self::Connection, Self::Other];

    /// As stored and chosen; the message `excuse-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Family => "family",
            Self::Illness => "illness",
            Self::Connection => "connection",
            Self::Other => "other",
        }
    }

    /// Reads what was stored or chosen.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|excuse| excuse.as_str() == text)
    }
}

/// Why no reason is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoExcuse {
    /// They were there, or are excused already.
    NotNeeded,
    /// This was the last day.
    TooLate(chrono::NaiveDate),
}

/// Whether a reason is taken: before the webinar and until it is closed from everybody, then from who missed it as long as the result
/// may be questioned. A question that waits for an answer does not stand in the way.
pub fn may_excuse(status: Status, facts: &Facts) -> Result<(), NoExcuse> {
    if matches!(status, Status::Present | Status::Excused) {
        return Err(NoExcuse::NotNeeded);
    }
    match open(&Facts { waits: false, ..*facts }) {
        Open::No(Why::TooLate(day)) => Err(NoExcuse::TooLate(day)),
        Open::Until(_) | Open::No(Why::NotSettled | Why::Waits) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_taken_before_and_for_as_long_as_a_result_may_be_questioned() {
        let day = |text: &str| text.parse().unwrap();
        let last = day("2026-12-10");
        for (status, closed_on, waits, today, wanted) in [
            (Status::NotRecorded, None, false, "2026-11-20", Ok(())),
            (Status::NotRecorded, None, false, "2026-11-27", Ok(())),
            (Status::Partial, None, false, "2026-11-27", Ok(())),
            (Status::Present, None, false, "2026-11-27", Err(NoExcuse::NotNeeded)),
            (Status::Absent, Some("2026-11-26"), false, "2026-12-10", Ok(())),
            (Status::Absent, Some("2026-11-26"), true, "2026-12-10", Ok(())),
            (Status::Partial, Some("2026-11-26"), false, "2026-12-10", Ok(())),
            (Status::Absent, Some("2026-11-26"), false, "2026-12-11", Err(NoExcuse::TooLate(last))),
            (Status::Absent, Some("2026-11-26"), true, "2026-12-11", Err(NoExcuse::TooLate(last))),
            (Status::Excused, Some("2026-11-26"), false, "2026-11-27", Err(NoExcuse::NotNeeded)),
        ] {
            let facts = Facts { closed_on: closed_on.map(day), days: 14, waits, today: day(today) };
            assert_eq!(may_excuse(status, &facts), wanted, "{status} {facts:?}");
        }
    }
}
