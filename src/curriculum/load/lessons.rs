//! A lesson: its text in each language, its tool for paper, its scenario.

use super::lesson_heads::LessonHead;
use super::lesson_text::{english_text, lesson_file, look_at_counts, translated_text};
use super::pages::page;
use super::reading::Reading;
use super::scenarios::scenario;
use super::shorts::short;
use super::translation::English;
use crate::curriculum::model::{ByLang, Lesson, LessonText, SectionKind};
use crate::curriculum::parse::{Doc, Form, in_language};
use crate::curriculum::render::Known;

/// Reads the texts of a lesson.
pub(super) fn lesson(reading: &Reading<'_>, known: &Known, head: LessonHead) -> Lesson {
    let text = texts(reading, known, &head);
    let tool_path = format!("{}tool.en.md", head.folder);
    let tool_page = head.tool.as_ref().and_then(|_| page(reading, known, &tool_path));
    let scenario = scenario(reading, known, &head.folder);
    if scenario.is_none() {
        let todo = "Write scenario.toml, as in README.md: a case to decide on belongs to every lesson";
        reading.problems.warning(&format!("{}lesson.toml", head.folder), 1, "The lesson has no scenario", todo);
    }
    let short = short(reading, known, &head);
    Lesson {
        short,
        text,
        tool_page,
        scenario,
        slug: head.slug,
        code: head.code,
        minutes: head.minutes,
        objectives: head.objectives,
        level: head.level,
        reviewed_on: head.reviewed_on,
        tool: head.tool,
    }
}

fn texts(reading: &Reading<'_>, known: &Known, head: &LessonHead) -> ByLang<LessonText> {
    let path = format!("{}en.md", head.folder);
    let english = reading.needed(&path, "Write the English text of the lesson").and_then(lesson_file);
    let Some(english) = english else { return ByLang::default() };
    let compared = English::new(Form::Lesson, &english.doc);
    let mut text = ByLang::english(english_text(&english, known));
    look_at_shape(&english.doc, &text.en, head.tool.is_some());
    for lang in reading.translations() {
        if let Some(own) = reading.translation(&in_language(&path, lang), lang).and_then(lesson_file) {
            let translated = translated_text(&own, known, lang, &english, &compared);
            look_at_counts(&own.doc, &translated, &text.en);
            text.set(lang, translated);
        }
    }
    text
}

/// Reports what a lesson should have and lacks (outline 0.5).
fn look_at_shape(doc: &Doc<'_>, text: &LessonText, has_tool: bool) {
    let count = |kind| text.sections.iter().filter(|section| section.kind == kind).count();
    let texts = count(SectionKind::Text);
    if !(3..=5).contains(&texts) {
        doc.warning(1, format!("The lesson has {texts} sections of text"), "Three to five are easy to take in, one idea each");
    }
    match (has_tool, count(SectionKind::Tool) > 0) {
        (true, false) => {
            let todo = "Write ## Heading {#tool}, or remove `tool` from lesson.toml";
            doc.error(1, "The lesson has a tool and no section about it", todo);
        }
        (false, true) => {
            doc.error(1, "The section {#tool} belongs to no tool", "Write its code as `tool` in lesson.toml");
        }
        _ => {}
    }
    for (kind, id) in [(SectionKind::Reflection, "reflection"), (SectionKind::Mistakes, "mistakes")] {
        if count(kind) == 0 {
            doc.warning(1, format!("The lesson has no section {{#{id}}}"), format!("Write ## Heading {{#{id}}}"));
        }
    }
}
