//! Russian and Kazakh that were typed while the keyboard was set to English: `ljdthbt` is доверие.

/// The letters of a Russian keyboard on the keys of an English one.
const KEYS: [(&str, &str); 3] =
    [("qwertyuiop[]", "йцукенгшщзхъ"), ("asdfghjkl;'", "фывапролджэ"), ("zxcvbnm,.`", "ячсмитьбюё")];

/// What the same keys write on a Russian keyboard; `None` where no Latin letters were typed, or others with them.
pub(super) fn on_russian_keys(typed: &str) -> Option<String> {
    let is_latin = typed.contains(|letter: char| letter.is_ascii_alphabetic()) && typed.is_ascii();
    let key = |letter: char| {
        let letter = letter.to_ascii_lowercase();
        let row = KEYS.iter().find_map(|(latin, russian)| russian.chars().nth(latin.find(letter)?));
        row.unwrap_or(letter)
    };
    is_latin.then(|| typed.chars().map(key).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_letter() {
        for (typed, meant) in [
            ("ljdthbt", Some("доверие")),
            ("Cjukfcbt ht,tyrf", Some("согласие ребенка")),
            ("j,]trn 2", Some("объект 2")),
            ("доверие", None),
            ("W2 урок", None),
            ("2026", None),
            ("", None),
        ] {
            assert_eq!(on_russian_keys(typed).as_deref(), meant, "{typed}");
        }
        assert!(KEYS.iter().all(|(latin, russian)| latin.len() == russian.chars().count()));
    }
}
