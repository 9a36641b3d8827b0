//! How much there is in each language, where a language lacks something, and what reviewers still have to look at.

use std::fmt;

use super::edition::Curriculum;
use super::model::{Html, ItemKind, Lesson, LessonText, Mistake, ReviewStep};
use crate::i18n::Lang;

/// Counts for each language of the programme, and the state of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    pub rows: Vec<StatusRow>,
    /// Texts that are not whole in a language.
    pub lacking: Vec<(Lang, String)>,
    /// Texts with the steps of review that are not taken, by language.
    pub unreviewed: Vec<(String, Vec<(Lang, Vec<ReviewStep>)>)>,
    pub open_questions: usize,
}

/// What there is in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusRow {
    pub lang: Lang,
    pub lessons: usize,
    /// Words of lessons with their tools and scenarios.
    pub words: usize,
    pub tools: usize,
    pub scenarios: usize,
    pub decisions: usize,
    /// Questions of the knowledge checks.
    pub questions: usize,
    /// The same by kind: single, multiple, order, match, judgement.
    pub by_kind: [usize; 5],
    /// Pairs of the tests before and after.
    pub pairs: usize,
    /// Parts of the agendas of webinars.
    pub agenda: usize,
    pub polls: usize,
    pub make_up: usize,
    /// Questions of the forms.
    pub survey: usize,
}

const KINDS: [ItemKind; 5] = [ItemKind::Single, ItemKind::Multiple, ItemKind::Order, ItemKind::Match, ItemKind::Judgement];

/// Counts what is there in each language; what is served in English for want of a translation counts as English only.
pub fn status(curriculum: &Curriculum) -> Status {
    let languages = &curriculum.programme.languages;
    let names = curriculum.text_names();
    let lacks = |lang: Lang| {
        names.iter().filter(move |name| curriculum.has_text(name, lang) == Some(false)).map(move |name| (lang, name.clone()))
    };
    let missing = |text: &super::model::ReviewedText| {
        let steps = languages.iter().map(|&lang| (lang, text.missing(lang).collect::<Vec<_>>()));
        let steps: Vec<_> = steps.filter(|(_, steps)| !steps.is_empty()).collect();
        (!steps.is_empty()).then(|| (text.name.clone(), steps))
    };
    Status {
        rows: languages.iter().map(|&lang| row(curriculum, lang)).collect(),
        lacking: languages.iter().flat_map(|&lang| lacks(lang)).collect(),
        unreviewed: curriculum.review.texts.iter().filter_map(missing).collect(),
        open_questions: curriculum.review.open_questions().count(),
    }
}

fn row(curriculum: &Curriculum, lang: Lang) -> StatusRow {
    let lessons = || curriculum.lessons().map(|(_, lesson)| lesson);
    let scenarios =
        || lessons().filter_map(|lesson| lesson.scenario.as_ref()).filter(|scenario| scenario.text.own(lang).is_some());
    let questions = || curriculum.modules.iter().flat_map(|module| &module.check).filter(|item| item.text.own(lang).is_some());
    let pairs = curriculum.modules.iter().flat_map(|module| &module.tests);
    let plans = || curriculum.modules.iter().flat_map(|module| &module.plans);
    let tools = lessons().filter_map(|lesson| lesson.tool_page.as_ref());
    let survey = curriculum.surveys.iter().flat_map(|survey| &survey.questions);
    StatusRow {
        lang,
        lessons: lessons().filter(|lesson| lesson.text.own(lang).is_some()).count(),
        words: lessons().map(|lesson| words_of_lesson(lesson, lang)).sum(),
        tools: tools.filter(|page| page.own(lang).is_some()).count(),
        scenarios: scenarios().count(),
        decisions: scenarios().map(|scenario| scenario.decisions.len()).sum(),
        questions: questions().count(),
        by_kind: KINDS.map(|kind| questions().filter(|item| item.kind == kind).count()),
        pairs: pairs.filter(|pair| pair.a.text.own(lang).is_some() && pair.b.text.own(lang).is_some()).count(),
        agenda: plans().flat_map(|plan| &plan.rows).filter(|row| row.text.own(lang).is_some()).count(),
        polls: plans().flat_map(|plan| &plan.polls).filter(|poll| poll.text.own(lang).is_some()).count(),
        make_up: plans().flat_map(|plan| &plan.make_up).filter(|question| question.prompt.own(lang).is_some()).count(),
        survey: survey.filter(|question| question.text.own(lang).is_some()).count(),
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
        write!(f, "{:<28}", "")?;
        self.rows.iter().try_for_each(|row| write!(f, "{:>8}", row.lang.tag()))?;
        let lines: [(&str, fn(&StatusRow) -> usize); 17] = [
            ("lessons", |row| row.lessons),
            ("words", |row| row.words),
            ("tools", |row| row.tools),
            ("scenarios", |row| row.scenarios),
            ("decision points", |row| row.decisions),
            ("questions of checks", |row| row.questions),
            ("  single", |row| row.by_kind[0]),
            ("  multiple", |row| row.by_kind[1]),
            ("  order", |row| row.by_kind[2]),
            ("  match", |row| row.by_kind[3]),
            ("  judgement", |row| row.by_kind[4]),
            ("test pairs", |row| row.pairs),
            ("test questions", |row| 2 * row.pairs),
            ("parts of agendas", |row| row.agenda),
            ("polls", |row| row.polls),
            ("make-up questions", |row| row.make_up),
            ("survey questions", |row| row.survey),
        ];
        for (name, count) in lines {
            write!(f, "\n{name:<28}")?;
            self.rows.iter().try_for_each(|row| write!(f, "{:>8}", count(row)))?;
        }
        write!(f, "\n\n")?;
        if self.lacking.is_empty() {
            writeln!(f, "The languages are equal in structure.")?;
        }
        for (lang, name) in &self.lacking {
            writeln!(f, "{name} is not whole in {}.", lang.own_name())?;
        }
        write!(
            f,
            "\nReview: {} texts with steps that are not taken, {} open questions",
            self.unreviewed.len(),
            self.open_questions
        )?;
        for (name, languages) in &self.unreviewed {
            write!(f, "\n{name:<16}")?;
            for (lang, steps) in languages {
                let steps: Vec<_> = steps.iter().map(|step| step.key()).collect();
                write!(f, "  {lang}: {:<28}", steps.join(", "))?;
            }
        }
        writeln!(f)
    }
}
