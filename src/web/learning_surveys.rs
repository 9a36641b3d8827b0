//! The answers to a form, as the report on learning shows them.

use serde::Serialize;

use crate::curriculum::{Curriculum, Module, Survey};
use crate::i18n::{Lang, Message, count, percent};
use crate::reports::{QuestionResult, Results, Tally, mean_of};
use crate::surveys::{Choice, options_of, rows_of};

/// A form.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct SurveyView {
    pub id: String,
    title: String,
    lang: Option<&'static str>,
    /// `None` is «not shown».
    answered: Option<String>,
    /// How many of the knowledge questions were right.
    retention: Option<String>,
    scales: Vec<ScaleLine>,
    choices: Vec<ChoiceTable>,
    grids: Vec<GridTable>,
    /// Questions that too few have answered.
    hidden: Vec<(String, Option<&'static str>)>,
    pub texts: Vec<TextList>,
}

#[derive(Clone, Debug, Serialize)]
struct ScaleLine {
    prompt: String,
    lang: Option<&'static str>,
    /// Of a question asked twice: before or now.
    when: Option<Message>,
    mean: String,
    counts: Vec<String>,
    none: String,
}

#[derive(Clone, Debug, Serialize)]
struct ChoiceTable {
    prompt: String,
    lang: Option<&'static str>,
    answered: String,
    lines: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize)]
struct GridTable {
    prompt: String,
    lang: Option<&'static str>,
    heads: Vec<String>,
    lines: Vec<(String, Vec<String>)>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct TextList {
    prompt: String,
    lang: Option<&'static str>,
    for_editors: bool,
    /// The language of each, where it is not the page's, and the text.
    texts: Vec<(Option<String>, String)>,
}

/// One decimal, as the language writes it; a minus where there is one.
pub(super) fn tenths(lang: Lang, milli: i64) -> String {
    let rounded = (milli.abs() + 50) / 100;
    let (sign, point) = (if milli < 0 && rounded > 0 { "−" } else { "" }, if lang == Lang::En { '.' } else { ',' });
    format!("{sign}{}{point}{}", rounded / 10, rounded % 10)
}

/// The tag of a language that is not the page's.
pub(super) fn other(lang: Lang, served: Lang) -> Option<&'static str> {
    (lang != served).then_some(served.tag())
}

/// A form with what was answered.
pub(super) fn survey_view(
    lang: Lang,
    curriculum: &Curriculum,
    module: &Module,
    survey: &Survey,
    results: Option<&Results>,
) -> SurveyView {
    let (served, text) = survey.text.get(lang);
    let mut view =
        SurveyView { id: survey.id.clone(), title: text.title.clone(), lang: other(lang, served), ..SurveyView::default() };
    let Some(results) = results else { return view };
    view.answered = Some(count(lang, results.answered));
    view.retention = results.retention.map(|share| percent(lang, share));
    for result in &results.questions {
        add(&mut view, lang, (curriculum, module, survey), result);
    }
    view
}

fn add(view: &mut SurveyView, lang: Lang, from: (&Curriculum, &Module, &Survey), result: &QuestionResult) {
    let (curriculum, module, survey) = from;
    let Some(question) = survey.question(&result.question) else { return };
    let (served, text) = question.text.get(lang);
    let (prompt, prompt_lang) = (text.prompt.clone(), other(lang, served));
    let number = |number: &i64| count(lang, *number);
    let scale = |when: Option<&'static str>, counts: &[i64; 5], none: Option<i64>| ScaleLine {
        prompt: prompt.clone(),
        lang: prompt_lang,
        when: when.map(Message::new),
        mean: mean_of(counts).map_or_else(|| "–".to_owned(), |mean| tenths(lang, mean)),
        counts: counts.iter().map(number).collect(),
        none: none.map_or_else(|| "–".to_owned(), |none| count(lang, none)),
    };
    let options = || options_of(curriculum, module, question, lang);
    match &result.tally {
        None => view.hidden.push((prompt, prompt_lang)),
        Some(Tally::Scale(counts, none)) => view.scales.push(scale(None, counts, Some(*none))),
        Some(Tally::BeforeAndNow(before, now)) => {
            view.scales.push(scale(Some("survey-before"), before, None));
            view.scales.push(scale(Some("survey-now"), now, None));
        }
        Some(Tally::Options(counts, answered)) => view.choices.push(ChoiceTable {
            answered: count(lang, *answered),
            lines: counts.iter().map(|(id, count)| (name(&options(), id), number(count))).collect(),
            prompt,
            lang: prompt_lang,
        }),
        Some(Tally::Grid(rows)) => {
            let known = rows_of(module, question, lang);
            view.grids.push(GridTable {
                heads: options().into_iter().map(|option| option.words).collect(),
                lines: rows
                    .iter()
                    .map(|(row, counts)| (name(&known, row), counts.iter().map(|(_, count)| number(count)).collect()))
                    .collect(),
                prompt,
                lang: prompt_lang,
            });
        }
    }
}

fn name(choices: &[Choice], id: &str) -> String {
    choices.iter().find(|choice| choice.id == id).map_or_else(|| id.to_owned(), |choice| choice.words.clone())
}

/// What people wrote.
pub(super) fn texts(lang: Lang, survey: &Survey, results: &Results) -> Vec<TextList> {
    let lists = results.texts.iter().filter_map(|list| {
        let (served, text) = survey.question(&list.question)?.text.get(lang);
        Some(TextList {
            prompt: text.prompt.clone(),
            lang: other(lang, served),
            for_editors: list.for_editors,
            texts: list
                .texts
                .iter()
                .map(|one| (Some(one.language.clone()).filter(|tag| tag != lang.tag()), one.text.clone()))
                .collect(),
        })
    });
    lists.collect()
}

impl SurveyView {
    /// One with figures, one without.
    pub(super) fn samples() -> [Self; 2] {
        let scale = |when| ScaleLine {
            prompt: "The workshop was relevant to my work.".to_owned(),
            lang: Some("en"),
            when,
            mean: "4.2".to_owned(),
            counts: ["0", "1", "2", "8", "13"].map(str::to_owned).to_vec(),
            none: "1".to_owned(),
        };
        let grid = GridTable {
            prompt: "Which tools have you used, and how often?".to_owned(),
            lang: None,
            heads: ["Never", "Once"].map(str::to_owned).to_vec(),
            lines: vec![("Rights-to-services map".to_owned(), ["4", "9"].map(str::to_owned).to_vec())],
        };
        let choice = ChoiceTable {
            prompt: "What might stop you?".to_owned(),
            lang: None,
            answered: "24".to_owned(),
            lines: vec![("Time".to_owned(), "11".to_owned())],
        };
        let list = |for_editors| TextList {
            prompt: "What should we keep?".to_owned(),
            lang: Some("en"),
            for_editors,
            texts: vec![(Some("ru".to_owned()), "Карта услуг.".to_owned()), (None, "The groups.".to_owned())],
        };
        let survey = SurveyView {
            id: "evaluation".to_owned(),
            title: "What you think of the workshop".to_owned(),
            lang: None,
            answered: Some("24".to_owned()),
            retention: Some("63%".to_owned()),
            scales: vec![scale(None), scale(Some(Message::new("survey-now")))],
            choices: vec![choice],
            grids: vec![grid],
            hidden: vec![("The pace and the length suited me.".to_owned(), None)],
            texts: vec![list(false), list(true)],
        };
        let hidden = SurveyView { id: "follow-up".to_owned(), title: "Three months later".to_owned(), ..SurveyView::default() };
        [survey, hidden]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_rounded_and_written_as_the_language_does() {
        for (milli, lang, wanted) in [
            (4750, Lang::En, "4.8"),
            (4749, Lang::Ru, "4,7"),
            (0, Lang::Kk, "0,0"),
            (-500, Lang::En, "−0.5"),
            (-40, Lang::En, "0.0"),
            (9990, Lang::En, "10.0"),
        ] {
            assert_eq!(tenths(lang, milli), wanted);
        }
    }
}
