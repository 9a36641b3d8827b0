//! Who: accounts, roles, sign-in, consent. An account is an e-mail address that somebody has shown to be theirs; a code or a link
//! by mail signs in, a password may.

mod accounts;
mod address;
mod api_tokens;
mod consents;
mod letters;
mod model;
pub mod names;
mod password;
mod queries;
mod retention;
mod roles;
mod set_up;
mod sign_in;

pub use accounts::{Names, create_person, find_or_create, set_language, set_names, set_zone};
pub use address::{AddressProblem, change_address};
pub use api_tokens::{ApiToken, all_api_tokens, holder_of_api_token, make_api_token, revoke_api_token, revoke_api_tokens_of};
pub use consents::record_consent;
pub use letters::{choose_letters, replace_choices_link};
pub use model::{Grant, NO_NAME, OpenSession, Person, Role, SignedIn};
pub use password::{PasswordProblem, hash as hash_password, password_fits, set_password};
pub use queries::{
    Held, all_grants, find_by_email, find_signed_in, grants_of, has_administrator, password_hash_of, people_with,
    people_with_role, person, sessions_of,
};
pub use retention::{prune_sessions, prune_sign_in_codes, prune_tries};
pub use roles::{grant_role, revoke_role};
pub use set_up::{is_setup_link, setup_link, use_setup_link};
pub use sign_in::{
    Opened, SignInProblem, Wanted, email_of_link, end_all_sessions, end_session, enter_again, enter_code, find_link,
    link_without_mail, open_session, request_code, sign_in_with_password, standing_link, touch_session, use_link,
};

/// An e-mail address as it is compared: trimmed, in lower case; `None` where it cannot be one.
pub fn tidy_email(text: &str) -> Option<String> {
    let email = text.trim().to_lowercase();
    let (user, host) = email.split_once('@')?;
    // RFC 5321 §4.5.3.1: octets of the whole and of the part before the sign
    let plain = email.len() <= 254
        && user.len() <= 64
        && !email.chars().any(|letter| letter.is_whitespace() || letter.is_control() || "<>\",;:".contains(letter));
    (plain && !user.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@'))
        .then_some(email)
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_are_tidied_and_nonsense_is_refused() {
        for (typed, wanted) in [
            (" Anna.Kim@Example.ORG ", Some("anna.kim@example.org")),
            ("анна@пример.қаз", Some("анна@пример.қаз")),
            ("anna", None),
            ("anna@example", None),
            ("anna@@example.org", None),
            ("a b@example.org", None),
            ("a@.org", None),
            ("<a@example.org>", None),
        ] {
            assert_eq!(super::tidy_email(typed).as_deref(), wanted, "{typed}");
        }
        for (letters, fits) in [(64, true), (65, false)] {
            assert_eq!(super::tidy_email(&format!("{}@example.org", "a".repeat(letters))).is_some(), fits, "{letters}");
        }
    }
}
