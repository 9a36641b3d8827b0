//! A module: its aim, its lessons with their statuses, its webinar, its knowledge check, its tools.

use actix_web::web;
use chrono_tz::Tz;
use serde::Serialize;

use super::modules::access_words;
use super::test_start::status;
use super::times::day_for;
use super::track::{curriculum, module_of};
use crate::assessment::Kind;
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Lesson, Module, ModuleText, Survey};
use crate::i18n::{Lang, Message, date, percent};
use crate::reading::home::{Live, LiveFacts, ModuleFacts, OpenDates, SurveyDoor, TestDoor, facts};
use crate::reading::{State, Tally};
use crate::web::{Answer, Learner, Page, PageError, paths};
use crate::webinars::Webinar;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ModulePage {
    crumbs: Vec<(String, String)>,
    title: String,
    aim: String,
    /// What one can do after it, in order.
    objectives: Vec<String>,
    text_lang: Option<&'static str>,
    /// Reviewers have not signed it off in this language.
    is_draft: bool,
    minutes: u32,
    read: Tally,
    percent: usize,
    access: Option<Message>,
    lessons: Vec<LessonRow>,
    live: Vec<LiveRow>,
    check: Option<CheckRow>,
    pre_test: Option<TestRow>,
    post_test: Option<TestRow>,
    /// The forms after the workshop.
    surveys: Vec<SurveyRow>,
    /// Title and address of each tool for paper.
    tools: Vec<Tool>,
    /// All lessons for printing; none while lessons are not open.
    handbook: Option<String>,
    pass_percent: String,
}

/// A lesson.
#[derive(Clone, Debug, Serialize)]
struct LessonRow {
    n: usize,
    url: String,
    title: String,
    lang: Option<&'static str>,
    minutes: u32,
    /// `not-started`, `in-progress`, `read`.
    state: &'static str,
}

/// A part of live teaching.
#[derive(Clone, Debug, Serialize)]
struct LiveRow {
    url: String,
    /// When, or that there is none yet.
    when: Message,
    /// What it came to.
    status: Message,
    is_done: bool,
}

/// The knowledge check.
#[derive(Clone, Debug, Serialize)]
struct CheckRow {
    url: String,
    questions: usize,
    status: Message,
    is_done: bool,
}

/// The questions before or after the module.
#[derive(Clone, Debug, Serialize)]
struct TestRow {
    url: String,
    questions: usize,
    status: Message,
    is_done: bool,
}

/// A form after the workshop.
#[derive(Clone, Debug, Serialize)]
struct SurveyRow {
    url: String,
    title: String,
    lang: Option<&'static str>,
    status: Message,
    is_done: bool,
}

/// A tool for paper.
#[derive(Clone, Debug, Serialize)]
struct Tool {
    url: String,
    title: String,
    lang: Option<&'static str>,
}

/// `GET /modules/{module}`
///
/// # Errors
/// [`PageError::NotFound`] for a module that is not on their track.
pub async fn show(learner: Learner, path: web::Path<(String, String)>) -> Answer {
    let visit = &learner.visit;
    let curriculum = curriculum(&learner).await?;
    let module = module_of(&curriculum, &learner, &path.1)?;
    let around = super::track::around_of(&learner).await?;
    let facts = facts(&curriculum, &learner.enrolment, &learner.cohort, &around, visit.now);
    let own = facts.modules.iter().find(|facts| facts.module.slug == module.slug).ok_or(PageError::NotFound)?;
    let pass = percent(visit.lang, i64::from(curriculum.programme.rules.check_pass_percent));
    let access = access_words(&learner);
    let times = Times { now: visit.now, own: learner.person.zone(), cohort: learner.cohort.tz() };
    let handbook = access.is_none().then(|| paths::handbook(visit.lang, &module.slug));
    visit.page(&ModulePage { access, handbook, pass_percent: pass, ..page(visit.lang, &curriculum, own, &times) })
}

/// What times are told by.
struct Times {
    now: Instant,
    /// The reader's own zone, where they gave one.
    own: Option<Tz>,
    cohort: Tz,
}

fn page(lang: Lang, curriculum: &Curriculum, facts: &ModuleFacts<'_>, times: &Times) -> ModulePage {
    let module = facts.module;
    let (served, text) = module.text.get(lang);
    let read = facts.lessons_read();
    ModulePage {
        crumbs: vec![(paths::modules(lang), Message::new("place-modules").to(lang)), (String::new(), text.short_title.clone())],
        title: text.title.clone(),
        aim: text.aim.clone(),
        objectives: objectives(module, text),
        text_lang: other(lang, served),
        is_draft: module.lessons.iter().any(|lesson| curriculum.review.is_draft(&lesson.code, lang)),
        minutes: module.lesson_minutes(),
        percent: read.percent(),
        read,
        access: None,
        lessons: facts
            .lessons
            .iter()
            .enumerate()
            .map(|(at, row)| lesson_row(lang, module, at, row.lesson, row.state()))
            .collect(),
        live: facts.live.iter().map(|live| live_row(lang, curriculum, live, times)).collect(),
        check: facts.check.map(|check| CheckRow {
            url: paths::check(lang, &module.slug),
            questions: check.questions,
            status: match check.best_percent {
                Some(best) if check.passed => Message::new("check-passed").with("percent", percent(lang, best)),
                _ if check.open.is_some() => Message::new("status-in-progress"),
                Some(best) => Message::new("check-not-yet").with("percent", percent(lang, best)),
                None => Message::new("status-not-started"),
            },
            is_done: check.passed,
        }),
        pre_test: facts.pre_door(times.now).map(|door| test_row(lang, module, Kind::Pre, door)),
        post_test: facts.post_door().map(|door| test_row(lang, module, Kind::Post, door)),
        surveys: [
            (facts.evaluation, "evaluation", paths::evaluation(lang, &module.slug)),
            (facts.follow_up, "follow-up", paths::follow_up(lang, &module.slug)),
        ]
        .into_iter()
        .filter_map(|(door, id, url)| Some(survey_row(lang, curriculum.survey(id)?, url, door?, times.cohort)))
        .collect(),
        tools: module.lessons.iter().filter_map(|lesson| tool(lang, module, lesson)).collect(),
        handbook: None,
        pass_percent: String::new(),
    }
}

fn other(lang: Lang, served: Lang) -> Option<&'static str> {
    (lang != served).then_some(served.tag())
}

fn objectives(module: &Module, text: &ModuleText) -> Vec<String> {
    module.objectives.iter().filter_map(|id| text.objectives.get(id).cloned()).collect()
}

fn lesson_row(lang: Lang, module: &Module, at: usize, lesson: &Lesson, state: State) -> LessonRow {
    let (served, text) = lesson.text.get(lang);
    LessonRow {
        n: at + 1,
        url: paths::lesson(lang, &module.slug, &lesson.slug),
        title: text.title.clone(),
        lang: other(lang, served),
        minutes: lesson.minutes,
        state: state.as_str(),
    }
}

fn live_row(lang: Lang, curriculum: &Curriculum, live: &LiveFacts<'_>, times: &Times) -> LiveRow {
    let is_on = |webinar: &Webinar| webinar.starts_at <= times.now && times.now < webinar.ends_at;
    let status = Message::new(match live.state {
        Live::Unplanned => "live-unplanned",
        Live::NoPlace => "live-no-place",
        Live::WaitingList => "live-waiting-list",
        Live::Offered => "live-offered",
        Live::Ahead if live.webinar.is_some_and(is_on) => "webinar-stage-on",
        Live::Ahead => "live-ahead",
        Live::CannotCome => "live-cannot-come",
        Live::Waiting => "live-waiting",
        Live::Attended => "live-attended",
        Live::Missed { .. } => "live-missed",
        Live::MakeUpSent => "live-make-up-sent",
        Live::Lost => "live-lost",
    });
    LiveRow {
        url: match (live.webinar, live.dates) {
            (Some(webinar), _) => paths::webinar(lang, webinar.id),
            (None, Some(OpenDates { count: 1, one, .. })) => paths::webinar(lang, *one),
            _ => paths::webinars(lang),
        },
        when: match (live.webinar, live.dates) {
            (Some(webinar), _) => {
                let day = day_for(curriculum, lang, webinar.starts_at, (webinar.tz(), times.own), times.now);
                Message::new("live-on").with("date", day)
            }
            (None, Some(dates)) => Message::new("live-dates").with("n", dates.count),
            (None, None) => Message::new("live-no-date"),
        },
        status,
        is_done: live.state == Live::Attended,
    }
}

fn test_row(lang: Lang, module: &Module, kind: Kind, door: TestDoor) -> TestRow {
    TestRow {
        url: paths::test(lang, &module.slug, kind),
        questions: module.tests.len(),
        status: status(door),
        is_done: matches!(door, TestDoor::Done(_)),
    }
}

fn survey_row(lang: Lang, survey: &Survey, url: String, door: SurveyDoor, zone: Tz) -> SurveyRow {
    let (served, text) = survey.text.get(lang);
    let status = match door {
        SurveyDoor::Open => Message::new("survey-status-open"),
        SurveyDoor::Answered => Message::new("survey-status-answered"),
        SurveyDoor::Later(at) => Message::new("survey-status-later").with("date", date(lang, at.in_zone(zone).date_naive())),
        SurveyDoor::NotYet => Message::new("survey-status-not-yet"),
    };
    let is_done = door == SurveyDoor::Answered;
    SurveyRow { url, title: text.title.clone(), lang: other(lang, served), status, is_done }
}

fn tool(lang: Lang, module: &Module, lesson: &Lesson) -> Option<Tool> {
    let (served, page) = lesson.tool_page.as_ref()?.get(lang);
    let url = paths::lesson_tool(lang, &module.slug, &lesson.slug);
    Some(Tool { url, title: page.title.clone(), lang: other(lang, served) })
}

impl Page for ModulePage {
    const TEMPLATE: &'static str = "learner/modules/show.html";

    fn samples() -> Vec<Self> {
        let row = |n, state| LessonRow {
            n,
            url: "/en/modules/child-context/protective-factors".to_owned(),
            title: "Protective factors".to_owned(),
            lang: Some("en"),
            minutes: 30,
            state,
        };
        let live = LiveRow {
            url: "/en/webinars/0000000000000".to_owned(),
            when: Message::new("live-on").with("date", "26 November"),
            status: Message::new("live-ahead"),
            is_done: false,
        };
        let check = CheckRow {
            url: "/en/modules/child-context/check".to_owned(),
            questions: 12,
            status: Message::new("check-not-yet").with("percent", "66%"),
            is_done: false,
        };
        let usual = Self {
            crumbs: vec![("/en/modules".to_owned(), "Modules".to_owned()), (String::new(), "The child in context".to_owned())],
            title: "The child in context".to_owned(),
            aim: "Participants see the whole child.".to_owned(),
            objectives: vec!["Name four protective factors.".to_owned()],
            text_lang: Some("en"),
            is_draft: true,
            minutes: 185,
            read: Tally { done: 1, total: 6 },
            percent: 16,
            access: None,
            lessons: vec![row(1, "read"), row(2, "in-progress"), row(3, "not-started")],
            live: vec![live.clone(), LiveRow { is_done: true, status: Message::new("live-attended"), ..live }],
            check: Some(check.clone()),
            surveys: vec![SurveyRow {
                url: "/en/modules/child-context/evaluation".to_owned(),
                title: "What you think of the workshop".to_owned(),
                lang: Some("en"),
                status: Message::new("survey-status-open"),
                is_done: false,
            }],
            pre_test: Some(TestRow {
                url: "/en/modules/child-context/test/pre".to_owned(),
                questions: 8,
                status: Message::new("test-status-done"),
                is_done: true,
            }),
            post_test: Some(TestRow {
                url: "/en/modules/child-context/test/post".to_owned(),
                questions: 8,
                status: Message::new("test-status-not-yet"),
                is_done: false,
            }),
            tools: vec![Tool { url: "/en/tool".to_owned(), title: "First-conversation card".to_owned(), lang: Some("en") }],
            handbook: Some("/en/modules/child-context/handbook".to_owned()),
            pass_percent: "80%".to_owned(),
        };
        let bare = Self {
            access: Some(Message::new("lessons-over").with("date", "31 March 2027")),
            live: Vec::new(),
            surveys: Vec::new(),
            pre_test: None,
            post_test: None,
            check: Some(CheckRow { status: Message::new("check-passed").with("percent", "92%"), is_done: true, ..check }),
            tools: Vec::new(),
            handbook: None,
            text_lang: None,
            ..usual.clone()
        };
        vec![usual, bare]
    }
}
