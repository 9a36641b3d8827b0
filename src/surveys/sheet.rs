//! From the fields of a form to a sheet. What the form does not have is left out; free text goes through the guard. A question `E01` is
//! answered by the field `E01`, a question asked twice by `E01-before` and `E01-now`, a row of a grid by `F01-row`.

use std::collections::BTreeMap;

use super::choices::{options_of, rows_of};
use super::model::{Given, Sheet};
use crate::curriculum::{Curriculum, Module, Survey, SurveyKind, SurveyQuestion};
use crate::i18n::Lang;
use crate::reading::{Detail, DetailKind, personal_details_in};

/// The most characters of an answer in free text: a page.
pub const LONGEST_TEXT: usize = 2_000;

/// Why an answer is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It may hold somebody's personal data.
    PersonalDetails(Vec<Detail>),
    /// More than [`LONGEST_TEXT`] characters.
    TooLong,
}

/// Reads a form after a module; `field` answers all values of a field.
///
/// # Errors
/// Each question that cannot be taken, in the order of the form.
pub fn read_sheet(
    curriculum: &Curriculum,
    survey: &Survey,
    module: &Module,
    field: &dyn Fn(&str) -> Vec<String>,
) -> Result<Sheet, Vec<(String, Problem)>> {
    let mut sheet = Sheet::default();
    let mut problems = Vec::new();
    for question in survey.questions_for(&module.slug) {
        let id = &question.id;
        let given = match question.kind {
            SurveyKind::Scale => scale(field, id).map(Given::Scale).or_else(|| not_applicable(field, id)),
            SurveyKind::BeforeAndNow => before_and_now(field, id),
            SurveyKind::Single | SurveyKind::Multiple | SurveyKind::Profile(_) => chosen(curriculum, module, question, field),
            SurveyKind::Grid => grid(curriculum, module, question, field),
            SurveyKind::Text => match text(field, id, &[]) {
                Ok(text) => text.map(Given::Text),
                Err(problem) => {
                    problems.push((id.clone(), problem));
                    None
                }
            },
            // one's own plan has a date in it
            SurveyKind::Commitment => {
                match text(field, id, &[DetailKind::Date]) {
                    Ok(text) => sheet.commitment = text.filter(|_| !field(&format!("{id}-send")).is_empty()),
                    Err(problem) => problems.push((id.clone(), problem)),
                }
                None
            }
            // whether somebody worries is kept nowhere; only the wish to be contacted is passed on
            SurveyKind::WellBeing => {
                sheet.wants_contact = field(&format!("{id}-contact")).iter().any(|value| value == "yes");
                None
            }
        };
        sheet.answers.extend(given.map(|given| (id.clone(), given)));
    }
    if problems.is_empty() { Ok(sheet) } else { Err(problems) }
}

fn first(field: &dyn Fn(&str) -> Vec<String>, name: &str) -> Option<String> {
    field(name).into_iter().next().filter(|value| !value.is_empty())
}

fn scale(field: &dyn Fn(&str) -> Vec<String>, name: &str) -> Option<u8> {
    first(field, name)?.parse().ok().filter(|value| (1..=5).contains(value))
}

fn not_applicable(field: &dyn Fn(&str) -> Vec<String>, name: &str) -> Option<Given> {
    (first(field, name)? == "none").then_some(Given::NotApplicable)
}

fn before_and_now(field: &dyn Fn(&str) -> Vec<String>, id: &str) -> Option<Given> {
    let (before, now) = (scale(field, &format!("{id}-before")), scale(field, &format!("{id}-now")));
    (before.is_some() || now.is_some()).then_some(Given::BeforeAndNow(before, now))
}

fn chosen(
    curriculum: &Curriculum,
    module: &Module,
    question: &SurveyQuestion,
    field: &dyn Fn(&str) -> Vec<String>,
) -> Option<Given> {
    let known = options_of(curriculum, module, question, Lang::En);
    let mut picked: Vec<String> = field(&question.id);
    picked.retain(|id| known.iter().any(|option| option.id == *id));
    if question.kind != SurveyKind::Multiple {
        picked.truncate(1);
    }
    (!picked.is_empty()).then(|| Given::Chosen(picked.into_iter().collect()))
}

fn grid(
    curriculum: &Curriculum,
    module: &Module,
    question: &SurveyQuestion,
    field: &dyn Fn(&str) -> Vec<String>,
) -> Option<Given> {
    let known = options_of(curriculum, module, question, Lang::En);
    let rows: BTreeMap<String, String> = rows_of(module, question, Lang::En)
        .into_iter()
        .filter_map(|row| {
            let picked = first(field, &format!("{}-{}", question.id, row.id))?;
            known.iter().any(|option| option.id == picked).then_some((row.id, picked))
        })
        .collect();
    (!rows.is_empty()).then_some(Given::Rows(rows))
}

fn text(field: &dyn Fn(&str) -> Vec<String>, name: &str, allowed: &[DetailKind]) -> Result<Option<String>, Problem> {
    let Some(text) = first(field, name) else { return Ok(None) };
    let text = text.trim();
    if text.chars().count() > LONGEST_TEXT {
        return Err(Problem::TooLong);
    }
    let mut found = personal_details_in(text);
    found.retain(|detail| !allowed.contains(&detail.kind));
    if !found.is_empty() {
        return Err(Problem::PersonalDetails(found));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::curriculum::ByLang;

    fn survey() -> Survey {
        let elsewhere =
            SurveyQuestion { module: Some("other".to_owned()), ..SurveyQuestion::sample("E09", SurveyKind::Scale, &[], &[]) };
        let questions = vec![
            SurveyQuestion::sample("E01", SurveyKind::Scale, &[], &[]),
            SurveyQuestion::sample("E02", SurveyKind::BeforeAndNow, &[], &[]),
            SurveyQuestion::sample("E03", SurveyKind::Single, &["a", "b"], &[]),
            SurveyQuestion::sample("E04", SurveyKind::Multiple, &["a", "b", "c"], &[]),
            SurveyQuestion::sample("E05", SurveyKind::Grid, &["yes", "no"], &["one", "two"]),
            SurveyQuestion::sample("E06", SurveyKind::Text, &[], &[]),
            SurveyQuestion::sample("E07", SurveyKind::Commitment, &[], &[]),
            SurveyQuestion::sample("E08", SurveyKind::WellBeing, &["yes", "no", "contact"], &[]),
            elsewhere,
        ];
        Survey { id: "evaluation".to_owned(), questions, ..Survey::default() }
    }

    fn read(fields: &[(&str, &str)]) -> Result<Sheet, Vec<(String, Problem)>> {
        let module = Module {
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
        };
        let field =
            |name: &str| fields.iter().filter(|(field, _)| *field == name).map(|(_, value)| (*value).to_owned()).collect();
        read_sheet(&Curriculum::default(), &survey(), &module, &field)
    }

    fn set(ids: &[&str]) -> Given {
        Given::Chosen(ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>())
    }

    #[test]
    fn each_kind_is_read_and_what_the_form_does_not_have_is_left_out() {
        let rows = |pairs: &[(&str, &str)]| {
            Given::Rows(pairs.iter().map(|(row, option)| ((*row).to_owned(), (*option).to_owned())).collect())
        };
        for (fields, wanted) in [
            (vec![("E01", "4")], Some(("E01", Given::Scale(4)))),
            (vec![("E01", "none")], Some(("E01", Given::NotApplicable))),
            (vec![("E01", "6")], None),
            (vec![("E01", "")], None),
            (vec![("E02-before", "2"), ("E02-now", "5")], Some(("E02", Given::BeforeAndNow(Some(2), Some(5))))),
            (vec![("E02-now", "5"), ("E02-before", "0")], Some(("E02", Given::BeforeAndNow(None, Some(5))))),
            (vec![("E03", "b"), ("E03", "a")], Some(("E03", set(&["b"])))),
            (vec![("E03", "z")], None),
            (vec![("E04", "c"), ("E04", "a"), ("E04", "q")], Some(("E04", set(&["a", "c"])))),
            (vec![("E05-one", "no"), ("E05-two", "perhaps"), ("E05-three", "yes")], Some(("E05", rows(&[("one", "no")])))),
            (vec![("E06", "  The maps. ")], Some(("E06", Given::Text("The maps.".to_owned())))),
            (vec![("E06", "   ")], None),
            (vec![("E08", "yes")], None),
            (vec![("E09", "3")], None),
        ] {
            let wanted: BTreeMap<String, Given> = wanted.into_iter().map(|(id, given)| (id.to_owned(), given)).collect();
            assert_eq!(read(&fields).unwrap().answers, wanted, "{fields:?}");
        }
    }

    #[test]
    fn what_is_for_one_person_is_never_among_the_answers() {
        let plan = ("E07", "By 12.12.2026 I will draw the map");
        let unsent = read(&[plan]).unwrap();
        assert!(unsent.is_empty(), "not kept unless it is to be sent: {unsent:?}");
        let sent = read(&[plan, ("E07-send", "yes"), ("E08-contact", "yes"), ("E08", "yes")]).unwrap();
        assert!(sent.answers.is_empty() && sent.wants_contact);
        assert_eq!(sent.commitment.as_deref(), Some(plan.1));
    }

    #[test]
    fn free_text_goes_through_the_guard() {
        let long = "ү".repeat(LONGEST_TEXT + 1);
        let problems = read(&[("E06", "Ask Dana, +7 701 123 45 67"), ("E07", &long)]).unwrap_err();
        assert_eq!(problems.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["E06", "E07"]);
        assert!(matches!(&problems[0].1, Problem::PersonalDetails(found) if found[0].kind == DetailKind::Telephone));
        assert_eq!(problems[1].1, Problem::TooLong);
        assert!(read(&[("E06", &"ү".repeat(LONGEST_TEXT))]).is_ok());
    }
}
