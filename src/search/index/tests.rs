//! What is found in the programme's own content.

use std::sync::{Arc, LazyLock};

use super::*;
use crate::curriculum::Archive;
use crate::search::{Indexes, Part};

static CURRICULUM: LazyLock<Curriculum> = LazyLock::new(|| Curriculum::load(&Archive::embedded()).unwrap());
static INDEXES: LazyLock<Indexes> = LazyLock::new(Indexes::default);

fn index(lang: Lang) -> Arc<Index> {
    INDEXES.get(&CURRICULUM, lang).unwrap()
}

fn titles(lang: Lang, typed: &str) -> Vec<String> {
    let index = index(lang);
    index.find(typed, |_| true).unwrap().hits.iter().map(|hit| hit.passage.title.clone()).collect()
}

#[test]
fn a_term_and_a_title_come_first() {
    for (lang, typed, first) in [
        (Lang::En, "informed consent", "informed consent"),
        (Lang::En, "case manager", "case manager"),
        (Lang::En, "children's best interests", "best interests of the child"),
        (Lang::Ru, "достоинства", "достоинство"),
        (Lang::Ru, "персональных данных", "персональные данные"),
        (Lang::Kk, "кадир касиет", "қадір-қасиет"),
        (Lang::Kk, "дербес деректердің", "дербес деректер"),
    ] {
        assert_eq!(titles(lang, typed).first().map(String::as_str), Some(first), "{typed}");
    }
    for (_, lesson) in CURRICULUM.lessons() {
        for lang in lesson.text.languages() {
            let title = &lesson.text.own(lang).unwrap().title;
            let first: Vec<String> = titles(lang, title).into_iter().take(3).collect();
            assert!(first.contains(title), "{title} finds {first:?}");
        }
    }
}

#[test]
fn forms_and_keyboards_find_the_same() {
    for (lang, one, other) in [
        (Lang::En, "child", "children"),
        (Lang::Ru, "ребёнок", "РЕБЕНКУ"),
        (Lang::Ru, "согласие", "согласием"),
        (Lang::Kk, "құқық", "кукыктары"),
        (Lang::Kk, "отбасы", "отбасының"),
    ] {
        let index = index(lang);
        let places = |typed| {
            let found = index.find(typed, |_| true).unwrap();
            let mut places: Vec<Place> = found.hits.iter().map(|hit| hit.passage.place.clone()).collect();
            places.sort_by_key(|place| format!("{place:?}"));
            places
        };
        let (these, those) = (places(one), places(other));
        let missing: Vec<&Place> = those.iter().filter(|place| !these.contains(place)).collect();
        assert!(!these.is_empty() && missing.is_empty(), "{other} finds what {one} does not: {missing:?}");
    }
}

#[test]
fn half_a_word_and_a_mistyped_word_find_something() {
    assert!(titles(Lang::En, "confidential").contains(&"confidentiality".to_owned()));
    assert!(titles(Lang::Ru, "реаби").contains(&"реабилитация".to_owned()));
    let index = index(Lang::Ru);
    let found = index.find("реабелитация", |_| true).unwrap();
    assert!(found.hits.iter().any(|hit| hit.passage.title == "реабилитация"));
    assert!(matches!(&found.how, How::Near(words) if words.contains(&"реабилитация".to_owned())), "{:?}", found.how);
    // no passage has both
    let found = index.find("реабилитация 2099", |_| true).unwrap();
    assert_eq!(found.how, How::Some);
    assert_eq!(titles(Lang::En, "xyzzyq"), [""; 0]);
    assert_eq!(titles(Lang::En, "достоинство"), [""; 0], "another language's words are found in that language");
}

#[test]
fn a_code_finds_what_it_names() {
    for (_, lesson) in CURRICULUM.lessons() {
        for lang in Lang::ALL {
            let codes = [Some(&lesson.code), lesson.tool.as_ref(), lesson.scenario.as_ref().map(|scenario| &scenario.code)];
            for code in codes.into_iter().flatten() {
                let index = index(lang);
                let found = index.find(code, |_| true).unwrap();
                let hit = found.hits.first().map(|hit| hit.passage.code.as_str());
                assert_eq!((hit, &found.how), (Some(code.as_str()), &How::Every), "{lang}");
            }
        }
    }
}

#[test]
fn russian_typed_on_english_keys_is_understood() {
    let index = index(Lang::Ru);
    let found = index.find("ljdthbt", |_| true).unwrap();
    assert_eq!(found.hits[0].passage.title, "доверие");
    assert_eq!(found.how, How::Near(vec!["доверие".to_owned()]));
}

#[test]
fn what_may_not_be_opened_is_not_found() {
    let index = index(Lang::En);
    let found = index.find("child", |place| matches!(place, Place::Term { .. })).unwrap();
    assert!(!found.hits.is_empty() && found.hits.iter().all(|hit| matches!(hit.passage.place, Place::Term { .. })));
}

#[test]
fn the_place_is_named_and_the_words_are_marked() {
    let index = index(Lang::En);
    let found = index.find("children's best interests", |_| true).unwrap();
    assert!(found.hits.iter().any(|hit| matches!(&hit.passage.place, Place::Lesson { part: Part::Section(_), .. })));
    for hit in found.hits.iter().take(10) {
        let runs = [index.title(&found, hit.passage), index.excerpt(&found, hit.passage)].concat();
        assert!(runs.iter().any(|run| run.is_marked), "{hit:?}");
        assert!(!runs.iter().any(|run| run.text.contains('<') || run.text.contains("&amp;")), "{runs:?}");
    }
}

#[test]
fn words_to_avoid_come_last_unless_asked_for() {
    for (lang, typed) in
        [(Lang::En, "child"), (Lang::En, "children"), (Lang::Ru, "дети"), (Lang::Ru, "ребёнок"), (Lang::Kk, "бала")]
    {
        let index = index(lang);
        let found = index.find(typed, |_| true).unwrap();
        let avoided: Vec<bool> =
            found.hits.iter().map(|hit| matches!(hit.passage.place, Place::Term { is_avoided: true, .. })).collect();
        assert!(avoided.contains(&true) && avoided.contains(&false) && avoided.is_sorted(), "{typed}: {avoided:?}");
    }
    for (lang, typed, first, better) in [
        (Lang::En, "problem children", "problem child", "a child who has this difficulty: …"),
        (Lang::En, "Zhusan children", "Zhusan children (as a label)", "child returned from a conflict zone"),
        (Lang::Ru, "дети боевиков", "дети боевиков", "ребёнок, возвращённый из зоны конфликта"),
        (Lang::Ru, "жусановцы", "«жусановские дети», «жусановцы»", "ребёнок, возвращённый из зоны конфликта"),
        (Lang::Kk, "қиын балалар", "қиын бала", "қиындықтары бар бала: …"),
    ] {
        let index = index(lang);
        let found = index.find(typed, |_| true).unwrap();
        let hit = found.hits.first().unwrap();
        assert_eq!((hit.passage.title.as_str(), hit.passage.text.as_str()), (first, better), "{typed}");
    }
}
