//! What the answers to a form come to, question by question; and what was written, in an order that tells nothing. Pure.

use std::collections::BTreeMap;

use super::super::disclosure::is_enough;
use super::gain::rounded;
use crate::curriculum::{Curriculum, Module, Survey, SurveyKind, SurveyQuestion};
use crate::i18n::Lang;
use crate::secrets::hashed;
use crate::surveys::{Answered, Given, RETENTION, options_of, rows_of};

/// The results of a form after a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// How many forms are counted.
    pub answered: i64,
    /// In the order of the form; questions in free text are not here.
    pub questions: Vec<QuestionResult>,
    /// What was written.
    pub texts: Vec<Texts>,
    /// Of those who said how often they use the tools, how many use one several times or routinely, in per cent; `None` where too few
    /// said so, or nobody was asked.
    pub used_a_tool: Option<i64>,
    /// Of the knowledge questions answered, how many were right, in per cent; `None` where too few people did.
    pub retention: Option<i64>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionResult {
    /// `E01`.
    pub question: String,
    /// `None` where too few have answered it.
    pub tally: Option<Tally>,
}

/// How often each answer was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tally {
    /// From 1 to 5, and not applicable.
    Scale([i64; 5], i64),
    /// From 1 to 5, before the workshop and now.
    BeforeAndNow([i64; 5], [i64; 5]),
    /// By option; several may be chosen. And how many have answered.
    Options(Vec<(String, i64)>, i64),
    /// By row, by option.
    Grid(Vec<(String, Vec<(String, i64)>)>),
}

/// Answers in free text to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// `E20`.
    pub question: String,
    /// They are for those who edit the content.
    pub for_editors: bool,
    /// In an order of their own: texts of one person do not stand at one place.
    pub texts: Vec<Written>,
}

/// A text and the tag of the language that its letters suggest: in which language the form was read is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// `ru`.
    pub language: String,
    /// As it was written.
    pub text: String,
}

/// The mean of a scale, in thousandths; `None` of nothing.
pub fn mean_of(counts: &[i64; 5]) -> Option<i64> {
    let number: i64 = counts.iter().sum();
    let sum: i64 = (1..).zip(counts).map(|(value, count)| value * count).sum();
    (number > 0).then(|| rounded(sum * 1000, number))
}

/// What forms come to, where a question of fewer than `least` answers is not shown.
pub fn results(answers: &[Answered], curriculum: &Curriculum, survey: &Survey, module: &Module, least: i64) -> Results {
    let mut results = Results {
        answered: answers.len() as i64,
        used_a_tool: used_a_tool(answers, survey, least),
        retention: retention(answers, least),
        ..Results::default()
    };
    for question in survey.questions_for(&module.slug) {
        let given: Vec<&Given> = answers.iter().filter_map(|form| form.answers.get(&question.id)).collect();
        match question.kind {
            SurveyKind::Text => results.texts.extend(texts(question, answers)),
            // neither is among the answers
            SurveyKind::Commitment | SurveyKind::WellBeing => {}
            _ => {
                let tally = (given.len() as i64 >= least).then(|| tally(&given, curriculum, module, question));
                // who somebody is may be told where enough are like them
                let small =
                    matches!(question.kind, SurveyKind::Profile(_)) && tally.as_ref().is_some_and(|of| has_few(of, least));
                results.questions.push(QuestionResult { question: question.id.clone(), tally: tally.filter(|_| !small) });
            }
        }
    }
    results
}

/// By the question whose rows are the tools.
fn used_a_tool(answers: &[Answered], survey: &Survey, least: i64) -> Option<i64> {
    let question = survey.questions.iter().find(|question| question.tools_as_rows)?;
    let rows: Vec<&BTreeMap<String, String>> = answers
        .iter()
        .filter_map(|form| match form.answers.get(&question.id) {
            Some(Given::Rows(rows)) => Some(rows),
            _ => None,
        })
        .collect();
    let often = |rows: &&&BTreeMap<String, String>| rows.values().any(|how| how == "several-times" || how == "routinely");
    let number = rows.len() as i64;
    (number >= least.max(1)).then(|| rounded(rows.iter().filter(often).count() as i64 * 100, number))
}

fn retention(answers: &[Answered], least: i64) -> Option<i64> {
    let given: Vec<(i64, i64)> = answers
        .iter()
        .filter_map(|form| match form.answers.get(RETENTION) {
            Some(Given::Right(right, of)) => Some((i64::from(*right), i64::from(*of))),
            _ => None,
        })
        .collect();
    let (right, of) = given.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    (given.len() as i64 >= least && of > 0).then(|| rounded(right * 100, of))
}

fn has_few(tally: &Tally, least: i64) -> bool {
    matches!(tally, Tally::Options(options, _) if options.iter().any(|(_, count)| !is_enough(*count, least)))
}

fn tally(given: &[&Given], curriculum: &Curriculum, module: &Module, question: &SurveyQuestion) -> Tally {
    let options = || options_of(curriculum, module, question, Lang::En).into_iter().map(|option| option.id);
    match question.kind {
        SurveyKind::BeforeAndNow => {
            let (mut before, mut now) = ([0; 5], [0; 5]);
            for given in given {
                if let Given::BeforeAndNow(first, second) = given {
                    add(&mut before, *first);
                    add(&mut now, *second);
                }
            }
            Tally::BeforeAndNow(before, now)
        }
        SurveyKind::Grid => {
            let picked = |row: &str, option: &str| {
                let has =
                    |given: &&&Given| matches!(given, Given::Rows(rows) if rows.get(row).is_some_and(|one| one == option));
                given.iter().filter(has).count() as i64
            };
            let by_option = |row: &str| options().map(|option| (option.clone(), picked(row, &option))).collect();
            Tally::Grid(
                rows_of(module, question, Lang::En).into_iter().map(|row| (row.id.clone(), by_option(&row.id))).collect(),
            )
        }
        SurveyKind::Single | SurveyKind::Multiple | SurveyKind::Profile(_) => {
            let chosen = |option: &str| {
                given.iter().filter(|given| matches!(given, Given::Chosen(ids) if ids.contains(option))).count() as i64
            };
            Tally::Options(options().map(|option| (option.clone(), chosen(&option))).collect(), given.len() as i64)
        }
        _ => {
            let mut counts = [0; 5];
            for given in given {
                if let Given::Scale(value) = given {
                    add(&mut counts, Some(*value));
                }
            }
            Tally::Scale(counts, given.iter().filter(|given| matches!(given, Given::NotApplicable)).count() as i64)
        }
    }
}

fn add(counts: &mut [i64; 5], value: Option<u8>) {
    if let Some(count) = value.and_then(|value| counts.get_mut(usize::from(value).wrapping_sub(1))) {
        *count += 1;
    }
}

/// By its letters: Kazakh has its own among the Cyrillic ones.
fn language_of(text: &str) -> Lang {
    let cyrillic = |letter: char| ('\u{400}'..='\u{52f}').contains(&letter);
    if text.chars().any(|letter| "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(letter)) {
        Lang::Kk
    } else if text.chars().any(cyrillic) {
        Lang::Ru
    } else {
        Lang::En
    }
}

fn texts(question: &SurveyQuestion, answers: &[Answered]) -> Option<Texts> {
    let written = answers.iter().filter_map(|form| match form.answers.get(&question.id) {
        Some(Given::Text(text)) => Some(Written { language: language_of(text).tag().to_owned(), text: text.clone() }),
        _ => None,
    });
    // by what looks like chance, and another chance for each question
    let by_hash: BTreeMap<String, Written> = written
        .enumerate()
        .map(|(at, one)| (format!("{}{at}", hashed(&format!("{}\n{}", question.id, one.text))), one))
        .collect();
    let texts: Vec<Written> = by_hash.into_values().collect();
    (!texts.is_empty()).then(|| Texts { question: question.id.clone(), for_editors: question.for_editors, texts })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::{ByLang, ProfileField};

    fn module() -> Module {
        Module {
            slug: "coordination".to_owned(),
            code: "W1".to_owned(),
            week: 1,
            text: ByLang::default(),
            objectives: Vec::new(),
            lessons: Vec::new(),
            lessons_to_come: Vec::new(),
            webinars: Vec::new(),
            plans: Vec::new(),
            check: Vec::new(),
            tests: Vec::new(),
        }
    }

    fn of(questions: Vec<SurveyQuestion>, forms: Vec<Vec<(&str, Given)>>, least: i64) -> Results {
        let survey = Survey { id: "evaluation".to_owned(), questions, ..Survey::default() };
        let answers: Vec<Answered> = forms
            .into_iter()
            .map(|form| Answered {
                on: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
                answers: form.into_iter().map(|(id, given)| (id.to_owned(), given)).collect(),
            })
            .collect();
        results(&answers, &Curriculum::default(), &survey, &module(), least)
    }

    #[test]
    fn a_text_is_in_the_language_of_its_letters() {
        for (text, wanted) in
            [("Рахмет, бәрі түсінікті", Lang::Kk), ("Спасибо", Lang::Ru), ("Thank you", Lang::En), ("5", Lang::En)]
        {
            assert_eq!(language_of(text), wanted, "{text}");
        }
    }

    fn chosen(ids: &[&str]) -> Given {
        Given::Chosen(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    #[test]
    fn answers_are_counted_by_kind() {
        let questions = vec![
            SurveyQuestion::sample("E01", SurveyKind::Scale, &[], &[]),
            SurveyQuestion::sample("E02", SurveyKind::BeforeAndNow, &[], &[]),
            SurveyQuestion::sample("E03", SurveyKind::Multiple, &["a", "b"], &[]),
            SurveyQuestion::sample("E04", SurveyKind::Grid, &["yes", "no"], &["one"]),
        ];
        let row = |option: &str| Given::Rows([("one".to_owned(), option.to_owned())].into());
        let forms = vec![
            vec![
                ("E01", Given::Scale(5)),
                ("E02", Given::BeforeAndNow(Some(2), Some(4))),
                ("E03", chosen(&["a", "b"])),
                ("E04", row("yes")),
            ],
            vec![
                ("E01", Given::Scale(4)),
                ("E02", Given::BeforeAndNow(None, Some(4))),
                ("E03", chosen(&["b"])),
                ("E04", row("no")),
            ],
            vec![
                ("E01", Given::NotApplicable),
                ("E02", Given::BeforeAndNow(Some(1), None)),
                ("E03", chosen(&["b"])),
                ("E04", row("no")),
            ],
        ];
        let found = of(questions, forms, 3);
        let pairs = |list: &[(&str, i64)]| list.iter().map(|(id, count)| ((*id).to_owned(), *count)).collect::<Vec<_>>();
        let tallies: Vec<Tally> = found.questions.into_iter().filter_map(|result| result.tally).collect();
        assert_eq!(
            tallies,
            [
                Tally::Scale([0, 0, 0, 1, 1], 1),
                Tally::BeforeAndNow([1, 1, 0, 0, 0], [0, 0, 0, 2, 0]),
                Tally::Options(pairs(&[("a", 1), ("b", 3)]), 3),
                Tally::Grid(vec![("one".to_owned(), pairs(&[("yes", 1), ("no", 2)]))]),
            ]
        );
        assert_eq!((mean_of(&[0, 0, 0, 1, 1]), mean_of(&[0; 5])), (Some(4500), None));
    }

    #[test]
    fn what_few_have_answered_is_not_shown_nor_who_few_are() {
        let profile = SurveyKind::Profile(ProfileField::Locality);
        let questions = || {
            vec![
                SurveyQuestion::sample("E01", SurveyKind::Scale, &[], &[]),
                SurveyQuestion::sample("P1", profile, &["city", "village"], &[]),
            ]
        };
        let form = |place: &str, scale: bool| {
            let mut form = vec![("P1", chosen(&[place]))];
            form.extend(scale.then_some(("E01", Given::Scale(3))));
            form
        };
        let small = of(questions(), vec![form("city", true), form("city", true), form("village", false)], 2);
        assert!(small.questions[0].tally.is_some() && small.questions[1].tally.is_none(), "one village: {small:?}");
        let few = of(questions(), vec![form("city", true), form("city", false)], 2);
        assert!(few.questions[0].tally.is_none() && few.questions[1].tally.is_some(), "one has answered: {few:?}");
    }

    #[test]
    fn what_stays_is_added_up() {
        let forms = |many: usize| (0..many).map(|n| vec![(RETENTION, Given::Right(n as u8, 4))]).collect::<Vec<_>>();
        assert_eq!(of(Vec::new(), forms(3), 3).retention, Some(25), "0, 1 and 2 of 4");
        assert_eq!(of(Vec::new(), forms(2), 3).retention, None);
    }

    #[test]
    fn texts_of_one_person_do_not_stand_at_one_place() {
        let questions = vec![
            SurveyQuestion::sample("E20", SurveyKind::Text, &[], &[]),
            SurveyQuestion::sample("E21", SurveyKind::Text, &[], &[]),
        ];
        let forms = (0..12).map(|n| vec![("E20", Given::Text(n.to_string())), ("E21", Given::Text(n.to_string()))]).collect();
        let found = of(questions, forms, 10);
        let (one, other) = (&found.texts[0].texts, &found.texts[1].texts);
        assert_eq!((one.len(), other.len()), (12, 12));
        assert_ne!(one, other);
        let in_order: Vec<String> = (0..12).map(|n| n.to_string()).collect();
        assert_ne!(one.iter().map(|written| written.text.clone()).collect::<Vec<_>>(), in_order);
    }
}
