//! The files of an import that go out: the template, and the rows to mend. Cells that a spreadsheet would run are made harmless.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use super::enrolment_imports::find;
use super::import_words::problem_words;
use crate::enrolment::import::{Field, Outcome, Plan, harmless, read_table};
use crate::i18n::tr;
use crate::web::naming::Naming;
use crate::web::{Answer, Organiser, PageError};

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
    answer("template.csv", &[head])
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
    answer("rows-to-mend.csv", &rows)
}

/// UTF-8 with its mark, so that Excel reads Cyrillic; lines as RFC 4180 has them.
fn answer(name: &str, rows: &[Vec<String>]) -> Answer {
    let mut writer =
        csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        writer.write_record(cells).map_err(|_| PageError::ours("a row could not be written"))?;
    }
    let bytes = writer.into_inner().map_err(|_| PageError::ours("the file could not be finished"))?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(bytes))
}
