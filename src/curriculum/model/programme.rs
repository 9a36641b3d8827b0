//! The programme: what `programme.toml` and `pages/` say.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::curriculum::model::{ByLang, CitedSource, Html, Requirement};
use crate::i18n::Lang;

/// The programme as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Programme {
    pub id: String,
    /// The languages in which it is given; English is always among them.
    pub languages: Vec<Lang>,
    /// The slugs of the modules, in the order in which they are taken.
    pub modules: Vec<String>,
    pub title: ByLang<String>,
    /// What the programme is, for the front page: a few sentences, each a paragraph.
    pub about: Vec<ByLang<String>>,
    pub rules: Rules,
    /// How many words the text of a lesson may have, for the check; see content/README.md for what counts.
    pub lesson_words: Option<RangeInclusive<u32>>,
    pub tracks: Vec<Track>,
    pub sectors: Vec<Sector>,
    pub notices: Notices,
    /// The content-care line that stands above a lesson, by its [`Level`](crate::curriculum::Level), unless the lesson has its own.
    pub care: CareLines,
    pub certificate: Certificate,
    /// The page "Looking after yourself" with the contacts for support.
    pub support: ByLang<Page>,
    /// Law and background.
    pub context: Option<ByLang<Page>>,
    /// The guide for those who give webinars.
    pub facilitators: Option<ByLang<Page>>,
    /// The guide for those who run a cohort.
    pub organisers: Option<ByLang<Page>>,
}

/// Numbers of the completion rules and of the knowledge checks. The share of a webinar's minutes that counts as present is the
/// cohort's; what stands here is proposed for a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Raised whenever a rule or a requirement changes; a decision stores the version it was made with.
    pub version: u32,
    /// Share of the points of a knowledge check, in per cent, from which it is passed.
    pub check_pass_percent: u8,
    /// Minutes between two attempts at a knowledge check.
    pub attempt_pause_minutes: u32,
    /// Days after a webinar in which it can be made up for.
    pub make_up_days: u32,
    /// The same for somebody who was excused.
    pub make_up_days_excused: u32,
    /// Share of scheduled minutes, in per cent, from which a person counts as present: proposed for a new cohort.
    pub present_percent: u8,
}

/// An audience and the modules it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    pub id: String,
    /// Slugs of its modules, in the programme's order.
    pub modules: Vec<String>,
    pub title: ByLang<String>,
    /// Who it is for, one sentence.
    pub audience: ByLang<String>,
    /// Learning hours that its completion record states.
    pub hours: u32,
    /// Codes of the sectors to whose people this track is suggested when they apply.
    pub suggested_for: Vec<String>,
    /// What completion asks for.
    pub completion: Requirement,
    /// What participation asks for: live attendance without the rest.
    pub participation: Requirement,
}

/// Where a participant works, for suggesting a track and for reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    pub code: String,
    pub name: ByLang<String>,
}

/// The standard notices N1 to N5 of the outline (0.6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// N1: at the start of each lesson and webinar.
    pub content_care: ByLang<Html>,
    /// N2: above every field for free text.
    pub free_text: ByLang<Html>,
    /// N3: on the page of each webinar.
    pub live_session: ByLang<Html>,
    /// N4: where a webinar is recorded.
    pub recording: ByLang<Html>,
    /// N5: wherever somebody can write to us.
    pub not_a_reporting_channel: ByLang<Html>,
}

/// One content-care line for each level of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CareLines {
    pub policy: ByLang<String>,
    pub general: ByLang<String>,
    pub heavy: ByLang<String>,
}

/// The sentence of a completion record that follows the name, by outcome. `{programme}` stands where the programme's title goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    pub completion: ByLang<String>,
    pub participation: ByLang<String>,
    /// How many months a record counts; without it, for good.
    pub valid_for: Option<u32>,
}

/// A page with a title and a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    pub html: Html,
    /// What its small numbers stand for; none on pages that show no numbers.
    pub sources: Vec<CitedSource>,
}
