//! The summary that may be read instead of a heavy lesson. It counts as the lesson when its questions are answered (outline 6.2):
//! those of the knowledge check, explained at once, and a few words of one's own to each prompt.

use std::collections::HashMap;

use actix_web::web;

use super::check_question::picks_in;
use super::check_question_page::errors_of;
use super::short_page::{ShortPage, page};
use super::track::{curriculum, lesson_of};
use crate::assessment::{ItemLayout, Layout, Picks, read_picks};
use crate::curriculum::{Curriculum, Item, Lesson, Module, Short};
use crate::i18n::Message;
use crate::reading::{self, LONGEST_REFLECTION, PromptProblem, ShortProblem, find_progress, prompt_name};
use crate::web::forms::Fields;
use crate::web::free_text::to_take_out;
use crate::web::{Answer, Done, Errors, Learner, PageError, Posted, paths};

/// The same order for everybody and each time, so that what was picked can stand in an address.
const SEED: u32 = 1;

/// What the page is made from.
pub(super) struct Asked<'a> {
    pub learner: &'a Learner,
    pub curriculum: &'a Curriculum,
    pub module: &'a Module,
    pub lesson: &'a Lesson,
    pub short: &'a Short,
    /// The questions with what stands where, in the lesson's order.
    pub items: Vec<(&'a Item, ItemLayout)>,
}

impl<'a> Asked<'a> {
    fn of(learner: &'a Learner, curriculum: &'a Curriculum, (module, lesson): (&str, &str)) -> Result<Self, PageError> {
        let (module, lesson) = lesson_of(curriculum, learner, (module, lesson))?;
        let short = lesson.short.as_ref().ok_or(PageError::NotFound)?;
        let found: Vec<&Item> = short.questions.iter().filter_map(|id| module.item(id)).collect();
        let layout = Layout::draw(&found.iter().copied().cloned().collect::<Vec<_>>(), SEED);
        let laid = |item: &'a Item| Some((item, layout.items.iter().find(|laid| laid.id == item.id)?.clone()));
        let items = found.into_iter().filter_map(laid).collect();
        Ok(Self { learner, curriculum, module, lesson, short, items })
    }

    /// What was written to the prompts before, and whether the lesson is read.
    async fn kept(&self) -> Result<(Vec<String>, bool), PageError> {
        let names: Vec<String> = (0..self.short.text.en.prompts.len()).map(|at| prompt_name(&self.lesson.code, at)).collect();
        let (person, enrolment, code) = (self.learner.person.id, self.learner.enrolment.id, self.lesson.code.clone());
        let read = move |conn: &mut crate::db::Conn| {
            let mut written = Vec::new();
            for name in &names {
                written.push(reading::find_reflection(conn, person, name)?.map(|kept| kept.body).unwrap_or_default());
            }
            let progress = find_progress(conn, enrolment, &code)?;
            Ok::<_, diesel::result::Error>((written, progress.is_some_and(|row| row.read_at.is_some())))
        };
        Ok(self.learner.visit.app.db.read(read).await?)
    }
}

/// `GET /modules/{module}/{lesson}/short`; with what was picked (`q1=2.2`), the questions are explained.
///
/// # Errors
/// [`PageError::NotFound`] for a lesson without a summary.
pub async fn show(
    learner: Learner,
    path: web::Path<(String, String, String)>,
    query: web::Query<HashMap<String, String>>,
) -> Answer {
    let curriculum = curriculum(&learner).await?;
    let asked = Asked::of(&learner, &curriculum, (&path.1, &path.2))?;
    let (written, is_read) = asked.kept().await?;
    let picks: Vec<Picks> = (1..=asked.items.len())
        .map(|n| query.get(&format!("q{n}")).map(|text| from_address(text)).unwrap_or_default())
        .collect();
    learner.visit.page(&page(&asked, &picks, &written, Errors::none(), is_read))
}

/// `POST /modules/{module}/{lesson}/short`
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(learner, submission): Posted<Learner>, path: web::Path<(String, String, String)>) -> Answer {
    let (visit, fields) = (&learner.visit, &submission.fields);
    let curriculum = curriculum(&learner).await?;
    let asked = Asked::of(&learner, &curriculum, (&path.1, &path.2))?;
    let picks = (1..).zip(&asked.items).map(|(n, (item, _))| picks_in(fields, &format!("q{n}"), item.kind)).collect::<Vec<_>>();
    let written = written(fields, asked.short.text.en.prompts.len());
    let errors = problems(&asked, &picks);
    let url = paths::lesson_short(visit.lang, &asked.module.slug, &asked.lesson.slug);
    if errors.is_empty() {
        let query: Vec<String> = (1..).zip(&picks).map(|(n, picks)| format!("q{n}={}", to_address(picks))).collect();
        let (by, enrolment, lesson, answers) = (visit.by(), learner.enrolment.clone(), asked.lesson.clone(), written.clone());
        let done = submission.once::<ShortProblem, _>(visit, move |conn| {
            reading::mark_short_as_read(conn, &by, &enrolment, &lesson, &answers)?;
            Ok(Done::at(format!("{url}?{}#explained", query.join("&"))).saying("flash-short-read".into()))
        });
        match done.await {
            Ok(done) => return Ok(visit.go(&done)),
            Err(ShortProblem::Database(error)) => return Err(error.into()),
            Err(ShortProblem::Prompts(_)) => {}
        }
    }
    let errors = with_prompts(errors, &written);
    let (_, is_read) = asked.kept().await?;
    let page: ShortPage = page(&asked, &picks, &written, errors, is_read);
    visit.refused(&page)
}

fn written(fields: &Fields, prompts: usize) -> Vec<String> {
    (1..=prompts).map(|n| fields.text(&format!("prompt-{n}"))).collect()
}

/// What is missing in the questions.
fn problems(asked: &Asked<'_>, picks: &[Picks]) -> Errors {
    let mut errors = Errors::none();
    for ((n, (item, laid)), picks) in (1..).zip(&asked.items).zip(picks) {
        match read_picks(item.kind, laid, picks) {
            Ok(Some(_)) => {}
            Ok(None) => errors.add(&format!("q{n}"), Message::new("short-answer-question").with("n", n)),
            Err(missing) => errors.append(errors_of(&missing, item, laid, asked.learner.visit.lang, &format!("q{n}"))),
        }
    }
    errors
}

fn with_prompts(mut errors: Errors, written: &[String]) -> Errors {
    for (at, problem) in reading::prompt_problems(written) {
        let field = format!("prompt-{}", at + 1);
        match problem {
            PromptProblem::Empty => errors.add(&field, Message::new("short-write").with("n", (at + 1) as i64)),
            PromptProblem::TooLong => {
                let most = crate::i18n::count(crate::i18n::Lang::En, LONGEST_REFLECTION as i64);
                errors.add(&field, Message::new("short-too-long").with("most", most));
            }
            PromptProblem::PersonalDetails(found) => errors.append(to_take_out(&field, &found)),
        }
    }
    errors
}

/// `1.3-2.1`: the first has the third, the second the first.
pub(super) fn to_address(picks: &Picks) -> String {
    picks.iter().map(|(at, pick)| format!("{at}.{pick}")).collect::<Vec<_>>().join("-")
}

pub(super) fn from_address(text: &str) -> Picks {
    text.split('-')
        .filter_map(|part| part.split_once('.'))
        .filter_map(|(at, pick)| Some((at.parse().ok()?, pick.parse().ok()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_go_into_an_address_and_come_back() {
        for (picks, text) in [(vec![(1, 3), (2, 1)], "1.3-2.1"), (vec![(2, 2)], "2.2"), (vec![], "")] {
            let picks: Picks = picks.into_iter().collect();
            assert_eq!(to_address(&picks), text);
            assert_eq!(from_address(text), picks);
        }
        assert!(from_address("nonsense-1.x").is_empty());
    }
}
