"""Badges, checked by libraries that know nothing of the product.

    badges.py FOLDER      the folder that the test `proof::artefacts` filled

joserfc checks the signatures, jsonschema the shape, PyLD that no term is lost, and openbadgeslib all of it as a reader of Open Badges
does, with the status list. No network: what is published is in the folder, what the contexts say is in openbadgeslib.
"""
import base64
import gzip
import hashlib
import json
import os
import sys
import warnings
from datetime import datetime

from joserfc import jwt
from joserfc.errors import JoseError, SecurityWarning
from joserfc.jwt import JWTClaimsRegistry
from joserfc.jwk import KeySet, import_key
from jsonschema import Draft202012Validator, FormatChecker
from openbadgeslib.ob3 import contexts
from openbadgeslib.ob3.verifier import OB3Verifier, OB3VerificationError
from pyld import jsonld

from given import Checks, installations

here = os.path.dirname(os.path.abspath(__file__))
ALGORITHMS = ["ES256", "RS256", "EdDSA", "Ed25519"]
# the names of JWT beside the credential (Open Badges 3.0, 8.2.4.1); they are no part of it
REGISTERED = ("iss", "jti", "sub", "nbf", "exp")
checks = Checks()
# «EdDSA» is the name that the JOSE libraries of today agree on; its successor «Ed25519» is known to few
warnings.simplefilter("ignore", SecurityWarning)


def header_of(token):
    head = token.split(".")[0]
    return json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))


def credential_of(claims):
    return {key: value for key, value in claims.items() if key not in REGISTERED}


def signature(given, badge, token):
    """By the key that the badge names, out of the set and from its own address."""
    head = header_of(token)
    checks.that(head["alg"] == given.algorithm, f"{badge['file']} is signed with {head['alg']}")
    claims = jwt.decode(token, KeySet.import_key_set(given.keys()), algorithms=ALGORITHMS).claims
    one = json.loads(given.page(head["kid"]))
    checks.that([one] == [key for key in given.keys()["keys"] if key["kid"] == head["kid"]], f"{head['kid']} answers another key")
    checks.that(jwt.decode(token, import_key(one), algorithms=ALGORITHMS).claims == claims, "the key at its address says otherwise")
    checks.that(claims["iss"] == claims["issuer"]["id"] and claims["jti"] == claims["id"], "the names of JWT say something else")
    checks.that(not any("d" in key for key in given.keys()["keys"]), "a private key is published")
    return claims


def is_object(value):
    return isinstance(value, dict)


def keys_in(value):
    """How often each key stands in a document."""
    if isinstance(value, list):
        return sum((keys_in(one) for one in value), start=[])
    if not is_object(value):
        return []
    own = [key for key in value if key != "@context"]
    return own + sum((keys_in(one) for key, one in value.items() if key != "@context"), start=[])


def no_term_is_lost(credential, what):
    """Expanded with what its contexts say, and put together again, it is as it was: what they do not define would be gone."""
    options = {"documentLoader": contexts.document_loader()}
    expanded = jsonld.expand(credential, options)
    again = jsonld.compact(expanded, {"@context": credential["@context"]}, options)
    lost = sorted(set(keys_in(credential)) - set(keys_in(again)))
    checks.that(not lost, f"{what}: the contexts do not define {lost}")
    checks.that(sorted(keys_in(credential)) == sorted(keys_in(again)), f"{what}: something is not where it was")
    relative = [key for key in keys_in(expanded) if not key.startswith("@") and ":" not in key]
    checks.that(not relative, f"{what}: {relative} is no address")


def status_list(given, address, schema):
    """The bits of the list, unpacked by hand: 131,072 at least, the first place the highest bit."""
    token = given.page(address).decode()
    claims = jwt.decode(token, KeySet.import_key_set(given.keys()), algorithms=ALGORITHMS).claims
    checks.that(claims["id"] == address, "the list has another address")
    no_term_is_lost(claims, "the status list")
    faults = [fault.message for fault in schema.evolve(schema=schema.schema["$defs"]["statusList"]).iter_errors(claims)]
    checks.that(not faults, f"the status list: {faults}")
    packed = claims["credentialSubject"]["encodedList"]
    checks.that(packed[0] == "u", "the list is not in base64url as multibase says it")
    bits = gzip.decompress(base64.urlsafe_b64decode(packed[1:] + "=" * (-len(packed[1:]) % 4)))
    checks.that(len(bits) * 8 >= 131_072, "the list is too short to hide somebody in")
    return bits


def identity(badge, claims):
    """The holder is who has this address, and nobody reads it in the badge."""
    who = claims["credentialSubject"]["identifier"][0]
    hashed = hashlib.sha256((badge["email"].lower() + who["salt"]).encode()).hexdigest()
    checks.that(who["identityHash"] == f"sha256${hashed}", f"{badge['file']} belongs to somebody else")
    checks.that(badge["email"] not in json.dumps(claims), "the address can be read")
    checks.that(claims["credentialSubject"]["creditsEarned"] * 60 == badge["minutes"], "the hours are others")


def pem_of(key):
    return import_key(key).as_pem(private=False)


def one_badge(given, badge, schema, counts):
    token = given.read(badge["file"]).decode().strip()
    keys = given.keys()
    reader = OB3Verifier(pem_of(keys["keys"][0]))
    if badge["is"] in ("tampered", "borrowed", "foreign"):
        checks.refused(lambda: jwt.decode(token, KeySet.import_key_set(keys), algorithms=ALGORITHMS), badge["file"], JoseError, ValueError)
        checks.refused(lambda: reader.verify(token), f"{badge['file']} (openbadgeslib)", OB3VerificationError)
        return
    claims = signature(given, badge, token)
    credential = credential_of(claims)
    faults = [f"{'/'.join(map(str, fault.path))}: {fault.message}" for fault in schema.iter_errors(credential)]
    checks.that(not faults, f"{badge['file']}: {faults}")
    no_term_is_lost(credential, badge["file"])
    identity(badge, claims)
    entry = claims["credentialStatus"]
    place = int(entry["statusListIndex"])
    bits = status_list(given, entry["statusListCredential"], schema)
    is_set = bool(bits[place // 8] & (0x80 >> place % 8))
    checks.that(is_set == (badge["is"] in ("replaced", "revoked")), f"{badge['file']} is {badge['is']}, its bit is {is_set}")
    counts[0] += is_set
    counts[1] = sum(byte.bit_count() for byte in bits)
    if badge["is"] == "expired":
        end = datetime.fromisoformat(credential["validUntil"]).timestamp()
        checks.that(end == claims["exp"], f"{badge['file']} ends at two moments")
        checks.refused(lambda: JWTClaimsRegistry().validate(claims), badge["file"], JoseError)
        checks.refused(lambda: reader.verify(token), f"{badge['file']} (openbadgeslib)", OB3VerificationError)
        return
    JWTClaimsRegistry().validate(claims)
    read = reader.verify(token)
    checks.that(read.issuer.id == claims["issuer"]["id"], "openbadgeslib reads another issuer")
    with_status = lambda: reader.verify(token, check_status=True, download=given.page)
    if badge["is"] == "valid":
        with_status()
        checks.that(True, "")
    else:
        checks.refused(with_status, f"{badge['file']} (openbadgeslib, status)", OB3VerificationError)


def controls(given, schema):
    """The checks themselves: each must see what it is for."""
    badge = next(badge for badge in given.badges if badge["is"] == "valid")
    token = given.read(badge["file"]).decode()
    good = credential_of(jwt.decode(token, KeySet.import_key_set(given.keys()), algorithms=ALGORITHMS).claims)
    for change in (
        lambda one: one.pop("issuer"),
        lambda one: one.update(validFrom="yesterday"),
        lambda one: one["credentialSubject"]["achievement"].pop("criteria"),
        lambda one: one["credentialSubject"]["achievement"].update(achievementType="Diploma of ours"),
        lambda one: one["credentialSubject"].update(hours=5),
    ):
        bad = json.loads(json.dumps(good))
        change(bad)
        checks.that(not schema.is_valid(bad), "the schema sees no fault in a bad badge")
    made_up = json.loads(json.dumps(good)) | {"ourOwnWord": "x"}
    options = {"documentLoader": contexts.document_loader()}
    again = jsonld.compact(jsonld.expand(made_up, options), {"@context": good["@context"]}, options)
    checks.that("ourOwnWord" not in again, "a word of our own is not lost")


def main():
    with open(os.path.join(here, "open-badge.schema.json"), encoding="utf-8") as file:
        schema = Draft202012Validator(json.load(file), format_checker=FormatChecker())
    Draft202012Validator.check_schema(schema.schema)
    for given in installations(sys.argv[1]):
        counts = [0, 0]
        for badge in given.badges:
            one_badge(given, badge, schema, counts)
        checks.that(counts[0] == counts[1] == 2, f"{counts[1]} places of the list are set")
        profile = json.loads(given.page(f"{given.public_url}/issuer"))
        no_term_is_lost(profile, "the issuer")
        faults = [fault.message for fault in schema.evolve(schema=schema.schema["$defs"]["profile"]).iter_errors(profile)]
        checks.that(not faults, f"the issuer: {faults}")
        controls(given, schema)
    checks.end("badges.py")


main()
