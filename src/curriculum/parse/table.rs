//! TOML read without stopping: each missing, mistyped or unknown key is a problem with its line, and what is good is still read.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::doc::{At, Doc};
use crate::curriculum::model::ByLang;
use crate::i18n::Lang;

/// Parses a document. With a fault in its syntax the rest is read as far as it goes, and only that fault is reported.
pub(in crate::curriculum) fn parse_toml<'a>(doc: &Doc<'a>) -> Spanned<DeTable<'a>> {
    let (tree, errors) = DeTable::parse_recoverable(doc.text);
    let mut last = 0;
    for error in &errors {
        let line = doc.line_of(error.span().map_or(0, |span| span.start));
        // What follows in the same line mostly follows from the first.
        if line != last {
            let todo = "Look for a quotation mark, a comma or a bracket that is missing, here or in the line before";
            doc.error(line, format!("TOML: {}", error.message().replace('\n', " ")), todo);
        }
        last = line;
    }
    if !errors.is_empty() {
        doc.be_quiet();
    }
    tree
}

/// A table of a TOML document that is being read. Keys that nobody asked for are reported by [`Table::done`].
pub(in crate::curriculum) struct Table<'t> {
    pub doc: &'t Doc<'t>,
    pub line: u32,
    /// What it describes, for messages: `decision D1`.
    pub what: String,
    keys: &'t DeTable<'t>,
    asked: RefCell<Vec<String>>,
    /// In a translation what is missing or empty is not done yet, and no error.
    is_translation: bool,
}

impl<'t> Table<'t> {
    pub fn root(doc: &'t Doc<'t>, tree: &'t Spanned<DeTable<'t>>, what: &str) -> Self {
        Self::of(doc, tree.get_ref(), doc.line_of(0), what)
    }

    fn of(doc: &'t Doc<'t>, keys: &'t DeTable<'t>, line: u32, what: &str) -> Self {
        Self { doc, line, what: what.to_owned(), keys, asked: RefCell::default(), is_translation: false }
    }

    fn within(&self, keys: &'t DeTable<'t>, line: u32, what: &str) -> Self {
        Self { is_translation: self.is_translation, ..Self::of(self.doc, keys, line, what) }
    }

    /// The same as a part of a translation: what is missing is a warning.
    pub fn translated(self) -> Self {
        Self { is_translation: true, ..self }
    }

    /// The same with another name for messages, once its identifier is known.
    pub fn called(mut self, what: &str) -> Self {
        what.clone_into(&mut self.what);
        self
    }

    /// A text that must be there and not be empty.
    pub fn text(&self, key: &str) -> Option<At<String>> {
        let found = self.maybe_text(key);
        if found.is_none() && !self.keys.contains_key(key) {
            self.missing(key, "with its text in quotation marks");
        }
        found
    }

    /// A text that may be left out.
    pub fn maybe_text(&self, key: &str) -> Option<At<String>> {
        let value = self.find(key)?;
        let text = self.string(value, key)?;
        if text.value.trim().is_empty() {
            let (what, todo) = (format!("`{key}` of {} is empty", self.what), format!("Write the text of `{key}`"));
            if self.is_translation {
                self.doc.warning(text.line, what, todo);
            } else {
                self.doc.error(text.line, what, todo);
            }
            return None;
        }
        Some(text)
    }

    /// A list of texts; empty where it is left out.
    pub fn texts(&self, key: &str) -> Vec<At<String>> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.mistyped(value, key, "a list: [\"…\", \"…\"]");
            return Vec::new();
        };
        let texts = list.iter().filter_map(|entry| self.string(entry, key));
        let filled = |text: &At<String>| {
            let filled = !text.value.trim().is_empty();
            if !filled {
                self.doc.error(text.line, format!("`{key}` of {} has an empty entry", self.what), "Write it, or remove it");
            }
            filled
        };
        texts.filter(filled).collect()
    }

    /// A whole number that must be there.
    pub fn number(&self, key: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let Some(value) = self.find(key) else {
            self.missing(key, "with a whole number");
            return None;
        };
        let number = value.get_ref().as_integer().and_then(|number| u32::from_str_radix(number.as_str(), number.radix()).ok());
        let within = number.filter(|number| range.contains(number));
        if within.is_none() {
            self.mistyped(value, key, &format!("a whole number from {} to {}", range.start(), range.end()));
        }
        within
    }

    /// A whole number that may be left out.
    pub fn maybe_number(&self, key: &str, range: RangeInclusive<u32>) -> Option<u32> {
        if self.keys.contains_key(key) { self.number(key, range) } else { None }
    }

    /// `true` or `false`, false where it is left out.
    pub fn flag(&self, key: &str) -> bool {
        let Some(value) = self.find(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.mistyped(value, key, "true or false");
            false
        })
    }

    /// A date that must be there, written 2026-11-20.
    pub fn date(&self, key: &str) -> Option<NaiveDate> {
        let Some(value) = self.find(key) else {
            self.missing(key, "with a date such as 2026-11-20");
            return None;
        };
        let date = value.get_ref().as_datetime().and_then(|datetime| datetime.date);
        let date = date.and_then(|date| NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into()));
        if date.is_none() {
            self.mistyped(value, key, "a date such as 2026-11-20, without quotation marks");
        }
        date
    }

    /// A table that may be left out.
    pub fn table(&self, key: &str, what: &str) -> Option<Self> {
        let value = self.find(key)?;
        let Some(keys) = value.get_ref().as_table() else {
            self.mistyped(value, key, "a table");
            return None;
        };
        Some(self.within(keys, self.doc.line_of(value.span().start), what))
    }

    /// The tables `[[key]]`; none where it is left out.
    pub fn tables(&self, key: &str, what: &str) -> Vec<Self> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.mistyped(value, key, "a list of tables, each under [[…]]");
            return Vec::new();
        };
        let as_table = |entry: &'t Spanned<DeValue<'t>>| {
            let keys = entry.get_ref().as_table();
            if keys.is_none() {
                self.mistyped(entry, key, "a list of tables, each under [[…]]");
            }
            keys.map(|keys| self.within(keys, self.doc.line_of(entry.span().start), what))
        };
        list.iter().filter_map(as_table).collect()
    }

    /// A text in all languages: `key = { en = "…", ru = "…", kk = "…" }`. A missing translation is a warning.
    pub fn words(&self, key: &str) -> Option<ByLang<String>> {
        let Some(table) = self.table(key, &format!("`{key}` of {}", self.what)) else {
            if !self.keys.contains_key(key) {
                self.missing(key, "in the three languages: { en = \"…\", ru = \"…\", kk = \"…\" }");
            }
            return None;
        };
        table.languages()
    }

    /// This table's `en`, `ru` and `kk`.
    pub fn languages(&self) -> Option<ByLang<String>> {
        let mut words = ByLang::english(self.text("en").map(|en| en.value).unwrap_or_default());
        for lang in [Lang::Ru, Lang::Kk] {
            match self.maybe_text(lang.tag()) {
                Some(text) => words.set(lang, text.value),
                None => self.doc.warning(
                    self.line,
                    format!("{} is not there in {}", self.what, lang.own_name()),
                    format!("Add `{lang} = \"…\"`"),
                ),
            }
        }
        (!words.en.is_empty()).then_some(words)
    }

    /// The keys of the table that were not asked for yet, each with its line; they count as asked for from now on.
    pub fn other_keys(&self) -> Vec<At<String>> {
        let asked = self.asked.borrow().clone();
        let others = self.keys.iter().filter(|(key, _)| !asked.iter().any(|asked| asked == key.get_ref()));
        let others: Vec<_> = others
            .map(|(key, _)| At { value: key.get_ref().clone().into_owned(), line: self.doc.line_of(key.span().start) })
            .collect();
        self.asked.borrow_mut().extend(others.iter().map(|key| key.value.clone()));
        others
    }

    /// Reports the keys that nobody asked for: most are spelling mistakes, and would be lost without a word.
    pub fn done(self) {
        let known = self.asked.borrow().join("`, `");
        for key in self.other_keys() {
            let what = format!("`{}` is not known in {}", key.value, self.what);
            self.doc.error(key.line, what, format!("Correct or remove it. Known here: `{known}`"));
        }
    }

    /// The line of a key, or of the table where the key is missing.
    pub fn line_of(&self, key: &str) -> u32 {
        self.keys.get_key_value(key).map_or(self.line, |(key, _)| self.doc.line_of(key.span().start))
    }

    pub fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    pub fn error(&self, key: &str, what: impl Into<String>, todo: impl Into<String>) {
        self.doc.error(self.line_of(key), what, todo);
    }

    fn find(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        if !self.asked.borrow().iter().any(|asked| asked == key) {
            self.asked.borrow_mut().push(key.to_owned());
        }
        self.keys.get(key)
    }

    fn string(&self, value: &'t Spanned<DeValue<'t>>, key: &str) -> Option<At<String>> {
        let Some(text) = value.get_ref().as_str() else {
            self.mistyped(value, key, "text in quotation marks");
            return None;
        };
        let start = value.span().start;
        let quoted = self.doc.text.get(start..).unwrap_or_default();
        // The text of """ begins in the next line when the quotation marks end theirs.
        let begins_below = ["\"\"\"\n", "\"\"\"\r\n", "'''\n", "'''\r\n"].iter().any(|quote| quoted.starts_with(quote));
        Some(At { value: text.to_owned(), line: self.doc.line_of(start) + u32::from(begins_below) })
    }

    fn missing(&self, key: &str, todo: &str) {
        let (what, todo) = (format!("{} has no `{key}`", self.what), format!("Add `{key}` {todo}"));
        if self.is_translation {
            self.doc.warning(self.line, format!("{what} in this language yet"), todo);
        } else {
            self.doc.error(self.line, what, todo);
        }
    }

    fn mistyped(&self, value: &Spanned<DeValue<'t>>, key: &str, expected: &str) {
        let line = self.doc.line_of(value.span().start);
        self.doc.error(line, format!("`{key}` of {} cannot be read", self.what), format!("Write {expected}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::check::Problems;

    const TEXT: &str = "code = 7\nminutes = 900\n\n[[webinar]]\npart = 1\n[[webinar]]\npart = \"two\"\n\n[title]\nen = \"\"\"\nChild\n\"\"\"\nru = \"ребёнок\"\nspelt = 1\n";

    #[test]
    fn reports_every_fault_with_its_line() {
        let problems = Problems::default();
        let doc = Doc::new("a.toml", TEXT, &problems);
        let tree = parse_toml(&doc);
        let root = Table::root(&doc, &tree, "the module");
        assert_eq!(root.text("code"), None);
        assert_eq!(root.number("minutes", 1..=600), None);
        assert_eq!(root.date("on"), None);
        let parts: Vec<_> = root.tables("webinar", "the webinar").iter().map(|table| table.number("part", 1..=9)).collect();
        assert_eq!(parts, [Some(1), None]);
        let title = root.table("title", "the title").unwrap();
        assert_eq!(title.text("en").unwrap(), At { value: "Child\n".into(), line: 11 });
        assert_eq!(title.languages().unwrap().text(Lang::Kk), "Child\n");
        title.done();
        root.done();
        let found: Vec<_> = problems.into_vec().into_iter().map(|problem| (problem.line, problem.what)).collect();
        let expected = [
            (1, "`code` of the module cannot be read"),
            (2, "`minutes` of the module cannot be read"),
            (1, "The module has no `on`"),
            (7, "`part` of the webinar cannot be read"),
            (9, "The title is not there in Қазақша"),
            (14, "`spelt` is not known in the title"),
        ];
        assert_eq!(found, expected.map(|(line, what)| (line, what.to_owned())));
    }

    #[test]
    fn a_fault_in_the_syntax_is_the_only_one_reported() {
        let problems = Problems::default();
        let doc = Doc::new("a.toml", "code = \"W1\"\ntitle = \"open\nweek = 1\n", &problems);
        let tree = parse_toml(&doc);
        let root = Table::root(&doc, &tree, "the module");
        assert_eq!(root.text("code").unwrap().value, "W1");
        root.date("nothing");
        let found = problems.into_vec();
        assert!(found.iter().all(|problem| problem.what.starts_with("TOML: ")), "{found:?}");
        assert_eq!(found[0].line, 2);
    }
}
