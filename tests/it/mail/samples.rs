//! `shanyraq mail samples`: every kind in every language, put together as it goes out, with nothing missing.

use std::collections::BTreeMap;
use std::process::Command;

use shanyraq::i18n::Lang;
use shanyraq::notify::Kind;

#[test]
fn every_kind_is_written_in_every_language_with_its_calendar_and_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("letters");
    let output = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
        .args(["mail", "samples", into.to_str().unwrap(), "--data", folder.path().join("data").to_str().unwrap()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // it needs no database and makes none
    assert!(!folder.path().join("data").exists());
    let files: BTreeMap<String, Vec<u8>> = std::fs::read_dir(&into)
        .unwrap()
        .map(|file| file.unwrap())
        .map(|file| (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap()))
        .collect();
    let index = String::from_utf8(files["index.html"].clone()).unwrap();
    for kind in Kind::ALL {
        for lang in Lang::ALL {
            let is_own = |name: &&String| name.starts_with(kind.as_str()) && name.ends_with(&format!(".{lang}.eml"));
            let mail = files.keys().find(is_own).unwrap_or_else(|| panic!("{} in {lang}", kind.as_str()));
            assert!(index.contains(&format!("href=\"{mail}\"")), "{mail}");
            let head = String::from_utf8_lossy(&files[mail]).into_owned();
            for line in ["Subject: ", "From: ", "To: aizhan@example.org", "Message-ID: <"] {
                assert!(head.contains(line), "{mail} lacks {line}");
            }
            // what can be refused is refused with one press (RFC 8058), and nothing else
            let address = "List-Unsubscribe: <https://training.example.org/m/";
            let pressed = "List-Unsubscribe-Post: List-Unsubscribe=One-Click";
            for line in [address, pressed] {
                assert_eq!(head.lines().any(|own| own.starts_with(line)), kind.choice().is_some(), "{mail}: {line}");
            }
            // letters of a cohort are answered to its office (RFC 5322 §3.6.2), those of an account to their sender
            let own = [
                Kind::SignInCode,
                Kind::ErasureAsked,
                Kind::TrainerDay,
                Kind::ChancesLeft,
                Kind::Commitment,
                Kind::ContactWish,
            ];
            let answered = head.lines().any(|line| line == "Reply-To: office@example.org");
            assert_eq!((answered, head.contains("Reply-To:")), (!own.contains(kind), !own.contains(kind)), "{mail}");
            let id = head.lines().find_map(|line| line.strip_prefix("Message-ID: <")).unwrap();
            assert!(
                id.split_once('@').is_some_and(|(own, _)| own.len() >= 20),
                "{mail}: two letters without a name are one: {id}"
            );
            let text = String::from_utf8(files[&mail.replace(".eml", ".txt")].clone()).unwrap();
            assert!(!text.contains('⟦') && !text.contains("{{"), "{mail}: {text}");
        }
    }
    for name in ["webinar-invited.kk", "webinar-moved.ru", "webinar-cancelled.en"] {
        let ics = String::from_utf8(files[&format!("{name}.ics")].clone()).unwrap();
        let calendar: icalendar::Calendar = ics.parse().unwrap();
        assert_eq!(calendar.components.len(), 2, "{name}: {ics}");
    }
}
