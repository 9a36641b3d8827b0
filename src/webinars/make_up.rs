//! Who may make up for a webinar by its recording, and until when (outline 1.4, Make-up route). Pure, so that a page, the home page's
//! next step and a standing can all ask and get one answer.
//!
//! Decided here, where the outline leaves room:
//! - The last day is a day of the webinar's own zone, and all of it counts.
//! - Whoever is asked to revise has at least [`REVISING_DAYS`] from then, however late the answer came.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::clock::Instant;
use crate::curriculum::Rules;

/// Days to revise in, from the day on which that was asked.
pub const REVISING_DAYS: u64 = 14;

/// Working days in which a trainer answers.
pub const ANSWER_DAYS: u32 = 10;

/// What a webinar came to for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missed {
    /// They were not expected.
    NotExpected,
    /// They were there for as long as it takes.
    Attended,
    /// They were not, or for a part of it.
    Missed,
    /// The same, with a good reason: that gives more time.
    Excused,
}

/// What has to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Whether the webinar's attendance is settled.
    pub closed: bool,
    /// What it came to.
    pub missed: Missed,
    /// Whether they attended another webinar of the same part, or made up for one.
    pub met_elsewhere: bool,
    /// The day of the webinar; for whoever came onto the cohort after its closing, the day on which they came.
    pub held_on: NaiveDate,
    /// The day on which a trainer asked them to revise, where that is what waits for them.
    pub asked_to_revise_on: Option<NaiveDate>,
    /// The day it is now, in the webinar's zone.
    pub today: NaiveDate,
}

/// Whether somebody came onto the cohort when a webinar had been closed: it was none of theirs to miss, and its recording is their way
/// to make up for it, with the same days from when they came.
pub fn came_later(closed_at: Option<Instant>, enrolled_at: Instant) -> bool {
    closed_at.is_some_and(|closed_at| enrolled_at >= closed_at)
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// They may, up to and with this day.
    Until(NaiveDate),
    /// They may not.
    No(Why),
}

/// Why somebody may not make up for a webinar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its attendance is being worked out.
    NotSettled,
    /// They were not expected.
    NotExpected,
    /// They attended it.
    Attended,
    /// They attended another of the same part, or made up for one.
    MetElsewhere,
    /// This was the last day.
    TooLate(NaiveDate),
}

/// Who may, and until when.
pub fn open(facts: &Facts, rules: &Rules) -> Open {
    let days = match facts.missed {
        _ if !facts.closed => return Open::No(Why::NotSettled),
        Missed::NotExpected => return Open::No(Why::NotExpected),
        Missed::Attended => return Open::No(Why::Attended),
        _ if facts.met_elsewhere => return Open::No(Why::MetElsewhere),
        Missed::Missed => rules.make_up_days,
        Missed::Excused => rules.make_up_days_excused,
    };
    let usual = facts.held_on + Days::new(u64::from(days));
    let revising = facts.asked_to_revise_on.map(|day| day + Days::new(REVISING_DAYS));
    let last = revising.map_or(usual, |revising| revising.max(usual));
    if facts.today <= last { Open::Until(last) } else { Open::No(Why::TooLate(last)) }
}

/// The day by which a trainer answers what was sent on a day: [`ANSWER_DAYS`] from Monday to Friday later.
pub fn answer_by(sent_on: NaiveDate) -> NaiveDate {
    let is_working = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    sent_on.iter_days().skip(1).filter(is_working).nth(ANSWER_DAYS as usize - 1).unwrap_or(sent_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rules() -> Rules {
        Rules { make_up_days: 30, make_up_days_excused: 60, ..Rules::default() }
    }

    fn facts(missed: Missed, today: &str) -> Facts {
        let (held_on, today) = (day("2026-11-26"), day(today));
        Facts { closed: true, missed, met_elsewhere: false, held_on, asked_to_revise_on: None, today }
    }

    #[test]
    fn whoever_missed_it_has_thirty_days_and_whoever_was_excused_sixty() {
        for (missed, today, wanted) in [
            (Missed::Missed, "2026-11-26", Open::Until(day("2026-12-26"))),
            (Missed::Missed, "2026-12-26", Open::Until(day("2026-12-26"))),
            (Missed::Missed, "2026-12-27", Open::No(Why::TooLate(day("2026-12-26")))),
            (Missed::Excused, "2026-12-27", Open::Until(day("2027-01-25"))),
            (Missed::Excused, "2027-01-25", Open::Until(day("2027-01-25"))),
            (Missed::Excused, "2027-01-26", Open::No(Why::TooLate(day("2027-01-25")))),
            (Missed::Attended, "2026-11-27", Open::No(Why::Attended)),
            (Missed::NotExpected, "2026-11-27", Open::No(Why::NotExpected)),
        ] {
            assert_eq!(open(&facts(missed, today), &rules()), wanted, "{missed:?} on {today}");
        }
    }

    #[test]
    fn nothing_is_made_up_for_before_it_is_settled_or_when_the_part_is_met() {
        let missed = facts(Missed::Missed, "2026-11-27");
        assert_eq!(open(&Facts { closed: false, ..missed }, &rules()), Open::No(Why::NotSettled));
        assert_eq!(open(&Facts { closed: false, missed: Missed::Attended, ..missed }, &rules()), Open::No(Why::NotSettled));
        assert_eq!(open(&Facts { met_elsewhere: true, ..missed }, &rules()), Open::No(Why::MetElsewhere));
        assert_eq!(open(&Facts { met_elsewhere: true, missed: Missed::Attended, ..missed }, &rules()), Open::No(Why::Attended));
    }

    #[test]
    fn whoever_is_asked_to_revise_has_two_weeks_at_least() {
        for (asked, today, wanted) in [
            // early: the usual day stands
            ("2026-12-01", "2026-12-20", Open::Until(day("2026-12-26"))),
            // late: two weeks from the answer
            ("2026-12-24", "2027-01-07", Open::Until(day("2027-01-07"))),
            ("2026-12-24", "2027-01-08", Open::No(Why::TooLate(day("2027-01-07")))),
        ] {
            let asked = Facts { asked_to_revise_on: Some(day(asked)), ..facts(Missed::Missed, today) };
            assert_eq!(open(&asked, &rules()), wanted, "{asked:?}");
        }
    }

    #[test]
    fn a_trainer_answers_within_ten_working_days() {
        for (sent, by) in [
            // a Thursday; a Friday; a Saturday and a Sunday
            ("2026-11-26", "2026-12-10"),
            ("2026-11-27", "2026-12-11"),
            ("2026-11-28", "2026-12-11"),
            ("2026-11-29", "2026-12-11"),
        ] {
            assert_eq!(answer_by(day(sent)), day(by), "{sent}");
        }
    }
}
