//! The one next step of a learner: the first that applies, in the order of the UX guide (§4, Learner home).

use super::facts::{Facts, LessonFacts, ModuleFacts};
use super::live::{Live, OpenDates};
use super::survey_doors::SurveyDoor;
use super::test_doors::TestDoor;
use crate::clock::Instant;
use crate::curriculum::{Lesson, Module};
use crate::ids::{AttemptId, RecordId};
use crate::reading::model::State;
use crate::webinars::Webinar;

/// The join button appears this many minutes before a webinar.
const JOIN_MINUTES: i64 = 15;

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NextStep<'f> {
    /// A webinar is on, or starts within fifteen minutes.
    Join(WebinarRef<'f>),
    /// Places are limited at a part of live teaching, and they have none: the only date, or one of several.
    TakePlace(&'f Module, &'f OpenDates),
    /// A free place at this webinar is kept for them for some hours.
    TakeOffered(WebinarRef<'f>),
    /// A lesson was begun.
    GoOnLesson(&'f Module, &'f Lesson),
    /// A knowledge check was begun.
    GoOnCheck(&'f Module, AttemptId),
    /// The test before the first webinar; `true` when it was begun.
    PreTest(&'f Module, bool),
    /// A lesson of the current module.
    ReadLesson(&'f Module, &'f Lesson),
    /// A webinar was missed; `true` where its recording makes up for it, else another date does.
    MakeUp(WebinarRef<'f>, bool),
    /// The module's lessons are read.
    Check(&'f Module),
    /// The module is read, attended, and its check passed; `true` when it was begun.
    PostTest(&'f Module, bool),
    /// What they think of the workshop.
    Evaluation(&'f Module),
    /// What has become of it, some months later.
    FollowUp(&'f Module),
    /// The record is there.
    Record(RecordId),
    /// Nothing is to be done before this webinar.
    Wait(WebinarRef<'f>),
    /// The cohort's time is up, and there is no record.
    Ended,
    /// A webinar was missed, and nothing in this cohort makes up for it.
    OutOfReach(WebinarRef<'f>),
    /// All is done; the record is not issued yet.
    AllDone,
    /// Nothing is to be done now: a pause before the next attempt, attendance being worked out.
    Nothing,
}

/// A webinar, compared by its identity.
#[derive(Clone, Copy, Debug)]
pub struct WebinarRef<'f>(pub &'f Webinar);

impl PartialEq for WebinarRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

/// The first step that applies.
pub fn next_step<'f>(facts: &Facts<'f>, now: Instant) -> NextStep<'f> {
    if facts.time_is_up {
        return after_the_end(facts, now);
    }
    let current = facts.modules.iter().find(|module| !module.is_studied());
    join(facts, now)
        .or_else(|| offered(facts))
        .or_else(|| without_a_place(facts))
        .or_else(|| begun(facts, now))
        .or_else(|| pre_test(current?, now))
        .or_else(|| unread(current?))
        .or_else(|| missed(facts))
        .or_else(|| check(current?))
        .or_else(|| meanwhile(facts, current?, now))
        .or_else(|| post_test(facts))
        .or_else(|| survey(facts))
        .or_else(|| facts.record.map(NextStep::Record))
        .unwrap_or_else(|| rest(facts, now))
}

/// What is read or passed after the cohort's last day no longer counts, so nothing asks for it.
fn after_the_end<'f>(facts: &Facts<'f>, now: Instant) -> NextStep<'f> {
    join(facts, now)
        .or_else(|| missed(facts))
        .or_else(|| survey(facts))
        .or_else(|| facts.record.map(NextStep::Record))
        .unwrap_or(NextStep::Ended)
}

fn join<'f>(facts: &Facts<'f>, now: Instant) -> Option<NextStep<'f>> {
    let next = facts.next_webinar(now)?;
    (next.starts_at <= now.plus_minutes(JOIN_MINUTES)).then_some(NextStep::Join(WebinarRef(next)))
}

/// An offer runs out sooner still.
fn offered<'f>(facts: &Facts<'f>) -> Option<NextStep<'f>> {
    let mut live = facts.modules.iter().flat_map(|module| &module.live);
    live.find(|live| live.state == Live::Offered)?.webinar.map(|webinar| NextStep::TakeOffered(WebinarRef(webinar)))
}

/// Places run out, so this goes before what can be done at any time.
fn without_a_place<'f>(facts: &Facts<'f>) -> Option<NextStep<'f>> {
    facts.modules.iter().find_map(|module| {
        let live = module.live.iter().find(|live| live.state == Live::NoPlace)?;
        live.dates.map(|dates| NextStep::TakePlace(module.module, dates))
    })
}

/// What was touched last goes first.
fn begun<'f>(facts: &Facts<'f>, now: Instant) -> Option<NextStep<'f>> {
    let lessons = facts.modules.iter().flat_map(|module| module.lessons.iter().map(move |lesson| (module, lesson)));
    let lessons = lessons.filter_map(|(module, lesson)| {
        let row = lesson.progress.filter(|_| lesson.state() == State::InProgress)?;
        Some((row.last_at, NextStep::GoOnLesson(module.module, lesson.lesson)))
    });
    let checks = facts.modules.iter().filter_map(|module| {
        let (attempt, since) = module.check.filter(|check| !check.passed)?.open?;
        Some((since, NextStep::GoOnCheck(module.module, attempt)))
    });
    let pre_tests = facts.modules.iter().filter_map(|module| {
        let (_, since) = module.pre_test.filter(|_| is_begun(module.pre_door(now)))?.open?;
        Some((since, NextStep::PreTest(module.module, true)))
    });
    let post_tests = facts.modules.iter().filter_map(|module| {
        let (_, since) = module.post_test.filter(|_| is_begun(module.post_door()))?.open?;
        Some((since, NextStep::PostTest(module.module, true)))
    });
    lessons.chain(checks).chain(pre_tests).chain(post_tests).max_by_key(|(at, _)| *at).map(|(_, step)| step)
}

fn pre_test<'f>(current: &ModuleFacts<'f>, now: Instant) -> Option<NextStep<'f>> {
    (current.pre_door(now) == Some(TestDoor::Open)).then_some(NextStep::PreTest(current.module, false))
}

const fn is_begun(door: Option<TestDoor>) -> bool {
    matches!(door, Some(TestDoor::Begun(_)))
}

fn unread<'f>(current: &ModuleFacts<'f>) -> Option<NextStep<'f>> {
    let lesson: &LessonFacts<'f> = current.lessons.iter().find(|lesson| lesson.state() != State::Read)?;
    Some(NextStep::ReadLesson(current.module, lesson.lesson))
}

fn missed<'f>(facts: &Facts<'f>) -> Option<NextStep<'f>> {
    facts.modules.iter().flat_map(|module| &module.live).find_map(|live| match live.state {
        Live::Missed { by_recording } => Some(NextStep::MakeUp(WebinarRef(live.webinar?), by_recording)),
        _ => None,
    })
}

fn check<'f>(current: &ModuleFacts<'f>) -> Option<NextStep<'f>> {
    let open = current.check.is_some_and(|check| !check.passed && check.opens_at.is_none());
    open.then_some(NextStep::Check(current.module))
}

/// While the check of the current module pauses there is no need to wait: what there is to read in those after it.
fn meanwhile<'f>(facts: &Facts<'f>, current: &ModuleFacts<'f>, now: Instant) -> Option<NextStep<'f>> {
    current.check.filter(|check| !check.passed && check.opens_at.is_some())?;
    let after = facts.modules.iter().skip_while(|module| module.module.slug != current.module.slug).skip(1);
    after.filter(|module| !module.is_studied()).find_map(|module| {
        let lesson = unread(module)?;
        Some(pre_test(module, now).unwrap_or(lesson))
    })
}

fn post_test<'f>(facts: &Facts<'f>) -> Option<NextStep<'f>> {
    let open = |module: &&ModuleFacts<'f>| module.is_studied() && module.post_door() == Some(TestDoor::Open);
    facts.modules.iter().find(open).map(|module| NextStep::PostTest(module.module, false))
}

/// Of the forms that wait, the one of the first module; what was asked first goes first.
fn survey<'f>(facts: &Facts<'f>) -> Option<NextStep<'f>> {
    let waits = |door: Option<SurveyDoor>| door == Some(SurveyDoor::Open);
    let evaluation = facts.modules.iter().find(|module| waits(module.evaluation));
    let follow_up = || facts.modules.iter().find(|module| waits(module.follow_up));
    let evaluation = evaluation.map(|module| NextStep::Evaluation(module.module));
    evaluation.or_else(|| follow_up().map(|module| NextStep::FollowUp(module.module)))
}

fn rest<'f>(facts: &Facts<'f>, now: Instant) -> NextStep<'f> {
    let lost = || facts.modules.iter().flat_map(|module| &module.live).find(|live| live.state == Live::Lost);
    match (facts.next_webinar(now), lost().and_then(|live| live.webinar)) {
        (Some(webinar), _) => NextStep::Wait(WebinarRef(webinar)),
        (None, Some(webinar)) => NextStep::OutOfReach(WebinarRef(webinar)),
        (None, None) if facts.things_left() == 0 => NextStep::AllDone,
        (None, None) => NextStep::Nothing,
    }
}

#[cfg(test)]
#[path = "next_step_tests.rs"]
mod tests;
