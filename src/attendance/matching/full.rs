//! Whether a display name holds somebody's full name, and what stands beside it.

use super::likely::MOST_CANDIDATES;
use super::roster::{FullName, Roster, whole_parts};
use super::short_names::is_short_of;
use super::strangers::has_other_name;
use super::whose::is_given_of_another;
use super::word::Word;
use super::words::{is_given_name, is_surname_like, is_womans_surname};

/// Somebody whose full name stands in a display name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub person: usize,
    /// Which words were taken for the name, as bits.
    pub used: u32,
    /// Whether all words of the name are there.
    pub is_whole: bool,
    /// What stands beside it.
    pub beside: Beside,
}

/// What stands beside a full name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beside {
    /// The same patronymic.
    SamePatronymic,
    /// Nothing that says anything.
    Nothing,
    /// What may be theirs and may be another's: enough beside their address, not beside the name alone.
    Perhaps,
    /// Names of somebody else, perhaps.
    OtherName,
    /// Another patronymic.
    OtherPatronymic,
}

/// Everybody whose full name stands in these words; those who are asked about (the owner of an address) in any case. Of a name that more
/// people have than anybody tells apart, some of them.
pub fn full_names(roster: &Roster, words: &[Word], asked: &[usize]) -> Vec<Found> {
    let (mut people, is_cut) = roster.with_two_of(words);
    people.extend(asked);
    people.sort_unstable();
    people.dedup();
    let mut found: Vec<Found> = Vec::new();
    for person in people {
        if is_cut && !asked.contains(&person) {
            // who was not looked at may be meant as well, whatever stands beside the name of this one
            if found.len() < MOST_CANDIDATES
                && let Some((used, is_whole)) = place_of_name(roster, person, words)
            {
                found.push(Found { person, used, is_whole, beside: Beside::Perhaps });
            }
        } else {
            found.extend(found_of(roster, person, words));
        }
    }
    let whole: Vec<u32> = found.iter().filter(|found| found.is_whole).map(|found| found.used).collect();
    // «Ким Ин Хи» is Ким Ин Хи, and not Ким Ин Сук as well
    let is_part_of = |part: u32, of: u32| part & !of == 0 && part != of;
    found.retain(|found| found.is_whole || !whole.iter().any(|whole| is_part_of(found.used, *whole)));
    if is_cut {
        for found in &mut found {
            found.beside = found.beside.max(Beside::Perhaps);
        }
    }
    found
}

/// A person's full name in these words, where it stands there.
pub fn found_of(roster: &Roster, person: usize, words: &[Word]) -> Option<Found> {
    let (used, is_whole) = place_of_name(roster, person, words)?;
    Some(Found { person, used, is_whole, beside: beside(roster, person, words, used) })
}

/// The words that hold a person's full name, as bits, and whether they are all of it.
fn place_of_name(roster: &Roster, person: usize, words: &[Word]) -> Option<(u32, bool)> {
    let places = roster.names(person).iter().filter_map(|name| {
        let used = covered(name, words)?;
        Some((used, used.count_ones() as usize == name.core.len()))
    });
    places.max_by_key(|(used, is_whole)| (*is_whole, used.count_ones()))
}

/// Whether two words are the same name.
pub fn agree(a: &Word, b: &Word) -> bool {
    let share = |a: &[String], b: &[String]| a.iter().any(|form| b.contains(form));
    share(&a.forms, &b.forms)
        || whole_parts(a).any(|part| share(part, &b.forms))
        || whole_parts(b).any(|part| share(part, &a.forms))
        || are_same_double(a, b)
}

/// Whether two double names are the same: «Иванова-Ким» is not «Сидорова-Ким».
fn are_same_double(a: &Word, b: &Word) -> bool {
    let share = |a: &[String], b: &[String]| a.iter().any(|form| b.contains(form));
    let within = |a: &Word, b: &Word| {
        let mut parts = whole_parts(a).peekable();
        parts.peek().is_some() && parts.all(|part| whole_parts(b).any(|other| share(part, other)))
    };
    within(a, b) || within(b, a)
}

/// The words that hold a full name, as bits: those of one part where it stands there whole, as in «Ахметова А., Жанна Ахметова».
fn covered(name: &FullName, words: &[Word]) -> Option<u32> {
    let mut parts: Vec<usize> = words.iter().map(|word| word.part).collect();
    parts.dedup();
    let of_one = || parts.iter().find_map(|part| covered_within(name, words, |word| word.part == *part));
    if parts.len() > 1 { of_one() } else { None }.or_else(|| covered_within(name, words, |_| true))
}

/// The same of some of the words. Two words must both be there; of three or more the first two: what stands behind may be the
/// father's name without an ending, which is nobody's full name beside the surname. Where a given name stands first and the surname last,
/// a second given name may be missing.
fn covered_within(name: &FullName, words: &[Word], is_one: impl Fn(&Word) -> bool) -> Option<u32> {
    if name.core.len() < 2 {
        return None;
    }
    let mut used = 0_u32;
    let mut there: Vec<&Word> = Vec::new();
    let mut missing: Vec<&Word> = Vec::new();
    for (n, core) in name.core.iter().enumerate() {
        let is_free = |at: usize| used & (1 << at) == 0 && !words[at].is_initial && is_one(&words[at]);
        let at = (0..words.len().min(32)).find(|&at| is_free(at) && agree(core, &words[at]));
        match at {
            Some(at) => {
                used |= 1 << at;
                there.push(core);
            }
            None if n == 0 || name.core.len() == 2 => return None,
            None => missing.push(core),
        }
    }
    // two given names are no full name where there is a surname
    let is_given = |word: &&Word| is_given_name(&word.forms);
    let lacks = |at: usize| name.core.get(at).is_some_and(|core| missing.iter().any(|word| std::ptr::eq(*word, core)));
    let last = name.core.len() - 1;
    let given_first = || is_given(&&name.core[0]) && !is_given(&&name.core[last]) && !lacks(last);
    let is_whole = !lacks(1) || given_first();
    (is_whole && there.len() >= 2 && (missing.iter().all(is_given) || !there.iter().all(is_given))).then_some(used)
}

fn beside(roster: &Roster, person: usize, words: &[Word], used: u32) -> Beside {
    let names = roster.names(person);
    let is_used = |at: usize| used & (1 << at.min(31)) != 0;
    let rest: Vec<&Word> = words.iter().enumerate().filter(|(at, _)| !is_used(*at)).map(|(_, word)| word).collect();
    let is_it = |core: &Word, word: &Word| agree(core, word) || is_short_of(word, core);
    let own = |word: &Word| names.iter().any(|name| name.core.iter().any(|core| is_it(core, word)));
    let patronymics: Vec<_> = names.iter().filter_map(|name| name.patronymic.as_ref()).collect();
    let said: Vec<_> = rest.iter().filter(|word| !own(word)).filter_map(|word| word.patronymic.as_ref()).collect();
    let agrees = |one: &&super::patronymic::Patronymic| patronymics.iter().any(|known| known.agrees(one));
    if !patronymics.is_empty() && said.iter().any(|one| !agrees(one)) {
        return Beside::OtherPatronymic;
    }
    if !patronymics.is_empty() && has_strange_initial(names, words, used) {
        return Beside::OtherPatronymic;
    }
    if names.iter().any(|name| says_another(name, words, used)) {
        return Beside::OtherName;
    }
    // «Ахметов Ерлан Болат», of whom the father's name is known
    let is_bare_fathers = |word: &Word| {
        let at = place_of(word, words);
        let is_behind = at >= 2 && is_used(at - 1) && is_used(at - 2) && words[at - 1].part == word.part;
        is_behind && patronymics.iter().any(|known| known.is_of(&word.forms))
    };
    let is_other = |word: &Word| !(word.is_initial || word.is_device || word.patronymic.is_some() || own(word));
    let others: Vec<&Word> = rest.iter().filter(|word| is_other(word) && !is_bare_fathers(word)).copied().collect();
    let beside = said.len() > 1 || has_other_name(roster, words, used, &others, roster.is_woman(person));
    if beside {
        return Beside::OtherName;
    }
    // «Жанна Ахметова Сергей», where a Сергей is expected as well
    let is_anothers = |word: &Word| is_bare_fathers(word) && is_given_of_another(word, person, roster);
    if rest.iter().any(|word| is_other(word) && is_anothers(word)) || has_mans_surname(roster.is_woman(person), &others) {
        return Beside::Perhaps;
    }
    // a patronymic says something only where ours is known
    if said.is_empty() || patronymics.is_empty() { Beside::Nothing } else { Beside::SamePatronymic }
}

fn place_of(word: &Word, words: &[Word]) -> usize {
    words.iter().position(|other| std::ptr::eq(other, word)).unwrap_or(0)
}

/// Whether an initial beside a full name, of whom the father's name is known, is not the father's, nor that of a name that is not said.
fn has_strange_initial(names: &[FullName], words: &[Word], used: u32) -> bool {
    let is_used = |at: usize| used & (1 << at.min(31)) != 0;
    let used_at: Vec<usize> = (0..words.len()).filter(|at| is_used(*at)).collect();
    let is_said = |core: &Word| used_at.iter().any(|at| agree(core, &words[*at]));
    let fits = |at: usize, word: &Word| {
        let starts =
            |core: &Word| core.forms.iter().any(|form| word.forms.iter().any(|start| form.starts_with(start.as_str())));
        // «Сәрсенбаева А. Айгерім» says one name twice; «Жанна А. Ахметова» and «Ж. Жанна Ахметова» say the father's
        let is_spelled_out = |core: &Word, name: &FullName| {
            let is_behind = at.checked_sub(1).is_some_and(|before| is_used(before) && words[before].part == word.part);
            // «Нургалиев Е.С. Ерлан»
            let next = words.iter().skip(at + 1).find(|next| !next.is_initial || next.part != word.part);
            is_behind && next.is_some_and(|next| agree(core, next)) && is_surely_given(core, name)
        };
        let begins = |core: &Word, name: &FullName| starts(core) && (!is_said(core) || is_spelled_out(core, name));
        names.iter().any(|name| {
            name.patronymic.as_ref().is_some_and(|known| known.begins_with(&word.forms))
                || name.core.iter().any(|core| begins(core, name))
        })
    };
    let is_between = |at: usize| used_at.iter().any(|used| *used < at) && used_at.iter().any(|used| at < *used);
    // «Жанна Ахметова (А.)»; but «г. Тараз» in a part of its own is a town
    let is_alone = |word: &Word| words.iter().filter(|other| other.part == word.part).count() == 1;
    let is_there = |word: &Word| used_at.iter().any(|at| words[*at].part == word.part) || is_alone(word);
    // «к.п.н.» behind a name with capitals is a degree
    let has_capitals = used_at.iter().any(|at| !words[*at].is_small);
    let is_mine = |at: usize, word: &Word| {
        word.is_initial && !is_used(at) && (is_between(at) || (is_there(word) && !(has_capitals && word.is_small)))
    };
    words.iter().enumerate().any(|(at, word)| is_mine(at, word) && !fits(at, word))
}

/// Whether a surname in its man's form stands beside the name of somebody who is not known to be a woman: men keep theirs.
fn has_mans_surname(is_woman: Option<bool>, others: &[&Word]) -> bool {
    let is_mans = |word: &&&Word| is_womans_surname(&word.forms) == Some(false) && !word.is_work && !is_given_name(&word.forms);
    is_woman != Some(true) && others.iter().filter(|word| word.in_brackets).any(|word| is_mans(&word))
}

/// Whether a word of a name is the given one beyond doubt: by the list, or because the other is a surname by its ending.
fn is_surely_given(core: &Word, name: &FullName) -> bool {
    let others = || name.core.iter().filter(|other| !std::ptr::eq(*other, core));
    let by_list = is_given_name(&core.forms) && !others().any(|other| is_given_name(&other.forms));
    by_list || (!is_surname_like(&core.forms) && others().any(|other| is_surname_like(&other.forms)))
}

/// Whether something stands in the place of a word that is missing of a name, or where names of short words have one more: «Ким Ин Хи»
/// is not Ким Ин Сук, and «Хан Ли Мин» need not be Хан Ли.
fn says_another(name: &FullName, words: &[Word], used: u32) -> bool {
    let is_used = |at: usize| used & (1 << at.min(31)) != 0;
    let mine: Vec<&Word> = words.iter().enumerate().filter(|(at, _)| is_used(*at)).map(|(_, word)| word).collect();
    let is_short = |word: &Word| word.forms.iter().all(|form| form.len() <= 4);
    let lacks = name.core.len() > mine.len() && mine.iter().all(|word| name.core.iter().any(|core| agree(core, word)));
    let all_short = name.core.len() == mine.len() && mine.iter().all(|word| is_short(word));
    let own = |word: &Word| name.core.iter().any(|core| agree(core, word));
    words.iter().enumerate().any(|(at, word)| {
        let is_remark = word.is_small && !mine.iter().all(|own| own.is_small);
        let is_name = !(word.is_initial || word.is_device || word.is_work || is_remark || word.patronymic.is_some());
        let beside = mine.iter().any(|own| own.part == word.part) && !word.in_brackets;
        !is_used(at) && is_name && beside && !own(word) && (lacks || (all_short && is_short(word)))
    })
}
