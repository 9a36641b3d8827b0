//! The keyboard alone: real presses of Tab, one after the other.

use serde_json::json;
use thirtyfour::prelude::*;

use super::walk::Walk;

/// The first press of Tab offers to skip to the content, and Enter does it.
pub async fn skip_link(walk: &mut Walk, path: &str) {
    walk.window.goto(path).await;
    let body = walk.window.find("body").await;
    body.send_keys(Key::Tab + "").await.unwrap();
    let focused = walk.window.driver.active_element().await.unwrap();
    let class = focused.attr("class").await.unwrap();
    walk.expect(class.as_deref() == Some("skip"), &format!("the first Tab on {path} does not offer to skip"));
    focused.send_keys(Key::Enter + "").await.unwrap();
    let url = walk.window.driver.current_url().await.unwrap();
    walk.expect(url.as_str().ends_with("#main"), &format!("skipping on {path} leads nowhere"));
}

/// Tab from the first control of a page to the last: each is seen while it has focus, and none keeps it.
pub async fn walk(walk: &mut Walk, path: &str, width: u32) {
    walk.window.goto(path).await;
    walk.window.look(width, "light").await;
    walk.window.bring_scripts().await;
    let all: i64 = walk.window.ask("controls", &[]).await.as_i64().unwrap();
    let mut met = 0;
    for _ in 0..all + 2 {
        walk.window.driver.action_chain().send_keys(Key::Tab + "").perform().await.unwrap();
        let state = walk.window.ask("here", &[]).await;
        let Some(what) = state["what"].as_str() else { break };
        met += 1;
        walk.expect(state["seen"] == json!(true), &format!("{path} at {width}: after {met} Tabs, focus is hidden: {what}"));
    }
    walk.expect(met == all, &format!("{path}: {met} of {all} controls are met by Tab"));
    walk.window.look(1280, "light").await;
}
