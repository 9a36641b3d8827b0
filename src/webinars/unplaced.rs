//! Whom to ask to take a place, and about what: the parts of their modules of which every date ahead has limited places, and at none of
//! which they have or wait for one. Pure.

use std::collections::BTreeSet;

use super::instead::OtherDate;
use super::queries::PartOf;
use crate::ids::{PersonId, WebinarId};

/// The dates ahead of one part, the first first.
#[derive(Clone, Debug)]
pub struct PartDates<'d> {
    /// Which part.
    pub part: PartOf<'d>,
    /// Its dates.
    pub dates: Vec<&'d OtherDate>,
}

/// The parts of which every date ahead has limited places: at the others everybody is expected at the date without a limit.
pub fn limited_parts(ahead: &[OtherDate]) -> Vec<PartDates<'_>> {
    let mut parts: Vec<PartDates<'_>> = Vec::new();
    for date in ahead {
        let part = date.webinar.part_of();
        match parts.iter_mut().find(|known| known.part == part) {
            Some(known) => known.dates.push(date),
            None => parts.push(PartDates { part, dates: vec![date] }),
        }
    }
    parts.retain(|part| part.dates.iter().all(|date| date.webinar.capacity.is_some()));
    parts
}

/// Those that somebody is asked about. `modules` are those of their track; `theirs` has whom it is about and the webinars at which
/// people have or wait for a place, were, or that they made up for; `all` are the webinars of the cohort.
pub fn asked_about<'p, 'd>(
    parts: &'p [PartDates<'d>],
    modules: &[String],
    person: PersonId,
    theirs: &BTreeSet<(PersonId, WebinarId)>,
    all: &[super::Webinar],
) -> Vec<&'p PartDates<'d>> {
    let settled = |part: &PartDates<'_>| {
        all.iter().any(|webinar| webinar.part_of() == part.part && theirs.contains(&(person, webinar.id)))
    };
    let is_open = |part: &&PartDates<'_>| modules.iter().any(|slug| slug == part.part.module) && !settled(part);
    parts.iter().filter(is_open).collect()
}

#[cfg(test)]
mod tests {
    use super::super::model::{Webinar, sample};
    use super::*;

    fn date(id: i64, part: i32, limited: bool) -> OtherDate {
        let capacity = limited.then_some(30);
        let mut webinar = sample(id, part);
        webinar.capacity = capacity;
        OtherDate { webinar, left: capacity.map(i64::from) }
    }

    #[test]
    fn a_date_without_a_limit_needs_no_place_anywhere_in_its_part() {
        let ahead = [date(1, 1, true), date(2, 1, true), date(3, 2, true), date(4, 2, false)];
        let parts = limited_parts(&ahead);
        assert_eq!(parts.iter().map(|part| (part.part.part, part.dates.len())).collect::<Vec<_>>(), [(1, 2)]);
    }

    #[test]
    fn who_has_a_place_or_was_there_is_not_asked() {
        let ahead = [date(1, 1, true), date(2, 2, true)];
        let past = sample(9, 2);
        let all: Vec<Webinar> = ahead.iter().map(|date| date.webinar.clone()).chain([past]).collect();
        let parts = limited_parts(&ahead);
        let child: Vec<String> = vec!["child-context".to_owned()];
        for (modules, theirs, wanted) in [
            (&child, vec![], vec![1, 2]),
            (&child, vec![(7, 1)], vec![2]),
            (&child, vec![(7, 1), (7, 9)], vec![]),
            (&child, vec![(8, 1)], vec![1, 2]),
            (&Vec::new(), vec![], vec![]),
        ] {
            let theirs = theirs.iter().map(|(person, id)| (PersonId(*person), WebinarId(*id))).collect();
            let asked = asked_about(&parts, modules, PersonId(7), &theirs, &all);
            assert_eq!(asked.iter().map(|part| part.part.part).collect::<Vec<_>>(), wanted, "{theirs:?}");
        }
    }
}
