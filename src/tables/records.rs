//! Text with separators into records, for files whose quotes cannot be trusted: a name may begin with a quote that nothing closes, and
//! one such name must not swallow the people below it.

use super::table::Row;

/// A quoted value that runs over more lines or bytes than this is no quoted value.
const MOST_QUOTED: (usize, usize) = (12, 8_000);
/// After so many quotes that nothing closes, quotes are letters.
const MOST_OPEN: usize = 500;
/// So many values of a record are kept: no table is so wide.
const MOST_WIDE: usize = 2_000;
/// A text has no more lines than this, empty ones counted.
const MOST_LINES: usize = 2_000_000;
/// How many bytes of a value are kept.
const MOST_LETTERS: usize = 8_000;

/// The records of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Records {
    /// One for each line, with one empty one where there are any together; values trimmed, empty values at the end left out.
    pub rows: Vec<Row>,
    /// Whether the text has more records or values than were asked for.
    pub too_many: bool,
    /// Where the last record ends without a line end: how many values it has, empty ones at its end counted.
    pub open_end: Option<usize>,
}

/// Splits a text; stops after `most_rows` records or `most_cells` values.
pub fn split_records(text: &str, separator: char, most_rows: usize, most_cells: usize) -> Records {
    let mut reader = Reader { text, at: 0, line: 1, separator, unclosed: 0 };
    let mut found = Records { rows: Vec::new(), too_many: false, open_end: None };
    let mut cells = 0;
    while reader.at < text.len() {
        if found.rows.len() >= most_rows || cells >= most_cells || reader.line > MOST_LINES {
            found.too_many = true;
            break;
        }
        let (row, width) = reader.record();
        cells += row.cells.len();
        found.open_end = Some(width).filter(|_| !text.ends_with(['\n', '\r']));
        // a workbook may end in thousands of empty lines: of empty lines together the first is kept
        if !row.cells.is_empty() || found.rows.last().is_none_or(|last| !last.cells.is_empty()) {
            found.rows.push(row);
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: char,
    unclosed: usize,
}

impl Reader<'_> {
    /// The next record without the empty values at its end, and how many it has with them.
    fn record(&mut self) -> (Row, usize) {
        let line = self.line;
        let mut cells = Vec::new();
        let mut width = 0;
        loop {
            let cell = self.cell();
            width += 1;
            if width <= MOST_WIDE {
                cells.push(cell);
            }
            let rest = &self.text[self.at..];
            if rest.starts_with(self.separator) {
                self.at += self.separator.len_utf8();
                continue;
            }
            self.at += if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
            self.line += 1;
            break;
        }
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        (Row { line, cells }, width)
    }

    /// A value; stops at the separator or the line end after it.
    fn cell(&mut self) -> String {
        let rest = &self.text[self.at..];
        let blank = rest.len() - rest.trim_start_matches(' ').len();
        if rest[blank..].starts_with('"') && self.unclosed < MOST_OPEN {
            match self.quoted(self.at + blank + 1) {
                Some(value) => return value,
                None => self.unclosed += 1,
            }
        }
        let separator = self.separator;
        let end = rest.find([separator, '\n', '\r']).unwrap_or(rest.len());
        self.at += end;
        kept(&rest[..end])
    }

    /// A value from after its opening quote; `None` when nothing closes it, and then nothing is taken.
    fn quoted(&mut self, from: usize) -> Option<String> {
        let mut value = String::new();
        let mut lines = 0;
        let mut letters = self.text[from..].char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            if at > MOST_QUOTED.1 || lines > MOST_QUOTED.0 {
                return None;
            }
            match letter {
                '"' if letters.next_if(|(_, next)| *next == '"').is_some() => value.push('"'),
                '"' => {
                    let after = &self.text[from + at + 1..];
                    let blank = after.len() - after.trim_start_matches(' ').len();
                    let ended = after[blank..].chars().next();
                    if ended.is_some_and(|next| next != self.separator && next != '\n' && next != '\r') {
                        return None;
                    }
                    self.at = from + at + 1 + blank;
                    self.line += lines;
                    return Some(kept(&value));
                }
                letter => {
                    lines += usize::from(letter == '\n');
                    value.push(letter);
                }
            }
        }
        None
    }
}

fn kept(value: &str) -> String {
    let value = value.trim();
    let end = (0..=value.len().min(MOST_LETTERS)).rev().find(|&at| value.is_char_boundary(at)).unwrap_or(0);
    value[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str, separator: char) -> Vec<Vec<String>> {
        split_records(text, separator, 100, 1000).rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn quotes_are_taken_where_they_are_closed() {
        for (text, separator, wanted) in [
            ("a,\"b,c\",d\r\n\r\ne,f,,\n", ',', vec![vec!["a", "b,c", "d"], vec![], vec!["e", "f"]]),
            ("\"he said \"\"no\"\"\",x", ',', vec![vec!["he said \"no\"", "x"]]),
            ("\"Айгуль,x\nМарат,y\n", ',', vec![vec!["\"Айгуль", "x"], vec!["Марат", "y"]]),
            ("\"Айгуль\" Ким\tx\n", '\t', vec![vec!["\"Айгуль\" Ким", "x"]]),
            ("a\t\"=\"\"2021-06-14 17:00:00\"\"\"\tb\r\n", '\t', vec![vec!["a", "=\"2021-06-14 17:00:00\"", "b"]]),
            ("a;\"two\nlines\";c\nd\n", ';', vec![vec!["a", "two\nlines", "c"], vec!["d"]]),
            ("", ',', vec![]),
        ] {
            assert_eq!(cells(text, separator), wanted, "{text}");
        }
    }

    #[test]
    fn lines_are_numbered_and_many_are_stopped() {
        let found = split_records("a\n\"b\nc\"\nd", ',', 100, 100);
        assert_eq!(found.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 4]);
        assert!(found.open_end == Some(1) && !found.too_many);
        assert_eq!(split_records("a,b\nc,,", ',', 9, 9).open_end, Some(3));
        assert_eq!(split_records("a,b\nc,,\n", ',', 9, 9).open_end, None);
        assert!(split_records("a\nb\nc\n", ',', 2, 100).too_many);
        let sparse = split_records(&format!("a\n{}b\n", ";;;\n".repeat(5_000)), ';', 10, 100);
        assert_eq!(sparse.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 5_002]);
        assert_eq!(split_records(&"\"x,".repeat(100_000), ',', 10, 1000).rows.len(), 1);
        let wide = split_records(&"x,".repeat(100_000), ',', 10, 1000);
        assert_eq!((wide.rows[0].cells.len(), wide.open_end), (MOST_WIDE, Some(100_001)));
        assert!(split_records(&"\r".repeat(MOST_LINES + 1), ',', 10, 1000).too_many);
    }
}
