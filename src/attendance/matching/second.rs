//! Whether a display name has a second person in it, beside whom it names.

use super::display::Display;
use super::likely::is_of_name;
use super::roster::Roster;
use super::short_names::is_short_name;
use super::strangers::{Surroundings, is_of_organisation};
use super::whose::{is_fathers, is_own};
use super::word::Word;
use super::words::{is_given_name, is_surname_like, is_surname_shaped};

/// Whether names stand on both sides of an «and». In the name of an office there may be one as well: «отдел занятости и социальных
/// программ»; then what stands behind it must be somebody's.
pub fn is_of_two(named: &Display, roster: &Roster) -> bool {
    named.and_before.is_some_and(|at| {
        let is_name = |word: &Word| is_of_name(word, named, roster) || word.is_initial;
        let (before, behind) = named.words.split_at(at);
        let is_of_office = before.last().is_some_and(|last| before.iter().any(|word| word.part == last.part && word.is_office));
        // «психолог по работе с детьми»
        let is_of_work = before.last().is_some_and(|last| before.iter().any(|word| word.part == last.part && word.is_work))
            && behind.iter().all(|word| word.is_small)
            && before.iter().any(|word| !word.is_small);
        let is_somebodys = |word: &Word| {
            is_name(word) && (is_given_name(&word.forms) || is_surname_shaped(&word.forms) || roster.has_word(&word.forms))
        };
        before.iter().any(is_name)
            && if is_of_office || is_of_work { behind.iter().any(is_somebodys) } else { behind.iter().any(is_name) }
    })
}

/// Whether somebody else stands beside the owner of an address or of a full name, of whom these words are (as bits): «Айгуль и Марат
/// Сериковы», «Ерлан Ахметов / Роза», «… (Роза А.)», «…, Р. Айтбаева», «…, Пак». A surname alone in brackets may be a maiden name, and
/// what stands in the part of an office is the office's.
pub fn is_with_another(named: &Display, person: usize, used: u32, roster: &Roster) -> bool {
    let is_used = |at: usize| used & (1 << at.min(31)) != 0;
    // «Ерлан, Болат» are he and his father, or somebody of his name
    let is_part_of_name = |word: &Word| word.is_initial || word.patronymic.is_some();
    let is_strange = |word: &Word| !(is_own(word, person, roster) || is_part_of_name(word) && is_fathers(word, person, roster));
    let is_name = |word: &Word| is_of_name(word, named, roster) || word.is_initial;
    if is_of_two(named, roster) && named.words.iter().any(|word| is_name(word) && is_strange(word)) {
        return true;
    }
    let own: Vec<&Word> = named.words.iter().enumerate().filter(|(at, _)| is_used(*at)).map(|(_, word)| word).collect();
    if own.is_empty() {
        return false;
    }
    let has_office = |part: usize| named.words.iter().any(|word| word.part == part && word.is_office && !word.is_initial);
    let has_initial = |part: usize| named.words.iter().any(|word| word.is_initial && word.part == part);
    let around = Surroundings::new(roster, &named.words, used);
    // «Сидорова (Мария Иванова)»
    let names_in_brackets = own.iter().any(|own| own.in_brackets);
    let is_remark = |word: &Word| word.is_small && own.iter().any(|own| !own.is_small);
    named.words.iter().enumerate().any(|(at, word)| {
        let is_apart = own.iter().all(|own| own.part != word.part);
        if is_used(at) || !is_apart || !is_strange(word) || !is_of_name(word, named, roster) {
            return false;
        }
        if is_of_organisation(word, &named.words) {
            return false;
        }
        let is_given = is_given_name(&word.forms) || is_short_name(word);
        let is_surname = !word.is_work && !is_remark(word) && (is_surname_like(&word.forms) || roster.has_word(&word.forms));
        // a given name stands in the name of an office at times: «школа Абая»
        is_given && !has_office(word.part)
            // a word that is of nothing else is somebody; in brackets it may be how the account is called
            || !word.in_brackets && !names_in_brackets && !around.is_accounted_for(word)
            || is_surname && !has_office(word.part) && (!(word.in_brackets || names_in_brackets) || has_initial(word.part))
    })
}
