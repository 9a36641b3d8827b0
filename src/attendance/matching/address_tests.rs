//! Whether an address credits its owner when the name beside it says more.

use super::Outcome::{Matched, Unclear};
use super::tabled::outcomes_are;
use super::tests::{roster, row};

/// An account's address says who it is, unless its name says somebody else, or somebody beside them.
#[test]
fn an_address_does_not_credit_its_owner_for_another() {
    let cases = [
        ("Нұрлан Серікұлы", "nurlan@social.example", Matched),
        ("Нұрлан Серик", "nurlan@social.example", Matched),
        ("Нұрлан Болатұлы", "nurlan@social.example", Unclear),
        ("Болат Қуанышбеков", "nurlan@social.example", Unclear),
        ("Қуанышбекова Ж.", "nurlan@social.example", Unclear),
        ("Қуанышбеков Н.", "nurlan@social.example", Matched),
        ("Дана Серикова", "dana@ngo.example", Matched),
        ("iPhone (Дана)", "dana@ngo.example", Matched),
        ("Марат Оспанов И Роза", "marat@edu.example", Unclear),
        ("Марат Оспанов AND Роза", "marat@edu.example", Unclear),
        ("Марат Оспанов ЖӘНЕ РОЗА", "marat@edu.example", Unclear),
        ("Марат Оспанов жəне Роза", "marat@edu.example", Unclear),
        ("Марат Оспанов / Роза", "marat@edu.example", Unclear),
        ("Марат Оспанов, Роза", "marat@edu.example", Unclear),
        ("Марат Оспанов (Роза А.)", "marat@edu.example", Unclear),
        ("Марат/Жанна", "marat@edu.example", Unclear),
        ("Марат Оспанов with Роза", "marat@edu.example", Unclear),
        ("Марат Оспанов, Р.Айтбаева", "marat@edu.example", Unclear),
        ("Марат Оспанов (Айтбаев)", "marat@edu.example", Matched),
        ("Марат Оспанов", "marat@edu.example", Matched),
        ("Щербакова Юлия (Цой В.)", "", Unclear),
        ("Щербакова Юлия с Розой", "", Unclear),
    ];
    outcomes_are(&roster(), cases.map(|(name, email, wanted)| (row(name, email), wanted, None)));
}
