//! Which of somebody's enrolments their pages are about. The same programme is given again, and a list may be imported into the wrong
//! cohort: nobody is taken away from what they are doing by being put on another list, and all of theirs stay within reach.

use super::model::{Cohort, Enrolment};
use crate::clock::Instant;

/// The place of the enrolment that is shown: the one whose cohort they chose; else of those that run the one they have had longest;
/// else the next to begin; else the last that was. `None` where there is none.
pub fn shown(held: &[(Enrolment, Cohort)], chosen: Option<&str>, now: Instant) -> Option<usize> {
    let times = held.iter().map(|(enrolment, cohort)| Times {
        slug: &cohort.slug,
        has_begun: !cohort.is_to_start(now),
        is_over: cohort.is_over(now),
        since: enrolment.state_at.micros(),
        days: (cohort.starts_on, cohort.ends_on),
    });
    first_of(&times.collect::<Vec<_>>(), chosen)
}

/// What of an enrolment decides.
struct Times<'c> {
    slug: &'c str,
    has_begun: bool,
    is_over: bool,
    /// Since when they are enrolled.
    since: i64,
    /// The first and the last day of the cohort.
    days: (chrono::NaiveDate, chrono::NaiveDate),
}

fn first_of(held: &[Times<'_>], chosen: Option<&str>) -> Option<usize> {
    use chrono::Datelike as _;
    let wanted = held.iter().position(|one| chosen == Some(one.slug));
    let rank = |one: &Times<'_>| match (one.has_begun, one.is_over) {
        (_, true) => (2, -i64::from(one.days.1.num_days_from_ce())),
        (false, false) => (1, i64::from(one.days.0.num_days_from_ce())),
        (true, false) => (0, one.since),
    };
    wanted.or_else(|| (0..held.len()).min_by_key(|place| rank(&held[*place])))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_they_chose_then_what_runs_longest_then_what_comes_then_what_was() {
        let times = |slug, begun, over, since, from, to| Times {
            slug,
            has_begun: begun,
            is_over: over,
            since,
            days: (day(from), day(to)),
        };
        let autumn = || times("autumn", true, false, 10, "2026-11-16", "2026-12-26");
        let wrong = || times("wrong", true, false, 20, "2026-11-20", "2026-12-30");
        let spring = || times("spring", false, false, 5, "2027-03-01", "2027-04-01");
        let summer = || times("summer", false, false, 1, "2027-06-01", "2027-07-01");
        let old = || times("old", true, true, 1, "2020-10-05", "2020-10-25");
        let older = || times("older", true, true, 2, "2019-10-05", "2019-10-25");
        for (held, chosen, wanted) in [
            (vec![], Some("autumn"), None),
            (vec![autumn()], None, Some("autumn")),
            (vec![wrong(), autumn()], None, Some("autumn")),
            (vec![wrong(), autumn()], Some("wrong"), Some("wrong")),
            (vec![autumn()], Some("wrong"), Some("autumn")),
            (vec![spring(), autumn(), old()], None, Some("autumn")),
            (vec![old(), autumn()], Some("old"), Some("old")),
            (vec![old(), summer(), spring()], None, Some("spring")),
            (vec![older(), old()], None, Some("old")),
        ] {
            assert_eq!(first_of(&held, chosen).map(|place| held[place].slug), wanted, "{chosen:?}");
        }
    }
}
