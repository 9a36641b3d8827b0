//! What stands where in one attempt: the questions in an order of their own, and the options within each. Kept with the attempt, so
//! that it stays the same after a pause and in every language; answers name what was chosen, not where it stood, so feedback stays
//! with its option.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::curriculum::{Item, ItemKind};

/// «I do not know»: the last option of each question of the tests before and after, in the program's own words. No question has an
/// option of this name, so it is never right.
pub const DONT_KNOW: &str = "dont-know";

/// The order of one attempt. Its JSON is stored, so the names here are never changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// What the order was drawn from.
    pub seed: u32,
    /// The questions as they are shown.
    pub items: Vec<ItemLayout>,
}

/// One question of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemLayout {
    /// The question.
    pub id: String,
    /// Options, steps, or lefts, as they are shown.
    pub parts: Vec<String>,
    /// Of pairs: the rights, as they are offered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<String>,
}

impl Layout {
    /// Draws an order from a seed: the same from the same, on every machine.
    pub fn draw(items: &[Item], seed: u32) -> Self {
        let mut random = Random(u64::from(seed));
        let mut drawn: Vec<ItemLayout> = items.iter().map(|item| lay_out(item, &mut random)).collect();
        random.shuffle(&mut drawn);
        Self { seed, items: drawn }
    }

    /// The same with «I do not know» below the options of each question.
    #[must_use]
    pub fn with_dont_know(mut self) -> Self {
        for laid in &mut self.items {
            laid.parts.push(DONT_KNOW.to_owned());
        }
        self
    }

    /// The question at a place, from 1.
    pub fn at(&self, number: usize) -> Option<&ItemLayout> {
        self.items.get(number.checked_sub(1)?)
    }

    /// The place of the first question without an answer, from 1: where somebody who comes back goes on.
    pub fn first_without<T>(&self, answers: &BTreeMap<String, T>) -> Option<usize> {
        self.items.iter().position(|laid| !answers.contains_key(&laid.id)).map(|at| at + 1)
    }
}

fn lay_out(item: &Item, random: &mut Random) -> ItemLayout {
    let key: Vec<String> = item.parts.iter().map(|part| part.id.clone()).collect();
    let (mut parts, mut rights) = (key.clone(), Vec::new());
    match item.kind {
        ItemKind::Single | ItemKind::Multiple | ItemKind::Judgement => random.shuffle(&mut parts),
        // the content has steps and pairs in the right order: shown so, they would be the answer
        ItemKind::Order => random.shuffle_away(&mut parts, &key),
        ItemKind::Match => {
            rights = key.clone();
            random.shuffle_away(&mut rights, &key);
        }
    }
    ItemLayout { id: item.id.clone(), parts, rights }
}

/// SplitMix64 (Steele, Lea, Flood 2014): short, and unlike a library's generator the same for ever.
struct Random(u64);

impl Random {
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Fisher and Yates; the lists are so short that the bias of the remainder is nothing.
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = (self.next() % (last as u64 + 1)) as usize;
            list.swap(last, other);
        }
    }

    /// Shuffles until the list is not `key`; two or more different things have such an order.
    fn shuffle_away(&mut self, list: &mut [String], key: &[String]) {
        self.shuffle(list);
        if list.len() > 1 && list == key {
            list.rotate_left(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::marking::share;
    use super::super::model::Answer;
    use super::*;
    use crate::curriculum::{ByLang, ItemText, Part};

    fn item(id: usize, kind: ItemKind, parts: usize) -> Item {
        let parts = ('a'..).take(parts).map(|id| Part { id: id.to_string(), correct: true }).collect();
        let text = ByLang::english(ItemText::default());
        Item { id: format!("W1-K{id:02}"), kind, objective: String::new(), lesson: String::new(), parts, text }
    }

    fn twelve() -> Vec<Item> {
        let kinds = [ItemKind::Single, ItemKind::Multiple, ItemKind::Order, ItemKind::Match, ItemKind::Judgement];
        (0..12).map(|at| item(at, kinds[at % 5], 2 + at % 4)).collect()
    }

    #[test]
    fn a_seed_gives_one_order_and_it_survives_its_json() {
        let (one, again) = (Layout::draw(&twelve(), 7), Layout::draw(&twelve(), 7));
        assert_eq!(one, again);
        let json = serde_json::to_string(&one).unwrap();
        assert_eq!(serde_json::from_str::<Layout>(&json).unwrap(), one);
        // kept attempts hold orders drawn by this generator: it may not change
        let ids: Vec<&str> = one.items.iter().map(|item| &item.id[4..]).collect();
        assert_eq!(ids.len(), 12);
        assert_ne!(ids, Layout::draw(&twelve(), 8).items.iter().map(|item| &item.id[4..]).collect::<Vec<_>>());
    }

    #[test]
    fn i_do_not_know_is_the_last_option_and_worth_nothing() {
        let items = vec![item(1, ItemKind::Single, 4), item(2, ItemKind::Judgement, 3)];
        for seed in 0..50 {
            for laid in Layout::draw(&items, seed).with_dont_know().items {
                assert_eq!(laid.parts.last().unwrap(), DONT_KNOW);
                let item = items.iter().find(|item| item.id == laid.id).unwrap();
                assert_eq!(laid.parts.len(), item.parts.len() + 1);
                let answer = Answer::Chosen([DONT_KNOW.to_owned()].into());
                assert_eq!(share(item, Some(&answer)).milli_points(), 0);
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_no_key_is_shown(seed in any::<u32>()) {
            let items = twelve();
            let layout = Layout::draw(&items, seed);
            let ids: BTreeSet<&str> = layout.items.iter().map(|laid| laid.id.as_str()).collect();
            prop_assert_eq!(ids.len(), items.len());
            for laid in &layout.items {
                let item = items.iter().find(|item| item.id == laid.id).unwrap();
                let key: Vec<String> = item.parts.iter().map(|part| part.id.clone()).collect();
                let mut sorted = laid.parts.clone();
                sorted.sort();
                prop_assert_eq!(&sorted, &key);
                if item.kind == ItemKind::Order {
                    prop_assert_ne!(&laid.parts, &key);
                }
                if item.kind == ItemKind::Match {
                    prop_assert_ne!(&laid.rights, &key);
                } else {
                    prop_assert!(laid.rights.is_empty());
                }
            }
        }
    }
}
