//! A word of a name: in which forms it may be compared, and what it says besides.

use super::fold::{forms, is_letter, is_readable, latin_forms, lost_forms};
use super::patronymic::{Patronymic, patronymic_of};
use super::words::{is_device, is_given_name, is_office, is_organisation_form, is_work};

/// A word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its comparable forms.
    pub forms: Vec<String>,
    /// The comparable forms of its parts, where it has a hyphen.
    pub parts: Vec<Vec<String>>,
    /// Whether it is an initial.
    pub is_initial: bool,
    /// What it says as a patronymic.
    pub patronymic: Option<Patronymic>,
    /// Whether it is of a device or a program.
    pub is_device: bool,
    /// Whether it is of work, an office or a place.
    pub is_work: bool,
    /// Whether it is of an office or says what kind of place a name is of.
    pub is_office: bool,
    /// Whether it is of two to six letters, all capitals: in a name that is not all in capitals, an abbreviation.
    pub is_capitals: bool,
    /// Whether it is written in capitals throughout.
    pub is_upper: bool,
    /// Whether it begins with a small letter.
    pub is_small: bool,
    /// Whether it is in letters of a script that is not read here, two of them at least.
    pub is_foreign: bool,
    /// Whether it stands in quotation marks, as organisations do.
    pub in_quotes: bool,
    /// Whether it is an organisation's by what stands directly beside it: «КГУ Айналайын», «Үміт қоры».
    pub is_named: bool,
    /// Which part of the name it stands in, counted by brackets and strokes.
    pub part: usize,
    /// Whether it stands in brackets.
    pub in_brackets: bool,
}

/// Where a word stands.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// In which part of the name.
    pub part: usize,
    /// Whether in brackets.
    pub in_brackets: bool,
    /// Whether in quotation marks.
    pub in_quotes: bool,
    /// Whether the whole name is in Latin letters.
    pub is_latin: bool,
}

impl Word {
    /// Takes the second word of a patronymic in two words. «Досжан» is then no name of the child, who may be called Досжанова.
    pub fn joins(&mut self, ending: &str) -> bool {
        let Some(ending) = forms(ending).into_iter().next() else { return false };
        // in every form: «Baxtiyor o'g'li» is «Бахтиёр ўғли»
        let both = self.forms.iter().flat_map(|form| {
            forms(&format!("{form}{ending}").replace('S', "sh").replace('C', "ch").replace('J', "zh")).into_iter().next()
        });
        let both: Vec<String> = both.collect();
        let Some(read) = patronymic_of(&both) else { return false };
        self.patronymic = Some(read);
        self.forms = both;
        true
    }
}

/// One word.
pub fn word(text: &str, has_dot: bool, place: Place) -> Word {
    let Place { part, in_brackets, in_quotes, is_latin } = place;
    let forms_of = |text: &str| forms_of(text, is_latin);
    let pieces: Vec<&str> = text.split(['-', '‐', '‑']).filter(|piece| !piece.is_empty()).collect();
    let letters = text.chars().filter(|letter| is_letter(*letter)).count();
    let is_initial = letters == 1 || (has_dot && letters == 2 && is_digraph(text));
    let mut all = forms_of(text);
    let mut parts: Vec<Vec<String>> = if pieces.len() > 1 {
        pieces.iter().map(|piece| forms_of(piece)).filter(|forms| !forms.is_empty()).collect()
    } else {
        Vec::new()
    };
    let devices = parts.iter().any(|part| is_device(part));
    if devices {
        // «Айгуль-PC» is Айгуль
        parts.retain(|part| !is_device(part) && part[0].len() > 1);
        if let [only] = parts.as_slice() {
            all = only.clone();
            parts = Vec::new();
        }
    }
    Word {
        is_device: is_device(&all) || (devices && parts.is_empty() && all == forms_of(text)),
        is_work: is_work(&all) || is_organisation_form(text) || parts.iter().any(|part| is_work(part)),
        is_office: is_office(&all) || is_organisation_form(text),
        is_capitals: (2..=6).contains(&letters) && !text.chars().any(char::is_lowercase),
        is_upper: letters > 0 && !text.chars().any(char::is_lowercase),
        is_small: text.starts_with(char::is_lowercase),
        is_foreign: letters > 1 && !text.chars().all(is_readable),
        in_quotes,
        is_named: false,
        patronymic: if is_initial || is_given_name(&all) { None } else { patronymic_of(&all) },
        forms: if is_initial { initials(text, &all) } else { all },
        parts,
        is_initial,
        part,
        in_brackets,
    }
}

/// The comparable forms of a word. Where a letter is lost, the word says nothing without it: «?алиев» is Қалиев and not Алиев; a question
/// mark behind a word may also be one.
fn forms_of(text: &str, is_latin: bool) -> Vec<String> {
    let mut all = match text.trim_end_matches('?').contains('?') {
        true => Vec::new(),
        false if is_latin => latin_forms(text),
        false => forms(text),
    };
    if text.contains('?') && text.contains(char::is_alphabetic) {
        all.insert(0, text.to_lowercase());
    }
    all
}

/// The forms of a word of the roster, with those in which an old encoding may have left it.
pub fn roster_word(text: &str, is_latin: bool) -> Word {
    let mut read = word(text, false, Place { part: 0, in_brackets: false, in_quotes: false, is_latin });
    read.forms.extend(lost_forms(text));
    read
}

fn is_digraph(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "zh" | "sh" | "ch" | "kh" | "yu" | "ya" | "ye" | "ts" | "gh" | "iu" | "ia" | "дж")
}

/// What a name with this initial may begin with.
fn initials(text: &str, forms: &[String]) -> Vec<String> {
    let mut found = forms.to_vec();
    // Y. may stand for Yerlan, whose first sound is written e
    if forms.iter().any(|form| form == "i") {
        found.push("e".to_owned());
    }
    // S. for Shevchenko, Z. for Zhanna, C. for Cholpan, K. for Khan
    let sound = match text.trim_matches('.') {
        "S" | "s" => "S",
        "Z" | "z" => "J",
        "C" | "c" => "C",
        "K" | "k" => "h",
        _ => return found,
    };
    found.push(sound.to_owned());
    found
}
