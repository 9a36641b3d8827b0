//! `shanyraq mail samples`: every kind of letter in every language as it would go out, to be looked at in a mail program.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::config::Mail;
use crate::i18n::{Lang, Message, clock_time, date, date_time_offset, day_month, tr};
use crate::ids::{PersonId, WebinarId};
use crate::notify::{self, Draft, Due, Kind, Letter, Mailer};
use crate::webinars::calendar::{self, Entry, Method};
use crate::webinars::{own_time, time_in_words};

/// Where links of the samples lead.
const PUBLIC_URL: &str = "https://training.example.org";
const FROM: &str = "Training programme <training@example.org>";
/// In place of what opens a door.
const TOKEN: &str = "sample-of-a-personal-link";

/// A kind of letter, told apart where there are several forms of it.
type Sample = (Kind, &'static str);

/// Writes all samples into a folder; answers how many.
///
/// # Errors
/// Where the folder cannot be written, or a letter cannot be put together.
pub(super) fn write(folder: &Path, now: Instant) -> anyhow::Result<usize> {
    fs::create_dir_all(folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let passage = folder.join(".passage");
    let mailer = Mailer::new(&Mail::Folder(passage.clone()), FROM)?;
    let (mut index, mut count) = (String::from(HEAD), 0);
    for (kind, form) in all() {
        let name = if form.is_empty() { kind.as_str().to_owned() } else { format!("{}-{form}", kind.as_str()) };
        let _ = write!(index, "<tr><th scope=\"row\">{name}</th>");
        for lang in Lang::ALL {
            let due = due(kind, form, lang, now);
            let letter = notify::render(&due, PUBLIC_URL).with_context(|| format!("{name} in {lang}"))?;
            let stem = format!("{name}.{lang}");
            mailer.send(&due, &letter).map_err(|problem| anyhow::anyhow!("{name} in {lang}: {}", problem.why))?;
            take_out(&passage, &folder.join(format!("{stem}.eml")))?;
            write_parts(folder, &stem, &letter)?;
            row(&mut index, &stem, lang, &letter);
            count += 1;
        }
        index.push_str("</tr>\n");
    }
    index.push_str("</tbody></table></body></html>\n");
    fs::remove_dir(&passage)?;
    fs::write(folder.join("index.html"), index)?;
    Ok(count)
}

const HEAD: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Letters</title><style>body{font:16px/1.5 \
sans-serif;margin:2rem}td,th{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0}</style></head><body><h1>Letters</h1>\
<table><tbody>\n";

/// The mailer names its files by itself.
fn take_out(passage: &Path, to: &Path) -> anyhow::Result<()> {
    let file = fs::read_dir(passage)?.next().context("the letter was not written")??;
    fs::rename(file.path(), to).with_context(|| format!("{} cannot be written", to.display()))
}

fn write_parts(folder: &Path, stem: &str, letter: &Letter) -> anyhow::Result<()> {
    fs::write(folder.join(format!("{stem}.html")), &letter.html)?;
    fs::write(folder.join(format!("{stem}.txt")), &letter.text)?;
    if let Some(ics) = &letter.calendar {
        fs::write(folder.join(format!("{stem}.ics")), ics)?;
    }
    Ok(())
}

fn row(index: &mut String, stem: &str, lang: Lang, letter: &Letter) {
    let subject = letter.subject.replace('&', "&amp;").replace('<', "&lt;");
    let ics = if letter.calendar.is_some() { format!(" · <a href=\"{stem}.ics\">ics</a>") } else { String::new() };
    let _ = write!(
        index,
        "<td><span lang=\"{lang}\">{subject}</span><br><a href=\"{stem}.html\">html</a> · <a href=\"{stem}.txt\">txt</a> · <a \
         href=\"{stem}.eml\">eml</a>{ics}</td>"
    );
}

fn all() -> Vec<Sample> {
    let forms = |kind: &Kind| -> &'static [&'static str] {
        match kind {
            Kind::WebinarReminder => &["days", "hour"],
            Kind::RecordIssued => &["completion", "participation"],
            Kind::Attendance => &["present", "partial", "absent", "excused"],
            _ => &[""],
        }
    };
    Kind::ALL.iter().flat_map(|kind| forms(kind).iter().map(move |form| (*kind, *form))).collect()
}

/// The letter with every value that any kind has; each template takes its own.
fn due(kind: Kind, form: &str, lang: Lang, now: Instant) -> Due {
    let draft = typed(lang)
        .into_iter()
        .chain(known(lang))
        .chain(times(lang, now))
        .fold(Draft::new(kind, "aizhan@example.org", lang), |draft, (name, value)| draft.with(name, &value));
    let why = match kind {
        Kind::PlaceOffer => "mail-webinar-why-waits",
        _ => "mail-webinar-why",
    };
    let draft = draft
        .with("why", &tr(lang, why))
        .with("soon", if form == "hour" { "yes" } else { "" })
        .with("others", &if form == "hour" { other_that_day(lang) } else { String::new() })
        .with("outcome", if form.is_empty() { "completion" } else { form });
    let draft = match kind {
        Kind::SignInCode => draft.with("code", "048213").with("path", &format!("/{lang}/sign-in/link/{TOKEN}")),
        Kind::PlaceOffer => draft.with("until", &date_time_offset(lang, &start(now).plus_days(-1).in_zone(ZONE))),
        Kind::OwnMessage => own_message(draft, lang),
        Kind::Attendance => draft
            .with("status", &tr(lang, &format!("mail-attendance-{form}")))
            .with("missed", if form == "present" { "" } else { "yes" }),
        Kind::LastMakeUp => draft.with("day", &day_month(lang, start(now).plus_days(-1).in_zone(ZONE).date_naive())),
        Kind::WebinarHandedOver => draft.with("leads", "yes").with("first", &handed_over(lang, now)),
        Kind::RecordRevoked | Kind::MakeUpTakenBack => draft.with("reason", own_reason(lang)),
        Kind::Waitlisted => draft.with("next", &Message::new("mail-waitlisted-before").with("n", 3).to(lang)),
        Kind::ApplicationReceived => draft.with("next", &dated("mail-application-received-next", lang, now)),
        _ => draft,
    };
    // letters of a cohort are answered to its office, those of an account to nobody in particular
    let draft = match kind {
        Kind::SignInCode | Kind::ErasureAsked | Kind::TrainerDay | Kind::ChancesLeft | Kind::Commitment | Kind::ContactWish => {
            draft
        }
        _ => draft.answered_at("office@example.org"),
    };
    // whose it is and what they choose with, as where it is sent: with what a mail program refuses letters by
    let draft = if kind == Kind::ContactWish { draft } else { draft.about(Some(PersonId(1))) };
    let due = match method(kind) {
        Some(method) => draft.with_calendar(invitation(method, kind, lang, now)).as_due(now),
        None => draft.as_due(now),
    };
    Due { choices_token: Some(TOKEN.to_owned()), ..due }
}

/// The first sentence to a new lead.
fn handed_over(lang: Lang, now: Instant) -> String {
    let words = time_in_words(lang, start(now), start(now).plus_minutes(90), ZONE, None);
    Message::new("mail-webinar-handed-over-first")
        .with("from", "Dana Seitkali")
        .with("date", words.date)
        .with("time", words.time)
        .to(lang)
}

/// Why something that was said to be so is not.
const fn own_reason(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "The name on it was another person’s.",
        Lang::Ru => "В документе стояло имя другого человека.",
        Lang::Kk => "Құжатта басқа адамның есімі жазылған.",
    }
}

/// Another webinar of the same day, in a reminder.
fn other_that_day(lang: Lang) -> String {
    Message::new("mail-webinar-reminder-other")
        .with("time", "17:00–18:30")
        .with("title", title(lang))
        .with("link", format!("{PUBLIC_URL}/w/{TOKEN}"))
        .to(lang)
}

/// What an organiser might write.
fn own_message(draft: Draft, lang: Lang) -> Draft {
    let (subject, body) = match lang {
        Lang::En => ("Materials for Thursday", "Hello Aizhan,\n\nthe materials are on your page:"),
        Lang::Ru => ("Материалы к четвергу", "Здравствуйте, Айжан!\n\nМатериалы уже на вашей странице:"),
        Lang::Kk => ("Бейсенбіге арналған материалдар", "Сәлеметсіз бе, Айжан!\n\nМатериалдар сіздің бетіңізде:"),
    };
    draft.with("subject", subject).with("body", &format!("{body}\n\n{PUBLIC_URL}/{lang}/home"))
}

const fn method(kind: Kind) -> Option<Method> {
    match kind {
        Kind::WebinarInvited | Kind::WebinarMoved | Kind::WebinarClock | Kind::PlaceFree => Some(Method::Request),
        Kind::WebinarCancelled | Kind::WebinarTakenBack => Some(Method::Cancel),
        _ => None,
    }
}

const ZONE: Tz = Tz::Asia__Almaty;

/// A webinar in ten days, at three in the afternoon there.
fn start(now: Instant) -> Instant {
    let since_midnight = now.micros().div_euclid(1_000_000).rem_euclid(86_400);
    now.plus_days(10).plus_seconds(-since_midnight).plus_minutes(10 * 60)
}

fn dated(key: &'static str, lang: Lang, now: Instant) -> String {
    Message::new(key).with("date", date(lang, start(now).in_zone(ZONE).date_naive())).to(lang)
}

fn times(lang: Lang, now: Instant) -> Vec<(&'static str, String)> {
    let (from, to) = (start(now), start(now).plus_minutes(90));
    let there = from.in_zone(ZONE);
    let words = time_in_words(lang, from, to, ZONE, None);
    let own = own_time(lang, from, to, ZONE, Tz::Asia__Tbilisi, None);
    let old = time_in_words(lang, from.plus_days(-2), to.plus_days(-2), ZONE, None);
    let (own_date, own_time) = own.map(|own| (own.date, own.time)).unwrap_or_default();
    let until = from.plus_days(-1);
    let dates = Message::new("mail-take-a-place-date")
        .with("title", title(lang))
        .with("part", 1)
        .with("date", words.date.clone())
        .with("time", words.time.clone())
        .with("language", tr(lang, &format!("webinar-in-{lang}")));
    vec![
        ("day", day_month(lang, there.date_naive())),
        ("start", clock_time(&there)),
        ("dates", dates.to(lang)),
        ("date", words.date),
        ("time", words.time),
        ("own_date", own_date),
        ("own_time", own_time),
        ("old_date", old.date),
        ("old_time", old.time),
        ("until", date(lang, until.in_zone(ZONE).date_naive())),
        ("begins", dated("mail-enrolled-starts", lang, now)),
        ("instead", String::new()),
    ]
}

fn title(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Working as one system",
        Lang::Ru => "Работать как единая система",
        Lang::Kk => "Бір жүйе болып жұмыс істеу",
    }
}

/// What people type.
fn typed(lang: Lang) -> Vec<(&'static str, String)> {
    let (reason, note, words, cohort) = match lang {
        Lang::En => {
            ("The trainer is ill.", "Thank you for taking this one.", "Call the colleagues at the school.", "November 2026")
        }
        Lang::Ru => ("Тренер болеет.", "Спасибо, что берёте этот вебинар.", "Позвонить коллегам в школу.", "Ноябрь 2026"),
        Lang::Kk => (
            "Тренер ауырып қалды.",
            "Осы вебинарды алғаныңызға рахмет.",
            "Мектептегі әріптестерге қоңырау шалу.",
            "2026 жылғы қараша",
        ),
    };
    let own = [
        ("reason", reason),
        ("note", note),
        ("words", words),
        ("cohort", cohort),
        ("title", title(lang)),
        ("module", title(lang)),
    ];
    let same = [
        ("reference", "KZ-0042"),
        ("office", "Marina Kovalyova, office@example.org, +7 700 000 00 00"),
        ("contact", "Marina Kovalyova, office@example.org, +7 700 000 00 00"),
        ("from", "Dana Seitkali"),
        ("name", "Aizhan Bekova"),
        ("email", "aizhan@example.org"),
        ("copy", "aizhan@example.org"),
        ("code", "1234 5678 9018"),
    ];
    own.into_iter().chain(same).map(|(name, value)| (name, value.to_owned())).collect()
}

/// What the program words or makes.
fn known(lang: Lang) -> Vec<(&'static str, String)> {
    vec![
        ("path", format!("/{lang}/webinars/sample")),
        ("answer", format!("/{lang}/coming/{TOKEN}")),
        ("join", format!("/w/{TOKEN}")),
        ("verify", format!("/{lang}/verify/123456789018")),
        ("language", tr(lang, &format!("webinar-in-{lang}"))),
        ("todo", tr(lang, "mail-last-date-come")),
        ("about", Message::new("mail-follow-up-about").with("n", 5).to(lang)),
        ("next", tr(lang, "mail-instead-nothing")),
        ("elsewhere", String::new()),
        ("calendar", "yes".to_owned()),
        ("people", "7".to_owned()),
        ("questions", "2".to_owned()),
        ("make_ups", "1".to_owned()),
        ("excuses", "0".to_owned()),
    ]
}

fn invitation(method: Method, kind: Kind, lang: Lang, now: Instant) -> String {
    let link = format!("{PUBLIC_URL}/w/{TOKEN}");
    let text = Message::new("webinar-calendar-text")
        .with("title", title(lang))
        .with("link", link.clone())
        .with("page", format!("{PUBLIC_URL}/{lang}/webinars/sample"))
        .with("answer", format!("{PUBLIC_URL}/{lang}/coming/{TOKEN}"));
    let entry = Entry {
        uid: calendar::personal_uid(WebinarId(1), PersonId(1)),
        sequence: i32::from(kind != Kind::WebinarInvited),
        stamped_at: now,
        from: start(now),
        to: start(now).plus_minutes(90),
        zone: ZONE,
        cancelled: kind == Kind::WebinarCancelled,
        summary: tr(lang, "webinar-calendar-summary"),
        text: text.to(lang),
        url: link,
        alarm: Some(tr(lang, "webinar-calendar-summary")),
        organiser: Some(("Marina Kovalyova".to_owned(), "office@example.org".to_owned())),
        attendee: Some("aizhan@example.org".to_owned()),
    };
    calendar::single(method, &entry)
}
