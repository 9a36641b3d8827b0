//! What a server needs at its start and never again is given back to the system: the heap in which the content was read, and the pages
//! of the program that read it. A machine that serves a few hundred people is small.

use std::time::Duration;

/// So long after its start a server has read all it reads.
const SETTLED_AFTER: Duration = Duration::from_secs(2);

/// Waits until the server has settled, and gives back what it will not need.
pub async fn give_back_when_settled() {
    tokio::time::sleep(SETTLED_AFTER).await;
    give_back();
}

/// Gives back free heap, and the pages of the program's instructions: those that are used come again from the file.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn give_back() {
    // SAFETY: takes nothing that is in use (malloc_trim(3)).
    unsafe { libc::malloc_trim(0) };
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    let Ok(program) = std::env::current_exe() else { return };
    for (from, length) in maps.lines().filter_map(|line| instructions(line, &program.to_string_lossy())) {
        // SAFETY: the pages are those of a file, mapped for reading and running alone: nothing was ever written to them, so whichever is
        // used again is read from the file again, as it was (madvise(2), MADV_DONTNEED).
        unsafe { libc::madvise(from as *mut libc::c_void, length, libc::MADV_DONTNEED) };
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn give_back() {}

/// Begin and length of the instructions of a program, from a line of `/proc/self/maps` (proc_pid_maps(5)).
#[cfg_attr(not(all(target_os = "linux", target_env = "gnu")), allow(dead_code, reason = "asked for on Linux alone"))]
fn instructions(line: &str, program: &str) -> Option<(usize, usize)> {
    let (head, path) = line.split_once('/')?;
    let mut fields = head.split_whitespace();
    let (from, to) = fields.next()?.split_once('-')?;
    let runs = fields.next() == Some("r-xp");
    let (from, to) = (usize::from_str_radix(from, 16).ok()?, usize::from_str_radix(to, 16).ok()?);
    (runs && program.strip_prefix('/') == Some(path)).then(|| (from, to.saturating_sub(from)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_instructions_of_the_program_itself_are_found() {
        let of = |line: &str| instructions(line, "/opt/my programs/shanyraq");
        let text = "55d0c0a00000-55d0c2a00000 r-xp 00a00000 fe:00 131 /opt/my programs/shanyraq";
        assert_eq!(of(text), Some((0x55d0_c0a0_0000, 0x200_0000)));
        for other in [
            "55d0c0000000-55d0c0a00000 r--p 00000000 fe:00 131 /opt/my programs/shanyraq",
            "55d0c0000000-55d0c0a00000 rw-p 00000000 fe:00 131 /opt/my programs/shanyraq",
            "7f0000000000-7f0000200000 r-xp 00000000 fe:00 7 /usr/lib/libc.so.6",
            "55d0c0a00000-55d0c2a00000 r-xp 00a00000 fe:00 131 /opt/my programs/shanyraq (deleted)",
            "7ffd00000000-7ffd00021000 rw-p 00000000 00:00 0 [stack]",
            "",
            "x-y r-xp /opt/my programs/shanyraq",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }

    #[test]
    fn the_program_runs_on_when_its_pages_were_given_back() {
        let before: Vec<u64> = (0..1_000).map(|number| number * number).collect();
        give_back();
        assert_eq!(before.iter().sum::<u64>(), 332_833_500);
    }
}
