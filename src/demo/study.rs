//! What a participant of the sample reads and answers: through the same actions as the pages.

use std::collections::{BTreeMap, BTreeSet};

use diesel::QueryResult;

use super::dice::Dice;
use super::sound;
use crate::assessment::{self, Answer, Begin};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Item, ItemKind, Lesson, Module};
use crate::db::Conn;
use crate::enrolment::Enrolment;
use crate::ids::{EditionId, PersonId};
use crate::reading;

/// Reads a lesson: the parts opened, the scenario played, the button pressed.
pub fn read_lesson(conn: &mut Conn, person: PersonId, at: Instant, enrolment: &Enrolment, lesson: &Lesson) -> QueryResult<()> {
    let by = By::person(person, at);
    reading::end_scenario(conn, &by, enrolment, lesson)?;
    let shown: Vec<String> = reading::blocks(lesson).into_iter().map(|block| block.to_string()).collect();
    sound(reading::mark_as_read(conn, &By::person(person, at.plus_minutes(25)), enrolment, lesson, &shown))
}

/// What a knowledge check is about, and how well.
pub struct Sitting<'c> {
    /// Who.
    pub person: PersonId,
    /// On which enrolment.
    pub enrolment: &'c Enrolment,
    /// Whose edition.
    pub edition: EditionId,
    /// The content.
    pub curriculum: &'c Curriculum,
    /// Of which module.
    pub module: &'c Module,
    /// Beginning when.
    pub at: Instant,
    /// How many of a hundred questions are answered rightly.
    pub right: usize,
}

/// One whole attempt: begun, each question answered, handed in.
pub fn sit_check(conn: &mut Conn, dice: &mut Dice, sitting: &Sitting<'_>) -> QueryResult<bool> {
    let by = By::person(sitting.person, sitting.at);
    let begin = Begin {
        enrolment: sitting.enrolment,
        module: &sitting.module.slug,
        kind: assessment::Kind::Check,
        edition: sitting.edition,
        items: &sitting.module.check,
        pause_minutes: sitting.curriculum.programme.rules.attempt_pause_minutes,
    };
    let attempt = sound(assessment::begin_attempt(conn, &by, &begin))?;
    for (number, item) in (1..).zip(&sitting.module.check) {
        let answer = if dice.percent(sitting.right) { right_answer(item) } else { wrong_answer(item) };
        let by = By::person(sitting.person, sitting.at.plus_minutes(number));
        sound(assessment::save_answer(conn, &by, sitting.person, attempt.id, &item.id, Some(&answer)))?;
    }
    let by = By::person(sitting.person, sitting.at.plus_minutes(15));
    let handed_in = sound(assessment::hand_in(conn, &by, sitting.person, attempt.id, sitting.curriculum))?;
    Ok(handed_in.passed == Some(true))
}

fn right_answer(item: &Item) -> Answer {
    match item.kind {
        ItemKind::Single | ItemKind::Multiple | ItemKind::Judgement => {
            Answer::Chosen(item.correct().map(str::to_owned).collect())
        }
        ItemKind::Order => Answer::Placed((1..).zip(&item.parts).map(|(place, part)| (part.id.clone(), place)).collect()),
        ItemKind::Match => Answer::Paired(item.parts.iter().map(|part| (part.id.clone(), part.id.clone())).collect()),
    }
}

fn wrong_answer(item: &Item) -> Answer {
    let ids: Vec<String> = item.parts.iter().map(|part| part.id.clone()).collect();
    let turned = |by: usize| ids.iter().cycle().skip(by).take(ids.len()).cloned().collect::<Vec<_>>();
    match item.kind {
        ItemKind::Single | ItemKind::Multiple | ItemKind::Judgement => Answer::Chosen(
            item.parts.iter().find(|part| !part.correct).map(|part| part.id.clone()).into_iter().collect::<BTreeSet<_>>(),
        ),
        ItemKind::Order => Answer::Placed(turned(1).into_iter().zip(1..).collect::<BTreeMap<_, _>>()),
        ItemKind::Match => Answer::Paired(ids.iter().cloned().zip(turned(1)).collect::<BTreeMap<_, _>>()),
    }
}
