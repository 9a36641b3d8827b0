//! Checking the PDF files of many records by the signed manifest that came with them.

use std::fs::File;
use std::path::Path;

use super::{Bench, Said, state_here};
use crate::completion::Code;
use crate::completion::bundle::{Manifest, ManifestFile, OpenBundle};
use crate::completion::credential::{Checked, signed_manifest};

/// Names with their answers.
type Answers = Vec<(String, Said)>;

/// A zip: its manifest, then what is wrong with files, then how many are as they were issued.
pub(super) fn zip(bench: &Bench, shown: &str, file: File) -> anyhow::Result<Answers> {
    let alone = |words: &str| Ok(vec![(shown.to_owned(), Said::bad(words.to_owned()))]);
    let Ok(mut zip) = OpenBundle::open(file) else { return alone("no zip that can be read") };
    let Some(text) = zip.manifest() else { return alone("a zip without a manifest: check its files one by one") };
    let manifest = match signed_manifest(&text, bench.keys()) {
        Checked::Genuine(signed) => match Manifest::of_claims(&signed.claims) {
            Some(manifest) => manifest,
            None => return alone("its manifest is signed here, but is none of files"),
        },
        Checked::Altered(_) => return alone("its manifest was altered after it was signed"),
        Checked::Foreign => return alone("its manifest is foreign: none of the keys signed it"),
        Checked::NotOne => return alone("its manifest is none"),
    };
    let others = zip.others(&manifest);
    let mut answers = compared(bench, shown, &manifest, |name| zip.hash_of(name))?;
    answers.extend(others.into_iter().map(|name| (format!("{shown}/{name}"), Said::bad("not in the manifest".to_owned()))));
    Ok(answers)
}

/// The manifest that a file is, where one of the keys signed it.
pub(super) fn manifest(bench: &Bench, bytes: &[u8]) -> Option<Manifest> {
    match signed_manifest(std::str::from_utf8(bytes).ok()?, bench.keys()) {
        Checked::Genuine(signed) => Manifest::of_claims(&signed.claims),
        _ => None,
    }
}

/// A manifest with the files in its folder.
pub(super) fn beside(bench: &Bench, path: &Path, manifest: &Manifest) -> anyhow::Result<Answers> {
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    compared(bench, &path.display().to_string(), manifest, |name| {
        // a name that leads out of the folder names no file of ours
        let plain = Path::new(name).components().count() == 1;
        let bytes = std::fs::read(folder.join(name)).ok().filter(|_| plain)?;
        Some(crate::secrets::hex(&<sha2::Sha256 as sha2::Digest>::digest(&bytes)))
    })
}

fn compared(
    bench: &Bench,
    shown: &str,
    manifest: &Manifest,
    mut hash_of: impl FnMut(&str) -> Option<String>,
) -> anyhow::Result<Answers> {
    let (mut answers, mut same) = (Vec::new(), 0);
    for file in &manifest.files {
        let wrong = match hash_of(&file.file) {
            None => Some(Said::bad("missing".to_owned())),
            Some(hash) if hash != file.sha256 => Some(Said::bad(format!("altered, record {}", file.code))),
            Some(_) => {
                same += 1;
                state(bench, file)?
            }
        };
        answers.extend(wrong.map(|said| (format!("{shown}/{}", file.file), said)));
    }
    let words = format!("the manifest is genuine; {same} of {} files are as they were issued", manifest.files.len());
    answers.insert(0, (shown.to_owned(), Said { words, good: same == manifest.files.len() }));
    Ok(answers)
}

/// What there is to say of the record of a file that is as it was issued: that it counts no more. Without the installation the manifest
/// says what it was when the zip was made.
fn state(bench: &Bench, file: &ManifestFile) -> anyhow::Result<Option<Said>> {
    let said = match (bench, file.code.parse::<Code>()) {
        (Bench::Here { app, .. }, Ok(code)) => state_here(app, code)?,
        _ if file.state == "valid" => return Ok(None),
        _ => Said::bad(format!("{} when the zip was made, record {}", file.state, file.code)),
    };
    Ok(Some(said).filter(|said| !said.good))
}
