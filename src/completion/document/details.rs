//! What was taken, between the sentence and the signature: the modules on the left, the other facts on the right.

use krilla::tagging::Identifier;

use super::canvas::{Canvas, Ink, Style};
use super::fonts::Face;
use super::layout::block;
use super::words::Paper;

/// The left column: how wide.
const MODULES: f32 = 350.0;
/// The right column: where it begins, and how wide it is.
const OTHERS: (f32, f32) = (386.0, 300.0);
/// Between two facts in a row.
const GUTTER: f32 = 14.0;
/// From the size of the text down to what is only there so that nothing falls off the paper.
const SIZES: [f32; 10] = [11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.5];
/// How far lines stand apart, in sizes.
const LEADING: f32 = 1.35;

/// A label, and what it says.
type Fact = (String, Vec<String>);
/// The lines of a label, and those of what it says.
type DrawnFact = (Vec<Identifier>, Vec<Identifier>);

/// How the facts stand: in which size, and how many of the right column in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Arrangement {
    pub size: f32,
    pub across: usize,
}

impl Arrangement {
    /// The largest type that fits; in each size the facts stand one below the other where they can, else two in a row. A long name
    /// leaves less room in height, and small type is no way to gain it while there is room beside.
    pub(super) fn fitting(face: &Face, paper: &Paper, room: f32) -> Self {
        let (modules, others) = facts(paper);
        let all = SIZES.into_iter().flat_map(|size| [1, 2].map(|across| Self { size, across }));
        let fits = |one: &Self| {
            let left = Self { across: 1, ..*one }.height(face, &modules, MODULES);
            left.max(one.height(face, &others, OTHERS.1)) <= room
        };
        all.into_iter().find(fits).unwrap_or(Self { size: 2.5, across: 2 })
    }

    /// Whether the labels, the smallest of it, are read without effort: nine points.
    pub(super) fn is_read_on_paper(&self) -> bool {
        self.size >= 11.0
    }

    fn height(&self, face: &Face, facts: &[Fact], width: f32) -> f32 {
        let width = self.cell(width);
        facts.chunks(self.across).map(|row| self.row_height(face, row, width)).sum()
    }

    fn row_height(&self, face: &Face, row: &[Fact], width: f32) -> f32 {
        row.iter().map(|fact| self.fact_height(face, fact, width)).fold(0.0, f32::max)
    }

    fn fact_height(&self, face: &Face, (label, values): &Fact, width: f32) -> f32 {
        let lines = |text: &str, size: f32| face.wrap(text, size, width).len() as f32 * self.size * LEADING;
        let said: f32 = values.iter().map(|value| lines(value, self.size) + self.between()).sum();
        lines(label, self.label_size()) + said + self.after()
    }

    /// How wide one fact of a row is.
    fn cell(&self, width: f32) -> f32 {
        (width - GUTTER * (self.across - 1) as f32) / self.across as f32
    }

    fn label_size(&self) -> f32 {
        self.size * 0.82
    }

    /// Between two things that a fact says.
    fn between(&self) -> f32 {
        self.size * 0.3
    }

    /// Below a fact.
    fn after(&self) -> f32 {
        self.size * 0.45
    }
}

fn facts(paper: &Paper) -> (Vec<Fact>, Vec<Fact>) {
    let others = paper.details.iter().map(|(label, value)| (label.clone(), vec![value.clone()]));
    (vec![paper.modules.clone()], others.collect())
}

/// Draws the facts from `top` down to `foot` at most; answers their lines in the order of reading.
pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    face: &Face,
    paper: &Paper,
    (left, top): (f32, f32),
    foot: f32,
) -> Vec<DrawnFact> {
    let arrangement = Arrangement::fitting(face, paper, foot - top);
    let (modules, others) = facts(paper);
    let mut drawn = Vec::new();
    let one = Arrangement { across: 1, ..arrangement };
    for (facts, x, width, arrangement) in [(modules, left, MODULES, one), (others, left + OTHERS.0, OTHERS.1, arrangement)] {
        let (mut y, cell) = (top, arrangement.cell(width));
        for row in facts.chunks(arrangement.across) {
            for (number, fact) in row.iter().enumerate() {
                let x = x + number as f32 * (cell + GUTTER);
                drawn.push(draw_fact(canvas, face, fact, arrangement, (x, y), cell));
            }
            y += arrangement.row_height(face, row, cell);
        }
    }
    drawn
}

fn draw_fact(
    canvas: &mut Canvas<'_, '_>,
    face: &Face,
    (label, values): &Fact,
    arrangement: Arrangement,
    (x, y): (f32, f32),
    width: f32,
) -> DrawnFact {
    let leading = arrangement.size * LEADING;
    let label_style = Style { face, size: arrangement.label_size(), ink: Ink::Quiet };
    let (label, mut y) = block(canvas, label, label_style, (x, y), width, leading);
    let mut lines = Vec::new();
    for value in values {
        let style = Style { face, size: arrangement.size, ink: Ink::Text };
        let (more, below) = block(canvas, value, style, (x, y), width, leading);
        lines.extend(more);
        y = below + arrangement.between();
    }
    (label, lines)
}
