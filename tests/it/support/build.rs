//! Builders: people, cohorts, enrolments as tests need them, through the program's own actions.

use chrono::NaiveDate;
use shanyraq::by::By;
use shanyraq::curriculum;
use shanyraq::enrolment::{self, About, Cohort, Contact, Enrolment, EnrolmentState, NewCohort, NewEnrolment, RecordSettings};
use shanyraq::i18n::Lang;
use shanyraq::ids::CohortId;
use shanyraq::people::{self, Grant, Names, Person, Role};

use super::TestApp;

impl TestApp {
    /// Somebody with an account.
    pub fn person(&self, name: &str, email: &str) -> Person {
        let by = By::system(self.now());
        let (names, email) = (Names { latin: Some(name.to_owned()), ..Names::default() }, email.to_owned());
        self.write(move |conn| people::create_person(conn, &by, Some(&email), &names, Lang::En))
    }

    /// Somebody with a role, for one cohort or (`None`) everywhere.
    pub fn person_with(&self, name: &str, role: Role, cohort: Option<CohortId>) -> Person {
        let person = self.person(name, &format!("{}@example.org", name.to_lowercase().replace(' ', ".")));
        let (by, id) = (By::system(self.now()), person.id);
        self.write(move |conn| people::grant_role(conn, &by, id, Grant { role, cohort }));
        person
    }

    /// A cohort of November 2026 in Kazakhstan with all three tracks, open for applications, pinned to the content of this source tree.
    pub fn cohort(&self, slug: &str) -> Cohort {
        let (by, slug, now) = (By::system(self.now()), slug.to_owned(), self.now());
        let (hash, archive) = content();
        self.write(move |conn| {
            let edition = curriculum::keep_edition(conn, &hash, &archive, now)?;
            let new = NewCohort {
                slug,
                names: [
                    (Lang::En, "November 2026".to_owned()),
                    (Lang::Ru, "Ноябрь 2026".to_owned()),
                    (Lang::Kk, "2026 қараша".to_owned()),
                ]
                .into(),
                country: "kz".to_owned(),
                zone: chrono_tz::Asia::Almaty,
                starts_on: NaiveDate::from_ymd_opt(2026, 11, 16).unwrap(),
                ends_on: NaiveDate::from_ymd_opt(2026, 12, 26).unwrap(),
                langs: vec![Lang::Ru, Lang::Kk, Lang::En],
                tracks: ["ministerial", "practitioner", "full-series"].map(str::to_owned).to_vec(),
                edition,
                apply: Some((now.plus_days(-30), now.plus_days(14))),
                capacity: None,
                present_percent: 75,
                check_ins_needed: 0,
                contact: Contact {
                    name: "Programme office".to_owned(),
                    email: "office@example.org".to_owned(),
                    telephone: "+7 700 000 00 00".to_owned(),
                },
                records: RecordSettings::default(),
            };
            enrolment::create_cohort(conn, &by, &new)
        })
    }

    /// Somebody enrolled on a cohort.
    pub fn enrolled(&self, cohort: &Cohort, name: &str, track: &str) -> (Person, Enrolment) {
        let email = format!(
            "{}.{}@example.org",
            shanyraq::people::names::search_key(name).replace(' ', "."),
            shanyraq::ids::encode(shanyraq::ids::next_id())
        );
        let person = self.person(name, &email);
        let new = NewEnrolment {
            person: person.id,
            cohort: cohort.id,
            track: track.to_owned(),
            state: EnrolmentState::Enrolled,
            about: About { region: Some("almaty-city".to_owned()), sector: Some("education".to_owned()), ..About::default() },
        };
        let by = By::system(self.now());
        let enrolment = self.write(move |conn| enrolment::enrol(conn, &by, &new));
        (person, enrolment)
    }
}

/// The content of this source tree as an edition, read once.
fn content() -> (String, Vec<u8>) {
    static CONTENT: std::sync::OnceLock<(String, Vec<u8>)> = std::sync::OnceLock::new();
    CONTENT
        .get_or_init(|| {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
            let archive = curriculum::Archive::read_dir(&folder).unwrap();
            (archive.edition(), archive.to_bytes())
        })
        .clone()
}
