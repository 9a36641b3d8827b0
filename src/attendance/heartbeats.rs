//! Heartbeats: the joining page says once a minute that it is open. They are many and each is worth little, so they are gathered
//! here for a moment and written together; each is answered when the commit that holds it is on disk.
//!
//! A stretch that still grows stands in a table of its own, because evidence is never changed once it is written; when it has ended
//! (no beat for [`GAP_SECONDS`], or the webinar is closed) it becomes one piece of evidence.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, oneshot};

use super::presence::Span;
use crate::clock::Instant;
use crate::ids::{PersonId, WebinarId};

/// Two beats so many seconds apart belong to one stretch: a beat each minute, one of them lost, and half a minute of a slow line.
pub const GAP_SECONDS: i64 = 150;

/// Stretches by person, in the order in which they began.
pub type Stretches = Vec<(PersonId, Span)>;

/// Tells whoever sent a beat that it is on disk; given up unsaid where it could not be written.
pub type Answer = oneshot::Receiver<()>;

/// Beats that are not written yet. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Beats(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    waiting: Mutex<HashMap<WebinarId, Batch>>,
    came: Notify,
}

/// The beats of one webinar that are written together.
#[derive(Debug, Default)]
pub struct Batch {
    people: HashMap<PersonId, Vec<Span>>,
    answers: Vec<oneshot::Sender<()>>,
}

impl Batch {
    /// What is to be written.
    pub fn stretches(&self) -> Stretches {
        self.people.iter().flat_map(|(person, spans)| spans.iter().map(|span| (*person, *span))).collect()
    }

    /// Tells everybody that it is on disk.
    pub fn answer(self) {
        for answer in self.answers {
            // nobody may be waiting any more: the page went away
            let _ = answer.send(());
        }
    }

    fn add(&mut self, person: PersonId, span: Span) {
        let own = self.people.entry(person).or_default();
        *own = joined(std::mem::take(own).into_iter().chain([span]).collect());
    }
}

impl Beats {
    /// One beat. The answer comes when it is written.
    pub fn note(&self, webinar: WebinarId, person: PersonId, at: Instant) -> Answer {
        let (told, answer) = oneshot::channel();
        let mut waiting = self.waiting();
        let batch = waiting.entry(webinar).or_default();
        batch.add(person, Span { from: at, to: at });
        batch.answers.push(told);
        drop(waiting);
        self.0.came.notify_one();
        answer
    }

    /// Waits until there is something to write.
    pub async fn came(&self) {
        self.0.came.notified().await;
    }

    /// The webinars with beats that wait.
    pub fn webinars(&self) -> Vec<WebinarId> {
        self.waiting().keys().copied().collect()
    }

    /// Takes out what waits for a webinar.
    pub fn take(&self, webinar: WebinarId) -> Option<Batch> {
        self.waiting().remove(&webinar)
    }

    /// Keeps what could not be written for the next time. Whoever waits for it is told that it is not on disk: only what is kept for
    /// sure is answered as kept, and writing it later as well harms nobody.
    pub fn put_back(&self, webinar: WebinarId, stretches: Stretches) {
        let mut waiting = self.waiting();
        let batch = waiting.entry(webinar).or_default();
        for (person, span) in stretches {
            batch.add(person, span);
        }
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<WebinarId, Batch>> {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner)
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
            drop(beats.note(webinar, anna, at(second)));
        }
        for second in [10, 161] {
            drop(beats.note(webinar, bolat, at(second)));
        }
        let mut taken = beats.take(webinar).unwrap().stretches();
        taken.sort_by_key(|(person, span)| (*person, span.from));
        assert_eq!(taken, [(anna, span(0, 390)), (bolat, span(10, 10)), (bolat, span(161, 161))]);
        assert!(beats.take(webinar).is_none() && beats.webinars().is_empty());
        beats.put_back(webinar, taken);
        drop(beats.note(webinar, bolat, at(200)));
        assert_eq!(beats.webinars(), [webinar]);
        let again = beats.take(webinar).unwrap().stretches();
        assert!(again.contains(&(bolat, span(161, 200))) && again.len() == 3);
    }

    #[test]
    fn a_beat_is_answered_when_its_batch_is_written_and_never_when_it_could_not_be() {
        let (webinar, anna) = (WebinarId(1), PersonId(1));
        let beats = Beats::default();
        let mut first = beats.note(webinar, anna, at(0));
        let batch = beats.take(webinar).unwrap();
        let mut second = beats.note(webinar, anna, at(60));
        assert!(first.try_recv().is_err(), "taken out is not written");
        batch.answer();
        assert_eq!(first.try_recv(), Ok(()));
        // of the next batch, that the database does not take
        assert_eq!(second.try_recv(), Err(oneshot::error::TryRecvError::Empty));
        let lost = beats.take(webinar).unwrap();
        let stretches = lost.stretches();
        drop(lost);
        beats.put_back(webinar, stretches);
        assert_eq!(second.try_recv(), Err(oneshot::error::TryRecvError::Closed));
        assert_eq!(beats.take(webinar).unwrap().stretches(), [(anna, span(60, 60))]);
    }

    proptest! {
        #[test]
        fn the_order_of_beats_does_not_matter_and_stretches_stay_apart(mut seconds in prop::collection::vec(0i64..3_000, 1..40)) {
            let forward = joined(seconds.iter().map(|second| span(*second, *second)).collect());
            let beats = Beats::default();
            for second in &seconds {
                drop(beats.note(WebinarId(1), PersonId(1), at(*second)));
            }
            let noted: Vec<Span> = beats.take(WebinarId(1)).unwrap().stretches().into_iter().map(|(_, span)| span).collect();
            prop_assert_eq!(&noted, &forward);
            prop_assert!(forward.windows(2).all(|two| two[1].from > two[0].to.plus_seconds(GAP_SECONDS)));
            seconds.sort_unstable();
            prop_assert!(seconds.iter().all(|second| forward.iter().any(|span| span.from <= at(*second) && at(*second) <= span.to)));
        }
    }
}
