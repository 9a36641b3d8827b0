//! What the name of a file says: its form and its language.

use crate::i18n::Lang;

/// How a file that exists in several languages is divided into blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::curriculum) enum Form {
    /// A lesson's text: the head and each section.
    Lesson,
    /// A page, a tool or a module's words: one block.
    Whole,
    /// A scenario: the head and each decision.
    Scenario,
    /// Questions: each.
    Check,
    /// Pairs of questions: each pair.
    Tests,
    /// The plan of a webinar: the head and each row, poll, question and moment.
    Webinar,
    /// A survey: the head, each group and each question.
    Survey,
}

/// A file that exists in several languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct Named {
    pub form: Form,
    pub lang: Lang,
    /// The path of the English file.
    pub english: String,
}

/// What the path says; `None` for a file that does not exist in several languages.
pub(in crate::curriculum) fn named(path: &str) -> Option<Named> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let (stem, ending) = name.rsplit_once('.')?;
    let (base, lang) = match stem.rsplit_once('.') {
        Some((base, tag)) => (base, tag.parse().ok()?),
        None if ending == "md" => ("", stem.parse().ok()?),
        None => (stem, Lang::En),
    };
    let form = match (base, ending) {
        ("", "md") => Form::Lesson,
        (_, "md") => Form::Whole,
        ("scenario", "toml") => Form::Scenario,
        ("check", "toml") => Form::Check,
        ("tests", "toml") => Form::Tests,
        (base, "toml") if is_webinar(base) => Form::Webinar,
        (_, "toml") if folder == "surveys" => Form::Survey,
        _ => return None,
    };
    let english = match (base, ending) {
        ("", _) => "en.md".to_owned(),
        (base, "md") => format!("{base}.en.md"),
        (base, _) => format!("{base}.toml"),
    };
    let english = if folder.is_empty() { english } else { format!("{folder}/{english}") };
    Some(Named { form, lang, english })
}

/// `webinar-1`
fn is_webinar(base: &str) -> bool {
    base.strip_prefix("webinar-").is_some_and(|part| part.parse::<u32>().is_ok())
}

/// The path of an English file's translation.
pub(in crate::curriculum) fn in_language(english: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return english.to_owned();
    }
    match english.strip_suffix("en.md") {
        Some(base) => format!("{base}{lang}.md"),
        None => english.strip_suffix(".toml").map_or_else(|| english.to_owned(), |base| format!("{base}.{lang}.toml")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_form_and_language() {
        let cases = [
            ("m/webinar-1.kk.toml", Some((Form::Webinar, Lang::Kk, "m/webinar-1.toml"))),
            ("m/webinar-one.toml", None),
            ("surveys/follow-up.ru.toml", Some((Form::Survey, Lang::Ru, "surveys/follow-up.toml"))),
            ("review.toml", None),
            ("a/en.md", Some((Form::Lesson, Lang::En, "a/en.md"))),
            ("a/kk.md", Some((Form::Lesson, Lang::Kk, "a/en.md"))),
            ("a/tool.ru.md", Some((Form::Whole, Lang::Ru, "a/tool.en.md"))),
            ("pages/support.en.md", Some((Form::Whole, Lang::En, "pages/support.en.md"))),
            ("a/scenario.toml", Some((Form::Scenario, Lang::En, "a/scenario.toml"))),
            ("a/check.kk.toml", Some((Form::Check, Lang::Kk, "a/check.toml"))),
            ("tests.ru.toml", Some((Form::Tests, Lang::Ru, "tests.toml"))),
            ("a/lesson.toml", None),
            ("programme.toml", None),
            ("a/de.md", None),
            ("a/tool.de.md", None),
            ("glossary.csv", None),
        ];
        for (path, expected) in cases {
            let found = named(path);
            let found = found.as_ref().map(|named| (named.form, named.lang, named.english.as_str()));
            assert_eq!(found, expected, "{path}");
            if let Some((_, lang, english)) = expected {
                assert_eq!(in_language(english, lang), path);
            }
        }
    }
}
