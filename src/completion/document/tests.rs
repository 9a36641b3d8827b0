use chrono::NaiveDate;

use super::super::actions::{Draft, StatementDraft};
use super::super::model::{Outcome, RecordFacts, RecordModule};
use super::super::statement::{Said, SaidModule, SaidWebinar, StatementKind};
use super::samples::{draft, words};
use super::{Design, Paper, badge_in, code_in, learning_time, printable};
use crate::curriculum::ByLang;
use crate::i18n::Lang;

fn design() -> Design {
    Design::bundled().unwrap()
}

/// Where SHANYRAQ_TEST_PAPERS names a folder, the documents are left there to be looked at.
fn made(name: &str, draft: &Draft) -> Vec<u8> {
    let pdf =
        design().render(&Paper::of(draft, "https://training.example.org")).unwrap_or_else(|error| panic!("{name}: {error}"));
    if let Ok(folder) = std::env::var("SHANYRAQ_TEST_PAPERS") {
        std::fs::write(format!("{folder}/{name}.pdf"), &pdf).unwrap();
    }
    pdf
}

#[test]
fn every_outcome_in_every_language_keeps_the_standards_and_is_the_same_each_time() {
    for lang in Lang::ALL {
        for outcome in Outcome::RECORDED {
            let draft = draft(lang, outcome);
            let name = format!("{lang}-{}", outcome.key());
            let pdf = made(&name, &draft);
            assert!(pdf.starts_with(b"%PDF-1.7"), "{name}");
            assert!(pdf == made(&name, &draft), "{name} differs from itself");
        }
    }
}

#[test]
fn the_other_languages_stand_below_where_they_are_wanted() {
    for lang in Lang::ALL {
        let mut draft = draft(lang, Outcome::Completion);
        assert!(Paper::of(&draft, "https://training.example.org").below.is_empty());
        draft.facts.other_languages = true;
        let paper = Paper::of(&draft, "https://training.example.org");
        let below: Vec<Lang> = paper.below.iter().map(|(lang, _)| *lang).collect();
        assert_eq!(below, Lang::ALL.into_iter().filter(|other| *other != lang).collect::<Vec<_>>());
        let english = paper.below.iter().find(|(lang, _)| *lang == Lang::En);
        assert!(
            english.is_none_or(|(_, text)| text.starts_with("Certificate of completion: Aigerim Sarsenbayeva has completed"))
        );
        assert!(made(&format!("{lang}-below"), &draft).starts_with(b"%PDF-1.7"));
        draft.name = "Абдрахманова-Темирбулатова Жанагүл-Гүлбаршын Нұрмұхаммедқызы".to_owned();
        made(&format!("{lang}-below-long"), &draft);
    }
}

#[test]
fn the_code_stands_in_the_file_for_whoever_drops_it_on_the_verify_page() {
    let draft = draft(Lang::Kk, Outcome::Completion);
    let pdf = made("keyword", &draft);
    assert_eq!(super::code_in(&pdf), Some(draft.code));
    assert_eq!(super::code_in(b"%PDF-1.7 nothing here"), None);
    assert_eq!(super::code_in(b"shanyraq-record-123456789012"), None);
}

#[test]
fn whatever_somebody_is_called_there_is_a_document() {
    let long = "Абдрахманова-Темирбулатова Жанагүл-Гүлбаршын Нұрмұхаммедқызы ".repeat(4);
    for (number, name) in [
        "Ы",
        "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі № ₸ « » –",
        "O’Brien-Žižek Ñandú Øystein Łukasz Đặng Ünal İbrahim",
        "王小明",
        "محمد علي",
        "Анна 😀 Ким",
        "A\u{30a}ngstro\u{308}m e\u{323}\u{302}\u{301}",
        "Q\u{323}\u{307}\u{31b}",
        "\u{200f}Анна\u{ad}\u{feff} Ким\u{fe0f}",
        "ﬁ ǆ ŉ ſ ℌ ①",
        "\u{e000}\u{fffe}",
        &long,
        &"Ш".repeat(300),
    ]
    .into_iter()
    .enumerate()
    {
        for lang in Lang::ALL {
            let mut draft = draft(lang, Outcome::Completion);
            draft.name = name.to_owned();
            draft.latin_name = Some(name.chars().rev().collect());
            draft.facts.signatory = name.to_owned();
            draft.facts.issuer = ByLang::english(name.to_owned());
            made(&format!("name-{number}-{lang}"), &draft);
        }
    }
}

#[test]
fn long_titles_and_empty_ones_find_their_place() {
    let mut longest = draft(Lang::Ru, Outcome::Completion);
    let long = "Реабилитация и реинтеграция детей, возвращённых из зон вооружённых конфликтов, и поддержка их семей ".repeat(3);
    longest.facts.sentence = ByLang::english(long.clone());
    longest.facts.track = ByLang::english(long.clone());
    longest.facts.cohort = ByLang::english(long.clone());
    longest.facts.issuer = ByLang::english(long.clone());
    longest.facts.signatory_role = ByLang::english(long.clone());
    longest.facts.modules = vec![RecordModule { slug: String::new(), title: ByLang::english(long) }; 9];
    made("longest", &longest);
    let mut emptiest = draft(Lang::En, Outcome::Participation);
    emptiest.facts = RecordFacts::default();
    emptiest.name = String::new();
    emptiest.latin_name = None;
    made("emptiest", &emptiest);
    let paper = Paper { address: "x".repeat(5000), ..Paper::of(&draft(Lang::En, Outcome::Completion), "https://a.example") };
    assert!(design().render(&paper).is_ok(), "no QR code is no reason for no document");
}

#[test]
fn letters_that_are_not_there_are_replaced_and_it_is_said() {
    for (text, wanted, replaced) in [
        ("Айгерім Сәрсенбаева", "Айгерім Сәрсенбаева", false),
        ("  Anna \u{301} Kim ", "Anna \u{301} Kim", false),
        ("Анна 王", "Анна ?", true),
        ("ℌanna", "Hanna", true),
        ("Ан\u{ad}на", "Анна", false),
    ] {
        let printable = printable(text);
        assert_eq!((printable.text.as_str(), printable.replaced), (wanted, replaced), "{text}");
    }
}

#[test]
fn learning_time_is_said_in_each_language() {
    for (lang, minutes, wanted) in [
        (Lang::En, 300, "5 hours"),
        (Lang::En, 60, "1 hour"),
        (Lang::Ru, 300, "5 часов"),
        (Lang::Ru, 1260, "21 час"),
        (Lang::Kk, 900, "15 сағат"),
        (Lang::En, 230, "3 hours 50 minutes"),
        (Lang::Ru, 230, "3 часа 50 минут"),
        (Lang::En, 50, "50 minutes"),
    ] {
        assert_eq!(learning_time(lang, minutes).replace('\u{a0}', " "), wanted);
    }
}

#[test]
fn the_badge_is_attached_and_found_again() {
    let badge = "eyJhbGciOiJFUzI1NiJ9.eyJpZCI6IngifQ.c2lnbmF0dXJl";
    for lang in Lang::ALL {
        let paper = Paper::of(&draft(lang, Outcome::Completion), "https://training.example.org");
        let (plain, carrying) = (design().render(&paper).unwrap(), design().render_with_badge(&paper, badge).unwrap());
        assert_eq!(badge_in(&carrying).as_deref(), Some(badge));
        assert_eq!(badge_in(&plain), None);
        assert_eq!(code_in(&carrying), code_in(&plain));
        assert_eq!(carrying, design().render_with_badge(&paper, badge).unwrap(), "the same bytes each time");
        assert!(carrying.len() < 120 * 1024 && carrying.windows(8).any(|window| window == b"/AFRelat"));
    }
}

#[test]
fn a_badge_is_found_in_a_file_that_another_program_saved() {
    use std::io::Write as _;
    let badge = "eyJhbGciOiJFUzI1NiJ9.eyJpZCI6IngifQ.c2lnbmF0dXJl";
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(badge.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let file = |stream: &[u8]| [b"%PDF-1.7 stream\r\nxx\nendstream stream\n".as_slice(), stream, b"\nendstream"].concat();
    for (bytes, found) in [
        (file(&packed), Some(badge)),
        (file(badge.as_bytes()), Some(badge)),
        (file(b"eyJ is no badge"), None),
        (b"%PDF-1.7 stream".to_vec(), None),
        (Vec::new(), None),
    ] {
        assert_eq!(badge_in(&bytes).as_deref(), found);
    }
}

#[test]
fn papers_beside_the_record_keep_the_standards_in_every_language() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
    let webinar = SaidWebinar {
        day,
        time: ("15:00".to_owned(), "17:00".to_owned()),
        minutes: Some(104),
        counts: true,
        ..SaidWebinar::default()
    };
    let record = draft(Lang::En, Outcome::Completion);
    let facts_day = record.facts.decided_on;
    let modules = record.facts.modules.iter().map(|module| SaidModule {
        title: module.title.clone(),
        lessons: Some((6, 6)),
        lessons_on: Some(facts_day),
        check: Some((92, true)),
        check_on: Some(facts_day),
        minutes: Some(290),
        webinars: vec![webinar.clone()],
        made_up: 1,
    });
    let said = Said {
        programme: words("Care after return", "Забота после возвращения", "Оралғаннан кейінгі қамқорлық"),
        track: record.facts.track.clone(),
        cohort: record.facts.cohort.clone(),
        issuer: record.facts.issuer.clone(),
        signatory: record.facts.signatory.clone(),
        signatory_role: record.facts.signatory_role.clone(),
        starts_on: day,
        ends_on: day,
        as_of: day,
        hours: 15,
        outcome: "completion".to_owned(),
        record: Some(record.code.to_string()),
        modules: modules.collect(),
        ..Said::default()
    };
    for lang in Lang::ALL {
        for kind in [StatementKind::Transcript, StatementKind::Attendance] {
            let draft = StatementDraft::sample(kind, lang, said.clone(), record.code);
            let paper = Paper::stating(&draft, "https://training.example.org");
            let name = format!("{lang}-{}", kind.as_str());
            let pdf = design().render(&paper).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(code_in(&pdf), Some(record.code), "{name}");
            if let Ok(folder) = std::env::var("SHANYRAQ_TEST_PAPERS") {
                std::fs::write(format!("{folder}/{name}.pdf"), &pdf).unwrap();
            }
        }
    }
}
