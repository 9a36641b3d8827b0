//! How answers are marked (outline 0.7). Each question is worth one point. A share of a point is exact; the sum of the shares is
//! exact too and only then cut to whole thousandths, so that three thirds make a whole. The pass mark is a whole number of
//! thousandths, so cutting never changes who reaches it.

use std::collections::BTreeMap;

use super::model::Answer;
use crate::curriculum::{Item, ItemKind};

/// A share of one point: `right` of `of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// What is right, after what is wrong was taken away.
    pub right: u32,
    /// Of how many; never 0.
    pub of: u32,
}

impl Share {
    const NOTHING: Self = Self { right: 0, of: 1 };
    const ALL: Self = Self { right: 1, of: 1 };

    const fn new(right: usize, of: usize) -> Self {
        if of == 0 { Self::NOTHING } else { Self { right: right as u32, of: of as u32 } }
    }

    /// In thousandths of a point, cut.
    pub const fn milli_points(self) -> u32 {
        self.right * 1000 / self.of
    }
}

/// What an attempt came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Thousandths of a point by question.
    pub by_item: BTreeMap<String, u32>,
    /// All together, in thousandths of a point.
    pub milli_points: u32,
}

/// Marks the questions of an attempt; what is not answered counts nothing, and an answer to another question is not looked at.
pub fn mark(items: &[&Item], answers: &BTreeMap<String, Answer>) -> Marks {
    let shares: Vec<Share> = items.iter().map(|item| share(item, answers.get(&item.id))).collect();
    let by_item = items.iter().zip(&shares).map(|(item, share)| (item.id.clone(), share.milli_points())).collect();
    Marks { by_item, milli_points: sum(&shares) }
}

/// The points that pass: `percent` of one point for each question, in thousandths.
pub const fn pass_mark(items: usize, percent: u8) -> u32 {
    items as u32 * percent as u32 * 10
}

/// The share of a point that an answer is worth.
pub fn share(item: &Item, answer: Option<&Answer>) -> Share {
    match (item.kind, answer) {
        (ItemKind::Single | ItemKind::Judgement, Some(Answer::Chosen(chosen))) => {
            let mut known = item.parts.iter().filter(|part| chosen.contains(&part.id));
            match (known.next(), known.next()) {
                (Some(part), None) if part.correct => Share::ALL,
                _ => Share::NOTHING,
            }
        }
        (ItemKind::Multiple, Some(Answer::Chosen(chosen))) => {
            let chosen_and =
                |correct: bool| item.parts.iter().filter(|part| part.correct == correct && chosen.contains(&part.id)).count();
            Share::new(chosen_and(true).saturating_sub(chosen_and(false)), item.correct().count())
        }
        (ItemKind::Order, Some(Answer::Placed(places))) => {
            let right = (1..).zip(&item.parts).filter(|(place, part)| places.get(&part.id) == Some(place)).count();
            Share::new(right, item.parts.len())
        }
        (ItemKind::Match, Some(Answer::Paired(pairs))) => {
            let right = item.parts.iter().filter(|part| pairs.get(&part.id) == Some(&part.id)).count();
            Share::new(right, item.parts.len())
        }
        _ => Share::NOTHING,
    }
}

/// The exact sum, cut to thousandths.
fn sum(shares: &[Share]) -> u32 {
    let of = shares.iter().fold(1u128, |of, share| of / gcd(of, share.of.into()) * u128::from(share.of));
    let right: u128 = shares.iter().map(|share| u128::from(share.right) * (of / u128::from(share.of))).sum();
    u32::try_from(right * 1000 / of).unwrap_or(u32::MAX)
}

const fn gcd(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::curriculum::{ByLang, ItemText, Part};

    const KINDS: [ItemKind; 5] = [ItemKind::Single, ItemKind::Multiple, ItemKind::Order, ItemKind::Match, ItemKind::Judgement];

    /// Parts `a`, `b`, …: right where `correct` has a `+`.
    fn item(kind: ItemKind, correct: &str) -> Item {
        let parts = ('a'..).zip(correct.chars()).map(|(id, sign)| Part { id: id.to_string(), correct: sign == '+' }).collect();
        let (id, text) = ("W1-K01".to_owned(), ByLang::english(ItemText::default()));
        Item { id, kind, objective: "W1-O1".to_owned(), lesson: "W1-L1".to_owned(), parts, text }
    }

    fn chosen(ids: &str) -> Answer {
        Answer::Chosen(ids.chars().map(String::from).collect())
    }

    /// `"bac"`: b first, then a, then c.
    fn placed(order: &str) -> Answer {
        Answer::Placed(order.chars().map(String::from).zip(1..).collect())
    }

    /// `"ab ba cc"`: a with b's right, …
    fn paired(pairs: &str) -> Answer {
        Answer::Paired(pairs.split_whitespace().map(|pair| (pair[..1].to_owned(), pair[1..].to_owned())).collect())
    }

    #[test]
    fn each_kind_is_marked_as_the_outline_says() {
        for (kind, key, answer, milli) in [
            (ItemKind::Single, "-+--", chosen("b"), 1000),
            (ItemKind::Single, "-+--", chosen("a"), 0),
            (ItemKind::Single, "-+--", chosen("ab"), 0),
            (ItemKind::Single, "-+--", chosen(""), 0),
            (ItemKind::Single, "-+--", chosen("bz"), 1000),
            (ItemKind::Judgement, "+--", chosen("a"), 1000),
            (ItemKind::Judgement, "+--", chosen("c"), 0),
            (ItemKind::Multiple, "++-+-", chosen("abd"), 1000),
            (ItemKind::Multiple, "++-+-", chosen("ab"), 666),
            (ItemKind::Multiple, "++-+-", chosen("abc"), 333),
            (ItemKind::Multiple, "++-+-", chosen("abcde"), 333),
            (ItemKind::Multiple, "++-+-", chosen("ce"), 0),
            (ItemKind::Multiple, "++-+-", chosen("abdyz"), 1000),
            (ItemKind::Multiple, "---", chosen("a"), 0),
            (ItemKind::Order, "+++++++", placed("abcdefg"), 1000),
            (ItemKind::Order, "+++++++", placed("bacdefg"), 714),
            (ItemKind::Order, "+++", placed("bca"), 0),
            (ItemKind::Order, "+++", placed("a"), 333),
            (ItemKind::Match, "+++++", paired("aa bb cc dd ee"), 1000),
            (ItemKind::Match, "+++++", paired("aa bc cb dd ee"), 600),
            (ItemKind::Match, "+++++", paired("aa"), 200),
            (ItemKind::Match, "+++++", chosen("a"), 0),
            (ItemKind::Order, "", placed("a"), 0),
        ] {
            assert_eq!(share(&item(kind, key), Some(&answer)).milli_points(), milli, "{kind:?} {key} {answer:?}");
        }
        assert_eq!(share(&item(ItemKind::Single, "+"), None), Share::NOTHING);
    }

    #[test]
    fn eighty_per_cent_of_twelve_is_nine_and_six_tenths() {
        for (items, percent, milli) in [(12, 80, 9600), (12, 100, 12_000), (12, 0, 0), (7, 75, 5250), (0, 80, 0)] {
            assert_eq!(pass_mark(items, percent), milli);
        }
    }

    #[test]
    fn the_sum_is_exact_before_it_is_cut() {
        let share = |right, of| Share { right, of };
        for (shares, milli) in [
            (vec![share(1, 3); 3], 1000),
            (vec![share(2, 7), share(5, 7)], 1000),
            (vec![share(1, 3), share(1, 4), share(1, 5), share(1, 6), share(1, 20)], 1000),
            (vec![share(2, 3), share(1, 7)], 809),
            (Vec::new(), 0),
        ] {
            assert_eq!(sum(&shares), milli, "{shares:?}");
        }
    }

    /// The right answer, from what the content says.
    fn key(item: &Item) -> Answer {
        match item.kind {
            ItemKind::Order => Answer::Placed(item.parts.iter().map(|part| part.id.clone()).zip(1..).collect()),
            ItemKind::Match => Answer::Paired(item.parts.iter().map(|part| (part.id.clone(), part.id.clone())).collect()),
            _ => Answer::Chosen(item.correct().map(str::to_owned).collect()),
        }
    }

    fn items() -> impl Strategy<Value = Item> {
        (0usize..5, "[+-]{1,9}").prop_map(|(kind, mut correct)| {
            let kind = KINDS[kind];
            if matches!(kind, ItemKind::Single | ItemKind::Judgement) {
                correct = format!("+{}", "-".repeat(correct.len()));
            } else if !correct.contains('+') {
                correct.push('+');
            }
            item(kind, &correct)
        })
    }

    fn answers() -> impl Strategy<Value = Answer> {
        let id = || "[a-l]";
        prop_oneof![
            proptest::collection::btree_set(id(), 0..9).prop_map(Answer::Chosen),
            proptest::collection::btree_map(id(), 0usize..12, 0..9).prop_map(Answer::Placed),
            proptest::collection::btree_map(id(), id(), 0..9).prop_map(Answer::Paired),
        ]
    }

    proptest! {
        #[test]
        fn a_mark_stays_within_a_point(item in items(), answer in answers()) {
            let share = share(&item, Some(&answer));
            prop_assert!(share.right <= share.of && share.of > 0);
        }

        #[test]
        fn the_key_gets_every_point(some in proptest::collection::vec(items(), 0..20)) {
            let some: Vec<Item> =
                some.into_iter().enumerate().map(|(at, item)| Item { id: format!("W1-K{at:02}"), ..item }).collect();
            let answers = some.iter().map(|item| (item.id.clone(), key(item))).collect();
            let marks = mark(&some.iter().collect::<Vec<_>>(), &answers);
            prop_assert_eq!(marks.milli_points as usize, some.len() * 1000);
            prop_assert!(marks.by_item.values().all(|milli| *milli == 1000));
        }

        #[test]
        fn what_the_question_does_not_have_changes_nothing(item in items(), answer in answers()) {
            let known: BTreeSet<&str> = item.parts.iter().map(|part| part.id.as_str()).collect();
            let only_known = match answer.clone() {
                Answer::Chosen(ids) => Answer::Chosen(ids.into_iter().filter(|id| known.contains(id.as_str())).collect()),
                Answer::Placed(places) => {
                    Answer::Placed(places.into_iter().filter(|(id, _)| known.contains(id.as_str())).collect())
                }
                Answer::Paired(pairs) => {
                    Answer::Paired(pairs.into_iter().filter(|(id, _)| known.contains(id.as_str())).collect())
                }
            };
            prop_assert_eq!(share(&item, Some(&answer)), share(&item, Some(&only_known)));
            let stray = BTreeMap::from([(item.id.clone(), only_known.clone()), ("W9-K99".to_owned(), answer)]);
            let alone = BTreeMap::from([(item.id.clone(), only_known)]);
            prop_assert_eq!(mark(&[&item], &stray), mark(&[&item], &alone));
        }
    }
}
