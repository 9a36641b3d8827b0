//! The indexes in use, each made once: by edition and language.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use super::index::Index;
use crate::curriculum::Curriculum;
use crate::i18n::Lang;

/// The indexes made so far. Cheap to clone.
#[derive(Clone, Default)]
pub struct Indexes(Arc<RwLock<HashMap<(String, Lang), Arc<Index>>>>);

impl Indexes {
    /// The index of an edition in a language, made the first time.
    ///
    /// # Errors
    /// As [`Index::of`].
    pub fn get(&self, curriculum: &Curriculum, lang: Lang) -> Result<Arc<Index>, diesel::result::Error> {
        let key = (curriculum.edition.clone(), lang);
        if let Some(index) = self.0.read().ok().and_then(|made| made.get(&key).cloned()) {
            return Ok(index);
        }
        // two who come at once may both make it; the later one stays
        let index = Arc::new(Index::of(curriculum, lang)?);
        if let Ok(mut made) = self.0.write() {
            made.insert(key, index.clone());
        }
        Ok(index)
    }
}
