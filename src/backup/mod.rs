//! Backups: the whole database at one moment in one file, written while the program runs, the same for both databases, so that a
//! backup of one can be restored into the other. The secret key is not in it: keep `secret.key` beside your backups, or links,
//! sessions and the signatures of records made with it are worth nothing.

mod format;
mod problem;
mod restore;
mod write;

pub use format::Manifest;
pub use problem::BackupProblem;
pub use restore::{look_over, restore, verify};
pub use write::write;
