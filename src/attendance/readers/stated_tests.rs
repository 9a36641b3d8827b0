//! What reports say of their own day and clock, and where they are cut or put together.

use super::tests::{asked, said, utf16};
use super::*;
use crate::clock::Instant;

/// A Google Meet sheet with a row, below these lines.
fn meet(above: &str, head: &str, row: &str) -> Vec<u8> {
    format!("{above}{head}\n{row}\n").into_bytes()
}

const MEET: &str = "First name,Last name,Email,Duration,Time joined,Time exited";
const MEET_RU: &str = "Имя,Фамилия,Электронная почта,Продолжительность,Время входа,Время выхода";

#[test]
fn the_day_that_a_report_states_is_the_day_of_its_times() {
    let row = "A,B,,2 hr,3:00 PM,5:00 PM";
    let fits = "google-meet first-in-last-out; A B: 15:00:00-17:00:00";
    let elsewhere = "google-meet first-in-last-out; A B: 15:00:00-17:00:00; nothing-overlaps";
    for (above, wanted) in [
        ("", fits),
        ("Meeting title,Date,Start time,End time\nX,2026-11-26,2:50 PM,5:20 PM\n\n", fits),
        ("Meeting title,X\nDate,26/11/2026\nStart time,15:00\n\n", fits),
        ("Дата,26.11.2026\n\n", fits),
        ("Coordination 7,8123 4567 890\n\n", fits),
        ("Meeting title,Date,Start time,End time\nX,2026-11-19,2:50 PM,5:20 PM\n\n", elsewhere),
        ("Meeting title,X\nDate,19/11/2026\nStart time,15:00\n\n", elsewhere),
        ("Meeting date,\"Nov 19, 2026\"\n\n", elsewhere),
        ("Coordination,19.11.2026\n\n", elsewhere),
        ("Күні,2026-11-25\n\n", elsewhere),
    ] {
        assert_eq!(said(&meet(above, MEET, row)), wanted, "{above}");
    }
    let days = "ФИО;Дата;Вход;Выход\nA;26.11.2026;15:00;16:00\nB;19.11.2026;15:00;16:00\nC;soon;15:00;16:00\n";
    let report = read(days.as_bytes(), &asked()).unwrap();
    let within = |row: &Row| row.stays.iter().any(|stay| zones::overlap(stay.span, asked().window()) > 0);
    assert_eq!(report.rows.iter().map(within).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn google_meet_is_read_in_russian_and_over_the_repeated_hour() {
    let report = read(&meet("", MEET_RU, "Жанна,Ахметова,,1 ч 2 мин,15:00,16:30"), &asked()).unwrap();
    let row = &report.rows[0];
    assert_eq!(
        (report.provider, row.name.as_str(), row.stays[0].sure_seconds),
        (Provider::GoogleMeet, "Жанна Ахметова", Some(3720))
    );
    let starts_at = Instant::parse("2024-02-29T22:30:00+06:00").unwrap();
    let night = Asked { starts_at, ends_at: starts_at.plus_minutes(120), ..asked() };
    for (row, seconds) in
        [("A,B,,20 min,23:50,23:10", 1200), ("A,B,,1 hr 30 min,22:45,23:15", 5400), ("A,B,,30 min,22:45,23:15", 1800)]
    {
        let report = read(&meet("", MEET, row), &night).unwrap();
        assert_eq!(report.rows[0].stays[0].span.seconds(), seconds, "{row}");
    }
}

#[test]
fn a_row_that_is_cut_before_it_says_that_somebody_waited_is_left_out() {
    let head = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room\n";
    let row =
        |name: &str, waited: &str| format!("{name},,\"11/26/2026 03:00:00 PM\",\"11/26/2026 04:00:00 PM\",60,Yes,OK,{waited}");
    let whole = format!("{head}{}\n{}\n", row("A", "No"), row("B", "Yes"));
    let both = "zoom participants; A: 15:00:00-16:00:00; B: 15:00:00-16:00:00";
    assert_eq!(said(whole.as_bytes()), both);
    for cut in [2, 3, 4, 5, 6, 7, 8, 10, 12] {
        let end = whole.len() - cut;
        assert_eq!(said(&whole.as_bytes()[..end]), "zoom participants; A: 15:00:00-16:00:00; truncated", "{cut}");
    }
    // without a line end, and whole
    assert_eq!(said(whole.trim_end().as_bytes()), both);
}

#[test]
fn reports_that_were_put_together_and_columns_in_another_order_are_read() {
    let old = "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,\n812 3456 7890,T,11/26/2026 02:50:00 PM,11/26/2026 05:00:00 PM,host@x.example,130,2,\n\n\
        Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nH,host@x.example,11/26/2026 03:00:00 PM,11/26/2026 04:00:00 PM,60,No\n";
    let new = "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\nT,817,H (host@x.example),130,\"11/26/2026 02:50:00 PM\",\"11/26/2026 05:00:00 PM\",2\n\n\
        Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room\nB,,\"11/26/2026 03:30:00 PM\",\"11/26/2026 04:00:00 PM\",30,Yes,OK,No\n";
    let (h, b) = ("H: 15:00:00-16:00:00", "B: 15:30:00-16:00:00");
    for (text, rows) in [
        (format!("{old}{old}"), [h, h]),
        (format!("{old}\n{new}"), [h, b]),
        (format!("{new}\n\n{old}"), [b, h]),
        (format!("{new}{new}"), [b, b]),
    ] {
        assert_eq!(said(text.as_bytes()), format!("zoom participants-with-meeting; {}", rows.join("; ")), "{text}");
        let report = read(text.as_bytes(), &asked()).unwrap();
        assert!(report.rows.iter().all(|row| (row.standing == Standing::Host) == (row.name == "H")));
    }
    let order = "User Email,Guest,Leave Time,Join Time,Name (Original Name),Duration (Minutes)\n,Yes,11/26/2026 04:00:00 PM,11/26/2026 03:00:00 PM,A,60\n";
    assert_eq!(said(order.as_bytes()), "zoom participants; A: 15:00:00-16:00:00");
    let french = "Nom,Modérateur,Score,Parole,Caméra,Messages,Réactions,Votes,Mains,Entrée,Sortie,Durée\r\n\
        \"A\",\"FALSE\",\"3,7\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"26/11/2026, 15:00:00\",\"26/11/2026, 16:30:00\",\"01:30:00\"\r\n";
    assert_eq!(said(french.as_bytes()), "bigbluebutton dashboard; A: 15:00:00-16:30:00");
}

#[test]
fn a_stay_without_its_end_ended_with_the_last_that_the_report_knows_of() {
    let teams = "1. Summary\nMeeting title\tX\n\n2. Participants\nName\tFirst join\tLast leave\tIn-meeting duration\tEmail\tParticipant ID (UPN)\tRole\n\
        A\t11/26/26, 3:00:00 PM\t11/26/26, 3:40:00 PM\t40m 0s\t\t\tPresenter\nB\t11/26/26, 3:00:00 PM\t11/26/26, 5:00:00 PM\t2h 0m 0s\t\t\tPresenter\n\n\
        3. In-Meeting activities\nName\tJoin time\tLeave time\tDuration\tEmail\tRole\nA\t11/26/26, 3:00:00 PM\t\t\t\tPresenter\n\
        B\t11/26/26, 3:00:00 PM\t11/26/26, 5:00:00 PM\t2h 0m 0s\t\tPresenter\n";
    assert_eq!(said(&utf16(teams, false)), "teams three-sections; A: 15:00:00-15:40:00; B: 15:00:00-17:00:00");
}

#[test]
fn a_clock_of_twelve_hours_is_read_or_said_to_be_unreadable() {
    let stays = |mark: &str| {
        let rows =
            format!("A,26.11.2026 3:00:00 {mark},26.11.2026 4:00:00 {mark}\nB,26.11.2026 15:00:00,26.11.2026 16:00:00\n");
        said(format!("name,joined_at,left_at\n{rows}").as_bytes())
    };
    for mark in ["PM", "ПП", "μ.μ.", "م", "下午", "오후", "ÖS", "түстен кейінгі", "CH", "odp."] {
        assert_eq!(stays(mark), "template stays; A: 15:00:00-16:00:00; B: 15:00:00-16:00:00", "{mark}");
    }
    assert_eq!(stays("xyz"), "template stays; A: ; B: 15:00:00-16:00:00; times-unreadable");
}

#[test]
fn between_a_first_arrival_and_a_last_departure_no_more_counts_than_is_sure() {
    let bbb = |join: &str, left: &str, length: &str| {
        format!(
            "Name,Moderator,Activity Score,Talk Time,Webcam Time,Messages,Reactions,Poll Votes,Raise Hands,Join,Left,Duration\r\n\
             \"A\",\"FALSE\",\"3,7\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"26.11.2026, {join}\",\"26.11.2026, {left}\",\"{length}\"\r\n"
        )
    };
    let google = |join: &str, left: &str, length: &str| format!("{MEET}\nA,B,,{length},{join},{left}\n");
    let day = |time: &str| format!("26.11.2026 {time}");
    let sheet = |join: &str, left: &str, length: &str| google(&day(join), &day(left), length);
    let gaps = "gaps-unknown";
    for (text, seconds, warning) in [
        // times in minutes: the 63rd is not sure, and that anybody left neither
        (google("15:05", "16:08", "1 hr 2 min"), 3720, ""),
        (google("15:00", "16:30", "1 hr 29 min"), 5340, ""),
        (google("15:00", "16:30", "1 hr 30 min"), 5400, ""),
        (google("15:00", "16:30", "1 hr 31 min"), 5400, ""),
        (google("15:00", "16:30", "1 hr 28 min"), 5280, gaps),
        (google("15:00", "16:30", "1:29:30"), 5370, ""),
        (google("15:00", "16:30", "1:28:30"), 5310, gaps),
        // times in seconds, the length in minutes: what is below a minute was cut off
        (sheet("15:05:00", "16:07:59", "1 hr 2 min"), 3779, ""),
        (sheet("15:05:00", "16:08:01", "1 hr 2 min"), 3720, gaps),
        // both in seconds: two seconds are a gap
        (bbb("15:00:00", "16:00:01", "00:59:55"), 3595, gaps),
        // whole minutes by chance: no time tells that it has seconds
        (bbb("15:00:00", "16:00:00", "00:59:55"), 3595, ""),
        (bbb("15:00:01", "16:00:02", "01:00:00"), 3601, ""),
        (bbb("15:00:01", "16:00:02", "00:59:58"), 3598, gaps),
        (bbb("15:00:01", "16:00:02", "02:00:00"), 3601, ""),
    ] {
        let report = read(text.as_bytes(), &asked()).unwrap();
        let codes: Vec<&str> = report.warnings.iter().map(Warning::code).collect();
        assert_eq!((report.rows[0].stays[0].least_seconds(), codes.join(" ").as_str()), (seconds, warning), "{text}");
    }
}

#[test]
fn sections_without_the_list_of_people_are_still_sections() {
    let teams = "1. Summary\nMeeting title\tX\n\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n\
        A\t11/26/26, 3:00:00 PM\t11/26/26, 3:40:00 PM\t40m\ta@x.example\tPresenter\n\
        A\t11/26/26, 3:59:55 PM\t11/26/26, 4:30:00 PM\t30m 5s\ta@x.example\tPresenter\n\
        H\t11/26/26, 2:50:00 PM\t11/26/26, 5:10:00 PM\t2h 20m\th@x.example\tOrganizer\n";
    let wanted = "teams three-sections; A: 15:00:00-15:40:00; A: 15:59:55-16:30:00; H: 14:50:00-17:10:00";
    assert_eq!(said(&utf16(teams, false)), wanted);
    assert_eq!(read(&utf16(teams, false), &asked()).unwrap().rows[2].standing, Standing::Host);
}

#[test]
fn plain_tables_with_kazakh_heads_are_read() {
    for head in [
        "Аты;E-mail;Кіру;Шығу",
        "Аты-жөні;Пошта;Кірген уақыты;Шыққан уақыты",
        "Тегі, аты;Электронды пошта;Келу уақыты;Кету уақыты",
    ] {
        let row = "Дина Сатпаева;;2026 жылғы 26 қараша 15:10;2026 жылғы 26 қараша 15:40";
        let wanted = "template stays; Дина Сатпаева: 15:10:00-15:40:00";
        assert_eq!(said(format!("{head}\n{row}\n").as_bytes()), wanted, "{head}");
    }
}

#[test]
fn addresses_are_found_however_a_cell_has_them() {
    let one = &["e.n@example.kz"][..];
    for (cell, wanted) in [
        ("e.n@example.kz", one),
        (" E.N@Example.KZ ", one),
        ("mailto:e.n@example.kz", one),
        ("e.n@example.kz.", one),
        ("<e.n@example.kz>", one),
        ("Ерлан Н. <e.n@example.kz>", one),
        ("\u{200b}e.n@exam\u{ad}ple.kz\u{feff}", one),
        ("e.n@example.kz; other@x.kz", &["e.n@example.kz", "other@x.kz"]),
        ("e.n@example.kz, e.n@example.kz", one),
        ("e.n", &[]),
        ("@example.kz", &[]),
        ("e.n@example", &[]),
    ] {
        let text = format!("Name;Email;Join time;Leave time\nA;\"{cell}\";2026-11-26 15:00;2026-11-26 16:00\n");
        assert_eq!(read(text.as_bytes(), &asked()).unwrap().rows[0].emails, wanted, "{cell}");
    }
}
