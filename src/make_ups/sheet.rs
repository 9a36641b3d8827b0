//! What a make-up must hold before it is kept and before it is sent (outline 1.4): the recording watched, every question answered, a
//! reflection of 150 to 300 words, and nothing that may be somebody's personal data (outline 0.6). Pure.

use super::model::{Verdict, Written};
use crate::curriculum::MakeUpQuestion;
use crate::reading::{Detail, personal_details_in};

/// The fewest words of a reflection.
pub const FEWEST_WORDS: usize = 150;
/// The most.
pub const MOST_WORDS: usize = 300;
/// The most characters of a reflection: 300 long words and some more, for a draft.
pub const LONGEST_REFLECTION: usize = 6_000;
/// The most characters of an answer.
pub const LONGEST_ANSWER: usize = 3_000;
/// The most characters of a trainer's comment.
pub const LONGEST_COMMENT: usize = 2_000;

/// A part of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// The box that says it was watched.
    Watched,
    /// The answer to the question of this identifier.
    Answer(String),
    /// The reflection.
    Reflection,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The box is not ticked.
    NotWatched,
    /// Nothing is written.
    Empty,
    /// More characters than these.
    TooLong(usize),
    /// Fewer words than [`FEWEST_WORDS`]: so many.
    FewWords(usize),
    /// More words than [`MOST_WORDS`]: so many.
    ManyWords(usize),
    /// It holds what may be somebody's personal data.
    Details(Vec<Detail>),
}

/// A fault and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub field: Field,
    /// What.
    pub fault: Fault,
}

/// How many words a text has: what stands between spaces and has a letter or a digit in it. «Кто-то» is one word, a dash is none.
pub fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// What stands in the way of keeping it, unfinished as it may be.
pub(super) fn problems_to_keep(written: &Written) -> Vec<Problem> {
    let answers = written.answers.iter().map(|(id, text)| (Field::Answer(id.clone()), text.as_str(), LONGEST_ANSWER));
    let all = answers.chain([(Field::Reflection, written.reflection.as_str(), LONGEST_REFLECTION)]);
    all.filter_map(|(field, text, longest)| Some(Problem { field, fault: fault_in(text, longest)? })).collect()
}

/// What stands in the way of sending it: one problem for each part of the form, in the form's order.
pub(super) fn problems_to_send(written: &Written, questions: &[MakeUpQuestion]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !written.watched {
        problems.push(Problem { field: Field::Watched, fault: Fault::NotWatched });
    }
    for question in questions {
        let text = written.answers.get(&question.id).map_or("", String::as_str);
        let fault = if text.trim().is_empty() { Some(Fault::Empty) } else { fault_in(text, LONGEST_ANSWER) };
        problems.extend(fault.map(|fault| Problem { field: Field::Answer(question.id.clone()), fault }));
    }
    let fault = fault_in(&written.reflection, LONGEST_REFLECTION).or_else(|| match words_in(&written.reflection) {
        words if words < FEWEST_WORDS => Some(Fault::FewWords(words)),
        words if words > MOST_WORDS => Some(Fault::ManyWords(words)),
        _ => None,
    });
    problems.extend(fault.map(|fault| Problem { field: Field::Reflection, fault }));
    problems
}

/// What is wrong with a trainer's comment; whoever asks for changes says which.
pub(super) fn comment_fault(verdict: Verdict, comment: Option<&str>) -> Option<Fault> {
    match comment.map(str::trim).filter(|comment| !comment.is_empty()) {
        None => (verdict != Verdict::Accepted).then_some(Fault::Empty),
        Some(comment) => fault_in(comment, LONGEST_COMMENT),
    }
}

fn fault_in(text: &str, longest: usize) -> Option<Fault> {
    if text.trim().chars().count() > longest {
        return Some(Fault::TooLong(longest));
    }
    let found = personal_details_in(text);
    (!found.is_empty()).then_some(Fault::Details(found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::ByLang;

    fn question(id: &str) -> MakeUpQuestion {
        MakeUpQuestion { id: id.to_owned(), prompt: ByLang::english("What will you do?".to_owned()) }
    }

    fn written(words: usize) -> Written {
        Written {
            watched: true,
            answers: [("W2-M1".to_owned(), "A calm start".to_owned()), ("W2-M2".to_owned(), "Less noise".to_owned())].into(),
            reflection: "слово ".repeat(words),
        }
    }

    fn sent(written: &Written) -> Vec<(Field, Fault)> {
        let questions = [question("W2-M1"), question("W2-M2")];
        problems_to_send(written, &questions).into_iter().map(|problem| (problem.field, problem.fault)).collect()
    }

    #[test]
    fn words_are_counted_as_people_count_them() {
        for (text, words) in [
            ("", 0),
            ("  \n ", 0),
            ("one", 1),
            ("Кто-то сказал: «да» — и всё.", 5),
            ("и/или", 1),
            ("Әр бала —\nжеке тұлға", 4),
            ("1. First 2. Second", 4),
            ("… - – — !", 0),
            ("a\u{a0}b", 2),
        ] {
            assert_eq!(words_in(text), words, "{text}");
        }
    }

    #[test]
    fn a_reflection_has_150_to_300_words() {
        for (words, wanted) in [
            (0, Some(Fault::FewWords(0))),
            (149, Some(Fault::FewWords(149))),
            (150, None),
            (300, None),
            (301, Some(Fault::ManyWords(301))),
        ] {
            let wanted: Vec<_> = wanted.map(|fault| (Field::Reflection, fault)).into_iter().collect();
            assert_eq!(sent(&written(words)), wanted, "{words}");
        }
    }

    #[test]
    fn everything_is_there_before_it_is_sent_and_every_fault_is_named() {
        let mut half = written(10);
        half.watched = false;
        half.answers.insert("W2-M2".to_owned(), " ".to_owned());
        assert_eq!(
            sent(&half),
            [
                (Field::Watched, Fault::NotWatched),
                (Field::Answer("W2-M2".to_owned()), Fault::Empty),
                (Field::Reflection, Fault::FewWords(10))
            ]
        );
        // a draft may be unfinished
        assert_eq!(problems_to_keep(&half), []);
        assert_eq!(problems_to_keep(&Written::default()), []);
    }

    #[test]
    fn personal_details_and_length_are_refused_in_a_draft_too() {
        let mut risky = written(200);
        risky.answers.insert("W2-M1".to_owned(), "Call 8 701 234 56 78".to_owned());
        for problems in [problems_to_keep(&risky), problems_to_send(&risky, &[question("W2-M1")])] {
            assert!(
                matches!(&problems[..], [Problem { fault: Fault::Details(found), .. }] if found.len() == 1),
                "{problems:?}"
            );
        }
        let mut long = written(200);
        long.answers.insert("W2-M1".to_owned(), "ж".repeat(LONGEST_ANSWER + 1));
        long.reflection = "ж".repeat(LONGEST_REFLECTION + 1);
        let faults: Vec<Fault> = problems_to_keep(&long).into_iter().map(|problem| problem.fault).collect();
        assert_eq!(faults, [Fault::TooLong(LONGEST_ANSWER), Fault::TooLong(LONGEST_REFLECTION)]);
    }

    #[test]
    fn whoever_asks_for_changes_says_which() {
        assert_eq!(comment_fault(Verdict::Accepted, None), None);
        assert_eq!(comment_fault(Verdict::Revise, None), Some(Fault::Empty));
        assert_eq!(comment_fault(Verdict::Revise, Some("  ")), Some(Fault::Empty));
        assert_eq!(comment_fault(Verdict::Revise, Some("Say more about the first meeting")), None);
        let number = comment_fault(Verdict::Accepted, Some("write to anna@example.org"));
        assert!(matches!(number, Some(Fault::Details(_))));
    }
}
