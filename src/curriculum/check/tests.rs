//! Whole folders: a good one without a word to say about it, and a bad one with every fault there is.

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;
use crate::curriculum::{ItemKind, SectionKind, status};
use crate::i18n::Lang;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/content").join(name)
}

fn archive(name: &str) -> Archive {
    Archive::read_dir(&folder(name)).unwrap()
}

fn with(archive: &Archive, path: &str, bytes: &[u8]) -> Archive {
    let files = archive.iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec()));
    Archive::from_files(files.chain([(path.to_owned(), bytes.to_vec())]))
}

#[test]
fn a_track_with_another_pass_mark_than_the_check_is_named() {
    let good = archive("good");
    let text = std::str::from_utf8(good.get("programme.toml").unwrap()).unwrap();
    let other = text.replace("at_least_percent = 80", "at_least_percent = 95");
    assert_ne!(text, other);
    let report = check(&with(&good, "programme.toml", other.as_bytes()));
    let said = report.to_string();
    assert!(!report.has_errors() && said.contains("asks for 95 % of the check of first, which passes with 80 %"), "{said}");
    assert!(said.contains("programme.toml:29"), "{said}");
}

#[test]
fn the_good_folder_has_no_problems() {
    let (curriculum, report) = Curriculum::load_checked(&archive("good")).unwrap();
    assert_eq!(report, Report::default());
    assert_eq!(curriculum, Curriculum::load(&Archive::from_bytes(&archive("good").to_bytes()).unwrap()).unwrap());
    let module = curriculum.module("first").unwrap();
    assert_eq!((module.lesson_minutes(), module.next("one"), module.previous("one")), (25, None, None));
    assert_eq!(curriculum.item("W1-K03").unwrap().kind, ItemKind::Order);
    assert_eq!(curriculum.item("W1-P1-B").unwrap().correct().collect::<Vec<_>>(), ["b"]);
    assert_eq!(curriculum.track("all").unwrap().completion.leaves().len(), 5);
    let zone = chrono_tz::Asia::Almaty;
    assert_eq!(curriculum.country("kz").unwrap().zone_name(zone, Lang::Kk), Some("Астана уақыты"));
    let rows = status(&curriculum).rows;
    assert!(rows.iter().all(|row| (row.lessons, row.scenarios, row.decisions, row.questions, row.pairs) == (1, 1, 2, 4, 1)));
}

#[test]
fn a_lesson_is_whole_in_each_language() {
    let curriculum = Curriculum::load(&archive("good")).unwrap();
    let (module, lesson) = curriculum.lesson_by_code("W1-L1").unwrap();
    assert_eq!(module.slug, "first");
    for lang in Lang::ALL {
        let (served, text) = lesson.text.get(lang);
        assert_eq!(served, lang);
        let kinds: Vec<_> = text.sections.iter().map(|section| section.kind).collect();
        let (text_kind, tool) = (SectionKind::Text, SectionKind::Tool);
        assert_eq!(kinds, [text_kind, text_kind, text_kind, tool, SectionKind::Reflection, SectionKind::Mistakes]);
        let sources: Vec<_> =
            text.sources.iter().map(|source| (source.number, source.id.as_str(), source.places.join(", "))).collect();
        assert_eq!(sources, [(1, "S02", "art. 3, art. 5".to_owned()), (2, "S01", String::new())]);
        assert!(text.mistakes[0].better.as_ref().unwrap().for_reader(lang).ends_with("<a href=\"#sources\">2</a></sup>."));
        let html = text.section("one").unwrap().html.for_reader(lang);
        assert!(html.contains(&format!("href=\"/{lang}/modules/first\"")), "{html}");
        assert!(html.contains(&format!("src=\"/content/{}/images/map.webp\" width=\"1\"", curriculum.edition)), "{html}");
    }
}

#[test]
fn a_section_without_translation_is_served_in_english_with_the_right_numbers() {
    let good = archive("good");
    let path = "modules/first/lessons/one/ru.md";
    let text = String::from_utf8(good.get(path).unwrap().to_vec()).unwrap();
    let (before, after) = (text.find("## Один").unwrap(), text.find("## Два").unwrap());
    let cut = format!("{}{}", &text[..before], &text[after..].replace("Правило [AJ]", "Правило [S01]"));
    let curriculum = Curriculum::load(&with(&good, path, cut.as_bytes())).unwrap();
    let (_, text) = curriculum.lesson_by_code("W1-L1").unwrap().1.text.get(Lang::Ru);
    let section = text.section("one").unwrap();
    assert_eq!((section.lang, text.sections[0].id.as_str()), (Lang::En, "one"));
    assert!(
        text.section("two").unwrap().html.for_reader(Lang::Ru).contains("<sup class=\"ref\"><a href=\"#sources\">2</a></sup>")
    );
    assert_eq!(text.sources[0].title, "Второй источник");
}

#[test]
fn a_link_to_what_is_not_there_is_an_error_and_so_is_a_term_where_nothing_corrects_it() {
    let good = archive("good");
    let path = "modules/first/lessons/one/en.md";
    let text = String::from_utf8(good.get(path).unwrap().to_vec()).unwrap();
    let within =
        |words: &str| with(&good, path, text.replacen("{#one}\n", &format!("{{#one}}\n\n{words} [AJ]\n"), 1).as_bytes());
    let errors =
        |archive: &Archive| check(archive).errors().map(|problem| (problem.line, problem.what.clone())).collect::<Vec<_>>();
    let line = text.lines().position(|line| line.contains("{#one}")).unwrap() as u32 + 3;
    for (words, wrong) in [
        ("See [it](/modules/first/one#two).", None),
        ("See [it](/modules/first/one#sources).", None),
        ("See [it](/modules/first/one#nope).", Some("#nope is not on that page")),
        ("See [it](/glossary#nope).", Some("#nope is not on that page")),
        ("See [it](/support#anything).", None),
        ("See [it][nope].", Some("[nope] is not defined")),
        ("See [*it*][nope].", Some("[nope] is not defined")),
        ("See [it][yes].\n\n[yes]: /support\n\nMore", None),
        ("See \\[it\\]\\[nope\\].", None),
        ("See `a[1][2]`.", None),
    ] {
        let found = errors(&within(words));
        match wrong {
            None => assert_eq!(found, [], "{words}"),
            Some(wrong) => {
                assert_eq!((found.len(), found[0].0), (1, line), "{words}: {found:?}");
                assert!(found[0].1.contains(wrong), "{words}: {found:?}");
            }
        }
    }

    // lesson.toml lets it quote a term: where it is corrected
    for (section, is_wrong) in [("mistakes", false), ("tool", false), ("one", true), ("reflection", true)] {
        let words = if section == "mistakes" { "- A problem child.\n  => Another word [AJ]." } else { "A problem child [AJ]." };
        let head = format!("{{#{section}}}\n");
        let changed = with(&good, path, text.replacen(&head, &format!("{head}\n{words}\n"), 1).as_bytes());
        let found = errors(&changed);
        assert_eq!(found.iter().any(|(_, what)| what.contains("must not be used")), is_wrong, "{section}: {found:?}");
    }
    let path = "modules/first/lessons/one/scenario.toml";
    let scenario = String::from_utf8(good.get(path).unwrap().to_vec()).unwrap();
    let changed = with(&good, path, scenario.replacen("title = \"", "title = \"A problem child: ", 1).as_bytes());
    assert_eq!(errors(&changed).len(), 1, "{:?}", errors(&changed));
}

#[test]
fn a_lesson_without_a_scenario_is_told_and_one_is_one() {
    let good = archive("good");
    let files =
        good.iter().filter(|(path, _)| !path.contains("/scenario")).map(|(path, bytes)| (path.to_owned(), bytes.to_vec()));
    let report = check(&Archive::from_files(files));
    let told: Vec<_> = report.warnings().filter(|problem| problem.what == "The lesson has no scenario").collect();
    assert_eq!(told.iter().map(|problem| problem.path.as_str()).collect::<Vec<_>>(), ["modules/first/lessons/one/lesson.toml"]);
    let (error, warning) = (report.warnings().next().unwrap(), report.warnings().next().unwrap());
    let one = Report { problems: vec![Problem { severity: Severity::Error, ..error.clone() }, warning.clone()] };
    assert!(one.to_string().ends_with("1 error, 1 warning"), "{one}");
    assert!(Report::default().to_string().ends_with("0 errors, 0 warnings"));
}

/// Each line of the expected report was compared by hand with the file that it names.
#[test]
fn every_fault_is_reported_with_file_and_line() {
    let heavy = [archive("good").get("images/map.webp").unwrap(), &[0; 61_440]].concat();
    let report = check(&with(&archive("bad"), "images/heavy.webp", &heavy)).to_string();
    let expected = std::fs::read_to_string(folder("bad.txt")).unwrap();
    for (found, expected) in report.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(report.lines().count(), expected.lines().count());
}

/// The lesson of the good folder has 42 words.
#[test]
fn the_length_of_a_lesson_is_looked_at_where_the_programme_says_it() {
    let good = archive("good");
    let programme = String::from_utf8(good.get("programme.toml").unwrap().to_vec()).unwrap();
    let path = "modules/first/lessons/one/en.md:1";
    for (limits, expected) in [
        ("least = 42\nmost = 42", "0 errors, 0 warnings".to_owned()),
        (
            "least = 43\nmost = 99",
            format!(
                "{path}: warning: The lesson has 42 words without its head and its tool. Explain more of what its sources say: 43 to 99 words.\n0 errors, 1 warning"
            ),
        ),
        (
            "least = 0\nmost = 41",
            format!(
                "{path}: warning: The lesson has 42 words without its head and its tool. Shorten it, or divide it in two: 0 to 41 words.\n0 errors, 1 warning"
            ),
        ),
    ] {
        let limited = format!("{programme}\n[lesson_words]\n{limits}\n");
        assert_eq!(check(&with(&good, "programme.toml", limited.as_bytes())).to_string(), expected, "{limits}");
    }
}

#[test]
fn a_record_may_count_for_some_months() {
    let good = archive("good");
    let programme = String::from_utf8(good.get("programme.toml").unwrap().to_vec()).unwrap();
    let with_months = |months: &str| {
        let text = programme.replacen("[certificate]\n", &format!("[certificate]\nvalid_for = {months}\n"), 1);
        assert_ne!(text, programme);
        with(&good, "programme.toml", text.as_bytes())
    };
    assert_eq!(Curriculum::load(&with_months("36")).unwrap().programme.certificate.valid_for, Some(36));
    assert_eq!(Curriculum::load(&good).unwrap().programme.certificate.valid_for, None);
    for months in ["0", "601", "\"always\"", "-1", "1.5"] {
        let said = check(&with_months(months)).to_string();
        assert!(said.contains("a whole number from 1 to 600"), "{months}: {said}");
    }
}

#[test]
fn an_edition_with_errors_is_not_served() {
    assert!(Curriculum::load(&archive("bad")).unwrap_err().has_errors());
    assert!(Curriculum::load_checked(&archive("bad")).is_err());
    assert!(Curriculum::load(&Archive::default()).is_err());
    let editorial = with(&archive("good"), "images/photo.png", b"\x89PNG");
    assert!(Curriculum::load(&editorial).is_ok(), "what only an editor cares about does not stop a pinned cohort");
    assert!(Curriculum::load_checked(&editorial).is_err());
}

/// Of four options the right one is the longest in a quarter of the questions by chance; who picks the longest is to learn nothing.
#[test]
fn the_length_of_an_option_does_not_tell_the_answers_of_the_tests() {
    let curriculum = Curriculum::load(&Archive::embedded()).unwrap();
    for lang in Lang::ALL {
        let items: Vec<_> =
            curriculum.modules.iter().flat_map(|module| &module.tests).flat_map(|pair| [&pair.a, &pair.b]).collect();
        let told = items.iter().filter(|item| {
            let text = item.text.own(lang).unwrap();
            let length = |id: &str| text.parts[id].text.chars().count();
            let longest = item.parts.iter().map(|part| length(&part.id)).max().unwrap();
            item.correct().any(|right| length(right) == longest)
        });
        let told = told.count();
        assert!(told * 100 <= items.len() * 40, "{lang}: the longest option is right in {told} of {} questions", items.len());
    }
}

/// The whole content is to load in well under 300 ms in release; a debug build is several times slower.
const PATHS: [&str; 18] = [
    "review.toml",
    "surveys/evaluation.toml",
    "surveys/follow-up.kk.toml",
    "modules/first/webinar-1.toml",
    "programme.toml",
    "glossary.csv",
    "sources.toml",
    "countries/kz.toml",
    "images/map.webp",
    "pages/support.ru.md",
    "modules/first/module.toml",
    "modules/first/module.en.md",
    "modules/first/check.toml",
    "modules/first/tests.ru.toml",
    "modules/first/lessons/one/lesson.toml",
    "modules/first/lessons/one/en.md",
    "modules/first/lessons/one/kk.md",
    "modules/first/lessons/one/scenario.toml",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_bytes_are_read_without_panic(path in 0..PATHS.len(), bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check(&with(&archive("good"), PATHS[path], &bytes));
    }

    #[test]
    fn any_damage_is_read_without_panic(path in 0..PATHS.len(), at in 0usize..4000, remove in 0usize..60, insert in "[\\[\\]\"'={}#+|\n a-zЖ0-9-]{0,12}") {
        let good = archive("good");
        let mut bytes = good.get(PATHS[path]).unwrap().to_vec();
        let start = at % bytes.len();
        let end = (start + remove).min(bytes.len());
        bytes.splice(start..end, insert.into_bytes());
        check(&with(&good, PATHS[path], &bytes));
    }
}
