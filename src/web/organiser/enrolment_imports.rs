//! Importing participants: the file, the plan looked over, the confirmation.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::import_words::{Group, HeadRow, column_rows, group_of, result_of, unreadable};
use crate::enrolment::import::{Field, Known, Mapping, Plan, Recognised, read_table};
use crate::enrolment::{self, Cohort, ImportProblem, ImportResult, KeptImport};
use crate::i18n::{Message, tr};
use crate::ids::EnrolmentImportId;
use crate::web::listing::query;
use crate::web::naming::Naming;
use crate::web::upload::Upload;
use crate::web::{Answer, Done, Errors, Organiser, Page, PageError, Posted, Visit, paths};
use crate::webinars;

/// The page with the file field.
#[derive(Clone, Debug, Serialize)]
pub struct NewPage {
    errors: Errors,
    action: String,
    template_url: String,
    back_url: String,
    megabytes: usize,
    pasted: String,
    /// Words, address, when, and whether it was confirmed.
    earlier: Vec<(String, String, String, bool)>,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "organiser/enrolment_imports/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            action: "/en/organise/kz/enrolments/import".to_owned(),
            template_url: "/en/organise/kz/enrolments/template.csv".to_owned(),
            back_url: "/en/organise/kz".to_owned(),
            megabytes: 10,
            pasted: String::new(),
            earlier: Vec::new(),
        };
        let earlier =
            vec![("people.xlsx".to_owned(), "/en/organise/kz/imports/0abc".to_owned(), "20.11.2026".to_owned(), true)];
        vec![page.clone(), Self { errors: Errors::one("file", "import-file-missing"), earlier, ..page }]
    }
}

/// The page with the plan.
#[derive(Clone, Debug, Serialize)]
pub struct ShowPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    file_name: String,
    recognised: Vec<String>,
    columns: Vec<HeadRow>,
    /// Fields that a column can be: value and words.
    fields: Vec<(String, String)>,
    is_enough: bool,
    is_confirmed: bool,
    remap_action: String,
    confirm_action: String,
    new_url: String,
    rest_url: String,
    people_url: String,
    groups: Vec<Group>,
    ready: usize,
    /// Of them, those who come onto the cohort: they may be written to.
    newcomers: usize,
    unusable: usize,
    tell: bool,
    /// What it did, once it is confirmed.
    result: Option<ImportResult>,
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "organiser/enrolment_imports/show.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/organise/kz".to_owned(), "Overview".to_owned()), (String::new(), "people.csv".to_owned())],
            file_name: "people.csv".to_owned(),
            recognised: vec!["CSV, UTF-8".to_owned()],
            columns: vec![HeadRow::sample()],
            fields: vec![("email".to_owned(), "E-mail".to_owned())],
            is_enough: true,
            is_confirmed: false,
            remap_action: "/en/organise/kz/imports/0abc".to_owned(),
            confirm_action: "/en/organise/kz/imports/0abc/confirmation".to_owned(),
            new_url: "/en/organise/kz/enrolments/import".to_owned(),
            rest_url: "/en/organise/kz/imports/0abc/rest.csv".to_owned(),
            people_url: "/en/organise/kz/people".to_owned(),
            groups: Group::samples(),
            ready: 41,
            newcomers: 40,
            unusable: 2,
            tell: false,
            result: None,
        };
        let result = ImportResult { created: 40, changed: 1, ..ImportResult::default() };
        vec![
            page.clone(),
            Self { ready: 0, groups: Vec::new(), ..page.clone() },
            Self { newcomers: 0, ..page.clone() },
            Self { is_enough: false, ..page.clone() },
            Self { errors: Errors::one("confirm", "import-changed"), ..page.clone() },
            Self { is_confirmed: true, result: Some(result), ..page },
        ]
    }
}

/// Which group is shown, and which page of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShowQuery {
    group: String,
    page: String,
}

/// `GET /organise/{cohort}/enrolments/import`
///
/// # Errors
/// The database's.
pub async fn new(organiser: Organiser) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    visit.page(&new_page(&visit, &cohort, String::new(), Errors::none()).await?)
}

/// `POST /organise/{cohort}/enrolments/import`: a file or pasted lines.
///
/// # Errors
/// [`PageError::TooLarge`].
pub async fn create(Posted(organiser, upload): Posted<Organiser, Upload>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let pasted = upload.submission.fields.text("pasted");
    let (name, bytes) = match upload.file {
        Some(file) => (file.name, file.bytes),
        None if !pasted.is_empty() => (tr(visit.lang, "import-pasted-name"), pasted.clone().into_bytes()),
        None => return visit.refused(&new_page(&visit, &cohort, pasted, Errors::one("file", "import-file-missing")).await?),
    };
    let known = known(&visit, &cohort).await?;
    let (by, of, lang) = (visit.by(), cohort.clone(), visit.lang);
    let done = upload
        .submission
        .once(&visit, move |conn| {
            let id = enrolment::start_import(conn, &by, &of, &known, &name, &bytes)?;
            Ok::<_, ImportProblem>(Done::at(paths::enrolment_import(lang, &of.slug, id)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(ImportProblem::Unreadable(why)) => {
            visit.refused(&new_page(&visit, &cohort, pasted, Errors::one("file", unreadable(why))).await?)
        }
        Err(problem) => Err(ours(problem)),
    }
}

/// `GET /organise/{cohort}/imports/{import}`
///
/// # Errors
/// [`PageError::NotFound`] for an import of another cohort.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>, asked: web::Query<ShowQuery>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let import = find(&visit, &cohort, &path.2).await?;
    visit.page(&show_page(&visit, &cohort, import, &asked, Errors::none()).await?)
}

/// `POST /organise/{cohort}/imports/{import}`: the columns corrected.
///
/// # Errors
/// As [`show`].
pub async fn update(Posted(organiser, submission): Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let import = find(&visit, &cohort, &path.2).await?;
    let pairs = submission.fields.beginning("column-");
    let mapping =
        Mapping::from_pairs(pairs.iter().filter_map(|(column, field)| Some((column.parse().ok()?, Field::from_name(field)?))));
    let (known, of, back) =
        (known(&visit, &cohort).await?, cohort.clone(), paths::enrolment_import(visit.lang, &cohort.slug, import.id));
    let done = submission
        .once(&visit, move |conn| {
            enrolment::remap_import(conn, &of, &known, &import, &mapping)?;
            Ok::<_, ImportProblem>(Done::at(back).saying("flash-import-columns".into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(ImportProblem::Confirmed) => Ok(visit.go(&Done::at(paths::enrolment_import(visit.lang, &cohort.slug, &path.2)))),
        Err(problem) => Err(ours(problem)),
    }
}

/// `POST /organise/{cohort}/imports/{import}/confirmation`
///
/// # Errors
/// As [`show`].
pub async fn confirm(Posted(organiser, submission): Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let id = find(&visit, &cohort, &path.2).await?.id;
    let tell = submission.fields.ticked("tell");
    let (known, of, by, lang) = (known(&visit, &cohort).await?, cohort.clone(), visit.by(), visit.lang);
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let back = paths::enrolment_import(lang, &cohort.slug, id);
    let done = submission
        .once(&visit, move |conn| {
            let here = Done::at(back);
            Ok::<_, ImportProblem>(match enrolment::confirm_import(conn, &by, &of, &known, id, tell)? {
                Ok(result) => {
                    webinars::follow_enrolments(conn, &by, of.id, &curriculum, &result.touched)?;
                    // nobody gets a letter unless the organiser said so
                    if tell {
                        webinars::tell_calendars(conn, &by, of.id, &result.touched)?;
                    }
                    here.saying(result_of(&result))
                }
                // the new plan is kept: the organiser looks at it and confirms again
                Err(_) => here.saying("flash-import-changed".into()),
            })
        })
        .await;
    let errors = match done {
        Ok(done) => return Ok(visit.go(&done)),
        Err(ImportProblem::Full { left }) => Errors::one("confirm", Message::new("import-full").with("left", left)),
        Err(ImportProblem::Confirmed) => Errors::none(),
        Err(problem) => return Err(ours(problem)),
    };
    let import = find(&visit, &cohort, &path.2).await?;
    let mut page = show_page(&visit, &cohort, import, &ShowQuery::default(), errors).await?;
    page.tell = tell;
    if page.errors.is_empty() { visit.page(&page) } else { visit.refused(&page) }
}

/// What values of this cohort may be.
///
/// # Errors
/// The database's.
pub async fn known(visit: &Visit, cohort: &Cohort) -> Result<Known, PageError> {
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let id = cohort.id;
    let tracks = visit.app.db.read(move |conn| enrolment::tracks_of(conn, id)).await?;
    Ok(Known::new(&curriculum, &cohort.country, &tracks))
}

/// The import of the cohort with this identifier.
///
/// # Errors
/// [`PageError::NotFound`].
pub async fn find(visit: &Visit, cohort: &Cohort, id: &str) -> Result<KeptImport, PageError> {
    let id: EnrolmentImportId = id.parse().map_err(|_| PageError::NotFound)?;
    let of = cohort.id;
    let found = visit.app.db.read(move |conn| enrolment::find_import(conn, of, id)).await?.ok_or(PageError::NotFound)?;
    // taken out since, with somebody who stood in it
    if found.file.is_empty() { Err(PageError::Gone(Message::new("import-file-gone"))) } else { Ok(found) }
}

fn ours(problem: ImportProblem) -> PageError {
    match problem {
        ImportProblem::Database(error) => error.into(),
        other => PageError::Ours(other.into()),
    }
}

async fn new_page(visit: &Visit, cohort: &Cohort, pasted: String, errors: Errors) -> Result<NewPage, PageError> {
    let (id, lang) = (cohort.id, visit.lang);
    let earlier = visit.app.db.read(move |conn| enrolment::imports_of(conn, id, 10)).await?;
    let naming = Naming::of(visit, cohort).await?;
    Ok(NewPage {
        errors,
        action: paths::enrolment_import_new(lang, &cohort.slug),
        template_url: paths::enrolment_import_template(lang, &cohort.slug),
        back_url: paths::organise_cohort(lang, &cohort.slug),
        megabytes: visit.app.config.upload_bytes / 1_048_576,
        pasted,
        earlier: earlier
            .into_iter()
            .map(|import| {
                let url = paths::enrolment_import(lang, &cohort.slug, import.id);
                (import.file_name, url, naming.short_moment(import.created_at), import.state == "confirmed")
            })
            .collect(),
    })
}

async fn show_page(
    visit: &Visit,
    cohort: &Cohort,
    import: KeptImport,
    asked: &ShowQuery,
    errors: Errors,
) -> Result<ShowPage, PageError> {
    let (lang, slug) = (visit.lang, &cohort.slug);
    let naming = Naming::of(visit, cohort).await?;
    let plan: Plan = serde_json::from_str(&import.plan).unwrap_or_default();
    let mapping: Mapping = serde_json::from_str(&import.column_map).unwrap_or_default();
    let file = import.file.clone();
    let table = web::block(move || read_table(&file)).await.map_err(|_| PageError::ours("reading stopped half-way"))?;
    let table = table.map_err(|_| PageError::ours("a file kept as an import cannot be read any more"))?;
    let own = paths::enrolment_import(lang, slug, import.id);
    let counts = plan.counts();
    let url = |group: &str, page: i64| format!("{own}{}#{group}", query(&[("group", group), ("page", &page.to_string())]));
    let groups = (0..counts.len())
        .filter(|group| counts[*group] > 0)
        .map(|group| group_of(&plan, group, &naming, (&asked.group, asked.page.parse().unwrap_or(1)), &url))
        .collect();
    Ok(ShowPage {
        errors,
        crumbs: vec![
            (paths::organise_cohort(lang, slug), tr(lang, "place-overview")),
            (paths::enrolment_import_new(lang, slug), tr(lang, "import-title")),
            (String::new(), import.file_name.clone()),
        ],
        file_name: import.file_name,
        recognised: recognised(&table.recognised, lang),
        columns: column_rows(&table, &mapping),
        fields: Field::ALL
            .iter()
            .map(|field| (field.as_str().to_owned(), naming.word("import-field", field.as_str())))
            .collect(),
        is_enough: mapping.is_enough(),
        is_confirmed: import.state == "confirmed",
        remap_action: own.clone(),
        confirm_action: paths::enrolment_import_confirmation(lang, slug, import.id),
        new_url: paths::enrolment_import_new(lang, slug),
        rest_url: paths::enrolment_import_rest(lang, slug, import.id),
        people_url: paths::organise_people(lang, slug),
        groups,
        ready: counts[0] + counts[1] + counts[2],
        newcomers: counts[0] + counts[1],
        unusable: counts[4],
        tell: false,
        result: import.result.as_deref().and_then(|text| serde_json::from_str(text).ok()),
    })
}

fn recognised(found: &Recognised, lang: crate::i18n::Lang) -> Vec<String> {
    match (found.encoding, found.separator) {
        (Some(encoding), Some(separator)) => {
            let name = match separator {
                ';' => "semicolon",
                '\t' => "tab",
                _ => "comma",
            };
            let separator = tr(lang, &format!("import-separator-{name}"));
            vec![Message::new("import-recognised-text").with("encoding", encoding).with("separator", separator).to(lang)]
        }
        _ => vec![tr(lang, "import-recognised-workbook")],
    }
}
