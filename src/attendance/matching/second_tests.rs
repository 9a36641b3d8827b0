//! Two people on one device are never credited by themselves, with an address or without; nor is a maiden name a second person.

use super::Outcome::{Matched, Unclear};
use super::roster::{Known, Roster};
use super::tabled::{all_are, outcomes_are};

#[test]
fn a_second_person_in_a_part_of_its_own_is_asked_about() {
    all_are(
        Unclear,
        "yo@x.example",
        0,
        &[
            "Омаров и Серикова",
            "Омаров, Серикова",
            "Омаров/Серикова",
            "Ерлан О. и Пак Н.",
            "Ерлан Омаров, Пак Н.",
            "Ерлан Омаров и Ли",
            "Ерлан Омаров / Ли",
            "Ерлан, Пак",
            "Ерлан Омаров и Бекова",
            "Ерлан и Бекова",
            "Ерлан Омаров / Бекова",
            "Ерлан Омаров и А.",
            "Ерлан Омаров Динара",
            "Ерлан Омаров Бекова",
            "ЕО/ДС",
            "EO/DS",
            "Ерлан Омаров & Bekova",
            "Yerlan Omarov and Pak",
            "Ерлан және Бекова",
            "Ерлан Омаров + Ким",
            "Ерлан Омаров / Ким",
            "Омаров Ерлан, Маша",
            "Е. Омаров/Д. Серикова",
            "Ерлан О./Динара С.",
            "Омаров; Пак",
            "Ерлан Омаров - Серикова",
            "Ерлан және Толеген",
            "Ерлан Омаров, Серикова психолог",
            "Ерлан Омаров, Болат",
        ],
    );
    all_are(
        Unclear,
        "",
        0,
        &[
            "Ерлан Омаров и Бекова",
            "Ерлан Омаров / Бекова",
            "Ерлан Омаров, Пак",
            "Ерлан Омаров & Ли",
            "Ерлан Омаров және Пак",
            "Омаров Ерлан + Ким",
            "Ерлан Омаров Динара",
            "Ерлан Омаров / Ким",
            "Омаров Ерлан, Маша",
        ],
    );
}

#[test]
fn one_name_with_an_office_or_a_place_is_one_person() {
    let one = [
        "Омаров Ерлан",
        "Омаров, Ерлан",
        "Ерлан Омаров, ЦПД Алматы",
        "Ерлан Омаров / Алматы",
        "Ерлан Омаров - Тараз",
        "Ерлан Омаров, школа Абая",
        "Ерлан Омаров, школа им. Маратова",
        "Ерлан Омаров | Отдел занятости и социальных программ",
        "Ерлан Омаров (психолог)",
        "Омаров Ерлан, педагог",
        "Yerlan Omarov (External)",
        "Ерлан Омаров, КГУ № 5",
        "Ерлан Омаров + iPhone",
        "Ерлан Омаров (онлайн)",
        "Омаров Ерлан, село Ивановка",
        "Омаров Ерлан, Мойынкумский район",
        "Омаров Ерлан Маратович - учитель",
    ];
    all_are(Matched, "yo@x.example", 0, &one);
    all_are(Matched, "", 0, &one);
}

#[test]
fn a_maiden_name_is_of_the_same_sex() {
    let others = [
        "Ерлан Омаров (Серикова)",
        "Серикова (Ерлан Омаров)",
        "Ерлан Омаров (Айтбаева)",
        "Омаров Ерлан (Ivanova)",
        "Ерлан Омаров (Пак)",
        "Ерлан Омаров (Ким)",
    ];
    all_are(Unclear, "", 0, &others);
    all_are(Unclear, "yo@x.example", 0, &others);
    all_are(Unclear, "", 4, &["Ерлан Ахметов (Айтбаева)", "Yerlan Akhmetov (Aitbayeva)"]);
    let hers = [
        "Мария Иванова (Сидорова)",
        "Сидорова (Мария Иванова)",
        "Иванова Мария (Шевченко)",
        "Maria Ivanova (Sidorova)",
        "Иванова (Сидорова) Мария",
    ];
    all_are(Matched, "", 3, &hers);
    all_are(Matched, "ivanova@x.example", 3, &hers);
    all_are(Unclear, "", 3, &["Мария Иванова (Сидоров)", "Сидоров (Мария Иванова)"]);
}

#[test]
fn a_name_with_the_endings_of_two_is_asked_about() {
    let known = ["Ким Виктор", "Ким Виктория", "Цой Александр", "Иванова Саида"]
        .map(|name| Known { names: vec![name.to_owned()], ..Known::default() });
    let roster = Roster::new(&known);
    let asked = |name, person| (super::tests::row(name, ""), Unclear, Some(person));
    let matched = |name, person| (super::tests::row(name, ""), Matched, Some(person));
    outcomes_are(
        &roster,
        [
            asked("Ким Виктор/ия", 0),
            asked("Цой Александр/а", 2),
            asked("Иванов/а Саида", 3),
            // an office behind a stroke is none
            matched("Цой Александр/шк", 2),
            matched("Цой Александр / психолог", 2),
        ],
    );
}
