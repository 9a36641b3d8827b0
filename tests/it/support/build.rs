//! Builders: people, cohorts, enrolments as tests need them, through the program's own actions.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use shanyraq::by::By;
use shanyraq::curriculum::{self, Curriculum};
use shanyraq::enrolment::{self, About, Cohort, Contact, Enrolment, EnrolmentState, NewCohort, NewEnrolment, RecordSettings};
use shanyraq::i18n::Lang;
use shanyraq::ids::{CohortId, PersonId};
use shanyraq::people::{self, Grant, Names, Person, Role};
use shanyraq::webinars::{self, Plan, Webinar};

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
        let (hash, archive, read) = content();
        let cohort = self.write(move |conn| {
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
        });
        self.app.shelf.put_current(cohort.edition_id, read);
        cohort
    }

    /// Somebody enrolled on a cohort.
    pub fn enrolled(&self, cohort: &Cohort, name: &str, track: &str) -> (Person, Enrolment) {
        let email = format!(
            "{}.{}@example.org",
            shanyraq::people::names::search_key(name).replace(' ', "."),
            shanyraq::ids::encode(shanyraq::ids::next_id())
        );
        let person = self.person(name, &email);
        let enrolment = self.enrolled_as(cohort, person.id, track);
        (person, enrolment)
    }

    /// Somebody who is known already, enrolled on a cohort.
    pub fn enrolled_as(&self, cohort: &Cohort, person: PersonId, track: &str) -> Enrolment {
        let new = NewEnrolment {
            person,
            cohort: cohort.id,
            track: track.to_owned(),
            state: EnrolmentState::Enrolled,
            about: About { region: Some("almaty-city".to_owned()), sector: Some("education".to_owned()), ..About::default() },
        };
        let by = By::system(self.now());
        self.write(move |conn| enrolment::enrol(conn, &by, &new))
    }

    /// A webinar at a wall-clock time of the cohort's zone (`2026-11-26T15:00`), in Russian, planned a week before its start or now,
    /// whichever was first; so it may lie in the past. The first trainer leads; without any, one is made.
    pub fn webinar(
        &self,
        cohort: &Cohort,
        module: &str,
        part: i32,
        starts: &str,
        minutes: i32,
        trainers: &[PersonId],
    ) -> Webinar {
        self.planned(&self.plan(cohort, module, part, starts, minutes, trainers))
    }

    /// What [`TestApp::webinar`] plans, to be changed before it is saved by [`TestApp::planned`].
    pub fn plan(&self, cohort: &Cohort, module: &str, part: i32, starts: &str, minutes: i32, trainers: &[PersonId]) -> Plan {
        let starts_local = NaiveDateTime::parse_from_str(starts, webinars::LOCAL_FORMAT).unwrap();
        let lead = trainers
            .first()
            .copied()
            .unwrap_or_else(|| self.person_with(&format!("Trainer {}", shanyraq::ids::next_id()), Role::Trainer, None).id);
        Plan {
            cohort: cohort.id,
            module: module.to_owned(),
            part,
            lang: Lang::Ru,
            title: None,
            starts_local,
            zone: cohort.tz(),
            minutes,
            breaks: Vec::new(),
            lead,
            co_trainers: trainers.iter().skip(1).copied().collect(),
            meeting_link: Some(format!("https://meet.example.org/{}", shanyraq::ids::next_id())),
            telephone: Some("+7 700 000 00 01".to_owned()),
            capacity: None,
            prepare: None,
            interpreted: Vec::new(),
        }
    }

    /// The content that a cohort is pinned to.
    pub fn curriculum(&self, cohort: &Cohort) -> std::sync::Arc<Curriculum> {
        let (shelf, edition) = (self.app.shelf.clone(), cohort.edition_id);
        self.read(move |conn| shelf.get(conn, edition))
    }

    /// A webinar as planned, in spite of warnings.
    pub fn planned(&self, plan: &Plan) -> Webinar {
        let starts_at = webinars::instant_of(plan.starts_local, plan.zone).unwrap();
        let by = By::system(self.now().min(starts_at.plus_days(-7)));
        let (plan, shelf) = (plan.clone(), self.app.shelf.clone());
        self.write(move |conn| {
            let edition = enrolment::cohort(conn, plan.cohort)?.edition_id;
            // content with faults is another test's matter
            let curriculum = shelf.get(conn, edition).unwrap_or_default();
            Ok(webinars::plan_webinar(conn, &by, &curriculum, &plan, Some("a test")).unwrap())
        })
    }
}

/// The content of this source tree as an edition, read once for all tests.
fn content() -> (String, Vec<u8>, Arc<curriculum::Curriculum>) {
    static CONTENT: std::sync::OnceLock<(String, Vec<u8>, Arc<curriculum::Curriculum>)> = std::sync::OnceLock::new();
    CONTENT
        .get_or_init(|| {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
            let archive = curriculum::Archive::read_dir(&folder).unwrap();
            (archive.edition(), archive.to_bytes(), Arc::new(curriculum::Curriculum::load(&archive).unwrap()))
        })
        .clone()
}
