//! People by region, track, …, as they may be shown: small groups are left out, and others with them (see `disclosure`). The same
//! for the page, the evaluator and the spreadsheet.

use super::attendance::{Answer, Group};
use super::disclosure;

/// A table of people: `None` is «not shown».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    /// The groups: those whose share is shown first, the largest share first.
    pub groups: Vec<Shown>,
    /// All of them together; its key is empty.
    pub total: Shown,
    /// Whether anything is left out.
    pub hides_something: bool,
    /// The smallest number that is shown.
    pub least: i64,
}

/// A line of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Code of the group; empty where people gave none.
    pub key: String,
    /// Present at every occasion.
    pub every: Option<i64>,
    /// Not present at every one.
    pub rest: Option<i64>,
    /// All of them.
    pub people: Option<i64>,
}

impl Shown {
    /// Those present at every occasion, in whole per cent of all.
    pub fn share(&self) -> Option<i64> {
        percent_of(self.every?, self.people?)
    }
}

/// A part in whole per cent, rounded half up; of nothing there is none.
pub fn percent_of(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 200 + whole) / (whole * 2))
}

impl Breakdown {
    /// The people of an answer, with groups smaller than `least` left out. Its reader is an organiser, to whom the same report counts
    /// everybody by status and by webinar and names them: the totals stand whole, and the groups are guarded beside them.
    pub fn of(answer: &Answer, least: i32) -> Self {
        let mut whole = Self::of_groups(answer.groups.clone(), i64::from(least));
        let (every, rest) = answer.groups.iter().fold((0, 0), |sum, group| (sum.0 + group.every, sum.1 + group.rest));
        (whole.total.every, whole.total.rest) = (Some(every), Some(rest));
        whole
    }

    /// The same of groups that make up everybody.
    pub(super) fn of_groups(mut groups: Vec<Group>, least: i64) -> Self {
        groups.sort_by(|one, other| one.key.cmp(&other.key));
        let (every, rest) = groups.iter().fold((0, 0), |sum, group| (sum.0 + group.every, sum.1 + group.rest));
        let split = disclosure::is_enough(every, least) && disclosure::is_enough(rest, least);
        let rows: Vec<Vec<i64>> = groups
            .iter()
            .map(|group| if split { vec![group.every, group.rest] } else { vec![group.every + group.rest] })
            .collect();
        let line = |key: &str, cells: &[Option<i64>], people| Shown {
            key: key.to_owned(),
            every: cells.first().copied().flatten().filter(|_| split),
            rest: cells.get(1).copied().flatten().filter(|_| split),
            people,
        };
        let total = line("", &[Some(every), Some(rest)], Some(every + rest));
        let Some(guarded) = disclosure::guard(&rows, least) else { return Self::without_groups(total, least) };
        let mut shown: Vec<Shown> = groups
            .iter()
            .enumerate()
            .map(|(place, group)| line(&group.key, &guarded.cells[place], guarded.row_totals[place]))
            .collect();
        // what is hidden stands last and in an order that says nothing about it
        shown.sort_by(|one, other| other.share().cmp(&one.share()).then_with(|| one.key.cmp(&other.key)));
        Self { groups: shown, total, hides_something: !split || guarded.hides_something(), least }
    }

    /// A table of which only the total can be shown.
    pub(super) const fn without_groups(total: Shown, least: i64) -> Self {
        Self { groups: Vec::new(), total, hides_something: true, least }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(key: &str, every: i64, rest: i64) -> Group {
        Group { key: key.to_owned(), every, rest }
    }

    #[test]
    fn the_largest_share_stands_first_and_what_is_hidden_last() {
        let groups = vec![group("a", 30, 20), group("b", 45, 5), group("c", 2, 1), group("d", 9, 6)];
        let breakdown = Breakdown::of(&Answer { groups, ..Answer::default() }, 5);
        let keys: Vec<&str> = breakdown.groups.iter().map(|group| group.key.as_str()).collect();
        assert_eq!(keys, ["b", "a", "c", "d"]);
        assert_eq!(breakdown.groups[0].share(), Some(90));
        assert_eq!(breakdown.groups[2].people, None);
        assert!(breakdown.hides_something);
        assert_eq!(breakdown.total.people, Some(118));
    }

    #[test]
    fn the_totals_of_an_organisers_report_stand_whole_and_an_evaluators_do_not() {
        let groups = vec![group("a", 5, 1), group("b", 6, 1)];
        let breakdown = Breakdown::of(&Answer { groups: groups.clone(), ..Answer::default() }, 5);
        assert_eq!((breakdown.total.every, breakdown.total.rest, breakdown.total.people), (Some(11), Some(2), Some(13)));
        assert!(breakdown.groups.iter().all(|group| group.every.is_none() && group.rest.is_none()));
        assert_eq!(Breakdown::of_groups(groups, 5).total.every, None);
    }

    #[test]
    fn shares_are_rounded() {
        for (part, whole, wanted) in [(1, 3, Some(33)), (2, 3, Some(67)), (1, 2, Some(50)), (1, 200, Some(1)), (0, 0, None)] {
            assert_eq!(percent_of(part, whole), wanted);
        }
    }
}
