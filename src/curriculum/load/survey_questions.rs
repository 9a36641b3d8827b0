//! The questions of the forms.

use super::reading::Reading;
use super::surveys::Borrowed;
use super::translated_blocks::{choices, maybe_plain, plain, same_plain, translated_choices};
use crate::curriculum::check::Problems;
use crate::curriculum::model::{ByLang, ProfileField, Survey, SurveyGroup, SurveyKind, SurveyQuestion, SurveyQuestionText};
use crate::curriculum::parse::Table;
use crate::curriculum::render::Scope;

const TOOLS: &str = "tools";

/// Reads the English of one question.
pub(super) fn question(
    reading: &Reading<'_>,
    table: Table<'_>,
    groups: &[SurveyGroup],
    modules: &[String],
    borrowed: &mut Vec<Borrowed>,
    scope: &Scope<'_>,
) -> Option<SurveyQuestion> {
    let id = table.text("id")?;
    let table = table.called(&format!("the question {}", id.value));
    reading.unique(table.doc, "survey question", &id.value, id.line);
    let group = table.text("group").map(|group| group.value).unwrap_or_default();
    if !groups.iter().any(|known| known.id == group) {
        table.error("group", format!("There is no group “{group}”"), "Write the identifier of a [[group]] of this file");
    }
    let module = table.maybe_text("module").map(|module| module.value);
    if let Some(module) = module.as_ref().filter(|module| !modules.contains(module)) {
        let todo = format!("Write one of the programme's modules: {}", modules.join(", "));
        table.error("module", format!("There is no module “{module}”"), todo);
    }
    let options_of = table.maybe_text("options_of");
    if let Some(from) = options_of.as_ref().filter(|from| from.value != TOOLS) {
        let (question, from, line) = (id.value.clone(), from.value.clone(), from.line);
        borrowed.push(Borrowed { question, from, path: table.doc.path.to_owned(), line });
    }
    let rows_of = table.maybe_text("rows_of");
    if rows_of.as_ref().is_some_and(|from| from.value != TOOLS) {
        table.error("rows_of", "Rows can only be the tools of the module", "Write rows_of = \"tools\", or own rows");
    }
    let (options, option_words) = choices(&table, "option", scope);
    let (rows, row_words) = choices(&table, "row", scope);
    let question = SurveyQuestion {
        kind: kind(&table),
        repeats: table.maybe_text("repeats").map(|other| other.value),
        tools_as_options: options_of.as_ref().is_some_and(|from| from.value == TOOLS),
        tools_as_rows: rows_of.is_some(),
        support: table.flag("support"),
        for_editors: table.flag("for_editors"),
        text: ByLang::english(SurveyQuestionText {
            prompt: plain(&table, "prompt", scope),
            hint: maybe_plain(&table, "hint", scope),
            options: option_words,
            rows: row_words,
        }),
        id: id.value,
        group,
        module,
        options,
        rows,
    };
    look_at_choices(&table, &question, options_of.is_some());
    table.done();
    Some(question)
}

fn kind(table: &Table<'_>) -> SurveyKind {
    match table.text("kind").as_ref().map(|kind| kind.value.as_str()) {
        Some("scale") => SurveyKind::Scale,
        Some("before_and_now") => SurveyKind::BeforeAndNow,
        Some("single") => SurveyKind::Single,
        Some("multiple") => SurveyKind::Multiple,
        Some("grid") => SurveyKind::Grid,
        Some("commitment") => SurveyKind::Commitment,
        Some("well_being") => SurveyKind::WellBeing,
        Some("profile") => SurveyKind::Profile(field(table)),
        Some("text") | None => SurveyKind::Text,
        Some(other) => {
            let todo = "Write scale, before_and_now, single, multiple, grid, text, commitment, well_being or profile";
            table.error("kind", format!("The kind “{other}” is not known"), todo);
            SurveyKind::Text
        }
    }
}

fn field(table: &Table<'_>) -> ProfileField {
    match table.text("field").as_ref().map(|field| field.value.as_str()) {
        Some("sector") | None => ProfileField::Sector,
        Some("locality") => ProfileField::Locality,
        Some("language") => ProfileField::Language,
        Some(other) => {
            table.error("field", format!("The field “{other}” is not known"), "Write sector, locality or language");
            ProfileField::Sector
        }
    }
}

/// Reports questions that cannot be answered, and options that nobody would see.
fn look_at_choices(table: &Table<'_>, question: &SurveyQuestion, has_others: bool) {
    let wants_options = match question.kind {
        SurveyKind::Single | SurveyKind::Multiple | SurveyKind::Grid | SurveyKind::WellBeing => true,
        SurveyKind::Profile(field) => field == ProfileField::Locality,
        SurveyKind::Scale | SurveyKind::BeforeAndNow | SurveyKind::Text | SurveyKind::Commitment => false,
    };
    let wants_rows = question.kind == SurveyKind::Grid;
    let (has_options, has_rows) =
        (has_others || question.options.len() > 1, question.tools_as_rows || !question.rows.is_empty());
    let what = &table.what;
    match (wants_options, has_options, question.options.is_empty() && !has_others) {
        (true, false, _) => table.error("kind", format!("{what} has too few options"), "Write two or more [[question.option]]"),
        (false, _, false) => table.error("option", format!("{what} has options that its kind does not show"), "Remove them"),
        _ => {}
    }
    match (wants_rows, has_rows) {
        (true, false) => table.error("kind", format!("{what} has no rows"), "Write [[question.row]], or rows_of = \"tools\""),
        (false, true) => table.error("row", format!("{what} has rows that its kind does not show"), "Remove them"),
        _ => {}
    }
}

/// The words in another language. `None` where something is missing.
pub(super) fn translated_question(
    table: &Table<'_>,
    question: &SurveyQuestion,
    scope: &Scope<'_>,
) -> Option<SurveyQuestionText> {
    let prompt = plain(table, "prompt", scope);
    let hint = same_plain(table, "hint", question.text.en.hint.as_ref(), scope);
    let options = translated_choices(table, "options", &question.options, scope);
    let rows = translated_choices(table, "rows", &question.rows, scope);
    let text = SurveyQuestionText { prompt, hint: hint?, options: options?, rows: rows? };
    (!text.prompt.is_empty()).then_some(text)
}

/// Gives questions the options that they take from others, so that nobody has to know of it afterwards.
pub(super) fn borrow_options(problems: &Problems, surveys: &mut [Survey], borrowed: &[Borrowed]) {
    for wish in borrowed {
        let Some(from) = surveys.iter().find_map(|survey| survey.question(&wish.from)).cloned() else {
            let todo = "Write the identifier of a question with options, or \"tools\"";
            problems.error(&wish.path, wish.line, format!("There is no question {}", wish.from), todo);
            continue;
        };
        let questions = surveys.iter_mut().flat_map(|survey| &mut survey.questions);
        for question in questions.filter(|question| question.id == wish.question) {
            question.options.splice(0..0, from.options.iter().cloned());
            let own = question.text.clone();
            question.text = ByLang::english(with_options(own.en, &from.text.en));
            // A language is there when both are: half a question misleads.
            let both = |own: Option<SurveyQuestionText>, from: &Option<SurveyQuestionText>| {
                own.zip(from.as_ref()).map(|(own, from)| with_options(own, from))
            };
            question.text.ru = both(own.ru, &from.text.ru);
            question.text.kk = both(own.kk, &from.text.kk);
        }
    }
}

fn with_options(mut text: SurveyQuestionText, from: &SurveyQuestionText) -> SurveyQuestionText {
    text.options.extend(from.options.iter().map(|(id, words)| (id.clone(), words.clone())));
    text
}
