use crate::support::TestApp;

#[actix_web::test]
async fn a_place_given_back_goes_to_the_first_who_waits() {
    use shanyraq::by::By;
    use shanyraq::webinars::{self, PlaceState};
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let mut plan = test.plan(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    plan.capacity = Some(1);
    let webinar = test.planned(&plan).id;
    let people: Vec<_> =
        ["Anna Kim", "Bolat Omarov", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0.id).to_vec();
    let by = By::system(test.now());
    let (first, second, third) = (people[0], people[1], people[2]);
    let states = test
        .write(move |conn| Ok([first, second, third].map(|person| webinars::take_place(conn, &by, webinar, person).unwrap())));
    assert_eq!(states, [PlaceState::Taken, PlaceState::Waiting, PlaceState::Waiting]);
    let expected = test.read(|conn| {
        let webinar = webinars::webinar(conn, webinar)?;
        webinars::roster_for(conn, &webinar, &test.curriculum(&cohort))
    });
    assert_eq!(expected.iter().map(|one| one.person).collect::<Vec<_>>(), [first]);
    let next = test.write(move |conn| webinars::says_cannot_come(conn, &by, webinar, first));
    assert_eq!(next, Some(second));
    let again = test.write(move |conn| webinars::comes_after_all(conn, &by, webinar, first));
    assert_eq!(again, PlaceState::Waiting);
}
