//! Who issues and who signs a cohort's records, in each language. What is left empty is not shown.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::enrolment::{self, RecordSettings};
use crate::i18n::{Lang, Message, tr};
use crate::web::auth::Organiser;
use crate::web::forms::Fields;
use crate::web::meanwhile::{self, Merged};
use crate::web::{Answer, Done, Errors, Page, Posted, Visit, paths};

/// The longest name or role: it has a line and a half on the paper.
const LONGEST: usize = 200;
/// The field that asks for the other languages below.
const OTHERS: &str = "other-languages";
/// What is asked in each language.
const PARTS: [&str; 3] = ["issuer", "signatory", "role"];

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RecordSettingsPage {
    errors: Errors,
    cohort: String,
    cohort_url: String,
    records_url: String,
    pictures_url: String,
    action: String,
    was: String,
    parts: Vec<Part>,
    other_languages: bool,
}

/// One thing in each language.
#[derive(Clone, Debug, Serialize)]
struct Part {
    /// The messages `record-settings-{part}` and `…-hint` word it.
    part: &'static str,
    fields: Vec<Field>,
}

#[derive(Clone, Debug, Serialize)]
struct Field {
    name: String,
    lang: &'static str,
    label: String,
    value: String,
}

impl Page for RecordSettingsPage {
    const TEMPLATE: &'static str = "organiser/record_settings/edit.html";

    fn samples() -> Vec<Self> {
        let values = BTreeMap::from([("signatory-en".to_owned(), "Saule Niyazova".to_owned())]);
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            cohort_url: "/en/organise/kz".to_owned(),
            records_url: "/en/organise/kz/records".to_owned(),
            pictures_url: "/en/organise/kz/records/pictures".to_owned(),
            action: "/en/organise/kz/records/settings".to_owned(),
            was: String::new(),
            parts: parts(&values, Lang::En),
            other_languages: true,
        };
        vec![page.clone(), Self { errors: Errors::one("role-en", "record-settings-nobody"), ..page }]
    }
}

/// `GET /organise/{cohort}/records/settings`
///
/// # Errors
/// None of its own.
pub async fn edit(organiser: Organiser) -> Answer {
    let values = values_of(&organiser.cohort.record_settings());
    organiser.visit.page(&page(&organiser, &values, Errors::none()))
}

/// `POST /organise/{cohort}/records/settings`
///
/// # Errors
/// The database's.
pub async fn update(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let visit = &organiser.visit;
    let (values, errors) = merged(visit, &organiser, &submission.fields);
    if !errors.is_empty() {
        return visit.refused(&page(&organiser, &values, errors));
    }
    let (by, id) = (visit.by(), organiser.cohort.id);
    let seen = organiser.cohort.record_settings();
    let settings = settings_of(&values, &seen);
    let back = paths::organise_record_settings(visit.lang, &organiser.cohort.slug);
    let done = submission
        .once(visit, move |conn| {
            enrolment::lock_cohort(conn, id)?;
            if enrolment::cohort(conn, id)?.record_settings() != seen {
                return Err(Problem::Meanwhile);
            }
            let changed = enrolment::set_record_settings(conn, &by, id, &settings)?;
            Ok(Done::at(back).saying(Message::new("flash-cohort-settings-saved").with("n", changed)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(Problem::Database(error)) => Err(error.into()),
        Err(Problem::Meanwhile) => visit.refused(&page(&organiser, &values, Errors::one("issuer-en", "meanwhile-look"))),
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

/// Names of the fields and what stands in them.
type Values = BTreeMap<String, String>;

fn names() -> impl Iterator<Item = (&'static str, Lang, String)> {
    PARTS.into_iter().flat_map(|part| Lang::ALL.into_iter().map(move |lang| (part, lang, format!("{part}-{lang}"))))
}

fn values_of(settings: &RecordSettings) -> Values {
    let value = |part: &str, lang: Lang| -> String {
        let own = match part {
            "issuer" => settings.issuer.get(lang.tag()),
            "signatory" if settings.signatory_names.is_empty() => Some(&settings.signatory),
            "signatory" => settings.signatory_names.get(lang.tag()),
            _ => settings.signatory_role.get(lang.tag()),
        };
        own.cloned().unwrap_or_default()
    };
    let others = settings.other_languages.then(|| (OTHERS.to_owned(), "yes".to_owned()));
    names().map(|(part, lang, name)| (name, value(part, lang))).chain(others).collect()
}

/// What is typed, with the pictures of `now`, which have their own page.
fn settings_of(values: &Values, now: &RecordSettings) -> RecordSettings {
    let by_lang = |part: &str| -> BTreeMap<String, String> {
        let given = Lang::ALL.into_iter().filter_map(|lang| {
            let value = values.get(&format!("{part}-{lang}")).filter(|value| !value.is_empty())?;
            Some((lang.tag().to_owned(), value.clone()))
        });
        given.collect()
    };
    RecordSettings {
        issuer: by_lang("issuer"),
        signatory: String::new(),
        signatory_names: by_lang("signatory"),
        signatory_role: by_lang("role"),
        other_languages: values.contains_key(OTHERS),
        logo: now.logo,
        signature: now.signature,
    }
}

/// What was typed over what stands there now, and what is wrong with it.
fn merged(visit: &Visit, organiser: &Organiser, typed: &Fields) -> (Values, Errors) {
    let now = shown(&values_of(&organiser.cohort.record_settings()));
    let Merged { fields, mut errors } = meanwhile::merge(typed, &now, visit.lang, |_, _| None);
    let others = fields.ticked(OTHERS).then(|| (OTHERS.to_owned(), "yes".to_owned()));
    let values: Values = names().map(|(_, _, name)| (name.clone(), fields.text(&name))).chain(others).collect();
    for (_, _, name) in names() {
        if values.get(&name).is_some_and(|value| value.chars().count() > LONGEST) {
            errors.add(&name, Message::new("record-settings-long").with("n", LONGEST));
        }
    }
    let settings = settings_of(&values, &organiser.cohort.record_settings());
    if settings.signatory_names.is_empty() && !settings.signatory_role.is_empty() {
        errors.add("signatory-en", "record-settings-nobody");
    }
    (values, errors)
}

fn shown(values: &Values) -> Vec<(String, String)> {
    values.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn parts(values: &Values, lang: Lang) -> Vec<Part> {
    let field = |part: &str, own: Lang| {
        let name = format!("{part}-{own}");
        let value = values.get(&name).cloned().unwrap_or_default();
        Field { label: tr(lang, &format!("lang-name-{own}")), lang: own.tag(), value, name }
    };
    PARTS.into_iter().map(|part| Part { part, fields: Lang::ALL.into_iter().map(|own| field(part, own)).collect() }).collect()
}

fn page(organiser: &Organiser, values: &Values, errors: Errors) -> RecordSettingsPage {
    let (lang, slug) = (organiser.visit.lang, &organiser.cohort.slug);
    RecordSettingsPage {
        errors,
        cohort: organiser.cohort.name(lang),
        cohort_url: paths::organise_cohort(lang, slug),
        records_url: paths::organise_records(lang, slug),
        pictures_url: paths::organise_record_pictures(lang, slug),
        action: paths::organise_record_settings(lang, slug),
        was: meanwhile::was(&shown(&values_of(&organiser.cohort.record_settings()))),
        parts: parts(values, lang),
        other_languages: values.contains_key(OTHERS),
    }
}
