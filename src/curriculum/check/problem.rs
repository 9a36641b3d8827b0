//! What is wrong in the content, where, and what to do about it.

use std::cell::RefCell;
use std::fmt;

use serde::Serialize;

/// Whether the server may start with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Must be put right first.
    Error,
    /// Learners are served, though not as well as they could be.
    Warning,
}

/// One fault, in words for whoever edits the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    pub severity: Severity,
    /// From the content folder, with `/`.
    pub path: String,
    /// From 1. A file that is missing has its problem in line 1.
    pub line: u32,
    pub what: String,
    pub todo: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{}:{}: {severity}: {}. {}.", self.path, self.line, self.what, self.todo)
    }
}

/// All faults that were found: errors before warnings, by file and line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    pub problems: Vec<Problem>,
}

impl Report {
    pub(in crate::curriculum) fn new(mut problems: Vec<Problem>) -> Self {
        problems.sort_by(|a, b| (a.severity, &a.path, a.line, &a.what).cmp(&(b.severity, &b.path, b.line, &b.what)));
        problems.dedup();
        Self { problems }
    }

    /// What keeps the server from starting.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error)
    }

    /// The same without what does not keep the server from starting.
    pub fn errors_only(&self) -> Self {
        Self { problems: self.errors().cloned().collect() }
    }

    /// What an editor should know.
    pub fn warnings(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Warning)
    }

    /// Whether anything keeps the server from starting.
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.problems {
            writeln!(f, "{problem}")?;
        }
        let number = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        write!(f, "{}, {}", number(self.errors().count(), "error"), number(self.warnings().count(), "warning"))
    }
}

impl std::error::Error for Report {}

/// Where readers put what they find. Finding something never stops the reading.
#[derive(Debug, Default)]
pub(in crate::curriculum) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    pub(in crate::curriculum) fn add(&self, severity: Severity, path: &str, line: u32, what: String, todo: String) {
        let what = capitalised(&what);
        self.0.borrow_mut().push(Problem { severity, path: path.to_owned(), line: line.max(1), what, todo });
    }

    pub(in crate::curriculum) fn error(&self, path: &str, line: u32, what: impl Into<String>, todo: impl Into<String>) {
        self.add(Severity::Error, path, line, what.into(), todo.into());
    }

    pub(in crate::curriculum) fn warning(&self, path: &str, line: u32, what: impl Into<String>, todo: impl Into<String>) {
        self.add(Severity::Warning, path, line, what.into(), todo.into());
    }

    pub(in crate::curriculum) fn into_vec(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// Messages are put together from names such as "the question W1-K01", which may come first.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
