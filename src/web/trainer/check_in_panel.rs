//! The check-in panel of the roster, and what the big screen shows of it.

use serde::Serialize;

use crate::attendance::{CheckInCode, windows};
use crate::clock::Instant;
use crate::config::Config;
use crate::i18n::{Lang, clock_time};
use crate::web::paths;
use crate::web::qr::{Qr, qr};
use crate::web::webinar_head::moment;
use crate::webinars::Webinar;

/// Check-in as it stands.
#[derive(Clone, Debug, Serialize)]
pub struct CheckInPanel {
    /// `open`, `soon` (there is a code, not taken yet), `none` (one can be made) or `over`.
    pub state: &'static str,
    /// `482 719`.
    pub code: Option<String>,
    /// What the QR code says: the check-in page with the code filled in.
    pub qr: Option<Qr>,
    /// `15:30`.
    pub until: Option<String>,
    /// `14:50`, where it is not open yet.
    pub from: Option<String>,
    /// `training.example.org/c`.
    pub address: String,
    /// Makes a code (POST).
    pub codes_url: String,
    /// Ends check-in (POST).
    pub end_url: String,
    /// The big screen.
    pub screen_url: String,
}

impl CheckInPanel {
    /// Of a webinar with the code that it shows, if there is one.
    pub fn new(config: &Config, webinar: &Webinar, code: Option<&CheckInCode>, lang: Lang, now: Instant) -> Self {
        let state = match code {
            Some(code) if code.is_open(now) => "open",
            Some(_) => "soon",
            None if windows::code_window(webinar, now).is_some() => "none",
            None => "over",
        };
        Self {
            state,
            code: code.map(CheckInCode::spaced),
            qr: code.and_then(|code| qr(&format!("{}{}", config.public_url, paths::check_in_code(&code.code)))),
            until: code.map(|code| clock_time(&code.closes_at.in_zone(webinar.tz()))),
            from: code.map(|code| moment(lang, code.opens_at, webinar.tz(), now)),
            address: format!("{}{}", config.public_host(), paths::check_in()),
            codes_url: paths::check_in_codes(lang, webinar.id),
            end_url: paths::check_in_end(lang, webinar.id),
            screen_url: paths::screen(lang, webinar.id),
        }
    }

    /// For the test that renders every page.
    pub fn sample(state: &'static str) -> Self {
        let with_code = matches!(state, "open" | "soon");
        Self {
            state,
            code: with_code.then(|| "482 719".to_owned()),
            qr: qr("https://training.example.org/c/482719").filter(|_| with_code),
            until: with_code.then(|| "15:30".to_owned()),
            from: with_code.then(|| "14:50".to_owned()),
            address: "training.example.org/c".to_owned(),
            codes_url: "/en/teach/webinars/0/codes".to_owned(),
            end_url: "/en/teach/webinars/0/codes/end".to_owned(),
            screen_url: "/en/teach/webinars/0/screen".to_owned(),
        }
    }
}
