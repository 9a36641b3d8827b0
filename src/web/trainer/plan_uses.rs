//! What a part of an agenda uses: lessons, tools, scenarios and polls, with links where there is a page.

use serde::Serialize;

use crate::curriculum::Module;
use crate::i18n::Lang;
use crate::web::paths;
use crate::web::text_page::other;

/// Something that is used.
#[derive(Clone, Debug, Serialize)]
pub struct Use {
    code: String,
    title: String,
    lang: Option<&'static str>,
    url: Option<String>,
}

impl Use {
    /// A tool.
    pub fn sample() -> Self {
        Self {
            code: "W1-T1".to_owned(),
            title: "Rights-to-services map".to_owned(),
            lang: Some("en"),
            url: Some("/en/teach/materials/coordination/one-child-one-system#tool".to_owned()),
        }
    }
}

/// What has this code in the module.
pub fn use_of(module: &Module, code: &str, lang: Lang) -> Option<Use> {
    let link = |title: &str, served: Lang, url: String| Use {
        code: code.to_owned(),
        title: title.to_owned(),
        lang: other(lang, served),
        url: Some(url),
    };
    for lesson in &module.lessons {
        let url = paths::teach_lesson(lang, &module.slug, &lesson.slug);
        if lesson.code == code {
            let (served, text) = lesson.text.get(lang);
            return Some(link(&text.title, served, url));
        }
        if lesson.tool.as_deref() == Some(code) {
            let (served, page) = lesson.tool_page.as_ref()?.get(lang);
            return Some(link(&page.title, served, format!("{url}#paper")));
        }
        if let Some(scenario) = lesson.scenario.as_ref().filter(|scenario| scenario.code == code) {
            let (served, text) = scenario.text.get(lang);
            return Some(link(&text.title, served, format!("{url}#scenario")));
        }
    }
    let poll = module.plans.iter().flat_map(|plan| &plan.polls).find(|poll| poll.id == code)?;
    let (served, text) = poll.text.get(lang);
    Some(Use { code: code.to_owned(), title: text.prompt.clone(), lang: other(lang, served), url: Some(format!("#{code}")) })
}
