//! Fictional names as they are met in Kazakhstan. A given name and a surname are put together by chance; no real person is meant.

use super::dice::Dice;

/// A woman or a man.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// `woman`
    Woman,
    /// `man`
    Man,
}

/// A name in both scripts.
#[derive(Clone, Debug)]
pub struct FullName {
    /// As on a passport.
    pub latin: String,
    /// As the person writes it; `None` where they gave only the Latin one.
    pub cyrillic: Option<String>,
    /// The given name in the script first used.
    pub given: String,
}

const KAZAKH_WOMEN: &[&str] = &[
    "Айгерім",
    "Әсел",
    "Гүлнәр",
    "Сәуле",
    "Динара",
    "Жанар",
    "Қарлығаш",
    "Меруерт",
    "Айнұр",
    "Толқын",
    "Шынар",
    "Бибігүл",
    "Раушан",
    "Әлия",
    "Назгүл",
    "Ұлжан",
    "Ботагөз",
    "Індіра",
    "Айжан",
    "Күләш",
    "Зәуре",
    "Мәдина",
    "Нұргүл",
    "Перизат",
    "Сымбат",
    "Томирис",
];
const KAZAKH_MEN: &[&str] = &[
    "Данияр",
    "Нұрлан",
    "Ерлан",
    "Бауыржан",
    "Қайрат",
    "Серік",
    "Асқар",
    "Тимур",
    "Мұрат",
    "Жандос",
    "Әділет",
    "Бекзат",
    "Ғалым",
    "Олжас",
    "Рүстем",
    "Самат",
    "Темірлан",
    "Шыңғыс",
    "Ықылас",
    "Дәурен",
    "Арман",
    "Қуаныш",
    "Ерболат",
    "Мейрам",
];
const KAZAKH_SURNAMES: &[(&str, &str)] = &[
    ("Сәрсенбаев", "Сәрсенбаева"),
    ("Төлегенов", "Төлегенова"),
    ("Оспанов", "Оспанова"),
    ("Әбдіқадыров", "Әбдіқадырова"),
    ("Жұмабек", "Жұмабек"),
    ("Бекмұратов", "Бекмұратова"),
    ("Қасымов", "Қасымова"),
    ("Нұрғалиев", "Нұрғалиева"),
    ("Ахметов", "Ахметова"),
    ("Омаров", "Омарова"),
    ("Сейітқали", "Сейітқали"),
    ("Ысқақов", "Ысқақова"),
    ("Мұхамеджанов", "Мұхамеджанова"),
    ("Байжанов", "Байжанова"),
    ("Есенғалиев", "Есенғалиева"),
    ("Құдайбергенов", "Құдайбергенова"),
    ("Тұрсынбек", "Тұрсынбек"),
    ("Шәріпов", "Шәріпова"),
    ("Жаңабаев", "Жаңабаева"),
    ("Досмағамбет", "Досмағамбет"),
    ("Өмірзақов", "Өмірзақова"),
    ("Рахымжан", "Рахымжан"),
    ("Сүлейменов", "Сүлейменова"),
    ("Көшербай", "Көшербай"),
    ("Ғабдуллин", "Ғабдуллина"),
    ("Ізтілеуов", "Ізтілеуова"),
    ("Балтабай", "Балтабай"),
    ("Әлімжанов", "Әлімжанова"),
];
const RUSSIAN_WOMEN: &[&str] = &[
    "Ольга",
    "Марина",
    "Елена",
    "Наталья",
    "Ирина",
    "Светлана",
    "Татьяна",
    "Анна",
    "Юлия",
    "Екатерина",
    "Людмила",
    "Вера",
    "Алёна",
    "Дарья",
];
const RUSSIAN_MEN: &[&str] =
    &["Алексей", "Сергей", "Андрей", "Дмитрий", "Игорь", "Виктор", "Пётр", "Юрий", "Константин", "Илья"];
const RUSSIAN_SURNAMES: &[(&str, &str)] = &[
    ("Петров", "Петрова"),
    ("Ковалёв", "Ковалёва"),
    ("Соколов", "Соколова"),
    ("Морозов", "Морозова"),
    ("Щербаков", "Щербакова"),
    ("Лебедев", "Лебедева"),
    ("Зайцев", "Зайцева"),
    ("Никитин", "Никитина"),
    ("Яковлев", "Яковлева"),
    ("Чернов", "Чернова"),
    ("Фёдоров", "Фёдорова"),
    ("Воронин", "Воронина"),
    ("Цветков", "Цветкова"),
    ("Жуков", "Жукова"),
];
/// Names of other peoples of the country: given by women, given by men, surname (for women, for men).
const OTHERS: &[(&str, &str, &str, &str)] = &[
    ("Анастасия", "Виталий", "Ким", "Ким"),
    ("Виктория", "Роман", "Цой", "Цой"),
    ("Гульшат", "Рустам", "Исмаилова", "Исмаилов"),
    ("Мавлуда", "Бахтияр", "Юлдашева", "Юлдашев"),
    ("Эмма", "Артур", "Шмидт", "Шмидт"),
    ("Лилия", "Марат", "Хабибуллина", "Хабибуллин"),
    ("Патимат", "Ахмед", "Магомедова", "Магомедов"),
    ("Оксана", "Богдан", "Шевченко", "Шевченко"),
    ("Ширин", "Эльдар", "Мамедова", "Мамедов"),
    ("Зухра", "Абдул", "Турсунова", "Турсунов"),
];

/// A name by chance: two of three Kazakh, one of four Russian, the rest of other peoples.
pub fn throw(dice: &mut Dice, gender: Gender) -> FullName {
    let woman = gender == Gender::Woman;
    let choose = |dice: &mut Dice, women: &[&'static str], men: &[&'static str], surnames: &[(&'static str, &'static str)]| {
        let given = *dice.pick(if woman { women } else { men });
        let surname = dice.pick(surnames);
        (given, if woman { surname.1 } else { surname.0 })
    };
    let (given, surname) = match dice.below(100) {
        0..66 => choose(dice, KAZAKH_WOMEN, KAZAKH_MEN, KAZAKH_SURNAMES),
        66..90 => choose(dice, RUSSIAN_WOMEN, RUSSIAN_MEN, RUSSIAN_SURNAMES),
        _ => {
            let other = dice.pick(OTHERS);
            if woman { (other.0, other.2) } else { (other.1, other.3) }
        }
    };
    let latin = format!("{} {}", latin(given), latin(surname));
    // one in eight gave the name in Latin letters alone
    if dice.below(8) == 0 {
        let given = latin.split(' ').next().unwrap_or_default().to_owned();
        return FullName { latin, cyrillic: None, given };
    }
    FullName { latin, cyrillic: Some(format!("{given} {surname}")), given: given.to_owned() }
}

/// Latin letters about as passports of the country have them.
pub fn latin(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        let lower: String = letter.to_lowercase().collect();
        let latin = match lower.as_str() {
            "а" | "ә" => "a",
            "б" => "b",
            "в" => "v",
            "г" | "ғ" => "g",
            "д" => "d",
            "е" | "э" => "e",
            "ё" => "yo",
            "ж" => "zh",
            "з" => "z",
            "и" | "і" | "й" => "i",
            "к" => "k",
            "қ" => "k",
            "л" => "l",
            "м" => "m",
            "н" | "ң" => "n",
            "о" | "ө" => "o",
            "п" => "p",
            "р" => "r",
            "с" => "s",
            "т" => "t",
            "у" | "ұ" | "ү" => "u",
            "ф" => "f",
            "х" | "һ" => "kh",
            "ц" => "ts",
            "ч" => "ch",
            "ш" => "sh",
            "щ" => "shch",
            "ы" => "y",
            "ю" => "yu",
            "я" => "ya",
            _ => "",
        };
        if letter.is_uppercase() {
            let mut letters = latin.chars();
            out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
            out.push_str(letters.as_str());
        } else {
            out.push_str(latin);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_out_the_same_each_time_and_in_both_scripts() {
        let throw_ten = || {
            let mut dice = Dice::new(7);
            (0..10).map(|_| throw(&mut dice, Gender::Woman).latin).collect::<Vec<_>>()
        };
        assert_eq!(throw_ten(), throw_ten());
        assert_eq!(latin("Әбдіқадырова"), "Abdikadyrova");
        assert_eq!(latin("Ғабдуллин Щербаков"), "GabdullinShcherbakov");
    }
}
