//! Make-ups as tests need them, through the program's own actions.

use shanyraq::attendance::{self, Checklist, Mark};
use shanyraq::by::By;
use shanyraq::enrolment;
use shanyraq::i18n::Lang;
use shanyraq::ids::PersonId;
use shanyraq::make_ups::{self, Asked, MakeUp, Step, Written};
use shanyraq::webinars::recording::Audience;
use shanyraq::webinars::{self, Recording};

use super::{Held, TestApp};

/// A reflection of so many words.
pub fn reflection(words: usize) -> String {
    "word ".repeat(words).trim_end().to_owned()
}

/// Everything that a make-up of the module `child-context` asks for.
pub fn whole() -> Written {
    let answers = ["W2-M1", "W2-M2", "W2-M3"].map(|id| (id.to_owned(), format!("An answer to {id}")));
    Written { watched: true, answers: answers.into(), reflection: reflection(150) }
}

impl TestApp {
    /// Closes the webinar half an hour after its end; whoever has no record is absent.
    pub fn close(&self, held: &Held) {
        self.set_clock("2026-11-26T12:30:00Z");
        let (by, id, curriculum) = (By::person(held.trainer.id, self.now()), held.webinar.id, self.curriculum(&held.cohort));
        let said = Checklist { by_hand: true, looked_over: true, rest: Mark::Absent };
        self.write(move |conn| Ok(attendance::close_webinar(conn, &by, &curriculum, id, said).unwrap()));
    }

    /// Its recording can be watched.
    pub fn recorded(&self, held: &Held) {
        let (by, id) = (By::person(held.trainer.id, self.now()), held.webinar.id);
        let recording = Recording {
            url: "https://video.example.org/1".to_owned(),
            until: None,
            audience: Audience::Missed,
            consent_noted: true,
            at: by.at,
        };
        self.write(move |conn| webinars::set_recording(conn, &by, id, Some(&recording)));
    }

    /// Somebody sends all that is asked for.
    pub fn sends_make_up(&self, held: &Held, person: PersonId) -> MakeUp {
        let (by, id, cohort) = (By::person(person, self.now()), held.webinar.id, held.cohort.id);
        let curriculum = self.curriculum(&held.cohort);
        self.write(move |conn| {
            let enrolment = enrolment::find_enrolment(conn, person, cohort)?.unwrap();
            let asked = Asked { enrolment: &enrolment, curriculum: &curriculum, webinar: id, lang: Lang::En };
            make_ups::write(conn, &by, asked, &whole(), Step::Send).unwrap();
            Ok(make_ups::find_own(conn, id, person)?.unwrap())
        })
    }
}
