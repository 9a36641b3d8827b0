//! Where everything stands on the paper: A4, lying. What can be long is measured first and set smaller until it fits.

use std::num::NonZeroU16;

use chrono::{Datelike as _, Timelike as _};
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use super::canvas::{Canvas, Ink, Side, Style};
use super::details::Arrangement;
use super::fonts::{Face, Typeface, typeface};
use super::words::Paper;
use super::{RenderError, details, ornament, qr};
use crate::clock::Instant;

const WIDTH: f32 = 841.89;
const HEIGHT: f32 = 595.28;
const LEFT: f32 = 72.0;
const RIGHT: f32 = WIDTH - 72.0;
/// Where what was taken ends and the signature begins.
const FOOT: f32 = 472.0;
const QR_SIDE: f32 = 84.0;

/// The PDF of a record.
///
/// # Errors
/// See [`RenderError`]; neither is a matter of what the record says.
pub fn render(paper: &Paper) -> Result<Vec<u8>, RenderError> {
    made(paper, None)
}

/// The PDF of a record with its badge in it as an attached file.
///
/// # Errors
/// As [`render`].
pub fn render_with_badge(paper: &Paper, badge: &str) -> Result<Vec<u8>, RenderError> {
    made(paper, Some(badge))
}

fn made(paper: &Paper, badge: Option<&str>) -> Result<Vec<u8>, RenderError> {
    let typeface = typeface()?;
    let wrong = |what: String| RenderError::Standard(what);
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| wrong(format!("{error:?}")))?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let page_settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| wrong("the page has no size".to_owned()))?;
    let mut document = Document::new_with(settings);
    let mut page = document.start_page_with(page_settings);
    let mut surface = page.surface();
    let drawn = draw(&mut Canvas::new(&mut surface), typeface, paper);
    surface.finish();
    let link = Annotation::new_link(
        LinkAnnotation::new(drawn.address_box, Target::Action(LinkAction::new(paper.address.clone()).into())),
        Some(paper.qr_alt.clone()),
    );
    let link = page.add_tagged_annotation(link);
    page.finish();
    document.set_tag_tree(tree(paper, drawn, link));
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(paper.title.clone(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
    document.set_outline(outline);
    document.set_metadata(metadata(paper));
    if let Some(badge) = badge {
        document.embed_file(attached(paper, badge)).ok_or_else(|| wrong("the badge cannot be attached".to_owned()))?;
    }
    document.finish().map_err(|error| wrong(format!("{error:?}")))
}

/// What was drawn, for the structure of the document.
struct Drawn {
    issuer: Vec<Identifier>,
    title: Vec<Identifier>,
    name: Vec<Identifier>,
    sentence: Vec<Identifier>,
    /// The same in other languages.
    below: Vec<Vec<Identifier>>,
    details: Vec<(Vec<Identifier>, Vec<Identifier>)>,
    signature: Vec<Identifier>,
    check: Vec<Identifier>,
    address: Identifier,
    address_box: Rect,
    qr: Option<(Identifier, Rect)>,
}

/// The page from top to bottom. Each text has a box that it is set to fit.
fn draw(canvas: &mut Canvas<'_, '_>, typeface: &Typeface, paper: &Paper) -> Drawn {
    let Typeface { regular, bold } = typeface;
    decorate(canvas);
    let wide = RIGHT - LEFT;
    let issuer = boxed(canvas, &paper.issuer, style(bold, 11.0, Ink::Text), (LEFT + 48.0, 80.0), (520.0, 30.0)).0;
    let title = boxed(canvas, &paper.title, style(bold, 30.0, Ink::Brand), (LEFT, 148.0), (640.0, 38.0)).0;
    let (mut name, mut y) = boxed(canvas, &paper.name, style(bold, 32.0, Ink::Text), (LEFT, 204.0), (wide, 56.0));
    if let Some(other) = &paper.other_name {
        let (lines, last) = boxed(canvas, other, style(regular, 15.0, Ink::Quiet), (LEFT, y + 25.0), (wide, 26.0));
        name.extend(lines);
        y = last;
    }
    let (sentence, y) = boxed(canvas, &paper.sentence, style(regular, 14.0, Ink::Text), (LEFT, y + 36.0), (620.0, 66.0));
    let (below, y) = others(canvas, typeface, paper, y);
    let gap = if below.is_empty() { 36.0 } else { FACTS_GAP_BEHIND_OTHERS };
    let details = details::draw(canvas, &typeface.regular, paper, (LEFT, y + gap), FOOT);
    let signature = signature(canvas, typeface, paper);
    let (check, address, address_box, qr) = verification(canvas, typeface, paper);
    Drawn { issuer, title, name, sentence, below, details, signature, check, address, address_box, qr }
}

const fn style(face: &Face, size: f32, ink: Ink) -> Style<'_> {
    Style { face, size, ink }
}

/// How far the lines of a text stand apart, in sizes.
const LEADING: f32 = 1.4;

/// A text in a box, its first baseline at `y`: on one line where it can be without becoming much smaller, else on several, else
/// smaller until it fits. Answers the lines and the baseline of the last.
fn boxed(
    canvas: &mut Canvas<'_, '_>,
    text: &str,
    style: Style<'_>,
    (x, y): (f32, f32),
    (width, height): (f32, f32),
) -> (Vec<Identifier>, f32) {
    // a line that is only a little too long is set smaller rather than broken
    let at_one_line = fitting(style.face, text, style.size, 0.0, width);
    let mut size = if at_one_line >= style.size * 0.85 { at_one_line } else { style.size };
    while size > 3.0 && style.face.wrap(text, size, width).len() as f32 * size * LEADING > height.max(size * LEADING) {
        size *= 0.94;
    }
    let (lines, below) = block(canvas, text, Style { size, ..style }, (x, y), width, size * LEADING);
    (lines, below - size * LEADING)
}

/// The title and the sentence in other languages, where the cohort wants them and the facts keep a type that is read on paper; answers
/// them and the baseline of the last line. A name of several lines needs the room itself.
fn others(canvas: &mut Canvas<'_, '_>, typeface: &Typeface, paper: &Paper, y: f32) -> (Vec<Vec<Identifier>>, f32) {
    let face = &typeface.regular;
    if !others_fit(face, paper, y) {
        return (Vec::new(), y);
    }
    let (mut drawn, mut below) = (Vec::new(), y);
    for (lang, text) in &paper.below {
        canvas.speak(Some(lang.tag()));
        let top = below + OTHERS_GAP + OTHERS_SIZE * LEADING;
        let (lines, next) =
            block(canvas, text, style(face, OTHERS_SIZE, Ink::Quiet), (LEFT, top), OTHERS_WIDTH, OTHERS_SIZE * LEADING);
        drawn.push(lines);
        below = next - OTHERS_SIZE * LEADING;
    }
    canvas.speak(None);
    (drawn, below)
}

/// Whether there is room for the other languages behind a sentence that ends at `y`.
pub(super) fn others_fit(face: &Face, paper: &Paper, y: f32) -> bool {
    let lines: usize = paper.below.iter().map(|(_, text)| face.wrap(text, OTHERS_SIZE, OTHERS_WIDTH).len()).sum();
    let foot = y + paper.below.len() as f32 * OTHERS_GAP + lines as f32 * OTHERS_SIZE * LEADING;
    Arrangement::fitting(face, paper, FOOT - (foot + FACTS_GAP_BEHIND_OTHERS)).is_read_on_paper()
}

/// From the last of them to the facts.
const FACTS_GAP_BEHIND_OTHERS: f32 = 22.0;
/// The type of the other languages.
const OTHERS_SIZE: f32 = 9.0;
/// How long their lines may be: as wide as the page, so that each language mostly has one.
const OTHERS_WIDTH: f32 = RIGHT - LEFT;
/// Between two of them.
const OTHERS_GAP: f32 = 5.5;

/// The frame, the ring beside the issuer, and the great ring behind the words.
fn decorate(canvas: &mut Canvas<'_, '_>) {
    let middle = (WIDTH - 174.0, 196.0);
    for path in [ornament::ring(middle, 96.0), ornament::poles(middle, 102.0, 137.0, 48)].into_iter().flatten() {
        canvas.decoration(&path, Ink::Faint, 2.3);
    }
    for (inset, width) in [(24.0, 1.4), (29.5, 0.5)] {
        canvas.frame(Rect::from_ltrb(inset, inset, WIDTH - inset, HEIGHT - inset), Ink::Line, width);
    }
    let small = (LEFT + 17.0, 76.0);
    for path in [ornament::ring(small, 14.5), ornament::poles(small, 16.2, 19.6, 24)].into_iter().flatten() {
        canvas.decoration(&path, Ink::Brand, 0.9);
    }
}

/// Lines of one text from `y` down; answers them and where the next would stand.
pub(super) fn block(
    canvas: &mut Canvas<'_, '_>,
    text: &str,
    style: Style<'_>,
    (x, mut y): (f32, f32),
    width: f32,
    leading: f32,
) -> (Vec<Identifier>, f32) {
    let mut lines = Vec::new();
    for line in style.face.wrap(text, style.size, width) {
        lines.push(canvas.line(&line, style, (x, y), Side::Left));
        y += leading;
    }
    (lines, y)
}

/// The greatest size from `most` down to `least` in which a text fits one line.
fn fitting(face: &Face, text: &str, most: f32, least: f32, width: f32) -> f32 {
    let at_one = face.width(text, 1.0);
    if at_one <= 0.0 { most } else { (width / at_one).clamp(least, most) }
}

/// Who signs, and when it was issued.
fn signature(canvas: &mut Canvas<'_, '_>, typeface: &Typeface, paper: &Paper) -> Vec<Identifier> {
    let quiet = style(&typeface.regular, 9.0, Ink::Quiet);
    let strong = style(&typeface.bold, 11.0, Ink::Text);
    let mut drawn = Vec::new();
    let mut x = LEFT;
    if !paper.signatory.is_empty() {
        canvas.rule((LEFT, 504.0), (LEFT + 230.0, 504.0), Ink::Line, 0.8);
        let (name, y) = boxed(canvas, &paper.signatory, strong, (LEFT, 519.0), (230.0, 17.0));
        let (role, _) = boxed(canvas, &paper.signatory_role, quiet, (LEFT, y + 12.5), (230.0, 26.0));
        drawn.extend(name.into_iter().chain(role));
        x = LEFT + 262.0;
    }
    drawn.extend(boxed(canvas, &paper.issued.0, quiet, (x, 505.0), (170.0, 13.0)).0);
    drawn.extend(boxed(canvas, &paper.issued.1, strong, (x, 519.0), (170.0, 16.0)).0);
    drawn
}

type Verification = (Vec<Identifier>, Identifier, Rect, Option<(Identifier, Rect)>);

/// How to check the record: words, code and address beside the QR code.
fn verification(canvas: &mut Canvas<'_, '_>, typeface: &Typeface, paper: &Paper) -> Verification {
    let top = HEIGHT - 46.0 - QR_SIDE;
    let right = RIGHT - QR_SIDE - 16.0;
    let quiet = style(&typeface.regular, 9.0, Ink::Quiet);
    let strong = style(&typeface.bold, 13.0, Ink::Text);
    let check = vec![
        canvas.line(&format!("{} ", paper.check), quiet, (right, top + 43.0), Side::Right),
        canvas.line(&format!("{} ", paper.code.grouped()), strong, (right, top + 60.0), Side::Right),
    ];
    let size = fitting(&typeface.regular, &paper.shown_address, 9.0, 4.0, 250.0);
    let style = Style { face: &typeface.regular, size, ink: Ink::Brand };
    let address = canvas.line(&paper.shown_address, style, (right, top + 76.0), Side::Right);
    let wide = typeface.regular.width(&paper.shown_address, size).max(1.0);
    let address_box = rect(right - wide, top + 66.0, right, top + 79.0);
    let qr = qr::code(&paper.address, (RIGHT - QR_SIDE, top), QR_SIDE)
        .map(|path| (canvas.figure(&path, Ink::Text), rect(RIGHT - QR_SIDE, top, RIGHT, top + QR_SIDE)));
    (check, address, address_box, qr)
}

fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
    Rect::from_ltrb(left, top, right, bottom).expect("its right is right of its left, and its bottom below its top")
}

/// The structure that readers' aids follow, in the order of reading.
fn tree(paper: &Paper, drawn: Drawn, link: Identifier) -> TagTree {
    let lang = Some(paper.lang.tag().to_owned());
    let mut tree = TagTree::new().with_lang(lang);
    let paragraph = |lines: Vec<Identifier>| TagGroup::with_children(Tag::P, nodes(lines));
    let mut push = |group: TagGroup, empty: bool| {
        if !empty {
            tree.push(group);
        }
    };
    let heading = Tag::Hn(NonZeroU16::MIN, Some(paper.title.clone()));
    push(TagGroup::with_children(heading, nodes(drawn.title)), false);
    let issuer_is_empty = drawn.issuer.is_empty();
    push(paragraph(drawn.issuer), issuer_is_empty);
    for lines in [drawn.name, drawn.sentence].into_iter().chain(drawn.below) {
        let empty = lines.is_empty();
        push(paragraph(lines), empty);
    }
    let mut list = TagGroup::new(Tag::L(ListNumbering::None));
    for (label, value) in drawn.details {
        let mut item = TagGroup::new(Tag::LI);
        item.push(TagGroup::with_children(Tag::Lbl, nodes(label)));
        item.push(TagGroup::with_children(Tag::LBody, nodes(value)));
        list.push(item);
    }
    push(list, false);
    push(paragraph(drawn.signature), false);
    push(paragraph(drawn.check), false);
    let link = TagGroup::with_children(Tag::Link, nodes(vec![drawn.address, link]));
    push(TagGroup::with_children(Tag::P, vec![link.into()]), false);
    if let Some((figure, bounds)) = drawn.qr {
        let tag = Tag::Figure(Some(paper.qr_alt.clone())).with_bbox(Some(BBox::new(0, bounds)));
        push(TagGroup::with_children(tag, nodes(vec![figure])), false);
    }
    tree
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
