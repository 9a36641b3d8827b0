//! Whether the tests before and after a module can be taken: before its first webinar, and when its lessons are read and its webinars
//! attended or made up for (outline 5.1). Neither is a condition of anything.

use super::facts::TestFacts;
use crate::ids::AttemptId;
use crate::reading::order::Tally;

/// How a test stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestDoor {
    /// It can be begun.
    Open,
    /// It was begun and can be gone on with.
    Begun(AttemptId),
    /// It was handed in.
    Done(AttemptId),
    /// Lessons or webinars come first.
    NotYet,
    /// The first webinar has begun: what is answered now would no longer be from before.
    Over,
}

impl TestDoor {
    /// Whether there is something to answer now.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Begun(_))
    }
}

/// The test before a module, by whether its first webinar has begun.
pub fn pre_door(test: TestFacts, has_met: bool) -> TestDoor {
    match (test.done, test.open) {
        (Some(attempt), _) => TestDoor::Done(attempt),
        _ if has_met => TestDoor::Over,
        (None, Some((attempt, _))) => TestDoor::Begun(attempt),
        (None, None) => TestDoor::Open,
    }
}

/// The test after a module, by how much of it is done.
pub fn post_door(test: TestFacts, lessons: Tally, webinars: Tally) -> TestDoor {
    match (test.done, test.open) {
        (Some(attempt), _) => TestDoor::Done(attempt),
        // what was begun can be finished, also when a ruling has changed what came before
        (None, Some((attempt, _))) => TestDoor::Begun(attempt),
        (None, None) if lessons.is_complete() && webinars.is_complete() => TestDoor::Open,
        (None, None) => TestDoor::NotYet,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Instant;

    const NEW: TestFacts = TestFacts { done: None, open: None };

    fn begun() -> TestFacts {
        TestFacts { open: Some((AttemptId(1), Instant::parse("2026-11-23T05:00:00Z").unwrap())), ..NEW }
    }

    #[test]
    fn the_test_before_closes_when_the_webinar_begins() {
        let done = TestFacts { done: Some(AttemptId(2)), ..NEW };
        for (test, has_met, wanted) in [
            (NEW, false, TestDoor::Open),
            (NEW, true, TestDoor::Over),
            (begun(), false, TestDoor::Begun(AttemptId(1))),
            (begun(), true, TestDoor::Over),
            (done, false, TestDoor::Done(AttemptId(2))),
            (done, true, TestDoor::Done(AttemptId(2))),
        ] {
            assert_eq!(pre_door(test, has_met), wanted, "{test:?} {has_met}");
        }
    }

    #[test]
    fn the_test_after_opens_when_all_is_read_and_attended() {
        let tally = |done, total| Tally { done, total };
        let done = TestFacts { done: Some(AttemptId(2)), ..NEW };
        for (test, lessons, webinars, wanted) in [
            (NEW, tally(6, 6), tally(1, 1), TestDoor::Open),
            (NEW, tally(5, 6), tally(1, 1), TestDoor::NotYet),
            (NEW, tally(6, 6), tally(0, 1), TestDoor::NotYet),
            (NEW, tally(6, 6), tally(0, 0), TestDoor::Open),
            (begun(), tally(6, 6), tally(0, 1), TestDoor::Begun(AttemptId(1))),
            (done, tally(0, 6), tally(0, 1), TestDoor::Done(AttemptId(2))),
        ] {
            assert_eq!(post_door(test, lessons, webinars), wanted, "{test:?} {lessons:?} {webinars:?}");
        }
    }
}
