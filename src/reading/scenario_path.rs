//! The way through a scenario, as it stands in the address: `start`, then the choices so far, `D1-a` or `D1-a.D2-b`. So «back» works
//! in every browser, and another path is another address.

use sha2::{Digest as _, Sha256};

use crate::curriculum::{Choice, Decision, Scenario};

/// The address of the first decision.
pub const START: &str = "start";

/// One choice made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'s> {
    /// At which decision.
    pub decision: &'s Decision,
    /// Which.
    pub choice: &'s Choice,
}

/// The choices so far, and the decision that comes next.
#[derive(Clone, Debug)]
pub struct Walk<'s> {
    /// In order.
    pub steps: Vec<Step<'s>>,
    /// `None` at an ending.
    pub next: Option<&'s Decision>,
    scenario: &'s Scenario,
}

/// Reads the path of an address; `None` when it is none that this scenario has.
pub fn walk<'s>(scenario: &'s Scenario, path: &str) -> Option<Walk<'s>> {
    let mut walk = Walk { steps: Vec::new(), next: scenario.decisions.first(), scenario };
    if path == START {
        return Some(walk);
    }
    for part in path.split('.') {
        let (decision_id, choice_id) = part.rsplit_once('-')?;
        let decision = walk.next.filter(|next| next.id == decision_id)?;
        let choice = decision.choice(choice_id)?;
        walk.steps.push(Step { decision, choice });
        walk.next = choice.goto.as_deref().and_then(|id| scenario.decision(id));
    }
    Some(walk)
}

impl<'s> Walk<'s> {
    /// Whether the path has come to an ending.
    pub fn has_ended(&self) -> bool {
        self.next.is_none()
    }

    /// The address after choosing here; `None` when there is no such choice, or nothing to choose.
    pub fn after(&self, choice_id: &str) -> Option<String> {
        let choice = self.next?.choice(choice_id)?;
        let made = self.steps.iter().map(|step| (step.decision.id.as_str(), step.choice.id.as_str()));
        let all = made.chain(std::iter::once((self.next?.id.as_str(), choice.id.as_str())));
        Some(all.map(|(decision, choice)| format!("{decision}-{choice}")).collect::<Vec<_>>().join("."))
    }

    /// The number of the next decision on this path, from 1.
    pub fn number(&self) -> usize {
        self.steps.len() + 1
    }

    /// How many decisions the longest path from here has in all.
    pub fn most(&self) -> usize {
        self.steps.len() + self.next.map_or(0, |next| longest(self.scenario, next, self.scenario.decisions.len()))
    }
}

/// `most` stops at a circle, which the content's check reports and nobody should hang on.
fn longest(scenario: &Scenario, decision: &Decision, most: usize) -> usize {
    let onward = decision.choices.iter().filter_map(|choice| scenario.decision(choice.goto.as_deref()?));
    1 + onward.map(|next| if most == 0 { 0 } else { longest(scenario, next, most - 1) }).max().unwrap_or(0)
}

/// The choices in the order in which they are shown: shuffled, the same each time for the same decision, so that the best is not
/// always in one place and a second look finds what the first saw.
pub fn shuffled<'s>(scenario: &Scenario, decision: &'s Decision) -> Vec<&'s Choice> {
    let mut choices: Vec<&Choice> = decision.choices.iter().collect();
    choices.sort_by_cached_key(|choice| {
        let digest = Sha256::digest(format!("{}\n{}\n{}", scenario.code, decision.id, choice.id));
        digest.to_vec()
    });
    choices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::{ByLang, Rating};
    use proptest::prelude::*;

    fn scenario() -> Scenario {
        let choice =
            |id: &str, goto: Option<&str>| Choice { id: id.to_owned(), rating: Rating::Best, goto: goto.map(str::to_owned) };
        Scenario {
            code: "W1-S1".to_owned(),
            decisions: vec![
                Decision {
                    id: "D1".to_owned(),
                    choices: vec![choice("a", Some("D2")), choice("b", None), choice("c", Some("D3"))],
                },
                Decision { id: "D2".to_owned(), choices: vec![choice("a", Some("D3")), choice("b", None)] },
                Decision { id: "D3".to_owned(), choices: vec![choice("a", None), choice("b", None)] },
            ],
            text: ByLang::default(),
        }
    }

    #[test]
    fn a_path_is_read_from_its_address() {
        let scenario = scenario();
        for (path, wanted) in [
            ("start", Some((1, 3, false))),
            ("D1-a", Some((2, 3, false))),
            ("D1-c", Some((2, 2, false))),
            ("D1-b", Some((2, 1, true))),
            ("D1-a.D2-a.D3-b", Some((4, 3, true))),
            ("D1-x", None),
            ("D2-a", None),
            ("D1-b.D2-a", None),
            ("D1-a.D3-a", None),
            ("", None),
            ("D1", None),
        ] {
            let read = walk(&scenario, path).map(|walk| (walk.number(), walk.most(), walk.has_ended()));
            assert_eq!(read, wanted, "{path}");
        }
    }

    #[test]
    fn a_choice_leads_to_the_next_address() {
        let scenario = scenario();
        for (path, choice, wanted) in
            [("start", "a", Some("D1-a")), ("D1-a", "b", Some("D1-a.D2-b")), ("start", "z", None), ("D1-b", "a", None)]
        {
            assert_eq!(walk(&scenario, path).unwrap().after(choice).as_deref(), wanted, "{path} {choice}");
        }
    }

    proptest! {
        #[test]
        fn every_walk_ends_and_its_address_reads_back(picks in proptest::collection::vec(0usize..3, 8)) {
            let scenario = scenario();
            let mut path = START.to_owned();
            for pick in picks {
                let here = walk(&scenario, &path).unwrap();
                let Some(next) = here.next else { break };
                let shown = shuffled(&scenario, next);
                prop_assert_eq!(shown.len(), next.choices.len());
                path = here.after(&shown[pick % shown.len()].id).unwrap();
            }
            prop_assert!(walk(&scenario, &path).unwrap().has_ended());
        }
    }
}
