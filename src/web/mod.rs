//! The only place that knows actix: routes, who may use them, forms and pages. Handlers decide nothing.

pub mod assets;
pub mod auth;
pub mod cohort_form;
pub mod cookies;
pub mod download;
pub mod edition_page;
pub mod edition_take;
mod edition_words;
pub mod errors;
pub mod figures;
pub mod forms;
pub mod free_text;
pub mod guard;
mod kept_form;
pub mod letter_choices;
pub mod letter_shown;
pub mod limits;
pub mod listing;
pub mod meanwhile;
pub mod metrics;
pub mod naming;
pub mod own_cohort;
pub mod page;
pub mod paths;
pub mod planned;
pub mod qr;
pub mod routes;
pub mod server;
pub mod text_page;
pub mod timeline;
pub mod upload;
pub mod visit;
mod way_in;
mod webinar_agenda;
pub mod webinar_cards;
pub mod webinar_days;
pub mod webinar_facts;
pub mod webinar_head;
pub mod yardstick;

pub mod admin;
pub mod api;
pub mod learner;
pub mod learning_page;
mod learning_surveys;
pub mod organiser;
pub mod public;
pub mod trainer;

use page::Sample;

pub use auth::{Administrator, Evaluator, Learner, Organiser, Planner, Reader, Trainer, WebinarTrainer};
pub use errors::PageError;
pub use forms::{Done, Errors, Posted, Submission};
pub use page::Page;
pub use visit::Visit;

/// What every handler answers.
pub type Answer = Result<actix_web::HttpResponse, PageError>;

/// Samples of all pages.
pub fn samples() -> Vec<Sample> {
    [public::samples(), learner::samples(), trainer::samples(), organiser::samples(), admin::samples()]
        .into_iter()
        .flatten()
        .collect()
}
