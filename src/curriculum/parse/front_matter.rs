//! The lines between `+++` at the top of a Markdown file.

/// A Markdown file in two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct FrontMatter<'a> {
    /// The TOML between the two lines of `+++`.
    pub toml: &'a str,
    /// Lines before the first of `toml`.
    pub toml_after: u32,
    /// Everything below.
    pub body: &'a str,
    /// Lines before the first of `body`.
    pub body_after: u32,
}

/// Splits a Markdown file. `None` where it does not begin with `+++`, or where the second `+++` is missing.
pub(in crate::curriculum) fn split(text: &str) -> Option<FrontMatter<'_>> {
    let is_fence = |line: &str| line.trim_end() == "+++";
    let mut lines = text.split_inclusive('\n');
    let mut start = 0;
    let mut before = 0;
    for line in lines.by_ref() {
        start += line.len();
        before += 1;
        if is_fence(line) {
            break;
        }
        if !line.trim().is_empty() {
            return None;
        }
    }
    let mut end = start;
    for (within, line) in (0..).zip(lines) {
        if is_fence(line) {
            let body = &text[end + line.len()..];
            return Some(FrontMatter { toml: &text[start..end], toml_after: before, body, body_after: before + within + 1 });
        }
        end += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_and_counts_lines() {
        let cases = [
            ("+++\na = 1\n+++\nText\n", Some(("a = 1\n", 1, "Text\n", 3))),
            ("\n+++\r\na = 1\r\n\r\n+++\r\n", Some(("a = 1\r\n\r\n", 2, "", 5))),
            ("+++\n+++", Some(("", 1, "", 2))),
            ("+++\na = 1\n", None),
            ("Text\n+++\n+++\n", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let found = split(text).map(|front| (front.toml, front.toml_after, front.body, front.body_after));
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
