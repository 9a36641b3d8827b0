//! Every route: audience, method, path, handler. The list is data too: `tests/it/access.rs` tries each as every role.

use actix_web::web::{self, ServiceConfig};

use super::{admin, assets, guard, organiser, public};

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

    // public: applying, set-up
    Anyone GET "/apply/{cohort}" => public::apply::start::new;
    Anyone POST "/apply/{cohort}" => public::apply::start::create;
    Member GET "/apply/{cohort}/check" => public::apply::check::show;
    Member POST "/apply/{cohort}/check" => public::apply::check::create;
    Member GET "/apply/{cohort}/done" => public::apply::done::show;
    Member GET "/apply/{cohort}/{step}" => public::apply::step::show;
    Member POST "/apply/{cohort}/{step}" => public::apply::step::update;
    Member GET "/settings/enrolment" => public::withdrawal::new;
    Member POST "/settings/enrolment" => public::withdrawal::create;
    Anyone GET "/set-up/{token}" => public::set_up::new;
    Anyone POST "/set-up/{token}" => public::set_up::create;

    // learner: reading

    // learner: webinars and attendance

    // learner: knowledge checks

    // learner: records

    // trainer

    // organiser: people
    AnyOrganiser GET "/organise" => organiser::cohorts::index;
    Organiser GET "/organise/{cohort}" => organiser::overview::show;
    Organiser GET "/organise/{cohort}/people" => organiser::people::index;
    Organiser POST "/organise/{cohort}/people/state" => organiser::people_state::create;
    Organiser GET "/organise/{cohort}/people/{enrolment}" => organiser::person::show;
    Organiser POST "/organise/{cohort}/people/{enrolment}/state" => organiser::person::create;
    Organiser GET "/organise/{cohort}/enrolments/import" => organiser::enrolment_imports::new;
    Organiser POST "/organise/{cohort}/enrolments/import" => organiser::enrolment_imports::create;
    Organiser GET "/organise/{cohort}/enrolments/template.csv" => organiser::import_files::template;
    Organiser GET "/organise/{cohort}/imports/{import}" => organiser::enrolment_imports::show;
    Organiser POST "/organise/{cohort}/imports/{import}" => organiser::enrolment_imports::update;
    Organiser POST "/organise/{cohort}/imports/{import}/confirmation" => organiser::enrolment_imports::confirm;
    Organiser GET "/organise/{cohort}/imports/{import}/rest.csv" => organiser::import_files::rest;
    Organiser GET "/organise/{cohort}/messages" => organiser::messages::index;
    Organiser GET "/organise/{cohort}/audit" => organiser::audit::index;
    Organiser GET "/organise/{cohort}/settings" => organiser::settings::edit;
    Organiser POST "/organise/{cohort}/settings" => organiser::settings::update;

    // organiser: webinars

    // organiser: reports

    // organiser: records

    // evaluator and administrator
    Administrator GET "/admin" => admin::home::show;
    Administrator GET "/admin/roles" => admin::roles::index;
    Administrator POST "/admin/roles" => admin::roles::create;
    Administrator GET "/admin/cohorts/new" => admin::cohorts::new;
    Administrator POST "/admin/cohorts/new" => admin::cohorts::create;
}

/// Puts all routes into a server.
pub fn configure(config: &mut ServiceConfig) {
    config.route("/assets/{hash}/{name}", web::get().to(assets::show));
    config.route("/sw.js", web::get().to(assets::no_service_worker));
    config.route("/healthz", web::get().to(public::health::live));
    config.route("/readyz", web::get().to(public::health::ready));
    config.route("/sign-in/link/{token}", web::get().to(public::short::with_language));
    pages(config);
    config.default_service(web::route().to(guard::nothing_here));
}
