//! Every route: audience, method, path, handler. The list is data too: `tests/it/access.rs` tries each as every role.

use actix_web::web::{self, ServiceConfig};

use super::{assets, guard, learner, public, trainer};

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

    // learner: reading

    // learner: webinars and attendance
    Learner POST "/webinars/{webinar}/join" => learner::webinar_join::create;
    Learner GET "/webinars/{webinar}/join" => learner::webinar_join::show;
    Anyone GET "/c" => learner::check_in::new;
    Anyone POST "/c" => learner::check_in::create;
    Anyone GET "/c/{code}" => learner::check_in::show;
    Anyone GET "/w/{token}" => public::join_link::new;
    Anyone POST "/w/{token}" => public::join_link::create;
    Anyone GET "/w/{token}/open" => public::join_link::show;

    // learner: knowledge checks

    // learner: records

    // trainer
    WebinarTrainer GET "/teach/webinars/{webinar}/roster" => trainer::roster::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/roster" => trainer::roster::update;
    WebinarTrainer POST "/teach/webinars/{webinar}/codes" => trainer::check_in_codes::create;
    WebinarTrainer POST "/teach/webinars/{webinar}/codes/end" => trainer::check_in_codes::end;
    WebinarTrainer GET "/teach/webinars/{webinar}/screen" => trainer::screen::show;
    WebinarTrainer GET "/teach/webinars/{webinar}/unmatched" => trainer::unmatched::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/unmatched" => trainer::unmatched::update;
    WebinarTrainer POST "/teach/webinars/{webinar}/times" => trainer::actual_times::update;
    WebinarTrainer GET "/teach/webinars/{webinar}/close" => trainer::close::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/close" => trainer::close::create;

    // organiser: people

    // organiser: webinars

    // organiser: reports

    // organiser: records

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
    config.route("/c", web::get().to(public::short::with_language));
    config.route("/c/{code}", web::get().to(public::short::with_language));
    config.route("/w/{token}", web::get().to(public::short::with_language));
    pages(config);
    config.default_service(web::route().to(guard::nothing_here));
}
