//! Who walks where: for each role the pages that links lead to, and those that something has to be done for.

use std::future::Future;
use std::pin::Pin;

use super::keyboard;
use super::stage::Stage;
use super::walk::{Report, Walk};
use super::window::Window;

/// What is done on a walk when the linked pages are looked at.
type Deeds = for<'w> fn(&'w mut Walk, &'w Stage) -> Pin<Box<dyn Future<Output = ()> + Send + 'w>>;

/// The walk of one role.
pub struct Plan {
    /// Of the demonstration; empty for nobody.
    pub role: &'static str,
    /// The first page.
    pub start: &'static str,
    /// Pages that links lead to from there, by their routes.
    pub linked: &'static [&'static str],
    /// Pages that something has to be done for.
    pub reached: &'static [&'static str],
    /// Does it, and looks at refused forms.
    pub deeds: Deeds,
}

impl Plan {
    /// Walks it in a window.
    pub async fn walk(&self, window: Window, stage: &Stage) -> Report {
        let mut walk = Walk::begin(window, self.role, self.start, self.linked).await;
        for pattern in self.linked {
            walk.visit(pattern).await;
        }
        (self.deeds)(&mut walk, stage).await;
        let patterns: Vec<&str> = self.patterns().collect();
        walk.end(&patterns).await
    }

    /// All routes of the walk.
    pub fn patterns(&self) -> impl Iterator<Item = &'static str> {
        self.linked.iter().chain(self.reached).copied()
    }
}

/// The walks.
pub const PLANS: [Plan; 6] = [
    Plan {
        role: "",
        start: "/en/",
        linked: &[
            "/",
            "/sign-in",
            "/sign-in/password",
            "/help",
            "/support",
            "/privacy",
            "/accessibility",
            "/context",
            "/verify",
            "/verify/list",
            "/apply/{cohort}",
        ],
        reached: &["/sign-in/code", "/sign-in/link/{token}", "/c", "/erasure"],
        deeds: |walk, stage| Box::pin(nobody(walk, stage)),
    },
    Plan {
        role: "participant",
        start: "/en/home",
        linked: &[
            "/home",
            "/modules",
            "/modules/{module}",
            "/modules/{module}/{lesson}",
            "/modules/{module}/{lesson}/tool",
            "/modules/{module}/handbook",
            "/search",
            "/modules/{module}/check",
            "/modules/{module}/check/{attempt}/result",
            "/modules/{module}/test/{test}",
            "/modules/{module}/evaluation",
            "/modules/{module}/follow-up",
            "/webinars",
            "/webinars/{webinar}",
            "/record",
            "/record/what-counts",
            "/glossary",
            "/settings",
            "/settings/you",
            "/settings/language",
            "/settings/password",
            "/settings/sessions",
            "/settings/calendar",
            "/settings/letters",
            "/settings/privacy",
            "/settings/erase",
        ],
        reached: &[
            "/settings/enrolment",
            "/modules/{module}/{lesson}/scenario/{step}",
            "/modules/{module}/{lesson}/short",
            "/modules/{module}/check/{attempt}/{number}",
            "/modules/{module}/check/{attempt}/review",
            "/modules/{module}/test/{test}/{attempt}/{number}",
            "/modules/{module}/test/{test}/{attempt}/review",
            "/modules/{module}/test/{test}/{attempt}/result",
            "/webinars/{webinar}/make-up",
            "/webinars/{webinar}/join",
            "/w/{token}",
            "/w/{token}/open",
        ],
        deeds: |walk, _| Box::pin(participant(walk)),
    },
    Plan {
        role: "trainer",
        start: "/en/teach",
        linked: &[
            "/teach",
            "/teach/webinars",
            "/teach/webinars/{webinar}",
            "/teach/webinars/{webinar}/roster",
            "/teach/webinars/{webinar}/screen",
            "/teach/webinars/{webinar}/close",
            "/teach/webinars/calendar",
            "/teach/availability",
            "/teach/people",
            "/teach/questions",
            "/teach/webinars/{webinar}/questions/{question}",
            "/teach/make-ups",
            "/teach/webinars/{webinar}/make-ups/{make_up}",
            "/teach/webinars/{webinar}/people/{person}",
            "/teach/materials",
            "/teach/materials/facilitators",
            "/teach/materials/{module}/webinars/{plan}",
            "/teach/materials/{module}/{lesson}",
        ],
        reached: &[
            "/c/{code}",
            "/teach/webinars/{webinar}/unmatched",
            "/teach/webinars/{webinar}/sign-in-sheet",
            "/teach/webinars/{webinar}/sign-in-sheet/enter",
            "/teach/webinars/{webinar}/sign-in-sheet/scans",
            "/teach/webinars/{webinar}/sign-in-sheet/signatures/{evidence}",
            "/teach/webinars/{webinar}/imports/new",
            "/teach/webinars/{webinar}/imports/{import}",
            "/teach/webinars/{webinar}/imports/{import}/confirmation",
            "/teach/webinars/{webinar}/remembered",
            "/teach/webinars/{webinar}/walk-ins",
            "/teach/webinars/{webinar}/recording",
            "/teach/webinars/{webinar}/evaluation",
        ],
        deeds: |walk, _| Box::pin(trainer(walk)),
    },
    Plan {
        role: "organiser",
        start: "/en/organise",
        linked: &[
            "/organise",
            "/organise/{cohort}",
            "/organise/{cohort}/people",
            "/organise/{cohort}/people/{enrolment}",
            "/organise/{cohort}/enrolments/import",
            "/organise/{cohort}/messages",
            "/organise/{cohort}/messages/new",
            "/organise/{cohort}/messages/{message}",
            "/organise/{cohort}/audit",
            "/organise/{cohort}/guide",
            "/organise/{cohort}/review",
            "/organise/{cohort}/settings",
            "/organise/{cohort}/edition",
            "/organise/{cohort}/connections",
            "/organise/{cohort}/webinars",
            "/organise/{cohort}/webinars/calendar",
            "/organise/{cohort}/webinars/new",
            "/organise/{cohort}/webinars/{webinar}",
            "/organise/{cohort}/webinars/{webinar}/edit",
            "/organise/{cohort}/webinars/{webinar}/cancellation",
            "/organise/{cohort}/webinars/{webinar}/invitations",
            "/organise/{cohort}/reports/learning",
            "/organise/{cohort}/reports/{kind}",
            "/organise/{cohort}/records",
            "/organise/{cohort}/records/issue",
            "/organise/{cohort}/records/files",
            "/organise/{cohort}/records/settings",
            "/organise/{cohort}/records/pictures",
            "/organise/{cohort}/records/register",
            "/organise/{cohort}/records/{record}",
            "/verify/{code}",
        ],
        reached: &[
            "/organise/{cohort}/imports/{import}",
            "/organise/{cohort}/reports/exports",
            "/organise/{cohort}/connections/{connection}",
        ],
        deeds: |walk, _| Box::pin(organiser(walk)),
    },
    Plan {
        role: "evaluator",
        start: "/en/evaluate",
        linked: &["/evaluate", "/evaluate/{cohort}", "/evaluate/{cohort}/learning"],
        reached: &["/apply/{cohort}/{step}", "/apply/{cohort}/check", "/apply/{cohort}/done"],
        deeds: |walk, _| Box::pin(applicant(walk)),
    },
    Plan {
        role: "administrator",
        start: "/en/admin",
        linked: &[
            "/admin",
            "/admin/roles",
            "/admin/roles/{person}/address",
            "/admin/cohorts/new",
            "/admin/cohorts/{cohort}/edition",
        ],
        reached: &[],
        deeds: |walk, _| Box::pin(administrator(walk)),
    },
];

/// Presses what sends the form, and looks at what answers.
async fn send(walk: &mut Walk, form: &str) {
    walk.window.press(&format!("{form} button.btn")).await;
    walk.here().await;
}

/// The form of a page sent as it is: what is missing is told, and the page is looked at.
async fn send_too_early(walk: &mut Walk, form: &str) {
    send(walk, form).await;
    let title = walk.window.driver.title().await.unwrap();
    let told = walk.window.driver.find_all(thirtyfour::By::Css("#errors a")).await.unwrap().len();
    walk.expect(told > 0, &format!("nothing is told on «{title}» after a form was sent empty"));
}

async fn nobody(walk: &mut Walk, stage: &Stage) {
    keyboard::skip_link(walk, "/en/help").await;
    walk.window.goto("/ru/sign-in").await;
    send_too_early(walk, "main form").await;
    walk.window.fill("main input[type=email]", "somebody@example.org").await;
    send(walk, "main form").await;
    send_too_early(walk, "main form").await;
    let token = stage.link("evaluator").and_then(|link| link.rsplit('/').next()).unwrap().to_owned();
    walk.page(&format!("/sign-in/link/{token}")).await;
    walk.page("/sign-in/link/long-gone").await;
    walk.page("/c").await;
    walk.page("/erasure").await;
    walk.window.goto("/kk/verify").await;
    walk.window.fill("main input[name=code]", "12").await;
    send_too_early(walk, "main form").await;
    walk.page("/verify/111111111111").await;
    walk.page("/nothing-here").await;
    walk.window.goto("/kk/home").await;
    walk.here().await;
}

async fn participant(walk: &mut Walk) {
    keyboard::walk(walk, "/kk/home", 390).await;
    walk.page("/modules/child-sensitive-communication/when-a-child-tells-you/short").await;
    for typed in ["%D0%B1%D0%B0%D0%BB%D0%B0", "zzzz"] {
        walk.page(&format!("/search?q={typed}")).await;
    }
    for webinar in walk.window.hrefs("/en/webinars", "main a[href*='/webinars/']").await {
        walk.page(&webinar[3..]).await;
        walk.page(&format!("{}/make-up", &webinar[3..])).await;
    }
    // joining, by the button and by the personal link
    walk.window.goto("/ru/home").await;
    send(walk, "main .feature form").await;
    let webinar = walk.window.path().await.trim_end_matches("/join").to_owned();
    walk.window.goto(&webinar).await;
    let link = walk.window.text(".webinar-link").await;
    let token = link.rsplit('/').next().unwrap().to_owned();
    walk.page(&format!("/w/{token}")).await;
    send(walk, "main form").await;

    // a scenario, its end, and a check, all without script
    walk.window.script(false).await;
    let lesson = walk.address("/modules/{module}/{lesson}");
    walk.window.goto(&format!("/en{lesson}")).await;
    walk.window.press(".pager button[name=read]").await;
    walk.here().await;
    walk.window.goto(&format!("/kk{lesson}/scenario/start")).await;
    send_too_early(walk, ".case form").await;
    for _ in 0..6 {
        if walk.window.driver.find(thirtyfour::By::Css(".case input[name=choice]")).await.is_err() {
            break;
        }
        walk.window.choose(".case input[name=choice]").await;
        send(walk, ".case form").await;
    }
    let check = walk.window.hrefs("/en/modules", "main a[href*='/modules/']").await.pop().unwrap();
    walk.window.goto(&format!("{check}/check")).await;
    walk.window.press("main form button.btn").await;
    answer_all(walk).await;
    // the module that was held last week: the questions after it, and the form, first sent empty
    let held = walk.window.hrefs("/en/modules", "main a[href*='/modules/']").await.remove(0);
    walk.window.goto(&format!("{held}/test/post")).await;
    walk.window.press("main form button.btn").await;
    answer_all(walk).await;
    walk.window.goto(&format!("{held}/evaluation").replacen("/en/", "/kk/", 1)).await;
    send_too_early(walk, "main form").await;
    walk.window.script(true).await;

    walk.page("/settings/enrolment").await;
    for form in ["/settings/you", "/settings/password"] {
        walk.window.goto(&format!("/ru{form}")).await;
        walk.window.empty_fields("main form").await;
        send_too_early(walk, "main form").await;
    }
}

/// Answers question after question, looks at one of each kind, hands in.
async fn answer_all(walk: &mut Walk) {
    let mut looked_at: Vec<String> = Vec::new();
    for _ in 0..20 {
        if walk.window.path().await.contains("/review") {
            break;
        }
        let kind = walk.window.fill_in_answer().await;
        if !looked_at.contains(&kind) {
            walk.here().await;
            looked_at.push(kind);
        }
        walk.window.press("main form button.btn").await;
    }
    walk.here().await;
    walk.window.press("main form:not(.sheet) button.btn").await;
    walk.here().await;
    let path = walk.window.path().await;
    walk.expect(path.ends_with("/result"), &format!("questions handed in without script end at {path}"));
}

async fn trainer(walk: &mut Walk) {
    let roster = walk.address("/teach/webinars/{webinar}/roster");
    keyboard::walk(walk, &format!("/ru{roster}"), 390).await;
    // somebody who is not on the list checks in
    walk.window.goto(&format!("/en{roster}")).await;
    let code: String = walk.window.text(".checkin .code").await.chars().filter(char::is_ascii_digit).collect();
    walk.window.goto("/kk/c").await;
    send_too_early(walk, "main form").await;
    walk.window.fill("main input[name=code]", &code).await;
    send(walk, "main form").await;
    walk.page(&roster).await;
    walk.page(&roster.replace("roster", "unmatched")).await;
    // a meeting report is pasted, looked over, and its effect looked at
    let imports = roster.replace("roster", "imports/new");
    walk.page(&imports).await;
    walk.window.goto(&format!("/en{imports}")).await;
    send_too_early(walk, "main form").await;
    let pasted = "Name,Join time,Leave time\nSomebody Else,2026-11-26 15:00:00,2026-11-26 16:00:00";
    walk.window.fill("main textarea[name=pasted]", pasted).await;
    send(walk, "main form").await;
    let review = walk.window.path().await;
    walk.page(&review[3..]).await;
    walk.page(&format!("{}/confirmation", &review[3..])).await;
    walk.page(&roster.replace("roster", "remembered")).await;
    walk.page(&roster.replace("roster", "walk-ins")).await;
    // a sheet to be signed, its scans, a signature entered and looked at before it is taken back
    let sheet = roster.replace("roster", "sign-in-sheet");
    let entry = format!("{sheet}/enter");
    walk.page(&sheet).await;
    walk.page(&entry).await;
    walk.page(&format!("{entry}?q=%D0%B0")).await;
    walk.window.goto(&format!("/ru{sheet}/scans")).await;
    send_too_early(walk, "main form").await;
    walk.window.goto(&format!("/kk{entry}")).await;
    walk.window.choose(".roster input[type=checkbox]").await;
    walk.window.press(".savebar .btn").await;
    walk.here().await;
    let signed = walk.window.hrefs(&format!("/en{entry}"), "main a[href*='/signatures/']").await;
    walk.expect(!signed.is_empty(), "a signature that was entered is not among those on the page");
    for signature in signed.into_iter().take(1) {
        walk.page(&signature[3..]).await;
        send_too_early(walk, "main form").await;
    }
    // the link to a recording that is none, and an answer without a reason
    let recording = roster.replace("roster", "recording");
    walk.page(&recording).await;
    walk.page(&roster.replace("roster", "evaluation")).await;
    walk.window.goto(&format!("/ru{recording}")).await;
    walk.window.fill("main input[name=url]", "video").await;
    send_too_early(walk, "main form").await;
    let made_up = walk.address("/teach/webinars/{webinar}/make-ups/{make_up}");
    walk.window.goto(&format!("/kk{made_up}")).await;
    walk.window.press("main button[value=revise]").await;
    walk.here().await;
    // an answer that says nothing to who questions a result
    let questioned = walk.address("/teach/webinars/{webinar}/questions/{question}");
    walk.window.goto(&format!("/kk{questioned}")).await;
    send_too_early(walk, "main form").await;
    // a ruling against the evidence asks why, without script too
    walk.window.script(false).await;
    walk.window.goto(&format!("/en{roster}?show=present")).await;
    walk.window.choose(".roster .seg label:last-child input").await;
    walk.window.press(".savebar .btn").await;
    walk.here().await;
    let told = walk.window.driver.find_all(thirtyfour::By::Css("#errors a")).await.unwrap().len();
    walk.expect(told == 1, "absent against the evidence asks for no reason");
    walk.window.fill(".roster .reason input, .roster .reason textarea", "Left after five minutes").await;
    walk.window.press(".savebar .btn").await;
    walk.here().await;
    walk.window.script(true).await;
    for webinar in
        walk.window.hrefs("/en/teach/webinars?show=past", "main a[href*='/teach/webinars/']").await.into_iter().take(1)
    {
        walk.page(&webinar[3..]).await;
    }
    walk.page("/home").await;
    walk.page("/settings").await;
    walk.page("/modules").await;
}

async fn organiser(walk: &mut Walk) {
    let cohort = walk.address("/organise/{cohort}");
    keyboard::walk(walk, &format!("/en{cohort}/reports/attendance"), 390).await;
    walk.page(&format!("{cohort}/people?q=nobody-at-all")).await;
    walk.page(&format!("{cohort}/reports/attendance?view=rows&by=sector&status=present")).await;
    walk.page(&format!("{cohort}/reports/attendance?from=32.13.2026")).await;
    // people are decided about
    walk.window.goto(&format!("/kk{cohort}/people?state=applied")).await;
    walk.window.choose("main tbody input[name=id]").await;
    walk.window.press("button[value=decline]").await;
    walk.here().await;
    send_too_early(walk, "main form").await;
    // a webinar is planned, wrongly and rightly
    walk.window.goto(&format!("/ru{cohort}/webinars/new")).await;
    walk.window.empty_fields("main form").await;
    send_too_early(walk, "main form").await;
    walk.window.goto(&format!("/kk{cohort}/webinars/new")).await;
    walk.window.fill_in_form("main form").await;
    send(walk, "main form").await;
    let webinar = walk.address("/organise/{cohort}/webinars/{webinar}/cancellation");
    walk.window.goto(&format!("/ru{webinar}")).await;
    send_too_early(walk, "main form").await;
    // a list is imported
    walk.window.goto(&format!("/en{cohort}/enrolments/import")).await;
    send_too_early(walk, "main form").await;
    let pasted = "name;email;track\nAnna Kim;anna.kim@example.org;practitioner\nNobody;no-address;practitioner";
    walk.window.fill("textarea[name=pasted]", pasted).await;
    send(walk, "main form").await;
    let path = walk.window.path().await;
    walk.window.goto(&path.replacen("/en/", "/kk/", 1)).await;
    walk.here().await;
    walk.window.press("main form[action*='/confirmation'] button.btn").await;
    walk.here().await;
    // a file is taken for a purpose
    walk.window.goto(&format!("/ru{cohort}/reports/attendance")).await;
    send_too_early(walk, "main form[action*='/file']").await;
    walk.page(&format!("{cohort}/reports/exports")).await;
    walk.window.goto(&format!("/kk{cohort}/settings")).await;
    walk.window.empty_fields("main form").await;
    send_too_early(walk, "main form").await;
    // a meeting system is connected, wrongly and rightly
    walk.window.goto(&format!("/ru{cohort}/connections")).await;
    send_too_early(walk, "main form").await;
    walk.window.goto(&format!("/kk{cohort}/connections")).await;
    walk.window.choose("main input[name=kind]").await;
    walk.window.fill("input[name=name]", "BigBlueButton").await;
    walk.window.fill("input[name=secret]", "8cd8ef52e8e101574e400365b55e11a6").await;
    send(walk, "main form").await;
    for other in walk.window.hrefs("/en/organise", "main a[href*='/organise/']").await {
        for rest in ["", "/webinars?show=past", "/records", "/messages", "/reports/attendance"] {
            walk.page(&format!("{}{rest}", &other[3..])).await;
        }
    }
}

async fn applicant(walk: &mut Walk) {
    let cohort = walk.window.hrefs("/en/home", "main a[href*='/apply/']").await.remove(0);
    walk.window.goto(&format!("/kk{}/you", &cohort[3..])).await;
    for step in 0..12 {
        let path = walk.window.path().await;
        if path.ends_with("/check") {
            break;
        }
        walk.here().await;
        if step > 0 {
            walk.window.press("main form button.btn").await;
            walk.here().await;
        }
        walk.window.fill_in_form("main form").await;
        walk.window.press("main form button.btn").await;
    }
    walk.here().await;
    walk.window.press("main form button.btn").await;
    walk.here().await;
    let path = walk.window.path().await;
    walk.expect(path.ends_with("/done"), &format!("an application that was filled in ends at {path}"));
    walk.page("/home").await;
    walk.page("/settings/enrolment").await;
}

async fn administrator(walk: &mut Walk) {
    walk.window.goto("/kk/admin/roles").await;
    send_too_early(walk, "main .split > form").await;
    walk.window.goto("/ru/admin/cohorts/new").await;
    send_too_early(walk, "main form").await;
    walk.page("/home").await;
}
