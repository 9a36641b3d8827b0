//! The names by which `review.toml` calls the texts of an edition.

use super::edition::Curriculum;
use super::model::{ByLang, Lesson, Module, WebinarPlan};
use crate::i18n::Lang;

impl Curriculum {
    /// The names of all texts, in the order in which they are reviewed.
    pub fn text_names(&self) -> Vec<String> {
        let programme = &self.programme;
        let pages =
            [("context", &programme.context), ("facilitators", &programme.facilitators), ("organisers", &programme.organisers)];
        let pages = pages.into_iter().filter(|(_, page)| page.is_some()).map(|(name, _)| name.to_owned());
        let mut names: Vec<String> = ["programme", "glossary", "support"].map(str::to_owned).into();
        names.extend(pages);
        names.extend(self.surveys.iter().map(|survey| survey.id.clone()));
        self.modules.iter().for_each(|module| names.extend(names_of_module(module)));
        names
    }

    /// The name of the text in which a place is: `W1-K05` is in `W1-check`, `W3-S4/D1` in `W3-L4`. A file will do too, as its path
    /// without language and ending: `modules/coordination/tests#W1-P1.A`, `child-context/lessons/family-and-care/tool`.
    pub fn text_of_place(&self, place: &str) -> Option<String> {
        let file = place.split(['#', ' ']).next().unwrap_or(place);
        let file = ["modules/", "pages/", "surveys/"].iter().find_map(|folder| file.strip_prefix(folder)).unwrap_or(file);
        if let Some((slug, rest)) = file.split_once('/')
            && let Some(module) = self.module(slug)
        {
            return text_at_path(module, rest);
        }
        let code = file.split('/').next().unwrap_or(file);
        if self.text_names().iter().any(|name| name == code) {
            return Some(code.to_owned());
        }
        if let Some(survey) = self.surveys.iter().find(|survey| survey.question(code).is_some()) {
            return Some(survey.id.clone());
        }
        self.modules.iter().find_map(|module| text_in_module(module, code))
    }

    /// Whether the whole of a text is there in a language; `None` where there is no such text.
    pub fn has_text(&self, name: &str, lang: Lang) -> Option<bool> {
        let programme = &self.programme;
        let page = |page: &Option<ByLang<_>>| page.as_ref().map(|page| page.own(lang).is_some());
        match name {
            "programme" => Some(programme.title.own(lang).is_some()),
            "glossary" => Some(self.glossary.iter().all(|term| term.name.own(lang).is_some())),
            "support" => Some(programme.support.own(lang).is_some()),
            "context" => page(&programme.context),
            "facilitators" => page(&programme.facilitators),
            "organisers" => page(&programme.organisers),
            _ => match self.survey(name) {
                Some(survey) => Some(
                    survey.text.own(lang).is_some()
                        && survey.groups.iter().all(|group| group.text.own(lang).is_some())
                        && survey.questions.iter().all(|question| question.text.own(lang).is_some()),
                ),
                None => self.modules.iter().find_map(|module| has_module_text(module, name, lang)),
            },
        }
    }
}

fn names_of_module(module: &Module) -> Vec<String> {
    let code = &module.code;
    let mut names = vec![code.clone()];
    names.extend(module.lessons.iter().map(|lesson| lesson.code.clone()));
    names.extend((!module.check.is_empty()).then(|| format!("{code}-check")));
    names.extend((!module.tests.is_empty()).then(|| format!("{code}-tests")));
    names.extend(module.plans.iter().map(|plan| webinar_name(module, plan)));
    names
}

fn webinar_name(module: &Module, plan: &WebinarPlan) -> String {
    format!("{}-webinar-{}", module.code, plan.part)
}

/// The text in a file of a module: `check`, `lessons/family-and-care/scenario`.
fn text_at_path(module: &Module, path: &str) -> Option<String> {
    if let Some(lesson) = path.strip_prefix("lessons/") {
        return module.lesson(lesson.split('/').next().unwrap_or(lesson)).map(|lesson| lesson.code.clone());
    }
    let name = if path == "module" { module.code.clone() } else { format!("{}-{path}", module.code) };
    names_of_module(module).contains(&name).then_some(name)
}

fn text_in_module(module: &Module, code: &str) -> Option<String> {
    let has_code = |lesson: &&Lesson| {
        lesson.tool.as_deref() == Some(code) || lesson.scenario.as_ref().is_some_and(|scenario| scenario.code == code)
    };
    if let Some(lesson) = module.lessons.iter().find(has_code) {
        return Some(lesson.code.clone());
    }
    if module.item(code).is_some() {
        return Some(format!("{}-check", module.code));
    }
    if module.tests.iter().any(|pair| [&pair.id, &pair.a.id, &pair.b.id].iter().any(|id| *id == code)) {
        return Some(format!("{}-tests", module.code));
    }
    let in_plan = |plan: &&WebinarPlan| {
        let ids = plan.polls.iter().map(|poll| &poll.id).chain(plan.make_up.iter().map(|question| &question.id));
        ids.into_iter().any(|id| id == code)
    };
    module.plans.iter().find(in_plan).map(|plan| webinar_name(module, plan))
}

fn has_module_text(module: &Module, name: &str, lang: Lang) -> Option<bool> {
    if let Some(lesson) = module.lessons.iter().find(|lesson| lesson.code == name) {
        let tool = lesson.tool_page.as_ref().is_none_or(|page| page.own(lang).is_some());
        let scenario = lesson.scenario.as_ref().is_none_or(|scenario| scenario.text.own(lang).is_some());
        return Some(lesson.text.own(lang).is_some() && tool && scenario);
    }
    let rest = name.strip_prefix(module.code.as_str())?;
    match rest {
        "" => Some(module.text.own(lang).is_some()),
        "-check" => Some(module.check.iter().all(|item| item.text.own(lang).is_some())),
        "-tests" => Some(module.tests.iter().flat_map(|pair| [&pair.a, &pair.b]).all(|item| item.text.own(lang).is_some())),
        _ => module.plans.iter().find(|plan| webinar_name(module, plan) == name).map(|plan| has_plan(plan, lang)),
    }
}

fn has_plan(plan: &WebinarPlan, lang: Lang) -> bool {
    plan.large_numbers.as_ref().is_none_or(|text| text.own(lang).is_some())
        && plan.rows.iter().all(|row| row.text.own(lang).is_some())
        && plan.polls.iter().all(|poll| poll.text.own(lang).is_some())
        && plan.make_up.iter().all(|question| question.prompt.own(lang).is_some())
        && plan.moments.iter().all(|moment| moment.text.own(lang).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::Archive;

    #[test]
    fn a_place_is_in_a_text() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/content/good");
        let curriculum = Curriculum::load(&Archive::read_dir(&folder).unwrap()).unwrap();
        let cases = [
            ("W1-L1", Some("W1-L1")),
            ("W1-T1", Some("W1-L1")),
            ("W1-S1/D1", Some("W1-L1")),
            ("W1-K01", Some("W1-check")),
            ("W1-P1", Some("W1-tests")),
            ("W1-Q2", Some("W1-webinar-1")),
            ("W1-M1", Some("W1-webinar-1")),
            ("W1", Some("W1")),
            ("E02", Some("evaluation")),
            ("F01", Some("follow-up")),
            ("support#where", Some("support")),
            ("pages/context", Some("context")),
            ("surveys/follow-up#F02", Some("follow-up")),
            ("programme#notices.recording", Some("programme")),
            ("modules/first/tests#W1-P1.A", Some("W1-tests")),
            ("first/webinar-1#opening", Some("W1-webinar-1")),
            ("first/module", Some("W1")),
            ("first/lessons/one#two", Some("W1-L1")),
            ("first/lessons/one/scenario#D1.b", Some("W1-L1")),
            ("first/lessons/three", None),
            ("first/webinar-2", None),
            ("second/check", None),
            ("W1-K99", None),
            ("", None),
        ];
        for (place, text) in cases {
            assert_eq!(curriculum.text_of_place(place).as_deref(), text, "{place}");
        }
    }
}
