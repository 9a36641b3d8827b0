//! Terms that must not be used: a match of word stems is a question to the editor, who rewords the text or says that it quotes
//! the term in order to correct it (outline 7.5).

mod forms;
mod patterns;
mod texts;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use patterns::{Pattern, patterns};
use texts::{Quotes, Stretch, quotes, stretches};
use words::words;

use super::Problems;
use crate::curriculum::archive::Archive;
use crate::curriculum::model::Term;
use crate::curriculum::parse::Doc;
use crate::i18n::Lang;

/// Reports every `do_not_use` term in every text of its language.
pub(super) fn look_for_terms(archive: &Archive, glossary: &[Term], problems: &Problems) {
    let patterns: BTreeMap<_, _> = Lang::ALL.into_iter().map(|lang| (lang, patterns(glossary, lang))).collect();
    // Files that are not in UTF-8 were reported when they were read.
    let silent = Problems::default();
    let texts = archive.iter().filter_map(|(path, bytes)| Doc::text_of(path, bytes, &silent).map(|text| (path, text)));
    let docs: Vec<_> = texts.map(|(path, text)| Doc::new(path, text, problems)).collect();
    let allowed: Quotes = docs.iter().filter(|doc| doc.path.ends_with(".toml")).flat_map(quotes).collect();
    for doc in &docs {
        for stretch in stretches(doc) {
            look_at(doc, &stretch, &patterns[&stretch.lang], &allowed);
        }
    }
}

fn look_at(doc: &Doc<'_>, stretch: &Stretch, patterns: &[Pattern<'_>], allowed: &Quotes) {
    // The line break that a TOML text writes as \n divides words.
    let text = as_shown(&doc.text[stretch.range.clone()].replace("\\n", "  ").replace("\\t", "  "));
    let words = words(&text);
    for pattern in patterns {
        if may_quote(doc.path, stretch, pattern, allowed) {
            continue;
        }
        for range in pattern.find(&text, &words) {
            let line = doc.line_of(stretch.range.start + range.start);
            let found = text[range].split_whitespace().collect::<Vec<_>>().join(" ");
            let what = format!("“{found}” is a term that must not be used");
            doc.error(line, what, todo(doc.path, pattern));
        }
    }
}

/// The text as a reader sees it, every letter in its place: where a link leads, and spaces written as `&nbsp;`, are blanks.
fn as_shown(text: &str) -> String {
    let mut shown = text.replace("&nbsp;", "      ").replace("&shy;", "\u{ad}\u{200b}");
    let mut from = 0;
    while let Some(open) = shown[from..].find("](").map(|at| from + at + 1) {
        let Some(close) = shown[open..].find([')', '\n']).map(|at| open + at + 1) else { break };
        shown.replace_range(open..close, &" ".repeat(close - open));
        from = open;
    }
    shown
}

fn may_quote(path: &str, stretch: &Stretch, pattern: &Pattern<'_>, allowed: &Quotes) -> bool {
    let names = |terms: &Vec<String>| terms.iter().any(|term| term.eq_ignore_ascii_case(pattern.english));
    let (folder, file) = path.rsplit_once('/').map_or((String::new(), path), |(folder, file)| (format!("{folder}/"), file));
    // a lesson corrects a term among its common mistakes or in its tool, and uses it nowhere else
    let corrects = matches!(stretch.section.as_str(), "mistakes" | "tool") || file.starts_with("tool.");
    (corrects && allowed.get(&folder).is_some_and(names)) || allowed.get(&format!("#{}", stretch.question)).is_some_and(names)
}

fn todo(path: &str, pattern: &Pattern<'_>) -> String {
    let advice = if pattern.note.is_empty() { "Reword it" } else { pattern.note.trim_end_matches('.') };
    let exception = if path.contains("/lessons/") { "lesson.toml, for {#mistakes} and the tool" } else { "the question" };
    if path.starts_with("modules/") {
        format!("{advice}. Where it is quoted to be corrected: quotes_terms = [\"{}\"] in {exception}", pattern.english)
    } else {
        advice.to_owned()
    }
}
