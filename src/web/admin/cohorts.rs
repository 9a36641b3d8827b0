//! A new cohort: what never changes (address, country, zone, languages, tracks, edition) and its first settings.

use serde::Serialize;

use crate::curriculum::Curriculum;
use crate::db::dialect::is_duplicate;
use crate::enrolment::{self, CohortSettings, NewCohort, RecordSettings};
use crate::i18n::{Lang, Message};
use crate::ids::EditionId;
use crate::web::cohort_form::CohortFields;
use crate::web::forms::Fields;
use crate::web::{Administrator, Answer, Done, Errors, Page, PageError, Posted, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct NewCohortPage {
    errors: Errors,
    action: String,
    back_url: String,
    slug: String,
    /// Country and zone as one choice: `kz Asia/Almaty`.
    place: String,
    places: Vec<(String, String)>,
    langs: Vec<Choice>,
    first_lang: String,
    tracks: Vec<Choice>,
    fields: CohortFields,
    edition: String,
    zone: String,
}

/// A box to tick.
#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: String,
    words: String,
    checked: bool,
}

impl Page for NewCohortPage {
    const TEMPLATE: &'static str = "admin/cohorts/new.html";

    fn samples() -> Vec<Self> {
        let choice = |value: &str| Choice { value: value.to_owned(), words: value.to_owned(), checked: true };
        let page = Self {
            errors: Errors::none(),
            action: "/en/admin/cohorts/new".to_owned(),
            back_url: "/en/admin".to_owned(),
            slug: String::new(),
            place: "kz Asia/Almaty".to_owned(),
            places: vec![("kz Asia/Almaty".to_owned(), "Kazakhstan, Astana time".to_owned())],
            langs: vec![choice("en")],
            first_lang: "en".to_owned(),
            tracks: vec![choice("practitioner")],
            fields: CohortFields::default(),
            edition: "0123456789abcdef".to_owned(),
            zone: String::new(),
        };
        vec![page.clone(), Self { errors: Errors::one("slug", "cohort-slug-wrong"), slug: "A B".to_owned(), ..page }]
    }
}

/// `GET /admin/cohorts/new`
///
/// # Errors
/// When no content was loaded.
pub async fn new(administrator: Administrator) -> Answer {
    let visit = administrator.visit;
    let (_, curriculum) = visit.app.current_curriculum()?;
    let rules = &curriculum.programme.rules;
    let fields = CohortFields {
        present_percent: rules.present_percent.to_string(),
        check_ins_needed: "0".to_owned(),
        question_days: enrolment::QUESTION_DAYS.to_string(),
        remind_days: enrolment::REMIND_DAYS.to_string(),
        remind_minutes: enrolment::REMIND_MINUTES.to_string(),
        attendance_letters: "yes".to_owned(),
        min_cell: enrolment::LEAST_CELL.to_string(),
        evaluator_min_cell: enrolment::LEAST_EVALUATOR_CELL.to_string(),
        ..CohortFields::default()
    };
    let tracks = curriculum.programme.tracks.iter().map(|track| ("track".to_owned(), track.id.clone()));
    let langs = curriculum.programme.languages.iter().map(|lang| ("lang".to_owned(), lang.to_string()));
    let typed = Fields::new(tracks.chain(langs).collect());
    visit.page(&page(&visit, &curriculum, &typed, fields, Errors::none()))
}

/// `POST /admin/cohorts/new`
///
/// # Errors
/// When no content was loaded.
pub async fn create(Posted(administrator, submission): Posted<Administrator>) -> Answer {
    let visit = administrator.visit;
    let (edition, curriculum) = visit.app.current_curriculum()?;
    let fields = CohortFields::typed(&submission.fields);
    let new = match read(&submission.fields, &fields, &curriculum, edition) {
        Ok(new) => new,
        Err(errors) => return visit.refused(&page(&visit, &curriculum, &submission.fields, fields, errors)),
    };
    let (by, lang) = (visit.by(), visit.lang);
    let done = submission
        .once(&visit, move |conn| {
            let (new, settings) = new;
            let cohort = enrolment::create_cohort(conn, &by, &new)?;
            // what a new cohort has no place for yet: lessons kept open, a window with one end
            enrolment::change_cohort(conn, &by, cohort.id, &settings)?;
            let flash = Message::new("flash-cohort-made").with("name", cohort.name(lang));
            Ok::<_, diesel::result::Error>(Done::at(paths::admin_roles(lang)).saying(flash))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(error) if is_duplicate(&error) => {
            let errors = Errors::one("slug", "cohort-slug-taken");
            visit.refused(&page(&visit, &curriculum, &submission.fields, fields, errors))
        }
        Err(error) => Err(PageError::from(error)),
    }
}

fn read(
    typed: &Fields,
    fields: &CohortFields,
    curriculum: &Curriculum,
    edition: EditionId,
) -> Result<(NewCohort, CohortSettings), Errors> {
    let place = place_of(curriculum, &typed.text("place"));
    let tz = place.as_ref().map_or(chrono_tz::Tz::UTC, |(_, tz)| *tz);
    let (settings, mut errors) = match fields.read(tz) {
        Ok(settings) => (Some(settings), Errors::none()),
        Err(errors) => (None, errors),
    };
    let slug = typed.text("slug").to_lowercase();
    if !is_slug(&slug) {
        errors.add("slug", "cohort-slug-wrong");
    }
    if place.is_none() {
        errors.add("place", "cohort-place-missing");
    }
    let tracks: Vec<String> = typed.all("track").into_iter().filter(|id| curriculum.track(id).is_some()).collect();
    if tracks.is_empty() {
        errors.add("track", "cohort-track-missing");
    }
    let mut langs: Vec<Lang> = typed.all("lang").iter().filter_map(|tag| tag.parse().ok()).collect();
    if langs.is_empty() {
        errors.add("lang", "cohort-lang-missing");
    }
    if let Ok(first) = typed.text("first-lang").parse::<Lang>() {
        // the cohort's own language stands first
        langs.retain(|lang| *lang != first);
        langs.insert(0, first);
    }
    let (Some(settings), Some((country, zone)), true) = (settings, place, errors.is_empty()) else { return Err(errors) };
    let new = NewCohort {
        slug,
        names: settings.names.clone(),
        country,
        zone,
        starts_on: settings.starts_on,
        ends_on: settings.ends_on,
        langs,
        tracks,
        edition,
        apply: settings.apply_opens_at.zip(settings.apply_closes_at),
        capacity: settings.capacity,
        present_percent: settings.present_percent,
        check_ins_needed: settings.check_ins_needed,
        contact: settings.contact.clone(),
        records: RecordSettings::default(),
    };
    Ok((new, settings))
}

/// Lower-case letters a to z, digits and single hyphens: it stands in addresses and never changes.
fn is_slug(text: &str) -> bool {
    (2..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

fn place_of(curriculum: &Curriculum, text: &str) -> Option<(String, chrono_tz::Tz)> {
    let (country, zone) = text.split_once(' ')?;
    let tz: chrono_tz::Tz = zone.parse().ok()?;
    curriculum.country(country)?.zones.iter().any(|zone| zone.tz == tz).then(|| (country.to_owned(), tz))
}

fn page(visit: &Visit, curriculum: &Curriculum, typed: &Fields, fields: CohortFields, errors: Errors) -> NewCohortPage {
    let lang = visit.lang;
    let (tracks, langs) = (typed.all("track"), typed.all("lang"));
    let places = curriculum.countries.iter().flat_map(|country| {
        let mut zones: Vec<_> = country.zones.iter().collect();
        zones.sort_by_key(|zone| zone.tz != country.default_zone);
        zones.into_iter().map(move |zone| {
            let words = format!("{}: {}", country.name.text(lang), zone.name.text(lang));
            (format!("{} {}", country.code, zone.tz.name()), words)
        })
    });
    let places: Vec<_> = places.collect();
    NewCohortPage {
        errors,
        action: paths::admin_cohort_new(lang),
        back_url: paths::admin(lang),
        slug: typed.text("slug"),
        place: typed.given("place").or_else(|| places.first().map(|(value, _)| value.clone())).unwrap_or_default(),
        places,
        langs: curriculum
            .programme
            .languages
            .iter()
            .map(|own| Choice {
                value: own.to_string(),
                words: own.own_name().to_owned(),
                checked: langs.contains(&own.to_string()),
            })
            .collect(),
        first_lang: typed.given("first-lang").unwrap_or_else(|| lang.to_string()),
        tracks: curriculum
            .programme
            .tracks
            .iter()
            .map(|track| Choice {
                value: track.id.clone(),
                words: track.title.text(lang).to_owned(),
                checked: tracks.contains(&track.id),
            })
            .collect(),
        fields,
        edition: curriculum.edition.clone(),
        zone: String::new(),
    }
}
