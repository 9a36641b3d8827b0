//! Whether a display name holds somebody's full name, and what stands beside it.

use super::roster::{FullName, Roster, whole_parts};
use super::short_names::is_short_name;
use super::word::Word;
use super::words::{is_given_name, is_named_after, is_surname_like, is_surname_shaped, is_womans_surname};

/// Somebody whose full name stands in a display name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub person: usize,
    /// Which words were taken for the name, as bits.
    pub used: u32,
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
    /// Names of somebody else, perhaps.
    OtherName,
    /// Another patronymic.
    OtherPatronymic,
}

/// Everybody whose full name stands in these words.
pub fn full_names(roster: &Roster, words: &[Word]) -> Vec<Found> {
    let mut people: Vec<usize> = Vec::new();
    let mut met: Vec<usize> = Vec::new();
    for word in words.iter().filter(|word| !word.is_initial) {
        let mut here: Vec<usize> =
            roster.with_word(&word.forms).chain(whole_parts(word).flat_map(|part| roster.with_word(part))).collect();
        here.sort_unstable();
        here.dedup();
        met.extend(here);
    }
    met.sort_unstable();
    // a full name has two words at least, so whoever is met once is not it
    for pair in met.windows(2) {
        if pair[0] == pair[1] && people.last() != Some(&pair[0]) {
            people.push(pair[0]);
        }
    }
    people
        .into_iter()
        .filter_map(|person| {
            let used = roster.names(person).iter().find_map(|name| covered(name, words))?;
            Some(Found { person, used, beside: beside(roster, person, words, used) })
        })
        .collect()
}

/// Whether two words are the same name.
pub fn agree(a: &Word, b: &Word) -> bool {
    let share = |a: &[String], b: &[String]| a.iter().any(|form| b.contains(form));
    share(&a.forms, &b.forms)
        || whole_parts(a).any(|part| share(part, &b.forms))
        || whole_parts(b).any(|part| share(part, &a.forms))
        || whole_parts(a).any(|part| whole_parts(b).any(|other| share(part, other)))
}

/// The words that hold a full name, as bits. Two words must both be there; of three or more the first two: what stands behind may be the
/// father's name without an ending, which is nobody's full name beside the surname. Where a given name stands first and the surname last,
/// a second given name may be missing.
fn covered(name: &FullName, words: &[Word]) -> Option<u32> {
    if name.core.len() < 2 {
        return None;
    }
    let mut used = 0_u32;
    let mut there: Vec<&Word> = Vec::new();
    let mut missing: Vec<&Word> = Vec::new();
    for (n, core) in name.core.iter().enumerate() {
        let at = (0..words.len().min(32)).find(|&at| used & (1 << at) == 0 && !words[at].is_initial && agree(core, &words[at]));
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
    let own = |word: &Word| names.iter().any(|name| name.core.iter().any(|core| agree(core, word)));
    let patronymics: Vec<_> = names.iter().filter_map(|name| name.patronymic.as_ref()).collect();
    let said: Vec<_> = rest.iter().filter(|word| !own(word)).filter_map(|word| word.patronymic.as_ref()).collect();
    let agrees = |one: &&super::patronymic::Patronymic| patronymics.iter().any(|known| known.agrees(one));
    if !patronymics.is_empty() && said.iter().any(|one| !agrees(one)) {
        return Beside::OtherPatronymic;
    }
    let initial_fits = |word: &Word| {
        let starts =
            |core: &Word| core.forms.iter().any(|form| word.forms.iter().any(|start| form.starts_with(start.as_str())));
        // «А. Айгерім» says one name twice, «Айгерім А.» says another
        let is_next = |core: &Word| {
            let at = words.iter().position(|other| std::ptr::eq(other, word));
            at.and_then(|at| words.get(at + 1)).is_some_and(|next| agree(core, next))
        };
        let is_said = |core: &Word| words.iter().enumerate().any(|(at, word)| is_used(at) && agree(core, word));
        let begins = |core: &Word| starts(core) && (!is_said(core) || is_next(core));
        patronymics.iter().any(|known| known.begins_with(&word.forms)) || names.iter().any(|name| name.core.iter().any(begins))
    };
    // «г. Тараз» in a part of its own is a town, not an initial
    let parts: Vec<usize> = words.iter().enumerate().filter(|(at, _)| is_used(*at)).map(|(_, word)| word.part).collect();
    // «к.п.н.» behind a name with capitals is a degree
    let has_capitals = words.iter().enumerate().any(|(at, word)| is_used(at) && !word.is_small);
    let is_mine = |word: &&&Word| word.is_initial && parts.contains(&word.part) && !(has_capitals && word.is_small);
    if !patronymics.is_empty() && rest.iter().filter(is_mine).any(|word| !initial_fits(word)) {
        return Beside::OtherPatronymic;
    }
    if names.iter().any(|name| says_another(name, words, used)) {
        return Beside::OtherName;
    }
    // «Ахметов Ерлан Болат», of whom the father's name is known
    let is_bare_fathers = |word: &Word| {
        let at = words.iter().position(|other| std::ptr::eq(other, word)).unwrap_or(0);
        let is_behind = at >= 2 && is_used(at - 1) && is_used(at - 2) && words[at - 1].part == word.part;
        is_behind && patronymics.iter().any(|known| known.is_of(&word.forms))
    };
    let others: Vec<&Word> = rest
        .iter()
        .filter(|word| !(word.is_initial || word.is_device || word.patronymic.is_some() || own(word) || is_bare_fathers(word)))
        .copied()
        .collect();
    if said.len() > 1 || has_other_name(roster, words, used, &others, roster.is_woman(person)) {
        return Beside::OtherName;
    }
    // a patronymic says something only where ours is known
    if said.is_empty() || patronymics.is_empty() { Beside::Nothing } else { Beside::SamePatronymic }
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

/// Whether words beside a full name may be the name of somebody else.
fn has_other_name(roster: &Roster, words: &[Word], used: u32, others: &[&Word], is_woman: Option<bool>) -> bool {
    let mine: Vec<&Word> =
        words.iter().enumerate().filter(|(at, _)| used & (1 << (*at).min(31)) != 0).map(|(_, word)| word).collect();
    let is_surname = |word: &Word| is_surname_shaped(&word.forms);
    // «(Маратова С.)» is somebody, not a maiden name
    let is_with_initial = |word: &Word| words.iter().any(|other| other.is_initial && other.part == word.part);
    // a maiden or married name stands in brackets, or the name that is known does
    let by_marriage = others.iter().filter(|word| is_surname(word)).count() == 1 && {
        let in_brackets =
            others.iter().any(|word| is_surname(word) && word.in_brackets) || mine.iter().any(|word| word.in_brackets);
        let hers = |word: &Word| is_womans_surname(&word.forms);
        let differs = |word: &Word| hers(word).is_some_and(|other| is_woman.is_some_and(|own| own != other));
        in_brackets
            && !others.iter().any(|word| is_surname(word) && differs(word))
            && others.iter().all(|word| is_surname(word) || word.is_work)
            && !others.iter().any(|word| word.in_brackets && is_with_initial(word))
    };
    if by_marriage {
        return false;
    }
    if others.iter().any(|word| is_named_after(&word.forms) && mine.iter().any(|own| own.part == word.part)) {
        return true;
    }
    for word in others.iter().filter(|word| !word.is_work) {
        let apart = mine.iter().all(|own| own.part != word.part);
        // «коллегия адвокатов», «школа им. Маратова»
        let is_small = word.is_small && mine.iter().any(|own| !own.is_small);
        let has_office = words.iter().any(|other| other.part == word.part && other.is_office && !other.is_initial);
        let is_given = is_given_name(&word.forms) || is_short_name(word);
        if apart && !is_given && (has_office || (is_small && !roster.has_word(&word.forms) && is_surname(word))) {
            continue;
        }
        let is_mans_short = is_woman == Some(false) && is_surname_like(&word.forms);
        if is_given || is_surname(word) || roster.has_word(&word.forms) || is_mans_short {
            return true;
        }
        // words of another part of the name: one may be anything, two may be a name, unless the part is of an office
        let together = others.iter().filter(|other| other.part == word.part);
        // «ЦПД Алматы» is an office: an abbreviation where the name is not all in capitals
        let is_short = |other: &Word| other.is_capitals && mine.iter().any(|own| !own.is_capitals);
        let of_office = words.iter().any(|other| other.part == word.part && (other.is_work || is_short(other)));
        // «нет звука» is a remark
        let is_remark = mine.iter().any(|own| !own.is_small) && together.clone().all(|other| other.is_small);
        if apart && !of_office && !is_remark && together.count() > 1 {
            return true;
        }
    }
    false
}
