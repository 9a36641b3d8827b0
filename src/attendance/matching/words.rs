//! Words that stand in display names and are nobody's name: devices, parts in the meeting, offices and places.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold::forms;
pub use super::given::is_given_name;
use super::lists::{DEVICES, FORMS, OFFICES, PLACES, USUAL, WORK};

/// Every word of one kind in comparable forms.
struct Words(HashSet<String>);

impl Words {
    fn of(texts: &[&str]) -> Self {
        Self(texts.iter().flat_map(|text| text.split_whitespace()).filter_map(|word| forms(word).into_iter().next()).collect())
    }

    fn has(&self, forms: &[String]) -> bool {
        forms.iter().any(|form| self.0.contains(form))
    }
}

static DEVICE_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[DEVICES]));
static WORK_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[WORK, OFFICES, FORMS, PLACES]));
static OFFICE_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[OFFICES, FORMS]));
static FORM_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[FORMS]));
static USUAL_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[USUAL]));
static NAMED_AFTER: LazyLock<Words> = LazyLock::new(|| Words::of(&["имени им атындағы"]));

/// Whether a word is of a device or a program.
pub fn is_device(forms: &[String]) -> bool {
    DEVICE_WORDS.has(forms)
}

/// Whether a word is of work, an office or a place.
pub fn is_work(forms: &[String]) -> bool {
    WORK_WORDS.has(forms)
}

/// Whether a word is of an office, or says what kind of place a name is of.
pub fn is_office(forms: &[String]) -> bool {
    OFFICE_WORDS.has(forms)
}

/// Whether a word as it is written is a form of organisations of which the letters alone would be an initial: «ОО», «ҚҚ».
pub fn is_organisation_form(text: &str) -> bool {
    text.len() <= 4 && matches!(text.to_lowercase().as_str(), "оо" | "ққ" | "кк" | "oo" | "qq" | "жк" | "аж")
}

/// Whether a word is a form of organisations, before or behind which their own name stands: «КГУ», «фонд», «мектебі».
pub fn is_form(forms: &[String]) -> bool {
    FORM_WORDS.has(forms)
}

/// Whether people often add this word to their names, so that it says nothing of anybody else.
pub fn is_usual(forms: &[String]) -> bool {
    USUAL_WORDS.has(forms)
}

/// Whether a word has the shape of an adjective that names a place: Жамбылская, Мойынкумский.
pub fn is_adjective(forms: &[String]) -> bool {
    forms.iter().any(|form| form.len() >= 6 && ["ski", "skaia", "skoe", "skogo", "skoi"].iter().any(|end| form.ends_with(end)))
}

/// Whether a word says that an office bears somebody's name, who is then not the one who is there.
pub fn is_named_after(forms: &[String]) -> bool {
    NAMED_AFTER.has(forms)
}

/// Whether a display name is a telephone number: digits, some perhaps hidden, and nothing of letters.
pub fn is_telephone(name: &str) -> bool {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let hidden = name.chars().filter(|letter| matches!(letter, '*' | '•' | 'x' | 'X' | 'х' | 'Х')).count();
    let letters = name.chars().filter(|letter| letter.is_alphabetic() && !matches!(letter, 'x' | 'X' | 'х' | 'Х')).count();
    letters == 0 && digits >= 4 && digits + hidden >= 7
}

/// Whether a word has the shape of a surname in -ov, -in, -sky and the like.
pub fn is_surname_shaped(forms: &[String]) -> bool {
    let ends =
        ["ov", "ova", "ev", "eva", "in", "ina", "ski", "skaia", "ska", "enko", "Cuk", "iuk", "uk", "ian", "Svili", "dze"];
    forms.iter().any(|form| form.len() >= 5 && ends.iter().any(|end| form.ends_with(end)))
}

/// Surnames of two to four letters, which have no ending to know them by.
const SHORT_SURNAMES: &str =
    "ким пак цой ли ян хан тен тян юн хегай ни огай лим кан шин нам сон чен мун хван цай но ю югай тё ван ма шек шмидт";

static SHORT_SURNAME_WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&[SHORT_SURNAMES]));

/// Whether a word is a surname by its shape, or one of the short ones.
pub fn is_surname_like(forms: &[String]) -> bool {
    is_surname_shaped(forms) || SHORT_SURNAME_WORDS.has(forms)
}

/// Whether a surname's ending says that it is a woman's (`true`) or a man's; `None` where it says neither.
pub fn is_womans_surname(forms: &[String]) -> Option<bool> {
    const ENDS: [(&str, bool); 8] = [
        ("ova", true),
        ("eva", true),
        ("ina", true),
        ("skaia", true),
        ("ov", false),
        ("ev", false),
        ("in", false),
        ("ski", false),
    ];
    let of_form = |form: &String| ENDS.iter().find(|(end, _)| form.len() >= 5 && form.ends_with(end)).map(|(_, hers)| *hers);
    forms.iter().find_map(of_form)
}

/// «And» and its like of more letters than an initial has, in small letters; «жəне» also with the letter of another alphabet.
pub fn is_and(word: &str) -> bool {
    matches!(word, "and" | "und" | "with" | "мен" | "пен" | "бен" | "және" | "жəне" | "да" | "плюс" | "вместе")
}

/// «И» between names in capitals; before another single letter it is an initial.
pub fn is_capital_and(word: &str, letters: &[char], at: usize) -> bool {
    let next: Vec<&char> = letters[at..].iter().skip_while(|letter| **letter == ' ').collect();
    let length = next.iter().take_while(|letter| letter.is_alphabetic()).count();
    word == "И" && length >= 3 && next.get(length).is_none_or(|letter| **letter != '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        assert!(is_device(&forms("iPhone")) && is_device(&forms("REDMI")) && !is_device(&forms("Марат")));
        assert!(is_work(&forms("мектебі")) && is_work(&forms("Тараз")) && !is_work(&forms("Касымова")));
        for (name, wanted) in
            [("+7 701 *** ** 12", true), ("77011234567", true), ("7701xxx1234", true), ("12", false), ("Айгуль 2", false)]
        {
            assert_eq!(is_telephone(name), wanted, "{name}");
        }
    }
}
