//! Who a row is. In this order: our own identifier; the exact e-mail address; a full name that one person on the roster has; else a
//! person decides. What contradicts is never settled by order.

use super::beside_words::relatives_in;
use super::display::{Display, Word, display};
use super::fold::forms;
use super::full::{Beside, Found, agree, full_names};
use super::likely::{MOST_CANDIDATES, is_of_name, likely, sharing};
use super::reason::{Match, Outcome, Reason};
use super::roster::{Decisions, Roster};
use super::words::{is_bot, is_given_name, is_surname_shaped, is_telephone};
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
    if is_bot(&row.name) {
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
    let by_name = full_names(roster, &named.words);
    let answer = match (by_id.as_slice(), by_email.as_slice()) {
        (&[person], _) if by_name.is_empty() && is_doubtful(row, person, &named, roster) => {
            Match::unclear(Reason::IdOfOneNameOfAnother, against(person, likely(roster, &named).candidates.into_iter()))
        }
        (&[person], _) => by_external_id(person, &by_email, &by_name),
        ([_, _, ..], _) => Match::unclear(Reason::SeveralFit, first(by_id)),
        ([], &[person]) => by_address(person, &named, &by_name, roster),
        ([], [_, _, ..]) => by_shared_address(&by_email, &by_name, &row.emails, roster),
        ([], []) => by_full_name(roster, &named, &by_name, &emails, &row.name),
    };
    let answer = unless_not_alone(answer, &named, &row.name, roster);
    match answer.outcome {
        Outcome::Nobody if row.standing == Standing::Host => Match::ignored(Reason::Host),
        _ => answer,
    }
}

/// What a name or an address settled is asked about where the name says that there are several, or that it is a relative of whom it
/// names.
fn unless_not_alone(answer: Match, named: &Display, name: &str, roster: &Roster) -> Match {
    let Some(person) = answer.person.filter(|_| matches!(answer.reason, Reason::FullName | Reason::Email)) else {
        return answer;
    };
    if named.more_people {
        return Match::unclear(Reason::TwoPeople, vec![person]);
    }
    // a word that is somebody's name here is no relative
    match relatives_in(name).iter().any(|word| !roster.has_word(&forms(word))) {
        true => Match::unclear(Reason::OtherNameBeside, vec![person]),
        false => answer,
    }
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
    people
}

/// One person and those who stand against them, each once.
fn against(person: usize, others: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut all = vec![person];
    for other in others {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    first(all)
}

fn by_external_id(person: usize, by_email: &[usize], by_name: &[Found]) -> Match {
    let others = || by_email.iter().copied().chain(by_name.iter().map(|found| found.person));
    let is_of_another = (!by_email.is_empty() && !by_email.contains(&person))
        || (!by_name.is_empty() && by_name.iter().all(|found| found.person != person));
    if is_of_another {
        return Match::unclear(Reason::IdOfOneNameOfAnother, against(person, others()));
    }
    Match::matched(person, Reason::ExternalId)
}

/// Whether a given name and a surname stand in a display name and neither is this person's: somebody else at their account, though not
/// on the roster. One word that is theirs is enough, since surnames change.
fn is_of_stranger(named: &Display, person: usize, roster: &Roster) -> bool {
    let words: Vec<_> = named.words.iter().filter(|word| is_of_name(word, named, roster)).collect();
    let own = |word: &Word| roster.names(person).iter().any(|name| name.core.iter().any(|core| agree(core, word)));
    let has_given = words.iter().any(|word| is_given_name(&word.forms));
    let has_surname = words.iter().any(|word| is_surname_shaped(&word.forms) && !is_given_name(&word.forms));
    has_given && has_surname && !words.iter().any(|word| own(word))
}

fn by_address(person: usize, named: &Display, by_name: &[Found], roster: &Roster) -> Match {
    let others = || by_name.iter().map(|found| found.person);
    let Some(own) = by_name.iter().find(|found| found.person == person) else {
        return match by_name {
            [] if is_of_stranger(named, person, roster) => {
                Match::unclear(Reason::EmailOfOneNameOfAnother, against(person, likely(roster, named).candidates.into_iter()))
            }
            [] if says_another_patronymic(named, person, roster) => Match::unclear(Reason::PatronymicDiffers, vec![person]),
            [] if is_of_relative(named, person, roster) => {
                Match::unclear(Reason::EmailOfOneNameOfAnother, against(person, likely(roster, named).candidates.into_iter()))
            }
            [] if is_with_another(named, person, roster) => {
                Match::unclear(Reason::TwoPeople, against(person, likely(roster, named).candidates.into_iter()))
            }
            [] => Match::matched(person, Reason::Email),
            _ => Match::unclear(Reason::EmailOfOneNameOfAnother, against(person, others())),
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
    if is_with_another(named, person, roster) || has_somebody_beside(named, own, roster) {
        let beside = beside_full_name(roster, named, own);
        return Match::unclear(Reason::TwoPeople, against(person, beside.into_iter()));
    }
    Match::matched(person, Reason::Email)
}

/// Whether a word is one of a person's names.
fn is_own(word: &Word, person: usize, roster: &Roster) -> bool {
    roster.names(person).iter().any(|name| name.core.iter().any(|core| agree(core, word)))
}

/// Whether a word is the father's name of a person, with its ending or without.
fn is_fathers(word: &Word, person: usize, roster: &Roster) -> bool {
    let mut known = roster.names(person).iter().filter_map(|name| name.patronymic.as_ref());
    known.any(|known| known.begins_with(&word.forms) || word.patronymic.as_ref().is_some_and(|said| known.agrees(said)))
}

/// Whether a display name has a father's name that contradicts the one that is known of a person.
fn says_another_patronymic(named: &Display, person: usize, roster: &Roster) -> bool {
    let is_known = roster.names(person).iter().any(|name| name.patronymic.is_some());
    let said = named.words.iter().filter(|word| word.patronymic.is_some() && !is_own(word, person, roster));
    is_known && said.into_iter().any(|word| !is_fathers(word, person, roster))
}

/// Whether an account's display name has one name of its owner and another that cannot be theirs: the same surname with another given
/// name or initial is a relative, two given names are two people.
fn is_of_relative(named: &Display, person: usize, roster: &Roster) -> bool {
    let names: Vec<&Word> = named.words.iter().filter(|word| is_of_name(word, named, roster)).collect();
    let own: Vec<&&Word> = names.iter().filter(|word| is_own(word, person, roster)).collect();
    let is_strange = |word: &&Word| !is_own(word, person, roster) && !is_fathers(word, person, roster);
    let has_strange_given = names.iter().any(|word| is_given_name(&word.forms) && is_strange(word));
    let begins = |word: &Word| {
        let starts =
            |core: &Word| core.forms.iter().any(|form| word.forms.iter().any(|start| form.starts_with(start.as_str())));
        roster.names(person).iter().any(|name| name.core.iter().any(starts)) || is_fathers(word, person, roster)
    };
    let has_given = own.iter().any(|word| is_given_name(&word.forms) && !is_surname_shaped(&word.forms));
    let strange_initial = named.words.iter().any(|word| word.is_initial && !begins(word));
    let is_surname_of_another =
        |word: &&&Word| is_surname_shaped(&word.forms) && roster.has_word(&word.forms) && is_strange(word);
    if own.is_empty() {
        // «Ахметова Ж.» at the account of Ерлан Ахметов
        return names.iter().any(|word| is_surname_of_another(&word)) || (strange_initial && !names.is_empty());
    }
    has_strange_given || (!has_given && strange_initial)
}

/// Whether somebody else stands beside the full name of an account's owner, in a part of its own: «Ерлан Ахметов / Роза», «… (Роза А.)»,
/// «…, Р. Айтбаева». A surname alone may be a maiden name.
fn has_somebody_beside(named: &Display, own: &Found, roster: &Roster) -> bool {
    let is_used = |at: usize| own.used & (1 << at.min(31)) != 0;
    let parts: Vec<usize> = named.words.iter().enumerate().filter(|(at, _)| is_used(*at)).map(|(_, word)| word.part).collect();
    let strange = |word: &Word| !is_own(word, own.person, roster) && !is_fathers(word, own.person, roster);
    let rest = || named.words.iter().enumerate().filter(|(at, word)| !is_used(*at) && strange(word)).map(|(_, word)| word);
    let is_given = |word: &&Word| is_of_name(word, named, roster) && is_given_name(&word.forms);
    let has_initial = |part: usize| named.words.iter().any(|word| word.is_initial && word.part == part);
    let is_surname = |word: &&Word| is_surname_shaped(&word.forms) && !word.is_work;
    rest().any(|word| !parts.contains(&word.part) && (is_given(&word) || (is_surname(&word) && has_initial(word.part))))
}

/// Whether somebody's account names another person beside them: «Айгуль и Марат Сериковы».
fn is_with_another(named: &Display, person: usize, roster: &Roster) -> bool {
    let own = |word: &Word| roster.names(person).iter().any(|name| name.core.iter().any(|core| agree(core, word)));
    let is_anothers = |word: &&Word| is_of_name(word, named, roster) && is_given_name(&word.forms) && !own(word);
    is_of_two(named, roster) && named.words.iter().any(|word| is_anothers(&word))
}

/// Whose the words beside a full name may be.
fn beside_full_name(roster: &Roster, named: &Display, found: &Found) -> Vec<usize> {
    let rest = named.words.iter().enumerate().filter(|(at, _)| found.used & (1 << (*at).min(31)) == 0);
    let words: Vec<&Word> = rest.map(|(_, word)| word).filter(|word| is_of_name(word, named, roster)).collect();
    sharing(roster, &words)
}

/// An address that several people have, or several addresses: the full name says who, where it says so clearly.
fn by_shared_address(by_email: &[usize], by_name: &[Found], emails: &[String], roster: &Roster) -> Match {
    let both: Vec<&Found> = by_name.iter().filter(|found| by_email.contains(&found.person)).collect();
    // one address alone is shared; two addresses of two people contradict each other
    let is_shared = emails.iter().any(|email| roster.with_email(std::slice::from_ref(email)).len() == by_email.len());
    match both.as_slice() {
        [one] if by_name.len() == 1 && is_shared && matches!(one.beside, Beside::Nothing | Beside::SamePatronymic) => {
            Match::matched(one.person, Reason::FullName)
        }
        _ => Match::unclear(Reason::SharedEmail, first(by_email.to_vec())),
    }
}

/// Whether names stand on both sides of an «and». In the name of an office there may be one as well: «отдел занятости и социальных
/// программ»; then what stands behind it must be somebody's.
fn is_of_two(named: &Display, roster: &Roster) -> bool {
    named.and_before.is_some_and(|at| {
        let is_name = |word: &Word| is_of_name(word, named, roster) || word.is_initial;
        let (before, behind) = named.words.split_at(at);
        let is_of_office = before.last().is_some_and(|last| before.iter().any(|word| word.part == last.part && word.is_office));
        let is_somebodys = |word: &Word| {
            is_name(word) && (is_given_name(&word.forms) || is_surname_shaped(&word.forms) || roster.has_word(&word.forms))
        };
        before.iter().any(is_name) && if is_of_office { behind.iter().any(is_somebodys) } else { behind.iter().any(is_name) }
    })
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
        [one] => match one.beside {
            Beside::SamePatronymic | Beside::Nothing => match by_patronymic(roster, &named.words, one) {
                others if others.is_empty() => Match::matched(one.person, Reason::FullName),
                others => Match::unclear(Reason::SeveralFit, against(one.person, others.into_iter())),
            },
            Beside::OtherPatronymic => Match::unclear(Reason::PatronymicDiffers, people()),
            Beside::OtherName => {
                let others = beside_full_name(roster, named, one);
                Match::unclear(Reason::OtherNameBeside, against(one.person, others.into_iter()))
            }
        },
        several => among_several(several, people()),
    }
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
    if answer.outcome == Outcome::Nobody && is_telephone(name) {
        return Match::ignored(Reason::Telephone);
    }
    answer
}

/// Whose full name an address reads like.
fn like_address(roster: &Roster, emails: &[String]) -> Vec<usize> {
    let mut people: Vec<usize> = Vec::new();
    for email in emails.iter().take(3) {
        let read = display(email.split('@').next().unwrap_or_default());
        people.extend(full_names(roster, &read.words).into_iter().map(|found| found.person));
        if let [one] = read.words.as_slice() {
            people.extend(roster.with_joined(&one.forms));
        }
    }
    people.sort_unstable();
    people.dedup();
    first(people)
}
