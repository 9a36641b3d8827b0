//! Pages for anybody: the front page, applying, signing in, checking a record, help.

pub mod content_image;
pub mod health;
pub mod short;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_in_link;
pub mod sign_in_password;
pub mod verify;
mod verify_answer;
pub mod verify_file;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    let mut samples = samples_of::<super::errors::ErrorPage>();
    samples.extend(samples_of::<sign_in::SignInPage>());
    samples.extend(samples_of::<sign_in_code::CodePage>());
    samples.extend(samples_of::<sign_in_link::LinkPage>());
    samples.extend(samples_of::<sign_in_password::PasswordPage>());
    samples.extend(samples_of::<verify::VerifyPage>());
    samples.extend(samples_of::<verify::VerifiedPage>());
    samples
}
