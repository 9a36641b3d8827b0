//! Does each objective have its lessons, questions and pairs (outline 5.2)? And does what is asked twice use the same words?

use super::Problems;
use crate::curriculum::archive::Archive;
use crate::curriculum::edition::Curriculum;
use crate::curriculum::model::{Module, Requirement};
use crate::i18n::Lang;

/// Warns of objectives that no lesson serves, or that no question or pair asks for.
pub(super) fn look_at_objectives(archive: &Archive, modules: &[Module], problems: &Problems) {
    for module in modules {
        let path = format!("modules/{}/module.en.md", module.slug);
        for id in &module.objectives {
            let lessons = module.lessons.iter().any(|lesson| lesson.objectives.contains(id));
            let questions = module.check.iter().any(|item| item.objective == *id);
            let pairs = module.tests.is_empty() || module.tests.iter().any(|pair| pair.objective == *id);
            let lacking = [
                (lessons, "no lesson serves", "Name it among `objectives` of a lesson.toml"),
                (questions, "no question of the knowledge check asks for", "Write a question for it in check.toml"),
                (pairs, "no pair of the tests asks for", "Write a pair for it in tests.toml"),
            ];
            for (_, what, todo) in lacking.into_iter().filter(|(is_there, ..)| !is_there) {
                problems.warning(&path, line_of(archive, &path, id), format!("The objective {id}: {what} it"), todo);
            }
        }
    }
}

/// Warns of questions that repeat another one with other words: the answers could not be compared.
pub(super) fn look_at_repeats(curriculum: &Curriculum, problems: &Problems) {
    let questions = || curriculum.surveys.iter().flat_map(|survey| &survey.questions);
    for survey in &curriculum.surveys {
        let path = format!("surveys/{}.toml", survey.id);
        for question in survey.questions.iter().filter(|question| question.repeats.is_some()) {
            let earlier = questions().find(|earlier| question.repeats.as_ref() == Some(&earlier.id));
            let Some(earlier) = earlier else {
                let what = format!("{} repeats a question that is not there", question.id);
                problems.error(&path, 1, what, "Write the identifier of a question of this or the earlier form");
                continue;
            };
            for lang in Lang::ALL {
                let (own, first) = (question.text.own(lang), earlier.text.own(lang));
                if own.zip(first).is_some_and(|(own, first)| own.prompt != first.prompt) {
                    report(problems, &path, &question.id, &earlier.id, lang);
                }
            }
        }
    }
    for module in &curriculum.modules {
        for plan in &module.plans {
            let path = format!("modules/{}/webinar-{}.toml", module.slug, plan.part);
            for poll in plan.polls.iter().filter(|poll| poll.repeats.is_some()) {
                let Some(earlier) = plan.polls.iter().find(|earlier| poll.repeats.as_ref() == Some(&earlier.id)) else {
                    continue;
                };
                for lang in Lang::ALL
                    .into_iter()
                    .filter(|&lang| poll.text.own(lang).zip(earlier.text.own(lang)).is_some_and(|(own, first)| own != first))
                {
                    report(problems, &path, &poll.id, &earlier.id, lang);
                }
            }
        }
    }
}

fn report(problems: &Problems, path: &str, id: &str, earlier: &str, lang: Lang) {
    let path = crate::curriculum::parse::in_language(path, lang);
    let what = format!("{id} repeats {earlier} with other words");
    problems.warning(&path, 1, what, "Use the same words, or the answers cannot be compared");
}

/// The line in which an identifier first stands.
/// Warns of a track that asks for another share of a knowledge check than passes it: its pages would say «passed» where the record does
/// not count it, or the other way round.
pub(super) fn look_at_pass_marks(archive: &Archive, curriculum: &Curriculum, problems: &Problems) {
    const PATH: &str = "programme.toml";
    let pass = curriculum.programme.rules.check_pass_percent;
    let text = archive.get(PATH).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    for track in &curriculum.programme.tracks {
        for leaf in track.completion.leaves() {
            let Requirement::KnowledgeCheck { module, at_least_percent } = leaf else { continue };
            if *at_least_percent == pass {
                continue;
            }
            let asked = format!("at_least_percent = {at_least_percent}");
            let line = text.lines().position(|line| line.contains(&asked)).map_or(1, |line| line as u32 + 1);
            let what = format!(
                "The track {} asks for {at_least_percent} % of the check of {module}, which passes with {pass} %",
                track.id
            );
            problems.warning(PATH, line, what, format!("Write at_least_percent = {pass}, or change check_pass_percent"));
        }
    }
}

fn line_of(archive: &Archive, path: &str, id: &str) -> u32 {
    let text = archive.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    text.lines().position(|line| line.starts_with(id)).map_or(1, |line| line as u32 + 1)
}
