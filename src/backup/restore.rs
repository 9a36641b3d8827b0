//! Taking a backup back: into an empty database, or (to know that it can be done) into one that is thrown away.

use std::fs::File;
use std::path::Path;

use super::format::{Manifest, Piece, read};
use super::problem::BackupProblem;
use crate::audit;
use crate::db::tables::{self, Table};
use crate::db::{Address, Conn, Db, Settings};

/// Rows go to the database in portions of about so many bytes.
const PORTION: usize = 1 << 20;

/// Restores a backup into an empty database, of whichever kind: all of it or nothing.
///
/// # Errors
/// See [`BackupProblem`].
pub fn restore(path: &Path, db: &Db) -> Result<Manifest, BackupProblem> {
    let file = File::open(path).map_err(BackupProblem::file(path))?;
    db.write_now(move |conn| {
        let tables = tables::tables(conn)?;
        for table in &tables {
            if tables::count_up_to(conn, table, 1)? > 0 {
                return Err(BackupProblem::NotEmpty(table.name.clone()));
            }
        }
        tables::with_references_checked_last(conn, |conn| Filling::new(tables).read(conn, file))
    })
}

/// Whether a backup is whole: its hash and its counts, without a database.
///
/// # Errors
/// See [`BackupProblem`].
pub fn look_over(path: &Path) -> Result<Manifest, BackupProblem> {
    read(File::open(path).map_err(BackupProblem::file(path))?, |_| Ok(()))
}

/// Proves that a backup is whole and can be restored, without touching the database in use: its hash and its counts, then a
/// restore into a SQLite file of its own, and there the chain of the audit.
///
/// # Errors
/// See [`BackupProblem`].
pub fn verify(path: &Path) -> Result<Manifest, BackupProblem> {
    // first without a database, which is quick
    look_over(path)?;
    let folder = tempfile::tempdir().map_err(BackupProblem::file(&std::env::temp_dir()))?;
    let address = Address::Sqlite(folder.path().join("verify.sqlite3"));
    let settings = Settings { address, read_address: None, connections: 1, create: true };
    let db = Db::open(&settings).map_err(BackupProblem::Open)?;
    let manifest = restore(path, &db)?;
    db.read_now(|conn| {
        for table in tables::tables(conn)? {
            let wanted = manifest.rows.get(&table.name).copied().unwrap_or(0);
            let there = tables::count_up_to(conn, &table, i64::MAX)?;
            if u64::try_from(there).ok() != Some(wanted) {
                let what = format!("{} has {there} rows after a restore, and {wanted} in the manifest", table.name);
                return Err(BackupProblem::Changed(what));
            }
        }
        match audit::first_break(conn)? {
            Some(seq) => Err(BackupProblem::AuditBreak(seq)),
            None => Ok(()),
        }
    })?;
    Ok(manifest)
}

/// A restore under way.
struct Filling {
    tables: Vec<Table>,
    /// The table whose rows come, with its columns as the backup has them.
    current: Option<Table>,
    /// Rows not written yet, with commas between.
    rows: String,
}

impl Filling {
    const fn new(tables: Vec<Table>) -> Self {
        Self { tables, current: None, rows: String::new() }
    }

    fn read(mut self, conn: &mut Conn, file: File) -> Result<Manifest, BackupProblem> {
        let manifest = read(file, |piece| match piece {
            Piece::Header(header) => same_schema(&header.schema, &tables::schema_version(conn)?),
            Piece::Table { name, columns } => {
                self.flush(conn)?;
                let found = self.tables.iter().find(|table| table.name == name).and_then(|table| table.in_order(columns));
                let missing = || BackupProblem::Changed(format!("the table {name} is not as this program has it"));
                self.current = Some(found.ok_or_else(missing)?);
                Ok(())
            }
            Piece::Row(row) => {
                if !self.rows.is_empty() {
                    self.rows.push(',');
                }
                self.rows.push_str(row);
                if self.rows.len() > PORTION { self.flush(conn) } else { Ok(()) }
            }
        })?;
        self.flush(conn)?;
        Ok(manifest)
    }

    fn flush(&mut self, conn: &mut Conn) -> Result<(), BackupProblem> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let Some(table) = &self.current else {
            return Err(BackupProblem::Changed("a row stands before the first table".to_owned()));
        };
        tables::insert_rows(conn, table, &format!("[{}]", self.rows))?;
        self.rows.clear();
        Ok(())
    }
}

fn same_schema(theirs: &[String], ours: &[String]) -> Result<(), BackupProblem> {
    if theirs == ours {
        return Ok(());
    }
    let last = |versions: &[String]| versions.last().cloned().unwrap_or_else(|| "none".to_owned());
    Err(BackupProblem::OtherSchema { theirs: last(theirs), ours: last(ours) })
}
