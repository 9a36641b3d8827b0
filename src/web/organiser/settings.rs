//! A cohort's settings.

use serde::Serialize;

use super::settings_check::Look;
use crate::attendance;
use crate::enrolment::{self, Cohort, CohortSettings};
use crate::i18n::Message;
use crate::web::cohort_form::CohortFields;
use crate::web::forms::Fields;
use crate::web::meanwhile::{self, Merged};
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SettingsPage {
    errors: Errors,
    cohort: String,
    action: String,
    back_url: String,
    edition_url: String,
    zone: String,
    fields: CohortFields,
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "organiser/settings/edit.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            action: "/en/organise/kz/settings".to_owned(),
            back_url: "/en/organise/kz".to_owned(),
            edition_url: "/en/organise/kz/edition".to_owned(),
            zone: "Astana time (UTC+5)".to_owned(),
            fields: CohortFields { name_en: "November 2026".to_owned(), ..CohortFields::default() },
        };
        vec![page.clone(), Self { errors: Errors::one("starts-on", "cohort-settings-date-wrong"), ..page }]
    }
}

/// `GET /organise/{cohort}/settings`
///
/// # Errors
/// The database's.
pub async fn edit(organiser: Organiser) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let fields = now(&cohort);
    let shown = fields.shown();
    let fields = fields.over(&shown);
    visit.page(&page(&visit, &cohort, fields, Errors::none()).await?)
}

/// `POST /organise/{cohort}/settings`: where it changes what counts as present, it asks first.
///
/// # Errors
/// The database's.
pub async fn update(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    if submission.fields.ticked("change") {
        let fields = CohortFields::typed(&submission.fields);
        return visit.page(&page(&visit, &cohort, fields, Errors::none()).await?);
    }
    let (fields, errors) = over_newer(&visit, &cohort, &submission.fields);
    if !errors.is_empty() {
        return visit.refused(&page(&visit, &cohort, fields, errors).await?);
    }
    let settings = match fields.read(cohort.tz()) {
        Ok(settings) => settings,
        Err(errors) => return visit.refused(&page(&visit, &cohort, fields, errors).await?),
    };
    let reason = Some(submission.fields.text("reason")).filter(|reason| !reason.is_empty());
    if let Some(look) = Look::of(&visit, &cohort, &settings).await? {
        let confirmed = submission.fields.ticked("confirmed");
        let same = submission.fields.text("effect") == look.effect();
        match (confirmed, same, &reason) {
            (false, ..) => return visit.page(&look.page(&visit, &cohort, &fields, reason, Errors::none())),
            (true, false, _) => {
                let errors = Errors::one("reason", "settings-check-changed");
                return visit.refused(&look.page(&visit, &cohort, &fields, reason, errors));
            }
            (true, true, None) => {
                let errors = Errors::one("reason", "decide-reason-missing");
                return visit.refused(&look.page(&visit, &cohort, &fields, reason, errors));
            }
            (true, true, Some(_)) => {}
        }
    }
    let (by, id, back) = (visit.by(), cohort.id, paths::organise_settings(visit.lang, &cohort.slug));
    let seen = CohortSettings::of(&cohort);
    let done = submission
        .once(&visit, move |conn| {
            enrolment::lock_cohort(conn, id)?;
            if CohortSettings::of(&enrolment::cohort(conn, id)?) != seen {
                return Err(Problem::Meanwhile);
            }
            let changed = attendance::change_settings(conn, &by, id, &settings, reason.as_deref())?;
            Ok(Done::at(back).saying(Message::new("flash-cohort-settings-saved").with("n", changed)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(Problem::Database(error)) => Err(error.into()),
        Err(Problem::Meanwhile) => {
            let cohort = visit.app.db.read(move |conn| enrolment::cohort(conn, id)).await?;
            let (fields, mut errors) = over_newer(&visit, &cohort, &submission.fields);
            if errors.is_empty() {
                errors.add("name-en", "meanwhile-look");
            }
            visit.refused(&page(&visit, &cohort, fields, errors).await?)
        }
    }
}

/// Why the settings are not saved.
enum Problem {
    /// Somebody saved theirs at the same moment.
    Meanwhile,
    Database(diesel::result::Error),
}

impl From<diesel::result::Error> for Problem {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error)
    }
}

/// The fields as they are.
fn now(cohort: &Cohort) -> CohortFields {
    CohortFields::of(&CohortSettings::of(cohort), cohort.tz())
}

/// What was typed over what the cohort is now: what somebody else saved meanwhile stays, unless both wrote it.
fn over_newer(visit: &Visit, cohort: &Cohort, typed: &Fields) -> (CohortFields, Errors) {
    let shown = now(cohort).shown();
    let Merged { fields, errors } = meanwhile::merge(typed, &shown, visit.lang, |_, _| None);
    (CohortFields::typed(&fields).over(&shown), errors)
}

async fn page(visit: &Visit, cohort: &Cohort, fields: CohortFields, errors: Errors) -> Result<SettingsPage, PageError> {
    Ok(SettingsPage {
        errors,
        cohort: cohort.name(visit.lang),
        action: paths::organise_settings(visit.lang, &cohort.slug),
        back_url: paths::organise_cohort(visit.lang, &cohort.slug),
        edition_url: paths::organise_edition(visit.lang, &cohort.slug),
        zone: Naming::of(visit, cohort).await?.zone(visit.now),
        fields,
    })
}
