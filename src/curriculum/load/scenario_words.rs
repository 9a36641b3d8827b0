//! The words of a scenario in one language.

use super::translation::{English, Translated};
use crate::curriculum::model::{ChoiceText, DecisionText, Html, Scenario, ScenarioText};
use crate::curriculum::parse::{At, Doc, Table, parse_toml};
use crate::curriculum::render::{Piece, Scope, markdown};

/// The English words, out of the file that also has the graph.
pub(super) fn words(root: &Table<'_>, decisions: &[Table<'_>], scope: &Scope<'_>) -> ScenarioText {
    let mut text = head(root, scope);
    for table in decisions {
        let mut own = decision(table, scope);
        for choice_table in table.tables("choice", "the choice") {
            let id = choice_table.text("id").map(|id| id.value).unwrap_or_default();
            own.choices.insert(id, choice(&choice_table, scope));
            choice_table.maybe_text("rating");
            choice_table.maybe_text("goto");
            choice_table.done();
        }
        text.decisions.insert(table.text("id").map(|id| id.value).unwrap_or_default(), own);
    }
    text
}

/// A translation: the same identifiers as tables. `None` where something is missing, because nobody should change language in
/// mid-case.
pub(super) fn translated_words(
    doc: &Doc<'_>,
    scenario: &Scenario,
    scope: &Scope<'_>,
    compared: &English,
) -> Option<ScenarioText> {
    let tree = parse_toml(doc);
    let root = Table::root(doc, &tree, "the scenario").translated();
    let mut text = head(&root, scope);
    let mut sources = vec![(String::new(), source(&root), root.line_of("source"))];
    for known in &scenario.decisions {
        let Some(table) = root.table(&known.id, &format!("the decision {}", known.id)) else { continue };
        sources.push((known.id.clone(), source(&table), table.line));
        let decision_id = &known.id;
        let mut own = decision(&table, scope);
        for known in &known.choices {
            let name = format!("the choice {} of {}", known.id, table.what);
            let Some(found) = table.table(&known.id, &name) else {
                doc.warning(table.line, format!("{name} is not translated"), format!("Add [{}.{}]", decision_id, known.id));
                continue;
            };
            own.choices.insert(known.id.clone(), choice(&found, scope));
            found.done();
        }
        table.done();
        text.decisions.insert(decision_id.clone(), own);
    }
    for other in root.other_keys() {
        sources.push((other.value, None, other.line));
    }
    let blocks = sources.iter().map(|(key, source, line)| Translated { key, source: source.as_deref(), line: *line });
    compared.compare(doc, "decision", &blocks.collect::<Vec<_>>());
    look_at_whole(doc, &text, &scenario.text.en).then_some(text)
}

/// Whether everything that the English has is there; what no table says by itself is reported.
fn look_at_whole(doc: &Doc<'_>, text: &ScenarioText, english: &ScenarioText) -> bool {
    if english.ending.is_some() && text.ending.is_none() {
        doc.warning(1, "`ending` is not translated", "Translate it: it is shown at the end of every path");
    }
    let head = !text.title.is_empty() && !text.setup.is_empty() && text.ending.is_some() == english.ending.is_some();
    head && english.decisions.iter().all(|(id, source)| {
        let Some(own) = text.decisions.get(id) else { return false };
        let said = !own.question.is_empty() && own.situation.is_some() == source.situation.is_some();
        said && source
            .choices
            .keys()
            .all(|id| own.choices.get(id).is_some_and(|own| !own.text.is_empty() && !own.consequence.is_empty()))
    })
}

fn source(table: &Table<'_>) -> Option<String> {
    table.maybe_text("source").map(|source| source.value)
}

fn head(root: &Table<'_>, scope: &Scope<'_>) -> ScenarioText {
    ScenarioText {
        title: root.text("title").map(|at| scope.plain(root.doc, &at.value, at.line)).unwrap_or_default(),
        setup: root.text("setup").map(|at| html(root.doc, &at, scope)).unwrap_or_default(),
        ending: root.maybe_text("ending").map(|at| html(root.doc, &at, scope)),
        ..ScenarioText::default()
    }
}

fn decision(table: &Table<'_>, scope: &Scope<'_>) -> DecisionText {
    DecisionText {
        situation: table.maybe_text("situation").map(|at| html(table.doc, &at, scope)),
        question: table.text("question").map(|at| scope.plain(table.doc, &at.value, at.line)).unwrap_or_default(),
        ..DecisionText::default()
    }
}

fn choice(table: &Table<'_>, scope: &Scope<'_>) -> ChoiceText {
    ChoiceText {
        text: table.text("text").map(|at| scope.plain(table.doc, &at.value, at.line)).unwrap_or_default(),
        consequence: table.text("consequence").map(|at| html(table.doc, &at, scope)).unwrap_or_default(),
    }
}

fn html(doc: &Doc<'_>, at: &At<String>, scope: &Scope<'_>) -> Html {
    let piece = Piece { text: &at.value, lines_before: at.line - 1, id: "case", heading: "", top_level: 7 };
    markdown(scope, doc, piece)
}
