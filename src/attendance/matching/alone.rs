//! Whether whom a name or an address settles is there, and alone: a name may say that they have company, that somebody is there for
//! them, or that it is many who are there.

use super::beside_words::relatives_in;
use super::display::Display;
use super::fold::{forms, is_of_words};
use super::full::agree;
use super::likely::{is_of_name, plural_of};
use super::reason::{Match, Reason};
use super::roster::Roster;
use super::whose::is_own;
use super::words::{is_device, is_office};

/// «And» between people.
const ANDS: [&str; 11] = ["и", "және", "жəне", "and", "мен", "пен", "бен", "плюс", "with", "&", "+"];
/// Companions, behind «with».
const WITH: &str = "сыном сынишкой дочерью дочкой детьми ребенком ребёнком женой мужем супругом супругой мамой папой братом сестрой внуком \
    внучкой внуками подругой другом друзьями семьей семьёй учениками студентами ученицей учеником";
/// And with the «with» in themselves.
const BESIDE: &str = "отбасымен отбасыммен отбасымызбен балаларымен балаларыммен баламен баласымен баламмен ұлымен ұлыммен қызымен қызыммен \
    жұбайымен жұбайыммен күйеуімен күйеуіммен әйелімен әйеліммен досымен достарымен оқушыларымен";
/// Companions behind «and».
const BEHIND_AND: &str = "команда группа отдел коллектив team group class класс сотрудники сотрудник ученики студенты родители мама папа муж жена \
    супруг супруга сын дочь дочка дети ребенок ребёнок семья отбасы балалары баласы жұбайы топ топшасы ұжым ұжымы kids children wife husband son \
    daughter family others другие остальные все гости гость guest guests қонақ қонақтар друзья подруга друг ко co компания company";
/// Words that mean company wherever they stand.
const TOGETHER: &str = "вместе бірге together семья семьей семьёй family отбасы отбасымыз отбасым";
/// English companions behind «with».
const ENGLISH: &str =
    "wife husband kids kid children child son daughter family mom mother dad father friend friends colleagues students team";
/// How people of one place call themselves.
const COLLECTIVES: &str = "коллектив коллеги учителя педагоги психологи воспитатели сотрудники специалисты методисты преподаватели родители ученики \
    студенты дети соцработники работники логопеды ұжым ұжымы мұғалімдер мұғалімдері педагогтар педагогтары психологтар психологтары қызметкерлер \
    қызметкерлері тәрбиешілер тәрбиешілері ата-аналар әріптестер балалар teachers staff parents students colleagues psychologists everyone educators \
    specialists";
/// The same, where they say that only without a name beside them.
const BANDS: &str = "команда группа класс team class group топ отряд";
/// The whole of a name that says no more than that they are several.
const ALL_OF_US: [&str; 14] = [
    "мы",
    "мы все",
    "все мы",
    "все",
    "біз",
    "бәріміз",
    "біз бәріміз",
    "we",
    "us",
    "all of us",
    "we all",
    "we are here",
    "оба",
    "обе",
];
/// In the place of somebody.
const INSTEAD: &str = "вместо взамен замена замещает замещающий замещающая заменяет заместо подмена орнына орнында копия copy дублер дублёр дублерша двойник алмастырушы instead substitute \
    replacement replacing behalf вм поручению доверенности доверенное атынан recording отсутствует отсутствую jr junior мл";
/// Groups, where they stand beside nothing but the name of one of them: «команда Ким Виктор», «Ким Виктор ұжымы».
const GROUPS: &str = "команда команды командасы группа группы тобы топ ұжым ұжымы ужымы отдел бөлімі класс сыныбы сынып коллектив team group class \
    отряд отряды бригада смена сектор";
/// Their helpers, where no word says whose office it is.
const HELPERS: &str = "зам заместитель заместительница орынбасары assistant ассистент ассистентка помощник помощница көмекшісі көмекші секретарь secretary хатшысы \
    представитель представительница representative өкілі переводчик переводчица interpreter translator аудармашы аудармашысы";

/// What a name or an address settled is asked about where the name says that there are several, or that it is somebody else in their place
/// or of their family.
pub fn unless_not_alone(answer: Match, named: &Display, key: &str, roster: &Roster) -> Match {
    let Some(person) = answer.person.filter(|_| matches!(answer.reason, Reason::FullName | Reason::Email | Reason::ExternalId))
    else {
        return answer;
    };
    let said = Said { text: key.to_owned(), named, person, roster };
    if named.more_people || said.has_company() || said.is_of_family() || said.is_of_many() {
        return Match::unclear(Reason::TwoPeople, vec![person]);
    }
    // a word that is somebody's name here is no relative
    let is_relative = relatives_in(&said.text).iter().any(|word| !roster.has_word(&forms(word)));
    match is_relative || said.is_in_their_place() {
        true => Match::unclear(Reason::OtherNameBeside, vec![person]),
        false => answer,
    }
}

/// A display name and whom it would be credited to.
struct Said<'a> {
    text: String,
    named: &'a Display,
    person: usize,
    roster: &'a Roster,
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

/// Whether a word of several letters is of an office: «с» is a village and much else.
fn is_of_office(word: &str) -> bool {
    word.chars().count() > 1 && is_office(&forms(word))
}

impl Said<'_> {
    /// The words of each part, in small letters; what stands in quotation marks belongs to the part before it.
    fn parts(&self) -> impl Iterator<Item = Vec<String>> {
        let is_end = |letter: char| matches!(letter, ',' | '/' | '|' | ';' | ':' | '(' | ')' | '[' | ']' | '–' | '—' | '\\');
        let text = self.text.replace(" - ", " / ").replace('&', " & ").replace('+', " + ");
        let parts: Vec<Vec<String>> = text
            .split(is_end)
            .map(|part| {
                let is_between = |letter: char| !(is_of_words(letter) || matches!(letter, '&' | '+' | '-' | 'ʼ'));
                part.split(is_between)
                    .map(|word| word.trim_matches('-'))
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned)
                    .collect()
            })
            .filter(|part: &Vec<String>| !part.is_empty())
            .collect();
        parts.into_iter()
    }

    /// Whether a word is one of the person's names.
    fn is_theirs(&self, word: &str) -> bool {
        let all = forms(word);
        self.roster
            .names(self.person)
            .iter()
            .any(|name| name.core.iter().any(|core| core.forms.iter().any(|own| all.contains(own))))
    }

    /// Whether a word is one of their names in another case: «за Ерлана».
    fn is_nearly_theirs(&self, word: &str) -> bool {
        let all = forms(word);
        let starts = |own: &String| {
            let stem: String = own.chars().take(own.chars().count().saturating_sub(1)).collect();
            stem.len() >= 3 && all.iter().any(|form| form.starts_with(&stem))
        };
        self.roster.names(self.person).iter().any(|name| name.core.iter().any(|core| core.forms.iter().any(starts)))
    }

    fn is_name_here(&self, word: &str) -> bool {
        self.roster.has_word(&forms(word))
    }

    /// Whether somebody else is said to be there: «и коллега», «с детьми», «отбасымен», «& co», «вместе».
    fn has_company(&self) -> bool {
        self.parts().any(|part| (0..part.len()).any(|at| self.is_company(&part, at)))
    }

    fn is_company(&self, part: &[String], at: usize) -> bool {
        let word = part[at].as_str();
        let before = at.checked_sub(1).map_or("", |before| part[before].as_str());
        if self.is_name_here(word) {
            return false;
        }
        // a college of advocates is no colleague
        let is_colleague = ["коллег", "әріптес", "colleague"].iter().any(|start| word.starts_with(start))
            && !["коллегия", "коллегии", "коллегию", "коллегией", "коллегиал"].iter().any(|start| word.starts_with(start));
        if is_colleague || word == "us" && before == "of" {
            return true;
        }
        // «of» reads like the form of a foundation
        let is_elsewhere = |other: &&String| other.as_str() != word && other.as_str() != "of" && is_of_office(other);
        if ANDS.contains(&before) && is_in(BEHIND_AND, word) {
            // «отдел семьи и группа поддержки»
            return !part[..at].iter().any(|other| is_of_office(other));
        }
        if part.iter().any(|other| is_elsewhere(&other) || is_in("по работе работа работы work жұмыс support", other))
        {
            return false;
        }
        let is_with = matches!(before, "с" | "со") && is_in(WITH, word);
        let is_with_english = (before == "with" || matches!(before, "my" | "his" | "her")) && is_in(ENGLISH, word);
        is_with || is_with_english || is_in(BESIDE, word) || is_in(TOGETHER, word) || self.is_group(part, at)
    }

    /// Whether a group is named after the person: at an end of the part, beside their name and nothing else but «of».
    fn is_group(&self, part: &[String], at: usize) -> bool {
        let is_at_end = at == 0 || at + 1 == part.len();
        let mut others = part.iter().enumerate().filter(|(other, word)| *other != at && word.as_str() != "of").peekable();
        is_at_end && is_in(GROUPS, &part[at]) && others.peek().is_some() && others.all(|(_, word)| self.is_theirs(word))
    }

    /// Whether a surname stands in its plural: «Ивановы», «Серіковых», «Ivanovy».
    fn is_of_family(&self) -> bool {
        const ENDS: [&str; 6] = ["ovi", "evi", "ini", "ovih", "evih", "inih"];
        let has_office =
            |part: usize| self.named.words.iter().any(|word| word.part == part && word.is_office && !word.is_initial);
        self.named.words.iter().any(|word| {
            let is_name = is_of_name(word, self.named, self.roster) && !has_office(word.part);
            let is_plural = |form: &String| form.len() >= 6 && ENDS.iter().any(|end| form.ends_with(end));
            let is_unknown = !self.roster.has_word(&word.forms) && !is_own(word, self.person, self.roster);
            is_name && (plural_of(self.roster, word).is_some() || (is_unknown && word.forms.iter().any(is_plural)))
        })
    }

    /// Whether it is a group that is there: «Учителя школы № 5», «Мы».
    fn is_of_many(&self) -> bool {
        let all: Vec<String> = self.parts().flatten().collect();
        if ALL_OF_US.contains(&all.join(" ").as_str()) {
            return true;
        }
        let Some(first) = all.first().filter(|first| !self.is_name_here(first)) else { return false };
        let own = |word: &super::word::Word| {
            self.roster.names(self.person).iter().any(|name| name.core.iter().any(|core| agree(core, word)))
        };
        let has_own = self.named.words.iter().any(own);
        let is_collective = |word: &String| is_in(COLLECTIVES, word);
        // «Группа 3, Омаров Ерлан» is his group
        is_collective(first)
            || (!has_own && (all.iter().any(is_collective) || is_in(BANDS, first)))
            || self.are_two_abbreviations()
    }

    /// «ЕО/ДС»
    fn are_two_abbreviations(&self) -> bool {
        let parts: Vec<Vec<String>> = self.parts().collect();
        let is_short = |part: &Vec<String>| matches!(part.as_slice(), [word] if word.chars().count() == 2 && word.chars().all(char::is_alphabetic));
        parts.len() == 2 && parts.iter().all(is_short) && self.named.words.iter().all(|word| word.is_capitals && !word.is_work)
    }

    /// Whether it says that somebody else is there for them: «вместо», «assistant», «не Ахметов Ерлан».
    fn is_in_their_place(&self) -> bool {
        self.parts().any(|part| {
            let has_own = part.iter().any(|word| self.is_theirs(word));
            let is_not = |at: usize| match part[at].as_str() {
                "не" | "not" => part.get(at + 1).is_some_and(|next| self.is_theirs(next)),
                "младший" | "старший" | "ст" => has_own && at > 0 && at + 1 == part.len(),
                "нет" | "жоқ" => match part.get(at + 1) {
                    Some(next) => self.is_theirs(next),
                    None => has_own,
                },
                "емес" => has_own,
                "другой" | "другая" => self.named.words.iter().any(|word| is_own(word, self.person, self.roster)),
                "от" | "from" => {
                    at == 0 && part.get(at + 1).is_some_and(|next| self.is_theirs(next) || self.is_nearly_theirs(next))
                }
                "за" | "for" => part.get(at + 1).is_some_and(|next| self.is_theirs(next) || self.is_nearly_theirs(next)),
                "of" => at > 0 && part[at - 1] == "guest",
                "to" => at > 0 && part[at - 1] == "pa",
                word => is_in(INSTEAD, word) || (is_in(HELPERS, word) && self.is_helper(&part, at)),
            };
            (0..part.len()).any(is_not)
        })
    }

    /// Whether a helper is the person's: no other word beside says whose. «Помощник воспитателя» is an office.
    fn is_helper(&self, part: &[String], at: usize) -> bool {
        let is_of_work = |word: &String| {
            let all = forms(word);
            !(self.is_nearly_theirs(word)
                || self.is_theirs(word)
                || matches!(word.as_str(), "of" | "for" | "to" | "у" | "и" | "and" | "the" | "s")
                || is_device(&all))
        };
        let is_kazakh = part[at].starts_with("көмек")
            || part[at].starts_with("хатшы")
            || part[at].starts_with("өкіл")
            || part[at].starts_with("аудармашы")
            || part[at].starts_with("орынбасар");
        let beside = if is_kazakh { at.checked_sub(1).and_then(|before| part.get(before)) } else { part.get(at + 1) };
        // «the teaching assistant», «social work assistant»
        let is_english =
            matches!(part[at].as_str(), "assistant" | "interpreter" | "translator") && at > 0 && is_of_work(&part[at - 1]);
        !(beside.is_some_and(is_of_work) || is_english)
    }
}
