//! «This is not right»: a participant questions what their attendance at a closed webinar came to, and a trainer answers with a ruling
//! or with the reason why it stays. Until when that is possible is the cohort's setting.
//!
//! A question is kept with what it was about: the status and the minutes as they were then. An answer is given once; whoever is not
//! content asks again while there is time, and both stay.
//!
//! Beside it, why somebody could not come: by category, as they say it, before or after. A trainer accepts it as a ruling, or leaves it.

mod actions;
mod excuse;
mod limit;
mod model;
mod queries;
mod text;

pub use actions::{
    AnswerProblem, Answered, AskProblem, Asked, ExcuseProblem, accept_excuse, answer, ask, forget_texts, say_excuse,
};
pub use excuse::{Excuse, NoExcuse, may_excuse};
pub use limit::{Facts, Open, Why, open};
pub use model::{Answer, Question};
pub use queries::{
    Listed, Told, answered_lately, excuse_of, excuses_open, excuses_said, facts_of, find_of_webinar, of_person, text_of,
    waiting, waiting_count, waiting_in_cohort,
};
pub use text::{Fault, LONGEST, fault_in};
