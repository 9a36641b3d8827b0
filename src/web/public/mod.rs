//! Pages for anybody: the front page, applying, signing in, checking a record, help.

pub mod accessibility;
pub mod apply;
pub mod content_image;
mod edition;
pub mod front;
pub mod glossary;
pub mod health;
pub mod help;
pub mod join_link;
pub mod joining;
pub mod privacy;
pub mod set_up;
pub mod short;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_in_link;
pub mod sign_in_password;
pub mod support;
pub mod withdrawal;

use super::page::{Sample, samples_of};

pub use edition::edition_for;

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    let mut samples = samples_of::<super::errors::ErrorPage>();
    samples.extend(samples_of::<sign_in::SignInPage>());
    samples.extend(samples_of::<sign_in_code::CodePage>());
    samples.extend(samples_of::<sign_in_link::LinkPage>());
    samples.extend(samples_of::<sign_in_password::PasswordPage>());
    samples.extend(samples_of::<front::FrontPage>());
    samples.extend(samples_of::<help::HelpPage>());
    samples.extend(samples_of::<support::SupportPage>());
    samples.extend(samples_of::<privacy::PolicyPage>());
    samples.extend(samples_of::<accessibility::AccessibilityPage>());
    samples.extend(samples_of::<glossary::GlossaryPage>());
    samples.extend(apply::samples());
    samples.extend(samples_of::<set_up::SetUpPage>());
    samples.extend(samples_of::<withdrawal::WithdrawalPage>());
    samples.extend(samples_of::<join_link::JoinLinkPage>());
    samples.extend(samples_of::<joining::JoiningPage>());
    samples
}
