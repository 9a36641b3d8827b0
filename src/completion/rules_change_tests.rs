#![allow(clippy::cloned_ref_to_slice_refs, reason = "in a table of cases a tree of one reads like a tree of two")]

use super::*;
use crate::curriculum::{Archive, Rules};

fn lessons(module: &str) -> Requirement {
    Requirement::LessonsRead { module: module.to_owned() }
}

fn check(module: &str, at_least_percent: u8) -> Requirement {
    Requirement::KnowledgeCheck { module: module.to_owned(), at_least_percent }
}

fn webinar(module: &str, part: u32) -> Requirement {
    Requirement::Webinar { module: module.to_owned(), part }
}

fn form(name: &str) -> Requirement {
    Requirement::Survey { name: name.to_owned() }
}

fn all(of: &[Requirement]) -> Requirement {
    Requirement::AllOf(of.to_vec())
}

fn any(of: &[Requirement]) -> Requirement {
    Requirement::AnyOf(of.to_vec())
}

fn at_least(count: u32, of: &[Requirement]) -> Requirement {
    Requirement::AtLeast { count, of: of.to_vec() }
}

fn changed(old: Requirement, new: Requirement) -> RuleChange {
    RuleChange::Changed { old, new }
}

#[test]
fn trees_are_compared_by_what_they_ask_for() {
    use RuleChange::{Added, Gone};
    let (a, b, w) = (lessons("a"), check("a", 80), webinar("a", 1));
    let cases: Vec<(&str, Requirement, Requirement, Vec<RuleChange>)> = vec![
        ("the same", all(&[a.clone(), b.clone()]), all(&[a.clone(), b.clone()]), vec![]),
        ("another order", all(&[a.clone(), b.clone()]), all(&[b.clone(), a.clone()]), vec![]),
        ("asked for twice", all(&[a.clone()]), all(&[a.clone(), a.clone()]), vec![]),
        ("a list in a list", all(&[a.clone(), all(&[b.clone()])]), all(&[a.clone(), b.clone()]), vec![]),
        ("one alone", a.clone(), all(&[a.clone()]), vec![]),
        ("any of one", all(&[a.clone(), any(&[b.clone()])]), all(&[a.clone(), b.clone()]), vec![]),
        ("at least one is any", at_least(1, &[a.clone(), b.clone()]), any(&[b.clone(), a.clone()]), vec![]),
        ("nothing and nothing", all(&[]), all(&[]), vec![]),
        ("added", all(&[a.clone()]), all(&[a.clone(), b.clone()]), vec![Added(b.clone())]),
        ("gone", all(&[a.clone(), b.clone()]), all(&[a.clone()]), vec![Gone(b.clone())]),
        ("everything gone", all(&[a.clone(), b.clone()]), all(&[]), vec![Gone(a.clone()), Gone(b.clone())]),
        ("a higher mark", all(&[b.clone()]), all(&[check("a", 90)]), vec![changed(b.clone(), check("a", 90))]),
        ("another part", all(&[w.clone()]), all(&[webinar("a", 2)]), vec![Gone(w.clone()), Added(webinar("a", 2))]),
        ("another module", all(&[w.clone()]), all(&[webinar("b", 1)]), vec![Gone(w.clone()), Added(webinar("b", 1))]),
        ("another form", form("x"), form("y"), vec![Gone(form("x")), Added(form("y"))]),
        (
            "an alternative",
            all(&[w.clone()]),
            all(&[any(&[w.clone(), form("x")])]),
            vec![changed(w.clone(), any(&[form("x"), w.clone()]))],
        ),
        (
            "more of a group",
            at_least(2, &[a.clone(), b.clone(), w.clone()]),
            at_least(3, &[a.clone(), b.clone(), w.clone()]),
            vec![changed(at_least(2, &[b.clone(), a.clone(), w.clone()]), at_least(3, &[b.clone(), a.clone(), w.clone()]))],
        ),
        (
            "the single one before the group",
            all(&[any(&[b.clone(), w.clone()]), b.clone()]),
            all(&[check("a", 70), any(&[check("a", 70), w.clone()])]),
            vec![changed(b.clone(), check("a", 70)), changed(any(&[b.clone(), w.clone()]), any(&[check("a", 70), w.clone()]))],
        ),
    ];
    for (name, old, new, wanted) in cases {
        assert_eq!(compare(&old, &new), wanted, "{name}");
    }
}

#[test]
fn numbers_that_become_others_are_told_and_the_share_for_new_cohorts_is_not() {
    let old = Programme {
        rules: Rules { version: 1, make_up_days: 30, present_percent: 75, ..Rules::default() },
        ..Programme::default()
    };
    assert_eq!(number_changes(&old, &old), []);
    let mut new = old.clone();
    new.rules = Rules { version: 2, make_up_days: 45, present_percent: 80, ..old.rules.clone() };
    new.certificate.valid_for = Some(36);
    let wanted = [
        NumberChange { what: "make-up-days", old: Some(30), new: Some(45) },
        NumberChange { what: "record-months", old: None, new: Some(36) },
    ];
    assert_eq!(number_changes(&old, &new), wanted);
}

#[test]
fn a_track_changes_by_its_hours_its_modules_its_requirements_and_its_lessons() {
    let old = Curriculum::load(&Archive::embedded()).unwrap();
    let tracks = ["ministerial".to_owned(), "practitioner".to_owned(), "nowhere".to_owned()];
    let none = track_changes(&old, &old, &tracks);
    assert_eq!(
        none.iter().map(|change| (change.track.as_str(), change.is_none())).collect::<Vec<_>>(),
        [("ministerial", true), ("practitioner", true)]
    );
    let mut new = old.clone();
    let track = &mut new.programme.tracks[0];
    track.hours += 1;
    track.modules.push("child-context".to_owned());
    track.completion = all(&[track.completion.clone(), form("evaluation")]);
    let coordination = new.modules.iter_mut().find(|module| module.slug == "coordination").unwrap();
    let had = coordination.lessons.len();
    let mut lesson = coordination.lessons[0].clone();
    "W1-L99".clone_into(&mut lesson.code);
    coordination.lessons.push(lesson);
    let found = track_changes(&old, &new, &tracks);
    assert!(found[1].is_none() && found[1].versions[0] == found[1].versions[1], "{:?}", found[1]);
    let change = &found[0];
    assert!(!change.is_none());
    assert_eq!(change.hours, Some([5, 6]));
    assert_eq!((change.modules_added.as_slice(), change.modules_gone.len()), (&["child-context".to_owned()][..], 0));
    let lessons = RuleChange::Lessons { module: "coordination".to_owned(), old: had, new: had + 1, added: 1 };
    assert_eq!(change.completion, [RuleChange::Added(form("evaluation")), lessons]);
    assert_eq!(change.participation, []);
    assert_ne!(change.versions[0], change.versions[1]);
}
