//! How one part of a module's live teaching is given: agenda with notes, polls, make-up questions, difficult moments. Made to be
//! printed and laid beside the screen.

use actix_web::web;
use serde::Serialize;

use super::plan_uses::{Use, use_of};
use crate::curriculum::{AgendaRow, ByLang, Curriculum, DifficultMoment, Html, Module, Poll, WebinarPlan};
use crate::i18n::{Lang, Message, tr};
use crate::web::text_page::other;
use crate::web::{Answer, Page, PageError, Trainer, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WebinarPlanPage {
    crumbs: Vec<(String, String)>,
    title: String,
    title_lang: Option<&'static str>,
    minutes: u32,
    is_draft: bool,
    /// The notices to read out: content care, webinar, recording.
    notices: Vec<Words>,
    rows: Vec<Row>,
    polls: Vec<PollView>,
    make_up: Vec<Words>,
    moments: Vec<Moment>,
    large_numbers: Option<Words>,
    facilitators_url: Option<String>,
}

/// Words, and their language where it is not the page's.
#[derive(Clone, Debug, Serialize)]
struct Words {
    text: String,
    lang: Option<&'static str>,
}

/// A part of the agenda.
#[derive(Clone, Debug, Serialize)]
struct Row {
    /// From which minute to which: «8–15».
    minutes: String,
    title: String,
    what: String,
    notes: Option<String>,
    lang: Option<&'static str>,
    uses: Vec<Use>,
}

/// A poll.
#[derive(Clone, Debug, Serialize)]
struct PollView {
    id: String,
    prompt: String,
    lang: Option<&'static str>,
    /// None: it is answered from 1 to 5.
    options: Vec<String>,
    repeats: Option<Message>,
}

/// A difficult moment.
#[derive(Clone, Debug, Serialize)]
struct Moment {
    heard: String,
    answer: String,
    lang: Option<&'static str>,
}

/// `GET /teach/materials/{module}/webinars/{part}`
///
/// # Errors
/// `NotFound` where there is no such plan.
pub async fn show(trainer: Trainer, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &trainer.visit;
    let (_, module, part) = path.into_inner();
    let (_, curriculum) = visit.app.current_curriculum()?;
    let module = curriculum.module(&module).ok_or(PageError::NotFound)?;
    let plan = part.parse().ok().and_then(|part| module.plan(part)).ok_or(PageError::NotFound)?;
    visit.page(&page(&curriculum, module, plan, visit.lang))
}

fn page(curriculum: &Curriculum, module: &Module, plan: &WebinarPlan, lang: Lang) -> WebinarPlanPage {
    let (served, text) = module.text.get(lang);
    let notices = &curriculum.programme.notices;
    let name = format!("{}-webinar-{}", module.code, plan.part);
    WebinarPlanPage {
        crumbs: vec![(paths::teach_materials(lang), tr(lang, "place-materials")), (String::new(), text.short_title.clone())],
        title: text.short_title.clone(),
        title_lang: other(lang, served),
        minutes: plan.minutes(),
        is_draft: curriculum.review.is_draft(&name, lang),
        notices: [&notices.content_care, &notices.live_session, &notices.recording].map(|notice| html(notice, lang)).into(),
        rows: plan.timed_rows().map(|(from, row)| row_view(module, from, row, lang)).collect(),
        polls: plan.polls.iter().map(|poll| poll_view(poll, lang)).collect(),
        make_up: plan.make_up.iter().map(|question| words(&question.prompt, lang)).collect(),
        moments: plan.moments.iter().map(|moment| moment_view(moment, lang)).collect(),
        large_numbers: plan.large_numbers.as_ref().map(|text| words(text, lang)),
        facilitators_url: curriculum.programme.facilitators.is_some().then(|| paths::teach_facilitators(lang)),
    }
}

fn words(text: &ByLang<String>, lang: Lang) -> Words {
    let (served, text) = text.get(lang);
    Words { text: text.clone(), lang: other(lang, served) }
}

fn html(text: &ByLang<Html>, lang: Lang) -> Words {
    let (served, text) = text.get(lang);
    Words { text: text.for_reader(lang), lang: other(lang, served) }
}

fn row_view(module: &Module, from: u32, row: &AgendaRow, lang: Lang) -> Row {
    let (served, text) = row.text.get(lang);
    Row {
        minutes: format!("{from}–{}", from + row.minutes),
        title: text.title.clone(),
        what: text.what.clone(),
        notes: text.notes.clone(),
        lang: other(lang, served),
        uses: row.uses.iter().filter_map(|code| use_of(module, code, lang)).collect(),
    }
}

fn poll_view(poll: &Poll, lang: Lang) -> PollView {
    let (served, text) = poll.text.get(lang);
    PollView {
        id: poll.id.clone(),
        prompt: text.prompt.clone(),
        lang: other(lang, served),
        options: poll.options.iter().filter_map(|id| text.options.get(id).cloned()).collect(),
        repeats: poll.repeats.as_ref().map(|first| Message::new("plan-repeats").with("first", first.as_str())),
    }
}

fn moment_view(moment: &DifficultMoment, lang: Lang) -> Moment {
    let (served, text) = moment.text.get(lang);
    Moment { heard: text.heard.clone(), answer: text.answer.clone(), lang: other(lang, served) }
}

impl Page for WebinarPlanPage {
    const TEMPLATE: &'static str = "trainer/webinar_plan/show.html";

    fn samples() -> Vec<Self> {
        let words = |text: &str| Words { text: text.to_owned(), lang: Some("en") };
        let row = Row {
            minutes: "0–8".to_owned(),
            title: "Opening".to_owned(),
            what: "Welcome".to_owned(),
            notes: Some("Name the support person.".to_owned()),
            lang: Some("en"),
            uses: vec![Use::sample()],
        };
        let poll = PollView {
            id: "W1-Q1".to_owned(),
            prompt: "Our biggest gap".to_owned(),
            lang: Some("en"),
            options: vec!["Money".to_owned()],
            repeats: None,
        };
        let repeated = PollView {
            options: Vec::new(),
            repeats: Some(Message::new("plan-repeats").with("first", "W1-Q1")),
            ..poll.clone()
        };
        let page = Self {
            crumbs: vec![("/en/teach/materials".to_owned(), "Materials".to_owned()), (String::new(), "Module".to_owned())],
            title: "Working as one system".to_owned(),
            title_lang: Some("en"),
            minutes: 120,
            is_draft: true,
            notices: vec![words("<p>Heavy topics.</p>")],
            rows: vec![Row { notes: None, uses: Vec::new(), lang: None, ..row.clone() }, row],
            polls: vec![poll, repeated],
            make_up: vec![words("What will you do in 30 days?")],
            moments: vec![Moment { heard: "Silence".to_owned(), answer: "Slow down.".to_owned(), lang: Some("en") }],
            large_numbers: Some(words("Assign rooms in advance.")),
            facilitators_url: Some("/en/teach/materials/facilitators".to_owned()),
        };
        let bare = Self {
            is_draft: false,
            title_lang: None,
            large_numbers: None,
            facilitators_url: None,
            polls: Vec::new(),
            make_up: Vec::new(),
            moments: Vec::new(),
            ..page.clone()
        };
        vec![page, bare]
    }
}
