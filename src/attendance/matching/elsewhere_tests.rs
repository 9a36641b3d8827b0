//! What points to somebody else beside a full name or an address is asked about, and what is somebody's own is not.

use super::tests::row;
use super::*;

/// Names, Latin name and address; the place is the person.
const PEOPLE: [(&str, &str, &str); 29] = [
    ("Ахметова Жанна Сергеевна", "Zhanna Akhmetova", ""), // 0
    ("Ахметова Жанар", "Zhanar Akhmetova", ""),           // 1
    ("Ғұмарова Әйгерім", "Aigerim Gumarova", ""),         // 2
    ("Ли Сергей", "Sergey Li", ""),                       // 3
    ("Сыздықов Мұрат", "Murat Syzdykov", ""),             // 4
    ("Ким Виктория", "Viktoria Kim", ""),                 // 5
    ("Ким Виктор", "Viktor Kim", ""),                     // 6
    ("Абдрахманов Нұрлан Серікұлы", "Nurlan Abdrakhmanov", "nurlan.a@x.example"), // 7
    ("Абдрахманов Нұрлан Болатұлы", "", "nurlan.b@x.example"), // 8
    ("Бекболат Нұрсұлтан", "Nursultan Bekbolat", ""),     // 9
    ("Петрова Ирина", "", ""),                            // 10
    ("Тұрсын Мәдина", "Madina Tursyn", ""),               // 11
    ("Тлеубекова Сабина", "Sabina Tleubekova", ""),       // 12
    ("Қожабекова Гүлнұр Әбдіқызы", "Gulnur Kozhabekova", "gulnur@x.example"), // 13
    ("Ержанов Серік Маратұлы", "Serik Yerzhanov", ""),    // 14
    ("Шевченко Оксана Юрьевна", "", ""),                  // 15
    ("Тен Людмила", "Lyudmila Ten", ""),                  // 16
    ("Нұрғалиева Сәуле", "Saule Nurgaliyeva", "saule@x.example"), // 17
    ("Оспан Дина Ермекқызы", "", ""),                     // 18
    ("Шевчук Әйгерім", "", ""),                           // 19
    ("Шевчук Виталий", "", ""),                           // 20
    ("Тоқтарова Людмила", "", ""),                        // 21
    ("Тоқтарова Ұлжан", "", ""),                          // 22
    ("Смаилова Айнұр", "Ainur Smailova", ""),             // 23
    ("Хасенов Данияр", "Daniyar Khassenov", ""),          // 24
    ("Юсупова Дильноза", "Dilnoza Yusupova", ""),         // 25
    ("Сериков Абай", "", ""),                             // 26
    ("Петров Константин", "", ""),                        // 27
    ("Омарова-Кенесова Дана", "", ""),                    // 28
];

fn roster() -> Roster {
    let known = PEOPLE.map(|(name, latin, email)| Known {
        names: [name, latin].iter().filter(|name| !name.is_empty()).map(|name| (*name).to_owned()).collect(),
        emails: Some(email.to_owned()).filter(|email| !email.is_empty()).into_iter().collect(),
        ..Known::default()
    });
    let accounts = ["walk-in@x.example", "trainer@x.example", "saule@x.example"].map(str::to_owned);
    Roster::new(&known).with_elsewhere(accounts)
}

/// Each name is unclear, with these among the candidates and the first of them first.
fn asked(cases: &[(&str, &str, &[usize])]) {
    let roster = roster();
    let mut wrong = Vec::new();
    for (name, email, people) in cases {
        let found = decide::decide(&row(name, email), &roster, &Decisions::default());
        let has_all = people.iter().all(|person| found.candidates.contains(person));
        if found.outcome != Outcome::Unclear || !has_all || found.candidates.first() != people.first() {
            wrong.push(format!("{name} <{email}>: {found:?}, wanted {people:?}"));
        }
    }
    assert!(wrong.is_empty(), "to be asked about:\n{}", wrong.join("\n"));
}

fn credited(cases: &[(&str, &str, usize)]) {
    let roster = roster();
    let mut wrong = Vec::new();
    for (name, email, person) in cases {
        let found = decide::decide(&row(name, email), &roster, &Decisions::default());
        if (found.outcome, found.person) != (Outcome::Matched, Some(*person)) {
            wrong.push(format!("{name} <{email}>: {found:?}, wanted {person}"));
        }
    }
    assert!(wrong.is_empty(), "to be credited:\n{}", wrong.join("\n"));
}

#[test]
fn a_contradicting_initial_of_the_father_is_asked_about() {
    asked(&[
        ("Жанна А. Ахметова", "", &[0]),
        ("Zhanna A. Akhmetova", "", &[0]),
        ("Жанна А Ахметова", "", &[0]),
        ("Жанна (А.) Ахметова", "", &[0]),
        ("Жанна а. Ахметова", "", &[0]),
        ("Ахметова Жанна (А.)", "", &[0]),
        ("Ж. Жанна Ахметова", "", &[0]),
        ("Жанна Ж. Ахметова", "", &[0]),
        ("Ахметова Жанна А.", "", &[0]),
        ("А. Жанна Ахметова", "", &[0]),
        ("Gulnur K. Kozhabekova", "", &[13]),
        ("Гүлнұр Қ. Қожабекова", "", &[13]),
        ("Gulnur K. Kozhabekova", "gulnur@x.example", &[13]),
        ("Серик Е. Ержанов", "", &[14]),
        ("Serik Ye. Yerzhanov", "", &[14]),
        ("Оксана Ш. Шевченко", "", &[15]),
        ("Oksana Sh. Shevchenko", "", &[15]),
        ("Дина О. Оспан", "", &[18]),
    ]);
    credited(&[
        ("Жанна С. Ахметова", "", 0),
        ("Zhanna S. Akhmetova", "", 0),
        ("Ахметова Жанна С.", "", 0),
        ("Ахметова Ж. Жанна", "", 0),
        ("Gulnur A. Kozhabekova", "", 13),
        ("Серик М. Ержанов", "", 14),
        ("Oksana Yu. Shevchenko", "", 15),
        ("Oksana Y. Shevchenko", "", 15),
        ("Дина Е. Оспан", "", 18),
        ("Ахметова Жанар А.", "", 1),
        ("Ахметова Жанна, к.п.н.", "", 0),
        ("Ахметова Жанна, г. Тараз", "", 0),
    ]);
}

#[test]
fn another_of_the_same_surname_at_one_device_is_asked_about() {
    asked(&[
        ("Жанна Ахметова, Ахметова А.", "", &[0]),
        ("Жанна Ахметова - Ахметова А.", "", &[0]),
        ("Жанна Ахметова / А. Ахметова", "", &[0]),
        ("Ахметова А. (Жанна Ахметова)", "", &[0]),
        ("Zhanna Akhmetova, Akhmetova A.", "", &[0]),
        ("Жанна Ахметова, Ахметова Ж.", "", &[0, 1]),
        ("Ким Виктория - Ким А.", "", &[5]),
        ("Ким Виктория, Ким В.", "", &[5, 6]),
        ("Ким Виктория / Ким", "", &[5, 6]),
        ("Абдрахманов Нұрлан Серікұлы, Абдрахманов Н.", "", &[7, 8]),
        ("Абдрахманов Нұрлан Серікұлы, Абдрахманов А.", "nurlan.a@x.example", &[7]),
        ("Шевчук Ә. (Виталий Шевчук)", "", &[20, 19]),
        ("Тоқтарова Людмила, Тоқтарова Ұ.", "", &[21, 22]),
        ("Тоқтарова Людмила - Тоқтарова Г.", "", &[21]),
        ("Людмила | Людмила Тен", "", &[16, 21]),
        ("Токтарова У. / Людмила Токтарова", "", &[21, 22]),
        ("Toktarova U (Lyudmila Toktarova)", "", &[21, 22]),
    ]);
    // the same person, written twice
    credited(&[
        ("Шевченко О.Ю. (Оксана Шевченко)", "", 15),
        ("О.Ю. Шевченко (Oksana Shevchenko)", "", 15),
        ("Оксана Ш. (Оксана Шевченко)", "", 15),
        ("Оксана Ю. (Оксана Шевченко)", "", 15),
        ("Oksana S (Оксана Шевченко)", "", 15),
        ("Ержанов С.М. (Серік Ержанов)", "", 14),
        ("Серік Е (Серік Ержанов)", "", 14),
        ("Serik Y. (Serik Yerzhanov)", "", 14),
        ("Сәуле Н. (Сәуле Нұрғалиева)", "", 17),
        ("Saule N (Saule Nurgaliyeva)", "", 17),
        ("Оспан Д.Е. (Дина Оспан)", "", 18),
        ("Dina O (Dina Ospan)", "", 18),
        ("Абдрахманов Н.С. (Абдрахманов Нұрлан Серікұлы)", "", 7),
        ("Абдрахманов Н. (Абдрахманов Нұрлан)", "nurlan.a@x.example", 7),
        ("Жанна (Жанна Ахметова)", "", 0),
        ("Жанна Ахметова (Zhanna Akhmetova)", "", 0),
        ("Ахметова (Жанна Ахметова)", "", 0),
    ]);
}

#[test]
fn the_short_name_of_another_beside_a_full_name_is_asked_about() {
    asked(&[
        ("Гумарова А. (Жанна Ахметова)", "", &[0, 2]),
        ("А. Гумарова (Жанна Ахметова)", "", &[0, 2]),
        ("Gumarova A (Zhanna Akhmetova)", "", &[0, 2]),
        ("Гумарова (Жанна Ахметова)", "", &[0, 2]),
        ("Жанна Ахметова (Гумарова)", "", &[0, 2]),
        ("Сыздыков М. (Ли Сергей)", "", &[3, 4]),
        ("Сыздыков (Ли Сергей)", "", &[3, 4]),
        ("Ли Сергей (Сыздыков)", "", &[3, 4]),
        ("Ли Сергей (Козлов)", "", &[3]),
        ("Петрова И. (Жанна Ахметова)", "", &[0, 10]),
        ("Козлова О. (Смаилова Айнур)", "", &[23]),
        ("Гульнур Кожабекова (Гульнур Ахметкалиева)", "", &[13]),
        ("Ирина (Жанна Ахметова)", "", &[0, 10]),
        ("Жанна Ахметова (Ирина)", "", &[0, 10]),
        ("Irina (Zhanna Akhmetova)", "", &[0, 10]),
        ("Мәдина (Жанна Ахметова)", "", &[0, 11]),
        ("Madina (Zhanna Akhmetova)", "", &[0, 11]),
        ("Сабина (Жанна Ахметова)", "", &[0, 12]),
        ("Марина (Жанна Ахметова)", "", &[0]),
        ("Екатерина (Жанна Ахметова)", "", &[0]),
        ("Альбина (Жанна Ахметова)", "", &[0]),
        ("Константин (Жанна Ахметова)", "", &[0, 27]),
        ("Нұрсұлтан, Жанна Ахметова", "", &[0, 9]),
        ("Нұрсұлтан / Жанна Ахметова", "", &[0, 9]),
        ("Нурсултан Жанна Ахметова", "", &[0, 9]),
        ("Нурсултан (Жанна Ахметова)", "", &[0, 9]),
        ("Нұрсұлтан Б. (Жанна Ахметова)", "", &[0, 9]),
        ("Nursultan (Zhanna Akhmetova)", "", &[0, 9]),
        ("Жанна Ахметова (Абай)", "", &[0, 26]),
        ("Жанна Ахметова Сергей", "", &[0, 3]),
        ("Ахметова Жанна Сергей", "", &[0, 3]),
    ]);
    credited(&[
        ("Жанна Ахметова (Козлова)", "", 0),
        ("Козлова (Жанна Ахметова)", "", 0),
        ("Козлова (Ахметова) Жанна", "", 0),
        ("Гумарова (Ахметова) Жанна", "", 0),
        ("Ахметова (Гумарова) Жанна", "", 0),
        ("Кенесова (Омарова) Дана", "", 28),
        ("Нұрғалиева Сәуле (Ivanova)", "", 17),
        ("Жанна Ахметова, г. Нур-Султан", "", 0),
        ("Жанна Ахметова (Нур-Султан)", "", 0),
        ("Жанна Ахметова, область Абай", "", 0),
        ("Жанна Ахметова, школа Абая", "", 0),
        ("Жанна Ахметова (Астана)", "", 0),
        ("Жанна Ахметова (External)", "", 0),
        ("Жанна Ахметова (Nicht überprüft)", "", 0),
        ("Li, Sergey (Nicht überprüft)", "", 3),
        ("Ли Сергей (Гость)", "", 3),
        ("Жанна Ахметова, СОШ № 12", "", 0),
        ("Ли Сергей (психолог)", "", 3),
        ("Ли Сергей, старший воспитатель", "", 3),
        ("Людмила Тен (Люда)", "", 16),
        ("Вика (Ким Виктория)", "", 5),
    ]);
}

#[test]
fn a_device_of_another_is_asked_about() {
    asked(&[
        ("iPhone Людмилы (Ли Сергей)", "", &[3, 16]),
        ("Ли Сергей (iPhone Людмилы)", "", &[3, 16]),
        ("Телефон Людмилы (Ли Сергей)", "", &[3, 16]),
        ("Людмиланың iPhone (Ли Сергей)", "", &[3, 16]),
        ("Людмиланың телефоны (Ли Сергей)", "", &[3, 16]),
        ("Redmi Людмилы (Ли Сергей)", "", &[3, 16]),
        ("Людмила's iPad (Ли Сергей)", "", &[3, 16]),
        ("Ли Сергей (тел. Людмилы)", "", &[3, 16]),
        ("Ли Сергей (Людмилин телефон)", "", &[3]),
        ("Ли Сергей за Людмилу", "", &[3, 16]),
        ("iPhone Сергея (Людмила Тен)", "", &[16, 3]),
        ("iPhone Виктора (Людмила Тен)", "", &[16, 6]),
        ("iPhone Виктории (Людмила Тен)", "", &[16, 5]),
        ("iPhone Дильнозы (Людмила Тен)", "", &[16, 25]),
        ("iPhone Данияра (Людмила Тен)", "", &[16, 24]),
        ("iPhone Мурата (Людмила Тен)", "", &[16, 4]),
        ("iPhone Ирины (Людмила Тен)", "", &[16, 10]),
        ("iPhone Галины (Людмила Тен)", "", &[16]),
        ("iPhone Дильнозы", "saule@x.example", &[17, 25]),
    ]);
    credited(&[
        ("iPhone Людмилы (Людмила Тен)", "", 16),
        ("Людмиланың iPhone (Людмила Тен)", "", 16),
        ("iPhone Сергея (Ли Сергей)", "", 3),
        ("iPhone (Ли Сергей)", "", 3),
        ("Ли Сергей (телефон)", "", 3),
        ("Ли Сергей (с телефона)", "", 3),
        ("iPhone Сәуле", "saule@x.example", 17),
        ("iPhone Сауле (Сауле Нургалиева)", "saule@x.example", 17),
        ("Samsung Galaxy A52 Ли Сергей", "", 3),
        ("MacBook Air — Сергей Ли", "", 3),
    ]);
}

#[test]
fn the_address_of_somebody_else_is_asked_about() {
    asked(&[
        ("Жанна Ахметова", "walk-in@x.example", &[0]),
        ("Людмила Тен", "trainer@x.example", &[16]),
        ("Людмила Тен (trainer@x.example)", "", &[16]),
        ("Людмила Тен", "saule@x.example", &[17, 16]),
        // an address that reads like another's name
        ("Гумарова Айгерим", "zhanna.akhmetova@mail.example", &[2, 0]),
        ("Людмила Тен", "sergey.li@mail.example", &[16, 3]),
    ]);
    credited(&[
        ("Жанна Ахметова", "zhanna.akhmetova@mail.example", 0),
        ("Жанна Ахметова", "somebody@mail.example", 0),
        ("Сауле Нургалиева", "saule@x.example", 17),
        ("Людмила Тен", "school12@mail.example", 16),
    ]);
    let both = Row { emails: vec!["saule@x.example".to_owned(), "trainer@x.example".to_owned()], ..row("Сауле", "") };
    assert_eq!(decide::decide(&both, &roster(), &Decisions::default()).outcome, Outcome::Unclear);
}

#[test]
fn whoever_is_there_in_their_place_is_asked_about() {
    for name in [
        "Замена Ли Сергей",
        "Ли Сергей (замена)",
        "ученик Ли Сергей",
        "ребенок Ли Сергей",
        "Ли Сергей отсутствует",
        "нет Ли Сергей",
        "Ли Сергей нет",
        "Sergey Li Jr.",
        "Ли Сергей младший",
    ] {
        asked(&[(name, "", &[3])]);
    }
}
