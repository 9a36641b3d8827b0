//! Whether a form after a module can be answered: once, by those who took part, from the end of the workshop on or some days later.

use crate::clock::Instant;

/// How a form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyDoor {
    /// It can be answered.
    Open,
    /// It was.
    Answered,
    /// It opens then.
    Later(Instant),
    /// The workshop is to come, or was missed.
    NotYet,
}

/// By whether it was answered, and when it opens or has opened for this person, if at all.
pub fn survey_door(is_answered: bool, opens_at: Option<Instant>, now: Instant) -> SurveyDoor {
    match opens_at {
        _ if is_answered => SurveyDoor::Answered,
        None => SurveyDoor::NotYet,
        Some(at) if at > now => SurveyDoor::Later(at),
        Some(_) => SurveyDoor::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_opens_in_its_time_and_is_answered_once() {
        let now = Instant::parse("2026-11-23T05:00:00Z").unwrap();
        let (before, after) = (now.plus_minutes(-1), now.plus_minutes(1));
        for (is_answered, opens_at, wanted) in [
            (false, None, SurveyDoor::NotYet),
            (false, Some(before), SurveyDoor::Open),
            (false, Some(now), SurveyDoor::Open),
            (false, Some(after), SurveyDoor::Later(after)),
            (true, Some(before), SurveyDoor::Answered),
            (true, None, SurveyDoor::Answered),
        ] {
            assert_eq!(survey_door(is_answered, opens_at, now), wanted);
        }
    }
}
