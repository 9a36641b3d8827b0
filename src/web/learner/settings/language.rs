//! The language for reading and e-mails, and the time zone with the time there now.

use serde::Serialize;

use super::crumbs;
use super::zones::{ZoneOption, option, zone_named, zones_of};
use crate::i18n::{Lang, Message};
use crate::people;
use crate::web::auth::Member;
use crate::web::public::edition_for;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, cookies, paths};
use crate::webinars::city;

/// «Another city»: the field beside it counts.
const ELSEWHERE: &str = "elsewhere";

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LanguagePage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    action: String,
    language: String,
    languages: Vec<LanguageOption>,
    zone: String,
    zones: Vec<ZoneOption>,
    city: String,
}

/// A language to choose, in its own words.
#[derive(Clone, Debug, Serialize)]
struct LanguageOption {
    value: &'static str,
    words: &'static str,
    hint: &'static str,
}

struct Typed {
    language: String,
    zone: String,
    city: String,
}

async fn page(member: &Member, errors: Errors, typed: Typed) -> Result<LanguagePage, PageError> {
    let (visit, lang) = (&member.visit, member.visit.lang);
    let curriculum = edition_for(visit).await?;
    let words = |key| Message::new(key).to(lang);
    let plain = |value: &str, key| ZoneOption { value: value.to_owned(), words: words(key), hint: String::new() };
    let mut zones = vec![plain("", "settings-where-cohort")];
    zones.extend(zones_of(&curriculum, lang, visit.now));
    if let Some(own) = member.person.zone().filter(|own| zones.iter().all(|zone| zone.value != own.name())) {
        zones.push(option(own, city(own), visit.now));
    }
    zones.push(plain(ELSEWHERE, "settings-where-elsewhere"));
    Ok(LanguagePage {
        errors,
        crumbs: crumbs(lang, "settings-language"),
        action: paths::settings_part(lang, "language"),
        language: typed.language,
        languages: [Lang::Kk, Lang::Ru, Lang::En]
            .map(|lang| LanguageOption { value: lang.tag(), words: lang.own_name(), hint: "" })
            .to_vec(),
        zone: typed.zone,
        zones,
        city: typed.city,
    })
}

/// `GET /settings/language`
///
/// # Errors
/// The database's.
pub async fn edit(member: Member) -> Answer {
    let person = &member.person;
    let typed = Typed {
        language: person.language.clone(),
        zone: person.zone().map(|zone| zone.name().to_owned()).unwrap_or_default(),
        city: String::new(),
    };
    let page = page(&member, Errors::none(), typed).await?;
    member.visit.page(&page)
}

/// `POST /settings/language`
///
/// # Errors
/// The database's.
pub async fn update(Posted(member, submission): Posted<Member>) -> Answer {
    let visit = &member.visit;
    let fields = &submission.fields;
    let typed = Typed { language: fields.text("language"), zone: fields.text("zone"), city: fields.text("city") };
    let mut errors = Errors::none();
    let lang: Option<Lang> = typed.language.parse().ok();
    if lang.is_none() {
        errors.add("language", "settings-language-missing");
    }
    let zone = match typed.zone.as_str() {
        "" => None,
        ELSEWHERE => zone_named(&typed.city),
        name => zone_named(name),
    };
    if zone.is_none() && !typed.zone.is_empty() {
        errors.add("city", "settings-where-unknown");
    }
    let Some(lang) = lang.filter(|_| errors.is_empty()) else {
        let page = page(&member, errors, typed).await?;
        return visit.refused(&page);
    };
    let (person, address) = (member.person.id, paths::settings(lang));
    let done = submission.once::<diesel::result::Error, _>(visit, move |conn| {
        people::set_language(conn, person, lang)?;
        people::set_zone(conn, person, zone)?;
        Ok(Done::at(address).saying("flash-own-settings-saved".into()))
    });
    let mut response = visit.go(&done.await?);
    // a cookie that cannot be written is one that cannot be read either
    let _ = response.add_cookie(&cookies::lang(&visit.app, lang));
    Ok(response)
}

impl Page for LanguagePage {
    const TEMPLATE: &'static str = "learner/settings/language.html";

    fn samples() -> Vec<Self> {
        let zone = |value: &str, words: &str, hint: &str| ZoneOption {
            value: value.to_owned(),
            words: words.to_owned(),
            hint: hint.to_owned(),
        };
        let usual = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/settings".to_owned(), "Settings".to_owned()), (String::new(), "Language".to_owned())],
            action: "/en/settings/language".to_owned(),
            language: "kk".to_owned(),
            languages: vec![LanguageOption { value: "kk", words: "Қазақша", hint: "" }],
            zone: "Asia/Almaty".to_owned(),
            zones: vec![zone("", "As the cohort", ""), zone("Asia/Almaty", "Astana time", "15:20 (UTC+5)")],
            city: String::new(),
        };
        let refused =
            Self {
                errors: Errors::one("city", "settings-where-unknown"), city: "Атлантида".to_owned(), ..usual.clone()
            };
        vec![usual, refused]
    }
}
