//! What stands beside the names of a person and cannot be accounted for is somebody else. A list of names would never be long enough, so
//! it is the other way round: a device, an office or what it is called, a position, a place, an abbreviation, a remark in small letters,
//! an initial are accounted for; any other word is a question.

use super::cases::nominatives;
use super::roster::Roster;
use super::short_names::is_short_name;
use super::word::Word;
use super::words::{is_given_name, is_named_after, is_surname_like, is_surname_shaped, is_usual, is_womans_surname};

/// Whether a place is a name here: «Нұрсұлтан», where somebody is called so and no office or town is said. A town has a hyphen.
fn is_name_here(roster: &Roster, words: &[Word], word: &Word) -> bool {
    let has_office = words.iter().any(|other| other.part == word.part && other.is_office);
    is_given_name(&word.forms) && word.parts.is_empty() && !has_office && roster.has_word(&word.forms)
}

/// Whether what stands beside a full name is a maiden or married name: one surname in brackets, or beside the name in brackets, that is
/// nobody else's here.
fn is_by_marriage(roster: &Roster, words: &[Word], mine: &[&Word], others: &[&Word], is_woman: Option<bool>) -> bool {
    // «Ирина» and «Константин» end as surnames do
    let is_surname = |word: &Word| is_surname_shaped(&word.forms) && !is_given_name(&word.forms) && !is_short_name(word);
    let surnames: Vec<&&Word> = others.iter().filter(|word| is_surname(word)).collect();
    let [surname] = surnames.as_slice() else { return false };
    // «(Маратова С.)» is somebody, and so is «(Гульнур Маратова)»
    let is_apart = mine.iter().all(|own| own.part != surname.part);
    let is_more =
        |other: &Word| other.is_initial || (is_apart && !(other.is_device || other.is_work) && !std::ptr::eq(other, **surname));
    let has_more = words.iter().any(|other| other.part == surname.part && is_more(other));
    // «Омарова (Ахметова) Дана»: both names of one, also where others are called so
    let own_in_brackets = mine.iter().filter(|own| own.in_brackets).count();
    let stands_within =
        surname.in_brackets && mine.iter().any(|own| own.part > surname.part) && mine.iter().any(|own| own.part < surname.part);
    let is_woven = stands_within || (own_in_brackets > 0 && own_in_brackets < mine.len());
    let differs = is_womans_surname(&surname.forms).is_some_and(|hers| is_woman.is_some_and(|own| own != hers));
    let is_anothers = roster.has_word(&surname.forms) && !is_woven;
    let in_brackets = surname.in_brackets || own_in_brackets > 0;
    in_brackets && !differs && !has_more && !is_anothers && others.iter().all(|word| is_surname(word) || word.is_work)
}

/// A display name with those of its words that are a person's.
pub struct Surroundings<'a> {
    roster: &'a Roster,
    words: &'a [Word],
    mine: Vec<&'a Word>,
}

impl<'a> Surroundings<'a> {
    /// Of words; `used` are the person's, as bits.
    pub fn new(roster: &'a Roster, words: &'a [Word], used: u32) -> Self {
        let mine = words.iter().enumerate().filter(|(at, _)| used & (1 << (*at).min(31)) != 0).map(|(_, word)| word).collect();
        Self { roster, words, mine }
    }

    /// Whether a word that is none of the person's says nothing of anybody else.
    pub fn is_accounted_for(&self, word: &Word) -> bool {
        if word.is_foreign {
            return false;
        }
        word.forms.is_empty()
            || word.is_initial
            || word.is_device
            || word.is_work
            || is_usual(&word.forms)
            || self.roster.is_surrounding(&word.forms)
            || is_of_organisation(word, self.words)
            || self.is_own_in_another_case(word)
            || self.is_remark(word)
            || self.is_abbreviation(word)
            || self.is_of_office(word)
    }

    /// «iPhone Людмилы» beside «Людмила Тен».
    fn is_own_in_another_case(&self, word: &Word) -> bool {
        let forms = nominatives(word);
        self.mine.iter().any(|own| own.forms.iter().any(|form| forms.contains(form)))
    }

    /// «Нет звука» behind a name that begins with capitals.
    fn is_remark(&self, word: &Word) -> bool {
        word.is_small && self.others(word).any(|own| !own.is_small)
    }

    /// «ЦПД» beside a name that is not all in capitals.
    fn is_abbreviation(&self, word: &Word) -> bool {
        word.is_capitals && self.others(word).any(|own| !own.is_upper)
    }

    /// The person's words, by which it shows how the name is written; where it has none, all the others.
    fn others(&self, word: &'a Word) -> impl Iterator<Item = &'a Word> {
        let mine = self.mine.iter().copied();
        let rest = self
            .words
            .iter()
            .filter(move |other| self.mine.is_empty() && !std::ptr::eq(*other, word) && !other.is_device && !other.is_initial);
        mine.chain(rest)
    }

    /// Whether an office stands in the same part of the name; beside the person's own words without any of them between.
    fn is_of_office(&self, word: &Word) -> bool {
        let is_mine = |other: &Word| self.mine.iter().any(|own| std::ptr::eq(*own, other));
        let is_office = |other: &&Word| (other.is_office && !other.is_initial) || self.is_abbreviation(other);
        let at = self.words.iter().position(|other| std::ptr::eq(other, word)).unwrap_or(0);
        let (before, behind) = self.words.split_at(at);
        let is_near = |other: &&Word| other.part == word.part && !is_mine(other);
        before.iter().rev().take_while(is_near).any(|other| is_office(&other))
            || behind.iter().take_while(is_near).any(|other| is_office(&other))
    }
}

/// Whether a word is what an organisation is called: in quotation marks beside other words, or beside the form of an organisation.
pub fn is_of_organisation(word: &Word, words: &[Word]) -> bool {
    word.is_named || (word.in_quotes && words.iter().any(|other| !other.in_quotes))
}

/// Whether words beside a full name may be the name of somebody else.
pub fn has_other_name(roster: &Roster, words: &[Word], used: u32, others: &[&Word], is_woman: Option<bool>) -> bool {
    let around = Surroundings::new(roster, words, used);
    let mine = &around.mine;
    let is_given = |word: &Word| is_given_name(&word.forms) || is_short_name(word);
    let is_surname = |word: &Word| is_surname_shaped(&word.forms);
    if is_by_marriage(roster, words, mine, others, is_woman) {
        return false;
    }
    if others.iter().any(|word| is_named_after(&word.forms) && mine.iter().any(|own| own.part == word.part)) {
        return true;
    }
    let is_name = |word: &&&Word| !is_of_organisation(word, words) && (!word.is_work || is_name_here(roster, words, word));
    others.iter().filter(is_name).any(|word| {
        let apart = mine.iter().all(|own| own.part != word.part);
        // «коллегия адвокатов», «школа им. Маратова»
        let is_small = word.is_small && mine.iter().any(|own| !own.is_small);
        let has_office = words.iter().any(|other| other.part == word.part && other.is_office && !other.is_initial);
        let is_given = is_given(word);
        if apart && !is_given && (has_office || (is_small && !roster.has_word(&word.forms) && is_surname(word))) {
            return false;
        }
        let is_mans_short = is_woman == Some(false) && is_surname_like(&word.forms);
        is_given || is_surname(word) || roster.has_word(&word.forms) || is_mans_short || !around.is_accounted_for(word)
    })
}
