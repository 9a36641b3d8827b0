//! The content of this source tree, and that a cohort keeps the edition it began with.

use shanyraq::curriculum::{Archive, Curriculum, check};
use shanyraq::i18n::Lang;

fn archive() -> Archive {
    Archive::read_dir(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).unwrap()
}

#[test]
fn the_content_has_no_errors() {
    let report = check(&archive());
    assert!(!report.has_errors(), "{report}");
}

#[test]
fn each_module_has_lessons_with_scenarios_and_a_check_of_twelve_items_in_every_language() {
    let curriculum = Curriculum::load(&archive()).unwrap();
    assert_eq!(curriculum.modules.len(), 3);
    for module in &curriculum.modules {
        assert_eq!(module.check.len(), 12, "{}", module.slug);
        assert!(module.lessons.iter().all(|lesson| lesson.scenario.is_some()), "{}", module.slug);
        for lang in Lang::ALL {
            let translated = module.lessons.iter().filter(|lesson| lesson.text.own(lang).is_some()).count();
            assert!(translated >= 2, "{} has {translated} lessons in {lang}", module.slug);
            assert!(module.check.iter().all(|item| item.text.own(lang).is_some()), "{} in {lang}", module.slug);
        }
    }
}

#[test]
fn an_edition_comes_back_from_its_bytes_as_it_went_in() {
    let archive = archive();
    let back = Archive::from_bytes(&archive.to_bytes()).unwrap();
    assert_eq!(back.edition(), archive.edition());
    assert_eq!(Curriculum::load(&back).unwrap(), Curriculum::load(&archive).unwrap());
}

#[test]
fn a_changed_word_is_another_edition() {
    let archive = archive();
    let changed = Archive::from_files(archive.iter().map(|(path, bytes)| {
        let mut bytes = bytes.to_vec();
        if path.ends_with("en.md") {
            bytes.push(b'\n');
        }
        (path.to_owned(), bytes)
    }));
    assert_ne!(changed.edition(), archive.edition());
}

#[test]
fn content_that_is_refused_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let bad = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/content/bad");
    let end = |command: &[&str]| {
        std::process::Command::new(env!("CARGO_BIN_EXE_shanyraq"))
            .args(command)
            .args(["--listen", "127.0.0.1:0", "--metrics-listen", "off", "--data"])
            .arg(&data)
            .arg("--content")
            .arg(&bad)
            .output()
            .unwrap()
    };
    for command in [&[] as &[&str], &["demo"]] {
        let output = end(command);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains("the content has errors"), "{command:?}: {said}");
        assert!(!data.exists(), "{command:?}: {:?}", std::fs::read_dir(&data).map(Iterator::count));
    }
}
