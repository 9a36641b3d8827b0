//! A lesson for paper out of the content.

use super::medium::Medium;
use super::{PaperBlock, PaperChoice, PaperDecision, PaperLesson, PaperScenario, PaperTool};
use crate::curriculum::{Curriculum, Lesson, LessonText, Module, Scenario, Section, SectionKind};
use crate::i18n::{Lang, date};
use crate::reading::{self, SCENARIO, shuffled};
use crate::web::learner::lesson::care_line;
use crate::web::text_page::SourceLine;

/// What lessons for paper are made from.
pub struct Paper<'p> {
    pub curriculum: &'p Curriculum,
    pub medium: Medium<'p>,
    /// The language of the document.
    pub lang: Lang,
    /// The level of a lesson's title.
    pub level: u8,
}

impl Paper<'_> {
    fn other(&self, served: Lang) -> Option<&'static str> {
        (served != self.lang).then_some(served.tag())
    }

    /// A lesson. With several in a document each has fragments of its own.
    pub fn lesson(&self, module: &Module, lesson: &Lesson, is_alone: bool) -> PaperLesson {
        let (served, text) = lesson.text.get(self.lang);
        let prefix = if is_alone { String::new() } else { format!("{}-", lesson.slug) };
        let (care_lang, care) = care_line(self.curriculum, lesson, (served, text), self.lang);
        let (notice_lang, notice) = self.curriculum.programme.notices.content_care.get(self.lang);
        let block = |id: &str| match id {
            SCENARIO => self.scenario(lesson.scenario.as_ref()?, &prefix),
            _ => Some(self.section(text.section(id)?, text, &prefix)),
        };
        PaperLesson {
            level: self.level,
            number: module.position_of(&lesson.slug).unwrap_or(0) + 1,
            title: text.title.clone(),
            lang: self.other(served),
            minutes: lesson.minutes,
            care_line: care.to_owned(),
            care_lang: self.other(care_lang),
            care_notice: self.medium.fit(notice, self.lang, &format!("{prefix}care-"), self.level),
            care_notice_lang: self.other(notice_lang),
            goals: text.goals.clone(),
            blocks: reading::blocks(lesson).into_iter().filter_map(block).collect(),
            summary: text.summary.clone(),
            tool: lesson.tool_page.as_ref().map(|pages| {
                let (served, page) = pages.get(self.lang);
                // its headings begin at the second level; it stands below the lesson's title
                let html = self.medium.fit(&page.html, self.lang, &format!("{prefix}paper-"), self.level);
                PaperTool { title: page.title.clone(), lang: self.other(served), html }
            }),
            sources: text.sources.iter().map(|source| SourceLine::of(source, self.lang)).collect(),
            reviewed_on: date(self.lang, lesson.reviewed_on),
            prefix,
        }
    }

    fn section(&self, section: &Section, text: &LessonText, prefix: &str) -> PaperBlock {
        let is_mistakes = section.kind == SectionKind::Mistakes;
        let fit = |html| self.medium.fit(html, self.lang, prefix, self.level - 1);
        let mistakes = text.mistakes.iter().filter(|_| is_mistakes);
        PaperBlock {
            id: section.id.clone(),
            kind: section.kind.as_str(),
            heading: section.heading.clone(),
            lang: self.other(section.lang),
            html: fit(&section.html),
            mistakes: mistakes.map(|one| (fit(&one.mistake), one.better.as_ref().map(fit))).collect(),
            scenario: None,
        }
    }

    fn scenario(&self, scenario: &Scenario, prefix: &str) -> Option<PaperBlock> {
        let (served, text) = scenario.text.get(self.lang);
        let fit = |html| self.medium.fit(html, self.lang, prefix, self.level - 1);
        let number = |id: &str| scenario.decisions.iter().position(|decision| decision.id == id).map(|at| at + 1);
        let mut decisions = Vec::new();
        for decision in &scenario.decisions {
            let words = text.decisions.get(&decision.id)?;
            let choice = |choice: &crate::curriculum::Choice| {
                let words = words.choices.get(&choice.id)?;
                Some(PaperChoice {
                    text: words.text.clone(),
                    rating: choice.rating.as_str(),
                    consequence: fit(&words.consequence),
                    next: choice.goto.as_deref().and_then(number),
                })
            };
            decisions.push(PaperDecision {
                number: number(&decision.id)?,
                situation: words.situation.as_ref().map(fit).unwrap_or_default(),
                question: words.question.clone(),
                choices: shuffled(scenario, decision).into_iter().filter_map(choice).collect(),
            });
        }
        Some(PaperBlock {
            id: SCENARIO.to_owned(),
            kind: "scenario",
            heading: text.title.clone(),
            lang: self.other(served),
            html: String::new(),
            mistakes: Vec::new(),
            scenario: Some(PaperScenario { setup: fit(&text.setup), decisions, ending: text.ending.as_ref().map(fit) }),
        })
    }
}
