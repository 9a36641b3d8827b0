//! Where a webinar is for the people who come to it: when its door is open, what its page shows, what makes up for it.

use super::conflicts::Slot;
use super::model::{Webinar, WebinarState};
use crate::clock::Instant;

/// The door opens so many minutes before the start (UX guide §4, "Webinar (learner)").
pub const OPENS_MINUTES: i64 = 15;
/// It stays open so many minutes after the planned end, for webinars that run over.
pub const CLOSES_MINUTES: i64 = 30;

/// Where a webinar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It will not be.
    Cancelled,
    /// It is too early to join.
    Before,
    /// The door is open; it has not begun.
    Open,
    /// It is on.
    On,
    /// The planned time is over and the door still open.
    RunsOver,
    /// It is over, its attendance not settled.
    After,
    /// Its attendance is settled.
    Settled,
}

impl Stage {
    /// Whether one can join.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::On | Self::RunsOver)
    }

    /// Whether it is still ahead or going on.
    pub const fn is_to_come(self) -> bool {
        matches!(self, Self::Before | Self::Open | Self::On | Self::RunsOver)
    }

    /// The message `webinar-stage-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Before => "before",
            Self::Open => "open",
            Self::On => "on",
            Self::RunsOver => "runs-over",
            Self::After => "after",
            Self::Settled => "settled",
        }
    }
}

/// When the door of a webinar is open: from 15 minutes before the start, planned or real, until 30 minutes after the planned end, or
/// until the real one where it is recorded.
pub fn join_window(webinar: &Webinar) -> Slot {
    Slot {
        from: webinar.counted_start().min(webinar.starts_at).plus_minutes(-OPENS_MINUTES),
        to: webinar.actual_ends_at.unwrap_or_else(|| webinar.ends_at.plus_minutes(CLOSES_MINUTES)),
    }
}

/// Where a webinar is at a moment.
pub fn stage(webinar: &Webinar, now: Instant) -> Stage {
    let door = join_window(webinar);
    match webinar.state() {
        WebinarState::Cancelled => Stage::Cancelled,
        WebinarState::Closed => Stage::Settled,
        WebinarState::Planned if now < door.from => Stage::Before,
        WebinarState::Planned if now >= door.to => Stage::After,
        WebinarState::Planned if now < webinar.counted_start() => Stage::Open,
        WebinarState::Planned if now < webinar.ends_at => Stage::On,
        WebinarState::Planned => Stage::RunsOver,
    }
}

/// The other webinars of the same module and part: each makes up for this one. Cancelled ones do not.
pub fn alternatives<'all>(of: &Webinar, all: &'all [Webinar]) -> Vec<&'all Webinar> {
    let same = |other: &&Webinar| {
        other.id != of.id
            && (other.cohort_id, other.module.as_str(), other.part) == (of.cohort_id, of.module.as_str(), of.part)
            && other.state() != WebinarState::Cancelled
    };
    all.iter().filter(same).collect()
}

/// Whether somebody has made up for a webinar: `attended` says whether they were present at another.
pub fn is_made_up(of: &Webinar, all: &[Webinar], attended: impl Fn(&Webinar) -> bool) -> bool {
    alternatives(of, all).into_iter().any(attended)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::webinars::model::sample;

    fn at(time: &str) -> Instant {
        Instant::parse(&format!("2026-11-26T{time}:00Z")).unwrap()
    }

    #[test]
    fn the_door_opens_a_quarter_before_and_closes_half_an_hour_after() {
        // the sample is from 10:00 to 12:00 UTC
        for (time, wanted) in [
            ("09:44", Stage::Before),
            ("09:45", Stage::Open),
            ("09:59", Stage::Open),
            ("10:00", Stage::On),
            ("11:59", Stage::On),
            ("12:00", Stage::RunsOver),
            ("12:29", Stage::RunsOver),
            ("12:30", Stage::After),
        ] {
            assert_eq!(stage(&sample(1, 1), at(time)), wanted, "{time}");
        }
        assert!(!Stage::Before.is_open() && Stage::RunsOver.is_open() && !Stage::After.is_open());
    }

    #[test]
    fn what_really_happened_wins() {
        let mut webinar = sample(1, 1);
        webinar.actual_starts_at = Some(at("09:50"));
        webinar.actual_ends_at = Some(at("11:30"));
        for (time, wanted) in [("09:34", Stage::Before), ("09:35", Stage::Open), ("09:50", Stage::On), ("11:30", Stage::After)]
        {
            assert_eq!(stage(&webinar, at(time)), wanted, "{time}");
        }
        webinar.set_state(WebinarState::Closed);
        assert_eq!(stage(&webinar, at("11:30")), Stage::Settled);
        webinar.set_state(WebinarState::Cancelled);
        assert_eq!(stage(&webinar, at("09:00")), Stage::Cancelled);
    }

    #[test]
    fn another_of_the_same_module_and_part_makes_up_for_it() {
        let (missed, other, other_part) = (sample(1, 1), sample(2, 1), sample(3, 2));
        let mut cancelled = sample(4, 1);
        cancelled.set_state(WebinarState::Cancelled);
        let all = [missed.clone(), other.clone(), other_part.clone(), cancelled.clone()];
        assert_eq!(alternatives(&missed, &all).iter().map(|webinar| webinar.id).collect::<Vec<_>>(), [other.id]);
        assert!(is_made_up(&missed, &all, |webinar| webinar.id == other.id));
        assert!(!is_made_up(&missed, &all, |webinar| webinar.id != other.id));
    }
}
