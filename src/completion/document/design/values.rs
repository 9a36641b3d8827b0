//! What a page is filled with.

use serde::Serialize;

use super::super::picture::Picture;
use super::super::words::Paper;
use super::Others;

/// The words and pictures of one record, by the names that `templates/documents/record.svg` uses.
#[derive(Serialize)]
pub(super) struct Values<'p> {
    /// The document's language.
    lang: &'static str,
    title: &'p str,
    issuer: &'p str,
    logo: Option<Measures<'p>>,
    name: &'p str,
    other_name: Option<&'p str>,
    sentence: &'p str,
    /// The same in other languages; empty where they are not wanted, or find no room.
    others: Vec<Beside<'p>>,
    /// Whether things have to stand closer, so that the other languages find room.
    close: bool,
    modules: Modules<'p>,
    facts: Vec<Said<'p>>,
    signatory: &'p str,
    role: &'p str,
    signature: Option<Measures<'p>>,
    issued: Said<'p>,
    check: &'p str,
    code: String,
    address: &'p str,
    shown_address: &'p str,
    address_said: &'p str,
}

/// A picture, as large as it may stand in its place.
#[derive(Serialize)]
struct Measures<'p> {
    /// In points.
    wide: f32,
    /// In points.
    high: f32,
    /// Width by height.
    ratio: f32,
    /// What it is, in words.
    said: &'p str,
}

#[derive(Serialize)]
struct Beside<'p> {
    lang: &'static str,
    text: &'p str,
}

#[derive(Serialize)]
struct Modules<'p> {
    label: &'p str,
    lines: &'p [String],
}

#[derive(Serialize)]
struct Said<'p> {
    label: &'p str,
    text: &'p str,
}

/// Where the logo and the signature stand: so wide and so high at most.
const LOGO: (f32, f32) = (200.0, 40.0);
const SIGNATURE: (f32, f32) = (200.0, 32.0);

impl<'p> Values<'p> {
    pub fn of(paper: &'p Paper, others: Others) -> Self {
        let said = |(label, text): &'p (String, String)| Said { label, text };
        let below = paper.below.iter().filter(|_| others != Others::LeftOut);
        Self {
            lang: paper.lang.tag(),
            title: &paper.title,
            issuer: &paper.issuer,
            logo: paper.logo.as_ref().map(|logo| measures(logo, LOGO, &paper.issuer)),
            name: &paper.name,
            other_name: paper.other_name.as_deref(),
            sentence: &paper.sentence,
            close: others == Others::Close,
            others: below.map(|(lang, text)| Beside { lang: lang.tag(), text }).collect(),
            modules: Modules { label: &paper.modules.0, lines: &paper.modules.1 },
            facts: paper.details.iter().map(said).collect(),
            signatory: &paper.signatory,
            role: &paper.signatory_role,
            signature: paper.signature.as_ref().map(|signature| measures(signature, SIGNATURE, &paper.signature_said)),
            issued: said(&paper.issued),
            check: &paper.check,
            code: paper.code.grouped(),
            address: &paper.address,
            shown_address: &paper.shown_address,
            address_said: &paper.qr_alt,
        }
    }
}

fn measures<'p>(picture: &Picture, (widest, highest): (f32, f32), said: &'p str) -> Measures<'p> {
    let (width, height) = (picture.width as f32, picture.height as f32);
    let scale = (widest / width).min(highest / height);
    Measures { wide: width * scale, high: height * scale, ratio: width / height, said }
}
