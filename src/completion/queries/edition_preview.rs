//! Who would gain or lose by another edition: everybody enrolled on a cohort, by the rules of both from the same facts.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::model::{Outcome, RecordState};
use super::super::standing::{Standing, decide};
use super::facts::{Known, known_of};
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{enrolments, records};
use crate::enrolment::{Cohort, Enrolment, EnrolmentState};
use crate::ids::{EnrolmentId, PersonId};
use crate::secrets::hex;

/// For so many people the facts are read at a time: a cohort may have a hundred thousand.
const ROUND: usize = 2_000;

/// What another edition means for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// They reach more.
    Gain,
    /// They reach less.
    Lose,
    /// They reach the same.
    Unchanged,
}

impl Effect {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Gain, Self::Lose, Self::Unchanged];

    /// As in addresses; the messages `edition-effect-…` word it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Gain => "gain",
            Self::Lose => "lose",
            Self::Unchanged => "unchanged",
        }
    }
}

/// Where somebody stands by both editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Which enrolment.
    pub enrolment: EnrolmentId,
    /// Whose.
    pub person: PersonId,
    /// By the old one.
    pub old: Outcome,
    /// By the new one.
    pub new: Outcome,
    /// Whether they could still complete by the old one and cannot by the new one.
    pub cut_off: bool,
    /// Whether they hold a valid record of the outcome they would lose: it stays.
    pub keeps_record: bool,
}

impl Shift {
    /// What it means for them.
    pub fn effect(&self) -> Effect {
        match self.new.cmp(&self.old) {
            std::cmp::Ordering::Greater => Effect::Gain,
            std::cmp::Ordering::Less => Effect::Lose,
            std::cmp::Ordering::Equal => Effect::Unchanged,
        }
    }
}

/// What another edition would do to a cohort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Everybody enrolled, by name.
    pub people: Vec<Shift>,
}

impl Preview {
    /// How many it means this for.
    pub fn count(&self, effect: Effect) -> usize {
        self.people.iter().filter(|shift| shift.effect() == effect).count()
    }

    /// How many could no longer complete.
    pub fn cut_off(&self) -> usize {
        self.people.iter().filter(|shift| shift.cut_off).count()
    }

    /// How many of those who lose hold a record, which stays.
    pub fn keep_records(&self) -> usize {
        self.people.iter().filter(|shift| shift.keeps_record).count()
    }

    /// What it comes to for whom, in short: a confirmation carries it and counts while it is still so.
    pub fn mark(&self) -> String {
        let mut people = self.people.clone();
        people.sort_unstable_by_key(|shift| shift.enrolment);
        let mut hash = Sha256::new();
        for Shift { enrolment, old, new, cut_off, keeps_record, .. } in people {
            hash.update(format!("{enrolment} {} {} {cut_off} {keeps_record}\n", old.key(), new.key()));
        }
        hex(&hash.finalize())[..16].to_owned()
    }
}

/// Where everybody enrolled stands by both editions, the old one first. For a thousand people it asks as often as for one.
///
/// # Errors
/// The database's.
pub fn edition_preview(conn: &mut Conn, cohort: &Cohort, editions: [&Curriculum; 2], now: Instant) -> QueryResult<Preview> {
    let everybody: Vec<Enrolment> = enrolments::table
        .filter(enrolments::cohort_id.eq(cohort.id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .order((enrolments::sort_key, enrolments::id))
        .select(Enrolment::as_select())
        .load(conn)?;
    let held: HashSet<(EnrolmentId, String, String)> = records::table
        .filter(records::cohort_id.eq(cohort.id))
        .filter(records::state.eq(RecordState::Valid.as_str()))
        .select((records::enrolment_id, records::track, records::outcome))
        .load(conn)?
        .into_iter()
        .collect();
    let mut people = Vec::with_capacity(everybody.len());
    for round in everybody.chunks(ROUND) {
        let ids: Vec<EnrolmentId> = round.iter().map(|enrolment| enrolment.id).collect();
        let mut known = known_of(conn, cohort, &ids)?;
        people.extend(round.iter().filter_map(|enrolment| {
            let known = known.remove(&enrolment.id).unwrap_or_default();
            let standing = |edition| by_edition(edition, &known, enrolment, cohort, now);
            let (old, new) = (standing(editions[0])?, standing(editions[1])?);
            let keeps = || held.contains(&(enrolment.id, enrolment.track.clone(), old.outcome.key().to_owned()));
            Some(Shift {
                enrolment: enrolment.id,
                person: enrolment.person_id,
                old: old.outcome,
                new: new.outcome,
                cut_off: old.possible && !new.possible,
                keeps_record: new.outcome < old.outcome && keeps(),
            })
        }));
    }
    Ok(Preview { people })
}

/// Where some people stand by an edition, for what they would miss.
///
/// # Errors
/// The database's.
pub fn standings_by(
    conn: &mut Conn,
    cohort: &Cohort,
    edition: &Curriculum,
    those: &[Enrolment],
    now: Instant,
) -> QueryResult<HashMap<EnrolmentId, Standing>> {
    let ids: Vec<EnrolmentId> = those.iter().map(|enrolment| enrolment.id).collect();
    let known = known_of(conn, cohort, &ids)?;
    let nothing = Known::default();
    let standing = |enrolment: &Enrolment| {
        let known = known.get(&enrolment.id).unwrap_or(&nothing);
        Some((enrolment.id, by_edition(edition, known, enrolment, cohort, now)?))
    };
    Ok(those.iter().filter_map(standing).collect())
}

/// `None` where the edition does not have the track: then the cohort cannot take it.
fn by_edition(edition: &Curriculum, known: &Known, enrolment: &Enrolment, cohort: &Cohort, now: Instant) -> Option<Standing> {
    let track = edition.track(&enrolment.track)?;
    Some(decide(&track.completion, &track.participation, &known.facts((edition, track), enrolment, cohort, now)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_reaches_decides_what_it_means_for_them_and_the_mark_says_for_whom() {
        let shift = |id, old, new| Shift {
            enrolment: EnrolmentId(id),
            person: PersonId(id),
            old,
            new,
            cut_off: false,
            keeps_record: false,
        };
        let cases = [
            (Outcome::None, Outcome::Participation, Effect::Gain),
            (Outcome::Participation, Outcome::Completion, Effect::Gain),
            (Outcome::Completion, Outcome::Participation, Effect::Lose),
            (Outcome::Completion, Outcome::None, Effect::Lose),
            (Outcome::None, Outcome::None, Effect::Unchanged),
            (Outcome::Completion, Outcome::Completion, Effect::Unchanged),
        ];
        for (old, new, wanted) in cases {
            assert_eq!(shift(1, old, new).effect(), wanted, "{old:?} {new:?}");
        }
        let both = |first, second| Preview { people: vec![first, second] };
        let gains = |id| shift(id, Outcome::None, Outcome::Completion);
        let stays = |id| shift(id, Outcome::None, Outcome::None);
        let one = both(gains(1), stays(2));
        assert_eq!((one.count(Effect::Gain), one.count(Effect::Lose), one.count(Effect::Unchanged)), (1, 0, 1));
        assert_eq!(one.mark(), both(stays(2), gains(1)).mark(), "in whatever order they stand");
        assert_ne!(one.mark(), both(stays(1), gains(2)).mark(), "as many, and others");
        assert_ne!(one.mark(), both(gains(1), Shift { cut_off: true, ..stays(2) }).mark());
    }
}
