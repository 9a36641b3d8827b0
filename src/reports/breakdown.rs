//! People by region, track, …, as they may be shown: small groups are left out, and others with them (see `disclosure`). The same
//! for the page, the evaluator and the spreadsheet.

use super::attendance::Answer;
use super::disclosure::{self, Guarded};
use crate::attendance::Status;

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The people of an answer, with groups smaller than `least` left out.
    pub fn of(answer: &Answer, least: i32) -> Self {
        let least = i64::from(least);
        let mut groups = answer.groups.clone();
        groups.sort_by(|one, other| one.key.cmp(&other.key));
        let rows: Vec<Vec<i64>> = groups.iter().map(|group| vec![group.every, group.rest]).collect();
        let guarded = disclosure::guard(&rows, least);
        let line = |key: &str, cells: &[Option<i64>], people| Shown {
            key: key.to_owned(),
            every: cells.first().copied().flatten(),
            rest: cells.get(1).copied().flatten(),
            people,
        };
        let mut shown: Vec<Shown> = groups
            .iter()
            .enumerate()
            .map(|(place, group)| line(&group.key, &guarded.cells[place], guarded.row_totals[place]))
            .collect();
        // what is hidden stands last and in an order that says nothing about it
        shown.sort_by(|one, other| other.share().cmp(&one.share()).then_with(|| one.key.cmp(&other.key)));
        let total =
            if groups.is_empty() { line("", &[Some(0); 2], Some(0)) } else { line("", &guarded.column_totals, guarded.total) };
        Self { groups: shown, total, hides_something: guarded.hides_something(), least }
    }
}

/// How many people took part at least once, where that can be shown beside how many there are.
pub fn came_guarded(answer: &Answer, least: i32) -> Option<i64> {
    let (people, came) = (answer.totals.people, answer.totals.came);
    disclosure::guard(&[vec![came, people - came]], i64::from(least)).cells[0][0]
}

/// For each webinar how many came to each status in the order of [`Status::ALL`], with small cells left out.
pub fn webinars_guarded(answer: &Answer, least: i32) -> Guarded {
    let rows: Vec<Vec<i64>> =
        answer.webinars.iter().map(|counts| Status::ALL.map(|status| counts[status as usize]).to_vec()).collect();
    disclosure::guard(&rows, i64::from(least))
}

#[cfg(test)]
mod tests {
    use super::super::attendance::Group;
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
    fn shares_are_rounded() {
        for (part, whole, wanted) in [(1, 3, Some(33)), (2, 3, Some(67)), (1, 2, Some(50)), (1, 200, Some(1)), (0, 0, None)] {
            assert_eq!(percent_of(part, whole), wanted);
        }
    }
}
