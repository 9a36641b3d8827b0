//! Tables of display names, each asked about beside the same address or identifier: one loop for all of them.

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

fn family_roster() -> Roster {
    let known = |(n, (name, latin, email)): (usize, (&str, &str, &str))| Known {
        names: [name, latin].iter().filter(|name| !name.is_empty()).map(|name| (*name).to_owned()).collect(),
        emails: vec![email.to_owned()].into_iter().filter(|email| !email.is_empty()).collect(),
        external_ids: vec![id_of(n)],
        ..Known::default()
    };
    let known: Vec<Known> = PEOPLE.into_iter().enumerate().map(known).collect();
    Roster::new(&known)
}

fn id_of(person: usize) -> String {
    format!("token-of-{person}")
}

/// The names of rows, each with what is wanted of it: the outcome and, where it is said, the person or the first of the candidates.
pub(super) fn outcomes_are(roster: &Roster, rows: impl IntoIterator<Item = (Row, Outcome, Option<usize>)>) {
    let mut wrong = Vec::new();
    for (row, outcome, owner) in rows {
        let found = decide::decide(&row, roster, &Decisions::default());
        let first = found.person.or(found.candidates.first().copied());
        if found.outcome != outcome || (owner.is_some() && first != owner) {
            wrong.push(format!("{} {:?} {:?} is not {outcome:?}: {found:?}", row.name, row.emails, row.external_id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each name with the address: the same outcome for all; whoever has the address is the first of the candidates, or the person.
pub(super) fn all_are(outcome: Outcome, email: &str, owner: usize, names: &[&str]) {
    let rows = names.iter().map(|name| (super::tests::row(name, email), outcome, Some(owner)));
    outcomes_are(&family_roster(), rows);
}

/// The same with the identifier that we gave the owner.
pub(super) fn all_by_id_are(outcome: Outcome, owner: usize, names: &[&str]) {
    let row = |name: &str| Row { external_id: Some(id_of(owner)), ..super::tests::row(name, "") };
    outcomes_are(&family_roster(), names.iter().map(|name| (row(name), outcome, Some(owner))));
}
