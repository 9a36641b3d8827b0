//! Putting a person on a cohort, by their own application or by an organiser.

use diesel::prelude::*;

use super::super::model::{Enrolment, EnrolmentState};
use super::super::queries::{self, RecheckTask, Whom};
use super::change_state::{append_event, count};
use super::index_words::index_words;
use crate::audit;
use crate::by::By;
use crate::chance;
use crate::db::Conn;
use crate::db::schema::{enrolments, people};
use crate::ids::{CohortId, EnrolmentId, PersonId, encode};
use crate::people::names;

/// What we know about a person on this cohort, for reports: their work at the time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// What they do.
    pub position: Option<String>,
    /// Where.
    pub organisation: Option<String>,
    /// Code of a region.
    pub region: Option<String>,
    /// Code of a sector.
    pub sector: Option<String>,
    /// `woman`, `man`, `other`.
    pub gender: Option<String>,
    /// Tag of a language.
    pub webinar_language: Option<String>,
    /// The number another system knows them by.
    pub external_id: Option<String>,
}

impl About {
    /// What an enrolment says.
    pub fn of(enrolment: &Enrolment) -> Self {
        Self {
            position: enrolment.position.clone(),
            organisation: enrolment.organisation.clone(),
            region: enrolment.region.clone(),
            sector: enrolment.sector.clone(),
            gender: enrolment.gender.clone(),
            webinar_language: enrolment.webinar_language.clone(),
            external_id: enrolment.external_id.clone(),
        }
    }

    /// This, and what it leaves empty from another.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            position: self.position.or(other.position),
            organisation: self.organisation.or(other.organisation),
            region: self.region.or(other.region),
            sector: self.sector.or(other.sector),
            gender: self.gender.or(other.gender),
            webinar_language: self.webinar_language.or(other.webinar_language),
            external_id: self.external_id.or(other.external_id),
        }
    }
}

/// A person to be put on a cohort.
#[derive(Clone, Debug)]
pub struct NewEnrolment {
    /// Who.
    pub person: PersonId,
    /// On which cohort.
    pub cohort: CohortId,
    /// On which track.
    pub track: String,
    /// Beginning how: applied, waitlisted or enrolled.
    pub state: EnrolmentState,
    /// Their work.
    pub about: About,
}

/// How many enrolments before this one are looked at, so that half of a cohort begins with each form of the tests, in each language:
/// exactly so up to this number, and nearly so above it.
const FORMS_COMPARED: i64 = 200;

/// The form that fewer have begun with; a coin where as many have begun with each (outline 5.1).
fn first_form(before: &[String], coin: bool) -> &'static str {
    let a = before.iter().filter(|form| *form == "A").count();
    match (a * 2).cmp(&before.len()) {
        std::cmp::Ordering::Less => "A",
        std::cmp::Ordering::Greater => "B",
        std::cmp::Ordering::Equal if coin => "A",
        std::cmp::Ordering::Equal => "B",
    }
}

/// Makes the enrolment.
///
/// # Errors
/// The database's; a unique violation where the person is on the cohort already.
pub fn enrol(conn: &mut Conn, by: &By, new: &NewEnrolment) -> QueryResult<Enrolment> {
    let id = EnrolmentId::new();
    let (sort_key, name_key): (String, String) =
        people::table.find(new.person).select((people::sort_key, people::name_key)).first(conn)?;
    let form = first_form(&queries::latest_forms(conn, new.cohort, new.person, FORMS_COMPARED)?, chance::below(2) == 0);
    let about = &new.about;
    diesel::insert_into(enrolments::table)
        .values((
            (
                enrolments::id.eq(id),
                enrolments::person_id.eq(new.person),
                enrolments::cohort_id.eq(new.cohort),
                enrolments::track.eq(&new.track),
                enrolments::state.eq(new.state.as_str()),
                enrolments::reference.eq(reference(id)),
                enrolments::position.eq(&about.position),
                enrolments::organisation.eq(&about.organisation),
                enrolments::organisation_key.eq(about.organisation.as_deref().map(names::search_key)),
                enrolments::region.eq(&about.region),
            ),
            (
                enrolments::sector.eq(&about.sector),
                enrolments::gender.eq(&about.gender),
                enrolments::webinar_language.eq(&about.webinar_language),
                enrolments::external_id.eq(&about.external_id),
                enrolments::test_form.eq(form),
                enrolments::sort_key.eq(sort_key),
                enrolments::name_key.eq(name_key),
                enrolments::created_at.eq(by.at),
                enrolments::state_at.eq(by.at),
            ),
        ))
        .execute(conn)?;
    index_words(conn, &[id])?;
    append_event(conn, by, id, new.state, &new.track, None)?;
    count(conn, new.cohort, &new.track, new.state, 1)?;
    let event = audit::Event {
        action: "enrolment.created",
        subject: format!("enrolment:{id}"),
        cohort: Some(new.cohort),
        about: Some(new.person),
        new: Some(new.state.to_string()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    if new.state == EnrolmentState::Enrolled {
        // one job for all who come in at once: dates may be over already
        let task = RecheckTask::new(new.cohort, None, Whom::New, by.at);
        queries::ask_for_rechecks_in(conn, by.at, &task)?;
    }
    queries::enrolment(conn, id)
}

/// What the person may quote on the telephone: the last eight characters of the identifier in two groups.
fn reference(id: EnrolmentId) -> String {
    let text = encode(id.0).to_uppercase();
    format!("{}-{}", &text[5..9], &text[9..])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn after_any_number_of_people_the_forms_differ_by_one_at_most(coins in proptest::collection::vec(any::<bool>(), 0..200)) {
            let mut forms: Vec<String> = Vec::new();
            for coin in coins {
                forms.push(first_form(&forms, coin).to_owned());
                let a = forms.iter().filter(|form| *form == "A").count() as i64;
                prop_assert!((2 * a - forms.len() as i64).abs() <= 1);
            }
        }

        #[test]
        fn the_first_of_each_two_is_a_coin(coin in any::<bool>()) {
            prop_assert_eq!(first_form(&[], coin), if coin { "A" } else { "B" });
            prop_assert_eq!(first_form(&["A".to_owned(), "B".to_owned()], coin), if coin { "A" } else { "B" });
        }
    }
}
