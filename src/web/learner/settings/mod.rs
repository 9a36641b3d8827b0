//! Settings of anybody with an account: names, language and time zone, calendar, letters, password, where they are signed in, what we hold, and
//! having it or having it erased.

pub mod calendar;
pub mod data;
pub mod erase;
pub mod index;
pub mod language;
pub mod letters;
pub mod password;
pub mod privacy;
pub mod sessions;
pub mod you;
pub(in crate::web) mod zones;

use crate::i18n::{Lang, Message};
use crate::web::page::{Sample, samples_of};
use crate::web::paths;

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<index::SettingsPage>(),
        samples_of::<you::YouPage>(),
        samples_of::<language::LanguagePage>(),
        samples_of::<password::PasswordPage>(),
        samples_of::<sessions::SessionsPage>(),
        samples_of::<calendar::CalendarPage>(),
        samples_of::<letters::LettersPage>(),
        samples_of::<letters::LetterPage>(),
        samples_of::<privacy::PrivacyPage>(),
        samples_of::<erase::ErasePage>(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Where a part stands.
fn crumbs(lang: Lang, part: &'static str) -> Vec<(String, String)> {
    vec![(paths::settings(lang), Message::new("settings").to(lang)), (String::new(), Message::new(part).to(lang))]
}
