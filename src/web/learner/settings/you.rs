//! Names: as the record shall say it, in Latin and, where wanted, in Cyrillic; and how we greet.

use serde::Serialize;

use super::crumbs;
use crate::enrolment;
use crate::people::names::{Script, is_name, is_name_in};
use crate::people::{self, Names, Person};
use crate::web::auth::Member;
use crate::web::meanwhile::{self, Merged};
use crate::web::{Answer, Done, Errors, Page, Posted, paths};

/// The most letters of a name.
const LONGEST: usize = 120;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct YouPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    action: String,
    latin: String,
    cyrillic: String,
    given: String,
    was: String,
}

const FIELDS: [&str; 3] = ["latin", "cyrillic", "given"];

fn page(member: &Member, errors: Errors, [latin, cyrillic, given]: [String; 3]) -> YouPage {
    let (lang, was) = (member.visit.lang, meanwhile::was(&shown(&names_of(&member.person))));
    let (crumbs, action) = (crumbs(lang, "settings-you"), paths::settings_part(lang, "you"));
    YouPage { errors, crumbs, action, latin, cyrillic, given, was }
}

/// As they are.
fn names_of(person: &Person) -> [String; 3] {
    let latin = person.latin_name.clone().unwrap_or_default();
    let cyrillic = Some(person.name.clone()).filter(|name| *name != latin).unwrap_or_default();
    [latin, cyrillic, person.given_name.clone().unwrap_or_default()]
}

fn shown(names: &[String; 3]) -> Vec<(String, String)> {
    meanwhile::shown(FIELDS.into_iter().zip(names.iter().map(String::as_str)))
}

/// `GET /settings/you`
///
/// # Errors
/// None of its own.
pub async fn edit(member: Member) -> Answer {
    member.visit.page(&page(&member, Errors::none(), names_of(&member.person)))
}

/// `POST /settings/you`
///
/// # Errors
/// The database's.
pub async fn update(Posted(member, submission): Posted<Member>) -> Answer {
    let visit = &member.visit;
    let now = shown(&names_of(&member.person));
    let Merged { fields, mut errors } = meanwhile::merge(&submission.fields, &now, visit.lang, |_, _| None);
    let typed = FIELDS.map(|field| fields.text(field));
    if typed[0].is_empty() && typed[1].is_empty() {
        errors.add("latin", "settings-you-missing");
    }
    for (field, value) in FIELDS.into_iter().zip(&typed) {
        if value.chars().count() > LONGEST {
            errors.add(field, "settings-you-long");
        }
    }
    let fits = [
        ("latin", is_name_in(&typed[0], Script::Latin), "settings-you-latin"),
        ("cyrillic", is_name_in(&typed[1], Script::Cyrillic), "settings-you-cyrillic"),
        ("given", is_name(&typed[2]), "settings-you-letters"),
    ];
    for ((field, fits, message), value) in fits.into_iter().zip(&typed) {
        if !value.is_empty() && !fits {
            errors.add(field, message);
        }
    }
    if !errors.is_empty() {
        return visit.refused(&page(&member, errors, typed));
    }
    let (by, person, address) = (visit.by(), member.person.id, paths::settings(visit.lang));
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    let [latin, cyrillic, greeting] = typed.map(given);
    let names = Names { latin, cyrillic, given: greeting };
    let done = submission.once::<diesel::result::Error, _>(visit, move |conn| {
        people::set_names(conn, &by, person, &names, true)?;
        enrolment::follow_name(conn, person)?;
        Ok(Done::at(address).saying("flash-own-settings-saved".into()))
    });
    Ok(visit.go(&done.await?))
}

impl Page for YouPage {
    const TEMPLATE: &'static str = "learner/settings/you.html";

    fn samples() -> Vec<Self> {
        let usual = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/settings".to_owned(), "Settings".to_owned()), (String::new(), "You".to_owned())],
            action: "/en/settings/you".to_owned(),
            latin: "Aigerim Sarsenbaeva".to_owned(),
            cyrillic: "Айгерім Сәрсенбаева".to_owned(),
            given: "Айгерім".to_owned(),
            was: String::new(),
        };
        vec![usual.clone(), Self { errors: Errors::one("latin", "settings-you-missing"), latin: String::new(), ..usual }]
    }
}
