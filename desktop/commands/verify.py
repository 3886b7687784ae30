"""`cognito-desk verify`: every check on a token from standard input, as JSON.

Exit status: 0 valid, 1 not valid, 2 wrong usage or no readable key set. With 2, standard output is
`{"error": …}` and standard error the same error as a line of text.
"""

from __future__ import annotations

import codecs
import json
import re
import sys
import time
from argparse import ArgumentTypeError
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, NoReturn, TextIO

from desktop.auth.addresses import RULE, can_be_fetched
from desktop.auth.errors import SettingUnusable, TransportError
from desktop.auth.issuers import Issuer, keys_of, named
from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.jwk import MAX_BYTES as MAX_KEYS
from desktop.auth.jwt.jwk import KeySet, KeySetMalformed
from desktop.auth.jwt.jws import MAX_BYTES as MAX_TOKEN
from desktop.auth.jwt.sign_in_checks import check_second_factor
from desktop.auth.jwt.verify import inspect_token, key_reference
from desktop.auth.phone_numbers import with_phone_numbers_masked
from desktop.commands.output import complain, write_line
from desktop.config.managed.current import managed
from desktop.config.managed.profiles import read_effective_profile
from desktop.config.profile import ProfileError
from desktop.system.folders import profile_path
from desktop.system.small_files import NotAFile, TooLarge, read_pipe, read_small_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from desktop.cognito.transport import Transport
    from desktop.config.profile import Profile

VALID, NOT_VALID, WRONG_USAGE = 0, 1, 2
MAX_AROUND = 1024
"""Bytes of blanks and the like that may be around a token."""
PIPE_TIMEOUT = 10.0
"""Seconds for keys that come through a pipe, such as `--jwks <(curl …)`."""
MAX_DIGITS = 12
"""Of a time in seconds, which lies past the year 9999 then."""


@dataclass(frozen=True, slots=True)
class VerifyOptions:
    """The options of the command line."""

    issuers: tuple[Issuer, ...]
    """Those that iss may name; the keys are the named one's."""
    client_id: str
    use: Literal["id", "access"] = "id"
    jwks: str | None = None
    """File or URL in place of the issuer's own."""
    now: int | None = None
    """Seconds since the epoch; by default the local clock's."""
    leeway: int = 0
    """Seconds."""
    require_mfa: bool = False
    """Whether a second factor is checked, too. Only `amr` can show it here."""
    transport: Transport | None = None
    """How keys are fetched; None for what environment and system say."""


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
    add("--issuer", type=_text, metavar="ISS", help="what iss must say")
    add("--client-id", type=_text, metavar="ID", help="the app client's id")
    add(
        "--profile",
        type=_text,
        metavar="NAME_OR_FILE",
        help="a connection (a .toml file, or its name), in place of --issuer and --client-id",
    )
    add("--use", choices=("id", "access"), default="id", help="the kind of token (default: id)")
    add("--jwks", type=_text, metavar="FILE_OR_URL", help="default: where the issuer has them")
    add("--now", type=_seconds, metavar="EPOCH", help="judge at this time (default: this clock's)")
    add("--require-mfa", action="store_true", help="check by amr that there was a second factor")
    add("--leeway", type=_seconds, metavar="S", default=0, help="seconds of grace (default: 0)")


def main(namespace: Namespace) -> int:
    """Run with the parsed options of `configure`; the exit status."""
    try:
        options = _options(namespace)
    except (ProfileError, UsageError) as error:
        return _fail(str(error), sys.stdout)
    stdin = getattr(sys.stdin, "buffer", None)  # none at all when started with it closed
    if stdin is None:
        return _fail("there is no standard input", sys.stdout)
    return run(options, stdin, sys.stdout)


def _options(namespace: Namespace) -> VerifyOptions:
    """Raises `ProfileError`, `UsageError`."""
    issuer, client_id = namespace.issuer, namespace.client_id
    require_mfa, transport = namespace.require_mfa, None
    if namespace.profile is None:
        if issuer is None or client_id is None:
            raise UsageError("--issuer and --client-id are required, or --profile")
        issuers: tuple[Issuer, ...] = (Issuer(issuer, keys_of(issuer)),)
    elif issuer is not None or client_id is not None:
        raise UsageError("--profile names issuer and app client already; leave the others out")
    else:
        profile = read_effective_profile(profile_path(namespace.profile))
        issuers, client_id = profile.issuers, profile.client_id
        transport = _transport_of(profile)
        require_mfa = require_mfa or profile.require_mfa
    return VerifyOptions(
        issuers=issuers,
        client_id=client_id,
        use=namespace.use,
        jwks=namespace.jwks,
        now=namespace.now,
        leeway=namespace.leeway,
        require_mfa=require_mfa,
        transport=transport,
    )


def _transport_of(profile: Profile) -> Transport:
    from desktop.cognito.transport import transport_of
    from desktop.vault.proxy_credentials import KeyringProxyCredentials

    return transport_of(profile, KeyringProxyCredentials())


def run(options: VerifyOptions, stdin: BinaryIO, stdout: TextIO | None) -> int:
    """Judge the token on `stdin`; the exit status. One line of JSON goes to `stdout`."""
    try:
        token = _read_token(stdin)
        keys = KeySet.parse(_read_keys(options, token))
    except (KeySetMalformed, TooLarge) as error:
        return _fail(f"no key set: {error}", stdout)
    except (OSError, SettingUnusable, TransportError, UsageError) as error:
        return _fail(str(error), stdout)
    now = int(time.time()) if options.now is None else options.now
    verdict = inspect_token(
        token,
        keys,
        Expected(
            options.issuers, options.client_id, options.use, now, options.leeway, machines=True
        ),
    )
    if options.require_mfa:
        verdict = replace(
            verdict, checks=(*verdict.checks, check_second_factor(None, verdict.claims))
        )
    answer: object = {
        "valid": verdict.valid,
        "checks": [asdict(check) for check in verdict.checks],
        "claims": verdict.claims,
    }
    if managed().switch("mask_phone_numbers"):
        answer = with_phone_numbers_masked(answer)
    if not _print(answer, stdout):
        complain("verify", "the result couldn't be written to standard output")
        return WRONG_USAGE
    return VALID if verdict.valid else NOT_VALID


def _read_token(stdin: BinaryIO) -> bytes:
    """The token without what is around it when it is pasted or piped.

    That is blanks and line ends, a byte order mark (PowerShell writes UTF-16 to files), and
    "Bearer " as it stands in a request. One byte more than the longest token is kept of others.
    """
    data = stdin.read(2 * (MAX_TOKEN + MAX_AROUND))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", "replace").encode()
    token = data.removeprefix(codecs.BOM_UTF8).strip()
    return re.sub(rb"(?i)\Abearer[ \t]+", b"", token)[: MAX_TOKEN + 1]


def _read_keys(options: VerifyOptions, token: bytes) -> bytes:
    _, iss = key_reference(token)
    issuer = named(options.issuers, iss) or options.issuers[0]
    source = options.jwks or issuer.jwks_url
    if not options.jwks or re.match("https?://", source, re.IGNORECASE):
        if not can_be_fetched(source):
            option = "--jwks" if options.jwks else "without --jwks, --issuer"
            raise UsageError(f"{option} must be an address that can be fetched: {RULE}")
        from desktop.cognito.jwks import fetch  # not for keys in a file

        return fetch(source, options.transport)
    try:
        return read_small_file(Path(source), MAX_KEYS)
    except NotAFile:
        return read_pipe(Path(source), MAX_KEYS, PIPE_TIMEOUT)


def _text(value: str) -> str:
    if not value:
        raise ArgumentTypeError("must not be empty")
    return value


def _seconds(value: str) -> int:
    if not re.fullmatch(f"[0-9]{{1,{MAX_DIGITS}}}", value):
        raise ArgumentTypeError(f"whole seconds, not {value[:40]!r}")
    return int(value)


def _fail(reason: str, stdout: TextIO | None) -> int:
    line = " ".join(reason.split())
    _print({"error": line}, stdout)
    complain("verify", line)
    return WRONG_USAGE


def _print(answer: object, stdout: TextIO | None) -> bool:
    # ASCII: no encoding of any terminal gets in the way, and no claim can turn its text around.
    return write_line(stdout, json.dumps(answer, ensure_ascii=True))
