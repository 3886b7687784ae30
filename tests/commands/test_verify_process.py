"""`cognito-desk verify` as a process of its own, with real pipes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.auth.forge import ACCESS_CLAIMS, CLIENT, ISSUER, NOW, dumped, jwk, token
from tests.helpers.odd_files import ODD_FILES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GOOD = token()
SCRIPT = """
import sys
from argparse import ArgumentParser
from desktop.commands import verify
parser = ArgumentParser("cognito-desk verify")
verify.configure(parser)
status = verify.main(parser.parse_args())
assert not {"PySide6", "boto3", "botocore"} & set(sys.modules), "imported for nothing"
sys.exit(status)
"""


@pytest.mark.parametrize(
    ("stdin", "more", "status"),
    [
        (GOOD.encode() + b"\n", [], 0),
        (GOOD.encode() + b"\r\n", [], 0),
        (token(ACCESS_CLAIMS).encode(), ["--use", "access"], 0),
        (b"\xff\0", [], 1),
        (GOOD.encode(), ["--use", "refresh"], 2),
        (GOOD.encode(), ["--jwks", "gone.json"], 2),
    ],
)
def test_process(tmp_path: Path, stdin: bytes, more: list[str], status: int) -> None:
    """Even where the encoding is ASCII: one line out, and nothing heavy imported."""
    keys = tmp_path / "keys.json"
    keys.write_bytes(dumped({"keys": [jwk()]}))
    usual = ["--issuer", ISSUER, "--client-id", CLIENT, "--jwks", str(keys), "--now", str(NOW)]
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-W", "error", "-c", SCRIPT, *usual, *more],
        input=stdin,
        capture_output=True,
        check=False,
        env={"LC_ALL": "C", "PYTHONPATH": ":".join(sys.path)},
    )

    assert done.returncode == status
    assert len(done.stdout.splitlines()) == 1
    assert ("error" in json.loads(done.stdout)) == (status == 2)
    assert len(done.stderr.splitlines()) == (1 if status == 2 else 0)


def verify(tmp_path: Path, more: str) -> subprocess.CompletedProcess[bytes]:
    """With a valid token on stdin, by a shell that redirects as `more` says."""
    keys = tmp_path / "keys.json"
    keys.write_bytes(dumped({"keys": [jwk()]}))
    usual = f"--issuer {ISSUER} --client-id {CLIENT} --now {NOW}"
    return subprocess.run(
        ["bash", "-c", f'"$0" -c "$1" {usual} {more}', sys.executable, SCRIPT],
        input=GOOD.encode(),
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": ":".join(sys.path), "PATH": os.environ["PATH"]},
        timeout=60,
    )


posix = pytest.mark.skipif(sys.platform == "win32", reason="a shell's redirections")


NOT_WRITTEN = b"cognito-desk verify: the result couldn't be written to standard output\n"


@posix
@pytest.mark.parametrize("more", [">&-", ">/dev/full"])
def test_output_that_cannot_be_written_is_no_verdict(tmp_path: Path, more: str) -> None:
    done = verify(tmp_path, f"--jwks keys.json {more}")
    assert (done.returncode, done.stderr) == (2, NOT_WRITTEN)


@posix
def test_without_any_output_the_status_tells(tmp_path: Path) -> None:
    assert verify(tmp_path, "--jwks keys.json >&- 2>&-").returncode == 2
    assert verify(tmp_path, "--jwks gone.json >&- 2>&-").returncode == 2
    assert verify(tmp_path, "--jwks gone.json >/dev/full").stderr.count(b"\n") == 1


@posix
def test_keys_through_a_pipe(tmp_path: Path) -> None:
    done = verify(tmp_path, "--jwks <(sleep 0.3; cat keys.json)")
    assert (done.returncode, done.stderr) == (0, b"")


@posix
@pytest.mark.timeout(60)
@pytest.mark.parametrize("put", ODD_FILES)
def test_keys_that_are_in_no_small_file(tmp_path: Path, put: Callable[[Path], None]) -> None:
    put(tmp_path / "odd")
    done = verify(tmp_path, "--jwks odd")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
