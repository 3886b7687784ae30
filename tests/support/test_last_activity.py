"""What the log tells of the last activity: of real sign-ins, and of any text at all."""

from __future__ import annotations

import faulthandler
import json
import logging
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import cli
from desktop.auth.asks import CodeEntered
from desktop.auth.flows.sign_out import sign_out
from desktop.auth.session import Session
from desktop.cognito.pool_service import PoolService
from desktop.config.profile import Profile
from desktop.diagnostics.log_file import LogFile, open_log_file
from desktop.support.last_activity import NEWEST, last_activity
from desktop.support.step_log import StepLog
from tests.helpers.flow_runner import flow_runner
from tests.helpers.practice_pool import PracticePool, practice_pool
from tests.helpers.user_folders import home_environment, log_file


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticePool]:
    with practice_pool() as pool:
        yield pool


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in home_environment(tmp_path / "home").items():
        monkeypatch.setenv(name, value)
    return tmp_path / "home"


@pytest.fixture
def log(home: Path) -> Iterator[LogFile]:
    """The program's log; afterwards logging is as it was."""
    root, ours = logging.getLogger(), logging.getLogger("desktop")
    handlers, level = list(root.handlers), ours.level
    opened = open_log_file(log_file(home))
    assert opened is not None
    yield opened
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    ours.setLevel(level)
    faulthandler.enable(sys.__stderr__)  # as pytest had it


def signed_in_and_out(practice: PracticePool, profile: Profile) -> None:
    """A wrong password, then the right one, then out."""
    user = practice.sms_user()
    with flow_runner(StepLog) as flows:
        flows.sign_in(profile, user.username, "not the password")
        flows.sign_in(profile, user.username, user.password)
        session = flows.answer(CodeEntered(practice.newest_code(user.username)))
        assert isinstance(session, Session)
        flow = sign_out(profile.client, session.tokens)
        flows.run("sign_out", flow, PoolService(profile))


def in_bundle(home: Path, profile: Profile) -> tuple[dict[str, object], str]:
    """activity.json of a bundle that the command writes now, and the whole bundle as text."""
    values = {key: getattr(profile, key) for key in ("region", "user_pool_id", "client_id")}
    values |= {"name": "Staff", "endpoint_url": profile.endpoint_url}
    path = home / "staff.toml"
    path.write_text("".join(f"{key} = {json.dumps(it)}\n" for key, it in values.items()))
    bundle = home / "bundle.zip"
    assert cli.run(["doctor", "--profile", str(path), "--bundle", str(bundle)]) == 0
    with zipfile.ZipFile(bundle) as found:
        content = {name: found.read(name).decode() for name in found.namelist()}
    return json.loads(content["activity.json"]), "\n".join(content.values())


def test_the_bundle_tells_of_the_last_sign_in(practice: PracticePool, home: Path, log: LogFile):
    profile = practice.profile()
    signed_in_and_out(practice, profile)
    activity, everything = in_bundle(home, profile)
    last = activity["last"]
    assert isinstance(last, dict)
    assert set(last) == {"sign_in", "sign_out"}
    assert (last["sign_in"]["step"], last["sign_in"]["outcome"]) == ("sign_in", "ok")
    assert last["sign_in"]["time"] < last["sign_out"]["time"]
    steps = activity["newest_steps"]
    assert isinstance(steps, list)
    assert "InitiateAuth, NotAuthorizedException, " in steps[0]
    assert "RespondToAuthChallenge" not in "".join(steps)  # that call worked
    user = practice.sms_user()
    assert user.username not in everything
    assert user.password not in everything


def test_a_wrong_password_is_the_last_thing_that_was_tried(
    practice: PracticePool, home: Path, log: LogFile
):
    profile = practice.profile()
    with flow_runner(StepLog) as flows:
        flows.sign_in(profile, practice.sms_user().username, "not the password")
    activity, _ = in_bundle(home, profile)
    last = activity["last"]
    assert isinstance(last, dict)
    assert last["sign_in"]["outcome"] == "NotAuthorizedException"


def test_with_the_detailed_log_each_step_is_told(practice: PracticePool, home: Path, log: LogFile):
    log.set_detailed(True)
    profile = practice.profile()
    signed_in_and_out(practice, profile)
    activity, _ = in_bundle(home, profile)
    steps = activity["newest_steps"]
    assert isinstance(steps, list)
    assert any("RespondToAuthChallenge, ok, " in it for it in steps)


def test_without_a_log_there_is_nothing_to_tell(practice: PracticePool, home: Path):
    home.mkdir(parents=True, exist_ok=True)
    activity, _ = in_bundle(home, practice.profile())
    assert activity == {"last": {}, "newest_steps": []}


RECORD = "2026-11-30T08:00:00.000+00:00 INFO desktop.support.step_log: "
STEP = "2026-11-30T07:59:59.000+00:00, #{n} sign_in, sign_in, ok, 1.500 s, HTTP 200"


def test_the_older_log_comes_first_and_only_the_newest_steps_are_told():
    def lines(first: int) -> str:
        return "".join(f"{RECORD}{STEP.format(n=first + n)}\n" for n in range(NEWEST))

    steps = last_activity([lines(0), lines(100)])["newest_steps"]
    assert steps == [STEP.format(n=100 + n) for n in range(NEWEST)]


@pytest.mark.parametrize(
    "text",
    [
        f"  {RECORD}{STEP}",  # set in: the text of another record
        RECORD.replace("desktop.support.step_log", "desktop.qt") + STEP,
        RECORD + STEP.replace("1.500", "long"),
        STEP,
    ],
)
def test_nothing_else_passes_for_a_step(text: str):
    assert last_activity([text.format(n=1)]) == {"last": {}, "newest_steps": []}


@given(st.lists(st.text() | st.builds((RECORD + "{}").format, st.text()), max_size=5))
def test_any_text_can_stand_in_a_log(texts: list[str]):
    json.dumps(last_activity(texts))
