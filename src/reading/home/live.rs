//! Where each part of live teaching stands for a learner: its webinars are alternatives, one of them is theirs, or is still to be chosen.

use super::queries::Around;
use crate::clock::Instant;
use crate::curriculum::Rules;
use crate::i18n::Lang;
use crate::ids::WebinarId;
use crate::webinars::make_up::{self, Open};
use crate::webinars::{Webinar, WebinarState};

/// Where one part of live teaching stands for this person.
#[derive(Clone, Copy, Debug)]
pub struct LiveFacts<'f> {
    /// The webinar it is about; `None` while there is none for them.
    pub webinar: Option<&'f Webinar>,
    /// How it stands.
    pub state: Live,
    /// It is over, and nobody has said that they were not there.
    pub took_part: bool,
    /// Dates ahead at which places are limited and they have none.
    pub dates: Option<&'f OpenDates>,
}

/// How a part of live teaching stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Live {
    /// There is no webinar for them yet.
    Unplanned,
    /// It will be, places are limited, and they have none.
    NoPlace,
    /// It will be, all places are taken, and they wait for one.
    WaitingList,
    /// It will be, and a free place is kept for them.
    Offered,
    /// It will be, or is on.
    Ahead,
    /// It will be, and they said that they cannot come.
    CannotCome,
    /// It is over, and attendance is being worked out.
    Waiting,
    /// Attended, or made up for.
    Attended,
    /// Missed in whole or in part; there is a way to make up for it: its recording, or else another date.
    Missed {
        /// Whether its recording is a way.
        by_recording: bool,
    },
    /// Missed, and what they sent to make up for it lies with a trainer.
    MakeUpSent,
    /// Missed in whole or in part, and nothing is left in this cohort that would make up for it.
    Lost,
}

/// What somebody has done to make up for a webinar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeUp {
    /// They are writing it.
    Draft,
    /// A trainer has it.
    Sent,
    /// A trainer asked for changes, then.
    Revise(Option<Instant>),
    /// It counts.
    Accepted,
}

/// The dates of one part of a module at which places are limited, that are still ahead and at which this person has no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDates {
    /// The module.
    pub module: String,
    /// The part.
    pub part: i32,
    /// How many there are.
    pub count: i64,
    /// When the first begins.
    pub first: Instant,
    /// One of them: the only one where `count` is one.
    pub one: WebinarId,
}

impl Live {
    /// Whether nothing of it lies ahead.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Waiting | Self::Attended | Self::Missed { .. } | Self::MakeUpSent | Self::Lost)
    }
}

impl LiveFacts<'_> {
    /// Whether it will be or is on: also for somebody who was seen at it.
    pub fn is_ahead(&self, now: Instant) -> bool {
        match self.state {
            Live::Ahead => true,
            Live::Attended => self.webinar.is_some_and(|webinar| lies_ahead(webinar, now)),
            _ => false,
        }
    }
}

fn lies_ahead(webinar: &Webinar, now: Instant) -> bool {
    webinar.counted_end() > now && webinar.state() == WebinarState::Planned
}

/// Of the webinars of one part, the one that is this person's: the one they attended; else the next at which they have a place or
/// that is in their language; else, where those were missed, the next in another language; else the last of them, with what it came
/// to.
pub(super) fn live_facts<'f>(
    (module, part): (&str, i32),
    wants: Option<Lang>,
    around: &'f Around,
    rules: &Rules,
    now: Instant,
) -> LiveFacts<'f> {
    let all: Vec<&Webinar> =
        around.webinars.iter().filter(|webinar| webinar.module == module && webinar.part == part).collect();
    let dates = around.dates.iter().find(|dates| dates.module == module && dates.part == part);
    let stands = |webinar, state| LiveFacts { webinar, state, took_part: false, dates };
    let status = |webinar: &Webinar| around.attendance.get(&webinar.id).map(String::as_str);
    let made_up = |webinar: &Webinar| around.made_up.get(&webinar.id).copied();
    let is_met = |webinar: &Webinar| status(webinar) == Some("present") || made_up(webinar) == Some(MadeUp::Accepted);
    if let Some(webinar) = all.iter().copied().find(|webinar| is_met(webinar)) {
        return LiveFacts { took_part: true, ..stands(Some(webinar), Live::Attended) };
    }
    let has_place = |webinar: &Webinar| around.places.contains(&webinar.id);
    let is_theirs = |webinar: &Webinar| webinar.capacity.is_none() || has_place(webinar) || status(webinar).is_some();
    let speaks = |webinar: &Webinar| wants.is_none_or(|lang| webinar.speaks(lang));
    let narrowed = |fits: &dyn Fn(&Webinar) -> bool| all.iter().copied().filter(|webinar| fits(webinar)).collect::<Vec<_>>();
    let theirs = narrowed(&is_theirs);
    let own = [narrowed(&has_place), narrowed(&|webinar| is_theirs(webinar) && speaks(webinar))];
    let own = own.into_iter().find(|some| !some.is_empty()).unwrap_or_else(|| theirs.clone());
    let said_no = |webinar: &Webinar| around.cannot_come.contains(&webinar.id);
    if let Some(webinar) = own.iter().copied().find(|webinar| lies_ahead(webinar, now) && !said_no(webinar)) {
        return stands(Some(webinar), Live::Ahead);
    }
    let is_offered = |webinar: &&Webinar| around.offered.contains(&webinar.id) && lies_ahead(webinar, now);
    if let Some(webinar) = all.iter().copied().find(is_offered) {
        return stands(Some(webinar), Live::Offered);
    }
    let waits = |webinar: &&Webinar| around.waiting.contains(&webinar.id) && lies_ahead(webinar, now);
    if let Some(webinar) = all.iter().copied().find(waits) {
        return stands(Some(webinar), Live::WaitingList);
    }
    let Some(webinar) = own.last().copied() else {
        let declined = all.iter().copied().find(|webinar| lies_ahead(webinar, now));
        return match dates {
            Some(_) => stands(None, Live::NoPlace),
            None => stands(declined, if declined.is_some() { Live::CannotCome } else { Live::Unplanned }),
        };
    };
    let came_later = around.since.filter(|since| make_up::came_later(webinar.closed_at, *since));
    let after = Missing { webinar, made_up: made_up(webinar), dates, rules, now };
    let state = match status(webinar) {
        _ if lies_ahead(webinar, now) => Live::CannotCome,
        Some("excused") => after.stands(make_up::Missed::Excused, webinar.starts_at),
        Some("partial" | "absent") => after.stands(make_up::Missed::Missed, webinar.starts_at),
        _ if let Some(since) = came_later => after.stands(make_up::Missed::Missed, since),
        _ if webinar.state() == WebinarState::Closed => by_another_date(dates),
        _ => Live::Waiting,
    };
    let goes = |webinar: &&Webinar| lies_ahead(webinar, now) && !said_no(webinar);
    // another date goes before the recording (outline 1.4); one in another language only where there is nothing else
    let missed = matches!(state, Live::Missed { .. } | Live::Lost);
    let instead = |webinar: &&Webinar| goes(webinar) && (state != Live::Missed { by_recording: true } || speaks(webinar));
    if missed && let Some(other) = theirs.iter().copied().find(instead) {
        return stands(Some(other), Live::Ahead);
    }
    let took_part = state == Live::Waiting || status(webinar) == Some("partial");
    LiveFacts { took_part, ..stands(Some(webinar), state) }
}

/// Somebody who missed a webinar, in whole or in part, or who came onto the cohort after it was closed.
struct Missing<'f> {
    webinar: &'f Webinar,
    made_up: Option<MadeUp>,
    dates: Option<&'f OpenDates>,
    rules: &'f Rules,
    now: Instant,
}

impl Missing<'_> {
    /// What there is to do for them: the days for the recording run from `from`.
    fn stands(&self, missed: make_up::Missed, from: Instant) -> Live {
        let day = |at: Instant| at.in_zone(self.webinar.tz()).date_naive();
        let facts = make_up::Facts {
            closed: self.webinar.state() == WebinarState::Closed,
            missed,
            met_elsewhere: false,
            held_on: day(from),
            asked_to_revise_on: match self.made_up {
                Some(MadeUp::Revise(at)) => at.map(day),
                _ => None,
            },
            today: day(self.now),
        };
        match (self.made_up, make_up::open(&facts, self.rules)) {
            (Some(MadeUp::Sent), _) => Live::MakeUpSent,
            (_, Open::Until(_)) => Live::Missed { by_recording: true },
            (_, Open::No(_)) => by_another_date(self.dates),
        }
    }
}

/// Another date makes up for one that was missed (`domain.md`, Completion); any at which nobody needs a place was looked at before.
const fn by_another_date(dates: Option<&OpenDates>) -> Live {
    if dates.is_some() { Live::Missed { by_recording: false } } else { Live::Lost }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;
    use crate::webinars::{Plan, sample};

    fn rules() -> Rules {
        Rules { make_up_days: 30, make_up_days_excused: 60, ..Rules::default() }
    }

    fn at(time: &str) -> Instant {
        Instant::parse(&format!("2026-11-{time}:00Z")).unwrap()
    }

    /// A webinar on a day at 10:00 UTC, two hours, in Russian.
    fn on(id: i64, day: &str, capacity: Option<i32>, state: WebinarState) -> Webinar {
        let mut webinar = sample(id, 1);
        webinar.starts_at = at(&format!("{day}T10:00"));
        webinar.ends_at = at(&format!("{day}T12:00"));
        webinar.capacity = capacity;
        webinar.set_state(state);
        webinar
    }

    fn around(webinars: &[Webinar], statuses: &[(i64, &str)], dates: bool) -> Around {
        let dates = dates.then(|| OpenDates {
            module: "child-context".to_owned(),
            part: 1,
            count: 1,
            first: at("28T10:00"),
            one: WebinarId(9),
        });
        Around {
            webinars: webinars.to_vec(),
            attendance: statuses.iter().map(|(id, status)| (WebinarId(*id), (*status).to_owned())).collect(),
            dates: dates.into_iter().collect(),
            ..Around::default()
        }
    }

    fn state(around: &Around) -> (Live, Option<i64>) {
        // noon of the 26th: what was on the 25th is over, what is on the 27th lies ahead
        let live = live_facts(("child-context", 1), Some(Lang::Ru), around, &rules(), at("26T07:00"));
        (live.state, live.webinar.map(|webinar| webinar.id.0))
    }

    #[test]
    fn a_part_stands_where_its_webinars_and_the_persons_word_put_it() {
        use WebinarState::{Closed, Planned};
        let (open_past, past) = (on(1, "25", None, Planned), on(1, "25", None, Closed));
        let (next, limited, limited_past) =
            (on(2, "27", None, Planned), on(3, "27", Some(9), Planned), on(4, "25", Some(9), Closed));
        for (number, (webinars, statuses, dates, wanted)) in [
            (vec![], vec![], false, (Live::Unplanned, None)),
            (vec![], vec![], true, (Live::NoPlace, None)),
            (vec![next.clone()], vec![], false, (Live::Ahead, Some(2))),
            (vec![open_past.clone()], vec![], false, (Live::Waiting, Some(1))),
            (vec![past.clone()], vec![(1, "present")], true, (Live::Attended, Some(1))),
            // missed and settled: its recording makes up for it
            (vec![past.clone()], vec![(1, "absent")], false, (Live::Missed { by_recording: true }, Some(1))),
            (vec![past.clone()], vec![(1, "partial")], true, (Live::Missed { by_recording: true }, Some(1))),
            // attendance is not settled yet: no recording, another date
            (vec![open_past.clone()], vec![(1, "absent")], true, (Live::Missed { by_recording: false }, Some(1))),
            (vec![open_past.clone()], vec![(1, "absent")], false, (Live::Lost, Some(1))),
            (vec![past.clone(), next.clone()], vec![(1, "absent")], false, (Live::Ahead, Some(2))),
            (vec![past.clone()], vec![], false, (Live::Lost, Some(1))),
            // a walk-in at a webinar with limited places is there by what was recorded, not by a place
            (vec![limited_past.clone()], vec![(4, "present")], false, (Live::Attended, Some(4))),
            (vec![limited_past.clone()], vec![(4, "excused")], false, (Live::Missed { by_recording: true }, Some(4))),
            // without a place a limited one is not theirs
            (vec![limited.clone()], vec![], true, (Live::NoPlace, None)),
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(state(&around(&webinars, &statuses, dates)), wanted, "case {number}");
        }
    }

    #[test]
    fn a_place_the_waiting_list_and_the_word_of_who_cannot_come() {
        let limited = on(3, "27", Some(9), WebinarState::Planned);
        let open = on(2, "27", None, WebinarState::Planned);
        let with = |webinar: &Webinar, dates, put: fn(&mut Around)| {
            let mut around = around(std::slice::from_ref(webinar), &[], dates);
            put(&mut around);
            state(&around)
        };
        assert_eq!(with(&limited, false, |around| around.places.push(WebinarId(3))), (Live::Ahead, Some(3)));
        assert_eq!(with(&limited, false, |around| around.waiting.push(WebinarId(3))), (Live::WaitingList, Some(3)));
        assert_eq!(with(&limited, false, |around| around.offered.push(WebinarId(3))), (Live::Offered, Some(3)));
        assert_eq!(with(&limited, false, |around| around.cannot_come.push(WebinarId(3))), (Live::CannotCome, Some(3)));
        assert_eq!(with(&limited, true, |around| around.cannot_come.push(WebinarId(3))), (Live::NoPlace, None));
        assert_eq!(with(&open, false, |around| around.cannot_come.push(WebinarId(2))), (Live::CannotCome, Some(2)));
    }

    #[test]
    fn whoever_missed_their_own_can_go_to_one_in_another_language() {
        let plan = on(2, "27", None, WebinarState::Planned).plan(&[(PersonId(1), true)]).unwrap();
        let kazakh = Plan { lang: Lang::Kk, ..plan }.sketch(WebinarId(2), at("27T10:00"));
        // so long ago that it cannot be made up for by its recording
        let past = |state| {
            let mut past = on(1, "25", None, state);
            past.starts_at = Instant::parse("2026-10-01T10:00:00Z").unwrap();
            past.ends_at = past.starts_at.plus_minutes(120);
            past
        };
        let state = |webinars: &[Webinar], status| state(&around(webinars, &[(1, status)], false));
        assert_eq!(state(&[past(WebinarState::Closed), kazakh.clone()], "absent"), (Live::Ahead, Some(2)));
        // while their own is being worked out nothing sends them there
        assert_eq!(state(&[past(WebinarState::Planned), kazakh], "not_recorded"), (Live::Waiting, Some(1)));
    }

    #[test]
    fn whoever_came_after_a_closing_makes_up_for_it_by_its_recording() {
        let mut past = on(1, "25", None, WebinarState::Closed);
        past.closed_at = Some(at("25T13:00"));
        let mut around = around(&[past], &[], false);
        for (since, now, wanted) in
            [("24T10:00", "26T07:00", Live::Lost), ("25T14:00", "26T07:00", Live::Missed { by_recording: true })]
        {
            around.since = Some(at(since));
            let live = live_facts(("child-context", 1), None, &around, &rules(), at(now));
            assert_eq!(live.state, wanted, "on the cohort since {since}");
        }
        let late = live_facts(("child-context", 1), None, &around, &rules(), Instant::parse("2027-01-30T07:00:00Z").unwrap());
        assert_eq!(late.state, Live::Lost, "the days are over");
    }

    #[test]
    fn what_was_sent_lies_with_a_trainer_and_after_the_last_day_nothing_is_left() {
        let past = on(1, "25", None, WebinarState::Closed);
        let state = |made_up: Option<MadeUp>, dates, now: &str| {
            let mut around = around(std::slice::from_ref(&past), &[(1, "absent")], dates);
            around.made_up = made_up.into_iter().map(|made_up| (WebinarId(1), made_up)).collect();
            live_facts(("child-context", 1), None, &around, &rules(), Instant::parse(now).unwrap()).state
        };
        let (soon, late) = ("2026-11-30T07:00:00Z", "2027-01-30T07:00:00Z");
        for (made_up, dates, now, wanted) in [
            (Some(MadeUp::Draft), false, soon, Live::Missed { by_recording: true }),
            (Some(MadeUp::Sent), true, soon, Live::MakeUpSent),
            (Some(MadeUp::Sent), true, late, Live::MakeUpSent),
            (Some(MadeUp::Accepted), false, late, Live::Attended),
            (Some(MadeUp::Revise(Some(Instant::parse(late).unwrap()))), false, late, Live::Missed { by_recording: true }),
            (None, true, late, Live::Missed { by_recording: false }),
            (None, false, late, Live::Lost),
        ] {
            assert_eq!(state(made_up, dates, now), wanted, "{made_up:?} {now}");
        }
    }

    #[test]
    fn who_was_seen_at_a_webinar_can_go_back_in_while_it_is_on() {
        let around = around(&[on(1, "26", None, WebinarState::Planned)], &[(1, "present")], false);
        let live = |now| live_facts(("child-context", 1), None, &around, &rules(), at(now));
        assert!(live("26T11:00").is_ahead(at("26T11:00")));
        assert!(!live("26T12:00").is_ahead(at("26T12:00")));
    }
}
