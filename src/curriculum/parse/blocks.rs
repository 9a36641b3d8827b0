//! The sections of a lesson's text: a `##` heading with an identifier in braces, and what stands below it.

use super::doc::Doc;

/// A section as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct Block<'a> {
    /// Empty where the heading has none, which is reported.
    pub id: &'a str,
    pub heading: &'a str,
    /// In a translation: the mark of the English section that it was made from.
    pub source: Option<&'a str>,
    pub line: u32,
    /// Below the heading, with the number of lines before it.
    pub body: &'a str,
    pub body_after: u32,
    /// Heading and body as they stand: what the mark is made from.
    pub raw: &'a str,
}

/// The sections of the text below the front matter, which begins after `lines_before` lines. Text before the first heading and
/// headings without an identifier are reported.
pub(in crate::curriculum) fn blocks<'a>(doc: &Doc<'_>, body: &'a str, lines_before: u32) -> Vec<Block<'a>> {
    let starts = heading_lines(body);
    let before = starts.first().map_or(body, |&(_, offset)| &body[..offset]);
    if let Some(line) = before.lines().position(|line| !line.trim().is_empty()) {
        let todo = "Put it under a heading: ## Heading {#identifier}";
        doc.error(lines_before + line as u32 + 1, "This text stands before the first heading and would not be shown", todo);
    }
    let ends = starts.iter().skip(1).map(|&(_, offset)| offset).chain([body.len()]);
    let parts = starts.iter().zip(ends);
    parts.map(|(&(line, start), end)| block(doc, &body[start..end], lines_before + line + 1)).collect()
}

/// Index of the line and byte offset of each `##` heading that is not inside a fenced block.
fn heading_lines(body: &str) -> Vec<(u32, usize)> {
    let mut fenced = false;
    let mut offset = 0;
    let mut found = Vec::new();
    for (index, line) in body.split_inclusive('\n').enumerate() {
        fenced ^= line.trim_start().starts_with("```");
        if !fenced && line.starts_with("## ") {
            found.push((index as u32, offset));
        }
        offset += line.len();
    }
    found
}

fn block<'a>(doc: &Doc<'_>, raw: &'a str, line: u32) -> Block<'a> {
    let (first, body) = raw.split_once('\n').unwrap_or((raw, ""));
    let first = first.trim_start_matches('#').trim();
    let (heading, attributes) = match first.rfind('{') {
        Some(brace) if first.ends_with('}') => (first[..brace].trim_end(), &first[brace + 1..first.len() - 1]),
        _ => (first, ""),
    };
    let mut found = Block { id: "", heading, source: None, line, body, body_after: line, raw };
    for word in attributes.split_whitespace() {
        match (word.strip_prefix('#'), word.strip_prefix("source=")) {
            (Some(id), _) => found.id = id,
            (_, Some(mark)) => found.source = Some(mark),
            _ => doc.error(
                line,
                format!("`{word}` is not known in a heading"),
                "Write {#identifier} or {#identifier source=mark}",
            ),
        }
    }
    if !is_identifier(found.id) {
        let todo =
            "Write {#identifier} at its end, in lower-case letters a to z, digits and hyphens, the same in every language";
        doc.error(line, format!("The heading “{heading}” has no identifier"), todo);
        found.id = "";
    }
    if heading.is_empty() {
        doc.error(line, "The heading is empty", "Write the heading between ## and {");
    }
    found
}

/// Lower-case Latin letters, digits and hyphens: fit for an address.
pub(in crate::curriculum) fn is_identifier(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(fits) && !text.starts_with('-') && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::check::Problems;

    #[test]
    fn finds_sections_with_their_lines() {
        let body = "\n## One {#one}\n\nText.\n\n### Within\n\n## Два слова {#two source=0a1b2c3d}\nТекст.\n";
        let problems = Problems::default();
        let found = blocks(&Doc::new("en.md", "", &problems), body, 10);
        let short: Vec<_> = found.iter().map(|block| (block.id, block.heading, block.source, block.line)).collect();
        assert_eq!(short, [("one", "One", None, 12), ("two", "Два слова", Some("0a1b2c3d"), 18)]);
        assert_eq!(found[0].body, "\nText.\n\n### Within\n\n");
        assert_eq!(found[0].body_after, 12);
        assert!(problems.into_vec().is_empty());
    }

    #[test]
    fn reports_headings_that_cannot_be_used() {
        let cases = [
            ("Stray.\n## A {#a}\n", 1),
            ("## A\n", 1),
            ("\n## A {#Большая}\n", 2),
            ("## A {#a sauce=1}\n", 1),
            ("## {#a}\n", 1),
            ("##  \n", 1),
        ];
        for (body, line) in cases {
            let problems = Problems::default();
            blocks(&Doc::new("en.md", "", &problems), body, 0);
            let found = problems.into_vec();
            assert!(!found.is_empty() && found.iter().all(|problem| problem.line == line), "{body:?}: {found:?}");
        }
        let fenced = "## A {#a}\n```\n## not a heading\n```\n";
        assert_eq!(blocks(&Doc::new("en.md", "", &Problems::default()), fenced, 0).len(), 1);
    }
}
