//! Migrations, templates and content are part of the binary: build again when they change. A debug build reads templates from
//! the folder, so they do not count there.
fn main() {
    println!("cargo:rerun-if-changed=../migrations");
    println!("cargo:rerun-if-changed=../content");
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo:rerun-if-changed=../templates");
    }
}
