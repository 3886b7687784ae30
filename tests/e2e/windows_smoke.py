"""The frozen programs for Windows, which Wine runs: see tools/windows-build."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from desktop import __version__
from tests.auth.forge import CLIENT, ISSUER, NOW, dumped, jwk, token
from tests.practice.pool_process import terminate

ROOT = Path(__file__).parents[2]
PROGRAMS = pytest.mark.parametrize("name", ["cognito-desk", "cognito-desk-window"])
PATIENCE = 100.0
"""Seconds, for the first start as well."""


def started(name: str, *arguments: str) -> subprocess.Popen[bytes]:
    folder = Path(os.environ["COGNITO_DESK_WINDOWS_FOLDER"])
    return subprocess.Popen(
        [ROOT / "build" / "windows" / "wpy", *arguments],
        env={**os.environ, "WPY": str((folder / f"{name}.exe").resolve())},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def outcome(name: str, *arguments: str, stdin: bytes = b"") -> tuple[bytes, bytes]:
    """What was printed. Wine's command passes on output, and not always the status."""
    with started(name, *arguments) as process:
        return process.communicate(stdin, timeout=PATIENCE)


@PROGRAMS
def test_says_its_version(name: str):
    assert outcome(name, "--version") == (f"cognito-desk {__version__}\n".encode(), b"")


@PROGRAMS
def test_its_properties_say_what_it_is(name: str):
    program = Path(os.environ["COGNITO_DESK_WINDOWS_FOLDER"], f"{name}.exe").read_bytes()
    for text in ("OriginalFilename", f"{name}.exe", "Cognito Desk contributors", __version__):
        assert text.encode("utf-16-le") in program


@PROGRAMS
def test_verifies_a_token(name: str, tmp_path: Path):
    keys = tmp_path / "keys.json"
    keys.write_bytes(dumped({"keys": [jwk()]}))
    file = "Z:" + str(keys).replace("/", "\\")
    options = ["--issuer", ISSUER, "--client-id", CLIENT, "--jwks", file, "--now", str(NOW)]
    out, errors = outcome(name, "verify", *options, stdin=token().encode() + b"\r\n")
    assert (json.loads(out)["valid"], errors) == (True, b"")


@PROGRAMS
def test_runs_a_practice_pool_until_its_input_ends(name: str):
    with started(name, "practice", "--with-parent") as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            assert json.loads(process.stdout.readline())["endpoint"]
            process.stdin.close()
            process.stdin = None
            process.wait(PATIENCE)
        finally:
            terminate(process)
