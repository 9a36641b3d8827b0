//! The parts of a lesson in the order of its page, and what is missing before it counts as read.

use crate::curriculum::{Lesson, SectionKind};

/// What the scenario is called among the parts: the fragment of its place on the page.
pub const SCENARIO: &str = "scenario";

/// The parts of a lesson in the order of its page. The scenario stands before the first section that is not text or tool.
pub fn blocks(lesson: &Lesson) -> Vec<&str> {
    let sections = &lesson.text.en.sections;
    let text = |kind| matches!(kind, SectionKind::Text | SectionKind::Tool);
    let before = sections.iter().position(|section| !text(section.kind)).unwrap_or(sections.len());
    let mut blocks: Vec<&str> = sections.iter().map(|section| section.id.as_str()).collect();
    if lesson.scenario.is_some() {
        blocks.insert(before, SCENARIO);
    }
    blocks
}

/// Whether a lesson has a part of this name.
pub fn is_block(lesson: &Lesson, id: &str) -> bool {
    blocks(lesson).contains(&id)
}

/// The parts that somebody has before them who stops at `place`: all up to it, and itself.
pub fn opened_up_to<'l>(lesson: &'l Lesson, place: &str) -> Vec<&'l str> {
    let mut blocks = blocks(lesson);
    let kept = blocks.iter().position(|id| *id == place).map_or(0, |at| at + 1);
    blocks.truncate(kept);
    blocks
}

/// The parts that are missing before a lesson counts as read (outline 0.5: all blocks opened, the scenario played to one ending).
pub fn what_is_missing<'l>(lesson: &'l Lesson, opened: &[String], scenario_ended: bool) -> Vec<&'l str> {
    let is_open = |id: &str| if id == SCENARIO { scenario_ended } else { opened.iter().any(|open| open == id) };
    blocks(lesson).into_iter().filter(|id| !is_open(id)).collect()
}

/// The share of a lesson that lies before the place kept, in per cent.
pub fn share_before(lesson: &Lesson, place: Option<&str>) -> u32 {
    let blocks = blocks(lesson);
    let before = place.and_then(|place| blocks.iter().position(|id| *id == place)).unwrap_or(0);
    (before * 100 / blocks.len().max(1)) as u32
}

/// About how many minutes are left from the place kept on, in steps of five, never none.
pub fn minutes_left(lesson: &Lesson, place: Option<&str>) -> u32 {
    let left = lesson.minutes * (100 - share_before(lesson, place)) / 100;
    (left.div_ceil(5) * 5).clamp(5, lesson.minutes.max(5))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::curriculum::{ByLang, Html, LessonText, Scenario, Section};
    use crate::i18n::Lang;

    pub(in crate::reading) fn lesson(scenario: bool) -> Lesson {
        let section =
            |id: &str, kind| Section { id: id.to_owned(), kind, heading: id.to_owned(), html: Html::default(), lang: Lang::En };
        let sections = vec![
            section("one", SectionKind::Text),
            section("tool", SectionKind::Tool),
            section("reflection", SectionKind::Reflection),
        ];
        Lesson {
            slug: "lesson".to_owned(),
            code: "W1-L1".to_owned(),
            minutes: 30,
            objectives: Vec::new(),
            level: crate::curriculum::Level::General,
            reviewed_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
            tool: None,
            text: ByLang::english(LessonText { sections, ..LessonText::default() }),
            tool_page: None,
            short: None,
            scenario: scenario.then(|| Scenario { code: "W1-S1".to_owned(), decisions: Vec::new(), text: ByLang::default() }),
        }
    }

    #[test]
    fn the_scenario_stands_before_the_reflection() {
        assert_eq!(blocks(&lesson(true)), ["one", "tool", "scenario", "reflection"]);
        assert_eq!(blocks(&lesson(false)), ["one", "tool", "reflection"]);
        assert_eq!(opened_up_to(&lesson(true), "scenario"), ["one", "tool", "scenario"]);
        assert!(opened_up_to(&lesson(true), "elsewhere").is_empty());
    }

    #[test]
    fn what_is_missing_is_named_in_the_order_of_the_page() {
        let all = ["one", "tool", "reflection"].as_slice();
        let cases: [(bool, &[&str], bool, &[&str]); 6] = [
            (true, all, true, &[]),
            (true, all, false, &["scenario"]),
            (false, all, false, &[]),
            (true, &["one"], true, &["tool", "reflection"]),
            (true, &[], false, &["one", "tool", "scenario", "reflection"]),
            // a part opened is not a scenario played
            (true, &["one", "tool", "scenario", "reflection"], false, &["scenario"]),
        ];
        for (scenario, opened, ended, missing) in cases {
            let opened: Vec<String> = opened.iter().map(|id| (*id).to_owned()).collect();
            assert_eq!(what_is_missing(&lesson(scenario), &opened, ended), missing, "{opened:?} {ended}");
        }
    }

    #[test]
    fn minutes_left_follow_the_place_kept() {
        for (place, share, minutes) in [
            (None, 0, 30),
            (Some("one"), 0, 30),
            (Some("scenario"), 50, 15),
            (Some("reflection"), 75, 10),
            (Some("gone"), 0, 30),
        ] {
            assert_eq!((share_before(&lesson(true), place), minutes_left(&lesson(true), place)), (share, minutes), "{place:?}");
        }
    }
}
