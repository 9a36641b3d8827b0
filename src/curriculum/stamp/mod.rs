//! Writing the present marks of the English text into a translation that has been brought up to date. Everything else in the
//! file stays as it is, byte for byte.

mod markdown;
mod toml;

use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::check::{Problems, Report};
use super::mark::marks_of;
use super::parse::{Doc, Form, named};
use crate::i18n::Lang;

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamped {
    /// From the content folder.
    pub path: String,
    /// How many blocks carry the present mark and did not before.
    pub changed: usize,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum StampError {
    #[error("{0} is not a file of the content folder {1}")]
    NotInFolder(PathBuf, PathBuf),
    #[error("{0} is not a translation: marks stand in files such as ru.md, tool.kk.md or scenario.ru.toml")]
    NotATranslation(String),
    #[error("{0} cannot be read: {1}")]
    Io(String, io::Error),
    #[error("put this right first:\n{0}")]
    Faults(Report),
}

/// A replacement of some bytes; an insertion where the range is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    range: Range<usize>,
    text: String,
}

/// Writes the present marks into a translation. `file` is given from the content folder or from where the program was started.
pub fn stamp(folder: &Path, file: &Path) -> Result<Stamped, StampError> {
    let (file, path) = within(folder, file)?;
    let named = named(&path).filter(|named| named.lang != Lang::En);
    let named = named.ok_or_else(|| StampError::NotATranslation(path.clone()))?;
    let read = |file: &Path, path: &str| std::fs::read(file).map_err(|error| StampError::Io(path.to_owned(), error));
    let bytes = read(&file, &path)?;
    let english = read(&folder.join(&named.english), &named.english)?;
    let (stamped, changed) = stamped(&path, &bytes, &named.english, &english, named.form)?;
    if changed > 0 {
        std::fs::write(&file, stamped).map_err(|error| StampError::Io(path.clone(), error))?;
    }
    Ok(Stamped { path, changed })
}

/// The file, and its path from the content folder.
fn within(folder: &Path, file: &Path) -> Result<(PathBuf, String), StampError> {
    let outside = || StampError::NotInFolder(file.to_owned(), folder.to_owned());
    let root = folder.canonicalize().map_err(|_| outside())?;
    let candidates = [folder.join(file), file.to_owned()];
    let found =
        candidates.iter().filter_map(|path| path.canonicalize().ok()).find(|path| path.starts_with(&root) && path.is_file());
    let found = found.ok_or_else(outside)?;
    let path = found.strip_prefix(&root).ok().and_then(Path::to_str).ok_or_else(outside)?.replace('\\', "/");
    Ok((found, path))
}

/// The translation with the present marks, and how many of them are new.
fn stamped(path: &str, bytes: &[u8], english_path: &str, english: &[u8], form: Form) -> Result<(Vec<u8>, usize), StampError> {
    let problems = Problems::default();
    let texts = Doc::text_of(path, bytes, &problems).zip(Doc::text_of(english_path, english, &problems));
    let edits = texts.map(|(text, english)| {
        let marks = marks_of(form, english);
        let doc = Doc::new(path, text, &problems);
        match form {
            Form::Lesson | Form::Whole => markdown::edits(&doc, &marks, form == Form::Lesson),
            Form::Scenario | Form::Check | Form::Tests | Form::Webinar | Form::Survey => toml::edits(&doc, &marks),
        }
    });
    let report = Report::new(problems.into_vec());
    let (Some(edits), Some((text, _)), false) = (edits, texts, report.has_errors()) else {
        return Err(StampError::Faults(report));
    };
    let mark_of_encoding = &bytes[..bytes.len() - text.len()];
    let changed = edits.len();
    Ok(([mark_of_encoding, apply(text, edits).as_bytes()].concat(), changed))
}

fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let mut out = String::with_capacity(text.len() + 32 * edits.len());
    let mut end = 0;
    for edit in edits {
        out.push_str(&text[end..edit.range.start]);
        out.push_str(&edit.text);
        end = edit.range.end;
    }
    out.push_str(&text[end..]);
    out
}

#[cfg(test)]
mod tests;
