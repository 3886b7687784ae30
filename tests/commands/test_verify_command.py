"""`cognito-desk verify` to the letter: options, output, exit status."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from io import BytesIO, StringIO, TextIOWrapper
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from desktop.auth.jwt.jws import MAX_BYTES
from desktop.auth.jwt.verify import CHECKS
from desktop.commands import verify as command
from tests.auth.forge import (
    ACCESS_CLAIMS,
    CLIENT,
    ID_CLAIMS,
    ISSUER,
    NOW,
    dumped,
    jwk,
    private_key,
    token,
    with_claims,
)
from tests.helpers.machine_settings import set_for_this_computer
from tests.helpers.raw_server import reply, serve_raw

if TYPE_CHECKING:
    from pathlib import Path

KEYS = dumped({"keys": [jwk()]})
GOOD = token()


class Ended(NamedTuple):
    status: int
    answer: dict[str, Any]
    errors: str


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    path = tmp_path / "keys.json"
    path.write_bytes(KEYS)
    return path


@pytest.fixture
def usual(keys: Path) -> list[str]:
    return ["--issuer", ISSUER, "--client-id", CLIENT, "--jwks", str(keys), "--now", str(NOW)]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    def run(arguments: list[str], stdin: str | bytes = GOOD) -> Ended:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        out, errors = StringIO(), StringIO()
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", errors)
        parser = ArgumentParser("cognito-desk verify")
        command.configure(parser)
        try:
            status = command.main(parser.parse_args(arguments))
        except SystemExit as end:
            status = int(end.code or 0)
        assert out.getvalue().count("\n") == 1
        return Ended(status, json.loads(out.getvalue()), errors.getvalue())

    return run


def failures(ended: Ended) -> list[str]:
    return [check["name"] for check in ended.answer["checks"] if check["ok"] is False]


def test_valid(run: Any, usual: list[str]) -> None:
    ended = run(usual)

    assert ended.status == 0
    assert list(ended.answer) == ["valid", "checks", "claims"]
    assert ended.answer["valid"] is True
    assert ended.answer["claims"] == ID_CLAIMS
    assert [check["name"] for check in ended.answer["checks"]] == list(CHECKS)
    for check in ended.answer["checks"]:
        assert list(check) == ["name", "ok", "error", "expected", "actual"]
        assert check["ok"] is True
        assert check["error"] is None
    assert ended.errors == ""


def test_phone_numbers_are_masked_where_the_organisation_has_set_it(
    run: Any, usual: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {**ID_CLAIMS, "phone_number": "+12025550100"}
    assert run(usual, token(said)).answer["claims"] == said

    set_for_this_computer(monkeypatch, mask_phone_numbers=True)
    ended = run(usual, token(said))

    assert ended.status == 0
    assert ended.answer["claims"] == {**said, "phone_number": "··0100"}


def test_not_valid(run: Any, usual: list[str]) -> None:
    ended = run(usual, token(key=private_key("attacker")))

    assert ended.status == 1
    assert ended.answer["valid"] is False
    assert failures(ended) == ["signature"]
    assert ended.answer["claims"] == ID_CLAIMS
    assert ended.errors == ""


@pytest.mark.parametrize(
    ("amr", "ok", "actual"),
    [
        (["pwd", "otp", "mfa"], True, '["pwd", "otp", "mfa"]'),
        (["pwd"], False, '["pwd"]'),
        (..., None, None),
    ],
)
def test_a_second_factor_shows_in_amr_or_is_not_checked(
    run: Any,
    usual: list[str],
    amr: object,
    ok: bool | None,  # noqa: FBT001 — a case
    actual: str | None,
) -> None:
    pasted = with_claims({"amr": amr})
    assert run(usual, pasted).status == 0, "where it isn't asked for"
    ended = run([*usual, "--require-mfa"], pasted)
    assert ended.status == (0 if ok else 1)
    assert ended.answer["valid"] is bool(ok)
    (check,) = [it for it in ended.answer["checks"] if it["name"] == "second_factor"]
    assert (check["ok"], check["actual"]) == (ok, actual)


PROFILE = f"""\
name = "Staff"
region = "eu-central-1"
user_pool_id = "eu-central-1_AbCdEfGhI"
client_id = "{CLIENT}"
"""
UPDATED = "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI"


@pytest.fixture
def profile(keys: Path) -> list[str]:
    file = keys.with_name("staff.toml")
    file.write_text(PROFILE)
    return ["--profile", str(file), "--jwks", str(keys), "--now", str(NOW)]


@pytest.mark.parametrize(("kind", "iss"), [("ORIGINAL", ISSUER), ("UPDATED", UPDATED)])
def test_a_connection_names_both_issuers(run: Any, profile: list[str], kind: str, iss: str) -> None:
    ended = run(profile, with_claims({"iss": iss}))

    assert ended.status == 0
    check = ended.answer["checks"][CHECKS.index("issuer")]
    assert check["expected"] == f"ORIGINAL: {ISSUER} or UPDATED: {UPDATED}"
    assert check["actual"] == f"{kind}: {iss}"
    assert failures(run(profile, with_claims({"iss": "https://evil.example"}))) == ["issuer"]


def test_keys_come_from_the_issuer_that_the_token_names(
    run: Any, profile: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetch(url: str, _transport: object) -> bytes:
        asked.append(url)
        return KEYS

    monkeypatch.setattr("desktop.cognito.jwks.fetch", fetch)
    for iss in (UPDATED, ISSUER, "https://evil.example"):
        run([*profile[:2], *profile[4:]], with_claims({"iss": iss}))
    assert asked == [f"{iss}/.well-known/jwks.json" for iss in (UPDATED, ISSUER, ISSUER)]


def test_a_connection_can_require_a_second_factor(run: Any, profile: list[str], keys: Path) -> None:
    profile_file = keys.with_name("staff.toml")
    profile_file.write_text(f"{PROFILE}require_mfa = true\n")
    assert failures(run(profile, with_claims({"amr": ["pwd"]}))) == ["second_factor"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "--issuer and --client-id are required, or --profile"),
        (["--issuer", ISSUER], "--issuer and --client-id are required, or --profile"),
        (["--profile", "x", "--issuer", ISSUER], "--profile names issuer and app client already"),
        (["--profile", "x", "--client-id", "c"], "--profile names issuer and app client already"),
        (["--profile", "/absent/staff.toml"], "there is no such file"),
    ],
)
def test_what_the_token_must_match_is_named_in_one_way(
    run: Any, arguments: list[str], reason: str
) -> None:
    ended = run(arguments)

    assert ended.status == 2
    assert reason in ended.answer["error"]
    assert reason in ended.errors


def test_not_a_token(run: Any, usual: list[str]) -> None:
    ended = run(usual, "hello")

    assert ended.status == 1
    assert ended.answer["claims"] is None
    assert [check["ok"] for check in ended.answer["checks"]] == [False] + [None] * 10


def test_access_token(run: Any, usual: list[str]) -> None:
    assert run([*usual, "--use", "access"], token(ACCESS_CLAIMS)).status == 0
    assert run(usual, token(ACCESS_CLAIMS)).status == 1


def test_leeway(run: Any, usual: list[str]) -> None:
    over = with_claims({"exp": NOW - 4})

    assert failures(run(usual, over)) == ["expiry"]
    assert failures(run([*usual, "--leeway", "4"], over)) == ["expiry"]
    assert run([*usual, "--leeway", "5"], over).status == 0


def test_local_clock(run: Any, usual: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: NOW + 0.9)
    assert run(usual[:-2]).status == 0

    monkeypatch.setattr("time.time", lambda: ID_CLAIMS["exp"] + 0.0)
    assert failures(run(usual[:-2])) == ["expiry"]


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_one_line_end(run: Any, usual: list[str], end: str) -> None:
    assert run(usual, GOOD + end).status == 0


@pytest.mark.parametrize("end", ["\n\n", "\r\n\r\n", "\n\r", "\r", " ", " \n", "\t\n " * 300])
@pytest.mark.parametrize("start", ["", "\ufeff", " \n", "Bearer ", "\ufeff\r\n bearer \t"])
def test_what_is_around_a_pasted_token_does_not_count(
    run: Any, usual: list[str], start: str, end: str
) -> None:
    assert run(usual, start + GOOD + end).status == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_token_in_a_file_of_powershell(run: Any, usual: list[str], encoding: str) -> None:
    assert run(usual, f"{GOOD}\r\n".encode(encoding)).status == 0


@pytest.mark.parametrize("end", ["\0", "\n" + GOOD, " x"])
@pytest.mark.parametrize("start", ["", "Bearer "])
def test_anything_more(run: Any, usual: list[str], start: str, end: str) -> None:
    assert failures(run(usual, start + GOOD + end)) == ["form"]


@pytest.mark.parametrize("start", ["Bearer Bearer ", "Bearer", "Basic ", "\0"])
def test_anything_before(run: Any, usual: list[str], start: str) -> None:
    assert failures(run(usual, start + GOOD)) == ["form"]


@pytest.mark.parametrize(
    "stdin", [b"", b"\n", b"\xff\xfe", b"\xff\xfe\0", b"A" * 20_000_000, b"Bearer "]
)
def test_any_input(run: Any, usual: list[str], stdin: str | bytes) -> None:
    assert failures(run(usual, stdin)) == ["form"]


def test_longest_token_with_a_line_end(run: Any, usual: list[str]) -> None:
    """The line end does not count."""
    longest = "A" * MAX_BYTES

    assert run(usual, longest + "\r\n").answer["checks"][0]["actual"] == "parts: 1"
    assert "more than" in run(usual, longest + "A\n").answer["checks"][0]["actual"]


def test_hostile_claims(run: Any, usual: list[str]) -> None:
    """They are printed escaped, so that no control character reaches the terminal."""
    hostile = with_claims({"name": "\u202e\x1b[31m\U0001f600</script>", "sub": "s" * 4_000})

    ended = run(usual, hostile)

    assert ended.status == 0
    assert ended.answer["claims"]["name"] == "\u202e\x1b[31m\U0001f600</script>"
    assert len(ended.answer["checks"][-1]["actual"]) < 300


WRONG_USAGE: dict[str, list[str]] = {
    "nothing": [],
    "no client": ["--issuer", ISSUER],
    "no issuer": ["--client-id", CLIENT],
    "an empty issuer": ["--issuer", "", "--client-id", CLIENT],
    "an empty client": ["--issuer", ISSUER, "--client-id", ""],
    "another use": ["--issuer", ISSUER, "--client-id", CLIENT, "--use", "refresh"],
    "a time that is none": ["--issuer", ISSUER, "--client-id", CLIENT, "--now", "today"],
    "a time with a fraction": ["--issuer", ISSUER, "--client-id", CLIENT, "--now", "1.5"],
    "a time of 5,000 digits": ["--issuer", ISSUER, "--client-id", CLIENT, "--now", "1" * 5_000],
    "Arabic digits": ["--issuer", ISSUER, "--client-id", CLIENT, "--leeway", "\u0661"],
    "negative leeway": ["--issuer", ISSUER, "--client-id", CLIENT, "--leeway", "-1"],
    "negative leeway, joined": ["--issuer", ISSUER, "--client-id", CLIENT, "--leeway=-1"],
    "an underscore": ["--issuer", ISSUER, "--client-id", CLIENT, "--leeway", "1_0"],
    "something more": ["--issuer", ISSUER, "--client-id", CLIENT, GOOD],
    "half an option": ["--issuer", ISSUER, "--client", CLIENT],
    "an unknown option": ["--issuer", ISSUER, "--client-id", CLIENT, "--quiet"],
}


@pytest.mark.parametrize("arguments", WRONG_USAGE.values(), ids=WRONG_USAGE.keys())
def test_wrong_usage(run: Any, arguments: list[str]) -> None:
    """Exit 2, with the reason as JSON and, in one line, on standard error."""
    ended = run(arguments)

    assert ended.status == 2
    assert list(ended.answer) == ["error"]
    assert ended.errors == f"cognito-desk verify: {ended.answer['error']}\n"


@pytest.mark.parametrize(
    "document", [b"", b"<html>", b"{}", b"[]", b"\xff", b'{"keys": []}' + b" " * 600_000]
)
def test_no_readable_key_set(run: Any, usual: list[str], keys: Path, document: bytes) -> None:
    keys.write_bytes(document)

    ended = run(usual)

    assert ended.status == 2
    assert list(ended.answer) == ["error"]
    assert ended.answer["error"].startswith("no key set: ")


@pytest.mark.parametrize("name", ["gone.json", "", "a/b/c", "ftp://example.com/keys.json"])
def test_no_such_file(run: Any, usual: list[str], keys: Path, name: str) -> None:
    """A folder, or nothing at all."""
    usual[usual.index("--jwks") + 1] = str(keys.parent / name)

    assert run(usual).status == 2


def test_empty_key_set(run: Any, usual: list[str], keys: Path) -> None:
    """Readable; it just has no key for this token."""
    keys.write_bytes(b'{"keys": []}')

    ended = run(usual)

    assert ended.status == 1
    assert failures(ended) == ["key"]


@pytest.mark.parametrize(
    "more",
    [
        ["--issuer", ISSUER, "--jwks", "http://keys.example/jwks.json"],
        ["--issuer", ISSUER, "--jwks", "https://["],
        ["--issuer", ISSUER, "--jwks", "HTTPS://u:p@keys.example/"],
        ["--issuer", "http://pool.example/pool"],
        ["--issuer", "https://["],
        ["--issuer", "pool.example"],
    ],
    ids=lambda more: more[-1],
)
def test_an_address_that_is_not_safe_is_wrong_usage(run: Any, more: list[str]) -> None:
    """Keys that came over the network in the open could be anybody's."""
    ended = run([*more, "--client-id", CLIENT])
    assert ended.status == 2
    assert ended.answer["error"].endswith(
        "must be an address that can be fetched: https, or http for 127.0.0.1, ::1 and localhost"
    )
    assert more[-2] in ended.answer["error"]


def test_an_issuer_is_compared_freely(run: Any, keys: Path) -> None:
    issuer = "http://pool.example/pool"
    stdin = with_claims({"iss": issuer})
    arguments = ["--issuer", issuer, "--client-id", CLIENT, "--jwks", str(keys), "--now", str(NOW)]
    assert run(arguments, stdin).status == 0


@pytest.mark.parametrize(
    ("variable", "value"), [("AWS_CA_BUNDLE", "/gone.pem"), ("https_proxy", "nonsense://a")]
)
def test_a_setting_that_is_in_the_way_is_named(
    run: Any, variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    ended = run(["--issuer", "https://pool.example/pool", "--client-id", CLIENT])
    assert ended.status == 2
    # Windows knows all variables by their names in capitals.
    assert ended.answer["error"].lower().startswith(f"{variable.lower()} ")


@pytest.mark.parametrize("slash", ["", "/"])
def test_keys_of_the_issuer(run: Any, slash: str) -> None:
    """By default they come from where the issuer publishes them."""
    with serve_raw(reply(KEYS)) as server:
        issuer = f"http://127.0.0.1:{server.port}/pool{slash}"
        arguments = ["--issuer", issuer, "--client-id", CLIENT, "--now", str(NOW)]
        ended = run(arguments, with_claims({"iss": issuer}))

    assert ended.status == 0
    assert server.requests[0].startswith("GET /pool/.well-known/jwks.json ")


def test_keys_at_an_address(run: Any, usual: list[str]) -> None:
    with serve_raw(reply(KEYS)) as server:
        usual[usual.index("--jwks") + 1] = server.url.replace("http:", "HTTP:")
        assert run(usual).status == 0


def test_no_keys_at_the_address(run: Any, usual: list[str]) -> None:
    with serve_raw(reply(b"", "500 Internal Server Error")) as server:
        usual[usual.index("--jwks") + 1] = server.url
        ended = run(usual)

    assert ended.status == 2
    assert ended.answer == {"error": "127.0.0.1: an answer with HTTP status 500"}


def test_no_standard_input(run: Any, usual: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Started with it closed, as some schedulers do."""
    parser = ArgumentParser()
    command.configure(parser)
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", StringIO())
    monkeypatch.setattr(sys, "stderr", StringIO())

    assert command.main(parser.parse_args(usual)) == 2
