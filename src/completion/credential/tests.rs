use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::super::model::{Outcome, Record};
use super::status_list::encoded;
use super::*;
use crate::i18n::Lang;
use crate::secrets::hex;

fn issuer() -> Issuer {
    Issuer { public_url: "https://training.example.org".to_owned(), name: "Programme office".to_owned() }
}

fn claims(lang: Lang) -> Value {
    let (record, issuer) = (Record::sample(lang), issuer());
    Badge { record: &record, issuer: &issuer, email: "Anna@Example.org", salt: "salt", status_index: 131_073 }.claims()
}

fn key() -> SigningKey {
    let folder = tempfile::tempdir().unwrap();
    SigningKey::open(&folder.path().join("badge.key")).unwrap()
}

fn sign(key: &SigningKey) -> String {
    key.sign("JWT", issuer().key(&key.public().kid), &claims(Lang::En)).unwrap()
}

#[test]
fn a_key_is_made_once_and_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/badge.key");
    let first = SigningKey::open(&path).unwrap();
    assert_eq!(first.public(), SigningKey::open(&path).unwrap().public());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
    let secret = std::fs::read_to_string(&path).unwrap();
    let secret = secret.lines().nth(1).unwrap();
    assert!(!format!("{first:?}").contains(&secret[..20]));
    assert!(first.public().jwk.get("d").is_none() && !first.public().jwk.to_string().contains(secret));

    assert!(SigningKey::check(&path).unwrap() && SigningKey::check(&folder.path().join("none yet")).unwrap());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(!SigningKey::check(&path).unwrap());
    }
    std::fs::write(&path, "no key").unwrap();
    assert!(SigningKey::check(&path).is_err());
    let refused = format!("{:#}", SigningKey::open(&path).unwrap_err());
    assert!(refused.contains("is no private key in PEM"), "{refused}");
    // damaged: what is said does not quote it
    std::fs::write(&path, format!("-----BEGIN PRIVATE KEY-----\n{secret}\n-----END PRIVATE KEY-----\n")).unwrap();
    let refused = format!("{:#}", SigningKey::open(&path).unwrap_err());
    assert!(!refused.contains(&secret[..20]), "{refused}");
}

#[test]
fn a_new_key_counts_only_when_it_is_published() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("badge.key");
    let old = SigningKey::open(&path).unwrap();
    let refused = SigningKey::rotate(&path, |_| anyhow::bail!("no database"));
    assert!(refused.is_err());
    assert_eq!(SigningKey::read(&path).unwrap().public(), old.public());
    let mut told = None;
    let new = SigningKey::rotate(&path, |key| {
        told = Some(key.clone());
        Ok(())
    })
    .unwrap();
    assert_ne!(new.public(), old.public());
    assert_eq!((told.as_ref(), SigningKey::read(&path).unwrap().public()), (Some(new.public()), new.public()));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);

    // what the old one signed is checked with the old one, whatever is published beside it
    let keys = [new.public().clone(), old.public().clone()];
    assert!(matches!(signed(&sign(&old), &keys), Checked::Genuine(_)));
    assert!(matches!(signed(&sign(&new), &keys), Checked::Genuine(_)));
}

#[test]
fn what_was_changed_or_signed_elsewhere_is_told() {
    let (ours, other) = (key(), key());
    let keys = [ours.public().clone()];
    let text = sign(&ours);
    let parts: Vec<&str> = text.split('.').collect();
    let code = code_of(&claims(Lang::En)).unwrap();
    let header = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let kid = issuer().key(&ours.public().kid);
    let mut more = claims(Lang::En);
    more["credentialSubject"]["creditsEarned"] = json!(500.0);
    let other_payload = URL_SAFE_NO_PAD.encode(more.to_string());
    // the public key taken for a shared secret
    let secret = EncodingKey::from_secret(ours.public().jwk.to_string().as_bytes());
    let confused = Header { kid: Some(kid.clone()), ..Header::new(Algorithm::HS256) };
    let confused = jsonwebtoken::encode(&confused, &more, &secret).unwrap();
    let none = format!("{}.{other_payload}.", header(json!({ "alg": "none", "kid": kid })));
    let borrowed = other.sign("JWT", kid.clone(), &more).unwrap();
    let mut cut = text.clone();
    cut.truncate(text.len() - 4);
    for (what, text, wanted) in [
        ("as signed", format!(" {text}\n"), Checked::Genuine(Signed { claims: claims(Lang::En) })),
        ("another payload", format!("{}.{other_payload}.{}", parts[0], parts[2]), Checked::Altered(Some(code))),
        ("a payload that is none", format!("{}.e30.{}", parts[0], parts[2]), Checked::Altered(None)),
        ("a shorter signature", cut, Checked::Altered(Some(code))),
        ("HMAC with the public key", confused, Checked::Altered(Some(code))),
        ("our name on another's signature", borrowed, Checked::Altered(Some(code))),
        ("another's", sign(&other), Checked::Foreign),
        ("no signature asked for", none, Checked::NotOne),
        ("nothing", String::new(), Checked::NotOne),
        ("words", "a.b.c".to_owned(), Checked::NotOne),
    ] {
        assert_eq!(signed(&text, &keys), wanted, "{what}");
    }
    // no list of keys makes another key ours
    assert_eq!(signed(&text, &[]), Checked::Foreign);
    let set = json!({ "keys": [ours.public().published(&kid), { "kty": "oct" }, 5] }).to_string();
    assert_eq!(read_key_set(&set), keys);
    assert_eq!(read_key_set(&ours.public().published("any name").to_string()), keys);
    assert!(read_key_set("no json").is_empty());
}

/// Every name in the claims, without those of JWT.
fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            found.insert(name.clone());
            names(value, found);
        }),
        Value::Array(values) => values.iter().for_each(|value| names(value, found)),
        _ => {}
    }
}

#[test]
fn a_badge_says_what_the_record_says_in_defined_terms_and_without_a_name() {
    let said = claims(Lang::En);
    assert_eq!(said, claims(Lang::En));
    let mut found = BTreeSet::new();
    names(&said, &mut found);
    // of https://www.w3.org/ns/credentials/v2 and the Open Badges context, and the registered claims of RFC 7519
    let defined = "@context id type name issuer url validFrom credentialSubject identifier hashed identityHash identityType salt \
        creditsEarned achievement achievementType description criteria narrative creditsAvailable inLanguage evidence \
        credentialStatus statusPurpose statusListIndex statusListCredential iss jti sub nbf";
    let defined: BTreeSet<String> = defined.split_whitespace().map(str::to_owned).collect();
    assert_eq!(found.difference(&defined).collect::<Vec<_>>(), Vec::<&String>::new());

    let text = said.to_string();
    assert!(!text.contains("Anna") && !text.to_lowercase().contains("@example"), "{text}");
    let hash = hex(&Sha256::digest(b"anna@example.orgsalt"));
    assert_eq!(said["credentialSubject"]["identifier"][0]["identityHash"], format!("sha256${hash}"));
    assert_eq!(said["credentialSubject"]["achievement"]["creditsAvailable"], 5.5);
    assert_eq!(said["validFrom"], "2026-12-01T09:00:00Z");
    assert_eq!(said["nbf"], 1_796_115_600);
    // VC data model and Open Badges: the registered names repeat what the credential says
    assert_eq!((&said["iss"], &said["jti"]), (&said["issuer"]["id"], &said["id"]));
    assert_eq!(said["sub"], said["credentialSubject"]["id"]);
    assert_eq!(place_of(&said), Some(("https://training.example.org/issuer/status/1", 1)));
    for lang in Lang::ALL {
        let achievement = &claims(lang)["credentialSubject"]["achievement"];
        assert_eq!(achievement["inLanguage"], lang.tag());
        assert!(achievement["criteria"]["narrative"].as_str().unwrap().contains("Working as one system"));
        assert!(!claims(lang).to_string().contains('⟦'), "a message is missing in {lang}");
    }
}

#[test]
fn a_badge_of_participation_is_told_apart_from_one_of_completion() {
    let issuer = issuer();
    for lang in Lang::ALL {
        let record = Record::sample(lang);
        let lesser = Record::sample_of(lang, Outcome::Participation);
        let claims = |record: &Record| {
            Badge { record, issuer: &issuer, email: "anna@example.org", salt: "salt", status_index: 1 }.claims()
        };
        let (full, part) = (claims(&record), claims(&lesser));
        let achievement = |claims: &Value| claims["credentialSubject"]["achievement"].clone();
        for (one, other) in [
            (&full["name"], &part["name"]),
            (&full["evidence"][0]["name"], &part["evidence"][0]["name"]),
            (&achievement(&full)["name"], &achievement(&part)["name"]),
            (&achievement(&full)["id"], &achievement(&part)["id"]),
            (&achievement(&full)["criteria"]["narrative"], &achievement(&part)["criteria"]["narrative"]),
        ] {
            assert!(one.is_string() && other.is_string() && one != other, "{lang}: {one} {other}");
        }
        assert_eq!(part["name"], badge_name(&lesser));
        // what differs by language is not called by one name
        assert!(achievement(&full)["id"].as_str().unwrap().ends_with(&format!("-completion-{lang}")));
    }
}

#[test]
fn the_status_list_has_a_bit_for_each_place_from_the_left() {
    let list = |set: &[i32]| StatusList { issuer: &issuer(), number: 1, set, at: Record::sample(Lang::En).issued_at }.claims();
    for set in [&[][..], &[0], &[1, 7, 8], &[131_071], &[5, 100_000, 131_072, -1]] {
        let claims = list(set);
        for place in [0, 1, 5, 7, 8, 9, 100_000, 131_071] {
            assert_eq!(is_set(&claims, place), Some(set.contains(&place)), "{set:?} {place}");
        }
        assert_eq!((is_set(&claims, 131_072), is_set(&claims, -1)), (None, None));
    }
    // the example of the standard's algorithm: the first place is the highest bit
    let packed = URL_SAFE_NO_PAD.decode(&encoded(&[0])[1..]).unwrap();
    let mut bits = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(packed.as_slice()), &mut bits).unwrap();
    assert_eq!((bits.len(), bits[0]), (16_384, 0b1000_0000));
    assert!(encoded(&[]).len() < 100 && encoded(&[]) == encoded(&[]));
    for broken in [json!({}), json!({ "credentialSubject": { "encodedList": "uAAAA" } })] {
        assert_eq!(is_set(&broken, 0), None);
    }
}

#[test]
fn a_key_of_another_kind_can_be_given() {
    let rsa = SigningKey::from_pem(include_str!("../../../tests/data/rooms/jaas-for-tests.pem")).unwrap();
    assert_eq!((&rsa.public().jwk["kty"], &rsa.public().jwk["alg"]), (&json!("RSA"), &json!("RS256")));
    assert!(rsa.public().jwk.get("d").is_none() && rsa.public().jwk.get("p").is_none());
    let seed =
        [[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20].as_slice(), &[7; 32]]
            .concat();
    let pem = format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", STANDARD.encode(seed));
    let ed = SigningKey::from_pem(&pem).unwrap();
    assert_eq!((&ed.public().jwk["kty"], &ed.public().jwk["alg"]), (&json!("OKP"), &json!("EdDSA")));
    let keys = [rsa.public().clone(), ed.public().clone(), key().public().clone()];
    for given in [&rsa, &ed] {
        assert!(matches!(signed(&sign(given), &keys), Checked::Genuine(_)));
    }
}
