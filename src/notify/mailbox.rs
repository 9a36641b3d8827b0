//! The mailbox to which letters that do not arrive come back: an mbox file, a Maildir, or a folder of `.eml` files. It is only read;
//! who keeps the mailbox empties it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Context as _;

use super::bounces::{Report, read_report};

/// No mail that says something about a letter is longer.
const MOST_BYTES: usize = 1_048_576;
/// So many files of a folder are looked at.
const MOST_FILES: usize = 100_000;

/// A file as it was: its length, and when it was written.
type Seen = (u64, Option<SystemTime>);

/// What was read before.
#[derive(Clone, Debug, Default)]
pub struct Read {
    before: BTreeMap<PathBuf, Seen>,
    /// How many mails were read in all.
    pub mails: usize,
}

impl Read {
    /// The reports in a mailbox that were not read before.
    ///
    /// # Errors
    /// When there is no such mailbox, or it cannot be read.
    pub fn reports(&mut self, path: &Path) -> anyhow::Result<Vec<Report>> {
        let what = fs::metadata(path).with_context(|| format!("the mailbox {} cannot be read", path.display()))?;
        if what.is_dir() {
            return self.folder(path);
        }
        if self.before.insert(path.to_owned(), seen(&what)) == Some(seen(&what)) {
            return Ok(Vec::new());
        }
        let file = fs::File::open(path).with_context(|| format!("the mailbox {} cannot be read", path.display()))?;
        let mut reports = Vec::new();
        self.mails += split_mbox(BufReader::new(file), &mut |mail| reports.extend(read_report(mail)))?;
        Ok(reports)
    }

    fn folder(&mut self, path: &Path) -> anyhow::Result<Vec<Report>> {
        let mut reports = Vec::new();
        let parts = ["new", "cur"].map(|part| path.join(part));
        let is_maildir = parts.iter().all(|part| part.is_dir());
        let folders = if is_maildir { parts.to_vec() } else { vec![path.to_owned()] };
        let mut now = BTreeMap::new();
        for folder in folders {
            let entries = fs::read_dir(&folder).with_context(|| format!("the folder {} cannot be read", folder.display()))?;
            for entry in entries.flatten().take(MOST_FILES) {
                let file = entry.path();
                let is_mail = is_maildir || file.extension().is_some_and(|ending| ending == "eml");
                // not where a link leads to, and nothing that never ends
                let Some(what) = entry.metadata().ok().filter(fs::Metadata::is_file) else { continue };
                if !is_mail || what.len() > MOST_BYTES as u64 {
                    continue;
                }
                if self.before.get(&file) != Some(&seen(&what))
                    && let Some(mail) = read_file(&file)
                {
                    self.mails += 1;
                    reports.extend(read_report(&mail));
                }
                now.insert(file, seen(&what));
            }
        }
        self.before = now;
        Ok(reports)
    }
}

fn seen(what: &fs::Metadata) -> Seen {
    (what.len(), what.modified().ok())
}

/// A mail that somebody else moved meanwhile is read next time.
fn read_file(path: &Path) -> Option<Vec<u8>> {
    let mut mail = Vec::new();
    fs::File::open(path).ok()?.take(MOST_BYTES as u64 + 1).read_to_end(&mut mail).ok()?;
    Some(mail)
}

/// Each mail of an mbox (RFC 4155): it begins with a line «From ». Of one that is too long the rest is passed over.
fn split_mbox(mut from: impl BufRead, each: &mut impl FnMut(&[u8])) -> std::io::Result<usize> {
    let (mut mail, mut line, mut mails, mut is_within) = (Vec::new(), Vec::new(), 0, false);
    loop {
        line.clear();
        let got = from.by_ref().take(MOST_BYTES as u64).read_until(b'\n', &mut line)?;
        if got == 0 || line.starts_with(b"From ") {
            if is_within {
                mails += 1;
                each(&mail);
            }
            if got == 0 {
                return Ok(mails);
            }
            mail.clear();
            is_within = true;
        } else if mail.len() <= MOST_BYTES {
            mail.extend_from_slice(&line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_mbox_is_split_at_its_from_lines() {
        let long = "x".repeat(3 * MOST_BYTES);
        for (text, wanted) in [
            (String::new(), vec![]),
            ("Subject: no from line\n".to_owned(), vec![]),
            ("From a Mon\nA: 1\n\n>From here\nFrom b Tue\nB: 2\n".to_owned(), vec![20, 5]),
            (format!("From a\n{long}\nFrom b\nB: 2\n"), vec![2 * MOST_BYTES, 5]),
        ] {
            let mut found = Vec::new();
            split_mbox(text.as_bytes(), &mut |mail| found.push(mail.len())).unwrap();
            assert_eq!(found.len(), wanted.len());
            assert_eq!(found.last(), wanted.last());
        }
    }
}
