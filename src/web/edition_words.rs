//! What another edition of the content changes, in words: rules, numbers, what it lacks.

use serde::Serialize;

use crate::completion::{Lack, Need, NumberChange, RuleChange, Status, TrackChange};
use crate::curriculum::{Curriculum, Difference, Numbers, Requirement};
use crate::i18n::{Lang, Message, count, percent, tr};

/// Words for one edition, in the reader's language.
#[derive(Clone, Copy)]
pub struct EditionWords<'c> {
    /// Of which titles are.
    pub edition: &'c Curriculum,
    /// The reader's language.
    pub lang: Lang,
}

/// What changes for a track.
#[derive(Clone, Debug, Serialize)]
pub struct TrackLines {
    /// Its title.
    pub title: String,
    /// The learning time and the modules.
    pub lines: Vec<Message>,
    /// What completion asks for.
    pub completion: Vec<Message>,
    /// What participation asks for.
    pub participation: Vec<Message>,
    /// The versions of the rules.
    pub versions: [String; 2],
}

/// How much of a kind of content is other.
#[derive(Clone, Debug, Serialize)]
pub struct ContentLine {
    /// The end of the key of its message.
    pub kind: &'static str,
    /// New, gone, changed; in digits.
    pub numbers: [String; 3],
}

impl EditionWords<'_> {
    /// A module's title for lists.
    fn module(&self, slug: &str) -> String {
        let text = self.edition.module(slug).map(|module| module.text.get(self.lang).1);
        text.map_or_else(|| slug.to_owned(), |text| text.short_title.clone())
    }

    /// A track's title.
    pub fn track(&self, id: &str) -> String {
        self.edition.track(id).map_or_else(|| id.to_owned(), |track| track.title.text(self.lang).to_owned())
    }

    fn lessons(&self, module: &str) -> String {
        Message::new("standing-lessons").with("module", self.module(module)).to(self.lang)
    }

    fn check(&self, module: &str, at_least_percent: u8) -> String {
        let share = percent(self.lang, i64::from(at_least_percent));
        Message::new("edition-asks-check").with("module", self.module(module)).with("percent", share).to(self.lang)
    }

    fn webinar(&self, slug: &str, part: u32) -> String {
        let parts = self.edition.module(slug).map_or(1, |module| module.webinars.len());
        let key = if parts > 1 { "standing-webinar-part" } else { "standing-webinar" };
        Message::new(key).with("module", self.module(slug)).with("part", part).to(self.lang)
    }

    fn form(&self, name: &str) -> String {
        let title = self.edition.survey(name).map(|form| form.text.get(self.lang).1.title.clone());
        Message::new("edition-asks-form").with("title", title.unwrap_or_else(|| name.to_owned())).to(self.lang)
    }

    fn some(&self, least: u32, of: &[String]) -> String {
        let key = if least as usize == of.len() { "edition-asks-all" } else { "edition-asks-some" };
        Message::new(key).with("n", least).with("list", of.join("; ")).to(self.lang)
    }

    /// A requirement.
    fn asked(&self, requirement: &Requirement) -> String {
        let list = |of: &[Requirement]| -> Vec<String> { of.iter().map(|one| self.asked(one)).collect() };
        match requirement {
            Requirement::AllOf(of) => self.some(of.len() as u32, &list(of)),
            Requirement::AnyOf(of) => self.some(1, &list(of)),
            Requirement::AtLeast { count, of } => self.some(*count, &list(of)),
            Requirement::LessonsRead { module } => self.lessons(module),
            Requirement::KnowledgeCheck { module, at_least_percent } => self.check(module, *at_least_percent),
            Requirement::Webinar { module, part } => self.webinar(module, *part),
            Requirement::Survey { name } => self.form(name),
        }
    }

    /// What somebody has not met.
    pub fn missing(&self, status: &Status) -> String {
        match &status.need {
            Need::Lessons { module, .. } => self.lessons(module),
            Need::Check { module, at_least_percent, .. } => self.check(module, *at_least_percent),
            Need::Webinar { module, part, .. } => self.webinar(module, *part),
            Need::Survey { name } => self.form(name),
            Need::Some { count, of } => {
                let open: Vec<String> = of.iter().map(|status| self.missing(status)).collect();
                self.some(*count, &open)
            }
        }
    }

    /// What an edition lacks; `self` is the one that has it.
    pub fn lack(&self, lack: &Lack) -> Message {
        match lack {
            Lack::Country(code) => {
                let name = self.edition.country(code).map(|country| country.name.text(self.lang).to_owned());
                Message::new("edition-lack-country").with("country", name.unwrap_or_else(|| code.clone()))
            }
            Lack::Track(id) => Message::new("edition-lack-track").with("track", self.track(id)),
            Lack::Module(slug) => Message::new("edition-lack-module").with("module", self.module(slug)),
            Lack::Part(slug, part) => Message::new("edition-lack-part").with("module", self.module(slug)).with("part", *part),
        }
    }
}

/// What changes for a track, with the titles of the edition that has what is meant: `old` and `new`.
pub fn track_lines(change: &TrackChange, [old, new]: [EditionWords<'_>; 2]) -> TrackLines {
    let rules = |changes: &[RuleChange]| changes.iter().map(|change| rule_line(change, [old, new])).collect();
    let mut lines = Vec::new();
    if let Some([before, after]) = change.hours {
        lines.push(Message::new("edition-hours").with("old", before).with("new", after));
    }
    lines.extend(change.modules_added.iter().map(|slug| Message::new("edition-module-added").with("module", new.module(slug))));
    lines.extend(change.modules_gone.iter().map(|slug| Message::new("edition-module-gone").with("module", old.module(slug))));
    TrackLines {
        title: new.track(&change.track),
        lines,
        completion: rules(&change.completion),
        participation: rules(&change.participation),
        versions: change.versions.clone(),
    }
}

fn rule_line(change: &RuleChange, [before, after]: [EditionWords<'_>; 2]) -> Message {
    match change {
        RuleChange::Added(asked) => Message::new("edition-rule-added").with("asked", after.asked(asked)),
        RuleChange::Gone(asked) => Message::new("edition-rule-gone").with("asked", before.asked(asked)),
        RuleChange::Changed { old, new } => {
            Message::new("edition-rule-changed").with("old", before.asked(old)).with("new", after.asked(new))
        }
        RuleChange::Lessons { module, old, new, added } => Message::new("edition-rule-lessons")
            .with("module", after.module(module))
            .with("old", *old)
            .with("new", *new)
            .with("added", *added),
    }
}

/// A number of the rules that becomes another.
pub fn number_line(change: &NumberChange, lang: Lang) -> Message {
    let digits = |number: Option<u32>| number.map_or_else(|| tr(lang, "edition-number-none"), |n| count(lang, i64::from(n)));
    let mut message = Message::new("edition-number-check-pass-percent");
    message.key = format!("edition-number-{}", change.what).into();
    message.with("old", digits(change.old)).with("new", digits(change.new))
}

/// What differs in the content, kind by kind, without the kinds of which nothing does.
pub fn content_lines(difference: &Difference, lang: Lang) -> Vec<ContentLine> {
    let kinds = [
        ("modules", difference.modules),
        ("lessons", difference.lessons),
        ("questions", difference.questions),
        ("pairs", difference.pairs),
        ("forms", difference.forms),
    ];
    let line = |(kind, Numbers { added, gone, changed }): (&'static str, Numbers)| ContentLine {
        kind,
        numbers: [added, gone, changed].map(|number| count(lang, number as i64)),
    };
    kinds.into_iter().filter(|(_, numbers)| !numbers.is_none()).map(line).collect()
}
