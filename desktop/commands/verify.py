"""`cognito-desk verify`: every check on a token from standard input, as JSON.

Exit status: 0 valid, 1 not valid, 2 wrong usage or no readable key set. With 2, standard output is
`{"error": …}` and standard error the same error as a line of text.
"""

from __future__ import annotations

import json
import re
import sys
import time
from argparse import ArgumentTypeError
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, NoReturn, TextIO

from desktop.auth.addresses import RULE, can_be_fetched
from desktop.auth.errors import SettingUnusable, TransportError
from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.jwk import MAX_BYTES as MAX_KEYS
from desktop.auth.jwt.jwk import KeySet, KeySetMalformed
from desktop.auth.jwt.jws import MAX_BYTES as MAX_TOKEN
from desktop.auth.jwt.verify import inspect_token

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

VALID, NOT_VALID, WRONG_USAGE = 0, 1, 2
MAX_DIGITS = 12
"""Of a time in seconds, which lies past the year 9999 then."""


@dataclass(frozen=True, slots=True)
class VerifyOptions:
    """The options of the command line."""

    issuer: str
    client_id: str
    use: Literal["id", "access"] = "id"
    jwks: str | None = None
    """File or URL; by default the issuer's own."""
    now: int | None = None
    """Seconds since the epoch; by default the local clock's."""
    leeway: int = 0
    """Seconds."""


class UsageError(Exception):
    """An option's value can't be used; the text says why."""


def configure(parser: ArgumentParser) -> None:
    """Add the options. This parser's errors are JSON, too."""

    def refuse(message: str) -> NoReturn:
        sys.exit(_fail(message, sys.stdout))

    parser.allow_abbrev = False
    parser.error = refuse  # type: ignore[method-assign]
    parser.description = "Read a token on standard input and print every check on it as JSON."
    add = parser.add_argument
    add("--issuer", required=True, type=_text, metavar="ISS", help="what iss must say")
    add("--client-id", required=True, type=_text, metavar="ID", help="the app client's id")
    add("--use", choices=("id", "access"), default="id", help="the kind of token (default: id)")
    add("--jwks", type=_text, metavar="FILE_OR_URL", help="default: ISS/.well-known/jwks.json")
    add("--now", type=_seconds, metavar="EPOCH", help="judge at this time (default: this clock's)")
    add("--leeway", type=_seconds, metavar="S", default=0, help="seconds of grace (default: 0)")


def main(namespace: Namespace) -> int:
    """Run with the parsed options of `configure`; the exit status."""
    options = VerifyOptions(
        issuer=namespace.issuer,
        client_id=namespace.client_id,
        use=namespace.use,
        jwks=namespace.jwks,
        now=namespace.now,
        leeway=namespace.leeway,
    )
    stdin = getattr(sys.stdin, "buffer", None)  # none at all when started with it closed
    if stdin is None:
        return _fail("there is no standard input", sys.stdout)
    return run(options, stdin, sys.stdout)


def run(options: VerifyOptions, stdin: BinaryIO, stdout: TextIO) -> int:
    """Judge the token on `stdin`; the exit status. One line of JSON goes to `stdout`."""
    try:
        token = _read_token(stdin)
        keys = KeySet.parse(_read_keys(options))
    except KeySetMalformed as error:
        return _fail(f"no key set: {error}", stdout)
    except (OSError, SettingUnusable, TransportError, UsageError) as error:
        return _fail(str(error), stdout)
    now = int(time.time()) if options.now is None else options.now
    verdict = inspect_token(
        token,
        keys,
        Expected(
            options.issuer, options.client_id, options.use, now, options.leeway, machines=True
        ),
    )
    answer = {
        "valid": verdict.valid,
        "checks": [asdict(check) for check in verdict.checks],
        "claims": verdict.claims,
    }
    _print(answer, stdout)
    return VALID if verdict.valid else NOT_VALID


def _read_token(stdin: BinaryIO) -> bytes:
    """The token without its line end, cut one byte after the longest that is accepted."""
    data = stdin.read(MAX_TOKEN + len("\r\n") + 1)
    for line_end in (b"\r\n", b"\n"):
        if data.endswith(line_end):
            return data.removesuffix(line_end)
    return data


def _read_keys(options: VerifyOptions) -> bytes:
    source = options.jwks or f"{options.issuer.rstrip('/')}/.well-known/jwks.json"
    if not options.jwks or re.match("https?://", source, re.IGNORECASE):
        if not can_be_fetched(source):
            option = "--jwks" if options.jwks else "without --jwks, --issuer"
            raise UsageError(f"{option} must be an address that can be fetched: {RULE}")
        from desktop.cognito.jwks import fetch  # not for keys in a file

        return fetch(source)
    with Path(source).open("rb") as file:
        return file.read(MAX_KEYS + 1)


def _text(value: str) -> str:
    if not value:
        raise ArgumentTypeError("must not be empty")
    return value


def _seconds(value: str) -> int:
    if not re.fullmatch(f"[0-9]{{1,{MAX_DIGITS}}}", value):
        raise ArgumentTypeError(f"whole seconds, not {value[:40]!r}")
    return int(value)


def _fail(reason: str, stdout: TextIO) -> int:
    line = " ".join(reason.split())
    _print({"error": line}, stdout)
    sys.stderr.write(f"cognito-desk verify: {line}\n")
    return WRONG_USAGE


def _print(answer: object, stdout: TextIO) -> None:
    # ASCII: no encoding of any terminal gets in the way, and no claim can turn its text around.
    stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")
