//! A cohort takes another edition of the content, and with it its rules.
//!
//! What people did hangs on names, not on an edition, and is read anew by the rules of the edition that the cohort is on:
//!
//! - lessons read, places kept and own notes go by the lesson's code (`W1-L1`): a lesson that keeps its code stays read, a new one is
//!   not read yet, one that is gone counts no more and its row stays;
//! - an attempt at a knowledge check or a test keeps the edition it was begun with. Its pages, its questions and its marks come from
//!   there to the end, also while it is open (`web/learner/check_attempt.rs`, `assessment/actions/hand_in.rs`), and what is open is
//!   gone on with instead of a new one. The best attempt counts for its module by its share of the points, whichever edition it is of;
//! - forms go by their name and module, and each answer by its question; an answer keeps the edition it was given in;
//! - webinars and what hangs on them go by module and part, enrolments by track: an edition that lacks one of these is refused;
//! - a decision keeps its edition, its inputs and the version of its rules, so `recompute` makes it again as it was; a record says
//!   the edition of its decision. Looking again writes a new decision beside the old one.

use std::collections::BTreeSet;

use diesel::QueryResult;

use super::super::queries::edition_preview;
use super::super::rule_version::rule_version;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::{self, Cohort};
use crate::ids::{CohortId, EditionId};
use crate::webinars;

/// What an edition lacks that a cohort needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// The country in which it is: its zones and regions.
    Country(String),
    /// A track that it offers, or that somebody is on.
    Track(String),
    /// A module that its people take, or of which it has webinars.
    Module(String),
    /// A part of a module's live teaching of which it has webinars.
    Part(String, u32),
}

/// What an organiser confirmed.
#[derive(Clone, Debug)]
pub struct Move<'m> {
    /// Which cohort.
    pub cohort: CohortId,
    /// The edition it was on.
    pub from: (EditionId, &'m Curriculum),
    /// The one it takes.
    pub to: (EditionId, &'m Curriculum),
    /// What it was seen to come to: [`Preview::mark`](super::super::queries::Preview::mark).
    pub mark: &'m str,
    /// Why.
    pub reason: &'m str,
}

/// Why an edition is not taken.
#[derive(Debug, thiserror::Error)]
pub enum TakeProblem {
    /// Nobody said why.
    #[error("no reason was given")]
    NoReason,
    /// The cohort is on another edition than it was.
    #[error("the cohort has taken another edition meanwhile")]
    Elsewhere,
    /// Something is not in it.
    #[error("the edition lacks {0:?}")]
    Lacks(Vec<Lack>),
    /// It would do something else now.
    #[error("who would gain or lose has changed")]
    Changed,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Moves the cohort and has everybody looked at again. What was seen must still be so, for the same people.
///
/// # Errors
/// See [`TakeProblem`].
pub fn take_edition(conn: &mut Conn, by: &By, wanted: &Move<'_>) -> Result<(), TakeProblem> {
    if wanted.reason.trim().is_empty() {
        return Err(TakeProblem::NoReason);
    }
    enrolment::lock_cohort(conn, wanted.cohort)?;
    let cohort = enrolment::cohort(conn, wanted.cohort)?;
    let ((from, old), (to, new)) = (wanted.from, wanted.to);
    if cohort.edition_id != from || from == to {
        return Err(TakeProblem::Elsewhere);
    }
    let lacks = lacks_of(conn, &cohort, old, new)?;
    if !lacks.is_empty() {
        return Err(TakeProblem::Lacks(lacks));
    }
    if edition_preview(conn, &cohort, [old, new], by.at)?.mark() != wanted.mark {
        return Err(TakeProblem::Changed);
    }
    let tracks = enrolment::tracks_of(conn, cohort.id)?;
    let names = [named(old, &tracks), named(new, &tracks)];
    enrolment::pin_edition(conn, by, cohort.id, to, names, wanted.reason.trim())?;
    Ok(())
}

/// An edition as the audit names it: its hash, and the version of the rules of each track.
fn named(edition: &Curriculum, tracks: &[String]) -> String {
    let rules = &edition.programme.rules;
    let version = |id: &String| edition.track(id).map(|track| format!("{id} {}", rule_version(track, rules)));
    let versions: Vec<String> = tracks.iter().filter_map(version).collect();
    format!("{} ({})", edition.edition, versions.join(", "))
}

/// What a cohort needs and an edition does not have: its country, the tracks that it offers or that people are on, the modules of
/// these tracks, and what its webinars are about.
///
/// # Errors
/// The database's.
pub fn lacks_of(conn: &mut Conn, cohort: &Cohort, old: &Curriculum, new: &Curriculum) -> QueryResult<Vec<Lack>> {
    let tracks = enrolment::tracks_in_use(conn, cohort.id)?;
    let parts = webinars::parts_in_use(conn, cohort.id)?;
    let mut lacks = BTreeSet::new();
    if new.country(&cohort.country).is_none() {
        lacks.insert(Lack::Country(cohort.country.clone()));
    }
    for id in &tracks {
        if new.track(id).is_none() {
            lacks.insert(Lack::Track(id.clone()));
        }
        let modules = old.track(id).map(|track| track.modules.as_slice()).unwrap_or_default();
        lacks.extend(modules.iter().filter(|slug| new.module(slug).is_none()).cloned().map(Lack::Module));
    }
    for (slug, part) in parts {
        match new.module(&slug) {
            None => lacks.insert(Lack::Module(slug)),
            Some(module) if module.webinars.iter().all(|has| has.part != part) => lacks.insert(Lack::Part(slug, part)),
            Some(_) => false,
        };
    }
    Ok(lacks.into_iter().collect())
}
