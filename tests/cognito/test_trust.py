"""The check of a file with certificates: parsed once for each state of the file."""

from __future__ import annotations

import os
import ssl
from contextlib import closing
from typing import TYPE_CHECKING, TypeAlias

import pytest

from desktop.auth.errors import SettingFlaw, SettingUnusable
from desktop.cognito import trust
from desktop.cognito.http_session import HttpSession
from desktop.cognito.transport import Transport
from tests.helpers.certificates import Authority

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SETTINGS = ["AWS_CA_BUNDLE", "ca_bundle"]
SetTo: TypeAlias = "Callable[[Path], Transport]"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each path that was parsed, in turn."""
    paths: list[str] = []
    parse = trust._context_of

    def recorded(path: str) -> ssl.SSLContext:
        paths.append(path)
        return parse(path)

    monkeypatch.setattr(trust, "_context_of", recorded)
    return paths


@pytest.fixture(params=SETTINGS)
def set_to(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> SetTo:
    """What names a file by one setting, and gives what a profile has of it."""

    def named(path: Path) -> Transport:
        if request.param == "ca_bundle":
            return Transport(ca_bundle=str(path))
        monkeypatch.setenv("AWS_CA_BUNDLE", str(path))
        return Transport()

    return named


def flaw_of(transport: Transport) -> SettingFlaw | None:
    try:
        trust.context_maker(transport.ca_bundle)
    except SettingUnusable as error:
        return error.flaw
    return None


def put_in_place(path: Path, data: bytes) -> None:
    """As a package manager does, so that the file is another even at the same moment and size."""
    new = path.with_suffix(".new")
    new.write_bytes(data)
    before = path.stat()
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(path)


def test_sessions_for_keys_parse_the_file_no_more(set_to: SetTo, parsed: list[str], tmp_path: Path):
    """Else each fetch of a pool's keys would wait for all of the system's authorities."""
    transport = set_to(Authority(tmp_path).bundle)
    for _ in range(3):
        with closing(HttpSession("http://127.0.0.1:9/keys", transport, 1)):
            pass
    assert parsed == [str(Authority(tmp_path).bundle)]


def test_each_connection_reads_the_file_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    first = Authority(tmp_path, "First")
    second = Authority(tmp_path, "Second")
    monkeypatch.setenv("AWS_CA_BUNDLE", str(first.bundle))
    make = trust.context_maker()
    before = make()
    put_in_place(first.bundle, second.bundle.read_bytes())
    after = make()
    assert before is not after
    assert [names(each) for each in (before, after)] == [["First"], ["Second"]]
    assert after.verify_mode is ssl.CERT_REQUIRED
    assert after.check_hostname


def names(context: ssl.SSLContext) -> list[str]:
    """Of the authorities that are trusted."""
    subjects = [dict(pair for (pair,) in each["subject"]) for each in context.get_ca_certs()]
    return [subject["commonName"] for subject in subjects]


def test_a_file_that_lost_its_certificates_is_named(set_to: SetTo, tmp_path: Path):
    bundle = Authority(tmp_path).bundle
    transport = set_to(bundle)
    good = bundle.read_bytes()
    assert flaw_of(transport) is None
    put_in_place(bundle, b"#" * len(good))  # of the same size and time
    assert flaw_of(transport) is SettingFlaw.NO_CERTIFICATES
    put_in_place(bundle, good)
    assert flaw_of(transport) is None


def test_a_file_that_was_written_to_is_parsed_again(
    set_to: SetTo, parsed: list[str], tmp_path: Path
):
    bundle = Authority(tmp_path).bundle
    transport = set_to(bundle)
    assert flaw_of(transport) is None
    bundle.write_bytes(bundle.read_bytes() * 2)
    assert flaw_of(transport) is None
    assert len(parsed) == 2
    bundle.write_bytes(b"")
    assert flaw_of(transport) is SettingFlaw.NO_CERTIFICATES


def test_a_file_that_went_is_named(set_to: SetTo, tmp_path: Path):
    bundle = Authority(tmp_path).bundle
    transport = set_to(bundle)
    assert flaw_of(transport) is None
    bundle.unlink()
    assert flaw_of(transport) is SettingFlaw.FILE_MISSING
    bundle.symlink_to(bundle)
    assert flaw_of(transport) is SettingFlaw.FILE_UNREADABLE


def test_what_is_wrong_is_looked_at_each_time(set_to: SetTo, parsed: list[str], tmp_path: Path):
    bundle = tmp_path / "none.pem"
    bundle.write_text("-----BEGIN CERTIFICATE-----\nnone\n")
    transport = set_to(bundle)
    for _ in range(2):
        assert flaw_of(transport) is SettingFlaw.NO_CERTIFICATES
    assert len(parsed) == 2


def test_a_file_that_may_not_be_read_any_more_is_named(
    set_to: SetTo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Permissions don't keep root from it, so opening is what fails here."""
    bundle = Authority(tmp_path).bundle
    transport = set_to(bundle)
    assert flaw_of(transport) is None

    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(type(bundle), "open", refused)
    assert flaw_of(transport) is SettingFlaw.FILE_UNREADABLE
