//! The main pages of each role, looked at by axe and by a ruler.

use super::stage::{Stage, Window, stage};

const WIDTHS: [u32; 3] = [1280, 390, 320];

/// Looks at each page at each width; dark at one of them. Everything found is told together.
async fn look_over(stage: &Stage, window: &Window, paths: &[String]) {
    let mut found = Vec::new();
    for path in paths {
        window.open(path).await;
        for (width, scheme) in WIDTHS.map(|width| (width, "light")).into_iter().chain([(390, "dark")]) {
            window.look(width, scheme).await;
            for line in window.axe(&stage.axe).await {
                found.push(format!("{path} at {width} {scheme}: {line}"));
            }
            let overhang = window.overhang().await;
            if overhang > 0 {
                found.push(format!("{path} at {width}: scrolls sideways by {overhang} px"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Some pages of a role: those named, and the first link found on one of them for each pattern.
async fn reach(window: &Window, start: &str, patterns: &[(&str, &str)]) -> Vec<String> {
    let mut paths = vec![start.to_owned()];
    for (from, prefix) in patterns {
        window.open(from).await;
        let link = window.links(prefix).await.into_iter().find(|link| link.len() > prefix.len());
        paths.extend(link);
    }
    paths
}

#[tokio::test]
async fn public_pages_are_clean() {
    let Some(stage) = stage() else { return };
    let window = stage.window("").await;
    let paths: Vec<String> = ["/en/", "/kk/", "/ru/sign-in", "/en/verify", "/kk/help", "/ru/privacy", "/en/support", "/kk/c"]
        .map(str::to_owned)
        .to_vec();
    look_over(stage, &window, &paths).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test]
async fn a_participants_pages_are_clean() {
    let Some(stage) = stage() else { return };
    let window = stage.window("participant").await;
    let mut paths: Vec<String> =
        ["/kk/home", "/ru/modules", "/en/webinars", "/kk/record", "/ru/settings", "/en/glossary"].map(str::to_owned).to_vec();
    paths.extend(
        reach(&window, "/en/record/what-counts", &[("/en/modules", "/en/modules/"), ("/en/webinars", "/en/webinars/")]).await,
    );
    let module = paths.iter().find(|path| path.starts_with("/en/modules/")).cloned().unwrap();
    window.open(&module).await;
    let lesson = window.links(&format!("{module}/")).await.into_iter().find(|link| !link.ends_with("/check")).unwrap();
    paths.push(lesson.clone());
    paths.push(lesson.replace("/en/", "/kk/"));
    paths.push(format!("{lesson}/scenario/start"));
    paths.push(format!("{module}/check"));
    look_over(stage, &window, &paths).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test]
async fn a_trainers_pages_are_clean() {
    let Some(stage) = stage() else { return };
    let window = stage.window("trainer").await;
    let mut paths = reach(&window, "/kk/teach", &[("/en/teach", "/en/teach/webinars/")]).await;
    let webinar = paths.pop().unwrap();
    let webinar = webinar.split('/').take(5).collect::<Vec<_>>().join("/");
    paths.extend([
        webinar.clone(),
        format!("{webinar}/roster"),
        format!("{webinar}/screen"),
        format!("{webinar}/close"),
        "/ru/teach/webinars".to_owned(),
    ]);
    look_over(stage, &window, &paths).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test]
async fn an_organisers_pages_are_clean() {
    let Some(stage) = stage() else { return };
    let window = stage.window("organiser").await;
    window.open("/en/organise").await;
    let cohort = window.links("/en/organise/").await.into_iter().find(|link| link.matches('/').count() == 3).unwrap();
    let mut paths: Vec<String> = [
        "",
        "/people",
        "/webinars",
        "/webinars/new",
        "/reports/attendance",
        "/records",
        "/records/issue",
        "/enrolments/import",
        "/audit",
        "/settings",
    ]
    .map(|rest| format!("{cohort}{rest}"))
    .to_vec();
    paths.push("/kk/organise".to_owned());
    window.open(&format!("{cohort}/people")).await;
    paths.extend(window.links(&format!("{cohort}/people/")).await.into_iter().next());
    look_over(stage, &window, &paths).await;
    window.driver.quit().await.unwrap();
}

#[tokio::test]
async fn the_pages_of_evaluators_and_administrators_are_clean() {
    let Some(stage) = stage() else { return };
    let window = stage.window("evaluator").await;
    let paths = reach(&window, "/en/evaluate", &[("/en/evaluate", "/en/evaluate/")]).await;
    look_over(stage, &window, &paths).await;
    window.driver.quit().await.unwrap();
    let window = stage.window("administrator").await;
    look_over(stage, &window, &["/en/admin".to_owned(), "/ru/admin/roles".to_owned(), "/en/admin/cohorts/new".to_owned()])
        .await;
    window.driver.quit().await.unwrap();
}
