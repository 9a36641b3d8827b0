//! The key that signs badges, and the public ones that are published. The private key is a file and nothing else: it is in no database,
//! no backup and no log.

use std::fmt;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jsonwebtoken::jwk::{Jwk, ThumbprintHash};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use serde_json::Value;

/// A public key as it is published.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicKey {
    /// Its thumbprint (RFC 7638).
    pub kid: String,
    /// The key, without the fields that say how it is published.
    pub jwk: Value,
}

impl PublicKey {
    /// From a stored or published JWK; the thumbprint is worked out, not believed.
    pub fn from_jwk(value: &Value) -> Option<Self> {
        let mut jwk: Jwk = serde_json::from_value(value.clone()).ok()?;
        (jwk.common.key_id, jwk.common.public_key_use) = (None, None);
        let kid = jwk.thumbprint(ThumbprintHash::SHA256).ok()?;
        Some(Self { kid, jwk: serde_json::to_value(jwk).ok()? })
    }

    /// The JWK with the name under which a signature asks for it.
    pub fn published(&self, address: &str) -> Value {
        let mut jwk = self.jwk.clone();
        if let Some(fields) = jwk.as_object_mut() {
            fields.insert("kid".to_owned(), address.into());
            fields.insert("use".to_owned(), "sig".into());
        }
        jwk
    }
}

/// The keys of a JWK set (RFC 7517), or of a single JWK; those that cannot be read are passed over.
pub fn read_key_set(text: &str) -> Vec<PublicKey> {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    match value.get("keys").and_then(Value::as_array) {
        Some(keys) => keys.iter().filter_map(PublicKey::from_jwk).collect(),
        None => PublicKey::from_jwk(&value).into_iter().collect(),
    }
}

/// The private key with its public part.
pub struct SigningKey {
    private: EncodingKey,
    algorithm: Algorithm,
    public: PublicKey,
}

impl fmt::Debug for SigningKey {
    /// What is secret is not shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("kid", &self.public.kid).finish_non_exhaustive()
    }
}

impl SigningKey {
    /// Reads the key's file, or makes it, readable by its owner alone.
    ///
    /// # Errors
    /// When the file cannot be read or made, or is not a key.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        if !path.exists() {
            let made = write_beside(path, &new_pem()?)?;
            // whoever was quicker made the key that counts
            if let Err(refused) = made.persist_noclobber(path)
                && refused.error.kind() != std::io::ErrorKind::AlreadyExists
            {
                return Err(refused.error).with_context(|| format!("the badge key {} cannot be made", path.display()));
            }
        }
        Self::read(path)
    }

    /// Whether the file that was given, where there is one, is a key that can sign: to be asked before anybody wants a badge. Answers
    /// whether its owner alone may read it.
    ///
    /// # Errors
    /// As [`SigningKey::read`].
    pub fn check(path: &Path) -> anyhow::Result<bool> {
        if !path.exists() {
            return Ok(true);
        }
        Self::read(path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            Ok(fs::metadata(path)?.permissions().mode() & 0o077 == 0)
        }
        #[cfg(not(unix))]
        Ok(true)
    }

    /// Reads the key's file.
    ///
    /// # Errors
    /// When the file cannot be read, or is not a key.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("the badge key {} cannot be read", path.display()))?;
        Self::from_pem(&text).with_context(|| format!("the badge key {}", path.display()))
    }

    /// A new key in a new file beside `path`; `keep` is told the public part before the file takes its place, so that there is never a
    /// signature whose key is not published.
    ///
    /// # Errors
    /// When the file cannot be made, and those of `keep`.
    pub fn rotate(path: &Path, keep: impl FnOnce(&PublicKey) -> anyhow::Result<()>) -> anyhow::Result<Self> {
        let pem = new_pem()?;
        let key = Self::from_pem(&pem)?;
        let made = write_beside(path, &pem)?;
        keep(&key.public)?;
        made.persist(path)
            .map_err(|refused| refused.error)
            .with_context(|| format!("{} cannot be replaced", path.display()))?;
        Ok(key)
    }

    /// From PEM (PKCS#8).
    ///
    /// # Errors
    /// When it is no key that badges can be signed with.
    pub fn from_pem(text: &str) -> anyhow::Result<Self> {
        let bytes = text.as_bytes();
        let kinds = [
            (EncodingKey::from_ec_pem(bytes), Algorithm::ES256),
            (EncodingKey::from_rsa_pem(bytes), Algorithm::RS256),
            (EncodingKey::from_ed_pem(bytes), Algorithm::EdDSA),
        ];
        for (private, algorithm) in kinds {
            let Ok(private) = private else { continue };
            // the library's error could quote the key
            let jwk = Jwk::from_encoding_key(&private, algorithm).map_err(|_| anyhow!("is a key that cannot sign badges"))?;
            let value = serde_json::to_value(&jwk).context("has no public part")?;
            let public = PublicKey::from_jwk(&value).context("has no thumbprint")?;
            return Ok(Self { private, algorithm, public });
        }
        bail!("is no private key in PEM (PKCS#8): P-256, RSA or Ed25519")
    }

    /// What is published.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Signs claims; `address` is where the public key answers.
    ///
    /// # Errors
    /// When the key cannot sign: it is damaged.
    pub fn sign(&self, kind: &str, address: String, claims: &Value) -> anyhow::Result<String> {
        let header = Header { typ: Some(kind.to_owned()), kid: Some(address), ..Header::new(self.algorithm) };
        jsonwebtoken::encode(&header, claims, &self.private).map_err(|_| anyhow!("the badge key cannot sign"))
    }
}

/// A new P-256 key: what 1EdTech's validator takes, and small.
fn new_pem() -> anyhow::Result<String> {
    let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
        .map_err(|_| anyhow!("this machine gives no random numbers"))?;
    let text = STANDARD.encode(made.as_ref());
    let lines: Vec<&str> = text.as_bytes().chunks(64).filter_map(|line| std::str::from_utf8(line).ok()).collect();
    Ok(format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", lines.join("\n")))
}

/// A file in the folder of `path`, for its owner alone, and on disk: so that what takes the place of `path` is whole.
fn write_beside(path: &Path, text: &str) -> anyhow::Result<tempfile::NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    // made with mode 0600
    let mut file = tempfile::NamedTempFile::new_in(folder)
        .with_context(|| format!("no file can be made in the folder {}", folder.display()))?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.as_file().sync_all())
        .with_context(|| format!("a key cannot be written in the folder {}", folder.display()))?;
    Ok(file)
}
