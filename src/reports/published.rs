//! What a reader of aggregates may see, as one whole: the totals, the people by each dimension and the occasions share people, so
//! that small groups hidden in one of them could be worked out from another (`domain.md`, Reports). Pure.
//!
//! - The totals come first: how many people, and how many of them were present at everything. Small ones are not shown, and then
//!   nothing that is split by them is. Each table by a dimension stands beside these same totals; given them, what people are in
//!   one dimension says nothing of another.
//! - An occasion adds people up over tracks, so the sizes of hidden tracks could be had by subtraction. How many were expected is
//!   shown only where each of its tracks is shown, in it and in the table by track; how many were present only where, besides,
//!   each track was there in numbers that could be shown themselves. So nothing small is left that a subtraction could find.
//! - Alternatives are one occasion: who was at which of them would tell their languages apart.
//! - Sums over the occasions are shown where all of these are; or instead of how many were present at each.

use std::collections::BTreeMap;

use super::attendance::Group;
use super::breakdown::{Breakdown, Shown};
use super::disclosure::{guard, is_enough};
use super::filters::Dimension;
use super::linked::{Linked, Turnout};
use crate::attendance::Status;

/// The figures; `None` is «not shown».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Everybody.
    pub people: Option<i64>,
    /// Those who took part at least once.
    pub came: Option<i64>,
    /// Those present at every occasion.
    pub every: Option<i64>,
    /// People by each of [`Dimension::ALL`].
    pub tables: [Breakdown; 5],
    /// The occasions in order.
    pub occasions: Vec<Occasion>,
    /// How many people-at-an-occasion came to each of [`Status::ALL`].
    pub statuses: [Option<i64>; 5],
    /// All people-at-an-occasion.
    pub expected: Option<i64>,
}

/// An occasion: one webinar, or several that are alternatives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occasion {
    /// Those present.
    pub present: Option<i64>,
    /// All others who were expected.
    pub others: Option<i64>,
    /// All of them.
    pub expected: Option<i64>,
}

impl Published {
    /// What may be shown of the figures where a group has at least `least` people.
    pub fn of(linked: &Linked, least: i32) -> Self {
        let least = i64::from(least);
        let sum = |of: fn(&super::linked::Profile) -> i64| linked.profiles.iter().map(of).sum::<i64>();
        let (people, every, came) = (sum(|of| of.people), sum(|of| of.every), sum(|of| of.came));
        if !is_enough(people, least) {
            return Self::nothing(linked, least);
        }
        let split = is_enough(every, least) && is_enough(people - every, least);
        let tables = [0, 1, 2, 3, 4].map(|place| Breakdown::of_groups(groups(linked, place), least));
        let track = Dimension::ALL.into_iter().position(|by| by == Dimension::Track).unwrap_or_default();
        let tracks = groups(linked, track);
        let mut occasions: Vec<Occasion> =
            (0..linked.takers.len()).map(|place| occasion(linked, place, &tables[track], &tracks, least)).collect();
        let mut statuses = [None; 5];
        let all_shown = occasions.iter().all(|occasion| occasion.present.is_some());
        // the sum of all expected is one of track sizes, too
        let sizes_shown = occasions.iter().all(|occasion| occasion.expected.is_some());
        if all_shown || (split && sizes_shown && sums_may_stand(linked, &tracks, people - every, least)) {
            statuses = statuses_of(linked, least);
            if !all_shown {
                occasions.iter_mut().for_each(|occasion| (occasion.present, occasion.others) = (None, None));
            }
        }
        let partial = statuses[Status::Partial as usize].is_some();
        let came_fits = split && partial && is_enough(came - every, least) && is_enough(people - came, least);
        Self {
            people: Some(people),
            came: came_fits.then_some(came),
            every: split.then_some(every),
            expected: occasions.iter().map(|occasion| occasion.expected).sum(),
            tables,
            occasions,
            statuses,
        }
    }

    /// The table by a dimension.
    pub fn table(&self, by: Dimension) -> &Breakdown {
        let place = Dimension::ALL.into_iter().position(|other| other == by).unwrap_or_default();
        &self.tables[place]
    }

    /// Whether anything about the occasions is left out.
    pub fn hides_occasions(&self) -> bool {
        self.occasions.iter().any(|occasion| occasion.expected.is_none() || occasion.present.is_none())
    }

    fn nothing(linked: &Linked, least: i64) -> Self {
        Self {
            people: None,
            came: None,
            every: None,
            tables: [(); 5].map(|()| Breakdown::without_groups(Shown::default(), least)),
            occasions: vec![Occasion::default(); linked.takers.len()],
            statuses: [None; 5],
            expected: None,
        }
    }
}

/// The groups of a dimension.
fn groups(linked: &Linked, place: usize) -> Vec<Group> {
    let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
    for profile in &linked.profiles {
        let key = profile.keys[place].as_str();
        let group = groups.entry(key).or_insert_with(|| Group { key: key.to_owned(), ..Group::default() });
        group.every += profile.every;
        group.rest += profile.people - profile.every;
    }
    groups.into_values().collect()
}

/// An occasion, as far as the tracks that take it are shown.
fn occasion(linked: &Linked, place: usize, by_track: &Breakdown, tracks: &[Group], least: i64) -> Occasion {
    let turnouts: Vec<&Turnout> = linked.turnouts.iter().filter(|turnout| turnout.occasion == place).collect();
    let takes = |track: &str| linked.takers[place].iter().any(|taker| taker == track);
    let was_there = |track: &str| turnouts.iter().any(|turnout| turnout.track == track);
    let (mut present, mut expected, mut all_sizes, mut all_splits) = (0, 0, true, true);
    for track in tracks.iter().filter(|track| takes(&track.key) || was_there(&track.key)) {
        let counts = turnouts.iter().find(|turnout| turnout.track == track.key).map_or([0; 5], |turnout| turnout.counts);
        let (there, all) = (counts[Status::Present as usize], counts.iter().sum::<i64>());
        let group = by_track.groups.iter().find(|group| group.key == track.key);
        all_sizes &= group.is_some_and(|group| group.people.is_some())
            && is_enough(all, least)
            && is_enough(track.every + track.rest - all, least);
        all_splits &= group.is_some_and(|group| group.every.is_some() && group.rest.is_some())
            && is_enough(there, least)
            && is_enough(all - there, least);
        present += there;
        expected += all;
    }
    let split = all_sizes && all_splits;
    Occasion {
        present: split.then_some(present),
        others: split.then_some(expected - present),
        expected: all_sizes.then_some(expected),
    }
}

/// Whether the sums over all occasions may stand where the occasions do not. `rest` are the people not present at everything: what
/// goes beyond one absence of each tells of those who missed several, and what tracks with one occasion leave is of the others.
fn sums_may_stand(linked: &Linked, tracks: &[Group], rest: i64, least: i64) -> bool {
    let occasions_of = |track: &str| linked.takers.iter().filter(|takers| takers.iter().any(|taker| taker == track)).count();
    let (mut present, mut others) = (0, 0);
    for turnout in &linked.turnouts {
        let there = turnout.counts[Status::Present as usize];
        present += there;
        others += turnout.counts.iter().sum::<i64>() - there;
    }
    let singles = tracks.iter().filter(|track| occasions_of(&track.key) == 1);
    let (of_singles, rest_of_singles) = singles.fold((0, 0), |sum, track| (sum.0 + track.every, sum.1 + track.rest));
    [present, others, others - rest, (present - of_singles).abs(), (others - rest_of_singles).abs()]
        .into_iter()
        .all(|count| is_enough(count, least))
}

/// The statuses over all occasions: who was not present is split further where that can be.
fn statuses_of(linked: &Linked, least: i64) -> [Option<i64>; 5] {
    let of = |status: Status| linked.turnouts.iter().map(|turnout| turnout.counts[status as usize]).sum::<i64>();
    let others: Vec<Vec<i64>> = Status::ALL[1..].iter().map(|status| vec![of(*status)]).collect();
    let mut shown = [None; 5];
    shown[Status::Present as usize] = Some(of(Status::Present));
    if let Some(guarded) = guard(&others, least) {
        for (status, cells) in Status::ALL[1..].iter().zip(guarded.cells) {
            shown[*status as usize] = cells[0];
        }
    }
    shown
}

#[cfg(test)]
mod tests;
