//! Every route: audience, method, path, handler. The list is data too: `tests/it/access.rs` tries each as every role.

use actix_web::web::{self, ServiceConfig};

use super::{assets, guard, learner, organiser, public};

/// One route, for the test of access.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// Who may: the extractor's name, or `Anyone`.
    pub audience: &'static str,
    /// `GET` or `POST`.
    pub method: &'static str,
    /// With its placeholders.
    pub path: &'static str,
}

macro_rules! routes {
    ($($audience:ident $method:ident $path:literal => $handler:path;)+) => {
        /// The pages in three languages, by their paths after `/{lang}`.
        pub const ROUTES: &[Route] = &[$(Route { audience: stringify!($audience), method: stringify!($method), path: $path }),+];

        fn pages(config: &mut ServiceConfig) {
            $(config.route(concat!("/{lang:en|ru|kk}", $path), routes!(@method $method).to($handler));)+
        }
    };
    (@method GET) => { web::get() };
    (@method POST) => { web::post() };
}

routes! {
    // public: for anybody
    Anyone GET "/sign-in" => public::sign_in::new;
    Anyone POST "/sign-in" => public::sign_in::create;
    Anyone GET "/sign-in/code" => public::sign_in_code::new;
    Anyone POST "/sign-in/code" => public::sign_in_code::create;
    Anyone GET "/sign-in/password" => public::sign_in_password::new;
    Anyone POST "/sign-in/password" => public::sign_in_password::create;
    Anyone GET "/sign-in/link/{token}" => public::sign_in_link::new;
    Anyone POST "/sign-in/link/{token}" => public::sign_in_link::create;
    Anyone POST "/sign-out" => public::sign_in::destroy;
    Anyone GET "/verify" => public::verify::new;
    Anyone POST "/verify" => public::verify_file::create;
    Anyone GET "/verify/{code}" => public::verify::show;

    // learner: knowledge checks; before reading, because `check` would be taken for a lesson's name
    Learner GET "/modules/{module}/check" => learner::check_start::show;
    Learner POST "/modules/{module}/check" => learner::check_start::create;
    Learner GET "/modules/{module}/check/{attempt}/review" => learner::check_review::show;
    Learner POST "/modules/{module}/check/{attempt}/review" => learner::check_review::create;
    Learner GET "/modules/{module}/check/{attempt}/result" => learner::check_result::show;
    Learner GET "/modules/{module}/check/{attempt}/{number}" => learner::check_question::show;
    Learner POST "/modules/{module}/check/{attempt}/{number}" => learner::check_question::update;

    // learner: reading

    // learner: webinars and attendance

    // learner: records
    Learner GET "/record" => learner::record::show;
    Learner GET "/record/what-counts" => learner::what_counts::show;
    Member GET "/record/{record}/record.pdf" => learner::record_pdf::show;
    Member POST "/record/{record}/sharing" => learner::record_sharing::update;

    // trainer

    // organiser: people

    // organiser: webinars

    // organiser: reports

    // organiser: records; issuing before one of them, because `issue` would be taken for its name
    Organiser GET "/organise/{cohort}/records" => organiser::records::index;
    Organiser GET "/organise/{cohort}/records/issue" => organiser::records_issue::new;
    Organiser POST "/organise/{cohort}/records/issue" => organiser::records_issue::create;
    Organiser GET "/organise/{cohort}/records/{record}" => organiser::record::show;
    Organiser GET "/organise/{cohort}/records/{record}/record.pdf" => organiser::record_pdf::show;
    Organiser POST "/organise/{cohort}/records/{record}/state" => organiser::record_state::update;

    // evaluator and administrator
}

/// Puts all routes into a server.
pub fn configure(config: &mut ServiceConfig) {
    config.route("/assets/{hash}/{name}", web::get().to(assets::show));
    config.route("/content/{edition}/{path:.*}", web::get().to(public::content_image::show));
    config.route("/sw.js", web::get().to(assets::no_service_worker));
    config.route("/healthz", web::get().to(public::health::live));
    config.route("/readyz", web::get().to(public::health::ready));
    config.route("/sign-in/link/{token}", web::get().to(public::short::with_language));
    config.route("/v/{code}", web::get().to(public::verify::short));
    pages(config);
    config.default_service(web::route().to(guard::nothing_here));
}
