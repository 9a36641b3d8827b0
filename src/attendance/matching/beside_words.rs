//! What a display name says beside names: that more than one person sits there, or that it is a relative of whom it names.

use super::fold::is_of_words;

/// How people say that they are several.
const SEVERAL: [&str; 21] = [
    "двое",
    "двоих",
    "вдвоем",
    "вдвоём",
    "трое",
    "троих",
    "втроем",
    "втроём",
    "екеу",
    "екеуі",
    "екеуміз",
    "үшеу",
    "үшеуміз",
    "x2",
    "х2",
    "2x",
    "2х",
    "нас",
    "қасымда",
    "қасында",
    "көпшілік",
];
/// Numbers in words that stand before people.
const NUMBERS: [&str; 7] = ["два", "две", "три", "екі", "үш", "two", "three"];
/// What is counted.
const PEOPLE: [&str; 19] = [
    "человека",
    "человек",
    "чел",
    "адам",
    "кісі",
    "people",
    "persons",
    "person",
    "pers",
    "ppl",
    "pax",
    "участника",
    "участников",
    "участницы",
    "участниц",
    "қатысушы",
    "гостя",
    "guests",
    "participants",
];
/// «And others», in two words.
const OTHERS: [[&str; 2]; 5] = [["et", "al"], ["т", "б"], ["и", "др"], ["и", "пр"], ["тағы", "басқалар"]];
/// Relatives, but for those that are somebody's name as well: «Ли Сын Ман».
const RELATIVES: [&str; 74] = [
    "родитель",
    "бабушка",
    "бабуля",
    "дедушка",
    "тетя",
    "тётя",
    "дядя",
    "сын",
    "дочка",
    "внук",
    "внучка",
    "сынок",
    "әжесі",
    "атасы",
    "апасы",
    "ағасы",
    "інісі",
    "сіңлісі",
    "қарындасы",
    "баласы",
    "mother",
    "father",
    "mom",
    "brother",
    "sister",
    "daughter",
    "grandmother",
    "муж",
    "мужа",
    "жена",
    "супруг",
    "супруга",
    "мама",
    "папа",
    "мать",
    "отец",
    "дочь",
    "брат",
    "сестра",
    "күйеуі",
    "әйелі",
    "жұбайы",
    "зайыбы",
    "анасы",
    "әкесі",
    "husband",
    "wife",
    "ребенок",
    "ребёнок",
    "ученик",
    "ученица",
    "оқушысы",
    "жубайы",
    "айели",
    "куйеуи",
    "акеси",
    "ажеси",
    "агасы",
    "иниси",
    "синлиси",
    "карындасы",
    "друг",
    "подруга",
    "подружка",
    "сосед",
    "соседка",
    "пациент",
    "пациентка",
    "клиент",
    "клиентка",
    "студент",
    "студентка",
    "досы",
    "құрбысы",
];

/// Whether a name says that more than one person sits there: «+ 1», «(двое)», «2 чел.», «екі адам». A telephone number is none.
pub fn says_more_people(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = words_of(&lower).collect();
    let is_number = |word: &str| NUMBERS.contains(&word) || matches!(word.parse::<u8>(), Ok(2..=99)) && !word.starts_with('0');
    let is_both = |word: &str| word.strip_suffix("чел").is_some_and(is_number);
    words.iter().any(|word| SEVERAL.contains(word) || is_both(word))
        || words.windows(2).any(|pair| is_number(pair[0]) && PEOPLE.contains(&pair[1]))
        || says_others(text)
        || lower.contains("++")
        || ends_with_plus(lower.trim_end_matches([' ', ')', '.']))
        || lower.split('+').skip(1).any(counts)
        || lower.split('×').skip(1).any(counts)
}

/// Whether «and others» stands there, in small letters: «Ким В. Т.Б.» has initials.
fn says_others(text: &str) -> bool {
    let words: Vec<&str> = words_of(text).collect();
    words.windows(2).any(|pair| OTHERS.iter().any(|others| pair == others))
}

/// Whether a plus stands at the end, not behind a number: «S9+» is a telephone.
fn ends_with_plus(text: &str) -> bool {
    text.strip_suffix('+').is_some_and(|rest| !rest.ends_with(|letter: char| letter.is_ascii_digit()))
}

/// Whether a small number stands behind a plus, and no more digits after it.
fn counts(behind: &str) -> bool {
    let behind = behind.trim_start();
    let rest = behind.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = behind.len() - rest.len();
    let next = rest.trim_start_matches([' ', '(', ')', '-', '.']).chars().next();
    matches!(behind[..digits].parse::<u8>(), Ok(1..=9)) && digits == 1 && next.is_none_or(|next| !next.is_ascii_digit())
}

/// The words by which a name says that it is a relative of somebody.
pub fn relatives_in(text: &str) -> Vec<String> {
    words_of(&text.to_lowercase()).filter(|word| RELATIVES.contains(word)).map(str::to_owned).collect()
}

fn words_of(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|letter: char| !is_of_words(letter)).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::reason::{Outcome, Reason};
    use super::super::roster::{Decisions, Known, Roster};
    use super::super::{Row, match_rows};

    #[test]
    fn who_is_not_alone_or_is_a_relative_is_asked_about() {
        let known = ["Ахметова Жанна", "Ниязбекова Акбота", "Ли Сын Ман"].map(|name| Known {
            names: vec![name.to_owned()],
            emails: if name.starts_with("Ахм") { vec!["zhanna@x.example".to_owned()] } else { Vec::new() },
            ..Known::default()
        });
        let roster = Roster::new(&known);
        let two = (Outcome::Unclear, Reason::TwoPeople, Some(0));
        let relative = |person| (Outcome::Unclear, Reason::OtherNameBeside, Some(person));
        let hers = (Outcome::Matched, Reason::FullName, Some(0));
        for (name, wanted) in [
            ("Жанна Ахметова + 1", two),
            ("Жанна Ахметова +1", two),
            ("Жанна Ахметова (двое)", two),
            ("Жанна Ахметова (2 чел.)", two),
            ("Жанна Ахметова (2чел)", two),
            ("Жанна Ахметова 2 человека", two),
            ("Жанна Ахметова, екі адам", two),
            ("Zhanna Akhmetova (2 people)", two),
            ("муж Ниязбекова Акбота", relative(1)),
            ("жена Ниязбекова Акбота", relative(1)),
            ("Ниязбекова Акбота күйеуі", relative(1)),
            ("Ниязбекова Акбота әйелі", relative(1)),
            ("husband of Akbota Niyazbekova", relative(1)),
            // a telephone, a number and a name of its own say nothing of the kind
            ("Жанна Ахметова +7 701 000 00 01", hers),
            ("Жанна Ахметова +7(701)0000001", hers),
            ("Жанна Ахметова 2", hers),
            ("Ли Сын Ман", (Outcome::Matched, Reason::FullName, Some(2))),
        ] {
            let row = Row { name: name.to_owned(), ..Row::default() };
            let found = match_rows(&[row], &roster, &Decisions::default()).remove(0);
            let first = found.person.or(found.candidates.first().copied());
            assert_eq!((found.outcome, found.reason, first), wanted, "{name}");
            if found.outcome == Outcome::Unclear && first == Some(0) {
                let row = Row { name: name.to_owned(), emails: vec!["zhanna@x.example".to_owned()], ..Row::default() };
                let found = match_rows(&[row], &roster, &Decisions::default()).remove(0);
                assert_eq!((found.outcome, found.reason), (Outcome::Unclear, Reason::TwoPeople), "{name} with the address");
            }
        }
    }
}
