//! The page of the attendance report: its values in the reader's words.

use serde::Serialize;

use super::export_form::Typed;
use super::report_form::{Chip, FilterForm, chips, url};
use crate::attendance::Status;
use crate::i18n::{Lang, Message, count, date_and_time, date_numeric, day_month, minutes_of, percent};
use crate::ids::EnrolmentId;
use crate::reports::{Answer, Breakdown, Cell, Export, Filters, OnScreen, PAGE, PersonRow, Question, View, Words, percent_of};
use crate::web::figures::{BreakdownTable, Stat, StatusLine, samples};
use crate::web::{Errors, Page, paths};

/// The files made so far.
pub struct Made {
    /// How many.
    pub number: i64,
    /// The newest.
    pub latest: Vec<Export>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ReportPage {
    errors: Errors,
    action: String,
    form: FilterForm,
    chips: Vec<Chip>,
    /// `None` while something asked cannot be used.
    figures: Option<Figures>,
    export: ExportForm,
    exports: Vec<ExportLine>,
    exports_number: i64,
    exports_url: String,
    learning_url: String,
}

#[derive(Clone, Debug, Serialize)]
struct Figures {
    finding: Message,
    as_of: String,
    zone: String,
    /// As it was known at an earlier moment.
    earlier: bool,
    upcoming: usize,
    nobody: bool,
    present: Message,
    stats: Vec<Stat>,
    statuses: Vec<StatusLine>,
    expected: String,
    breakdown: BreakdownTable,
    webinars: Vec<WebinarLine>,
    matrix_url: String,
    rows_url: String,
    is_matrix: bool,
    people: Vec<PersonLine>,
    pager: Option<Pager>,
}

#[derive(Clone, Debug, Serialize)]
struct WebinarLine {
    name: String,
    short_name: String,
    language: &'static str,
    tag: &'static str,
    date: String,
    short_date: String,
    numbers: Vec<String>,
    expected: String,
    share: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct PersonLine {
    name: String,
    url: String,
    track: String,
    region: String,
    organisation: String,
    /// For the matrix: one for each webinar, `None` where nothing is counted.
    cells: Vec<Option<CellWords>>,
    /// For the rows: those that are counted.
    rows: Vec<CellWords>,
}

#[derive(Clone, Debug, Serialize)]
struct CellWords {
    webinar: String,
    date: String,
    status: &'static str,
    words: String,
    minutes: Option<i64>,
    /// Whether for how long is known and says something: partly there.
    seen_for: bool,
    scheduled: i64,
}

#[derive(Clone, Debug, Serialize)]
struct Pager {
    first: String,
    last: String,
    total: String,
    previous: Option<String>,
    next: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct ExportForm {
    action: String,
    purpose: String,
    format: String,
    hidden: Vec<(String, String)>,
}

/// A file that was made.
#[derive(Clone, Debug, Serialize)]
pub struct ExportLine {
    at: String,
    name: Option<String>,
    purpose: String,
    format: String,
    rows: i64,
}

impl ExportLine {
    /// A file in words; the time is the cohort's.
    pub fn new(lang: Lang, zone: chrono_tz::Tz, export: &Export) -> Self {
        Self {
            at: date_and_time(lang, &export.at.in_zone(zone)),
            name: export.name.clone(),
            purpose: export.purpose.clone(),
            format: export.format.to_uppercase(),
            rows: export.rows,
        }
    }

    /// A filling for samples.
    pub fn sample() -> Self {
        Self {
            at: "23 November 2026, 10:00".to_owned(),
            name: Some("Marina Kovalyova".to_owned()),
            purpose: "Quarterly report to the ministry".to_owned(),
            format: "CSV".to_owned(),
            rows: 624,
        }
    }
}

impl ReportPage {
    /// The page of what was read. `pairs` are the fields as they came, so that nothing typed is lost.
    pub fn new(
        screen: &OnScreen,
        words: &Words<'_>,
        pairs: &[(String, String)],
        made: &Made,
        typed: Typed,
        errors: Errors,
    ) -> Self {
        let (asked, lang) = (&screen.asked, words.lang);
        let cohort = &asked.question.cohort;
        let action = paths::organise_report(lang, &cohort.slug, "attendance");
        let filters = &asked.question.filters;
        let hidden = filters.fields().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self {
            form: FilterForm::new(asked, words, pairs),
            chips: chips(&asked.question, words, &action),
            figures: asked.problems.is_empty().then(|| figures(screen, words, &action)),
            export: ExportForm {
                action: paths::organise_report_file(lang, &cohort.slug, "attendance"),
                purpose: typed.purpose,
                format: if typed.format.is_empty() { "xlsx".to_owned() } else { typed.format },
                hidden,
            },
            exports: made.latest.iter().map(|export| ExportLine::new(lang, cohort.tz(), export)).collect(),
            exports_number: made.number,
            exports_url: paths::organise_report(lang, &cohort.slug, "exports"),
            learning_url: paths::organise_report(lang, &cohort.slug, "learning"),
            errors,
            action,
        }
    }

    /// Whether something asked cannot be used.
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}

fn figures(screen: &OnScreen, words: &Words<'_>, action: &str) -> Figures {
    let (question, answer, lang) = (&screen.asked.question, &screen.answer, words.lang);
    let (totals, cohort) = (&answer.totals, &question.cohort);
    let at = question.at.in_zone(cohort.tz());
    let breakdown = Breakdown::of(answer, cohort.min_cell);
    let filters = &question.filters;
    let with_view = |view| url(action, &Filters { view, ..filters.clone() }.fields());
    let finding = Message::new("report-answer")
        .with("people", totals.people)
        .with("peopleText", count(lang, totals.people))
        .with("webinars", question.webinars.len());
    Figures {
        finding,
        as_of: date_and_time(lang, &at),
        zone: words.zone_at(&at),
        earlier: question.known.is_some(),
        upcoming: question.upcoming,
        nobody: totals.people == 0,
        present: question.present_means(lang),
        stats: vec![
            Stat::new(lang, "people", Some(totals.people), None),
            Stat::new(lang, "came", Some(totals.came), Some(totals.people)),
            Stat::new(lang, "every", breakdown.total.every, Some(totals.people)),
            Stat::new(lang, "participations", Some(totals.participations()), Some(totals.expected())),
        ],
        statuses: StatusLine::all(words, |status| Some(totals.with(status)), Some(totals.expected())),
        expected: count(lang, totals.expected()),
        breakdown: BreakdownTable::new(&breakdown, filters.by, words),
        webinars: webinar_lines(question, answer, words),
        matrix_url: with_view(View::Matrix),
        rows_url: with_view(View::Rows),
        is_matrix: filters.view == View::Matrix,
        people: screen.people.iter().map(|person| person_line(question, words, person)).collect(),
        pager: pager(screen, lang, action),
    }
}

fn webinar_lines(question: &Question, answer: &Answer, words: &Words<'_>) -> Vec<WebinarLine> {
    let lang = words.lang;
    question
        .webinars
        .iter()
        .zip(&answer.webinars)
        .map(|(webinar, counts)| {
            let (day, expected) = (webinar.start().date_naive(), counts.iter().sum());
            let present = counts[Status::Present as usize];
            WebinarLine {
                name: words.webinar(webinar),
                short_name: words.webinar_short(webinar),
                language: webinar.lang().own_name(),
                tag: webinar.lang().tag(),
                date: crate::i18n::date(lang, day),
                short_date: day_month(lang, day),
                numbers: Status::ALL.map(|status| count(lang, counts[status as usize])).to_vec(),
                expected: count(lang, expected),
                share: percent_of(present, expected).map(|share| percent(lang, share)),
            }
        })
        .collect()
}

fn person_line(question: &Question, words: &Words<'_>, person: &PersonRow) -> PersonLine {
    let matrix = question.filters.view == View::Matrix;
    let cell_words = |cell: &Cell| {
        let webinar = &question.webinars[cell.webinar];
        CellWords {
            webinar: words.webinar(webinar),
            date: date_numeric(webinar.start().date_naive()),
            status: cell.status.as_str(),
            words: words.status(cell.status),
            minutes: cell.known_seconds().map(minutes_of),
            seen_for: cell.status == Status::Partial && cell.seconds >= 60,
            scheduled: minutes_of(cell.scheduled_seconds),
        }
    };
    let mut cells = vec![None; if matrix { question.webinars.len() } else { 0 }];
    let mut rows = Vec::new();
    for cell in &person.cells.0 {
        if matrix {
            cells[cell.webinar] = Some(cell_words(cell));
        } else {
            rows.push(cell_words(cell));
        }
    }
    PersonLine {
        name: person.name.clone(),
        url: paths::organise_person(words.lang, &question.cohort.slug, EnrolmentId(person.id.0)),
        track: words.track(&person.track),
        region: words.region(person.region.as_deref()),
        organisation: person.organisation.clone().unwrap_or_default(),
        cells,
        rows,
    }
}

fn pager(screen: &OnScreen, lang: Lang, action: &str) -> Option<Pager> {
    let (total, page) = (screen.answer.totals.people, screen.page);
    let at = |page: i64| {
        let mut fields = screen.asked.question.filters.fields();
        if page > 1 {
            fields.push(("page", page.to_string()));
        }
        url(action, &fields)
    };
    (total > 0).then(|| Pager {
        first: count(lang, (page - 1) * PAGE + 1),
        last: count(lang, (page * PAGE).min(total)),
        total: count(lang, total),
        previous: (page > 1).then(|| at(page - 1)),
        next: (page * PAGE < total).then(|| at(page + 1)),
    })
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "organiser/reports/show.html";

    fn samples() -> Vec<Self> {
        let full = sample(true);
        let refused = Self { figures: None, errors: Errors::one("from", "report-date-like"), ..sample(true) };
        vec![full, sample(false), refused]
    }
}

fn sample(matrix: bool) -> ReportPage {
    let cell = CellWords {
        webinar: "Working as one system".to_owned(),
        date: "12.11.2026".to_owned(),
        status: "partial",
        words: "Partial".to_owned(),
        minutes: Some(61),
        seen_for: true,
        scheduled: 120,
    };
    let webinar = WebinarLine {
        name: "Working as one system".to_owned(),
        short_name: "One system".to_owned(),
        language: "Русский",
        tag: "ru",
        date: "12 November 2026".to_owned(),
        short_date: "12 November".to_owned(),
        numbers: ["31", "1", "0", "2", "0"].map(str::to_owned).to_vec(),
        expected: "34".to_owned(),
        share: Some("91%".to_owned()),
    };
    let person = PersonLine {
        name: "Әсем Қанатқызы".to_owned(),
        url: "/en/organise/november/people/1".to_owned(),
        track: "Ministerial track".to_owned(),
        region: "Almaty".to_owned(),
        organisation: String::new(),
        cells: vec![Some(cell.clone()), None],
        rows: vec![cell],
    };
    let figures = Figures {
        finding: Message::new("report-answer").with("people", 418).with("peopleText", "418").with("webinars", 2),
        as_of: "23 November 2026, 10:00".to_owned(),
        zone: "Astana time (UTC+5)".to_owned(),
        earlier: !matrix,
        upcoming: usize::from(matrix),
        nobody: !matrix,
        present: Message::new("report-means-present").with("percent", 75),
        stats: samples::stats(),
        statuses: samples::statuses(),
        expected: "34".to_owned(),
        breakdown: samples::breakdown(),
        webinars: vec![webinar.clone(), webinar],
        matrix_url: "/en/organise/november/reports/attendance".to_owned(),
        rows_url: "/en/organise/november/reports/attendance?view=rows".to_owned(),
        is_matrix: matrix,
        people: vec![person],
        pager: Some(Pager {
            first: "1".to_owned(),
            last: "50".to_owned(),
            total: "418".to_owned(),
            previous: None,
            next: Some("?page=2".to_owned()),
        }),
    };
    ReportPage {
        errors: Errors::none(),
        action: "/en/organise/november/reports/attendance".to_owned(),
        form: FilterForm::sample(),
        chips: vec![Chip::sample()],
        figures: Some(figures),
        export: ExportForm {
            action: "/en/organise/november/reports/attendance/file".to_owned(),
            purpose: String::new(),
            format: "xlsx".to_owned(),
            hidden: vec![("track".to_owned(), "ministerial".to_owned())],
        },
        exports: if matrix { vec![ExportLine::sample()] } else { Vec::new() },
        exports_number: i64::from(matrix),
        exports_url: "/en/organise/november/reports/exports".to_owned(),
        learning_url: "/en/organise/november/reports/learning".to_owned(),
    }
}
