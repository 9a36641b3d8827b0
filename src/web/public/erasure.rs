//! «Your account will be erased»: what somebody reads who asked for it and is signed out.

use serde::Serialize;

use crate::privacy::DAYS_TO_RECONSIDER;
use crate::web::{Answer, Page, Visit, paths};

/// The page. It says the same to everybody.
#[derive(Clone, Debug, Serialize)]
pub struct ErasurePage {
    days: i64,
    front_url: String,
}

/// `GET /erasure`
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Answer {
    visit.page(&ErasurePage { days: DAYS_TO_RECONSIDER, front_url: paths::front(visit.lang) })
}

impl Page for ErasurePage {
    const TEMPLATE: &'static str = "public/erasure/show.html";

    fn samples() -> Vec<Self> {
        vec![Self { days: DAYS_TO_RECONSIDER, front_url: "/en/".to_owned() }]
    }
}
