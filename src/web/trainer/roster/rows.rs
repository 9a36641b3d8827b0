//! The rows of the roster in HTML. A row is a pure function of what it is made of, and of the fifty that a trainer looks at again and again
//! while a webinar is on few change: a row that was written before from the very same things is not written again.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use super::view::View;
use super::words::{How, Telling, about};
use crate::attendance::{Entry, Status};
use crate::by::Who;
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, tr};
use crate::ids::PersonId;
use crate::templates::templates;
use crate::web::naming::lang_of_name;
use crate::web::{Errors, Page, WebinarTrainer, assets, paths};
use crate::webinars::WebinarState;

/// Somebody.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub(super) id: String,
    pub(super) name: String,
    /// What is known of them here, minute by minute.
    url: String,
    lang: &'static str,
    about: String,
    how: Vec<How>,
    /// Where the reason that they told is accepted with one press, or empty.
    excuse: String,
    /// The mark that is pressed, in words of the form; other words press none.
    chosen: &'static str,
    was: &'static str,
    changed: bool,
    pub(super) reason: String,
    pub(super) asks_reason: bool,
}

/// A row as it stands in the list.
#[derive(Clone, Debug, Serialize)]
pub struct RowPage {
    row: Row,
    errors: Errors,
    /// It was called off: there is nothing to mark.
    is_off: bool,
    /// The form was refused: only what is to be mended is shown.
    fixing: bool,
}

/// What a row needs of what stands around every page.
#[derive(Serialize)]
struct Around {
    icons: String,
}

impl Row {
    /// Of somebody on the list.
    pub fn new(trainer: &WebinarTrainer, curriculum: &Curriculum, telling: &Telling<'_>, view: &View, entry: &Entry) -> Self {
        let lang = telling.lang;
        let kept = view.chosen(entry.person);
        let chosen = kept.map_or(entry.status, |kept| kept.mark.status());
        let mut how = telling.how(entry);
        if kept.is_some() {
            how.insert(0, How { icon: Some("pen"), words: tr(lang, "roster-not-saved") });
            how.truncate(2);
        }
        if telling.last.contains(&entry.person) {
            how.push(How { icon: Some("info"), words: tr(lang, "roster-last-date") });
        }
        Self {
            id: entry.person.to_string(),
            name: entry.name.clone(),
            url: paths::attendee(lang, trainer.webinar.id, entry.person),
            lang: lang_of_name(&entry.name),
            about: about(lang, entry.position.as_deref(), region(trainer, curriculum, lang, entry)),
            how,
            excuse: telling.excuse_of(trainer.webinar.id, entry),
            chosen: chosen.as_str(),
            was: entry.status.as_str(),
            changed: kept.is_some(),
            reason: String::new(),
            asks_reason: false,
        }
    }

    /// For the samples.
    pub(super) fn sample(name: &str, status: Status, how: How, changed: bool) -> Self {
        Self {
            id: PersonId(name.len() as i64).to_string(),
            name: name.to_owned(),
            url: "/en/teach/webinars/0/people/0".to_owned(),
            lang: "kk",
            about: "Psychologist, Shymkent".to_owned(),
            how: vec![how],
            excuse: if changed { "/en/teach/webinars/0/people/0/excuse".to_owned() } else { String::new() },
            chosen: status.as_str(),
            was: status.as_str(),
            changed,
            reason: String::new(),
            asks_reason: false,
        }
    }
}

fn region<'c>(trainer: &WebinarTrainer, curriculum: &'c Curriculum, lang: Lang, entry: &Entry) -> Option<&'c str> {
    let region = curriculum.country(&trainer.cohort.country)?.region(entry.region.as_deref()?)?;
    Some(region.name.text(lang))
}

/// The rows of a page, one after the other.
///
/// # Errors
/// When the template does not fit the rows: a fault of ours.
pub fn written(
    trainer: &WebinarTrainer,
    curriculum: &Curriculum,
    telling: &Telling<'_>,
    view: &View,
    entries: &[Entry],
) -> anyhow::Result<String> {
    let is_off = trainer.webinar.state() == WebinarState::Cancelled;
    let lang = telling.lang;
    // the same for all of them; of the present moment only the day is told
    let mut common = Everything::default();
    let today = telling.now.in_zone(telling.zone).date_naive();
    (lang as usize, is_off, telling.zone, today, trainer.webinar.id, telling.meeting).hash(&mut common);
    let mut all = String::with_capacity(entries.len() * 1_536);
    for entry in entries {
        let mut made_of = common.clone();
        entry.hash(&mut made_of);
        let ruler = entry.ruling.as_ref().and_then(|ruling| match Who::from_stored(&ruling.by_whom) {
            Who::Person(person) => Some((person == telling.reader, telling.names.get(&person))),
            Who::System | Who::Command => None,
        });
        let (excuse, last) = (telling.excuses.get(&entry.person), telling.last.contains(&entry.person));
        (ruler, excuse, last, region(trainer, curriculum, lang, entry)).hash(&mut made_of);
        view.chosen(entry.person).map(|kept| kept.mark).hash(&mut made_of);
        // by itself: a lock taken in the head of a `match` is held to its end
        let before = written_before().find(&made_of.0);
        let html = match before {
            Some(html) => html,
            None => {
                let row = Row::new(trainer, curriculum, telling, view, entry);
                let html: Arc<str> = write(lang, RowPage { row, errors: Errors::none(), is_off, fixing: false })?.into();
                written_before().keep(made_of.0, html.clone());
                html
            }
        };
        all.push_str(&html);
    }
    Ok(all)
}

/// Rows of a form that was refused, each with what is to be mended.
///
/// # Errors
/// When the template does not fit the rows: a fault of ours.
pub fn to_be_mended(lang: Lang, rows: Vec<Row>, errors: &Errors) -> anyhow::Result<String> {
    rows.into_iter().map(|row| write(lang, RowPage { row, errors: errors.clone(), is_off: false, fixing: true })).collect()
}

fn write(lang: Lang, row: RowPage) -> anyhow::Result<String> {
    templates()?.render(RowPage::TEMPLATE, lang, &row, &Around { icons: assets::url("icons.svg") })
}

/// Everything that is hashed, itself: two are the same where what they were made of is the same.
#[derive(Clone, Default)]
struct Everything(Vec<u8>);

impl Hasher for Everything {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        // nobody asks: the bytes are what is wanted
        0
    }
}

static WRITTEN: LazyLock<Mutex<Written>> = LazyLock::new(Mutex::default);

fn written_before() -> MutexGuard<'static, Written> {
    WRITTEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Rows that were written, by what they are made of: the last [`MOST`](Written::MOST) and up to as many that were used before.
#[derive(Default)]
struct Written {
    young: HashMap<Vec<u8>, Arc<str>>,
    old: HashMap<Vec<u8>, Arc<str>>,
}

impl Written {
    /// Twenty pages: two or three megabytes with those of before.
    const MOST: usize = 1_000;

    fn find(&mut self, made_of: &[u8]) -> Option<Arc<str>> {
        if let Some(html) = self.young.get(made_of) {
            return Some(html.clone());
        }
        let (made_of, html) = self.old.remove_entry(made_of)?;
        self.keep(made_of, html.clone());
        Some(html)
    }

    fn keep(&mut self, made_of: Vec<u8>, html: Arc<str>) {
        if self.young.len() >= Self::MOST {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(made_of, html);
    }
}

impl Page for RowPage {
    const TEMPLATE: &'static str = "trainer/roster/row.html";

    fn samples() -> Vec<Self> {
        super::samples::rows()
    }
}

impl RowPage {
    /// For the samples.
    pub(super) fn sample(row: Row, errors: Errors, is_off: bool, fixing: bool) -> Self {
        Self { row, errors, is_off, fixing }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_other_things_is_another_row() {
        let of = |parts: &(&str, Option<&str>, Vec<u8>)| {
            let mut everything = Everything::default();
            parts.hash(&mut everything);
            everything.0
        };
        let all = [
            ("ab", None, vec![]),
            ("a", Some("b"), vec![]),
            ("a", Some(""), vec![]),
            ("a", None, vec![]),
            ("a", None, vec![b'b']),
            ("", Some("ab"), vec![]),
        ];
        for (place, one) in all.iter().enumerate() {
            for (other_place, other) in all.iter().enumerate() {
                assert_eq!(of(one) == of(other), place == other_place, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn only_so_many_are_kept_and_those_in_use_stay() {
        let mut written = Written::default();
        let name = |number: usize| number.to_be_bytes().to_vec();
        for number in 0..10_000 {
            written.keep(name(number), number.to_string().into());
            assert_eq!(written.find(&name(0)).as_deref(), Some("0"), "in use after {number}");
        }
        assert!(written.young.len() + written.old.len() <= 2 * Written::MOST);
        assert_eq!(written.find(&name(9_999)).as_deref(), Some("9999"));
        assert!(written.find(&name(5_000)).is_none());
    }
}
