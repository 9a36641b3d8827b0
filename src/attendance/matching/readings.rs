//! Names that are written so that they may be read in several ways: «Ахметжан(ова)», «Виктор/ия», «Сейтқали/ева», «Сама(л/т)». Each
//! reading is a name; who is meant, a person decides.

use super::decide::against;
use super::display::{Display, cleaned, display};
use super::fold::is_letter;
use super::full::full_names;
use super::reason::{Match, Outcome, Reason};
use super::roster::Roster;

/// No more readings of one name are looked at.
const MOST_READINGS: usize = 8;
/// An ending has no more letters.
const MOST_OF_ENDING: usize = 5;
/// Endings that make a woman's name of a man's, a surname of a name, and the like.
const ENDINGS: &str = "а я ы на ия ья ова ева ёва ина ов ев ёв ин ын ына ая ский ская ұлы қызы улы кызы бек хан жан гүл гуль \
    a ya ia iya na ova eva yeva ina ov ev yev in uly kyzy";

/// Those that are no words of their own: «Ахметжан ова».
const APART: &str = "ия ова ева ёва ына ova eva iya";

/// A place in a name where an ending may be read or not.
#[derive(Debug)]
struct Place {
    /// From this letter to that one the ending stands with its signs.
    from: usize,
    to: usize,
    /// What may be read there; nothing is one of it.
    endings: Vec<String>,
    /// Whether a stroke stands before it: «Виктор/ия» are two people.
    is_stroke: bool,
}

/// What a name or an address settled, where all of the name was looked at: behind it there may be somebody else.
pub fn unless_longer(answer: Match, named: &Display) -> Match {
    match answer.person {
        Some(person) if named.is_cut && matches!(answer.reason, Reason::FullName | Reason::Email) => {
            Match::unclear(Reason::OtherNameBeside, vec![person])
        }
        _ => answer,
    }
}

/// What a name or an address settled, where the name is written so that it may be read in one way only: «Ахметжан(ова) Айым» may be either
/// of two. Whoever is called as it may be read is offered.
pub fn unless_read_otherwise(answer: Match, name: &str, roster: &Roster) -> Match {
    if answer.outcome == Outcome::Ignored || answer.reason == Reason::ExternalId {
        return answer;
    }
    let mut people: Vec<usize> = Vec::new();
    for reading in readings(name) {
        let found = full_names(roster, &display(&reading).words, &[]);
        people.extend(found.into_iter().map(|found| found.person));
    }
    people.sort_unstable();
    people.dedup();
    match answer.person {
        Some(person) if answer.reason == Reason::Email && people.iter().all(|other| *other == person) => answer,
        _ if people.is_empty() => answer,
        person => {
            let reason = if people.len() > 1 { Reason::SeveralFit } else { Reason::NearlyTheName };
            let others: Vec<usize> = people.into_iter().chain(answer.candidates).collect();
            Match::unclear(reason, against(person.unwrap_or(others[0]), others.into_iter()))
        }
    }
}

/// The names as which a name may be read, where it may be read as more than one.
fn readings(name: &str) -> Vec<String> {
    let letters: Vec<char> = cleaned(name).chars().collect();
    let places = places(&letters);
    if places.is_empty() {
        return Vec::new();
    }
    let mut found = vec![String::new()];
    let mut at = 0;
    for place in &places {
        let before: String = letters[at..place.from].iter().collect();
        at = place.to;
        let endings = if found.len() * place.endings.len() <= MOST_READINGS { &place.endings[..] } else { &place.endings[..1] };
        let with = |start: &String| endings.iter().map(|ending| format!("{start}{before}{ending}")).collect::<Vec<_>>();
        found = found.iter().flat_map(with).collect();
    }
    let rest: String = letters[at..].iter().collect();
    found.into_iter().map(|start| format!("{start}{rest}")).collect()
}

/// Whether a name says by its endings that two people are there: «Виктор/ия», «Иванов/а». `text` is cleaned.
pub fn has_two_endings(text: &str) -> bool {
    text.contains(['/', '\\']) && places(&text.chars().collect::<Vec<_>>()).iter().any(|place| place.is_stroke)
}

fn places(letters: &[char]) -> Vec<Place> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let from = at;
        while at < letters.len() && is_letter(letters[at]) {
            at += 1;
        }
        if at == from {
            at += 1;
            continue;
        }
        if let Some(place) = place(&letters[from..at], letters, at) {
            at = place.to;
            found.push(place);
        }
    }
    found
}

/// The ending behind a word whose letters end at a place.
fn place(word: &[char], letters: &[char], at: usize) -> Option<Place> {
    let sign = *letters.get(at)?;
    let closing = match sign {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        '/' | '\\' | '_' | ':' | '*' | '.' | '-' | '‐' | '‑' | ' ' => None,
        _ => return None,
    };
    let is_apart = sign == ' ';
    let is_stroke = matches!(sign, '/' | '\\');
    let mut endings = vec![String::new()];
    let mut end = at + 1;
    loop {
        end += usize::from(closing.is_some() && letters.get(end) == Some(&'-'));
        let from = end;
        while letters.get(end).is_some_and(|letter| is_letter(*letter)) {
            end += 1;
        }
        let ending = &letters[from..end];
        let text: String = ending.iter().collect();
        let is_word = is_apart && !APART.split_whitespace().any(|known| known == text);
        if is_word || !is_ending(word, ending, closing.is_some() || is_stroke) {
            return None;
        }
        endings.push(text);
        match (closing, letters.get(end)) {
            (Some(_), Some('/' | ',')) => end += 1,
            (Some(closing), Some(letter)) if *letter == closing => {
                end += 1;
                break;
            }
            (Some(_), Some(_)) => return None,
            // an address, a path
            (None, Some('@' | '/' | '\\' | '_' | '.' | '-')) => return None,
            _ => break,
        }
    }
    Some(Place { from: at, to: end, endings, is_stroke })
}

/// Whether letters may be an ending of a word: in small letters behind a word with a capital any few; else such as are endings.
fn is_ending(word: &[char], ending: &[char], is_plain: bool) -> bool {
    if word.len() < if is_plain { 2 } else { 3 } || ending.is_empty() || ending.len() > MOST_OF_ENDING {
        return false;
    }
    let text: String = ending.iter().collect::<String>().to_lowercase();
    let is_known = ENDINGS.split_whitespace().any(|known| known == text);
    let has_vowel = text.contains(|letter| "аәеёиіоөуұүыэюяaeiouy".contains(letter));
    let is_small = |letters: &[char]| letters.iter().all(|letter| letter.is_lowercase());
    let is_mixed = word[0].is_uppercase() && is_small(&word[1..]);
    let is_upper = word.iter().chain(ending).all(|letter| letter.is_uppercase());
    match is_mixed && is_small(ending) {
        // «Цой Александр/шк» is of a school
        true => is_known || (is_plain && ending.len() < MOST_OF_ENDING && (ending.len() == 1 || has_vowel)),
        false => is_plain && is_known && (is_upper || is_small(word) && is_small(ending)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_several_readings_is_read_in_each() {
        for (name, wanted) in [
            ("Ахметжан(ова) Айым", vec!["Ахметжан Айым", "Ахметжанова Айым"]),
            ("Айым Ахметжан[ова]", vec!["Айым Ахметжан", "Айым Ахметжанова"]),
            ("Ахметжан(-ова) Айым", vec!["Ахметжан Айым", "Ахметжанова Айым"]),
            ("Сейтқали/ева Жанар", vec!["Сейтқали Жанар", "Сейтқалиева Жанар"]),
            ("КИМ ВИКТОР(ИЯ)", vec!["КИМ ВИКТОР", "КИМ ВИКТОРИЯ"]),
            ("ким виктор/ия", vec!["ким виктор", "ким виктория"]),
            ("Ким Виктор-ия", vec!["Ким Виктор", "Ким Виктория"]),
            ("Ахметжан ова Айым", vec!["Ахметжан Айым", "Ахметжанова Айым"]),
            ("Сама(л/т) Байжан", vec!["Сама Байжан", "Самал Байжан", "Самат Байжан"]),
            ("Исаев(а) Мади(на)", vec!["Исаев Мади", "Исаев Мадина", "Исаева Мади", "Исаева Мадина"]),
        ] {
            assert_eq!(readings(name), wanted, "{name}");
        }
        for name in [
            "Айгуль (Касымова)",
            "Айгуль(Касымова)",
            "Дина(Ли)",
            "ДИНА(ЛИ)",
            "ДИНА/АЙША",
            "Виктор/Виктория Ким",
            "viktor.kim",
            "aigul_k@x.example",
            "Анна-Мария",
            "А/а",
            "12/а",
            "",
        ] {
            assert_eq!(readings(name), Vec::<String>::new(), "{name}");
        }
    }
}
