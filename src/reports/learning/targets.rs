//! What success looks like, beside what there is (outline 5.5). Targets to talk about, not evidence. Pure.

use super::gain::rounded;
use super::results::{Results, Tally};
use super::{Learning, ModuleLearning};

/// One target of a module and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// At least 70 of a hundred have answered both tests: how many, in per cent.
    BothTests(i64),
    /// A mean gain of a point and a half: in thousandths.
    MeanGain(i64),
    /// At least 80 of a hundred felt safe (E03): in per cent.
    FeltSafe(i64),
    /// Every hint at a hurtful word is looked after (E22): how many there are.
    HurtfulWords(i64),
    /// At least half of those who answer after 90 days use a tool several times: in per cent.
    ToolUsed(i64),
}

impl Target {
    /// Whether it is reached; of hints at words nobody but an editor can say so.
    pub const fn is_reached(self) -> Option<bool> {
        match self {
            Self::BothTests(percent) => Some(percent >= 70),
            Self::MeanGain(milli) => Some(milli >= 1500),
            Self::FeltSafe(percent) => Some(percent >= 80),
            Self::HurtfulWords(0) => Some(true),
            Self::HurtfulWords(_) => None,
            Self::ToolUsed(percent) => Some(percent >= 50),
        }
    }
}

/// The targets that can be told of a module.
pub fn targets(learning: &Learning, module: &ModuleLearning) -> Vec<Target> {
    let least = learning.least;
    let evaluation = module.evaluation.as_ref();
    let both = module
        .gain
        .filter(|_| module.takers >= least)
        .map(|gain| Target::BothTests(rounded(gain.pairs * 100, module.takers.max(gain.pairs))));
    [
        both,
        module.gain.map(|gain| Target::MeanGain(gain.mean_difference)),
        evaluation.and_then(felt_safe),
        evaluation.map(|results| Target::HurtfulWords(hints(results))),
        module.follow_up.as_ref().and_then(|results| results.used_a_tool).map(Target::ToolUsed),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Those who agree, of those who said how far.
fn felt_safe(results: &Results) -> Option<Target> {
    let question = results.questions.iter().find(|result| result.question == "E03")?;
    let Some(Tally::Scale(counts, _)) = &question.tally else { return None };
    let all: i64 = counts.iter().sum();
    (all > 0).then(|| Target::FeltSafe(rounded((counts[3] + counts[4]) * 100, all)))
}

fn hints(results: &Results) -> i64 {
    let for_editors = results.texts.iter().filter(|texts| texts.for_editors);
    for_editors.map(|texts| texts.texts.len() as i64).sum()
}

#[cfg(test)]
mod tests {
    use super::super::gain::Gain;
    use super::super::results::{QuestionResult, Texts, Written};
    use super::*;

    #[test]
    fn targets_stand_beside_what_there_is() {
        let gain = Gain {
            pairs: 14,
            mean_pre: 3000,
            mean_post: 4500,
            mean_difference: 1500,
            improved: 12,
            normalised_percent: Some(30),
        };
        let safe = QuestionResult { question: "E03".to_owned(), tally: Some(Tally::Scale([1, 1, 0, 4, 4], 3)) };
        let hint = Texts {
            question: "E22".to_owned(),
            for_editors: true,
            texts: vec![Written { language: "en".to_owned(), text: "A word.".to_owned() }],
        };
        let evaluation = Results { answered: 13, questions: vec![safe], texts: vec![hint], used_a_tool: None, retention: None };
        let follow_up = Results { answered: 10, used_a_tool: Some(50), ..Results::default() };
        let module = ModuleLearning {
            takers: 20,
            gain: Some(gain),
            evaluation: Some(evaluation),
            follow_up: Some(follow_up),
            ..ModuleLearning::default()
        };
        let learning =
            Learning { at: crate::clock::Instant::parse("2026-11-28T10:00:00Z").unwrap(), least: 10, modules: Vec::new() };
        let found = targets(&learning, &module);
        let wanted = [
            (Target::BothTests(70), Some(true)),
            (Target::MeanGain(1500), Some(true)),
            (Target::FeltSafe(80), Some(true)),
            (Target::HurtfulWords(1), None),
            (Target::ToolUsed(50), Some(true)),
        ];
        assert_eq!(found.iter().map(|target| (*target, target.is_reached())).collect::<Vec<_>>(), wanted);
        assert!(targets(&learning, &ModuleLearning::default()).is_empty(), "nothing is said of nobody");
        for (target, reached) in [
            (Target::BothTests(69), false),
            (Target::MeanGain(1499), false),
            (Target::FeltSafe(79), false),
            (Target::ToolUsed(49), false),
        ] {
            assert_eq!(target.is_reached(), Some(reached));
        }
    }
}
