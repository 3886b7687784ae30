"""`cognito-desk verify` as a process of its own, with real pipes."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.auth.forge import ACCESS_CLAIMS, CLIENT, ISSUER, NOW, dumped, jwk, token

if TYPE_CHECKING:
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
