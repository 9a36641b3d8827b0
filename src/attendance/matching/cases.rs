//! A given name in another case: «iPhone Людмилы» and «Людмиланың iPhone» are Людмила's, «за Людмилу» is for her.

use super::word::Word;

/// The names of which a word may be another case, in comparable forms: itself is none of them. Endings come to few forms: и, ы and й
/// are one letter.
pub fn nominatives(word: &Word) -> Vec<String> {
    /// What a case ends in, and what the name itself has instead.
    const ENDS: [(&str, &[&str]); 22] = [
        // Людмилы, Марии, Виктории, Ольги
        ("i", &["a", "ia", ""]),
        // Виктора, Сергея
        ("a", &[""]),
        ("ia", &["", "i"]),
        // Людмилу, Ольгу, Юлию
        ("u", &["a", "", "i"]),
        ("iu", &["ia", "", "i"]),
        // Людмилой, Виктором, Марией
        ("oi", &["a"]),
        ("ei", &["ia", "a"]),
        ("om", &[""]),
        ("em", &["", "i", "ei"]),
        // Людмилин
        ("in", &["a", "ia", ""]),
        // Людмиланың, Айгүлдің, Серіктің
        ("nin", &["", "n"]),
        ("ning", &["", "n"]),
        ("din", &["", "d"]),
        ("ding", &["", "d"]),
        ("tin", &["", "t"]),
        ("ting", &["", "t"]),
        // Людмиладан, Серіктен, Айнұрмен
        ("dan", &[""]),
        ("den", &[""]),
        ("tan", &[""]),
        ("ten", &[""]),
        ("men", &[""]),
        ("nan", &[""]),
    ];
    let mut found = Vec::new();
    for form in &word.forms {
        for (end, instead) in ENDS {
            let Some(stem) = form.strip_suffix(end).filter(|stem| stem.len() >= 2) else { continue };
            found.extend(instead.iter().map(|last| format!("{stem}{last}")));
        }
    }
    found.retain(|form| !word.forms.contains(form));
    found
}

#[cfg(test)]
mod tests {
    use super::super::fold::forms;
    use super::super::word::{Place, word};
    use super::*;

    #[test]
    fn a_name_in_another_case_is_known() {
        for (said, name) in [
            ("Людмилы", "Людмила"),
            ("Людмилу", "Людмила"),
            ("Людмилой", "Людмила"),
            ("Людмилин", "Людмила"),
            ("Людмиланың", "Людмила"),
            ("Людмиладан", "Людмила"),
            ("Виктора", "Виктор"),
            ("Виктории", "Виктория"),
            ("Викторию", "Виктория"),
            ("Сергея", "Сергей"),
            ("Сергеем", "Сергей"),
            ("Игоря", "Игорь"),
            ("Марии", "Мария"),
            ("Дильнозы", "Дильноза"),
            ("Ольги", "Ольга"),
            ("Наталью", "Наталья"),
            ("Данияра", "Данияр"),
            ("Серіктің", "Серік"),
            ("Ерланның", "Ерлан"),
            ("Айгүлдің", "Айгүл"),
            ("Айгүлмен", "Айгүл"),
            ("Алии", "Алия"),
        ] {
            let said = word(said, false, Place { part: 0, in_brackets: false, in_quotes: false, is_latin: false });
            let cases = nominatives(&said);
            assert!(forms(name).iter().any(|form| cases.contains(form)), "{name}: {:?} {cases:?}", forms(name));
        }
    }
}
