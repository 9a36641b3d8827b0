//! Fillings of the roster for the test that renders every page.

use super::page::{RosterPage, sample_parts};
use super::rows::{Row, RowPage};
use super::words::How;
use crate::attendance::Status;
use crate::i18n::{Lang, Message};
use crate::web::Errors;
use crate::web::trainer::check_in_panel::CheckInPanel;
use crate::web::webinar_head::WebinarHead;

/// The common one, a new one with nobody on it, one of several pages with choices not saved, a refused one, a closed one.
pub fn samples() -> Vec<RosterPage> {
    let (stats, chips, range, strangers) = sample_parts(Lang::En);
    let common = RosterPage {
        errors: Errors::none(),
        action: "/en/teach/webinars/0/roster".to_owned(),
        crumbs: vec![("/en/teach/webinars".to_owned(), "Webinars".to_owned()), (String::new(), "Attendance".to_owned())],
        head: WebinarHead::sample(),
        held_in: "In Kazakh".to_owned(),
        panel: CheckInPanel::sample("open"),
        stats,
        strangers: None,
        undecided: None,
        reports_url: "/en/teach/webinars/0/imports/new".to_owned(),
        flags: Vec::new(),
        as_of: "15:16".to_owned(),
        unmatched_url: "/en/teach/webinars/0/unmatched".to_owned(),
        chips,
        q: String::new(),
        show: String::new(),
        page: 1,
        rows: "<li>Айгерім Сәрсенбаева</li>".to_owned(),
        hidden: Vec::new(),
        unsaved: 0,
        range: None,
        last_saved: Some("15:16".to_owned()),
        closed: None,
        is_off: false,
        late: None,
        close_url: "/en/teach/webinars/0/close".to_owned(),
        sheet_entry_url: "/en/teach/webinars/0/sign-in-sheet/enter".to_owned(),
        fixing: false,
    };
    let empty = RosterPage { rows: String::new(), panel: CheckInPanel::sample("none"), last_saved: None, ..common.clone() };
    let mut paged =
        RosterPage { range, undecided: strangers.clone(), strangers, unsaved: 1, q: "Ким".to_owned(), ..common.clone() };
    paged.hidden = vec![("mark-0000000000001".to_owned(), "present".to_owned())];
    paged.panel = CheckInPanel::sample("soon");
    paged.flags = vec!["One device was used to check in 2 people: Айгерім Сәрсенбаева, Ольга Ким.".to_owned()];
    let mut refused = RosterPage { fixing: true, unsaved: 1, ..common.clone() };
    refused.errors = reason_needed();
    let closed = RosterPage {
        closed: Some("Marina Kovalyova closed this webinar at 17:20.".to_owned()),
        late: Some(Message::new("roster-late-events").with("n", 3)),
        panel: CheckInPanel::sample("over"),
        ..common.clone()
    };
    let off = RosterPage { is_off: true, ..common.clone() };
    vec![common, empty, paged, refused, closed, off]
}

/// Of somebody present, of somebody of whom nothing is known, one chosen anew, one called off, two of a refused form.
pub fn rows() -> Vec<RowPage> {
    let code = How { icon: Some("key"), words: "Code 15:01".to_owned() };
    let nothing = How { icon: None, words: "Not recorded".to_owned() };
    let here = Row::sample("Айгерім Сәрсенбаева", Status::Present, code.clone(), false);
    let unknown = Row::sample("Ольга Ким", Status::NotRecorded, nothing, false);
    let changed = Row::sample("Ольга Ким", Status::Absent, code, true);
    let mut asked = changed.clone();
    asked.asks_reason = true;
    asked.reason = "Power cut".to_owned();
    let mut told = here.clone();
    told.reason = "Power cut".to_owned();
    vec![
        RowPage::sample(here.clone(), Errors::none(), false, false),
        RowPage::sample(unknown, Errors::none(), false, false),
        RowPage::sample(changed, Errors::none(), false, false),
        RowPage::sample(here, Errors::none(), true, false),
        RowPage::sample(told, reason_needed(), false, true),
        RowPage::sample(asked, reason_needed(), false, true),
    ]
}

fn reason_needed() -> Errors {
    let needed = Message::new("roster-reason-needed").with("name", "Ольга Ким").with("evidence", "Code 15:01");
    Errors::one("reason-1", needed)
}
