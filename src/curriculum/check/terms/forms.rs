//! The forms that a word of a term takes in a text, by language. Built to find every inflected form of the terms of the
//! glossary and few other words: it knows endings, and no dictionary.

use crate::i18n::Lang;

/// A word of a term, ready to be compared with words of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The child, in the singular or the plural, from another stem in each language.
    Child,
    /// Compared after the English endings are taken off both.
    English(String),
    /// A stem and the endings of Russian adjectives.
    RussianAdjective(String),
    /// A stem and the endings of Russian nouns.
    RussianNoun(String),
    /// A stem and any chain of Kazakh endings.
    Kazakh(String),
}

const RU_CHILD: [&str; 11] =
    ["дитя", "ребенок", "ребенка", "ребенку", "ребенком", "ребенке", "дети", "детей", "детям", "детьми", "детях"];
const RU_ADJECTIVE: [&str; 25] = [
    "ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "яя", "ей", "ую", "юю", "ою", "ею", "ое", "ее",
    "ые", "ие", "ых", "их", "ыми",
];
const RU_NOUN: [&str; 35] = [
    "иями", "иях", "иям", "ием", "ией", "ями", "ами", "ия", "ие", "ий", "ию", "ии", "ой", "ей", "ою", "ею", "ом", "ем", "ам",
    "ям", "ах", "ях", "ов", "ев", "ью", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "",
];
/// Endings of the woman's name beside a man's in -ист.
const RU_WOMAN: [&str; 10] = ["ка", "ки", "ке", "ку", "кой", "кою", "ок", "кам", "ками", "ках"];
/// Inflectional endings of Kazakh nouns: plural, possession, case. Longest first.
const KK_ENDINGS: [&str; 68] = [
    "ымыз",
    "іміз",
    "ыңыз",
    "іңіз",
    "мыз",
    "міз",
    "ңыз",
    "ңіз",
    "лар",
    "лер",
    "дар",
    "дер",
    "тар",
    "тер",
    "ның",
    "нің",
    "дың",
    "дің",
    "тың",
    "тің",
    "нда",
    "нде",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "мен",
    "бен",
    "пен",
    "ға",
    "ге",
    "қа",
    "ке",
    "на",
    "не",
    "ны",
    "ні",
    "ды",
    "ді",
    "ты",
    "ті",
    "да",
    "де",
    "та",
    "те",
    "сы",
    "сі",
    "ым",
    "ім",
    "ың",
    "ің",
    "ын",
    "ін",
    "сын",
    "сін",
    "сында",
    "сінде",
    "сынан",
    "ында",
    "інде",
    "м",
    "ң",
    "ы",
    "і",
    "н",
    "а",
];

impl Form {
    /// The form of a folded word of a term.
    pub fn of(word: &str, lang: Lang) -> Self {
        match lang {
            Lang::En if english_stem(word) == "child" => Self::Child,
            Lang::En => Self::English(english_stem(word)),
            Lang::Ru if RU_CHILD.contains(&word) => Self::Child,
            Lang::Ru => russian(word),
            Lang::Kk => {
                let stem = kazakh_stem(word);
                if stem == "бала" { Self::Child } else { Self::Kazakh(stem) }
            }
        }
    }

    /// The adjective of a Russian name for a man in -ист.
    pub fn russian_adjective(&self) -> Option<Self> {
        match self {
            Self::RussianNoun(stem) if stem.ends_with("ист") => Some(Self::RussianAdjective(format!("{stem}ск"))),
            _ => None,
        }
    }

    /// Whether a folded word of a text is a form of it.
    pub fn fits(&self, word: &str, lang: Lang) -> bool {
        match self {
            Self::Child => match lang {
                Lang::En => english_stem(word) == "child",
                Lang::Ru => RU_CHILD.contains(&word),
                Lang::Kk => word.strip_prefix("бала").is_some_and(is_kazakh_chain),
            },
            Self::English(stem) => english_stem(word) == *stem,
            Self::RussianAdjective(stem) => {
                let word = short_isation(word);
                ends_with_one(&word, stem, &RU_ADJECTIVE) || ends_with_one(&word, stem, &["ими"])
            }
            Self::RussianNoun(stem) => {
                ends_with_one(word, stem, &RU_NOUN)
                    || (stem.ends_with("ист") && ends_with_one(word, stem, &RU_WOMAN))
                    || without_fleeting_vowel(word).is_some_and(|word| word == *stem)
            }
            Self::Kazakh(stem) => kazakh_fits(stem, word),
        }
    }
}

fn ends_with_one(word: &str, stem: &str, endings: &[&str]) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| endings.contains(&ending))
}

/// The singular of a noun, by the commonest endings; British spelling of -ised.
fn english_stem(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if matches!(word, "child" | "children" | "childs") {
        return "child".to_owned();
    }
    if let Some(verb) = word.strip_suffix("ized") {
        return format!("{verb}ised");
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    let keeps = word.len() < 4 || ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    match word.strip_suffix('s') {
        Some(stem) if !keeps => stem.to_owned(),
        _ => word.to_owned(),
    }
}

fn russian(word: &str) -> Form {
    let is_noun = ["ние", "тие", "вие"].iter().any(|ending| word.ends_with(ending));
    let adjective = ["ый", "ий", "ой", "ого", "его", "ая", "яя", "ое", "ее", "ые", "ие"].iter();
    let adjective = adjective.filter_map(|ending| word.strip_suffix(ending)).find(|stem| stem.chars().count() >= 4);
    if let Some(stem) = adjective.filter(|_| !is_noun) {
        return Form::RussianAdjective(short_isation(stem));
    }
    let stems = RU_NOUN.iter().filter_map(|ending| word.strip_suffix(ending));
    let stem = stems.into_iter().find(|stem| stem.chars().count() >= 3).unwrap_or(word);
    Form::RussianNoun(without_fleeting_vowel(stem).unwrap_or_else(|| stem.to_owned()))
}

/// радикализированный and радикализованный are one word.
fn short_isation(word: &str) -> String {
    word.replace("изирован", "изован")
}

/// боец → бойц (бойца), жусановец → жусановц (жусановца).
fn without_fleeting_vowel(word: &str) -> Option<String> {
    let stem = word.strip_suffix("ец")?;
    let joint = if stem.ends_with(['а', 'о', 'у', 'е', 'и']) { "йц" } else { "ц" };
    (stem.chars().count() >= 2).then(|| format!("{stem}{joint}"))
}

/// Takes endings off while four letters remain.
fn kazakh_stem(word: &str) -> String {
    // террористің: the second т of -тің is not written after -ст.
    let mut stem = word.strip_suffix("ің").filter(|stem| stem.ends_with("ст")).unwrap_or(word);
    while let Some(shorter) = KK_ENDINGS
        .iter()
        .filter(|&&ending| ending != "а")
        .filter_map(|ending| stem.strip_suffix(ending))
        .filter(|stem| stem.chars().count() >= 4)
        .min_by_key(|stem| stem.len())
    {
        stem = shorter;
    }
    // қалыңдығы: қалыңдық before a vowel.
    let mut stem = stem.to_owned();
    if stem.len() < word.len() {
        for (soft, hard) in [("ғ", "қ"), ("г", "к"), ("б", "п")] {
            if let Some(before) = stem.strip_suffix(soft) {
                stem = format!("{before}{hard}");
                break;
            }
        }
    }
    stem
}

fn kazakh_fits(stem: &str, word: &str) -> bool {
    if word.strip_prefix(stem).is_some_and(is_kazakh_chain) {
        return true;
    }
    // террористер, террористің: the т of an ending is not written after -ст.
    let ending = word.strip_prefix(stem).filter(|ending| stem.ends_with("ст") && !ending.is_empty());
    if ending.is_some_and(|ending| is_kazakh_chain(&format!("т{ending}"))) {
        return true;
    }
    [("қ", "ғ"), ("к", "г"), ("п", "б")].iter().any(|(hard, soft)| {
        let before = stem.strip_suffix(hard);
        let softened = before.map(|before| format!("{before}{soft}"));
        softened.is_some_and(|stem| word.strip_prefix(&stem).is_some_and(is_kazakh_chain))
    })
}

fn is_kazakh_chain(ending: &str) -> bool {
    ending.is_empty() || KK_ENDINGS.iter().any(|known| ending.strip_prefix(known).is_some_and(is_kazakh_chain))
}
