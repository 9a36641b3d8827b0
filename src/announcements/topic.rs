//! Words that tell the topic. A subject is read on locked screens and over shoulders, so it had better have none of them (UX guide §17);
//! whoever writes is warned, and decides.

use crate::i18n::Lang;

/// Beginnings of words; one that ends with a full stop is a whole word.
const fn beginnings(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &[
            "child",
            "kid.",
            "kids.",
            "minor.",
            "minors.",
            "conflict",
            "war.",
            "wars.",
            "return",
            "repatriat",
            "rehabilit",
            "reintegrat",
            "terror",
            "extrem",
            "radical",
            "prison",
            "camp.",
            "camps.",
            "detention",
            "trauma",
            "violen",
            "abuse",
            "victim",
            "syria",
            "iraq",
        ],
        Lang::Ru => &[
            "дети.",
            "детей.",
            "детям.",
            "детьми.",
            "детях.",
            "детск",
            "ребён",
            "ребен",
            "несовершеннолет",
            "конфликт",
            "войн",
            "возвращ",
            "репатри",
            "реабилит",
            "реинтегр",
            "террор",
            "экстрем",
            "радикал",
            "тюрьм",
            "лагер",
            "травм",
            "насили",
            "жертв",
            "сири",
            "ирак",
        ],
        Lang::Kk => &[
            "бала.",
            "балалар",
            "баланың.",
            "балаға.",
            "баласы",
            "кәмелет",
            "қақтығыс",
            "соғыс",
            "қайтару",
            "қайтып",
            "оралған",
            "оралу",
            "репатри",
            "оңалту",
            "реинтеграц",
            "террор",
            "экстрем",
            "радикал",
            "түрме",
            "лагер",
            "жарақат",
            "зорлық",
            "құрбан",
            "сирия",
            "ирак",
        ],
    }
}

/// The words of a text in a language that tell the topic, as they stand there, each once.
pub fn words_of_topic(text: &str, lang: Lang) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let small = word.to_lowercase();
        let tells = beginnings(lang).iter().any(|one| match one.strip_suffix('.') {
            Some(whole) => small == whole,
            None => small.starts_with(one),
        });
        if tells && !found.iter().any(|other| other.to_lowercase() == small) {
            found.push(word.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_the_topic_is_found_and_the_rest_is_not() {
        for (text, lang, wanted) in [
            ("Webinar on Thursday 26 November, 15:00", Lang::En, &[][..]),
            ("Children who return from a conflict", Lang::En, &["Children", "return", "conflict"]),
            ("child, Child and CHILD", Lang::En, &["child"]),
            ("A campaign of warm words", Lang::En, &[]),
            ("Вебинар: уточняем детали", Lang::Ru, &[]),
            ("Возвращение детей", Lang::Ru, &["Возвращение", "детей"]),
            ("Помощь ребёнку", Lang::Ru, &["ребёнку"]),
            ("Вебинар: балама күндер", Lang::Kk, &[]),
            ("Балалардың оралуы", Lang::Kk, &["Балалардың", "оралуы"]),
            ("", Lang::Kk, &[]),
        ] {
            assert_eq!(words_of_topic(text, lang), wanted, "{text}");
        }
    }
}
