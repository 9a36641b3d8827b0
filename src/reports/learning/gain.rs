//! What the pairs of tests came to, for a group as a whole, and whether the two forms measure alike (outline 5.1). Pure; points are
//! thousandths, and every mean is made from exact sums and rounded once.

/// What complete pairs came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// How many people have answered both tests.
    pub pairs: i64,
    /// The mean of the tests before, in thousandths of a point.
    pub mean_pre: i64,
    /// The mean of the tests after.
    pub mean_post: i64,
    /// The mean of the differences.
    pub mean_difference: i64,
    /// How many did better after.
    pub improved: i64,
    /// What was gained of what could be gained, in per cent; `None` where nothing could.
    pub normalised_percent: Option<i64>,
}

/// Of pairs of results before and after, in thousandths of a point, where `most` is the best there can be. `None` of nothing.
pub fn gain(pairs: &[(i64, i64)], most: i64) -> Option<Gain> {
    let number = pairs.len() as i64;
    if number == 0 {
        return None;
    }
    let (pre, post) = pairs.iter().fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
    let room = number * most - pre;
    Some(Gain {
        pairs: number,
        mean_pre: rounded(pre, number),
        mean_post: rounded(post, number),
        mean_difference: rounded(post - pre, number),
        improved: pairs.iter().filter(|(pre, post)| post > pre).count() as i64,
        normalised_percent: (room > 0).then(|| rounded((post - pre) * 100, room)),
    })
}

/// A share rounded to a whole number, halves away from zero.
pub const fn rounded(sum: i64, of: i64) -> i64 {
    let twice = if sum < 0 { 2 * sum - of } else { 2 * sum + of };
    twice / (2 * of)
}

/// One form of a pair at the test before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// How many had it right.
    pub right: i64,
    /// How many had it.
    pub of: i64,
}

impl Side {
    /// In whole per cent; 0 of nobody.
    pub const fn percent(self) -> i64 {
        if self.of == 0 { 0 } else { rounded(self.right * 100, self.of) }
    }
}

/// Both forms of a pair at the test before. Who gets which is drawn, so the two groups can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairCheck {
    /// `W1-P1`.
    pub pair: String,
    /// Form A.
    pub a: Side,
    /// Form B.
    pub b: Side,
}

impl PairCheck {
    /// More than 15 points between the shares: the forms do not ask alike, and results of the pair are provisional.
    pub const fn is_uneven(&self) -> bool {
        (self.a.right * self.b.of - self.b.right * self.a.of).abs() * 100 > 15 * self.a.of * self.b.of
    }

    /// More than 85 of a hundred know it before: the pair is to be written anew.
    pub const fn is_too_easy(&self) -> bool {
        (self.a.right + self.b.right) * 100 > 85 * (self.a.of + self.b.of)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn means_and_shares_of_a_group() {
        let of = |pairs: &[(i64, i64)]| gain(pairs, 8000);
        assert_eq!(of(&[]), None);
        let found = of(&[(3000, 6000), (4000, 4000), (2000, 5000), (5000, 4000)]).unwrap();
        let wanted = Gain {
            pairs: 4,
            mean_pre: 3500,
            mean_post: 4750,
            mean_difference: 1250,
            improved: 2,
            normalised_percent: Some(28), // 1.25 of 4.5
        };
        assert_eq!(found, wanted);
        let best = of(&[(8000, 8000), (8000, 7000)]).unwrap();
        assert_eq!((best.mean_difference, best.normalised_percent), (-500, None), "where nothing could be gained");
        assert_eq!(of(&[(4000, 2000)]).unwrap().normalised_percent, Some(-50));
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (sum, of, wanted) in [(1, 2, 1), (-1, 2, -1), (1, 3, 0), (2, 3, 1), (-2, 3, -1), (0, 5, 0), (7, 2, 4)] {
            assert_eq!(rounded(sum, of), wanted, "{sum}/{of}");
        }
    }

    #[test]
    fn forms_that_do_not_ask_alike_are_marked() {
        for (a, b, uneven, too_easy) in [
            ((50, 100), (50, 100), false, false),
            ((50, 100), (65, 100), false, false),
            ((50, 100), (66, 100), true, false),
            ((66, 100), (50, 100), true, false),
            ((85, 100), (85, 100), false, false),
            ((86, 100), (85, 100), false, true),
            ((10, 10), (12, 12), false, true),
            ((0, 10), (2, 12), true, false),
        ] {
            let side = |(right, of)| Side { right, of };
            let check = PairCheck { pair: "W1-P1".to_owned(), a: side(a), b: side(b) };
            assert_eq!((check.is_uneven(), check.is_too_easy()), (uneven, too_easy), "{a:?} {b:?}");
        }
    }

    proptest! {
        #[test]
        fn figures_stay_within_what_there_is(pairs in proptest::collection::vec((0i64..=8, 0i64..=8), 1..80)) {
            let pairs: Vec<(i64, i64)> = pairs.into_iter().map(|(pre, post)| (pre * 1000, post * 1000)).collect();
            let found = gain(&pairs, 8000).unwrap();
            prop_assert!((0..=8000).contains(&found.mean_pre) && (0..=8000).contains(&found.mean_post));
            prop_assert!((0..=found.pairs).contains(&found.improved));
            prop_assert!((found.mean_post - found.mean_pre - found.mean_difference).abs() <= 1);
            prop_assert!(found.normalised_percent.is_none_or(|percent| percent <= 100));
        }

        #[test]
        fn the_order_of_people_and_of_forms_changes_nothing(a in (0i64..40, 1i64..40), b in (0i64..40, 1i64..40)) {
            let side = |(right, of): (i64, i64)| Side { right: right.min(of), of };
            let one = PairCheck { pair: String::new(), a: side(a), b: side(b) };
            let other = PairCheck { pair: String::new(), a: side(b), b: side(a) };
            prop_assert_eq!((one.is_uneven(), one.is_too_easy()), (other.is_uneven(), other.is_too_easy()));
        }
    }
}
