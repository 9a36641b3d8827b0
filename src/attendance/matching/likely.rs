//! Who a row may be where no full name says it: proposals for a person to decide on, never more.

use std::collections::BTreeMap;

use super::display::{Display, Word};
use super::full::agree;
use super::reason::{Match, Reason};
use super::roster::Roster;
use super::words::{is_given_name, is_surname_shaped};

/// More candidates than this help nobody.
pub const MOST_CANDIDATES: usize = 10;
/// A word that more people share says too little to look at all of them.
const MOST_LOOKED_AT: usize = 600;

/// The answer about a display name that is nobody's full name.
pub fn likely(roster: &Roster, display: &Display) -> Match {
    let mut names: Vec<&Word> = display.words.iter().filter(|word| is_of_name(word)).collect();
    if names.is_empty() {
        // «Момышұлы Б.»: a surname that looks like a patronymic
        names.extend(display.words.iter().filter(|word| word.patronymic.is_some() && roster.has_word(&word.forms)));
    }
    let initials: Vec<&Word> = display.words.iter().filter(|word| word.is_initial).collect();
    if let Some(answer) = two_people(roster, display, &names) {
        return answer;
    }
    match names.as_slice() {
        [] => Match::nobody(if initials.is_empty() { Reason::NoName } else { Reason::NoOneLike }),
        [one] if !initials.is_empty() => by_initial(roster, one, &initials),
        [one] => by_one_word(roster, display, one),
        several => by_several(roster, several),
    }
}

/// Whether a word may be part of a name.
pub fn is_of_name(word: &Word) -> bool {
    !(word.is_initial || word.is_device || word.is_work || word.patronymic.is_some())
}

fn people_with(roster: &Roster, word: &Word) -> Vec<usize> {
    let mut people: Vec<usize> = roster
        .with_word(&word.forms)
        .chain(word.parts.iter().flat_map(|part| roster.with_word(part)))
        .take(MOST_LOOKED_AT)
        .collect();
    people.sort_unstable();
    people.dedup();
    people
}

fn first(mut people: Vec<usize>) -> Vec<usize> {
    people.truncate(MOST_CANDIDATES);
    people
}

fn two_people(roster: &Roster, display: &Display, names: &[&Word]) -> Option<Match> {
    display.and_before?;
    let mut people: Vec<usize> =
        names.iter().flat_map(|word| people_with(roster, word).into_iter().take(MOST_CANDIDATES / 2)).collect();
    people.sort_unstable();
    people.dedup();
    (!people.is_empty()).then(|| Match::unclear(Reason::TwoPeople, first(people)))
}

fn by_initial(roster: &Roster, word: &Word, initials: &[&Word]) -> Match {
    let fits = |person: &usize| {
        let names = roster.names(*person);
        names.iter().any(|name| {
            let others = name.core.iter().filter(|core| !agree(core, word));
            let begins = |forms: &[String], initial: &Word| {
                forms.iter().any(|form| initial.forms.iter().any(|start| form.starts_with(start.as_str())))
            };
            let given: Vec<usize> = others
                .flat_map(|core| {
                    initials.iter().enumerate().filter(|(_, initial)| begins(&core.forms, initial)).map(|(n, _)| n)
                })
                .collect();
            // the other initial, where there is one, is the patronymic's
            given.iter().any(|&at| {
                let rest = initials.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, initial)| initial);
                let patronymics: Vec<_> = names.iter().filter_map(|name| name.patronymic.as_ref()).collect();
                patronymics.is_empty()
                    || rest.take(1).all(|initial| patronymics.iter().any(|known| known.begins_with(&initial.forms)))
            })
        })
    };
    let people: Vec<usize> = people_with(roster, word).into_iter().filter(fits).collect();
    match people.len() {
        0 => Match::nobody(Reason::NoOneLike),
        1 => Match::unclear(Reason::InitialFits, people),
        _ => Match::unclear(Reason::InitialFitsSeveral, first(people)),
    }
}

fn by_one_word(roster: &Roster, display: &Display, word: &Word) -> Match {
    let said = display.words.iter().find_map(|word| word.patronymic.as_ref());
    let mut people = people_with(roster, word);
    if let Some(said) = said {
        let known =
            |person: &usize| roster.names(*person).iter().filter_map(|name| name.patronymic.as_ref()).collect::<Vec<_>>();
        people.retain(|person| known(person).is_empty() || known(person).iter().any(|one| one.agrees(said)));
        // those of whom the patronymic is known come first
        people.sort_by_key(|person| known(person).is_empty());
    }
    if people.is_empty() {
        return Match::nobody(Reason::NoOneLike);
    }
    let reason = if is_surname_shaped(&word.forms) { Reason::SurnameOnly } else { Reason::FirstNameOnly };
    Match::unclear(reason, first(people))
}

fn by_several(roster: &Roster, names: &[&Word]) -> Match {
    let mut near: BTreeMap<usize, usize> = BTreeMap::new();
    let mut alone: Vec<usize> = Vec::new();
    for (n, word) in names.iter().enumerate() {
        for person in people_with(roster, word) {
            let others = roster.names(person).iter().flat_map(|name| name.core.iter()).filter(|core| !agree(core, word));
            let distance = others
                .flat_map(|core| {
                    names.iter().enumerate().filter(|(m, _)| *m != n).filter_map(|(_, other)| distance_of(core, other))
                })
                .min();
            match distance {
                Some(distance) => {
                    let least = near.entry(person).or_insert(distance);
                    *least = distance.min(*least);
                }
                None => alone.push(person),
            }
        }
    }
    if !near.is_empty() {
        let mut people: Vec<(usize, usize)> = near.into_iter().map(|(person, distance)| (distance, person)).collect();
        people.sort_unstable();
        return Match::unclear(Reason::NearlyTheName, first(people.into_iter().map(|(_, person)| person).collect()));
    }
    alone.sort_unstable();
    alone.dedup();
    if alone.is_empty() {
        return Match::nobody(Reason::NoOneLike);
    }
    let is_surname = |word: &Word| is_surname_shaped(&word.forms);
    let is_given = |word: &Word| is_given_name(&word.forms) || (roster.has_word(&word.forms) && !is_surname(word));
    let (surnames, given) =
        (names.iter().filter(|word| is_surname(word)).count(), names.iter().filter(|word| is_given(word)).count());
    match (surnames, given) {
        // a whole name, and another's
        (1.., 1..) => Match::nobody(Reason::NoOneLike),
        (1.., 0) if names.iter().any(|word| is_surname(word) && roster.has_word(&word.forms)) => {
            Match::unclear(Reason::PartFits, first(alone))
        }
        (1.., 0) => Match::nobody(Reason::NoOneLike),
        (0, _) => Match::unclear(Reason::PartFits, first(alone)),
    }
}

/// How far two words are from each other in letters, where that is near enough to be the same name with a slip.
fn distance_of(a: &Word, b: &Word) -> Option<usize> {
    let (a, b) = (a.forms.first()?, b.forms.first()?);
    let shorter = a.len().min(b.len());
    let most = match shorter {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let distance = letters_apart(a.as_bytes(), b.as_bytes(), most)?;
    Some(distance)
}

/// The least number of letters to change, add or leave out, where that is at most `most` (Levenshtein).
fn letters_apart(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most || a.len() > 60 || b.len() > 60 {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (n, x) in a.iter().enumerate() {
        let mut left = n + 1;
        let mut above_left = n;
        for (m, y) in b.iter().enumerate() {
            let above = row[m + 1];
            left = (above + 1).min(left + 1).min(above_left + usize::from(x != y));
            above_left = above;
            row[m + 1] = left;
        }
        row[0] = n + 1;
    }
    row.last().copied().filter(|distance| *distance <= most)
}
