//! How much there is in each language.

use std::fmt;

use super::edition::Curriculum;
use super::model::{Html, Lesson, LessonText, Mistake};
use crate::i18n::Lang;

/// Counts for each language of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    pub rows: Vec<StatusRow>,
}

/// What there is in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusRow {
    pub lang: Lang,
    pub lessons: usize,
    /// Words of lessons with their tools and scenarios.
    pub words: usize,
    pub scenarios: usize,
    pub decisions: usize,
    /// Questions of the knowledge checks.
    pub questions: usize,
    /// Pairs of the tests before and after.
    pub pairs: usize,
}

/// Counts what is there in each language; what is served in English for want of a translation counts as English only.
pub fn status(curriculum: &Curriculum) -> Status {
    Status { rows: curriculum.programme.languages.iter().map(|&lang| row(curriculum, lang)).collect() }
}

fn row(curriculum: &Curriculum, lang: Lang) -> StatusRow {
    let lessons = || curriculum.lessons().map(|(_, lesson)| lesson);
    let scenarios =
        || lessons().filter_map(|lesson| lesson.scenario.as_ref()).filter(|scenario| scenario.text.own(lang).is_some());
    let questions = curriculum.modules.iter().flat_map(|module| &module.check);
    let pairs = curriculum.modules.iter().flat_map(|module| &module.tests);
    StatusRow {
        lang,
        lessons: lessons().filter(|lesson| lesson.text.own(lang).is_some()).count(),
        words: lessons().map(|lesson| words_of_lesson(lesson, lang)).sum(),
        scenarios: scenarios().count(),
        decisions: scenarios().map(|scenario| scenario.decisions.len()).sum(),
        questions: questions.filter(|item| item.text.own(lang).is_some()).count(),
        pairs: pairs.filter(|pair| pair.a.text.own(lang).is_some() && pair.b.text.own(lang).is_some()).count(),
    }
}

fn words_of_lesson(lesson: &Lesson, lang: Lang) -> usize {
    let text = lesson.text.own(lang).map_or(0, |text| words_of_text(text, lang));
    let tool = lesson.tool_page.as_ref().and_then(|page| page.own(lang)).map_or(0, |page| of(&page.html));
    let scenario = lesson.scenario.as_ref().and_then(|scenario| scenario.text.own(lang)).map_or(0, |text| {
        let choices = |choice: &super::model::ChoiceText| count(&choice.text) + of(&choice.consequence);
        let decisions = text.decisions.values().map(|decision| {
            let situation = decision.situation.as_ref().map_or(0, of);
            situation + count(&decision.question) + decision.choices.values().map(choices).sum::<usize>()
        });
        of(&text.setup) + text.ending.as_ref().map_or(0, of) + decisions.sum::<usize>()
    });
    text + tool + scenario
}

fn words_of_text(text: &LessonText, lang: Lang) -> usize {
    let lines = text.goals.iter().chain(&text.summary).chain([&text.title]).map(|line| count(line)).sum::<usize>();
    let own = text.sections.iter().filter(|section| section.lang == lang);
    let sections = own.map(|section| count(&section.heading) + of(&section.html)).sum::<usize>();
    let mistake = |mistake: &Mistake| of(&mistake.mistake) + mistake.better.as_ref().map_or(0, of);
    lines + sections + text.mistakes.iter().map(mistake).sum::<usize>()
}

fn of(html: &Html) -> usize {
    count(&html.plain())
}

fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count()
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "language  lessons    words  scenarios  decisions  questions  test pairs")?;
        for row in &self.rows {
            let StatusRow { lang, lessons, words, scenarios, decisions, questions, pairs } = row;
            let lang = lang.tag();
            write!(f, "\n{lang:<8}  {lessons:>7}  {words:>7}  {scenarios:>9}  {decisions:>9}  {questions:>9}  {pairs:>10}")?;
        }
        Ok(())
    }
}
