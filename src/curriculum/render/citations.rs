//! The sources of one lesson in one language, numbered as they are first used.

use crate::curriculum::model::{CitedSource, Source};
use crate::i18n::Lang;

/// The list as it grows while the sections are rendered.
#[derive(Debug, Default)]
pub(in crate::curriculum) struct Citations(Vec<CitedSource>);

impl Citations {
    /// Takes note of a use and gives the source's number.
    pub fn cite(&mut self, source: &Source, place: &str, lang: Lang) -> usize {
        let index = self.0.iter().position(|cited| cited.id == source.id).unwrap_or_else(|| {
            let (served, title) = source.title.get(lang);
            self.0.push(CitedSource {
                number: self.0.len() + 1,
                id: source.id.clone(),
                title: title.clone(),
                lang: served,
                places: Vec::new(),
                confidence: source.confidence,
                url: source.url.clone(),
            });
            self.0.len() - 1
        });
        let cited = &mut self.0[index];
        if !place.is_empty() && !cited.places.iter().any(|known| known == place) {
            cited.places.push(place.to_owned());
        }
        cited.number
    }

    pub fn into_list(self) -> Vec<CitedSource> {
        self.0
    }
}
