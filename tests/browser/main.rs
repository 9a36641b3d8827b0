//! What only a browser can break, in Chromium against the demonstration: axe at three widths in light and dark, sideways scrolling,
//! text made larger and wider, keyboard focus, forced colours, paper, pages without script. `tests/run browser` brings Chromium, its
//! driver and axe.
//!
//! Without `SHANYRAQ_AXE` in the environment there is no browser to test in, and the test says so and passes.

mod keyboard;
mod roles;
mod stage;
mod walk;
mod window;

use std::collections::BTreeSet;
use std::sync::Arc;

use shanyraq::web::routes::ROUTES;

use roles::PLANS;
use stage::Stage;
use walk::fits;
use window::Window;

/// Addresses that no walk looks at, and why.
const APART: [(&str, &str); 23] = [
    ("/modules/{module}/{lesson}/lesson.html", "a file"),
    ("/modules/{module}/handbook.css", "a stylesheet"),
    ("/teach/webinars/{webinar}/room", "only while a webinar is open: the learner's joining page for those who moderate"),
    ("/teach/webinars/{webinar}/hand-over", "only while a webinar is ahead; its head and fields are those of other pages"),
    ("/set-up/{token}", "only before the first administrator: the demonstration has one"),
    ("/webinars/{webinar}/calendar.ics", "a file"),
    ("/coming/{token}", "its address stands in letters alone; it looks like the personal join link"),
    ("/m/{token}", "its address stands in letters alone; its form is that of the settings"),
    ("/settings/letters/{message}", "the sample's participant has no letter; it is looked at through HTTP"),
    ("/settings/data.zip", "a file"),
    (
        "/organise/{cohort}/people/{enrolment}/erasure",
        "only for somebody of one cohort alone; its form is that of the settings",
    ),
    ("/record/papers/{statement}/paper.pdf", "a file"),
    ("/record/{record}/record.pdf", "a file"),
    ("/record/{record}/badge.jwt", "a file"),
    ("/record/{record}/record-with-badge.pdf", "a file"),
    ("/organise/{cohort}/papers/{statement}/paper.pdf", "a file"),
    ("/organise/{cohort}/records/{record}/record.pdf", "a file"),
    ("/organise/{cohort}/records/pictures/{which}", "a picture"),
    ("/organise/{cohort}/enrolments/template.csv", "a file"),
    ("/teach/webinars/{webinar}/imports/template.csv", "a file"),
    ("/teach/webinars/{webinar}/sign-in-sheet/scans/{scan}", "a file"),
    ("/teach/webinars/{webinar}/imports/{import}/file", "a file"),
    ("/organise/{cohort}/imports/{import}/rest.csv", "a file"),
];

#[test]
fn every_page_belongs_to_a_walk() {
    let routes: BTreeSet<&str> = ROUTES.iter().filter(|route| route.method == "GET").map(|route| route.path).collect();
    let apart: BTreeSet<&str> = APART.iter().map(|(path, _)| *path).collect();
    let walked: BTreeSet<&str> = PLANS.iter().flat_map(|walk| walk.patterns().collect::<Vec<_>>()).collect();
    let missing: Vec<_> = routes.iter().filter(|path| !apart.contains(*path) && !walked.contains(*path)).collect();
    assert!(missing.is_empty(), "no walk in tests/browser/roles.rs looks at {missing:?}");
    let gone: Vec<_> = walked.union(&apart).filter(|path| !routes.contains(*path)).collect();
    assert!(gone.is_empty(), "no page is at {gone:?} any more");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_is_clean_in_a_browser() {
    let Some(stage) = Stage::open().map(Arc::new) else {
        eprintln!("no browser here: run tests/run browser");
        return;
    };
    let walks: Vec<_> = PLANS
        .iter()
        .map(|plan| {
            let stage = stage.clone();
            let walk = async move {
                let window = Window::open(&stage, plan.role).await;
                let walked = tokio::spawn({
                    let window = window.clone();
                    async move { plan.walk(window, &stage).await }
                });
                // the browser ends however the walk did
                let report = walked.await;
                window.driver.quit().await.unwrap();
                report
            };
            (plan, tokio::spawn(walk))
        })
        .collect();
    let mut found = Vec::new();
    for (plan, walk) in walks {
        match walk.await.unwrap() {
            Ok(report) => {
                found.extend(report.found);
                eprintln!("{}: {} pages looked at", if plan.role.is_empty() { "nobody" } else { plan.role }, report.pages);
                for pattern in plan.patterns().filter(|pattern| !report.seen.iter().any(|address| fits(pattern, address))) {
                    found.push(format!("{} never came to {pattern}", plan.role));
                }
            }
            Err(stopped) => found.push(format!("the walk of «{}» ended early: {stopped}", plan.role)),
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}
