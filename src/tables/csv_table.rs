//! Text with separators: which one is found by a vote of the first lines.

use super::decode::decode;
use super::formula::as_it_was;
use super::table::{Kind, Limits, Recognised, Row, Unreadable};

/// How many rows vote for a separator.
const VOTERS: usize = 20;

/// All rows of a text file, empty ones too.
///
/// # Errors
/// See [`Unreadable`].
pub fn read_csv(bytes: &[u8], limits: &Limits) -> Result<(Vec<Row>, Recognised), Unreadable> {
    let (text, encoding) = decode(bytes).ok_or(Unreadable::NotATable)?;
    // the reader counts a line by its line feed, which it leaves to the next record where a return stands before
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (text, named) = without_sep_line(&text);
    let separator = named.unwrap_or_else(|| vote(text));
    let mut rows = Vec::new();
    let skipped = usize::from(named.is_some());
    for record in reader(text, separator).records() {
        let record = record.map_err(|_| Unreadable::NotATable)?;
        if record.len() > limits.columns {
            return Err(Unreadable::TooManyColumns);
        }
        // the head is a row too; empty rows are not counted against anybody
        if rows.len() > limits.rows * 2 {
            return Err(Unreadable::TooManyRows);
        }
        let line = record.position().map_or(0, |position| position.line() as usize) + skipped;
        rows.push(Row { line, cells: record.iter().map(|cell| as_it_was(cell.trim()).to_owned()).collect() });
    }
    Ok((rows, Recognised { kind: Kind::Csv, encoding: Some(encoding), separator: Some(separator) }))
}

fn reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator as u8).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Excel names its separator in a first line `sep=;`.
fn without_sep_line(text: &str) -> (&str, Option<char>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim().to_lowercase().strip_prefix("sep=").and_then(|named| named.chars().next());
    match named {
        Some(separator @ (',' | ';' | '\t')) => (rest, Some(separator)),
        _ => (text, None),
    }
}

/// The separator with which most of the first rows have as many columns as the head, and more than one.
fn vote(text: &str) -> char {
    let score = |separator: char| {
        let mut rows = reader(text, separator).into_records().take(VOTERS).filter_map(Result::ok);
        let columns = rows.next().map_or(0, |head| head.len());
        if columns < 2 {
            return 0;
        }
        let agreeing = rows.filter(|row| row.len() == columns).count();
        (agreeing + 1) * columns
    };
    // the first of equals wins: a list of one column has no separator at all
    [',', ';', '\t'].into_iter().rev().max_by_key(|&separator| score(separator)).unwrap_or(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_found() {
        for (text, wanted) in [
            ("email,name\na@b.cc,\"Kim; Anna\"\n", ','),
            ("email;name\na@b.cc;\"Kim, Anna\"\n", ';'),
            ("email\tname\na@b.cc\tKim, Anna; director\n", '\t'),
            ("email;name;work\na@b.cc;Kim, Anna;School, 5\nb@b.cc;Li, Bo;School, 6\n", ';'),
            ("email\na@b.cc\n", ','),
        ] {
            assert_eq!(vote(text), wanted, "{text}");
        }
    }

    #[test]
    fn lines_are_numbered_as_in_the_file_also_after_a_value_over_two_lines() {
        let (rows, recognised) = {
            let limits = Limits { rows: 10, columns: 5, opened: 0 };
            read_csv(b"sep=;\nemail;name\na@b.cc;\"Anna\nKim\"\nb@b.cc;Bo\n", &limits).unwrap()
        };
        assert_eq!(recognised.separator, Some(';'));
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 5]);
        assert_eq!(rows[1].cells[1], "Anna\nKim");
    }
}
