//! The two things in a text that are not Markdown: source marks `[S02 art. 3; AJ]` and links to the glossary `[[term|text]]`.

use std::ops::Range;

/// One of them, with the bytes that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct Inline<'a> {
    pub range: Range<usize>,
    pub kind: InlineKind<'a>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::curriculum) enum InlineKind<'a> {
    /// The sources of a mark. An authoring judgement (`AJ`) alone leaves none.
    Sources(Vec<Citation<'a>>),
    /// A mark that names something that is neither a source nor `AJ`.
    Unreadable(&'a str),
    /// A link to a term of the glossary.
    Term { term: &'a str, text: Option<&'a str> },
}

/// One source in a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct Citation<'a> {
    pub id: &'a str,
    /// `art. 3`, or nothing.
    pub place: &'a str,
}

/// All of them, in the order of the text.
pub(in crate::curriculum) fn inlines(text: &str) -> Vec<Inline<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('[').map(|at| from + at) {
        let next = term_at(text, open).or_else(|| sources_at(text, open));
        from = next.as_ref().map_or(open + 1, |inline| inline.range.end);
        found.extend(next);
    }
    found
}

fn term_at(text: &str, open: usize) -> Option<Inline<'_>> {
    let inner = text[open..].strip_prefix("[[")?;
    let inner = &inner[..inner.find("]]")?];
    if inner.contains('[') || inner.contains("\n\n") {
        return None;
    }
    let (term, shown) = inner.split_once('|').map_or((inner, None), |(term, shown)| (term, Some(shown.trim())));
    let kind = InlineKind::Term { term: term.trim(), text: shown.filter(|shown| !shown.is_empty()) };
    Some(Inline { range: open..open + inner.len() + 4, kind })
}

fn sources_at(text: &str, open: usize) -> Option<Inline<'_>> {
    let inner = &text[open + 1..];
    let inner = &inner[..inner.find(']')?];
    let begins = inner.trim_start();
    let is_source = begins.strip_prefix('S').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let is_judgement = begins.strip_prefix("AJ").is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    if !is_source && !is_judgement {
        return None;
    }
    let mut citations = Vec::new();
    let mut kind = None;
    // In a box each line begins with `>`, also where a mark goes over two lines.
    for entry in inner.split(';').map(|entry| entry.trim().trim_start_matches('>').trim()).filter(|&entry| entry != "AJ") {
        match citation(entry) {
            Some(citation) => citations.push(citation),
            None => kind = Some(InlineKind::Unreadable(entry)),
        }
    }
    Some(Inline { range: open..open + inner.len() + 2, kind: kind.unwrap_or(InlineKind::Sources(citations)) })
}

fn citation(entry: &str) -> Option<Citation<'_>> {
    let digits = entry.strip_prefix('S')?.bytes().take_while(u8::is_ascii_digit).count();
    let (id, place) = entry.split_at(1 + digits);
    let apart = place.is_empty() || place.starts_with(char::is_whitespace);
    (digits > 0 && apart).then(|| Citation { id, place: place.trim() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sources(list: &[(&'static str, &'static str)]) -> InlineKind<'static> {
        InlineKind::Sources(list.iter().map(|&(id, place)| Citation { id, place }).collect())
    }

    #[test]
    fn finds_marks_and_terms() {
        let term = |term, text| InlineKind::Term { term, text };
        let cases: [(&'static str, Vec<InlineKind<'static>>); 12] = [
            ("x [S02 art. 2(2)].", vec![sources(&[("S02", "art. 2(2)")])]),
            ("[S02 art. 3; S05; AJ]", vec![sources(&[("S02", "art. 3"), ("S05", "")])]),
            ("[AJ]", vec![sources(&[])]),
            ("[S02;\nS05]", vec![sources(&[("S02", ""), ("S05", "")])]),
            ("[S02, S05]", vec![InlineKind::Unreadable("S02, S05")]),
            ("[AJ from S36]", vec![InlineKind::Unreadable("AJ from S36")]),
            ("[[case manager]]", vec![term("case manager", None)]),
            (
                "[[case manager|the manager's]] [S01]",
                vec![term("case manager", Some("the manager's")), sources(&[("S01", "")])],
            ),
            ("[Support](/support) [x] [ ] [Section 2] [AJour]", vec![]),
            ("[[open", vec![]),
            ("[S02", vec![]),
            ("[[a [b]] c]]", vec![]),
        ];
        for (text, expected) in cases {
            let found: Vec<_> = inlines(text).into_iter().map(|inline| inline.kind).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn ranges_are_in_order_and_within(text in "[\\[\\]|;SAJ0-9 a-zя\n]{0,60}") {
            let mut end = 0;
            for inline in inlines(&text) {
                prop_assert!(inline.range.start >= end && text.get(inline.range.clone()).is_some());
                end = inline.range.end;
            }
        }
    }
}
