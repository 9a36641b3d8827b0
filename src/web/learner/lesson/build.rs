//! A lesson's page out of the content and what is known about the reader.

use super::super::scenario::question;
use super::page::{Bar, Block, Case, LanguageLink, LessonPage, ReflectionForm, TocRow};
use super::{Reading, Refused, form_action, keeping};
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Lesson, LessonText, Level, Programme, Section, SectionKind};
use crate::i18n::{Lang, Message, date, date_and_time};
use crate::reading::{self, Progress, SCENARIO, State, walk};
use crate::web::paths;
use crate::web::text_page::SourceLine;

impl Reading<'_> {
    fn lang(&self) -> Lang {
        self.learner.visit.lang
    }

    /// The lesson's text: the language it is in, and the text.
    fn text(&self) -> (Lang, &LessonText) {
        self.lesson.text.get(self.asked.unwrap_or(self.lang()))
    }

    fn own_progress(&self) -> Option<&Progress> {
        self.progress.iter().find(|row| row.lesson == self.lesson.code)
    }

    fn other(&self, served: Lang) -> Option<&'static str> {
        (served != self.lang()).then_some(served.tag())
    }

    fn form_action(&self, address: &str) -> String {
        form_action(self.asked, &self.learner.cohort, address)
    }

    fn day(&self, at: Instant) -> String {
        date(self.lang(), at.in_zone(self.learner.cohort.tz()).date_naive())
    }

    /// The page; with what was refused, where a form was.
    pub fn page(&self, refused: Refused) -> LessonPage {
        let (lang, (served, text)) = (self.lang(), self.text());
        let (module, lesson) = (self.module, self.lesson);
        let notices = &self.curriculum.programme.notices;
        let (notice_lang, notice) = notices.content_care.get(lang);
        let (care_lang, care_line) = care_line(self.curriculum, lesson, (served, text), lang);
        let at = module.position_of(&lesson.slug).unwrap_or(0);
        let (module_lang, module_text) = module.text.get(lang);
        let read = reading::tally(module, &self.progress);
        let progress = self.own_progress();
        LessonPage {
            errors: refused.errors.clone(),
            module_title: module_text.short_title.clone(),
            module_lang: self.other(module_lang),
            module_url: paths::module(lang, &module.slug),
            read_of_module: Message::new("status-lessons-read").with("done", read.done).with("total", read.total),
            toc: module.lessons.iter().enumerate().map(|(at, lesson)| self.toc_row(at, lesson)).collect(),
            bars: self.bars(),
            number: at + 1,
            total: module.lessons.len(),
            title: text.title.clone(),
            text_lang: self.other(served),
            is_missing_translation: lesson.text.own(self.asked.unwrap_or(lang)).is_none(),
            is_draft: self.curriculum.review.is_draft(&lesson.code, served),
            minutes: lesson.minutes,
            languages: self.languages(served),
            care_line: care_line.to_owned(),
            care_lang: self.other(care_lang),
            care_notice: notice.for_reader(lang),
            care_notice_lang: self.other(notice_lang),
            goals: text.goals.clone(),
            kept: progress.filter(|row| row.read_at.is_none()).and_then(|row| self.kept(row.section.as_deref()?)),
            read_on: progress.and_then(|row| row.read_at).map(|at| self.day(at)),
            blocks: reading::blocks(lesson).into_iter().filter_map(|id| self.block(id, text, &refused)).collect(),
            summary: text.summary.clone(),
            sources: text.sources.iter().map(|source| SourceLine::of(source, lang)).collect(),
            context_url: speaks_of_law(&self.curriculum.programme, text).then(|| paths::context(lang)),
            reviewed_on: date(lang, lesson.reviewed_on),
            tool: lesson
                .tool_page
                .as_ref()
                .map(|pages| (paths::lesson_tool(lang, &module.slug, &lesson.slug), pages.get(lang).1.title.clone())),
            short: lesson.short.as_ref().map(|_| paths::lesson_short(lang, &module.slug, &lesson.slug)),
            file: (keeping(self.asked, paths::lesson_file(lang, &module.slug, &lesson.slug)), self.kilobytes),
            progress_action: self.form_action(&paths::lesson_progress(lang, &module.slug, &lesson.slug)),
            shown: reading::blocks(lesson).into_iter().map(str::to_owned).collect(),
            previous: module.previous(&lesson.slug).map(|before| (paths::lesson(lang, &module.slug, &before.slug), at)),
            next: module.next(&lesson.slug).map(|_| at + 2),
        }
    }

    fn toc_row(&self, at: usize, lesson: &Lesson) -> TocRow {
        let (served, text) = lesson.text.get(self.lang());
        let state = self.progress.iter().find(|row| row.lesson == lesson.code).map_or(State::NotStarted, Progress::state);
        TocRow {
            url: paths::lesson(self.lang(), &self.module.slug, &lesson.slug),
            n: at + 1,
            title: text.title.clone(),
            lang: self.other(served),
            state: state.as_str(),
            is_here: lesson.code == self.lesson.code,
        }
    }

    fn bars(&self) -> Vec<Bar> {
        let each = 100.0 / self.module.lessons.len().max(1) as f64;
        let bar = |(at, lesson): (usize, &Lesson)| {
            let is_read = self.progress.iter().any(|row| row.lesson == lesson.code && row.read_at.is_some());
            Bar {
                x: format!("{:.2}%", each * at as f64 + 0.15),
                width: format!("{:.2}%", each - 0.6),
                class: if lesson.code == self.lesson.code {
                    "now"
                } else if is_read {
                    "on"
                } else {
                    ""
                },
            }
        };
        self.module.lessons.iter().enumerate().map(bar).collect()
    }

    /// The languages the lesson is in: they switch the lesson alone.
    fn languages(&self, served: Lang) -> Vec<LanguageLink> {
        let address = paths::lesson(self.lang(), &self.module.slug, &self.lesson.slug);
        // the place kept goes along; a script puts the part before the reader's eyes in its stead
        let place = self.own_progress().and_then(|row| row.section.as_deref()).map(|id| format!("#{id}")).unwrap_or_default();
        let link = |other: Lang| LanguageLink {
            tag: other.tag(),
            name: other.own_name(),
            url: format!("{}{place}", keeping((other != self.lang()).then_some(other), address.clone())),
            is_here: other == served,
        };
        [Lang::Kk, Lang::Ru, Lang::En].into_iter().filter(|lang| self.lesson.text.own(*lang).is_some()).map(link).collect()
    }

    fn kept(&self, place: &str) -> Option<(String, String)> {
        let heading = match place {
            SCENARIO => self.lesson.scenario.as_ref()?.text.get(self.asked.unwrap_or(self.lang())).1.title.clone(),
            _ => self.text().1.section(place)?.heading.clone(),
        };
        Some((place.to_owned(), heading))
    }

    fn block(&self, id: &str, text: &LessonText, refused: &Refused) -> Option<Block> {
        if id == SCENARIO { self.scenario_block() } else { Some(self.section_block(text.section(id)?, text, refused)) }
    }

    fn section_block(&self, section: &Section, text: &LessonText, refused: &Refused) -> Block {
        let lang = self.lang();
        let is_mistakes = section.kind == SectionKind::Mistakes;
        let mistakes = text
            .mistakes
            .iter()
            .filter(|_| is_mistakes)
            .map(|one| (one.mistake.for_reader(lang), one.better.as_ref().map(|better| better.for_reader(lang))));
        Block {
            id: section.id.clone(),
            kind: section.kind.as_str(),
            heading: section.heading.clone(),
            lang: self.other(section.lang),
            html: section.html.for_reader(lang),
            mistakes: mistakes.collect(),
            case: None,
            reflection: (section.kind == SectionKind::Reflection).then(|| self.reflection_form(refused)),
        }
    }

    fn reflection_form(&self, refused: &Refused) -> ReflectionForm {
        let lang = self.lang();
        let (notice_lang, notice) = self.curriculum.programme.notices.free_text.get(lang);
        let kept = self.reflection.as_ref();
        let zone = self.learner.person.zone().unwrap_or(self.learner.cohort.tz());
        ReflectionForm {
            action: format!(
                "{}#reflection",
                self.form_action(&paths::lesson_reflection(lang, &self.module.slug, &self.lesson.slug))
            ),
            notice: notice.for_reader(lang),
            notice_lang: self.other(notice_lang),
            value: refused.typed.clone().or_else(|| Some(kept?.body.clone())).unwrap_or_default(),
            saved_on: kept.map(|kept| date_and_time(lang, &kept.saved_at.in_zone(zone))),
        }
    }

    fn scenario_block(&self) -> Option<Block> {
        let scenario = self.lesson.scenario.as_ref()?;
        let lang = self.lang();
        let (served, text) = scenario.text.get(self.asked.unwrap_or(lang));
        let ended = self.own_progress().and_then(|row| row.scenario_ended_at);
        let walk = walk(scenario, reading::START)?;
        let action = paths::scenario(lang, &self.module.slug, &self.lesson.slug, reading::START);
        let action = format!("{}#step", self.form_action(&action));
        Some(Block {
            id: SCENARIO.to_owned(),
            kind: "scenario",
            heading: text.title.clone(),
            lang: self.other(served),
            html: String::new(),
            mistakes: Vec::new(),
            case: Some(Case {
                setup: text.setup.for_reader(lang),
                question: question(scenario, text, &walk, lang, action),
                ended_on: ended.map(|at| self.day(at)),
            }),
            reflection: None,
        })
    }
}

/// The content-care line of a lesson: its own, or that of its level.
pub fn care_line<'c>(
    curriculum: &'c Curriculum,
    lesson: &Lesson,
    (served, text): (Lang, &'c LessonText),
    lang: Lang,
) -> (Lang, &'c str) {
    if let Some(own) = &text.care {
        return (served, own);
    }
    let care = &curriculum.programme.care;
    let lines = match lesson.level {
        Level::Policy => &care.policy,
        Level::General => &care.general,
        Level::Heavy => &care.heavy,
    };
    let (lang, line) = lines.get(lang);
    (lang, line)
}

/// Whether a lesson rests on a source of the page on law and background.
fn speaks_of_law(programme: &Programme, text: &LessonText) -> bool {
    let context = programme.context.as_ref().map(|page| page.en.sources.as_slice()).unwrap_or_default();
    text.sources.iter().any(|source| context.iter().any(|law| law.id == source.id))
}
