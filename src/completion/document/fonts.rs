//! The typeface of documents: Noto Sans in two weights, Latin and Cyrillic with all Kazakh letters, cut from the fonts of the Noto
//! project (SIL Open Font License 1.1, `templates/documents/fonts/`).

use std::ops::Range;
use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::UnicodeBuffer;
use unicode_normalization::UnicodeNormalization as _;

use super::RenderError;
use crate::bundled;

static TYPEFACE: LazyLock<Result<Typeface, String>> = LazyLock::new(Typeface::read);

/// The two weights.
pub(super) struct Typeface {
    pub regular: Face,
    pub bold: Face,
}

/// One weight: to measure with, and to draw with.
pub(super) struct Face {
    shaper: rustybuzz::Face<'static>,
    pub font: Font,
}

/// A line of text, shaped.
pub(super) struct Shaped {
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    /// At size 1.
    width: f32,
}

/// A text that the typeface can print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printable {
    /// In letters that are there.
    pub text: String,
    /// Whether other letters stand for some that are not.
    pub replaced: bool,
}

/// The typeface, read once.
pub(super) fn typeface() -> Result<&'static Typeface, RenderError> {
    TYPEFACE.as_ref().map_err(|text| RenderError::Typeface(text.clone()))
}

/// `text` in letters that the typeface has: composed, without what cannot be seen. A letter that is not there gives way to the one it
/// was made from (`ẟ` stays, `ɏ` may not), and where there is none, to a question mark; never to an empty box, and never to an error.
pub fn printable(text: &str) -> Printable {
    let composed: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    let Ok(typeface) = typeface() else { return Printable { text: composed, replaced: false } };
    let there = |letter: char| typeface.regular.has(letter) && typeface.bold.has(letter);
    let (mut out, mut replaced) = (String::with_capacity(composed.len()), false);
    for letter in composed.chars().filter(|letter| !letter.is_control() && !is_unseen(*letter)) {
        if there(letter) {
            out.push(letter);
            continue;
        }
        replaced = true;
        let base = std::iter::once(letter).nfkd().find(|part| there(*part));
        match base {
            Some(base) => out.push(base),
            // a mark that cannot be set on its letter is left out
            None if unicode_normalization::char::is_combining_mark(letter) => {}
            None => out.push('?'),
        }
    }
    Printable { text: out.trim().to_owned(), replaced }
}

/// Marks of direction and joining, soft hyphens, and what stands for a picture's variant.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

impl Typeface {
    fn read() -> Result<Self, String> {
        let files = bundled::files("documents/fonts");
        let face = |name: &str| {
            let found = files.iter().find(|(path, _)| path.ends_with(name));
            found.and_then(|(_, bytes)| Face::new(bytes.clone())).ok_or_else(|| format!("{name} cannot be read"))
        };
        Ok(Self { regular: face("NotoSans-Regular.ttf")?, bold: face("NotoSans-Bold.ttf")? })
    }
}

impl Face {
    fn new(bytes: Vec<u8>) -> Option<Self> {
        // read once in the life of the program, so it may stay for all of it
        let bytes: &'static [u8] = Vec::leak(bytes);
        Some(Self { shaper: rustybuzz::Face::from_slice(bytes, 0)?, font: Font::new(bytes.into(), 0)? })
    }

    fn has(&self, letter: char) -> bool {
        self.shaper.glyph_index(letter).is_some_and(|glyph| glyph.0 != 0)
    }

    /// Puts the letters of one line side by side.
    pub fn shape(&self, text: &str) -> Shaped {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        let output = rustybuzz::shape(&self.shaper, &[], buffer);
        let scale = 1.0 / self.font.units_per_em();
        let (infos, positions) = (output.glyph_infos(), output.glyph_positions());
        let mut glyphs = Vec::with_capacity(infos.len());
        let mut width = 0.0;
        for (place, (info, position)) in infos.iter().zip(positions).enumerate() {
            let start = info.cluster as usize;
            let next = infos[place..].iter().map(|later| later.cluster as usize).find(|cluster| *cluster > start);
            let range: Range<usize> = start..next.unwrap_or(text.len());
            let advance = position.x_advance as f32 * scale;
            width += advance;
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                advance,
                position.x_offset as f32 * scale,
                position.y_offset as f32 * scale,
                position.y_advance as f32 * scale,
                range,
                None,
            ));
        }
        Shaped { text: text.to_owned(), glyphs, width }
    }

    /// How wide a line is at a size, in points, without the space at its end.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        self.shape(text.trim_end()).width(size)
    }

    /// Breaks a text into lines no wider than `width`, at its spaces. A line keeps the space at its end, so that the words stay apart
    /// for whoever reads the text out of the document. A word wider than a line is broken inside.
    pub fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let (mut lines, mut line, mut filled): (Vec<String>, String, f32) = (Vec::new(), String::new(), 0.0);
        for word in text.split_inclusive(' ').flat_map(|word| self.pieces(word, size, width)) {
            // the pieces are measured one by one: between a word and the space before it nothing is kerned worth speaking of
            if !line.is_empty() && filled + self.width(&word, size) > width {
                lines.push(std::mem::take(&mut line));
                filled = 0.0;
            }
            filled += self.shape(&word).width(size);
            line.push_str(&word);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// A word that fits a line as it is; a wider one in pieces that do.
    fn pieces(&self, word: &str, size: f32, width: f32) -> Vec<String> {
        let whole = self.width(word, size);
        if whole <= width {
            return vec![word.to_owned()];
        }
        let letters: Vec<char> = word.chars().collect();
        let a_line = (letters.len() as f32 * width / whole * 0.9) as usize;
        letters.chunks(a_line.max(1)).map(|piece| piece.iter().collect()).collect()
    }
}

impl Shaped {
    /// In points, at a size.
    pub fn width(&self, size: f32) -> f32 {
        self.width * size
    }
}
