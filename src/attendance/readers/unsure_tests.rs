//! What is not whole: files that end in the middle, and rows that have a length and no times.

use super::tests::asked;
use super::*;
use crate::attendance::presence::{Meeting, seconds};

/// Names, seconds that are credited and codes of warnings.
fn read_all(bytes: &[u8]) -> (Vec<(String, i64)>, Vec<&'static str>) {
    let report = read(bytes, &asked()).unwrap();
    let window = asked().window();
    let meeting = Meeting { planned: window, counted: window, breaks: vec![], closed: false };
    let mut all: Vec<(String, Vec<crate::attendance::presence::Fact>)> = Vec::new();
    for row in &report.rows {
        let facts = stays_of(row).iter().map(Stay::fact);
        match all.iter_mut().find(|(name, _)| *name == row.name) {
            Some((_, own)) => own.extend(facts),
            None => all.push((row.name.clone(), facts.collect())),
        }
    }
    let credited = all.into_iter().map(|(name, facts)| (name, seconds(&facts, &meeting))).collect();
    (credited, report.warnings.iter().map(Warning::code).collect())
}

fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn whose_departure_may_be_cut_off_is_not_counted_until_the_last_moment() {
    let list = "Full Name\tUser Action\tTimestamp\n\
        Nurlan\tJoined\t11/26/2026, 3:00:00 PM\nNurlan\tLeft\t11/26/2026, 5:00:00 PM\n\
        Olga\tJoined\t11/26/2026, 3:00:00 PM\nOlga\tLeft\t11/26/2026, 4:05:07 PM\n";
    let nurlan = || ("Nurlan".to_owned(), 7200);
    let olga = |seconds| ("Olga".to_owned(), seconds);
    assert_eq!(read_all(&utf16(list)), (vec![nurlan(), olga(3907)], vec![]));
    let whole = list.trim_end();
    assert_eq!(read_all(&utf16(whole)), (vec![nurlan(), olga(3907)], vec![]), "only the line end is missing");
    let last_line = "Olga\tLeft\t11/26/2026, 4:05:07 PM".len();
    for gone in 1..last_line {
        let (credited, warnings) = read_all(&utf16(&whole[..whole.len() - gone]));
        let cut = &whole[whole.len() - last_line..whole.len() - gone];
        assert_eq!(credited, [nurlan(), olga(0)], "{cut}");
        assert_eq!(warnings, ["truncated", "departure-cut-off"], "{cut}");
    }
    // somebody was there as long as something of theirs is written
    let twice = "Full Name\tUser Action\tTimestamp\n\
        Nurlan\tJoined\t11/26/2026, 3:00:00 PM\nNurlan\tLeft\t11/26/2026, 5:00:00 PM\n\
        Olga\tJoined\t11/26/2026, 3:00:00 PM\nOlga\tLeft\t11/26/2026, 3:30:00 PM\n\
        Olga\tJoined\t11/26/2026, 4:00:00 PM\nOlga\tLe";
    assert_eq!(read_all(&utf16(twice)).0, [nurlan(), olga(1800)]);
}

#[test]
fn a_table_that_ends_in_the_middle_credits_no_more_than_it_says() {
    let template = "Name,Email,Join time,Leave time\n\
        Anna,,2026-11-26 15:00:00,2026-11-26 17:00:00\nDina,,2026-11-26 15:00:00,2026-11-26 16:12:34\n";
    let dina = |text: &str| {
        let (credited, warnings) = read_all(text.as_bytes());
        (credited.iter().find(|(name, _)| name == "Dina").map(|(_, seconds)| *seconds), warnings)
    };
    let whole = template.trim_end();
    assert_eq!(dina(whole), (Some(4354), vec![]));
    for gone in 1..="Dina,,2026-11-26 15:00:00,2026-11-26 16:12:34".len() - 5 {
        let (credited, warnings) = dina(&whole[..whole.len() - gone]);
        assert!(credited.is_none_or(|seconds| seconds == 0), "{gone}: {credited:?}");
        assert!(warnings.contains(&"truncated"), "{gone}: {warnings:?}");
    }
    let zoom = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n\
        Anna,,11/26/2026 03:00:00 PM,11/26/2026 05:00:00 PM,120,No\nDina,,11/26/2026 03:00:00 PM,11/26/2026 03:30:00 PM,3";
    assert_eq!(dina(zoom), (Some(1800), vec!["truncated"]));
}

#[test]
fn a_row_with_a_length_and_no_times_counts_by_it_and_says_so() {
    let cases = [
        (
            "zoom",
            "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n\
             Anna,,11/26/2026 03:00:00 PM,11/26/2026 05:00:00 PM,120,No\nDina,,,,45,No\n",
        ),
        (
            "zoom, dashes",
            "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n\
             Anna,,11/26/2026 03:00:00 PM,11/26/2026 05:00:00 PM,120,No\nDina,,--,--,45,No\n",
        ),
        ("meet", "First name,Last name,Email,Duration,Time joined,Time exited\nAnna,,,2 hr,15:00,17:00\nDina,,,45 min,,\n"),
        (
            "webex",
            "Meeting Name\tMeeting Start Time\tMeeting End Time\tName\tAttendee Email\tJoin Time\tLeave Time\tAttendance Duration\tConnection Type\n\
             W\t2026-11-26 15:00:00\t2026-11-26 17:00:00\tAnna\t\t2026-11-26 15:00:00\t2026-11-26 17:00:00\t120 mins\tx\n\
             W\t2026-11-26 15:00:00\t2026-11-26 17:00:00\tDina\t\t\t\t45 mins\tx\n",
        ),
        (
            "bbb",
            "Name,Moderator,Activity Score,Talk Time,Webcam Time,Messages,Reactions,Poll Votes,Raise Hands,Join,Left,Duration\r\n\
             \"Anna\",\"FALSE\",\"1\",\"-\",\"-\",\"0\",\"0\",\"0\",\"0\",\"11/26/2026, 03:00:00 PM\",\"11/26/2026, 05:00:00 PM\",\"02:00:00\"\r\n\
             \"Dina\",\"FALSE\",\"1\",\"-\",\"-\",\"0\",\"0\",\"0\",\"0\",\"\",\"\",\"00:45:00\"\r\n\
             \"Anonymous\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n",
        ),
        ("template", "Name,Join time,Leave time,Duration\nAnna,2026-11-26 15:00:00,2026-11-26 17:00:00,120\nDina,,,45\n"),
    ];
    for (name, text) in cases {
        let (credited, warnings) = read_all(text.as_bytes());
        assert_eq!(credited, [("Anna".to_owned(), 7200), ("Dina".to_owned(), 2700)], "{name}");
        assert_eq!(warnings, ["length-alone"], "{name}");
        // the meeting went on for an hour more: the 45 minutes may have been then
        let longer = text.replace("05:00:00 PM", "06:00:00 PM").replace("17:00", "18:00").replace("120", "180");
        assert_eq!(read_all(longer.replace("2 hr", "3 hr").replace("02:00:00", "03:00:00").as_bytes()).0[1].1, 0, "{name}");
    }
}

#[test]
fn a_dashboard_row_without_anything_stays_a_row() {
    let text = "Name,Moderator,Activity Score,Talk Time,Webcam Time,Messages,Reactions,Poll Votes,Raise Hands,Join,Left,Duration\r\n\
        \"Anna\",\"FALSE\",\"1\",\"-\",\"-\",\"0\",\"0\",\"0\",\"0\",\"11/26/2026, 03:00:00 PM\",\"11/26/2026, 05:00:00 PM\",\"02:00:00\"\r\n\
        \"Dina\",\"FALSE\",\"1\",\"-\",\"-\",\"0\",\"0\",\"0\",\"0\",\"\",\"\",\"\"\r\n\
        \"Anonymous\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n";
    assert_eq!(read_all(text.as_bytes()).0, [("Anna".to_owned(), 7200), ("Dina".to_owned(), 0)]);
}

#[test]
fn two_lengths_of_one_person_in_one_time_are_not_added() {
    let cases = [
        (
            "meet",
            "First name,Last name,Email,Duration,Time joined,Time exited\nAnna,,,30 min,15:00,16:00\nAnna,,,30 min,15:30,16:00\n",
        ),
        (
            "bbb",
            "Name,Moderator,Activity Score,Talk Time,Webcam Time,Messages,Reactions,Poll Votes,Raise Hands,Join,Left,Duration\r\n\
             \"Anna\",\"FALSE\",\"1\",\"-\",\"-\",\"0\",\"0\",\"0\",\"0\",\"11/26/2026, 03:00:00 PM\",\"11/26/2026, 04:00:00 PM\",\"00:30:00\"\r\n\
             \"Anna\",\"FALSE\",\"1\",\"-\",\"-\",\"0\",\"0\",\"0\",\"0\",\"11/26/2026, 03:30:00 PM\",\"11/26/2026, 04:00:00 PM\",\"00:30:00\"\r\n",
        ),
    ];
    for (name, text) in cases {
        assert_eq!(read_all(text.as_bytes()), (vec![("Anna".to_owned(), 1800)], vec!["gaps-unknown"]), "{name}");
    }
    // each person once, however many rows they have
    let rows =
        "First name,Last name,Email,Duration,Time joined,Time exited\nAnna,,,10 min,15:00,16:00\nAnna,,,10 min,15:30,16:00\n";
    let report = read(rows.as_bytes(), &asked()).unwrap();
    assert_eq!(report.warnings, [Warning::GapsUnknown(1)]);
}

#[test]
fn a_length_that_a_program_sends_without_comings_and_goings_counts_by_what_is_sure_of_it() {
    let callback = |attendees: &str| {
        format!(
            r#"{{"version":"1.0","meeting_id":"m","internal_meeting_id":"i-1","data":{{"metadata":{{}},"duration":7800,
            "start":"2026-11-26T09:50:00.000+00:00","finish":"2026-11-26T12:00:00.000+00:00","attendees":[{attendees}]}}}}"#
        )
    };
    let anna = r#"{"ext_user_id":"7","name":"Anna","moderator":false,"joins":[],"leaves":[],"duration":1800}"#;
    let dina = r#"{"ext_user_id":"8","name":"Dina","joins":["2026-11-26T10:00:00.000+00:00"],"leaves":["2026-11-26T11:00:00.000+00:00"],"duration":3600}"#;
    let nothing = r#"{"ext_user_id":"9","name":"Olga","joins":[],"leaves":[],"duration":0}"#;
    // the room was open for ten minutes before the webinar
    let anna_sure = ("Anna".to_owned(), 1200);
    assert_eq!(read_all(callback(anna).as_bytes()), (vec![anna_sure.clone()], vec!["length-alone"]));
    let (credited, warnings) = read_all(callback(&[anna, dina, nothing].join(",")).as_bytes());
    assert_eq!(credited, [anna_sure, ("Dina".to_owned(), 3600), ("Olga".to_owned(), 0)]);
    assert_eq!(warnings, ["length-alone"]);
}

#[test]
fn who_came_and_was_gone_at_once_was_at_this_webinar() {
    let zoom = |time: &str| {
        format!(
            "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
             Anna,,11/26/2026 {time} PM,11/26/2026 {time} PM,0,Yes\n"
        )
    };
    assert_eq!(read_all(zoom("04:00:00").as_bytes()), (vec![("Anna".to_owned(), 0)], vec![]));
    assert_eq!(read_all(zoom("09:00:00").as_bytes()), (vec![("Anna".to_owned(), 0)], vec!["nothing-overlaps"]));
    // a list of events that is cut before anybody goes
    let joined = |user: &str, name: &str| {
        format!(
            r#"{{"data":{{"type":"event","id":"user-joined","attributes":{{"meeting":{{"internal-meeting-id":"i","external-meeting-id":"m"}},"user":{{"internal-user-id":"{user}","external-user-id":"","name":"{name}","role":"VIEWER"}}}},"event":{{"ts":1795687800000}}}}}}"#
        )
    };
    let cut =
        format!("{}\n{}\n{{\"data\": {{\"type\": \"event\", \"id\": \"user-left\"", joined("w1", "Anna"), joined("w2", "Dina"));
    let (credited, warnings) = read_all(cut.as_bytes());
    assert_eq!(credited, [("Anna".to_owned(), 0), ("Dina".to_owned(), 0)]);
    assert_eq!(warnings, ["truncated", "departure-cut-off"]);
}
