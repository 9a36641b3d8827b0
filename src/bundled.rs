//! The files of `templates/` as they stand in the binary. A debug build reads them from the folder at each start instead, so
//! that a changed page needs no compiler.

use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../templates");

/// Every file under a folder of `templates/` (`""` for all): its path with forward slashes, and its bytes.
pub fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    if cfg!(debug_assertions) {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../templates");
        from_disk(&root, &root.join(folder), &mut found);
    }
    if found.is_empty() {
        let start = if folder.is_empty() { Some(&FILES) } else { FILES.get_dir(folder) };
        if let Some(start) = start {
            from_binary(start, &mut found);
        }
    }
    found.sort();
    found
}

/// Like [`files`], those that are text.
pub fn texts(folder: &str) -> Vec<(String, String)> {
    files(folder).into_iter().filter_map(|(name, bytes)| String::from_utf8(bytes).ok().map(|text| (name, text))).collect()
}

fn from_binary(folder: &Dir<'_>, into: &mut Vec<(String, Vec<u8>)>) {
    for file in folder.files() {
        into.push((file.path().to_string_lossy().replace('\\', "/"), file.contents().to_vec()));
    }
    for folder in folder.dirs() {
        from_binary(folder, into);
    }
}

fn from_disk(root: &std::path::Path, folder: &std::path::Path, into: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            from_disk(root, &path, into);
        } else if let (Ok(name), Ok(bytes)) = (path.strip_prefix(root), std::fs::read(&path)) {
            into.push((name.to_string_lossy().replace('\\', "/"), bytes));
        }
    }
}
