//! What the page of a summary shows.

use serde::Serialize;

use super::check_question_page::{Row, choices, kind_of, rows};
use super::check_result_items::{Explained, explain};
use super::lesson::care_line;
use super::short::Asked;
use crate::assessment::{Picks, read_picks, share};
use crate::curriculum::ShortText;
use crate::i18n::Lang;
use crate::web::page::Layout;
use crate::web::{Errors, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ShortPage {
    errors: Errors,
    action: String,
    title: String,
    text_lang: Option<&'static str>,
    /// Reviewers have not signed it off in this language.
    is_draft: bool,
    /// What in it may weigh on a reader.
    care_line: String,
    care_lang: Option<&'static str>,
    care_notice: String,
    html: String,
    lesson_title: String,
    lesson_lang: Option<&'static str>,
    lesson_url: String,
    module_url: String,
    is_read: bool,
    questions: Vec<Asking>,
    prompts: Vec<Prompt>,
    notice: String,
    notice_lang: Option<&'static str>,
    /// After answering.
    explained: Vec<Explained>,
}

/// A question to answer.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Asking {
    /// `q1`.
    pub name: String,
    /// `one`, `many`, `order` or `match`.
    pub kind: &'static str,
    pub prompt: String,
    pub text_lang: Option<&'static str>,
    pub rows: Vec<Row>,
    pub choices: Vec<(usize, String)>,
}

/// Something to write a few words about.
#[derive(Clone, Debug, Serialize)]
struct Prompt {
    /// `prompt-1`.
    name: String,
    words: String,
    value: String,
}

/// The page with what was picked and written.
pub(super) fn page(asked: &Asked<'_>, picks: &[Picks], written: &[String], errors: Errors, is_read: bool) -> ShortPage {
    let (lang, module, lesson) = (asked.learner.visit.lang, asked.module, asked.lesson);
    let other = |served: Lang| (served != lang).then_some(served.tag());
    let (served, text) = asked.short.text.get(lang);
    let (lesson_lang, lesson_text) = lesson.text.get(lang);
    let (notice_lang, notice) = asked.curriculum.programme.notices.free_text.get(lang);
    let (care_lang, line) = care_line(asked.curriculum, lesson, (lesson_lang, lesson_text), lang);
    // explained is what was taken; a form that is sent again is not
    let explained = if errors.is_empty() { explained(asked, picks, lang) } else { Vec::new() };
    ShortPage {
        errors,
        action: paths::lesson_short(lang, &module.slug, &lesson.slug),
        title: text.title.clone(),
        text_lang: other(served),
        is_draft: asked.curriculum.review.is_draft(&lesson.code, served),
        care_line: line.to_owned(),
        care_lang: other(care_lang),
        care_notice: asked.curriculum.programme.notices.content_care.get(lang).1.for_reader(lang),
        html: text.html.for_reader(lang),
        lesson_title: lesson_text.title.clone(),
        lesson_lang: other(lesson_lang),
        lesson_url: paths::lesson(lang, &module.slug, &lesson.slug),
        module_url: paths::module(lang, &module.slug),
        is_read,
        questions: asking(asked, picks, lang),
        prompts: prompts(text, written),
        notice: notice.for_reader(lang),
        notice_lang: other(notice_lang),
        explained,
    }
}

fn asking(asked: &Asked<'_>, picks: &[Picks], lang: Lang) -> Vec<Asking> {
    let one = |((n, (item, laid)), picks): ((usize, &(&crate::curriculum::Item, crate::assessment::ItemLayout)), &Picks)| {
        let (served, text) = item.text.get(lang);
        Asking {
            name: format!("q{n}"),
            kind: kind_of(item.kind),
            prompt: text.prompt.clone(),
            text_lang: (served != lang).then_some(served.tag()),
            rows: rows(lang, text, laid, picks),
            choices: choices(item.kind, text, laid),
        }
    };
    (1..).zip(&asked.items).zip(picks).map(one).collect()
}

fn prompts(text: &ShortText, written: &[String]) -> Vec<Prompt> {
    let value = |at: usize| written.get(at).cloned().unwrap_or_default();
    let one =
        |(at, words): (usize, &String)| Prompt { name: format!("prompt-{}", at + 1), words: words.clone(), value: value(at) };
    text.prompts.iter().enumerate().map(one).collect()
}

fn explained(asked: &Asked<'_>, picks: &[Picks], lang: Lang) -> Vec<Explained> {
    let one = |((n, (item, laid)), picks): ((usize, &(&crate::curriculum::Item, crate::assessment::ItemLayout)), &Picks)| {
        let answer = read_picks(item.kind, laid, picks).ok().flatten()?;
        let points = share(item, Some(&answer)).milli_points();
        Some(Explained { lesson: None, ..explain(asked.curriculum, lang, n, item, laid, Some(&answer), points) })
    };
    (1..).zip(&asked.items).zip(picks).filter_map(one).collect()
}

impl Page for ShortPage {
    const TEMPLATE: &'static str = "learner/short/show.html";
    const LAYOUT: Layout = Layout::Reading;

    fn samples() -> Vec<Self> {
        let asking = |n: usize, kind, choices| Asking {
            name: format!("q{n}"),
            kind,
            prompt: "What do you do first?".to_owned(),
            text_lang: Some("en"),
            rows: vec![Row::sample(1, "Listen", 1), Row::sample(2, "Write", 0)],
            choices,
        };
        let places = vec![(1, "1".to_owned()), (2, "2".to_owned())];
        let usual = Self {
            errors: Errors::none(),
            action: "/en/modules/m/l/short".to_owned(),
            title: "In short".to_owned(),
            text_lang: Some("en"),
            is_draft: true,
            care_line: "No harm described.".to_owned(),
            care_lang: None,
            care_notice: "<p>You can pause at any time.</p>".to_owned(),
            html: "<p>Five steps.</p>".to_owned(),
            lesson_title: "When a child tells you".to_owned(),
            lesson_lang: Some("en"),
            lesson_url: "/en/modules/m/l".to_owned(),
            module_url: "/en/modules/m".to_owned(),
            is_read: false,
            questions: vec![
                asking(1, "one", Vec::new()),
                asking(2, "many", Vec::new()),
                asking(3, "order", places.clone()),
                asking(4, "match", places),
            ],
            prompts: vec![Prompt {
                name: "prompt-1".to_owned(),
                words: "Which step is hardest?".to_owned(),
                value: "The third".to_owned(),
            }],
            notice: "<p>Write about your own practice only.</p>".to_owned(),
            notice_lang: Some("en"),
            explained: Vec::new(),
        };
        let mut errors = Errors::one("q1", crate::i18n::Message::new("short-answer-question").with("n", 1));
        errors.add("prompt-1", crate::i18n::Message::new("short-write").with("n", 1));
        errors.add("prompt-1", crate::i18n::Message::new("short-too-long").with("most", "6,000"));
        let refused = Self { errors, ..usual.clone() };
        let done = Self { is_read: true, explained: Explained::samples(), text_lang: None, ..usual.clone() };
        vec![usual, refused, done]
    }
}
