//! The one next step, case by case.

use super::super::facts::{CheckFacts, TestFacts};
use super::super::live::LiveFacts;
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

fn facts_of(modules: Vec<ModuleFacts<'_>>, record: Option<RecordId>) -> Facts<'_> {
    Facts { modules, record, time_is_up: false }
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
    next_step(&facts_of(vec![facts], record), now())
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
        let [before, after] = [(&first, Some(&done), paused, None), (&second, read_too.then_some(&done), fresh, pre_test)].map(
            |(module, progress, check, pre_test)| ModuleFacts {
                module,
                lessons: vec![LessonFacts { lesson: &module.lessons[0], progress }],
                live: Vec::new(),
                check: Some(check),
                pre_test,
                post_test: None,
                evaluation: None,
                follow_up: None,
            },
        );
        assert_eq!(next_step(&facts_of(vec![before, after], None), now()), wanted);
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
        let facts = facts_of(modules.to_vec(), Some(RecordId(9)));
        assert_eq!(next_step(&facts, now()), wanted);
    }
}

/// A webinar of a module whose lessons are read and whose check is passed, or not.
fn with_live<'f>(module: &'f Module, done: Option<&'f Progress>, live: LiveFacts<'f>) -> ModuleFacts<'f> {
    let check = CheckFacts { questions: 12, passed: done.is_some(), ..CheckFacts::default() };
    ModuleFacts {
        module,
        lessons: vec![LessonFacts { lesson: &module.lessons[0], progress: done }],
        live: vec![live],
        check: Some(check),
        pre_test: None,
        post_test: None,
        evaluation: None,
        follow_up: None,
    }
}

#[test]
fn webinars_in_the_order_of_the_guide() {
    let module = module();
    let lesson = &module.lessons[0];
    let done = read(Some(now()));
    // 26 November, 10:00 to 12:00 UTC; `now` is the 23rd
    let webinar = crate::webinars::sample(5, 1);
    let dates = OpenDates { module: module.slug.clone(), part: 1, count: 1, first: webinar.starts_at, one: webinar.id };
    let (soon, on, over) = (webinar.starts_at.plus_minutes(-15), webinar.starts_at.plus_minutes(60), webinar.ends_at);
    let it = WebinarRef(&webinar);
    let record = Some(RecordId(9));
    for (number, (state, is_read, time_is_up, record, at, wanted)) in [
        (Live::Ahead, false, false, None, now(), NextStep::ReadLesson(&module, lesson)),
        (Live::Ahead, false, false, None, soon, NextStep::Join(it)),
        (Live::Ahead, true, false, None, now(), NextStep::Wait(it)),
        // who was seen there finds the way back in while it is on, not after
        (Live::Attended, false, false, None, on, NextStep::Join(it)),
        (Live::Attended, false, false, None, over, NextStep::ReadLesson(&module, lesson)),
        (Live::Attended, true, false, None, over, NextStep::AllDone),
        (Live::NoPlace, false, false, None, now(), NextStep::TakePlace(&module, &dates)),
        (Live::WaitingList, false, false, None, now(), NextStep::ReadLesson(&module, lesson)),
        (Live::WaitingList, true, false, None, now(), NextStep::Nothing),
        (Live::Offered, true, false, None, now(), NextStep::TakeOffered(WebinarRef(&webinar))),
        (Live::CannotCome, true, false, None, now(), NextStep::Nothing),
        (Live::Waiting, true, false, None, over, NextStep::Nothing),
        (Live::Missed { by_recording: true }, false, false, None, over, NextStep::ReadLesson(&module, lesson)),
        (Live::Missed { by_recording: true }, true, false, None, over, NextStep::MakeUp(it, true)),
        (Live::MakeUpSent, true, false, None, over, NextStep::Nothing),
        (Live::Lost, false, false, None, over, NextStep::ReadLesson(&module, lesson)),
        (Live::Lost, true, false, None, over, NextStep::OutOfReach(it)),
        // after the last day nothing asks for what no longer counts
        (Live::Attended, false, true, None, over, NextStep::Ended),
        (Live::Lost, true, true, None, over, NextStep::Ended),
        (Live::Missed { by_recording: false }, false, true, None, over, NextStep::MakeUp(it, false)),
        (Live::Attended, true, true, record, over, NextStep::Record(RecordId(9))),
    ]
    .into_iter()
    .enumerate()
    {
        let live = LiveFacts { webinar: Some(&webinar), state, took_part: false, dates: Some(&dates) };
        let facts = with_live(&module, is_read.then_some(&done), live);
        let facts = Facts { modules: vec![facts], record, time_is_up };
        assert_eq!(next_step(&facts, at), wanted, "case {number}");
    }
}
