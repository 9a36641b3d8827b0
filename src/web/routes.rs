//! Every route (long: one table of all): audience, method, path, handler. The list is data too: `tests/it/access.rs` tries each as
//! every role.

use actix_web::guard as guards;
use actix_web::web::{self, ServiceConfig};

use super::{admin, api, assets, guard, learner, organiser, public, trainer};
use crate::i18n::Lang;

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
            config.service(by_place(vec![$(($path, routes!(@method $method).to($handler))),+]));
        }
    };
    (@method GET) => { read() };
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
    Anyone GET "/" => public::front::show;
    Anyone GET "/help" => public::help::show;
    Anyone GET "/support" => public::support::show;
    Anyone GET "/privacy" => public::privacy::show;
    Anyone GET "/erasure" => public::erasure::show;
    Anyone GET "/accessibility" => public::accessibility::show;
    Anyone GET "/context" => public::context::show;
    Anyone GET "/glossary" => public::glossary::show;
    Anyone GET "/verify" => public::verify::new;
    Anyone POST "/verify" => public::verify_file::create;
    Anyone GET "/verify/list" => public::verify_list::new;
    Anyone POST "/verify/list" => public::verify_list::create;
    Anyone GET "/verify/{code}" => public::verify::show;

    // learner: knowledge checks; before reading, because `check` would be taken for a lesson's name
    Learner GET "/modules/{module}/check" => learner::check_start::show;
    Learner POST "/modules/{module}/check" => learner::check_start::create;
    Learner GET "/modules/{module}/check/{attempt}/review" => learner::check_review::show;
    Learner POST "/modules/{module}/check/{attempt}/review" => learner::check_review::create;
    Learner GET "/modules/{module}/check/{attempt}/result" => learner::check_result::show;
    Learner GET "/modules/{module}/check/{attempt}/{number}" => learner::check_question::show;
    Learner POST "/modules/{module}/check/{attempt}/{number}" => learner::check_question::update;

    // learner: the tests before and after a module
    Learner GET "/modules/{module}/test/{test}" => learner::test_start::show;
    Learner POST "/modules/{module}/test/{test}" => learner::test_start::create;
    Learner GET "/modules/{module}/test/{test}/{attempt}/review" => learner::check_review::show;
    Learner POST "/modules/{module}/test/{test}/{attempt}/review" => learner::check_review::create;
    Learner GET "/modules/{module}/test/{test}/{attempt}/result" => learner::test_result::show;
    Learner GET "/modules/{module}/test/{test}/{attempt}/{number}" => learner::check_question::show;
    Learner POST "/modules/{module}/test/{test}/{attempt}/{number}" => learner::check_question::update;

    // learner: the forms after a module
    Learner GET "/modules/{module}/evaluation" => learner::survey::evaluation;
    Learner POST "/modules/{module}/evaluation" => learner::survey::create_evaluation;
    Learner GET "/modules/{module}/follow-up" => learner::survey::follow_up;
    Learner POST "/modules/{module}/follow-up" => learner::survey::create_follow_up;

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
    Member GET "/home" => learner::home::show;
    Reader GET "/search" => learner::search::index;
    Learner GET "/modules" => learner::modules::index;
    Learner GET "/modules/{module}" => learner::module::show;
    Member GET "/settings" => learner::settings::index::show;
    Member GET "/settings/you" => learner::settings::you::edit;
    Member POST "/settings/you" => learner::settings::you::update;
    Member GET "/settings/language" => learner::settings::language::edit;
    Member POST "/settings/language" => learner::settings::language::update;
    Member GET "/settings/password" => learner::settings::password::edit;
    Member POST "/settings/password" => learner::settings::password::update;
    Member GET "/settings/sessions" => learner::settings::sessions::index;
    Member POST "/settings/sessions" => learner::settings::sessions::destroy;
    Member GET "/settings/calendar" => learner::settings::calendar::show;
    Member POST "/settings/calendar" => learner::settings::calendar::update;
    Member GET "/settings/letters" => learner::settings::letters::index;
    Member POST "/settings/letters" => learner::settings::letters::update;
    Member GET "/settings/letters/{message}" => learner::settings::letters::show;
    Member GET "/settings/privacy" => learner::settings::privacy::show;
    Member GET "/settings/data.zip" => learner::settings::data::show;
    Member GET "/settings/erase" => learner::settings::erase::show;
    Member POST "/settings/erase" => learner::settings::erase::create;

    // learner: webinars and attendance
    Learner POST "/webinars/{webinar}/join" => learner::webinar_join::create;
    Learner GET "/webinars/{webinar}/join" => learner::webinar_join::show;
    Anyone GET "/c" => learner::check_in::new;
    Anyone POST "/c" => learner::check_in::create;
    Anyone GET "/c/{code}" => learner::check_in::show;
    Anyone GET "/w/{token}" => public::join_link::new;
    Anyone POST "/w/{token}" => public::join_link::create;
    Anyone GET "/w/{token}/open" => public::join_link::show;
    Anyone GET "/coming/{token}" => public::coming::edit;
    Anyone POST "/coming/{token}" => public::coming::update;
    Anyone GET "/m/{token}" => public::letter_choices::edit;
    Anyone POST "/m/{token}" => public::letter_choices::update;
    Learner GET "/webinars" => learner::webinars::index;
    Learner GET "/webinars/{webinar}" => learner::webinar::show;
    Learner GET "/webinars/{webinar}/calendar.ics" => learner::webinar::calendar;
    Learner GET "/webinars/{webinar}/make-up" => learner::make_up::show;
    Learner POST "/webinars/{webinar}/make-up" => learner::make_up::update;
    Learner POST "/webinars/{webinar}/excuse" => learner::webinar_excuse::create;
    Learner POST "/webinars/{webinar}/question" => learner::webinar_question::create;
    Learner POST "/webinars/{webinar}/absence" => learner::webinar_absence::create;
    Learner POST "/webinars/{webinar}/place" => learner::webinar_absence::place;

    // learner: knowledge checks

    // learner: records
    Learner GET "/record" => learner::record::show;
    Learner GET "/record/what-counts" => learner::what_counts::show;
    Learner POST "/record/papers" => learner::papers::create;
    Member GET "/record/papers/{statement}/paper.pdf" => learner::papers::show;
    Member GET "/record/{record}/record.pdf" => learner::record_pdf::show;
    Member POST "/record/{record}/sharing" => learner::record_sharing::update;
    Member POST "/record/{record}/badge" => learner::record_badge::create;
    Member GET "/record/{record}/badge.jwt" => learner::record_badge::show;
    Member GET "/record/{record}/record-with-badge.pdf" => learner::record_badge::pdf;

    // learner: lessons, after everything that stands beside them in a module
    Learner GET "/modules/{module}/handbook" => learner::paper::handbook::show;
    Learner GET "/modules/{module}/handbook.css" => learner::paper::handbook_style::show;
    Learner GET "/modules/{module}/{lesson}" => learner::lesson::show;
    Learner POST "/modules/{module}/{lesson}/progress" => learner::lesson_progress::update;
    Learner POST "/modules/{module}/{lesson}/reflection" => learner::lesson_reflection::update;
    Learner GET "/modules/{module}/{lesson}/lesson.html" => learner::paper::lesson_file::show;
    Learner GET "/modules/{module}/{lesson}/short" => learner::short::show;
    Learner POST "/modules/{module}/{lesson}/short" => learner::short::create;
    Learner GET "/modules/{module}/{lesson}/tool" => learner::lesson_tool::show;
    Learner GET "/modules/{module}/{lesson}/scenario/{step}" => learner::scenario::show;
    Learner POST "/modules/{module}/{lesson}/scenario/{step}" => learner::scenario::create;

    // trainer
    WebinarTrainer GET "/teach/webinars/{webinar}/roster" => trainer::roster::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/roster" => trainer::roster::update;
    WebinarTrainer GET "/teach/webinars/{webinar}/people/{person}" => trainer::attendee::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/people/{person}" => trainer::attendee::update;
    WebinarTrainer POST "/teach/webinars/{webinar}/codes" => trainer::check_in_codes::create;
    WebinarTrainer POST "/teach/webinars/{webinar}/codes/end" => trainer::check_in_codes::end;
    WebinarTrainer GET "/teach/webinars/{webinar}/screen" => trainer::screen::show;
    WebinarTrainer GET "/teach/webinars/{webinar}/unmatched" => trainer::unmatched::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/unmatched" => trainer::unmatched::update;
    WebinarTrainer POST "/teach/webinars/{webinar}/unmatched/by-hand" => trainer::arrivals::create;
    WebinarTrainer GET "/teach/webinars/{webinar}/imports/new" => trainer::attendance_imports::new;
    WebinarTrainer GET "/teach/webinars/{webinar}/imports/template.csv" => trainer::report_template::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/imports" => trainer::attendance_imports::create;
    WebinarTrainer GET "/teach/webinars/{webinar}/imports/{import}" => trainer::attendance_review::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/imports/{import}" => trainer::attendance_review::update;
    WebinarTrainer GET "/teach/webinars/{webinar}/imports/{import}/file" => trainer::attendance_file::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/imports/{import}/guests" => trainer::attendance_review::guests;
    WebinarTrainer POST "/teach/webinars/{webinar}/imports/{import}/zone" => trainer::attendance_imports::update;
    WebinarTrainer GET "/teach/webinars/{webinar}/imports/{import}/confirmation" => trainer::attendance_confirmation::new;
    WebinarTrainer POST "/teach/webinars/{webinar}/imports/{import}/confirmation" => trainer::attendance_confirmation::create;
    WebinarTrainer POST "/teach/webinars/{webinar}/imports/{import}/webinars" => trainer::attendance_several::create;
    WebinarTrainer POST "/teach/webinars/{webinar}/imports/{import}/undoing" => trainer::attendance_confirmation::destroy;
    WebinarTrainer GET "/teach/webinars/{webinar}/remembered" => trainer::remembered::index;
    WebinarTrainer POST "/teach/webinars/{webinar}/remembered" => trainer::remembered::destroy;
    WebinarTrainer GET "/teach/webinars/{webinar}/walk-ins" => trainer::walk_ins::index;
    WebinarTrainer POST "/teach/webinars/{webinar}/walk-ins" => trainer::walk_ins::update;
    WebinarTrainer POST "/teach/webinars/{webinar}/people/{person}/excuse" => trainer::excuse::create;
    WebinarTrainer GET "/teach/webinars/{webinar}/questions/{question}" => trainer::question::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/questions/{question}" => trainer::question::update;
    WebinarTrainer GET "/teach/webinars/{webinar}/make-ups/{make_up}" => trainer::make_up::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/make-ups/{make_up}" => trainer::make_up::update;
    WebinarTrainer GET "/teach/webinars/{webinar}/evaluation" => trainer::evaluation::show;
    WebinarTrainer GET "/teach/webinars/{webinar}/recording" => trainer::recording::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/recording" => trainer::recording::update;
    WebinarTrainer POST "/teach/webinars/{webinar}/times" => trainer::actual_times::update;
    WebinarTrainer GET "/teach/webinars/{webinar}/sign-in-sheet" => trainer::sign_in_sheet::show;
    WebinarTrainer GET "/teach/webinars/{webinar}/sign-in-sheet/enter" => trainer::sheet_entry::new;
    WebinarTrainer POST "/teach/webinars/{webinar}/sign-in-sheet/enter" => trainer::sheet_entry::create;
    WebinarTrainer GET "/teach/webinars/{webinar}/sign-in-sheet/scans" => trainer::sheet_scans::index;
    WebinarTrainer POST "/teach/webinars/{webinar}/sign-in-sheet/scans" => trainer::sheet_scans::create;
    WebinarTrainer GET "/teach/webinars/{webinar}/sign-in-sheet/scans/{scan}" => trainer::sheet_scans::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/sign-in-sheet/scans/{scan}/removal" => trainer::sheet_scans::destroy;
    WebinarTrainer GET "/teach/webinars/{webinar}/sign-in-sheet/signatures/{evidence}" => trainer::signature::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/sign-in-sheet/signatures/{evidence}" => trainer::signature::destroy;
    WebinarTrainer GET "/teach/webinars/{webinar}/close" => trainer::close::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/close" => trainer::close::create;
    Trainer GET "/teach" => trainer::today::index;
    Trainer GET "/teach/webinars" => trainer::webinars::index;
    Trainer GET "/teach/webinars/calendar" => trainer::webinar_calendar::show;
    WebinarTrainer GET "/teach/webinars/{webinar}" => trainer::webinars::show;
    WebinarTrainer GET "/teach/webinars/{webinar}/room" => trainer::room::show;
    WebinarTrainer POST "/teach/webinars/{webinar}/room" => trainer::room::create;
    WebinarTrainer GET "/teach/webinars/{webinar}/hand-over" => trainer::hand_over::new;
    WebinarTrainer POST "/teach/webinars/{webinar}/hand-over" => trainer::hand_over::create;
    Trainer GET "/teach/availability" => trainer::availability::show;
    Trainer POST "/teach/availability" => trainer::availability::update;
    Trainer POST "/teach/availability/away" => trainer::availability::create;
    Trainer POST "/teach/availability/back" => trainer::availability::destroy;
    Trainer GET "/teach/questions" => trainer::questions::index;
    Trainer GET "/teach/make-ups" => trainer::make_ups::index;
    Trainer GET "/teach/people" => trainer::people::index;
    Trainer GET "/teach/materials" => trainer::materials::index;
    Trainer GET "/teach/materials/facilitators" => trainer::facilitators::show;
    Trainer GET "/teach/materials/{module}/webinars/{plan}" => trainer::webinar_plan::show;
    Trainer GET "/teach/materials/{module}/{lesson}" => trainer::materials::show;

    // organiser: people
    AnyOrganiser GET "/organise" => organiser::cohorts::index;
    Organiser GET "/organise/{cohort}" => organiser::overview::show;
    Organiser GET "/organise/{cohort}/people" => organiser::people::index;
    Organiser POST "/organise/{cohort}/people/state" => organiser::people_state::create;
    Organiser GET "/organise/{cohort}/people/{enrolment}" => organiser::person::show;
    Organiser POST "/organise/{cohort}/people/{enrolment}/state" => organiser::person::create;
    Organiser POST "/organise/{cohort}/people/{enrolment}/address" => organiser::person::update_address;
    Organiser GET "/organise/{cohort}/people/{enrolment}/erasure" => organiser::erasure::show;
    Organiser POST "/organise/{cohort}/people/{enrolment}/erasure" => organiser::erasure::create;
    Organiser GET "/organise/{cohort}/enrolments/import" => organiser::enrolment_imports::new;
    Organiser POST "/organise/{cohort}/enrolments/import" => organiser::enrolment_imports::create;
    Organiser GET "/organise/{cohort}/enrolments/template.csv" => organiser::import_files::template;
    Organiser GET "/organise/{cohort}/imports/{import}" => organiser::enrolment_imports::show;
    Organiser POST "/organise/{cohort}/imports/{import}" => organiser::enrolment_imports::update;
    Organiser POST "/organise/{cohort}/imports/{import}/confirmation" => organiser::enrolment_imports::confirm;
    Organiser GET "/organise/{cohort}/imports/{import}/rest.csv" => organiser::import_files::rest;
    Organiser GET "/organise/{cohort}/messages" => organiser::messages::index;
    Organiser GET "/organise/{cohort}/messages/new" => organiser::own_message::new;
    Organiser POST "/organise/{cohort}/messages/new" => organiser::own_message::create;
    Organiser GET "/organise/{cohort}/messages/{message}" => organiser::message::show;
    Organiser POST "/organise/{cohort}/messages/{message}" => organiser::message::create;
    Organiser GET "/organise/{cohort}/audit" => organiser::audit::index;
    Organiser GET "/organise/{cohort}/guide" => organiser::guide::show;
    Organiser GET "/organise/{cohort}/review" => organiser::review::show;
    Organiser GET "/organise/{cohort}/settings" => organiser::settings::edit;
    Organiser POST "/organise/{cohort}/settings" => organiser::settings::update;
    Organiser GET "/organise/{cohort}/edition" => organiser::edition::show;
    Organiser POST "/organise/{cohort}/edition" => organiser::edition::update;
    Organiser GET "/organise/{cohort}/connections" => organiser::connections::index;
    Organiser POST "/organise/{cohort}/connections" => organiser::connections::create;
    Organiser GET "/organise/{cohort}/connections/{connection}" => organiser::connection::show;
    Organiser POST "/organise/{cohort}/connections/{connection}" => organiser::connection::update;
    Organiser POST "/organise/{cohort}/connections/{connection}/meetings" => organiser::connection_meetings::update;

    // organiser: webinars
    Organiser GET "/organise/{cohort}/webinars" => organiser::webinars::index;
    Planner GET "/organise/{cohort}/webinars/new" => organiser::webinar_new::new;
    Planner POST "/organise/{cohort}/webinars/new" => organiser::webinar_new::look_over;
    Organiser GET "/organise/{cohort}/webinars/calendar" => organiser::webinar_calendar::show;
    Planner POST "/organise/{cohort}/webinars/check" => organiser::webinar_new::create;
    Organiser GET "/organise/{cohort}/webinars/{webinar}" => organiser::webinar::show;
    Planner GET "/organise/{cohort}/webinars/{webinar}/edit" => organiser::webinar_edit::edit;
    Planner POST "/organise/{cohort}/webinars/{webinar}/edit" => organiser::webinar_edit::look_over;
    Planner POST "/organise/{cohort}/webinars/{webinar}/edit/check" => organiser::webinar_edit::update;
    Organiser GET "/organise/{cohort}/webinars/{webinar}/invitations" => organiser::webinar_invitations::new;
    Organiser POST "/organise/{cohort}/webinars/{webinar}/invitations" => organiser::webinar_invitations::create;
    Organiser GET "/organise/{cohort}/webinars/{webinar}/cancellation" => organiser::webinar_cancellation::new;
    Organiser POST "/organise/{cohort}/webinars/{webinar}/cancellation" => organiser::webinar_cancellation::create;

    // organiser: reports
    Organiser GET "/organise/{cohort}/reports/exports" => organiser::exports::index;
    Organiser GET "/organise/{cohort}/reports/learning" => organiser::learning::show;
    Organiser POST "/organise/{cohort}/reports/learning/file" => organiser::learning::create;
    Organiser GET "/organise/{cohort}/reports/{kind}" => organiser::reports::show;
    Organiser POST "/organise/{cohort}/reports/{kind}/file" => organiser::reports::create;

    Organiser POST "/organise/{cohort}/people/{enrolment}/papers" => organiser::papers::create;
    Organiser GET "/organise/{cohort}/papers/{statement}/paper.pdf" => organiser::papers::show;
    // organiser: records; issuing and the register before one of them, because `issue` would be taken for its name
    Organiser GET "/organise/{cohort}/records" => organiser::records::index;
    Organiser GET "/organise/{cohort}/records/issue" => organiser::records_issue::new;
    Organiser POST "/organise/{cohort}/records/issue" => organiser::records_issue::create;
    Organiser GET "/organise/{cohort}/records/settings" => organiser::record_settings::edit;
    Organiser POST "/organise/{cohort}/records/settings" => organiser::record_settings::update;
    Organiser GET "/organise/{cohort}/records/pictures" => organiser::record_pictures::index;
    Organiser POST "/organise/{cohort}/records/pictures" => organiser::record_pictures::create;
    Organiser GET "/organise/{cohort}/records/pictures/{which}" => organiser::record_pictures::show;
    Organiser POST "/organise/{cohort}/records/pictures/{which}/removal" => organiser::record_pictures::destroy;
    Organiser GET "/organise/{cohort}/records/files" => organiser::records_files::new;
    Organiser POST "/organise/{cohort}/records/files" => organiser::records_files::create;
    Organiser GET "/organise/{cohort}/records/register" => organiser::records_register::show;
    Organiser POST "/organise/{cohort}/records/register/file" => organiser::records_register::create;
    Organiser GET "/organise/{cohort}/records/{record}" => organiser::record::show;
    Organiser GET "/organise/{cohort}/records/{record}/record.pdf" => organiser::record_pdf::show;
    Organiser POST "/organise/{cohort}/records/{record}/state" => organiser::record_state::update;

    // evaluator and administrator
    AnyEvaluator GET "/evaluate" => admin::evaluate::index;
    Evaluator GET "/evaluate/{cohort}" => admin::evaluate::show;
    Evaluator GET "/evaluate/{cohort}/learning" => admin::evaluate_learning::show;
    Administrator GET "/admin" => admin::home::show;
    Administrator GET "/admin/roles" => admin::roles::index;
    Administrator POST "/admin/roles" => admin::roles::create;
    Administrator GET "/admin/roles/{person}/address" => admin::address::edit;
    Administrator POST "/admin/roles/{person}/address" => admin::address::update;
    Administrator GET "/admin/cohorts/new" => admin::cohorts::new;
    Administrator POST "/admin/cohorts/new" => admin::cohorts::create;
    Administrator GET "/admin/cohorts/{cohort}/edition" => admin::edition::show;
    Administrator POST "/admin/cohorts/{cohort}/edition" => admin::edition::update;
}

/// The page that an address without one stands for, if any: `/EN/home/` is `/en/home`; the address of a form that is only sent is the
/// page above it. Pure; answers nothing where the address has a page.
pub fn meant_by(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let lang = parts.first()?.to_lowercase().parse::<Lang>().ok()?;
    parts.remove(0);
    let is_form = has("POST", &parts);
    while is_form && !parts.is_empty() && !has("GET", &parts) {
        parts.pop();
    }
    if !has("GET", &parts) {
        return None;
    }
    let meant = if parts.is_empty() { format!("/{lang}/") } else { format!("/{lang}/{}", parts.join("/")) };
    (meant != path).then_some(meant)
}

/// Whether a method has a page at these parts of a path.
fn has(method: &str, parts: &[&str]) -> bool {
    ROUTES.iter().any(|route| {
        let mut pattern = route.path.split('/').filter(|part| !part.is_empty());
        route.method == method
            && parts.iter().all(|part| pattern.next().is_some_and(|wanted| wanted.starts_with('{') || wanted == *part))
            && pattern.next().is_none()
    })
}

/// The methods that a page has, as an Allow header says it (RFC 9110 §10.2.1); `None` where there is no page.
pub fn allowed_at(path: &str) -> Option<&'static str> {
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    parts.first()?.parse::<Lang>().ok()?;
    parts.remove(0);
    match (has("GET", &parts), has("POST", &parts)) {
        (true, true) => Some("GET, HEAD, POST"),
        (true, false) => Some("GET, HEAD"),
        (false, true) => Some("POST"),
        (false, false) => None,
    }
}

/// GET, and HEAD with it: what can be read can be asked about (RFC 9110 §9.3.2).
fn read() -> actix_web::Route {
    web::route().guard(guards::Any(guards::Get()).or(guards::Head()))
}

/// The routes of a language by their first word, in their order: of two hundred patterns a request is held against those of its own
/// place alone.
fn by_place(routes: Vec<(&'static str, actix_web::Route)>) -> actix_web::Scope {
    let mut places: Vec<(&str, actix_web::Scope)> = Vec::new();
    let mut pages = web::scope("/{lang:en|ru|kk}");
    for (path, route) in routes {
        let place = path.split_inclusive('/').take(2).collect::<String>();
        let place = place.trim_end_matches('/');
        if place.is_empty() {
            pages = pages.route(path, route);
            continue;
        }
        let (found, scope) = match places.iter().position(|(one, _)| *one == place) {
            Some(found) => (found, places.remove(found).1),
            None => (places.len(), web::scope(place)),
        };
        let rest = &path[place.len()..];
        places.insert(found, (&path[..place.len()], scope.route(rest, route)));
    }
    places.into_iter().fold(pages, |pages, (_, place)| pages.service(place))
}

/// Puts all routes into a server.
pub fn configure(config: &mut ServiceConfig) {
    config.route("/assets/{hash}/{name}", read().to(assets::show));
    config.route("/content/{edition}/{path:.*}", read().to(public::content_image::show));
    config.route("/api/webinars/{webinar}/imports", web::post().to(api::attendance_imports::create));
    config.route("/api/records/{code}", read().to(api::records::show));
    config.route("/hooks/ended/{connection}/{meeting}/{mark}", read().to(api::meeting_ended::show));
    config.route("/hooks/{kind}/{connection}", web::post().to(api::deliveries::create));
    config.route("/sw.js", read().to(assets::no_service_worker));
    config.route("/healthz", read().to(public::health::live));
    config.route("/readyz", read().to(public::health::ready));
    config.route("/", read().to(public::short::with_language));
    config.route("/sign-in/link/{token}", read().to(public::short::with_language));
    config.route("/set-up/{token}", read().to(public::short::with_language));
    config.route("/c", read().to(public::short::with_language));
    config.route("/c/{code}", read().to(public::short::with_language));
    config.route("/w/{token}", read().to(public::short::with_language));
    config.route("/m/{token}", read().to(public::short::with_language));
    config.route("/m/{token}", web::post().to(public::letter_choices::one_click));
    config.route("/calendar/{token}.ics", read().to(public::calendar_feed::show));
    config.route("/b/{token}", web::post().to(public::heartbeat::create));
    config.route("/v/{code}", read().to(public::verify::short));
    config.route("/issuer", read().to(public::issuer::profile));
    config.route("/issuer/keys/{kid}", read().to(public::issuer::key));
    config.route("/issuer/status/{number}", read().to(public::issuer::status));
    config.route("/.well-known/jwks.json", read().to(public::issuer::keys));
    pages(config);
    config.default_service(web::route().to(guard::nothing_here));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_a_page_stands_for_one_or_for_none() {
        for (path, meant) in [
            ("/en", Some("/en/")),
            ("/EN/home", Some("/en/home")),
            ("/en/home/", Some("/en/home")),
            ("/en/home", None),
            ("/ru/modules/m/l/reflection", Some("/ru/modules/m/l")),
            ("/kk/organise/kz/reports/attendance/file", Some("/kk/organise/kz/reports/attendance")),
            ("/en/teach/webinars/1/codes/end", Some("/en/teach/webinars/1")),
            ("/en/webinars/1/absence", Some("/en/webinars/1")),
            ("/en/nowhere", None),
            ("/de/home", None),
            ("/", None),
            ("//", None),
        ] {
            assert_eq!(meant_by(path).as_deref(), meant, "{path}");
        }
    }
}
