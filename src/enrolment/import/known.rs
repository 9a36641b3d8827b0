//! What a value may be: tracks, regions and sectors by code or by name in any language; languages and genders by their many words.

use crate::curriculum::{ByLang, Curriculum};
use crate::i18n::Lang;
use crate::people::names::search_key;

/// Words that stand beside the name of a city.
const CITY: &[&str] = &["g", "gorod", "city", "kala", "kalasi", "k"];
/// Words that stand beside the name of a region.
const REGION: &[&str] = &["region", "oblast", "obl", "oblisi", "oblis", "province"];

/// A code and the keys of its names.
type Coded = Vec<(String, Vec<String>)>;

/// What the cohort and its content know.
#[derive(Clone, Debug, Default)]
pub struct Known {
    tracks: Coded,
    regions: Coded,
    sectors: Coded,
}

impl Known {
    /// From the content a cohort is pinned to, its country and the tracks it offers.
    pub fn new(curriculum: &Curriculum, country: &str, tracks: &[String]) -> Self {
        let programme = &curriculum.programme;
        let regions = curriculum.country(country).map(|country| country.regions.as_slice()).unwrap_or_default();
        Self {
            tracks: programme
                .tracks
                .iter()
                .filter(|track| tracks.contains(&track.id))
                .map(|track| coded(&track.id, &track.title))
                .collect(),
            regions: regions.iter().map(|region| coded(&region.code, &region.name)).collect(),
            sectors: programme.sectors.iter().map(|sector| coded(&sector.code, &sector.name)).collect(),
        }
    }

    /// The code of a track of this cohort.
    pub fn track(&self, text: &str) -> Option<String> {
        exact(&self.tracks, &search_key(text))
    }

    /// The one track of a cohort that has only one.
    pub fn only_track(&self) -> Option<String> {
        match self.tracks.as_slice() {
            [(code, _)] => Some(code.clone()),
            _ => None,
        }
    }

    /// The code of a sector.
    pub fn sector(&self, text: &str) -> Option<String> {
        exact(&self.sectors, &search_key(text))
    }

    /// The code of a region: by its whole name, then without "city", then without "region" where that can be only one.
    pub fn region(&self, text: &str) -> Option<String> {
        let key = search_key(text);
        let city = without(&key, CITY);
        exact(&self.regions, &key).or_else(|| exact(&self.regions, &city)).or_else(|| {
            let bare = without(&city, REGION);
            let mut fitting = self.regions.iter().filter(|(_, names)| names.iter().any(|name| without(name, REGION) == bare));
            let found = fitting.next()?;
            fitting.next().is_none().then(|| found.0.clone())
        })
    }
}

/// A language by its tag or its name in any of the three.
pub fn language(text: &str) -> Option<Lang> {
    match search_key(text).as_str() {
        "en" | "eng" | "english" | "angliiskii" | "agilshin" | "agilshinsha" => Some(Lang::En),
        "ru" | "rus" | "russian" | "russkii" | "oris" | "orissha" | "oris tili" => Some(Lang::Ru),
        "kk" | "kz" | "kaz" | "kazakh" | "qazaq" | "kazahskii" | "kazak" | "kazaksha" | "kazak tili" => Some(Lang::Kk),
        _ => None,
    }
}

/// `woman`, `man`, `other`; `Some(None)` for «rather not said»; `None` for what is not understood.
pub fn gender(text: &str) -> Option<Option<&'static str>> {
    match search_key(text).as_str() {
        "woman" | "female" | "f" | "w" | "zh" | "zhen" | "zhenskii" | "zhenschina" | "aiel" => Some(Some("woman")),
        "man" | "male" | "m" | "muzh" | "muzhskoi" | "muzhchina" | "er" | "er adam" | "erkek" => Some(Some("man")),
        "other" | "drugoe" | "drugoi" | "baska" => Some(Some("other")),
        "" | "prefer not to say" | "not said" | "ne ukazano" | "ne hochu ukazivat" | "korsetilmegen" => Some(None),
        _ => None,
    }
}

fn coded(code: &str, name: &ByLang<String>) -> (String, Vec<String>) {
    let names = name.languages().map(|lang| search_key(name.text(lang)));
    (code.to_owned(), std::iter::once(search_key(code)).chain(names).collect())
}

fn exact(known: &Coded, key: &str) -> Option<String> {
    known.iter().find(|(_, names)| names.iter().any(|name| name == key)).map(|(code, _)| code.clone())
}

fn without(key: &str, words: &[&str]) -> String {
    key.split(' ').filter(|word| !words.contains(word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub fn known() -> Known {
        let names = |en: &str, ru: &str, kk: &str| [en, ru, kk].map(search_key).to_vec();
        Known {
            tracks: vec![
                ("ministerial".into(), names("ministerial", "Направление для министерств", "Министрлік бағыты")),
                ("practitioner".into(), names("Practitioner track", "Направление для практиков", "Практиктер бағыты")),
            ],
            regions: vec![
                ("KZ-75".into(), names("Almaty", "Алматы", "Алматы")),
                ("KZ-19".into(), names("Almaty Region", "Алматинская область", "Алматы облысы")),
                ("KZ-61".into(), names("Turkistan Region", "Туркестанская область", "Түркістан облысы")),
            ],
            sectors: vec![("education".into(), names("Education", "Образование", "Білім беру"))],
        }
    }

    #[test]
    fn a_region_is_found_as_people_write_it() {
        for (typed, wanted) in [
            ("KZ-75", Some("KZ-75")),
            ("г. Алматы", Some("KZ-75")),
            ("Алматы қаласы", Some("KZ-75")),
            ("алматы облысы", Some("KZ-19")),
            ("Алматинская", Some("KZ-19")),
            ("Turkistan oblast", Some("KZ-61")),
            ("Түркістан", Some("KZ-61")),
            ("Moon", None),
        ] {
            assert_eq!(known().region(typed).as_deref(), wanted, "{typed}");
        }
    }

    #[test]
    fn languages_and_genders_have_many_words() {
        for (typed, wanted) in [("Қазақша", Some(Lang::Kk)), ("русский", Some(Lang::Ru)), ("EN", Some(Lang::En)), ("de", None)]
        {
            assert_eq!(language(typed), wanted, "{typed}");
        }
        for (typed, wanted) in [
            ("Ж", Some(Some("woman"))),
            ("мужской", Some(Some("man"))),
            ("әйел", Some(Some("woman"))),
            ("не указано", Some(None)),
            ("x", None),
        ] {
            assert_eq!(gender(typed), wanted, "{typed}");
        }
    }
}
