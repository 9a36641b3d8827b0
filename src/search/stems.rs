//! The stem of a folded word: the forms of one word have the same.

use rust_stemmers::{Algorithm, Stemmer};

use crate::i18n::Lang;

/// Words whose forms have nothing in common that a rule could see, folded: the form, and the stem of the others.
const IRREGULAR: [(&str, &str); 12] = [
    ("children", "child"),
    ("childs", "child"),
    ("дети", "ребенк"),
    ("детей", "ребенк"),
    ("детям", "ребенк"),
    ("детьми", "ребенк"),
    ("детях", "ребенк"),
    ("люди", "человек"),
    ("людей", "человек"),
    ("людям", "человек"),
    ("людьми", "человек"),
    ("людях", "человек"),
];

/// Endings of Kazakh nouns, folded: number, possession, case, and -дағы, -дікі. Words take them one after another.
const KAZAKH_ENDINGS: &[&str] = &[
    // number
    "лар",
    "лер",
    "дар",
    "дер",
    "тар",
    "тер", // possession
    "ымыз",
    "имиз",
    "ыныз",
    "иниз",
    "мыз",
    "миз",
    "ныз",
    "низ",
    "сы",
    "си",
    "ым",
    "им",
    "ын",
    "ин",
    "ы",
    "и", // whose, whom
    "нын",
    "нин",
    "дын",
    "дин",
    "тын",
    "тин",
    "ны",
    "ни",
    "ды",
    "ди",
    "ты",
    "ти",
    "сын",
    "син", // whither
    "га",
    "ге",
    "ка",
    "ке",
    "на",
    "не",
    "сына",
    "сине",
    "ына",
    "ине", // where
    "да",
    "де",
    "та",
    "те",
    "нда",
    "нде",
    "сында",
    "синде",
    "ында",
    "инде", // whence
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "сынан",
    "синен", // with
    "мен",
    "бен",
    "пен", // which is there
    "дагы",
    "деги",
    "тагы",
    "теги",
    "ндагы",
    "ндеги",
];

/// Makes stems in one language.
pub(super) struct Stems {
    lang: Lang,
    /// Kazakh has none in Snowball.
    snowball: Option<Stemmer>,
}

impl Stems {
    /// For a language.
    pub fn of(lang: Lang) -> Self {
        let snowball = match lang {
            Lang::En => Some(Algorithm::English),
            Lang::Ru => Some(Algorithm::Russian),
            Lang::Kk => None,
        };
        Self { lang, snowball: snowball.map(Stemmer::create) }
    }

    /// The stem of a folded word.
    pub fn stem(&self, form: &str) -> String {
        if let Some((_, stem)) = IRREGULAR.iter().find(|(irregular, _)| *irregular == form) {
            return (*stem).to_owned();
        }
        match (&self.snowball, self.lang) {
            (Some(snowball), Lang::Ru) => without_fleeting_vowel(&snowball.stem(form)),
            (Some(snowball), _) => snowball.stem(form).into_owned(),
            (None, _) => kazakh(form),
        }
    }
}

/// ребенок is ребенка elsewhere, подросток подростка, беженец беженца; Snowball leaves the nominative apart.
fn without_fleeting_vowel(stem: &str) -> String {
    for (nominative, elsewhere) in [("нок", "нк"), ("сток", "стк"), ("ец", "ц")] {
        if let Some(before) = stem.strip_suffix(nominative).filter(|before| before.chars().count() >= 2) {
            return format!("{before}{elsewhere}");
        }
    }
    stem.to_owned()
}

/// Takes endings off, the longest first, while a stem remains: three letters, four before an ending of one letter.
fn kazakh(form: &str) -> String {
    let mut stem = form;
    let shorter = |stem: &'_ str| -> Option<usize> {
        let fits = |ending: &&&str| {
            let least = if ending.chars().count() == 1 { 4 } else { 3 };
            stem.strip_suffix(**ending).is_some_and(|rest| rest.chars().count() >= least && has_vowel(rest))
        };
        let longest = KAZAKH_ENDINGS.iter().filter(fits).max_by_key(|ending| ending.len())?;
        Some(stem.len() - longest.len())
    };
    while let Some(end) = shorter(stem) {
        stem = &stem[..end];
    }
    // мектебі is мектеп: a hard consonant softens before a vowel
    match stem.chars().next_back() {
        Some('г') if stem.len() < form.len() => format!("{}к", &stem[..stem.len() - 'г'.len_utf8()]),
        Some('б') if stem.len() < form.len() => format!("{}п", &stem[..stem.len() - 'б'.len_utf8()]),
        _ => stem.to_owned(),
    }
}

fn has_vowel(text: &str) -> bool {
    text.contains(|letter| "аеоуыиэюя".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    /// The forms of each line are one word.
    fn same(lang: Lang, lines: &[&str]) {
        let stems = Stems::of(lang);
        for line in lines {
            let found: Vec<String> = words(line).iter().map(|word| stems.stem(&word.form)).collect();
            assert!(found.iter().all(|stem| *stem == found[0]), "{line}: {found:?}");
        }
    }

    #[test]
    fn english_forms_are_one_word() {
        same(Lang::En, &["child children", "listen listens listening listened", "record records recording", "family families"]);
    }

    #[test]
    fn russian_forms_are_one_word() {
        same(
            Lang::Ru,
            &[
                "ребёнок ребёнка ребёнку ребенком дети детей детям детьми детях",
                "подросток подростка подростки подростков",
                "беженец беженца беженцы",
                "согласие согласия согласию согласием",
                "реабилитация реабилитации реабилитацию",
                "школьный школьного школьной школьные",
            ],
        );
    }

    #[test]
    fn kazakh_forms_are_one_word() {
        same(
            Lang::Kk,
            &[
                "бала балаға баланы баланың балалар балаларға балалармен балалардың баласы баласының баласында балаларының",
                "мектеп мектепте мектепке мектебі мектебінде мектептер мектептегі",
                "құқық құқығы құқығын құқықтар құқықтары құқықтарын құқықтарының",
                "отбасы отбасына отбасында отбасының отбасылар отбасынан",
                "маман мамандар маманға мамандармен маманның",
                "келісім келісімге келісімді келісімнің",
                "дерек деректер деректерді деректері деректерін",
                "көмек көмекке көмегі көмегін көмектің",
            ],
        );
    }

    #[test]
    fn different_words_stay_apart() {
        for (lang, one, other) in [
            (Lang::En, "care", "car"),
            (Lang::Ru, "школа", "шкала"),
            (Lang::Kk, "бала", "бел"),
            (Lang::Kk, "ата", "ана"),
            (Lang::Kk, "мектеп", "мекен"),
            (Lang::Kk, "құқық", "құн"),
        ] {
            let stems = Stems::of(lang);
            let stem = |text: &str| stems.stem(&words(text)[0].form);
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }
}
