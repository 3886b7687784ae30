"""The frozen program signs in and shows the claims. Run by `make build`, not by `make test`.

It gets an environment in which no Python is to be found: it brings its own.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from benchmarks.x11 import watcher
from tests.helpers.aws_doubles import ministack
from tests.helpers.display import with_empty_home
from tests.helpers.practice_pool import PracticePool
from tests.helpers.processes import running
from tests.helpers.running_app import SIGN_IN, RunningApp, practice_app, program, started
from tests.helpers.sign_in_steps import (
    FIRST_START,
    claims,
    expect_signed_in,
    give_code,
    give_password,
)
from tools.components.model import LIST, from_json
from tools.components.sbom import sbom

MAIN = "Cognito Desk"
"""Not the practice mode's."""

SEED = Path(__file__).parents[2] / "docs/examples/seed.toml"
SMALLEST = 60_000_000
"""Bytes; a folder below this lacks something."""
LARGEST = 105_000_000
PATIENCE = 30.0


@pytest.fixture
def bare_env(display_env: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """No Python on the PATH, and nothing where one would look for it. A proxy, as in an office."""
    empty = tmp_path / "empty"
    empty.mkdir()
    bare = {"PATH": str(empty), "PYTHONHOME": str(empty), "HTTP_PROXY": "http://127.0.0.1:9"}
    return {**with_empty_home(display_env, tmp_path), **bare}


@pytest.fixture
def keyring(bare_env: dict[str, str], display_env: dict[str, str]) -> Iterator[None]:
    """A real one, unlocked."""
    home = Path(bare_env["HOME"])
    options = ["--foreground", "--unlock", "--components=secrets"]
    command = ["gnome-keyring-daemon", *options, f"--control-directory={home / 'keyring'}"]
    env = {**display_env, "HOME": bare_env["HOME"]}
    with running(command, env, talking=True) as daemon:
        assert daemon.stdin is not None
        daemon.stdin.write(b"correct horse")
        daemon.stdin.close()
        with open_dbus_connection(env["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            deadline = time.monotonic() + PATIENCE
            asking = message_bus.NameHasOwner("org.freedesktop.secrets")
            while bus.send_and_get_reply(asking).body != (True,):
                assert time.monotonic() < deadline, "no keyring came to the bus"
                time.sleep(0.05)
        yield


@pytest.fixture
def pool(bare_env: dict[str, str]) -> Iterator[dict[str, Any]]:
    """A practice pool of the program's, as its first line tells of it."""
    with running([str(program()), "practice"], bare_env, talking=True) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())


def test_signs_in_and_shows_the_claims(
    bare_env: dict[str, str], display_env: dict[str, str], tmp_path: Path
) -> None:
    with practice_app(bare_env, tmp_path, tools_env=display_env) as opened:
        user = opened.pool.sms_user()
        give_password(opened, user)
        give_code(opened, opened.pool.newest_code(user.username))
        expect_signed_in(opened)
        assert claims(opened)["phone_number_verified"] == "true"


def test_stays_signed_in_and_has_tokens_for_others(
    keyring: None,
    pool: dict[str, Any],
    bare_env: dict[str, str],
    display_env: dict[str, str],
    tmp_path: Path,
) -> None:
    ids = {name: pool[name] for name in ("region", "user_pool_id", "client_id")}
    profile = tmp_path / "staff.toml"
    values = {"name": "Staff", "endpoint_url": pool["endpoint"], **ids}
    profile.write_text("".join(f'{name} = "{value}"\n' for name, value in values.items()))
    practice = PracticePool(int(pool["endpoint"].rpartition(":")[2]))
    user = practice.sms_user()

    def start() -> AbstractContextManager[RunningApp]:
        arguments = ["--profile", str(profile)]
        return started(arguments, practice, bare_env, tmp_path, tools_env=display_env)

    with start() as opened, watcher(display_env["DISPLAY"]) as screen:
        opened.screen.wait_for_window(SIGN_IN, within=FIRST_START)
        opened.screen.press(SIGN_IN, "Keep me signed in", role="check box")
        give_password(opened, user)
        give_code(opened, practice.newest_code(user.username))
        opened.screen.read(MAIN, "Status", description="Signed in")
        assert_good(token(profile, bare_env), pool, bare_env)
        screen.ask_to_close(screen.wait_for_window(MAIN))
        opened.ends()
    with start() as opened:
        opened.screen.read(MAIN, "Status", description="Signed in", within=FIRST_START)
        assert "dialog" not in opened.screen.read_everything()
        assert_good(token(profile, bare_env), pool, bare_env)
    assert len(practice.messages(user.username)) == 1


def token(profile: Path, env: Mapping[str, str]) -> bytes:
    """What `token` prints, which has to be all it says."""
    command = [program(), "token", "--profile", profile]
    done = subprocess.run(
        command, env=dict(env), capture_output=True, timeout=PATIENCE, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def assert_good(token: bytes, pool: Mapping[str, Any], env: Mapping[str, str]) -> None:
    """One token and nothing else: `verify` is strict."""
    keys = f"{pool['endpoint']}/{pool['user_pool_id']}/.well-known/jwks.json"
    issuer = f"https://cognito-idp.{pool['region']}.amazonaws.com/{pool['user_pool_id']}"
    expected = ["--issuer", issuer, "--client-id", pool["client_id"], "--jwks", keys]
    command = [program(), "verify", *expected]
    done = subprocess.run(
        command, env=dict(env), input=token, capture_output=True, timeout=PATIENCE, check=False
    )
    assert (done.returncode, done.stderr) == (0, b""), done.stdout


def test_commands_speak_on_the_console(bare_env: dict[str, str], tmp_path: Path) -> None:
    keys = tmp_path / "jwks.json"
    keys.write_text('{"keys": []}')
    expected = ["--issuer", "https://issuer.example", "--client-id", "client", "--jwks", str(keys)]
    checked = subprocess.run(
        [program(), "verify", *expected],
        env=bare_env,
        input=b"not a token\n",
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert checked.stderr == b""
    assert checked.returncode == 1
    verdict = json.loads(checked.stdout)
    assert verdict["valid"] is False
    assert verdict["checks"][0]["ok"] is False


def test_practice_pool_reads_a_seed_file_and_takes_its_state_back(bare_env: dict[str, str]) -> None:
    """Both import what nothing else does, and find classes by looking into packages."""
    command = [str(program()), "practice", "--seed", str(SEED)]
    with running(command, bare_env, talking=True) as process:
        assert process.stdout is not None
        overview = json.loads(process.stdout.readline())
        pool = PracticePool(int(overview["endpoint"].rpartition(":")[2]))
        assert [user["username"] for user in overview["users"]] == ["ann", "bob", "eve", "new"]
        state = pool.control("GET", "/practice/state")
        pool.control("PUT", "/practice/state", state)
        assert pool.control("GET", "/practice/state") == state


def test_makes_a_pool_and_judges_it(bare_env: dict[str, str], tmp_path: Path) -> None:
    """With botocore's data for what this calls, and the template."""
    (tmp_path / "ministack").mkdir()
    with ministack(tmp_path / "ministack") as url:
        aws = {
            "AWS_ENDPOINT_URL": url,
            "AWS_REGION": "eu-central-1",
            "AWS_ACCESS_KEY_ID": "double",
            "AWS_SECRET_ACCESS_KEY": "double",
        }
        done = subprocess.run(
            [program(), "provision", "--yes"],
            env={**bare_env, **aws},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "User pool: made" in done.stdout
    assert "checks of the pool passed" in done.stdout


def test_carries_no_other_aws_service() -> None:
    data = program().parent / "_internal/botocore/data"
    called = {"cloudformation", "cognito-idp", "iam", "signin", "sns", "sso", "sso-oidc", "sts"}
    assert {path.name for path in data.iterdir() if path.is_dir()} == called


def test_each_file_belongs_to_a_component_and_each_component_has_its_licence_text() -> None:
    folder = program().parent / "_internal"
    components = from_json((folder / "licenses" / LIST).read_text("utf-8"))
    listed = {file for each in components for file in each.files}
    texts = {f"licenses/{text}" for each in components for text in each.texts}
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }
    assert listed | texts <= found
    apart = {path for path in found - listed - texts if "common-licenses" not in path}
    assert apart == {f"licenses/{LIST}"}
    assert [each.name for each in components if not each.texts] == []


def test_its_sbom_is_valid_and_has_each_file() -> None:
    text = sbom(program().parent, datetime(2026, 12, 24, tzinfo=UTC))  # validates, refuses strays
    names = {each["name"] for each in json.loads(text)["components"]}
    assert {"CPython", "Qt", "botocore", "cryptography"} <= names


def test_is_no_larger_than_it_may_be() -> None:
    found = program().parent.rglob("*")
    files = [path for path in found if path.is_file() and not path.is_symlink()]
    assert SMALLEST < sum(path.stat().st_size for path in files) <= LARGEST
