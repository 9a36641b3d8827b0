//! Who has written and reviewed which text of the cohort's edition, what is missing, and what the reviewers are asked.

use serde::Serialize;

use crate::curriculum::{Curriculum, Review, ReviewQuestion, ReviewStep, ReviewedText};
use crate::i18n::{Lang, Message, date, tr};
use crate::web::text_page::other;
use crate::web::{Answer, Organiser, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewPage {
    overview_url: String,
    /// How many texts are reviewed in all languages, of how many.
    reviewed: Message,
    /// Tag and own name.
    languages: Vec<(&'static str, &'static str)>,
    texts: Vec<TextRow>,
    open: Vec<Group>,
    answered: Vec<QuestionRow>,
}

/// A text and what it still lacks in each language.
#[derive(Clone, Debug, Serialize)]
struct TextRow {
    name: String,
    title: String,
    title_lang: Option<&'static str>,
    states: Vec<State>,
}

/// How far a text is in one language.
#[derive(Clone, Debug, Serialize)]
struct State {
    /// Nobody has written it yet.
    is_absent: bool,
    /// Steps that are not taken, in words.
    missing: Vec<String>,
    /// Steps that are taken: «Expert: A. Sample, 20 January 2027».
    taken: Vec<Message>,
}

/// The open questions to one text.
#[derive(Clone, Debug, Serialize)]
struct Group {
    name: String,
    title: String,
    title_lang: Option<&'static str>,
    count: Message,
    questions: Vec<QuestionRow>,
}

/// A question to the reviewers.
#[derive(Clone, Debug, Serialize)]
struct QuestionRow {
    id: Option<String>,
    places: String,
    of: String,
    /// Own name of the language that it is about.
    about: Option<&'static str>,
    text: String,
    answer: Option<(Message, String)>,
}

/// `GET /organise/{cohort}/review`
///
/// # Errors
/// The database's.
pub async fn show(organiser: Organiser) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let (lang, review) = (visit.lang, &curriculum.review);
    let languages = &curriculum.programme.languages;
    let is_reviewed = |text: &&ReviewedText| languages.iter().all(|&lang| text.missing(lang).next().is_none());
    let done = review.texts.iter().filter(is_reviewed).count();
    let question = |question: &ReviewQuestion| question_row(review, question, lang);
    visit.page(&ReviewPage {
        overview_url: paths::organise_cohort(lang, &cohort.slug),
        reviewed: Message::new("review-done").with("done", done).with("n", review.texts.len()),
        languages: languages.iter().map(|lang| (lang.tag(), lang.own_name())).collect(),
        texts: review.texts.iter().map(|text| text_row(&curriculum, text, lang)).collect(),
        open: groups(&curriculum, lang),
        answered: review.questions.iter().filter(|question| question.answer.is_some()).map(question).collect(),
    })
}

fn text_row(curriculum: &Curriculum, text: &ReviewedText, lang: Lang) -> TextRow {
    let (title, title_lang) = title(curriculum, &text.name, lang);
    let state = |own: &Lang| {
        let missing = text.missing(*own).filter(|step| *step != ReviewStep::Drafted);
        let taken = ReviewStep::ALL.into_iter().filter_map(|step| text.step(*own, step).map(|off| (step, off)));
        let taken = taken.map(|(step, off)| {
            Message::new("review-taken")
                .with("step", tr(lang, step_key(step)))
                .with("by", curriculum.review.name(off, lang))
                .with("date", date(lang, off.on))
        });
        State {
            is_absent: text.step(*own, ReviewStep::Drafted).is_none(),
            missing: missing.map(|step| tr(lang, step_key(step))).collect(),
            taken: taken.collect(),
        }
    };
    TextRow { name: text.name.clone(), title, title_lang, states: curriculum.programme.languages.iter().map(state).collect() }
}

/// Open questions by the first text that they are about, in the order of the texts.
fn groups(curriculum: &Curriculum, lang: Lang) -> Vec<Group> {
    let text_of = |question: &ReviewQuestion| question.places.first().and_then(|place| curriculum.text_of_place(place));
    let group = |text: &ReviewedText| {
        let own = curriculum.review.open_questions().filter(|question| text_of(question).as_ref() == Some(&text.name));
        let questions: Vec<_> = own.map(|question| question_row(&curriculum.review, question, lang)).collect();
        let (title, title_lang) = title(curriculum, &text.name, lang);
        let count = Message::new("review-questions-n").with("n", questions.len());
        (!questions.is_empty()).then(|| Group { name: text.name.clone(), title, title_lang, count, questions })
    };
    curriculum.review.texts.iter().filter_map(group).collect()
}

const fn step_key(step: ReviewStep) -> &'static str {
    match step {
        ReviewStep::Drafted => "review-drafted",
        ReviewStep::Expert => "review-expert",
        ReviewStep::Law => "review-law",
        ReviewStep::Editor => "review-editor",
    }
}

/// What the text is called, in the reader's language where it can be.
fn title(curriculum: &Curriculum, name: &str, lang: Lang) -> (String, Option<&'static str>) {
    if let Some((_, lesson)) = curriculum.lesson_by_code(name) {
        let (served, text) = lesson.text.get(lang);
        return (text.title.clone(), other(lang, served));
    }
    let programme = &curriculum.programme;
    let page = match name {
        "support" => Some(&programme.support),
        "context" => programme.context.as_ref(),
        "facilitators" => programme.facilitators.as_ref(),
        "organisers" => programme.organisers.as_ref(),
        _ => None,
    };
    if let Some((served, page)) = page.map(|page| page.get(lang)) {
        return (page.title.clone(), other(lang, served));
    }
    if let Some((served, text)) = curriculum.survey(name).map(|survey| survey.text.get(lang)) {
        return (text.title.clone(), other(lang, served));
    }
    let code = name.split('-').next().unwrap_or(name);
    match curriculum.modules.iter().find(|module| module.code == code) {
        Some(module) => {
            let key = match name.split('-').nth(1) {
                Some("check") => "review-text-check",
                Some("tests") => "review-text-tests",
                Some("webinar") => "review-text-webinar",
                _ => "review-text-module",
            };
            (Message::new(key).with("module", module.text.get(lang).1.short_title.as_str()).to(lang), None)
        }
        None if name == "glossary" => (tr(lang, "glossary"), None),
        None => (tr(lang, "review-text-programme"), None),
    }
}

fn question_row(review: &Review, question: &ReviewQuestion, lang: Lang) -> QuestionRow {
    QuestionRow {
        id: question.id.clone(),
        places: question.places.join(", "),
        of: tr(lang, step_key(question.of)),
        about: question.language.map(Lang::own_name),
        text: question.text.clone(),
        answer: question.answer.as_ref().map(|(off, text)| {
            let by = Message::new("review-answered-by").with("by", review.name(off, lang)).with("date", date(lang, off.on));
            (by, text.clone())
        }),
    }
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "organiser/review/show.html";

    fn samples() -> Vec<Self> {
        let taken = Message::new("review-taken").with("step", "Expert").with("by", "A. Sample").with("date", "20 January 2027");
        let state = State { is_absent: false, missing: vec!["Law".to_owned()], taken: vec![taken] };
        let states = vec![State { missing: Vec::new(), ..state.clone() }, State { is_absent: true, ..state.clone() }, state];
        let row =
            TextRow { name: "W1-L1".to_owned(), title: "One child, one system".to_owned(), title_lang: Some("en"), states };
        let open = QuestionRow {
            id: Some("Q08".to_owned()),
            places: "W1-L3".to_owned(),
            of: "Expert".to_owned(),
            about: Some("Қазақша"),
            text: "Keep, change or delete?".to_owned(),
            answer: None,
        };
        let by = Message::new("review-answered-by").with("by", "A. Sample").with("date", "20 January 2027");
        let answered = QuestionRow { id: None, about: None, answer: Some((by, "Keep.".to_owned())), ..open.clone() };
        let group = Group {
            name: "W1-L3".to_owned(),
            title: "From national law to the child's door".to_owned(),
            title_lang: Some("en"),
            count: Message::new("review-questions-n").with("n", 1),
            questions: vec![open],
        };
        let page = Self {
            overview_url: "/en/organise/kz".to_owned(),
            reviewed: Message::new("review-done").with("done", 1).with("n", 38),
            languages: Lang::ALL.map(|lang| (lang.tag(), lang.own_name())).into(),
            texts: vec![TextRow { title_lang: None, ..row.clone() }, row],
            open: vec![group],
            answered: vec![answered],
        };
        vec![page.clone(), Self { open: Vec::new(), answered: Vec::new(), ..page }]
    }
}
