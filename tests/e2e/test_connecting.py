"""From what people have to signed in, on a real display and with a practice pool in AWS's place.

Of the pool's keys AWS has the only address, which the environment doesn't change: here they can't
be reached, and nothing leaves this computer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.config.profile import read_profile
from tests.helpers.display import with_empty_home
from tests.helpers.practice_pool import PracticePool, practice_pool
from tests.helpers.running_app import CODE, SIGN_IN, RunningApp, started
from tests.helpers.sign_in_steps import FIRST_START, give_code, give_password
from tests.helpers.user_folders import config_folder

WELCOME, ADD, MAIN = "Welcome", "Add this connection", "Cognito Desk"
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def pool() -> Iterator[PracticePool]:
    with practice_pool() as pool:
        yield pool


@pytest.fixture
def env(display_env: dict[str, str], tmp_path: Path, pool: PracticePool) -> dict[str, str]:
    """Of a new user."""
    pool.reset()
    there = {"AWS_ENDPOINT_URL": pool.endpoint, "HTTPS_PROXY": NOWHERE, "https_proxy": NOWHERE}
    return with_empty_home(display_env, tmp_path) | there


def sign_in(app: RunningApp) -> None:
    user = app.pool.sms_user()
    give_password(app, user)
    give_code(app, app.pool.newest_code(user.username))
    app.screen.wait_for_no_window(CODE)
    app.screen.read(MAIN, "Status", description="Signed in")


def kept(env: dict[str, str], name: str) -> Path:
    return config_folder(Path(env["HOME"])) / "profiles" / name


def test_from_an_amplify_file(env: dict[str, str], tmp_path: Path, pool: PracticePool) -> None:
    file = tmp_path / "amplify_outputs.json"
    auth = {
        "aws_region": pool.overview["region"],
        "user_pool_id": pool.overview["user_pool_id"],
        "user_pool_client_id": pool.overview["client_id"],
    }
    file.write_text(json.dumps({"version": "1.4", "auth": auth}))
    with started([str(file)], pool, env, tmp_path) as app:
        app.screen.wait_for_window(ADD, within=FIRST_START)
        app.screen.read(ADD, "Message", description="takes sign-ins")
        app.screen.type(ADD, "Name", "Staff")
        app.screen.press(ADD, "Add")
        sign_in(app)
    assert read_profile(kept(env, "Staff.toml")).auth_flow == "USER_PASSWORD_AUTH"


def test_from_a_pool_id_and_a_client_id(
    env: dict[str, str], tmp_path: Path, pool: PracticePool
) -> None:
    """The keyboard alone does all of it."""
    with started([], pool, env, tmp_path) as app:
        app.screen.wait_for_window(WELCOME, within=FIRST_START)
        field = "Or paste a link, an address or a pool id"
        app.screen.type(WELCOME, field, pool.overview["user_pool_id"])
        app.screen.press_keys("Return")
        app.screen.wait_for_window(ADD)
        app.screen.type(ADD, "App client id", pool.overview["client_id"])
        app.screen.read(ADD, "Message", description="takes sign-ins")
        app.screen.press_keys("Return")
        app.screen.wait_for_window(SIGN_IN)
        sign_in(app)
    name = f"{pool.overview['user_pool_id']}.toml"
    assert read_profile(kept(env, name)).client_id == pool.overview["client_id"]


def test_a_link_goes_to_the_window_that_is_open(
    env: dict[str, str], tmp_path: Path, pool: PracticePool
) -> None:
    link = f"cognito-desk:connect?name=Partners&user_pool_id={pool.overview['user_pool_id']}"
    with started([], pool, env, tmp_path) as app:
        app.screen.wait_for_window(WELCOME, within=FIRST_START)
        (tmp_path / "second").mkdir()
        with started([link], pool, env, tmp_path / "second") as second:
            second.ends()
        app.screen.wait_for_window(ADD)
        app.screen.read(ADD, "App client id")
        app.screen.press(ADD, "Cancel")
        app.screen.wait_for_no_window(ADD)
        app.screen.wait_for_window(WELCOME)
    assert not kept(env, "").exists()
