"""Key sets: parsed strictly, one key checked by its kid, made ready once."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from jose.backends.base import Key
from jose.exceptions import JWKError

from desktop.auth.jwt.jwk import MAX_BYTES, KeySet, KeySetMalformed, VerificationKey
from desktop.auth.jwt.verification_errors import KeyNotTrusted, SignatureMismatch
from desktop.auth.jwt.verify import inspect_token
from tests.auth.forge import KID, WANT_ID, dumped, jwk, key_set, number, private_key, token

N = private_key().public_key().public_numbers().n

MALFORMED = {
    "nothing": b"",
    "HTML": b"<html><body>Sign in to the hotel's network</body></html>",
    "null": b"null",
    "a list of keys": dumped([jwk()]),
    "a lone key": dumped(jwk()),
    "no keys": b"{}",
    "keys are null": b'{"keys": null}',
    "keys are an object": dumped({"keys": {KID: jwk()}}),
    "keys are a string": b'{"keys": "RS256"}',
    "keys twice": b'{"keys": [], "keys": []}',
    "a member of a key twice": b'{"keys": [{"kid": "a", "kid": "b"}]}',
    "cut off": dumped({"keys": [jwk()]})[:-3],
    "something behind": dumped({"keys": []}) + b"x",
    "not UTF-8": b'{"keys": ["\xff"]}',
    "UTF-16": '{"keys": []}'.encode("utf-16"),
    "a byte order mark": b'\xef\xbb\xbf{"keys": []}',
    "NaN": b'{"keys": [NaN]}',
    "thousands deep": b'{"keys": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "half a surrogate pair": b'{"keys": ["\\ud800"]}',
    "too long": dumped({"keys": [], "x": "x" * MAX_BYTES}),
}


@pytest.mark.parametrize("document", MALFORMED.values(), ids=MALFORMED.keys())
def test_malformed(document: bytes) -> None:
    with pytest.raises(KeySetMalformed) as caught:
        KeySet.parse(document)

    assert 0 < len(str(caught.value)) < 100


# What is wrong with a key, and what is said of it.
UNFIT: dict[str, tuple[dict[str, Any], str]] = {
    "another type": ({"kty": "EC"}, "not an RSA key"),
    "a type in another case": ({"kty": "rsa"}, "not an RSA key"),
    "a secret": ({"kty": "oct", "k": "AA"}, "not an RSA key"),
    "a type that is no text": ({"kty": ["RSA"]}, "not an RSA key"),
    "for encryption": ({"use": "enc"}, "use does not fit"),
    "a use that is null": ({"use": None}, "use does not fit"),
    "for RS512": ({"alg": "RS512"}, "alg does not fit"),
    "for HS256": ({"alg": "HS256"}, "alg does not fit"),
    "for none": ({"alg": "none"}, "alg does not fit"),
    "to sign": ({"key_ops": ["sign"]}, "key_ops does not fit"),
    "to sign and to verify": ({"key_ops": ["verify", "sign"]}, "key_ops does not fit"),
    "key_ops that is no list": ({"key_ops": "verify"}, "key_ops does not fit"),
    **{f"private: {name}": ({name: "AQAB"}, "a private key") for name in
       ("d", "p", "q", "dp", "dq", "qi", "oth", "k")},
    "private, and null": ({"d": None}, "a private key"),
    "1,024 bits": ({"n": number(1 << 1023 | 1)}, "1024 bits"),
    "2,047 bits": ({"n": number(1 << 2046 | 1)}, "2047 bits"),
    "8,193 bits": ({"n": number(1 << 8192 | 1)}, "8193 bits"),
    "400,000 bits": ({"n": number(1 << 399_999 | 1)}, "400000 bits"),
    "an even modulus": ({"n": number(N - 1)}, "an even number"),
    "a modulus with a zero in front": ({"n": "AA" + number(N)}, "n is no number"),
    "a padded modulus": ({"n": number(N) + "=="}, "n is no number"),
    "a modulus in plain base64": ({"n": "+/" + number(N)[2:]}, "n is no number"),
    "a modulus with white space": ({"n": number(N) + "\n"}, "n is no number"),
    "a modulus that is not ASCII": ({"n": "\u00e9" * 342}, "n is no number"),
    "an empty modulus": ({"n": ""}, "n is no number"),
    "a modulus of zero": ({"n": "AA"}, "n is no number"),
    "a modulus that is a number": ({"n": N % 10**30}, "n is no number"),
    "a modulus that is null": ({"n": None}, "n is no number"),
    "exponent 1": ({"e": "AQ"}, "exponent out of range"),
    "exponent 3": ({"e": "Aw"}, "exponent out of range"),
    "exponent 65,535": ({"e": number(65_535)}, "exponent out of range"),
    "an even exponent": ({"e": number(65_538)}, "an even number"),
    "an exponent of 33 bits": ({"e": number(2**32 + 1)}, "exponent out of range"),
    "the modulus as exponent": ({"e": number(N)}, "exponent out of range"),
    "an empty exponent": ({"e": ""}, "e is no number"),
    "an exponent that is a number": ({"e": 65_537}, "e is no number"),
}  # fmt: skip


@pytest.mark.parametrize(("members", "reason"), UNFIT.values(), ids=UNFIT.keys())
def test_unfit(members: dict[str, Any], reason: str) -> None:
    """The key is refused, and it is said why; asking again changes nothing."""
    keys = key_set(jwk(**members))

    for _ in range(2):
        with pytest.raises(KeyNotTrusted) as caught:
            keys.find(KID)
        assert caught.value.actual == f"{reason}: {KID}"


@pytest.mark.parametrize("missing", ["kty", "n", "e"])
def test_incomplete(missing: str) -> None:
    entry = jwk()
    del entry[missing]

    with pytest.raises(KeyNotTrusted):
        key_set(entry).find(KID)


@pytest.mark.parametrize("error", [ValueError, JWKError])
def test_refused_by_the_library(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    """A later version may know reasons that we don't; its error is not passed on."""

    def refuse(*_: object) -> None:
        raise error("a weak key")

    monkeypatch.setattr("jose.jwk.construct", refuse)

    with pytest.raises(KeyNotTrusted) as caught:
        key_set().find(KID)
    assert caught.value.actual == f"refused by the library: {KID}"


@pytest.mark.parametrize("answer", [False, None, "yes", ValueError("?"), TypeError("?")])
def test_signature_that_the_library_cannot_check(answer: object) -> None:
    """Only a plain True counts; an error of the library is no signature."""

    class Strange(Key):
        def __init__(self) -> None:
            pass

        def verify(self, msg: bytes, sig: bytes) -> Any:
            if isinstance(answer, Exception):
                raise answer
            return answer

    with pytest.raises(SignatureMismatch):
        VerificationKey(KID, 2048, Strange()).check_signature(b"", b"")


FIT: dict[str, dict[str, Any]] = {
    "as Cognito publishes it": jwk(),
    "nothing but the key": {"kid": KID, "kty": "RSA", "n": jwk()["n"], "e": "AQAB"},
    "key_ops": jwk(key_ops=["verify"]),
    "unknown members": jwk(x5t="AA", note={"a": 1}),
}


@pytest.mark.parametrize("entry", FIT.values(), ids=FIT.keys())
def test_fit(entry: dict[str, Any]) -> None:
    assert inspect_token(token(), key_set(entry), WANT_ID).valid


def test_longer_key() -> None:
    key = private_key("long", 3072)

    assert key_set(jwk(key)).find(KID).bits == 3072
    assert inspect_token(token(key=key), key_set(jwk(key)), WANT_ID).valid


def test_longest_key() -> None:
    """8,192 bits are vetted; this one is a number of that length, and signs nothing."""
    assert key_set(jwk(n=number(1 << 8191 | 1))).find(KID).bits == 8192


FOREIGN: dict[str, object] = {
    "null": None,
    "a number": 1,
    "text": "key",
    "a list": [jwk()],
    "an empty object": {},
    "no name": {name: value for name, value in jwk().items() if name != "kid"},
    "a name that is no text": jwk(kid=1),
    "a curve": {"kid": "ec", "kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"},
    "a type to come": {"kid": "pq", "kty": "AKP", "alg": "ML-DSA-44", "pub": "AA"},
    "a broken key of another name": jwk(kid="broken", n="!"),
}


@pytest.mark.parametrize("entry", FOREIGN.values(), ids=FOREIGN.keys())
def test_foreign_keys_do_no_harm(entry: object) -> None:
    """RFC 7517 section 5: what is not understood is ignored, and the good key stays good."""
    assert inspect_token(token(), key_set(entry, jwk(), entry), WANT_ID).valid


def test_same_name_twice() -> None:
    """Neither key is taken, whichever comes first; other names are not concerned."""
    keys = key_set(jwk(), jwk(private_key("attacker")), jwk(kid="other"))

    with pytest.raises(KeyNotTrusted) as caught:
        keys.find(KID)
    assert caught.value.actual == f"2 keys named {KID}"
    assert keys.find("other").kid == "other"


def test_unknown_name() -> None:
    with pytest.raises(KeyNotTrusted) as caught:
        key_set().find("other")
    assert caught.value.actual == "no keys named other"

    with pytest.raises(KeyNotTrusted) as caught:
        key_set().find(None)
    assert caught.value.actual is None


def test_kids() -> None:
    assert key_set(jwk(), jwk(kid="broken", n="!"), None).kids == {KID, "broken"}
    assert KeySet.parse(b'{"keys": []}').kids == frozenset()


def test_made_ready_once() -> None:
    keys = key_set()

    assert keys.find(KID) is keys.find(KID)


def test_no_key_material_in_its_text() -> None:
    keys = key_set()

    assert jwk()["n"][:20] not in repr(keys) + repr(keys.find(KID))


def test_jose_is_imported_when_needed() -> None:
    """The first paint does not wait for it: 70 ms."""
    code = "import sys, desktop.auth.jwt.verify, desktop.auth.phone; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    imported = {name.partition(".")[0] for name in done.stdout.split()}
    assert imported.isdisjoint({"jose", "cryptography", "botocore", "asyncio", "socket"})
