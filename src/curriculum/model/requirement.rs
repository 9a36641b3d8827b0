//! What has to be met for an outcome, as a tree (`domain.md`, Completion).

use serde::{Deserialize, Serialize};

/// A tree of requirements. Its JSON form is stored with each decision, so the names here are never changed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// Each of them.
    AllOf(Vec<Self>),
    /// One of them is enough.
    AnyOf(Vec<Self>),
    /// At least `count` of them.
    AtLeast { count: u32, of: Vec<Self> },
    /// Every lesson of the module is read.
    LessonsRead { module: String },
    /// The module's knowledge check, with at least this share of its points in one attempt.
    KnowledgeCheck { module: String, at_least_percent: u8 },
    /// A webinar of this module and part attended, or made up for (recording watched and reflection accepted).
    Webinar { module: String, part: u32 },
    /// The survey of this name answered.
    Survey { name: String },
}

impl Requirement {
    /// The requirements that are no trees themselves, from left to right.
    pub fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::AllOf(of) | Self::AnyOf(of) | Self::AtLeast { of, .. } => of.iter().flat_map(Self::leaves).collect(),
            _ => vec![self],
        }
    }

    /// The module that a leaf speaks of.
    pub fn module(&self) -> Option<&str> {
        match self {
            Self::LessonsRead { module } | Self::KnowledgeCheck { module, .. } | Self::Webinar { module, .. } => Some(module),
            Self::AllOf(_) | Self::AnyOf(_) | Self::AtLeast { .. } | Self::Survey { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_its_json_form() {
        let tree = Requirement::AllOf(vec![
            Requirement::LessonsRead { module: "a".into() },
            Requirement::AtLeast { count: 1, of: vec![Requirement::Webinar { module: "a".into(), part: 1 }] },
            Requirement::AnyOf(vec![Requirement::Survey { name: "evaluation".into() }]),
            Requirement::KnowledgeCheck { module: "a".into(), at_least_percent: 80 },
        ]);
        let json = r#"{"all_of":[{"lessons_read":{"module":"a"}},{"at_least":{"count":1,"of":[{"webinar":{"module":"a","part":1}}]}},{"any_of":[{"survey":{"name":"evaluation"}}]},{"knowledge_check":{"module":"a","at_least_percent":80}}]}"#;
        assert_eq!(serde_json::to_string(&tree).unwrap(), json);
        assert_eq!(serde_json::from_str::<Requirement>(json).unwrap(), tree);
        assert_eq!(tree.leaves().len(), 4);
    }
}
