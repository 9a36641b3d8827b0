//! Pages for anybody: the front page, applying, signing in, checking a record, help.

pub mod accessibility;
pub mod apply;
pub mod calendar_feed;
pub mod coming;
pub mod content_image;
pub mod context;
mod edition;
pub mod erasure;
pub mod front;
pub mod glossary;
pub mod health;
pub mod heartbeat;
pub mod help;
pub mod issuer;
pub mod join_link;
pub mod joining;
pub mod letter_choices;
pub mod privacy;
pub mod set_up;
pub mod short;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_in_link;
pub mod sign_in_password;
pub mod support;
pub mod verify;
mod verify_answer;
mod verify_badge;
pub mod verify_file;
pub mod verify_list;
pub mod verify_statement;
pub mod withdrawal;

use super::page::{Sample, samples_of};

pub use edition::edition_for;

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<super::errors::ErrorPage>(),
        samples_of::<super::kept_form::KeptForm>(),
        samples_of::<sign_in::SignInPage>(),
        samples_of::<sign_in_code::CodePage>(),
        samples_of::<sign_in_link::LinkPage>(),
        samples_of::<sign_in_password::PasswordPage>(),
        samples_of::<front::FrontPage>(),
        samples_of::<help::HelpPage>(),
        samples_of::<support::SupportPage>(),
        samples_of::<privacy::PolicyPage>(),
        samples_of::<erasure::ErasurePage>(),
        samples_of::<accessibility::AccessibilityPage>(),
        samples_of::<context::ContextPage>(),
        samples_of::<glossary::GlossaryPage>(),
        apply::samples(),
        samples_of::<set_up::SetUpPage>(),
        samples_of::<withdrawal::WithdrawalPage>(),
        samples_of::<join_link::JoinLinkPage>(),
        samples_of::<joining::JoiningPage>(),
        samples_of::<coming::ComingPage>(),
        samples_of::<letter_choices::LetterChoicesPage>(),
        samples_of::<verify::VerifyPage>(),
        samples_of::<verify::VerifiedPage>(),
        samples_of::<verify_list::ListPage>(),
        samples_of::<verify_statement::StatementPage>(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
