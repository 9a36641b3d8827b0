//! The options and rows of a question, with the tools of the module where it asks for them, in words.

use crate::curriculum::{Curriculum, Module, ProfileField, SurveyKind, SurveyQuestion};
use crate::i18n::Lang;

/// An option or a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As it is stored.
    pub id: String,
    /// As it is read.
    pub words: String,
    /// The language of the words.
    pub lang: Lang,
}

/// The options of a question after a module.
pub fn options_of(curriculum: &Curriculum, module: &Module, question: &SurveyQuestion, lang: Lang) -> Vec<Choice> {
    match question.kind {
        SurveyKind::Profile(ProfileField::Sector) => {
            let sectors = curriculum.programme.sectors.iter();
            sectors.map(|sector| named(&sector.code, sector.name.get(lang))).collect()
        }
        SurveyKind::Profile(ProfileField::Language) => {
            let langs = curriculum.programme.languages.iter();
            langs.map(|own| Choice { id: own.tag().to_owned(), words: own.own_name().to_owned(), lang: *own }).collect()
        }
        _ => {
            let (served, text) = question.text.get(lang);
            let words = |id: &String| text.options.get(id).cloned().unwrap_or_else(|| id.clone());
            let own = question.options.iter().map(|id| Choice { id: id.clone(), words: words(id), lang: served });
            let tools = if question.tools_as_options { tools(module, lang) } else { Vec::new() };
            tools.into_iter().chain(own).collect()
        }
    }
}

/// The rows of a grid after a module.
pub fn rows_of(module: &Module, question: &SurveyQuestion, lang: Lang) -> Vec<Choice> {
    let (served, text) = question.text.get(lang);
    let words = |id: &String| text.rows.get(id).cloned().unwrap_or_else(|| id.clone());
    let own = question.rows.iter().map(|id| Choice { id: id.clone(), words: words(id), lang: served });
    let tools = if question.tools_as_rows { tools(module, lang) } else { Vec::new() };
    tools.into_iter().chain(own).collect()
}

fn tools(module: &Module, lang: Lang) -> Vec<Choice> {
    let tools = module.lessons.iter().filter_map(|lesson| {
        let (code, (served, page)) = (lesson.tool.as_ref()?, lesson.tool_page.as_ref()?.get(lang));
        Some(Choice { id: code.clone(), words: page.title.clone(), lang: served })
    });
    tools.collect()
}

fn named(code: &str, (lang, words): (Lang, &String)) -> Choice {
    Choice { id: code.to_owned(), words: words.clone(), lang }
}
