//! Bytes to a table: which format, which encoding, which separator; what cannot be read says why.

use super::csv_table::read_csv;
use super::xlsx_table::read_xlsx;

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text with separators.
    Csv,
    /// A workbook of Excel 2007 or later.
    Xlsx,
}

/// What was recognised, to be said on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The format.
    pub kind: Kind,
    /// The name of the encoding; none for a workbook.
    pub encoding: Option<&'static str>,
    /// What stands between values; none for a workbook.
    pub separator: Option<char>,
}

/// One line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1, the head counted.
    pub line: usize,
    /// Its values, trimmed; as many as the row has.
    pub cells: Vec<String>,
}

/// A head and rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// What stands below, without empty lines.
    pub rows: Vec<Row>,
    /// What the file was.
    pub recognised: Recognised,
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing in it.
    Empty,
    /// A head and nothing below.
    NoRows,
    /// More rows than [`Limits::rows`].
    TooManyRows,
    /// More columns than a list of people has.
    TooManyColumns,
    /// An old workbook (`.xls`), or one with a password: both begin alike.
    OldOrLocked,
    /// A workbook that opens out to far more than it says.
    TooLargeInside,
    /// A workbook that is damaged, or another kind of zip file.
    BrokenWorkbook,
    /// A picture, a PDF, anything that is not text.
    NotATable,
}

/// What a file may be at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Rows with something in them.
    pub rows: usize,
    /// Columns of a row.
    pub columns: usize,
    /// Bytes that a workbook opens out to.
    pub opened: u64,
}

/// The first bytes of a compound file: `.xls`, and a workbook with a password (MS-CFB §2.2).
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Whether the bytes are an old workbook or one with a password.
pub fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND)
}

/// Whether the bytes are a zip file, which every new workbook is.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads a file of either format that has one table and a head, by its bytes and never by its name.
///
/// # Errors
/// See [`Unreadable`].
pub fn read_table(bytes: &[u8], limits: &Limits) -> Result<Table, Unreadable> {
    read_below(bytes, limits, |_| true)
}

/// The same for a list of people, which may have no head: a first line with an e-mail address in it is a person, and the columns have no
/// names then.
///
/// # Errors
/// See [`Unreadable`].
pub fn read_people(bytes: &[u8], limits: &Limits) -> Result<Table, Unreadable> {
    read_below(bytes, limits, |first| !first.iter().any(|cell| is_address(cell)))
}

/// Whether a value is an e-mail address and nothing besides: a heading may explain itself by one.
fn is_address(cell: &str) -> bool {
    let ends = cell.split_once('@');
    !cell.contains(char::is_whitespace) && ends.is_some_and(|(who, host)| !who.is_empty() && host.contains('.'))
}

fn read_below(bytes: &[u8], limits: &Limits, is_head: impl Fn(&[String]) -> bool) -> Result<Table, Unreadable> {
    if is_compound(bytes) {
        return Err(Unreadable::OldOrLocked);
    }
    let (lines, recognised) = if is_zip(bytes) { read_xlsx(bytes, limits)? } else { read_csv(bytes, limits)? };
    let rows = lines.into_iter().filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    let mut rows: Vec<Row> = rows.collect();
    let first = rows.first().ok_or(Unreadable::Empty)?;
    let head = if is_head(&first.cells) { rows.remove(0).cells } else { vec![String::new(); first.cells.len()] };
    match rows.len() {
        0 => Err(Unreadable::NoRows),
        many if many > limits.rows => Err(Unreadable::TooManyRows),
        _ => Ok(Table { head, rows, recognised }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { rows: 20_000, columns: 200, opened: 128 * 1_048_576 };

    fn file(name: &str) -> Vec<u8> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/participants").join(name);
        std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    #[test]
    fn the_same_people_are_read_from_every_encoding_and_format() {
        for (name, encoding, separator) in [
            ("utf8.csv", Some("UTF-8"), Some(',')),
            ("utf8-bom-semicolon.csv", Some("UTF-8"), Some(';')),
            ("utf16le-tab.txt", Some("UTF-16LE"), Some('\t')),
            ("utf16be.csv", Some("UTF-16BE"), Some(',')),
            ("utf16le-no-bom.csv", Some("UTF-16LE"), Some(',')),
            ("windows-1251-semicolon.csv", Some("windows-1251"), Some(';')),
            ("people.xlsx", None, None),
        ] {
            let table = read_table(&file(name), &LIMITS).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
            assert_eq!((table.recognised.encoding, table.recognised.separator), (encoding, separator), "{name}");
            assert_eq!(table.head[..3], ["Электронная почта", "Имя на латинице", "Имя на кириллице"], "{name}");
            assert_eq!(table.rows.len(), 3, "{name}");
            assert_eq!(table.rows[0].cells[0], "daniyar.ospanov@example.org", "{name}");
            assert_eq!(table.rows[0].cells[2], "Данияр Оспанов", "{name}");
            assert_eq!(table.rows[2].cells[3], "Школа № 12, «Мирас»", "{name}");
            // an empty line stands between the second and the third person
            assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 5], "{name}");
        }
    }

    #[test]
    fn a_list_of_people_needs_no_head() {
        for (text, head, lines) in [
            ("email,name\na@example.org,Anna\n", vec!["email", "name"], vec![2]),
            ("a@example.org,Anna\nb@example.org,Bolat\n", vec!["", ""], vec![1, 2]),
            ("Anna;practitioner;a@example.org\n", vec!["", "", ""], vec![1]),
            // a heading that explains itself
            (
                "E-mail (such as a@example.org),name\na@example.org,Anna\n",
                vec!["E-mail (such as a@example.org)", "name"],
                vec![2],
            ),
            ("@,name\na@example.org,Anna\n", vec!["@", "name"], vec![2]),
        ] {
            let table = read_people(text.as_bytes(), &LIMITS).unwrap();
            assert_eq!(table.head, head, "{text}");
            assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), lines, "{text}");
        }
        assert_eq!(read_people(b"email,name\n", &LIMITS), Err(Unreadable::NoRows));
    }

    #[test]
    fn what_is_no_table_says_why() {
        let xls = [COMPOUND, &[0; 600]].concat();
        let many = format!("email\n{}", "a@example.org\n".repeat(LIMITS.rows + 1));
        let cases: [(&[u8], Unreadable); 7] = [
            (b"", Unreadable::Empty),
            (b"\xef\xbb\xbf \r\n", Unreadable::Empty),
            (b"email,name\n", Unreadable::NoRows),
            (&xls, Unreadable::OldOrLocked),
            (b"PK\x03\x04 and then nothing of a workbook", Unreadable::BrokenWorkbook),
            (b"%PDF-1.7\n%\x00\x01\x02", Unreadable::NotATable),
            (many.as_bytes(), Unreadable::TooManyRows),
        ];
        for (bytes, why) in cases {
            assert_eq!(read_table(bytes, &LIMITS), Err(why));
        }
        assert_eq!(read_table(&file("bomb.xlsx"), &LIMITS), Err(Unreadable::TooLargeInside));
        assert_eq!(read_table(&file("far-cell.xlsx"), &LIMITS), Err(Unreadable::TooManyColumns));
    }
}
