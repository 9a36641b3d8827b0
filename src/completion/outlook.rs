//! Whether what completion asks for can still be met, and how. For a part of live teaching its webinars are the chances. It can still be
//! met while no chance was missed, or while more than one is left; *only if*, when an earlier one was missed (absent, partial, excused,
//! called off, or somebody said that they cannot come) and exactly one is left: a date ahead, an attendance being worked out, or the
//! make-up; not any more, when nothing is left. What may be done at any time can be until the cohort's last day. A list of requirements
//! is as good as its worst. Pure.

use super::standing::Presence;
use crate::enrolment::Outlook;
use crate::ids::WebinarId;

/// Where a webinar is, as a chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It will not be.
    CalledOff,
    /// It will be, or is on.
    Ahead,
    /// It is over and not closed: its attendance is being worked out.
    Unsettled,
    /// Its attendance is settled.
    Closed,
}

/// A webinar of one part, as it stands to one person.
#[derive(Clone, Copy, Debug)]
pub struct Date {
    /// Which.
    pub webinar: WebinarId,
    /// Where it is.
    pub turn: Turn,
    /// What their attendance came to; `None` where nothing is known of it.
    pub presence: Presence,
    /// They have a place, or places are not limited.
    pub is_expected: bool,
    /// They have a place; or places are not limited, and it is held in the language they asked for, or they asked for none, or
    /// nothing is held in it.
    pub is_theirs: bool,
    /// They said that they cannot come.
    pub said_no: bool,
}

/// What is left of the chances of one part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// A chance was missed.
    pub missed: bool,
    /// How many are left.
    pub left: u32,
    /// The one that is left, where it is one.
    pub last: Option<WebinarId>,
}

/// What is left of these. A date in another language than the one they asked for is none that they missed by staying away, and yet one
/// that they may go to. One at which they are not expected, or to which they said no, counts only where nothing else is left.
pub fn ways(dates: &[Date]) -> Ways {
    let missed = dates.iter().any(is_missed);
    let open = || dates.iter().filter(|date| matches!(date.turn, Turn::Ahead | Turn::Unsettled));
    let likely: Vec<&Date> = open().filter(|date| is_likely(date)).collect();
    let left = if likely.is_empty() { open().collect() } else { likely };
    let last = match left[..] {
        [one] => Some(one.webinar),
        _ => None,
    };
    Ways { missed, left: left.len() as u32, last }
}

const fn is_missed(date: &Date) -> bool {
    match date.turn {
        Turn::CalledOff => date.is_theirs,
        Turn::Ahead => date.said_no,
        Turn::Unsettled => date.said_no && matches!(date.presence, Presence::None | Presence::NotRecorded),
        Turn::Closed => match date.presence {
            Presence::Partial | Presence::Excused => true,
            Presence::Absent => date.is_theirs,
            // nobody expected them there
            Presence::None | Presence::NotRecorded | Presence::Present => false,
        },
    }
}

const fn is_likely(date: &Date) -> bool {
    let is_seen = !matches!(date.presence, Presence::None | Presence::NotRecorded);
    match date.turn {
        Turn::Ahead => !date.said_no,
        Turn::Unsettled => is_seen || (date.is_expected && !date.said_no),
        Turn::CalledOff | Turn::Closed => false,
    }
}

/// Of one requirement that is met or not, and can be or not; `is_last`: a chance was missed, and exactly one is left.
pub const fn of_one(met: bool, possible: bool, is_last: bool) -> Outlook {
    match (met, possible, is_last) {
        (true, ..) => Outlook::Reached,
        (false, false, _) => Outlook::OutOfReach,
        (false, true, true) => Outlook::OnlyIf,
        (false, true, false) => Outlook::Open,
    }
}

/// Of `count` out of several: the best of them decide. Where one more is possible than needed, there is more than one way left.
pub fn of_some(count: u32, mut of: Vec<Outlook>) -> Outlook {
    let Some(last) = (count as usize).checked_sub(1) else { return Outlook::Reached };
    of.sort_unstable();
    let possible = of.iter().filter(|outlook| **outlook != Outlook::OutOfReach).count();
    match of.get(last) {
        None => Outlook::OutOfReach,
        Some(Outlook::OnlyIf) if possible > count as usize => Outlook::Open,
        Some(outlook) => *outlook,
    }
}

/// Of all of them: as good as the worst.
pub fn of_all(of: impl Iterator<Item = Outlook>) -> Outlook {
    of.max().unwrap_or(Outlook::Reached)
}

#[cfg(test)]
mod tests {
    use Presence::{Absent, Excused, NotRecorded, Partial, Present};
    use Turn::{Ahead, CalledOff, Closed, Unsettled};

    use super::*;

    fn on(webinar: i64, turn: Turn, presence: Presence) -> Date {
        Date { webinar: WebinarId(webinar), turn, presence, is_expected: true, is_theirs: true, said_no: false }
    }

    /// In another language than theirs.
    fn other(date: Date) -> Date {
        Date { is_theirs: false, ..date }
    }

    /// Places are limited, and they have none.
    fn without_place(date: Date) -> Date {
        Date { is_expected: false, is_theirs: false, ..date }
    }

    fn declined(date: Date) -> Date {
        Date { said_no: true, ..date }
    }

    #[test]
    fn what_is_left_of_the_chances_of_a_part() {
        for (number, (dates, wanted)) in [
            // missed, how many are left, the one that is
            (vec![], (false, 0, None)),
            (vec![on(1, Ahead, Presence::None)], (false, 1, Some(1))),
            (vec![on(1, Ahead, Presence::None), on(2, Ahead, Presence::None)], (false, 2, None)),
            (vec![on(1, Unsettled, NotRecorded)], (false, 1, Some(1))),
            (vec![on(1, Unsettled, Partial)], (false, 1, Some(1))),
            // one missed, one left
            (vec![on(1, Closed, Absent), on(2, Ahead, Presence::None)], (true, 1, Some(2))),
            (vec![on(1, Closed, Partial), on(2, Ahead, Presence::None)], (true, 1, Some(2))),
            (vec![on(1, Closed, Excused), on(2, Unsettled, NotRecorded)], (true, 1, Some(2))),
            (vec![on(1, CalledOff, Presence::None), on(2, Ahead, Presence::None)], (true, 1, Some(2))),
            (vec![on(1, Closed, Absent), on(2, Ahead, Presence::None), on(3, Ahead, Presence::None)], (true, 2, None)),
            // nothing is left
            (vec![on(1, Closed, Absent)], (true, 0, None)),
            (vec![on(1, CalledOff, Presence::None)], (true, 0, None)),
            // who came onto the cohort after it was closed, or had no place, did not miss it
            (vec![on(1, Closed, Presence::None), on(2, Ahead, Presence::None)], (false, 1, Some(2))),
            (vec![without_place(on(1, Closed, NotRecorded)), on(2, Ahead, Presence::None)], (false, 1, Some(2))),
            (vec![without_place(on(1, CalledOff, Presence::None)), on(2, Ahead, Presence::None)], (false, 1, Some(2))),
            // in another language: not missed by staying away, missed by leaving early, and a way that is left
            (vec![other(on(1, Closed, Absent)), on(2, Ahead, Presence::None)], (false, 1, Some(2))),
            (vec![other(on(1, Closed, Partial)), on(2, Ahead, Presence::None)], (true, 1, Some(2))),
            (vec![on(1, Closed, Absent), other(on(2, Ahead, Presence::None))], (true, 1, Some(2))),
            (vec![on(1, Closed, Absent), on(2, Ahead, Presence::None), other(on(3, Ahead, Presence::None))], (true, 2, None)),
            // a limited one ahead is a way; one that is over is so for those who were expected or seen
            (vec![on(1, Closed, Absent), without_place(on(2, Ahead, Presence::None))], (true, 1, Some(2))),
            (vec![on(1, Ahead, Presence::None), without_place(on(2, Unsettled, NotRecorded))], (false, 1, Some(1))),
            (vec![on(1, Ahead, Presence::None), without_place(on(2, Unsettled, Partial))], (false, 2, None)),
            // «I cannot come» is a chance less, and the last one all the same: they can come after all
            (vec![declined(on(1, Ahead, Presence::None)), on(2, Ahead, Presence::None)], (true, 1, Some(2))),
            (vec![declined(on(1, Ahead, Presence::None))], (true, 1, Some(1))),
            (vec![declined(on(1, Unsettled, NotRecorded)), on(2, Ahead, Presence::None)], (true, 1, Some(2))),
            (vec![declined(on(1, Unsettled, Present))], (false, 1, Some(1))),
        ]
        .into_iter()
        .enumerate()
        {
            let Ways { missed, left, last } = ways(&dates);
            assert_eq!((missed, left, last.map(|id| id.0)), wanted, "case {number}: {dates:?}");
        }
    }

    #[test]
    fn one_requirement_and_several() {
        use Outlook::{OnlyIf, Open, OutOfReach, Reached};
        for (met, possible, is_last, wanted) in [
            (true, true, false, Reached),
            (true, true, true, Reached),
            (false, true, false, Open),
            (false, true, true, OnlyIf),
            (false, false, false, OutOfReach),
            (false, false, true, OutOfReach),
        ] {
            assert_eq!(of_one(met, possible, is_last), wanted, "{met} {possible} {is_last}");
        }
        for (count, of, wanted) in [
            (0, vec![], Reached),
            (1, vec![], OutOfReach),
            (1, vec![OutOfReach, Reached], Reached),
            (1, vec![OnlyIf, Open], Open),
            (1, vec![OnlyIf, OutOfReach], OnlyIf),
            // two ways, each with one chance, are two chances
            (1, vec![OnlyIf, OnlyIf], Open),
            (2, vec![Open, OnlyIf], OnlyIf),
            (2, vec![Open, OnlyIf, OutOfReach], OnlyIf),
            (2, vec![Open, OnlyIf, OnlyIf], Open),
            (2, vec![Reached, OutOfReach], OutOfReach),
            (3, vec![Reached, Open], OutOfReach),
        ] {
            assert_eq!(of_some(count, of.clone()), wanted, "{count} of {of:?}");
        }
        assert_eq!(of_all([Reached, OnlyIf, Open].into_iter()), OnlyIf);
        assert_eq!(of_all(std::iter::empty()), Reached);
    }
}
