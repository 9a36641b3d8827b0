//! The editions in use, each read once: cohorts share them behind an `Arc`.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use diesel::result::Error;

use super::archive::Archive;
use super::edition::Curriculum;
use super::editions::edition_archive;
use crate::db::Conn;
use crate::ids::EditionId;

/// The editions read so far, and which of them new cohorts get. Cheap to clone.
#[derive(Clone, Default)]
pub struct Shelf(Arc<RwLock<Shelved>>);

#[derive(Default)]
struct Shelved {
    current: Option<EditionId>,
    read: HashMap<EditionId, Arc<Curriculum>>,
}

impl Shelf {
    /// Puts the edition of the content folder on the shelf as the one for new cohorts.
    pub fn put_current(&self, id: EditionId, curriculum: Arc<Curriculum>) {
        if let Ok(mut shelved) = self.0.write() {
            shelved.current = Some(id);
            shelved.read.insert(id, curriculum);
        }
    }

    /// The edition for new cohorts and for pages of no cohort.
    pub fn current(&self) -> Option<(EditionId, Arc<Curriculum>)> {
        let shelved = self.0.read().ok()?;
        let id = shelved.current?;
        Some((id, shelved.read.get(&id)?.clone()))
    }

    /// An edition, when it was read before.
    pub fn find(&self, id: EditionId) -> Option<Arc<Curriculum>> {
        self.0.read().ok()?.read.get(&id).cloned()
    }

    /// An edition by its hash, when it was read before.
    pub fn find_by_hash(&self, hash: &str) -> Option<Arc<Curriculum>> {
        self.0.read().ok()?.read.values().find(|curriculum| curriculum.edition == hash).cloned()
    }

    /// An edition, read from the database the first time.
    ///
    /// # Errors
    /// The database's; a stored edition that this program cannot read any more is a `DeserializationError`.
    pub fn get(&self, conn: &mut Conn, id: EditionId) -> Result<Arc<Curriculum>, Error> {
        if let Some(curriculum) = self.find(id) {
            return Ok(curriculum);
        }
        let bytes = edition_archive(conn, id)?;
        let archive = Archive::from_bytes(&bytes).map_err(|error| Error::DeserializationError(Box::new(error)))?;
        let curriculum =
            Curriculum::load(&archive).map_err(|report| Error::DeserializationError(format!("{report:?}").into()))?;
        let curriculum = Arc::new(curriculum);
        if let Ok(mut shelved) = self.0.write() {
            shelved.read.insert(id, curriculum.clone());
        }
        Ok(curriculum)
    }
}
