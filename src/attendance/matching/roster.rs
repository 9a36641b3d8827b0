//! The people expected, indexed by what rows may say of them, so that a row looks at those who share a word and at nobody else.

use std::collections::{HashMap, HashSet};

use super::display::display_key;
use super::fold::{forms, is_latin};
use super::patronymic::{Patronymic, is_ending_word};
use super::word::{Word, roster_word};
use super::words::{is_given_name, is_surname_shaped, is_womans_surname};

/// Somebody on the roster, as matching knows them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Known {
    /// The full name in each script or spelling that is known.
    pub names: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Identifiers that we gave them: the personal token, the number under which a meeting knows them.
    pub external_ids: Vec<String>,
    /// Where they work and live, as it is written: what stands in a display name besides the name.
    pub surroundings: Vec<String>,
}

/// A full name taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullName {
    /// Its words without the patronymic, in the order in which they are written.
    pub core: Vec<Word>,
    /// The patronymic.
    pub patronymic: Option<Patronymic>,
}

/// The roster.
#[derive(Debug, Default)]
pub struct Roster {
    names: Vec<Vec<FullName>>,
    by_word: HashMap<String, Bearers>,
    /// Whoever has two words in one name, by the numbers of the forms, the lesser first; of very many some.
    by_pair: HashMap<(u32, u32), Vec<usize>>,
    by_joined: HashMap<String, Vec<usize>>,
    by_skeleton: HashMap<String, Vec<usize>>,
    by_email: HashMap<String, Vec<usize>>,
    by_external_id: HashMap<String, Vec<usize>>,
    elsewhere: HashSet<String>,
    surroundings: HashSet<String>,
}

/// Those who have a word in one of its forms.
#[derive(Debug)]
struct Bearers {
    /// The number of the form.
    form: u32,
    people: Vec<usize>,
}

/// Of so many people with the same name no row is told apart: one of them is not looked for among more.
pub const MOST_NAMESAKES: usize = 32;

/// What somebody decided about a name or an address before.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    by_name: HashMap<String, Vec<usize>>,
    by_email: HashMap<String, Vec<usize>>,
}

impl Decisions {
    /// A display name is these people, usually one, or nobody.
    pub fn about_name(&mut self, name: &str, people: Vec<usize>) {
        self.by_name.insert(display_key(name), people);
    }

    /// An address is these people's, or nobody's.
    pub fn about_email(&mut self, email: &str, people: Vec<usize>) {
        self.by_email.insert(email.trim().to_lowercase(), people);
    }

    /// What was decided about a row; an address says more than a name.
    pub fn find(&self, name: &str, emails: &[String]) -> Option<&[usize]> {
        if self.by_name.is_empty() && self.by_email.is_empty() {
            return None;
        }
        emails
            .iter()
            .find_map(|email| self.by_email.get(email))
            .or_else(|| self.by_name.get(&display_key(name)))
            .map(Vec::as_slice)
    }
}

impl Roster {
    /// Of these people; answers speak of their places in the list.
    pub fn new(people: &[Known]) -> Self {
        let mut roster = Self::default();
        for (person, known) in people.iter().enumerate() {
            let names: Vec<FullName> =
                known.names.iter().flat_map(|name| full_names(name)).filter(|name| !name.core.is_empty()).collect();
            for name in &names {
                roster.add_words(person, name);
            }
            for email in known.emails.iter().map(|email| email.trim().to_lowercase()).filter(|email| email.contains('@')) {
                add(&mut roster.by_email, email, person);
            }
            for id in known.external_ids.iter().map(|id| id.trim()).filter(|id| !id.is_empty()) {
                add(&mut roster.by_external_id, id.to_owned(), person);
            }
            for word in known.surroundings.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphabetic())) {
                roster.surroundings.extend(forms(word).into_iter().filter(|form| form.len() > 1));
            }
            roster.names.push(names);
        }
        roster
    }

    /// With the addresses of accounts of people who are not expected here: a row with one of these is theirs, whatever name it shows.
    pub fn with_elsewhere(mut self, addresses: impl IntoIterator<Item = String>) -> Self {
        let kept =
            addresses.into_iter().map(|email| email.trim().to_lowercase()).filter(|email| !self.by_email.contains_key(email));
        self.elsewhere = kept.collect();
        self
    }

    /// Whether one of these addresses is of somebody who is not expected here.
    pub fn is_elsewhere(&self, emails: &[String]) -> bool {
        !self.elsewhere.is_empty() && emails.iter().any(|email| self.elsewhere.contains(email))
    }

    fn add_words(&mut self, person: usize, name: &FullName) {
        for word in &name.core {
            if let Some(skeleton) = skeleton(word, LEAST_OF_SURNAME) {
                add(&mut self.by_skeleton, skeleton, person);
            }
            for form in all_forms(word) {
                let form_number = u32::try_from(self.by_word.len()).unwrap_or(u32::MAX);
                let bearers =
                    self.by_word.entry(form.clone()).or_insert_with(|| Bearers { form: form_number, people: Vec::new() });
                if bearers.people.last() != Some(&person) {
                    bearers.people.push(person);
                }
            }
        }
        for (at, first) in name.core.iter().enumerate() {
            for second in &name.core[at + 1..] {
                self.add_pair(person, first, second);
            }
        }
        if let [first, second, ..] = name.core.as_slice() {
            for (a, b) in [(first, second), (second, first)] {
                if let (Some(a), Some(b)) = (a.forms.first(), b.forms.first()) {
                    add(&mut self.by_joined, joined(a, b), person);
                }
            }
        }
    }

    fn add_pair(&mut self, person: usize, first: &Word, second: &Word) {
        let second = self.numbers(second);
        for a in self.numbers(first) {
            for b in &second {
                let people = self.by_pair.entry((a.min(*b), a.max(*b))).or_default();
                if people.last() != Some(&person) && people.len() <= MOST_NAMESAKES {
                    people.push(person);
                }
            }
        }
    }

    /// The numbers of those forms of a word that somebody on the roster has.
    fn numbers(&self, word: &Word) -> Vec<u32> {
        let mut found: Vec<u32> =
            all_forms(word).filter_map(|form| self.by_word.get(form)).map(|bearers| bearers.form).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Everybody of whom two of these words stand in one name, and whether there are more than were looked at. Initials are no words.
    pub fn with_two_of(&self, words: &[Word]) -> (Vec<usize>, bool) {
        let mut numbers: Vec<Vec<u32>> = Vec::new();
        for word in words.iter().filter(|word| !word.is_initial) {
            let all = self.numbers(word);
            // a name may have a word twice, and none has it three times
            if !all.is_empty() && numbers.iter().filter(|other| **other == all).count() < 2 {
                numbers.push(all);
            }
        }
        let mut people: Vec<usize> = Vec::new();
        for (at, first) in numbers.iter().enumerate() {
            for second in &numbers[at + 1..] {
                let pairs = first.iter().flat_map(|a| second.iter().map(move |b| ((*a).min(*b), (*a).max(*b))));
                for pair in pairs {
                    people.extend(self.by_pair.get(&pair).into_iter().flatten());
                }
                // the same people are met in many pairs
                if people.len() > 2 * MOST_NAMESAKES {
                    people.sort_unstable();
                    people.dedup();
                    if people.len() > MOST_NAMESAKES {
                        people.truncate(MOST_NAMESAKES);
                        return (people, true);
                    }
                }
            }
        }
        people.sort_unstable();
        people.dedup();
        let is_cut = people.len() > MOST_NAMESAKES;
        people.truncate(MOST_NAMESAKES);
        (people, is_cut)
    }

    /// Whether a word is one of where the people of the roster work and live.
    pub fn is_surrounding(&self, forms: &[String]) -> bool {
        forms.iter().any(|form| self.surroundings.contains(form))
    }

    /// The names of a person.
    pub fn names(&self, person: usize) -> &[FullName] {
        self.names.get(person).map_or(&[], Vec::as_slice)
    }

    /// Whether a person is a woman, where the patronymic or the surname says so.
    pub fn is_woman(&self, person: usize) -> Option<bool> {
        let names = || self.names(person).iter();
        let of_surname = |word: &Word| is_womans_surname(&word.forms).filter(|_| !is_given_name(&word.forms));
        names()
            .find_map(|name| name.patronymic.as_ref().map(Patronymic::is_daughters))
            .or_else(|| names().flat_map(|name| name.core.iter()).find_map(of_surname))
    }

    /// Everybody who has one of these forms in their name.
    pub fn with_word(&self, forms: &[String]) -> impl Iterator<Item = usize> {
        forms.iter().filter_map(|form| self.by_word.get(form)).flat_map(|bearers| bearers.people.iter().copied())
    }

    /// Whether anybody has.
    pub fn has_word(&self, forms: &[String]) -> bool {
        forms.iter().any(|form| self.by_word.contains_key(form))
    }

    /// Everybody who has a word with the consonants of this one.
    pub fn with_skeleton(&self, word: &Word) -> impl Iterator<Item = usize> {
        skeleton(word, LEAST_OF_SURNAME).and_then(|key| self.by_skeleton.get(&key)).into_iter().flatten().copied()
    }

    /// Everybody whose name, written as one word, is this.
    pub fn with_joined(&self, forms: &[String]) -> Vec<usize> {
        once(forms.iter().filter_map(|form| self.by_joined.get(form)).flatten().copied())
    }

    /// Everybody who has one of these addresses.
    pub fn with_email(&self, emails: &[String]) -> Vec<usize> {
        once(emails.iter().filter_map(|email| self.by_email.get(email)).flatten().copied())
    }

    /// Everybody who has this identifier.
    pub fn with_external_id(&self, id: &str) -> Vec<usize> {
        once(self.by_external_id.get(id.trim()).into_iter().flatten().copied())
    }
}

/// A word has so many consonants at least to be looked for by them.
const LEAST_OF_SURNAME: usize = 3;

/// The consonants of a word, each once where it is doubled; none where they are fewer than so many. Transliterations differ in vowels
/// first: Жүнісов is Zhunissov and Zhunusov, Müller is Mueller.
pub fn skeleton(word: &Word, least: usize) -> Option<String> {
    let form = word.forms.first()?;
    // Шоқан Уәлиханов is Чокан Валиханов in Russian
    let form = match form.strip_prefix('u') {
        Some(rest) if rest.starts_with(['a', 'e', 'i', 'o']) => format!("v{rest}"),
        _ => form.clone(),
    }
    .replace('C', "S");
    let mut letters: Vec<char> = form.chars().filter(|letter| letter.is_alphabetic() && !"aeiouy".contains(*letter)).collect();
    letters.dedup();
    (letters.len() >= least && !form.contains('?')).then(|| letters.into_iter().collect())
}

fn add(index: &mut HashMap<String, Vec<usize>>, key: String, person: usize) {
    let people = index.entry(key).or_default();
    if people.last() != Some(&person) {
        people.push(person);
    }
}

fn once(people: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut all: Vec<usize> = people.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Two words as one, without a double letter where they meet.
fn joined(a: &str, b: &str) -> String {
    let b = if a.chars().next_back() == b.chars().next() { b.chars().skip(1).collect() } else { b.to_owned() };
    format!("{a}{b}")
}

/// The forms of a word, with those of the parts of a double surname.
fn all_forms(word: &Word) -> impl Iterator<Item = &String> {
    word.forms.iter().chain(whole_parts(word).flatten())
}

/// The parts of a double surname, either of which its bearer may use alone. «Анна-Мария» is not one: her parts are given names.
pub fn whole_parts(word: &Word) -> impl Iterator<Item = &Vec<String>> {
    let is_double = word.parts.len() == 2 && !word.parts.iter().any(|part| is_given_name(part) || part[0].len() < 3);
    word.parts.iter().filter(move |_| is_double)
}

/// A roster's name, and where it has another surname in brackets, a maiden name, the same with that one.
pub fn full_names(name: &str) -> Vec<FullName> {
    let Some((before, rest)) = name.split_once('(') else { return vec![full_name(name)] };
    let (inside, after) = rest.split_once(')').unwrap_or((rest, ""));
    let own = full_name(&format!("{before} {after}"));
    let is_surname = |word: &Word| is_surname_shaped(&word.forms);
    let other = full_name(inside).core.into_iter().find(is_surname);
    let mut found = vec![own];
    if let Some(other) = other
        && let [at] =
            found[0].core.iter().enumerate().filter(|(_, word)| is_surname(word)).map(|(at, _)| at).collect::<Vec<_>>()[..]
    {
        let mut again = found[0].clone();
        again.core[at] = other;
        found.push(again);
    }
    found
}

/// Takes a roster's name apart. What looks like a patronymic is one only beside two other words: Момышұлы is a surname.
pub fn full_name(name: &str) -> FullName {
    let spaced: String = name.chars().take(300).map(|c| if matches!(c, '(' | ')' | ',' | '.') { ' ' } else { c }).collect();
    let is_latin = is_latin(&spaced);
    let mut words: Vec<Word> = Vec::new();
    for text in spaced.split_whitespace() {
        if is_ending_word(text) && words.last_mut().is_some_and(|last| last.joins(text)) {
            continue;
        }
        let word = roster_word(text, is_latin);
        if !forms(text).is_empty() {
            words.push(word);
        }
    }
    let at = words.iter().skip(1).position(|word| word.patronymic.is_some()).map(|at| at + 1).filter(|_| words.len() > 2);
    let patronymic = at.and_then(|at| words.remove(at).patronymic);
    words.retain(|word| !word.is_initial);
    FullName { core: words, patronymic }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patronymic_is_one_beside_two_words() {
        for (name, words, has) in [
            ("Сәрсенбаева Айгерім Қанатқызы", 2, true),
            ("Айгерім Қанатқызы Сәрсенбаева", 2, true),
            ("Сәрсенбаева Айгерім Қанат қызы", 2, true),
            ("Бауыржан Момышұлы", 2, false),
            ("Касымова Айгуль", 2, false),
            ("Касымова А. М.", 1, false),
            ("Ким Анна Мария", 3, false),
        ] {
            let read = full_name(name);
            assert_eq!((read.core.len(), read.patronymic.is_some()), (words, has), "{name}");
        }
    }

    #[test]
    fn a_surname_in_brackets_is_another_of_the_same_person() {
        for (name, wanted) in [
            ("Омарова (Ахметова) Дана", vec!["omarova dana", "ahmetova dana"]),
            ("Дана Омарова (урожд. Ахметова)", vec!["dana omarova", "dana ahmetova"]),
            ("Дана Омарова (психолог)", vec!["dana omarova"]),
            ("Омарова Дана", vec!["omarova dana"]),
        ] {
            let read: Vec<String> = full_names(name)
                .into_iter()
                .map(|name| name.core.iter().map(|word| word.forms[0].clone()).collect::<Vec<_>>().join(" "))
                .collect();
            assert_eq!(read, wanted, "{name}");
        }
    }
}
