//! Whether the name beside an address speaks against its owner: whose account it is, and who sits at it.

use super::Outcome::{Matched, Unclear};
use super::*;

/// A roster with fathers and sons, relatives and short surnames: the name, and the address.
const PEOPLE: [(&str, &str, &str); 16] = [
    ("Омаров Ерлан Маратович", "", "yo@x.example"),
    ("Омаров Марат Ерланович", "", "mo@x.example"),
    ("Серикова Динара Асановна", "", "dinara@x.example"),
    ("Иванова Мария Петровна", "", "ivanova@x.example"),
    ("Ахметов Ерлан Болатұлы", "Yerlan Akhmetov", "erlan@x.example"),
    ("Ахметова Жанна Игоревна", "Zhanna Akhmetova", "zh@x.example"),
    ("Надежда Пак", "", ""),
    ("Ли Ян", "", ""),
    ("Роза Айтбаева", "", "roza@x.example"),
    ("Валерий Цой", "", ""),
    ("Нұрғалиева Гүлнұр Бақытқызы", "Gulnur Nurgaliyeva", "gulnur@x.example"),
    ("Нургалиева Гульнур", "", "gn@x.example"),
    ("Токтаров Ильяс Серікұлы", "Ilyas Toktarov", "it@x.example"),
    ("Цай Константин", "Konstantin Tsai", ""),
    ("Қасымова Гүлжахан", "", "gk@x.example"),
    ("Есенов Даурен", "", "de@x.example"),
];

pub(super) fn family_roster() -> Roster {
    let known = PEOPLE.map(|(name, latin, email)| Known {
        names: [name, latin].iter().filter(|name| !name.is_empty()).map(|name| (*name).to_owned()).collect(),
        emails: vec![email.to_owned()].into_iter().filter(|email| !email.is_empty()).collect(),
        external_ids: Vec::new(),
    });
    Roster::new(&known)
}

/// Each name with the address, in a table: the same outcome for all; whoever has the address is the first of the candidates, or the person.
pub(super) fn all_are(outcome: Outcome, email: &str, owner: usize, names: &[&str]) {
    let roster = family_roster();
    let mut wrong = Vec::new();
    for name in names {
        let found = decide::decide(&super::tests::row(name, email), &roster, &Decisions::default());
        let first = found.person.or(found.candidates.first().copied());
        if (found.outcome, first) != (outcome, Some(owner)) {
            wrong.push(format!("{name} <{email}>: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{outcome:?} is wanted of\n{}", wrong.join("\n"));
}

#[test]
fn a_name_of_somebody_else_alone_is_asked_about() {
    all_are(
        Unclear,
        "yo@x.example",
        0,
        &[
            "Омаров М.Е.",
            "М. Омаров",
            "М.Е. Омаров",
            "Марат О.",
            "Марат",
            "Марат Омаров",
            "Omarov M.",
            "M. Omarov",
            "iPhone (Марат)",
            "Марат Ерлан",
            "Роза",
            "Динара",
            "Динара С.",
            "Нұрлан",
            "Виктор",
            "iPhone (Роза)",
            "Roza's iPhone",
            "Роза вместо Ерлана",
            "Бабушка",
            "Олег",
            "Олег П.",
            "Пак",
            "Цой",
            "Ли",
            "Ян",
            "Pak",
            "Tsoy",
            "ПАК",
            "Омарова",
            "Омарова Е.",
            "Бекова",
            "Бекова Д.",
            "Ким",
            "Айгүл апай",
            "Гульжахан",
            "Gulzhakhan",
            "Маша",
            "Саша Омаров",
            "iPad Наташа",
            "Балжан Омаров",
            "Балжан Омарова",
            "Ж.А.",
            "М.Е.О. Қасым",
            "Маратов Серик",
            "Ерлан К.",
            "Ерлан Касымов",
            "Ерлан Пак",
            "Ерлан Серикова",
            "Ерлан Болатұлы",
            "Серикова Д.",
            "Тілеубек Балжан",
            "Tileubek Balzhan",
            "Омаров Ерик М. и Пак",
        ],
    );
    all_are(
        Unclear,
        "ivanova@x.example",
        3,
        &[
            "Иванов И.",
            "Иванов",
            "Иванов П.",
            "Иванова И.",
            "Иванова П.",
            "Ivanov I.",
            "Пётр",
            "Пётр Иванов",
            "П. Иванова",
            "Виктор",
            "Динара",
            "Олег",
            "Toktarova I.",
            "Анна Иванова",
            "Иванова Анна",
            "Иванова А.",
            "Иванова М.И.",
            "Мария Сергеевна",
            "Катя",
        ],
    );
    all_are(
        Unclear,
        "erlan@x.example",
        4,
        &[
            "Болат",
            "Болат Ахметов",
            "Ахметов Болат",
            "Болат А.",
            "Ерлан, Болат",
            "Ерлан / Болат",
            "Жанна И.",
            "Жанна",
            "Ж.А.",
            "Ахметова Ж.",
            "Б. Ахметов",
            "Bolat Akhmetov",
            "Bolat",
            "Ерлан Маратович",
            "Ерлан Омаров",
            "Ахметов Болатұлы Нұрлан",
            "Zh. Akhmetova",
        ],
    );
    all_are(
        Unclear,
        "gn@x.example",
        11,
        &[
            "Гүлнұр Нұрғалиева Бақытқызы",
            "Гүлнұр Бақытқызы",
            "Нургалиева Гульнур Бакытовна",
            "Гульнур Бакытовна",
            "Nurgaliyeva Gulnur Bakytkyzy",
            "Нургалиева Гульнур Б.",
            "Нургалиева Г.Б.",
        ],
    );
    all_are(
        Unclear,
        "it@x.example",
        12,
        &["Toktarova I.", "Токтарова", "Токтаров С.", "Серік Токтаров", "Серік", "И. Серікова"],
    );
}

#[test]
fn a_name_of_the_owner_is_credited_whatever_stands_beside_it() {
    all_are(
        Matched,
        "yo@x.example",
        0,
        &[
            "Ерлан",
            "Ерлан Маратович",
            "Ерлан М.",
            "Ерлан О.",
            "Омаров",
            "Омаров Е.",
            "Омаров Е.М.",
            "Е.М. Омаров",
            "Е. Омаров",
            "Omarov Ye.",
            "Yerlan",
            "Erlan O.",
            "Omarov Y.M.",
            "iPhone (Ерлан)",
            "Ерлан's iPhone",
            "ерлан",
            "ерлан-PC",
            "Ерлан Марат",
            "Омаров Ерлан Марат",
            "iPhone",
            "iPhone X",
            "Redmi Note 9",
            "user",
            "DESKTOP-4F5G6H",
            "Школа № 12",
            "ЦПД Алматы",
            "Ерлан Омаров, ЦПД Алматы",
            "Омаров Ерлан (школа 5)",
            "Омаров Ерлан, психолог",
            "(Омаров Ерлан)",
            "iPhone (Омаров Ерлан)",
            "Ерлан, школа Абая",
            "Ержик",
            "Омаров Е., г. Тараз",
            "Ерлан КГУ ЦПД",
            "Омаров Ерлан Маратұлы",
            "Омаров Ерлан М.",
            "Е.О.",
            "Психолог",
            "Гость",
            "Ерлан Омаров (Алматы)",
            "Омаров Ерлан к.п.н.",
            "Омаров Ерлан, отдел занятости и социальных программ",
            "Солнышко",
            "Ерлан (с телефона)",
            "Ерлан iPhone 12 Pro",
        ],
    );
    all_are(
        Matched,
        "ivanova@x.example",
        3,
        &[
            "Мария",
            "Маша",
            "Мария Петрова",
            "Мария Петрова-Сидорова",
            "Иванова М.",
            "Иванова М.П.",
            "М.П. Иванова",
            "Мария Петровна",
            "Мария Иванова",
            "Мария Иванова (Сидорова)",
            "Сидорова (Иванова) Мария",
            "Мария (Сидорова)",
            "Мария П.",
            "Мария С.",
            "Maria Ivanova",
            "M. Ivanova",
            "Иванова Мария, школа № 5 им. Абая",
        ],
    );
    all_are(
        Matched,
        "erlan@x.example",
        4,
        &["Ахметов Ерлан Болат", "Ерлан Болат", "Ерлан Болатович", "Akhmetov Ye. B.", "Ахметов Е.Б."],
    );
    all_are(Matched, "gn@x.example", 11, &["Нургалиева Гульнур", "Гүлнұр", "Гульнур Н.", "Нургалиева Г."]);
    all_are(
        Matched,
        "gk@x.example",
        14,
        &["Гүлжахан", "Гульжахан", "Gulzhakhan", "Қасымова Г.", "Қасымова Гүлжахан Ерланқызы", "Гульжахан Смагулова"],
    );
    // no father's name is known, and nobody else has these initials
    all_are(
        Matched,
        "de@x.example",
        15,
        &["Есенов Д.", "Есенов Д.С.", "Д. Есенов", "Yessenov D.", "Дәурен Есенов", "Даурен Серикович"],
    );
}

#[test]
fn an_initial_that_repeats_the_name_is_the_fathers() {
    all_are(Unclear, "", 0, &["Омаров Ерлан Е.", "Ерлан Е. Омаров", "Omarov Yerlan Ye.", "Ерлан Омаров О.", "Омаров Ерлан К."]);
    all_are(Unclear, "yo@x.example", 0, &["Омаров Ерлан Е.", "Ерлан Е. Омаров"]);
    all_are(Matched, "", 0, &["Омаров Ерлан М.", "Ерлан М. Омаров", "Омаров Е. Ерлан"]);
}

#[test]
fn a_name_with_spaces_between_its_letters_is_proposed() {
    all_are(Unclear, "", 0, &["Е р л а н   О м а р о в", "О м а р о в  Е р л а н"]);
    all_are(Unclear, "", 9, &["В а л е р и й Ц о й", "Ц о й   В а л е р и й"]);
    all_are(Matched, "", 13, &["Konstantin Czaj", "Konstantin Tsay"]);
}
