//! Files before and after.

use super::*;

const LESSON: &str = "+++\ntitle = \"T\"\n+++\n\n## One {#one}\nText.\n\n## Two {#two}\nMore.\n";

fn after(path: &str, text: &str, english: &str) -> (String, usize) {
    let named = named(path).unwrap();
    let (bytes, changed) = stamped(path, text.as_bytes(), "english", english.as_bytes(), named.form).unwrap();
    (String::from_utf8(bytes).unwrap(), changed)
}

/// What the text becomes, that a second stamp finds nothing to do, and that nothing but marks has changed.
fn assert_stamped(path: &str, text: &str, english: &str, expected: &str) {
    let marks = marks_of(named(path).unwrap().form, english);
    let mut wanted = expected.to_owned();
    for (key, mark) in &marks {
        wanted = wanted.replace(&format!("<{key}>"), mark);
    }
    let (once, changed) = after(path, text, english);
    assert_eq!(once, wanted);
    assert!(changed > 0);
    assert_eq!(after(path, &once, english), (once.clone(), 0));
}

#[test]
fn markdown_gets_marks_in_head_and_headings() {
    let text = "\u{feff}+++\ntitle = \"Т\" # title\ngoals = [\n  \"x\",\n]\n+++\n\n##  Один  {#one}  \nТекст.\n\n## Два {#two source=00000000}\n\n## Три {#three}\n";
    let expected = "\u{feff}+++\ntitle = \"Т\" # title\ngoals = [\n  \"x\",\n]\nsource = \"<>\"\n+++\n\n##  Один  {#one source=<one>}  \nТекст.\n\n## Два {#two source=<two>}\n\n## Три {#three}\n";
    assert_stamped("a/ru.md", text, LESSON, expected);
}

#[test]
fn the_mark_of_a_head_stands_before_its_tables() {
    let english = "+++\ntitle = \"T\"\n[objectives]\nW1-O1 = \"x\"\n+++\n";
    let text = "+++\r\ntitle = \"Т\"\r\n\r\n[objectives]\r\nW1-O1 = \"x\"\r\n+++\r\n";
    let expected = "+++\r\ntitle = \"Т\"\r\nsource = \"<>\"\r\n\r\n[objectives]\r\nW1-O1 = \"x\"\r\n+++\r\n";
    assert_stamped("module.ru.md", text, english, expected);
    assert_stamped(
        "tool.ru.md",
        "+++\nsource = 'old' # mark\ntitle = \"Т\"\n+++\nx",
        english,
        "+++\nsource = \"<>\" # mark\ntitle = \"Т\"\n+++\nx",
    );
    assert_stamped("tool.kk.md", "+++\n+++\n", english, "+++\nsource = \"<>\"\n+++\n");
}

#[test]
fn toml_gets_marks_in_each_table() {
    let english = "code = \"S\"\ntitle = \"T\"\nsetup = \"x\"\n[[decision]]\nid = \"D1\"\nquestion = \"q\"\n[[decision]]\nid = \"D2\"\nquestion = \"r\"\n";
    let text = "# notes\ntitle = \"Т\"\nsetup = \"\"\"\nx [D1]\n\"\"\"\n\n[D1] # first\nquestion = \"q\"\n[D1.a]\ntext = \"t\"\n\n[D2.a]\ntext = \"u\"\n";
    let expected = "# notes\ntitle = \"Т\"\nsetup = \"\"\"\nx [D1]\n\"\"\"\nsource = \"<>\"\n\n[D1] # first\nsource = \"<D1>\"\nquestion = \"q\"\n[D1.a]\ntext = \"t\"\n\n[D2]\nsource = \"<D2>\"\n[D2.a]\ntext = \"u\"\n";
    assert_stamped("scenario.ru.toml", text, english, expected);
    let english = "[[item]]\nid = \"W1-K01\"\nprompt = \"p\"\n[[item]]\nid = \"W1.K02\"\nprompt = \"q\"\n";
    let text = "[\"W1-K01\"]\nprompt = \"п\"\n\n[ 'W1.K02' ]\nsource = \"0\"\nprompt = \"q\"";
    let expected = "[\"W1-K01\"]\nsource = \"<W1-K01>\"\nprompt = \"п\"\n\n[ 'W1.K02' ]\nsource = \"<W1.K02>\"\nprompt = \"q\"";
    assert_stamped("check.ru.toml", text, english, expected);
}

#[test]
fn what_cannot_be_stamped_says_why() {
    let faults = |path: &str, text: &str| {
        let form = named(path).unwrap().form;
        match stamped(path, text.as_bytes(), "english", b"[[item]]\nid = \"K\"\n", form) {
            Err(StampError::Faults(report)) => report.problems[0].line,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(faults("check.ru.toml", "a = \n"), 1);
    assert_eq!(faults("check.ru.toml", "\nK = { prompt = \"x\" }\n"), 2);
    assert_eq!(faults("ru.md", "no head"), 1);
}

#[test]
fn stamps_a_file_of_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("en.md"), LESSON).unwrap();
    std::fs::write(path("ru.md"), "+++\ntitle = \"Т\"\n+++\n## Один {#one}\n").unwrap();
    std::fs::write(path("lesson.toml"), "").unwrap();
    let done = stamp(folder.path(), Path::new("ru.md")).unwrap();
    assert_eq!(done, Stamped { path: "ru.md".into(), changed: 2 });
    assert_eq!(stamp(folder.path(), &path("ru.md")).unwrap().changed, 0);
    assert!(matches!(stamp(folder.path(), Path::new("en.md")), Err(StampError::NotATranslation(_))));
    assert!(matches!(stamp(folder.path(), Path::new("lesson.toml")), Err(StampError::NotATranslation(_))));
    assert!(matches!(stamp(folder.path(), Path::new("../ru.md")), Err(StampError::NotInFolder(..))));
    std::fs::remove_file(path("en.md")).unwrap();
    assert!(matches!(stamp(folder.path(), Path::new("ru.md")), Err(StampError::Io(..))));
}
