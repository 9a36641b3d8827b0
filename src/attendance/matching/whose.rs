//! Whether a display name speaks against the owner of the address beside it. An address says who it is only where nothing in the name
//! points to somebody else: accounts are lent, shared, and left open on the computer of an office.

use super::display::Display;
use super::full::agree;
use super::likely::{is_of_name, likely};
use super::nearness::distance_of;
use super::reason::Reason;
use super::roster::{FullName, Roster};
use super::second::is_with_another;
use super::short_names::{is_short_name, is_short_of};
use super::strangers::{Surroundings, is_of_organisation};
use super::word::Word;
use super::words::{is_given_name, is_surname_like, is_womans_surname};

/// What a word of a display name is to the owner of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Their given name.
    Given,
    /// Their surname.
    Surname,
    /// The name of their father, behind their own.
    Fathers,
    /// A given name that is not theirs.
    StrangeGiven,
    /// A surname that is not theirs, or a name of somebody else on the roster.
    Strange,
    /// A word that is a name of nobody who is known.
    Unknown,
    /// No name at all.
    Other,
}

/// Whether a word is one of a person's names, in full or in short.
pub fn is_own(word: &Word, person: usize, roster: &Roster) -> bool {
    let is_it = |core: &Word| agree(core, word) || is_short_of(word, core);
    roster.names(person).iter().any(|name| name.core.iter().any(is_it))
}

/// Whether a word is the father's name of a person, with its ending or without.
pub fn is_fathers(word: &Word, person: usize, roster: &Roster) -> bool {
    let mut known = roster.names(person).iter().filter_map(|name| name.patronymic.as_ref());
    known.any(|known| match (&word.patronymic, word.is_initial) {
        (Some(said), _) => known.agrees(said),
        (None, true) => known.begins_with(&word.forms),
        (None, false) => known.is_of(&word.forms),
    })
}

/// Whether a word of somebody's name may be their given name: where the list or an ending tells them apart, by that.
pub fn is_given_of(core: &Word, name: &FullName) -> bool {
    let told = |is: fn(&[String]) -> bool| {
        name.core.iter().any(|word| is(&word.forms)) && !name.core.iter().all(|word| is(&word.forms))
    };
    if told(is_given_name) {
        return is_given_name(&core.forms);
    }
    !told(is_surname_like) || !is_surname_like(&core.forms)
}

/// Whether a word may be the given name of a person, in full or in short.
pub fn is_given_of_any(word: &Word, person: usize, roster: &Roster) -> bool {
    let is_it = |core: &Word, name: &FullName| (agree(core, word) || is_short_of(word, core)) && is_given_of(core, name);
    roster.names(person).iter().any(|name| name.core.iter().any(|core| is_it(core, name)))
}

/// Whether a word is the given name of somebody on the roster but this person.
pub fn is_given_of_another(word: &Word, person: usize, roster: &Roster) -> bool {
    roster.with_word(&word.forms).any(|other| other != person && is_given_of_any(word, other, roster))
}

/// Whether a word may be a slip or, where it is the only one, a short form of one of their names; the surname of a sister is none.
fn is_near(word: &Word, person: usize, roster: &Roster, is_only: bool) -> bool {
    let sexes_agree = |core: &Word| {
        let (own, said) = (is_womans_surname(&core.forms), is_womans_surname(&word.forms));
        own == said || own.is_none() || said.is_none()
    };
    let begins_alike = |core: &Word| {
        let start = |word: &Word| word.forms.first().map(|form| form.chars().take(3).collect::<String>());
        is_only && !is_surname_like(&word.forms) && start(core).is_some_and(|own| own.len() == 3 && start(word) == Some(own))
    };
    let is_it = |core: &Word| sexes_agree(core) && (distance_of(core, word).is_some() || begins_alike(core));
    !is_given_name(&word.forms)
        && !is_short_name(word)
        && !roster.has_word(&word.forms)
        && roster.names(person).iter().any(|name| name.core.iter().any(is_it))
}

/// A display name read against the owner of an address.
struct Whose<'a> {
    named: &'a Display,
    person: usize,
    roster: &'a Roster,
    kinds: Vec<Kind>,
}

/// What a display name without the owner's full name says against them; `None` where it says nothing.
pub fn against_owner(named: &Display, person: usize, roster: &Roster) -> Option<Reason> {
    let whose = Whose::new(named, person, roster);
    if whose.says_another_patronymic() {
        return Some(Reason::PatronymicDiffers);
    }
    if whose.names_another() || whose.has_strange_initial() || whose.has_patronymic_of_another() {
        return Some(Reason::EmailOfOneNameOfAnother);
    }
    is_with_another(named, person, whose.words(), roster).then_some(Reason::TwoPeople)
}

/// Which words of a display name are somebody's, as bits.
pub fn words_of(named: &Display, person: usize, roster: &Roster) -> u32 {
    Whose::new(named, person, roster).words()
}

impl<'a> Whose<'a> {
    fn new(named: &'a Display, person: usize, roster: &'a Roster) -> Self {
        let mut whose = Self { named, person, roster, kinds: Vec::new() };
        for at in 0..named.words.len() {
            let kind = whose.kind(at);
            whose.kinds.push(kind);
        }
        whose
    }

    fn kind(&self, at: usize) -> Kind {
        let word = &self.named.words[at];
        if !is_of_name(word, self.named, self.roster) && !word.is_foreign {
            return Kind::Other;
        }
        let names = || self.roster.names(self.person).iter();
        let is_it = |core: &Word| agree(core, word) || is_short_of(word, core);
        if names().any(|name| name.core.iter().any(|core| is_it(core) && is_given_of(core, name))) {
            return Kind::Given;
        }
        if names().any(|name| name.core.iter().any(is_it)) {
            return Kind::Surname;
        }
        // «Нұрлан Серік», where the father's name has no ending, and not «Серік Нұрлан»
        let is_behind_given = at
            .checked_sub(1)
            .is_some_and(|before| self.kinds[before] == Kind::Given && self.named.words[before].part == word.part);
        if is_behind_given && is_fathers(word, self.person, self.roster) {
            return Kind::Fathers;
        }
        if is_of_organisation(word, &self.named.words) {
            return Kind::Other;
        }
        if is_near(word, self.person, self.roster, self.is_only_word(word)) {
            return if is_surname_like(&word.forms) { Kind::Surname } else { Kind::Given };
        }
        let is_given = (is_given_name(&word.forms) && !self.is_behind(at, Kind::Given)) || is_short_name(word);
        match (is_given, is_surname_like(&word.forms) || self.roster.has_word(&word.forms)) {
            (true, _) => Kind::StrangeGiven,
            (false, true) => Kind::Strange,
            (false, false) if is_given_name(&word.forms) => Kind::StrangeGiven,
            (false, false) => Kind::Unknown,
        }
    }

    /// Whether no other word of the display name may be a name.
    fn is_only_word(&self, word: &Word) -> bool {
        !self.named.words.iter().any(|other| !std::ptr::eq(other, word) && is_of_name(other, self.named, self.roster))
    }

    /// Whether a word of a kind stands directly before, in the same part.
    fn is_behind(&self, at: usize, kind: Kind) -> bool {
        let word = &self.named.words[at];
        let is_surname = is_surname_like(&word.forms);
        is_surname && at > 0 && self.kinds[at - 1] == kind && self.named.words[at - 1].part == word.part
    }

    fn is_owners(&self, at: usize) -> bool {
        matches!(self.kinds[at], Kind::Given | Kind::Surname | Kind::Fathers)
    }

    /// Which words are theirs, as bits.
    fn words(&self) -> u32 {
        (0..self.named.words.len().min(32)).filter(|at| self.is_owners(*at)).fold(0_u32, |bits, at| bits | 1 << at)
    }

    fn has(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Whether a father's name contradicts the one that is known.
    fn says_another_patronymic(&self) -> bool {
        let is_known = self.roster.names(self.person).iter().any(|name| name.patronymic.is_some());
        let said = self.named.words.iter().filter(|word| word.patronymic.is_some());
        let is_strange = |word: &Word| !is_own(word, self.person, self.roster) && !is_fathers(word, self.person, self.roster);
        is_known && said.into_iter().any(is_strange)
    }

    /// Whether a father's name is that of somebody else with a word of the same name, where the owner's is not known.
    fn has_patronymic_of_another(&self) -> bool {
        let said: Vec<_> = self.named.words.iter().filter_map(|word| word.patronymic.as_ref()).collect();
        let is_theirs = |person: usize| {
            let mut known = self.roster.names(person).iter().filter_map(|name| name.patronymic.as_ref());
            known.any(|known| said.iter().any(|said| known.agrees(said)))
        };
        let mut others = self.named.words.iter().flat_map(|word| self.roster.with_word(&word.forms));
        !said.is_empty() && !is_theirs(self.person) && others.any(|other| other != self.person && is_theirs(other))
    }

    /// Whether names in it are somebody else's.
    fn names_another(&self) -> bool {
        let has_strange = self.has(Kind::Strange) || self.has(Kind::StrangeGiven);
        if !self.has(Kind::Given) && !self.has(Kind::Surname) {
            return has_strange
                || self.are_unknown_names()
                || likely(self.roster, self.named).candidates.iter().any(|candidate| *candidate != self.person);
        }
        if self.has(Kind::StrangeGiven) || self.has_unknown_beside() {
            return true;
        }
        if !self.has(Kind::Given) {
            // the surname with another's name beside it
            return has_strange;
        }
        // women change their surnames
        self.has(Kind::Strange) && self.roster.is_woman(self.person) == Some(false)
    }

    /// The words that are nobody's here and nothing else either.
    fn unknown(&self) -> Vec<&Word> {
        let around = Surroundings::new(self.roster, &self.named.words, self.words());
        let words = self.named.words.iter().zip(&self.kinds);
        let unknown = words.filter(|(_, kind)| **kind == Kind::Unknown).map(|(word, _)| word);
        unknown
            .filter(|word| word.is_foreign || word.forms.iter().all(|form| form.len() > 2) && !around.is_accounted_for(word))
            .collect()
    }

    /// Whether unknown words are a name: two of them, or one in a script in which a name need not have two. One is what somebody calls
    /// themselves.
    fn are_unknown_names(&self) -> bool {
        let unknown = self.unknown();
        unknown.len() > 1 || unknown.iter().any(|word| word.is_foreign)
    }

    /// Whether somebody unknown stands beside the owner's names. One word in brackets is what they call themselves.
    fn has_unknown_beside(&self) -> bool {
        let unknown = self.unknown();
        self.are_unknown_names() || unknown.iter().any(|word| !word.in_brackets)
    }

    /// Whether an initial cannot be theirs: the first beside a surname begins the given name, the next the father's.
    fn has_strange_initial(&self) -> bool {
        let words = &self.named.words;
        let own: Vec<&Word> = (0..words.len()).filter(|at| self.is_owners(*at)).map(|at| &words[at]).collect();
        let has_capitals = own.iter().any(|word| !word.is_small);
        // «iPhone X» and «г. Тараз» have no initials
        let is_plain = !words.iter().any(|word| word.is_device || word.is_work);
        let is_it = |word: &&Word| {
            word.is_initial
                && match own.as_slice() {
                    [] => is_plain,
                    own => own.iter().any(|other| other.part == word.part) && !(has_capitals && word.is_small),
                }
        };
        // one letter alone says nothing
        let initials: Vec<&Word> = words.iter().filter(is_it).filter(|_| words.len() > 1).collect();
        let Some((first, rest)) = initials.split_first() else { return false };
        let is_said = |core: &Word| own.iter().any(|word| agree(core, word) || is_short_of(word, core));
        let names = || self.roster.names(self.person).iter();
        let begins = |core: &Word, initial: &Word| {
            core.forms.iter().any(|form| initial.forms.iter().any(|start| form.starts_with(start.as_str())))
        };
        let is_given = |initial: &Word| {
            names().any(|name| name.core.iter().any(|core| !is_said(core) && is_given_of(core, name) && begins(core, initial)))
        };
        let is_of_core =
            |initial: &Word| names().any(|name| name.core.iter().any(|core| !is_said(core) && begins(core, initial)));
        let knows_father = names().any(|name| name.patronymic.is_some());
        let is_of_father = |initial: &Word| is_fathers(initial, self.person, self.roster);
        let is_alone = || !likely(self.roster, self.named).candidates.iter().any(|other| *other != self.person);
        let may_be = |initial: &Word| is_of_core(initial) || is_of_father(initial);
        if self.has(Kind::Given) {
            // a woman may have another surname
            let is_womans = self.roster.is_woman(self.person) == Some(true) && initials.len() == 1;
            return !initials.iter().all(|initial| may_be(initial) || (!knows_father && is_alone()) || is_womans);
        }
        if self.has(Kind::Surname) {
            return !is_given(first) || !rest.iter().all(|initial| is_of_father(initial) || (!knows_father && is_alone()));
        }
        !initials.iter().all(|initial| may_be(initial))
            && (knows_father || initials.iter().filter(|one| !may_be(one)).count() > 1)
    }
}
