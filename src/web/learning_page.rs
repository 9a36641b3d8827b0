//! What a cohort has learned and what it says, as organisers and evaluators see it: the same figures; what people wrote is for
//! organisers alone.

use serde::Serialize;

use super::learning_surveys::{SurveyView, other, survey_view, tenths, texts};
use super::organiser::export_form::Typed;
use crate::curriculum::{Curriculum, Module};
use crate::enrolment::Cohort;
use crate::i18n::{Lang, Message, count, date_and_time, percent, tr};
use crate::reports::{Gain, Learning, ModuleLearning, PairCheck, Target, Words, targets};
use crate::web::{Errors, Page, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LearningPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    cohort: String,
    as_of: String,
    zone: String,
    least: i64,
    attendance_url: String,
    modules: Vec<ModuleView>,
    /// For organisers alone.
    export: Option<ExportForm>,
}

#[derive(Clone, Debug, Serialize)]
struct ExportForm {
    action: String,
    purpose: String,
    format: String,
    exports_url: String,
}

#[derive(Clone, Debug, Serialize)]
struct ModuleView {
    id: String,
    title: String,
    lang: Option<&'static str>,
    /// What is measured, and how much; `None` is «not shown».
    tests: Option<Vec<(Message, String)>>,
    forms: Vec<FormLine>,
    targets: Vec<TargetLine>,
    surveys: Vec<SurveyView>,
}

#[derive(Clone, Debug, Serialize)]
struct FormLine {
    pair: String,
    a: String,
    b: String,
    marks: Vec<Message>,
}

#[derive(Clone, Debug, Serialize)]
struct TargetLine {
    words: Message,
    /// `reached`, `not-yet` or `look`.
    state: &'static str,
}

/// What has to be said with the figures: limits, small groups, the cohort, the moment.
pub fn about(learning: &Learning, visit: &Visit, cohort: &Cohort, words: &Words<'_>) -> Vec<String> {
    let (lang, at) = (visit.lang, learning.at.in_zone(cohort.tz()));
    let as_of = Message::new("report-as-of").with("time", date_and_time(lang, &at)).with("zone", words.zone_at(&at));
    vec![
        cohort.name(lang),
        as_of.to(lang),
        tr(lang, "learning-limits"),
        Message::new("learning-small-groups").with("least", learning.least).to(lang),
        tr(lang, "learning-not-merged"),
    ]
}

impl LearningPage {
    /// The figures.
    pub fn new(learning: &Learning, curriculum: &Curriculum, visit: &Visit, cohort: &Cohort) -> Self {
        let (lang, at) = (visit.lang, learning.at.in_zone(cohort.tz()));
        let words = Words::new(lang, curriculum, cohort);
        let attendance_url = paths::evaluate_cohort(lang, &cohort.slug);
        let modules = learning.modules.iter().filter_map(|own| {
            let module = curriculum.module(&own.module)?;
            Some(module_view(lang, learning, own, curriculum, module))
        });
        Self {
            errors: Errors::none(),
            crumbs: vec![
                (paths::evaluate(lang), tr(lang, "evaluate-title")),
                (attendance_url.clone(), cohort.name(lang)),
                (String::new(), tr(lang, "learning-title")),
            ],
            cohort: cohort.name(lang),
            as_of: date_and_time(lang, &at),
            zone: words.zone_at(&at),
            least: learning.least,
            attendance_url,
            modules: modules.collect(),
            export: None,
        }
    }

    /// With what people wrote, and the form of the file.
    #[must_use]
    pub fn for_organiser(
        mut self,
        visit: &Visit,
        cohort: &Cohort,
        (learning, curriculum): (&Learning, &Curriculum),
        typed: Typed,
        errors: Errors,
    ) -> Self {
        let lang = visit.lang;
        for (view, own) in self.modules.iter_mut().zip(&learning.modules) {
            for (survey, results) in view.surveys.iter_mut().zip([&own.evaluation, &own.follow_up]) {
                if let (Some(form), Some(results)) = (curriculum.survey(&survey.id), results) {
                    survey.texts = texts(lang, form, results);
                }
            }
        }
        self.attendance_url = paths::organise_report(lang, &cohort.slug, "attendance");
        self.crumbs =
            vec![(self.attendance_url.clone(), tr(lang, "report-attendance")), (String::new(), tr(lang, "learning-title"))];
        self.export = Some(ExportForm {
            action: paths::organise_report_file(lang, &cohort.slug, "learning"),
            purpose: typed.purpose,
            format: typed.format,
            exports_url: paths::organise_report(lang, &cohort.slug, "exports"),
        });
        self.errors = errors;
        self
    }
}

fn module_view(lang: Lang, learning: &Learning, own: &ModuleLearning, curriculum: &Curriculum, module: &Module) -> ModuleView {
    let (served, text) = module.text.get(lang);
    let forms = [("evaluation", &own.evaluation), ("follow-up", &own.follow_up)];
    ModuleView {
        id: own.module.clone(),
        title: text.title.clone(),
        lang: other(lang, served),
        tests: own.gain.map(|gain| tests(lang, &gain)),
        forms: own.forms.iter().map(|check| form_line(lang, check)).collect(),
        targets: targets(learning, own).into_iter().map(|target| target_line(lang, target)).collect(),
        surveys: forms
            .into_iter()
            .filter_map(|(id, results)| Some(survey_view(lang, curriculum, module, curriculum.survey(id)?, results.as_ref())))
            .collect(),
    }
}

fn tests(lang: Lang, gain: &Gain) -> Vec<(Message, String)> {
    let share = crate::reports::percent_of(gain.improved, gain.pairs).unwrap_or_default();
    let normalised = gain.normalised_percent.map_or_else(|| "–".to_owned(), |share| percent(lang, share));
    [
        ("learning-pairs", count(lang, gain.pairs)),
        ("learning-mean-pre", tenths(lang, gain.mean_pre)),
        ("learning-mean-post", tenths(lang, gain.mean_post)),
        ("learning-mean-difference", tenths(lang, gain.mean_difference)),
        ("learning-improved-share", percent(lang, share)),
        ("learning-normalised-share", normalised),
    ]
    .map(|(key, value)| (Message::new(key), value))
    .to_vec()
}

fn form_line(lang: Lang, check: &PairCheck) -> FormLine {
    let marks = [("learning-uneven", check.is_uneven()), ("learning-too-easy", check.is_too_easy())];
    FormLine {
        pair: check.pair.clone(),
        a: percent(lang, check.a.percent()),
        b: percent(lang, check.b.percent()),
        marks: marks.into_iter().filter(|(_, applies)| *applies).map(|(key, _)| Message::new(key)).collect(),
    }
}

fn target_line(lang: Lang, target: Target) -> TargetLine {
    let words = match target {
        // the share beside the number of pairs would tell how many people take the module
        Target::BothTests(_) => Message::new("learning-target-both"),
        Target::MeanGain(milli) => Message::new("learning-target-gain").with("points", tenths(lang, milli)),
        Target::FeltSafe(share) => Message::new("learning-target-safe").with("share", percent(lang, share)),
        Target::HurtfulWords(number) => Message::new("learning-target-words").with("n", number),
        Target::ToolUsed(share) => Message::new("learning-target-tool").with("share", percent(lang, share)),
    };
    let state = match target.is_reached() {
        Some(true) => "reached",
        Some(false) => "not-yet",
        None => "look",
    };
    TargetLine { words, state }
}

impl Page for LearningPage {
    const TEMPLATE: &'static str = "organiser/learning/show.html";

    fn samples() -> Vec<Self> {
        let gain = Gain {
            pairs: 24,
            mean_pre: 3400,
            mean_post: 5900,
            mean_difference: 2500,
            improved: 20,
            normalised_percent: Some(54),
        };
        let [survey, hidden] = SurveyView::samples();
        let check = FormLine {
            pair: "W1-P1".to_owned(),
            a: "42%".to_owned(),
            b: "61%".to_owned(),
            marks: vec![Message::new("learning-uneven"), Message::new("learning-too-easy")],
        };
        let lines = [
            Target::BothTests(70),
            Target::MeanGain(1400),
            Target::FeltSafe(92),
            Target::HurtfulWords(1),
            Target::ToolUsed(61),
        ];
        let module = ModuleView {
            id: "coordination".to_owned(),
            title: "Working as one system".to_owned(),
            lang: None,
            tests: Some(tests(Lang::En, &gain)),
            forms: vec![check],
            targets: lines.into_iter().map(|target| target_line(Lang::En, target)).collect(),
            surveys: vec![survey, hidden.clone()],
        };
        let empty = ModuleView {
            id: "child-context".to_owned(),
            lang: Some("en"),
            tests: None,
            forms: Vec::new(),
            targets: Vec::new(),
            surveys: vec![hidden],
            ..module.clone()
        };
        let evaluator = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/evaluate".to_owned(), "Cohorts".to_owned()), (String::new(), "Learning".to_owned())],
            cohort: "November 2026".to_owned(),
            as_of: "23 November 2026, 10:00".to_owned(),
            zone: "Astana time (UTC+5)".to_owned(),
            least: 10,
            attendance_url: "/en/evaluate/november".to_owned(),
            modules: vec![module, empty],
            export: None,
        };
        let export = |format: &str| {
            Some(ExportForm {
                action: "/en/organise/november/reports/learning/file".to_owned(),
                purpose: String::new(),
                format: format.to_owned(),
                exports_url: "/en/organise/november/reports/exports".to_owned(),
            })
        };
        let mut errors = Errors::one("purpose", "report-purpose-missing");
        errors.add("format", "report-format-missing");
        let organiser = Self { export: export("xlsx"), ..evaluator.clone() };
        vec![organiser.clone(), Self { errors, export: export("csv"), ..organiser }, Self { modules: Vec::new(), ..evaluator }]
    }
}
