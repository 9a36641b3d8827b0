//! Is a translation whole, and was it made from the English text as it stands now?

use std::collections::BTreeMap;

use crate::curriculum::mark::marks_of;
use crate::curriculum::parse::{Doc, Form};

/// The English file that a translation is compared with.
pub(super) struct English {
    marks: BTreeMap<String, String>,
    path: String,
}

/// A block of a translation.
pub(super) struct Translated<'t> {
    /// Empty for the block at the head of the file.
    pub key: &'t str,
    pub source: Option<&'t str>,
    pub line: u32,
}

impl English {
    pub fn new(form: Form, doc: &Doc<'_>) -> Self {
        Self { marks: marks_of(form, doc.text), path: doc.path.to_owned() }
    }

    /// Reports blocks that are missing, unknown, stale or not confirmed. `what` names a block: "section".
    pub fn compare(&self, doc: &Doc<'_>, what: &str, blocks: &[Translated<'_>]) {
        for block in blocks {
            self.compare_block(doc, what, block);
        }
        for key in self.marks.keys().filter(|key| !blocks.iter().any(|block| block.key == key.as_str())) {
            let message = format!("The {what} {key} is not translated");
            let todo = format!("Translate it from {}; until then readers see the English", self.path);
            doc.warning(1, message, todo);
        }
    }

    fn compare_block(&self, doc: &Doc<'_>, what: &str, block: &Translated<'_>) {
        let name = if block.key.is_empty() { "The head of the file".to_owned() } else { format!("The {what} {}", block.key) };
        let Some(mark) = self.marks.get(block.key) else {
            if !block.key.is_empty() {
                let todo = format!("Use the identifier of {}, which is the same in every language", self.path);
                doc.error(block.line, format!("{name} is not in the English file"), todo);
            }
            return;
        };
        let stamp = format!("then run: shanyraq content stamp {}", doc.path);
        match block.source {
            None => doc.warning(
                block.line,
                format!("{name} has no mark of the English text it was made from"),
                format!("Compare it with {}, {stamp}", self.path),
            ),
            Some(source) if source != mark => doc.warning(
                block.line,
                format!("{name} is stale: the English text has changed since it was translated"),
                format!("Bring it up to date with {}, {stamp}", self.path),
            ),
            Some(_) => {}
        }
    }
}
