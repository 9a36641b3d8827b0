//! A text as words that can be compared: lower case, one letter for those that two keyboards write differently.

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As it is compared.
    pub form: String,
    /// Where it stands, in bytes.
    pub start: usize,
    pub end: usize,
}

/// The words of a text in order. A hyphen divides words; a soft hyphen and an accent do not.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut within = false;
    for (at, letter) in text.char_indices() {
        if within && matches!(letter, '\u{ad}' | '\u{300}'..='\u{36f}') {
            continue;
        }
        if !letter.is_alphanumeric() {
            within = false;
            continue;
        }
        if !within {
            words.push(Word { form: String::new(), start: at, end: at });
            within = true;
        }
        if let Some(word) = words.last_mut() {
            word.end = at + letter.len_utf8();
            word.form.extend(letter.to_lowercase().map(folded));
        }
    }
    // the child's: the ending of the English genitive is no word
    words.retain(|word| word.form != "s" || !text[..word.start].ends_with(['\'', '’']));
    words
}

/// The letter of a Russian keyboard for one that it lacks; ё as it is mostly written.
pub(super) fn folded(letter: char) -> char {
    match letter {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_know_their_place() {
        let text = "Ребёнок — қорғаншы, child-sensitive «ҮНІ» 2026 шко\u{ad}ла";
        let found = words(text);
        let forms: Vec<&str> = found.iter().map(|word| word.form.as_str()).collect();
        assert_eq!(forms, ["ребенок", "корганшы", "child", "sensitive", "уни", "2026", "школа"]);
        assert_eq!(&text[found[1].start..found[1].end], "қорғаншы");
        let genitive: Vec<String> = words("the child's, children’s S").into_iter().map(|word| word.form).collect();
        assert_eq!(genitive, ["the", "child", "children", "s"]);
        assert_eq!(&text[found[6].start..found[6].end], "шко\u{ad}ла");
    }

    #[test]
    fn both_keyboards_write_the_same_word() {
        for (own, russian) in
            [("құқық", "кукык"), ("Әке", "аке"), ("һәм", "хам"), ("Өңір", "онир"), ("үміт", "умит"), ("ЁЖ", "еж")]
        {
            assert_eq!(words(own)[0].form, words(russian)[0].form, "{own}");
        }
    }
}
