//! Codes in a table that somebody brings: one column holds them, with a head or without; the others are theirs. Pure.

use super::code::Code;
use crate::tables::Row;

/// A table with a column of codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeList {
    /// The names of its columns, as many as it has; empty ones where the file has no head.
    pub head: Vec<String>,
    /// All its rows but the head, in the order of the file.
    pub rows: Vec<GivenCode>,
}

/// A row, and the code in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenCode {
    /// The whole row as it stands in the file, with as many cells as the table has columns.
    pub cells: Vec<String>,
    /// The cell of the column with the codes; may be empty.
    pub given: String,
    /// `None` where it is none.
    pub code: Option<Code>,
}

/// The rows with the codes of the column that has the most of them; lines with nothing in them are left out. `None` where no cell is a code.
pub fn codes_in(rows: &[Row]) -> Option<CodeList> {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let cell = |row: &Row, column: usize| row.cells.get(column).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    let codes = |column: usize| rows.iter().filter(|row| code_of(&cell(row, column)).is_some()).count();
    // the first of those that are alike
    let column = (0..columns).rev().max_by_key(|column| codes(*column)).filter(|column| codes(*column) > 0)?;
    let given = rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty())).map(|row| {
        let given = cell(row, column);
        GivenCode { cells: (0..columns).map(|column| cell(row, column)).collect(), code: code_of(&given), given }
    });
    let mut list = CodeList { head: vec![String::new(); columns], rows: given.collect() };
    // a head has a word in it, a mistyped code has none
    if list.rows.first().is_some_and(|first| first.code.is_none() && first.given.chars().any(char::is_alphabetic)) {
        list.head = list.rows.remove(0).cells;
    }
    Some(list)
}

/// A spreadsheet program that takes a code for a number drops the zeros before it: they are put back, and the check digit says whether
/// that was right.
fn code_of(text: &str) -> Option<Code> {
    let digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    match text.len() {
        6..=11 if digits(text) => format!("{text:0>12}").parse().ok(),
        _ => text.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(lines: &[&str]) -> Vec<Row> {
        let row = |(line, text): (usize, &&str)| Row { line, cells: text.split(';').map(str::to_owned).collect() };
        lines.iter().enumerate().map(row).collect()
    }

    #[test]
    fn the_column_of_the_codes_is_found() {
        let (one, zeros) = (Code::with_check_digit(12_345_678_901), Code::with_check_digit(7_654_321));
        let bare = zeros.to_string().trim_start_matches('0').to_owned();
        let with_head =
            rows(&["Name;Code", &format!("Anna;{}", one.grouped()), &format!("Bolat;{bare}"), "Dina;1234", "Boris;"]);
        let found = codes_in(&with_head).unwrap();
        let codes: Vec<Option<Code>> = found.rows.iter().map(|one| one.code).collect();
        assert_eq!(codes, [Some(one), Some(zeros), None, None]);
        assert_eq!((found.rows[2].given.as_str(), found.rows[3].given.as_str()), ("1234", ""));
        assert_eq!(
            (found.head, found.rows[3].cells.clone()),
            (vec!["Name".to_owned(), "Code".to_owned()], vec!["Boris".to_owned(), String::new()])
        );
        // no head, one column, one mistyped first
        let alone = rows(&["111111111111", &one.to_string()]);
        let found = codes_in(&alone).unwrap();
        assert_eq!(found.rows.iter().map(|one| one.code.is_some()).collect::<Vec<_>>(), [false, true]);
        assert_eq!(found.head, [""]);
        for nothing in [rows(&[]), rows(&["Name", "Anna"]), rows(&["1;2", "3;4"])] {
            assert_eq!(codes_in(&nothing), None);
        }
    }
}
