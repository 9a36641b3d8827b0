//! The sheet to be signed on a face-to-face day: twenty numbered rows on each, the people of the roster in its order, empty rows at the
//! end, signature. It passes from hand to hand, so it says no more about anybody than the roster's own line.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::roster::about;
use crate::attendance::sheet::ROWS_A_SHEET;
use crate::attendance::{self, Signer};
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message, tr};
use crate::people;
use crate::web::naming::lang_of_name;
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Page, WebinarTrainer, assets, paths};
use crate::webinars::{Webinar, trainers_of, zone_words};

/// Empty rows at the end where no number is asked for.
const EMPTY_ROWS: usize = 5;
/// And at most.
const MOST_EMPTY_ROWS: usize = 200;

/// How the sheet is to be.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    empty: Option<String>,
    heads: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SheetPage {
    style: String,
    action: String,
    webinar_url: String,
    entry_url: String,
    scans_url: String,
    empty: usize,
    most_empty: usize,
    /// Heads in all three languages, not in that of the page alone.
    in_three: bool,
    title: String,
    title_lang: &'static str,
    cohort: String,
    trainers: String,
    heads: Heads,
    sheets: Vec<Sheet>,
    people: usize,
}

/// Words that stand on every sheet, in one language or in three, that of the page first.
#[derive(Clone, Debug, Serialize)]
struct Heads {
    name: Vec<Words>,
    /// Day, time, zone.
    when: Vec<Words>,
    place: Vec<Words>,
    /// Number, name, position and region, if not the whole time, signature.
    columns: Vec<Vec<Words>>,
    trainer: Vec<Words>,
    signature: Vec<Words>,
}

/// Words with their language.
#[derive(Clone, Debug, Serialize)]
struct Words {
    lang: &'static str,
    text: String,
}

#[derive(Clone, Debug, Serialize)]
struct Sheet {
    number: usize,
    rows: Vec<Row>,
}

/// A row; without a name it is empty.
#[derive(Clone, Debug, Serialize)]
struct Row {
    number: usize,
    name: String,
    lang: &'static str,
    about: String,
}

impl Heads {
    fn new(webinar: &Webinar, curriculum: &Curriculum, langs: &[Lang]) -> Self {
        let words = |key: &str| langs.iter().map(|lang| Words { lang: lang.tag(), text: tr(*lang, key) }).collect();
        let when = |lang: &Lang| {
            let head = WebinarHead::new(webinar, curriculum, *lang, webinar.starts_at);
            let said = Message::new("sheet-when")
                .with("day", head.day)
                .with("span", head.span)
                .with("zone", zone_words(curriculum, *lang, &webinar.start()));
            Words { lang: lang.tag(), text: said.to(*lang) }
        };
        let columns = ["sheet-number", "sheet-name", "sheet-about", "sheet-part", "sheet-signature"];
        Self {
            name: words("sheet-title"),
            when: langs.iter().map(when).collect(),
            place: words("sheet-place"),
            columns: columns.into_iter().map(words).collect(),
            trainer: words("sheet-trainer"),
            signature: words("sheet-signature"),
        }
    }
}

/// The people and then so many empty rows, twenty on a sheet; one sheet at least.
fn sheets(people: Vec<Row>, empty: usize) -> Vec<Sheet> {
    let mut rows = people;
    let nobody = || Row { number: 0, name: String::new(), lang: "", about: String::new() };
    // a sheet without a row is none
    let empty = if rows.is_empty() { empty.max(1) } else { empty };
    rows.extend(std::iter::repeat_with(nobody).take(empty));
    for (number, row) in (1..).zip(&mut rows) {
        row.number = number;
    }
    (1..).zip(rows.chunks(ROWS_A_SHEET)).map(|(number, rows)| Sheet { number, rows: rows.to_vec() }).collect()
}

fn row(trainer: &WebinarTrainer, curriculum: &Curriculum, signer: Signer) -> Row {
    let lang = trainer.visit.lang;
    let region = signer.region.as_deref().and_then(|code| curriculum.country(&trainer.cohort.country)?.region(code));
    let about = about(lang, signer.position.as_deref(), region.map(|region| region.name.text(lang)));
    Row { number: 0, lang: lang_of_name(&signer.name), name: signer.name, about }
}

/// `GET /teach/webinars/{webinar}/sign-in-sheet`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer, query: web::Query<Query>) -> Answer {
    let (visit, webinar) = (&trainer.visit, trainer.webinar.clone());
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (asked, known) = (webinar.clone(), curriculum.clone());
    let (signers, trainers) = visit
        .app
        .db
        .read(move |conn| {
            let signers = attendance::signers(conn, &asked, &known, 0, i64::from(i32::MAX))?;
            let ids: Vec<_> = trainers_of(conn, asked.id)?.into_iter().map(|(person, _)| person).collect();
            let named = people::people_with(conn, &ids)?;
            let of = |id: &_| named.iter().find(|person| person.id == *id).map(|person| person.name.clone());
            Ok::<_, diesel::result::Error>((signers, ids.iter().filter_map(of).collect::<Vec<_>>().join(", ")))
        })
        .await?;
    let lang = visit.lang;
    let empty = query.empty.as_deref().and_then(|text| text.trim().parse().ok()).unwrap_or(EMPTY_ROWS).min(MOST_EMPTY_ROWS);
    let in_three = query.heads.as_deref() == Some("three");
    let others = Lang::ALL.into_iter().filter(|other| in_three && *other != lang);
    let langs: Vec<Lang> = std::iter::once(lang).chain(others).collect();
    let head = WebinarHead::new(&webinar, &curriculum, lang, visit.now);
    visit.page(&SheetPage {
        style: assets::url("sheet.css"),
        action: paths::sheet(lang, webinar.id),
        webinar_url: paths::teach_webinar(lang, webinar.id),
        entry_url: paths::sheet_entry(lang, webinar.id),
        scans_url: paths::sheet_scans(lang, webinar.id),
        empty,
        most_empty: MOST_EMPTY_ROWS,
        in_three,
        title: head.title,
        title_lang: head.title_lang,
        cohort: trainer.cohort.name(lang),
        trainers,
        heads: Heads::new(&webinar, &curriculum, &langs),
        people: signers.len(),
        sheets: sheets(signers.into_iter().map(|signer| row(&trainer, &curriculum, signer)).collect(), empty),
    })
}

impl Page for SheetPage {
    const TEMPLATE: &'static str = "trainer/sign_in_sheet/show.html";

    fn samples() -> Vec<Self> {
        let words = |text: &str| vec![Words { lang: "en", text: text.to_owned() }];
        let row = |name: &str| Row { number: 0, name: name.to_owned(), lang: "kk", about: "Psychologist, Shymkent".to_owned() };
        let page = Self {
            style: "/assets/0/sheet.css".to_owned(),
            action: "/en/teach/webinars/0/sign-in-sheet".to_owned(),
            webinar_url: "/en/teach/webinars/0".to_owned(),
            entry_url: "/en/teach/webinars/0/sign-in-sheet/enter".to_owned(),
            scans_url: "/en/teach/webinars/0/sign-in-sheet/scans".to_owned(),
            empty: 5,
            most_empty: MOST_EMPTY_ROWS,
            in_three: false,
            title: "Баланы тыңдай білу".to_owned(),
            title_lang: "kk",
            cohort: "Kazakhstan, November 2026".to_owned(),
            trainers: "Marina Kovalyova".to_owned(),
            heads: Heads {
                name: words("Sign-in sheet"),
                when: words("Thursday 26 November 2026, 15:00 to 17:00"),
                place: words("Place"),
                columns: ["No.", "Name", "Position", "From and until", "Signature"].map(words).to_vec(),
                trainer: words("Trainer"),
                signature: words("Signature"),
            },
            people: 21,
            sheets: sheets(vec![row("Айгүл Сүлейменова"); 21], 5),
        };
        let three = Self { in_three: true, ..page.clone() };
        vec![Self { people: 0, sheets: sheets(Vec::new(), 0), ..page.clone() }, three, page]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_rows_stand_on_a_sheet_and_the_numbers_go_on() {
        let row = Row { number: 0, name: "A".to_owned(), lang: "en", about: String::new() };
        for (people, empty, wanted) in
            [(0, 0, vec![1]), (0, 5, vec![5]), (1, 5, vec![6]), (20, 0, vec![20]), (21, 5, vec![20, 6]), (60, 0, vec![20; 3])]
        {
            let made = sheets(vec![row.clone(); people], empty);
            assert_eq!(made.iter().map(|sheet| sheet.rows.len()).collect::<Vec<_>>(), wanted, "{people} and {empty}");
            let numbers: Vec<usize> = made.iter().flat_map(|sheet| sheet.rows.iter().map(|row| row.number)).collect();
            assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
            assert_eq!(made.iter().flat_map(|sheet| &sheet.rows).filter(|row| !row.name.is_empty()).count(), people);
        }
    }
}
