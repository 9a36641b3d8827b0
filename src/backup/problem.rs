//! Why a backup is not written, or not taken; in words that say what to do.

use std::path::PathBuf;

/// Why.
#[derive(Debug, thiserror::Error)]
pub enum BackupProblem {
    /// A file or a folder.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// Something else, or of another format.
    #[error("the file is not a backup of this program: {0}")]
    NotABackup(String),
    /// It ends before its end.
    #[error("the backup is cut short: it was not copied in full, or the disk was full. Take another one")]
    CutShort,
    /// It says what was not written.
    #[error("the backup was changed or damaged after it was written: {0}. Take another one")]
    Changed(String),
    /// Of other tables than this program has.
    #[error(
        "the backup has the tables of {theirs}, this program those of {ours}: restore it with the version that wrote it, then \
         start this one, which brings the tables up to date"
    )]
    OtherSchema {
        /// The last migration of the backup.
        theirs: String,
        /// The last migration of the target.
        ours: String,
    },
    /// Nothing is ever overwritten.
    #[error(
        "the database holds data already (in {0}): a backup is restored into an empty one only. Name a new file, or a database just made"
    )]
    NotEmpty(String),
    /// The chain of what was done is broken.
    #[error(
        "the backup is whole, but its audit has a break at entry {0}: a row was removed or changed in the database before it was written"
    )]
    AuditBreak(i64),
    /// The database's.
    #[error("the database: {0}")]
    Database(#[from] diesel::result::Error),
    /// The database to restore into cannot be opened.
    #[error("{0:#}")]
    Open(anyhow::Error),
}

impl BackupProblem {
    pub(super) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        |error| Self::File { path: path.to_owned(), error }
    }
}
