"""The fixture for other people's tests, in a pytest of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.helpers.practice_pool import PracticePool

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs/examples/seed.toml"
SIGN_IN = """
import json, sys

def sign_in(pool, user):
    client = pool.boto3_client()
    challenge = client.initiate_auth(
        ClientId=pool.client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": user, "PASSWORD": pool.password(user)},
    )
    return client.respond_to_auth_challenge(
        ClientId=pool.client_id,
        ChallengeName=challenge["ChallengeName"],
        Session=challenge["Session"],
        ChallengeResponses={
            "USERNAME": user, "SMS_MFA_CODE": pool.code(session=challenge["Session"]),
        },
    )["AuthenticationResult"]
"""


def run(folder: Path, text: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run pytest on one file, with no plugin but this one."""
    (folder / "test_it.py").write_text(text)
    env = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pytest", "-p", "desktop.testing.pytest_plugin", "-W", "error"]
    return subprocess.run(
        [*command, "-s", *options],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_pytest_finds_it_by_itself():
    (found,) = entry_points(group="pytest11", name="cognito_desk")
    assert found.value == "desktop.testing.pytest_plugin"


def test_a_test_signs_in_and_the_next_one_starts_afresh(tmp_path: Path):
    done = run(
        tmp_path,
        SIGN_IN
        + """
def test_signs_in(cognito_pool):
    assert sign_in(cognito_pool, "maria.santos")["IdToken"]
    assert len(cognito_pool.messages()) == 1
    assert cognito_pool.messages(user="tom.okafor") == ()
    assert len(cognito_pool.totp("tom.okafor")) == 6
    cognito_pool.stop_clock(1_767_268_800)
    assert "PySide6" not in sys.modules
    print("ENDPOINT", cognito_pool.endpoint)

def test_starts_afresh(cognito_pool):
    assert cognito_pool.messages() == ()
    cognito_pool.set_faults({"operation": "*", "kind": "throttle"})

def test_finds_no_fault(cognito_pool, monkeypatch, tmp_path):
    import boto3
    for name, value in cognito_pool.environment.items():
        monkeypatch.setenv(name, value)
    pools = boto3.client("cognito-idp").list_user_pools(MaxResults=1)["UserPools"]
    assert pools[0]["Id"] == cognito_pool.user_pool_id
    cognito_pool.save_state(tmp_path / "state")
    sign_in(cognito_pool, "maria.santos")
    cognito_pool.load_state(tmp_path / "state")
    assert cognito_pool.messages() == ()
    assert cognito_pool.user_pool_id in cognito_pool.jwks_url
    assert cognito_pool.issuer.endswith(cognito_pool.user_pool_id)
""",
    )
    assert "3 passed" in done.stdout, done.stdout + done.stderr
    port = re.search(r"ENDPOINT http://127\.0\.0\.1:(\d+)", done.stdout)
    assert port is not None
    with pytest.raises(ConnectionError):
        PracticePool(int(port[1])).control("GET", "/practice")


def test_pools_and_users_of_a_seed_file(tmp_path: Path):
    (tmp_path / "seed.toml").write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "pytest.ini").write_text("[pytest]\ncognito_pool_seed = seed.toml\n")
    done = run(
        tmp_path,
        SIGN_IN
        + """
def test_ann(cognito_pool):
    assert [user.username for user in cognito_pool.users] == ["ann", "bob", "eve", "new"]
    assert sign_in(cognito_pool, "bob")["AccessToken"]
""",
    )
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_the_reason_why_it_did_not_start(tmp_path: Path):
    (tmp_path / "pytest.ini").write_text("[pytest]\ncognito_pool_seed = nothing.toml\n")
    done = run(tmp_path, "def test_it(cognito_pool): pass\n")
    assert done.returncode == 1
    assert f"seed file {tmp_path / 'nothing.toml'}: No such file" in done.stdout


def test_what_was_not_sent_is_an_error(tmp_path: Path):
    done = run(
        tmp_path,
        """
import pytest

@pytest.mark.parametrize("ask", ["code", "totp", "password"])
def test_it(cognito_pool, ask):
    with pytest.raises(LookupError):
        getattr(cognito_pool, ask)("nobody.here")
""",
    )
    assert "3 passed" in done.stdout, done.stdout + done.stderr


def test_a_run_that_does_not_use_it_imports_and_starts_nothing(tmp_path: Path):
    done = run(
        tmp_path,
        """
import sys

def test_it():
    ours = {name for name in sys.modules if name.split(".")[0] == "desktop"}
    assert ours == {"desktop", "desktop.testing", "desktop.testing.pytest_plugin"}
    assert not {"PySide6", "boto3", "http.client"} & set(sys.modules)
""",
    )
    assert "1 passed" in done.stdout, done.stdout + done.stderr
