//! Company, families, groups and stand-ins are asked about; offices of which the name has such a word are not.

use super::Outcome::{Matched, Unclear};
use super::roster::{Decisions, Known, Roster};
use super::tabled::{all_are, all_by_id_are, outcomes_are};

#[test]
fn company_is_asked_about() {
    let companions = [
        "Ерлан Омаров и коллега",
        "Ерлан Омаров с коллегой",
        "Ерлан Омаров и коллеги",
        "Ерлан Омаров және әріптес",
        "Ерлан Омаров әріптесімен",
        "Ерлан Омаров + коллега",
        "Ерлан Омаров and colleague",
        "Ерлан Омаров & co",
        "Ерлан Омаров с женой",
        "Омаров Ерлан и команда",
        "Омаров Ерлан и группа",
        "Омаров Ерлан и отдел образования",
        "Ерлан Омаров two of us",
        "Ерлан Омаров (two of us)",
        "Омаров Ерлан team",
        "Омаров Ерлан отбасымен",
        "Ерлан Омаров вместе",
        "Ерлан Омаров x2",
        "Ерлан Омаров х2",
        "Ерлан Омаров ×2",
        "Ерлан Омаров (с детьми)",
        "Ерлан Омаров с сыном",
        "Yerlan Omarov with my wife",
        "Yerlan Omarov with colleagues",
        "Yerlan Omarov together",
        "Омаров Ерлан және отбасы",
        "Ерлан Омаров и ко",
        "Ерлан Омаров, школа 5 и коллеги",
        "Ерлан Омаров на двоих",
        "Омаров Ерлан бірге",
        "Ерлан Омаров балаларымен",
        "семья Омаров Ерлан",
        "Yerlan Omarov & family",
        "Ерлан Омаров и другие",
        "коллектив школы 5 Ерлан Омаров",
        "учителя школы, Ерлан Омаров",
        "Мұғалімдер, Ерлан Омаров",
    ];
    all_are(Unclear, "yo@x.example", 0, &companions);
    all_are(Unclear, "", 0, &companions);
    all_are(
        Unclear,
        "ivanova@x.example",
        3,
        &[
            "Мария Иванова и коллега",
            "Мария с сыном",
            "Мария Иванова с детьми",
            "Семья Ивановых",
            "Ивановы",
            "Учителя школы №5",
            "Коллектив",
            "Мы",
            "Ивановы М. и П.",
            "Ivanovy",
            "we",
            "Біз",
            "Мұғалімдер",
            "School 5 teachers",
            "Педагоги СШ 12",
            "Коллектив ЦПД",
            "Петровы",
            "Мария, мама и папа",
        ],
    );
    all_are(
        Unclear,
        "it@x.example",
        12,
        &["Toktarov family", "Токтаровы", "Toktarovy", "Токтаровых семья", "Ильяс отбасымен", "Ұжым", "Staff"],
    );
}

#[test]
fn an_office_with_such_a_word_is_an_office() {
    let offices = [
        "Ерлан Омаров, центр поддержки семьи",
        "Ерлан Омаров, ОФ «Вместе»",
        "Омаров Ерлан (Центр «Семья»)",
        "Ерлан Омаров, коллегия адвокатов",
        "Ерлан Омаров, психолог по работе с детьми",
        "Yerlan Omarov (UNICEF team)",
        "Yerlan Omarov, team lead",
        "Омаров Ерлан, отдел семьи и детей",
        "Группа 3, Омаров Ерлан",
        "Омаров Ерлан, помощник воспитателя",
        "Ерлан Омаров, ассистент кафедры",
        "Yerlan Omarov, teaching assistant",
        "Омаров Ерлан (не слышно)",
        "Ерлан Омаров (нет звука)",
        "Ерлан Омаров 2",
        "Ерлан Омаров +7 701 000 00 01",
        "Ерлан Омаров, директордың көмекшісі",
    ];
    all_are(Matched, "", 0, &offices);
    all_are(Matched, "yo@x.example", 0, &offices);
}

#[test]
fn whoever_is_there_for_another_is_asked_about() {
    let stand_ins = [
        "вместо Ахметов Ерлан",
        "Not Yerlan Akhmetov",
        "не Ахметов Ерлан",
        "Yerlan Akhmetov's assistant",
        "assistant of Yerlan Akhmetov",
        "помощник Ахметов Ерлан",
        "Ахметов Ерлан емес",
        "Ахметов Ерлан орнына",
        "instead of Yerlan Akhmetov",
        "Ерлан Ахметов көмекшісі",
        "Ерлан Ахметов (помощник)",
        "за Ахметов Ерлан",
        "for Yerlan Akhmetov",
        "секретарь, Ахметов Ерлан",
        "сын Ахметов Ерлан",
        "мама Ахметов Ерлан",
    ];
    all_are(Unclear, "", 4, &stand_ins);
    all_are(Unclear, "erlan@x.example", 4, &stand_ins);
    all_are(
        Unclear,
        "erlan@x.example",
        4,
        &["Роза вместо Ерлана", "за Ерлана", "Ерланның орнына", "Ерланның көмекшісі", "не Ерлан", "Бабушка", "мама"],
    );
}

/// A personal link carries the person, and somebody else may sit beside them or be there for them.
#[test]
fn whoever_sits_beside_the_owner_of_a_link_is_asked_about() {
    all_by_id_are(
        Unclear,
        0,
        &[
            "Ерлан Омаров и коллега",
            "Ерлан Омаров с коллегой",
            "Ерлан Омаров және әріптес",
            "Ерлан Омаров +1",
            "Ерлан Омаров x2",
            "Ерлан Омаров & co",
            "Омаров Ерлан отбасымен",
            "Ерлан Омаров и Динара Серикова",
            "Ерлан Омаров / Серикова Динара",
            "Ерлан Омаров, Пак Н.",
            "Ерлан Омаров и Бекова",
            "Ерлан и Динара",
            "Ерлан, Пак",
            "Омаров и Серикова",
            "Семья Омаровых",
            "Учителя школы №5",
            "Мы",
            "вместо Ерлана",
        ],
    );
    // what an e-mail address does not say the link does: whose it is, whatever the device is called
    all_by_id_are(
        Matched,
        0,
        &[
            "Ерлан Омаров",
            "Ерлан",
            "iPhone",
            "iPhone (Ерлан)",
            "Е. О.",
            "Galaxy A52",
            "Ерлан Омаров, отдел семьи и детей",
            "Ерлан Омаров (психолог)",
            "Школа 5",
            "user",
        ],
    );
}

#[test]
fn helpers_of_short_surnames_and_other_double_names_are_asked_about() {
    let people = ["Ли Сергей", "Сидорова-Ким Ольга", "Қожа-Ахмет Айгүл"]
        .map(|name| Known { names: vec![name.to_owned()], ..Known::default() });
    let roster = Roster::new(&people);
    let row = |name: &str| super::tests::row(name, "");
    let asked = [
        "Помощник Ли Сергей",
        "секретарь Ли Сергей",
        "Представитель Ли Сергей",
        "Ли Сергей өкілі",
        "от Ли Сергей",
        "on behalf of Sergey Li",
        "from Sergey Li",
        "Sergey Li assistant",
        "вм. Ли Сергей",
        "за Ли Сергей",
        "по поручению Ли Сергей",
        "по доверенности Ли Сергей",
        "Ли Сергей доверенное лицо",
        "Ли Сергей атынан",
        "родитель Ли Сергей",
        "Переводчик (Ли Сергей)",
        "Sergey Li interpreter",
        "guest of Sergey Li",
        "replacing Sergey Li",
        "PA to Sergey Li",
        "Recording Sergey Li",
        "Sergey Li (recording)",
    ];
    outcomes_are(&roster, asked.map(|name| (row(name), Unclear, Some(0))));
    let theirs = [
        ("Ли Сергей, представитель акимата", 0),
        ("Ли Сергей, помощник судьи", 0),
        ("Сидорова-Ким Ольга", 1),
        ("Ольга Сидорова", 1),
        ("Ольга Ким", 1),
        ("Ким-Сидорова Ольга", 1),
        ("Кожа-Ахмет Айгуль", 2),
    ];
    outcomes_are(&roster, theirs.map(|(name, person)| (row(name), Matched, Some(person))));
    for name in ["Иванова-Ким Ольга", "Сидорова-Петрова Ольга"] {
        let found = super::decide::decide(&row(name), &roster, &Decisions::default());
        assert_eq!(found.person, None, "{name}: {found:?}");
    }
}
