//! Drawing with tags: every line of text belongs to a part of the document's structure, everything else is decoration.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use kurbo::PathEl;

use super::design::{Cap, Looks, PlacedLine, Rgb, Shape};
use super::fonts::Typeface;

/// A page to draw on. The origin is its upper left corner; lengths are points.
pub(super) struct Canvas<'s, 'd> {
    surface: &'s mut Surface<'d>,
    typeface: &'static Typeface,
}

fn fill((red, green, blue): Rgb) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

impl<'s, 'd> Canvas<'s, 'd> {
    pub fn new(surface: &'s mut Surface<'d>, typeface: &'static Typeface) -> Self {
        Self { surface, typeface }
    }

    /// One line of text; answers it and the box it fills.
    pub fn line(&mut self, line: &PlacedLine) -> (Identifier, Option<Rect>) {
        let face = self.typeface.face(line.bold);
        let shaped = face.shape(&line.text);
        let width = face.width(&line.text, line.size);
        let x = if line.ends { line.x - width } else { line.x };
        let lang = line.lang.map(crate::i18n::Lang::tag);
        let id = self.surface.start_tagged(ContentTag::Span(SpanTag::empty().with_lang(lang)));
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(line.ink)));
        let start = Point::from_xy(x, line.y);
        self.surface.draw_glyphs(start, &shaped.glyphs, face.font.clone(), &shaped.text, line.size, false);
        self.surface.end_tagged();
        let bounds = Rect::from_ltrb(x, line.y - line.size * 1.1, x + width.max(1.0), line.y + line.size * 0.35);
        (id, bounds)
    }

    /// Shapes with a meaning: an identifier for a figure.
    pub fn figure(&mut self, path: &Path, ink: Rgb) -> Identifier {
        let id = self.surface.start_tagged(ContentTag::Other);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(ink)));
        self.surface.draw_path(path);
        self.surface.end_tagged();
        id
    }

    /// A picture in the middle of its box, as large as it fits: an identifier where it has a meaning.
    pub fn picture(&mut self, image: Image, bounds: Rect, has_meaning: bool) -> Option<Identifier> {
        let (width, height) = (image.size().0 as f32, image.size().1 as f32);
        let scale = (bounds.width() / width).min(bounds.height() / height);
        let size = Size::from_wh(width * scale, height * scale)?;
        let left = bounds.left() + (bounds.width() - size.width()) / 2.0;
        let top = bounds.top() + (bounds.height() - size.height()) / 2.0;
        let tag = if has_meaning { ContentTag::Other } else { ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)) };
        let id = self.surface.start_tagged(tag);
        self.surface.push_transform(&Transform::from_translate(left, top));
        self.surface.draw_image(image, size);
        self.surface.pop();
        self.surface.end_tagged();
        has_meaning.then_some(id)
    }

    /// Lines and areas without a meaning.
    pub fn decoration(&mut self, shape: &Shape) {
        let Some(path) = drawn(shape) else { return };
        let Looks { fill: inside, stroke, width, .. } = shape.looks;
        let rule = if shape.looks.even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
        let line_cap = match shape.looks.cap {
            Cap::Butt => LineCap::Butt,
            Cap::Round => LineCap::Round,
            Cap::Square => LineCap::Square,
        };
        if inside.is_none() && stroke.is_none() {
            return;
        }
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        self.surface.set_fill(inside.map(|ink| Fill { rule, ..fill(ink) }));
        let line = |ink: Rgb| Stroke { paint: fill(ink).paint, width, line_cap, ..Stroke::default() };
        self.surface.set_stroke(stroke.map(line));
        self.surface.draw_path(&path);
        self.surface.end_tagged();
    }
}

/// A shape as the PDF draws it; `None` for one without a line.
fn drawn(shape: &Shape) -> Option<Path> {
    let mut path = PathBuilder::new();
    let at = |point: kurbo::Point| (point.x as f32, point.y as f32);
    for step in shape.path.elements() {
        match *step {
            PathEl::MoveTo(to) => path.move_to(at(to).0, at(to).1),
            PathEl::LineTo(to) => path.line_to(at(to).0, at(to).1),
            PathEl::QuadTo(by, to) => path.quad_to(at(by).0, at(by).1, at(to).0, at(to).1),
            PathEl::CurveTo(one, two, to) => path.cubic_to(at(one).0, at(one).1, at(two).0, at(two).1, at(to).0, at(to).1),
            PathEl::ClosePath => path.close(),
        }
    }
    path.finish()
}
