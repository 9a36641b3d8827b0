//! Every letter can be read on the site by whom it was for, and by nobody else.

use diesel::prelude::*;
use shanyraq::db::schema::messages;
use shanyraq::i18n::Lang;
use shanyraq::ids::MessageId;
use shanyraq::notify::{Draft, Kind};

use super::{draft, enrolled_at, post};
use crate::support::{TestApp, Visitor};

const LIST: &str = "/en/settings/letters";

#[actix_web::test]
async fn ones_own_letters_are_listed_and_read_and_nobody_elses() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let anna = enrolled_at(&test, &cohort, "Anna Kim", "anna@example.org").person_id;
    let bota = enrolled_at(&test, &cohort, "Bota Ali", "bota@example.org").person_id;
    test.work_off().await;
    let code =
        Draft::new(Kind::SignInCode, "anna@example.org", Lang::En).about(Some(anna)).with("code", "123456").with("path", "/x");
    post(
        &test,
        test.now(),
        vec![
            code,
            draft("anna@example.org", Some(anna)),
            draft("anna@example.org", Some(anna)),
            draft("bota@example.org", Some(bota)),
        ],
    );
    test.work_off().await;
    // one that waits is not there yet
    post(&test, test.now().plus_days(2), vec![draft("anna@example.org", Some(anna))]);
    let visitor = Visitor::signed_in(&test, anna).await;
    assert!(visitor.get("/en/settings").await.ok().has("Letters"));
    let list = visitor.get(LIST).await.ok();
    assert_eq!(list.all(".tasks li").len(), 2, "{}", list.text());
    assert!(list.has("A place taken back") && !list.all(".task-t").iter().any(|kind| kind.contains("code")));
    let letter = visitor.get(&list.attr(".tasks li a", "href")).await.ok();
    // their own link is whole here: they have it in their mailbox too
    assert_eq!(
        letter.attr("a[href*='/w/0abc']", "href"),
        "https://training.example.org/w/0abcdefghjkmn0abcdefghjkmnAbCdEfGhIjKl"
    );
    let of = |kind: &'static str, person: shanyraq::ids::PersonId| {
        test.read(move |conn| {
            let found = messages::table.filter(messages::kind.eq(kind)).filter(messages::person_id.eq(person));
            found.select(messages::id).order(messages::id.desc()).first::<i64>(conn)
        })
    };
    let newest = of("withdrawn", anna);
    for id in [of("sign-in-code", anna), of("withdrawn", bota), newest] {
        assert_eq!(visitor.get(&format!("{LIST}/{}", MessageId(id))).await.status, 404);
    }
    // one that came back can be read all the same
    test.write(move |conn| {
        diesel::update(messages::table.filter(messages::state.eq("sent")).filter(messages::person_id.eq(anna)))
            .set(messages::state.eq("bounced"))
            .execute(conn)
    });
    assert!(visitor.get(LIST).await.ok().has("did not reach your mailbox"));
}

#[actix_web::test]
async fn the_list_is_paged() {
    let test = TestApp::new();
    let anna = test.person("Anna Kim", "anna@example.org").id;
    post(&test, test.now(), (0..53).map(|_| draft("anna@example.org", Some(anna))).collect());
    test.work_off().await;
    let visitor = Visitor::signed_in(&test, anna).await;
    let first = visitor.get(LIST).await.ok();
    assert_eq!(first.all(".tasks li").len(), 50);
    let older = visitor.get(&first.attr("a[rel=next]", "href")).await.ok();
    assert_eq!(older.all(".tasks li").len(), 3);
    assert!(older.has("Newest") || older.attr(".pager a", "href") == LIST, "{}", older.text());
}
