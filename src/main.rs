//! The binary: everything is in the library.

fn main() -> std::process::ExitCode {
    match shanyraq::cli::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
