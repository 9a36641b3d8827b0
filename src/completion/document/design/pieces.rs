//! What stands on the page, in the order in which it is read aloud.

use kurbo::Affine;

use super::Fault;
use super::looks::{Looks, Rgb, Size};
use super::shapes::{SHAPES, Shape, shape, transform};
use super::xml::Element;
use crate::i18n::Lang;

/// A page.
#[derive(Debug)]
pub(in super::super) struct Page {
    pub width: f32,
    pub height: f32,
    pub pieces: Vec<Piece>,
}

/// One thing on it.
#[derive(Debug)]
pub(in super::super) enum Piece {
    Shape(Shape),
    Picture(Picture),
    Words(Words),
    List(List),
    Code(Code),
}

/// A picture of the cohort.
#[derive(Debug)]
pub(in super::super) struct Picture {
    pub which: Which,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    /// What it is, for who cannot see it; without, it is decoration.
    pub said: Option<String>,
}

/// Which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Which {
    Logo,
    Signature,
}

/// What a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Role {
    Heading,
    Paragraph,
    /// An address to go to, and what is said of it.
    Link {
        address: String,
        said: String,
    },
}

/// Texts that belong together.
#[derive(Debug)]
pub(in super::super) struct Words {
    pub role: Role,
    pub texts: Vec<Text>,
}

/// Where the first line of a text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) enum From {
    /// Its baseline.
    At(f32),
    /// So much below the last line before it.
    Below(f32),
}

/// A text in its box.
#[derive(Debug)]
pub(in super::super) struct Text {
    pub text: String,
    pub x: f32,
    pub from: From,
    pub width: f32,
    /// It is set smaller until it fits; without, it takes the lines it needs.
    pub height: Option<f32>,
    pub size: f32,
    pub bold: bool,
    pub ink: Rgb,
    /// It ends at `x`.
    pub ends: bool,
    pub lang: Option<Lang>,
}

/// Facts in columns, in the largest size that fits.
#[derive(Debug)]
pub(in super::super) struct List {
    pub from: From,
    pub foot: f32,
    pub sizes: Vec<f32>,
    /// Where it would be smaller, the other languages are left out.
    pub least: f32,
    pub columns: Vec<Column>,
}

/// One of them.
#[derive(Debug)]
pub(in super::super) struct Column {
    pub x: f32,
    pub width: f32,
    /// How many facts may stand in a row, as it is tried.
    pub across: Vec<usize>,
    pub facts: Vec<Fact>,
}

/// A label, and what it says.
#[derive(Debug)]
pub(in super::super) struct Fact {
    pub label: Line,
    pub values: Vec<Line>,
}

/// A text in a list.
#[derive(Debug)]
pub(in super::super) struct Line {
    pub text: String,
    /// Of the list's size.
    pub share: f32,
    pub bold: bool,
    pub ink: Rgb,
}

/// A QR code.
#[derive(Debug)]
pub(in super::super) struct Code {
    pub text: String,
    pub said: String,
    pub left: f32,
    pub top: f32,
    pub side: f32,
    pub ink: Rgb,
}

/// What draws programs leave in a file beside the drawing.
const PASSED_OVER: [&str; 4] = ["title", "desc", "metadata", "defs"];

impl Page {
    /// Reads a filled page.
    ///
    /// # Errors
    /// What is missing or not understood, with its line.
    pub(super) fn of(root: &Element) -> Result<Self, Fault> {
        if root.name != "svg" {
            return Err(root.fault(format!("the page is an <svg>, not a <{}>", root.name)));
        }
        let sides: Vec<f32> =
            root.get("viewBox").unwrap_or_default().split([' ', ',']).filter_map(|side| side.parse().ok()).collect();
        let [0.0, 0.0, width, height] = sides[..] else {
            return Err(root.fault("<svg> needs viewBox=\"0 0 WIDTH HEIGHT\" in points, as 841.89 595.28 for A4"));
        };
        if !(72.0..=2_000.0).contains(&width) || !(72.0..=2_000.0).contains(&height) {
            return Err(root.fault("the page measures between 72 and 2000 points"));
        }
        let mut page = Self { width, height, pieces: Vec::new() };
        page.children(root, Looks::default().of(root)?, Affine::IDENTITY)?;
        Ok(page)
    }

    fn children(&mut self, parent: &Element, looks: Looks, around: Affine) -> Result<(), Fault> {
        parent.children.iter().try_for_each(|child| self.child(child, looks, around))
    }

    fn child(&mut self, element: &Element, around: Looks, moved: Affine) -> Result<(), Fault> {
        let name = element.name.as_str();
        if name.contains(':') || (PASSED_OVER.contains(&name) && (name != "defs" || element.children.is_empty())) {
            return Ok(());
        }
        let looks = around.of(element)?;
        let unmoved = || match moved == Affine::IDENTITY && element.get("transform").is_none() {
            true => Ok(()),
            false => Err(element.fault(format!("<{name}> stands where its x and y say: it is not moved by transform"))),
        };
        let piece = match (name, element.get("role")) {
            ("g", None | Some("presentation")) => return self.children(element, looks, moved * transform(element)?),
            ("g", Some("list")) => Piece::List(list(element, looks)?),
            ("g", Some("paragraph")) => Piece::Words(Words { role: Role::Paragraph, texts: texts(element, looks)? }),
            ("a", _) => {
                let address = element.get("href").unwrap_or_default().to_owned();
                let said = element.get("aria-label").unwrap_or(&address).to_owned();
                Piece::Words(Words { role: Role::Link { address, said }, texts: texts(element, looks)? })
            }
            ("text", role) => {
                let role = if role == Some("heading") { Role::Heading } else { Role::Paragraph };
                Piece::Words(Words { role, texts: text(element, looks)?.into_iter().collect() })
            }
            ("image", _) => Piece::Picture(picture(element)?),
            ("rect", Some("img")) => Piece::Code(code(element, looks)?),
            (name, None | Some("presentation")) if SHAPES.contains(&name) => {
                self.pieces.push(Piece::Shape(shape(element, looks, moved)?));
                return Ok(());
            }
            (name, Some(role)) => return Err(element.fault(format!("<{name} role=\"{role}\"> is not understood"))),
            (name, None) => return Err(element.fault(format!("<{name}> is not understood"))),
        };
        unmoved()?;
        if !matches!(&piece, Piece::Words(words) if words.texts.is_empty()) {
            self.pieces.push(piece);
        }
        Ok(())
    }
}

/// Where its first line stands.
fn from(element: &Element) -> Result<From, Fault> {
    match (element.length("y")?, element.length("data-below")?) {
        (Some(y), None) => Ok(From::At(y)),
        (None, Some(below)) => Ok(From::Below(below)),
        _ => Err(element.fault(format!("<{}> needs y, or data-below: how far under the text before it", element.name))),
    }
}

fn texts(element: &Element, around: Looks) -> Result<Vec<Text>, Fault> {
    let looks = |child: &Element| around.of(child);
    let read = |child: &Element| match child.name.as_str() {
        "text" => text(child, looks(child)?),
        name => Err(child.fault(format!("only <text> stands here, not <{name}>"))),
    };
    element.children.iter().map(read).filter_map(Result::transpose).collect()
}

fn words_of(element: &Element) -> String {
    // a space that must not break a line stays what it is
    element.text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text; none where it is empty.
fn text(element: &Element, looks: Looks) -> Result<Option<Text>, Fault> {
    let ends = match element.get("text-anchor") {
        None | Some("start") => false,
        Some("end") => true,
        Some(other) => return Err(element.fault(format!("text-anchor=\"{other}\": start or end"))),
    };
    let lang = match element.get("lang").or_else(|| element.get("xml:lang")) {
        None => None,
        Some(tag) => Some(tag.parse().map_err(|_| element.fault(format!("lang=\"{tag}\": en, ru or kk")))?),
    };
    let size = match looks.size {
        Some(Size::Points(size)) => size,
        _ => return Err(element.fault("<text> needs font-size in points")),
    };
    let text = Text {
        text: words_of(element),
        x: element.needed("x")?,
        from: from(element)?,
        width: element.needed("data-width")?.max(1.0),
        height: element.length("data-height")?,
        size,
        bold: looks.bold,
        ink: looks.fill.unwrap_or_default(),
        ends,
        lang,
    };
    Ok(Some(text).filter(|text| !text.text.is_empty()))
}

/// Numbers with spaces between.
fn numbers<N: std::str::FromStr + PartialOrd + From0>(element: &Element, name: &str) -> Result<Vec<N>, Fault> {
    let fault = || element.fault(format!("{name} of <{}> is numbers with spaces between", element.name));
    let all: Vec<N> = element
        .get(name)
        .unwrap_or_default()
        .split_whitespace()
        .map(|one| one.parse().map_err(|_| fault()))
        .collect::<Result<_, _>>()?;
    if all.is_empty() || all.iter().any(|one| *one <= N::ZERO) { Err(fault()) } else { Ok(all) }
}

/// What a number has to be more than.
trait From0 {
    const ZERO: Self;
}

impl From0 for f32 {
    const ZERO: Self = 0.0;
}

impl From0 for usize {
    const ZERO: Self = 0;
}

fn list(element: &Element, around: Looks) -> Result<List, Fault> {
    let column = |child: &Element| -> Result<Column, Fault> {
        let looks = around.of(child)?;
        Ok(Column {
            x: child.needed("x")?,
            width: child.needed("data-width")?.max(1.0),
            across: if child.get("data-across").is_some() { numbers(child, "data-across")? } else { vec![1] },
            facts: child
                .children
                .iter()
                .map(|fact| self::fact(fact, looks))
                .filter_map(Result::transpose)
                .collect::<Result<_, _>>()?,
        })
    };
    let sizes = numbers(element, "data-sizes")?;
    Ok(List {
        from: from(element)?,
        foot: element.needed("data-foot")?,
        least: element.length("data-least")?.unwrap_or(0.0),
        sizes,
        columns: element.children.iter().map(column).collect::<Result<_, _>>()?,
    })
}

/// A fact; none where it says nothing.
fn fact(element: &Element, around: Looks) -> Result<Option<Fact>, Fault> {
    if element.name != "g" || element.get("role") != Some("listitem") {
        return Err(element.fault("a column of a list holds <g role=\"listitem\">"));
    }
    let line = |child: &Element| -> Result<Line, Fault> {
        if child.name != "text" {
            return Err(child.fault(format!("only <text> stands here, not <{}>", child.name)));
        }
        let looks = around.of(child)?;
        let share = match looks.size {
            Some(Size::Share(share)) => share,
            Some(Size::Points(_)) => return Err(child.fault("in a list font-size is a share of the list's, as 82%")),
            None => 1.0,
        };
        Ok(Line { text: words_of(child), share, bold: looks.bold, ink: looks.fill.unwrap_or_default() })
    };
    let mut lines = element.children.iter().map(line).collect::<Result<Vec<_>, _>>()?.into_iter();
    let label = lines.next().ok_or_else(|| element.fault("a fact is a label and what it says"))?;
    let values: Vec<Line> = lines.filter(|value| !value.text.is_empty()).collect();
    Ok(Some(Fact { label, values }).filter(|fact| !fact.label.text.is_empty() || !fact.values.is_empty()))
}

fn picture(element: &Element) -> Result<Picture, Fault> {
    let which = match element.get("href") {
        Some("logo") => Which::Logo,
        Some("signature") => Which::Signature,
        other => {
            let said = other.unwrap_or_default().chars().take(40).collect::<String>();
            return Err(element.fault(format!("href=\"{said}\" of <image>: logo or signature, which each cohort gives")));
        }
    };
    Ok(Picture {
        which,
        left: element.needed("x")?,
        top: element.needed("y")?,
        width: element.needed("width")?.max(1.0),
        height: element.needed("height")?.max(1.0),
        said: element.get("aria-label").filter(|said| !said.is_empty()).map(str::to_owned),
    })
}

fn code(element: &Element, looks: Looks) -> Result<Code, Fault> {
    let text =
        element.get("data-qr").ok_or_else(|| element.fault("<rect role=\"img\"> needs data-qr: what the QR code says"))?;
    Ok(Code {
        text: text.to_owned(),
        said: element.get("aria-label").unwrap_or(text).to_owned(),
        left: element.needed("x")?,
        top: element.needed("y")?,
        side: element.needed("width")?.max(1.0),
        ink: looks.fill.unwrap_or_default(),
    })
}
