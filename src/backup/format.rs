//! The format: gzip around lines. The first is the header; then for each table a line that names it and its columns, and one line
//! for each row, a JSON array; the last is the manifest, with the number of rows of each table and the SHA-256 of all lines before it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::problem::BackupProblem;
use crate::clock::Instant;
use crate::secrets::hex;

/// Raised when the lines change their meaning.
const FORMAT: u32 = 1;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    /// The format's number.
    shanyraq_backup: u32,
    /// The migrations that were run.
    pub schema: Vec<String>,
    /// When it was begun, which is the moment that it shows.
    pub made_at: Instant,
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The migrations that were run, the last last.
    pub schema: Vec<String>,
    /// The moment that it shows.
    pub made_at: Instant,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
    /// Over all lines before this one.
    pub sha256: String,
}

impl Manifest {
    /// All rows together.
    pub fn row_count(&self) -> u64 {
        self.rows.values().sum()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TableLine {
    table: String,
    columns: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LastLine {
    manifest: Manifest,
}

/// Writes lines.
pub(super) struct Lines<W: Write> {
    gzip: GzEncoder<W>,
    digest: Sha256,
    header: Header,
    rows: BTreeMap<String, u64>,
    table: String,
}

impl<W: Write> Lines<W> {
    /// Begins with the header.
    pub fn begin(out: W, schema: Vec<String>, made_at: Instant) -> std::io::Result<Self> {
        let header = Header { shanyraq_backup: FORMAT, schema, made_at };
        let gzip = GzEncoder::new(out, Compression::default());
        let mut lines =
            Self { gzip, digest: Sha256::new(), header: header.clone(), rows: BTreeMap::new(), table: String::new() };
        lines.line(&serde_json::to_string(&header)?)?;
        Ok(lines)
    }

    /// The rows that follow are of this table.
    pub fn table(&mut self, table: &str, columns: Vec<String>) -> std::io::Result<()> {
        table.clone_into(&mut self.table);
        self.rows.insert(table.to_owned(), 0);
        self.line(&serde_json::to_string(&TableLine { table: table.to_owned(), columns })?)
    }

    /// One row: a JSON array, written in one way whatever the database's.
    pub fn row(&mut self, json: &str) -> std::io::Result<()> {
        let values: Vec<serde_json::Value> = serde_json::from_str(json)?;
        *self.rows.entry(self.table.clone()).or_default() += 1;
        self.line(&serde_json::to_string(&values)?)
    }

    /// Ends with the manifest; hands the file back with everything in it.
    pub fn end(mut self) -> std::io::Result<(Manifest, W)> {
        let manifest = Manifest {
            schema: self.header.schema.clone(),
            made_at: self.header.made_at,
            rows: std::mem::take(&mut self.rows),
            sha256: hex(&self.digest.clone().finalize()),
        };
        self.line(&serde_json::to_string(&LastLine { manifest: manifest.clone() })?)?;
        Ok((manifest, self.gzip.finish()?))
    }

    fn line(&mut self, text: &str) -> std::io::Result<()> {
        for bytes in [text.as_bytes(), b"\n"] {
            self.digest.update(bytes);
            self.gzip.write_all(bytes)?;
        }
        Ok(())
    }
}

/// What a reader comes upon.
pub(super) enum Piece<'l> {
    Header(&'l Header),
    Table { name: &'l str, columns: &'l [String] },
    Row(&'l str),
}

/// Reads a backup from beginning to end, and compares it with its manifest.
///
/// # Errors
/// What is wrong with it, or those of `take`.
pub(super) fn read(
    file: impl Read,
    mut take: impl FnMut(Piece<'_>) -> Result<(), BackupProblem>,
) -> Result<Manifest, BackupProblem> {
    let mut lines = BufReader::new(MultiGzDecoder::new(file));
    let (mut digest, mut rows, mut table) = (Sha256::new(), BTreeMap::<String, u64>::new(), String::new());
    let mut line = String::new();
    let header: Header = {
        next_line(&mut lines, &mut line, true)?;
        serde_json::from_str(&line).map_err(|error| BackupProblem::NotABackup(error.to_string()))?
    };
    if header.shanyraq_backup != FORMAT {
        return Err(BackupProblem::NotABackup(format!(
            "it is of format {}, this program reads {FORMAT}",
            header.shanyraq_backup
        )));
    }
    take(Piece::Header(&header))?;
    loop {
        digest.update(line.as_bytes());
        next_line(&mut lines, &mut line, false)?;
        if line.starts_with('[') {
            *rows.entry(table.clone()).or_default() += 1;
            take(Piece::Row(line.trim_end()))?;
        } else if line.starts_with("{\"table\"") {
            let named: TableLine = serde_json::from_str(&line).map_err(|error| BackupProblem::Changed(error.to_string()))?;
            rows.insert(named.table.clone(), 0);
            take(Piece::Table { name: &named.table, columns: &named.columns })?;
            table = named.table;
        } else {
            let LastLine { manifest } =
                serde_json::from_str(&line).map_err(|error| BackupProblem::Changed(error.to_string()))?;
            compare(&manifest, &header, &rows, &hex(&digest.finalize()))?;
            nothing_more(&mut lines)?;
            return Ok(manifest);
        }
    }
}

/// To the very end: gzip's own sum stands there.
fn nothing_more(lines: &mut impl BufRead) -> Result<(), BackupProblem> {
    match lines.fill_buf() {
        Ok([]) => Ok(()),
        Ok(_) => Err(BackupProblem::Changed("something follows its manifest".to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(BackupProblem::CutShort),
        Err(error) => Err(BackupProblem::Changed(error.to_string())),
    }
}

fn next_line(lines: &mut impl BufRead, line: &mut String, is_first: bool) -> Result<(), BackupProblem> {
    line.clear();
    match lines.read_line(line) {
        Ok(_) if line.ends_with('\n') => Ok(()),
        Ok(_) => Err(BackupProblem::CutShort),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(BackupProblem::CutShort),
        Err(error) if is_first => Err(BackupProblem::NotABackup(error.to_string())),
        Err(error) => Err(BackupProblem::Changed(error.to_string())),
    }
}

fn compare(manifest: &Manifest, header: &Header, rows: &BTreeMap<String, u64>, sha256: &str) -> Result<(), BackupProblem> {
    if manifest.sha256 != sha256 {
        return Err(BackupProblem::Changed("its lines do not have the SHA-256 of its manifest".to_owned()));
    }
    if manifest.rows != *rows || manifest.schema != header.schema || manifest.made_at != header.made_at {
        return Err(BackupProblem::Changed("its manifest does not fit its lines".to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Vec<u8> {
        let at = Instant::from_micros(1_795_410_000_000_000);
        let mut lines = Lines::begin(Vec::new(), vec!["0001".to_owned()], at).unwrap();
        lines.table("people", vec!["id".to_owned(), "name".to_owned()]).unwrap();
        for row in ["[1, \"Анна \\u0022A\\u0022\"]", "[9007199254740993,null]"] {
            lines.row(row).unwrap();
        }
        lines.table("tries", vec!["bucket".to_owned()]).unwrap();
        lines.end().unwrap().1
    }

    fn read_all(bytes: &[u8]) -> Result<(Manifest, Vec<String>), BackupProblem> {
        let mut rows = Vec::new();
        let manifest = read(bytes, |piece| {
            if let Piece::Row(row) = piece {
                rows.push(row.to_owned());
            }
            Ok(())
        })?;
        Ok((manifest, rows))
    }

    #[test]
    fn what_was_written_is_read() {
        let (manifest, rows) = read_all(&sample()).unwrap();
        assert_eq!(rows, ["[1,\"Анна \\\"A\\\"\"]", "[9007199254740993,null]"]);
        assert_eq!(manifest.rows, BTreeMap::from([("people".to_owned(), 2), ("tries".to_owned(), 0)]));
        assert_eq!(manifest.row_count(), 2);
    }

    #[test]
    fn cut_at_any_byte_it_is_refused() {
        let whole = sample();
        for end in 0..whole.len() {
            assert!(read_all(&whole[..end]).is_err(), "cut after {end} of {} bytes", whole.len());
        }
        assert!(matches!(read_all(&whole[..whole.len() - 30]), Err(BackupProblem::CutShort)));
    }

    #[test]
    fn a_changed_line_is_found() {
        let mut plain = String::new();
        MultiGzDecoder::new(sample().as_slice()).read_to_string(&mut plain).unwrap();
        let pack = |text: &str| {
            let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
            gzip.write_all(text.as_bytes()).unwrap();
            gzip.finish().unwrap()
        };
        assert!(read_all(&pack(&plain)).is_ok());
        for (old, new) in [
            ("[1,", "[2,"),
            ("Анна", "Анне"),
            ("\"people\":2", "\"people\":3"),
            ("\"0001\"],\"made_at\"", "\"0002\"],\"made_at\""),
        ] {
            let changed = plain.replacen(old, new, 1);
            assert_ne!(changed, plain, "{old}");
            assert!(matches!(read_all(&pack(&changed)), Err(BackupProblem::Changed(_))), "{old}");
        }
        assert!(matches!(read_all(&pack(&format!("{plain}[1]\n"))), Err(BackupProblem::Changed(_))));
        let without_a_row =
            plain.lines().filter(|line| !line.starts_with("[9")).map(|line| format!("{line}\n")).collect::<String>();
        assert!(matches!(read_all(&pack(&without_a_row)), Err(BackupProblem::Changed(_))));
        assert!(matches!(read_all(b"PK\x03\x04 something else"), Err(BackupProblem::NotABackup(_))));
        assert!(matches!(
            read_all(&pack("{\"shanyraq_backup\":9,\"schema\":[],\"made_at\":\"2026-11-23T05:00:00Z\"}\n")),
            Err(BackupProblem::NotABackup(_))
        ));
    }
}
