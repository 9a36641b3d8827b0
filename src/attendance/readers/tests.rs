//! Layouts as they come, beyond the labelled set in `tests/data/reports`.

use super::*;
use crate::clock::Instant;

pub(super) fn asked() -> Asked {
    let starts_at = Instant::parse("2026-11-26T15:00:00+05:00").unwrap();
    Asked { zone: chrono_tz::Asia::Almaty, home: chrono_tz::Asia::Almaty, starts_at, ends_at: starts_at.plus_minutes(120) }
}

pub(super) fn utf16(text: &str, big: bool) -> Vec<u8> {
    let units = text.encode_utf16();
    let bytes: Vec<u8> =
        if big { units.flat_map(u16::to_be_bytes).collect() } else { units.flat_map(u16::to_le_bytes).collect() };
    [if big { [0xfe, 0xff] } else { [0xff, 0xfe] }.as_slice(), &bytes].concat()
}

/// Each row as «name: from-to» in Almaty's time, and the warnings.
pub(super) fn said(bytes: &[u8]) -> String {
    let report = read(bytes, &asked()).unwrap_or_else(|why| panic!("{why:?}: {}", String::from_utf8_lossy(bytes)));
    let clock = |at: Instant| at.in_zone(asked().zone).format("%H:%M:%S").to_string();
    let rows = report.rows.iter().map(|row| {
        let stays: Vec<String> =
            row.stays.iter().map(|stay| format!("{}-{}", clock(stay.span.from), clock(stay.span.to))).collect();
        format!("{}: {}", row.name, stays.join(" "))
    });
    let warnings = report.warnings.iter().map(|warning| warning.code().to_owned());
    let head = format!("{} {}", report.provider.as_str(), report.layout.as_str());
    std::iter::once(head).chain(rows).chain(warnings).collect::<Vec<_>>().join("; ")
}

#[test]
fn zoom_is_read_in_its_other_shapes() {
    for (text, wanted) in [
        (
            "Topic,Type,ID,Host name,Host email,Start time,End time,Participants,Duration (minutes),Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room\n\
             T,Meeting,8,H,h@x.example,\"11/26/2026 02:50:00 PM\",\"11/26/2026 05:00:00 PM\",2,130,Ilya,,\"11/26/2026 03:00:00 PM\",\"11/26/2026 04:00:00 PM\",60,Yes,No\n",
            "zoom participants; Ilya: 15:00:00-16:00:00",
        ),
        (
            "\"Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\"\n\"Ilya,,\"\"11/26/2026 03:00:00 PM\"\",\"\"11/26/2026 04:00:00 PM\"\",60\"\n",
            "zoom participants; Ilya: 15:00:00-16:00:00",
        ),
        (
            "Имя (настоящее имя),Электронная почта пользователя,Время входа,Время выхода,Продолжительность (минуты),Гость\nИлья,,26.11.2026 15:00:00 PM,26.11.2026 16:00:00 PM,60,Да\n",
            "zoom participants; Илья: 15:00:00-16:00:00",
        ),
        (
            "Name (Original Name),User Email,Join Time,Leave Time\n\"Open,,11/26/2026 15:00,11/26/2026 16:00\nIlya,,11/26/2026 15:00,11/26/2026 16:00\n",
            "zoom participants; Open: 15:00:00-16:00:00; Ilya: 15:00:00-16:00:00; open-quote",
        ),
        (
            "Name (Original Name),User Email,Join Time,Leave Time\nA,,11/26/2026 15:00,11/26/2026 16:00\nB,,11/26/2026 16:00,11/26/2026 15:00\nC,,soon,11/26/2026 15:00\n",
            "zoom participants; A: 15:00:00-16:00:00; B: ; C: ; times-unreadable; ends-before-begin",
        ),
        (
            "Name (Original Name),User Email,Join Time,Leave Time\nA,,11/26/2026 15:00,11/26/2026 16:00\nB,,11/26/2026 16:00,11/26/20",
            "zoom participants; A: 15:00:00-16:00:00; truncated",
        ),
        (
            "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n812,Вебинар 26.11.2026 15:00,11/26/2026 03:00:00 PM,11/26/2026 04:30:00 PM,h@x.example,90,2\n\n\
             Name (Original Name),User Email,Total Duration (Minutes),Guest\nA,,60,Yes\n",
            "zoom unique-users; A: 15:00:00-16:30:00; no-times",
        ),
        (
            "Name (Original Name),User Email,Join Time,Leave Time,Total Duration (Minutes)\nA,,11/26/2026 03:00:00 PM,11/26/2026 05:00:00 PM,60\n",
            "zoom participants; A: 15:00:00-17:00:00; gaps-unknown",
        ),
        // nobody who went once is said to have come back
        (
            "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\nA,,11/26/2026 03:00:00 PM,,60\n",
            "zoom participants; A: 15:00:00-17:00:00",
        ),
        // a going without a coming is said, as in tables
        (
            "Full Name\tUser Action\tTimestamp\nA\tJoined\t11/26/2026, 3:00:00 PM\nA\tLeft\t11/26/2026, 4:00:00 PM\nB\tLeft\t11/26/2026, 4:00:00 PM\n",
            "teams joined-left-list; A: 15:00:00-16:00:00; B: ; no-arrival",
        ),
        // a length from an arrival on, and no departure: no more than fits after it
        (
            "Name (Original Name),User Email,Join Time,Total Duration (Minutes)\nA,,11/26/2026 04:30:00 PM,60\nB,,11/26/2026 03:00:00 PM,120\n",
            "zoom unique-users; A: 16:30:00-17:00:00; B: 15:00:00-17:00:00",
        ),
        (
            "Name (Original Name),User Email,Join Time,Leave Time\nA,,11/26/2026 15:00:00,11/26/2026 15:59:60\n",
            "zoom participants; A: 15:00:00-16:00:00",
        ),
    ] {
        assert_eq!(said(text.as_bytes()), wanted);
    }
}

#[test]
fn the_webinars_date_settles_the_meetings_own_where_rows_have_none() {
    let text = "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n812,T,11/05/2026 03:00:00 PM,11/05/2026 05:00:00 PM,h@x.example,120,2\n\n\
        Name (Original Name),User Email,Total Duration (Minutes)\nA,,60\n";
    let starts_at = Instant::parse("2026-11-05T15:00:00+05:00").unwrap();
    let report = read(text.as_bytes(), &Asked { starts_at, ends_at: starts_at.plus_minutes(120), ..asked() }).unwrap();
    assert_eq!((report.rows[0].stays[0].span.from, report.dates), (starts_at, Some(DateStyle::MonthFirst)));
}

#[test]
fn a_session_whose_end_was_lost_ends_with_the_next() {
    let at = |minute: i64| asked().starts_at.plus_minutes(minute).micros() / 1000;
    let event = |kind: &str, minute: i64| {
        format!(
            "{{\"data\":{{\"type\":\"event\",\"id\":\"{kind}\",\"attributes\":{{\"meeting\":{{\"internal-meeting-id\":\"m\"}},\"user\":{{\"internal-user-id\":\"w\",\"name\":\"A\"}}}},\"event\":{{\"ts\":{}}}}}}}\n",
            at(minute)
        )
    };
    let posted = [
        ("user-joined", 0),
        ("user-joined", 10),
        ("user-left", 20),
        ("user-joined", 30),
        ("user-left", 40),
        ("meeting-ended", 120),
    ];
    let text: String = posted.iter().map(|(kind, minute)| event(kind, *minute)).collect();
    assert_eq!(said(text.as_bytes()), "bigbluebutton webhooks; A: 15:00:00-15:20:00 15:30:00-15:40:00");
    let list = |lines: &[(&str, &str)]| {
        let lines: String = lines.iter().map(|(action, clock)| format!("A,{action},26.11.2026 {clock}\n")).collect();
        said(format!("Full Name,User Action,Timestamp\n{lines}").as_bytes())
    };
    // two devices under one name, each with its end; a lost end; somebody who is still there
    for (lines, wanted) in [
        (vec![("Joined", "15:00"), ("Joined", "15:10"), ("Left", "15:20"), ("Left", "15:40")], "A: 15:00:00-15:40:00"),
        (vec![("Joined", "15:00"), ("Joined", "15:10"), ("Left", "15:20")], "A: 15:00:00-15:20:00"),
        (
            vec![("Joined", "15:00"), ("Left", "15:10"), ("Joined before", "15:20")],
            "A: 15:00:00-15:10:00 15:20:00-15:20:00; still-there",
        ),
    ] {
        assert_eq!(list(&lines), format!("teams joined-left-list; {wanted}"));
    }
}

#[test]
fn a_moment_may_name_its_offset_in_other_ways() {
    for cell in ["2026-11-26 10:00:00 UTC", "2026-11-26T15:00+05:00", "2026-11-26 15:00:00 +0500", "2026-11-26T10:00:00.000Z"] {
        let text = format!("name,joined_at,left_at\nA,{cell},2026-11-26T16:00:00+05:00\n");
        assert_eq!(said(text.as_bytes()), "template stays; A: 15:00:00-16:00:00", "{cell}");
    }
}

#[test]
fn columns_and_addresses_are_read_as_they_are_meant() {
    let text = "Имя пользователя (настоящее имя),Имя,Фамилия,Электронная почта,Время входа,Время выхода,Продолжительность (минуты)\n\
        iPad,Вера,Ким,<Vera@School.Example>,26.11.2026 15:00,26.11.2026 16:00,60\n";
    let row = read(text.as_bytes(), &asked()).unwrap().rows.remove(0);
    assert_eq!((row.registered.as_deref(), row.emails), (Some("Вера Ким"), vec!["vera@school.example".to_owned()]));
    let events = "<recording meeting_id=\"x\"><event timestamp=\"1\" eventname=\"ParticipantJoinEvent\"><userId>1</userId><name>A</name><date>2026-11-26T10:00:00.000Z</date></event>\
        <event timestamp=\"2\" eventname=\"ParticipantLeftEvent\"><userId>1</userId><date>2026-11-26T11:00:00.000Z</date></event></recording>";
    assert_eq!(said(events.as_bytes()), "bigbluebutton events-xml; A: 15:00:00-16:00:00");
}

#[test]
fn a_timesheet_is_no_report() {
    let text = "Задача;Начало;Окончание;Часы;Кто;Статус\nОтчёт;26.11.2026 15:00;26.11.2026 16:00;1;Ким;готово\n";
    assert_eq!(read(text.as_bytes(), &asked()), Err(Refusal::NotAReport));
}

#[test]
fn teams_is_read_in_other_languages() {
    let stays = |date: &str| format!("A\t{date} 15:00:00\t{date} 17:00:00\t2 godz. 0 min 0 s\t\tUczestnik\n");
    let polish = format!(
        "1. Podsumowanie\nTytuł spotkania\tX\n\n2. Uczestnicy\nImię i nazwisko\tPierwsze\tOstatnie\tCzas\tAdres\tIdentyfikator (UPN)\tRola\n\
         A\t26.11.2026, 15:00:00\t26.11.2026, 17:00:00\t2 godz. 0 min 0 s\t\t\tUczestnik\n\n3. Działania\nImię\tGodzina\tGodzina\tCzas\tAdres\tRola\n{}\n4. Zgody\nImię\tZgoda\nA\tTak\n",
        stays("26.11.2026,")
    );
    let unknown =
        "Zusammenfassung\n\nWer\tVon\tBis\tLang\tPost\tRolle\nA\t26.11.2026, 15:00:00\t26.11.2026, 16:00:00\t1h 0m\t\tGast\n";
    for (bytes, wanted) in [
        (utf16(&polish, true), "teams three-sections; A: 15:00:00-17:00:00"),
        (utf16(unknown, false), "teams summary; A: 15:00:00-16:00:00"),
        (
            utf16("Nome Completo\tAtividade\tData e hora\nA\tEntrou\t26/11/2026 15:00:00\nA\tSaiu\t26/11/2026 16:00:00\n", false),
            "teams joined-left-list; A: 15:00:00-16:00:00",
        ),
        (
            utf16("Полное имя\tДействие\tМетка времени\nA\tПрисоединился\t26.11.2026, 15:00:00\nA\tПокинул\t26.11.2026, 16:00:00\n", false),
            "teams joined-left-list; A: 15:00:00-16:00:00",
        ),
        (
            utf16("Толық аты\tӘрекет\tУақыт белгісі\nA\tБұрын қосылған\t26.11.2026, 15:00:00\nA\tКетті\t26.11.2026, 16:00:00\n", false),
            "teams joined-left-list; A: 15:00:00-16:00:00",
        ),
        (
            utf16("Name\tAktion\tZeit\nA\tTeilgenommen\t26.11.2026, 15:00:00\nA\tVerlassen\t26.11.2026, 16:00:00\n", false),
            "teams joined-left-list; A: 15:00:00-16:00:00",
        ),
        (
            utf16("Сводка\n\nКто\tС\tПо\tСколько\tПочта\tРоль\nA\t26.11.2026, 15:00:00\t26.11.2026, 16:00:00\t1 ч. 0 мин.\t\tУчастник\nB\t26.11.2026, 15:30:00\t\t\t\tУчастник\n", false),
            "teams summary; A: 15:00:00-16:00:00; B: 15:30:00-16:00:00; still-there",
        ),
        (
            b"SessionId,ParticipantId,FullName,UserAgent,UtcEventTimestamp,Action,Role\n1,2,A,M,11/26/2026 10:00:00 AM,Joined,Attendee\n1,2,A,M,11/26/2026 11:00:00 AM,Left,Attendee\n".to_vec(),
            "teams live-event; A: 15:00:00-16:00:00",
        ),
        (
            utf16("1. Summary\nMeeting title\tX\n\n2. Participants\nName\tFirst join\tLast leave\tIn-meeting duration\tEmail\tParticipant ID (UPN)\tRole\n", false),
            "teams three-sections; empty",
        ),
    ] {
        assert_eq!(said(&bytes), wanted);
    }
}

#[test]
fn others_are_read_in_their_other_shapes() {
    let dashboard = "Name,Moderator,Activity Score,Talk Time,Webcam Time,Messages,Emojis,Poll Votes,Raise Hands,Join,Left,Duration\r\n\
        \"A\",\"FALSE\",\"3.7\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"11/26/2026, 03:00:00 PM\",\"11/26/2026, 04:30:00 PM\",\"01:30:00\"\r\n\
        \"Anonymous\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"";
    let head = dashboard.split_once("\r\n").map_or("", |(head, _)| head);
    let person = |(name, join, length)| {
        format!(
            "\"{name}\",\"FALSE\",\"3.7\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"11/26/2026, {join}:00 PM\",\"-\",\"{length}\"\r\n"
        )
    };
    let people = [("A", "02:58", "02:01:00"), ("B", "03:05", "01:54:00"), ("C", "04:00", "00:59:00")].map(person);
    let inside = format!("{head}\r\n{}", people.concat());
    let old_events = "<recording meeting_id=\"x-1795687200000\"><event timestamp=\"500\" eventname=\"ParticipantJoinEvent\"><userId>1</userId><name>A &amp; &#1041;</name></event>\
        <event timestamp=\"3600500\" eventname=\"ParticipantLeftEvent\"><userId>1</userId></event></recording>";
    for (text, wanted) in [
        (dashboard, "bigbluebutton dashboard; A: 15:00:00-16:30:00"),
        // taken while people were inside: how long they have been there says when
        (&inside, "bigbluebutton dashboard; A: 14:58:00-16:59:00; B: 15:05:00-16:59:00; C: 16:00:00-16:59:00; still-there"),
        (old_events, "bigbluebutton events-xml; A & Б: 15:00:00-16:00:00"),
        (&old_events[..old_events.len() - 30], "bigbluebutton events-xml; A & Б: 15:00:00-15:00:00; truncated; still-there"),
        (
            "Meeting title,Date,Start time,End time\nX,2026-11-26,15:00,17:00\n\nName,Email,Duration,Time joined,Time exited\nA,,1:00:00,3:00 PM,4:00 PM\nB,,42m,15:00,15:42\n",
            "google-meet first-in-last-out; A: 15:00:00-16:00:00; B: 15:00:00-15:42:00",
        ),
        ("sep=;\nФИО;Почта;Вход;Выход\nA;;26.11.2026 15:00;26.11.2026 16:00\n", "template stays; A: 15:00:00-16:00:00"),
        ("id,name,joined,left\n17,A,2026-11-26T10:00:00Z,2026-11-26 16:00:00+05:00\n", "template stays; A: 15:00:00-16:00:00"),
    ] {
        assert_eq!(said(text.as_bytes()), wanted, "{text}");
    }
}

#[test]
fn whoever_the_block_names_as_the_host_is_the_host_by_address_or_by_name() {
    let row = |who: &str| format!("{who},11/26/2026 03:00:00 PM,11/26/2026 05:00:00 PM\n");
    let block = "Topic,ID,Host name,Duration (minutes),Start time,End time,Participants\n\
        Week one (part 2),812,Host Name (h@x.example),120,11/26/2026 03:00:00 PM,11/26/2026 05:00:00 PM,5\n\n\
        Name (original name),Email,Join time,Leave time\n";
    let rows =
        ["HOST NAME,", "Host Name (Marina),", "Host,h@x.example", "Host Name,other@x.example", "Hostess Name,", "Week one,"];
    let report = read((block.to_owned() + &rows.map(row).concat()).as_bytes(), &asked()).unwrap();
    let hosts: Vec<bool> = report.rows.iter().map(|row| row.standing == Standing::Host).collect();
    assert_eq!(hosts, [true, true, true, false, false, false]);
}

#[test]
fn without_its_length_nothing_is_sure_between_a_first_arrival_and_a_last_departure() {
    for (length, sure, warning) in [
        ("1:00:00", Some(3600), "gaps-unknown"),
        ("1 sa 0 dk 0 sn", Some(3600), "gaps-unknown"),
        ("2:00:00", None, ""),
        ("", Some(0), "length-unreadable"),
        ("an hour", Some(0), "length-unreadable"),
        ("1 xx 30 yy", Some(0), "length-unreadable"),
    ] {
        let text = format!(
            "First name,Last name,Email,Duration,Time joined,Time exited\nA,B,,{length},26.11.2026 15:00:00,26.11.2026 17:00:00\n"
        );
        let report = read(text.as_bytes(), &asked()).unwrap();
        let codes: Vec<&str> = report.warnings.iter().map(|warning| warning.code()).collect();
        assert_eq!((report.rows[0].stays[0].sure_seconds, codes.join(" ").as_str()), (sure, warning), "{length}");
    }
}

#[test]
fn a_report_on_another_sheet_is_found_and_said() {
    let book = |sheets: &[(&str, &[&[&str]])]| {
        let mut book = rust_xlsxwriter::Workbook::new();
        for (name, rows) in sheets {
            let sheet = book.add_worksheet();
            sheet.set_name(*name).unwrap();
            for (line, cells) in rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    sheet.write_string(line as u32, column as u16, *cell).unwrap();
                }
            }
        }
        book.save_to_buffer().unwrap()
    };
    let rows: &[&[&str]] =
        &[&["Name", "Email", "Join time", "Leave time"], &["Anna Kim", "", "2026-11-26 15:00:00", "2026-11-26 17:00:00"]];
    let other: &[&[&str]] =
        &[rows[0], &["Bolat Omarov", "", "2026-11-26 15:00:00", "2026-11-26 17:00:00"], &["Dina", "", "", ""]];
    let note: &[&[&str]] = &[&["Sent by the ministry, please look it over"], &["Thank you"]];
    let codes = |bytes: &[u8]| {
        let report = read(bytes, &asked()).unwrap();
        let said: Vec<&'static str> = report.warnings.iter().map(Warning::code).collect();
        (report.rows[0].name.clone(), said)
    };
    let anna = || "Anna Kim".to_owned();
    assert_eq!(codes(&book(&[("Report", rows)])), (anna(), vec![]));
    assert_eq!(codes(&book(&[("Note", note), ("Report", rows)])), (anna(), vec!["other-sheet"]));
    assert_eq!(codes(&book(&[("Sheet1", &[]), ("Report", rows)])), (anna(), vec!["other-sheet"]));
    assert_eq!(codes(&book(&[("Room 1", rows), ("Room 2", other), ("Note", note)])), (anna(), vec!["several-reports"]));
    assert!(matches!(read(&book(&[("Note", note), ("More", note)]), &asked()), Err(Refusal::NotAReport)));
    assert!(matches!(read(&book(&[("Sheet1", &[])]), &asked()), Err(Refusal::EmptyFile)));
}
