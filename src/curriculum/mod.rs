//! What is taught, from `content/`.
