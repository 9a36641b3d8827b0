//! The logo and the scanned signature on a cohort's records: put there, looked at, taken away. Records that are issued keep theirs.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use crate::completion;
use crate::completion::document::{MOST_PIXELS, Picture, PictureFault};
use crate::enrolment::{self, RecordSettings};
use crate::i18n::Message;
use crate::ids::RecordPictureId;
use crate::web::auth::Organiser;
use crate::web::upload::Upload;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, paths};

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Logo,
    Signature,
}

impl Which {
    const ALL: [Self; 2] = [Self::Logo, Self::Signature];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::Signature => "signature",
        }
    }

    fn of(text: &str) -> Result<Self, PageError> {
        Self::ALL.into_iter().find(|which| which.as_str() == text).ok_or(PageError::NotFound)
    }

    const fn there(self, settings: &RecordSettings) -> Option<RecordPictureId> {
        match self {
            Self::Logo => settings.logo,
            Self::Signature => settings.signature,
        }
    }

    const fn put(self, settings: &mut RecordSettings, id: Option<RecordPictureId>) {
        match self {
            Self::Logo => settings.logo = id,
            Self::Signature => settings.signature = id,
        }
    }
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RecordPicturesPage {
    errors: Errors,
    cohort: String,
    cohort_url: String,
    records_url: String,
    settings_url: String,
    action: String,
    megabytes: usize,
    pictures: Vec<Card>,
}

#[derive(Clone, Debug, Serialize)]
struct Card {
    /// The messages `record-picture-{which}` and `…-what` word it.
    which: &'static str,
    field: String,
    /// Where the picture is, and where it is taken away; none where there is no picture.
    url: Option<String>,
    removal: String,
    /// A signature is printed only above a name.
    nobody_signs: bool,
}

impl Page for RecordPicturesPage {
    const TEMPLATE: &'static str = "organiser/record_pictures/index.html";

    fn samples() -> Vec<Self> {
        let card = |which: Which, url: Option<&str>| Card {
            which: which.as_str(),
            field: which.as_str().to_owned(),
            url: url.map(str::to_owned),
            removal: format!("/en/organise/kz/records/pictures/{}/removal", which.as_str()),
            nobody_signs: which == Which::Signature,
        };
        let page = Self {
            errors: Errors::none(),
            cohort: "November 2026".to_owned(),
            cohort_url: "/en/organise/kz".to_owned(),
            records_url: "/en/organise/kz/records".to_owned(),
            settings_url: "/en/organise/kz/records/settings".to_owned(),
            action: "/en/organise/kz/records/pictures".to_owned(),
            megabytes: 5,
            pictures: vec![card(Which::Logo, Some("/en/organise/kz/records/pictures/logo")), card(Which::Signature, None)],
        };
        vec![page.clone(), Self { errors: Errors::one("logo", "record-picture-kind"), ..page }]
    }
}

fn page(organiser: &Organiser, errors: Errors) -> RecordPicturesPage {
    let (lang, slug, settings) = (organiser.visit.lang, &organiser.cohort.slug, organiser.cohort.record_settings());
    let card = |which: Which| Card {
        which: which.as_str(),
        field: which.as_str().to_owned(),
        url: which.there(&settings).map(|id| format!("{}?{id}", paths::organise_record_picture(lang, slug, which.as_str()))),
        removal: paths::organise_record_picture_removal(lang, slug, which.as_str()),
        nobody_signs: which == Which::Signature && settings.signatory_in(lang).is_empty(),
    };
    RecordPicturesPage {
        errors,
        cohort: organiser.cohort.name(lang),
        cohort_url: paths::organise_cohort(lang, slug),
        records_url: paths::organise_records(lang, slug),
        settings_url: paths::organise_record_settings(lang, slug),
        action: paths::organise_record_pictures(lang, slug),
        megabytes: completion::document::MOST_BYTES / 1_048_576,
        pictures: Which::ALL.into_iter().map(card).collect(),
    }
}

/// `GET /organise/{cohort}/records/pictures`
///
/// # Errors
/// None of its own.
pub async fn index(organiser: Organiser) -> Answer {
    organiser.visit.page(&page(&organiser, Errors::none()))
}

/// `POST /organise/{cohort}/records/pictures`
///
/// # Errors
/// [`PageError::TooLarge`]; a picture that cannot be taken is refused with the reason.
pub async fn create(Posted(organiser, upload): Posted<Organiser, Upload>) -> Answer {
    let visit = &organiser.visit;
    let which = Which::of(&upload.submission.fields.text("which"))?;
    let refused = |message: Message| visit.refused(&page(&organiser, Errors::one(which.as_str(), message)));
    let Some(file) = upload.file else { return refused("record-picture-choose".into()) };
    let picture = match web::block(move || Picture::take(&file.bytes)).await.map_err(anyhow::Error::from)? {
        Ok(picture) => picture,
        Err(fault) => return refused(wording(fault)),
    };
    let (by, id, back) = (visit.by(), organiser.cohort.id, paths::organise_record_pictures(visit.lang, &organiser.cohort.slug));
    let done = upload
        .submission
        .once(visit, move |conn| {
            enrolment::lock_cohort(conn, id)?;
            let mut settings = enrolment::cohort(conn, id)?.record_settings();
            which.put(&mut settings, Some(completion::keep_picture(conn, &by, id, &picture)?));
            enrolment::set_record_settings(conn, &by, id, &settings)?;
            Ok::<_, PageError>(Done::at(back).saying(Message::new(match which {
                Which::Logo => "flash-record-logo-kept",
                Which::Signature => "flash-record-signature-kept",
            })))
        })
        .await?;
    Ok(visit.go(&done))
}

/// What is to be done about it.
fn wording(fault: PictureFault) -> Message {
    match fault {
        PictureFault::Kind => "record-picture-kind".into(),
        PictureFault::Broken => "record-picture-broken".into(),
        PictureFault::TooLarge => {
            let megabytes = completion::document::MOST_BYTES / 1_048_576;
            Message::new("record-picture-large").with("megabytes", megabytes).with("pixels", MOST_PIXELS)
        }
        PictureFault::TooSmall => "record-picture-small".into(),
        PictureFault::Empty => "record-picture-empty".into(),
    }
}

/// `GET /organise/{cohort}/records/pictures/{which}`: the picture as it is printed.
///
/// # Errors
/// `NotFound` where there is none.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let which = Which::of(&path.2)?;
    let id = which.there(&organiser.cohort.record_settings()).ok_or(PageError::NotFound)?;
    let picture = organiser.visit.app.db.read(move |conn| completion::record_picture(conn, id)).await?;
    let picture = picture.ok_or(PageError::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "image/png"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(picture.png.to_vec()))
}

/// `POST /organise/{cohort}/records/pictures/{which}/removal`: twice is no change.
///
/// # Errors
/// `NotFound` for what is neither logo nor signature.
pub async fn destroy(Posted(organiser, submission): Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &organiser.visit;
    let which = Which::of(&path.2)?;
    let (by, id, back) = (visit.by(), organiser.cohort.id, paths::organise_record_pictures(visit.lang, &organiser.cohort.slug));
    let done = submission
        .once(visit, move |conn| {
            enrolment::lock_cohort(conn, id)?;
            let mut settings = enrolment::cohort(conn, id)?.record_settings();
            which.put(&mut settings, None);
            enrolment::set_record_settings(conn, &by, id, &settings)?;
            Ok::<_, PageError>(Done::at(back).saying("flash-record-picture-gone".into()))
        })
        .await?;
    Ok(visit.go(&done))
}
