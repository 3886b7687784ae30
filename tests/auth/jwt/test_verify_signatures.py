"""Algorithm, key and signature: forged tokens of good form, with all the right claims."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode
from typing import TYPE_CHECKING, NamedTuple

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding

from desktop.auth.jwt.verify import inspect_token
from tests.auth.forge import (
    CLIENT,
    HEADER,
    ID_CLAIMS,
    KID,
    WANT_ACCESS,
    WANT_ID,
    b64,
    dumped,
    failed,
    jwk,
    key_set,
    number,
    private_key,
    signature,
    token,
)

if TYPE_CHECKING:
    from desktop.auth.jwt.jwk import KeySet

GOOD = token()
SIGNED, _, SIGNATURE = GOOD.rpartition(".")
OTHER = private_key("attacker")
PUBLIC = private_key().public_key()
PEM = PUBLIC.public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)
N = PUBLIC.public_numbers().n


def unsigned(**header: object) -> str:
    return f"{b64(dumped({**HEADER, **header}))}.{b64(dumped(ID_CLAIMS))}."


def by_hmac(secret: bytes, alg: str = "HS256") -> str:
    signed = unsigned(alg=alg)[:-1]
    return f"{signed}.{b64(hmac.digest(secret, signed.encode(), hashlib.sha256))}"


def by_curve() -> str:
    signed = unsigned(alg="ES256")[:-1]
    made = ec.generate_private_key(ec.SECP256R1()).sign(signed.encode(), ec.ECDSA(hashes.SHA256()))
    return f"{signed}.{b64(made)}"


def signed_with(value: int, length: int = 256) -> str:
    return f"{SIGNED}.{b64(value.to_bytes(length, 'big'))}"


def raw_signature() -> int:
    return int.from_bytes(urlsafe_b64decode(SIGNATURE + "=="), "big")


PSS = padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.DIGEST_LENGTH)

FORGED_ALGORITHM = {
    "no alg": token(header={"kid": KID}),
    "an empty alg": token(header={**HEADER, "alg": ""}),
    "none, unsigned": unsigned(alg="none"),
    "none, with a signature": token(header={**HEADER, "alg": "none"}),
    "None": unsigned(alg="None"),
    "nOnE": unsigned(alg="nOnE"),
    "rs256": token(header={**HEADER, "alg": "rs256"}),
    "RS256 and a space": token(header={**HEADER, "alg": "RS256 "}),
    "RS256 and a NUL": token(header={**HEADER, "alg": "RS256\0"}),
    "RS256 in full-width letters": token(header={**HEADER, "alg": "\uff32\uff33256"}),
    "HS256 with the public key as PEM": by_hmac(PEM),
    "HS256 with the public key without its last line end": by_hmac(PEM.strip()),
    "HS256 with the modulus": by_hmac(number(N).encode()),
    "HS256 with the client id": by_hmac(CLIENT.encode()),
    "HS256 with nothing": by_hmac(b""),
    "RS384": token(header={**HEADER, "alg": "RS384"}, hashing=hashes.SHA384()),
    "RS512": token(header={**HEADER, "alg": "RS512"}, hashing=hashes.SHA512()),
    "PS256": token(header={**HEADER, "alg": "PS256"}, pad=PSS),
    "ES256": by_curve(),
    "EdDSA": token(header={**HEADER, "alg": "EdDSA"}),
    "RSA-OAEP": token(header={**HEADER, "alg": "RSA-OAEP"}),
    "dir": token(header={**HEADER, "alg": "dir"}),
}


@pytest.mark.parametrize("forged", FORGED_ALGORITHM.values(), ids=FORGED_ALGORITHM.keys())
def test_algorithm(forged: str) -> None:
    """The key is looked up all the same; no signature is checked by an algorithm we don't trust."""
    verdict = inspect_token(forged, key_set(), WANT_ID)

    assert failed(verdict) == ("algorithm",)
    assert [check.name for check in verdict.unchecked] == ["signature"]
    assert verdict.failed[0].error == "AlgorithmNotAllowed"
    assert verdict.failed[0].expected == "RS256"


class Forged(NamedTuple):
    token: str
    keys: KeySet


UNTRUSTED_KEY = {
    "no kid": Forged(token(header={"alg": "RS256"}), key_set()),
    "no kid, and a key without one": Forged(
        token(header={"alg": "RS256"}), key_set({**jwk(), "kid": None})
    ),
    "an empty kid": Forged(token(header={**HEADER, "kid": ""}), key_set()),
    "another kid": Forged(token(header={**HEADER, "kid": "other"}), key_set()),
    "the kid in another case": Forged(token(header={**HEADER, "kid": KID.lower()}), key_set()),
    "the kid and a space": Forged(token(header={**HEADER, "kid": KID + " "}), key_set()),
    "the kid in base64url": Forged(
        token(header={**HEADER, "kid": KID.replace("+", "-").replace("/", "_")}), key_set()
    ),
    "a path as kid": Forged(token(header={**HEADER, "kid": "../../dev/null"}), key_set()),
    "a query as kid": Forged(token(header={**HEADER, "kid": "' OR '1'='1"}), key_set()),
    "an empty key set": Forged(GOOD, key_set(None)),
    "a name that two keys have": Forged(GOOD, key_set(jwk(), jwk(OTHER))),
    "the same key twice": Forged(GOOD, key_set(jwk(), jwk())),
    "a key for encryption": Forged(GOOD, key_set(jwk(use="enc"))),
    "a key for another algorithm": Forged(GOOD, key_set(jwk(alg="RS512"))),
    "a short key": Forged(
        token(key=private_key("short", 1024)), key_set(jwk(private_key("short", 1024)))
    ),
    "a secret as key": Forged(
        by_hmac(b"secret"), key_set({"kid": KID, "kty": "oct", "k": "c2VjcmV0"})
    ),
}


@pytest.mark.parametrize("forged", UNTRUSTED_KEY.values(), ids=UNTRUSTED_KEY.keys())
def test_key(forged: Forged) -> None:
    """Without one vetted key of that very name there is no signature to check."""
    verdict = inspect_token(*forged, WANT_ID)

    assert "key" in failed(verdict)
    assert [check.name for check in verdict.unchecked] == ["signature"]
    assert not verdict.valid


FORGED_SIGNATURE = {
    "none at all": f"{SIGNED}.",
    "by another key": token(key=OTHER),
    "of other claims": f"{SIGNED}.{token({**ID_CLAIMS, 'sub': 'x'}).rpartition('.')[2]}",
    "claims of another token": GOOD.replace(
        GOOD.split(".")[1], b64(dumped({**ID_CLAIMS, "cognito:groups": ["admin"]}))
    ),
    "another header": token(header={**HEADER, "typ": "JWT"}).split(".")[0]
    + GOOD[GOOD.index(".") :],
    "the same claims, written in another order": GOOD.replace(
        GOOD.split(".")[1], b64(dumped(dict(reversed(ID_CLAIMS.items()))))
    ),
    "one byte short": f"{SIGNED}.{b64(raw_signature().to_bytes(256, 'big')[:-1])}",
    "one byte more": f"{SIGNED}.{b64(raw_signature().to_bytes(256, 'big') + b'x')}",
    "a zero in front": signed_with(raw_signature(), 257),
    "the modulus added": signed_with(raw_signature() + N, 257),
    "zero": signed_with(0),
    "one": signed_with(1),
    "the modulus": signed_with(N),
    "the modulus less one": signed_with(N - 1),
    "only ones": signed_with(2**2048 - 1),
    "SHA-1": token(hashing=hashes.SHA1()),
    "SHA-512 under RS256": token(hashing=hashes.SHA512()),
    "PSS under RS256": token(pad=PSS),
    "the text of the signature signed again": f"{SIGNED}.{signature(SIGNATURE)}",
    "over a token that ends in a dot": f"{SIGNED}.{signature(SIGNED + '.')}",
}


@pytest.mark.parametrize("forged", FORGED_SIGNATURE.values(), ids=FORGED_SIGNATURE.keys())
def test_signature(forged: str) -> None:
    """Nothing but the signature is wrong, and that is said."""
    verdict = inspect_token(forged, key_set(), WANT_ID)

    assert failed(verdict) == ("signature",)
    assert verdict.failed[0].error == "SignatureMismatch"
    assert verdict.unchecked == ()


def test_kid_of_another_key() -> None:
    """Each key stands for its own name: signed by one of the pool's keys, named after the other."""
    keys = key_set(jwk(), jwk(OTHER, kid="second"))

    assert inspect_token(GOOD, keys, WANT_ID).valid
    assert inspect_token(token(header={**HEADER, "kid": "second"}, key=OTHER), keys, WANT_ID).valid
    assert failed(inspect_token(token(key=OTHER), keys, WANT_ID)) == ("signature",)
    assert failed(inspect_token(token(header={**HEADER, "kid": "second"}), keys, WANT_ID)) == (
        "signature",
    )


def test_everything_wrong_at_once() -> None:
    """Every check speaks for itself."""
    forged = token(b"{}", {"alg": "none"})

    assert failed(inspect_token(forged, key_set(), WANT_ACCESS)) == (
        "algorithm",
        "key",
        "issuer",
        "audience",
        "token_use",
        "expiry",
        "issued_at",
        "subject",
    )
