//! The version of the rules that a decision was made with: what a track asks for and the numbers of the rules, named by their hash,
//! so that a change nobody numbered shows too.

use sha2::{Digest as _, Sha256};

use crate::curriculum::{Rules, Track};
use crate::secrets::hex;

/// `1-4f0c9a1b2d3e`: the number that the content gives its rules, and twelve digits of the hash of the trees.
pub fn rule_version(track: &Track, rules: &Rules) -> String {
    let trees = serde_json::to_vec(&(&track.id, &track.completion, &track.participation, rules))
        .expect("trees of strings and numbers have a JSON form");
    let hash = hex(&Sha256::digest(&trees));
    format!("{}-{}", rules.version, &hash[..12])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::{ByLang, Requirement};

    #[test]
    fn the_version_follows_what_is_asked_for_and_nothing_else() {
        let track = Track {
            id: "t".to_owned(),
            modules: vec!["a".to_owned()],
            title: ByLang::default(),
            audience: ByLang::default(),
            hours: 5,
            suggested_for: Vec::new(),
            completion: Requirement::AllOf(vec![Requirement::LessonsRead { module: "a".to_owned() }]),
            participation: Requirement::AllOf(Vec::new()),
        };
        let rules = Rules { version: 1, check_pass_percent: 80, ..Rules::default() };
        let version = rule_version(&track, &rules);
        let renamed = Track { title: ByLang::english("Another".to_owned()), ..track.clone() };
        assert_eq!(rule_version(&renamed, &rules), version);
        let stricter = Rules { check_pass_percent: 90, ..rules.clone() };
        assert_ne!(rule_version(&track, &stricter), version);
        let other = Track { completion: Requirement::AnyOf(Vec::new()), ..track };
        assert_ne!(rule_version(&other, &rules), version);
        assert!(version.starts_with("1-") && version.len() == 14, "{version}");
    }
}
