//! All files of one edition of the content, wherever they came from. A cohort is pinned to an edition, so the bytes of an
//! edition are kept in the database, and the folder is only where the next one is written.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../content");

/// Endings of the files that count. Images of a kind that readers are not sent count too, so that the check can say so.
const ENDINGS: [&str; 10] = ["toml", "md", "csv", "avif", "webp", "png", "jpg", "jpeg", "gif", "svg"];
/// First bytes of an unpacked archive: the name of the format and its version.
const MAGIC: &[u8; 8] = b"SHQCONT1";
/// No archive unpacks to more than this, so that a broken or hostile one cannot fill the memory.
const MAX_BYTES: u64 = 64 * 1024 * 1024;
/// Folders nested deeper than this are not read: the format needs five.
const MAX_DEPTH: usize = 8;

/// The files of one edition by their path from the content folder, with `/` between names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    files: BTreeMap<String, Vec<u8>>,
}

/// Bytes that are no archive.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("the archive cannot be unpacked: {0}")]
    Unpack(#[from] io::Error),
    #[error("the archive is not in the form this program writes")]
    Form,
}

impl Archive {
    /// The content that was in the repository when the program was built.
    pub fn embedded() -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![&EMBEDDED];
        while let Some(folder) = folders.pop() {
            folders.extend(folder.dirs());
            for file in folder.files() {
                if let Some(path) = file.path().to_str() {
                    files.insert(path.replace('\\', "/"), file.contents().to_vec());
                }
            }
        }
        Self::from_files(files)
    }

    /// Reads a content folder. Errors are those of the file system.
    pub fn read_dir(folder: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        let mut folders = vec![(folder.to_owned(), String::new(), 0)];
        while let Some((folder, prefix, depth)) = folders.pop() {
            for entry in std::fs::read_dir(&folder)? {
                let entry = entry?;
                let Ok(name) = entry.file_name().into_string() else { continue };
                let path = format!("{prefix}{name}");
                if entry.path().is_dir() {
                    if depth < MAX_DEPTH {
                        folders.push((entry.path(), format!("{path}/"), depth + 1));
                    }
                } else if counts(&path) {
                    files.insert(path, std::fs::read(entry.path())?);
                }
            }
        }
        Ok(Self::from_files(files))
    }

    /// Any files; those that do not count are left out.
    pub fn from_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self { files: files.into_iter().filter(|(path, _)| counts(path)).collect() }
    }

    /// What [`Archive::to_bytes`] made.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ArchiveError> {
        let mut unpacked = Vec::new();
        GzDecoder::new(bytes).take(MAX_BYTES + 1).read_to_end(&mut unpacked)?;
        if unpacked.len() as u64 > MAX_BYTES {
            return Err(ArchiveError::Form);
        }
        let mut rest = unpacked.strip_prefix(MAGIC.as_slice()).ok_or(ArchiveError::Form)?;
        let mut files = BTreeMap::new();
        while !rest.is_empty() {
            let path = String::from_utf8(take(&mut rest)?.to_vec()).map_err(|_| ArchiveError::Form)?;
            files.insert(path, take(&mut rest)?.to_vec());
        }
        Ok(Self::from_files(files))
    }

    /// One compressed block: the same files always give the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        let written = self.write_listing(&mut packed).and_then(|()| packed.finish());
        written.expect("writing to memory does not fail")
    }

    /// The name of the edition: the first 16 hexadecimal digits of the SHA-256 over all paths and contents in order.
    pub fn edition(&self) -> String {
        let mut hash = Sha256::new();
        self.write_listing(&mut hash).expect("a hash takes everything");
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The same with the path as it is kept here.
    pub(in crate::curriculum) fn entry(&self, path: &str) -> Option<(&str, &[u8])> {
        self.files.get_key_value(path).map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Whether there is a file of this path.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Paths and contents, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The files below a folder, whose name ends with `/`.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.range(folder.to_owned()..).map(|(path, _)| path.as_str()).take_while(move |path| path.starts_with(folder))
    }

    /// Length and bytes of each path and content: unambiguous, whatever the bytes are.
    fn write_listing(&self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(MAGIC)?;
        for (path, bytes) in &self.files {
            for part in [path.as_bytes(), bytes] {
                out.write_all(&(part.len() as u64).to_be_bytes())?;
                out.write_all(part)?;
            }
        }
        Ok(())
    }
}

/// Whether a file is part of the content: hidden files, read-me files and what editors leave behind are not.
fn counts(path: &str) -> bool {
    let hidden = path.split('/').any(|name| name.starts_with('.'));
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    !hidden && name != "README.md" && ENDINGS.contains(&ending.as_str())
}

fn take<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], ArchiveError> {
    let (length, after) = rest.split_first_chunk::<8>().ok_or(ArchiveError::Form)?;
    let length = usize::try_from(u64::from_be_bytes(*length)).map_err(|_| ArchiveError::Form)?;
    let (part, after) = after.split_at_checked(length).ok_or(ArchiveError::Form)?;
    *rest = after;
    Ok(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn archive(files: &[(&str, &str)]) -> Archive {
        Archive::from_files(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())))
    }

    #[test]
    fn only_content_counts() {
        let cases = [
            ("programme.toml", true),
            ("modules/a/lessons/b/en.md", true),
            ("images/a.webp", true),
            ("README.md", false),
            ("modules/a/README.md", false),
            (".git/config.toml", false),
            ("modules/a/.draft.md", false),
            ("modules/a/en.md~", false),
            ("notes.docx", false),
        ];
        for (path, expected) in cases {
            assert_eq!(counts(path), expected, "{path}");
        }
    }

    #[test]
    fn the_edition_names_paths_and_contents() {
        let one = archive(&[("a.md", "x"), ("b.md", "y")]);
        assert_eq!(one.edition().len(), 16);
        assert_eq!(one.edition(), archive(&[("b.md", "y"), ("a.md", "x"), ("README.md", "z")]).edition());
        for other in [&[("a.md", "xb.mdy")][..], &[("a.md", "y"), ("b.md", "x")], &[("a.md", "x"), ("c.md", "y")]] {
            assert_ne!(one.edition(), archive(other).edition());
        }
    }

    /// A file that was added since the last build is not in the program yet: `include_dir` does not see it.
    #[test]
    fn the_embedded_content_is_the_folders() {
        let folder = Archive::read_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap();
        let embedded = Archive::embedded();
        assert!(embedded.contains("programme.toml") && !embedded.contains("README.md"));
        for (path, bytes) in embedded.iter() {
            assert_eq!(folder.get(path), Some(bytes), "{path}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(files in proptest::collection::btree_map("[a-z]{1,8}\\.md", proptest::collection::vec(any::<u8>(), 0..200), 0..8)) {
            let archive = Archive::from_files(files);
            let bytes = archive.to_bytes();
            prop_assert_eq!(&bytes, &archive.to_bytes());
            prop_assert_eq!(Archive::from_bytes(&bytes).unwrap(), archive);
        }

        #[test]
        fn foreign_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut packed = GzEncoder::new(Vec::new(), Compression::default());
            packed.write_all(MAGIC).unwrap();
            packed.write_all(&bytes).unwrap();
            let _ = Archive::from_bytes(&packed.finish().unwrap());
            let _ = Archive::from_bytes(&bytes);
        }
    }
}
