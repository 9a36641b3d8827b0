//! A word of a name in forms that can be compared across scripts and spellings: «Әсел», «Асель», «Asel», «Ásel» come to one form.
//!
//! Each form is a string of sounds: `i` for и, й, ы, і and y, `S` for ш and щ, `C` for ч, `J` for ж, one letter for a double one. Where
//! a letter is romanised in more than one way (ө as o and u, ң as n and ng, j as ж and й), a word has several forms; two words agree
//! when they share one. Sources: BGN/PCGN 1979 and 2019 for Kazakh, ICAO 9303-3 (passports), the alphabets of 2018 and 2021, and how
//! people write their e-mail names.

use unicode_normalization::UnicodeNormalization as _;

/// A word has no more forms than this.
const MOST_FORMS: usize = 12;
/// Letters beyond these are not looked at.
const MOST_LETTERS: usize = 40;

/// The forms of a word, which may be written in any script and in any case. None for a word without letters.
pub fn forms(word: &str) -> Vec<String> {
    let word = composed(word);
    forms_of_readings(&readings(&word))
}

/// The forms of a word of a name that is all in Latin letters: «Pak» is Пак there and never Рак.
pub fn latin_forms(word: &str) -> Vec<String> {
    let word = composed(word);
    forms_of_readings(&[word.to_lowercase()])
}

/// The first letters of a word, each in one character.
fn composed(word: &str) -> String {
    match word.chars().all(is_composed) {
        true => word.chars().take(MOST_LETTERS).collect(),
        false => word.nfc().take(MOST_LETTERS).map(from_greek).collect(),
    }
}

/// Whether a character stands for itself in every form of Unicode that is asked for here: ASCII and Cyrillic without marks. Nearly every
/// name is of these, and need not be composed again.
pub const fn is_composed(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// Whether a name is all in Latin letters, one at least of which looks like no Cyrillic one.
pub fn is_latin(name: &str) -> bool {
    let mut letters = name.chars().filter(|letter| is_letter(*letter)).map(from_greek).peekable();
    letters.peek().is_some() && !name.chars().any(is_cyrillic) && letters.any(|letter| cyrillic_like(letter).is_none())
}

fn forms_of_readings(readings: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for reading in readings {
        for form in expanded(reading) {
            let form = squeezed(&form);
            if !form.is_empty() && !found.contains(&form) && found.len() < MOST_FORMS {
                found.push(form);
            }
        }
    }
    with_bare_l(&mut found);
    with_alexander(&mut found);
    found
}

/// The word in one script: a word with letters of two is repaired by look-alikes; a word of Latin look-alikes alone may be either.
fn readings(word: &str) -> Vec<String> {
    let cyrillic = word.chars().filter(|letter| is_cyrillic(*letter)).count();
    let latin = word.chars().filter(|letter| is_letter(*letter) && !is_cyrillic(*letter)).count();
    let as_cyrillic = || word.chars().map(|letter| cyrillic_like(letter).unwrap_or(letter)).collect::<String>();
    let as_latin = || word.chars().map(|letter| latin_like(letter).unwrap_or(letter)).collect::<String>();
    let lower = |text: String| text.to_lowercase();
    match (cyrillic, latin) {
        (0, _) if word.chars().count() > 1 && word.chars().filter(|c| is_letter(*c)).all(|c| cyrillic_like(c).is_some()) => {
            vec![lower(word.to_owned()), lower(as_cyrillic())]
        }
        (_, 0) | (0, _) => vec![lower(word.to_owned())],
        // a Cyrillic letter that looks like no Latin one decides
        _ if word.chars().any(|c| is_cyrillic(c) && latin_like(c).is_none()) => vec![lower(as_cyrillic())],
        _ => vec![lower(as_cyrillic()), lower(as_latin())],
    }
}

/// Whether a character is a letter; quick for those that nearly all names are written in.
pub fn is_letter(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
        || (!letter.is_ascii() && letter.is_alphabetic())
}

/// Whether a character is a letter or a digit.
pub fn is_of_words(letter: char) -> bool {
    letter.is_ascii_digit() || is_letter(letter) || (!letter.is_ascii() && letter.is_numeric())
}

/// Whether a letter is Cyrillic.
pub const fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

/// Whether a letter is of a script that is read here: Latin, Cyrillic, or one that looks like them.
pub fn is_readable(letter: char) -> bool {
    let is_known = |letter| is_cyrillic(letter) || matches!(letter, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}');
    is_known(letter) || is_known(from_greek(letter)) || !is_letter(letter)
}

/// The Cyrillic letter that a Latin one looks like.
const fn cyrillic_like(letter: char) -> Option<char> {
    Some(match letter {
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'I' => 'І',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'Y' => 'У',
        'Ə' | 'ə' | 'ǝ' => 'ә',
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'h' => 'һ',
        'i' => 'і',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        'ö' | 'ɵ' => 'ө',
        'ü' => 'ү',
        'ë' => 'ё',
        _ => return None,
    })
}

/// The Latin letter that a Cyrillic one looks like.
const fn latin_like(letter: char) -> Option<char> {
    Some(match letter {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        'Ѕ' => 'S',
        'Ј' => 'J',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' => 'i',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        'ѕ' => 's',
        'ј' => 'j',
        'һ' => 'h',
        _ => return None,
    })
}

/// Greek letters that look like Latin ones.
const fn from_greek(letter: char) -> char {
    match letter {
        'Α' => 'A',
        'Β' => 'B',
        'Ε' => 'E',
        'Ζ' => 'Z',
        'Η' => 'H',
        'Ι' => 'I',
        'Κ' => 'K',
        'Μ' => 'M',
        'Ν' => 'N',
        'Ο' => 'O',
        'Ρ' => 'P',
        'Τ' => 'T',
        'Υ' => 'Y',
        'Χ' => 'X',
        'α' => 'a',
        'ο' => 'o',
        'ρ' => 'p',
        'υ' => 'u',
        'ν' => 'v',
        'ι' => 'i',
        'κ' => 'k',
        'θ' | 'ѳ' => 'ө',
        other => other,
    }
}

/// Every way in which the letters may sound.
fn expanded(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut found = vec![String::new()];
    let mut at = 0;
    while at < letters.len() {
        let (sounds, taken) = sounds(&letters, at);
        at += taken;
        if sounds.is_empty() {
            continue;
        }
        let room = found.len() * sounds.len() <= MOST_FORMS;
        let sounds = if room { sounds } else { &sounds[..1] };
        found = found.iter().flat_map(|start| sounds.iter().map(move |sound| format!("{start}{sound}"))).collect();
    }
    found
}

/// The sounds of the letters at a place, the likelier first, and how many letters they take.
fn sounds(letters: &[char], at: usize) -> (&'static [&'static str], usize) {
    let after = |n: usize| letters.get(at + n).copied().unwrap_or(' ');
    let before = if at == 0 { ' ' } else { letters[at - 1] };
    let three = (letters[at], after(1), after(2));
    match three {
        ('s', 'h', 'c') if after(3) == 'h' => return (&["S"], 4),
        ('s', 'c', 'h') => return (&["S"], 3),
        ('t', 'c', 'h') => return (&["C"], 3),
        ('d', 'z', 'h') => return (&["J"], 3),
        _ => {}
    }
    let two: &[&str] = match (letters[at], after(1)) {
        // «Ashat» is Асхат as well
        ('s', 'h') if is_vowel(before) && after(2) == 'a' => &["S", "sh"],
        ('s', 'h') => &["S"],
        ('c', 'h') => &["C"],
        // ц of GOST 7.79, ч of Polish: «Czaj» is Цай
        ('c', 'z') => &["ts", "C"],
        ('z', 'h') | ('j', 'h') => &["J"],
        ('k', 'h') => &["h"],
        ('g', 'h') => &["g"],
        ('p', 'h') => &["f"],
        ('c', 'k') => &["k"],
        // but «Akhmetzhanov» has т and ж
        ('t', 'z') if after(2) != 'h' => &["ts"],
        ('f', 'f') if at + 2 == letters.len() => &["v", "f"],
        ('y' | 'j', 'o') => &["io", "e", "Jo"],
        _ => &[],
    };
    if !two.is_empty() {
        return (two, 2);
    }
    // Janna is Жанна and not Яна
    if at == 0 && three == ('j', 'a', 'n') {
        return (&["J"], 1);
    }
    (one(letters[at], before, after(1)), 1)
}

const fn one(letter: char, before: char, after: char) -> &'static [&'static str] {
    match letter {
        'а' | 'a' | 'à' | 'ã' | 'å' | 'ā' => &["a"],
        'â' => &["a", "ia"],
        // after l a front vowel is heard as я: Күләш, Куляш
        'ә' | 'ä' | 'á' | 'ə' | 'æ' if matches!(before, 'л' | 'l') => &["a", "ia"],
        'ә' | 'ä' | 'á' | 'ə' | 'æ' => &["a"],
        'б' | 'b' => &["b"],
        'в' | 'v' => &["v"],
        'w' => &["u", "v"],
        'г' | 'ғ' | 'g' | 'ğ' | 'ǵ' | 'ġ' | 'ģ' => &["g"],
        'д' | 'd' => &["d"],
        'е' | 'э' | 'є' | 'e' | 'é' | 'è' | 'ê' | 'ē' | 'ė' | 'ě' => &["e"],
        'ё' if matches!(before, 'ж' | 'ш' | 'щ' | 'ч') => &["e", "o", "io"],
        'ё' | 'ë' => &["e", "io"],
        'ж' | 'ž' => &["J"],
        'j' => &["J", "i"],
        'з' | 'z' | 'ż' | 'ź' => &["z"],
        'и' | 'й' | 'і' | 'ї' | 'ы' | 'i' | 'ı' | 'í' | 'ì' | 'î' | 'ī' | 'ï' | 'y' | 'ÿ' => &["i"],
        // the acute is the у of 2018: Dáýren
        'ý' => &["u"],
        'к' | 'қ' | 'k' | 'q' | 'ķ' => &["k"],
        'c' if matches!(after, 'e' | 'i' | 'y') => &["ts", "s", "k"],
        'c' => &["k", "ts"],
        'ц' => &["ts"],
        'л' | 'l' | 'ł' => &["l"],
        'м' | 'm' => &["m"],
        'н' | 'n' => &["n"],
        'ң' | 'ñ' | 'ń' | 'ņ' => &["n", "ng"],
        // чернышёва is romanised with o and written with е
        'o' if matches!(before, 'h') => &["o", "e"],
        'о' | 'o' | 'ō' | 'ò' | 'ô' => &["o"],
        'ө' | 'ö' | 'ó' | 'ø' => &["o", "u"],
        'п' | 'p' => &["p"],
        'р' | 'r' => &["r"],
        'с' | 's' => &["s"],
        'ш' | 'щ' | 'ş' | 'š' | 'ș' | 'ś' => &["S"],
        'т' | 't' => &["t"],
        'у' | 'ұ' | 'ў' | 'u' | 'ū' | 'ù' | 'ŭ' => &["u"],
        'ү' | 'ü' | 'ú' | 'û' => &["u", "iu"],
        'ф' | 'f' => &["f"],
        'х' | 'h' => &["h"],
        // Ибраһим is written Ибрагим
        'һ' => &["h", "g"],
        'x' => &["ks", "h"],
        'ч' | 'ç' | 'č' | 'ć' => &["C"],
        'ю' => &["iu"],
        'я' => &["ia"],
        _ => &[],
    }
}

/// One form for what is written in several ways: ye and e, double letters, дж and ж.
fn squeezed(form: &str) -> String {
    let mut text = form.replace("dJ", "J").replace("ou", "u");
    // from the left until nothing changes: Sergeyevich, Сергеевич
    for _ in 0..3 {
        text = text.replace("ie", "e").replace("aui", "au").replace("iui", "iu");
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Alexander is how many write Aleksandr.
fn with_alexander(found: &mut Vec<String>) {
    if let Some(form) = found.iter().find_map(|form| Some(format!("aleksandr{}", form.strip_prefix("aleksander")?)))
        && !found.contains(&form)
    {
        found.push(form);
    }
}

/// Ля and лю are also written la and lu before a consonant: Ляззат, Lazzat.
fn with_bare_l(found: &mut Vec<String>) {
    let bare: Vec<String> = found
        .iter()
        .filter_map(|form| {
            let at = ["lia", "liu"].iter().find_map(|part| form.find(part))?;
            let next = form[at + 3..].chars().next()?;
            (!is_vowel(next)).then(|| format!("{}l{}", &form[..at], &form[at + 2..]))
        })
        .collect();
    for form in bare {
        if !found.contains(&form) && found.len() < MOST_FORMS {
            found.push(form);
        }
    }
}

/// A Cyrillic word as it stands after it was saved in Windows-1251, which has `?` for the letters of Kazakh alone: with and without і,
/// which some programs keep. None where nothing is lost.
pub fn lost_forms(word: &str) -> Vec<String> {
    let lower: String = word.nfc().take(MOST_LETTERS).collect::<String>().to_lowercase();
    let lost = |also_i: bool| -> String {
        lower
            .chars()
            .map(|letter| match letter {
                'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' => '?',
                'і' if also_i => '?',
                other => other,
            })
            .collect()
    };
    let mut found: Vec<String> = [lost(true), lost(false)].into_iter().filter(|form| form.contains('?')).collect();
    found.dedup();
    found
}

#[cfg(test)]
mod tests;
