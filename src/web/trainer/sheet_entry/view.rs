//! What part of the sheet is shown, for what time and scan signatures are entered, and the ticks not saved yet: all of it stands in the
//! address, so that looking for a name or turning the page loses nothing.

use serde::Deserialize;

use crate::i18n::Lang;
use crate::ids::{PersonId, WebinarId, decode};
use crate::web::forms::Fields;
use crate::web::listing::{asked_for, query};
use crate::web::paths;

/// As it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    q: String,
    page: Option<String>,
    from: String,
    to: String,
    scan: String,
    tick: String,
}

/// What is shown, and how signatures are entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Letters of a name.
    pub q: String,
    /// Which sheet, from 1.
    pub page: i64,
    /// `15:00`; empty with `to` for the whole.
    pub from: String,
    /// `16:10`
    pub to: String,
    /// The scan from which signatures are read.
    pub scan: String,
    /// Ticked and not saved.
    pub ticks: Vec<PersonId>,
}

impl View {
    /// Of an address.
    pub fn of(asked: Query) -> Self {
        let ticks = asked.tick.as_bytes().chunks(13);
        Self {
            q: asked.q.trim().to_owned(),
            page: asked_for(asked.page.as_deref()),
            from: asked.from,
            to: asked.to,
            scan: asked.scan,
            ticks: ticks.filter_map(|part| decode(std::str::from_utf8(part).ok()?).map(PersonId)).collect(),
        }
    }

    /// Of the form. Times that the page proposed by itself are not kept: later the page proposes others.
    pub fn of_form(fields: &Fields) -> Self {
        Self {
            q: fields.text("q"),
            page: asked_for(fields.given("page").as_deref()),
            from: fields.text("from"),
            to: fields.text("to"),
            scan: fields.text("scan"),
            ticks: fields.all("person").iter().filter_map(|id| id.parse().ok()).collect(),
        }
        .tidied()
    }

    fn tidied(mut self) -> Self {
        self.ticks.sort_unstable();
        self.ticks.dedup();
        self
    }

    /// Without the times that the page had proposed.
    fn without_proposed(mut self, fields: &Fields) -> Self {
        if fields.given("proposed").is_some_and(|proposed| proposed == format!("{}-{}", self.from, self.to)) {
            (self.from, self.to) = (String::new(), String::new());
        }
        self
    }

    /// Where a button of the form leads that looks for a name or turns the page; `None` where the form is to be saved.
    pub fn asked_for(&self, fields: &Fields) -> Option<Self> {
        let asked = fields.given("view")?;
        let view = self.clone().without_proposed(fields);
        Some(match asked.strip_prefix("page-").map(|page| crate::web::listing::asked_for(Some(page))) {
            Some(page) => Self { page, q: String::new(), ..view },
            None => view,
        })
    }

    /// What is shown once `only` somebody or all who are ticked were entered.
    pub fn after(&self, fields: &Fields, only: Option<PersonId>, next: bool) -> Self {
        let mut view = Self { q: String::new(), page: self.page + i64::from(next), ..self.clone() }.without_proposed(fields);
        match only {
            Some(one) => view.ticks.retain(|tick| *tick != one),
            None => view.ticks.clear(),
        }
        view
    }

    /// The address.
    pub fn url(&self, lang: Lang, webinar: WebinarId) -> String {
        let ticks: String = self.ticks.iter().map(PersonId::to_string).collect();
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        let parts = [
            ("q", self.q.as_str()),
            ("page", page.as_str()),
            ("from", self.from.as_str()),
            ("to", self.to.as_str()),
            ("scan", self.scan.as_str()),
            ("tick", ticks.as_str()),
        ];
        format!("{}{}", paths::sheet_entry(lang, webinar), query(&parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn ticks_and_times_survive_the_address() {
        let (anna, bolat) = (PersonId(7), PersonId(i64::MAX));
        let (one, other) = (anna.to_string(), bolat.to_string());
        let form = [("q", "Айг"), ("page", "2"), ("from", "15:00"), ("to", "16:00"), ("proposed", "15:00-16:10")];
        let form = fields(&[&form[..], &[("person", &other), ("person", &one), ("person", &one), ("view", "find")]].concat());
        let view = View::of_form(&form);
        assert_eq!(view.ticks, [anna, bolat]);
        let asked = view.asked_for(&form).unwrap();
        let url = asked.url(Lang::En, WebinarId(5));
        let read = actix_web::web::Query::<Query>::from_query(url.split_once('?').unwrap().1).unwrap().into_inner();
        assert_eq!(View::of(read), view);
        let after = view.after(&form, Some(anna), false);
        assert_eq!((after.ticks, after.q, after.page, after.to), (vec![bolat], String::new(), 2, "16:00".to_owned()));
        let after = view.after(&form, None, true);
        assert_eq!((after.ticks, after.page), (Vec::new(), 3));
    }

    #[test]
    fn what_the_page_proposed_is_proposed_anew() {
        let form = fields(&[("from", "15:00"), ("to", "16:10"), ("proposed", "15:00-16:10"), ("view", "page-3"), ("q", "a")]);
        let view = View::of_form(&form);
        assert_eq!((view.from.as_str(), view.to.as_str()), ("15:00", "16:10"));
        let asked = view.asked_for(&form).unwrap();
        assert_eq!((asked.from.as_str(), asked.to.as_str(), asked.page, asked.q.as_str()), ("", "", 3, ""));
        assert_eq!(View::of(Query { tick: "short".to_owned(), ..Query::default() }).ticks, []);
    }
}
