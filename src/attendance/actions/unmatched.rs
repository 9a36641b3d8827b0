//! Evidence that names nobody for sure: a trainer says whose it is, or that it is not ours. Decisions are added; the latest on a
//! piece of evidence counts.

use super::super::model::{Evidence, RowChoice, Source};
use super::super::queries;
use super::beside::{beside, withdraw_beside};
use super::derive::{Setting, derive_in};
use super::evidence::{NewEvidence, record_in};
use super::matches::{NewMatch, insert_matches};
use super::report::{Learnt, NewProvisional, insert_provisional, people_given, remember};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::{EvidenceId, PersonId, RowId, WebinarId};

/// Whose evidence it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhoIsIt {
    /// This person's.
    Person(PersonId),
    /// A guest's: nobody of ours.
    Guest,
}

/// What somebody says about evidence that names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivalDecision {
    /// The piece; it is said of everything else that came with the same name and address.
    pub piece: EvidenceId,
    /// Who it is.
    pub choice: RowChoice,
    /// Who else was at the same device: each of them was there for the whole time.
    pub also: Vec<PersonId>,
    /// Whether to offer it the next time.
    pub remember: bool,
}

impl ArrivalDecision {
    fn people(&self) -> Vec<PersonId> {
        people_given(self.choice, &self.also)
    }
}

/// Why a decision is not taken.
#[derive(Debug, thiserror::Error)]
pub enum UnmatchedProblem {
    /// The webinar is closed.
    #[error("the webinar is closed")]
    Closed,
    /// The person is not on a track with this webinar's module.
    #[error("not among the people who may attend")]
    NotExpected,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Decides whose pieces of evidence are, all or none. Answers how many pieces that is. What is left for later is no decision.
///
/// # Errors
/// See [`UnmatchedProblem`]; `NotFound` for evidence of another webinar, or evidence that names its person.
pub fn decide_arrivals(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    decisions: &[ArrivalDecision],
) -> Result<usize, UnmatchedProblem> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    if setting.meeting.closed {
        return Err(UnmatchedProblem::Closed);
    }
    let named = once(decisions.iter().flat_map(ArrivalDecision::people).collect());
    if queries::may_attend(conn, &webinar, curriculum, &named)?.len() < named.len() {
        return Err(UnmatchedProblem::NotExpected);
    }
    let nameless = queries::without_person(conn, setting.id)?;
    let mut made = Made::default();
    for decision in decisions.iter().filter(|decision| decision.choice != RowChoice::Later) {
        let wanted = nameless.iter().find(|evidence| evidence.id == decision.piece).ok_or(diesel::result::Error::NotFound)?;
        let pieces: Vec<&Evidence> = nameless.iter().filter(|evidence| evidence.came_like(wanted)).collect();
        made.add(&setting, by, decision, wanted, &pieces);
    }
    // whoever it was said to be before loses it
    let mut people = queries::matched_to(conn, &made.pieces)?;
    people.extend(withdraw_beside(conn, by, setting.id, &made.pieces)?);
    people.extend(named);
    insert_provisional(conn, &made.provisional)?;
    insert_matches(conn, &made.matches)?;
    record_in(conn, by, &setting, &made.beside)?;
    remember(conn, by, setting.cohort, made.learnt.iter().map(Learned::as_learnt))?;
    audit::record_many(conn, by, &made.events)?;
    derive_in(conn, by.at, &setting, &once(people))?;
    Ok(made.pieces.len())
}

fn once(mut people: Vec<PersonId>) -> Vec<PersonId> {
    people.sort_unstable();
    people.dedup();
    people
}

/// What is kept in mind of a decision.
struct Learned {
    name: String,
    email: Option<String>,
    choice: RowChoice,
    also: Vec<PersonId>,
}

impl Learned {
    fn as_learnt(&self) -> Learnt<'_> {
        Learnt { name: &self.name, email: self.email.as_deref(), choice: self.choice, also: self.also.clone() }
    }
}

/// What the decisions come to, before it is written.
#[derive(Default)]
struct Made {
    pieces: Vec<EvidenceId>,
    matches: Vec<NewMatch>,
    beside: Vec<NewEvidence>,
    provisional: Vec<NewProvisional>,
    learnt: Vec<Learned>,
    events: Vec<audit::Event>,
}

impl Made {
    fn add(&mut self, setting: &Setting, by: &By, decision: &ArrivalDecision, first: &Evidence, pieces: &[&Evidence]) {
        let people = decision.people();
        let name = first.raw_name.clone().unwrap_or_default();
        let provisional = (decision.choice == RowChoice::WalkIn).then(|| {
            let of_report = first.import_ref.as_deref().filter(|_| first.source() == Source::Report);
            NewProvisional::by_evidence(setting, by, (&name, first.raw_email.as_deref()), of_report)
        });
        for piece in pieces {
            let id = RowId::new();
            self.pieces.push(piece.id);
            self.matches.push(NewMatch {
                id,
                evidence_id: piece.id,
                person_id: people.first().copied(),
                decision: decision.choice.as_str().to_owned(),
                reason: "by hand",
                at: by.at,
                by_whom: by.stored(),
                provisional_id: provisional.as_ref().map(|new| new.id),
            });
            self.beside.extend(people.iter().skip(1).map(|person| beside(piece, id, *person)));
        }
        self.provisional.extend(provisional);
        if decision.remember {
            let also = people.iter().skip(1).copied().collect();
            self.learnt.push(Learned { name, email: first.raw_email.clone(), choice: decision.choice, also });
        }
        let about: Vec<Option<PersonId>> = if people.is_empty() { vec![None] } else { people.into_iter().map(Some).collect() };
        self.events.extend(about.into_iter().map(|about| audit::Event {
            action: "evidence.matched",
            subject: format!("webinar:{}", setting.id),
            cohort: Some(setting.cohort),
            about,
            new: Some(decision.choice.as_str().to_owned()),
            ..audit::Event::default()
        }));
    }
}
