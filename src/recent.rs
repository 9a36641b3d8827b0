//! Answers that are dear to work out, kept for a minute. The sums of a page over a hundred thousand people cost half a second; whoever
//! opens it again gets the same sums, and the page says of when they are. What is about few people is worked out anew each time, so
//! that in a cohort of hundreds nothing is ever older than its page. Each process keeps its own.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::clock::Instant;

/// For how many seconds an answer is kept.
const KEPT_SECONDS: i64 = 60;
/// How many answers are kept at the most: of a question that everybody asks differently the oldest go.
const MOST: usize = 256;
/// Sums over no more people than this are worked out anew each time.
pub const FEW_PEOPLE: i64 = 1_000;

/// Answers by question. Cheap to clone; clones share what they keep.
#[derive(Debug)]
pub struct Recent<K, V>(Arc<Mutex<HashMap<K, (Instant, V)>>>);

impl<K, V> Clone for Recent<K, V> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<K, V> Default for Recent<K, V> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K, V> Recent<K, V> {
    fn open(&self) -> MutexGuard<'_, HashMap<K, (Instant, V)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Clone + Eq + Hash, V: Clone> Recent<K, V> {
    /// The answer and its moment: what is kept, else what `work` finds out now; kept where that is about so many `people` that it
    /// is dear.
    ///
    /// # Errors
    /// Those of `work`; nothing is kept of them.
    pub fn answer<E>(
        &self,
        question: K,
        now: Instant,
        people: impl FnOnce(&V) -> i64,
        work: impl FnOnce() -> Result<V, E>,
    ) -> Result<(Instant, V), E> {
        if let Some(kept) = self.kept(&question, now) {
            return Ok(kept);
        }
        let answer = work()?;
        if people(&answer) > FEW_PEOPLE {
            self.keep(question, now, answer.clone());
        }
        Ok((now, answer))
    }

    /// What is kept, with its moment.
    pub fn kept(&self, question: &K, now: Instant) -> Option<(Instant, V)> {
        let is_fresh = |at: Instant| (0..KEPT_SECONDS).contains(&now.seconds_since(at));
        self.open().get(question).filter(|(at, _)| is_fresh(*at)).cloned()
    }

    /// Keeps an answer of this moment.
    pub fn keep(&self, question: K, at: Instant, answer: V) {
        let mut kept = self.open();
        kept.retain(|_, (then, _)| at.seconds_since(*then) < KEPT_SECONDS);
        while kept.len() >= MOST {
            let Some(oldest) = kept.iter().min_by_key(|(_, (then, _))| *then).map(|(question, _)| question.clone()) else {
                break;
            };
            kept.remove(&oldest);
        }
        kept.insert(question, (at, answer));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::parse("2026-11-28T10:00:00Z").unwrap().plus_seconds(seconds)
    }

    fn ask(recent: &Recent<u32, i64>, question: u32, now: Instant, found: i64) -> (Instant, i64) {
        recent.answer(question, now, |found| *found, || Ok::<_, ()>(found)).unwrap()
    }

    #[test]
    fn what_is_about_many_is_kept_for_a_minute_with_its_moment() {
        let recent = Recent::default();
        assert_eq!(ask(&recent, 1, at(0), 7_000), (at(0), 7_000));
        assert_eq!(ask(&recent, 1, at(59), 8_000), (at(0), 7_000));
        assert_eq!(ask(&recent, 2, at(59), 9_000), (at(59), 9_000));
        assert_eq!(ask(&recent, 1, at(60), 8_000), (at(60), 8_000));
        // a clock that was set back gives nothing of the future
        assert_eq!(ask(&recent, 1, at(10), 3_000), (at(10), 3_000));
    }

    #[test]
    fn what_is_about_few_is_worked_out_anew_and_an_error_is_not_kept() {
        let recent = Recent::default();
        assert_eq!(ask(&recent, 1, at(0), FEW_PEOPLE), (at(0), FEW_PEOPLE));
        assert_eq!(ask(&recent, 1, at(1), 8), (at(1), 8));
        assert_eq!(recent.answer(1, at(1), |_| 5_000, || Err("no")), Err("no"));
        assert_eq!(ask(&recent, 1, at(2), 9), (at(2), 9));
    }

    #[test]
    fn the_oldest_go_where_there_are_too_many() {
        let recent = Recent::default();
        for question in 0..1_000 {
            ask(&recent, question, at(i64::from(question) / 100), 2_000);
        }
        assert_eq!(recent.open().len(), MOST);
        assert!(recent.kept(&0, at(10)).is_none() && recent.kept(&999, at(10)).is_some());
    }
}
