//! What is taught, as the rest of the program sees it. Read only: it is made by [`Curriculum::load`](super::Curriculum::load)
//! from an edition and never changes.

mod by_lang;
mod country;
mod html;
mod item;
mod lesson;
mod module;
mod programme;
mod reference;
mod requirement;
mod review;
mod scenario;
mod survey;
mod webinar_plan;

pub use by_lang::ByLang;
pub use country::{Country, Holiday, Region, Zone};
pub use html::Html;
pub use item::{Item, ItemKind, ItemText, PairedItem, Part, PartText};
pub use lesson::{CitedSource, Confidence, Lesson, LessonText, Level, Mistake, Section, SectionKind, Short, ShortText};
pub use module::{Module, ModuleText, WebinarPart};
pub use programme::{CareLines, Certificate, Notices, Page, Programme, Rules, Sector, Track};
pub use reference::{Source, Term, TermStatus};
pub use requirement::Requirement;
pub use review::{Review, ReviewQuestion, ReviewStep, ReviewedText, SignedOff};
pub use scenario::{Choice, ChoiceText, Decision, DecisionText, Rating, Scenario, ScenarioText};
pub use survey::{GroupText, ProfileField, Survey, SurveyGroup, SurveyKind, SurveyQuestion, SurveyQuestionText, SurveyText};
pub use webinar_plan::{
    AgendaRow, AgendaText, DifficultMoment, MakeUpQuestion, MomentText, Poll, PollKind, PollText, WebinarPlan,
};
