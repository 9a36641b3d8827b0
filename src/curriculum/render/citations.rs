//! The sources of one lesson in one language, numbered as they are first used.

use crate::curriculum::model::{CitedSource, Source};
use crate::i18n::Lang;

/// The list as it grows while the sections are rendered.
#[derive(Debug)]
pub(in crate::curriculum) struct Citations {
    list: Vec<CitedSource>,
    /// The language of the lesson, in which titles are given where they are official.
    lang: Lang,
}

impl Citations {
    pub const fn new(lang: Lang) -> Self {
        Self { list: Vec::new(), lang }
    }

    /// Takes note of a use and gives the source's number.
    pub fn cite(&mut self, source: &Source, place: &str) -> usize {
        let index = self.list.iter().position(|cited| cited.id == source.id).unwrap_or_else(|| {
            let (served, title) = source.title.get(self.lang);
            self.list.push(CitedSource {
                number: self.list.len() + 1,
                id: source.id.clone(),
                title: title.clone(),
                lang: served,
                places: Vec::new(),
                confidence: source.confidence,
                url: source.url.clone(),
            });
            self.list.len() - 1
        });
        let cited = &mut self.list[index];
        if !place.is_empty() && !cited.places.iter().any(|known| known == place) {
            cited.places.push(place.to_owned());
        }
        cited.number
    }

    pub fn into_list(self) -> Vec<CitedSource> {
        self.list
    }
}
