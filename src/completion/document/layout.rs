//! A page with its places, as a tagged PDF.

use std::num::NonZeroU16;

use chrono::{Datelike as _, Timelike as _};
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{Point, Rect};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use super::canvas::Canvas;
use super::design::{Arranged, Code, Design, Placed, PlacedLine, PlacedPicture, Role, Which};
use super::fonts::{Typeface, typeface};
use super::words::Paper;
use super::{RenderError, qr};
use crate::clock::Instant;

impl Design {
    /// The PDF of a record.
    ///
    /// # Errors
    /// See [`RenderError`]; none is a matter of what the record says.
    pub fn render(&self, paper: &Paper) -> Result<Vec<u8>, RenderError> {
        self.made(paper, None)
    }

    /// The PDF of a record with its badge in it as an attached file.
    ///
    /// # Errors
    /// As [`Design::render`].
    pub fn render_with_badge(&self, paper: &Paper, badge: &str) -> Result<Vec<u8>, RenderError> {
        self.made(paper, Some(badge))
    }

    fn made(&self, paper: &Paper, badge: Option<&str>) -> Result<Vec<u8>, RenderError> {
        let typeface = typeface()?;
        let arranged = self.arranged(paper)?;
        let wrong = |what: String| RenderError::Standard(what);
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A3_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| wrong(format!("{error:?}")))?;
        let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
        let page_settings =
            PageSettings::from_wh(arranged.width, arranged.height).ok_or_else(|| wrong("the page has no size".to_owned()))?;
        let mut document = Document::new_with(settings);
        let mut page = document.start_page_with(page_settings);
        let drawn = draw(&mut page, typeface, &arranged, paper)?;
        let tree = tree(paper, drawn, &mut page);
        page.finish();
        document.set_tag_tree(tree);
        let mut outline = Outline::new();
        outline.push_child(OutlineNode::new(paper.title.clone(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
        document.set_outline(outline);
        document.set_metadata(metadata(paper));
        if let Some(badge) = badge {
            document.embed_file(attached(paper, badge)).ok_or_else(|| wrong("the badge cannot be attached".to_owned()))?;
        }
        document.finish().map_err(|error| wrong(format!("{error:?}")))
    }
}

/// What was drawn, for the structure of the document.
enum Drawn {
    Words(Role, Vec<Identifier>, Option<Rect>),
    List(Vec<(Vec<Identifier>, Vec<Identifier>)>),
    Figure(Identifier, Rect, String),
}

/// Draws the page, in the order of the file.
fn draw(
    page: &mut Page<'_>,
    typeface: &'static Typeface,
    arranged: &Arranged,
    paper: &Paper,
) -> Result<Vec<Drawn>, RenderError> {
    let mut surface = page.surface();
    let mut canvas = Canvas::new(&mut surface, typeface);
    let mut drawn = Vec::new();
    for piece in &arranged.pieces {
        match piece {
            Placed::Shape(shape) => canvas.decoration(shape),
            Placed::Picture(picture) => drawn.extend(figure(&mut canvas, picture, paper)?),
            Placed::Code(code) => drawn.extend(qr_code(&mut canvas, code)),
            Placed::Words { role, lines } => {
                let all: Vec<(Identifier, Option<Rect>)> = lines.iter().map(|line| canvas.line(line)).collect();
                let bounds = all.iter().filter_map(|(_, bounds)| *bounds).reduce(around);
                drawn.push(Drawn::Words(role.clone(), all.into_iter().map(|(id, _)| id).collect(), bounds));
            }
            Placed::List(facts) => {
                let mut ids = |lines: &[PlacedLine]| lines.iter().map(|line| canvas.line(line).0).collect::<Vec<_>>();
                drawn.push(Drawn::List(facts.iter().map(|(label, values)| (ids(label), ids(values))).collect()));
            }
        }
    }
    surface.finish();
    Ok(drawn)
}

fn around(one: Rect, other: Rect) -> Rect {
    let (left, top) = (one.left().min(other.left()), one.top().min(other.top()));
    Rect::from_ltrb(left, top, one.right().max(other.right()), one.bottom().max(other.bottom())).unwrap_or(one)
}

fn figure(canvas: &mut Canvas<'_, '_>, placed: &PlacedPicture, paper: &Paper) -> Result<Option<Drawn>, RenderError> {
    let picture = match placed.which {
        Which::Logo => &paper.logo,
        Which::Signature => &paper.signature,
    };
    let bounds = Rect::from_xywh(placed.left, placed.top, placed.width, placed.height);
    let (Some(picture), Some(bounds)) = (picture, bounds) else { return Ok(None) };
    let image = Image::from_png(picture.png.to_vec().into(), false).map_err(RenderError::Standard)?;
    let id = canvas.picture(image, bounds, placed.said.is_some());
    Ok(id.zip(placed.said.clone()).map(|(id, said)| Drawn::Figure(id, bounds, said)))
}

fn qr_code(canvas: &mut Canvas<'_, '_>, code: &Code) -> Option<Drawn> {
    let path = qr::code(&code.text, (code.left, code.top), code.side)?;
    let bounds = Rect::from_xywh(code.left, code.top, code.side, code.side)?;
    Some(Drawn::Figure(canvas.figure(&path, code.ink), bounds, code.said.clone()))
}

/// The structure that readers' aids follow, in the order of reading.
fn tree(paper: &Paper, drawn: Vec<Drawn>, page: &mut Page<'_>) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(paper.lang.tag().to_owned()));
    for drawn in drawn {
        let group = match drawn {
            Drawn::Words(_, ids, _) if ids.is_empty() => continue,
            Drawn::Words(Role::Heading, ids, _) => {
                TagGroup::with_children(Tag::Hn(NonZeroU16::MIN, Some(paper.title.clone())), nodes(ids))
            }
            Drawn::Words(Role::Link { address, said }, mut ids, Some(bounds)) => {
                let target = Target::Action(LinkAction::new(address).into());
                ids.push(page.add_tagged_annotation(Annotation::new_link(LinkAnnotation::new(bounds, target), Some(said))));
                let link = TagGroup::with_children(Tag::Link, nodes(ids));
                TagGroup::with_children(Tag::P, vec![link.into()])
            }
            Drawn::Words(_, ids, _) => TagGroup::with_children(Tag::P, nodes(ids)),
            Drawn::List(facts) if facts.is_empty() => continue,
            Drawn::List(facts) => list(facts),
            Drawn::Figure(id, bounds, said) => {
                TagGroup::with_children(Tag::Figure(Some(said)).with_bbox(Some(BBox::new(0, bounds))), nodes(vec![id]))
            }
        };
        tree.push(group);
    }
    tree
}

fn list(facts: Vec<(Vec<Identifier>, Vec<Identifier>)>) -> TagGroup {
    let mut list = TagGroup::new(Tag::L(ListNumbering::None));
    for (label, value) in facts {
        let mut item = TagGroup::new(Tag::LI);
        item.push(TagGroup::with_children(Tag::Lbl, nodes(label)));
        item.push(TagGroup::with_children(Tag::LBody, nodes(value)));
        list.push(item);
    }
    list
}

fn nodes(identifiers: Vec<Identifier>) -> Vec<Node> {
    identifiers.into_iter().map(Node::from).collect()
}

/// The keyword by which a file dropped on the verify page names its record.
pub(in crate::completion) const KEYWORD: &str = "shanyraq-record-";

fn metadata(paper: &Paper) -> Metadata {
    Metadata::new()
        .title(format!("{} {}", paper.title, paper.code.grouped()))
        .language(paper.lang.tag().to_owned())
        .creator("Shanyraq".to_owned())
        .keywords(vec![format!("{KEYWORD}{}", paper.code)])
        .creation_date(date_time(paper.at))
        .document_id(paper.document.clone())
}

fn attached(paper: &Paper, badge: &str) -> EmbeddedFile {
    EmbeddedFile {
        path: format!("badge-{}.jwt", paper.code),
        mime_type: MimeType::new("application/jwt"),
        description: Some(paper.title.clone()),
        association_kind: AssociationKind::Alternative,
        data: badge.as_bytes().to_vec().into(),
        modification_date: Some(date_time(paper.at)),
        compress: Some(false),
        location: None,
    }
}

fn date_time(at: Instant) -> DateTime {
    let utc = at.utc();
    DateTime::new(utc.year() as u16)
        .month(utc.month() as u8)
        .day(utc.day() as u8)
        .hour(utc.hour() as u8)
        .minute(utc.minute() as u8)
        .second(utc.second() as u8)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}
