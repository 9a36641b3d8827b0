//! Check-ins that are worth a look: one person's code on two devices, one device for two people. Pure. It changes nobody's
//! attendance: people share a telephone, or move from one to a computer; a trainer knows, and asks.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{CheckInCodeId, PersonId};

/// A code typed on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// Which code.
    pub code: CheckInCodeId,
    /// By whom.
    pub person: PersonId,
    /// The device's mark, which is another for each code.
    pub device: String,
}

/// What is worth a look.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// One device checked several people in.
    Shared(Vec<PersonId>),
    /// One person typed one code on several devices.
    Several {
        /// Who.
        person: PersonId,
        /// On how many, with the code for which they are most.
        devices: usize,
    },
}

impl Flag {
    /// Who it is about.
    pub fn people(&self) -> Vec<PersonId> {
        match self {
            Self::Shared(people) => people.clone(),
            Self::Several { person, .. } => vec![*person],
        }
    }
}

/// What is worth a look among the codes typed at a webinar. The same people with another code are not said twice.
pub fn flags(used: &[Used]) -> Vec<Flag> {
    let mut people: BTreeMap<(CheckInCodeId, &str), BTreeSet<PersonId>> = BTreeMap::new();
    let mut devices: BTreeMap<(PersonId, CheckInCodeId), BTreeSet<&str>> = BTreeMap::new();
    for one in used {
        people.entry((one.code, &one.device)).or_default().insert(one.person);
        devices.entry((one.person, one.code)).or_default().insert(&one.device);
    }
    let shared =
        people.into_values().filter(|people| people.len() > 1).map(|people| Flag::Shared(people.into_iter().collect()));
    let mut most: BTreeMap<PersonId, usize> = BTreeMap::new();
    for ((person, _), on) in devices.into_iter().filter(|(_, on)| on.len() > 1) {
        let known = most.entry(person).or_default();
        *known = on.len().max(*known);
    }
    let several = most.into_iter().map(|(person, devices)| Flag::Several { person, devices });
    let all: BTreeSet<Flag> = shared.chain(several).collect();
    all.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(people: &[i64]) -> Flag {
        Flag::Shared(people.iter().copied().map(PersonId).collect())
    }

    #[test]
    fn only_one_code_on_one_device_says_something() {
        let several = |person, devices| Flag::Several { person: PersonId(person), devices };
        for (used, wanted) in [
            (vec![], vec![]),
            // a code for each of two people on their own devices
            (vec![(1, 1, "a"), (1, 2, "b")], vec![]),
            // the second code on another device is no second device for one code
            (vec![(1, 1, "a"), (2, 1, "b")], vec![]),
            (vec![(1, 1, "a"), (1, 1, "a")], vec![]),
            (vec![(1, 1, "a"), (1, 1, "b")], vec![several(1, 2)]),
            (vec![(1, 2, "a"), (1, 1, "a")], vec![shared(&[1, 2])]),
            // twice the same two people: said once; a third with the second code is another group
            (vec![(1, 1, "a"), (1, 2, "a"), (2, 1, "x"), (2, 2, "x")], vec![shared(&[1, 2])]),
            (vec![(1, 1, "a"), (1, 2, "a"), (2, 1, "x"), (2, 3, "x")], vec![shared(&[1, 2]), shared(&[1, 3])]),
            (
                vec![(1, 1, "a"), (1, 1, "b"), (2, 1, "c"), (2, 1, "d"), (2, 1, "e"), (1, 2, "b")],
                vec![shared(&[1, 2]), several(1, 3)],
            ),
        ] {
            let used: Vec<Used> = used
                .into_iter()
                .map(|(code, person, device): (i64, i64, &str)| Used {
                    code: CheckInCodeId(code),
                    person: PersonId(person),
                    device: device.to_owned(),
                })
                .collect();
            assert_eq!(flags(&used), wanted, "{used:?}");
        }
    }
}
