use shanyraq::enrolment;
use shanyraq::i18n::Lang;
use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn an_administrator_makes_a_cohort() {
    let test = TestApp::new();
    test.app.load_content().unwrap();
    let admin = test.person_with("Ada Admin", Role::Administrator, None);
    let visitor = Visitor::signed_in(&test, admin.id).await;
    let page = visitor.get("/en/admin/cohorts/new").await.ok();
    assert_eq!(page.attr("#present-percent", "value"), "75");
    let fields = vec![
        ("slug", "KZ-2027-03"),
        ("place", "kz Asia/Aqtau"),
        ("track", "practitioner"),
        ("track", "full-series"),
        ("lang", "en"),
        ("lang", "kk"),
        ("first-lang", "kk"),
        ("name-en", "March 2027"),
        ("name-ru", "Март 2027"),
        ("name-kk", "2027 наурыз"),
        ("starts-on", "2027-03-01"),
        ("ends-on", "2027-03-31"),
        ("apply-opens-date", "2027-01-10"),
        ("present-percent", "75"),
        ("check-ins-needed", "0"),
        ("question-days", "14"),
        ("min-cell", "5"),
        ("evaluator-min-cell", "12"),
        ("contact-name", "Office"),
        ("contact-email", "office@example.org"),
    ];
    let mut wrong = fields.clone();
    wrong[0].1 = "Март!";
    let refused = visitor.post("/en/admin/cohorts/new", &wrong).await.refused();
    assert!(refused.one(".errors").contains("lower-case letters"));
    assert_eq!(refused.attr("#name-ru", "value"), "Март 2027");

    visitor.post("/en/admin/cohorts/new", &fields).await.done();
    let cohort = test.read(|conn| enrolment::find_cohort_by_slug(conn, "kz-2027-03")).unwrap();
    assert_eq!((cohort.zone.as_str(), cohort.langs()), ("Asia/Aqtau", vec![Lang::Kk, Lang::En]));
    assert_eq!(test.read(|conn| enrolment::tracks_of(conn, cohort.id)), ["practitioner", "full-series"]);
    assert!(cohort.apply_opens_at.is_some() && cohort.apply_closes_at.is_none());

    visitor.get("/en/admin/cohorts/new").await.ok();
    let taken = visitor.post("/en/admin/cohorts/new", &fields).await.refused();
    assert!(taken.one(".errors").contains("Another cohort has this name"));
    assert!(visitor.get("/en/admin").await.ok().has("March 2027"));
}
