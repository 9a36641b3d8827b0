//! Personal links without signing in: webinar and person, and our signature, another for each purpose. They are stateless: the same
//! for ever. The join link says who comes to which webinar, the other lets its person say whether they come; the page behind each asks
//! for a press of a button, so that a mail program that opens links changes nothing.

use crate::ids::{PersonId, WebinarId, decode};
use crate::secrets::{Secrets, same};

const JOIN: &str = "join-link";
const ANSWER: &str = "answer-link";
/// Two identifiers of 13 characters, then the mark.
const IDS: usize = 26;

/// The token of a person's own link to a webinar; its path is `paths::join_link(token)`.
pub fn join_token(secrets: &Secrets, webinar: WebinarId, person: PersonId) -> String {
    token(secrets, JOIN, webinar, person)
}

/// Whose link, and to which webinar; `None` where we did not make it.
pub fn read_join_token(secrets: &Secrets, token: &str) -> Option<(WebinarId, PersonId)> {
    read(secrets, JOIN, token)
}

/// The token of the link behind which a person says whether they come; its path is `paths::coming(lang, token)`.
pub fn answer_token(secrets: &Secrets, webinar: WebinarId, person: PersonId) -> String {
    token(secrets, ANSWER, webinar, person)
}

/// Whose answer, and to which webinar; `None` where we did not make it.
pub fn read_answer_token(secrets: &Secrets, token: &str) -> Option<(WebinarId, PersonId)> {
    read(secrets, ANSWER, token)
}

fn token(secrets: &Secrets, purpose: &str, webinar: WebinarId, person: PersonId) -> String {
    format!("{webinar}{person}{}", mark(secrets, purpose, webinar, person))
}

fn read(secrets: &Secrets, purpose: &str, token: &str) -> Option<(WebinarId, PersonId)> {
    if !token.is_ascii() || token.len() <= IDS {
        return None;
    }
    let webinar = WebinarId(decode(&token[..IDS / 2])?);
    let person = PersonId(decode(&token[IDS / 2..IDS])?);
    same(mark(secrets, purpose, webinar, person).as_bytes(), &token.as_bytes()[IDS..]).then_some((webinar, person))
}

fn mark(secrets: &Secrets, purpose: &str, webinar: WebinarId, person: PersonId) -> String {
    secrets.mark(purpose, &[&webinar.0.to_be_bytes(), &person.0.to_be_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_says_who_and_where_and_cannot_be_made_by_others() {
        let secrets = Secrets::fixed();
        let (webinar, person) = (WebinarId(7_000_000_001), PersonId(8_000_000_002));
        let token = join_token(&secrets, webinar, person);
        assert_eq!(read_join_token(&secrets, &token), Some((webinar, person)));
        assert_eq!(token, join_token(&secrets, webinar, person));
        let swapped = format!("{}{}{}", &token[13..26], &token[..13], &token[26..]);
        let somebody_else = format!("{}{}{}", &token[..13], PersonId(8_000_000_003), &token[26..]);
        for bad in ["", "abc", "ä", &token[..40], &swapped, &somebody_else, &format!("{token}x")] {
            assert_eq!(read_join_token(&secrets, bad), None, "{bad}");
        }
    }

    #[test]
    fn a_link_of_one_purpose_is_none_of_the_other() {
        let secrets = Secrets::fixed();
        let (webinar, person) = (WebinarId(7_000_000_001), PersonId(8_000_000_002));
        let (join, answer) = (join_token(&secrets, webinar, person), answer_token(&secrets, webinar, person));
        assert_eq!(read_answer_token(&secrets, &answer), Some((webinar, person)));
        assert_eq!(read_answer_token(&secrets, &join), None);
        assert_eq!(read_join_token(&secrets, &answer), None);
    }
}
