//! What an import would do, line by line: create, change (old → new), nothing, or not, and why. The same facts give the same plan,
//! so that a plan made again on confirmation shows whether anything has moved in between.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::row::Wanted;
use crate::enrolment::{About, EnrolmentState};
use crate::i18n::{Lang, Message};
use crate::ids::{EnrolmentId, PersonId};
use crate::people::Names;

/// Somebody whose address stands in the file and who has an account.
#[derive(Clone, Debug, Default)]
pub struct Existing {
    /// Who.
    pub person: Option<PersonId>,
    /// Their names now.
    pub names: Names,
    /// The language they read.
    pub lang: Option<Lang>,
    /// Whether a file leaves their names and their language alone.
    pub keeps_names: bool,
    /// Their enrolment on this cohort.
    pub enrolment: Option<OnCohort>,
}

impl Existing {
    /// Whether who they are is not for a list of this cohort to say: they confirmed their names themselves, others answer for them
    /// (they have a role, or are on another cohort), or they are not on this one.
    pub const fn keeps_names(confirmed: bool, others_answer: bool, is_here: bool) -> bool {
        confirmed || others_answer || !is_here
    }
}

/// An enrolment that is there.
#[derive(Clone, Debug)]
pub struct OnCohort {
    /// Which.
    pub id: EnrolmentId,
    /// Where it is.
    pub state: EnrolmentState,
    /// The code of its track.
    pub track: String,
    /// Their work.
    pub about: About,
}

/// One value that would change. Codes stay codes here; a page words them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// `track`, `region`, …: the message `import-field-…` words it.
    pub field: String,
    /// Now; empty where there is nothing.
    pub old: String,
    /// Then.
    pub new: String,
}

/// What becomes of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A new account and a new enrolment.
    Create,
    /// A new enrolment of somebody who has an account, and what changes about them.
    Join(Vec<Change>),
    /// These values.
    Change(Vec<Change>),
    /// Everything is so already.
    Unchanged,
    /// It cannot be used, for these reasons.
    Unusable(Vec<Message>),
}

/// A line of the file and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its number in the file.
    pub line: usize,
    /// The address as it stands there.
    pub email: String,
    /// The name as it stands there.
    pub name: String,
    /// The name of the account, where there is one and the file has another that it does not take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stays: Option<String>,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// In the order of the file.
    pub lines: Vec<Line>,
}

impl Plan {
    /// How many lines would create, join, change, leave alone, and cannot be used.
    pub fn counts(&self) -> [usize; Outcome::GROUPS] {
        let mut counts = [0; Outcome::GROUPS];
        for line in &self.lines {
            counts[line.outcome.group()] += 1;
        }
        counts
    }

    /// The lines of one group, in the order of [`Plan::counts`].
    pub fn group(&self, group: usize) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.outcome.group() == group)
    }
}

impl Outcome {
    /// How many groups there are.
    pub const GROUPS: usize = 5;

    const fn group(&self) -> usize {
        match self {
            Self::Create => 0,
            Self::Join(_) => 1,
            Self::Change(_) => 2,
            Self::Unchanged => 3,
            Self::Unusable(_) => 4,
        }
    }
}

/// A line as checked by itself: its number, the address and the name as they stand there, and what it asks for.
pub type CheckedLine = (usize, String, String, Result<Wanted, Vec<Message>>);

/// Puts what the lines ask for beside what is there. `existing` is by address.
pub fn plan(lines: &[CheckedLine], existing: &HashMap<String, Existing>) -> Plan {
    let mut first_lines: BTreeMap<&str, usize> = BTreeMap::new();
    let lines = lines.iter().map(|(line, email, name, checked)| {
        let outcome = match checked {
            Err(problems) => Outcome::Unusable(problems.clone()),
            Ok(wanted) => match first_lines.get(wanted.email.as_str()) {
                Some(first) => Outcome::Unusable(vec![Message::new("import-problem-twice").with("line", *first)]),
                None => {
                    first_lines.insert(&wanted.email, *line);
                    outcome(wanted, existing.get(&wanted.email))
                }
            },
        };
        let there = checked.as_ref().ok().and_then(|wanted| existing.get(&wanted.email).map(|there| (wanted, there)));
        let stays = there.filter(|_| !matches!(outcome, Outcome::Unusable(_))).and_then(|(wanted, there)| stays(wanted, there));
        Line { line: *line, email: email.clone(), name: name.clone(), stays, outcome }
    });
    Plan { lines: lines.collect() }
}

/// The name of an account that keeps it, where the file has another.
fn stays(wanted: &Wanted, existing: &Existing) -> Option<String> {
    let differs = |new: &Option<String>, old: &Option<String>| new.is_some() && new != old;
    let (new, old) = (&wanted.names, &existing.names);
    let others = differs(&new.latin, &old.latin) || differs(&new.cyrillic, &old.cyrillic);
    (existing.keeps_names && others).then(|| old.shown())
}

fn outcome(wanted: &Wanted, existing: Option<&Existing>) -> Outcome {
    let Some(existing) = existing else {
        return match wanted.track {
            Some(_) => Outcome::Create,
            None => Outcome::Unusable(vec!["import-problem-no-track".into()]),
        };
    };
    let Some(on) = &existing.enrolment else {
        return match wanted.track {
            Some(_) => Outcome::Join(own_changes(existing, wanted)),
            None => Outcome::Unusable(vec!["import-problem-no-track".into()]),
        };
    };
    // somebody was refused or has left: a list must not bring them back without anybody looking
    if matches!(on.state, EnrolmentState::Declined | EnrolmentState::Withdrawn) {
        let key = if on.state == EnrolmentState::Declined { "import-problem-declined" } else { "import-problem-withdrawn" };
        return Outcome::Unusable(vec![key.into()]);
    }
    let mut changes = own_changes(existing, wanted);
    let mut change = |field: &str, old: Option<&str>, new: Option<&str>| {
        if let Some(new) = new.filter(|new| Some(*new) != old) {
            changes.push(Change { field: field.to_owned(), old: old.unwrap_or_default().to_owned(), new: new.to_owned() });
        }
    };
    let (is, asked) = (&on.about, &wanted.about);
    change("track", Some(&on.track), wanted.track.as_deref());
    change("position", is.position.as_deref(), asked.position.as_deref());
    change("organisation", is.organisation.as_deref(), asked.organisation.as_deref());
    change("region", is.region.as_deref(), asked.region.as_deref());
    change("sector", is.sector.as_deref(), asked.sector.as_deref());
    change("webinar-language", is.webinar_language.as_deref(), asked.webinar_language.as_deref());
    change("gender", is.gender.as_deref(), asked.gender.as_deref());
    change("external-id", is.external_id.as_deref(), asked.external_id.as_deref());
    change("state", Some(on.state.as_str()), Some(EnrolmentState::Enrolled.as_str()));
    if changes.is_empty() { Outcome::Unchanged } else { Outcome::Change(changes) }
}

/// The names a person would have: what the file gives, and what it leaves empty as it is.
pub fn merged_names(existing: &Existing, wanted: &Names) -> Names {
    // an account without any name takes one: nothing is overwritten
    if existing.keeps_names && !existing.names.shown().is_empty() {
        return existing.names.clone();
    }
    let or = |new: &Option<String>, old: &Option<String>| new.clone().or_else(|| old.clone());
    Names {
        latin: or(&wanted.latin, &existing.names.latin),
        cyrillic: or(&wanted.cyrillic, &existing.names.cyrillic),
        given: or(&wanted.given, &existing.names.given),
    }
}

/// The language a person would read: what the file says, where it may.
pub fn merged_lang(existing: &Existing, wanted: Option<Lang>) -> Option<Lang> {
    wanted.filter(|_| !existing.keeps_names).or(existing.lang)
}

/// What changes about the person, wherever they are enrolled.
fn own_changes(existing: &Existing, wanted: &Wanted) -> Vec<Change> {
    let (is, then) = (&existing.names, merged_names(existing, &wanted.names));
    let tag = |lang: Option<Lang>| lang.map(|lang| lang.tag().to_owned());
    [
        ("language", &tag(existing.lang), &tag(merged_lang(existing, wanted.lang))),
        ("latin-name", &is.latin, &then.latin),
        ("cyrillic-name", &is.cyrillic, &then.cyrillic),
        ("given-name", &is.given, &then.given),
    ]
    .into_iter()
    .filter(|(_, old, new)| old != new)
    .map(|(field, old, new)| Change {
        field: field.to_owned(),
        old: old.clone().unwrap_or_default(),
        new: new.clone().unwrap_or_default(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(email: &str) -> Wanted {
        Wanted {
            email: email.to_owned(),
            names: Names { latin: Some("Anna Kim".to_owned()), ..Names::default() },
            track: Some("practitioner".to_owned()),
            about: About { region: Some("KZ-75".to_owned()), ..About::default() },
            ..Wanted::default()
        }
    }

    fn there(state: EnrolmentState, region: Option<&str>, confirmed: bool) -> Existing {
        Existing {
            person: Some(PersonId(1)),
            names: Names { latin: Some("Ann Kim".to_owned()), ..Names::default() },
            lang: Some(Lang::Ru),
            keeps_names: confirmed,
            enrolment: Some(OnCohort {
                id: EnrolmentId(1),
                state,
                track: "practitioner".to_owned(),
                about: About { region: region.map(str::to_owned), position: Some("Teacher".to_owned()), ..About::default() },
            }),
        }
    }

    fn outcome_for(existing: Option<Existing>) -> Outcome {
        let lines = [(2, "a@example.org".to_owned(), "Anna Kim".to_owned(), Ok(wanted("a@example.org")))];
        let existing = existing.map(|existing| ("a@example.org".to_owned(), existing)).into_iter().collect();
        plan(&lines, &existing).lines.remove(0).outcome
    }

    #[test]
    fn each_line_meets_what_is_there() {
        use EnrolmentState::{Applied, Declined, Enrolled, Withdrawn};
        let fields = |outcome: Outcome| match outcome {
            Outcome::Change(changes) => changes.into_iter().map(|change| change.field).collect::<Vec<_>>().join(" "),
            Outcome::Create => "+".to_owned(),
            Outcome::Join(changes) => {
                format!("& {}", changes.into_iter().map(|change| change.field).collect::<Vec<_>>().join(" "))
            }
            Outcome::Unchanged => "=".to_owned(),
            Outcome::Unusable(problems) => problems[0].key.to_string(),
        };
        for (existing, came_to) in [
            (None, "+"),
            // an account that is there keeps its name; one without a name takes that of the file
            (Some(Existing { enrolment: None, ..there(Enrolled, None, true) }), "& "),
            (Some(Existing { enrolment: None, names: Names::default(), ..there(Enrolled, None, true) }), "& latin-name"),
            // what the file leaves empty (the position) stays
            (Some(there(Enrolled, Some("KZ-75"), true)), "="),
            (Some(there(Enrolled, Some("KZ-75"), false)), "latin-name"),
            (Some(there(Enrolled, None, true)), "region"),
            (Some(there(Applied, Some("KZ-75"), true)), "state"),
            (Some(there(Declined, None, true)), "import-problem-declined"),
            (Some(there(Withdrawn, None, true)), "import-problem-withdrawn"),
        ] {
            assert_eq!(fields(outcome_for(existing.clone())), came_to, "{existing:?}");
        }
    }

    #[test]
    fn a_name_belongs_to_whoever_answers_for_it() {
        for (confirmed, others_answer, is_here, keeps) in
            [(false, false, true, false), (true, false, true, true), (false, true, true, true), (false, false, false, true)]
        {
            assert_eq!(Existing::keeps_names(confirmed, others_answer, is_here), keeps);
        }
        let existing = [("a@example.org".to_owned(), there(EnrolmentState::Enrolled, Some("KZ-75"), true))].into();
        let lines = [(2, "a@example.org".to_owned(), "Anna Kim".to_owned(), Ok(wanted("a@example.org")))];
        assert_eq!(plan(&lines, &existing).lines[0].stays.as_deref(), Some("Ann Kim"));
    }

    #[test]
    fn the_language_for_reading_follows_the_file_where_the_person_did_not_choose() {
        for (keeps, changes) in [(false, 1), (true, 0)] {
            let there = Existing { keeps_names: keeps, lang: Some(Lang::Ru), ..Existing::default() };
            let wanted = Wanted { lang: Some(Lang::Kk), ..Wanted::default() };
            assert_eq!(own_changes(&there, &wanted).len(), changes);
        }
    }

    #[test]
    fn the_same_address_twice_is_used_once() {
        let line = |number| (number, "a@example.org".to_owned(), String::new(), Ok(wanted("a@example.org")));
        let plan = plan(&[line(2), line(3)], &HashMap::new());
        assert_eq!(plan.counts(), [1, 0, 0, 0, 1]);
        let Outcome::Unusable(problems) = &plan.lines[1].outcome else { panic!("{plan:?}") };
        assert_eq!(problems[0], Message::new("import-problem-twice").with("line", 2usize));
    }
}
