//! Questioned results as tests need them, through the program's own action.

use shanyraq::by::By;
use shanyraq::i18n::Lang;
use shanyraq::ids::{AttendanceQuestionId, PersonId};
use shanyraq::questions::{self, Asked};

use super::{Held, TestApp};

impl TestApp {
    /// Somebody says that a result is not right.
    pub fn questions(&self, held: &Held, person: PersonId) -> AttendanceQuestionId {
        let (by, webinar) = (By::person(person, self.now()), held.webinar.clone());
        self.write(move |conn| {
            let asked = Asked { webinar: &webinar, person, lang: Lang::En, text: "I was there from the start" };
            Ok(questions::ask(conn, &by, asked).unwrap())
        })
    }
}
