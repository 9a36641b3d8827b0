//! A list of facts in columns, in the largest type that fits above its foot.

use super::super::fonts::Typeface;
use super::arrange::PlacedLine;
use super::pieces::{Column, Fact, Line, List};

/// Between two facts in a row.
const GUTTER: f32 = 14.0;
/// How far lines stand apart, in sizes.
const LEADING: f32 = 1.35;

/// The lines of a label, and those of what it says.
type PlacedFact = (Vec<PlacedLine>, Vec<PlacedLine>);

/// A way to set them: in which size, and which of each column's numbers in a row.
#[derive(Clone, Copy)]
struct Way<'t> {
    size: f32,
    level: usize,
    typeface: &'t Typeface,
}

/// The facts of a list from `top` on, and their size. In each size the facts stand one below the other where they can, else more in a
/// row: a long name leaves less room in height, and small type is no way to gain it while there is room beside. In the smallest size
/// they stand as they may.
pub(super) fn arrange(list: &List, typeface: &Typeface, top: f32) -> (Vec<PlacedFact>, f32) {
    let levels = list.columns.iter().map(|column| column.across.len()).max().unwrap_or(1);
    let ways = list.sizes.iter().flat_map(|size| (0..levels).map(|level| Way { size: *size, level, typeface }));
    let fits = |way: &Way<'_>| list.columns.iter().all(|column| way.height(column) <= list.foot - top);
    let smallest = Way { size: list.sizes.last().copied().unwrap_or(2.5), level: levels.saturating_sub(1), typeface };
    let way = ways.into_iter().find(fits).unwrap_or(smallest);
    (list.columns.iter().flat_map(|column| way.column(column, top)).collect(), way.size)
}

impl Way<'_> {
    fn across(&self, column: &Column) -> usize {
        column.across.get(self.level).or(column.across.last()).copied().unwrap_or(1)
    }

    /// How wide one fact of a row is.
    fn cell(&self, column: &Column) -> f32 {
        let across = self.across(column) as f32;
        (column.width - GUTTER * (across - 1.0)) / across
    }

    fn height(&self, column: &Column) -> f32 {
        let cell = self.cell(column);
        column.facts.chunks(self.across(column)).map(|row| self.row(row, cell)).sum()
    }

    fn row(&self, row: &[Fact], cell: f32) -> f32 {
        row.iter().map(|fact| self.fact(fact, cell)).fold(0.0, f32::max)
    }

    fn fact(&self, fact: &Fact, cell: f32) -> f32 {
        let lines = |line: &Line| self.wrap(line, cell).len() as f32 * self.size * LEADING;
        let said: f32 = fact.values.iter().map(|value| lines(value) + self.between()).sum();
        lines(&fact.label) + said + self.after()
    }

    fn wrap(&self, line: &Line, cell: f32) -> Vec<String> {
        self.typeface.face(line.bold).wrap(&line.text, self.size * line.share, cell)
    }

    /// Between two things that a fact says.
    fn between(&self) -> f32 {
        self.size * 0.3
    }

    /// Below a fact.
    fn after(&self) -> f32 {
        self.size * 0.45
    }

    fn column(&self, column: &Column, top: f32) -> Vec<PlacedFact> {
        let (mut placed, mut y, cell) = (Vec::new(), top, self.cell(column));
        for row in column.facts.chunks(self.across(column)) {
            for (number, fact) in row.iter().enumerate() {
                placed.push(self.place(fact, (column.x + number as f32 * (cell + GUTTER), y), cell));
            }
            y += self.row(row, cell);
        }
        placed
    }

    fn place(&self, fact: &Fact, (x, top): (f32, f32), cell: f32) -> PlacedFact {
        let mut y = top;
        let mut label = Vec::new();
        self.lines(&fact.label, (x, &mut y), cell, &mut label);
        let mut values = Vec::new();
        for value in &fact.values {
            self.lines(value, (x, &mut y), cell, &mut values);
            y += self.between();
        }
        (label, values)
    }

    /// The lines of one text from `y` on, which goes down with them.
    fn lines(&self, line: &Line, (x, y): (f32, &mut f32), cell: f32, into: &mut Vec<PlacedLine>) {
        let (size, bold, ink) = (self.size * line.share, line.bold, line.ink);
        for text in self.wrap(line, cell) {
            into.push(PlacedLine { text, x, y: *y, size, bold, ink, ends: false, lang: None });
            *y += self.size * LEADING;
        }
    }
}
