//! Every route as every role. The snapshot beside this file is the policy: a change to it is a change of who may do what, and is
//! looked at as such. `SHANYRAQ_BLESS=1 cargo test --test it access` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use shanyraq::people::Role;
use shanyraq::web::routes::ROUTES;

use crate::support::{TestApp, Visitor};

/// Addresses of the routes with things that exist in the fixture.
fn filled(pattern: &str, known: &[(&str, String)]) -> String {
    let mut path = format!("/en{pattern}");
    for (name, value) in known {
        path = path.replace(&format!("{{{name}}}"), value);
    }
    // what the fixture does not have: an identifier of nothing
    while let Some(start) = path.find('{') {
        let end = path[start..].find('}').map_or(path.len(), |end| start + end + 1);
        path.replace_range(start..end, "0000000000000");
    }
    path
}

#[actix_web::test]
async fn every_route_answers_each_role_as_the_policy_says() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let other = test.cohort("kz-2027-01");
    let trainer = test.person_with("Tamara Trainer", Role::Trainer, Some(cohort.id));
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 110, &[trainer.id]);
    let (learner, _) = test.enrolled(&cohort, "Lena Learner", "practitioner");
    let roles = [
        ("nobody", None),
        ("member", Some(test.person("Mira Member", "mira@example.org").id)),
        ("learner", Some(learner.id)),
        ("trainer", Some(trainer.id)),
        ("other-trainer", Some(test.person_with("Oskar Trainer", Role::Trainer, Some(other.id)).id)),
        ("organiser", Some(test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id)).id)),
        ("other-organiser", Some(test.person_with("Petr Organiser", Role::Organiser, Some(other.id)).id)),
        ("evaluator", Some(test.person_with("Eva Evaluator", Role::Evaluator, Some(cohort.id)).id)),
        ("administrator", Some(test.person_with("Adil Administrator", Role::Administrator, None).id)),
    ];
    let known = [
        ("plan", "1".to_owned()),
        ("cohort", cohort.slug.clone()),
        ("webinar", webinar.id.to_string()),
        ("module", "child-context".to_owned()),
        ("lesson", "context-before-conclusions".to_owned()),
        ("kind", "attendance".to_owned()),
        ("part", "you".to_owned()),
        ("step", "start".to_owned()),
        ("code", "123456789012".to_owned()),
    ];
    let mut visitors = Vec::new();
    for (name, person) in roles {
        let visitor = match person {
            Some(person) => Visitor::signed_in(&test, person).await,
            None => Visitor::new(&test).await,
        };
        visitors.push((name, visitor));
    }
    let mut found = String::new();
    for route in ROUTES {
        let path = filled(route.path, &known);
        write!(found, "{:<4} {:<70} {:<14}", route.method, route.path, route.audience).unwrap();
        for (name, visitor) in &visitors {
            // a POST carries no mark: those who may are told that the form has expired (400), and nothing is changed
            let reply = match route.method {
                "GET" => visitor.get(&path).await,
                _ => visitor.post_raw(&path, "application/x-www-form-urlencoded", Vec::new()).await,
            };
            let to_door = reply.status.as_u16() == 303 && reply.location().contains("/sign-in?next=");
            let answer = if to_door { "door".to_owned() } else { reply.status.as_u16().to_string() };
            assert_ne!(reply.status.as_u16(), 500, "{} {path} as {name}: {}", route.method, reply.text());
            write!(found, " {name}={answer}").unwrap();
        }
        found.push('\n');
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/access.snapshot");
    if std::env::var("SHANYRAQ_BLESS").is_ok() {
        std::fs::write(&file, &found).unwrap();
    }
    let policy = std::fs::read_to_string(&file).unwrap_or_default();
    for (line, wanted) in found.lines().zip(policy.lines()) {
        assert_eq!(line, wanted, "who may do this has changed");
    }
    assert_eq!(found.lines().count(), policy.lines().count(), "routes were added or taken away");
}
