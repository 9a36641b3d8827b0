//! The glossary: one row a term, with its wording in each language.

use std::collections::BTreeMap;

use super::doc::Doc;
use crate::curriculum::model::{ByLang, Term, TermStatus};
use crate::i18n::Lang;

const COLUMNS: [&str; 7] = ["en", "ru", "kk", "category", "status", "confidence", "note"];

/// Reads `glossary.csv`. Rows that cannot be used are reported and left out.
pub(in crate::curriculum) fn glossary(doc: &Doc<'_>) -> Vec<Term> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(doc.text.as_bytes());
    let head = reader.headers().map(|head| head.iter().map(|column| column.trim().to_owned()).collect::<Vec<_>>());
    if !matches!(&head, Ok(head) if head == &COLUMNS) {
        doc.error(1, "The first line does not name the columns", format!("Write {}", COLUMNS.join(",")));
        return Vec::new();
    }
    let mut terms = Vec::new();
    let mut first_lines = BTreeMap::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                doc.error(line as u32, format!("The row cannot be read: {error}"), "Put texts with commas in quotation marks");
                continue;
            }
        };
        let line = record.position().map_or(1, csv::Position::line) as u32;
        let Some(term) = term(doc, &record, line) else { continue };
        if let Some(first) = first_lines.insert(term.slug.clone(), line) {
            let what = format!("The term “{}” is here twice, first in line {first}", term.name.en);
            doc.error(line, what, "Remove one of the rows, or tell them apart with a word in brackets");
        } else {
            terms.push(term);
        }
    }
    terms
}

fn term(doc: &Doc<'_>, record: &csv::StringRecord, line: u32) -> Option<Term> {
    if record.len() != COLUMNS.len() {
        let what = format!("The row has {} columns and not {}", record.len(), COLUMNS.len());
        doc.error(line, what, "Put texts with commas in quotation marks");
        return None;
    }
    let [en, ru, kk, category, status, _confidence, note] = [0, 1, 2, 3, 4, 5, 6].map(|column| record[column].trim());
    let status = match status {
        "use" => TermStatus::Use,
        "contested" => TermStatus::Contested,
        "do_not_use" => TermStatus::DoNotUse,
        other => {
            doc.error(line, format!("The status “{other}” is not known"), "Write use, contested or do_not_use");
            return None;
        }
    };
    if en.is_empty() {
        doc.error(line, "The row has no English term", "Write it in the first column");
        return None;
    }
    let mut name = ByLang::english(en.to_owned());
    for (lang, text) in [(Lang::Ru, ru), (Lang::Kk, kk)] {
        if text.is_empty() {
            doc.warning(line, format!("“{en}” has no wording in {}", lang.own_name()), "Write it in its column");
        } else {
            name.set(lang, text.to_owned());
        }
    }
    Some(Term { slug: slug(en), name, category: category.to_owned(), status, note: note.to_owned() })
}

/// The term as a part of an address.
fn slug(en: &str) -> String {
    let mut slug = String::new();
    for c in en.to_lowercase().replace(['\'', '’'], "").chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::check::Problems;

    #[test]
    fn reads_terms_and_reports_rows() {
        let text = "en,ru,kk,category,status,confidence,note\n\
            child's voice,голос ребёнка,баланың үні,domain,use,H,\n\
            \"assent, own\",ассент,,domain,contested,M,\"a\nb\"\n\
            child's voice,x,y,domain,use,H,\n\
            odd,x,y,domain,maybe,H,\n\
            short,x\n";
        let problems = Problems::default();
        let terms = glossary(&Doc::new("glossary.csv", text, &problems));
        let slugs: Vec<_> = terms.iter().map(|term| term.slug.as_str()).collect();
        assert_eq!(slugs, ["childs-voice", "assent-own"]);
        let lines: Vec<_> = problems.into_vec().iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [3, 5, 6, 7]);
    }
}
