//! The attendance report: the screen, the CSV and the workbook say the same.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use diesel::prelude::*;
use shanyraq::attendance::Status;
use shanyraq::by::By;
use shanyraq::db::schema::{audit_events, exports};
use shanyraq::enrolment::{self, About, Cohort, EnrolmentState};
use shanyraq::i18n::Lang;
use shanyraq::ids::{CohortId, WebinarId};
use shanyraq::people::{Person, Role};

use crate::support::{Reply, TestApp, Visitor};

const REPORT: &str = "/en/organise/november/reports/attendance";
const FILE: &str = "/en/organise/november/reports/attendance/file";
const FORMULA: &str = "=cmd|' /C calc'!A0";

struct Scene {
    test: TestApp,
    cohort: Cohort,
    organiser: Person,
    first: WebinarId,
}

fn about(region: &str, sector: &str, organisation: &str, language: &str) -> About {
    About {
        region: Some(region.to_owned()),
        sector: Some(sector.to_owned()),
        organisation: Some(organisation.to_owned()),
        webinar_language: Some(language.to_owned()),
        gender: Some("woman".to_owned()),
        ..About::default()
    }
}

/// A module given twice, one given once, one still to come; five people and one who withdrew. Counted are six participations:
/// present 2, partial 1, excused 1, absent 1, not recorded 1.
fn scene() -> Scene {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let organiser = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let first = test.webinar(&cohort, "coordination", 1, "2026-11-17T15:00", 120, &[]).id;
    let mut again = test.plan(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    again.lang = Lang::Kk;
    let again = test.planned(&again).id;
    let second = test.webinar(&cohort, "child-context", 1, "2026-11-20T15:00", 120, &[]).id;
    test.webinar(&cohort, "child-context", 2, "2026-11-27T15:00", 120, &[]);

    let (anna, _) = test.enrolled_about(&cohort, "Анна Ким", "ministerial", about("KZ-75", "justice", "Министерство", "ru"));
    test.attended(first, anna.id, Status::Present, 6_240);
    test.attended(again, anna.id, Status::Absent, 0);
    test.enrolled_about(&cohort, "Бауыржан Ақын", "ministerial", about("KZ-71", "justice", "Министерство", "kk"));
    let (vera, _) =
        test.enrolled_about(&cohort, "Vera Li", "full-series", about("KZ-71", "education", "Мектеп № 4; «Үміт»", "ru"));
    test.attended(again, vera.id, Status::Partial, 3_660);
    test.attended(second, vera.id, Status::Excused, 0);
    let (gani, _) = test.enrolled_about(&cohort, FORMULA, "practitioner", about("KZ-75", "education", "+7 school", "kk"));
    test.attended(second, gani.id, Status::Absent, 0);
    let (dana, _) =
        test.enrolled_about(&cohort, "Дана Әліқызы", "practitioner", about("KZ-79", "education", "Мектеп № 5", "kk"));
    test.attended(second, dana.id, Status::Present, 7_200);
    let (gone, left) = test.enrolled_about(&cohort, "Gone Away", "practitioner", about("KZ-79", "education", "x", "kk"));
    test.attended(second, gone.id, Status::Present, 7_200);
    let by = By::system(test.now());
    test.write(move |conn| {
        enrolment::change_state(conn, &by, left.id, EnrolmentState::Withdrawn, Some("a test"))
            .map_err(|_| diesel::result::Error::RollbackTransaction)
    });
    Scene { test, cohort, organiser, first }
}

/// Figures as any of the three gives them: people, then how many of each status.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    people: usize,
    statuses: BTreeMap<String, usize>,
}

fn number(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

fn said_on_screen(page: &Reply) -> Said {
    let names = page.all("section[aria-labelledby=statuses] tbody th");
    let numbers = page.all("section[aria-labelledby=statuses] tbody td:nth-child(2)");
    let statuses = names.into_iter().zip(numbers.iter().map(|text| number(text))).filter(|(_, number)| *number > 0).collect();
    let people = page.all(".stats dd").first().map_or(0, |text| number(text));
    Said { people, statuses }
}

fn said_in_csv(file: &Reply) -> Said {
    let text = file.text();
    assert!(file.bytes.starts_with("\u{feff}".as_bytes()));
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let (mut statuses, mut people) = (BTreeMap::new(), std::collections::BTreeSet::new());
    for record in reader.records() {
        let record = record.unwrap();
        people.insert(record[1].to_owned());
        *statuses.entry(record[10].to_owned()).or_default() += 1;
    }
    Said { people: people.len(), statuses }
}

type Sheets = BTreeMap<String, Vec<Vec<Data>>>;

fn sheets(file: &Reply) -> Sheets {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes.clone())).unwrap();
    let names = book.sheet_names().clone();
    names
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).unwrap();
            (name, range.rows().map(<[Data]>::to_vec).collect())
        })
        .collect()
}

fn said_in_book(book: &Sheets) -> [Said; 3] {
    let mut rows = Said { people: 0, statuses: BTreeMap::new() };
    let mut people = std::collections::BTreeSet::new();
    for row in &book["Rows"][1..] {
        people.insert(row[1].to_string());
        *rows.statuses.entry(row[10].to_string()).or_default() += 1;
    }
    rows.people = people.len();
    let mut matrix = Said { people: book["People and webinars"].len() - 1, statuses: BTreeMap::new() };
    for cell in book["People and webinars"][1..].iter().flat_map(|row| &row[6..]).filter(|cell| **cell != Data::Empty) {
        *matrix.statuses.entry(cell.to_string()).or_default() += 1;
    }
    let figure = |name: &str| {
        let row = book["Totals"].iter().find(|row| row[0] == Data::String(name.to_owned())).unwrap();
        row[1].to_string().parse::<f64>().unwrap() as usize
    };
    let statuses = ["Present", "Partial", "Excused", "Absent", "Not recorded"].map(|name| (name.to_owned(), figure(name)));
    let totals = Said { people: figure("People"), statuses: statuses.into_iter().filter(|(_, number)| *number > 0).collect() };
    [rows, matrix, totals]
}

async fn file(visitor: &Visitor, format: &str, filters: &[(&str, &str)]) -> Reply {
    let mut fields = vec![("purpose", "Quarterly report to the ministry"), ("format", format)];
    fields.extend(filters);
    visitor.post(FILE, &fields).await.ok()
}

#[actix_web::test]
async fn the_screen_the_csv_and_the_workbook_say_the_same() {
    let scene = scene();
    let visitor = Visitor::signed_in(&scene.test, scene.organiser.id).await;
    let first = scene.first.to_string();
    type Case<'c> = (&'c [(&'c str, &'c str)], usize, &'c [(&'c str, usize)]);
    let cases: [Case<'_>; 12] = [
        (&[], 5, &[("Absent", 1), ("Excused", 1), ("Not recorded", 1), ("Partial", 1), ("Present", 2)]),
        (&[("module", "coordination")], 3, &[("Not recorded", 1), ("Partial", 1), ("Present", 1)]),
        // one date of two: nobody is made up for by the other
        (&[("webinar", &first)], 3, &[("Not recorded", 2), ("Present", 1)]),
        (&[("track", "full-series")], 1, &[("Excused", 1), ("Partial", 1)]),
        (&[("region", "KZ-71")], 2, &[("Excused", 1), ("Not recorded", 1), ("Partial", 1)]),
        (&[("sector", "justice"), ("language", "kk")], 1, &[("Not recorded", 1)]),
        (&[("organisation", "мектеп")], 2, &[("Excused", 1), ("Partial", 1), ("Present", 1)]),
        (&[("organisation", "100%")], 0, &[]),
        (&[("status", "absent")], 1, &[("Absent", 1)]),
        (&[("status", "not-recorded")], 1, &[("Not recorded", 1)]),
        (&[("from", "19.11.2026"), ("to", "2026-11-20")], 3, &[("Absent", 1), ("Excused", 1), ("Present", 1)]),
        (&[("from", "28.11.2026")], 0, &[]),
    ];
    for (filters, people, statuses) in cases {
        let wanted = Said { people, statuses: statuses.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect() };
        let query: Vec<String> =
            filters.iter().map(|(name, value)| format!("{name}={}", shanyraq::web::paths::encoded(value))).collect();
        let page = visitor.get(&format!("{REPORT}?{}", query.join("&"))).await.ok();
        assert_eq!(said_on_screen(&page), wanted, "{filters:?}");
        let lines = page.all("section[aria-labelledby=people] tbody tr").len();
        assert_eq!(lines, people, "{filters:?}");
        assert_eq!(said_in_csv(&file(&visitor, "csv", filters).await), wanted, "{filters:?}");
        for said in said_in_book(&sheets(&file(&visitor, "xlsx", filters).await)) {
            assert_eq!(said, wanted, "{filters:?}");
        }
    }
}

#[actix_web::test]
async fn people_are_counted_once_and_participations_apart() {
    let scene = scene();
    let visitor = Visitor::signed_in(&scene.test, scene.organiser.id).await;
    let page = visitor.get(REPORT).await.ok();
    // people, came, present at every one, participations: of everybody, whom this report names
    assert_eq!(page.all(".stats dd"), ["5", "3 60%", "2 40%", "3 50%"]);
    assert!(page.has("5 people are counted, at 3 webinars."), "{}", page.text());
    assert!(page.has("1 webinar has not begun and is not counted yet."));
    assert!(page.has("Figures as of 23 November 2026, 10:00, Astana time (UTC+5)."));
    // five people in five small groups: the regions are not shown, and the total is, whole
    assert!(page.has("Small groups are not shown"));
    let totals = page.all("section[aria-labelledby=by-group] tfoot td");
    assert!(!totals.is_empty() && !totals.contains(&"not shown".to_owned()), "{totals:?}");
    // Vera came to the second date of a part: the first says nothing about her
    let names = page.all("section[aria-labelledby=people] tbody th");
    let place = names.iter().position(|name| name == "Vera Li").unwrap() + 1;
    let cells = page.all(&format!("section[aria-labelledby=people] tbody tr:nth-child({place}) td"));
    assert_eq!(cells[2..], ["–Not counted here", "Partial61 of 120 min", "Excused"].map(str::to_owned)[..], "{cells:?}");
}

#[actix_web::test]
async fn files_are_typed_safe_and_say_what_they_are() {
    let scene = scene();
    let visitor = Visitor::signed_in(&scene.test, scene.organiser.id).await;
    visitor.get(REPORT).await.ok();
    let csv = file(&visitor, "csv", &[]).await;
    let disposition = csv.headers.get("content-disposition").unwrap();
    assert_eq!(disposition, "attachment; filename=\"attendance-november-2026-11-23.csv\"");
    let text = csv.text();
    assert!(text.contains("\r\n'=cmd|' /C calc'!A0,"), "{text}");
    assert!(text.contains(",'+7 school,"), "{text}");
    assert!(text.contains("Мектеп № 4; «Үміт»"), "{text}");
    assert!(text.contains("Анна Ким,") && text.contains(",2026-11-17,Present,104,120\r\n"), "{text}");
    assert!(text.contains(",Not recorded,,120\r\n"), "{text}");
    assert!(text.lines().all(|line| !line.ends_with('\n')) && text.matches('\n').count() == text.matches("\r\n").count());

    let book = sheets(&file(&visitor, "xlsx", &[("track", "practitioner")]).await);
    let row = book["Rows"].iter().find(|row| row[0] == Data::String(FORMULA.to_owned())).expect("the name as it is");
    assert!(matches!(row[9], Data::DateTime(_)), "{row:?}");
    assert_eq!(row[12], Data::Float(120.0));
    let about = &book["About"];
    let said = |name: &str| about.iter().find(|row| row[0] == Data::String(name.to_owned())).map(|row| row[1].to_string());
    assert_eq!(said("Cohort").as_deref(), Some("November 2026"));
    assert_eq!(said("Figures as of").as_deref(), Some("Monday 23 November 2026, 10:00 (UTC+5)"));
    assert!(said("Track").is_some_and(|value| value.contains("ractitioner")), "{about:?}");
    for head in book["Rows"][0].iter().chain(&book["People and webinars"][0][..6]) {
        assert!(about.iter().skip(4).any(|row| row[0] == *head), "{head} is not defined");
    }
}

#[actix_web::test]
async fn files_speak_the_readers_language() {
    let scene = scene();
    let visitor = Visitor::signed_in(&scene.test, scene.organiser.id).await;
    for (lang, sheet, status) in [("ru", "Итоги", "Уважительная причина"), ("kk", "Қорытынды", "Дәлелді себеппен")]
    {
        visitor.get(&REPORT.replace("/en/", &format!("/{lang}/"))).await.ok();
        let fields = [("purpose", "Отчёт министерству"), ("format", "xlsx")];
        let book = sheets(&visitor.post(&FILE.replace("/en/", &format!("/{lang}/")), &fields).await.ok());
        assert!(book[sheet].iter().any(|row| row[0] == Data::String(status.to_owned())), "{lang}");
    }
}

fn logged(test: &TestApp, cohort: CohortId) -> Vec<(String, String, i32)> {
    test.read(move |conn| {
        exports::table
            .filter(exports::cohort_id.eq(cohort))
            .order(exports::id)
            .select((exports::format, exports::purpose, exports::row_count))
            .load(conn)
    })
}

#[actix_web::test]
async fn a_file_needs_its_purpose_and_is_logged_once() {
    let scene = scene();
    let visitor = Visitor::signed_in(&scene.test, scene.organiser.id).await;
    visitor.get(&format!("{REPORT}?track=practitioner")).await.ok();
    for (purpose, format, field) in
        [("", "csv", "purpose"), ("report", "xlsx", "purpose"), ("For the ministry", "pdf", "format")]
    {
        let fields = [("purpose", purpose), ("format", format), ("track", "practitioner")];
        let page = visitor.post(FILE, &fields).await.refused();
        assert_eq!(page.attr(".errors a", "href"), format!("#{field}"));
        // nothing typed is lost, the filter neither
        assert_eq!(page.attr("#purpose", "value"), purpose);
        assert_eq!(said_on_screen(&page).people, 2);
        // another language shows the same question: the address of the form has no page
        assert!(page.text().contains(&format!("href=\"{}?track=practitioner\"", REPORT.replace("/en/", "/kk/"))));
    }
    assert_eq!(logged(&scene.test, scene.cohort.id), []);

    let fields = [("purpose", "For the ministry"), ("format", "csv"), ("track", "practitioner")];
    let first = visitor.post(FILE, &fields).await.ok();
    let second = visitor.post(FILE, &fields).await.ok();
    assert_eq!(first.bytes, second.bytes);
    let wanted = [("csv".to_owned(), "For the ministry".to_owned(), 2)];
    assert_eq!(logged(&scene.test, scene.cohort.id), wanted);
    let audited: Vec<(Option<String>, Option<String>)> = scene.test.read(|conn| {
        audit_events::table
            .filter(audit_events::action.eq("report.exported"))
            .select((audit_events::new_value, audit_events::reason))
            .load(conn)
    });
    assert_eq!(audited, [(Some("attendance csv 2".to_owned()), Some("For the ministry".to_owned()))]);

    let page = visitor.get(REPORT).await.ok();
    let row = page.all("section[aria-labelledby=exports] tbody td");
    assert_eq!(row, ["Marina Kovalyova", "For the ministry", "CSV", "2"]);
    let list = visitor.get("/en/organise/november/reports/exports").await.ok();
    assert!(list.has("For the ministry") && list.has("1 to 1 of 1"));
}

#[actix_web::test]
async fn what_cannot_be_asked_is_said_and_nothing_is_shown() {
    let scene = scene();
    let visitor = Visitor::signed_in(&scene.test, scene.organiser.id).await;
    for (query, field) in [
        ("track=nobody", "track"),
        ("from=yesterday", "from"),
        ("from=27.11.2026&to=09.11.2026", "to"),
        ("status=late", "status"),
        ("webinar=0000000000000", "webinar"),
        ("by=age", "by"),
        ("language=%FF", "language"),
        ("region=%27%20OR%201=1", "region"),
    ] {
        let page = visitor.get(&format!("{REPORT}?{query}")).await.refused();
        assert_eq!(page.attr(".errors a", "href"), format!("#{field}"), "{query}");
        assert!(page.all(".stats").is_empty());
    }
    for query in ["page=-3", "page=99999999999999999999", "page=7", "organisation=%27;%20DROP%20TABLE%20people--"] {
        visitor.get(&format!("{REPORT}?{query}")).await.ok();
    }
    // nobody types it, and no address of ours has it
    assert_eq!(visitor.get(&format!("{REPORT}?x=%00")).await.status, 404);
    let tidied = visitor.get(&format!("{REPORT}?from=&to=&track=ministerial&by=")).await.done();
    assert_eq!(tidied.location(), format!("{REPORT}?track=ministerial"));
    assert_eq!(visitor.get("/en/organise/november/reports/nothing").await.status, 404);
}

#[actix_web::test]
async fn chosen_filters_can_be_taken_away() {
    let scene = scene();
    let visitor = Visitor::signed_in(&scene.test, scene.organiser.id).await;
    let page = visitor.get(&format!("{REPORT}?track=practitioner&status=absent&view=rows")).await.ok();
    let chips = page.all("form .chips a");
    assert_eq!(chips.len(), 3, "{chips:?}");
    assert!(chips[1].contains("Status: Absent"), "{chips:?}");
    assert_eq!(page.attr("form .chips li:nth-child(2) a", "href"), format!("{REPORT}?track=practitioner&view=rows"));
    assert_eq!(page.all("section[aria-labelledby=people] tbody td")[1], "20.11.2026");
}

#[actix_web::test]
async fn only_organisers_of_the_cohort_see_it() {
    let scene = scene();
    let other = scene.test.cohort("other");
    for role in [Role::Evaluator, Role::Trainer, Role::Administrator] {
        let person = scene.test.person_with(&format!("Some {role}"), role, None);
        let visitor = Visitor::signed_in(&scene.test, person.id).await;
        assert_eq!(visitor.get(REPORT).await.status, 403, "{role}");
        assert_eq!(visitor.get("/en/organise/november/reports/exports").await.status, 403, "{role}");
    }
    let elsewhere = scene.test.person_with("Other Organiser", Role::Organiser, Some(other.id));
    assert_eq!(Visitor::signed_in(&scene.test, elsewhere.id).await.get(REPORT).await.status, 403);
}

#[actix_web::test]
async fn people_come_fifty_to_a_page_and_totals_over_all() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let organiser = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let webinar = test.webinar(&cohort, "coordination", 1, "2026-11-17T15:00", 120, &[]).id;
    for place in 0..53 {
        let (person, _) = test.enrolled(&cohort, &format!("Person {place:03}"), "ministerial");
        if place % 2 == 0 {
            test.attended(webinar, person.id, Status::Present, 7_200);
        }
    }
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    let page = visitor.get(REPORT).await.ok();
    assert_eq!(page.all("section[aria-labelledby=people] tbody tr").len(), 50);
    assert_eq!(said_on_screen(&page).people, 53);
    assert_eq!(page.all(".stats dd"), ["53", "27 51%", "27 51%", "27 51%"]);
    let last = visitor.get(&page.attr(".pager a[rel=next]", "href")).await.ok();
    assert_eq!(last.all("section[aria-labelledby=people] tbody th"), ["Person 050", "Person 051", "Person 052"]);
    assert!(last.has("51 to 53 of 53"));
    assert_eq!(said_on_screen(&last), said_on_screen(&page));
    // more than one chunk of people, and each once
    assert_eq!(said_in_csv(&file(&visitor, "csv", &[]).await).people, 53);
}
