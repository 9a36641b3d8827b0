//! Where somebody is on their track (`domain.md`, Completion): facts and trees of requirements in, a standing out. Nothing here asks
//! the database or the clock, so a stored decision can be made again from its inputs.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::Outcome;
use super::outlook;
use crate::curriculum::Requirement;
use crate::enrolment::Outlook;
use crate::ids::WebinarId;

/// What is known about one enrolment. Its JSON form is stored with each decision, so the names here are never changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// By module.
    pub lessons: BTreeMap<String, LessonsFact>,
    /// The best attempt at each module's knowledge check.
    pub checks: BTreeMap<String, CheckFact>,
    /// One for each part of a module that the cohort gives.
    pub webinars: Vec<WebinarFact>,
    /// Names of surveys answered.
    pub surveys: BTreeSet<String>,
    /// Whether the cohort's last day is over: what is read or passed after it does not count.
    pub time_is_up: bool,
}

/// Lessons of a module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonsFact {
    /// How many are read.
    pub read: u32,
    /// How many there are.
    pub of: u32,
}

/// The points of one attempt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckFact {
    /// Thousandths of a point.
    pub milli_points: u32,
    /// Questions, a point each.
    pub items: u32,
}

/// What is known about a part of a module's live teaching.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebinarFact {
    /// The module.
    pub module: String,
    /// The part.
    pub part: u32,
    /// The best of the webinars of this part.
    pub presence: Presence,
    /// Whether one can still bring a better answer.
    pub chance: Chance,
    /// A chance was missed: see [`outlook::ways`].
    #[serde(default)]
    pub missed: bool,
    /// How many are left.
    #[serde(default)]
    pub left: u32,
    /// Whether a make-up is open to them: the recording watched and the questions answered.
    #[serde(default)]
    pub make_up: bool,
    /// How; only for saying so, so it is not stored.
    #[serde(skip)]
    pub make_up_way: Option<MakeUpWay>,
    /// The webinar that is left, where it is one; not stored either.
    #[serde(skip)]
    pub last: Option<WebinarId>,
}

/// How a missed webinar can be made up for; the later the greater. Of several that can, `facts` chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MakeUpWay {
    /// Up to and with this day, for this webinar.
    Until(NaiveDate, WebinarId),
    /// What they sent lies with a trainer.
    Sent,
}

/// What attendance came to, the better the greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// There was no webinar yet.
    #[default]
    None,
    /// There was one, and nobody has said.
    NotRecorded,
    /// Not there.
    Absent,
    /// Not there, with a reason.
    Excused,
    /// There for less than the cohort asks.
    Partial,
    /// There, or made up for.
    Present,
}

/// Whether a webinar of a part can still be attended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chance {
    /// All are held and closed, or none is planned.
    #[default]
    Gone,
    /// One is held and not closed: its attendance is being worked out.
    Unsettled,
    /// One lies ahead.
    Ahead,
}

/// One requirement and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// What is asked for, and what there is.
    pub need: Need,
    /// Whether it is met.
    pub met: bool,
    /// Whether it is met or can still be.
    pub possible: bool,
    /// The same in one word.
    pub outlook: Outlook,
}

/// What is asked for, and what there is of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// Every lesson of a module.
    Lessons { module: String, read: u32, of: u32 },
    /// A knowledge check; `best` in whole per cent, cut.
    Check { module: String, at_least_percent: u8, best: Option<u32> },
    /// A part of a module's live teaching.
    Webinar {
        module: String,
        part: u32,
        presence: Presence,
        chance: Chance,
        last: Option<WebinarId>,
        make_up: Option<MakeUpWay>,
    },
    /// A survey.
    Survey { name: String },
    /// At least `count` of these.
    Some { count: u32, of: Vec<Status> },
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// So many are done.
    pub done: u32,
    /// Of so many.
    pub of: u32,
}

/// Where somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What completion asks for, in the order of the content.
    pub requirements: Vec<Status>,
    /// What it comes to.
    pub outcome: Outcome,
    /// Whether completion is reached or can still be.
    pub possible: bool,
    /// The same in one word: that of the worst of its requirements.
    pub outlook: Outlook,
    /// Lessons of all modules.
    pub lessons: Count,
    /// Parts of live teaching.
    pub webinars: Count,
    /// Knowledge checks.
    pub checks: Count,
    /// Forms.
    pub surveys: Count,
}

impl CheckFact {
    /// Whether the attempt has at least this share of its points; exact, not rounded.
    pub const fn reaches(&self, percent: u8) -> bool {
        self.items > 0 && self.milli_points as u64 * 100 >= percent as u64 * self.items as u64 * 1000
    }

    /// The share in whole per cent, cut, so that 79.9 does not read as 80.
    pub fn percent(&self) -> u32 {
        if self.items == 0 { 0 } else { self.milli_points / (self.items * 10) }
    }

    /// Whether this attempt has a greater share than another.
    pub const fn is_better_than(&self, other: &Self) -> bool {
        self.milli_points as u64 * other.items as u64 > other.milli_points as u64 * self.items as u64
    }
}

impl Standing {
    /// How many requirements are met, of how many.
    pub fn met(&self) -> Count {
        Count { done: self.requirements.iter().filter(|status| status.met).count() as u32, of: self.requirements.len() as u32 }
    }

    /// The webinars that are the only chance left for a part of live teaching: module, part, which. Where completion is out of reach
    /// anyway there is none: nobody is urged to what leads nowhere.
    pub fn last_dates(&self) -> Vec<(&str, u32, WebinarId)> {
        let dates = self.last_chances().into_iter().filter_map(|need| match need {
            Need::Webinar { module, part, last: Some(webinar), .. } => Some((module.as_str(), *part, *webinar)),
            _ => None,
        });
        dates.collect()
    }

    /// Where making up for a webinar is the only chance left: module, part, until when, for which. As [`Standing::last_dates`].
    pub fn last_make_ups(&self) -> Vec<(&str, u32, NaiveDate, WebinarId)> {
        let make_ups = self.last_chances().into_iter().filter_map(|need| match need {
            Need::Webinar { module, part, make_up: Some(MakeUpWay::Until(day, webinar)), .. } => {
                Some((module.as_str(), *part, *day, *webinar))
            }
            _ => None,
        });
        make_ups.collect()
    }

    /// The parts of live teaching for which one chance is left, each once.
    fn last_chances(&self) -> Vec<&Need> {
        let mut found = Vec::new();
        if self.possible {
            self.requirements.iter().for_each(|status| status.last_chances(&mut found));
        }
        found
    }
}

impl Status {
    /// The leaves that count for a bar: all that are needed and, of alternatives, the nearest, in the order of the content.
    fn needed<'s>(&'s self, into: &mut Vec<&'s Self>) {
        match &self.need {
            Need::Some { count, of } => Self::nearest(of, *count).into_iter().for_each(|status| status.needed(into)),
            _ => into.push(self),
        }
    }

    /// As many as are needed, those first that are met, then those that can still be, then those that lack least.
    fn nearest(of: &[Self], count: u32) -> Vec<&Self> {
        let mut nearest: Vec<&Self> = of.iter().collect();
        nearest.sort_by_key(|status| (!status.met, !status.possible, status.lacks()));
        nearest.truncate(count as usize);
        nearest
    }

    /// How many leaves are still to be met on the shortest way.
    fn lacks(&self) -> u32 {
        match &self.need {
            _ if self.met => 0,
            Need::Some { count, of } => Self::nearest(of, *count).into_iter().map(Self::lacks).sum(),
            _ => 1,
        }
    }

    fn last_chances<'s>(&'s self, into: &mut Vec<&'s Need>) {
        // beside a branch with one chance there may be others: then it is not the last
        if self.outlook != Outlook::OnlyIf {
            return;
        }
        match &self.need {
            Need::Webinar { .. } if into.iter().all(|other| **other != self.need) => into.push(&self.need),
            Need::Some { of, .. } => of.iter().for_each(|status| status.last_chances(into)),
            _ => {}
        }
    }
}

/// Decides: what completion asks for, requirement by requirement, and the outcome.
pub fn decide(completion: &Requirement, participation: &Requirement, facts: &Facts) -> Standing {
    let mut requirements = Vec::new();
    flatten(completion, facts, &mut requirements);
    let complete = requirements.iter().all(|status| status.met);
    let outcome = match () {
        () if complete => Outcome::Completion,
        () if status(participation, facts).met => Outcome::Participation,
        () => Outcome::None,
    };
    let possible = requirements.iter().all(|status| status.possible);
    let outlook = outlook::of_all(requirements.iter().map(|status| status.outlook));
    let [lessons, webinars, checks, surveys] = bars(&requirements);
    Standing { requirements, outcome, possible, outlook, lessons, webinars, checks, surveys }
}

/// «All of» at the top is a list; anything else is one requirement.
fn flatten(tree: &Requirement, facts: &Facts, into: &mut Vec<Status>) {
    match tree {
        Requirement::AllOf(of) => of.iter().for_each(|branch| flatten(branch, facts, into)),
        other => into.push(status(other, facts)),
    }
}

fn status(tree: &Requirement, facts: &Facts) -> Status {
    match tree {
        Requirement::AllOf(of) => some(of.len() as u32, of, facts),
        Requirement::AnyOf(of) => some(1, of, facts),
        Requirement::AtLeast { count, of } => some(*count, of, facts),
        Requirement::LessonsRead { module } => {
            let LessonsFact { read, of } = facts.lessons.get(module).copied().unwrap_or_default();
            in_time(Need::Lessons { module: module.clone(), read, of }, of > 0 && read >= of, facts)
        }
        Requirement::KnowledgeCheck { module, at_least_percent } => {
            let best = facts.checks.get(module);
            let met = best.is_some_and(|check| check.reaches(*at_least_percent));
            let best = best.map(CheckFact::percent);
            in_time(Need::Check { module: module.clone(), at_least_percent: *at_least_percent, best }, met, facts)
        }
        Requirement::Webinar { module, part } => webinar(module, *part, facts),
        Requirement::Survey { name } => in_time(Need::Survey { name: name.clone() }, facts.surveys.contains(name), facts),
    }
}

fn some(count: u32, of: &[Requirement], facts: &Facts) -> Status {
    let of: Vec<Status> = of.iter().map(|branch| status(branch, facts)).collect();
    let met = of.iter().filter(|status| status.met).count() as u32 >= count;
    let possible = of.iter().filter(|status| status.possible).count() as u32 >= count;
    let outlook = outlook::of_some(count, of.iter().map(|status| status.outlook).collect());
    Status { need: Need::Some { count, of }, met, possible, outlook }
}

/// What can be done until the cohort's last day.
const fn in_time(need: Need, met: bool, facts: &Facts) -> Status {
    let possible = met || !facts.time_is_up;
    Status { need, met, possible, outlook: outlook::of_one(met, possible, false) }
}

fn webinar(module: &str, part: u32, facts: &Facts) -> Status {
    let fact = facts.webinars.iter().find(|fact| fact.module == module && fact.part == part);
    let presence = fact.map_or(Presence::None, |fact| fact.presence);
    let chance = fact.map_or(Chance::Gone, |fact| fact.chance);
    // none planned yet in a cohort that still runs: one may come
    let unplanned = fact.is_none() && !facts.time_is_up;
    let met = presence == Presence::Present;
    let make_up = fact.is_some_and(|fact| fact.make_up);
    let possible = met || chance != Chance::Gone || make_up || unplanned;
    let is_last = fact.is_some_and(|fact| fact.missed && fact.left + u32::from(make_up) == 1);
    let last = fact.and_then(|fact| fact.last).filter(|_| !make_up);
    let way = fact.and_then(|fact| fact.make_up_way);
    let need = Need::Webinar { module: module.to_owned(), part, presence, chance, last, make_up: way };
    Status { need, met, possible, outlook: outlook::of_one(met, possible, is_last) }
}

/// Lessons, webinars, checks and forms that are needed, each thing counted once however often the tree names it: a check that is asked
/// for with two shares is one check, done where both are reached. Of alternatives as many count as are needed, those nearest to being met:
/// where one of two checks is enough, one check is needed and not two. All bars are full exactly where everything is met.
fn bars(requirements: &[Status]) -> [Count; 4] {
    let mut needed = Vec::new();
    requirements.iter().for_each(|status| status.needed(&mut needed));
    let mut things: BTreeMap<(usize, &str, u32), Count> = BTreeMap::new();
    for Status { need, met, .. } in needed {
        let met = Count { done: u32::from(*met), of: 1 };
        let (thing, count) = match need {
            Need::Lessons { module, read, of } => ((0, module.as_str(), 0), Count { done: *read.min(of), of: *of }),
            Need::Webinar { module, part, .. } => ((1, module.as_str(), *part), met),
            Need::Check { module, .. } => ((2, module.as_str(), 0), met),
            Need::Survey { name } => ((3, name.as_str(), 0), met),
            Need::Some { .. } => continue,
        };
        let kept = things.entry(thing).or_insert(count);
        kept.done = kept.done.min(count.done);
    }
    let mut bars = [Count::default(); 4];
    for ((bar, ..), count) in things {
        bars[bar].done += count.done;
        bars[bar].of += count.of;
    }
    bars
}

#[cfg(test)]
#[path = "standing_tests.rs"]
mod tests;
