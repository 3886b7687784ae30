"""Tokens that are refused by their form alone, however well they are signed."""

from __future__ import annotations

import json

import pytest

from desktop.auth.jwt.jws import MAX_BYTES
from desktop.auth.jwt.strict_json import MAX_DEPTH
from desktop.auth.jwt.verify import CHECKS, inspect_token, key_reference
from tests.auth.forge import (
    ACCESS_CLAIMS,
    HEADER,
    ID_CLAIMS,
    KID,
    WANT_ACCESS,
    WANT_ID,
    b64,
    dumped,
    key_set,
    token,
)

GOOD = token()
HEAD, CLAIMS, SIGNATURE = GOOD.split(".")
BODY = dumped(ID_CLAIMS)


def extra(json_member: str) -> str:
    """A signed token with one more member, written out by hand."""
    return token(BODY[:-1] + b", " + json_member.encode() + b"}")


def header(**members: object) -> str:
    return token(header={**HEADER, **members})


def other_last_character(part: str) -> str:
    """Other trailing bits, which decode to the same bytes."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return part[:-1] + alphabet[alphabet.index(part[-1]) ^ 1]


def padded_to(length: int) -> str:
    """A signed token of exactly this many bytes, filled up with white space in its JSON."""
    for in_header in range(3):
        header = dumped(HEADER) + b" " * in_header
        room = length - len(b64(header)) - len(SIGNATURE) - 2
        # base64url has 1, 2 or 3 characters to spare for the last bytes, and never just one.
        if room % 4 != 1:
            return token(BODY.ljust(room * 3 // 4), header)
    raise AssertionError(length)


MALFORMED: dict[str, str | bytes] = {
    # Parts
    "nothing": "",
    "nothing, as bytes": b"",
    "one part": HEAD,
    "two parts": f"{HEAD}.{CLAIMS}",
    "four parts": f"{GOOD}.{SIGNATURE}",
    "five parts, as JWE has": f"{GOOD}.{CLAIMS}.{SIGNATURE}",
    "a dot at the end": GOOD + ".",
    "a dot in front": "." + GOOD,
    "only dots": "..",
    "no header": f".{CLAIMS}.{SIGNATURE}",
    "no claims": f"{HEAD}..{SIGNATURE}",
    "the JSON serialisation": json.dumps(
        {"protected": HEAD, "payload": CLAIMS, "signature": SIGNATURE}
    ),
    # Characters
    "white space in front": " " + GOOD,
    "a line end behind": GOOD + "\n",
    "a line end within": f"{HEAD}.{CLAIMS[:20]}\n{CLAIMS[20:]}.{SIGNATURE}",
    "a NUL behind": GOOD + "\0",
    "a NUL within": f"{HEAD}.{CLAIMS}\0.{SIGNATURE}",
    "a byte order mark": "\ufeff" + GOOD,
    "a zero-width space": GOOD + "\u200b",
    "Bearer": "Bearer " + GOOD,
    "full-width letters": GOOD.replace("A", "\uff21"),
    "a fraction-slash": GOOD.replace("-", "\u2044", 1) + "\u2044",
    "half a surrogate pair": GOOD + "\ud800",
    "bytes of no encoding": b"\xff\xfe" + GOOD.encode(),
    "UTF-16": GOOD.encode("utf-16"),
    "quoted": f'"{GOOD}"',
    "an asterisk that a lenient decoder drops": f"{HEAD}.{CLAIMS}.*{SIGNATURE}",
    "the alphabet of plain base64": f"{HEAD}.{CLAIMS}.+/{SIGNATURE[2:]}",
    # Encoding
    "padding at the end": f"{HEAD}.{CLAIMS}.{SIGNATURE}==",
    "padding in the header": f"{HEAD}=.{CLAIMS}.{SIGNATURE}",
    "only padding": f"{HEAD}.{CLAIMS}.==",
    "a length that base64 cannot have": f"{HEAD}.{CLAIMS}.{SIGNATURE[:-1]}",
    "one character": f"{HEAD}.{CLAIMS}.A",
    "other trailing bits in the signature": f"{HEAD}.{CLAIMS}.{other_last_character(SIGNATURE)}",
    "percent-encoded": GOOD.replace(".", "%2E"),
    # Size
    "a byte too long": padded_to(MAX_BYTES + 1),
    "megabytes": b"A" * 5_000_000,
    # JSON of the claims
    "claims are null": token(b"null"),
    "claims are true": token(b"true"),
    "claims are a number": token(b"1"),
    "claims are a string": token(b'"sub"'),
    "claims are a list": token([ID_CLAIMS]),
    "claims are no JSON": token(b"sub=maria"),
    "claims are empty": token(b""),
    "claims are white space": token(b"  "),
    "claims with something behind": token(BODY + b"x"),
    "claims and claims": token(BODY + BODY),
    "claims with a byte order mark": token(b"\xef\xbb\xbf" + BODY),
    "claims in Latin-1": token(BODY[:-1] + b', "name": "\xe9"}'),
    "claims in UTF-16": token(BODY.decode().encode("utf-16")),
    "an overlong UTF-8 form": token(BODY[:-1] + b', "name": "\xc0\xaf"}'),
    "a surrogate in UTF-8": token(BODY[:-1] + b', "name": "\xed\xa0\x80"}'),
    "half a surrogate pair, escaped": extra(r'"name": "\ud83d"'),
    "half a surrogate pair, in a name": extra(r'"\uDC00": 1'),
    "a control character in a string": token(BODY[:-1] + b', "name": "\x01"}'),
    "single quotes": token(BODY.replace(b'"', b"'")),
    "a comma too many": token(BODY[:-1] + b",}"),
    "a comment": token(BODY[:-1] + b"/* */}"),
    "a member twice": extra(f'"sub": {json.dumps(ID_CLAIMS["sub"])}'),
    "a member twice, once escaped": extra(r'"\u0073ub": "someone-else"'),
    "a member twice, further in": extra('"identities": [{"userId": "1", "userId": "2"}]'),
    # Numbers
    "NaN": extra('"x": NaN'),
    "Infinity": extra('"x": Infinity'),
    "minus Infinity": extra('"x": -Infinity'),
    "1e400, which reads as infinity": extra('"x": 1e400'),
    "minus 1e400": extra('"x": -1e400'),
    "an integer of 5,000 digits": extra('"x": 1' + "0" * 5_000),
    "an integer of 33 digits": extra('"x": 1' + "0" * 32),
    "a fraction of 4,000 digits": extra('"x": 0.' + "1" * 4_000),
    "hexadecimal": extra('"x": 0x10'),
    "a leading zero": extra('"x": 007'),
    "Arabic digits": extra('"x": \u0661'),
    # Depth
    "one list too deep": extra('"x": ' + "[" * MAX_DEPTH + "]" * MAX_DEPTH),
    "one object too deep": extra('"x": ' + '{"a":' * MAX_DEPTH + "1" + "}" * MAX_DEPTH),
    "thousands deep": extra('"x": ' + "[" * 4_000 + "]" * 4_000),
    "thousands deep and never closed": token(b'{"x": ' + b"[" * 8_000),
    # Header
    "a header of another type": token(header=[HEADER]),
    "a header that is null": token(header=b"null"),
    "an empty header": token(header=b""),
    "a header member twice": token(header=b'{"alg": "none", "alg": "RS256", "kid": "x"}'),
    "a header thousands deep": token(header=b'{"alg": ' + b"[" * 4_000 + b"]" * 4_000 + b"}"),
    "alg is a number": header(alg=256),
    "alg is null": header(alg=None),
    "alg is a list": header(alg=["RS256"]),
    "alg is an object": header(alg={"RS256": 1}),
    "kid is a number": header(kid=1),
    "kid is null": header(kid=None),
    "kid is a list": header(kid=[KID]),
    "kid is true": header(kid=True),
    "typ is a number": header(typ=1),
    "typ of another kind of token": header(typ="secevent+jwt"),
    "typ of a nested one": header(typ="JOSE"),
    "crit": header(crit=["exp"]),
    "crit, empty": header(crit=[]),
    "b64": header(b64=False),
    "b64 with crit": header(b64=False, crit=["b64"]),
    "zip": header(zip="DEF"),
    "enc": header(enc="A256GCM"),
    "jwk": header(jwk={"kty": "oct", "k": "AA"}),
    "jku": header(jku="https://example.com/keys"),
    "x5u": header(x5u="https://example.com/chain"),
    "x5c": header(x5c=["MIIB"]),
    "x5t": header(x5t="AA"),
    "x5t#S256": token(header={**HEADER, "x5t#S256": "AA"}),
}


@pytest.mark.parametrize("tampered", MALFORMED.values(), ids=MALFORMED.keys())
def test_malformed(tampered: str | bytes) -> None:
    """Only the form is verdict_on, and found wanting; nothing of the rest is believed or shown."""
    verdict = inspect_token(tampered, key_set(), WANT_ID)

    assert [(check.name, check.ok) for check in verdict.checks] == [
        ("form", False),
        *((name, None) for name in CHECKS[1:]),
    ]
    assert verdict.checks[0].error == "TokenMalformed"
    assert verdict.claims is None
    assert key_reference(tampered) == (None, None)


WELL_FORMED: dict[str, str | bytes] = {
    "as Cognito sends it": GOOD,
    "bytes": GOOD.encode(),
    "typ JWT": header(typ="JWT"),
    "typ in lower case": header(typ="jwt"),
    "typ as a media type": header(typ="application/jwt"),
    "an unknown header member": header(note="hello"),
    "an emoji": token({**ID_CLAIMS, "name": "Zo\u00eb \U0001f600"}),
    "an emoji as UTF-8": extra('"name": "\U0001f600"'),
    "white space in the JSON": token(b" \r\n\t" + BODY + b"\n"),
    "a whole surrogate pair, escaped": extra(r'"name": "\ud83d\ude00"'),
    "as deep as allowed": extra('"x": ' + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)),
    "wide but not deep": extra('"x": [' + ", ".join(["[{}]"] * 200) + "]"),
    "fractions": extra('"x": [1.5, -0.0, 1e-400, 1.7976931348623157e308]'),
    "1,000 groups": token({**ID_CLAIMS, "cognito:groups": [f"g{i}" for i in range(1_000)]}),
}


@pytest.mark.parametrize("fine", WELL_FORMED.values(), ids=WELL_FORMED.keys())
def test_well_formed(fine: str | bytes) -> None:
    """Parsing is not stricter than that: these are valid."""
    assert inspect_token(fine, key_set(), WANT_ID).failed == ()
    assert inspect_token(fine, key_set(), WANT_ID).valid
    assert key_reference(fine)[0] == KID


@pytest.mark.parametrize("typ", ["at+jwt", "Application/AT+JWT"])
def test_typ_that_contradicts_the_use(typ: str) -> None:
    verdict = inspect_token(header(typ=typ), key_set(), WANT_ID)

    assert (verdict.checks[0].ok, verdict.checks[0].actual) == (False, typ)
    assert verdict.claims is None


@pytest.mark.parametrize("typ", ["JWT", "at+jwt", "AT+JWT", "application/at+jwt"])
def test_typ_of_an_access_token(typ: str) -> None:
    """Cognito sends none; RFC 9068 names it so."""
    named = token(ACCESS_CLAIMS, header={**HEADER, "typ": typ})

    assert inspect_token(named, key_set(), WANT_ACCESS).valid


def test_largest_size() -> None:
    """100 groups with names of 128 characters already make 18.6 kB."""
    largest = padded_to(MAX_BYTES)
    assert MAX_BYTES == 256 * 1024

    assert len(largest) == MAX_BYTES
    assert inspect_token(largest, key_set(), WANT_ID).valid
