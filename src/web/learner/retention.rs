//! A few knowledge questions at the end of the form three months later, in the form of the tests not seen last: explained at once,
//! and kept as a sum without the name.

use std::collections::HashMap;

use super::check_question::picks_in;
use super::check_question_page::{choices, kind_of, rows};
use super::check_result_items::{Explained, explain};
use super::short::{from_address, to_address};
use super::short_page::Asking;
use crate::assessment::{self, ItemLayout, Kind, Layout, Picks, read_picks};
use crate::curriculum::{Curriculum, Item, Module};
use crate::i18n::Lang;
use crate::surveys::{Given, RETENTION};
use crate::web::forms::Fields;

/// How many of the pairs are asked.
const MOST: usize = 5;

/// The questions with what stands where. The same for one enrolment each time, so that what was picked can stand in an address.
pub(super) struct Questions(Vec<(Item, ItemLayout)>);

impl Questions {
    /// Drawn for somebody by a number of theirs: those of the test before, where they have taken the test after.
    pub(super) fn draw(module: &Module, first_form: &str, has_seen_both: bool, seed: u32) -> Self {
        let kind = if has_seen_both { Kind::Pre } else { Kind::Post };
        let items = assessment::items_of(module, kind, first_form);
        let layout = Layout::draw(&items, seed).with_dont_know();
        let drawn = layout.items.into_iter().take(MOST);
        let with_item = |laid: ItemLayout| Some((items.iter().find(|item| item.id == laid.id)?.clone(), laid));
        Self(drawn.filter_map(with_item).collect())
    }

    /// What was picked in a form.
    pub(super) fn picks_in(&self, fields: &Fields) -> Vec<Picks> {
        (1..).zip(&self.0).map(|(n, (item, _))| picks_in(fields, &format!("q{n}"), item.kind)).collect()
    }

    /// What was picked, as an address has it.
    pub(super) fn picks_of(&self, query: &HashMap<String, String>) -> Vec<Picks> {
        let pick = |n: usize| query.get(&format!("q{n}")).map(|text| from_address(text)).unwrap_or_default();
        (1..=self.0.len()).map(pick).collect()
    }

    /// For an address: `?q1=2.2&q2=…`; nothing where nothing is picked.
    pub(super) fn query_of(picks: &[Picks]) -> String {
        let picked = (1..).zip(picks).filter(|(_, picks)| !picks.is_empty());
        let parts: Vec<String> = picked.map(|(n, picks)| format!("q{n}={}", to_address(picks))).collect();
        if parts.is_empty() { String::new() } else { format!("?{}#explained", parts.join("&")) }
    }

    /// How many were right, of those answered; `None` where none was.
    pub(super) fn given(&self, picks: &[Picks]) -> Option<(String, Given)> {
        let answered = self.answered(picks);
        let right = answered.iter().filter(|(.., points)| *points >= 1000).count();
        (!answered.is_empty()).then(|| (RETENTION.to_owned(), Given::Right(right as u8, answered.len() as u8)))
    }

    /// The questions to answer.
    pub(super) fn asking(&self, picks: &[Picks], lang: Lang) -> Vec<Asking> {
        let one = |((n, (item, laid)), picks): ((usize, &(Item, ItemLayout)), &Picks)| {
            let (served, text) = item.text.get(lang);
            Asking {
                name: format!("q{n}"),
                kind: kind_of(item.kind),
                prompt: text.prompt.clone(),
                text_lang: (served != lang).then_some(served.tag()),
                rows: rows(lang, text, laid, picks),
                choices: choices(item.kind, text, laid),
            }
        };
        (1..).zip(&self.0).zip(picks).map(one).collect()
    }

    /// Those that were answered, explained.
    pub(super) fn explained(&self, curriculum: &Curriculum, picks: &[Picks], lang: Lang) -> Vec<Explained> {
        let one = |(n, item, laid, answer, points)| explain(curriculum, lang, n, item, laid, Some(&answer), points);
        self.answered(picks).into_iter().map(one).collect()
    }

    fn answered(&self, picks: &[Picks]) -> Vec<(usize, &Item, &ItemLayout, assessment::Answer, u32)> {
        let mut answered = Vec::new();
        for ((n, (item, laid)), picks) in (1..).zip(&self.0).zip(picks) {
            if let Some(answer) = read_picks(item.kind, laid, picks).ok().flatten() {
                let points = assessment::share(item, Some(&answer)).milli_points();
                answered.push((n, item, laid, answer, points));
            }
        }
        answered
    }
}
