//! An application: its steps, and what is missing at each. Pure: answers and what the cohort offers in, what to ask for out
//! (`ux-guide.md` §4, Apply).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::i18n::Lang;
use crate::ids::WebinarId;
use crate::people::names::{self, Script, is_name_in};

/// The version of the data notice that an applicant agrees to; raised with every change of its words.
pub const NOTICE_VERSION: &str = "2026-11-30";

/// One small group of questions, one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Names.
    You,
    /// What they do and where.
    Work,
    /// Which modules.
    Track,
    /// For reading, for webinars.
    Language,
    /// Which of the webinars that are given more than once.
    Webinars,
    /// For reports, each may be skipped.
    About,
    /// The data notice.
    Consent,
    /// All answers once more.
    Check,
}

impl Step {
    /// In order.
    pub const ALL: [Self; 8] =
        [Self::You, Self::Work, Self::Track, Self::Language, Self::Webinars, Self::About, Self::Consent, Self::Check];

    /// As in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Work => "work",
            Self::Track => "track",
            Self::Language => "language",
            Self::Webinars => "webinars",
            Self::About => "about",
            Self::Consent => "consent",
            Self::Check => "check",
        }
    }

    /// From an address.
    pub fn from_address(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == text)
    }
}

/// What was answered so far; kept as JSON in `application_drafts`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// The name in Latin letters.
    pub latin_name: String,
    /// In Cyrillic.
    pub cyrillic_name: String,
    /// How we greet them.
    pub given_name: String,
    /// What they do.
    pub position: String,
    /// Where.
    pub organisation: String,
    /// Code.
    pub region: String,
    /// Code.
    pub sector: String,
    /// Code.
    pub track: String,
    /// For reading and e-mails.
    pub language: Option<Lang>,
    /// For webinars.
    pub webinar_language: Option<Lang>,
    /// The webinar chosen for a module and part, by `module:part`.
    pub webinars: BTreeMap<String, WebinarId>,
    /// `woman`, `man`, `other`, or empty.
    pub gender: String,
    /// Whether the page with the optional questions was answered or skipped.
    pub about_seen: bool,
    /// Whether they agreed to the data notice.
    pub consent: bool,
}

/// Webinars of one module and part that can make up for each other, so that an applicant chooses one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternatives {
    /// The module.
    pub module: String,
    /// `module:part`.
    pub key: String,
    /// Those with a place left.
    pub open: Vec<WebinarId>,
}

/// What the cohort offers: an answer is one of these.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// Codes of tracks, with their modules.
    pub tracks: Vec<(String, Vec<String>)>,
    /// Codes.
    pub regions: Vec<String>,
    /// Codes.
    pub sectors: Vec<String>,
    /// For reading and for webinars.
    pub langs: Vec<Lang>,
    /// Where there is a choice.
    pub alternatives: Vec<Alternatives>,
}

impl Offer {
    /// The choices of webinars that a track's people have.
    pub fn choices<'o>(&'o self, track: &str) -> impl Iterator<Item = &'o Alternatives> {
        let modules = self.tracks.iter().find(|(id, _)| id == track).map(|(_, modules)| modules.as_slice()).unwrap_or_default();
        self.alternatives.iter().filter(move |choice| modules.contains(&choice.module))
    }
}

/// What is missing at a step: the field, and the message that says what to do. Empty: the step is complete.
pub fn what_is_missing(step: Step, answers: &Answers, offer: &Offer) -> Vec<(String, &'static str)> {
    let mut missing = Vec::new();
    let mut need = |there: bool, field: &str, message| {
        if !there {
            missing.push((field.to_owned(), message));
        }
    };
    match step {
        Step::You => {
            let (latin, cyrillic, given) = (&answers.latin_name, &answers.cyrillic_name, &answers.given_name);
            need(names::is_name(latin), "latin-name", "apply-latin-name-missing");
            need(!names::is_name(latin) || is_name_in(latin, Script::Latin), "latin-name", "apply-latin-name-script");
            need(cyrillic.is_empty() || is_name_in(cyrillic, Script::Cyrillic), "cyrillic-name", "apply-cyrillic-name-script");
            need(given.is_empty() || names::is_name(given), "given-name", "apply-given-name-letters");
        }
        Step::Work => {
            need(!answers.position.is_empty(), "position", "apply-position-missing");
            need(!answers.organisation.is_empty(), "organisation", "apply-organisation-missing");
            need(offer.regions.is_empty() || offer.regions.contains(&answers.region), "region", "apply-region-missing");
            need(offer.sectors.contains(&answers.sector), "sector", "apply-sector-missing");
        }
        Step::Track => need(offer.tracks.iter().any(|(id, _)| *id == answers.track), "track", "apply-track-missing"),
        Step::Language => {
            let offered = |lang: Option<Lang>| lang.is_some_and(|lang| offer.langs.contains(&lang));
            need(offered(answers.language), "language", "apply-language-missing");
            need(offered(answers.webinar_language), "webinar-language", "apply-webinar-language-missing");
        }
        Step::Webinars => {
            for choice in offer.choices(&answers.track) {
                let chosen = answers.webinars.get(&choice.key).is_some_and(|webinar| choice.open.contains(webinar));
                // where every place is taken there is nothing to choose: the office finds one
                need(chosen || choice.open.is_empty(), &choice.key, "apply-webinars-missing");
            }
        }
        Step::About | Step::Check => {}
        Step::Consent => need(answers.consent, "consent", "apply-consent-missing"),
    }
    missing
}

/// The steps of this application in order: the choice of webinars only where there is one.
pub fn steps(answers: &Answers, offer: &Offer) -> Vec<Step> {
    let has_choice = offer.choices(&answers.track).next().is_some();
    Step::ALL.into_iter().filter(|step| *step != Step::Webinars || has_choice).collect()
}

/// The first step that is not complete: where an application goes on. [`Step::Check`] when all are.
pub fn next_step(answers: &Answers, offer: &Offer) -> Step {
    steps(answers, offer)
        .into_iter()
        .find(|step| !what_is_missing(*step, answers, offer).is_empty() || (*step == Step::About && !answers.about_seen))
        .unwrap_or(Step::Check)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer() -> Offer {
        Offer {
            tracks: vec![("policy".into(), vec!["one".into()]), ("practice".into(), vec!["two".into()])],
            regions: vec!["KZ-71".into()],
            sectors: vec!["education".into()],
            langs: vec![Lang::Ru, Lang::Kk],
            alternatives: vec![Alternatives {
                module: "two".into(),
                key: "two:1".into(),
                open: vec![WebinarId(7), WebinarId(8)],
            }],
        }
    }

    fn complete() -> Answers {
        Answers {
            latin_name: "Şolpan Ğabitqyzy".into(),
            position: "Teacher".into(),
            organisation: "School 5".into(),
            region: "KZ-71".into(),
            sector: "education".into(),
            track: "policy".into(),
            language: Some(Lang::Kk),
            webinar_language: Some(Lang::Ru),
            about_seen: true,
            consent: true,
            ..Answers::default()
        }
    }

    #[test]
    fn an_application_goes_on_where_something_is_missing() {
        type Spoil = fn(&mut Answers);
        let cases: [(Spoil, Step, &str); 17] = [
            (|_| {}, Step::Check, ""),
            (|a| a.latin_name = "12345 !!!".into(), Step::You, "latin-name"),
            (|a| a.latin_name = "<b>Anna</b> O".into(), Step::You, "latin-name"),
            (|a| a.cyrillic_name = "Anna".into(), Step::You, "cyrillic-name"),
            (|a| a.given_name = "7".into(), Step::You, "given-name"),
            (|a| a.latin_name.clear(), Step::You, "latin-name"),
            (|a| a.latin_name = "Шолпан".into(), Step::You, "latin-name"),
            (|a| a.position.clear(), Step::Work, "position"),
            (|a| a.region = "KZ-00".into(), Step::Work, "region"),
            (|a| a.sector.clear(), Step::Work, "sector"),
            (|a| a.track = "poetry".into(), Step::Track, "track"),
            (|a| a.language = Some(Lang::En), Step::Language, "language"),
            (|a| a.webinar_language = None, Step::Language, "webinar-language"),
            (|a| a.track = "practice".into(), Step::Webinars, "two:1"),
            (
                |a| {
                    a.track = "practice".into();
                    a.webinars.insert("two:1".into(), WebinarId(9));
                },
                Step::Webinars,
                "two:1",
            ),
            (|a| a.about_seen = false, Step::About, ""),
            (|a| a.consent = false, Step::Consent, "consent"),
        ];
        for (spoil, step, field) in cases {
            let mut answers = complete();
            spoil(&mut answers);
            assert_eq!(next_step(&answers, &offer()), step, "{field}");
            let missing = what_is_missing(step, &answers, &offer());
            assert_eq!(missing.first().map_or("", |(field, _)| field), field);
        }
    }

    #[test]
    fn webinars_are_asked_for_only_where_there_is_a_choice() {
        assert!(!steps(&complete(), &offer()).contains(&Step::Webinars));
        let practice = Answers { track: "practice".into(), ..complete() };
        assert!(steps(&practice, &offer()).contains(&Step::Webinars));
        let mut full = offer();
        full.alternatives[0].open.clear();
        assert!(what_is_missing(Step::Webinars, &practice, &full).is_empty());
    }
}
