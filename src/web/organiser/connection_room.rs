//! Opening rooms by a connection: the fields of the form and what is wrong with them. Keys are taken and never shown.

use serde::Serialize;

use crate::attendance::{self, Connection, ConnectionKind, RoomSettings};
use crate::web::forms::Fields;
use crate::web::meanwhile::{self, Merged};
use crate::web::{Answer, Done, Errors, Organiser, PageError, Submission, paths};

/// The longest address, name or identifier.
const MOST_TEXT: usize = 300;
/// The longest key.
const MOST_KEY: usize = 8_000;

/// What the form shows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RoomForm {
    pub(super) opens: bool,
    /// Another installation's key sealed the settings.
    pub(super) lost: bool,
    pub(super) address: String,
    pub(super) app: String,
    pub(super) kid: String,
    pub(super) recorded: bool,
    pub(super) was: String,
}

impl RoomForm {
    /// As it stands, or as it was typed.
    pub fn of(organiser: &Organiser, connection: &Connection, typed: &Fields) -> Self {
        let kept = connection.room_settings(&organiser.visit.app.secrets);
        let opens = connection.opens_rooms();
        let lost = opens && kept.is_none();
        let was = meanwhile::was(&shown(kept.as_ref()));
        if typed.ticked("rooms") {
            let text = |name: &str| typed.text(name);
            let recorded = typed.ticked("room_recorded");
            let (address, app, kid) = (text("room_address"), text("room_app"), text("room_kid"));
            return Self { opens, lost, address, app, kid, recorded, was };
        }
        match kept {
            Some(RoomSettings { address, app, kid, recorded, .. }) => Self { opens, lost, address, app, kid, recorded, was },
            None => Self { opens, lost, was, ..Self::default() },
        }
    }
}

/// What the form shows of the settings as they are.
fn shown(kept: Option<&RoomSettings>) -> Vec<(String, String)> {
    let Some(kept) = kept else { return Vec::new() };
    let recorded = if kept.recorded { "yes" } else { "" };
    let texts = [("room_address", kept.address.as_str()), ("room_app", &kept.app), ("room_kid", &kept.kid)];
    meanwhile::shown(texts.into_iter().chain([("room_recorded", recorded)]).filter(|(_, value)| !value.is_empty()))
}

/// What was typed, as settings; a key that was left empty is the one there is.
fn read(fields: &Fields, kind: ConnectionKind, kept: Option<RoomSettings>, nearby: bool) -> Result<RoomSettings, Errors> {
    let mut errors = Errors::none();
    let settings = RoomSettings {
        address: fields.text("room_address"),
        app: if kind == ConnectionKind::Jitsi { fields.text("room_app") } else { String::new() },
        kid: if kind == ConnectionKind::Jitsi { fields.text("room_kid") } else { String::new() },
        key: match kind {
            ConnectionKind::Jitsi => fields.given("room_key").or(kept.map(|kept| kept.key)).unwrap_or_default(),
            ConnectionKind::BigBlueButton => String::new(),
        },
        recorded: fields.ticked("room_recorded"),
    };
    if !is_address(&settings.address, nearby) {
        errors.add("room_address", if nearby { "room-address-wrong-nearby" } else { "room-address-wrong" });
    }
    if kind == ConnectionKind::Jitsi {
        if !is_name(&settings.app) {
            errors.add("room_app", "room-app-wrong");
        }
        if settings.kid.len() > MOST_TEXT {
            errors.add("room_kid", "room-kid-wrong");
        }
        let signs = settings.key.len() <= MOST_KEY
            && if settings.kid.is_empty() { super::connections::is_secret(&settings.key) } else { settings.jitsi().can_sign() };
        if !signs {
            errors.add("room_key", if settings.kid.is_empty() { "room-secret-wrong" } else { "room-key-wrong" });
        }
    }
    if errors.is_empty() { Ok(settings) } else { Err(errors) }
}

fn is_name(text: &str) -> bool {
    (1..=MOST_TEXT).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// A whole address without a query, a name or a password in it.
fn is_address(text: &str, nearby: bool) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://").filter(|_| nearby));
    let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
    text.len() <= MOST_TEXT
        && !host.is_empty()
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.:[]".contains(&byte))
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"?#@\"'<>\\".contains(&byte))
}

/// The part of `POST /organise/{cohort}/connections/{connection}` that says whether and how rooms are opened.
///
/// # Errors
/// The database's.
pub async fn update(organiser: &Organiser, connection: &Connection, submission: Submission) -> Answer {
    let visit = &organiser.visit;
    let (by, cohort, id) = (visit.by(), organiser.cohort.id, connection.id);
    let now = shown(connection.room_settings(&visit.app.secrets).as_ref());
    let Merged { fields, errors } = meanwhile::merge(&submission.fields, &now, visit.lang, |_, _| None);
    let fields = &fields;
    if !errors.is_empty() && fields.ticked("rooms") {
        return visit.refused(&super::connection::page(organiser, connection, fields, errors).await?);
    }
    let sealed = if fields.ticked("rooms_end") {
        None
    } else {
        let kept = connection.room_settings(&visit.app.secrets);
        match read(fields, connection.kind(), kept, visit.app.config.nearby_rooms) {
            Ok(settings) => Some(settings.seal(&visit.app.secrets, id)),
            Err(errors) => {
                let page = super::connection::page(organiser, connection, fields, errors).await?;
                return visit.refused(&page);
            }
        }
    };
    let back = paths::organise_connection(visit.lang, &organiser.cohort.slug, id);
    let said = if sealed.is_some() { "flash-room-set" } else { "flash-room-removed" };
    let done = submission
        .once(visit, move |conn| {
            attendance::set_room(conn, &by, cohort, id, sealed.as_deref())?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying(said.into()))
        })
        .await
        .map_err(PageError::from)?;
    Ok(visit.go(&done))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_and_safe() {
        for (text, nearby, wanted) in [
            ("https://8x8.vc", false, true),
            ("https://bbb.example.org/bigbluebutton/", false, true),
            ("http://bbb.example.org/bigbluebutton/", false, false),
            ("http://127.0.0.1:8090/bigbluebutton/", true, true),
            ("bbb.example.org", true, false),
            ("javascript:alert(1)", true, false),
            ("https://", false, false),
            ("https://a:b@example.org", false, false),
            ("https://example.org/?x=1", false, false),
            ("https://example.org/a b", false, false),
        ] {
            assert_eq!(is_address(text, nearby), wanted, "{text}");
        }
    }
}
