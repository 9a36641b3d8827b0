//! Whether a display name points to somebody else than whom its full name or its address would credit: two of one surname at one
//! device, the short name of another beside the full name, a device of another's. In doubt a person is asked.

use super::cases::nominatives;
use super::display::Display;
use super::full::found_of;
use super::likely::{fits_initials, is_of_name, with_initials};
use super::reason::{Match, Reason};
use super::roster::Roster;
use super::short_names::is_short_name;
use super::whose::{is_fathers, is_given_of_any, is_own};
use super::word::Word;
use super::words::is_given_name;

/// What a full name or an address settled, where nothing else in the name points to somebody else; else a question, the owner first.
pub fn unless_pointing_elsewhere(answer: Match, named: &Display, roster: &Roster) -> Match {
    let Some(person) = answer.person.filter(|_| matches!(answer.reason, Reason::FullName | Reason::Email)) else {
        return answer;
    };
    let by_name = answer.reason == Reason::FullName;
    let is_plain = || !named.words.iter().any(|word| word.part > 0 || word.is_device || is_preposition(word));
    if by_name && is_plain() {
        return answer;
    }
    let pointing = Pointing { named, person, roster, by_name, used: used(named, person, roster) };
    match pointing.others() {
        Some(others) => Match::unclear(Reason::TwoPeople, super::decide::against(person, others.into_iter())),
        None => answer,
    }
}

/// The words of the full name, as bits; none where the name does not stand there.
fn used(named: &Display, person: usize, roster: &Roster) -> u32 {
    found_of(roster, person, &named.words).map_or(0, |found| found.used)
}

struct Pointing<'a> {
    named: &'a Display,
    person: usize,
    roster: &'a Roster,
    /// Whether only the name says who it is.
    by_name: bool,
    used: u32,
}

impl Pointing<'_> {
    /// Who else may be meant; `None` where nobody is, an empty list where it is nobody on the roster.
    fn others(&self) -> Option<Vec<usize>> {
        let mut parts: Vec<usize> = self.named.words.iter().map(|word| word.part).collect();
        parts.dedup();
        parts.into_iter().find_map(|part| self.others_in(part)).or_else(|| self.owner_of_device())
    }

    fn is_used(&self, at: usize) -> bool {
        self.used & (1 << at.min(31)) != 0
    }

    /// Whom a part beside the full name means: «Ахметова А.» beside «Жанна Ахметова» is another of her surname.
    fn others_in(&self, part: usize) -> Option<Vec<usize>> {
        let words: Vec<(usize, &Word)> = self.named.words.iter().enumerate().filter(|(_, word)| word.part == part).collect();
        if self.used == 0 || words.iter().any(|(at, _)| self.is_used(*at)) {
            return None;
        }
        let is_apart = words.iter().any(|(_, word)| word.is_device || (word.is_work && !word.is_initial));
        let names: Vec<&Word> =
            words.iter().map(|(_, word)| *word).filter(|word| is_of_name(word, self.named, self.roster)).collect();
        let has_capitals = names.iter().any(|word| !word.is_small);
        let initials: Vec<&Word> =
            words.iter().map(|(_, word)| *word).filter(|word| word.is_initial && !(has_capitals && word.is_small)).collect();
        let [one] = names.as_slice() else { return None };
        if is_apart || !is_own(one, self.person, self.roster) {
            return None;
        }
        if initials.is_empty() {
            return self.bearers(one);
        }
        let others: Vec<usize> =
            with_initials(self.roster, one, &initials).into_iter().filter(|other| *other != self.person).collect();
        let may_be_theirs = fits_initials(self.roster, self.person, one, &initials) || self.is_given_and_father(one, &initials);
        (!may_be_theirs || (self.by_name && !others.is_empty())).then_some(others)
    }

    /// «Оксана Ю.» is her given name and the father's initial; where the father's name is not known, it may be.
    fn is_given_and_father(&self, word: &Word, initials: &[&Word]) -> bool {
        let knows = self.roster.names(self.person).iter().any(|name| name.patronymic.is_some());
        let is_it = |initial: &&Word| !knows || is_fathers(initial, self.person, self.roster);
        is_given_of_any(word, self.person, self.roster) && initials.iter().all(is_it)
    }

    /// Others of a name that stands alone beside the full name: «Ким Виктория / Ким». In brackets it is how an account was called
    /// before.
    fn bearers(&self, word: &Word) -> Option<Vec<usize>> {
        let in_brackets =
            word.in_brackets || self.named.words.iter().enumerate().any(|(at, word)| self.is_used(at) && word.in_brackets);
        if !self.by_name || in_brackets {
            return None;
        }
        let mut others: Vec<usize> = self.roster.with_word(&word.forms).filter(|other| *other != self.person).collect();
        others.sort_unstable();
        others.dedup();
        (!others.is_empty()).then_some(others)
    }

    /// Whose device it is, or from whom, where the name stands in another case: «iPhone Людмилы», «Людмиланың iPhone», «от Людмилы».
    fn owner_of_device(&self) -> Option<Vec<usize>> {
        let words = &self.named.words;
        let is_of_office =
            |word: &Word| words.iter().any(|other| other.part == word.part && (other.is_office || other.is_work));
        let own_parts: Vec<usize> = (0..words.len()).filter(|at| self.is_used(*at)).map(|at| words[at].part).collect();
        for (at, word) in words.iter().enumerate() {
            let has_device = words.iter().any(|other| other.part == word.part && other.is_device);
            let is_for = at > 0 && words[at - 1].part == word.part && is_preposition(&words[at - 1]);
            let is_beside = has_device || is_for || !own_parts.contains(&word.part);
            let is_plain =
                !(self.is_used(at) || word.is_initial || word.is_device || word.is_work || word.patronymic.is_some());
            if !is_plain || !is_beside || is_of_office(word) || is_own(word, self.person, self.roster) {
                continue;
            }
            let forms = nominatives(word);
            let read = Word { forms: forms.clone(), ..word.clone() };
            if is_own(&read, self.person, self.roster) || is_given_name(&word.forms) {
                continue;
            }
            let mut people: Vec<usize> =
                self.roster.with_word(&forms).filter(|other| is_given_of_any(&read, *other, self.roster)).collect();
            people.sort_unstable();
            people.dedup();
            if !people.is_empty() || is_given_name(&forms) || (has_device && is_short_name(&read)) {
                return Some(people);
            }
        }
        None
    }
}

/// «За», «от», «для»: for somebody, from somebody.
fn is_preposition(word: &Word) -> bool {
    word.forms.iter().any(|form| matches!(form.as_str(), "za" | "ot" | "dlia" | "u" | "vmesto" | "from" | "for" | "of"))
}
