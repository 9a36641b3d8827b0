//! The binary: everything is in the library.

fn main() -> std::process::ExitCode {
    match shanyraq::cli::run() {
        Ok(ended) => ended,
        Err(error) => {
            eprintln!("{error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
