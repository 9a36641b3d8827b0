//! Patronymics: «Қанатқызы», «Канатовна» and «Kanatkyzy» say the same, «Канатович» is her brother's.

use super::fold::forms;

/// A father's name with what it says about the child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patronymic {
    /// The father's name in comparable forms, without its last vowels.
    stems: Vec<String>,
    /// Whether it is a daughter's.
    is_daughters: bool,
}

/// Endings in comparable form, the longer first: whether a daughter's, and whether the ending is a word of its own at times.
const ENDINGS: &[(&str, bool)] = &[
    ("kizi", true),
    ("gizi", true),
    ("uli", false),
    ("ogli", false),
    ("ugli", false),
    ("ulu", false),
    ("evna", true),
    ("ovna", true),
    ("iniCna", true),
    ("iCna", true),
    ("eviC", false),
    ("oviC", false),
    ("iC", false),
];
/// Those that also stand as a word of their own: «Қанат қызы».
const WORDS: &[&str] = &["kizi", "gizi", "uli", "ogli", "ugli", "ulu"];
/// Those that are short: a surname such as «Бабич» has as few letters before its ending.
const SHORT: &[&str] = &["iliC", "fomiC", "lukiC", "saviC"];

/// Reads a word in its comparable forms as a patronymic; `None` for a word that is none.
pub fn patronymic_of(all: &[String]) -> Option<Patronymic> {
    let (ending, is_daughters) = ENDINGS.iter().find(|(ending, _)| all.iter().any(|form| stem(form, ending).is_some()))?;
    let mut stems: Vec<String> = Vec::new();
    for form in all.iter().filter_map(|form| stem(form, ending)) {
        // a double letter is one: in «Серікқызы» the first k is her father's
        let shared = format!("{form}{}", &ending[..1]);
        stems.extend([bare(form), bare(&shared)]);
    }
    Some(Patronymic { stems, is_daughters: *is_daughters })
}

/// Whether a word is the second part of a patronymic in two words.
pub fn is_ending_word(word: &str) -> bool {
    let letters = word.chars().count();
    (3..=6).contains(&letters) && forms(word).iter().any(|form| WORDS.contains(&form.as_str()))
}

fn stem<'a>(form: &'a str, ending: &str) -> Option<&'a str> {
    let stem = form.strip_suffix(ending)?;
    let least = if ending.len() > 2 || SHORT.contains(&form) { 2 } else { 4 };
    (stem.len() >= least).then_some(stem)
}

/// Without the vowels at the end, which change before an ending: Мұса, Мусаевич.
fn bare(stem: &str) -> String {
    let bare = stem.trim_end_matches(['a', 'e', 'i', 'o', 'u']);
    if bare.len() < 2 { stem.to_owned() } else { bare.to_owned() }
}

impl Patronymic {
    /// Whether two say the same.
    pub fn agrees(&self, other: &Self) -> bool {
        self.is_daughters == other.is_daughters && self.stems.iter().any(|stem| other.stems.contains(stem))
    }

    /// Whether a word is the father's name itself, without an ending.
    pub fn is_of(&self, name: &[String]) -> bool {
        name.iter().any(|form| self.stems.contains(&bare(form)))
    }

    /// Whether it is a daughter's.
    pub const fn is_daughters(&self) -> bool {
        self.is_daughters
    }

    /// Whether an initial may be this.
    pub fn begins_with(&self, initial: &[String]) -> bool {
        self.stems.iter().any(|stem| initial.iter().any(|start| stem.starts_with(start.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patronymic(word: &str) -> Option<Patronymic> {
        patronymic_of(&forms(word))
    }

    #[test]
    fn kazakh_and_russian_patronymics_agree() {
        for (a, b, wanted) in [
            ("Қанатқызы", "Канатовна", true),
            ("Қанатқызы", "Kanatkyzy", true),
            ("Qanatqyzy", "Kanatovna", true),
            ("Серікұлы", "Серикович", true),
            ("Serikuly", "Серікұлы", true),
            ("Мұсаұлы", "Мусаевич", true),
            ("Әлиұлы", "Алиевич", true),
            ("Сергеевна", "Сергейқызы", true),
            ("Serikkyzy", "Сериковна", true),
            ("Serikkyzy", "Серікқызы", true),
            ("Ильинична", "Ильинична", true),
            ("Ильич", "Ilyich", true),
            ("Ильич", "Петрович", false),
            ("Бакытович", "Бақытұлы", true),
            ("Қанатқызы", "Канатович", false),
            ("Маратовна", "Сериковна", false),
        ] {
            let read = |word| patronymic(word).unwrap_or_else(|| panic!("{word} {:?}", forms(word)));
            assert_eq!(read(a).agrees(&read(b)), wanted, "{a} {:?} {b} {:?}", read(a), read(b));
        }
    }

    #[test]
    fn other_words_are_none() {
        for word in ["Айгуль", "Касымова", "Ким", "Бабич", "Оспанов", "Ұлы"] {
            assert_eq!(patronymic(word), None, "{word}");
        }
        for word in ["қызы", "ұлы", "kyzy", "uly", "улы", "оглы", "уулу", "o'g'li"] {
            assert!(is_ending_word(word), "{word}");
        }
    }
}
