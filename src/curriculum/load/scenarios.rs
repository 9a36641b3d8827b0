//! A branching case: its graph, and its words in each language.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::{Reading, unique_here};
use super::scenario_words::{translated_words, words};
use super::translation::English;
use crate::curriculum::model::{ByLang, Choice, Decision, Rating, Scenario};
use crate::curriculum::parse::{Doc, Form, Table, in_language, parse_toml};
use crate::curriculum::render::{Known, Scope};
use crate::i18n::Lang;

/// Reads `scenario.toml` of a lesson's folder and its translations. `None` where the lesson has no scenario.
pub(super) fn scenario(reading: &Reading<'_>, known: &Known, folder: &str) -> Option<Scenario> {
    let path = format!("{folder}scenario.toml");
    let doc = reading.file(&path)?;
    let compared = English::new(Form::Scenario, &doc);
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the scenario");
    let code = root.text("code").map(|code| code.value).unwrap_or_default();
    reading.unique(&doc, "scenario", &code, root.line_of("code"));
    let tables = root.tables("decision", "the decision");
    let decisions: Vec<_> = tables.iter().map(decision).collect();
    look_at_graph(&doc, &decisions, &tables);
    let english = words(&root, &tables, &Scope::new(known, Lang::En));
    tables.into_iter().for_each(Table::done);
    root.done();
    let mut scenario = Scenario { code, decisions, text: ByLang::english(english) };
    keep_first(&mut scenario.decisions);
    let mut text = scenario.text.clone();
    for lang in reading.translations() {
        let Some(doc) = reading.translation(&in_language(&path, lang), lang) else { continue };
        if let Some(own) = translated_words(&doc, &scenario, &Scope::new(known, lang), &compared) {
            text.set(lang, own);
        }
    }
    Some(Scenario { text, ..scenario })
}

/// Of what is there twice, which was reported, the first counts.
fn keep_first(decisions: &mut Vec<Decision>) {
    let mut seen = BTreeSet::new();
    decisions.retain(|decision| seen.insert(decision.id.clone()));
    for decision in decisions {
        let mut seen = BTreeSet::new();
        decision.choices.retain(|choice| seen.insert(choice.id.clone()));
    }
}

fn decision(table: &Table<'_>) -> Decision {
    let id = table.text("id").map(|id| id.value).unwrap_or_default();
    let mut choices = Vec::new();
    let mut lines = Vec::new();
    for choice in table.tables("choice", &format!("the choice of {id}")) {
        let choice_id = choice.text("id").map(|id| id.value).unwrap_or_default();
        lines.push((choice_id.clone(), choice.line_of("id")));
        let rating = match choice.text("rating").as_ref().map(|rating| rating.value.as_str()) {
            Some("best") => Rating::Best,
            Some("harmful") => Rating::Harmful,
            Some("workable") | None => Rating::Workable,
            Some(other) => {
                choice.error("rating", format!("The rating “{other}” is not known"), "Write best, workable or harmful");
                Rating::Workable
            }
        };
        let goto = choice.maybe_text("goto").map(|goto| goto.value);
        choices.push(Choice { id: choice_id, rating, goto });
    }
    unique_here(table.doc, "choice", lines.iter().map(|(id, line)| (id.as_str(), *line)));
    if choices.len() < 2 {
        table.doc.error(
            table.line,
            format!("The decision {id} has no choice to make"),
            "Write two to four [[decision.choice]]",
        );
    }
    if !choices.iter().any(|choice| choice.rating == Rating::Best) {
        table.doc.warning(table.line, format!("No choice of {id} is rated best"), "Rate one best, or reword the choices");
    }
    Decision { id, choices }
}

/// Reports gotos that lead nowhere or in a circle, and decisions that nobody can come to.
fn look_at_graph(doc: &Doc<'_>, decisions: &[Decision], tables: &[Table<'_>]) {
    unique_here(
        doc,
        "decision",
        decisions.iter().zip(tables).map(|(decision, table)| (decision.id.as_str(), table.line_of("id"))),
    );
    if decisions.is_empty() {
        doc.error(1, "The scenario has no decision", "Write [[decision]] with its choices");
    }
    let ids: Vec<_> = decisions.iter().map(|decision| decision.id.as_str()).collect();
    for (decision, table) in decisions.iter().zip(tables) {
        let lines = table.tables("choice", "the choice");
        for (choice, at) in decision.choices.iter().zip(&lines) {
            let Some(goto) = &choice.goto else { continue };
            if !ids.contains(&goto.as_str()) {
                let todo = format!("Write one of {}, or remove it where the path ends", ids.join(", "));
                at.error("goto", format!("There is no decision {goto}"), todo);
            } else if comes_back(decisions, goto, &decision.id) {
                let what = format!("The path from {} over choice {} comes back to {}", decision.id, choice.id, decision.id);
                at.error("goto", what, "Lead it on to a later decision, or end it here");
            }
        }
    }
    let reached: BTreeSet<_> = decisions.first().map(|first| reachable(decisions, &first.id)).unwrap_or_default();
    for (decision, table) in decisions.iter().zip(tables).filter(|(decision, _)| !reached.contains(decision.id.as_str())) {
        let what = format!("No path leads to the decision {}", decision.id);
        table.doc.error(table.line, what, "Lead a choice there with goto, or remove it");
    }
}

fn comes_back(decisions: &[Decision], from: &str, to: &str) -> bool {
    reachable(decisions, from).contains(to)
}

/// The decisions that a path from this one can come to, itself included.
fn reachable<'d>(decisions: &'d [Decision], from: &str) -> BTreeSet<&'d str> {
    let by_id: BTreeMap<_, _> = decisions.iter().map(|decision| (decision.id.as_str(), decision)).collect();
    let mut reached = BTreeSet::new();
    let mut next = vec![from];
    while let Some(decision) = next.pop().and_then(|id| by_id.get(id)) {
        if reached.insert(decision.id.as_str()) {
            next.extend(decision.choices.iter().filter_map(|choice| choice.goto.as_deref()));
        }
    }
    reached
}
