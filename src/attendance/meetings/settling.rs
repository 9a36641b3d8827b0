//! When a meeting is settled, which of its events are read, and which webinar's link names it. Pure.

use crate::clock::Instant;

/// So many days events are kept. Older ones are not taken either: whether they came before could not be told any more.
pub const KEPT_DAYS: i64 = 30;
/// Events so long before a webinar's start and after its end may be of the same meeting.
pub const NEAR_MINUTES: i64 = 6 * 60;
/// A meeting that has ended is settled when nothing has come for so long: providers try again for less than that.
const QUIET_MINUTES: i64 = 2;
/// One of which no end was heard, so long after the webinar's end; and nothing has come for so long.
const LOST_MINUTES: i64 = 15;

/// When a meeting is settled, if nothing else comes: `heard_at` is when something came last, `webinar_ends` the end of the webinar.
pub fn due_at(has_ended: bool, heard_at: Instant, webinar_ends: Instant) -> Instant {
    let lost = webinar_ends.plus_minutes(LOST_MINUTES).max(heard_at.plus_minutes(LOST_MINUTES));
    if has_ended { lost.min(heard_at.plus_minutes(QUIET_MINUTES)) } else { lost }
}

/// Whether an event of a moment is taken at another.
pub fn is_of_now(at: Instant, now: Instant) -> bool {
    now.plus_days(-KEPT_DAYS) <= at && at <= now.plus_days(1)
}

/// Whether a meeting's name stands in a webinar's link: as the end of its path (`https://8x8.vc/app/room`), or as BigBlueButton's
/// `meetingID`.
pub fn is_in_link(meeting: &str, link: &str) -> bool {
    if meeting.is_empty() {
        return false;
    }
    let link = link.split('#').next().unwrap_or_default();
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    let (path, name) = (path.trim_end_matches('/').to_lowercase(), meeting.to_lowercase());
    let by_path = name.contains('/') && path.strip_suffix(&name).is_some_and(|before| before.ends_with('/'));
    let by_query = query
        .split('&')
        .any(|pair| pair.split_once('=').is_some_and(|(key, value)| key.eq_ignore_ascii_case("meetingid") && value == meeting));
    by_path || by_query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_settled_when_nothing_is_to_be_waited_for() {
        let at = |minute: i64| Instant::from_micros(1_795_687_200_000_000).plus_minutes(minute);
        for (has_ended, heard, ends, wanted) in [
            (true, 110, 120, 112),
            (true, 121, 120, 123),
            (false, 110, 120, 135),
            (false, 125, 120, 140),
            (false, 0, 120, 135),
            // what comes a day later is waited for as well, but not long
            (true, 1500, 120, 1502),
            (false, 1500, 120, 1515),
        ] {
            assert_eq!(due_at(has_ended, at(heard), at(ends)), at(wanted), "{has_ended} {heard} {ends}");
        }
    }

    #[test]
    fn what_is_too_old_to_be_told_from_a_repetition_is_not_taken() {
        let now = Instant::from_micros(1_795_687_200_000_000);
        for (days, taken) in [(0, true), (-30, true), (-31, false), (1, true), (2, false)] {
            assert_eq!(is_of_now(now.plus_days(days), now), taken, "{days}");
        }
    }

    #[test]
    fn a_meeting_is_known_by_a_link_that_names_it() {
        for (meeting, link, wanted) in [
            ("vpaas-1/room", "https://8x8.vc/vpaas-1/Room", true),
            ("vpaas-1/room", "https://8x8.vc/vpaas-1/room/?jwt=x#config", true),
            ("vpaas-1/room", "https://8x8.vc/vpaas-1/room2", false),
            ("aas-1/room", "https://8x8.vc/vpaas-1/room", false),
            // one word alone may be any site's page
            ("room", "https://meet.example.org/room", false),
            ("abc", "https://bbb.example.org/api/join?fullName=x&meetingID=abc&checksum=1", true),
            ("ab", "https://bbb.example.org/api/join?meetingID=abc", false),
            ("", "https://bbb.example.org/api/join?meetingID=", false),
            ("", "https://8x8.vc/", false),
        ] {
            assert_eq!(is_in_link(meeting, link), wanted, "{meeting} {link}");
        }
    }
}
