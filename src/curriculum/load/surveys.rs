//! The forms: `surveys/evaluation.toml`, `surveys/follow-up.toml` and their translations.

use super::reading::{Reading, unique_here};
use super::survey_questions::{borrow_options, question, translated_question};
use super::translated_blocks::{TranslatedBlocks, maybe_plain, plain, same_plain};
use super::translation::English;
use crate::curriculum::model::{ByLang, GroupText, Survey, SurveyGroup, SurveyText};
use crate::curriculum::parse::{Doc, Form, Table, in_language, parse_toml};
use crate::curriculum::render::{Known, Scope};
use crate::i18n::Lang;

/// The forms that the program knows when to send, in that order.
pub(super) const FORMS: [&str; 2] = ["evaluation", "follow-up"];

/// Reads the forms that are there.
pub(super) fn surveys(reading: &Reading<'_>, known: &Known, modules: &[String]) -> Vec<Survey> {
    let mut borrowed = Vec::new();
    let mut surveys: Vec<Survey> = FORMS.iter().filter_map(|id| survey(reading, known, id, modules, &mut borrowed)).collect();
    borrow_options(reading.problems, &mut surveys, &borrowed);
    surveys
}

/// A question that takes the options of another one: its identifier, the other's, and where it says so.
pub(super) struct Borrowed {
    pub question: String,
    pub from: String,
    pub path: String,
    pub line: u32,
}

fn survey(reading: &Reading<'_>, known: &Known, id: &str, modules: &[String], borrowed: &mut Vec<Borrowed>) -> Option<Survey> {
    let path = format!("surveys/{id}.toml");
    let doc = reading.file(&path)?;
    let compared = English::new(Form::Survey, &doc);
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the survey");
    let scope = Scope::new(known, Lang::En);
    let text = SurveyText { title: plain(&root, "title", &scope), intro: plain(&root, "intro", &scope) };
    let optional = |key| root.has(key).then(|| root.number(key, 0..=366)).flatten();
    let mut survey = Survey {
        id: id.to_owned(),
        minutes: root.number("minutes", 1..=60).unwrap_or_default(),
        days_after: optional("days_after"),
        reminders: optional("reminders").unwrap_or_default(),
        text: ByLang::english(text),
        groups: root.tables("group", "the group").into_iter().filter_map(|table| group(table, &scope)).collect(),
        questions: Vec::new(),
    };
    for table in root.tables("question", "the question") {
        survey.questions.extend(question(reading, table, &survey.groups, modules, borrowed, &scope));
    }
    let tables = ["group", "question"].into_iter().flat_map(|key| root.tables(key, key));
    let ids: Vec<_> = tables.filter_map(|table| table.maybe_text("id")).collect();
    unique_here(&doc, "entry", ids.iter().map(|id| (id.value.as_str(), id.line)));
    root.done();
    for lang in reading.translations() {
        if let Some(doc) = reading.translation(&in_language(&path, lang), lang) {
            translate(&doc, &mut survey, &Scope::new(known, lang), &compared);
        }
    }
    Some(survey)
}

fn group(table: Table<'_>, scope: &Scope<'_>) -> Option<SurveyGroup> {
    let id = table.text("id")?.value;
    let table = table.called(&format!("the group {id}"));
    let text = GroupText { title: plain(&table, "title", scope), text: maybe_plain(&table, "text", scope) };
    table.done();
    Some(SurveyGroup { id, text: ByLang::english(text) })
}

fn translate(doc: &Doc<'_>, survey: &mut Survey, scope: &Scope<'_>, compared: &English) {
    let lang = scope.lang.get();
    let tree = parse_toml(doc);
    let mut blocks = TranslatedBlocks::new(Table::root(doc, &tree, "the survey").translated());
    let head = blocks.head();
    let text = SurveyText { title: plain(head, "title", scope), intro: plain(head, "intro", scope) };
    if !text.title.is_empty() && !text.intro.is_empty() {
        survey.text.set(lang, text);
    }
    for group in &mut survey.groups {
        let Some(table) = blocks.block(&group.id, &format!("the group {}", group.id)) else { continue };
        let title = plain(&table, "title", scope);
        if let Some(text) = same_plain(&table, "text", group.text.en.text.as_ref(), scope)
            && !title.is_empty()
        {
            group.text.set(lang, GroupText { title, text });
        }
        table.done();
    }
    for question in &mut survey.questions {
        let Some(table) = blocks.block(&question.id, &format!("the question {}", question.id)) else { continue };
        if let Some(text) = translated_question(&table, question, scope) {
            question.text.set(lang, text);
        }
        table.done();
    }
    blocks.done(doc, "entry", compared);
}
