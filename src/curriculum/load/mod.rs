//! From the files of an archive to a [`Curriculum`]. One pass that never stops: what is wrong is put down, and what can be
//! read is read.

mod countries;
mod item_words;
mod items;
mod lesson_heads;
mod lesson_text;
mod lessons;
mod modules;
mod pages;
mod paired_items;
mod programme;
mod reading;
mod references;
mod requirements;
mod review;
mod scenario_words;
mod scenarios;
mod shorts;
mod survey_questions;
mod surveys;
mod translated_blocks;
mod translation;
mod webinar_plans;

use std::collections::BTreeSet;

use items::{Asked, check_items};
use modules::{ModuleHead, module_head};
use programme::{programme, programme_head};
use reading::Reading;

use super::archive::Archive;
use super::check::Problems;
use super::edition::{Curriculum, Image};
use super::model::{Module, Programme, Requirement};
use super::parse::{Table, parse_toml};
use super::render::Known;

/// What a reading leaves, besides the problems.
pub(in crate::curriculum) struct Outcome {
    pub curriculum: Curriculum,
    /// Files that something referred to.
    pub used: BTreeSet<String>,
}

/// Reads everything.
pub(in crate::curriculum) fn read(archive: &Archive, problems: &Problems) -> Outcome {
    let mut reading = Reading::new(archive, problems);
    let mut known = references::references(&reading);
    let mut outcome =
        Outcome { curriculum: Curriculum { edition: known.edition.clone(), ..Curriculum::default() }, used: BTreeSet::new() };
    outcome.curriculum.countries = countries::countries(&reading);
    if let Some((programme, modules)) = programme_and_modules(&mut reading, &mut known) {
        outcome.curriculum.programme = programme;
        outcome.curriculum.modules = modules;
        outcome.curriculum.surveys = surveys::surveys(&reading, &known, &outcome.curriculum.programme.modules);
    }
    known.images_used.borrow().iter().for_each(|path| reading.mark_used(path));
    let images = known.images.keys().filter_map(|path| archive.get(path).map(|bytes| (path.clone(), Image::new(path, bytes))));
    outcome.curriculum.images = images.collect();
    outcome.curriculum.glossary = known.terms;
    outcome.curriculum.sources = known.sources;
    outcome.curriculum.review = review::review(&reading, &outcome.curriculum);
    outcome.used = reading.into_used();
    outcome
}

fn programme_and_modules(reading: &mut Reading<'_>, known: &mut Known) -> Option<(Programme, Vec<Module>)> {
    let doc = reading.needed("programme.toml", "Write it, as in README.md")?;
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the programme");
    let mut head = programme_head(&root);
    reading.languages.clone_from(&head.languages);
    known.boxes = std::mem::take(&mut head.boxes);
    let heads: Vec<_> = head.modules.iter().filter_map(|slug| module_head(reading, known, slug)).collect();
    for module in &heads {
        known.addresses.insert(format!("/modules/{}", module.slug));
        known.addresses.insert(format!("/modules/{}/check", module.slug));
        for lesson in &module.lessons {
            let anchors = lesson_text::anchors(reading, &format!("{}en.md", lesson.folder));
            known.anchors.insert(format!("/modules/{}/{}", module.slug, lesson.slug), anchors);
        }
        known.addresses.extend(module.lessons.iter().map(|lesson| format!("/modules/{}/{}", module.slug, lesson.slug)));
    }
    let programme = programme(reading, &root, head, known, &heads);
    root.done();
    let codes: Vec<_> = heads
        .iter()
        .flat_map(|module| module.lessons.iter().map(|lesson| &lesson.code).chain(&module.lessons_to_come))
        .cloned()
        .collect();
    let modules: Vec<_> = heads.into_iter().map(|head| module(reading, known, head, &codes)).collect();
    look_for_checks(reading, &programme, &modules);
    Some((programme, modules))
}

/// Reports modules without questions whose knowledge check a track asks for.
fn look_for_checks(reading: &Reading<'_>, programme: &Programme, modules: &[Module]) {
    for track in &programme.tracks {
        for leaf in track.completion.leaves().into_iter().chain(track.participation.leaves()) {
            let Requirement::KnowledgeCheck { module: slug, .. } = leaf else { continue };
            if modules.iter().any(|module| module.slug == *slug && module.check.is_empty()) {
                let what = format!("The module has no questions, and the track {} asks for its knowledge check", track.id);
                let todo = "Write its questions, or take the knowledge check out of the track";
                reading.problems.error(&format!("modules/{slug}/check.toml"), 1, what, todo);
            }
        }
    }
}

fn module(reading: &Reading<'_>, known: &Known, head: ModuleHead, lessons: &[String]) -> Module {
    let folder = format!("modules/{}/", head.slug);
    let asked = Asked { known, objectives: &head.objectives, lessons };
    let check = check_items(reading, &asked, &folder);
    let tests = paired_items::paired_items(reading, &asked, &folder);
    head.lessons.iter().for_each(|lesson| shorts::look_at_questions(reading, lesson, &check));
    let lessons: Vec<_> = head.lessons.into_iter().map(|lesson| lessons::lesson(reading, known, lesson)).collect();
    Module {
        check,
        tests,
        plans: webinar_plans::webinar_plans(reading, known, &folder, &head.webinars, &lessons),
        lessons,
        slug: head.slug,
        code: head.code,
        week: head.week,
        text: head.text,
        objectives: head.objectives,
        lessons_to_come: head.lessons_to_come,
        webinars: head.webinars,
    }
}
