//! A text file that is being read, and the way from a place in it to a line.

use std::cell::Cell;

use crate::curriculum::check::{Problems, Severity};

/// A text file, or a part of one, that is being read. Faults found in it get its path and the line within the whole file.
pub(in crate::curriculum) struct Doc<'a> {
    pub path: &'a str,
    pub text: &'a str,
    problems: &'a Problems,
    /// Lines of the file before the first of `text`.
    lines_before: u32,
    line_starts: Vec<usize>,
    /// Set when the file cannot be parsed: everything else that seems wrong in it may only follow from that.
    quiet: Cell<bool>,
}

/// Something, and the line in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct At<T> {
    pub value: T,
    pub line: u32,
}

impl<'a> Doc<'a> {
    pub fn new(path: &'a str, text: &'a str, problems: &'a Problems) -> Self {
        Self::part(path, text, 0, problems)
    }

    /// A part of a file that begins after `lines_before` lines.
    pub fn part(path: &'a str, text: &'a str, lines_before: u32, problems: &'a Problems) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { path, text, problems, lines_before, line_starts, quiet: Cell::new(false) }
    }

    /// Reads the bytes of a file as UTF-8, without the mark that some editors put in front.
    pub fn text_of<'t>(path: &str, bytes: &'t [u8], problems: &Problems) -> Option<&'t str> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
            Err(error) => {
                let line = 1 + bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count();
                problems.error(path, line as u32, "The file is not in UTF-8", "Save it as UTF-8 in your editor");
                None
            }
        }
    }

    /// The line of a byte offset, from 1.
    pub fn line_of(&self, offset: usize) -> u32 {
        self.lines_before + self.line_starts.partition_point(|&start| start <= offset) as u32
    }

    /// From here on nothing is reported for this file.
    pub fn be_quiet(&self) {
        self.quiet.set(true);
    }

    pub fn is_quiet(&self) -> bool {
        self.quiet.get()
    }

    pub fn error(&self, line: u32, what: impl Into<String>, todo: impl Into<String>) {
        self.report(Severity::Error, line, what.into(), todo.into());
    }

    pub fn warning(&self, line: u32, what: impl Into<String>, todo: impl Into<String>) {
        self.report(Severity::Warning, line, what.into(), todo.into());
    }

    pub fn problems(&self) -> &'a Problems {
        self.problems
    }

    fn report(&self, severity: Severity, line: u32, what: String, todo: String) {
        if !self.quiet.get() {
            self.problems.add(severity, self.path, line, what, todo);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_lines() {
        let problems = Problems::default();
        let doc = Doc::part("a.md", "one\ntwo\n\nfour", 10, &problems);
        for (offset, line) in [(0, 11), (3, 11), (4, 12), (8, 13), (9, 14), (12, 14), (99, 14)] {
            assert_eq!(doc.line_of(offset), line, "{offset}");
        }
    }

    #[test]
    fn refuses_other_encodings_with_the_line() {
        let problems = Problems::default();
        assert_eq!(Doc::text_of("a.md", b"\xef\xbb\xbfhello", &problems), Some("hello"));
        assert_eq!(Doc::text_of("a.md", b"good\n\xcf\xf0\xe8", &problems), None);
        assert_eq!(problems.into_vec()[0].line, 2);
    }
}
