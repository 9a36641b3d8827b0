//! Cells that a spreadsheet would run as a formula: made harmless on the way out, and read as what they were on the way in.

/// A cell that goes out to a spreadsheet: one that begins like a formula gets an apostrophe before it (OWASP, CSV injection). One
/// that begins with an apostrophe before such a sign gets another, so that [`as_it_was`] gives back what stood there.
pub fn harmless(cell: &str) -> String {
    if begins_like_a_formula(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell.to_owned() }
}

/// The reverse of [`harmless`], for a file that comes back.
pub fn as_it_was(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| begins_like_a_formula(rest.trim_start_matches('\''))).unwrap_or(cell)
}

fn begins_like_a_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cell_is_never_run_by_a_spreadsheet() {
        for (cell, wanted) in
            [("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-5", "'-5"), ("Anna", "Anna"), ("", ""), ("'=1", "''=1")]
        {
            assert_eq!(harmless(cell), wanted);
        }
        assert_eq!((as_it_was("'=1+1"), as_it_was("'Aigerim"), as_it_was("'")), ("=1+1", "'Aigerim", "'"));
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_back(cell in "['=+@a-]{0,6}") {
            let out = harmless(&cell);
            prop_assert!(!begins_like_a_formula(&out));
            prop_assert_eq!(as_it_was(&out), cell);
        }
    }
}
