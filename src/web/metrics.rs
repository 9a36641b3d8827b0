//! What Prometheus reads, at an address of its own: requests by route pattern (never by address, which may hold a token), work that
//! waits, and the log line of each request, without personal data.

use std::time::Instant as Stopwatch;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServerHandle, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse, HttpServer, web};
use anyhow::Context as _;
use prometheus::{HistogramOpts, HistogramVec, IntCounterVec, IntGauge, Opts, Registry, TextEncoder};

use super::public::health;
use crate::app::App;
use crate::notify;
use crate::queue;

/// The counters of this process.
#[derive(Clone)]
pub struct Metrics {
    registry: Registry,
    requests: HistogramVec,
    jobs_waiting: IntGauge,
    jobs_aside: IntGauge,
    letters_waiting: IntGauge,
    letters_given_up: IntGauge,
    database_answers: IntGauge,
    attendance_differs: IntGauge,
    deliveries: IntCounterVec,
}

impl Metrics {
    /// New counters.
    ///
    /// # Errors
    /// When a name is taken twice: a fault of ours.
    pub fn new() -> anyhow::Result<Self> {
        let registry = Registry::new();
        let buckets = vec![0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5];
        let requests = HistogramVec::new(
            HistogramOpts::new("shanyraq_request_seconds", "Time to answer, by route pattern").buckets(buckets),
            &["method", "route", "status"],
        )?;
        let jobs_waiting = IntGauge::new("shanyraq_jobs_waiting", "Jobs that wait")?;
        let jobs_aside = IntGauge::new("shanyraq_jobs_aside", "Jobs put aside after many tries")?;
        let letters_waiting = IntGauge::new("shanyraq_letters_waiting", "Letters that are to be sent and whose time has come")?;
        let letters_given_up = IntGauge::new("shanyraq_letters_given_up", "Letters given up after many tries")?;
        let database_answers = IntGauge::new("shanyraq_database_answers", "1 when the database answered just now, else 0")?;
        for gauge in [&letters_waiting, &letters_given_up, &database_answers] {
            registry.register(Box::new(gauge.clone()))?;
        }
        let attendance_differs = IntGauge::new(
            "shanyraq_attendance_differs",
            "People at webinars whose stored attendance is not what evidence comes to, as of the last daily look; -1 before it",
        )?;
        attendance_differs.set(-1);
        registry.register(Box::new(attendance_differs.clone()))?;
        let deliveries = IntCounterVec::new(
            Opts::new("shanyraq_meeting_deliveries", "What meeting systems told, by system and by what became of it"),
            &["system", "outcome"],
        )?;
        registry.register(Box::new(deliveries.clone()))?;
        registry.register(Box::new(requests.clone()))?;
        registry.register(Box::new(jobs_waiting.clone()))?;
        registry.register(Box::new(jobs_aside.clone()))?;
        Ok(Self {
            registry,
            requests,
            jobs_waiting,
            jobs_aside,
            letters_waiting,
            letters_given_up,
            database_answers,
            attendance_differs,
            deliveries,
        })
    }

    /// Counts a delivery of a meeting system.
    pub fn delivery(&self, system: &str, outcome: &str) {
        self.deliveries.with_label_values(&[system, outcome]).inc();
    }

    /// The counters as Prometheus reads them.
    pub fn text(&self) -> String {
        TextEncoder::new().encode_to_string(&self.registry.gather()).unwrap_or_default()
    }
}

/// The middleware that measures and logs.
///
/// # Errors
/// Those of the request.
pub async fn measure(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let metrics = request.app_data::<web::Data<Metrics>>().cloned();
    let method = known_method(request.method());
    let watch = Stopwatch::now();
    let answer = next.call(request).await?.map_into_boxed_body();
    let seconds = watch.elapsed().as_secs_f64();
    let route = answer.request().match_pattern().unwrap_or_else(|| "none".to_owned());
    let status = answer.status().as_u16();
    if let Some(metrics) = metrics {
        metrics.requests.with_label_values(&[method, &route, &status.to_string()]).observe(seconds);
    }
    tracing::info!(method, route, status, milliseconds = (seconds * 1000.0) as u64, "request");
    Ok(answer)
}

/// A visitor may send any word as a method: only those that we know become a label.
fn known_method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// Starts the server beside the pages; `None` where it is switched off.
///
/// # Errors
/// When its address is taken.
pub fn serve(app: &App, metrics: &Metrics) -> anyhow::Result<Option<ServerHandle>> {
    let Some(address) = app.config.metrics_listen else { return Ok(None) };
    let (app, metrics) = (app.clone(), metrics.clone());
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(web::Data::new(app.clone()))
            .app_data(web::Data::new(metrics.clone()))
            .route("/metrics", web::get().to(show))
            .route("/healthz", web::get().to(health::live))
            .route("/readyz", web::get().to(health::ready))
    })
    .workers(1)
    .disable_signals()
    .bind(address)
    .with_context(|| format!("--metrics-listen {address} cannot be listened on: choose another, or off"))?
    .run();
    let handle = server.handle();
    actix_web::rt::spawn(server);
    Ok(Some(handle))
}

async fn show(app: web::Data<App>, metrics: web::Data<Metrics>) -> HttpResponse {
    let now = app.now();
    let counts =
        app.db.read(move |conn| Ok::<_, diesel::result::Error>((queue::waiting(conn)?, notify::waiting(conn, now)?))).await;
    metrics.database_answers.set(i64::from(counts.is_ok()));
    if let Ok(((waiting, aside), (letters, given_up))) = counts {
        metrics.jobs_waiting.set(waiting);
        metrics.jobs_aside.set(aside);
        metrics.letters_waiting.set(letters);
        metrics.letters_given_up.set(given_up);
    }
    if let Some(proof) = app.proof() {
        metrics.attendance_differs.set(i64::try_from(proof.differ).unwrap_or(i64::MAX));
    }
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(metrics.text())
}
