//! Codes in a table that somebody brings: one column holds them, with a head or without. Pure.

use super::code::Code;
use crate::tables::Row;

/// A cell of the column, and the code that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenCode {
    /// As it stands in the file.
    pub given: String,
    /// `None` where it is none.
    pub code: Option<Code>,
}

/// The codes of the column that has the most of them, in the order of the file; a head and empty cells are left out. Empty where no cell
/// is a code.
pub fn codes_in(rows: &[Row]) -> Vec<GivenCode> {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let cell = |row: &Row, column: usize| row.cells.get(column).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    let codes = |column: usize| rows.iter().filter(|row| code_of(&cell(row, column)).is_some()).count();
    // the first of those that are alike
    let Some(column) = (0..columns).rev().max_by_key(|column| codes(*column)).filter(|column| codes(*column) > 0) else {
        return Vec::new();
    };
    let mut found: Vec<GivenCode> =
        rows.iter().map(|row| cell(row, column)).map(|given| GivenCode { code: code_of(&given), given }).collect();
    // a head has a word in it, a mistyped code has none
    if found.first().is_some_and(|first| first.code.is_none() && first.given.chars().any(char::is_alphabetic)) {
        found.remove(0);
    }
    found.retain(|one| !one.given.is_empty());
    found
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
        let found = codes_in(&with_head);
        let codes: Vec<Option<Code>> = found.iter().map(|one| one.code).collect();
        assert_eq!(codes, [Some(one), Some(zeros), None]);
        assert_eq!(found[2].given, "1234");
        // no head, one column, one mistyped first
        let alone = rows(&["111111111111", &one.to_string()]);
        assert_eq!(codes_in(&alone).iter().map(|one| one.code.is_some()).collect::<Vec<_>>(), [false, true]);
        for nothing in [rows(&[]), rows(&["Name", "Anna"]), rows(&["1;2", "3;4"])] {
            assert!(codes_in(&nothing).is_empty());
        }
    }
}
