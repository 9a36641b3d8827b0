//! Heartbeats: the joining page says once a minute that it is open. They are many and each is worth little, so they are gathered
//! here and written together, seconds later; what a lost process had not written is bridged by the next beat.
//!
//! A stretch that still grows stands in a table of its own, because evidence is never changed once it is written; when it has ended
//! (no beat for [`GAP_SECONDS`], or the webinar is closed) it becomes one piece of evidence.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::presence::Span;
use crate::clock::Instant;
use crate::ids::{PersonId, WebinarId};

/// Two beats so many seconds apart belong to one stretch: a beat each minute, one of them lost, and half a minute of a slow line.
pub const GAP_SECONDS: i64 = 150;

/// Stretches by person, in the order in which they began.
pub type Stretches = Vec<(PersonId, Span)>;

/// Beats that are not written yet. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Beats(Arc<Mutex<HashMap<(WebinarId, PersonId), Vec<Span>>>>);

impl Beats {
    /// One beat.
    pub fn note(&self, webinar: WebinarId, person: PersonId, at: Instant) {
        self.add(webinar, person, Span { from: at, to: at });
    }

    /// Takes everything out, by webinar.
    pub fn take(&self) -> HashMap<WebinarId, Stretches> {
        let taken = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let mut by_webinar: HashMap<WebinarId, Stretches> = HashMap::new();
        for ((webinar, person), spans) in taken {
            by_webinar.entry(webinar).or_default().extend(spans.into_iter().map(|span| (person, span)));
        }
        by_webinar
    }

    /// Puts back what could not be written.
    pub fn put_back(&self, webinar: WebinarId, stretches: Stretches) {
        for (person, span) in stretches {
            self.add(webinar, person, span);
        }
    }

    fn add(&self, webinar: WebinarId, person: PersonId, span: Span) {
        let mut beats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let own = beats.entry((webinar, person)).or_default();
        *own = joined(std::mem::take(own).into_iter().chain([span]).collect());
    }
}

/// The same time with what is at most [`GAP_SECONDS`] apart as one stretch.
pub fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable_by_key(|span| (span.from, span.to));
    let mut apart: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.from <= last.to.plus_seconds(GAP_SECONDS) => last.to = last.to.max(span.to),
            _ => apart.push(span),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(second: i64) -> Instant {
        Instant::from_micros((1_000_000 + second) * 1_000_000)
    }

    fn span(from: i64, to: i64) -> Span {
        Span { from: at(from), to: at(to) }
    }

    #[test]
    fn a_lost_beat_is_bridged_and_a_sleep_is_not() {
        let (webinar, anna, bolat) = (WebinarId(1), PersonId(1), PersonId(2));
        let beats = Beats::default();
        for second in [0, 60, 120, 240, 390] {
            beats.note(webinar, anna, at(second));
        }
        for second in [10, 161] {
            beats.note(webinar, bolat, at(second));
        }
        let mut taken = beats.take().remove(&webinar).unwrap();
        taken.sort_by_key(|(person, span)| (*person, span.from));
        assert_eq!(taken, [(anna, span(0, 390)), (bolat, span(10, 10)), (bolat, span(161, 161))]);
        assert!(beats.take().is_empty());
        beats.put_back(webinar, taken);
        beats.note(webinar, bolat, at(200));
        let again = beats.take().remove(&webinar).unwrap();
        assert!(again.contains(&(bolat, span(161, 200))) && again.len() == 3);
    }

    proptest! {
        #[test]
        fn the_order_of_beats_does_not_matter_and_stretches_stay_apart(mut seconds in prop::collection::vec(0i64..3_000, 1..40)) {
            let forward = joined(seconds.iter().map(|second| span(*second, *second)).collect());
            let beats = Beats::default();
            for second in &seconds {
                beats.note(WebinarId(1), PersonId(1), at(*second));
            }
            let noted: Vec<Span> = beats.take().remove(&WebinarId(1)).unwrap().into_iter().map(|(_, span)| span).collect();
            prop_assert_eq!(&noted, &forward);
            prop_assert!(forward.windows(2).all(|two| two[1].from > two[0].to.plus_seconds(GAP_SECONDS)));
            seconds.sort_unstable();
            prop_assert!(seconds.iter().all(|second| forward.iter().any(|span| span.from <= at(*second) && at(*second) <= span.to)));
        }
    }
}
