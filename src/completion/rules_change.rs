//! What changes in the rules of a track from one edition to another: trees in, a list of differences out. Pure; pages word it.

use super::rule_version::rule_version;
use crate::curriculum::{Curriculum, Programme, Requirement};

/// A difference between two trees of requirements, read as lists of what is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleChange {
    /// Asked for in the new one alone.
    Added(Requirement),
    /// Asked for in the old one alone.
    Gone(Requirement),
    /// Asked for in both, about the same and not alike.
    Changed {
        /// Before.
        old: Requirement,
        /// After.
        new: Requirement,
    },
    /// The lessons of a module that are to be read are others.
    Lessons {
        /// Which module.
        module: String,
        /// How many there were.
        old: usize,
        /// How many there are.
        new: usize,
        /// How many of these are new: nobody has read them.
        added: usize,
    },
}

/// What changes for the people of a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackChange {
    /// Which.
    pub track: String,
    /// The learning time that its record states, where it becomes another.
    pub hours: Option<[u32; 2]>,
    /// Modules that it takes in.
    pub modules_added: Vec<String>,
    /// Modules that it no longer has.
    pub modules_gone: Vec<String>,
    /// What completion asks for.
    pub completion: Vec<RuleChange>,
    /// What participation asks for.
    pub participation: Vec<RuleChange>,
    /// The versions of the rules: old and new.
    pub versions: [String; 2],
}

impl TrackChange {
    /// Whether nothing of it touches anybody.
    pub fn is_none(&self) -> bool {
        self.hours.is_none()
            && [&self.modules_added, &self.modules_gone].iter().all(|modules| modules.is_empty())
            && [&self.completion, &self.participation].iter().all(|changes| changes.is_empty())
    }
}

/// A number of the programme's rules that becomes another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberChange {
    /// Which: the end of the key of its message.
    pub what: &'static str,
    /// Before; `None` where there is none.
    pub old: Option<u32>,
    /// After.
    pub new: Option<u32>,
}

/// What changes for the people of some tracks; a track that one of the editions lacks is left out.
pub fn track_changes(old: &Curriculum, new: &Curriculum, tracks: &[String]) -> Vec<TrackChange> {
    let of = |id: &String| {
        let (before, after) = (old.track(id)?, new.track(id)?);
        let without = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|module| !those.contains(module)).cloned().collect()
        };
        let mut completion = compare(&before.completion, &after.completion);
        completion.extend(lessons_of_both(old, new, [&before.completion, &after.completion]));
        Some(TrackChange {
            track: id.clone(),
            hours: (before.hours != after.hours).then_some([before.hours, after.hours]),
            modules_added: without(&after.modules, &before.modules),
            modules_gone: without(&before.modules, &after.modules),
            completion,
            participation: compare(&before.participation, &after.participation),
            versions: [rule_version(before, &old.programme.rules), rule_version(after, &new.programme.rules)],
        })
    };
    tracks.iter().filter_map(of).collect()
}

/// Which numbers become others. The share of minutes that is proposed for new cohorts is not among them: a cohort has its own.
pub fn number_changes(old: &Programme, new: &Programme) -> Vec<NumberChange> {
    let rules = |programme: &Programme| {
        [
            ("check-pass-percent", Some(u32::from(programme.rules.check_pass_percent))),
            ("attempt-pause-minutes", Some(programme.rules.attempt_pause_minutes)),
            ("make-up-days", Some(programme.rules.make_up_days)),
            ("make-up-days-excused", Some(programme.rules.make_up_days_excused)),
            ("record-months", programme.certificate.valid_for),
        ]
    };
    let pairs = rules(old).into_iter().zip(rules(new));
    pairs.filter(|(old, new)| old != new).map(|((what, old), (_, new))| NumberChange { what, old, new }).collect()
}

/// What differs between two trees. The order of what is asked for does not matter, nor how often the same is asked for.
pub fn compare(old: &Requirement, new: &Requirement) -> Vec<RuleChange> {
    let (mut before, mut after) = (asked(old), asked(new));
    let same: Vec<Requirement> = before.iter().filter(|one| after.contains(one)).cloned().collect();
    before.retain(|one| !same.contains(one));
    after.retain(|one| !same.contains(one));
    let mut changes = Vec::new();
    // single requirements about the same first, so that a group does not take their place
    for alike in [about_the_same as fn(&Requirement, &Requirement) -> bool, share_something] {
        before.retain(|old| match after.iter().position(|new| alike(old, new)) {
            Some(place) => {
                changes.push(RuleChange::Changed { old: old.clone(), new: after.remove(place) });
                false
            }
            None => true,
        });
    }
    changes.extend(before.into_iter().map(RuleChange::Gone));
    changes.extend(after.into_iter().map(RuleChange::Added));
    changes
}

/// What a tree asks for, as a list: each once, in one form whatever the order in the content.
fn asked(tree: &Requirement) -> Vec<Requirement> {
    let mut found: Vec<Requirement> = Vec::new();
    let list = match in_one_form(tree) {
        Requirement::AllOf(of) => of,
        other => vec![other],
    };
    for one in list {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// Lists within lists opened, groups of one as that one, branches in order.
fn in_one_form(tree: &Requirement) -> Requirement {
    let sorted = |of: &[Requirement]| {
        let mut of: Vec<Requirement> = of.iter().map(in_one_form).collect();
        of.sort_by_key(|branch| serde_json::to_string(branch).unwrap_or_default());
        of
    };
    match tree {
        Requirement::AllOf(of) => {
            let opened = of.iter().map(in_one_form).flat_map(|branch| match branch {
                Requirement::AllOf(of) => of,
                other => vec![other],
            });
            let mut of: Vec<Requirement> = opened.collect();
            if of.len() == 1 { of.remove(0) } else { Requirement::AllOf(of) }
        }
        Requirement::AnyOf(of) | Requirement::AtLeast { count: 1, of } => {
            let mut of = sorted(of);
            if of.len() == 1 { of.remove(0) } else { Requirement::AnyOf(of) }
        }
        Requirement::AtLeast { count, of } => Requirement::AtLeast { count: *count, of: sorted(of) },
        leaf => leaf.clone(),
    }
}

/// Whether two leaves are about the same thing.
fn about_the_same(one: &Requirement, other: &Requirement) -> bool {
    use Requirement as R;
    match (one, other) {
        (R::LessonsRead { module: a }, R::LessonsRead { module: b })
        | (R::KnowledgeCheck { module: a, .. }, R::KnowledgeCheck { module: b, .. }) => a == b,
        (R::Webinar { module: a, part: p }, R::Webinar { module: b, part: q }) => (a, p) == (b, q),
        (R::Survey { name: a }, R::Survey { name: b }) => a == b,
        _ => false,
    }
}

fn share_something(one: &Requirement, other: &Requirement) -> bool {
    let others = other.leaves();
    one.leaves().into_iter().any(|leaf| others.iter().any(|other| about_the_same(leaf, other)))
}

/// Modules whose lessons both trees ask for, where these are other lessons.
fn lessons_of_both(old: &Curriculum, new: &Curriculum, trees: [&Requirement; 2]) -> Vec<RuleChange> {
    let [before, after] = trees.map(modules_read);
    let change = |module: &&str| {
        let codes = |edition: &Curriculum| -> Option<Vec<String>> {
            Some(edition.module(module)?.lessons.iter().map(|lesson| lesson.code.clone()).collect())
        };
        let (old, new) = (codes(old)?, codes(new)?);
        let added = new.iter().filter(|code| !old.contains(code)).count();
        let is_other = added > 0 || old.len() != new.len();
        is_other.then(|| RuleChange::Lessons { module: (*module).to_owned(), old: old.len(), new: new.len(), added })
    };
    before.iter().filter(|module| after.contains(module)).filter_map(change).collect()
}

fn modules_read(tree: &Requirement) -> Vec<&str> {
    let mut found = Vec::new();
    for leaf in tree.leaves() {
        if let Requirement::LessonsRead { module } = leaf
            && !found.contains(&module.as_str())
        {
            found.push(module.as_str());
        }
    }
    found
}

#[cfg(test)]
#[path = "rules_change_tests.rs"]
mod tests;
