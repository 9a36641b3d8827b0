//! Names as they are met.

use super::*;

fn read(name: &str) -> Vec<String> {
    display(name)
        .words
        .into_iter()
        .filter(|word| !word.is_device)
        .map(|word| {
            let text = word.forms.first().cloned().unwrap_or_default();
            match (word.is_initial, word.patronymic.is_some(), word.is_work, word.in_brackets) {
                (true, ..) => format!("{text}."),
                (_, true, ..) => format!("{text}^"),
                (_, _, true, _) => format!("{text}!"),
                (.., true) => format!("({text})"),
                _ => text,
            }
        })
        .collect()
}

#[test]
fn names_are_taken_apart() {
    for (name, wanted) in [
        ("Айгуль Касымова", vec!["aigul", "kasimova"]),
        ("Касымова А.М.", vec!["kasimova", "a.", "m."]),
        ("iPhone (Айгуль)", vec!["(aigul)"]),
        ("iPhone — Айгуль", vec!["aigul"]),
        ("Айгуль's iPhone", vec!["aigul"]),
        ("айгуль-PC", vec!["aigul"]),
        ("DESKTOP-4F5G6H", vec![]),
        ("Redmi Note 9", vec![]),
        ("Galaxy A52 Марат", vec!["marat"]),
        ("SM-A525F", vec![]),
        ("<b>Айгуль</b> &amp; Марат", vec!["aigul", "marat"]),
        ("\u{202e}Айгуль\u{202c} 🌸 Касымова", vec!["aigul", "kasimova"]),
        ("Aigerim2026", vec!["aigerim"]),
        ("AigerimSarsenbayeva", vec!["aigerim", "sarsenbaeva"]),
        ("aigerim.sarsenbayeva", vec!["aigerim", "sarsenbaeva"]),
        ("aigerim.sarsenbayeva@mail.kz", vec!["aigerim", "sarsenbaeva"]),
        ("Айгерім Қанатқызы", vec!["aigerim", "kanatkizi^"]),
        ("Айгерім Қанат қызы", vec!["aigerim", "kanatkizi^"]),
        ("Айгерім, СШ № 12, Тараз", vec!["aigerim", "sS!", "taraz!"]),
        ("=HYPERLINK(\"http://x\")", vec!["hiperlink", "(htp)", "ks."]),
        ("", vec![]),
    ] {
        let wanted: Vec<String> = wanted.into_iter().map(str::to_owned).collect();
        assert_eq!(read(name), wanted, "{name}");
    }
}

#[test]
fn two_people_and_addresses_are_seen() {
    for (name, wanted) in
        [("Айгуль и Марат", true), ("A & B", true), ("Айгүл және Марат", true), ("Касымова И.", false), ("и Марат", false)]
    {
        assert_eq!(display(name).and_before.is_some(), wanted, "{name}");
    }
    assert_eq!(display("Aigul <a.k@mail.kz>").emails, [] as [&str; 0]);
    assert_eq!(display("Aigul (a.k@mail.kz)").emails, ["a.k@mail.kz"]);
    assert_eq!(display("a_k.b+c@mail.kz").emails, ["a_k.b+c@mail.kz"]);
}

#[test]
fn long_names_cost_little() {
    assert!(display(&"Ә-ө ".repeat(100_000)).words.len() <= MOST_WORDS);
}

#[test]
fn a_name_is_remembered_as_it_is_seen() {
    assert_eq!(display_key(" \u{202e}iPhone\u{200b}  (Айгуль)"), "iphone (айгуль)");
}
