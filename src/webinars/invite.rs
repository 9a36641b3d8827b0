//! Whose calendar holds a webinar, and what follows when that changes. Pure.

use super::model::{PlaceState, Webinar, WebinarState};
use crate::clock::Instant;
use crate::i18n::Lang;

/// What somebody's calendar was told last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// That they are invited; else that it was taken back.
    pub invited: bool,
    /// How often that changed.
    pub changes: i32,
}

/// How somebody stands to a webinar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Enrolled on a track that has the module.
    pub takes_module: bool,
    /// What was said about a place.
    pub place: Option<PlaceState>,
    /// The language in which they want webinars, where they said one.
    pub wants: Option<Lang>,
    /// They were at another date of the part, or made up for it.
    pub attended: bool,
}

/// What is to be done about somebody's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It says what is so.
    Nothing,
    /// An invitation.
    Invite,
    /// The invitation is taken back.
    TakeBack,
}

/// Whether a webinar belongs into somebody's calendar: they have a place, or no places are used, they have not said that they cannot
/// come, and it is not for others ([`is_for_others`]).
pub fn belongs(webinar: &Webinar, stand: &Stand, told: Option<Told>, elsewhere: &[Lang]) -> bool {
    stand.takes_module
        && match stand.place {
            Some(PlaceState::Taken) => true,
            Some(PlaceState::CannotCome) => false,
            Some(PlaceState::Waiting | PlaceState::Offered | PlaceState::Released) | None => {
                webinar.capacity.is_none() && !is_for_others(webinar, stand, told, elsewhere)
            }
        }
}

/// Whether a webinar without limited places is for others: somebody was at another date of the part already, or one is held in the
/// language that they want, and this one neither held in it nor interpreted into it. `elsewhere` are the languages of the other dates
/// that are open to everybody. Whoever is invited stays so: a date that is planned later takes nothing out of a calendar.
pub fn is_for_others(webinar: &Webinar, stand: &Stand, told: Option<Told>, elsewhere: &[Lang]) -> bool {
    let is_invited = told.is_some_and(|told| told.invited);
    let has_place = stand.place == Some(PlaceState::Taken);
    let is_held_there = |wants| !webinar.speaks(wants) && elsewhere.contains(&wants);
    webinar.capacity.is_none() && !is_invited && !has_place && (stand.attended || stand.wants.is_some_and(is_held_there))
}

/// What follows. A webinar that has begun or is called off changes nobody's calendar any more: the latter is its own letter.
pub fn step(webinar: &Webinar, belongs: bool, told: Option<Told>, now: Instant) -> Step {
    if webinar.state() != WebinarState::Planned || webinar.starts_at <= now {
        return Step::Nothing;
    }
    match (belongs, told.is_some_and(|told| told.invited)) {
        (true, false) => Step::Invite,
        (false, true) => Step::TakeBack,
        (true, true) | (false, false) => Step::Nothing,
    }
}

/// iCalendar's SEQUENCE for one person: it rises when the webinar changes and when their invitation does (RFC 5546 §2.1.4).
pub fn sequence(webinar: &Webinar, told: Option<Told>) -> i32 {
    webinar.sequence + told.map_or(0, |told| told.changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::webinars::model::sample;

    const STAND: Stand = Stand { takes_module: true, place: None, wants: None, attended: false };

    #[test]
    fn a_webinar_belongs_into_the_calendar_of_who_is_expected() {
        // the sample is in Russian
        let (open, mut limited) = (sample(1, 1), sample(1, 1));
        limited.capacity = Some(30);
        let place = |state| Stand { place: Some(state), ..STAND };
        let wants = |lang| Stand { wants: Some(lang), ..STAND };
        let kk_place = Stand { place: Some(PlaceState::Taken), ..wants(Lang::Kk) };
        for (webinar, stand, elsewhere, wanted) in [
            (&open, STAND, vec![], true),
            (&open, Stand { takes_module: false, ..STAND }, vec![], false),
            (&open, Stand { takes_module: false, ..place(PlaceState::Taken) }, vec![], false),
            (&open, place(PlaceState::CannotCome), vec![], false),
            (&open, place(PlaceState::Released), vec![], true),
            (&open, wants(Lang::Ru), vec![Lang::Kk], true),
            (&open, wants(Lang::Kk), vec![Lang::Kk], false),
            (&open, wants(Lang::Kk), vec![Lang::En], true),
            (&open, kk_place, vec![Lang::Kk], true),
            (&open, Stand { attended: true, ..STAND }, vec![], false),
            (&open, Stand { attended: true, ..kk_place }, vec![], true),
            (&limited, Stand { attended: true, ..kk_place }, vec![], true),
            (&limited, STAND, vec![], false),
            (&limited, place(PlaceState::Taken), vec![], true),
            (&limited, place(PlaceState::Waiting), vec![], false),
            (&limited, place(PlaceState::Released), vec![], false),
        ] {
            assert_eq!(belongs(webinar, &stand, None, &elsewhere), wanted, "{stand:?} {elsewhere:?}");
        }
        // a date that is planned later takes nothing out of a calendar
        let told = |invited| Some(Told { invited, changes: 0 });
        for (told, wanted) in [(told(true), true), (told(false), false)] {
            assert_eq!(belongs(&open, &wants(Lang::Kk), told, &[Lang::Kk]), wanted, "{told:?}");
            assert_eq!(is_for_others(&open, &wants(Lang::Kk), told, &[Lang::Kk]), !wanted, "{told:?}");
        }
        assert!(!is_for_others(&limited, &wants(Lang::Kk), None, &[Lang::Kk]));
    }

    #[test]
    fn a_calendar_is_told_what_has_changed_and_no_more() {
        let webinar = sample(1, 1);
        let told = |invited| Some(Told { invited, changes: 0 });
        let before = webinar.starts_at.plus_minutes(-1);
        for (is_theirs, told, wanted) in [
            (true, None, Step::Invite),
            (true, told(true), Step::Nothing),
            (true, told(false), Step::Invite),
            (false, None, Step::Nothing),
            (false, told(true), Step::TakeBack),
            (false, told(false), Step::Nothing),
        ] {
            assert_eq!(step(&webinar, is_theirs, told, before), wanted, "{is_theirs} {told:?}");
            assert_eq!(step(&webinar, is_theirs, told, webinar.starts_at), Step::Nothing, "it has begun");
            let mut off = webinar.clone();
            off.set_state(WebinarState::Cancelled);
            assert_eq!(step(&off, is_theirs, told, before), Step::Nothing, "it is called off");
        }
    }

    #[test]
    fn the_sequence_rises_with_the_webinar_and_with_the_invitation() {
        let moved = |times| {
            let mut webinar = sample(1, 1);
            webinar.sequence = times;
            webinar
        };
        let told = |changes| Some(Told { invited: true, changes });
        let in_time = [(moved(0), None), (moved(0), told(0)), (moved(1), told(0)), (moved(1), told(1)), (moved(2), told(2))];
        let sequences: Vec<i32> = in_time.iter().map(|(webinar, told)| sequence(webinar, *told)).collect();
        assert_eq!(sequences, [0, 0, 1, 2, 4]);
    }
}
