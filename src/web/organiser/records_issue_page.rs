//! The preview of issuing, in words.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::completion::{Candidate, Candidates, Counts, HowFar, Listed, MOST_COUNTED, NotYet, Printed, Record, RecordList};
use crate::curriculum::Curriculum;
use crate::enrolment::Cohort;
use crate::i18n::{self, Lang, Message};
use crate::ids::EnrolmentId;
use crate::web::letter_shown::LetterShown;
use crate::web::listing::{PAGE, Pager};
use crate::web::{Errors, Page, paths};

/// What was read for the page.
pub struct Lists {
    pub ready: Candidates,
    /// Of those on the page: whose record has no room for the other languages that the cohort wants below.
    pub without_others: BTreeSet<EnrolmentId>,
    pub have: RecordList,
    pub rest: Listed<NotYet>,
    /// Which page of each is shown, in this order.
    pub pages: [i64; 3],
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct IssuePage {
    errors: Errors,
    cohort: String,
    cohort_url: String,
    records_url: String,
    action: String,
    ready: Vec<Ready>,
    /// How many are ticked unless somebody says otherwise, and how many stand here unticked.
    ticked: i64,
    unticked: i64,
    /// How many have a name, so that one can be issued.
    named: i64,
    /// Whether there are more than are counted.
    ready_is_more: bool,
    ready_pager: Option<Pager>,
    have: Vec<Have>,
    have_total: i64,
    have_pager: Option<Pager>,
    rest: Vec<Rest>,
    rest_total: i64,
    rest_is_more: bool,
    rest_pager: Option<Pager>,
    progress: Option<Progress>,
    /// What each of them gets, as one of them reads it.
    letters: Vec<LetterShown>,
}

/// Somebody whose record will be issued.
#[derive(Clone, Debug, Serialize)]
struct Ready {
    enrolment: String,
    /// As it will be printed; empty where nobody said.
    name: String,
    other_name: Option<String>,
    outcome: &'static str,
    track: String,
    confirmed: bool,
    replaced: bool,
    /// Whether the other languages, which the cohort wants below, find no room.
    without_others: bool,
    revoked_before: bool,
    /// Whether an earlier one has expired, and when: then it is for whoever looks to tick it.
    expired_on: Option<String>,
}

/// Somebody who has one.
#[derive(Clone, Debug, Serialize)]
struct Have {
    url: String,
    name: Option<String>,
    outcome: &'static str,
    issued_on: String,
}

/// Somebody who has not reached it, and what is missing.
#[derive(Clone, Debug, Serialize)]
struct Rest {
    url: String,
    name: String,
    track: String,
    missing: Vec<String>,
    /// Whether it can still be met: the message `outlook-…`.
    outlook: &'static str,
    expired_on: Option<String>,
}

/// How far the records asked for are.
#[derive(Clone, Debug, Serialize)]
struct Progress {
    done: i64,
    asked: i64,
    /// For how many the work is over and made nothing.
    without: i64,
    is_over: bool,
    percent: i64,
    url: String,
}

impl IssuePage {
    /// In words.
    pub fn of(
        lang: Lang,
        cohort: &Cohort,
        curriculum: &Curriculum,
        lists: &Lists,
        letters: Vec<LetterShown>,
        progress: Option<(HowFar, String)>,
        errors: Errors,
    ) -> Self {
        let slug = &cohort.slug;
        let action = paths::organise_records_issue(lang, slug);
        let track = |id: &str| curriculum.track(id).map_or_else(|| id.to_owned(), |track| track.title.text(lang).to_owned());
        let [ready_page, have_page, rest_page] = lists.pages;
        let pager = |name: &'static str, page: i64, total: i64| {
            let action = action.clone();
            (total > PAGE).then(|| Pager::new(page, total, move |page| format!("{action}?{name}={page}#{name}")))
        };
        let (ready_total, rest_total) = (lists.ready.listed.total.min(MOST_COUNTED), lists.rest.total.min(MOST_COUNTED));
        Self {
            errors,
            cohort: cohort.name(lang),
            cohort_url: paths::organise_cohort(lang, slug),
            records_url: paths::organise_records(lang, slug),
            ready: lists
                .ready
                .listed
                .page
                .iter()
                .map(|candidate| {
                    let without_others = lists.without_others.contains(&candidate.enrolment);
                    Ready { without_others, ..Ready::of(candidate, track(&candidate.track), lang) }
                })
                .collect(),
            ticked: lists.ready.ticked.min(MOST_COUNTED),
            unticked: lists.ready.listed.total - lists.ready.ticked,
            named: lists.ready.named.min(MOST_COUNTED),
            ready_is_more: lists.ready.listed.total > MOST_COUNTED,
            ready_pager: pager("ready", ready_page, ready_total),
            have: lists.have.records.iter().map(|record| Have::of(record, slug, lang)).collect(),
            have_total: lists.have.total,
            have_pager: pager("have", have_page, lists.have.total),
            rest: lists.rest.page.iter().map(|one| Rest::of(one, track(&one.track), slug, lang)).collect(),
            rest_total,
            rest_is_more: lists.rest.total > MOST_COUNTED,
            rest_pager: pager("rest", rest_page, rest_total),
            progress: progress.map(|(how_far, url)| Progress::of(how_far, url)),
            letters,
            action,
        }
    }
}

impl Progress {
    fn of(HowFar { asked, made, without }: HowFar, url: String) -> Self {
        let over = made + without;
        let percent = (over * 100).checked_div(asked).unwrap_or(100);
        Self { done: made, asked, without, is_over: over >= asked, percent, url }
    }
}

impl Ready {
    fn of(candidate: &Candidate, track: String, lang: Lang) -> Self {
        let printed = Printed::of(&candidate.person);
        Self {
            enrolment: candidate.enrolment.to_string(),
            name: printed.name,
            other_name: printed.latin,
            outcome: candidate.outcome.key(),
            track,
            confirmed: candidate.person.name_confirmed_at.is_some(),
            replaced: printed.replaced,
            without_others: false,
            revoked_before: candidate.revoked_before,
            expired_on: candidate.expired_on.map(|day| i18n::date(lang, day)),
        }
    }
}

impl Have {
    fn of(record: &Record, slug: &str, lang: Lang) -> Self {
        Self {
            url: paths::organise_record(lang, slug, record.id),
            name: record.name.clone(),
            outcome: record.outcome().key(),
            issued_on: i18n::date(lang, record.facts().issued_on),
        }
    }
}

impl Rest {
    fn of(one: &NotYet, track: String, slug: &str, lang: Lang) -> Self {
        Self {
            url: paths::organise_person(lang, slug, one.enrolment),
            name: one.name.clone(),
            track,
            missing: one
                .counts
                .map_or_else(|| vec![Message::new("missing-nothing-begun").to(lang)], |counts| missing(&counts, lang)),
            outlook: one.outlook.unwrap_or_default().as_str(),
            expired_on: one.expired_on.map(|day| i18n::date(lang, day)),
        }
    }
}

/// What somebody lacks, in words.
pub(super) fn missing(counts: &Counts, lang: Lang) -> Vec<String> {
    let kinds = [
        ("missing-lessons", counts.lessons),
        ("missing-webinars", counts.webinars),
        ("missing-checks", counts.checks),
        ("missing-surveys", counts.surveys),
    ];
    kinds
        .into_iter()
        .filter(|(_, count)| count.done < count.of)
        .map(|(key, count)| Message::new(key).with("n", count.of - count.done).to(lang))
        .collect()
}

impl Page for IssuePage {
    const TEMPLATE: &'static str = "organiser/records_issue/new.html";

    fn samples() -> Vec<Self> {
        let url = "/en/organise/kz/records/issue";
        let progress = |made, without| Progress::of(HowFar { asked: 41, made, without }, url.to_owned());
        let ready = Ready {
            enrolment: "0000000000000".to_owned(),
            name: "Айгерім Сәрсенбаева".to_owned(),
            other_name: Some("Aigerim Sarsenbayeva".to_owned()),
            outcome: "completion",
            track: "Ministerial track".to_owned(),
            confirmed: false,
            replaced: true,
            without_others: true,
            revoked_before: true,
            expired_on: None,
        };
        let expired = Ready { expired_on: Some("1 December 2026".to_owned()), revoked_before: false, ..ready.clone() };
        let nameless = Ready { name: String::new(), other_name: None, ..ready.clone() };
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            cohort_url: "/en/organise/kz".to_owned(),
            records_url: "/en/organise/kz/records".to_owned(),
            action: "/en/organise/kz/records/issue".to_owned(),
            ready: vec![
                ready.clone(),
                expired,
                nameless,
                Ready { confirmed: true, replaced: false, without_others: false, revoked_before: false, ..ready },
            ],
            ticked: 130,
            unticked: 8,
            named: 137,
            ready_is_more: false,
            ready_pager: Some(Pager::sample()),
            have: vec![Have {
                url: "/en/organise/kz/records/0".to_owned(),
                name: Some("Anna Kim".to_owned()),
                outcome: "participation",
                issued_on: "1 December 2026".to_owned(),
            }],
            have_total: 1,
            have_pager: Some(Pager::sample()),
            rest: vec![Rest {
                url: "/en/organise/kz/people/0".to_owned(),
                name: "Olga Kim".to_owned(),
                track: "Ministerial track".to_owned(),
                missing: vec!["2 lessons".to_owned(), "1 webinar".to_owned()],
                outlook: "only-if",
                expired_on: Some("1 December 2026".to_owned()),
            }],
            rest_total: 1000,
            rest_is_more: true,
            rest_pager: Some(Pager::sample()),
            progress: Some(progress(12, 0)),
            letters: vec![LetterShown::sample().read_by(Some("Anna Kim")), LetterShown::sample().read_by(None)],
        };
        let empty = Self {
            ready: Vec::new(),
            ticked: 0,
            unticked: 0,
            named: 0,
            have: Vec::new(),
            have_total: 0,
            rest: Vec::new(),
            rest_total: 0,
            rest_is_more: false,
            letters: Vec::new(),
            progress: Some(progress(41, 0)),
            ..page.clone()
        };
        let refused = Self { errors: Errors::one("ready", "issue-choose"), progress: None, ready_pager: None, ..page.clone() };
        let some_without = Self { progress: Some(progress(39, 2)), ..empty.clone() };
        vec![page, empty, refused, some_without]
    }
}
