//! `review.toml`: who has written and reviewed which text, and what is asked of the reviewers.

use std::collections::BTreeMap;

use super::reading::{Reading, unique_here};
use crate::curriculum::edition::Curriculum;
use crate::curriculum::model::{Review, ReviewQuestion, ReviewStep, ReviewedText, SignedOff};
use crate::curriculum::parse::{Doc, Table, parse_toml};
use crate::i18n::Lang;

const PATH: &str = "review.toml";

/// Reads it, after everything that it names. Without it every text is a draft.
pub(super) fn review(reading: &Reading<'_>, curriculum: &Curriculum) -> Review {
    let names = curriculum.text_names();
    let empty = || names.iter().map(|name| ReviewedText { name: name.clone(), ..ReviewedText::default() }).collect();
    let Some(doc) = reading.file(PATH) else {
        let todo = "Write it, as in README.md; until then every text counts as a draft";
        reading.problems.warning(PATH, 1, "The file is missing", todo);
        return Review { texts: empty(), ..Review::default() };
    };
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the review");
    let mut review = Review { texts: empty(), ..Review::default() };
    if let Some(table) = root.table("text", "the texts") {
        for text in &mut review.texts {
            let line = table.line_of(&text.name);
            if let Some(own) = table.table(&text.name, &format!("the text {}", text.name)) {
                text.steps = steps(own, &reading.languages);
            }
            look_at_drafts(&doc, curriculum, text, &reading.languages, line);
        }
        for other in table.other_keys() {
            let todo = format!("Correct or remove it. The texts are: {}", names.join(", "));
            doc.error(other.line, format!("There is no text {}", other.value), todo);
        }
    }
    for table in root.tables("name", "the name") {
        review.names.extend(table.languages());
        table.done();
    }
    for table in root.tables("question", "the question") {
        review.questions.extend(question(table, curriculum));
    }
    let ids = review.questions.iter().filter_map(|question| question.id.as_deref());
    unique_here(&doc, "question", ids.map(|id| (id, root.line_of("question"))));
    root.done();
    review
}

fn steps(table: Table<'_>, languages: &[Lang]) -> BTreeMap<Lang, BTreeMap<ReviewStep, SignedOff>> {
    let mut found = BTreeMap::new();
    for &lang in languages {
        let Some(own) = table.table(lang.tag(), &format!("`{lang}` of {}", table.what)) else { continue };
        let mut steps = BTreeMap::new();
        for step in ReviewStep::ALL {
            if let Some(signed) = own.table(step.key(), &format!("`{}` of {}", step.key(), own.what)) {
                steps.extend(signed_off(&signed).map(|off| (step, off)));
                signed.done();
            }
        }
        own.done();
        found.insert(lang, steps);
    }
    table.done();
    found
}

fn signed_off(table: &Table<'_>) -> Option<SignedOff> {
    let (by, on) = (table.text("by"), table.date("on"));
    Some(SignedOff { by: by?.value, on: on? })
}

/// Warns of texts that are there and that nobody put down, and of the other way round.
fn look_at_drafts(doc: &Doc<'_>, curriculum: &Curriculum, text: &ReviewedText, languages: &[Lang], line: u32) {
    for &lang in languages {
        let is_there = curriculum.has_text(&text.name, lang).unwrap_or_default();
        let is_put_down = text.step(lang, ReviewStep::Drafted).is_some();
        let name = &text.name;
        if is_there && !is_put_down {
            let todo = format!("Add under [text.{name}]: {lang}.drafted = {{ by = \"…\", on = 2026-11-23 }}");
            doc.warning(line, format!("The text {name} is there in {}, and nobody is put down for it", lang.own_name()), todo);
        }
        if !is_there && is_put_down {
            let what = format!("The text {name} is put down as drafted in {}, and is not there as a whole", lang.own_name());
            doc.warning(line, what, "Translate the rest, or remove the line");
        }
    }
}

fn question(table: Table<'_>, curriculum: &Curriculum) -> Option<ReviewQuestion> {
    let of = match table.maybe_text("of").as_ref().map(|of| of.value.as_str()) {
        Some("expert") => ReviewStep::Expert,
        Some("law") => ReviewStep::Law,
        Some("editor") | None => ReviewStep::Editor,
        Some(other) => {
            table.error("of", format!("“{other}” reviews nothing"), "Write expert, law or editor");
            ReviewStep::Editor
        }
    };
    let places = table.text("where").map(|at| at.value).unwrap_or_default();
    let places: Vec<_> = places.split(',').map(str::trim).filter(|place| !place.is_empty()).map(str::to_owned).collect();
    for place in places.iter().filter(|place| curriculum.text_of_place(place).is_none()) {
        let todo = "Write the name of a text (W1-L3, W1-check, support), or a code in one (W1-K05, W2-T3, W3-S4/D1)";
        table.error("where", format!("{place} is in no text"), todo);
    }
    let language = table.maybe_text("language").and_then(|tag| {
        let lang = tag.value.parse().ok();
        if lang.is_none() {
            table.error("language", format!("The language “{}” is not known", tag.value), "Write en, ru or kk");
        }
        lang
    });
    let answer = table.table("answer", "the answer").and_then(|answer| {
        let found = signed_off(&answer).zip(answer.text("text").map(|text| text.value));
        answer.done();
        found
    });
    let id = table.maybe_text("id").map(|id| id.value);
    let text = table.text("text").map(|text| text.value.split_whitespace().collect::<Vec<_>>().join(" "));
    table.done();
    Some(ReviewQuestion { id, of, places, language, text: text?, answer })
}
