//! Meeting reports: how long 10,000 rows against 5,000 people take, and that no damage to a report makes reading or matching stop.
//!
//!   cargo bench --bench meeting_reports                    figures, and ten seconds of damaged reports
//!   cargo bench --bench meeting_reports -- --seconds 600   ten minutes of them, always the same ones in the same order

use std::path::Path;
use std::time::{Duration, Instant as Stopwatch};

use shanyraq::attendance::effect;
use shanyraq::attendance::matching::{Decisions, Known, Roster};
use shanyraq::attendance::presence::Meeting;
use shanyraq::attendance::readers::{Asked, read};
use shanyraq::clock::Instant;

/// A reading or matching that takes longer is a hang.
const LONGEST: Duration = Duration::from_secs(5);

fn main() {
    let given: Vec<String> = std::env::args().collect();
    let seconds = given
        .iter()
        .position(|word| word == "--seconds")
        .and_then(|at| given.get(at + 1))
        .and_then(|n| n.parse().ok())
        .unwrap_or(10);
    figures();
    damage(Duration::from_secs(seconds));
}

fn asked() -> Asked {
    let starts_at = Instant::parse("2026-11-26T15:00:00+05:00").expect("this is RFC 3339");
    Asked { zone: chrono_tz::Asia::Almaty, home: chrono_tz::Asia::Almaty, starts_at, ends_at: starts_at.plus_minutes(120) }
}

fn meeting() -> Meeting {
    Meeting { planned: asked().window(), counted: asked().window(), breaks: Vec::new(), closed: false }
}

/// Numbers that look like chance and are the same each time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below.max(1) as u64).unwrap_or(0)
    }
}

const GIVEN: [(&str, &str); 12] = [
    ("Айгерім", "Aigerim"),
    ("Нұрлан", "Nurlan"),
    ("Әсел", "Assel"),
    ("Марат", "Marat"),
    ("Гүлнәр", "Gulnar"),
    ("Ерлан", "Yerlan"),
    ("Дина", "Dina"),
    ("Серік", "Serik"),
    ("Жанар", "Zhanar"),
    ("Самат", "Samat"),
    ("Юлия", "Yuliya"),
    ("Қуаныш", "Kuanysh"),
];
const PARTS: [(&str, &str); 12] = [
    ("сәр", "sar"),
    ("бай", "bai"),
    ("құл", "kul"),
    ("жан", "zhan"),
    ("төл", "tol"),
    ("мұр", "mur"),
    ("ахмет", "akhmet"),
    ("нұр", "nur"),
    ("еса", "yesa"),
    ("дос", "dos"),
    ("тур", "tur"),
    ("шай", "shai"),
];

fn name(n: usize) -> (String, String) {
    let (given, latin_given) = GIVEN[n % 12];
    let parts = [n / 12 % 12, n / 144 % 12, n / 1728 % 12].map(|part| PARTS[part]);
    let join = |take: fn(&(&'static str, &'static str)) -> &'static str| parts.iter().map(take).collect::<String>();
    (format!("{}ов {given}", join(|part| part.0)), format!("{latin_given} {}ov", join(|part| part.1)))
}

fn figures() {
    let known: Vec<Known> = (0..5_000).map(|n| Known { names: vec![name(n).0], ..Known::default() }).collect();
    let mut text = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n".to_owned();
    let mut dice = Dice(7);
    for n in 0..10_000 {
        let (cyrillic, latin) = name(dice.roll(6_000));
        let shown = match n % 5 {
            0 => latin,
            1 => format!("{cyrillic} (iPhone)"),
            2 => cyrillic.split(' ').nth(1).unwrap_or_default().to_owned(),
            3 => format!("{cyrillic}, СШ № 12"),
            _ => cyrillic,
        };
        text.push_str(&format!(
            "\"{shown}\",,11/26/2026 03:{:02}:00 PM,11/26/2026 04:{:02}:00 PM,60,Yes\n",
            dice.roll(60),
            dice.roll(60)
        ));
    }
    let began = Stopwatch::now();
    let report = read(text.as_bytes(), &asked()).expect("this is a report of Zoom's");
    let was_read = began.elapsed();
    let roster = Roster::new(&known);
    let indexed = began.elapsed();
    let found = effect(&report, &roster, known.len(), &Decisions::default(), &meeting());
    let all = began.elapsed();
    let matched = found.matches.iter().filter(|answer| answer.person.is_some()).count();
    println!(
        "10,000 rows against 5,000 people: read {was_read:?}, roster {:?}, matched {:?}, together {all:?}",
        indexed - was_read,
        all - indexed
    );
    println!("  {matched} rows matched by themselves; most memory {}", most_memory());
    assert!(all < Duration::from_secs(2), "two seconds are the limit");
}

fn most_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .map_or_else(|| "unknown".to_owned(), |words| words.trim().to_owned())
}

/// Damages the labelled reports until the time is over. A panic ends the program with the number of the case.
fn damage(time: Duration) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/reports");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the labelled reports are there")
        .filter_map(|entry| entry.ok())
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let reports: Vec<Vec<u8>> = files.iter().filter_map(|path| std::fs::read(path).ok()).collect();
    let known: Vec<Known> = (0..60).map(|n| Known { names: vec![name(n).0], ..Known::default() }).collect();
    let roster = Roster::new(&known);
    let (mut dice, mut cases, mut were_read) = (Dice(42), 0_u64, 0_u64);
    let began = Stopwatch::now();
    while began.elapsed() < time {
        let bytes = damaged(&reports, &mut dice);
        let case = Stopwatch::now();
        if let Ok(report) = read(&bytes, &asked()) {
            were_read += 1;
            let found = effect(&report, &roster, known.len(), &Decisions::default(), &meeting());
            assert!(found.seconds.iter().all(|seconds| (0..=7200).contains(seconds)), "case {cases}");
        }
        assert!(case.elapsed() < LONGEST, "case {cases} took {:?}", case.elapsed());
        cases += 1;
    }
    println!("{cases} damaged reports, {were_read} of them read; most memory {}", most_memory());
}

/// A report with bytes changed, left out, doubled, or with a part of another in it.
fn damaged(reports: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = reports[dice.roll(reports.len())].clone();
    for _ in 0..=dice.roll(8) {
        if bytes.is_empty() {
            break;
        }
        let at = dice.roll(bytes.len());
        let length = dice.roll(40).min(bytes.len() - at);
        match dice.roll(7) {
            0 => bytes[at] = u8::try_from(dice.roll(256)).unwrap_or(0),
            1 => drop(bytes.drain(at..at + length)),
            2 => {
                let part = bytes[at..at + length].to_vec();
                let times = dice.roll(60);
                bytes.splice(at..at, part.repeat(times));
            }
            3 => {
                let other = &reports[dice.roll(reports.len())];
                let from = dice.roll(other.len());
                bytes.splice(at..at, other[from..(from + length).min(other.len())].iter().copied());
            }
            4 => bytes.truncate(at),
            5 => bytes
                .splice(
                    at..at,
                    [b"\"".as_slice(), b"\t", b";", b"\0", "Ә".as_bytes(), b"<", b"99999999999"][dice.roll(7)].iter().copied(),
                )
                .for_each(drop),
            _ => bytes.swap(at, at + length.saturating_sub(1)),
        }
    }
    bytes
}
