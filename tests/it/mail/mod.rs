//! Letters on their way: what becomes of them when the mail server does not do its part, and what the organisers see of it.

mod address;
mod attendance;
mod bounces;
mod choices;
mod delivery;
mod log;
mod own_letters;
mod own_message;
mod reply_to;
mod samples;
mod sink;

pub use sink::Sink;

use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::enrolment::{Cohort, Enrolment, NewEnrolment};
use shanyraq::i18n::Lang;
use shanyraq::ids::PersonId;
use shanyraq::notify::{self, Draft, Kind};

use crate::support::TestApp;

/// A letter of an ordinary kind, with a personal link among its words.
pub fn draft(to: &str, person: Option<PersonId>) -> Draft {
    Draft::new(Kind::Withdrawn, to, Lang::En)
        .about(person)
        .with("cohort", "November 2026")
        .with("reason", "see https://training.example.org/w/0abcdefghjkmn0abcdefghjkmnAbCdEfGhIjKl")
        .with("office", "Marina Kovalyova")
        .with("office_email", "office@example.org")
        .with("office_telephone", "+7 700 000 00 00")
}

/// Writes letters into the outbox.
pub fn post(test: &TestApp, at: Instant, drafts: Vec<Draft>) {
    test.write(move |conn| drafts.iter().try_for_each(|draft| notify::enqueue(conn, &By::system(at), draft)));
}

/// Somebody enrolled whose address begins as the sink is to treat them.
pub fn enrolled_at(test: &TestApp, cohort: &Cohort, name: &str, email: &str) -> Enrolment {
    let person = test.person(name, email);
    let new = NewEnrolment {
        person: person.id,
        cohort: cohort.id,
        track: "practitioner".to_owned(),
        state: shanyraq::enrolment::EnrolmentState::Enrolled,
        about: shanyraq::enrolment::About::default(),
    };
    let by = By::system(test.now());
    test.write(move |conn| shanyraq::enrolment::enrol(conn, &by, &new))
}
