//! Writing a backup, while the program runs.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use diesel::Connection as _;
use tempfile::NamedTempFile;

use super::format::{Lines, Manifest};
use super::problem::BackupProblem;
use crate::clock::Instant;
use crate::db::{Address, Conn, Db, tables};

/// Writes the whole database, as it is at one moment, into a file that its owner alone can read. The file has its name only when
/// it is complete and on disk: a full disk or a kill leaves what stood there before.
///
/// # Errors
/// See [`BackupProblem`].
pub fn write(db: &Db, path: &Path, now: Instant) -> Result<Manifest, BackupProblem> {
    let folder = folder_of(path);
    into_place(path, |file| {
        let file = BufWriter::new(file.try_clone().map_err(BackupProblem::file(folder))?);
        let folder = folder.to_owned();
        let work = move |conn: &mut Conn| {
            tables::see_one_moment(conn)?;
            dump(conn, file, now, &folder)
        };
        match db.address() {
            // the readers of SQLite see one moment in a transaction, and leave the one writer free
            Address::Sqlite(_) => db.read_now(|conn| conn.transaction(work)),
            // not from a replica, which may lag behind and cancels long reads
            Address::Postgres(_) => db.write_now(work),
        }
    })
}

fn dump(conn: &mut Conn, out: impl Write, now: Instant, folder: &Path) -> Result<Manifest, BackupProblem> {
    let schema = tables::schema_version(conn)?;
    let mut lines = Lines::begin(out, schema, now).map_err(BackupProblem::file(folder))?;
    for table in tables::tables(conn)? {
        lines.table(&table.name, table.column_names()).map_err(BackupProblem::file(folder))?;
        tables::each_row(conn, &table, |row| lines.row(row).map_err(BackupProblem::file(folder)))?;
    }
    let (manifest, mut out) = lines.end().map_err(BackupProblem::file(folder))?;
    out.flush().map_err(BackupProblem::file(folder))?;
    Ok(manifest)
}

/// Has `fill` write a new file beside `path`, which takes the name at the end, when it is on disk.
fn into_place<T>(path: &Path, fill: impl FnOnce(&File) -> Result<T, BackupProblem>) -> Result<T, BackupProblem> {
    let folder = folder_of(path);
    let file = tempfile::Builder::new().prefix(".backup-").suffix(".part").tempfile_in(folder);
    // dropped on the way out by an error, it is removed
    let file: NamedTempFile = file.map_err(BackupProblem::file(folder))?;
    let filled = fill(file.as_file())?;
    file.as_file().sync_all().map_err(BackupProblem::file(path))?;
    file.persist(path).map_err(|error| BackupProblem::File { path: path.to_owned(), error: error.error })?;
    // the name too has to be on disk
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(BackupProblem::file(folder))?;
    Ok(filled)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_full_disk_leaves_what_stood_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.backup");
        for before in [None, Some("the one of yesterday")] {
            if let Some(text) = before {
                std::fs::write(&path, text).unwrap();
            }
            let half = into_place(&path, |mut file| {
                file.write_all(b"half").map_err(BackupProblem::file(&path))?;
                let error = std::io::Error::from(std::io::ErrorKind::StorageFull);
                Err::<(), _>(BackupProblem::File { path: path.clone(), error })
            });
            assert!(half.is_err());
            assert_eq!(std::fs::read_to_string(&path).ok().as_deref(), before);
            assert_eq!(names(folder.path()).len(), usize::from(before.is_some()), "no half file is left");
        }
        into_place(&path, |mut file| file.write_all(b"whole").map_err(BackupProblem::file(&path))).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "whole");
        assert_eq!(names(folder.path()), ["a.backup"]);
    }
}
