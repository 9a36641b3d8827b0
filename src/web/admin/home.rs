//! The start of an administrator: what is done and what is not, each with what does not work until it is.

use serde::Serialize;

use crate::config::Mail;
use crate::enrolment;
use crate::i18n::{Message, date};
use crate::people::{self, Role};
use crate::web::{Administrator, Answer, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomePage {
    tasks: Vec<Task>,
    /// Name, address where this administrator is its organiser too, first day, the page of its edition.
    cohorts: Vec<(String, Option<String>, String, String)>,
    roles_url: String,
    new_cohort_url: String,
    version: &'static str,
    time_zone_data: &'static str,
    edition: String,
}

/// Something to set up.
#[derive(Clone, Debug, Serialize)]
struct Task {
    /// The messages are `admin-task-{name}` and `admin-task-{name}-more`.
    name: &'static str,
    more: Message,
    done: bool,
    url: Option<String>,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "admin/home/show.html";

    fn samples() -> Vec<Self> {
        let task = |name: &'static str, key: &'static str, done: bool| Task {
            name,
            more: Message::new(key).with("n", 1).with("where", "smtp.example.org").with("edition", "abc"),
            done,
            url: Some("/en/admin/roles".to_owned()),
        };
        let edition = "/en/admin/cohorts/kz/edition";
        let page = Self {
            tasks: vec![
                task("content", "admin-task-content-more", true),
                task("mail", "admin-task-mail-folder", false),
                task("mail", "admin-task-mail-smtp", true),
                task("cohort", "admin-task-cohort-more", false),
                task("organiser", "admin-task-organiser-more", false),
                task("administrators", "admin-task-administrators-more", true),
            ],
            cohorts: vec![
                (
                    "November 2026".to_owned(),
                    Some("/en/organise/kz".to_owned()),
                    "16 November 2026".to_owned(),
                    edition.to_owned(),
                ),
                ("October 2020".to_owned(), None, "5 October 2020".to_owned(), edition.to_owned()),
            ],
            roles_url: "/en/admin/roles".to_owned(),
            new_cohort_url: "/en/admin/cohorts/new".to_owned(),
            version: "0.1.0",
            time_zone_data: "2026b",
            edition: "0123456789abcdef".to_owned(),
        };
        vec![page.clone(), Self { cohorts: Vec::new(), ..page }]
    }
}

/// `GET /admin`
///
/// # Errors
/// The database's.
pub async fn show(administrator: Administrator) -> Answer {
    let Administrator { visit, .. } = administrator;
    let lang = visit.lang;
    let (cohorts, administrators, organisers) = visit
        .app
        .db
        .read(|conn| {
            Ok::<_, diesel::result::Error>((
                enrolment::cohorts(conn)?,
                people::all_grants(conn, Some(Role::Administrator), 0, 100)?.len(),
                people::all_grants(conn, Some(Role::Organiser), 0, 100)?.len(),
            ))
        })
        .await?;
    let edition = visit.app.current_curriculum().map(|(_, curriculum)| curriculum.edition.clone()).unwrap_or_default();
    let mail = match &visit.app.config.mail {
        Mail::Folder(folder) => Message::new("admin-task-mail-folder").with("where", folder.display().to_string()),
        Mail::Smtp(_) => Message::new("admin-task-mail-smtp"),
    };
    let (roles, new_cohort) = (paths::admin_roles(lang), paths::admin_cohort_new(lang));
    let task = |name, more, done, url: Option<&String>| Task { name, more, done, url: url.cloned() };
    let tasks = vec![
        task("content", Message::new("admin-task-content-more").with("edition", edition.as_str()), !edition.is_empty(), None),
        task("mail", mail, matches!(visit.app.config.mail, Mail::Smtp(_)), None),
        task("cohort", Message::new("admin-task-cohort-more").with("n", cohorts.len()), !cohorts.is_empty(), Some(&new_cohort)),
        task("organiser", Message::new("admin-task-organiser-more").with("n", organisers), organisers > 0, Some(&roles)),
        task(
            "administrators",
            Message::new("admin-task-administrators-more").with("n", administrators),
            administrators > 1,
            Some(&roles),
        ),
    ];
    visit.page(&HomePage {
        tasks,
        cohorts: cohorts
            .into_iter()
            .map(|cohort| {
                let may = visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.may(Role::Organiser, cohort.id));
                let url = may.then(|| paths::organise_cohort(lang, &cohort.slug));
                let edition = paths::admin_cohort_edition(lang, &cohort.slug);
                (cohort.name(lang), url, date(lang, cohort.starts_on), edition)
            })
            .collect(),
        roles_url: roles,
        new_cohort_url: new_cohort,
        version: env!("CARGO_PKG_VERSION"),
        time_zone_data: chrono_tz::IANA_TZDB_VERSION,
        edition,
    })
}
