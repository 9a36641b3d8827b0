//! Words for values that are stored as codes.

use shanyraq::attendance::Status;
use shanyraq::enrolment::import::Field;
use shanyraq::enrolment::{EnrolmentState, Outlook};
use shanyraq::i18n::{Lang, catalogue};
use shanyraq::notify::Kind;
use shanyraq::people::Role;
use shanyraq::web::naming::lang_of_name;

/// A page shows a value as it is stored where it has no word (`Naming::word`): so every value of every list has one, in every language.
#[test]
fn every_stored_value_that_pages_name_has_a_word() {
    let attendance = || Status::ALL.map(|status| status.as_str().to_owned()).to_vec();
    let some = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
    let lists = [
        ("import-field", Field::ALL.iter().map(|field| field.as_str().to_owned()).collect()),
        ("enrolment-state", EnrolmentState::ALL.map(|state| state.as_str().to_owned()).to_vec()),
        ("outlook", Outlook::ALL.map(|outlook| outlook.as_str().to_owned()).to_vec()),
        ("message-kind", Kind::ALL.iter().map(|kind| kind.as_str().to_owned()).collect()),
        ("message-state", some(&["queued", "sent", "given_up", "refused", "bounced"])),
        ("message-outcome", some(&["taken", "later", "refused", "given_up", "bounced", "delayed", "again"])),
        ("lang-name", Lang::ALL.map(|lang| lang.tag().to_owned()).to_vec()),
        ("gender", some(&["woman", "man", "other", "none"])),
        ("role", Role::ALL.map(|role| role.as_str().to_owned()).to_vec()),
        ("attendance", attendance()),
        ("person-attendance", attendance()),
    ];
    let mut missing = Vec::new();
    for (kind, values) in lists {
        let keys = values.iter().flat_map(|value| Lang::ALL.map(|lang| (format!("{kind}-{value}"), lang)));
        missing.extend(keys.filter(|(key, lang)| !catalogue().has(*lang, key)));
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn letters_say_the_language_of_a_name_or_nothing_does() {
    for (name, lang) in
        [("Айгерім Сәрсенбаева", "kk"), ("ӘЛИЯ", "kk"), ("Анна Ким", "ru"), ("Anna Kim", ""), ("Әsel", "kk"), ("", "")]
    {
        assert_eq!(lang_of_name(name), lang, "{name}");
    }
}
