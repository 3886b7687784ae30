"""The scanner finds what it is to find, and cries no wolf."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import os
import random
import string
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from tests.canaries.scanner import PIECE, Canaries

PASSWORD = 'Cänary-"7\\pass & wörd+1/'
CODE = "493027"
SESSION = "".join(random.Random(7).choices(string.ascii_letters + string.digits + "-_", k=900))
HASH = base64.b64encode(hashlib.sha256(b"canary").digest()).decode()
SECRETS = {"password": PASSWORD, "code": CODE, "session": SESSION, "secret hash": HASH}

ENCODE: dict[str, Callable[[str], bytes]] = {
    "raw": str.encode,
    "UTF-16 LE": lambda s: s.encode("utf-16-le"),
    "UTF-16 BE": lambda s: s.encode("utf-16-be"),
    "UTF-16 with a mark": lambda s: s.encode("utf-16"),
    "hex": lambda s: s.encode().hex().encode(),
    "HEX": lambda s: s.encode().hex().upper().encode(),
    "percent": lambda s: quote(s, safe="").encode(),
    "percent, slash kept": lambda s: quote(s).encode() if "/" not in s else quote(s, "").encode(),
    "form": lambda s: quote_plus(s).encode(),
    "JSON": lambda s: json.dumps({"a": s}).encode(),
    "JSON in JSON": lambda s: json.dumps(json.dumps({"a": s})).encode(),
    "JSON in repr": lambda s: repr(json.dumps({"a": s}).encode()).encode(),
    "JSON, not ASCII": lambda s: json.dumps({"a": s}, ensure_ascii=False).encode(),
    "repr": lambda s: repr({"a": s}).encode(),
    "repr of bytes": lambda s: repr(s.encode()).encode(),
    "HTML": lambda s: html.escape(s).encode(),
}


def in_base64(before: int, table: Callable[[bytes], bytes]) -> Callable[[str], bytes]:
    """Encode with so many bytes before it, and some after it."""
    return lambda secret: table(b"x" * before + secret.encode() + b"yz")


for n in range(6):
    ENCODE[f"base64 at {n}"] = in_base64(n, base64.b64encode)
    ENCODE[f"base64url at {n}"] = in_base64(n, base64.urlsafe_b64encode)


@pytest.fixture(scope="module")
def canaries() -> Canaries:
    canaries = Canaries()
    for name, secret in SECRETS.items():
        canaries.add(name, secret)
    return canaries


@pytest.mark.parametrize("encode", ENCODE.values(), ids=ENCODE)
@pytest.mark.parametrize("name", SECRETS)
def test_finds_each_secret_in_each_form(
    canaries: Canaries, name: str, encode: Callable[[str], bytes]
):
    data = b'before "' + encode(SECRETS[name]) + b'" after'
    finds = canaries.scan_bytes(data, "here")
    assert {find.canary for find in finds} == {name}
    assert {find.where for find in finds} == {"here"}


@pytest.mark.parametrize("start", [0, 1, 7, 450, len(SESSION) - PIECE])
@pytest.mark.parametrize(
    "encode",
    [
        str.encode,
        lambda s: s.encode("utf-16-le"),
        lambda s: s.encode().hex().encode(),
        lambda s: base64.b64encode(s.encode()),
        lambda s: base64.b64encode(b"x" + s.encode()),
        lambda s: base64.b64encode(b"xx" + s.encode()),
    ],
)
def test_finds_any_piece_of_16_characters(
    canaries: Canaries, start: int, encode: Callable[[str], bytes]
):
    # Where base64 cuts, a few characters more are what it takes to have a whole piece.
    piece = SESSION[start : start + PIECE] if start else SESSION[: PIECE + 8]
    finds = canaries.scan_bytes(b"log: " + encode(piece) + b"...", "log")
    assert [find.canary for find in finds[:1]] == ["session"]
    assert all(find.form.startswith("a piece, ") for find in finds)


def test_a_piece_that_is_shorter_is_no_find(canaries: Canaries):
    assert canaries.scan_text(SESSION[: PIECE - 1], "log") == []


@pytest.mark.parametrize("text", [f"1{CODE}", f"{CODE}9", f"a{CODE}f", f"0x{CODE}"])
def test_a_code_inside_a_longer_number_is_no_find(canaries: Canaries, text: str):
    assert canaries.scan_text(text, "log") == []


@pytest.mark.parametrize("text", [CODE, f"code={CODE}&", f"'{CODE}'", f"{CODE}.", f"_{CODE}"])
def test_a_code_that_stands_alone_is_found(canaries: Canaries, text: str):
    assert [find.form for find in canaries.scan_text(text, "log")] == ["raw"]


def test_cries_no_wolf(canaries: Canaries):
    """What may be anywhere: who it is, fingerprints, request ids, times, and a lot of noise."""
    fingerprint = hashlib.sha256(SESSION.encode()).hexdigest()
    noise = random.Random(1).randbytes(300_000)
    harmless = [
        b"maria@example.com +*******0100",
        fingerprint.encode(),
        fingerprint[:8].encode(),
        b"2026-11-25T17:44:49.297+00:00 4f9d1c1e-7a3b-4d0c-9f57-0a6f1d2b3c4d",
        noise,
        noise.hex().encode(),
        base64.b64encode(noise),
    ]
    assert [canaries.scan_bytes(data, "x") for data in harmless] == [[]] * len(harmless)


def test_a_find_tells_where_and_never_what(canaries: Canaries):
    [find, *_] = canaries.scan_text(f"0123 {PASSWORD}", "stderr")
    assert (find.canary, find.form, find.where, find.offset) == ("password", "raw", "stderr", 5)
    assert not canaries.scan_text(repr(find) + repr(canaries), "its own words")


def test_looks_into_folders_names_links_and_archives(canaries: Canaries, tmp_path: Path):
    hidden = tmp_path / ".config" / "deep"
    hidden.mkdir(parents=True)
    (hidden / "plain").write_text(f"code {CODE}")
    (tmp_path / f"name {CODE}").write_text("")
    (tmp_path / "link").symlink_to(f"/nowhere/{CODE}")
    (tmp_path / CODE).mkdir()
    (tmp_path / "log.gz").write_bytes(gzip.compress(SESSION.encode()))
    (tmp_path / "broken.gz").write_bytes(b"\x1f\x8bnonsense")
    with zipfile.ZipFile(tmp_path / "report.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.gz", gzip.compress(PASSWORD.encode()))
        archive.writestr("harmless", "nothing")
    where = {find.where.replace(str(tmp_path), "~") for find in canaries.scan_folder(tmp_path)}
    assert where == {
        "~/.config/deep/plain",
        f"the name of ~/name {CODE}",
        "the link ~/link",
        f"the name of ~/{CODE}",
        "~/log.gz, unpacked",
        "inner.gz in ~/report.zip, unpacked",
    }


def test_an_empty_folder_has_nothing(canaries: Canaries, tmp_path: Path):
    assert canaries.scan_folder(tmp_path) == []


@pytest.mark.skipif(not Path("/proc").exists(), reason="Linux's /proc")
@pytest.mark.parametrize("place", ["cmdline", "environ"])
def test_looks_at_what_the_system_tells_of_a_process(canaries: Canaries, place: str):
    command = [sys.executable, "-c", "print(flush=True); input()"]
    env = dict(os.environ)
    if place == "cmdline":
        command.append(CODE)
    else:
        env["CODE"] = CODE
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        finds = canaries.scan_process(process.pid)
        process.communicate(b"\n")
    assert [find.where.split()[0] for find in finds] == [place]


def test_what_is_too_short_is_refused_rather_than_never_found():
    with pytest.raises(ValueError, match="too short"):
        Canaries().add("pin", "123")
