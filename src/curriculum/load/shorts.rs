//! The summary that may be read instead of a lesson: a page with prompts, and questions of the knowledge check.

use super::lesson_heads::LessonHead;
use super::reading::Reading;
use super::translation::{English, Translated};
use crate::curriculum::model::{ByLang, Item, Short, ShortText};
use crate::curriculum::parse::{Doc, Form, Table, in_language, parse_toml, split};
use crate::curriculum::render::{Known, Piece, Scope, markdown};
use crate::i18n::Lang;

/// Reads the summary of a lesson whose head names questions for it.
pub(super) fn short(reading: &Reading<'_>, known: &Known, head: &LessonHead) -> Option<Short> {
    if head.short_questions.is_empty() {
        return None;
    }
    let path = format!("{}short.en.md", head.folder);
    reading.translations().for_each(|lang| reading.mark_used(&in_language(&path, lang)));
    let english = reading.needed(&path, "Write the summary, or take `short_questions` out of lesson.toml")?;
    let compared = English::new(Form::Whole, &english);
    let mut text = ByLang::english(text_in(known, &english, Lang::En, None)?);
    for lang in reading.translations() {
        let Some(doc) = reading.translation(&in_language(&path, lang), lang) else { continue };
        let Some(own) = text_in(known, &doc, lang, Some(&compared)) else { continue };
        if own.prompts.len() == text.en.prompts.len() {
            text.set(lang, own);
        } else {
            doc.error(1, "The prompts are not as many as in English", "Translate each of them, in the same order");
        }
    }
    Some(Short { questions: head.short_questions.iter().map(|id| id.value.clone()).collect(), text })
}

/// Reports questions of a summary that the module's knowledge check does not have.
pub(super) fn look_at_questions(reading: &Reading<'_>, head: &LessonHead, check: &[Item]) {
    for id in head.short_questions.iter().filter(|id| !check.iter().any(|item| item.id == id.value)) {
        let (path, what) = (format!("{}lesson.toml", head.folder), format!("The knowledge check has no question {}", id.value));
        reading.problems.error(&path, id.line, what, "Name a question of check.toml of the same module");
    }
}

fn text_in(known: &Known, doc: &Doc<'_>, lang: Lang, english: Option<&English>) -> Option<ShortText> {
    let Some(front) = split(doc.text) else {
        doc.error(1, "The file does not begin with a head", "Begin it with +++, title = \"…\", prompts = [\"…\"] and +++");
        return None;
    };
    let head = Doc::part(doc.path, front.toml, front.toml_after, doc.problems());
    let tree = parse_toml(&head);
    let table = Table::root(&head, &tree, "the head");
    let title = table.text("title")?.value;
    let prompts: Vec<String> = table.texts("prompts").into_iter().map(|prompt| prompt.value).collect();
    if let Some(english) = english {
        let source = table.maybe_text("source");
        let source = source.as_ref().map(|source| source.value.as_str());
        english.compare(doc, "page", &[Translated { key: "", source, line: table.line_of("source") }]);
    }
    table.done();
    let scope = Scope::new(known, lang);
    let piece = Piece { text: front.body, lines_before: front.body_after, id: "short", heading: &title, top_level: 2 };
    let html = markdown(&scope, doc, piece);
    Some(ShortText { title, html, prompts })
}
