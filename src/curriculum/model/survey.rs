//! The forms: what participants think right after a workshop, and what has become of it 90 days later.

use std::collections::BTreeMap;

use crate::curriculum::model::ByLang;

/// A form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// `evaluation`: what a requirement of a track names.
    pub id: String,
    /// How long it takes.
    pub minutes: u32,
    /// When it is sent, counted from the webinar; right after it where there is nothing.
    pub days_after: Option<u32>,
    /// How often those who have not answered are reminded.
    pub reminders: u32,
    pub text: ByLang<SurveyText>,
    /// In order.
    pub groups: Vec<SurveyGroup>,
    /// In order; those of one group stand together.
    pub questions: Vec<SurveyQuestion>,
}

/// The words at the head of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyText {
    pub title: String,
    pub intro: String,
}

/// Questions under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyGroup {
    pub id: String,
    pub text: ByLang<GroupText>,
}

/// The words of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupText {
    pub title: String,
    /// What is asked of each sentence of the group.
    pub text: Option<String>,
}

/// A question of a form. Nobody has to answer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyQuestion {
    /// `E01`.
    pub id: String,
    /// Identifier of its group.
    pub group: String,
    pub kind: SurveyKind,
    /// Slug of the module after which alone it is asked.
    pub module: Option<String>,
    /// The question of an earlier form that it asks again, to compare.
    pub repeats: Option<String>,
    /// The tools of the module stand before its own options.
    pub tools_as_options: bool,
    /// The tools of the module stand before its own rows.
    pub tools_as_rows: bool,
    /// Identifiers of its options, in order.
    pub options: Vec<String>,
    /// Identifiers of the rows of a grid, in order.
    pub rows: Vec<String>,
    /// The support contacts stand below it.
    pub support: bool,
    /// Its answers go to those who edit the content.
    pub for_editors: bool,
    /// A language is here only when the whole question is translated.
    pub text: ByLang<SurveyQuestionText>,
}

/// How a question of a form is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyKind {
    /// From 1 (strongly disagree) to 5 (strongly agree), or not applicable.
    Scale,
    /// The same scale twice, side by side.
    BeforeAndNow,
    /// One option.
    Single,
    /// All that apply.
    Multiple,
    /// One option for each row.
    Grid,
    /// Free text, with the notice on real children above.
    Text,
    /// Free text that the person may have sent back to them; nobody else reads it.
    Commitment,
    /// Options; the answer is not kept with the form.
    WellBeing,
    /// Something about the person, for grouping the answers.
    Profile(ProfileField),
}

/// What answers are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileField {
    /// Of the programme's sectors.
    Sector,
    /// City, town or village: the question's own options.
    Locality,
    /// Of the programme's languages.
    Language,
}

/// The words of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyQuestionText {
    pub prompt: String,
    pub hint: Option<String>,
    /// By identifier.
    pub options: BTreeMap<String, String>,
    /// By identifier.
    pub rows: BTreeMap<String, String>,
}

impl Survey {
    /// The questions after the workshop of this module.
    pub fn questions_for<'s>(&'s self, module: &'s str) -> impl Iterator<Item = &'s SurveyQuestion> {
        self.questions.iter().filter(move |question| question.module.as_deref().is_none_or(|only| only == module))
    }

    /// The question of this identifier.
    pub fn question(&self, id: &str) -> Option<&SurveyQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }
}

#[cfg(test)]
impl SurveyQuestion {
    /// A question for the tests of those who read answers: for all modules, without words.
    pub(crate) fn sample(id: &str, kind: SurveyKind, options: &[&str], rows: &[&str]) -> Self {
        Self {
            id: id.to_owned(),
            group: "all".to_owned(),
            kind,
            module: None,
            repeats: None,
            tools_as_options: false,
            tools_as_rows: false,
            options: options.iter().map(|id| (*id).to_owned()).collect(),
            rows: rows.iter().map(|id| (*id).to_owned()).collect(),
            support: false,
            for_editors: false,
            text: ByLang::english(SurveyQuestionText::default()),
        }
    }
}
