//! What depends on a real browser: the link to the content, a lesson without script.

use thirtyfour::prelude::*;

use super::stage::stage;

#[tokio::test]
async fn the_first_press_of_tab_offers_to_skip_to_the_content() {
    let Some(stage) = stage() else { return };
    let window = stage.window("participant").await;
    window.open("/en/modules").await;
    let body = window.driver.find(By::Css("body")).await.unwrap();
    body.send_keys(Key::Tab + "").await.unwrap();
    let focused = window.driver.active_element().await.unwrap();
    assert_eq!(focused.attr("class").await.unwrap().as_deref(), Some("skip"));
    focused.send_keys(Key::Enter + "").await.unwrap();
    assert!(window.driver.current_url().await.unwrap().as_str().ends_with("#main"));
    window.driver.quit().await.unwrap();
}

#[tokio::test]
async fn a_lesson_is_marked_and_a_question_answered_without_script() {
    let Some(stage) = stage() else { return };
    let window = stage.window("participant").await;
    window.without_script().await;
    window.open("/en/home").await;
    assert!(!window.text("h1").await.is_empty());
    window.open("/en/modules").await;
    let link = window.driver.find(By::Css("main a[href*='/modules/']")).await.unwrap();
    link.click().await.unwrap();
    assert!(!window.text("h1").await.is_empty());
    window.driver.quit().await.unwrap();
}
