//! Programs that take part by themselves: recorders, note takers, assistants. One of them with a person's name sat there in that
//! person's place, and is nobody's attendance. What may be a program is asked about.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::is_of_words;
use super::words::is_device;

/// Products and the like, as words of their own or several in a row; wherever they stand.
const PRODUCTS: &[&str] = &[
    "read ai",
    "read meeting",
    "otter",
    "otterpilot",
    "fireflies",
    "circleback",
    "granola",
    "mymeet",
    "copilot",
    "notetaker",
    "notetakers",
    "note taker",
    "notes taker",
    "jitster",
    "fellow jitster",
    "fellow ai",
    "fellow app",
    "fellow notes",
    "tl dv",
    "tldv",
    "meetgeek",
    "fathom",
    "meeting notes",
    "ai companion",
    "airgram",
    "sembly",
    "avoma",
    "grain co",
    "grain ai",
    "krisp",
    "supernormal",
    "jibri",
    "recorder",
    "transcriber",
    "transcription",
    "notta",
    "bluedot",
    "spinach ai",
    "spinach io",
    "tactiq",
    "meetjamie",
    "jamie ai",
    "laxis",
    "nyota",
    "hyprnote",
    "hyperscribe",
    "claap",
    "jiminny",
    "modjo",
    "leexi",
    "noty ai",
    "sybill",
    "cogram",
    "scribbl",
    "colibri ai",
    "vowel ai",
    "gong io",
    "chorus ai",
    "rewatch",
    "recall ai",
    "zoom ai",
    "gemini",
    "chatgpt",
    "gpt",
    "openai",
    "plaud",
    "timelist",
    "таймлист",
    "speech2text",
    "follow up ai",
    "конспектор",
    "транскрибатор",
    "транскрибация",
    "автопротокол",
    "нейросеть",
    "секретарь бот",
    "виртуальный помощник",
    "виртуальный ассистент",
    "голосовой помощник",
    "голосовой ассистент",
    "цифровой помощник",
    "цифровой ассистент",
    "умный помощник",
    "виртуалды көмекші",
    "виртуалды көмекшісі",
    "цифрлық көмекші",
    "цифрлық көмекшісі",
    "дауыстық көмекші",
    "virtual assistant",
    "digital assistant",
    "meeting assistant",
    "бот",
    "bot",
    "bots",
    "чатбот",
    "chatbot",
    "aiassistant",
    "aibot",
    "ainotetaker",
];
/// The products by their first word: the other words of each.
static BY_FIRST: LazyLock<HashMap<&str, Vec<Vec<&str>>>> = LazyLock::new(|| {
    let mut found: HashMap<&str, Vec<Vec<&str>>> = HashMap::new();
    for product in PRODUCTS {
        let mut words = product.split(' ');
        found.entry(words.next().unwrap_or_default()).or_default().push(words.collect());
    }
    found
});
/// How a machine's mind is called.
const MINDS: &str = "ai ии жи gpt neural нейро a.i. и.и.";
/// What it is said to be.
const HELPERS: &str = "assistant assistants ассистент ассистентка помощник помощница көмекшісі көмекші companion секретарь secretary хатшы хатшысы \
    agent агент scribe note notes notetaker taker протокол протоколист recorder recording запись конспект summary summarizer transcriber transcript \
    meeting copilot pilot робот robot жазба";
/// Words that are a product's, and something else as well.
const DOUBTFUL: &str = "ai ии жи jamie fellow grain gong chorus vowel spinach scribe colibri робот robot автомат нейро \
    транскрипция стенограмма расшифровка";

/// The words of a name in small letters.
fn words_of(key: &str) -> Vec<&str> {
    key.split(|letter: char| !is_of_words(letter)).filter(|word| !word.is_empty()).collect()
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

/// Whether a display name is of a program that takes part by itself.
/// `key` is the name as it is remembered.
pub fn is_bot(key: &str) -> bool {
    let words = words_of(key);
    let stands_at = |rest: &[&str], at: usize| words.get(at + 1..at + 1 + rest.len()) == Some(rest);
    let has_product = words
        .iter()
        .enumerate()
        .any(|(at, word)| BY_FIRST.get(word).is_some_and(|all| all.iter().any(|rest| stands_at(rest, at))));
    let is_mind = |word: &&str| is_in(MINDS, word);
    // «Fellow» alone
    has_product
        || matches!(words.as_slice(), ["fellow"])
        || (words.iter().any(is_mind) && words.iter().any(|word| is_in(HELPERS, word)))
}

/// Whether a display name with somebody's full name may be of a program of theirs: «AI Sergey Li», «Sergey Li's Jamie», «SergeyBot».
/// A word that is somebody's name here is none.
pub fn may_be_bot(key: &str, is_name_here: impl Fn(&str) -> bool) -> bool {
    let words = words_of(key);
    // a fellow of research is somebody
    let is_researcher = words.iter().any(|word| is_in("research senior phd teaching postdoctoral", word));
    let is_doubtful = |word: &str| is_in(DOUBTFUL, word) && !(is_researcher && word == "fellow");
    let ends_so = |word: &str| word.chars().count() > 4 && (word.ends_with("bot") || word.ends_with("бот"));
    words.iter().any(|word| (is_doubtful(word) || ends_so(word)) && !is_name_here(word)) || has_something(key)
}

/// «Sergey Li's …», where what is theirs is no device: somebody's assistant, room, wife.
fn has_something(key: &str) -> bool {
    let key = key.replace('’', "'");
    let Some((_, theirs)) = key.split_once("'s ") else { return false };
    let is_numbered = |word: &&str| {
        word.starts_with(|letter: char| letter.is_ascii_digit()) || word.ends_with(|letter: char| letter.is_ascii_digit())
    };
    let mut words = words_of(theirs).into_iter().filter(|word| !is_numbered(word));
    words.next().is_some_and(|word| !is_device(&super::fold::forms(word)))
}

#[cfg(test)]
mod tests {
    use super::super::reason::{Match, Outcome, Reason};
    use super::super::roster::{Decisions, Known, Roster};
    use super::super::{Row, match_rows};
    use super::*;

    fn answer(name: &str, email: &str) -> Match {
        let known =
            [("Ли Сергей", "Sergey Li"), ("Тен Людмила", "Lyudmila Ten"), ("Ахметова Жанна", "")].map(|(name, latin)| Known {
                names: vec![name.to_owned(), latin.to_owned()],
                emails: if latin == "Sergey Li" { vec!["sl@x.example".to_owned()] } else { Vec::new() },
                ..Known::default()
            });
        let emails = Some(email.to_owned()).filter(|email| !email.is_empty()).into_iter().collect();
        let row = Row { name: name.to_owned(), emails, ..Row::default() };
        match_rows(&[row], &Roster::new(&known), &Decisions::default()).remove(0)
    }

    #[test]
    fn a_program_with_a_persons_name_is_nobodys_attendance() {
        for name in [
            "Read AI",
            "Read AI (Sergey Li)",
            "Sergey Li Read AI",
            "Read.ai meeting notes",
            "Sergey Li's Read AI Notetaker",
            "Sergey Li's AI Assistant",
            "Sergey Li’s AI Assistant",
            "Sergey Li's assistant (AI)",
            "AI Assistant of Sergey Li",
            "Sergey Li's Otter",
            "Otter (Sergey Li)",
            "Otter.ai",
            "Circleback (Sergey Li)",
            "Sergey Li - Granola",
            "Granola | Ли Сергей",
            "Sergey Li mymeet.ai",
            "mymeet.ai - Ли Сергей",
            "Copilot Sergey Li",
            "Ли Сергей (Copilot)",
            "ИИ-ассистент Ли Сергей",
            "Ли Сергей, ИИ ассистент",
            "Ли Сергей (AI-помощник)",
            "ИИ-помощник Ли Сергей",
            "AI-көмекші Ли Сергей",
            "Ли Сергей ЖИ көмекшісі",
            "Виртуальный помощник Ли Сергей",
            "Таймлист Ли Сергей",
            "Sergey Li Notta",
            "Notta Bot (Sergey Li)",
            "Spinach AI Sergey Li",
            "tl;dv - Sergey Li",
            "Zoom AI Companion (Sergey Li)",
            "Sergey Li's Fathom Notetaker",
            "Note taker for Sergey Li",
            "Секретарь-бот Ли Сергей",
            "Ли Сергей (бот)",
            "Жанна Ахметова - ChatGPT",
            "Fellow",
            "Recall bot",
        ] {
            for email in ["", "sl@x.example"] {
                let found = answer(name, email);
                assert_eq!((found.outcome, found.reason), (Outcome::Ignored, Reason::Bot), "{name} {email}");
            }
        }
    }

    #[test]
    fn what_may_be_a_program_is_asked_about() {
        for name in [
            "AI Sergey Li",
            "Ли Сергей ИИ",
            "Sergey Li's Jamie",
            "Sergey Li's Foobar",
            "Sergey Li (fellow)",
            "Zoombot Sergey Li",
        ] {
            for email in ["", "sl@x.example"] {
                let found = answer(name, email);
                assert_eq!(
                    (found.outcome, found.candidates.first()),
                    (Outcome::Unclear, Some(&0)),
                    "{name} {email}: {found:?}"
                );
            }
        }
    }

    #[test]
    fn a_person_with_a_device_or_an_office_is_no_program() {
        for name in [
            "Sergey Li's iPhone",
            "Sergey Li’s iPad Pro",
            "Sergey Li's Galaxy A52",
            "Sergey Li's S22 Ultra",
            "Sergey Li's Pixel 7",
            "Ли Сергей, помощник воспитателя",
            "Sergey Li, teaching assistant",
            "Sergey Li, research fellow",
            "Ли Сергей, ассистент кафедры",
        ] {
            let found = answer(name, "");
            assert_eq!((found.outcome, found.person), (Outcome::Matched, Some(0)), "{name}: {found:?}");
        }
        assert!(!is_bot("ботагөз ким") && !is_bot("айгуль ботабаева"));
    }
}
