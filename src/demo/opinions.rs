//! What participants of the sample answer before and after a module: the paired tests and the forms, where the pages would let them,
//! through the same actions.

use std::collections::BTreeSet;

use diesel::QueryResult;

use super::cast::Part;
use super::cohorts::Setting;
use super::dice::Dice;
use super::sound;
use crate::assessment::{self, Answer, Begin, DONT_KNOW, Kind};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::{Item, Module, Survey, SurveyKind, SurveyQuestion};
use crate::db::Conn;
use crate::enrolment::{Cohort, Enrolment};
use crate::i18n::Lang;
use crate::people;
use crate::reading::home::{ModuleFacts, SurveyDoor, around, facts};
use crate::surveys::{self, Asked, Form, Given, Sheet, options_of, rows_of};

/// What is written, by question, in English, Russian and Kazakh.
const WRITTEN: [(&str, usize, [[&str; 2]; 3]); 4] = [
    (
        "E20",
        20,
        [
            ["The work in mixed groups.", "The card for first conversations."],
            ["Работу в смешанных группах.", "Разбор ситуаций: сразу видно, что можно сказать иначе."],
            ["Аралас топтардағы жұмысты.", "Алғашқы әңгімеге арналған карточканы."],
        ],
    ),
    (
        "E21",
        20,
        [
            ["More time for the groups.", "Send the materials a day before."],
            ["Присылать материалы за день до вебинара.", "Вечером связь в районе слабая, нужен звонок по телефону."],
            ["Топтық жұмысқа көбірек уақыт керек.", "Материалдарды бір күн бұрын жіберіңіздер."],
        ],
    ),
    (
        "E22",
        2,
        [
            ["“Contingent” on a slide: say “children”.", "The word “problem family” in a question."],
            ["Слово «контингент» на слайде лучше заменить.", "Выражение «проблемная семья» в вопросе."],
            ["Слайдтағы «контингент» деген сөзді ауыстырған дұрыс.", "Сұрақтағы «проблемалы отбасы» деген сөз."],
        ],
    ),
    (
        "F02",
        25,
        [
            ["The school has a plan for the first two weeks.", "Each plan now has a named lead."],
            ["В школе появился план на первые две недели.", "На совещании теперь назначают ведущего по каждому плану."],
            ["Мектепте алғашқы әңгімеге бөлек бөлме берілді.", "Енді әр жоспардың жауапты жетекшісі бар."],
        ],
    ),
];

/// Somebody of the sample.
pub struct Participant<'a> {
    /// What they are like.
    pub part: &'a Part,
    /// Their enrolment.
    pub enrolment: &'a Enrolment,
    /// Its cohort.
    pub cohort: &'a Cohort,
    /// The content.
    pub setting: &'a Setting,
}

impl Participant<'_> {
    /// Answers the questions before a module, if they do.
    pub fn before(&self, conn: &mut Conn, dice: &mut Dice, module: &Module, at: Instant) -> QueryResult<()> {
        if module.tests.is_empty() || !dice.percent(self.part.diligence.max(70)) {
            return Ok(());
        }
        self.sit(conn, dice, module, Kind::Pre, at, 34 + self.part.diligence / 6)
    }

    /// Answers what is open after a module's webinar.
    pub fn after(&self, conn: &mut Conn, dice: &mut Dice, at: Instant) -> QueryResult<()> {
        for module in self.modules() {
            let own = self.doors(conn, module, at, |facts| {
                (facts.post_door().is_some_and(crate::reading::home::TestDoor::is_open), facts.evaluation)
            })?;
            let Some((test, evaluation)) = own else { continue };
            if test && dice.percent(self.part.diligence) {
                self.sit(conn, dice, module, Kind::Post, at, 56 + self.part.diligence / 4)?;
            }
            if evaluation == Some(SurveyDoor::Open) && dice.percent(75) {
                self.say(conn, dice, module, Form::Evaluation, at.plus_minutes(20))?;
            }
        }
        Ok(())
    }

    /// Says three months later what has become of it.
    pub fn long_after(&self, conn: &mut Conn, dice: &mut Dice, at: Instant) -> QueryResult<()> {
        for module in self.modules() {
            let door = self.doors(conn, module, at, |facts| facts.follow_up)?.flatten();
            if door == Some(SurveyDoor::Open) && dice.percent(40) {
                self.say(conn, dice, module, Form::FollowUp, at)?;
            }
        }
        Ok(())
    }

    fn modules(&self) -> Vec<&Module> {
        let track = self.setting.curriculum.track(&self.enrolment.track);
        track.map(|track| self.setting.curriculum.modules_of(track).collect()).unwrap_or_default()
    }

    fn doors<T>(
        &self,
        conn: &mut Conn,
        module: &Module,
        at: Instant,
        ask: impl Fn(&ModuleFacts<'_>) -> T,
    ) -> QueryResult<Option<T>> {
        let around = around(conn, self.enrolment, at)?;
        let facts = facts(&self.setting.curriculum, self.enrolment, self.cohort, &around, at);
        Ok(facts.modules.iter().find(|facts| facts.module.slug == module.slug).map(ask))
    }

    fn sit(&self, conn: &mut Conn, dice: &mut Dice, module: &Module, kind: Kind, at: Instant, right: usize) -> QueryResult<()> {
        let person = self.enrolment.person_id;
        let items = assessment::items_of(module, kind, &self.enrolment.test_form);
        let by = By::person(person, at);
        let begin = Begin {
            enrolment: self.enrolment,
            module: &module.slug,
            kind,
            edition: self.setting.edition,
            items: &items,
            pause_minutes: 0,
        };
        let attempt = sound(assessment::begin_attempt(conn, &by, &begin))?;
        for (number, item) in (1..).zip(&items) {
            let by = By::person(person, at.plus_minutes(number));
            let answer = Answer::Chosen([chosen(dice, item, right)].into());
            sound(assessment::save_answer(conn, &by, person, attempt.id, &item.id, Some(&answer)))?;
        }
        let by = By::person(person, at.plus_minutes(items.len() as i64 + 1));
        sound(assessment::hand_in(conn, &by, person, attempt.id, &self.setting.curriculum)).map(|_| ())
    }

    fn say(&self, conn: &mut Conn, dice: &mut Dice, module: &Module, form: Form, at: Instant) -> QueryResult<()> {
        let Some(survey) = self.setting.curriculum.survey(form.as_str()) else { return Ok(()) };
        let person = people::person(conn, self.enrolment.person_id)?;
        let asked = Asked {
            person: &person,
            enrolment: self.enrolment,
            cohort: self.cohort,
            curriculum: &self.setting.curriculum,
            form,
            module: &module.slug,
        };
        let mut sheet = self.sheet(dice, module, survey);
        if form == Form::FollowUp {
            let right = (0..5).filter(|_| dice.percent(62)).count();
            sheet.answers.insert(surveys::RETENTION.to_owned(), Given::Right(right as u8, 5));
        }
        sound(surveys::answer_form(conn, &By::person(person.id, at), asked, &sheet))
    }

    fn sheet(&self, dice: &mut Dice, module: &Module, survey: &Survey) -> Sheet {
        let mut sheet = Sheet::default();
        for question in survey.questions_for(&module.slug) {
            if let Some(given) = self.given(dice, module, question) {
                sheet.answers.insert(question.id.clone(), given);
            }
        }
        sheet
    }

    fn given(&self, dice: &mut Dice, module: &Module, question: &SurveyQuestion) -> Option<Given> {
        let options = options_of(&self.setting.curriculum, module, question, Lang::En);
        let options: Vec<String> = options.into_iter().map(|option| option.id).collect();
        match question.kind {
            SurveyKind::Scale if dice.percent(4) => Some(Given::NotApplicable),
            SurveyKind::Scale => Some(Given::Scale(*dice.weighted(&[(1, 2), (3, 3), (9, 4), (8, 5)]))),
            SurveyKind::BeforeAndNow => {
                let (before, now) =
                    (dice.weighted(&[(2, 1), (4, 2), (3, 3), (1, 4)]), dice.clone().weighted(&[(1, 3), (4, 4), (3, 5)]));
                Some(Given::BeforeAndNow(Some(*before), Some(*now)))
            }
            SurveyKind::Single => dice.percent(85).then(|| Given::Chosen([dice.pick(&options).clone()].into())),
            SurveyKind::Multiple => {
                let chosen: BTreeSet<String> = options.into_iter().filter(|_| dice.percent(22)).collect();
                (!chosen.is_empty()).then_some(Given::Chosen(chosen))
            }
            SurveyKind::Grid => {
                let rows = rows_of(module, question, Lang::En).into_iter();
                Some(Given::Rows(rows.map(|row| (row.id, dice.pick(&options).clone())).collect()))
            }
            SurveyKind::Text => words(dice, question, self.part.language).map(|words| Given::Text(words.to_owned())),
            SurveyKind::Profile(_) => dice.percent(60).then(|| Given::Chosen([dice.pick(&options).clone()].into())),
            SurveyKind::Commitment | SurveyKind::WellBeing => None,
        }
    }
}

/// `right` of a hundred know it; of the others half say that they do not.
fn chosen(dice: &mut Dice, item: &Item, right: usize) -> String {
    if dice.percent(right) {
        return item.correct().next().unwrap_or(DONT_KNOW).to_owned();
    }
    let wrong = item.parts.iter().find(|part| !part.correct).filter(|_| dice.percent(50));
    wrong.map_or(DONT_KNOW, |part| part.id.as_str()).to_owned()
}

fn words(dice: &mut Dice, question: &SurveyQuestion, lang: Lang) -> Option<&'static str> {
    let (_, share, texts) = WRITTEN.iter().find(|(id, ..)| *id == question.id)?;
    let own = match lang {
        Lang::En => &texts[0],
        Lang::Ru => &texts[1],
        Lang::Kk => &texts[2],
    };
    dice.percent(*share).then(|| *dice.pick(own))
}
