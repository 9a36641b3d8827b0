//! How many of the answers so far are counted: whole steps, and the rest when nothing new has come for a while. Pure.

use chrono::{Days, NaiveDate};

/// After so many days without a new one the last few are counted too.
const SETTLED_AFTER_DAYS: u64 = 30;

/// How many of `days`, the days of the answers from the first to the last, are counted on `today`; 0 under the least number.
pub fn counted(days: &[NaiveDate], least: i64, today: NaiveDate) -> usize {
    let (all, least) = (days.len(), usize::try_from(least.max(1)).unwrap_or(usize::MAX));
    let settled = days.last().is_none_or(|last| *last + Days::new(SETTLED_AFTER_DAYS) < today);
    match all {
        _ if all < least => 0,
        _ if settled => all,
        _ => all - all % least,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn whole_steps_and_the_rest_when_it_has_settled() {
        let december = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        for (all, today, wanted) in [
            (0, day(20), 0),
            (9, day(20), 0),
            (9, december, 0),
            (10, day(20), 10),
            (19, day(20), 10),
            (19, december, 19),
            (20, day(20), 20),
        ] {
            assert_eq!(counted(&vec![day(19); all], 10, today), wanted, "{all} on {today}");
        }
        assert_eq!(counted(&[day(1); 12], 10, NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()), 10, "thirty days and no more");
        assert_eq!(counted(&[day(1); 12], 10, NaiveDate::from_ymd_opt(2026, 12, 2).unwrap()), 12);
    }

    proptest! {
        #[test]
        fn one_more_answer_changes_nothing_or_a_whole_step(all in 0usize..60, least in 1i64..15) {
            let (before, after) = (vec![day(19); all], vec![day(19); all + 1]);
            let (before, after) = (counted(&before, least, day(19)), counted(&after, least, day(19)));
            prop_assert!(after == before || after == before + least as usize);
        }
    }
}
