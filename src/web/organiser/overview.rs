//! A cohort's overview: what needs somebody, each a link to where it is done, then the cohort in six figures.

use serde::Serialize;

use super::records::UNMET;
use crate::completion;
use crate::enrolment::{self, EnrolmentState, Outlook, Overview};
use crate::i18n::{Lang, Message, count, date, tr};
use crate::questions;
use crate::web::naming::Naming;
use crate::web::{Answer, Organiser, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewPage {
    cohort: String,
    starts: String,
    ends: String,
    as_of: String,
    needs: Vec<Need>,
    /// Words and number.
    figures: Vec<(String, String)>,
    /// Words and address: imports, messages, audit, settings.
    places: Vec<(String, String, &'static str)>,
    apply_url: String,
}

/// Something that waits for somebody.
#[derive(Clone, Debug, Serialize)]
struct Need {
    message: Message,
    url: String,
    icon: &'static str,
}

impl Page for OverviewPage {
    const TEMPLATE: &'static str = "organiser/overview/show.html";

    fn samples() -> Vec<Self> {
        let need = |key: &'static str| Need {
            message: Message::new(key).with("n", 3).with("more", "no"),
            url: "/en/organise/kz/people".to_owned(),
            icon: "people",
        };
        let page = Self {
            cohort: "November 2026".to_owned(),
            starts: "16 November 2026".to_owned(),
            ends: "26 December 2026".to_owned(),
            as_of: "23 November 2026, 10:00, Astana time (UTC+5)".to_owned(),
            needs: Vec::new(),
            figures: vec![("people enrolled".to_owned(), "312".to_owned())],
            places: vec![("Settings".to_owned(), "/en/organise/kz/settings".to_owned(), "settings")],
            apply_url: "/en/apply/kz".to_owned(),
        };
        let full = [
            "overview-need-applied",
            "overview-need-waiting",
            "overview-need-unmatched",
            "overview-need-unclosed",
            "overview-need-questions",
            "overview-need-undelivered",
            "overview-need-imports",
            "overview-need-only-if",
            "overview-need-out-of-reach",
            "overview-need-did-not-finish",
            "overview-need-unmet",
        ];
        vec![page.clone(), Self { needs: full.map(need).to_vec(), ..page }]
    }
}

/// `GET /organise/{cohort}`
///
/// # Errors
/// The database's.
pub async fn show(organiser: Organiser) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let naming = Naming::of(&visit, &cohort).await?;
    let (of, now, lang, slug) = (cohort.clone(), visit.now, visit.lang, cohort.slug.clone());
    let recent = visit.app.recent.reached.clone();
    let (overview, left, waiting) = visit
        .app
        .db
        .read(move |conn| {
            let waiting = Waiting {
                questioned: questions::waiting_in_cohort(conn, of.id)?,
                unmet: completion::count_unmet(conn, of.id, now)?,
            };
            Ok::<_, diesel::result::Error>((
                enrolment::overview(conn, of.id, now, &recent)?,
                enrolment::places_left(conn, &of)?,
                waiting,
            ))
        })
        .await?;
    let is_over = cohort.is_over(now);
    let number = |figure: i64| count(lang, figure);
    let label = |key: &'static str, figure: i64| Message::new(key).with("n", figure).to(lang);
    let (applied, records) = (overview.in_state(EnrolmentState::Applied), overview.reached.records);
    let held = Message::new("overview-held-of").with("held", overview.held).with("all", overview.webinars).to(lang);
    let figures = vec![
        (tr(lang, "overview-enrolled"), number(overview.in_state(EnrolmentState::Enrolled))),
        (label("overview-applied", applied), number(applied)),
        (tr(lang, "overview-waiting"), number(overview.in_state(EnrolmentState::Waitlisted))),
        (tr(lang, "overview-withdrawn"), number(overview.in_state(EnrolmentState::Withdrawn))),
        (label("overview-held", overview.webinars), held),
        (label("overview-records", records), number(records)),
    ];
    let places = vec![
        (tr(lang, "overview-place-import"), paths::enrolment_import_new(lang, &slug), "plus"),
        (tr(lang, "overview-place-messages"), paths::organise_messages(lang, &slug), "mail"),
        (tr(lang, "overview-place-audit"), paths::organise_audit(lang, &slug), "clock"),
        (tr(lang, "overview-place-guide"), paths::organise_guide(lang, &slug), "book"),
        (tr(lang, "overview-place-review"), paths::organise_review(lang, &slug), "check"),
        (tr(lang, "connections-title"), paths::organise_connections(lang, &slug), "screen"),
        (tr(lang, "overview-place-settings"), paths::organise_settings(lang, &slug), "settings"),
    ];
    visit.page(&OverviewPage {
        cohort: cohort.name(lang),
        starts: date(lang, cohort.starts_on),
        ends: date(lang, cohort.ends_on),
        as_of: naming.moment(now),
        needs: needs(&overview, left, waiting, lang, &slug)
            .into_iter()
            .chain(outlooks(&overview, is_over, lang, &slug))
            .collect(),
        figures,
        places,
        apply_url: format!("{}{}", visit.app.config.public_url, paths::apply(lang, &slug)),
    })
}

/// What waits in other features.
#[derive(Clone, Copy)]
struct Waiting {
    /// Attendances that were questioned.
    questioned: i64,
    /// Valid records whose rules are not met any more.
    unmet: i64,
}

fn needs(overview: &Overview, left: Option<i64>, also: Waiting, lang: Lang, slug: &str) -> Vec<Need> {
    let people = |state: EnrolmentState| format!("{}?state={state}&sort=oldest", paths::organise_people(lang, slug));
    let applied = overview.in_state(EnrolmentState::Applied);
    let waiting = if left == Some(0) { 0 } else { overview.in_state(EnrolmentState::Waitlisted) };
    let undelivered = format!("{}?state=undelivered", paths::organise_messages(lang, slug));
    let webinars = paths::organise_webinars(lang, slug);
    [
        ("overview-need-applied", applied, people(EnrolmentState::Applied), "pen"),
        ("overview-need-waiting", waiting, people(EnrolmentState::Waitlisted), "people"),
        ("overview-need-unmatched", overview.unmatched, webinars.clone(), "person"),
        ("overview-need-unclosed", overview.unclosed, webinars, "cal"),
        ("overview-need-questions", also.questioned, paths::questions(lang), "info"),
        ("overview-need-unmet", also.unmet, format!("{}?state={UNMET}", paths::organise_records(lang, slug)), "alert"),
        ("overview-need-undelivered", overview.undelivered, undelivered, "mail"),
        ("overview-need-imports", overview.imports, paths::enrolment_import_new(lang, slug), "plus"),
    ]
    .into_iter()
    .filter(|(_, number, ..)| *number > 0)
    .map(|(key, number, url, icon)| Need { message: Message::new(key).with("n", number), url, icon })
    .collect()
}

/// Who can finish only if they take the chance that is left, and who cannot any more, in a cohort that is over: who did not.
fn outlooks(overview: &Overview, is_over: bool, lang: crate::i18n::Lang, slug: &str) -> Vec<Need> {
    let people = |outlook: Outlook| {
        format!("{}?state={}&outlook={outlook}", paths::organise_people(lang, slug), EnrolmentState::Enrolled)
    };
    let lost = if is_over { "overview-need-did-not-finish" } else { "overview-need-out-of-reach" };
    [
        ("overview-need-only-if", overview.reached.only_if, Outlook::OnlyIf, "cal"),
        (lost, overview.reached.out_of_reach, Outlook::OutOfReach, "people"),
    ]
    .into_iter()
    .filter(|(_, total, ..)| total.number > 0)
    .map(|(key, total, outlook, icon)| {
        let message = Message::new(key).with("n", total.number).with("more", if total.more { "yes" } else { "no" });
        Need { message, url: people(outlook), icon }
    })
    .collect()
}
