//! The installation's secret key, and what is made with it: signatures, sealed secrets of others, random codes and tokens.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use rand::Rng as _;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest as _, Sha256};

/// The secret key: 32 bytes, the same on every node, never in a log, a URL or the database.
#[derive(Clone)]
pub struct Secrets(Arc<[u8; 32]>);

impl Secrets {
    /// Reads the key's file, or makes it, readable by its owner alone.
    ///
    /// # Errors
    /// When the file cannot be read or made, or is not a key.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        if !path.exists() {
            make(path)?;
        }
        let text = fs::read_to_string(path).with_context(|| format!("the secret key {} cannot be read", path.display()))?;
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).unwrap_or_default();
        ensure!(bytes.len() == 32, "{} is not a secret key: it holds 43 characters that this program wrote", path.display());
        let mut key = [0u8; 32];
        key.copy_from_slice(&bytes);
        Ok(Self(Arc::new(key)))
    }

    /// A key for tests and samples.
    pub fn fixed() -> Self {
        Self(Arc::new([7; 32]))
    }

    /// A signature over `parts`, different for each `purpose`.
    pub fn sign(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as hmac::Mac>::new_from_slice(&self.0[..]).expect("HMAC takes a key of any length");
        mac.update(purpose.as_bytes());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// [`Secrets::sign`] as text of 22 characters (128 bits), for links and hidden fields.
    pub fn mark(&self, purpose: &str, parts: &[&[u8]]) -> String {
        URL_SAFE_NO_PAD.encode(&self.sign(purpose, parts)[..16])
    }

    /// A secret that we must be able to read again (a provider's), as it is kept: encrypted and authenticated (RFC 8439), for one
    /// purpose and one row. Whoever has the database or a backup and not the key reads nothing.
    pub fn seal(&self, purpose: &str, row: &str, secret: &str) -> String {
        let nonce: [u8; NONCE_LEN] = rand::rng().random();
        let mut text = secret.as_bytes().to_vec();
        let aad = Aad::from(row.as_bytes());
        self.sealing(purpose)
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut text)
            .expect("a secret is shorter than 256 GB");
        URL_SAFE_NO_PAD.encode([nonce.as_slice(), &text].concat())
    }

    /// What was sealed; `None` where it was sealed with another key, for another purpose or row, or was changed.
    pub fn unseal(&self, purpose: &str, row: &str, sealed: &str) -> Option<String> {
        let mut bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, text) = bytes.split_at_mut_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let text = self.sealing(purpose).open_in_place(nonce, Aad::from(row.as_bytes()), text).ok()?;
        String::from_utf8(text.to_vec()).ok()
    }

    fn sealing(&self, purpose: &str) -> LessSafeKey {
        let key = UnboundKey::new(&CHACHA20_POLY1305, &self.derived(purpose)).expect("a derived key has 32 bytes");
        LessSafeKey::new(key)
    }

    /// The key of another algorithm, derived for one purpose.
    pub fn derived(&self, purpose: &str) -> [u8; 32] {
        self.sign(purpose, &[])
    }
}

fn make(path: &Path) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        make_private_folder(folder)?;
    }
    let key: [u8; 32] = rand::rng().random();
    let mut file = make_private_file(path).with_context(|| format!("the secret key {} cannot be made", path.display()))?;
    writeln!(file, "{}", URL_SAFE_NO_PAD.encode(key)).with_context(|| format!("{} cannot be written", path.display()))?;
    file.sync_all().with_context(|| format!("{} cannot be written", path.display()))
}

/// Makes a folder, and those above it that are missing, for its owner alone. One that is there stays as it is: whoever made it knows
/// who is to read it.
///
/// # Errors
/// When it cannot be made.
pub fn make_private_folder(folder: &Path) -> anyhow::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder).with_context(|| format!("the folder {} cannot be made", folder.display()))
}

/// Makes a file that is not there yet, for its owner alone.
///
/// # Errors
/// Those of the system.
pub fn make_private_file(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

/// A random token of 128 bits: 22 characters that stand in a link.
pub fn token() -> String {
    let bytes: [u8; 16] = rand::rng().random();
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Six random digits.
pub fn six_digits() -> String {
    format!("{:06}", rand::rng().random_range(0..1_000_000))
}

/// How a token is kept: its SHA-256 in hexadecimal. Tokens are long and random, so no salt is needed.
pub fn hashed(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Equality in constant time.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_differ_by_purpose_and_by_where_the_parts_end() {
        let secrets = Secrets::fixed();
        assert_eq!(secrets.mark("a", &[b"xy", b"z"]), secrets.mark("a", &[b"xy", b"z"]));
        assert_ne!(secrets.mark("a", &[b"xy", b"z"]), secrets.mark("a", &[b"x", b"yz"]));
        assert_ne!(secrets.mark("a", &[b"xyz"]), secrets.mark("b", &[b"xyz"]));
    }

    #[test]
    fn what_is_sealed_is_read_again_by_its_own_key_purpose_and_row_alone() {
        let secrets = Secrets::fixed();
        let sealed = secrets.seal("a", "1", "құпия");
        assert_ne!(sealed, secrets.seal("a", "1", "құпия"), "the same secret twice looks the same");
        assert_eq!(secrets.unseal("a", "1", &sealed).as_deref(), Some("құпия"));
        let other = Secrets(Arc::new([8; 32]));
        let mut changed = sealed.clone().into_bytes();
        changed[30] ^= 1;
        let changed = String::from_utf8_lossy(&changed).into_owned();
        for (secrets, purpose, row, sealed) in [
            (&other, "a", "1", sealed.as_str()),
            (&secrets, "b", "1", &sealed),
            (&secrets, "a", "2", &sealed),
            (&secrets, "a", "1", &changed),
            (&secrets, "a", "1", &sealed[..10]),
            (&secrets, "a", "1", ""),
        ] {
            assert_eq!(secrets.unseal(purpose, row, sealed), None, "{purpose} {row} {sealed}");
        }
    }

    #[test]
    fn a_key_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/secret.key");
        let first = Secrets::open(&path).unwrap();
        let second = Secrets::open(&path).unwrap();
        assert_eq!(first.mark("a", &[]), second.mark("a", &[]));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        }
        fs::write(&path, "short").unwrap();
        assert!(Secrets::open(&path).is_err());
    }
}
