//! The route that pages are measured against, there only under the bench: one indexed read and a template of 12 KB.

use actix_web::web::{self, ServiceConfig};
use serde::Serialize;

use super::{Answer, Page, Visit};
use crate::people;

/// Rows that make the page 12 KB.
const ROWS: usize = 40;

/// The page.
#[derive(Clone, Debug, Serialize)]
struct YardstickPage {
    name: String,
    rows: Vec<Row>,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    number: usize,
    url: String,
    words: String,
}

impl Page for YardstickPage {
    const TEMPLATE: &'static str = "bench/yardstick.html";

    fn samples() -> Vec<Self> {
        Vec::new()
    }
}

/// Puts the route into a server.
pub fn configure(config: &mut ServiceConfig) {
    config.route("/{lang:en|ru|kk}/yardstick", web::get().to(show));
}

async fn show(visit: Visit) -> Answer {
    let person = visit.app.db.read(|conn| people::find_by_email(conn, "yardstick@example.org")).await?;
    let name = person.map_or_else(|| "Yardstick".to_owned(), |person| person.name);
    let rows = (1..=ROWS)
        .map(|number| Row {
            number,
            url: format!("/en/modules/row-{number}"),
            words: format!("A row of the yardstick, number {number}"),
        })
        .collect();
    visit.page(&YardstickPage { name, rows })
}
