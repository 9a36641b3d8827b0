//! Comings and goings put together to stays.

use crate::attendance::presence::Span;
use crate::clock::Instant;

/// There from a coming (`true`) to the next going, and since when somebody is there who has not gone. Where two devices may have one name
/// and each coming has its going, there while more have come than gone; where a going is missing, that would be there until the end.
pub fn stays_of(mut moments: Vec<(Instant, bool)>, may_be_two: bool) -> (Vec<Span>, Option<Instant>) {
    // a coming at the moment of a going stands first, so that the stay goes on
    moments.sort_unstable_by_key(|(at, came)| (*at, !*came));
    moments.dedup();
    let comings = moments.iter().filter(|(_, came)| *came).count();
    let is_one = !(may_be_two && comings * 2 == moments.len());
    let most = if is_one { 1 } else { usize::MAX };
    let mut stays = Vec::new();
    let mut inside = 0_usize;
    let mut since = None;
    for at in 0..moments.len() {
        // one who is there goes before they come again
        let is_back = is_one && since.is_some() && moments.get(at + 1) == Some(&(moments[at].0, false)) && moments[at].1;
        if is_back {
            moments.swap(at, at + 1);
        }
        let (moment, came) = moments[at];
        if came {
            inside = (inside + 1).min(most);
            since = since.or(Some(moment));
        } else {
            inside = inside.saturating_sub(1);
            if let Some(from) = since.filter(|_| inside == 0) {
                stays.push(Span { from, to: moment });
                since = None;
            }
        }
    }
    (stays, since)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comings_and_goings_make_stays() {
        let at = |minute: i64| Instant::from_micros(minute * 60_000_000);
        type Case = (Vec<(i64, bool)>, bool, Vec<(i64, i64)>, Option<i64>);
        let cases: Vec<Case> = vec![
            (vec![(0, true), (30, false), (30, true), (50, false)], false, vec![(0, 30), (30, 50)], None),
            (vec![(0, true), (30, true), (30, false), (50, false)], true, vec![(0, 50)], None),
            (vec![(5, true), (5, false)], false, vec![(5, 5)], None),
            (vec![(0, true), (10, true), (20, false)], false, vec![(0, 20)], None),
            (vec![(0, true), (10, false), (20, true)], true, vec![(0, 10)], Some(20)),
            (vec![(10, false)], false, vec![], None),
        ];
        for (moments, may_be_two, wanted, since) in cases {
            let found = stays_of(moments.iter().map(|(minute, came)| (at(*minute), *came)).collect(), may_be_two);
            let wanted: Vec<Span> = wanted.into_iter().map(|(from, to)| Span { from: at(from), to: at(to) }).collect();
            assert_eq!(found, (wanted, since.map(at)), "{moments:?}");
        }
    }
}
