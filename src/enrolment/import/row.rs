//! One row, checked: what it asks for, or everything that stands in the way.

use super::columns::{Field, Mapping};
use super::known::{Known, gender, language};
use crate::enrolment::About;
use crate::i18n::{Lang, Message};
use crate::people::names::{self, Script};
use crate::people::{Names, tidy_email};

/// A longer value is no name and no workplace.
const LONGEST: usize = 200;

/// What a row asks for. What it leaves empty stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Tidied.
    pub email: String,
    /// As given.
    pub names: Names,
    /// For reading and e-mails.
    pub lang: Option<Lang>,
    /// The code.
    pub track: Option<String>,
    /// Their work.
    pub about: About,
}

/// Checks a row.
///
/// # Errors
/// Every reason why it cannot be used, each a message that says what to do.
pub fn check_row(cells: &[String], mapping: &Mapping, known: &Known) -> Result<Wanted, Vec<Message>> {
    let mut problems = Vec::new();
    for field in
        Field::ALL.iter().copied().filter(|field| mapping.value(cells, *field).is_some_and(|v| v.chars().count() > LONGEST))
    {
        problems.push(Message::new("import-problem-long").with("column", field.as_str()));
    }
    // a quotation mark that nothing closes takes the next lines into its cell, and with them other people
    let broken = |field: &&Field| mapping.value(cells, **field).is_some_and(|value| value.contains('\n'));
    if let Some(field) = Field::ALL.iter().find(broken) {
        return Err(vec![Message::new("import-problem-lines").with("column", field.as_str())]);
    }
    let email = email(cells, mapping, &mut problems);
    let names = names_of(cells, mapping);
    if names.shown().is_empty() {
        problems.push("import-problem-name".into());
    }
    let is_in = |name: &Option<String>, script| name.as_deref().is_none_or(|name| names::is_name_in(name, script));
    for (name, fits) in [
        (&names.latin, is_in(&names.latin, Script::Latin)),
        (&names.cyrillic, is_in(&names.cyrillic, Script::Cyrillic)),
        (&names.given, names.given.as_deref().is_none_or(names::is_name)),
    ] {
        if let Some(name) = name.as_ref().filter(|_| !fits) {
            let lost = names::has_lost_letters(name);
            let key = if lost { "import-problem-name-lost" } else { "import-problem-name-letters" };
            problems.push(Message::new(key).with("value", name.as_str()));
        }
    }
    let track = coded(cells, mapping, Field::Track, "import-problem-track", &mut problems, |text| known.track(text))
        .or_else(|| known.only_track());
    let region = coded(cells, mapping, Field::Region, "import-problem-region", &mut problems, |text| known.region(text));
    let sector = coded(cells, mapping, Field::Sector, "import-problem-sector", &mut problems, |text| known.sector(text));
    let lang = coded(cells, mapping, Field::Language, "import-problem-language", &mut problems, language);
    let webinars = coded(cells, mapping, Field::WebinarLanguage, "import-problem-language", &mut problems, language);
    let gender = coded(cells, mapping, Field::Gender, "import-problem-gender", &mut problems, gender);
    if !problems.is_empty() {
        return Err(problems);
    }
    let text = |field| mapping.value(cells, field).map(names::tidy);
    let about = About {
        position: text(Field::Position),
        organisation: text(Field::Organisation),
        region,
        sector,
        gender: gender.flatten().map(str::to_owned),
        webinar_language: webinars.map(|lang| lang.tag().to_owned()),
        external_id: text(Field::ExternalId),
    };
    Ok(Wanted { email, names, lang, track, about })
}

fn email(cells: &[String], mapping: &Mapping, problems: &mut Vec<Message>) -> String {
    let Some(typed) = mapping.value(cells, Field::Email) else {
        problems.push("import-problem-no-email".into());
        return String::new();
    };
    tidy_email(typed).unwrap_or_else(|| {
        problems.push(Message::new("import-problem-email").with("value", typed));
        String::new()
    })
}

fn names_of(cells: &[String], mapping: &Mapping) -> Names {
    let text = |field| mapping.value(cells, field).map(names::tidy).filter(|name| !name.is_empty());
    let given = text(Field::GivenName);
    let whole = text(Field::Name).or_else(|| {
        let family = text(Field::FamilyName)?;
        Some(given.as_ref().map_or_else(|| family.clone(), |given| format!("{given} {family}")))
    });
    let mut found = Names { latin: text(Field::LatinName), cyrillic: text(Field::CyrillicName), given };
    match whole {
        Some(name) if is_cyrillic(&name) => found.cyrillic = found.cyrillic.or(Some(name)),
        Some(name) => found.latin = found.latin.or(Some(name)),
        None => {}
    }
    found
}

/// Whether a name is written in Cyrillic letters, in part at least.
pub fn is_cyrillic(name: &str) -> bool {
    name.chars().any(|letter| ('\u{400}'..='\u{52f}').contains(&letter))
}

fn coded<T>(
    cells: &[String],
    mapping: &Mapping,
    field: Field,
    problem: &'static str,
    problems: &mut Vec<Message>,
    find: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let typed = mapping.value(cells, field)?;
    let found = find(typed);
    if found.is_none() {
        problems.push(Message::new(problem).with("value", typed));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::known::tests::known;
    use super::*;

    fn check(head: &[&str], row: &[&str]) -> Result<Wanted, Vec<Message>> {
        let own = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        check_row(&own(row), &Mapping::proposed(&own(head)), &known())
    }

    #[test]
    fn a_row_is_read_with_codes_and_with_names() {
        let head = ["email", "ФИО", "Направление", "Регион", "Сектор", "Язык", "Пол"];
        let wanted =
            check(&head, &["A.Kim@Example.org ", "Анна  Ким", "practitioner", "г. Алматы", "Образование", "русский", "Ж"])
                .unwrap();
        assert_eq!(wanted.email, "a.kim@example.org");
        assert_eq!(wanted.names.cyrillic.as_deref(), Some("Анна Ким"));
        assert_eq!(wanted.track.as_deref(), Some("practitioner"));
        assert_eq!(wanted.about.region.as_deref(), Some("KZ-75"));
        assert_eq!(wanted.about.gender.as_deref(), Some("woman"));
        assert_eq!(wanted.lang, Some(Lang::Ru));
    }

    #[test]
    fn a_name_needs_letters_of_its_script() {
        let head = ["email", "Name in Latin letters", "Name in Cyrillic", "Track"];
        for (latin, cyrillic, key) in [
            ("12345 !!!", "", "import-problem-name-letters"),
            ("", "Anna", "import-problem-name-letters"),
            ("<b>Anna</b> O", "", "import-problem-name-letters"),
            ("Anna 2 O", "", "import-problem-name-letters"),
            ("?лия ?асым", "", "import-problem-name-lost"),
            ("\u{fffd}лия Қасым", "", "import-problem-name-lost"),
        ] {
            let problems = check(&head, &["a@example.org", latin, cyrillic, "practitioner"]).unwrap_err();
            assert_eq!(problems.iter().map(|problem| problem.key.as_ref()).collect::<Vec<_>>(), [key], "{latin} {cyrillic}");
        }
    }

    #[test]
    fn a_name_in_two_columns_is_put_together() {
        let wanted = check(&["email", "First name", "Last name"], &["a@example.org", "Anna", "Kim"]).unwrap();
        assert_eq!(wanted.names.latin.as_deref(), Some("Anna Kim"));
        assert_eq!(wanted.names.given.as_deref(), Some("Anna"));
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let head = ["email", "name", "track", "region", "language", "gender"];
        let long = "x".repeat(201);
        for (row, wanted) in [
            (["", "Anna", "", "", "", ""], vec!["import-problem-no-email"]),
            (["anna", "", "", "", "", ""], vec!["import-problem-email", "import-problem-name"]),
            (
                ["a@b.cc", "Anna", "other", "Moon", "de", "?!x"],
                vec!["import-problem-track", "import-problem-region", "import-problem-language", "import-problem-gender"],
            ),
            (["a@b.cc", &long, "", "", "", ""], vec!["import-problem-long"]),
            (["a@b.cc", "Anna\nb@b.cc,Boris", "", "", "", ""], vec!["import-problem-lines"]),
        ] {
            let problems = check(&head, &row).unwrap_err();
            assert_eq!(problems.iter().map(|problem| problem.key.as_ref()).collect::<Vec<_>>(), wanted, "{row:?}");
        }
    }
}
