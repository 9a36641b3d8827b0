//! The one next step of a learner: the first that applies, in the order of the UX guide (§4, Learner home).

use super::facts::{Facts, LessonFacts, Live, ModuleFacts};
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
    /// A lesson was begun.
    GoOnLesson(&'f Module, &'f Lesson),
    /// A knowledge check was begun.
    GoOnCheck(&'f Module, AttemptId),
    /// The test before the first webinar; `true` when it was begun.
    PreTest(&'f Module, bool),
    /// A lesson of the current module.
    ReadLesson(&'f Module, &'f Lesson),
    /// A webinar was missed.
    MakeUp(WebinarRef<'f>),
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
    let current = facts.modules.iter().find(|module| !module.is_studied());
    join(facts, now)
        .or_else(|| begun(facts, now))
        .or_else(|| pre_test(current?, now))
        .or_else(|| unread(current?))
        .or_else(|| missed(facts))
        .or_else(|| check(current?))
        .or_else(|| meanwhile(facts, current?, now))
        .or_else(|| post_test(facts))
        .or_else(|| survey(facts))
        .or_else(|| facts.record.map(NextStep::Record))
        .unwrap_or_else(|| rest(facts))
}

fn join<'f>(facts: &Facts<'f>, now: Instant) -> Option<NextStep<'f>> {
    let next = facts.next_webinar()?;
    (next.starts_at <= now.plus_minutes(JOIN_MINUTES)).then_some(NextStep::Join(WebinarRef(next)))
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
    let live = facts.modules.iter().flat_map(|module| &module.live).find(|live| live.state == Live::Missed)?;
    live.webinar.map(|webinar| NextStep::MakeUp(WebinarRef(webinar)))
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

fn rest<'f>(facts: &Facts<'f>) -> NextStep<'f> {
    match facts.next_webinar() {
        Some(webinar) => NextStep::Wait(WebinarRef(webinar)),
        None if facts.things_left() == 0 => NextStep::AllDone,
        None => NextStep::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::{CheckFacts, TestFacts};
    use super::*;
    use crate::curriculum::ByLang;
    use crate::reading::model::Progress;

    fn module() -> Module {
        Module {
            slug: "coordination".to_owned(),
            code: "W1".to_owned(),
            week: 1,
            text: ByLang::default(),
            objectives: Vec::new(),
            lessons: vec![crate::reading::sample_lesson(true)],
            lessons_to_come: Vec::new(),
            webinars: Vec::new(),
            plans: Vec::new(),
            check: Vec::new(),
            tests: Vec::new(),
        }
    }

    fn now() -> Instant {
        Instant::parse("2026-11-23T05:00:00Z").unwrap()
    }

    fn read(at: Option<Instant>) -> Progress {
        Progress::sample("W1-L1", now(), at)
    }

    /// Facts of one module: how far its lesson is, its check, the tests before and after.
    fn step<'f>(
        module: &'f Module,
        progress: Option<&'f Progress>,
        check: Option<CheckFacts>,
        (pre, post): (Option<TestFacts>, Option<TestFacts>),
        record: Option<RecordId>,
    ) -> NextStep<'f> {
        let lessons = vec![LessonFacts { lesson: &module.lessons[0], progress }];
        let facts = ModuleFacts {
            module,
            lessons,
            live: Vec::new(),
            check,
            pre_test: pre,
            post_test: post,
            evaluation: None,
            follow_up: None,
        };
        next_step(&Facts { modules: vec![facts], record }, now())
    }

    #[test]
    fn while_a_check_pauses_the_next_module_can_be_read() {
        let (first, second) = (module(), Module { slug: "child-context".to_owned(), ..module() });
        let done = read(Some(now()));
        let paused = CheckFacts { questions: 12, opens_at: Some(now().plus_minutes(5)), ..CheckFacts::default() };
        let fresh = CheckFacts { questions: 12, ..CheckFacts::default() };
        for (read_too, pre_test, wanted) in [
            (false, None, NextStep::ReadLesson(&second, &second.lessons[0])),
            (false, Some(TestFacts::default()), NextStep::PreTest(&second, false)),
            (true, None, NextStep::Nothing),
        ] {
            let [before, after] = [(&first, Some(&done), paused, None), (&second, read_too.then_some(&done), fresh, pre_test)]
                .map(|(module, progress, check, pre_test)| ModuleFacts {
                    module,
                    lessons: vec![LessonFacts { lesson: &module.lessons[0], progress }],
                    live: Vec::new(),
                    check: Some(check),
                    pre_test,
                    post_test: None,
                    evaluation: None,
                    follow_up: None,
                });
            assert_eq!(next_step(&Facts { modules: vec![before, after], record: None }, now()), wanted);
        }
    }

    #[test]
    fn the_first_that_applies_in_the_order_of_the_guide() {
        let module = module();
        let lesson = &module.lessons[0];
        let (begun, done) = (read(None), read(Some(now())));
        let (open, sat) = (Some(TestFacts::default()), Some(TestFacts { done: Some(AttemptId(3)), open: None }));
        let fresh = CheckFacts { questions: 12, ..CheckFacts::default() };
        let check = Some(fresh);
        let passed = Some(CheckFacts { passed: true, ..fresh });
        let pausing = Some(CheckFacts { opens_at: Some(now().plus_minutes(5)), ..fresh });
        let attempt = AttemptId(7);
        let trying = Some(CheckFacts { open: Some((attempt, now().plus_minutes(1))), ..fresh });
        let record = Some(RecordId(9));
        let tests = |pre, post| (pre, post);
        for (number, (found, wanted)) in [
            (step(&module, None, check, tests(open, open), None), NextStep::PreTest(&module, false)),
            (step(&module, None, check, tests(sat, open), None), NextStep::ReadLesson(&module, lesson)),
            (step(&module, None, check, tests(None, None), None), NextStep::ReadLesson(&module, lesson)),
            // what was begun goes before the test, and what was touched last before what was touched first
            (step(&module, Some(&begun), check, tests(open, open), None), NextStep::GoOnLesson(&module, lesson)),
            (step(&module, Some(&begun), trying, tests(open, open), None), NextStep::GoOnCheck(&module, attempt)),
            (step(&module, Some(&done), check, tests(sat, open), None), NextStep::Check(&module)),
            (step(&module, Some(&done), pausing, tests(sat, open), None), NextStep::Nothing),
            (step(&module, Some(&done), passed, tests(sat, open), record), NextStep::PostTest(&module, false)),
            (step(&module, Some(&done), passed, tests(sat, sat), record), NextStep::Record(RecordId(9))),
            (step(&module, Some(&done), passed, tests(sat, sat), None), NextStep::AllDone),
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(found, wanted, "case {number}");
        }
    }

    #[test]
    fn the_forms_come_after_everything_else_and_before_the_record() {
        let (first, second) = (module(), Module { slug: "child-context".to_owned(), ..module() });
        let done = read(Some(now()));
        let passed = CheckFacts { questions: 12, passed: true, ..CheckFacts::default() };
        let later = SurveyDoor::Later(now().plus_minutes(1));
        for (evaluations, follow_up, post_test, wanted) in [
            ([SurveyDoor::Answered, SurveyDoor::Open], SurveyDoor::Open, None, NextStep::Evaluation(&second)),
            ([SurveyDoor::Open, SurveyDoor::Open], later, None, NextStep::Evaluation(&first)),
            ([SurveyDoor::Answered, SurveyDoor::Answered], SurveyDoor::Open, None, NextStep::FollowUp(&first)),
            ([SurveyDoor::Open, SurveyDoor::Open], later, Some(TestFacts::default()), NextStep::PostTest(&first, false)),
            ([SurveyDoor::NotYet, SurveyDoor::Answered], later, None, NextStep::Record(RecordId(9))),
        ] {
            let modules = [(&first, evaluations[0]), (&second, evaluations[1])].map(|(module, evaluation)| ModuleFacts {
                module,
                lessons: vec![LessonFacts { lesson: &module.lessons[0], progress: Some(&done) }],
                live: Vec::new(),
                check: Some(passed),
                pre_test: None,
                post_test,
                evaluation: Some(evaluation),
                follow_up: Some(follow_up),
            });
            let facts = Facts { modules: modules.to_vec(), record: Some(RecordId(9)) };
            assert_eq!(next_step(&facts, now()), wanted);
        }
    }
}
