//! Where a learner is on their track: the facts of a few queries, and out of them the one next step of the home page.

mod facts;
mod live;
mod next_step;
mod queries;
mod survey_doors;
mod test_doors;

pub use facts::{CheckFacts, Facts, LessonFacts, ModuleFacts, TestFacts, facts};
pub use live::{Live, LiveFacts, MadeUp, OpenDates};
pub use next_step::{NextStep, WebinarRef, next_step};
pub use queries::{Around, AttemptRow, around};
pub use survey_doors::SurveyDoor;
pub use test_doors::TestDoor;
