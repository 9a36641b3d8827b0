//! Who may question a result, and until when. Pure.
//!
//! The last day is a day of the webinar's own zone, and all of it counts.

use chrono::{Days, NaiveDate};

/// What has to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The day on which the webinar was closed; `None` as long as it is not.
    pub closed_on: Option<NaiveDate>,
    /// For how many days after it the cohort lets results be questioned.
    pub days: i32,
    /// Whether a question of theirs waits for an answer.
    pub waits: bool,
    /// The day it is now.
    pub today: NaiveDate,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// They may, up to and with this day.
    Until(NaiveDate),
    /// They may not.
    No(Why),
}

/// Why a result cannot be questioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is being worked out.
    NotSettled,
    /// They did, and it waits for an answer.
    Waits,
    /// This was the last day.
    TooLate(NaiveDate),
}

/// Who may, and until when.
pub fn open(facts: &Facts) -> Open {
    let Some(closed_on) = facts.closed_on else { return Open::No(Why::NotSettled) };
    let last = closed_on + Days::new(u64::try_from(facts.days).unwrap_or_default());
    match facts {
        Facts { waits: true, .. } => Open::No(Why::Waits),
        Facts { today, .. } if *today > last => Open::No(Why::TooLate(last)),
        Facts { .. } => Open::Until(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_result_can_be_questioned_for_as_many_days_as_the_cohort_gives() {
        let last = day("2026-12-10");
        for (closed_on, days, waits, today, wanted) in [
            (None, 14, false, "2026-11-26", Open::No(Why::NotSettled)),
            (None, 14, true, "2026-11-26", Open::No(Why::NotSettled)),
            (Some("2026-11-26"), 14, false, "2026-11-26", Open::Until(last)),
            (Some("2026-11-26"), 14, false, "2026-12-10", Open::Until(last)),
            (Some("2026-11-26"), 14, false, "2026-12-11", Open::No(Why::TooLate(last))),
            (Some("2026-11-26"), 14, true, "2026-11-27", Open::No(Why::Waits)),
            // what was asked in time waits however long the answer takes
            (Some("2026-11-26"), 14, true, "2027-02-01", Open::No(Why::Waits)),
            (Some("2026-11-26"), 1, false, "2026-11-27", Open::Until(day("2026-11-27"))),
            (Some("2026-12-31"), 60, false, "2027-03-01", Open::Until(day("2027-03-01"))),
        ] {
            let facts = Facts { closed_on: closed_on.map(day), days, waits, today: day(today) };
            assert_eq!(open(&facts), wanted, "{facts:?}");
        }
    }
}
