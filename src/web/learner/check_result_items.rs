//! One question of a result, explained: what was chosen, what is right and why, and the lesson it comes from.

use serde::Serialize;

use super::check_attempt::foreign;
use crate::assessment::{Answer, DONT_KNOW, ItemLayout};
use crate::curriculum::{Curriculum, Item, ItemKind, ItemText, PartText};
use crate::i18n::{Lang, decimal, tr};
use crate::web::paths;

/// A question, explained.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Explained {
    pub number: usize,
    pub prompt: String,
    /// The language of the question where it is not the page's.
    pub text_lang: Option<&'static str>,
    /// `right`, `part` or `none`.
    pub status: &'static str,
    /// Of one, in digits.
    pub points: String,
    pub is_answered: bool,
    /// `options`, `order` or `match`.
    pub kind: &'static str,
    pub lines: Vec<Line>,
    /// What was chosen instead of an option: the program's own words, in the page's language.
    pub dont_know: Option<String>,
    /// For the question as a whole.
    pub feedback: Option<String>,
    pub lesson: Option<LessonLink>,
}

/// An option, a step in its right place, or a pair.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Line {
    /// `your-right` (chosen, and right), `yours` (chosen, and not), `right` (not chosen, though right), `plain`.
    pub state: &'static str,
    pub words: String,
    pub feedback: Option<String>,
    /// Of a pair: what belongs to it.
    pub right: Option<String>,
    /// Of a pair: what was put beside it instead.
    pub yours: Option<String>,
    /// Of a step: where it was put instead.
    pub your_place: Option<usize>,
}

/// A lesson to go back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct LessonLink {
    /// Its place in the module, from 1.
    pub number: usize,
    pub title: String,
    pub text_lang: Option<&'static str>,
    pub url: String,
}

/// Explains one question.
pub(super) fn explain(
    curriculum: &Curriculum,
    lang: Lang,
    number: usize,
    item: &Item,
    laid: &ItemLayout,
    answer: Option<&Answer>,
    milli_points: u32,
) -> Explained {
    let (text_lang, text) = item.text.get(lang);
    let (kind, lines) = match item.kind {
        ItemKind::Order => ("order", steps(item, text, answer)),
        ItemKind::Match => ("match", pairs(item, text, answer)),
        _ => ("options", options(item, text, laid, answer)),
    };
    let says_dont_know = matches!(answer, Some(Answer::Chosen(chosen)) if chosen.contains(DONT_KNOW));
    Explained {
        number,
        prompt: text.prompt.clone(),
        text_lang: foreign(lang, text_lang),
        status: match milli_points {
            1000.. => "right",
            0 => "none",
            _ => "part",
        },
        points: decimal(lang, milli_points),
        is_answered: answer.is_some(),
        kind,
        lines,
        dont_know: says_dont_know.then(|| tr(lang, "test-dont-know")),
        feedback: text.feedback.clone(),
        lesson: lesson_of(curriculum, lang, &item.lesson),
    }
}

/// The lessons of questions that did not get their whole point, each once.
pub(super) fn lessons_to_reread(questions: &[Explained]) -> Vec<LessonLink> {
    let missed = questions.iter().filter(|question| question.status != "right");
    let mut links: Vec<LessonLink> = missed.filter_map(|question| question.lesson.clone()).collect();
    links.sort_by(|one, other| (one.number, &one.url).cmp(&(other.number, &other.url)));
    links.dedup();
    links
}

fn lesson_of(curriculum: &Curriculum, lang: Lang, code: &str) -> Option<LessonLink> {
    let (module, lesson) = curriculum.lesson_by_code(code)?;
    let (text_lang, text) = lesson.text.get(lang);
    Some(LessonLink {
        number: module.position_of(&lesson.slug)? + 1,
        title: text.title.clone(),
        text_lang: foreign(lang, text_lang),
        url: paths::lesson(lang, &module.slug, &lesson.slug),
    })
}

fn line(state: &'static str, part: Option<&PartText>) -> Line {
    let part = part.cloned().unwrap_or_default();
    Line { state, words: part.text, feedback: None, right: None, yours: None, your_place: None }
}

/// In the order in which they were shown. What was not chosen and is not right keeps its explanation to itself.
fn options(item: &Item, text: &ItemText, laid: &ItemLayout, answer: Option<&Answer>) -> Vec<Line> {
    let is_chosen = |id: &str| matches!(answer, Some(Answer::Chosen(chosen)) if chosen.contains(id));
    let shown = laid.parts.iter().filter_map(|id| item.part(id));
    shown
        .map(|part| {
            let state = match (is_chosen(&part.id), part.correct) {
                (true, true) => "your-right",
                (true, false) => "yours",
                (false, true) => "right",
                (false, false) => "plain",
            };
            let said = text.parts.get(&part.id);
            let feedback = said.filter(|_| state != "plain").and_then(|part| part.feedback.clone());
            Line { feedback, ..line(state, said) }
        })
        .collect()
}

/// In the right order, each with where it was put instead.
fn steps(item: &Item, text: &ItemText, answer: Option<&Answer>) -> Vec<Line> {
    let place_of = |id: &str| match answer {
        Some(Answer::Placed(places)) => places.get(id).copied(),
        _ => None,
    };
    (1..)
        .zip(&item.parts)
        .map(|(place, part)| {
            let yours = place_of(&part.id);
            let said = text.parts.get(&part.id);
            let feedback = said.and_then(|part| part.feedback.clone());
            let your_place = yours.filter(|yours| *yours != place);
            Line { feedback, your_place, ..line(state_of(yours == Some(place), yours.is_some()), said) }
        })
        .collect()
}

/// Each left with its right, and with what was put there instead.
fn pairs(item: &Item, text: &ItemText, answer: Option<&Answer>) -> Vec<Line> {
    let right_of = |id: &str| text.parts.get(id).and_then(|part| part.right.clone());
    let chosen = |id: &str| match answer {
        Some(Answer::Paired(pairs)) => pairs.get(id).cloned(),
        _ => None,
    };
    item.parts
        .iter()
        .map(|part| {
            let yours = chosen(&part.id);
            let is_right = yours.as_ref() == Some(&part.id);
            let said = text.parts.get(&part.id);
            let feedback = said.and_then(|part| part.feedback.clone());
            let base = line(state_of(is_right, yours.is_some()), said);
            let instead = yours.filter(|_| !is_right).and_then(|id| right_of(&id));
            Line { feedback, right: right_of(&part.id), yours: instead, ..base }
        })
        .collect()
}

const fn state_of(is_right: bool, is_answered: bool) -> &'static str {
    match (is_right, is_answered) {
        (true, _) => "your-right",
        (false, true) => "yours",
        (false, false) => "right",
    }
}
