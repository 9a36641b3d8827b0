//! Many records as one zip: their PDF files as they were issued, and a manifest that says which they are, signed with the key of the
//! badges. Whoever has the published keys can check all of them without us.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read as _, Write as _};

use anyhow::Context as _;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::credential::{Issuer, SigningKey};
use super::model::Record;
use crate::clock::Instant;
use crate::secrets::hex;

/// The signed manifest within the zip.
pub const MANIFEST: &str = "manifest.jwt";
/// The same to be read; what is signed counts.
const READABLE: &str = "manifest.json";
/// What is read of a manifest at most: some fifty thousand files.
const LONGEST_MANIFEST: u64 = 16 * 1_048_576;
/// What is read of one file at most; ours have some hundred thousand bytes.
const LONGEST_FILE: u64 = 64 * 1_048_576;

/// What a manifest says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The name of the cohort in addresses.
    pub cohort: String,
    /// As of when.
    pub made_at: Instant,
    /// The files, the newest record first.
    pub files: Vec<ManifestFile>,
}

/// One file of a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Its name within the zip.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The code of the record.
    pub code: String,
    /// Its running number within the year.
    pub number: Option<i32>,
    /// The year.
    pub year: Option<i32>,
    /// What the record was at that moment: `valid`, `replaced`, `revoked` or `expired`.
    pub state: String,
    /// The day of issue.
    pub issued_on: NaiveDate,
}

impl Manifest {
    /// What is signed.
    pub fn claims(&self, issuer: &Issuer) -> Value {
        json!({ "iss": issuer.id(), "iat": self.made_at.utc().timestamp(), "type": ["RecordFiles"], "manifest": self })
    }

    /// From signed claims; `None` where they are something else.
    pub fn of_claims(claims: &Value) -> Option<Self> {
        let is_one = claims.get("type")?.as_array()?.iter().any(|one| one == "RecordFiles");
        serde_json::from_value(claims.get("manifest")?.clone()).ok().filter(|_| is_one)
    }
}

/// A zip that is being written, one file after the other: no more than one is in memory.
pub struct Bundle {
    zip: ZipWriter<BufWriter<File>>,
    manifest: Manifest,
}

impl Bundle {
    /// An empty one in a file.
    pub fn new(file: File, cohort: &str, made_at: Instant) -> Self {
        let manifest = Manifest { cohort: cohort.to_owned(), made_at, files: Vec::new() };
        Self { zip: ZipWriter::new(BufWriter::new(file)), manifest }
    }

    /// How many records are in it.
    pub fn len(&self) -> usize {
        self.manifest.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.manifest.files.is_empty()
    }

    /// Adds a record with its PDF. The name of the file says nothing of its holder.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn add(&mut self, record: &Record, pdf: &[u8]) -> anyhow::Result<()> {
        let number = record.number();
        let name = match number {
            Some((year, number)) => format!("{year}-{number:05}-{}.pdf", record.code()),
            None => format!("{}.pdf", record.code()),
        };
        self.put(&name, pdf)?;
        self.manifest.files.push(ManifestFile {
            file: name,
            sha256: hex(&Sha256::digest(pdf)),
            code: record.code().to_string(),
            number: number.map(|(_, number)| number),
            year: number.map(|(year, _)| year),
            state: record.state(self.manifest.made_at).to_string(),
            issued_on: record.facts().issued_on,
        });
        Ok(())
    }

    /// Adds the manifest, signed, and closes the zip.
    ///
    /// # Errors
    /// Those of the disk; when the key cannot sign.
    pub fn finish(mut self, issuer: &Issuer, key: &SigningKey) -> anyhow::Result<File> {
        let signed = key.sign("JWT", issuer.key(&key.public().kid), &self.manifest.claims(issuer))?;
        let readable = serde_json::to_string_pretty(&self.manifest)?;
        self.put(READABLE, readable.as_bytes())?;
        // the last: whatever is cut off before its end has no signature
        self.put(MANIFEST, signed.as_bytes())?;
        let file = self.zip.finish().context("the zip cannot be finished")?;
        file.into_inner().map_err(|error| error.into_error()).context("the zip cannot be written")
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        // a PDF is packed already
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.zip.start_file(name, options).context("the zip cannot be written")?;
        self.zip.write_all(bytes).context("the zip cannot be written")
    }
}

/// A zip that somebody brings.
pub struct OpenBundle(ZipArchive<BufReader<File>>);

impl OpenBundle {
    /// Opens it.
    ///
    /// # Errors
    /// When it is no zip.
    pub fn open(file: File) -> anyhow::Result<Self> {
        Ok(Self(ZipArchive::new(BufReader::new(file)).context("no zip that can be read")?))
    }

    /// The text of its signed manifest; `None` where it has none.
    pub fn manifest(&mut self) -> Option<String> {
        let mut text = String::new();
        self.0.by_name(MANIFEST).ok()?.take(LONGEST_MANIFEST).read_to_string(&mut text).ok()?;
        Some(text)
    }

    /// The names of files that are in it beside those of a manifest and the manifest itself.
    pub fn others(&self, manifest: &Manifest) -> Vec<String> {
        let known: std::collections::BTreeSet<&str> = manifest.files.iter().map(|file| file.file.as_str()).collect();
        let names = self.0.file_names().filter(|name| ![MANIFEST, READABLE].contains(name) && !known.contains(name));
        names.map(str::to_owned).collect()
    }

    /// The SHA-256 of a file in it; `None` where it is not there, or cannot be read whole.
    pub fn hash_of(&mut self, name: &str) -> Option<String> {
        let mut file = self.0.by_name(name).ok()?;
        let (mut hash, mut piece, mut read) = (Sha256::new(), [0u8; 64 * 1024], 0);
        loop {
            let here = file.read(&mut piece).ok()?;
            if here == 0 {
                return Some(hex(&hash.finalize()));
            }
            read += here as u64;
            if read > LONGEST_FILE {
                return None;
            }
            hash.update(&piece[..here]);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Seek as _, SeekFrom};

    use super::*;
    use crate::completion::credential::{Checked, signed_manifest};
    use crate::i18n::Lang;

    fn zip() -> (File, SigningKey) {
        let folder = tempfile::tempdir().unwrap();
        let key = SigningKey::open(&folder.path().join("badge.key")).unwrap();
        let issuer = Issuer { public_url: "https://training.example.org".to_owned(), name: "Office".to_owned() };
        let at = Instant::parse("2026-12-02T05:00:00Z").unwrap();
        let mut bundle = Bundle::new(tempfile::tempfile().unwrap(), "kz", at);
        assert!(bundle.is_empty());
        bundle.add(&Record::sample(Lang::En), b"%PDF-1.7 one").unwrap();
        assert_eq!(bundle.len(), 1);
        let mut file = bundle.finish(&issuer, &key).unwrap();
        file.seek(SeekFrom::Start(0)).unwrap();
        (file, key)
    }

    #[test]
    fn what_was_put_in_is_found_by_the_signed_manifest() {
        let (file, key) = zip();
        let mut open = OpenBundle::open(file).unwrap();
        let text = open.manifest().unwrap();
        let Checked::Genuine(signed) = signed_manifest(&text, &[key.public().clone()]) else { panic!("{text}") };
        let manifest = Manifest::of_claims(&signed.claims).unwrap();
        let one = &manifest.files[0];
        assert_eq!((one.file.as_str(), one.number, one.year), ("2026-00017-482157309662.pdf", Some(17), Some(2026)));
        assert_eq!((one.state.as_str(), one.code.as_str()), ("valid", "482157309662"));
        assert_eq!(open.hash_of(&one.file).as_ref(), Some(&one.sha256));
        assert_eq!(one.sha256, hex(&Sha256::digest(b"%PDF-1.7 one")));
        assert_eq!(open.hash_of("nothing.pdf"), None);
        assert_eq!(open.others(&manifest), Vec::<String>::new());
        assert_eq!(open.others(&Manifest { files: Vec::new(), ..manifest }), ["2026-00017-482157309662.pdf"]);
        // a badge is no manifest
        assert_eq!(Manifest::of_claims(&json!({ "type": ["OpenBadgeCredential"] })), None);
    }

    /// A disk that is full when the file is written: told at the latest when the zip is finished, so that nobody is given it.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told_before_anything_is_given_out() {
        let folder = tempfile::tempdir().unwrap();
        let key = SigningKey::open(&folder.path().join("badge.key")).unwrap();
        let issuer = Issuer { public_url: "https://training.example.org".to_owned(), name: "Office".to_owned() };
        let at = Instant::parse("2026-12-02T05:00:00Z").unwrap();
        for bytes in [100, 100_000] {
            let full = File::options().write(true).open("/dev/full").unwrap();
            let mut bundle = Bundle::new(full, "kz", at);
            let added = bundle.add(&Record::sample(Lang::En), &vec![7; bytes]);
            let ended = added.and_then(|()| bundle.finish(&issuer, &key));
            assert!(ended.is_err(), "{bytes}");
        }
    }
}
