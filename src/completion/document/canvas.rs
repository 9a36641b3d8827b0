//! Drawing with tags: every line of text belongs to a part of the document's structure, everything else is decoration.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LineCap, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

use super::fonts::Face;

/// A colour of the programme (`templates/assets/tokens.css`); paper is always light.
#[derive(Clone, Copy)]
pub(super) enum Ink {
    /// Text.
    Text,
    /// Secondary text.
    Quiet,
    /// The brand.
    Brand,
    /// Its line.
    Line,
    /// Its faintest shade.
    Faint,
}

impl Ink {
    fn color(self) -> rgb::Color {
        match self {
            Self::Text => rgb::Color::new(0x15, 0x2a, 0x2f),
            Self::Quiet => rgb::Color::new(0x42, 0x56, 0x5c),
            Self::Brand => rgb::Color::new(0x00, 0x5e, 0x67),
            Self::Line => rgb::Color::new(0x9f, 0xce, 0xd1),
            Self::Faint => rgb::Color::new(0xea, 0xf5, 0xf5),
        }
    }

    fn fill(self) -> Fill {
        Fill { paint: self.color().into(), opacity: NormalizedF32::ONE, ..Fill::default() }
    }
}

/// How a line of text looks.
#[derive(Clone, Copy)]
pub(super) struct Style<'f> {
    pub face: &'f Face,
    /// In points.
    pub size: f32,
    pub ink: Ink,
}

/// Where a line of text begins, or ends.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Left,
    Right,
}

/// A page to draw on. The origin is its upper left corner; lengths are points.
pub(super) struct Canvas<'s, 'd> {
    surface: &'s mut Surface<'d>,
    /// The language of what is written, where it is another than the document's.
    lang: Option<&'static str>,
}

impl<'s, 'd> Canvas<'s, 'd> {
    pub fn new(surface: &'s mut Surface<'d>) -> Self {
        Self { surface, lang: None }
    }

    /// What is written from here on is in this language; `None` for the document's own.
    pub fn speak(&mut self, lang: Option<&'static str>) {
        self.lang = lang;
    }

    /// One line of text with its baseline at `y`.
    pub fn line(&mut self, text: &str, style: Style<'_>, (x, y): (f32, f32), side: Side) -> Identifier {
        let shaped = style.face.shape(text);
        let x = match side {
            Side::Left => x,
            Side::Right => x - style.face.width(text, style.size),
        };
        let id = self.surface.start_tagged(ContentTag::Span(SpanTag::empty().with_lang(self.lang)));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(style.ink.fill()));
        let start = Point::from_xy(x, y);
        self.surface.draw_glyphs(start, &shaped.glyphs, style.face.font.clone(), &shaped.text, style.size, false);
        self.surface.end_tagged();
        id
    }

    /// Shapes with a meaning: an identifier for a figure.
    pub fn figure(&mut self, path: &Path, ink: Ink) -> Identifier {
        let id = self.surface.start_tagged(ContentTag::Other);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(ink.fill()));
        self.surface.draw_path(path);
        self.surface.end_tagged();
        id
    }

    /// Lines without a meaning.
    pub fn decoration(&mut self, path: &Path, ink: Ink, width: f32) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        self.surface.set_fill(None);
        let stroke = Stroke { paint: ink.color().into(), width, line_cap: LineCap::Round, ..Stroke::default() };
        self.surface.set_stroke(Some(stroke));
        self.surface.draw_path(path);
        self.surface.end_tagged();
    }

    /// A straight line without a meaning.
    pub fn rule(&mut self, from: (f32, f32), to: (f32, f32), ink: Ink, width: f32) {
        let mut builder = PathBuilder::new();
        builder.move_to(from.0, from.1);
        builder.line_to(to.0, to.1);
        if let Some(path) = builder.finish() {
            self.decoration(&path, ink, width);
        }
    }

    /// A frame without a meaning.
    pub fn frame(&mut self, rect: Option<Rect>, ink: Ink, width: f32) {
        let Some(rect) = rect else { return };
        let mut builder = PathBuilder::new();
        builder.push_rect(rect);
        if let Some(path) = builder.finish() {
            self.decoration(&path, ink, width);
        }
    }
}
