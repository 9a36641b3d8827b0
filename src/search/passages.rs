//! What can be found: each part of a lesson, each tool and each term is a passage of its own, so that what is found leads to its place.

use crate::curriculum::{Curriculum, Html, Lesson, LessonText, Module, SectionKind, Term, TermStatus};
use crate::i18n::Lang;

/// Something to be found in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands.
    pub place: Place,
    /// By which the programme calls it, where it has one: `W2-L1`, `W2-T1`, `W2-S1`.
    pub code: String,
    /// Its heading; of a term the term itself.
    pub title: String,
    /// Its words, without marks for sources.
    pub text: String,
}

impl Passage {
    /// Whether it stands for a lesson as a whole.
    pub fn is_whole_lesson(&self) -> bool {
        matches!(self.place, Place::Lesson { part: Part::Whole, .. })
    }
}

/// Where a passage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a lesson.
    Lesson {
        /// The module's slug.
        module: String,
        /// The lesson's slug.
        lesson: String,
        /// Which part of it.
        part: Part,
    },
    /// In the glossary.
    Term {
        /// The fragment of its address.
        slug: String,
        /// It is among the words that the programme avoids.
        is_avoided: bool,
    },
}

/// A part of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its title, goals and summary.
    Whole,
    /// A section or the scenario, by the fragment of its address.
    Section(String),
    /// The tool for paper.
    Tool,
}

/// Everything that an edition has in a language. What is not translated is found in the language that it is in.
pub(super) fn passages(curriculum: &Curriculum, lang: Lang) -> Vec<Passage> {
    let lessons = curriculum.lessons().flat_map(|(module, lesson)| of_lesson(module, lesson, lang));
    let terms = curriculum.glossary.iter().filter(|term| term.category != "ui").filter_map(|term| of_term(term, lang));
    lessons.chain(terms).collect()
}

fn of_lesson(module: &Module, lesson: &Lesson, lang: Lang) -> Vec<Passage> {
    let place = |part| Place::Lesson { module: module.slug.clone(), lesson: lesson.slug.clone(), part };
    let mut found = Vec::new();
    if let Some(text) = lesson.text.own(lang) {
        let (code, title) = (lesson.code.clone(), text.title.clone());
        found.push(Passage { place: place(Part::Whole), code, title, text: short_of(text) });
        for section in text.sections.iter().filter(|section| section.lang == lang) {
            let mut words = section.html.prose();
            if section.kind == SectionKind::Mistakes {
                for one in &text.mistakes {
                    for html in std::iter::once(&one.mistake).chain(&one.better) {
                        words.push('\n');
                        words.push_str(&html.prose());
                    }
                }
            }
            let part = Part::Section(section.id.clone());
            found.push(Passage { place: place(part), code: String::new(), title: section.heading.clone(), text: words });
        }
    }
    // what a choice leads to is not told beforehand
    if let Some((scenario, text)) = lesson.scenario.as_ref().and_then(|scenario| Some((scenario, scenario.text.own(lang)?))) {
        let (place, code) = (place(Part::Section("scenario".to_owned())), scenario.code.clone());
        found.push(Passage { place, code, title: text.title.clone(), text: text.setup.prose() });
    }
    if let Some(page) = lesson.tool_page.as_ref().and_then(|pages| pages.own(lang)) {
        let (code, title) = (lesson.tool.clone().unwrap_or_default(), page.title.clone());
        found.push(Passage { place: place(Part::Tool), code, title, text: Html::prose(&page.html) });
    }
    found
}

fn short_of(text: &LessonText) -> String {
    text.goals.iter().chain(&text.summary).map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// A term is found by its wording; what it is called in the other languages is what there is to say of it, or, of a word that is
/// avoided, what to say instead.
fn of_term(term: &Term, lang: Lang) -> Option<Passage> {
    let is_avoided = term.status == TermStatus::DoNotUse;
    let others = Lang::ALL.into_iter().filter(|other| *other != lang).filter_map(|other| term.name.own(other));
    let others = || others.map(String::as_str).collect::<Vec<_>>().join(" · ");
    Some(Passage {
        place: Place::Term { slug: term.slug.clone(), is_avoided },
        code: String::new(),
        title: term.name.own(lang)?.clone(),
        text: if is_avoided { better(&term.note, lang).to_owned() } else { others() },
    })
}

/// What a note on an avoided word says to use: «Use: English / Russian / Kazakh», after reasons. Empty where it names nothing.
fn better(note: &str, lang: Lang) -> &str {
    let advice = note.split_once("Use: ").map_or(note, |(_, advice)| advice);
    // the English may have a stroke of its own
    let mut from_the_end = advice.rsplitn(3, " / ");
    let (Some(kk), Some(ru), Some(en)) = (from_the_end.next(), from_the_end.next(), from_the_end.next()) else { return "" };
    match lang {
        Lang::En => en,
        Lang::Ru => ru,
        Lang::Kk => kk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_names_the_better_word_in_each_language() {
        for (note, expected) in [
            ("Use: one / два / үш", ["one", "два", "үш"]),
            ("A reason (2). Use: woman / girl; else: one / два / үш", ["woman / girl; else: one", "два", "үш"]),
            ("Describe it / опишите / сипаттаңыз", ["Describe it", "опишите", "сипаттаңыз"]),
            ("No replacement: delete the phrase", ["", "", ""]),
            ("", ["", "", ""]),
        ] {
            assert_eq!([Lang::En, Lang::Ru, Lang::Kk].map(|lang| better(note, lang)), expected, "{note}");
        }
    }
}
