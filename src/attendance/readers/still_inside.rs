//! When a report was made that somebody took while people were still inside: it writes no departure for them, and how long they have been
//! there. Pure.

use crate::clock::Instant;

/// Lengths are whole seconds of several stays: ends that differ by less are the same moment.
const NEAR_SECONDS: i64 = 60;

/// The moment of the report, from where each of those inside would be with their length from their arrival on. Whoever went out and came
/// back is there too early, two devices at once too late: so it is the latest that two of them say, else the earliest.
pub(super) fn made_at(mut ends: Vec<Instant>) -> Option<Instant> {
    ends.sort_unstable();
    let agreed = ends.windows(2).rev().find(|pair| pair[1].seconds_since(pair[0]) <= NEAR_SECONDS).map(|pair| pair[1]);
    agreed.or_else(|| ends.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_most_of_those_inside_say() {
        let at = |seconds: i64| Instant::from_micros(seconds * 1_000_000);
        for (ends, wanted) in [
            (vec![], None),
            (vec![100], Some(100)),
            (vec![100, 130], Some(130)),
            // one was out for a while
            (vec![100, 7_000, 7_030], Some(7_030)),
            // one sits at two devices
            (vec![7_000, 7_030, 12_000], Some(7_030)),
            (vec![100, 7_000, 12_000], Some(100)),
        ] {
            assert_eq!(made_at(ends.iter().map(|end| at(*end)).collect()), wanted.map(at), "{ends:?}");
        }
    }
}
