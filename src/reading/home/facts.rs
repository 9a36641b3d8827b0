//! Rows and content put together: for each module of a track its lessons, webinars, knowledge check and paired tests.

use super::live::{Live, LiveFacts, live_facts};
use super::queries::{Around, AttemptRow};
use super::survey_doors::{SurveyDoor, survey_door};
use super::test_doors::{TestDoor, post_door, pre_door};
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Lesson, Module};
use crate::enrolment::{Cohort, Enrolment};
use crate::i18n::Lang;
use crate::ids::{AttemptId, RecordId};
use crate::reading::model::{Progress, State};
use crate::reading::order::Tally;
use crate::webinars::Webinar;

/// A learner's track with what is done of it.
#[derive(Clone, Debug)]
pub struct Facts<'f> {
    /// In the programme's order.
    pub modules: Vec<ModuleFacts<'f>>,
    /// The record that is valid now.
    pub record: Option<RecordId>,
    /// The cohort's last day is over: what is read or passed now no longer counts.
    pub time_is_up: bool,
}

/// A module of the track.
#[derive(Clone, Debug)]
pub struct ModuleFacts<'f> {
    /// Which.
    pub module: &'f Module,
    /// In order.
    pub lessons: Vec<LessonFacts<'f>>,
    /// One for each part of its live teaching.
    pub live: Vec<LiveFacts<'f>>,
    /// Its knowledge check; `None` where it has no questions.
    pub check: Option<CheckFacts>,
    /// The test before; `None` where there are no paired tests.
    pub pre_test: Option<TestFacts>,
    /// The test after.
    pub post_test: Option<TestFacts>,
    /// The form after the workshop; `None` where the content has none.
    pub evaluation: Option<SurveyDoor>,
    /// The form some months later.
    pub follow_up: Option<SurveyDoor>,
}

/// A lesson and how far they are with it.
#[derive(Clone, Copy, Debug)]
pub struct LessonFacts<'f> {
    /// Which.
    pub lesson: &'f Lesson,
    /// How far.
    pub progress: Option<&'f Progress>,
}

/// A knowledge check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CheckFacts {
    /// How many questions.
    pub questions: usize,
    /// The best result so far, in whole per cent.
    pub best_percent: Option<i64>,
    /// Whether an attempt came to the pass mark.
    pub passed: bool,
    /// An attempt that was begun and not handed in, and since when.
    pub open: Option<(AttemptId, Instant)>,
    /// When the next attempt may begin, where one must wait.
    pub opens_at: Option<Instant>,
}

/// A test before or after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TestFacts {
    /// The attempt, where it was handed in.
    pub done: Option<AttemptId>,
    /// An attempt that was begun and not handed in, and since when.
    pub open: Option<(AttemptId, Instant)>,
}

/// Puts rows and content together for somebody's track at a moment.
pub fn facts<'f>(
    curriculum: &'f Curriculum,
    enrolment: &Enrolment,
    cohort: &Cohort,
    around: &'f Around,
    now: Instant,
) -> Facts<'f> {
    let modules = curriculum.track(&enrolment.track).map(|track| curriculum.modules_of(track)).into_iter().flatten();
    let wants = enrolment.webinar_language.as_deref().and_then(|tag| tag.parse().ok());
    let modules = modules.map(|module| module_facts(curriculum, module, wants, around, now)).collect();
    Facts { modules, record: around.record, time_is_up: cohort.is_over(now) }
}

fn module_facts<'f>(
    curriculum: &Curriculum,
    module: &'f Module,
    wants: Option<Lang>,
    around: &'f Around,
    now: Instant,
) -> ModuleFacts<'f> {
    let rules = &curriculum.programme.rules;
    let lessons = module
        .lessons
        .iter()
        .map(|lesson| LessonFacts { lesson, progress: around.progress.iter().find(|row| row.lesson == lesson.code) });
    let of =
        |kind: &str| around.attempts.iter().filter(|row| row.module == module.slug && row.kind == kind).collect::<Vec<_>>();
    let test = |kind| (!module.tests.is_empty()).then(|| test_facts(&of(kind)));
    let live: Vec<LiveFacts<'f>> =
        module.webinars.iter().map(|part| live_facts((&module.slug, part.part as i32), wants, around, rules, now)).collect();
    let form = |id: &str| {
        let days = i64::from(curriculum.survey(id)?.days_after.unwrap_or_default());
        let is_answered = around.answered.iter().any(|(form, of)| form == id && *of == module.slug);
        Some(survey_door(is_answered, workshop_over(&live).map(|over| over.plus_days(days)), now))
    };
    ModuleFacts {
        module,
        evaluation: form("evaluation"),
        follow_up: form("follow-up"),
        lessons: lessons.collect(),
        live,
        check: (!module.check.is_empty())
            .then(|| check_facts(module.check.len(), &of("check"), i64::from(rules.attempt_pause_minutes), now)),
        pre_test: test("pre"),
        post_test: test("post"),
    }
}

/// When the last part of the live teaching was over, for somebody who took part in any of it; `None` while a part is to come.
fn workshop_over(live: &[LiveFacts<'_>]) -> Option<Instant> {
    let all_over = live.iter().all(|live| live.state.is_over());
    let over = live.iter().filter_map(|live| live.webinar).map(Webinar::counted_end).max()?;
    (all_over && live.iter().any(|live| live.took_part)).then_some(over)
}

fn check_facts(questions: usize, attempts: &[&AttemptRow], pause_minutes: i64, now: Instant) -> CheckFacts {
    let percent = |row: &&AttemptRow| {
        let most = i64::from(row.items) * 1000;
        (most > 0).then(|| i64::from(row.milli_points.unwrap_or(0)) * 100 / most)
    };
    let handed_in = || attempts.iter().copied().filter(|row| row.submitted_at.is_some());
    let last = handed_in().filter_map(|row| row.submitted_at).max();
    CheckFacts {
        questions,
        best_percent: handed_in().filter_map(|row| percent(&row)).max(),
        passed: handed_in().any(|row| row.passed == Some(true)),
        open: open_attempt(attempts),
        opens_at: last.map(|last| last.plus_minutes(pause_minutes)).filter(|opens| *opens > now),
    }
}

fn test_facts(attempts: &[&AttemptRow]) -> TestFacts {
    let done = attempts.iter().find(|row| row.submitted_at.is_some()).map(|row| row.id);
    TestFacts { done, open: open_attempt(attempts) }
}

fn open_attempt(attempts: &[&AttemptRow]) -> Option<(AttemptId, Instant)> {
    attempts.iter().rev().find(|row| row.submitted_at.is_none()).map(|row| (row.id, row.started_at))
}

impl LessonFacts<'_> {
    /// How far they are.
    pub fn state(&self) -> State {
        self.progress.map_or(State::NotStarted, Progress::state)
    }
}

impl<'f> ModuleFacts<'f> {
    /// Lessons read.
    pub fn lessons_read(&self) -> Tally {
        let done = self.lessons.iter().filter(|lesson| lesson.state() == State::Read).count();
        Tally { done, total: self.lessons.len() }
    }

    /// Parts of live teaching attended.
    pub fn attended(&self) -> Tally {
        let done = self.live.iter().filter(|live| live.state == Live::Attended).count();
        Tally { done, total: self.live.len() }
    }

    /// Knowledge checks passed: one, or none where it has no questions.
    pub fn checks_passed(&self) -> Tally {
        let passed = self.check.is_some_and(|check| check.passed);
        Tally { done: usize::from(passed), total: usize::from(self.check.is_some()) }
    }

    /// Lessons read and check passed: what can be done at any time.
    pub fn is_studied(&self) -> bool {
        self.lessons_read().is_complete() && self.checks_passed().is_complete()
    }

    /// Studied, and the live teaching attended.
    pub fn is_done(&self) -> bool {
        self.is_studied() && self.attended().is_complete()
    }

    /// Whether anything of it was begun.
    pub fn is_begun(&self) -> bool {
        let check = self.check.is_some_and(|check| check.open.is_some() || check.best_percent.is_some());
        check || self.attended().done > 0 || self.lessons.iter().any(|lesson| lesson.progress.is_some())
    }

    /// Whether the test before can be taken; `None` where there is none.
    pub fn pre_door(&self, now: Instant) -> Option<TestDoor> {
        self.pre_test.map(|test| pre_door(test, self.has_met(now)))
    }

    /// Whether the test after can be taken; `None` where there is none.
    pub fn post_door(&self) -> Option<TestDoor> {
        self.post_test.map(|test| post_door(test, self.lessons_read(), self.attended()))
    }

    /// Whether its first webinar has begun.
    pub fn has_met(&self, now: Instant) -> bool {
        self.live.iter().filter_map(|live| live.webinar).any(|webinar| webinar.starts_at <= now)
    }
}

impl<'f> Facts<'f> {
    /// A total over the modules.
    pub fn total(&self, of: impl Fn(&ModuleFacts<'f>) -> Tally) -> Tally {
        self.modules
            .iter()
            .map(of)
            .fold(Tally::default(), |sum, one| Tally { done: sum.done + one.done, total: sum.total + one.total })
    }

    /// How many lessons, webinars and checks are left.
    pub fn things_left(&self) -> usize {
        let tallies =
            [self.total(ModuleFacts::lessons_read), self.total(ModuleFacts::attended), self.total(ModuleFacts::checks_passed)];
        tallies.iter().map(|tally| tally.total - tally.done).sum()
    }

    /// The webinar that is on or comes next. One that somebody was already seen at counts while it is on: whoever drops off the line
    /// looks for the way back in.
    pub fn next_webinar(&self, now: Instant) -> Option<&'f Webinar> {
        let live = self.modules.iter().flat_map(|module| &module.live).filter(|live| live.is_ahead(now));
        live.filter_map(|live| live.webinar).min_by_key(|webinar| (webinar.starts_at, webinar.id))
    }
}
