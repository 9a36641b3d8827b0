//! Who a row may be where no full name says it: proposals for a person to decide on, never more.

use std::collections::{BTreeMap, HashMap};

use super::display::Display;
use super::full::agree;
use super::nearness::{distance_of, may_be_near};
use super::reason::{Match, Reason};
use super::roster::{Roster, skeleton};
use super::short_names::is_short_name;
use super::whose::is_given_of_any;
use super::word::Word;
use super::words::{is_given_name, is_surname_shaped};

/// More candidates than this help nobody.
pub const MOST_CANDIDATES: usize = 10;
/// More words than these are no name.
const MOST_WORDS: usize = 8;
/// A word that more people share says too little to look at all of them.
const MOST_LOOKED_AT: usize = 600;

/// The answer about a display name that is nobody's full name.
pub fn likely(roster: &Roster, display: &Display) -> Match {
    let mut names: Vec<&Word> = display.words.iter().filter(|word| is_of_name(word, display, roster)).collect();
    if names.is_empty() {
        // «Момышұлы Б.»: a surname that looks like a patronymic
        names.extend(display.words.iter().filter(|word| word.patronymic.is_some() && roster.has_word(&word.forms)));
    }
    let initials: Vec<&Word> = display.words.iter().filter(|word| word.is_initial).collect();
    if let Some(answer) = two_people(roster, display, &names) {
        return answer;
    }
    if display.is_cut {
        let people = sharing(roster, &names);
        return if people.is_empty() { Match::nobody(Reason::NoOneLike) } else { Match::unclear(Reason::PartFits, people) };
    }
    let answer = by_words(roster, display, &names, &initials);
    if answer.reason != Reason::NoOneLike {
        return answer;
    }
    let people = by_skeletons(roster, &names, &initials);
    if people.is_empty() { answer } else { Match::unclear(Reason::NearlyTheName, people) }
}

fn by_words(roster: &Roster, display: &Display, names: &[&Word], initials: &[&Word]) -> Match {
    match names {
        [] => Match::nobody(if initials.is_empty() { Reason::NoName } else { Reason::NoOneLike }),
        [one] if !initials.is_empty() => by_initial(roster, one, initials),
        [one] => by_one_word(roster, display, one),
        several => by_several(roster, several),
    }
}

/// Whoever has the consonants of a surname, and of a given name or its initial beside it: where nobody is called so, another
/// transliteration may be meant.
fn by_skeletons(roster: &Roster, names: &[&Word], initials: &[&Word]) -> Vec<usize> {
    let mut people: Vec<usize> = Vec::new();
    let names = &different(names)[..];
    for (at, word) in names.iter().enumerate() {
        let own = skeleton(word, 1);
        let given = |core: &Word| {
            let same =
                |other: &Word| agree(core, other) || skeleton(core, 2).is_some_and(|key| skeleton(other, 2) == Some(key));
            let begins =
                |initial: &Word| core.forms.iter().any(|form| initial.forms.iter().any(|start| form.starts_with(start)));
            names.iter().enumerate().any(|(other, word)| other != at && same(word)) || initials.iter().any(|one| begins(one))
        };
        people.extend(roster.with_skeleton(word).take(MOST_LOOKED_AT).filter(|person| {
            roster.names(*person).iter().any(|name| {
                let is_own = |core: &&Word| skeleton(core, 1) == own;
                name.core.iter().any(|core| is_own(&core)) && name.core.iter().filter(|core| !is_own(core)).any(given)
            })
        }));
    }
    first(once(people.into_iter()))
}

/// Whether a word may be part of a name. «Абай» and «Астана» are places unless somebody on the roster is called so and no office stands
/// beside: «школа Абай» is a school.
pub fn is_of_name(word: &Word, display: &Display, roster: &Roster) -> bool {
    let is_place = word.is_work && {
        let of_office = || display.words.iter().any(|other| other.part == word.part && other.is_office && !other.is_initial);
        !roster.has_word(&word.forms) || of_office()
    };
    !(word.is_initial || word.is_device || is_place || word.patronymic.is_some())
}

/// Words that are not the same, some of them at most: who writes a name twenty times says it once.
fn different<'a>(words: &[&'a Word]) -> Vec<&'a Word> {
    let mut found: Vec<&Word> = Vec::new();
    for word in words {
        if found.len() < MOST_WORDS && !found.iter().any(|other| other.forms == word.forms) {
            found.push(word);
        }
    }
    found
}

fn people_with(roster: &Roster, word: &Word) -> Vec<usize> {
    once(roster.with_word(&word.forms).chain(word.parts.iter().flat_map(|part| roster.with_word(part))))
}

fn first(mut people: Vec<usize>) -> Vec<usize> {
    people.truncate(MOST_CANDIDATES);
    // ten of thousands must not keep the room of thousands for as long as the report is looked at
    people.shrink_to_fit();
    people
}

fn two_people(roster: &Roster, display: &Display, names: &[&Word]) -> Option<Match> {
    let is_family = |word: &&&Word| plural_of(roster, word).is_some();
    // «Айгуль и Марат Сериковы», «Айгуль, Марат Сериковы», «семья Сериковых»
    if display.and_before.is_none() && names.iter().find(is_family).is_none() {
        return None;
    }
    let people = sharing(roster, names);
    (!people.is_empty()).then(|| Match::unclear(Reason::TwoPeople, people))
}

/// Whoever shares words of a display name, those first who share most of them; never more than help.
pub fn sharing(roster: &Roster, words: &[&Word]) -> Vec<usize> {
    let mut all: Vec<usize> = Vec::new();
    for word in different(words) {
        all.extend(match plural_of(roster, word) {
            Some(forms) => once(roster.with_word(&forms)),
            None => people_with(roster, word),
        });
    }
    all.sort_unstable();
    let mut people: Vec<(usize, usize)> = all.chunk_by(|a, b| a == b).map(|same| (same[0], same.len())).collect();
    people.sort_by_key(|(person, n)| (std::cmp::Reverse(*n), *person));
    first(people.into_iter().map(|(person, _)| person).collect())
}

/// The forms of one bearer's surname, his and hers, where a word is the name of a family: «Сериковы», «Сериковых». Only where nobody on
/// the roster is called so himself.
pub fn plural_of(roster: &Roster, word: &Word) -> Option<Vec<String>> {
    const ENDS: [(&str, &str, &str); 8] = [
        ("ovi", "ov", "ova"),
        ("evi", "ev", "eva"),
        ("ini", "in", "ina"),
        ("ovih", "ov", "ova"),
        ("evih", "ev", "eva"),
        ("inih", "in", "ina"),
        ("ske", "ski", "skaia"),
        ("skih", "ski", "skaia"),
    ];
    if roster.has_word(&word.forms) {
        return None;
    }
    let form = word.forms.iter().find_map(|form| {
        let (stem, (_, his, hers)) = ENDS.iter().find_map(|end| Some((form.strip_suffix(end.0)?, end)))?;
        (stem.len() >= 2).then(|| vec![format!("{stem}{his}"), format!("{stem}{hers}")])
    })?;
    roster.has_word(&form).then_some(form)
}

fn once(people: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut all: Vec<usize> = people.take(MOST_LOOKED_AT).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a word and initials beside it may be a person: one initial begins another of their names, and the next, where there is one,
/// their father's.
pub fn fits_initials(roster: &Roster, person: usize, word: &Word, initials: &[&Word]) -> bool {
    let names = roster.names(person);
    let patronymics: Vec<_> = names.iter().filter_map(|name| name.patronymic.as_ref()).collect();
    let begins = |core: &Word, initial: &Word| {
        core.forms.iter().any(|form| initial.forms.iter().any(|start| form.starts_with(start.as_str())))
    };
    names.iter().any(|name| {
        let others = || name.core.iter().filter(|core| !agree(core, word));
        initials.iter().enumerate().filter(|(_, initial)| others().any(|core| begins(core, initial))).any(|(at, _)| {
            let mut rest = initials.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, initial)| initial).take(1);
            patronymics.is_empty() || rest.all(|initial| patronymics.iter().any(|known| known.begins_with(&initial.forms)))
        })
    })
}

/// Everybody whom a word and initials beside it may be.
pub fn with_initials(roster: &Roster, word: &Word, initials: &[&Word]) -> Vec<usize> {
    people_with(roster, word).into_iter().filter(|person| fits_initials(roster, *person, word, initials)).collect()
}

fn by_initial(roster: &Roster, word: &Word, initials: &[&Word]) -> Match {
    let people = with_initials(roster, word, initials);
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
    let is_surname = is_surname_shaped(&word.forms) || !people.iter().any(|person| is_given_of_any(word, *person, roster));
    let reason = if is_surname && !is_given_name(&word.forms) { Reason::SurnameOnly } else { Reason::FirstNameOnly };
    Match::unclear(reason, first(people))
}

fn by_several(roster: &Roster, names: &[&Word]) -> Match {
    let names = &different(names)[..];
    let mut near: BTreeMap<usize, usize> = BTreeMap::new();
    let mut alone: Vec<usize> = Vec::new();
    // namesakes are many, and their names few
    let mut distances: HashMap<(&str, usize), Option<usize>> = HashMap::new();
    for (n, word) in names.iter().enumerate() {
        for person in people_with(roster, word) {
            let mut least = None;
            for core in roster.names(person).iter().flat_map(|name| name.core.iter()) {
                let Some(form) = core.forms.first() else { continue };
                let others = || names.iter().enumerate().filter(|(m, _)| *m != n).map(|(_, other)| *other);
                if !others().any(|other| may_be_near(core, other)) {
                    continue;
                }
                let of_others = || {
                    if agree(core, word) { None } else { others().filter_map(|other| distance_of(core, other)).min() }
                };
                let distance = *distances.entry((form, n)).or_insert_with(of_others);
                least = least.into_iter().chain(distance).min();
            }
            match least {
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
    let is_given = |word: &Word| {
        (is_given_name(&word.forms) && !is_short_name(word)) || (roster.has_word(&word.forms) && !is_surname(word))
    };
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

#[cfg(test)]
mod tests {
    use super::super::reason::Outcome;
    use super::super::roster::{Decisions, Known};
    use super::super::{Row, match_rows};
    use super::*;

    #[test]
    fn two_people_at_one_device_are_offered_both_and_never_credited() {
        let people =
            ["Серикова Айгуль", "Сериков Марат", "Касымова Айгуль", "Жуковский Олег", "Жуковская Вера", "Оспанов Ерлан"];
        let known = people.map(|name| Known {
            names: vec![name.to_owned()],
            emails: if name == "Серикова Айгуль" {
                vec!["a.serikova@mail.example".to_owned()]
            } else {
                Vec::new()
            },
            ..Known::default()
        });
        let roster = Roster::new(&known);
        let hers = "a.serikova@mail.example";
        for (name, email, both) in [
            ("Айгуль и Марат Сериковы", "", [0, 1]),
            ("Айгүл және Марат Сериковы", "", [0, 1]),
            ("Aigul and Marat Serikovy", "", [0, 1]),
            ("Aigul & Marat Serikovy", "", [0, 1]),
            ("Айгуль+Марат Сериковы", "", [0, 1]),
            ("Сериковы Айгуль, Марат", "", [0, 1]),
            ("семья Сериковых", "", [0, 1]),
            ("Айгуль и Марат Сериковы", hers, [0, 1]),
            ("Айгуль Серикова и Марат", hers, [0, 1]),
            ("Айгуль Серикова и Марат Сериков", "", [0, 1]),
            ("Айгуль Серикова / Марат Сериков", "", [0, 1]),
            ("Серикова Айгуль, Ерлан", "", [0, 5]),
            ("Жуковские", "", [3, 4]),
        ] {
            let emails = Some(email.to_owned()).filter(|email| !email.is_empty()).into_iter().collect();
            let row = Row { name: name.to_owned(), emails, ..Row::default() };
            let found = match_rows(&[row], &roster, &Decisions::default()).remove(0);
            assert_eq!(found.outcome, Outcome::Unclear, "{name}: {found:?}");
            let mut first: Vec<usize> = found.candidates.iter().take(2).copied().collect();
            first.sort_unstable();
            assert_eq!(first, both, "{name}: {found:?}");
        }
    }

    #[test]
    fn another_transliteration_is_proposed_and_never_credited() {
        let known = [("Жүнісов Әмір", ""), ("Müller Jürgen", "Jurgen Muller"), ("Касымова Айгуль", "")]
            .map(|(name, latin)| Known { names: vec![name.to_owned(), latin.to_owned()], ..Known::default() });
        let roster = Roster::new(&known);
        for (name, wanted) in [
            ("Жунусов А.", Some(0)),
            ("Жунусов Амир", Some(0)),
            ("Zhunusov A.", Some(0)),
            ("Juergen Mueller", Some(1)),
            ("Mueller J.", Some(1)),
            // another given name is another person
            ("Жунусов Б.", None),
            ("Mueller Peter", None),
            ("Касымова Гульнара", None),
            ("Касымова Г.", None),
        ] {
            let row = Row { name: name.to_owned(), ..Row::default() };
            let found = match_rows(&[row], &roster, &Decisions::default()).remove(0);
            assert_eq!((found.person, found.candidates.first().copied()), (None, wanted), "{name}: {found:?}");
        }
    }

    #[test]
    fn a_name_that_is_a_place_as_well_is_a_name_where_somebody_is_called_so() {
        let known = ["Сериков Абай", "Бекова Астана", "Алтай Нұрлан", "Касымова Айгуль", "Щукин Олег"]
            .map(|name| Known { names: vec![name.to_owned()], ..Known::default() });
        let roster = Roster::new(&known);
        let matched = |person| (Outcome::Matched, Some(person), None);
        let offered = |person| (Outcome::Unclear, None, Some(person));
        for (name, wanted) in [
            ("Абай Сериков", matched(0)),
            ("Сериков Абай, Астана", matched(0)),
            ("Abai Serikov", matched(0)),
            ("Абай", offered(0)),
            ("Абай С.", offered(0)),
            ("iPhone (Абай)", offered(0)),
            ("Астана", offered(1)),
            ("Астана Бекова", matched(1)),
            ("Алтай", offered(2)),
            ("Нұрлан Алтай", matched(2)),
            // a place beside a name is still a place
            ("Касымова Айгуль, г. Астана", matched(3)),
            ("Айгуль Касымова (Астана)", matched(3)),
            ("школа Абай", (Outcome::Nobody, None, None)),
            ("Абай и Айгуль Касымова", offered(3)),
            ("Олег Шукин", matched(4)),
            ("Oleg Shchukin", matched(4)),
            ("Oleg Schukin", matched(4)),
            ("Shukin Oleg", matched(4)),
        ] {
            let row = Row { name: name.to_owned(), ..Row::default() };
            let found = match_rows(&[row], &roster, &Decisions::default()).remove(0);
            assert_eq!((found.outcome, found.person, found.candidates.first().copied()), wanted, "{name}: {found:?}");
        }
    }
}
