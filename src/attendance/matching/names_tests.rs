//! Display names as a reviewer met them: what must be asked about, and what must not be hidden by it.

use proptest::prelude::*;

use super::Outcome::{Matched, Nobody, Unclear};
use super::tabled::outcomes_are;
use super::*;

/// The name, the address, and where they work.
const PEOPLE: [(&str, &str, &str); 22] = [
    ("Нұрғалиев Ерлан Серікұлы", "erlan@x.example", "Акимат Туркестанской области"), // 0
    ("Ибрагимова Сауле Ахметовна", "saule@x.example", ""),                           // 1
    ("Ким Виктор", "v.kim@x.example", ""),                                           // 2
    ("Ким Виктория", "", ""),                                                        // 3
    ("Сейітқали Жанар", "", ""),                                                     // 4
    ("Сейітқалиева Жанар", "", ""),                                                  // 5
    ("Сатпаева Дина", "dina@x.example", "Школа-лицей «Тау Шыңы»"),                   // 6
    ("Ахметжан Айым", "", ""),                                                       // 7
    ("Ахметжанова Айым", "", ""),                                                    // 8
    ("Исаева Мадина", "", ""),                                                       // 9
    ("Исаев Мади", "", ""),                                                          // 10
    ("Мырзабекова Перизат", "", ""),                                                 // 11
    ("Юсупов Рустам", "", ""),                                                       // 12
    ("Юсупова Рустам", "", ""),                                                      // 13
    ("Вера Надежда", "", ""),                                                        // 14
    ("Роман Любовь Ивановна", "", ""),                                               // 15
    ("Бек Болат", "", ""),                                                           // 16
    ("Ким Ин Хи", "", ""),                                                           // 17
    ("Ким Ин Сук", "", ""),                                                          // 18
    ("Каримов Алишер Бахтиёр ўғли", "", ""),                                         // 19
    ("Шокан Уалиханов", "", ""),                                                     // 20
    ("Айдос Серікбаев", "", ""),                                                     // 21
];

fn roster() -> Roster {
    let known = PEOPLE.map(|(name, email, place)| Known {
        names: vec![name.to_owned()],
        emails: Some(email.to_owned()).filter(|email| !email.is_empty()).into_iter().collect(),
        surroundings: vec![place.to_owned()],
        ..Known::default()
    });
    Roster::new(&known)
}

fn are(outcome: Outcome, first: Option<usize>, email: &str, names: &[&str]) {
    outcomes_are(&roster(), names.iter().map(|name| (super::tests::row(name, email), outcome, first)));
}

#[test]
fn a_name_with_two_readings_offers_both() {
    for (name, wanted) in [
        ("Ахметжан(ова) Айым", vec![7, 8]),
        ("Ахметжан/ова Айым", vec![7, 8]),
        ("Айым Ахметжан[ова]", vec![7, 8]),
        ("АХМЕТЖАН(ОВА) АЙЫМ", vec![7, 8]),
        ("Ахметжан(-ова) Айым", vec![7, 8]),
        ("Ахметжан ова Айым", vec![7, 8]),
        ("Виктор(ия) Ким", vec![2, 3]),
        ("Ким Виктор(ия)", vec![2, 3]),
        ("ким виктор/ия", vec![2, 3]),
        ("Ким Виктор-ия", vec![2, 3]),
        ("Сейтқали/ева Жанар", vec![4, 5]),
        ("Юсупов(а) Рустам", vec![12, 13]),
        ("Исаев(а) Мади", vec![10]),
        ("Исаев(а) Мади(на)", vec![9, 10]),
    ] {
        let found = decide::decide(&super::tests::row(name, ""), &roster(), &Decisions::default());
        let mut offered = found.candidates.clone();
        offered.sort_unstable();
        assert_eq!((found.outcome, offered), (Unclear, wanted), "{name}: {found:?}");
    }
    are(Matched, Some(7), "", &["Ахметжан Айым", "Айым Ахметжан (психолог)", "Ахметжан Айым (ОФ)"]);
    are(Matched, Some(2), "v.kim@x.example", &["Ким Виктор", "Виктор (iPhone)"]);
    are(Unclear, None, "v.kim@x.example", &["Ким Виктор(ия)", "Виктор/ия"]);
}

#[test]
fn two_given_names_in_two_parts_are_two_people() {
    are(Unclear, Some(14), "", &["Вера, Надежда", "Вера / Надежда", "Надежда, Вера"]);
    are(Unclear, Some(15), "", &["Роман, Любовь", "Роман и Любовь"]);
    are(Unclear, Some(16), "", &["Болат, Бек", "Болат/Бек"]);
    are(Matched, Some(14), "", &["Вера Надежда", "Надежда Вера"]);
    are(Matched, Some(16), "", &["Бек Болат", "Бек, Болат"]);
    are(Matched, Some(0), "", &["Нургалиев, Ерлан", "Nurgaliyev, Yerlan (External)"]);
    are(Matched, Some(21), "", &["Серікбаев, Айдос", "Айдос, Серікбаев"]);
}

/// Whoever or whatever stands beside a full name, in every case of letters.
#[test]
fn what_cannot_be_accounted_for_is_asked_about() {
    let beside = [
        "Амир",
        "Айша",
        "Мерей",
        "Мергенбай",
        "Тоғызақ",
        "John",
        "Bruno",
        "Мерей Оразбай",
        "Мергенбай Оразбай",
        "Amir Khan",
        "王伟",
        "ერეკლე",
    ];
    for other in beside {
        for name in [
            format!("Сатпаева Дина, {other}"),
            format!("Сатпаева Дина {other}"),
            format!("Сатпаева Дина / {other}"),
            format!("Сатпаева Дина + {other}"),
            format!("Сатпаева Дина и {other}"),
            format!("Сатпаева Дина ({other})"),
            format!("{other} (Сатпаева Дина)"),
        ] {
            let (upper, lower) = (name.to_uppercase(), name.to_lowercase());
            are(Unclear, Some(6), "", &[&name, &upper, &lower]);
            are(Unclear, Some(6), "dina@x.example", &[&name, &upper, &lower]);
        }
    }
}

#[test]
fn words_that_say_that_there_are_more_are_asked_about() {
    let names = [
        "Kim Viktor and guest",
        "Kim Viktor + guest",
        "Kim Viktor & guests",
        "Kim Viktor et al",
        "Ким Виктор т.б.",
        "Ким Виктор ұжымы",
        "Ким Виктор тобы",
        "Ким Виктор командасы",
        "команда Ким Виктор",
        "группа Ким Виктор",
        "отдел Ким Виктор",
        "class of Kim Viktor",
        "подруга Ким Виктор",
        "зам Ким Виктор",
        "Ким Виктор (зам)",
        "дублёр Ким Виктор",
        "Ким Виктор (5 pers.)",
        "Ким Виктор 12 человек",
        "Ким Виктор ++",
        "Ким Виктор +",
        "Ким Виктор қасында",
        "Ким Виктор жубайы",
        "Ким Виктор (другой)",
    ];
    are(Unclear, Some(2), "", &names);
    are(Unclear, Some(2), "v.kim@x.example", &names);
    are(
        Matched,
        Some(2),
        "",
        &[
            "Ким Виктор Т.Б.",
            "Ким Виктор, зам директора",
            "заместитель директора, Ким Виктор",
            "Группа 3, Ким Виктор",
            "Ким Виктор S9+",
            "Ким Виктор (отдел опеки)",
            "Ким Виктор, школа 12",
        ],
    );
}

#[test]
fn what_is_plainly_theirs_stays_matched_in_every_case_of_letters() {
    let names = [
        "Сатпаева Дина",
        "Дина Сатпаева, психолог",
        "iPhone Сатпаева Дина",
        "Сатпаева Дина Шымкент",
        "Сатпаева Дина, КГУ Центр поддержки",
        "Сатпаева Дина Школа 12 Алматы",
        "ОО Бота Сатпаева Дина",
        "Сатпаева Дина, социальный педагог, Туркестанская область",
        "Сатпаева Дина Маратовна",
        "Сатпаева Д. Дина",
        "Сатпаева Дина, Тау Шыңы",
        "Сатпаева Дина | Save the Children",
        "Сатпаева Дина (нет звука)",
        "Сатпаева Дина (External)",
        "Сатпаева Дина МВД РК",
        "Сатпаева Дина 87011234567",
        "г. Тараз Сатпаева Дина",
        "Dina Satpayeva (Guest)",
        "Dina Satpayeva, Child Protection Officer, UNICEF",
        "iPhone Дины (Сатпаева Дина)",
        "Сатпаева (Айтжанова) Дина",
    ];
    for name in names {
        are(Matched, Some(6), "", &[name, &name.to_uppercase(), &name.to_lowercase()]);
    }
}

#[test]
fn an_organisation_does_not_hide_a_full_name() {
    are(
        Matched,
        Some(11),
        "",
        &[
            "Мырзабекова Перизат, ОФ «Үміт»",
            "Мырзабекова Перизат, КГУ «Айналайын»",
            "Перизат Мырзабекова | NGO Umit",
            "Мырзабекова Перизат ОО «Бота»",
            "Мырзабекова Перизат ҚҚ \"Мерей\"",
            "Мырзабекова Перизат, Үміт қоры",
            "Мырзабекова Перизат, Абай мектебі",
            "Мырзабекова Перизат, школа Абая",
            "Мырзабекова Перизат “Мейірім”",
            "Мырзабекова Перизат, ЖШС Болашақ Плюс",
        ],
    );
    are(Matched, Some(0), "erlan@x.example", &["Ерлан, ОФ «Үміт»", "ОФ «Үміт»", "Ерлан (NGO Umit)"]);
    are(
        Unclear,
        None,
        "",
        &[
            "Мырзабекова Перизат, ОФ «Үміт», Айша",
            "Мырзабекова Перизат «Ким Виктор»",
            // nothing closes it
            "Мырзабекова Перизат « Мерей Оразбай",
            "Мырзабекова Перизат \" Мерей Оразбай",
        ],
    );
}

#[test]
fn an_address_with_the_name_of_somebody_else_is_asked_about() {
    are(
        Unclear,
        Some(0),
        "erlan@x.example",
        &[
            "Мерей Оразбай",
            "МЕРЕЙ ОРАЗБАЙ",
            "мерей оразбай",
            "Мерей Оразбай iPhone",
            "психолог Мергенбай Оразбай",
            "Мергенбай Оразбай",
            "МЕРГЕНБАЙ ОРАЗБАЙ",
            "Нурай Бекет",
            "王伟",
            "محمد علي",
            "ერეკლე ბერიძე",
            "Ερμής Παπάς",
            "Амир",
            "айша",
            "Madiyar_1999",
            "amir2001",
            "Амир К.",
            "Ерлан, Амир",
            "Ерлан (Амир Жаксыбек)",
            "Ерлан/Мерей",
            "Ерлан/Мергенбай",
            "Ерлан Айша",
            "Ерлан Оразбай",
            "Нургалиев Мергенбай",
            "нургалиев мергенбай",
            "Дина Сатпаева",
        ],
    );
    are(
        Matched,
        Some(0),
        "erlan@x.example",
        &[
            "Ерлан",
            "ерлан н.",
            "iPhone",
            "x",
            "Е.Н.",
            "Солнышко",
            "Akimat Turkestan",
            "АКИМАТ ТУРКЕСТАН",
            "Lenovo Yoga Slim",
            "Ерлан (Солнышко)",
            "Нургалиев Е.",
            "Ерлан, школа № 5",
            "",
        ],
    );
    are(Matched, Some(1), "saule@x.example", &["Досова Сауле", "Сауле Досова-Ибрагимова", "Сауле Ахметовна"]);
}

#[test]
fn the_whole_name_of_one_goes_before_a_part_of_anothers() {
    are(Matched, Some(17), "", &["Ким Ин Хи", "Ин Хи Ким", "KIM IN HI"]);
    are(Matched, Some(18), "", &["Ким Ин Сук"]);
    are(Unclear, None, "", &["Ким Ин"]);
    are(Matched, Some(0), "", &["Нургалиев Е.С. Ерлан", "Нургалиев Е. С. Ерлан"]);
    are(Unclear, Some(0), "", &["Нургалиев Е.М. Ерлан", "Нургалиев Ерлан Е."]);
}

#[test]
fn other_spellings_of_a_patronymic_agree_and_of_a_surname_are_proposed() {
    are(Matched, Some(19), "", &["Karimov Alisher Baxtiyor o'g'li", "Каримов Алишер Бахтиёр угли", "Karimov Alisher"]);
    are(Unclear, Some(19), "", &["Каримов Алишер Рустам ўғли"]);
    are(Unclear, Some(20), "", &["Чокан Валиханов"]);
    are(Nobody, None, "", &["Чокан Петров"]);
}

#[test]
fn what_is_longer_than_is_looked_at_is_asked_about() {
    let long = format!("Сатпаева Дина, {}", "школа ".repeat(30));
    are(Unclear, Some(6), "", &[&long, &format!("{long} Мерей Оразбай")]);
    are(Matched, Some(6), "", &[&format!("Сатпаева Дина {}", "я".repeat(300))]);
}

/// Who says a name many times is met in many pairs of words, and is one person still.
#[test]
fn a_name_said_many_times_is_one_name() {
    let name = "Сатпаева Дина (Satpayeva Dina) Дина Сатпаева, Dina Satpayeva / САТПАЕВА ДИНА, Cатпаева Дина / Дина С.";
    let words = display::display(name).words;
    assert_eq!(roster().with_two_of(&words), (vec![6], false));
    are(Matched, Some(6), "", &["Сатпаева Дина (Satpayeva Dina)", "Дина Сатпаева / Dina Satpayeva"]);
}

/// Five thousand of the same name.
fn namesakes() -> Roster {
    let known = |n: usize| Known {
        names: vec!["Касымова Айгуль".to_owned(), format!("Kassymova Aigul {n}")],
        emails: vec![format!("q{n}@x.example")],
        ..Known::default()
    };
    Roster::new(&(0..5000).map(known).collect::<Vec<_>>())
}

/// What is looked at for one row is bounded however many people have a name, and so is what is kept of it.
#[test]
fn namesakes_cost_no_more_than_a_few() {
    let roster = namesakes();
    let words = display::display("Касымова Айгуль Касымова Айгуль абвх (Айгуль и Касымова)").words;
    let (looked_at, is_cut) = roster.with_two_of(&words);
    assert!(is_cut && looked_at.len() <= roster::MOST_NAMESAKES, "{}", looked_at.len());
    assert!(full::full_names(&roster, &words, &[]).len() <= likely::MOST_CANDIDATES);
    let rows = [
        (super::tests::row("Касымова Айгуль", ""), Unclear, None),
        (super::tests::row("Касымова Айгуль Маратовна", ""), Unclear, None),
        (super::tests::row("Касымова А.", ""), Unclear, None),
        // the address says which of them
        (super::tests::row("Касымова Айгуль", "q4321@x.example"), Matched, Some(4321)),
        (super::tests::row("Айгуль", "q17@x.example"), Matched, Some(17)),
    ];
    outcomes_are(&roster, rows);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_answer_keeps_ten_candidates_and_the_room_for_them(
        words in prop::collection::vec(prop::sample::select(vec!["Касымова", "Айгуль", "Kassymova", "А.", "и", "(", ")", "Касимова", "ова", "/", "Мерей"]), 0..60),
        email in prop::sample::select(vec!["", "q7@x.example", "kassymova.aigul@x.example"]),
    ) {
        thread_local!(static ROSTER: Roster = namesakes());
        let answer = ROSTER.with(|roster| decide::decide(&super::tests::row(&words.join(" "), email), roster, &Decisions::default()));
        prop_assert!(answer.candidates.len() <= 10 && answer.candidates.capacity() <= 64, "{answer:?}");
    }
}
