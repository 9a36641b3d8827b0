//! Which column is what: proposed from the head in any of the three languages, corrected by the organiser.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::people::names::search_key;

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident => $name:literal [$($heading:literal),+ $(,)?]),+ $(,)?) => {
        /// What a column can be.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Field { $($(#[$doc])* $variant),+ }

        impl Field {
            /// All of them, in the order of the template.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As in forms; the message `import-field-…` words it.
            pub const fn as_str(self) -> &'static str { match self { $(Self::$variant => $name),+ } }

            /// What its heading may say, in any language.
            const fn headings(self) -> &'static [&'static str] { match self { $(Self::$variant => &[$($heading),+]),+ } }
        }
    };
}

fields! {
    /// The address, without which nobody is imported.
    Email => "email" ["email", "e-mail", "mail", "email address", "e-mail address", "почта", "эл почта", "эл. почта", "электронная почта",
        "адрес электронной почты", "пошта", "эл пошта", "электрондық пошта", "электрондық пошта мекенжайы"],
    /// The whole name in Latin letters.
    LatinName => "latin-name" ["latin name", "name in latin", "name in latin letters", "name (latin)", "имя на латинице", "имя латиницей",
        "фио на латинице", "фио латиницей", "латынша аты-жөні", "аты-жөні латынша", "латын әрпімен аты-жөні", "латын әріптерімен аты-жөні"],
    /// The whole name in Cyrillic.
    CyrillicName => "cyrillic-name" ["cyrillic name", "name in cyrillic", "name (cyrillic)", "имя на кириллице", "имя кириллицей",
        "фио на кириллице", "фио кириллицей", "кириллицамен аты-жөні", "аты-жөні кириллицамен", "кирилл әрпімен аты-жөні"],
    /// The whole name in whichever letters.
    Name => "name" ["name", "full name", "фио", "ф. и. о.", "полное имя", "фамилия имя", "фамилия и имя", "имя и фамилия", "участник", "аты-жөні",
        "толық аты-жөні", "қатысушы", "participant"],
    /// The family name alone.
    FamilyName => "family-name" ["family name", "last name", "surname", "фамилия", "тегі"],
    /// The given name alone; also how the person is greeted.
    GivenName => "given-name" ["given name", "first name", "имя", "аты", "есімі"],
    /// What they do.
    Position => "position" ["position", "job title", "job", "post", "должность", "лауазымы", "лауазым", "қызметі"],
    /// Where.
    Organisation => "organisation" ["organisation", "organization", "employer", "place of work", "workplace", "организация", "место работы",
        "учреждение", "ұйым", "ұйымы", "мекеме", "жұмыс орны"],
    /// A region of the country, by code or by name.
    Region => "region" ["region", "oblast", "province", "регион", "область", "өңір", "облыс", "облысы", "аймақ"],
    /// A sector, by code or by name.
    Sector => "sector" ["sector", "field of work", "сектор", "сфера", "сфера деятельности", "отрасль", "сала", "саласы"],
    /// A track, by code or by name.
    Track => "track" ["track", "programme track", "направление", "поток", "трек", "бағыт", "бағыты"],
    /// The language for reading and e-mails.
    Language => "language" ["language", "language for reading", "reading language", "язык", "язык чтения", "язык материалов", "язык писем", "тіл", "тілі",
        "оқу тілі"],
    /// The language for webinars.
    WebinarLanguage => "webinar-language" ["webinar language", "language for webinars", "язык вебинаров", "язык вебинара", "вебинар тілі"],
    /// `woman`, `man`, `other`, in any language.
    Gender => "gender" ["gender", "sex", "пол", "жынысы", "жыныс"],
    /// The number another system knows them by.
    ExternalId => "external-id" ["external id", "id", "number", "номер", "код", "табельный номер", "нөмірі", "нөмір"],
}

impl Field {
    /// From its name in forms.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.as_str() == name)
    }
}

/// Which column of the file holds what, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping(BTreeMap<Field, usize>);

impl Mapping {
    /// What the head says; the first column of a name wins.
    pub fn proposed(head: &[String]) -> Self {
        let mut mapping = Self::default();
        for (column, heading) in head.iter().enumerate() {
            let key = search_key(heading);
            let found = Field::ALL.iter().copied().find(|field| {
                field.as_str() == heading.trim() || field.headings().iter().any(|known| search_key(known) == key)
            });
            if let Some(field) = found {
                mapping.0.entry(field).or_insert(column);
            }
        }
        mapping
    }

    /// From pairs of column and field, as the form has them. A field named twice keeps its first column.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (usize, Field)>) -> Self {
        let mut mapping = Self::default();
        for (column, field) in pairs {
            mapping.0.entry(field).or_insert(column);
        }
        mapping
    }

    /// What a column is.
    pub fn field_of(&self, column: usize) -> Option<Field> {
        self.0.iter().find(|(_, mapped)| **mapped == column).map(|(field, _)| *field)
    }

    /// Whether some column holds this.
    pub fn has(&self, field: Field) -> bool {
        self.0.contains_key(&field)
    }

    /// Whether people can be told apart and named: an address, and a name of some kind.
    pub fn is_enough(&self) -> bool {
        let named = [Field::LatinName, Field::CyrillicName, Field::Name, Field::FamilyName];
        self.has(Field::Email) && named.into_iter().any(|field| self.has(field))
    }

    /// The value of a field in a row; `None` where it is empty or no column holds it.
    pub fn value<'r>(&self, cells: &'r [String], field: Field) -> Option<&'r str> {
        self.0.get(&field).and_then(|column| cells.get(*column)).map(String::as_str).filter(|value| !value.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_understood_in_three_languages() {
        for head in [
            ["E-mail", "Name in Latin", "ORGANISATION", "Region", "Track", "Something else"],
            ["Эл. почта", "ФИО на латинице", "Место работы", "Область", "Направление", "Примечание"],
            ["Электрондық пошта", "Латынша аты-жөні", "Ұйымы", "Облысы", "Бағыты", "Ескертпе"],
        ] {
            let mapping = Mapping::proposed(&head.map(str::to_owned));
            let found: Vec<_> = (0..6).map(|column| mapping.field_of(column)).collect();
            let wanted = [Field::Email, Field::LatinName, Field::Organisation, Field::Region, Field::Track].map(Some);
            assert_eq!(found[..5], wanted, "{head:?}");
            assert_eq!(found[5], None);
            assert!(mapping.is_enough());
        }
    }

    #[test]
    fn no_heading_means_two_things() {
        let mut seen = BTreeMap::new();
        for field in Field::ALL {
            for heading in field.headings() {
                let other = seen.insert(search_key(heading), *field);
                assert!(other.is_none_or(|other| other == *field), "{heading} is {other:?} and {field:?}");
            }
        }
    }
}
