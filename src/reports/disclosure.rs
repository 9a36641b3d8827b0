//! Disclosure control for one table of groups (`domain.md`, Reports): a cell of fewer than `least` people is not shown, and
//! enough other cells are left out with it that it cannot be worked out from the totals. The totals of the columns are what other
//! tables of the same reader show too: they always stand, and where a table cannot be guarded beside them there is no table.
//!
//! The table is a circulation: source → row (the row's total) → column (the cell) → sink (the column's total) → source (the grand
//! total). Whoever reads it knows the cells shown, that nobody counts less than zero, and that zeros are hidden only in a group
//! whose size is; what a hidden cell may then still be is how much flow can be sent round through it, which is exact for whole
//! numbers (Cox 1995, "Network models for complementary cell suppression"). A cell is safe when at least `least` values are
//! possible, and a cell hidden only for another's sake when two are. While one is not, the cheapest further cells that loosen it
//! are hidden too. A zero in a group of hidden size says something of each of them, so it is as small as any.

use std::collections::BTreeSet;

/// More than any count: an amount that nothing limits.
const UNLIMITED: i64 = i64::MAX / 4;
/// What leaving out a group's total costs beside leaving out a cell: totals go last.
const MARGIN: i64 = 1_000_000_000;

const SOURCE: usize = 0;

/// A table as it may be shown: `None` is «not shown».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guarded {
    /// The cells, row by row.
    pub cells: Vec<Vec<Option<i64>>>,
    /// The total of each row.
    pub row_totals: Vec<Option<i64>>,
}

impl Guarded {
    /// Whether anything is left out.
    pub fn hides_something(&self) -> bool {
        self.cells.iter().flatten().chain(&self.row_totals).any(Option::is_none)
    }
}

/// Whether a count may stand somewhere: nobody, or enough of them.
pub const fn is_enough(count: i64, least: i64) -> bool {
    count == 0 || count >= least
}

/// What may be shown of a table of counts beside the totals of its columns, which its reader knows; `None` where nothing may. All
/// rows have the same number of columns; every person is in exactly one cell.
pub fn guard(rows: &[Vec<i64>], least: i64) -> Option<Guarded> {
    let columns = rows.first().map_or(0, Vec::len);
    let mut network = Network::new(rows, columns, least);
    if !network.protect() {
        return None;
    }
    let shown = |edge: usize| (!network.edges[edge].hidden).then_some(network.edges[edge].value);
    let (of_row, of_column) = (rows.len(), rows.len() * columns);
    Some(Guarded {
        cells: (0..of_row).map(|row| (0..columns).map(|column| shown(row * columns + column)).collect()).collect(),
        row_totals: (0..of_row).map(|row| shown(of_column + row)).collect(),
    })
}

struct Edge {
    from: usize,
    to: usize,
    value: i64,
    /// What leaving it out costs.
    cost: i64,
    hidden: bool,
}

impl Edge {
    /// The least that its reader must take for possible: nobody hides a zero in a group whose size is shown.
    fn floor(&self) -> i64 {
        self.value.min(1)
    }
}

struct Network {
    /// The cells row by row, then the totals of the rows. Those of the columns stand always: nothing is sent through them.
    edges: Vec<Edge>,
    rows: usize,
    columns: usize,
    least: i64,
}

impl Network {
    fn new(rows: &[Vec<i64>], columns: usize, least: i64) -> Self {
        let (row_node, column_node) = (|row: usize| 1 + row, |column: usize| 1 + rows.len() + column);
        let mut edges = Vec::new();
        let mut add = |from, to, value: i64, cost| {
            edges.push(Edge { from, to, value, cost, hidden: 0 < value && value < least });
        };
        for (row, cells) in rows.iter().enumerate() {
            for (column, &value) in cells.iter().enumerate() {
                add(row_node(row), column_node(column), value, 1 + value);
            }
        }
        for (row, cells) in rows.iter().enumerate() {
            let sum = cells.iter().sum::<i64>();
            add(SOURCE, row_node(row), sum, MARGIN + sum);
        }
        Self { edges, rows: rows.len(), columns, least }
    }

    /// Hides cells until every hidden one is safe, and answers whether that could be done. It ends: each round hides something or
    /// finds one more that is safe, and what is safe stays so when more is hidden.
    fn protect(&mut self) -> bool {
        let mut safe = BTreeSet::new();
        loop {
            self.hide_zeros();
            let Some(edge) = (0..self.edges.len()).find(|edge| self.edges[*edge].hidden && !safe.contains(edge)) else {
                return true;
            };
            let value = self.edges[edge].value;
            let needed = if value < self.least { self.least - 1 } else { 1 };
            let (from, to) = (self.edges[edge].from, self.edges[edge].to);
            let room = value - self.edges[edge].floor();
            let mut found = Flow::new(self, edge).send(from, to, room.min(needed), false);
            if found < needed {
                found += Flow::new(self, edge).send(to, from, needed - found, true);
            }
            if found < needed {
                return false;
            }
            safe.insert(edge);
        }
    }

    /// A group whose size is hidden shows none of its zeros, but where the column has nobody at all: that its total says.
    fn hide_zeros(&mut self) {
        for place in 0..self.rows * self.columns {
            let (row, column) = (place / self.columns, place % self.columns);
            let is_empty = (0..self.rows).all(|other| self.edges[other * self.columns + column].value == 0);
            if self.edges[place].value == 0 && !is_empty && self.edges[self.rows * self.columns + row].hidden {
                self.edges[place].hidden = true;
            }
        }
    }
}

/// Flow sent through the hidden cells beside one of them.
struct Flow<'n> {
    network: &'n mut Network,
    skipped: usize,
    sent: Vec<i64>,
}

impl<'n> Flow<'n> {
    fn new(network: &'n mut Network, skipped: usize) -> Self {
        let sent = vec![0; network.edges.len()];
        Self { network, skipped, sent }
    }

    /// Sends up to `wanted` from one node to another, cheapest way first; answers how much went. Where `may_hide`, cells on the way
    /// are hidden.
    fn send(&mut self, from: usize, to: usize, wanted: i64, may_hide: bool) -> i64 {
        let mut done = 0;
        while done < wanted {
            let Some(way) = self.cheapest_way(from, to, may_hide) else { break };
            let room = way.iter().map(|&(edge, forward)| self.room(edge, forward)).min().unwrap_or(0);
            let amount = room.min(wanted - done);
            for (edge, forward) in way {
                self.network.edges[edge].hidden = true;
                self.sent[edge] += if forward { amount } else { -amount };
            }
            done += amount;
        }
        done
    }

    /// How much more a cell may grow, or shrink.
    fn room(&self, edge: usize, forward: bool) -> i64 {
        let cell = &self.network.edges[edge];
        if forward { UNLIMITED } else { cell.value - cell.floor() + self.sent[edge] }
    }

    /// Bellman and Ford: costs are never negative, and the tables are small.
    fn cheapest_way(&self, from: usize, to: usize, may_hide: bool) -> Option<Vec<(usize, bool)>> {
        let mut best: Vec<(i64, Option<(usize, bool)>)> = vec![(UNLIMITED, None); 1 + self.network.rows + self.network.columns];
        best[from].0 = 0;
        let mut changed = true;
        while changed {
            changed = false;
            for (index, edge) in self.network.edges.iter().enumerate() {
                if index == self.skipped || !(edge.hidden || (may_hide && edge.value > 0)) {
                    continue;
                }
                let cost = if edge.hidden { 0 } else { edge.cost };
                for (forward, start, end) in [(true, edge.from, edge.to), (false, edge.to, edge.from)] {
                    let reached = best[start].0.saturating_add(cost);
                    if best[start].0 < UNLIMITED && self.room(index, forward) > 0 && reached < best[end].0 {
                        best[end] = (reached, Some((index, forward)));
                        changed = true;
                    }
                }
            }
        }
        let mut way = Vec::new();
        let mut node = to;
        while node != from {
            let (edge, forward) = best[node].1?;
            way.push((edge, forward));
            node = if forward { self.network.edges[edge].from } else { self.network.edges[edge].to };
        }
        Some(way)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(rows: &[Vec<i64>], least: i64) -> Vec<Vec<Option<i64>>> {
        guard(rows, least).unwrap().cells
    }

    #[test]
    fn a_table_of_large_groups_is_shown_whole() {
        let guarded = guard(&[vec![10, 20], vec![30, 0]], 5).unwrap();
        assert!(!guarded.hides_something());
        assert_eq!(guarded.row_totals, [Some(30), Some(30)]);
    }

    #[test]
    fn a_small_group_takes_another_with_it_and_zeros_stay() {
        // one column: a list with its total
        let cells = shown(&[vec![74], vec![66], vec![3], vec![18], vec![0]], 5);
        assert_eq!(cells, [vec![Some(74)], vec![Some(66)], vec![None], vec![None], vec![Some(0)]]);
    }

    #[test]
    fn two_small_groups_that_make_less_than_one_group_take_a_third() {
        let cells = shown(&[vec![50], vec![1], vec![1], vec![9]], 5);
        assert_eq!(cells, [vec![Some(50)], vec![None], vec![None], vec![None]]);
    }

    #[test]
    fn a_cell_within_two_directions_takes_three_more() {
        let guarded = guard(&[vec![20, 20, 20], vec![20, 3, 20], vec![20, 20, 20]], 5).unwrap();
        assert_eq!(guarded.cells.iter().flatten().filter(|cell| cell.is_none()).count(), 4);
        assert!(guarded.row_totals.iter().all(Option::is_some));
    }

    #[test]
    fn a_zero_in_a_group_of_hidden_size_is_hidden_and_cannot_be_worked_out() {
        // beside the totals 43 and 12, «nobody» in the second column of both small groups must not follow
        let cells = shown(&[vec![29, 12], vec![8, 0], vec![6, 0]], 10);
        assert_eq!(cells.iter().map(|row| row[1]).collect::<Vec<_>>(), [None; 3]);
    }

    #[test]
    fn where_nobody_is_in_a_column_its_zeros_say_nothing_new() {
        assert_eq!(shown(&[vec![41, 0], vec![8, 0], vec![6, 0]], 10), [[Some(41), Some(0)], [None, Some(0)], [None, Some(0)]]);
    }

    #[test]
    fn beside_totals_of_a_handful_there_is_no_table() {
        assert_eq!(guard(&[vec![2, 1], vec![1, 0]], 5), None);
        assert_eq!(guard(&[vec![9], vec![1]], 10), None);
    }

    #[test]
    fn nothing_at_all_is_nothing_at_all() {
        assert!(!guard(&[], 5).unwrap().hides_something());
    }

    /// Every value that each hidden cell may have for a reader who knows what is shown, found by trying all tables.
    struct Reader<'g> {
        guarded: &'g Guarded,
        column_totals: &'g [i64],
        most: i64,
        columns: usize,
        possible: Vec<BTreeSet<i64>>,
    }

    impl Reader<'_> {
        fn try_all(&mut self, table: &mut Vec<i64>) {
            let place = table.len();
            if place > 0 && place.is_multiple_of(self.columns) {
                let sum: i64 = table[place - self.columns..].iter().sum();
                let total = self.guarded.row_totals[place / self.columns - 1];
                if total.is_some_and(|total| total != sum) || (total.is_none() && sum == 0) {
                    return;
                }
            }
            if place == self.guarded.cells.len() * self.columns {
                return self.keep(table);
            }
            match self.guarded.cells[place / self.columns][place % self.columns] {
                Some(value) => {
                    table.push(value);
                    self.try_all(table);
                    table.pop();
                }
                None => {
                    // a group of hidden size may have zeros among what is hidden
                    let first = i64::from(self.guarded.row_totals[place / self.columns].is_some());
                    for value in first..=self.most {
                        table.push(value);
                        self.try_all(table);
                        table.pop();
                    }
                }
            }
        }

        fn keep(&mut self, table: &[i64]) {
            let rows: Vec<i64> = table.chunks(self.columns).map(|row| row.iter().sum()).collect();
            let columns: Vec<i64> =
                (0..self.columns).map(|column| table.iter().skip(column).step_by(self.columns).sum()).collect();
            if columns != self.column_totals {
                return;
            }
            for (place, value) in table.iter().chain(&rows).enumerate() {
                self.possible[place].insert(*value);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn no_hidden_cell_can_be_worked_out(
            (columns, cells) in (1usize..=3).prop_flat_map(|columns| {
                (Just(columns), proptest::collection::vec(0i64..=5, columns * (6 / columns)))
            }),
            least in 2i64..=4,
        ) {
            let rows: Vec<Vec<i64>> = cells.chunks(columns).map(<[i64]>::to_vec).collect();
            let Some(guarded) = guard(&rows, least) else { return Ok(()) };
            let column_totals: Vec<i64> =
                (0..columns).map(|column| rows.iter().map(|row| row[column]).sum::<i64>()).collect();
            let possible = vec![BTreeSet::new(); cells.len() + rows.len()];
            let mut reader =
                Reader { guarded: &guarded, column_totals: &column_totals, most: 5 + least, columns, possible };
            reader.try_all(&mut Vec::new());
            let all: Vec<Option<i64>> = guarded.cells.iter().flatten().chain(&guarded.row_totals).copied().collect();
            let mut real: Vec<i64> = cells.clone();
            real.extend(rows.iter().map(|row| row.iter().sum::<i64>()));
            for (place, value) in all.iter().enumerate() {
                match value {
                    Some(value) => {
                        prop_assert_eq!(*value, real[place]);
                        prop_assert!(*value == 0 || *value >= least, "a small cell is shown: {:?}", guarded);
                    }
                    None => {
                        let wanted = if real[place] < least { least } else { 2 };
                        prop_assert!(
                            reader.possible[place].len() as i64 >= wanted,
                            "place {} of {:?} can be narrowed to {:?}: {:?}", place, rows, reader.possible[place], guarded
                        );
                    }
                }
            }
        }
    }
}
