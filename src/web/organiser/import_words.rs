//! An import's plan in words: groups with their lines, codes as names, problems as sentences.

use serde::Serialize;

use crate::enrolment::ImportResult;
use crate::enrolment::import::{Change, Line, Mapping, Outcome, Plan, Table, Unreadable};
use crate::i18n::Message;
use crate::web::listing::{PAGE, Pager};
use crate::web::naming::Naming;

/// Names of the groups, in the order of [`Plan::counts`].
const GROUPS: [&str; Outcome::GROUPS] = ["create", "join", "change", "unchanged", "unusable"];

/// A column of the file with its first values, and what it is taken for.
#[derive(Clone, Debug, Serialize)]
pub struct HeadRow {
    column: usize,
    heading: String,
    sample: String,
    field: String,
}

impl HeadRow {
    /// For a page's sample.
    pub fn sample() -> Self {
        Self { column: 0, heading: "Почта".to_owned(), sample: "a@example.org".to_owned(), field: "email".to_owned() }
    }
}

/// The lines that come to the same.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    name: &'static str,
    count: usize,
    /// Whether it is unfolded: it needs somebody, or was asked for.
    is_open: bool,
    lines: Vec<LineRow>,
    pager: Option<Pager>,
}

#[derive(Clone, Debug, Serialize)]
struct LineRow {
    line: usize,
    email: String,
    name: String,
    /// Field, old value, new value.
    changes: Vec<(String, String, String)>,
    problems: Vec<String>,
    /// The name of the account, where it stays and the file has another.
    stays: Option<String>,
}

impl Group {
    /// For a page's samples.
    pub fn samples() -> Vec<Self> {
        let line = LineRow {
            line: 2,
            email: "a@example.org".to_owned(),
            name: "Anna Kim".to_owned(),
            changes: vec![("Region".to_owned(), String::new(), "Almaty".to_owned())],
            problems: vec!["Write an e-mail address".to_owned()],
            stays: Some("Ann Kim".to_owned()),
        };
        GROUPS
            .map(|name| Self { name, count: 51, is_open: true, lines: vec![line.clone()], pager: Some(Pager::sample()) })
            .to_vec()
    }
}

/// One group of the plan, the page of it that is asked for.
pub fn group_of(plan: &Plan, group: usize, naming: &Naming, asked: (&str, i64), url: &impl Fn(&str, i64) -> String) -> Group {
    let name = GROUPS[group];
    let count = plan.group(group).count();
    let is_asked = asked.0 == name;
    let page = if is_asked { asked.1.max(1) } else { 1 };
    let lines = plan.group(group).skip(((page - 1) * PAGE) as usize).take(PAGE as usize);
    Group {
        name,
        count,
        // what cannot be used, and what would change, is looked at first
        is_open: is_asked || matches!(name, "unusable" | "change" | "join"),
        lines: lines.map(|line| line_row(line, naming)).collect(),
        pager: (count as i64 > PAGE).then(|| Pager::new(page, count as i64, |page| url(name, page))),
    }
}

fn line_row(line: &Line, naming: &Naming) -> LineRow {
    let (changes, problems) = match &line.outcome {
        Outcome::Join(changes) | Outcome::Change(changes) => {
            (changes.iter().map(|change| change_words(change, naming)).collect(), Vec::new())
        }
        Outcome::Unusable(problems) => (Vec::new(), problem_words(problems, naming)),
        Outcome::Create | Outcome::Unchanged => (Vec::new(), Vec::new()),
    };
    LineRow {
        line: line.line,
        email: line.email.clone(),
        name: line.name.clone(),
        changes,
        problems,
        stays: line.stays.clone(),
    }
}

/// Problems of a line as sentences.
pub fn problem_words(problems: &[Message], naming: &Naming) -> Vec<String> {
    problems
        .iter()
        .map(|problem| {
            let mut problem = problem.clone();
            if let Some(crate::i18n::Value::Text(column)) = problem.args.get("column").cloned() {
                problem = problem.with("column", naming.word("import-field", &column));
            }
            problem.to(naming.lang())
        })
        .collect()
}

fn change_words(change: &Change, naming: &Naming) -> (String, String, String) {
    let word = |value: &str| match change.field.as_str() {
        _ if value.is_empty() => String::new(),
        "track" => naming.track(value),
        "region" => naming.region(value),
        "sector" => naming.sector(value),
        "language" | "webinar-language" => naming.word("lang-name", value),
        "gender" => naming.word("gender", value),
        "state" => naming.word("enrolment-state", value),
        _ => value.to_owned(),
    };
    (naming.word("import-field", &change.field), word(&change.old), word(&change.new))
}

/// The columns of a file, each with what stands below its head.
pub fn column_rows(table: &Table, mapping: &Mapping) -> Vec<HeadRow> {
    let widest = table.rows.iter().take(20).map(|row| row.cells.len()).max().unwrap_or(0).max(table.head.len());
    (0..widest)
        .map(|column| {
            let values = table.rows.iter().filter_map(|row| row.cells.get(column)).filter(|value| !value.is_empty());
            HeadRow {
                column,
                heading: table.head.get(column).cloned().unwrap_or_default(),
                sample: values.take(2).map(|value| value.chars().take(40).collect::<String>()).collect::<Vec<_>>().join("; "),
                field: mapping.field_of(column).map(|field| field.as_str().to_owned()).unwrap_or_default(),
            }
        })
        .collect()
}

/// Why a file cannot be read, and what to do.
pub fn unreadable(why: Unreadable) -> Message {
    let key = match why {
        Unreadable::Empty => "import-file-empty",
        Unreadable::NoRows => "import-file-no-rows",
        Unreadable::TooManyRows => "import-file-too-many-rows",
        Unreadable::TooManyColumns => "import-file-too-many-columns",
        Unreadable::OldOrLocked => "import-file-old-or-locked",
        Unreadable::TooLargeInside => "import-file-too-large-inside",
        Unreadable::BrokenWorkbook => "import-file-broken",
        Unreadable::NotATable => "import-file-no-table",
    };
    Message::new(key).with("most", crate::enrolment::import::MOST_ROWS)
}

/// What a confirmed import did.
pub fn result_of(result: &ImportResult) -> Message {
    let key = if result.told > 0 { "flash-import-done-told" } else { "flash-import-done" };
    Message::new(key).with("created", result.created).with("changed", result.changed).with("told", result.told)
}
