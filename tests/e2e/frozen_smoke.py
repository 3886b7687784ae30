"""The frozen program signs in and shows the claims. Run by `make build`, not by `make test`.

It gets an environment in which no Python is to be found: it brings its own.
"""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.e2e.desk import desk, program
from tests.e2e.sign_in import claims, expect_signed_in, give_code, give_password
from tests.e2e.stage import at_home

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST = 60_000_000
"""Bytes; a folder below this lacks something."""
LARGEST = 120_000_000


@pytest.fixture
def bare_env(stage_env: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """No Python on the PATH, and nothing where one would look for it."""
    empty = tmp_path / "empty"
    empty.mkdir()
    return {**at_home(stage_env, tmp_path), "PATH": str(empty), "PYTHONHOME": str(empty)}


def test_signs_in_and_shows_the_claims(
    bare_env: dict[str, str], stage_env: dict[str, str], tmp_path: Path
) -> None:
    with desk(bare_env, tmp_path, tools_env=stage_env) as opened:
        user = opened.phone.sms_user()
        give_password(opened, user)
        give_code(opened, opened.phone.newest_code(user.username))
        expect_signed_in(opened)
        assert claims(opened)["phone_number_verified"] == "true"


def test_commands_speak_on_the_console(bare_env: dict[str, str], tmp_path: Path) -> None:
    keys = tmp_path / "jwks.json"
    keys.write_text('{"keys": []}')
    expected = ["--issuer", "https://issuer.example", "--client-id", "client", "--jwks", str(keys)]
    checked = subprocess.run(
        [program(), "verify", *expected],
        env=bare_env,
        input=b"not a token\n",
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert checked.stderr == b""
    assert checked.returncode == 1
    verdict = json.loads(checked.stdout)
    assert verdict["valid"] is False
    assert verdict["checks"][0]["ok"] is False


def test_carries_no_other_aws_service() -> None:
    data = program().parent / "_internal/botocore/data"
    assert [path.name for path in data.iterdir() if path.is_dir()] == ["cognito-idp"]


def test_is_no_larger_than_it_may_be() -> None:
    found = program().parent.rglob("*")
    files = [path for path in found if path.is_file() and not path.is_symlink()]
    assert SMALLEST < sum(path.stat().st_size for path in files) <= LARGEST
