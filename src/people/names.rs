//! Names as they are searched and sorted. Databases differ in how they treat Cyrillic, so both keys are made here and stored.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization as _;

use crate::i18n::Lang;
use crate::secrets::hex;

/// Kazakh collation orders the whole Cyrillic script as its readers expect and Latin as usual.
static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(icu_locale_core::locale!("kk").into(), CollatorOptions::default()).ok());

/// Trimmed, NFC, with single spaces: how a name is kept.
pub fn tidy(name: &str) -> String {
    let composed: String = name.nfc().filter(|letter| !letter.is_control() && !is_invisible(*letter)).collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a search compares: lower case, compatibility forms resolved, Cyrillic (Kazakh and Russian) in one Latin form, only letters,
/// digits and single spaces.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for letter in text.nfkc().flat_map(char::to_lowercase) {
        match latin(letter) {
            Some(latin) => key.push_str(latin),
            None if letter.is_alphanumeric() => key.extend(std::iter::once(letter).nfd().filter(|part| part.is_alphanumeric())),
            None if matches!(letter, '\'' | '’' | 'ʼ' | '`') => {}
            None if !key.ends_with(' ') => key.push(' '),
            None => {}
        }
    }
    key.trim().to_owned()
}

/// What a list sorts by: the collation key in hexadecimal, so that both databases compare it alike.
pub fn sort_key(name: &str) -> String {
    let Some(collator) = &*COLLATOR else { return search_key(name) };
    let mut key = Vec::new();
    match collator.write_sort_key_to(name, &mut key) {
        Ok(()) => hex(&key),
        Err(_) => search_key(name),
    }
}

/// The letters a name is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// With all its marks: Ş, Ğ, Ö, É.
    Latin,
    /// Kazakh and Russian.
    Cyrillic,
}

impl Script {
    /// That of a language.
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::Latin,
            Lang::Ru | Lang::Kk => Self::Cyrillic,
        }
    }

    /// Whether a letter is of it.
    pub fn has(self, letter: char) -> bool {
        match self {
            Self::Latin => {
                letter.is_ascii_alphabetic()
                    || (letter.is_alphabetic()
                        && (('\u{c0}'..='\u{2bf}').contains(&letter) || ('\u{1e00}'..='\u{1eff}').contains(&letter)))
            }
            Self::Cyrillic => letter.is_alphabetic() && ('\u{400}'..='\u{52f}').contains(&letter),
        }
    }
}

/// Whether a text can be a name: it has a letter, no figures, no signs of markup or of a formula, and no letter was lost in it.
pub fn is_name(text: &str) -> bool {
    let is_none = |letter: char| letter.is_numeric() || matches!(letter, '<' | '>' | '=' | '@');
    text.chars().any(char::is_alphabetic) && !text.contains(is_none) && !has_lost_letters(text)
}

/// Whether letters of a text were replaced by «?», as programs do that save Kazakh letters in an encoding which has none.
pub fn has_lost_letters(text: &str) -> bool {
    text.contains(['?', '\u{fffd}'])
}

/// Whether it can be a name in a script: with a letter of it, and in Latin with no other.
pub fn is_name_in(text: &str, script: Script) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    let fits = match script {
        Script::Latin => letters.all(|letter| script.has(letter)),
        Script::Cyrillic => letters.any(|letter| script.has(letter)),
    };
    is_name(text) && fits
}

/// How somebody is greeted in a language: the given name in its script, where their names have it; else as they gave it.
pub fn greeting_in<'n>(given: &'n str, written: &[&'n str], lang: Lang) -> &'n str {
    let script = Script::of(lang);
    if is_name_in(given, script) {
        return given;
    }
    let key = search_key(given);
    let words = written.iter().flat_map(|name| name.split_whitespace());
    words.into_iter().find(|word| is_name_in(word, script) && search_key(word) == key).unwrap_or(given)
}

/// Initials for an avatar: the first letters of the first two words.
pub fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).flat_map(char::to_uppercase).collect()
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// One Latin form for every letter of the Kazakh and Russian alphabets.
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'і' | 'ы' => "i",
        'к' => "k",
        'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for (typed, wanted) in [
            ("Айгерім  Сәрсенбаева", "aigerim sarsenbaeva"),
            ("АЙГЕРИМ САРСЕНБАЕВА", "aigerim sarsenbaeva"),
            ("Ｏｌｇａ Kim", "olga kim"),
            ("O’Brien", "obrien"),
            ("Müller-Žižek", "muller zizek"),
        ] {
            assert_eq!(search_key(typed), wanted, "{typed}");
        }
    }

    #[test]
    fn names_sort_as_a_kazakh_reader_expects() {
        let mut names = ["Қанат", "Әсем", "Камила", "Айгүл", "Іңкәр", "Бауыржан"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Айгүл", "Әсем", "Бауыржан", "Камила", "Қанат", "Іңкәр"]);
    }

    #[test]
    fn a_name_has_a_letter_of_its_script() {
        for (text, latin, cyrillic) in [
            ("Şolpan Ğabitqyzy", true, false),
            ("O'Brien Smith", true, false),
            ("O'Brien 2", false, false),
            ("?лия Қасым", false, false),
            ("Әсем Қанатқызы", false, true),
            ("Анна (Anna)", false, true),
            ("12345 !!!", false, false),
            ("<b>Anna</b> O", false, false),
            ("<Анна>", false, false),
            ("", false, false),
        ] {
            assert_eq!((is_name_in(text, Script::Latin), is_name_in(text, Script::Cyrillic)), (latin, cyrillic), "{text}");
        }
    }

    #[test]
    fn people_are_greeted_in_the_script_of_the_page_where_they_have_such_a_name() {
        let both = ["Сәрсенбаева Айгерім", "Aigerim Sarsenbaeva"];
        for (given, written, lang, wanted) in [
            ("Aigerim", &both[..], Lang::Ru, "Айгерім"),
            ("Aigerim", &both[..], Lang::En, "Aigerim"),
            ("Айгерім", &both[..], Lang::En, "Aigerim"),
            ("Айгерім", &both[..], Lang::Kk, "Айгерім"),
            // there is no such name in the other script: as they gave it
            ("Aya", &both[..], Lang::Ru, "Aya"),
            ("Aigerim", &[][..], Lang::Kk, "Aigerim"),
        ] {
            assert_eq!(greeting_in(given, written, lang), wanted, "{given} in {lang}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_not_kept() {
        assert_eq!(tidy(" \u{202e}Анна\u{200b}\t Ким\n"), "Анна Ким");
        assert_eq!(tidy("Еле\u{0438}\u{0306}"), "Елей");
    }
}
