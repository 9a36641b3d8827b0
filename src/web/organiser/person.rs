//! A person on a cohort: who they are, where they stand, what happened, each folded; the decision on top.

use actix_web::web;
use serde::Serialize;

use super::erasure::name_of;
use super::people_state::{errors_of, flash_of};
use super::person_records::{self, RecordRow};
use super::person_webinars::{WebinarRow, webinar_rows};
use super::records_issue_page::missing;
use super::sentences::{NamesById, names_for, nothing_sent, sentence, who};
use crate::audit::{self, Recorded};
use crate::completion::{self, Counts, Record};
use crate::enrolment::{
    self, Candidate, Cohort, CorrectProblem, Decision, DecisionProblem, Enrolment, EnrolmentState, Listed, StateEvent,
};
use crate::i18n::{Message, date_numeric, tr};
use crate::ids::EnrolmentId;
use crate::notify::{self, Sent, Suppressed};
use crate::people::{self, Person};
use crate::privacy;
use crate::web::learner::papers::Papers;
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, Visit, paths};
use crate::webinars::{self, Webinar};

/// So many letters and audit events are shown here.
const MOST: i64 = 30;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PersonPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    name: String,
    state: &'static str,
    action: String,
    /// Decisions that there are from here.
    decisions: Vec<&'static str>,
    reason: String,
    /// The state that the page shows, for the decision.
    seen: String,
    /// What we know: label and value.
    facts: Vec<(String, String)>,
    history: Vec<String>,
    webinars: Vec<WebinarRow>,
    records: Vec<RecordRow>,
    messages: Vec<MessageRow>,
    messages_url: String,
    /// Where letters to this address came back.
    suppressed: Option<String>,
    /// Where the address is corrected; `None` where letters arrive, or it is not the organiser's to do.
    correct_url: Option<String>,
    /// As it was typed.
    address: String,
    events: Vec<(String, String)>,
    audit_url: String,
    /// None for somebody whose name is not known.
    papers: Option<Papers>,
    /// Where they are erased on their request; `None` where that is not the organisers' to ask.
    erase_url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct MessageRow {
    url: String,
    kind: String,
    state: String,
    at: String,
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "organiser/people/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/organise/kz/people".to_owned(), "People".to_owned()), (String::new(), "Anna Kim".to_owned())],
            name: "Anna Kim".to_owned(),
            state: "applied",
            action: "/en/organise/kz/people/0abc/state".to_owned(),
            decisions: vec!["approve", "waitlist", "decline", "withdraw"],
            reason: String::new(),
            seen: "0abc.1".to_owned(),
            facts: vec![("E-mail".to_owned(), "anna@example.org".to_owned()), ("Region".to_owned(), String::new())],
            history: vec!["Applied. 20 November 2026".to_owned()],
            webinars: vec![WebinarRow::sample()],
            records: person_records::sample(),
            messages: vec![MessageRow {
                url: "/en/organise/kz/messages/0abc".to_owned(),
                kind: "A place".to_owned(),
                state: "Sent".to_owned(),
                at: "20.11.2026 15:00".to_owned(),
            }],
            messages_url: "/en/organise/kz/messages?person=0abc".to_owned(),
            suppressed: Some("Nothing is sent to anna@example.org.".to_owned()),
            correct_url: Some("/en/organise/kz/people/0abc/address".to_owned()),
            address: String::new(),
            events: vec![("Anna Kim applied.".to_owned(), "20.11.2026 15:00".to_owned())],
            audit_url: "/en/organise/kz/audit".to_owned(),
            papers: None,
            erase_url: Some("/en/organise/kz/people/0abc/erasure".to_owned()),
        };
        let [papers, no_webinar] = Papers::samples();
        let empty = Self {
            errors: Errors::one("reason", "decide-reason-missing"),
            decisions: Vec::new(),
            suppressed: None,
            correct_url: None,
            erase_url: None,
            webinars: Vec::new(),
            records: Vec::new(),
            messages: Vec::new(),
            ..page.clone()
        };
        let kept = Self { correct_url: None, ..page.clone() };
        let wrong = Self {
            errors: Errors::one("address", "person-address-taken"),
            address: "anna.kim@example.org".to_owned(),
            ..page.clone()
        };
        let without = Self { papers: Some(no_webinar), ..page.clone() };
        vec![Self { papers: Some(papers), ..page }, without, empty, kept, wrong]
    }
}

/// Everything the page shows, as the database has it.
struct Facts {
    enrolment: Enrolment,
    person: Person,
    listed: Option<Listed>,
    counts: Option<Counts>,
    history: Vec<StateEvent>,
    webinars: Vec<Webinar>,
    attendance: Vec<(crate::ids::WebinarId, String, i32)>,
    records: Vec<Record>,
    messages: Vec<Sent>,
    suppressed: Option<Suppressed>,
    may_correct: bool,
    may_erase: bool,
    events: Vec<Recorded>,
    names: NamesById,
}

/// `GET /organise/{cohort}/people/{enrolment}`
///
/// # Errors
/// [`PageError::NotFound`] for somebody of another cohort.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let page = page(&visit, &cohort, &path.2, String::new(), Errors::none()).await?;
    visit.page(&page)
}

/// `POST /organise/{cohort}/people/{enrolment}/state`
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(organiser, submission): Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let id: EnrolmentId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let reason = submission.fields.text("reason");
    let Some(decision) = Decision::from_name(&submission.fields.text("decision")) else {
        return visit.refused(&page(&visit, &cohort, &path.2, reason, Errors::one("decision", "decide-choose")).await?);
    };
    let seen = Candidate::parse(&submission.fields.text("seen")).filter(|seen| seen.id == id).unwrap_or(Candidate::unseen(id));
    let (by, of, why) = (visit.by(), cohort.clone(), reason.clone());
    let back = paths::organise_person(visit.lang, &cohort.slug, id);
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let done = submission
        .once(&visit, move |conn| {
            let decided = enrolment::decide(conn, &by, &of, &[seen], decision, Some(&why))?;
            webinars::follow_enrolments(conn, &by, of.id, &curriculum, &decided.changed)?;
            webinars::tell_calendars(conn, &by, of.id, &decided.changed)?;
            let done = Done::at(back);
            Ok::<_, DecisionProblem>(match decided.changed.len() {
                0 => done.saying("flash-people-decided-nothing".into()),
                n => done.saying(Message::new(flash_of(decision)).with("n", n)),
            })
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => {
            let errors = errors_of(problem)?;
            visit.refused(&page(&visit, &cohort, &path.2, reason, errors).await?)
        }
    }
}

/// `POST /organise/{cohort}/people/{enrolment}/address`: the right address of somebody whose letters come back.
///
/// # Errors
/// As [`show`].
pub async fn update_address(
    Posted(organiser, submission): Posted<Organiser>,
    path: web::Path<(String, String, String)>,
) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let id: EnrolmentId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let typed = submission.fields.text("address");
    let (by, of, back) = (visit.by(), cohort.id, paths::organise_person(visit.lang, &cohort.slug, id));
    let address = typed.clone();
    let done = submission
        .once(&visit, move |conn| {
            enrolment::correct_address(conn, &by, of, id, &address)?;
            Ok::<_, CorrectProblem>(Done::at(back).saying("flash-person-address".into()))
        })
        .await;
    let problem = match done {
        Ok(done) => return Ok(visit.go(&done)),
        Err(CorrectProblem::Database(error)) => return Err(error.into()),
        Err(CorrectProblem::NotOfCohort | CorrectProblem::NoRole) => return Err(PageError::NotFound),
        Err(CorrectProblem::Arrives) => "person-address-arrives",
        Err(CorrectProblem::HasRole) => "person-address-role",
        Err(CorrectProblem::Wrong) => "sign-in-email-wrong",
        Err(CorrectProblem::Same) => "person-address-same",
        Err(CorrectProblem::Taken) => "person-address-taken",
        Err(CorrectProblem::Suppressed) => "person-address-suppressed",
    };
    let page = page(&visit, &cohort, &path.2, String::new(), Errors::one("address", problem)).await?;
    visit.refused(&PersonPage { address: typed, ..page })
}

async fn page(visit: &Visit, cohort: &Cohort, id: &str, reason: String, errors: Errors) -> Result<PersonPage, PageError> {
    let id: EnrolmentId = id.parse().map_err(|_| PageError::NotFound)?;
    let naming = Naming::of(visit, cohort).await?;
    let of = cohort.id;
    let facts = visit
        .app
        .db
        .read(move |conn| {
            let enrolment = enrolment::enrolment(conn, id)?;
            if enrolment.cohort_id != of {
                return Err(diesel::result::Error::NotFound);
            }
            let person = people::person(conn, enrolment.person_id)?;
            let about = audit::Wanted { about: Some(person.id), ..audit::Wanted::default() };
            let events = audit::events_of(conn, of, &about, MOST)?;
            Ok(Facts {
                history: enrolment::history_of(conn, id)?,
                webinars: webinars::webinars_of_cohort(conn, of)?,
                attendance: enrolment::attendance_of(conn, of, person.id)?,
                records: completion::records_of_enrolment(conn, id)?,
                counts: completion::find_counts(conn, id)?,
                messages: notify::messages_of(conn, person.id, MOST)?,
                suppressed: person.email.as_deref().map(|to| notify::suppressed(conn, to)).transpose()?.flatten(),
                may_correct: enrolment::may_correct(conn, of, id).is_ok(),
                may_erase: privacy::is_of_one_cohort(conn, person.id, of)?,
                names: names_for(conn, &events)?,
                listed: enrolment::listed(conn, vec![enrolment.clone()])?.pop(),
                events,
                person,
                enrolment,
            })
        })
        .await?;
    Ok(put_together(visit, cohort, &naming, facts, reason, errors))
}

fn put_together(visit: &Visit, cohort: &Cohort, naming: &Naming, facts: Facts, reason: String, errors: Errors) -> PersonPage {
    let (lang, slug) = (visit.lang, &cohort.slug);
    let name = name_of(&facts.person, lang);
    let state = facts.enrolment.state();
    // for whoever is erased there is nothing to decide any more
    let open = Decision::ALL.into_iter().filter(|_| !facts.person.is_erased());
    let decisions = open.filter(|decision| enrolment::may_go(state, decision.state())).map(Decision::as_str).collect();
    PersonPage {
        errors,
        crumbs: vec![(paths::organise_people(lang, slug), tr(lang, "place-people")), (String::new(), name.clone())],
        name,
        state: state.as_str(),
        action: paths::organise_person_state(lang, slug, facts.enrolment.id),
        decisions,
        reason,
        seen: Candidate::of(&facts.enrolment),
        suppressed: facts
            .suppressed
            .map(|found| nothing_sent(facts.person.email.as_deref().unwrap_or_default(), found, naming)),
        correct_url: facts.may_correct.then(|| paths::organise_person_address(lang, slug, facts.enrolment.id)),
        address: String::new(),
        facts: known_facts(naming, &facts),
        history: facts.history.iter().map(|event| history_line(event, &facts.names, naming)).collect(),
        webinars: webinar_rows(naming, &facts.enrolment, &facts.webinars, &facts.attendance),
        records: person_records::rows(&facts.records, slug, lang, visit.now),
        messages: facts
            .messages
            .iter()
            .filter(|sent| sent.kind != notify::Kind::SignInCode.as_str())
            .map(|sent| MessageRow {
                url: paths::organise_message(lang, slug, sent.id),
                kind: naming.word("message-kind", &sent.kind),
                state: naming.word("message-state", &sent.state),
                at: naming.short_moment(sent.sent_at.unwrap_or(sent.created_at)),
            })
            .collect(),
        events: facts
            .events
            .iter()
            .map(|event| (sentence(event, &facts.names, naming), naming.short_moment(event.at)))
            .collect(),
        messages_url: format!("{}?person={}", paths::organise_messages(lang, slug), facts.enrolment.id),
        papers: papers(visit, cohort, naming, &facts),
        erase_url: facts.may_erase.then(|| paths::organise_person_erasure(lang, slug, facts.enrolment.id)),
        audit_url: format!("{}?about={}", paths::organise_audit(lang, slug), facts.enrolment.id),
    }
}

/// What can be made for somebody: certificates for the closed webinars that they were at.
fn papers(visit: &Visit, cohort: &Cohort, naming: &Naming, facts: &Facts) -> Option<Papers> {
    let was_there = |webinar: &&Webinar| {
        let there = facts.attendance.iter().any(|(id, status, _)| *id == webinar.id && status == "present");
        there && webinar.closed_at.is_some()
    };
    let action = paths::organise_person_papers(visit.lang, &cohort.slug, facts.enrolment.id);
    let attended = facts.webinars.iter().filter(was_there);
    facts.person.has_name().then(|| Papers::of(attended, &naming.curriculum, visit.lang, action))
}

fn known_facts(naming: &Naming, facts: &Facts) -> Vec<(String, String)> {
    let (lang, enrolment, person) = (naming.lang(), &facts.enrolment, &facts.person);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let coded = |value: &Option<String>, word: &dyn Fn(&str) -> String| value.as_deref().map(word).unwrap_or_default();
    let standing = facts.listed.as_ref().and_then(|listed| listed.standing);
    let is_enrolled = enrolment.state() == EnrolmentState::Enrolled;
    let outlook = facts.listed.as_ref().and_then(|listed| listed.outlook).filter(|_| is_enrolled);
    let missing = facts.counts.as_ref().filter(|_| is_enrolled).map(|counts| missing(counts, lang)).unwrap_or_default();
    let seen = facts.listed.as_ref().and_then(|listed| listed.last_seen_on).map(date_numeric);
    let rows = [
        ("person-reference", enrolment.reference.clone()),
        ("email", text(&person.email)),
        ("import-field-latin-name", text(&person.latin_name)),
        ("import-field-track", naming.track(&enrolment.track)),
        ("import-field-position", text(&enrolment.position)),
        ("import-field-organisation", text(&enrolment.organisation)),
        ("import-field-region", coded(&enrolment.region, &|code| naming.region(code))),
        ("import-field-sector", coded(&enrolment.sector, &|code| naming.sector(code))),
        ("import-field-language", naming.word("lang-name", &person.language)),
        ("import-field-webinar-language", coded(&enrolment.webinar_language, &|tag| naming.word("lang-name", tag))),
        ("import-field-gender", coded(&enrolment.gender, &|gender| naming.word("gender", gender))),
        ("import-field-external-id", text(&enrolment.external_id)),
        (
            "person-standing",
            standing
                .map(|(met, total)| Message::new("people-met-of").with("met", met).with("total", total).to(lang))
                .unwrap_or_default(),
        ),
        ("person-missing", missing.join(", ")),
        ("person-outlook", outlook.map(|outlook| naming.word("outlook", outlook.as_str())).unwrap_or_default()),
        ("person-seen", seen.unwrap_or_default()),
    ];
    rows.into_iter().map(|(key, value)| (tr(lang, key), value)).collect()
}

fn history_line(event: &StateEvent, names: &NamesById, naming: &Naming) -> String {
    let message = Message::new(if event.reason.is_some() { "person-history-why" } else { "person-history" });
    message
        .with("state", naming.word("enrolment-state", &event.state))
        .with("track", naming.track(&event.track))
        .with("at", naming.moment(event.at))
        .with("who", who(&event.by_whom, names, naming.lang()))
        .with("reason", event.reason.clone().unwrap_or_default())
        .to(naming.lang())
}
