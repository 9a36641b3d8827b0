//! Disclosure control for one table with margins (`domain.md`, Reports): a cell of fewer than `least` people is not shown, and
//! enough other cells are left out with it that it cannot be worked out from the totals.
//!
//! The table is a circulation: source → row (the row's total) → column (the cell) → sink (the column's total) → source (the grand
//! total). Whoever reads it knows the cells shown, that nobody counts less than zero, and that zeros are never hidden; what a
//! hidden cell may then still be is how much flow can be sent round through it, which is exact for whole numbers (Cox 1995,
//! "Network models for complementary cell suppression"). A cell is safe when at least `least` values are possible, and a cell
//! hidden only for another's sake when two are. While one is not, the cheapest further cells that loosen it are hidden too.

use std::collections::BTreeSet;

/// More than any count: an amount that nothing limits.
const UNLIMITED: i64 = i64::MAX / 4;
/// What leaving out a total costs beside leaving out a cell: totals go last, the grand total last of all.
const MARGIN: i64 = 1_000_000_000;
const GRAND: i64 = 1_000_000_000_000_000;

const SOURCE: usize = 0;
const SINK: usize = 1;

/// A table as it may be shown: `None` is «not shown».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guarded {
    /// The cells, row by row.
    pub cells: Vec<Vec<Option<i64>>>,
    /// The total of each row.
    pub row_totals: Vec<Option<i64>>,
    /// The total of each column.
    pub column_totals: Vec<Option<i64>>,
    /// The total of all.
    pub total: Option<i64>,
}

impl Guarded {
    /// Whether anything is left out.
    pub fn hides_something(&self) -> bool {
        let mut shown = self.cells.iter().flatten().chain(&self.row_totals).chain(&self.column_totals);
        self.total.is_none() || shown.any(Option::is_none)
    }
}

/// What may be shown of a table of counts. All rows have the same number of columns; every person is in exactly one cell.
pub fn guard(rows: &[Vec<i64>], least: i64) -> Guarded {
    let columns = rows.first().map_or(0, Vec::len);
    let mut network = Network::new(rows, columns, least);
    network.protect();
    let shown = |edge: usize| (!network.edges[edge].hidden).then_some(network.edges[edge].value);
    let (of_row, of_column) = (rows.len(), rows.len() * columns);
    Guarded {
        cells: (0..of_row).map(|row| (0..columns).map(|column| shown(row * columns + column)).collect()).collect(),
        row_totals: (0..of_row).map(|row| shown(of_column + row)).collect(),
        column_totals: (0..columns).map(|column| shown(of_column + of_row + column)).collect(),
        total: shown(of_column + of_row + columns),
    }
}

struct Edge {
    from: usize,
    to: usize,
    value: i64,
    /// What leaving it out costs.
    cost: i64,
    hidden: bool,
}

struct Network {
    edges: Vec<Edge>,
    nodes: usize,
    least: i64,
}

impl Network {
    fn new(rows: &[Vec<i64>], columns: usize, least: i64) -> Self {
        let (row_node, column_node) = (|row: usize| 2 + row, |column: usize| 2 + rows.len() + column);
        let mut edges = Vec::new();
        let mut add = |from, to, value: i64, cost| {
            edges.push(Edge { from, to, value, cost, hidden: 0 < value && value < least });
        };
        for (row, cells) in rows.iter().enumerate() {
            for (column, &value) in cells.iter().enumerate() {
                add(row_node(row), column_node(column), value, 1 + value);
            }
        }
        let sum_of_row = |row: usize| rows[row].iter().sum::<i64>();
        for row in 0..rows.len() {
            add(SOURCE, row_node(row), sum_of_row(row), MARGIN + sum_of_row(row));
        }
        for column in 0..columns {
            let sum = rows.iter().map(|cells| cells[column]).sum::<i64>();
            add(column_node(column), SINK, sum, MARGIN + sum);
        }
        add(SINK, SOURCE, (0..rows.len()).map(sum_of_row).sum(), GRAND);
        Self { edges, nodes: 2 + rows.len() + columns, least }
    }

    /// Hides cells until every hidden one is safe. It ends: each round hides something, and with the totals of its row and column
    /// and the grand total hidden too, nothing limits a cell.
    fn protect(&mut self) {
        let mut safe = BTreeSet::new();
        while let Some(edge) = (0..self.edges.len()).find(|edge| self.edges[*edge].hidden && !safe.contains(edge)) {
            let value = self.edges[edge].value;
            let needed = if value < self.least { self.least - 1 } else { 1 };
            let (from, to) = (self.edges[edge].from, self.edges[edge].to);
            // nobody shows a zero as hidden, so a hidden cell is known to be at least one
            let down = Flow::new(self, edge).send(from, to, (value - 1).min(needed), false);
            if down < needed {
                Flow::new(self, edge).send(to, from, needed - down, true);
            }
            safe.insert(edge);
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

    /// How much more a cell may grow, or shrink: not below one.
    fn room(&self, edge: usize, forward: bool) -> i64 {
        if forward { UNLIMITED } else { self.network.edges[edge].value - 1 + self.sent[edge] }
    }

    /// Bellman and Ford: costs are never negative, and the tables are small.
    fn cheapest_way(&self, from: usize, to: usize, may_hide: bool) -> Option<Vec<(usize, bool)>> {
        let mut best: Vec<(i64, Option<(usize, bool)>)> = vec![(UNLIMITED, None); self.network.nodes];
        best[from].0 = 0;
        let mut changed = true;
        while changed {
            changed = false;
            for (index, edge) in self.network.edges.iter().enumerate() {
                if index == self.skipped || edge.value == 0 || !(edge.hidden || may_hide) {
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

    fn shown(cells: &Guarded) -> Vec<Vec<Option<i64>>> {
        cells.cells.clone()
    }

    #[test]
    fn a_table_of_large_groups_is_shown_whole() {
        let guarded = guard(&[vec![10, 20], vec![30, 0]], 5);
        assert!(!guarded.hides_something());
        assert_eq!((guarded.total, guarded.column_totals), (Some(60), vec![Some(40), Some(20)]));
    }

    #[test]
    fn a_small_group_takes_another_with_it_and_zeros_stay() {
        // one column: a list with its total
        let guarded = guard(&[vec![74], vec![66], vec![3], vec![18], vec![0]], 5);
        assert_eq!(shown(&guarded), [vec![Some(74)], vec![Some(66)], vec![None], vec![None], vec![Some(0)]]);
        assert_eq!(guarded.total, Some(161));
    }

    #[test]
    fn two_small_groups_that_make_less_than_one_group_take_a_third() {
        let guarded = guard(&[vec![50], vec![1], vec![1], vec![9]], 5);
        assert_eq!(shown(&guarded), [vec![Some(50)], vec![None], vec![None], vec![None]]);
    }

    #[test]
    fn a_cell_within_two_directions_takes_three_more() {
        let guarded = guard(&[vec![20, 20, 20], vec![20, 3, 20], vec![20, 20, 20]], 5);
        let hidden = guarded.cells.iter().flatten().filter(|cell| cell.is_none()).count();
        assert_eq!((hidden, guarded.total), (4, Some(163)));
        assert!(guarded.row_totals.iter().chain(&guarded.column_totals).all(Option::is_some));
    }

    #[test]
    fn a_handful_of_people_in_all_shows_nothing() {
        let guarded = guard(&[vec![2, 1], vec![0, 0]], 5);
        assert_eq!((guarded.total, guarded.row_totals[0], guarded.cells[0][0]), (None, None, None));
        assert_eq!(guarded.cells[1], [Some(0), Some(0)]);
    }

    #[test]
    fn nothing_at_all_is_nothing_at_all() {
        assert_eq!(guard(&[], 5).total, Some(0));
        assert!(!guard(&[], 5).hides_something());
    }

    /// Every value that each hidden cell may have for a reader who knows what is shown, found by trying all tables.
    struct Reader<'g> {
        guarded: &'g Guarded,
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
                    for value in 1..=self.most {
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
            let total: i64 = rows.iter().sum();
            let fits = |shown: Option<i64>, sum: i64| shown.is_none_or(|shown| shown == sum) && (shown.is_some() || sum > 0);
            if !columns.iter().zip(&self.guarded.column_totals).all(|(sum, shown)| fits(*shown, *sum))
                || !fits(self.guarded.total, total)
            {
                return;
            }
            for (place, value) in table.iter().chain(&rows).chain(&columns).chain([&total]).enumerate() {
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
            let guarded = guard(&rows, least);
            let places = cells.len() + rows.len() + columns + 1;
            let mut reader =
                Reader { guarded: &guarded, most: 5 + least, columns, possible: vec![BTreeSet::new(); places] };
            reader.try_all(&mut Vec::new());
            let all: Vec<Option<i64>> = guarded.cells.iter().flatten().chain(&guarded.row_totals)
                .chain(&guarded.column_totals).chain([&guarded.total]).copied().collect();
            let mut real: Vec<i64> = cells.clone();
            real.extend(rows.iter().map(|row| row.iter().sum::<i64>()));
            real.extend((0..columns).map(|column| rows.iter().map(|row| row[column]).sum::<i64>()));
            real.push(cells.iter().sum());
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
