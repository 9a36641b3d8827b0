//! The states of the page, for the test that renders every page.

use super::page::{EntryPage, Row, Signature};
use crate::i18n::Message;
use crate::web::Errors;
use crate::web::webinar_head::WebinarHead;

fn row(id: &str, name: &str, signed: bool) -> Row {
    let signature = Signature {
        words: "15:00 to 17:00, entered by Marina Kovalyova, 17:20".to_owned(),
        url: "/en/teach/webinars/0/sign-in-sheet/signatures/1".to_owned(),
    };
    Row {
        id: id.to_owned(),
        number: 21,
        name: name.to_owned(),
        lang: "kk",
        about: "Psychologist, Shymkent".to_owned(),
        own: false,
        ticked: false,
        done: signed,
        signed: if signed { vec![signature] } else { Vec::new() },
    }
}

/// All of them.
pub fn samples() -> Vec<EntryPage> {
    let page = EntryPage {
        errors: Errors::none(),
        crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Sheet".to_owned())],
        head: WebinarHead::sample(),
        state: "open",
        when: "15:00".to_owned(),
        counts: Message::new("sheet-counts").with("span", "15:00 to 17:00"),
        action: "/en/teach/webinars/0/sign-in-sheet/enter".to_owned(),
        sheet_url: "/en/teach/webinars/0/sign-in-sheet".to_owned(),
        scans_url: "/en/teach/webinars/0/sign-in-sheet/scans".to_owned(),
        roster_url: "/en/teach/webinars/0/roster".to_owned(),
        walk_in_url: "/en/teach/webinars/0/unmatched?name=#walk-in".to_owned(),
        q: String::new(),
        from: String::new(),
        to: String::new(),
        proposed: String::new(),
        scan: "1".to_owned(),
        scans: vec![("1".to_owned(), "sheet.pdf".to_owned())],
        entered: Message::new("sheet-entered-so-far").with("n", 23).with("of", 132),
        found: Vec::new(),
        more: false,
        is_one: false,
        rows: vec![row("1", "Айгүл Сүлейменова", true), row("2", "Болат Омаров", false)],
        hidden: vec!["3".to_owned()],
        page: 2,
        sheets: 7,
    };
    let mut own = row("4", "Marina Kovalyova", false);
    own.own = true;
    let found = EntryPage {
        q: "айг".to_owned(),
        found: vec![row("1", "Айгүл Сүлейменова", true), row("2", "Айгүл Ахметова", false), own],
        more: true,
        is_one: true,
        ..page.clone()
    };
    let nobody = EntryPage { q: "zzz".to_owned(), ..page.clone() };
    let refused = EntryPage {
        errors: Errors::one("to", Message::new("sheet-still-on").with("time", "17:00")),
        counts: "sheet-counts-nothing".into(),
        from: "15:00".to_owned(),
        to: "19:00".to_owned(),
        proposed: "15:00-16:10".to_owned(),
        ..page.clone()
    };
    let empty = EntryPage { rows: Vec::new(), scans: Vec::new(), hidden: Vec::new(), page: 1, sheets: 1, ..page.clone() };
    let states = ["early", "closed", "cancelled"].map(|state| EntryPage { state, ..page.clone() });
    let mut all = vec![found, nobody, refused, empty, page];
    all.extend(states);
    all
}
