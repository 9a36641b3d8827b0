//! My record: what completion asks for and what is there of it; the records, each with its page, its PDF and whom the name is shown.

use chrono::Datelike as _;
use serde::Serialize;

use super::papers::Papers;
use super::record_items::{Bar, Item, Words, bars};
use super::requirement_words::RequirementWords;
use crate::clock::Instant;
use crate::completion::credential::{Issuer, badge_name};
use crate::completion::{self, Outcome, Record, RecordState};
use crate::i18n::{self, Lang};
use crate::ids::{RecordId, WebinarId};
use crate::make_ups;
use crate::surveys;
use crate::web::{Answer, Learner, Page, paths};
use crate::webinars;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RecordPage {
    track: String,
    cohort: String,
    met: u32,
    total: u32,
    /// `completion`, `participation` or `none`.
    outcome: &'static str,
    /// Whether completion is reached or can still be.
    possible: bool,
    bars: Vec<Bar>,
    items: Vec<Item>,
    until: String,
    office: String,
    office_email: String,
    what_counts_url: String,
    records: Vec<Card>,
    /// Completion is reached and its record is being made.
    being_made: bool,
    /// A record of participation stands above: none is still to come.
    has_participation: bool,
    /// None for somebody whose name is not known.
    papers: Option<Papers>,
}

/// A record.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// `completion` or `participation`.
    outcome: &'static str,
    /// `valid`, `replaced`, `revoked` or `expired`.
    state: &'static str,
    state_on: String,
    programme: String,
    track: String,
    issued_on: String,
    /// The last day on which it counts; none where it counts for good.
    valid_until: Option<String>,
    code: String,
    page_url: String,
    /// With `https://`, to be given to others.
    share_url: String,
    pdf_url: String,
    sharing_url: String,
    name: String,
    masked: String,
    show_name: bool,
    badge: Option<BadgeLinks>,
    /// Where the badge is asked for; empty where it cannot be.
    ask_badge_url: String,
}

/// The badge of a record that is valid: one that is valid no more offers none.
#[derive(Clone, Debug, Serialize)]
struct BadgeLinks {
    file_url: String,
    pdf_url: String,
    linkedin_url: String,
}

impl Page for RecordPage {
    const TEMPLATE: &'static str = "learner/record/show.html";

    fn samples() -> Vec<Self> {
        let item = |met, possible| Item {
            met,
            title: "Read the lessons of Working as one system".to_owned(),
            detail: "5 of 6 read".to_owned(),
            still: if met { String::new() } else { "Open until 26 December 2026.".to_owned() },
            possible,
            only_if: false,
            url: "/en/modules/coordination".to_owned(),
            of: Vec::new(),
        };
        let some = Item { of: vec![item(false, true)], url: String::new(), ..item(false, true) };
        let begun = Self {
            track: "Ministerial track".to_owned(),
            cohort: "November 2026".to_owned(),
            met: 1,
            total: 4,
            outcome: "none",
            possible: true,
            bars: vec![
                Bar { kind: "lessons", done: 5, of: 6, percent: 83 },
                Bar { kind: "checks", done: 0, of: 1, percent: 0 },
            ],
            items: vec![item(true, true), item(false, true), item(false, false), some],
            until: "26 December 2026".to_owned(),
            office: "Programme office".to_owned(),
            office_email: "office@example.org".to_owned(),
            what_counts_url: "/en/record/what-counts".to_owned(),
            records: Vec::new(),
            being_made: false,
            has_participation: false,
            papers: None,
        };
        let [papers, no_webinar] = Papers::samples();
        let cards = RecordState::ALL.map(|state| Card { state: state.as_str(), ..Card::sample() });
        let mut cards = cards.to_vec();
        cards.push(Card { badge: Some(BadgeLinks::sample()), ..Card::sample() });
        let done = Self { outcome: "completion", met: 4, records: cards, papers: Some(papers), ..begun.clone() };
        let waiting = Self { outcome: "completion", being_made: true, papers: Some(no_webinar), ..begun.clone() };
        let late = Self { possible: false, outcome: "participation", ..begun.clone() };
        let has_it = Self { has_participation: true, ..late.clone() };
        vec![begun, done, waiting, late, has_it]
    }
}

impl Card {
    fn sample() -> Self {
        Self {
            outcome: "completion",
            state: "valid",
            state_on: "2 December 2026".to_owned(),
            programme: "Rehabilitation and reintegration of children".to_owned(),
            track: "Ministerial track".to_owned(),
            issued_on: "1 December 2026".to_owned(),
            valid_until: Some("1 December 2029".to_owned()),
            code: "4821 5730 9662".to_owned(),
            page_url: "/en/verify/482157309662".to_owned(),
            share_url: "https://training.example.org/v/482157309662".to_owned(),
            pdf_url: "/en/record/0000000000000/record.pdf".to_owned(),
            sharing_url: "/en/record/0000000000000/sharing".to_owned(),
            name: "Anna Kim".to_owned(),
            masked: "A. K.".to_owned(),
            show_name: false,
            badge: None,
            ask_badge_url: "/en/record/0000000000000/badge".to_owned(),
        }
    }

    /// `badge` says whether there is one, `can_ask` whether the holder has an address that it can be bound to.
    fn of(
        record: &Record,
        zone: chrono_tz::Tz,
        issuer: &Issuer,
        (lang, now): (Lang, Instant),
        (badge, can_ask): (bool, bool),
    ) -> Self {
        let public_url = &issuer.public_url;
        let (facts, state) = (record.facts(), record.state(now));
        let can_ask = can_ask && !badge && state == RecordState::Valid;
        let since = match (state, facts.expires_on) {
            (RecordState::Expired, Some(day)) => day,
            _ => record.state_at.in_zone(zone).date_naive(),
        };
        let name = record.name_for(lang).unwrap_or_default();
        Self {
            outcome: record.outcome().key(),
            state: state.as_str(),
            state_on: i18n::date(lang, since),
            programme: facts.programme.text(lang).to_owned(),
            track: facts.track.text(lang).to_owned(),
            issued_on: i18n::date(lang, facts.issued_on),
            valid_until: facts.expires_on.map(|day| i18n::date(lang, day)),
            code: record.code().grouped(),
            page_url: paths::verify_code(lang, record.code()),
            share_url: format!("{public_url}{}", paths::verify_short(record.code())),
            pdf_url: paths::record_pdf(lang, record.id),
            sharing_url: paths::record_sharing(lang, record.id),
            masked: completion::masked(name),
            name: name.to_owned(),
            show_name: record.show_name,
            badge: (badge && state == RecordState::Valid).then(|| BadgeLinks::of(record, issuer, lang)),
            ask_badge_url: if can_ask { paths::record_badge(lang, record.id) } else { String::new() },
        }
    }
}

impl BadgeLinks {
    fn sample() -> Self {
        Self {
            file_url: "/en/record/0000000000000/badge.jwt".to_owned(),
            pdf_url: "/en/record/0000000000000/record-with-badge.pdf".to_owned(),
            linkedin_url: "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME".to_owned(),
        }
    }

    fn of(record: &Record, issuer: &Issuer, lang: Lang) -> Self {
        let (code, facts) = (record.code(), record.facts());
        // what LinkedIn is told is what the page of the record tells anybody, and only when its holder presses there
        let address = format!("{}{}", issuer.public_url, paths::verify_short(code));
        let mut linkedin = format!(
            "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name={}&organizationName={}&issueYear={}&issueMonth={}&certUrl={}&certId={code}",
            // in the language of the record, as the name of who issues is
            paths::encoded(&badge_name(record)),
            paths::encoded(&issuer.named_on(record)),
            facts.issued_on.year(),
            facts.issued_on.month(),
            paths::encoded(&address),
        );
        if let Some(end) = facts.expires_on {
            linkedin.push_str(&format!("&expirationYear={}&expirationMonth={}", end.year(), end.month()));
        }
        Self {
            file_url: paths::record_badge_file(lang, record.id),
            pdf_url: paths::record_badge_pdf(lang, record.id),
            linkedin_url: linkedin,
        }
    }
}

/// `GET /record`
///
/// # Errors
/// The database's.
pub async fn show(learner: Learner) -> Answer {
    let Learner { visit, person, enrolment, cohort } = learner;
    let (can_ask, has_name) = (person.email.is_some(), person.has_name());
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let (now, known, theirs, edition) = (visit.now, cohort.clone(), enrolment.clone(), curriculum.clone());
    let (standing, last_dates, records, badges, made_up, attended, on_now, forms) = visit
        .app
        .db
        .read(move |conn| {
            let standing = completion::standing_of(conn, &edition, &theirs, &known, now)?;
            let ids: Vec<WebinarId> = standing.last_dates().into_iter().map(|(.., id)| id).collect();
            let last_dates = if ids.is_empty() { Vec::new() } else { webinars::webinars_with(conn, &ids)? };
            let made_up = make_ups::parts_made_up(conn, known.id, person.id)?;
            let records = completion::records_of(conn, person.id)?;
            let ids: Vec<RecordId> = records.iter().map(|record| record.id).collect();
            let badges = if ids.is_empty() { Vec::new() } else { completion::with_badge(conn, &ids)? };
            let attended = completion::attended_by(conn, known.id, person.id)?;
            let on_now = completion::in_now(conn, known.id, person.id, now)?;
            let forms = surveys::receipts_of(conn, theirs.id)?;
            Ok::<_, diesel::result::Error>((standing, last_dates, records, badges, made_up, attended, on_now, forms))
        })
        .await?;
    let lang = visit.lang;
    let track = curriculum.track(&enrolment.track);
    let until = i18n::date(lang, cohort.ends_on);
    let words = Words {
        lang,
        rules: RequirementWords { lang, curriculum: &curriculum, present_percent: cohort.present_percent },
        modules: track.map_or(&[], |track| track.modules.as_slice()),
        forms: &forms,
        until: until.clone(),
        last_dates,
        made_up: &made_up,
        on_now: &on_now,
    };
    let (met, contact, issuer) = (standing.met(), cohort.contact(), visit.app.issuer());
    let had = records.iter().any(|record| record.enrolment_id == enrolment.id && record.outcome() == Outcome::Completion);
    let participates = |record: &Record| {
        let (outcome, is_theirs) = (record.outcome(), record.enrolment_id == enrolment.id);
        is_theirs && outcome == Outcome::Participation && record.state(now) == RecordState::Valid
    };
    visit.page(&RecordPage {
        has_participation: records.iter().any(participates),
        track: track.map(|track| track.title.text(lang).to_owned()).unwrap_or_default(),
        cohort: cohort.name(lang),
        met: met.done,
        total: met.of,
        outcome: standing.outcome.key(),
        possible: standing.possible,
        bars: bars(&standing),
        items: standing.requirements.iter().map(|status| words.item(status)).collect(),
        until,
        office: contact.name,
        office_email: contact.email,
        what_counts_url: paths::what_counts(lang),
        records: records
            .iter()
            .map(|record| Card::of(record, cohort.tz(), &issuer, (lang, now), (badges.contains(&record.id), can_ask)))
            .collect(),
        being_made: standing.outcome == Outcome::Completion && !had,
        papers: has_name.then(|| {
            let there = attended.iter().filter(|one| one.counts).map(|one| &one.webinar);
            Papers::of(there, &curriculum, lang, paths::record_papers(lang))
        }),
    })
}
