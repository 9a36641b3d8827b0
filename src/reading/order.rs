//! What comes after a lesson, how many of a module are read, and when lessons are open.

use chrono::NaiveDate;

use super::model::{Progress, State};
use crate::curriculum::{Lesson, Module};

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// So many are done.
    pub done: usize,
    /// Of so many.
    pub total: usize,
}

impl Tally {
    /// In per cent, for a bar; nothing to do is all done.
    pub fn percent(self) -> usize {
        (self.done * 100).checked_div(self.total).unwrap_or(100)
    }

    /// Whether nothing is left.
    pub fn is_complete(self) -> bool {
        self.done >= self.total
    }
}

/// How many lessons of a module are read.
pub fn tally(module: &Module, progress: &[Progress]) -> Tally {
    let is_read = |lesson: &&Lesson| state_of(lesson, progress) == State::Read;
    Tally { done: module.lessons.iter().filter(is_read).count(), total: module.lessons.len() }
}

/// How a lesson is shown in lists.
pub fn state_of(lesson: &Lesson, progress: &[Progress]) -> State {
    progress.iter().find(|row| row.lesson == lesson.code).map_or(State::NotStarted, Progress::state)
}

/// The lesson to offer after this one: the next that is not read, in order and then from the start; `None` when all are read.
pub fn following<'m>(module: &'m Module, slug: &str, progress: &[Progress]) -> Option<&'m Lesson> {
    let here = module.position_of(slug)?;
    let (before, after) = module.lessons.split_at(here);
    after.iter().skip(1).chain(before).find(|lesson| state_of(lesson, progress) != State::Read)
}

/// Whether the lessons of a cohort can be read on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// From that day on.
    NotBefore(NaiveDate),
    /// Now.
    Open,
    /// They were, until that day.
    Until(NaiveDate),
}

/// All lessons open on the cohort's first day and stay open until the day its organiser set; the weeks are the recommended order,
/// not a lock: people read ahead when their work lets them.
pub fn access(starts_on: NaiveDate, open_until: Option<NaiveDate>, today: NaiveDate) -> Access {
    match open_until {
        _ if today < starts_on => Access::NotBefore(starts_on),
        Some(last) if today > last => Access::Until(last),
        _ => Access::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lessons_are_open_from_the_first_day_to_the_last() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        for (today, until, wanted) in [
            (15, None, Access::NotBefore(day(16))),
            (16, None, Access::Open),
            (30, None, Access::Open),
            (20, Some(day(20)), Access::Open),
            (21, Some(day(20)), Access::Until(day(20))),
        ] {
            assert_eq!(access(day(16), until, day(today)), wanted, "{today}");
        }
    }

    #[test]
    fn a_tally_of_nothing_is_complete() {
        assert_eq!((Tally::default().percent(), Tally::default().is_complete()), (100, true));
        assert_eq!(Tally { done: 7, total: 12 }.percent(), 58);
    }
}
