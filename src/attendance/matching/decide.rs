//! Who a row is. In this order: our own identifier; the exact e-mail address; a full name that one person on the roster has; else a
//! person decides. What contradicts is never settled by order.

use super::alone::unless_not_alone;
use super::bots::{is_bot, may_be_bot};
use super::cases::nominatives;
use super::display::{Display, display, display_key};
use super::elsewhere::unless_pointing_elsewhere;
use super::fold::forms;
use super::full::{Beside, Found, agree, full_names};
use super::likely::{MOST_CANDIDATES, is_of_name, likely, sharing};
use super::readings::{unless_longer, unless_read_otherwise};
use super::reason::{Match, Outcome, Reason};
use super::roster::{Decisions, Roster};
use super::second::{is_of_two, is_with_another};
use super::whose::{against_owner, is_fathers, is_given_of_any, is_own, words_of};
use super::word::Word;
use super::words::{is_given_name, is_surname_like, is_telephone};
use crate::attendance::readers::{Row, Standing};

/// Two names written as one have so many letters at least to be told from one name.
const LEAST_JOINED: usize = 9;

/// The answer about one row.
pub fn decide(row: &Row, roster: &Roster, decisions: &Decisions) -> Match {
    match row.standing {
        Standing::Waiting => return Match::ignored(Reason::WaitingRoom),
        Standing::NotAttended => return Match::ignored(Reason::NotAttended),
        Standing::Attendee | Standing::Host => {}
    }
    let found = by_facts(row, roster);
    with_decision(found, decisions.find(&row.name, &row.emails))
}

/// What somebody decided before is offered again; it never credits by itself, and where it contradicts, a person decides.
fn with_decision(found: Match, decided: Option<&[usize]>) -> Match {
    let Some(decided) = decided else { return found };
    match (decided, found.person) {
        (&[person], Some(matched)) if person == matched => found,
        ([], Some(matched)) => Match::unclear(Reason::DecidedBefore, vec![matched]),
        // whoever may be meant is still shown: a guest of this name came before, and this may be somebody of the list
        ([], None) if !found.candidates.is_empty() => Match::unclear(Reason::DecidedNobody, found.candidates),
        ([], None) => Match::nobody(Reason::DecidedNobody),
        // one, or several at one device
        (people, _) => {
            let others = found.person.into_iter().chain(found.candidates).filter(|other| !people.contains(other));
            let candidates: Vec<usize> = people.iter().copied().chain(others).take(MOST_CANDIDATES).collect();
            Match::unclear(Reason::DecidedBefore, candidates)
        }
    }
}

fn by_facts(row: &Row, roster: &Roster) -> Match {
    let key = display_key(&row.name);
    if is_bot(&key) {
        return Match::ignored(Reason::Bot);
    }
    let named = match &row.registered {
        Some(registered) => display(&format!("{} ({registered})", row.name)),
        None => display(&row.name),
    };
    let mut emails = row.emails.clone();
    emails.extend(named.emails.iter().cloned());
    let by_id = row.external_id.as_deref().map(|id| roster.with_external_id(id)).unwrap_or_default();
    let by_email = roster.with_email(&emails);
    let owners: Vec<usize> = by_id.iter().chain(&by_email).copied().take(MOST_CANDIDATES).collect();
    let by_name = full_names(roster, &named.words, &owners);
    let answer = match (by_id.as_slice(), by_email.as_slice()) {
        (&[person], _) if by_name.is_empty() && is_doubtful(row, person, &named, roster) => {
            Match::unclear(Reason::IdOfOneNameOfAnother, against(person, likely(roster, &named).candidates.into_iter()))
        }
        (&[person], _) => by_external_id(person, &by_email, &by_name, &named, roster),
        ([_, _, ..], _) => Match::unclear(Reason::SeveralFit, first(by_id)),
        ([], &[person]) => by_address(person, &named, &by_name, roster),
        ([], [_, _, ..]) => by_shared_address(&named, &by_email, &by_name, &row.emails, roster),
        ([], []) => by_full_name(roster, &named, &by_name, &emails, &row.name),
    };
    let answer = unless_longer(answer, &named);
    let answer = unless_read_otherwise(answer, &row.name, roster);
    let answer = unless_pointing_elsewhere(answer, &named, roster);
    let answer = unless_not_alone(answer, &named, &key, roster);
    let answer = unless_of_another(answer, &emails, &key, roster);
    match answer.person {
        _ if row.standing != Standing::Host => answer,
        // whoever runs the meeting does not attend it, and may be a namesake of somebody on the list. Their own link or address says that
        // it is they, who were made a host or a panelist so that they can speak
        Some(person) if answer.reason == Reason::FullName => Match::unclear(Reason::Host, vec![person]),
        None if answer.outcome == Outcome::Nobody => Match::ignored(Reason::Host),
        _ => answer,
    }
}

/// What a name settled, where the address beside it is nobody else's, also of those who are not expected here, and the name is not that of
/// a program of theirs.
fn unless_of_another(answer: Match, emails: &[String], key: &str, roster: &Roster) -> Match {
    let Some(person) = answer.person.filter(|_| matches!(answer.reason, Reason::FullName | Reason::Email)) else {
        return answer;
    };
    if roster.is_elsewhere(emails) {
        return Match::unclear(Reason::EmailOfOneNameOfAnother, vec![person]);
    }
    if may_be_bot(key, |word| roster.has_word(&forms(word))) {
        return Match::unclear(Reason::OtherNameBeside, vec![person]);
    }
    // an address that reads like the name of another
    let others = if answer.reason == Reason::FullName { like_address(roster, emails) } else { Vec::new() };
    if others.is_empty() || others.contains(&person) {
        return answer;
    }
    Match::unclear(Reason::EmailOfOneNameOfAnother, against(person, others.into_iter()))
}

/// Whether an identifier is a short number, which another system may have given to another person, and the name has nothing of the one
/// who has it here.
fn is_doubtful(row: &Row, person: usize, named: &Display, roster: &Roster) -> bool {
    let is_short = row.external_id.as_deref().is_some_and(|id| id.len() < 6 && id.bytes().all(|byte| byte.is_ascii_digit()));
    let mut names = named.words.iter().filter(|word| is_of_name(word, named, roster)).peekable();
    let own = |word: &Word| roster.names(person).iter().any(|name| name.core.iter().any(|core| agree(core, word)));
    is_short && names.peek().is_some() && !names.any(own)
}

fn first(mut people: Vec<usize>) -> Vec<usize> {
    people.truncate(MOST_CANDIDATES);
    // ten of thousands must not keep the room of thousands for as long as the report is looked at
    people.shrink_to_fit();
    people
}

/// One person and those who stand against them, each once.
pub fn against(person: usize, others: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut all = vec![person];
    for other in others {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    first(all)
}

/// The one to whom we gave an identifier. It says whose link it was, not who else sat at the device: where the name has a second person,
/// it is asked as it is beside an address, for a match that could be two people is never made by itself (`domain.md`, Matching).
fn by_external_id(person: usize, by_email: &[usize], by_name: &[Found], named: &Display, roster: &Roster) -> Match {
    let others = || by_email.iter().copied().chain(by_name.iter().map(|found| found.person));
    let is_of_another = (!by_email.is_empty() && !by_email.contains(&person))
        || (!by_name.is_empty() && by_name.iter().all(|found| found.person != person));
    if is_of_another {
        return Match::unclear(Reason::IdOfOneNameOfAnother, against(person, others()));
    }
    let own = by_name.iter().find(|found| found.person == person);
    let second = own.is_some_and(|own| by_name.iter().any(|found| found.used & own.used == 0));
    let used = own.map_or_else(|| words_of(named, person, roster), |own| own.used);
    if second || is_with_another(named, person, used, roster) {
        let likely = likely(roster, named).candidates;
        return Match::unclear(Reason::TwoPeople, against(person, others().chain(likely)));
    }
    Match::matched(person, Reason::ExternalId)
}

fn by_address(person: usize, named: &Display, by_name: &[Found], roster: &Roster) -> Match {
    let others = || by_name.iter().map(|found| found.person);
    let Some(own) = by_name.iter().find(|found| found.person == person) else {
        if !by_name.is_empty() {
            return Match::unclear(Reason::EmailOfOneNameOfAnother, against(person, others()));
        }
        return match against_owner(named, person, roster) {
            None => Match::matched(person, Reason::Email),
            Some(Reason::PatronymicDiffers) => Match::unclear(Reason::PatronymicDiffers, vec![person]),
            Some(reason) => Match::unclear(reason, against(person, likely(roster, named).candidates.into_iter())),
        };
    };
    if own.beside == Beside::OtherPatronymic {
        return Match::unclear(Reason::PatronymicDiffers, against(person, others()));
    }
    // a second full name in other words is a second person; a namesake's is in the same
    let second = by_name.iter().any(|found| found.used & own.used == 0);
    if second || (is_of_two(named, roster) && by_name.len() > 1) {
        return Match::unclear(Reason::TwoPeople, against(person, others()));
    }
    if says_patronymic_of_another(named, person, by_name, roster) {
        return Match::unclear(Reason::EmailOfOneNameOfAnother, against(person, others()));
    }
    let beside = || against(person, beside_full_name(roster, named, own).into_iter());
    if is_with_another(named, person, own.used, roster) {
        return Match::unclear(Reason::TwoPeople, beside());
    }
    match own.beside {
        Beside::OtherName => Match::unclear(Reason::OtherNameBeside, beside()),
        _ => Match::matched(person, Reason::Email),
    }
}

/// Whether a father's name or its initial is a namesake's, while the owner's is not known.
fn says_patronymic_of_another(named: &Display, person: usize, by_name: &[Found], roster: &Roster) -> bool {
    let is_known = |person: usize| roster.names(person).iter().any(|name| name.patronymic.is_some());
    let said = || named.words.iter().filter(|word| word.patronymic.is_some() || word.is_initial);
    let is_theirs = |found: &Found| {
        found.beside != Beside::OtherPatronymic
            && is_known(found.person)
            && said().any(|word| is_fathers(word, found.person, roster))
    };
    !is_known(person) && by_name.iter().any(is_theirs)
}

/// Whose the words beside a full name may be.
fn beside_full_name(roster: &Roster, named: &Display, found: &Found) -> Vec<usize> {
    let rest = named.words.iter().enumerate().filter(|(at, _)| found.used & (1 << (*at).min(31)) == 0);
    let words: Vec<&Word> = rest.map(|(_, word)| word).filter(|word| is_of_name(word, named, roster)).collect();
    match sharing(roster, &words) {
        people if !people.is_empty() => people,
        // «iPhone Людмилы», «за Людмилу»
        _ => {
            let words: Vec<Word> = words.iter().map(|word| Word { forms: nominatives(word), ..(*word).clone() }).collect();
            sharing(roster, &words.iter().collect::<Vec<_>>())
        }
    }
}

/// Whether what stands beside a full name is the surname of one of these: «Гумарова А. (Жанна Ахметова)».
fn is_with_surname_of(named: &Display, found: &Found, others: &[usize], roster: &Roster) -> bool {
    let rest = named.words.iter().enumerate().filter(|(at, _)| found.used & (1 << (*at).min(31)) == 0).map(|(_, word)| word);
    let is_surname_of = |word: &Word, other: usize| is_own(word, other, roster) && !is_given_of_any(word, other, roster);
    rest.filter(|word| !word.is_initial)
        .any(|word| others.iter().any(|other| *other != found.person && is_surname_of(word, *other)))
}

/// An address that several people have, or several addresses: the full name says who, where it says so clearly.
fn by_shared_address(named: &Display, by_email: &[usize], by_name: &[Found], emails: &[String], roster: &Roster) -> Match {
    let both: Vec<&Found> = by_name.iter().filter(|found| by_email.contains(&found.person)).collect();
    // one address alone is shared; two addresses of two people contradict each other
    let is_shared = emails.iter().any(|email| roster.with_email(std::slice::from_ref(email)).len() == by_email.len());
    match both.as_slice() {
        [one]
            if by_name.len() == 1
                && is_shared
                && !is_of_two(named, roster)
                && matches!(one.beside, Beside::Nothing | Beside::SamePatronymic) =>
        {
            Match::matched(one.person, Reason::FullName)
        }
        _ => Match::unclear(Reason::SharedEmail, first(by_email.to_vec())),
    }
}

fn by_full_name(roster: &Roster, named: &Display, by_name: &[Found], emails: &[String], name: &str) -> Match {
    let people = || first(by_name.iter().map(|found| found.person).collect());
    if !by_name.is_empty() && is_of_two(named, roster) {
        let others = likely(roster, named).candidates;
        let mut all = people();
        all.extend(others.into_iter().filter(|other| !by_name.iter().any(|found| found.person == *other)));
        return Match::unclear(Reason::TwoPeople, first(all));
    }
    match by_name {
        [] => without_full_name(roster, named, emails, name),
        [one] if are_two_given(named, one) => Match::unclear(Reason::TwoPeople, people()),
        [one] => match one.beside {
            Beside::SamePatronymic | Beside::Nothing => match by_patronymic(roster, &named.words, one) {
                others if others.is_empty() => Match::matched(one.person, Reason::FullName),
                others => Match::unclear(Reason::SeveralFit, against(one.person, others.into_iter())),
            },
            Beside::OtherPatronymic => Match::unclear(Reason::PatronymicDiffers, people()),
            Beside::OtherName | Beside::Perhaps => {
                let others = beside_full_name(roster, named, one);
                let reason =
                    if is_with_surname_of(named, one, &others, roster) { Reason::TwoPeople } else { Reason::OtherNameBeside };
                Match::unclear(reason, against(one.person, others.into_iter()))
            }
        },
        several => among_several(several, people()),
    }
}

/// Whether a full name stands in two parts as two given names do: «Вера, Надежда» are two people, though one is called Вера Надежда.
/// «Нургалиев, Ерлан» is how offices write one.
fn are_two_given(named: &Display, found: &Found) -> bool {
    let used = named.words.iter().enumerate().filter(|(at, _)| found.used & (1 << (*at).min(31)) != 0).map(|(_, word)| word);
    let used: Vec<&Word> = used.collect();
    let (Some(first), Some(last)) = (used.first(), used.last()) else { return false };
    let are_apart = first.part != last.part && !used.iter().any(|word| word.in_brackets);
    let is_surname = |word: &&Word| (is_surname_like(&word.forms) && !is_given_name(&word.forms)) || !word.parts.is_empty();
    let is_surname_first = !named.has_stroke && !is_given_name(&first.forms) && is_given_name(&last.forms);
    are_apart && !used.iter().any(is_surname) && !is_surname_first
}

/// Others of whom the same words are the given name and the patronymic: «Бауыржан Момышұлы» is one's full name, and how people write
/// another who has a surname as well.
fn by_patronymic(roster: &Roster, words: &[Word], found: &Found) -> Vec<usize> {
    let used = || words.iter().take(32).enumerate().filter(|(at, _)| found.used & (1 << at) != 0);
    let mut others = Vec::new();
    for (at, said) in used().filter_map(|(at, word)| Some((at, word.patronymic.as_ref()?))) {
        for (_, word) in used().filter(|(other, _)| *other != at) {
            let has = |person: &usize| {
                roster.names(*person).iter().any(|name| name.patronymic.as_ref().is_some_and(|known| known.agrees(said)))
            };
            others.extend(roster.with_word(&word.forms).filter(|person| *person != found.person && has(person)));
        }
    }
    others
}

/// Several people with the full name: a patronymic may tell them apart, where each of them has one.
fn among_several(several: &[Found], people: Vec<usize>) -> Match {
    let same: Vec<&Found> = several.iter().filter(|found| found.beside == Beside::SamePatronymic).collect();
    let others = several.iter().filter(|found| found.beside == Beside::OtherPatronymic).count();
    if let [one] = same.as_slice()
        && others + 1 == several.len()
    {
        return Match::matched(one.person, Reason::FullName);
    }
    let apart = several.iter().any(|a| several.iter().any(|b| a.used & b.used == 0));
    let reason = match (apart, others == several.len()) {
        (true, _) => Reason::TwoPeople,
        (false, true) => Reason::PatronymicDiffers,
        (false, false) => Reason::SeveralFit,
    };
    Match::unclear(reason, people)
}

fn without_full_name(roster: &Roster, named: &Display, emails: &[String], name: &str) -> Match {
    let words: Vec<_> = named.words.iter().filter(|word| is_of_name(word, named, roster)).collect();
    // a full name without a space, such as people write in addresses
    if let [one] = words.as_slice()
        && named.words.iter().all(|word| word.is_device || word.is_work || is_of_name(word, named, roster))
    {
        match roster.with_joined(&one.forms).as_slice() {
            [] => {}
            // «Лилия» is a given name, though Ли Лия is on the roster
            &[person] if is_given_name(&one.forms) || one.forms.iter().all(|form| form.len() < LEAST_JOINED) => {
                return Match::unclear(Reason::NearlyTheName, vec![person]);
            }
            &[person] => return Match::matched(person, Reason::FullName),
            several => return Match::unclear(Reason::SeveralFit, first(several.to_vec())),
        }
    }
    let answer = likely(roster, named);
    let by_address = like_address(roster, emails);
    if !by_address.is_empty() && matches!(answer.outcome, Outcome::Nobody | Outcome::Unclear) {
        let mut candidates = by_address;
        candidates.extend(answer.candidates.iter().filter(|other| !candidates.contains(other)).copied().collect::<Vec<_>>());
        return Match::unclear(Reason::AddressLikeName, first(candidates));
    }
    if answer.outcome == Outcome::Nobody
        && let Some(whole) = without_spaces(name)
    {
        let read = display(&whole);
        let mut people: Vec<usize> = full_names(roster, &read.words, &[]).into_iter().map(|found| found.person).collect();
        people.extend(read.words.first().map(|word| roster.with_joined(&word.forms)).unwrap_or_default());
        return if people.is_empty() { answer } else { Match::unclear(Reason::NearlyTheName, first(people)) };
    }
    if answer.outcome == Outcome::Nobody && is_telephone(name) {
        return Match::ignored(Reason::Telephone);
    }
    answer
}

/// «Е р л а н   О м а р о в» without the spaces between its letters; `None` for what is not spaced out so.
fn without_spaces(name: &str) -> Option<String> {
    let name: String = name.trim().chars().take(300).collect();
    let letters: Vec<&str> = name.split_whitespace().collect();
    let is_spaced = letters.len() >= 5 && letters.iter().all(|letter| letter.chars().count() == 1);
    let words = || name.split("  ").map(|word| word.split_whitespace().collect::<String>());
    is_spaced.then(|| words().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Whose full name an address reads like.
fn like_address(roster: &Roster, emails: &[String]) -> Vec<usize> {
    let mut people: Vec<usize> = Vec::new();
    for email in emails.iter().take(3) {
        let read = display(email.split('@').next().unwrap_or_default());
        people.extend(full_names(roster, &read.words, &[]).into_iter().map(|found| found.person));
        if let [one] = read.words.as_slice() {
            people.extend(roster.with_joined(&one.forms));
        }
    }
    people.sort_unstable();
    people.dedup();
    first(people)
}
