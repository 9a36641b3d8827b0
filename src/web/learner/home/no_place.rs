//! Home of somebody signed in who has no place on a cohort: how their application stands, and where they may apply.

use serde::Serialize;

use crate::by::Who;
use crate::completion::{self, Record};
use crate::enrolment::{self, Cohort, Enrolment, StateEvent};
use crate::i18n::{Message, date};
use crate::people::SignedIn;
use crate::web::auth::Member;
use crate::web::page::Layout;
use crate::web::{Answer, Page, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct NoPlacePage {
    /// What they were issued while they had a place stays theirs.
    records: Vec<Issued>,
    applications: Vec<Application>,
    cohorts: Vec<OpenCohort>,
    /// Places of the roles they hold: a trainer who takes part in nothing begins there.
    uses: Vec<(String, Message)>,
    /// Where trainers and organisers read what participants do.
    materials: Option<String>,
}

/// A record of theirs.
#[derive(Clone, Debug, Serialize)]
struct Issued {
    /// `completion` or `participation`.
    outcome: &'static str,
    /// `valid`, `replaced`, `revoked` or `expired`.
    state: &'static str,
    programme: String,
    issued_on: String,
    pdf_url: String,
    page_url: String,
}

impl Issued {
    fn of(visit: &Visit, record: &Record) -> Self {
        let (lang, facts) = (visit.lang, record.facts());
        Self {
            outcome: record.outcome().key(),
            state: record.state(visit.now).as_str(),
            programme: facts.programme.text(lang).to_owned(),
            issued_on: date(lang, facts.issued_on),
            pdf_url: paths::record_pdf(lang, record.id),
            page_url: paths::verify_code(lang, record.code()),
        }
    }
}

/// An application of theirs.
#[derive(Clone, Debug, Serialize)]
pub struct Application {
    cohort: String,
    reference: String,
    /// What the state means for them.
    state: Message,
    /// Why an organiser decided so.
    reason: Option<String>,
    /// Who answers questions about it.
    office: Option<(String, String)>,
    since: String,
}

/// A cohort that takes applications.
#[derive(Clone, Debug, Serialize)]
pub struct OpenCohort {
    pub name: String,
    pub from: String,
    pub to: String,
    pub apply_by: Option<String>,
    pub languages: Vec<(&'static str, &'static str)>,
    pub url: String,
}

impl OpenCohort {
    /// In the reader's language.
    pub fn of(visit: &Visit, cohort: &Cohort) -> Self {
        let lang = visit.lang;
        Self {
            name: cohort.name(lang),
            from: date(lang, cohort.starts_on),
            to: date(lang, cohort.ends_on),
            apply_by: cohort.apply_closes_at.map(|closes| date(lang, closes.in_zone(cohort.tz()).date_naive())),
            languages: cohort.langs().into_iter().map(|lang| (lang.tag(), lang.own_name())).collect(),
            url: paths::apply(lang, &cohort.slug),
        }
    }

    /// One in November.
    pub fn sample() -> Self {
        Self {
            name: "November 2026".to_owned(),
            from: "16 November 2026".to_owned(),
            to: "26 December 2026".to_owned(),
            apply_by: Some("30 November 2026".to_owned()),
            languages: vec![("ru", "Русский"), ("kk", "Қазақша"), ("en", "English")],
            url: "/en/apply/kz-2026-11".to_owned(),
        }
    }
}

/// The page of somebody without a place.
pub(super) async fn show(member: &Member) -> Answer {
    let visit = &member.visit;
    let (person, now) = (member.person.id, visit.now);
    let (own, last, open, records) = visit
        .app
        .db
        .read(move |conn| {
            let own = enrolment::enrolments_of(conn, person)?;
            let ids: Vec<_> = own.iter().map(|(enrolment, _)| enrolment.id).collect();
            let last = enrolment::last_events_of(conn, &ids)?;
            let records = completion::records_of(conn, person)?;
            Ok::<_, diesel::result::Error>((own, last, enrolment::open_cohorts(conn, now)?, records))
        })
        .await?;
    let applied: Vec<_> = own.iter().map(|(enrolment, _)| enrolment.cohort_id).collect();
    let page = NoPlacePage {
        records: records.iter().map(|record| Issued::of(visit, record)).collect(),
        applications: own
            .iter()
            .map(|(enrolment, cohort)| application(visit, enrolment, cohort, last.get(&enrolment.id)))
            .collect(),
        cohorts: open
            .iter()
            .filter(|cohort| !applied.contains(&cohort.id))
            .map(|cohort| OpenCohort::of(visit, cohort))
            .collect(),
        uses: uses(visit),
        materials: materials(visit),
    };
    visit.page(&page)
}

fn application(visit: &Visit, enrolment: &Enrolment, cohort: &Cohort, last: Option<&StateEvent>) -> Application {
    use enrolment::EnrolmentState::{Applied, Declined, Enrolled, Waitlisted, Withdrawn};
    let own_decision = last.is_some_and(|event| Who::from_stored(&event.by_whom) == Who::Person(enrolment.person_id));
    let taken_back = enrolment.state() == Withdrawn && !own_decision;
    let decided = taken_back || enrolment.state() == Declined;
    let contact = cohort.contact();
    Application {
        cohort: cohort.name(visit.lang),
        reference: enrolment.reference.clone(),
        state: Message::new(match enrolment.state() {
            Applied => "no-place-applied",
            Waitlisted => "no-place-waitlisted",
            Declined => "no-place-declined",
            Withdrawn if taken_back => "no-place-taken-back",
            Withdrawn => "no-place-withdrawn",
            Enrolled => "no-place-enrolled",
        }),
        reason: last.and_then(|event| event.reason.clone()).filter(|_| decided),
        office: Some((contact.name, contact.email)).filter(|(_, email)| decided && !email.is_empty()),
        since: date(visit.lang, enrolment.state_at.in_zone(cohort.tz()).date_naive()),
    }
}

fn materials(visit: &Visit) -> Option<String> {
    use crate::people::Role;
    let reads = |signed_in: &SignedIn| signed_in.has(Role::Trainer) || signed_in.has(Role::Organiser);
    visit.signed_in.as_ref().is_some_and(reads).then(|| paths::teach_materials(visit.lang))
}

fn uses(visit: &Visit) -> Vec<(String, Message)> {
    use crate::people::Role;
    let lang = visit.lang;
    let Some(signed_in) = &visit.signed_in else { return Vec::new() };
    [
        (Role::Trainer, paths::teach(lang), "use-as-trainer"),
        (Role::Organiser, paths::organise(lang), "use-as-organiser"),
        (Role::Evaluator, paths::evaluate(lang), "use-as-evaluator"),
        (Role::Administrator, paths::admin(lang), "use-as-administrator"),
    ]
    .into_iter()
    .filter(|(role, ..)| signed_in.has(*role))
    .map(|(_, url, key)| (url, Message::new(key)))
    .collect()
}

impl Page for NoPlacePage {
    const TEMPLATE: &'static str = "learner/home/no_place.html";
    const LAYOUT: Layout = Layout::Placeless;

    fn samples() -> Vec<Self> {
        let applied = Application {
            cohort: "November 2026".to_owned(),
            reference: "7F3K-2MXA".to_owned(),
            state: Message::new("no-place-applied"),
            reason: None,
            office: None,
            since: "20 November 2026".to_owned(),
        };
        let taken_back = Application {
            state: Message::new("no-place-taken-back"),
            reason: Some("The same person applied twice.".to_owned()),
            office: Some(("Programme office".to_owned(), "office@example.org".to_owned())),
            ..applied.clone()
        };
        vec![
            Self {
                records: vec![Issued {
                    outcome: "completion",
                    state: "valid",
                    programme: "Rehabilitation and reintegration of children".to_owned(),
                    issued_on: "26 October 2020".to_owned(),
                    pdf_url: "/en/record/0000000000000/record.pdf".to_owned(),
                    page_url: "/en/verify/482157309662".to_owned(),
                }],
                applications: vec![applied, taken_back],
                cohorts: vec![OpenCohort::sample()],
                uses: Vec::new(),
                materials: None,
            },
            Self {
                records: Vec::new(),
                applications: Vec::new(),
                cohorts: Vec::new(),
                uses: vec![("/en/teach".to_owned(), Message::new("use-as-trainer"))],
                materials: Some("/en/teach/materials".to_owned()),
            },
        ]
    }
}
