//! The files of an import that go out: the template, and the rows to mend.

use actix_web::web;

use super::enrolment_imports::find;
use super::import_words::problem_words;
use crate::enrolment::import::{Field, Outcome, Plan, read_table};
use crate::i18n::tr;
use crate::web::naming::Naming;
use crate::web::{Answer, Organiser, PageError, download};

/// `GET /organise/{cohort}/enrolments/template.csv`
///
/// # Errors
/// The database's.
pub async fn template(organiser: Organiser) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let naming = Naming::of(&visit, &cohort).await?;
    let without = [Field::Name, Field::FamilyName];
    let fields = Field::ALL.iter().filter(|field| !without.contains(field));
    let head: Vec<String> = fields.map(|field| naming.word("import-field", field.as_str())).collect();
    download::csv("template.csv", &[head])
}

/// `GET /organise/{cohort}/imports/{import}/rest.csv`: the rows that cannot be used, as they came, with why.
///
/// # Errors
/// [`PageError::NotFound`].
pub async fn rest(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let import = find(&visit, &cohort, &path.2).await?;
    let naming = Naming::of(&visit, &cohort).await?;
    let plan: Plan = serde_json::from_str(&import.plan).unwrap_or_default();
    let file = import.file;
    let table = web::block(move || read_table(&file)).await.map_err(|_| PageError::ours("reading stopped half-way"))?;
    let table = table.map_err(|_| PageError::ours("a file kept as an import cannot be read any more"))?;
    let mut head = table.head.clone();
    head.push(tr(visit.lang, "import-rest-line"));
    head.push(tr(visit.lang, "import-rest-why"));
    let width = head.len() - 2;
    let mut rows = vec![head];
    for (line, row) in plan.lines.iter().zip(&table.rows) {
        if let Outcome::Unusable(problems) = &line.outcome {
            let mut cells = row.cells.clone();
            cells.resize(width.max(cells.len()), String::new());
            cells.push(line.line.to_string());
            cells.push(problem_words(problems, &naming).join(" "));
            rows.push(cells);
        }
    }
    download::csv("rows-to-mend.csv", &rows)
}
