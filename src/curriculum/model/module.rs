//! A module: one workshop with its lessons, questions and webinars.

use std::collections::BTreeMap;

use crate::curriculum::model::{ByLang, Item, Lesson, PairedItem, WebinarPlan};

/// One workshop of the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// Folder name and address: `coordination`.
    pub slug: String,
    /// `W1`.
    pub code: String,
    /// The week of a cohort in which it is taken, from 1.
    pub week: u32,
    pub text: ByLang<ModuleText>,
    /// Identifiers of its objectives, in order.
    pub objectives: Vec<String>,
    pub lessons: Vec<Lesson>,
    /// Codes of lessons that are planned and not written yet; questions may already name them.
    pub lessons_to_come: Vec<String>,
    /// The parts of live teaching; a cohort may give each part several times.
    pub webinars: Vec<WebinarPart>,
    /// How the parts are given, for those that have a plan.
    pub plans: Vec<WebinarPlan>,
    /// The questions of the knowledge check.
    pub check: Vec<Item>,
    /// The pairs of the tests before and after.
    pub tests: Vec<PairedItem>,
}

/// The words of a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModuleText {
    pub title: String,
    /// For lists on a phone.
    pub short_title: String,
    pub aim: String,
    /// Objective by identifier.
    pub objectives: BTreeMap<String, String>,
}

/// One part of a module's live teaching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WebinarPart {
    pub part: u32,
    pub minutes: u32,
}

impl Module {
    /// The lesson of this slug.
    pub fn lesson(&self, slug: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.slug == slug)
    }

    /// The place of a lesson among those of the module, from 0.
    pub fn position_of(&self, slug: &str) -> Option<usize> {
        self.lessons.iter().position(|lesson| lesson.slug == slug)
    }

    /// The lesson before this one, within the module.
    pub fn previous(&self, slug: &str) -> Option<&Lesson> {
        self.position_of(slug)?.checked_sub(1).and_then(|before| self.lessons.get(before))
    }

    /// The plan of this part of its webinars.
    pub fn plan(&self, part: u32) -> Option<&WebinarPlan> {
        self.plans.iter().find(|plan| plan.part == part)
    }

    /// The lesson after this one, within the module.
    pub fn next(&self, slug: &str) -> Option<&Lesson> {
        self.lessons.get(self.position_of(slug)? + 1)
    }

    /// Minutes of all its lessons, without webinars and questions.
    pub fn lesson_minutes(&self) -> u32 {
        self.lessons.iter().map(|lesson| lesson.minutes).sum()
    }

    /// The question of the knowledge check with this identifier.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.check.iter().find(|item| item.id == id)
    }
}
