//! Where every line of a page stands: what can be long is measured first and set smaller until it fits.

use super::super::fonts::{Face, Typeface};
use super::facts;
use super::looks::Rgb;
use super::pieces::{Code, From, Page, Picture, Piece, Role, Text, Words};
use super::shapes::Shape;
use crate::i18n::Lang;

/// How far the lines of a text stand apart, in sizes.
const LEADING: f32 = 1.4;
/// Nothing is set smaller.
const SMALLEST: f32 = 3.0;

/// A page whose lines have their places.
#[derive(Debug)]
pub(in super::super) struct Arranged {
    pub width: f32,
    pub height: f32,
    pub pieces: Vec<Placed>,
    /// A list is set smaller than it wants to be.
    pub is_tight: bool,
}

/// One thing on it.
#[derive(Debug)]
pub(in super::super) enum Placed {
    Shape(Shape),
    Picture(Picture),
    Words {
        role: Role,
        lines: Vec<PlacedLine>,
    },
    /// Labels and what they say.
    List(Vec<(Vec<PlacedLine>, Vec<PlacedLine>)>),
    Code(Code),
}

/// A line of text with its baseline at `y`.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct PlacedLine {
    pub text: String,
    pub x: f32,
    pub y: f32,
    pub size: f32,
    pub bold: bool,
    pub ink: Rgb,
    pub ends: bool,
    pub lang: Option<Lang>,
}

impl Typeface {
    /// One of the two weights.
    pub(in super::super) fn face(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.regular }
    }
}

/// Gives every line its place.
pub(in super::super) fn arrange(page: Page, typeface: &Typeface) -> Arranged {
    let mut arranged = Arranged { width: page.width, height: page.height, pieces: Vec::new(), is_tight: false };
    // the baseline of the last line before
    let mut last = 0.0;
    for piece in page.pieces {
        let placed = match piece {
            Piece::Shape(shape) => Placed::Shape(shape),
            Piece::Picture(picture) => Placed::Picture(picture),
            Piece::Code(code) => Placed::Code(code),
            Piece::Words(Words { role, texts }) => {
                let mut lines = Vec::new();
                for text in &texts {
                    let (more, below) = boxed(text, typeface, last);
                    lines.extend(more);
                    last = below;
                }
                Placed::Words { role, lines }
            }
            Piece::List(list) => {
                let top = first(list.from, last);
                let (facts, size) = facts::arrange(&list, typeface, top);
                arranged.is_tight |= size < list.least;
                Placed::List(facts)
            }
        };
        arranged.pieces.push(placed);
    }
    arranged
}

fn first(from: From, last: f32) -> f32 {
    match from {
        From::At(y) => y,
        From::Below(gap) => last + gap,
    }
}

/// A text in its box: on one line where it can be without becoming much smaller, else on several, else smaller until it fits. Answers
/// the lines and the baseline of the last.
fn boxed(text: &Text, typeface: &Typeface, last: f32) -> (Vec<PlacedLine>, f32) {
    let face = typeface.face(text.bold);
    let mut size = text.size;
    if let Some(height) = text.height {
        // a line that is only a little too long is set smaller rather than broken
        let at_one = face.width(&text.text, 1.0);
        let at_one_line = if at_one > 0.0 { (text.width / at_one).min(text.size) } else { text.size };
        if at_one_line >= text.size * 0.85 {
            size = at_one_line;
        }
        let fits =
            |size: f32| face.wrap(&text.text, size, text.width).len() as f32 * size * LEADING <= height.max(size * LEADING);
        while size > SMALLEST && !fits(size) {
            size *= 0.94;
        }
    }
    let mut y = first(text.from, last);
    let mut lines: Vec<PlacedLine> = Vec::new();
    for line in face.wrap(&text.text, size, text.width) {
        y = lines.last().map_or(y, |line| line.y + size * LEADING);
        let (bold, ink) = (text.bold, text.ink);
        lines.push(PlacedLine { text: line, x: text.x, y, size, bold, ink, ends: text.ends, lang: text.lang });
    }
    // what comes next in the same document is another word, not the rest of this one
    if let Some(line) = lines.last_mut() {
        line.text.push(' ');
    }
    (lines, y)
}
