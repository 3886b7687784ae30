"""Why python-jose (3.5) does not decide alone: what it accepts, and what it raises.

Each row is first shown to be so with `jose.jwt.decode`, given the right key, audience and issuer,
then held against the check of ours that refuses it. A row that python-jose mends will fail here,
and can then be dropped.
"""

from __future__ import annotations

import pytest
from jose import jwt
from jose.exceptions import JOSEError

from desktop.auth.jwt.verify import inspect_token
from tests.auth.forge import (
    CLIENT,
    HEADER,
    ID_CLAIMS,
    ISSUER,
    WANT_ID,
    dumped,
    failed,
    jwk,
    key_set,
    private_key,
    token,
    with_claims,
)

GOOD = token()
HEAD, CLAIMS, SIGNATURE = GOOD.split(".")


def by_jose(forged: str | bytes, keys: object = None) -> object:
    return jwt.decode(
        forged,
        keys or jwk(),
        algorithms=["RS256"],
        audience=CLIENT,
        issuer=ISSUER,
        options={"verify_at_hash": False, "verify_exp": False, "verify_iat": False},
    )


def by_jose_with_times(forged: str | bytes) -> object:
    """As an application would call it. The tokens here have times far in the future or none."""
    return jwt.decode(forged, jwk(), algorithms=["RS256"], audience=CLIENT, issuer=ISSUER)


FAR = 4_000_000_000

ACCEPTED = {
    "padding": (f"{HEAD}.{CLAIMS}.{SIGNATURE}==", "form"),
    "a line end in the signature": (
        f"{HEAD}.{CLAIMS}.{SIGNATURE[:9]}\r\n\r\n{SIGNATURE[9:]}",
        "form",
    ),
    "foreign characters in the signature": (f"{HEAD}.{CLAIMS}.**{SIGNATURE}!!", "form"),
    "crit": (token(header={**HEADER, "crit": ["exp"]}), "form"),
    "a key of its own": (token(header={**HEADER, "jwk": jwk()}), "form"),
    "a member twice": (token(b'{"sub": "other", ' + dumped(ID_CLAIMS)[1:]), "form"),
    "Infinity": (token(dumped(ID_CLAIMS)[:-1] + b', "x": Infinity}'), "form"),
    "half a surrogate pair": (with_claims({"name": "\ud83d"}), "form"),
    "no kid": (token(header={"alg": "RS256"}), "key"),
    "another kid": (token(header={**HEADER, "kid": "other"}), "key"),
    "no audience": (with_claims({"aud": ...}), "audience"),
    "a list of audiences": (with_claims({"aud": [CLIENT, "other"]}), "audience"),
    "an access token for an ID token": (with_claims({"token_use": "access"}), "token_use"),
    "no subject": (with_claims({"sub": ...}), "subject"),
    "a truthy string": (with_claims({"phone_number_verified": "false"}), "subject"),
}


@pytest.mark.parametrize(("forged", "check"), ACCEPTED.values(), ids=ACCEPTED.keys())
def test_accepted_by_jose_alone(forged: str, check: str) -> None:
    assert by_jose(forged)
    assert failed(inspect_token(forged, key_set(), WANT_ID)) == (check,)


ACCEPTED_TIMES = {
    "no expiry": ({"exp": ...}, "expiry"),
    "expiry as text": ({"exp": str(FAR)}, "expiry"),
    "never signed in": ({"auth_time": ...}, "issued_at"),
    "issued in the future": ({"iat": FAR}, "issued_at"),
    "issued never": ({"iat": ...}, "issued_at"),
}


@pytest.mark.parametrize(("claims", "check"), ACCEPTED_TIMES.values(), ids=ACCEPTED_TIMES.keys())
def test_times_accepted_by_jose_alone(claims: dict[str, object], check: str) -> None:
    forged = with_claims({"exp": FAR, **claims})

    assert by_jose_with_times(forged)
    assert check in failed(inspect_token(forged, key_set(), WANT_ID))


SHORT = private_key("short", 1024)
KEYS_ACCEPTED = {
    "1,024 bits": (token(key=SHORT), jwk(SHORT)),
    "a key for encryption": (GOOD, jwk(use="enc")),
    "a key for another algorithm": (GOOD, jwk(alg="RS512")),
    "any key of the set, whatever its name": (GOOD, {"keys": [jwk(kid="a"), jwk(kid="b")]}),
}


@pytest.mark.parametrize(("forged", "keys"), KEYS_ACCEPTED.values(), ids=KEYS_ACCEPTED.keys())
def test_key_accepted_by_jose_alone(forged: str, keys: dict[str, object]) -> None:
    entries = keys.get("keys", [keys])
    assert isinstance(entries, list)

    assert by_jose(forged, keys)
    assert failed(inspect_token(forged, key_set(*entries), WANT_ID)) == ("key",)


DEEP = b'{"x": ' + b"[" * 5_000 + b"]" * 5_000 + b"}"
FOREIGN_ERRORS = {
    "half a surrogate pair": (GOOD + "\ud800", UnicodeEncodeError),
    "a header thousands deep": (token(header=DEEP), RecursionError),
    "claims thousands deep": (token(DEEP), RecursionError),
    "1e400 as expiry": (token(dumped(ID_CLAIMS)[:-1] + b', "exp": 1e400}'), OverflowError),
    "a list as expiry": (with_claims({"exp": []}), TypeError),
}


@pytest.mark.parametrize(("forged", "error"), FOREIGN_ERRORS.values(), ids=FOREIGN_ERRORS.keys())
def test_foreign_error_of_jose_alone(forged: str, error: type[Exception]) -> None:
    """Errors that are not python-jose's own, where its documentation promises JWTError."""
    with pytest.raises(error) as caught:
        by_jose_with_times(forged)

    assert not isinstance(caught.value, JOSEError)
    assert not inspect_token(forged, key_set(), WANT_ID).valid
