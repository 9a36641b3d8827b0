//! What an organiser decides about an application or a place, and what a learner decides about their own: the state, and the letter.

use super::super::model::{Cohort, Enrolment, EnrolmentState};
use super::super::{letters, queries};
use super::change_state::{StateProblem, change_state};
use crate::by::By;
use crate::clock::Instant;
use crate::db::{Conn, dialect};
use crate::ids::EnrolmentId;

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// A place.
    Approve,
    /// A place on the waiting list.
    Waitlist,
    /// No place, with a reason.
    Decline,
    /// The place is taken back, with a reason.
    Withdraw,
}

impl Decision {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Approve, Self::Waitlist, Self::Decline, Self::Withdraw];

    /// As in forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Waitlist => "waitlist",
            Self::Decline => "decline",
            Self::Withdraw => "withdraw",
        }
    }

    /// From a form.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.as_str() == name)
    }

    /// Where it leads.
    pub const fn state(self) -> EnrolmentState {
        match self {
            Self::Approve => EnrolmentState::Enrolled,
            Self::Waitlist => EnrolmentState::Waitlisted,
            Self::Decline => EnrolmentState::Declined,
            Self::Withdraw => EnrolmentState::Withdrawn,
        }
    }

    /// Whether the person is owed a reason.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Decline | Self::Withdraw)
    }
}

/// Why a decision does not take effect.
#[derive(Debug, thiserror::Error)]
pub enum DecisionProblem {
    /// Nobody more can be enrolled: raise the capacity in the settings, or use the waiting list.
    #[error("all {capacity} places are taken")]
    Full {
        /// Places in all.
        capacity: i32,
        /// Those that are left, fewer than asked for.
        left: i64,
    },
    /// Somebody else decided since the page was shown: this many people are not where it said.
    #[error("{0} people are not where the page said")]
    ChangedMeanwhile(usize),
    /// See [`StateProblem`].
    #[error(transparent)]
    State(#[from] StateProblem),
}

impl From<diesel::result::Error> for DecisionProblem {
    fn from(error: diesel::result::Error) -> Self {
        Self::State(StateProblem::Database(error))
    }
}

/// Whom a decision is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which enrolment.
    pub id: EnrolmentId,
    /// Since when it is as whoever decides saw it; `None` where nobody saw it before.
    pub since: Option<Instant>,
}

impl Candidate {
    /// One that was not shown: for decisions that no page asks for.
    pub const fn unseen(id: EnrolmentId) -> Self {
        Self { id, since: None }
    }

    /// As a form carries it: which, and since when it is as shown.
    pub fn of(enrolment: &Enrolment) -> String {
        format!("{}.{}", enrolment.id, enrolment.state_at.micros())
    }

    /// From a form; without a time nobody saw it before.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, since) = text.split_once('.').map_or((text, None), |(id, since)| (id, Some(since)));
        Some(Self { id: id.parse().ok()?, since: since.map(|since| since.parse().map(Instant::from_micros)).transpose().ok()? })
    }
}

/// What became of a decision on several people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// Those whom it changed.
    pub changed: Vec<EnrolmentId>,
    /// Those for whom there was no way there, because somebody else decided first.
    pub left_alone: usize,
    /// Those who were erased: there is nothing to decide for them.
    pub erased: usize,
}

/// Decides for several people of a cohort at once, with a letter to each where one is due. For all or, when the places do not suffice
/// or somebody else has decided meanwhile, for none.
///
/// # Errors
/// See [`DecisionProblem`].
pub fn decide(
    conn: &mut Conn,
    by: &By,
    cohort: &Cohort,
    those: &[Candidate],
    decision: Decision,
    reason: Option<&str>,
) -> Result<Decided, DecisionProblem> {
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    if decision.needs_reason() && reason.is_none() {
        return Err(StateProblem::NoReason.into());
    }
    // two organisers must not give the last place twice
    dialect::lock(conn, &format!("cohort:{}", cohort.id))?;
    let ids: Vec<EnrolmentId> = those.iter().map(|one| one.id).collect();
    let mut found = queries::enrolments_with(conn, cohort.id, &ids)?;
    let erased = queries::erased_among(conn, &found.iter().map(|one| one.id).collect::<Vec<_>>())?;
    found.retain(|enrolment| !erased.contains(&enrolment.id));
    // what a page showed must still be so: else one decision would overrule another that nobody saw
    let has_moved = |enrolment: &&Enrolment| {
        let seen = those.iter().find(|one| one.id == enrolment.id).and_then(|one| one.since);
        seen.is_some_and(|since| since != enrolment.state_at)
    };
    match found.iter().filter(has_moved).count() {
        0 => {}
        moved => return Err(DecisionProblem::ChangedMeanwhile(moved)),
    }
    let to = decision.state();
    if decision == Decision::Approve {
        let asked = found.iter().filter(|enrolment| super::may_go(enrolment.state(), to)).count() as i64;
        // the cohort as it is now: its capacity may have been changed meanwhile
        let cohort = queries::cohort(conn, cohort.id)?;
        if let (Some(left), Some(capacity)) = (queries::places_left(conn, &cohort)?, cohort.capacity)
            && asked > left
        {
            return Err(DecisionProblem::Full { capacity, left });
        }
    }
    // who is put on the waiting list at once stands there with each other
    let waiting = if decision == Decision::Waitlist { queries::waiting_before(conn, cohort.id, by.at)? } else { 0 };
    let said = letters::Said { reason: reason.unwrap_or_default(), waiting };
    let mut decided = Decided { erased: erased.len(), ..Decided::default() };
    for enrolment in found {
        if enrolment.state() == to {
            continue;
        }
        match change_state(conn, by, enrolment.id, to, reason) {
            Ok(enrolment) => {
                letters::decided(conn, by, cohort, &enrolment, said)?;
                decided.changed.push(enrolment.id);
            }
            Err(StateProblem::NoWay { .. }) => decided.left_alone += 1,
            Err(problem) => return Err(problem.into()),
        }
    }
    Ok(decided)
}

/// A learner gives up their place or takes their application back; a reason may be given.
///
/// # Errors
/// See [`StateProblem`].
pub fn give_up_place(
    conn: &mut Conn,
    by: &By,
    enrolment: EnrolmentId,
    reason: Option<&str>,
) -> Result<Enrolment, StateProblem> {
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    change_state(conn, by, enrolment, EnrolmentState::Withdrawn, reason)
}
