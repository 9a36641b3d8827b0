//! The state of one reading of an archive: which files were used, which identifiers were met, what was wrong.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::curriculum::archive::Archive;
use crate::curriculum::check::Problems;
use crate::curriculum::parse::Doc;
use crate::i18n::Lang;

/// One reading of an archive.
pub(in crate::curriculum) struct Reading<'a> {
    pub archive: &'a Archive,
    pub problems: &'a Problems,
    /// Languages of the programme, English first.
    pub languages: Vec<Lang>,
    used: RefCell<BTreeSet<String>>,
    /// Identifiers that must be unique in the whole programme, with the place where they were first met.
    identifiers: RefCell<BTreeMap<String, String>>,
}

impl<'a> Reading<'a> {
    pub fn new(archive: &'a Archive, problems: &'a Problems) -> Self {
        Self { archive, problems, languages: vec![Lang::En], used: RefCell::default(), identifiers: RefCell::default() }
    }

    /// A file that may be missing. It counts as used from now on.
    pub fn file(&self, path: &str) -> Option<Doc<'a>> {
        let (path, bytes) = self.archive.entry(path)?;
        self.mark_used(path);
        Doc::text_of(path, bytes, self.problems).map(|text| Doc::new(path, text, self.problems))
    }

    /// A file that must be there.
    pub fn needed(&self, path: &str, todo: &str) -> Option<Doc<'a>> {
        if !self.archive.contains(path) {
            self.problems.error(path, 1, "The file is missing", todo);
        }
        self.file(path)
    }

    /// A translation, whose absence is a warning.
    pub fn translation(&self, path: &str, lang: Lang) -> Option<Doc<'a>> {
        if !self.archive.contains(path) {
            let what = format!("The translation into {} is missing", lang.own_name());
            self.problems.warning(path, 1, what, "Translate the English file; until then readers see the English");
        }
        self.file(path)
    }

    /// The languages of the programme into which English is translated.
    pub fn translations(&self) -> impl Iterator<Item = Lang> {
        self.languages.iter().copied().filter(|&lang| lang != Lang::En)
    }

    pub fn mark_used(&self, path: &str) {
        self.used.borrow_mut().insert(path.to_owned());
    }

    pub fn into_used(self) -> BTreeSet<String> {
        self.used.into_inner()
    }

    /// Reports an identifier that was met before, anywhere in the programme.
    pub fn unique(&self, doc: &Doc<'_>, what: &str, id: &str, line: u32) {
        if id.is_empty() || doc.is_quiet() {
            return;
        }
        let here = format!("{}:{line}", doc.path);
        let first = self.identifiers.borrow_mut().insert(format!("{what} {id}"), here);
        if let Some(first) = first {
            doc.error(line, format!("The {what} {id} is here twice, first at {first}"), "Give one of them another identifier");
        }
    }
}

/// Reports an identifier that was met before in the same list.
pub(super) fn unique_here<'i>(doc: &Doc<'_>, what: &str, entries: impl IntoIterator<Item = (&'i str, u32)>) {
    let mut seen = BTreeMap::new();
    for (id, line) in entries {
        if id.is_empty() {
            continue;
        }
        if let Some(first) = seen.insert(id, line) {
            let message = format!("The {what} {id} is here twice, first in line {first}");
            doc.error(line, message, "Give one of them another identifier");
        }
    }
}
