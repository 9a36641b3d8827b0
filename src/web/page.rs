//! Pages: a struct with exactly the values shown, named after its template, with samples. [`Frame`] is what stands around every
//! page: head, places, language, account, foot.

use serde::Serialize;
use serde_json::Value;

use super::visit::Visit;
use super::{assets, paths};
use crate::i18n::{Lang, Message, tr};
use crate::people::{Role, SignedIn, names};
use crate::secrets::token;

/// A page.
pub trait Page: Serialize + Sized {
    /// The template's name under `templates/`.
    const TEMPLATE: &'static str;
    /// What stands around it.
    const LAYOUT: Layout = Layout::Usual;

    /// At least one filling of the page, for the test that renders every template in every language: the common one, the empty
    /// one, the one with errors.
    fn samples() -> Vec<Self>;
}

/// What stands around a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Head, places, foot.
    Usual,
    /// The places are gone on a phone: there is a task.
    Task,
    /// Lessons: like a task, set for reading.
    Reading,
    /// No places: those of a learner lead nowhere for somebody who has no place on a cohort.
    Placeless,
}

/// One sample of one page, for the test.
pub struct Sample {
    /// The template.
    pub template: &'static str,
    /// The values.
    pub page: Value,
}

/// All samples of a page.
pub fn samples_of<P: Page>() -> Vec<Sample> {
    P::samples()
        .into_iter()
        .map(|page| Sample { template: P::TEMPLATE, page: serde_json::to_value(page).unwrap_or(Value::Null) })
        .collect()
}

/// What stands around every page.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    body_class: &'static str,
    css: String,
    script: String,
    icons: String,
    favicon: String,
    theme: Option<String>,
    home: String,
    places: Vec<Place>,
    languages: Vec<LanguageLink>,
    account: Option<Account>,
    flash: Option<String>,
    csrf: String,
    form_key: String,
    help: String,
    accessibility: String,
    privacy: String,
    verify: String,
    support: String,
    sign_in: String,
    now: String,
}

/// One of at most five places of a role.
#[derive(Clone, Debug, Serialize)]
struct Place {
    url: String,
    icon: &'static str,
    words: String,
    current: bool,
}

#[derive(Clone, Debug, Serialize)]
struct LanguageLink {
    tag: &'static str,
    name: &'static str,
    url: String,
    current: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Account {
    initials: String,
    /// For those who read lessons: evaluators have their reports and nothing else.
    search: Option<String>,
    settings: String,
    sign_out: String,
    /// "Use as …" for people with more than one role.
    uses: Vec<(String, String)>,
}

impl Frame {
    /// The frame of a page of this visit.
    pub fn new(visit: &Visit, flash: Option<&Message>, layout: Layout) -> Self {
        // a form that came back stands for the page on which it was filled in: the address of a POST cannot be opened
        let stood_on = visit.page_before.as_deref().and_then(|page| page.strip_prefix(&format!("/{}", visit.lang)));
        let (path, query) =
            stood_on.map_or((visit.path.as_str(), visit.query.as_str()), |page| page.split_once('?').unwrap_or((page, "")));
        let mut frame = Self::bare(visit.lang, path, query);
        frame.body_class = match layout {
            Layout::Usual | Layout::Placeless => "",
            Layout::Task => "nav-static",
            Layout::Reading => "reading",
        };
        frame.flash = flash.map(|message| message.to(visit.lang));
        frame.csrf = visit.csrf();
        frame.form_key = token();
        frame.now = visit.now.to_string();
        if let Some(signed_in) = &visit.signed_in {
            let lang = visit.lang;
            frame.theme = signed_in.person.theme.clone();
            if layout != Layout::Placeless {
                frame.places = places(lang, &visit.path, signed_in);
            }
            frame.home = paths::home(lang);
            let mut uses = Vec::new();
            for (role, url) in [
                (Role::Trainer, paths::teach(lang)),
                (Role::Organiser, paths::organise(lang)),
                (Role::Evaluator, paths::evaluate(lang)),
                (Role::Administrator, paths::admin(lang)),
            ] {
                if signed_in.has(role) {
                    uses.push((url, tr(lang, &format!("use-as-{role}"))));
                }
            }
            // staff without a place have no pages of a participant
            let is_staff = !uses.is_empty();
            if is_staff && signed_in.has_place {
                uses.insert(0, (paths::home(lang), tr(lang, "use-as-learner")));
            }
            let reads = !is_staff || signed_in.has(Role::Trainer) || signed_in.has(Role::Organiser);
            frame.account = Some(Account {
                search: reads.then(|| paths::search(lang)),
                initials: names::initials(&signed_in.person.name),
                settings: paths::settings(lang),
                sign_out: paths::sign_out(lang),
                uses,
            });
        }
        frame
    }

    /// The same without other languages: for the answer to a form, which cannot be asked for again in one of them.
    pub fn in_one_language(mut self) -> Self {
        self.languages.clear();
        self
    }

    /// The frame of a page of nobody in particular: errors, samples.
    pub fn bare(lang: Lang, path: &str, query: &str) -> Self {
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        Self {
            body_class: "",
            css: assets::url("app.css"),
            script: assets::url("enhance.js"),
            icons: assets::url("icons.svg"),
            favicon: assets::url("favicon.svg"),
            theme: None,
            home: paths::front(lang),
            places: Vec::new(),
            languages: [Lang::Kk, Lang::Ru, Lang::En]
                .into_iter()
                .map(|other| LanguageLink {
                    tag: other.tag(),
                    name: other.own_name(),
                    url: format!("/{other}{path}{query}"),
                    current: other == lang,
                })
                .collect(),
            account: None,
            flash: None,
            csrf: String::new(),
            form_key: String::new(),
            help: paths::help(lang),
            accessibility: paths::accessibility(lang),
            privacy: paths::privacy(lang),
            verify: paths::verify(lang),
            support: paths::support(lang),
            sign_in: paths::sign_in(lang),
            now: String::new(),
        }
    }
}

/// A place before it is shown: address, icon, message.
type Wanted = (String, &'static str, &'static str);

fn learner_places(lang: Lang) -> Vec<Wanted> {
    vec![
        (paths::home(lang), "home", "place-home"),
        (paths::modules(lang), "book", "place-modules"),
        (paths::webinars(lang), "cal", "place-webinars"),
        (paths::record(lang), "award", "place-record"),
    ]
}

fn trainer_places(lang: Lang) -> Vec<Wanted> {
    vec![
        (paths::teach(lang), "clock", "place-today"),
        (paths::teach_webinars(lang), "cal", "place-webinars"),
        (paths::teach_people(lang), "people", "place-people"),
        (paths::teach_materials(lang), "book", "place-materials"),
    ]
}

fn organiser_places(lang: Lang, cohort: &str) -> Vec<Wanted> {
    vec![
        (paths::organise_cohort(lang, cohort), "home", "place-overview"),
        (paths::organise_people(lang, cohort), "people", "place-people"),
        (paths::organise_webinars(lang, cohort), "cal", "place-webinars"),
        (paths::organise_report(lang, cohort, "attendance"), "chart", "place-reports"),
        (paths::organise_records(lang, cohort), "award", "place-records"),
    ]
}

/// The places of the audience whose pages these are. On pages that everybody has (settings, help), staff see no places of learners.
fn places(lang: Lang, path: &str, signed_in: &SignedIn) -> Vec<Place> {
    let mut parts = path.trim_start_matches('/').split('/');
    let wanted = match (parts.next().unwrap_or_default(), parts.next()) {
        ("organise" | "admin" | "evaluate" | "apply", None | Some("")) | ("admin" | "evaluate" | "apply", _) => Vec::new(),
        ("home" | "modules" | "webinars" | "record", _) => learner_places(lang),
        ("teach", _) => trainer_places(lang),
        // trainers plan what they give on a page of the organisers'
        ("organise", Some(cohort)) if signed_in.has(Role::Organiser) => organiser_places(lang, cohort),
        _ if signed_in.has(Role::Trainer) => trainer_places(lang),
        _ if [Role::Organiser, Role::Evaluator, Role::Administrator].into_iter().any(|role| signed_in.has(role)) => Vec::new(),
        // without a place none of them opens; home says how their application stands
        _ if !signed_in.has_place => vec![(paths::home(lang), "home", "place-home")],
        _ => learner_places(lang),
    };
    // every page of reports belongs to the one that stands among the places
    let here = format!("/{lang}{path}")
        .replace("/reports/exports", "/reports/attendance")
        .replace("/reports/learning", "/reports/attendance");
    let best =
        wanted.iter().filter(|(url, ..)| here == *url || here.starts_with(&format!("{url}/"))).map(|(url, ..)| url.len()).max();
    wanted
        .into_iter()
        .map(|(url, icon, key)| Place {
            current: best == Some(url.len()) && here.starts_with(&url),
            words: tr(lang, key),
            url,
            icon,
        })
        .collect()
}
