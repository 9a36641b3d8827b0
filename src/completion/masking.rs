//! A name as a stranger sees it: initials, until its holder shares it.

/// `А. С.`: the first letters of the first two words; nothing of a name that is not there.
pub fn masked(name: &str) -> String {
    let initials = name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphabetic())).take(2);
    initials.map(|letter| format!("{}.", letter.to_uppercase())).collect::<Vec<_>>().join("\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_all_that_is_shown() {
        for (name, wanted) in [
            ("Айгерім Сәрсенбаева", "А.\u{a0}С."),
            ("Әсем Қанатқызы Ілиясова", "Ә.\u{a0}Қ."),
            ("anna  kim", "A.\u{a0}K."),
            ("«Анна»", "А."),
            ("", ""),
            ("—", ""),
        ] {
            assert_eq!(masked(name), wanted, "{name}");
        }
    }
}
