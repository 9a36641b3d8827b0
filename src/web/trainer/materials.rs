//! Materials for trainers: the modules with their lessons and tools, and a lesson to read without being on a cohort.

use actix_web::web;
use serde::Serialize;

use super::scenario_text::ScenarioView;
use crate::curriculum::{Lesson, Module, SectionKind, WebinarPlan};
use crate::i18n::{Lang, tr};
use crate::web::learner::lesson::care_line;
use crate::web::text_page::{SourceLine, other};
use crate::web::{Answer, Page, PageError, Trainer, paths};

/// The modules.
#[derive(Clone, Debug, Serialize)]
pub struct MaterialsPage {
    modules: Vec<ModuleRow>,
    facilitators: Option<Link>,
}

/// A page and what it is called.
#[derive(Clone, Debug, Serialize)]
struct Link {
    url: String,
    title: String,
    lang: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
struct ModuleRow {
    title: String,
    lang: Lang,
    aim: String,
    minutes: u32,
    /// The plans of its webinars.
    plans: Vec<PlanRow>,
    lessons: Vec<LessonRow>,
}

/// The plan of a part of its webinars.
#[derive(Clone, Debug, Serialize)]
struct PlanRow {
    url: String,
    part: u32,
    minutes: u32,
}

#[derive(Clone, Debug, Serialize)]
struct LessonRow {
    url: String,
    title: String,
    lang: Lang,
    minutes: u32,
    tool: bool,
}

impl Page for MaterialsPage {
    const TEMPLATE: &'static str = "trainer/materials/index.html";

    fn samples() -> Vec<Self> {
        let lesson = LessonRow {
            url: "/en/teach/materials/child-context/belonging".to_owned(),
            title: "Belonging without labels".to_owned(),
            lang: Lang::En,
            minutes: 20,
            tool: true,
        };
        let module = ModuleRow {
            title: "The child in context".to_owned(),
            lang: Lang::En,
            aim: "See the child first.".to_owned(),
            minutes: 120,
            plans: vec![PlanRow { url: "/en/teach/materials/child-context/webinars/1".to_owned(), part: 1, minutes: 110 }],
            lessons: vec![lesson],
        };
        let facilitators =
            Link { url: "/en/teach/materials/facilitators".to_owned(), title: "For facilitators".to_owned(), lang: Some("en") };
        let bare = ModuleRow { plans: Vec::new(), ..module.clone() };
        vec![
            Self { modules: vec![module, bare], facilitators: Some(facilitators) },
            Self { modules: Vec::new(), facilitators: None },
        ]
    }
}

/// `GET /teach/materials`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: Trainer) -> Answer {
    let visit = &trainer.visit;
    let (_, curriculum) = visit.app.current_curriculum()?;
    let modules = curriculum.modules.iter().map(|module| module_row(module, visit.lang)).collect();
    let facilitators = curriculum.programme.facilitators.as_ref().map(|page| {
        let (served, page) = page.get(visit.lang);
        let url = paths::teach_facilitators(visit.lang);
        Link { url, title: page.title.clone(), lang: other(visit.lang, served) }
    });
    visit.page(&MaterialsPage { modules, facilitators })
}

fn module_row(module: &Module, lang: Lang) -> ModuleRow {
    let (shown, text) = module.text.get(lang);
    ModuleRow {
        title: text.title.clone(),
        lang: shown,
        aim: text.aim.clone(),
        minutes: module.lesson_minutes(),
        plans: module.plans.iter().map(|plan| plan_row(module, plan, lang)).collect(),
        lessons: module.lessons.iter().map(|lesson| lesson_row(module, lesson, lang)).collect(),
    }
}

fn plan_row(module: &Module, plan: &WebinarPlan, lang: Lang) -> PlanRow {
    PlanRow { url: paths::teach_plan(lang, &module.slug, plan.part), part: plan.part, minutes: plan.minutes() }
}

fn lesson_row(module: &Module, lesson: &Lesson, lang: Lang) -> LessonRow {
    let (shown, text) = lesson.text.get(lang);
    LessonRow {
        url: paths::teach_lesson(lang, &module.slug, &lesson.slug),
        title: text.title.clone(),
        lang: shown,
        minutes: lesson.minutes,
        tool: lesson.tool_page.is_some(),
    }
}

/// A lesson.
#[derive(Clone, Debug, Serialize)]
pub struct LessonPage {
    crumbs: Vec<(String, String)>,
    title: String,
    /// The language of the text, which may be another than the page's.
    written_in: Lang,
    minutes: u32,
    /// Reviewers have not signed it off in this language.
    is_draft: bool,
    /// What in it may weigh on a reader.
    care_line: String,
    care_lang: Option<&'static str>,
    goals: Vec<String>,
    sections: Vec<Part>,
    /// In a few lines.
    summary: Vec<String>,
    sources: Vec<SourceLine>,
    scenario: Option<ScenarioView>,
    tool: Option<Part>,
}

#[derive(Clone, Debug, Serialize)]
struct Part {
    /// The fragment of its address; the tool has one of its own.
    id: String,
    heading: String,
    html: String,
    lang: Lang,
    mistakes: Vec<(String, Option<String>)>,
}

impl Page for LessonPage {
    const TEMPLATE: &'static str = "trainer/materials/lesson.html";

    fn samples() -> Vec<Self> {
        let part = Part {
            id: "why".to_owned(),
            heading: "Why it matters".to_owned(),
            html: "<p>Text</p>".to_owned(),
            lang: Lang::En,
            mistakes: vec![
                ("<p>Asking why</p>".to_owned(), Some("<p>Asking what</p>".to_owned())),
                ("<p>Haste</p>".to_owned(), None),
            ],
        };
        let page = Self {
            crumbs: vec![("/en/teach/materials".to_owned(), "Materials".to_owned()), (String::new(), "Belonging".to_owned())],
            title: "Belonging".to_owned(),
            written_in: Lang::Kk,
            minutes: 20,
            care_line: "No harm described.".to_owned(),
            care_lang: Some("en"),
            summary: vec!["Listen first.".to_owned()],
            sources: vec![SourceLine::sample()],
            goals: vec!["Listen".to_owned()],
            is_draft: true,
            sections: vec![part.clone()],
            scenario: Some(ScenarioView::sample()),
            tool: Some(part),
        };
        vec![page.clone(), Self { tool: None, scenario: None, is_draft: false, goals: Vec::new(), ..page }]
    }
}

/// `GET /teach/materials/{module}/{lesson}`
///
/// # Errors
/// `NotFound` where there is none.
pub async fn show(trainer: Trainer, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let (_, module, lesson) = path.into_inner();
    let (_, curriculum) = visit.app.current_curriculum()?;
    let module = curriculum.module(&module).ok_or(PageError::NotFound)?;
    let lesson = module.lesson(&lesson).ok_or(PageError::NotFound)?;
    let lang = visit.lang;
    let (shown, text) = lesson.text.get(lang);
    let (care_lang, care) = care_line(&curriculum, lesson, (shown, text), lang);
    let sections = text.sections.iter().map(|section| Part {
        id: section.id.clone(),
        heading: section.heading.clone(),
        html: section.html.for_reader(lang),
        lang: section.lang,
        mistakes: match section.kind {
            SectionKind::Mistakes => mistakes(text, lang),
            SectionKind::Text | SectionKind::Tool | SectionKind::Reflection => Vec::new(),
        },
    });
    visit.page(&LessonPage {
        crumbs: vec![(paths::teach_materials(lang), tr(lang, "place-materials")), (String::new(), text.title.clone())],
        title: text.title.clone(),
        written_in: shown,
        minutes: lesson.minutes,
        is_draft: curriculum.review.is_draft(&lesson.code, shown),
        care_line: care.to_owned(),
        care_lang: (care_lang != lang).then_some(care_lang.tag()),
        goals: text.goals.clone(),
        sections: sections.collect(),
        summary: text.summary.clone(),
        sources: text.sources.iter().map(|source| SourceLine::of(source, lang)).collect(),
        scenario: lesson.scenario.as_ref().map(|scenario| ScenarioView::of(scenario, lang)),
        tool: lesson.tool_page.as_ref().map(|page| {
            let (shown, page) = page.get(lang);
            Part {
                id: String::new(),
                heading: page.title.clone(),
                html: page.html.for_reader(lang),
                lang: shown,
                mistakes: Vec::new(),
            }
        }),
    })
}

fn mistakes(text: &crate::curriculum::LessonText, lang: Lang) -> Vec<(String, Option<String>)> {
    let pair = |mistake: &crate::curriculum::Mistake| {
        (mistake.mistake.for_reader(lang), mistake.better.as_ref().map(|better| better.for_reader(lang)))
    };
    text.mistakes.iter().map(pair).collect()
}
