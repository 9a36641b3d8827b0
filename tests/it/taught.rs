//! What is taught is whole: every path of every scenario ends, every question can be answered right and wrong, and the three
//! languages have the same structure.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use shanyraq::assessment::{Answer, share};
use shanyraq::curriculum::{Archive, Curriculum, Item, ItemKind, Rating, Scenario};
use shanyraq::i18n::Lang;
use shanyraq::reading::{START, walk};

use crate::support::{TestApp, Visitor};

fn curriculum() -> Curriculum {
    Curriculum::load(&Archive::embedded()).unwrap()
}

fn scenarios(curriculum: &Curriculum) -> impl Iterator<Item = &Scenario> {
    curriculum
        .lessons()
        .map(|(_, lesson)| lesson.scenario.as_ref().unwrap_or_else(|| panic!("{} has no scenario", lesson.code)))
}

/// Every way through a scenario, as its address says it.
fn paths(scenario: &Scenario) -> Vec<String> {
    let mut open = vec![START.to_owned()];
    let mut ended = Vec::new();
    while let Some(path) = open.pop() {
        let here = walk(scenario, &path).unwrap_or_else(|| panic!("{} has no step {path}", scenario.code));
        match here.next {
            Some(decision) => open.extend(decision.choices.iter().map(|choice| here.after(&choice.id).unwrap())),
            None => ended.push(path),
        }
        assert!(ended.len() + open.len() < 1000, "{} never ends", scenario.code);
    }
    ended
}

#[test]
fn every_path_of_every_scenario_comes_to_an_ending_in_each_language() {
    let curriculum = curriculum();
    let mut endings = 0;
    for scenario in scenarios(&curriculum) {
        let paths = paths(scenario);
        assert!(paths.len() >= 2, "{}", scenario.code);
        endings += paths.len();
        for lang in scenario.text.languages() {
            let text = scenario.text.own(lang).unwrap();
            for path in &paths {
                let here = walk(scenario, path).unwrap();
                assert!(here.has_ended() && !here.steps.is_empty(), "{} {path}", scenario.code);
                for step in &here.steps {
                    let words = &text.decisions[&step.decision.id];
                    let choice = &words.choices[&step.choice.id];
                    assert!(!words.question.is_empty() && !choice.text.is_empty(), "{} {path} {lang}", scenario.code);
                    assert!(!choice.consequence.plain().trim().is_empty(), "{} {path} {lang}", scenario.code);
                }
            }
        }
        let rated = scenario.decisions.iter().flat_map(|decision| &decision.choices);
        assert!(rated.clone().any(|choice| choice.rating == Rating::Best), "{}", scenario.code);
        assert!(rated.clone().any(|choice| choice.rating == Rating::Harmful), "{}", scenario.code);
    }
    assert!(endings > 18 * 3, "{endings} endings");
}

fn items(curriculum: &Curriculum) -> impl Iterator<Item = &Item> {
    curriculum
        .modules
        .iter()
        .flat_map(|module| module.check.iter().chain(module.tests.iter().flat_map(|pair| [&pair.a, &pair.b])))
}

fn right(item: &Item) -> Answer {
    let ids = || item.parts.iter().map(|part| part.id.clone());
    match item.kind {
        ItemKind::Single | ItemKind::Judgement | ItemKind::Multiple => {
            Answer::Chosen(item.correct().map(str::to_owned).collect())
        }
        ItemKind::Order => Answer::Placed(ids().zip(1..).collect()),
        ItemKind::Match => Answer::Paired(ids().zip(ids()).collect()),
    }
}

/// Every answer that is as wrong as it can be.
fn wrong(item: &Item) -> Vec<Answer> {
    let ids: Vec<String> = item.parts.iter().map(|part| part.id.clone()).collect();
    let turned = || ids.iter().cycle().skip(1).take(ids.len()).cloned();
    let not_correct = item.parts.iter().filter(|part| !part.correct).map(|part| part.id.clone());
    match item.kind {
        ItemKind::Single | ItemKind::Judgement => not_correct.map(|id| Answer::Chosen(BTreeSet::from([id]))).collect(),
        ItemKind::Multiple => vec![Answer::Chosen(not_correct.collect()), Answer::Chosen(BTreeSet::new())],
        ItemKind::Order => vec![Answer::Placed(turned().zip(1..).collect())],
        ItemKind::Match => vec![Answer::Paired(ids.iter().cloned().zip(turned()).collect::<BTreeMap<_, _>>())],
    }
}

#[test]
fn every_question_is_marked_right_and_wrong() {
    let curriculum = curriculum();
    let mut kinds = BTreeMap::new();
    for item in items(&curriculum) {
        let full = share(item, Some(&right(item)));
        assert_eq!(full.milli_points(), 1000, "{} answered right", item.id);
        for answer in wrong(item) {
            let got = share(item, Some(&answer));
            assert_eq!(got.milli_points(), 0, "{} answered {answer:?}", item.id);
        }
        assert_eq!(share(item, None).milli_points(), 0, "{} not answered", item.id);
        *kinds.entry(format!("{:?}", item.kind)).or_insert(0) += 1;
    }
    assert_eq!(items(&curriculum).count(), 3 * 12 + 3 * 8 * 2);
    assert_eq!(kinds.len(), 5, "all kinds are asked: {kinds:?}");
}

/// A translation has what the English has, no more and no less. What is not translated is not here at all, and is a warning.
#[test]
fn the_languages_have_the_same_structure() {
    let curriculum = curriculum();
    let keys = |keys: Vec<&String>| keys.into_iter().cloned().collect::<Vec<_>>();
    for (_, lesson) in curriculum.lessons() {
        let shape = |lang| {
            lesson.text.own(lang).map(|text| {
                let sections: Vec<_> = text.sections.iter().map(|section| (section.id.clone(), section.kind)).collect();
                (sections, text.goals.len(), text.summary.len(), text.mistakes.len(), text.care.is_some(), text.sources.len())
            })
        };
        for lang in lesson.text.languages() {
            assert_eq!(shape(lang), shape(Lang::En), "{} in {lang}", lesson.code);
        }
        let scenario = lesson.scenario.as_ref().unwrap();
        for lang in scenario.text.languages() {
            let text = scenario.text.own(lang).unwrap();
            assert_eq!(text.ending.is_some(), scenario.text.en.ending.is_some(), "{} in {lang}", scenario.code);
            for decision in &scenario.decisions {
                let own = &text.decisions[&decision.id];
                let english = &scenario.text.en.decisions[&decision.id];
                assert_eq!(keys(own.choices.keys().collect()), keys(english.choices.keys().collect()), "{}", scenario.code);
                assert_eq!(own.situation.is_some(), english.situation.is_some(), "{} in {lang}", scenario.code);
            }
        }
    }
    for item in items(&curriculum) {
        for lang in item.text.languages() {
            let (own, english) = (item.text.own(lang).unwrap(), &item.text.en);
            let shape = |text: &shanyraq::curriculum::ItemText| {
                let part = |(id, part): (&String, &shanyraq::curriculum::PartText)| {
                    (id.clone(), part.right.is_some(), part.feedback.is_some())
                };
                (text.feedback.is_some(), text.parts.iter().map(part).collect::<Vec<_>>())
            };
            assert_eq!(shape(own), shape(english), "{} in {lang}", item.id);
        }
    }
    for survey in &curriculum.surveys {
        for question in &survey.questions {
            for lang in question.text.languages() {
                let (own, english) = (question.text.own(lang).unwrap(), &question.text.en);
                assert_eq!(keys(own.options.keys().collect()), keys(english.options.keys().collect()), "{}", question.id);
                assert_eq!(keys(own.rows.keys().collect()), keys(english.rows.keys().collect()), "{}", question.id);
                assert_eq!(own.hint.is_some(), english.hint.is_some(), "{} in {lang}", question.id);
            }
        }
    }
}

/// The table of the curriculum: each objective with the lessons, questions and pairs that serve it.
#[test]
fn each_objective_has_its_lessons_questions_and_pairs() {
    const TABLE: &str = "\
        W1-O1: L1 K01 K02 P1 P2\nW1-O2: L2 K03 P3\nW1-O3: L2 K04 P4\nW1-O4: L3 K05 K06 K07 P5\nW1-O5: L4 L5 K08 K09 P6\n\
        W1-O6: L5 K10 K11 P7\nW1-O7: L6 K12 P8\n\
        W2-O1: L1 K01 K02 P1 P2\nW2-O2: L2 L6 K03 K04 P3\nW2-O3: L2 K05 K06 P4\nW2-O4: L3 K07 K08 P5\nW2-O5: L4 K09 K10 P6\n\
        W2-O6: L5 K11 P7\nW2-O7: L6 K12 P8\n\
        W3-O1: L1 L6 K01 K02 P1\nW3-O2: L2 K03 K04 P2\nW3-O3: L3 K05 K06 P3\nW3-O4: L3 K07 P4\nW3-O5: L4 K08 K09 K10 P5\n\
        W3-O6: L5 K11 P6\nW3-O7: L1 L6 K12 P7 P8";
    let curriculum = curriculum();
    let mut found = Vec::new();
    for module in &curriculum.modules {
        for objective in &module.objectives {
            let lessons =
                module.lessons.iter().filter(|lesson| lesson.objectives.contains(objective)).map(|lesson| &lesson.code);
            let questions = module.check.iter().filter(|item| item.objective == *objective).map(|item| &item.id);
            let pairs = module.tests.iter().filter(|pair| pair.objective == *objective).map(|pair| &pair.id);
            let codes = lessons.chain(questions).chain(pairs).map(|code| code.split_once('-').unwrap().1).collect::<Vec<_>>();
            found.push(format!("{objective}: {}", codes.join(" ")));
        }
    }
    assert_eq!(found.join("\n"), TABLE);
}

#[test]
fn webinars_surveys_and_review_are_as_planned() {
    let curriculum = curriculum();
    for module in &curriculum.modules {
        let plan = module.plan(1).unwrap_or_else(|| panic!("{} has no plan", module.slug));
        assert_eq!(
            (plan.minutes(), plan.polls.len(), plan.make_up.len()),
            (module.webinars[0].minutes, 4, 3),
            "{}",
            module.slug
        );
        assert!(!plan.moments.is_empty());
        assert_eq!(plan.timed_rows().last().map(|(from, row)| from + row.minutes), Some(plan.minutes()));
    }
    let evaluation = curriculum.survey("evaluation").unwrap();
    for module in &curriculum.modules {
        // E01 to E23, and three to group by.
        assert_eq!(evaluation.questions_for(&module.slug).count(), 23 + 3, "{}", module.slug);
    }
    let follow_up = curriculum.survey("follow-up").unwrap();
    assert_eq!(follow_up.days_after, Some(90));
    assert_eq!(follow_up.questions_for("coordination").count(), 11 - 2, "F07 and F08 belong to the others");
    let (obstacles, stood) = (evaluation.question("E18").unwrap(), follow_up.question("F04").unwrap());
    assert_eq!((stood.options.len(), &stood.options), (9, &obstacles.options));
    assert!(stood.options.iter().all(|id| stood.text.en.options.contains_key(id)));
    assert_eq!(curriculum.review.texts.len(), 8 + 3 * (1 + 6 + 3));
    assert!(curriculum.review.questions.len() >= 15);
    assert!(curriculum.lessons().all(|(_, lesson)| curriculum.review.is_draft(&lesson.code, Lang::En)));
}

/// A lesson must come over a slow line: 20 KB compressed at most.
#[actix_web::test]
async fn every_lesson_is_light_in_every_language() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let curriculum = test.curriculum(&cohort);
    let mut heaviest = (0, String::new());
    for (module, lesson) in curriculum.lessons() {
        for lang in Lang::ALL {
            let address = format!("/{lang}/modules/{}/{}", module.slug, lesson.slug);
            let page = visitor.get(&address).await.ok();
            let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
            gzip.write_all(&page.bytes).unwrap();
            let size = gzip.finish().unwrap().len();
            assert!(size <= 20 * 1024, "{address} has {size} bytes compressed");
            heaviest = heaviest.max((size, address));
        }
    }
    println!("the heaviest: {heaviest:?}");
}

/// Tools are for paper: nothing of theirs can be filled in on the screen, so nothing about a child can be kept.
#[actix_web::test]
async fn no_tool_takes_anything_in() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let curriculum = test.curriculum(&cohort);
    for (module, lesson) in curriculum.lessons() {
        let address = format!("/en/modules/{}/{}", module.slug, lesson.slug);
        let blank = visitor.get(&format!("{address}/tool")).await.ok();
        assert!(!blank.all("main .prose").is_empty(), "{address}");
        for field in ["main input", "main textarea", "main select", "main form"] {
            assert!(blank.all(field).is_empty(), "{address}/tool has a {field}");
        }
        let lesson = visitor.get(&address).await.ok();
        for field in ["#tool input", "#tool textarea", "#tool select", "#tool form"] {
            assert!(lesson.all(field).is_empty(), "{address} has a {field}");
        }
    }
}
