//! From what a form picked to an answer, and back. A form names places, not parts: the identifiers of steps and pairs are their
//! key, and would stand in the page's source.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::ItemLayout;
use super::model::Answer;
use crate::curriculum::ItemKind;

/// What was picked, by place from 1: `1 → 3` is the first step in the third place, the first left with the third right, and of
/// options `3 → 3` says that the third is chosen.
pub type Picks = BTreeMap<usize, usize>;

/// Why picks are no answer yet. Places are those of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhatIsMissing {
    /// Here nothing is picked, while elsewhere something is.
    Nothing(usize),
    /// Here the same is picked as further up.
    Again(usize),
}

/// Reads the picks of a question. Nothing picked at all is no answer (`None`), which is as good as one; an order or a match begun
/// is to be finished. Picks that the question does not have are left out.
///
/// # Errors
/// What is missing, from the top.
pub fn read_picks(kind: ItemKind, laid: &ItemLayout, picks: &Picks) -> Result<Option<Answer>, Vec<WhatIsMissing>> {
    let part = |place: usize| laid.parts.get(place.wrapping_sub(1)).cloned();
    if matches!(kind, ItemKind::Single | ItemKind::Multiple | ItemKind::Judgement) {
        let chosen: BTreeSet<String> = picks.values().filter_map(|place| part(*place)).collect();
        return Ok((!chosen.is_empty()).then_some(Answer::Chosen(chosen)));
    }
    let places = laid.parts.len();
    let picked: Picks = picks.iter().map(|(at, pick)| (*at, *pick)).filter(|(at, pick)| is_of(places, *at, *pick)).collect();
    if picked.is_empty() {
        return Ok(None);
    }
    let missing = what_is_missing(places, &picked);
    if !missing.is_empty() {
        return Err(missing);
    }
    Ok(Some(if kind == ItemKind::Order {
        Answer::Placed(picked.iter().filter_map(|(at, pick)| Some((part(*at)?, *pick))).collect())
    } else {
        Answer::Paired(picked.iter().filter_map(|(at, pick)| Some((part(*at)?, laid.rights.get(pick - 1)?.clone()))).collect())
    }))
}

const fn is_of(places: usize, at: usize, pick: usize) -> bool {
    at >= 1 && at <= places && pick >= 1 && pick <= places
}

fn what_is_missing(places: usize, picked: &Picks) -> Vec<WhatIsMissing> {
    let mut seen = BTreeSet::new();
    (1..=places)
        .filter_map(|at| match picked.get(&at) {
            None => Some(WhatIsMissing::Nothing(at)),
            Some(pick) if !seen.insert(*pick) => Some(WhatIsMissing::Again(at)),
            Some(_) => None,
        })
        .collect()
}

/// The picks that an answer came from, to fill in the form again.
pub fn picks_of(laid: &ItemLayout, answer: &Answer) -> Picks {
    let place = |id: &str, list: &[String]| list.iter().position(|one| one == id).map(|at| at + 1);
    match answer {
        Answer::Chosen(ids) => ids.iter().filter_map(|id| place(id, &laid.parts)).map(|at| (at, at)).collect(),
        Answer::Placed(places) => places.iter().filter_map(|(id, pick)| Some((place(id, &laid.parts)?, *pick))).collect(),
        Answer::Paired(pairs) => {
            pairs.iter().filter_map(|(id, right)| Some((place(id, &laid.parts)?, place(right, &laid.rights)?))).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid(parts: &str, rights: &str) -> ItemLayout {
        let ids = |text: &str| text.chars().map(String::from).collect();
        ItemLayout { id: "W1-K01".to_owned(), parts: ids(parts), rights: ids(rights) }
    }

    fn picks(pairs: &[(usize, usize)]) -> Picks {
        pairs.iter().copied().collect()
    }

    #[test]
    fn picks_become_answers_and_answers_the_same_picks() {
        let (options, pairs) = (laid("cab", ""), laid("abc", "bca"));
        for (kind, laid, picks, json) in [
            (ItemKind::Single, &options, picks(&[(2, 2)]), r#"{"chosen":["a"]}"#),
            (ItemKind::Multiple, &options, picks(&[(1, 1), (3, 3)]), r#"{"chosen":["b","c"]}"#),
            (ItemKind::Order, &options, picks(&[(1, 3), (2, 1), (3, 2)]), r#"{"placed":{"a":1,"b":2,"c":3}}"#),
            (ItemKind::Match, &pairs, picks(&[(1, 3), (2, 2), (3, 1)]), r#"{"paired":{"a":"a","b":"c","c":"b"}}"#),
        ] {
            let answer = read_picks(kind, laid, &picks).unwrap().unwrap();
            assert_eq!(serde_json::to_string(&answer).unwrap(), json);
            assert_eq!(picks_of(laid, &answer), picks);
        }
    }

    #[test]
    fn an_order_begun_is_to_be_finished() {
        use WhatIsMissing::{Again, Nothing};
        let laid = laid("cab", "abc");
        for (picks, wanted) in [
            (picks(&[]), Ok(())),
            (picks(&[(1, 9), (7, 1)]), Ok(())),
            (picks(&[(1, 1)]), Err(vec![Nothing(2), Nothing(3)])),
            (picks(&[(1, 2), (2, 2)]), Err(vec![Again(2), Nothing(3)])),
            (picks(&[(1, 1), (2, 1), (3, 1)]), Err(vec![Again(2), Again(3)])),
        ] {
            for kind in [ItemKind::Order, ItemKind::Match] {
                assert_eq!(read_picks(kind, &laid, &picks).map(|answer| assert_eq!(answer, None)), wanted, "{picks:?}");
            }
        }
        assert_eq!(read_picks(ItemKind::Single, &laid, &Picks::from([(5, 5)])), Ok(None));
    }
}
