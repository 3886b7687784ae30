"""Worker, gateway and botocore with every logger at DEBUG: the log file stays clean."""

from __future__ import annotations

import faulthandler
import io
import logging
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.auth.asks import CodeEntered, NewCodeWanted
from desktop.auth.errors import DeskError
from desktop.auth.flows.refresh import refresh
from desktop.auth.flows.sign_out import sign_out
from desktop.auth.session import Session
from desktop.auth.steps import Call
from desktop.cognito.pool_service import PoolService
from desktop.config.profile import Profile, read_profile
from desktop.diagnostics.log_file import open_log_file
from tests.canaries.pool import PASSWORD, USER, WRONG, CanaryPool, canary_pool
from tests.canaries.scanner import Canaries
from tests.helpers.flow_runner import FlowRunner, flow_runner


@pytest.fixture(scope="module")
def pool() -> Iterator[CanaryPool]:
    with canary_pool() as pool:
        yield pool


@pytest.fixture
def profile(pool: CanaryPool, tmp_path: Path) -> Profile:
    return read_profile(pool.write_profile(tmp_path / "staff.toml"))


@pytest.fixture
def loud(tmp_path: Path) -> Iterator[tuple[Path, io.StringIO]]:
    """Our log file, and beside it what logging says when somebody has it say everything."""
    root = logging.getLogger()
    handlers, level, ours = list(root.handlers), root.level, logging.getLogger("desktop").level
    everything = io.StringIO()
    root.addHandler(logging.StreamHandler(everything))
    root.setLevel(logging.DEBUG)
    file = tmp_path / "log" / "cognito-desk.log"
    open_log_file(file)
    logging.getLogger("desktop").setLevel(logging.DEBUG)
    yield file, everything
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.getLogger("desktop").setLevel(ours)
    faulthandler.enable(sys.__stderr__)  # as pytest had it


@pytest.fixture
def flows() -> Iterator[FlowRunner]:
    with flow_runner() as runner:
        yield runner


def test_a_whole_session_leaves_nothing_in_the_log_in_reprs_or_on_the_console(
    pool: CanaryPool,
    profile: Profile,
    flows: FlowRunner,
    loud: tuple[Path, io.StringIO],
    capfd: pytest.CaptureFixture[str],
):
    met: list[object] = [profile, profile.client]

    def meet(thing: object) -> object:
        met.append(thing)
        return thing

    met.append(flows.sign_in(profile, USER, WRONG))
    met.append(flows.sign_in(profile, USER, PASSWORD))
    met.append(flows.answer(CodeEntered("000000")))
    met.append(flows.answer(NewCodeWanted()))
    session = meet(flows.answer(CodeEntered(pool.practice.newest_code(USER))))
    assert isinstance(session, Session)
    renewed = meet(flows.run("refresh", refresh(profile.client, session), PoolService(profile)))
    assert isinstance(renewed, Session)
    met.append(
        flows.run("sign_out", sign_out(profile.client, renewed.tokens), PoolService(profile))
    )
    met += flows.events

    canaries = pool.canaries()
    file, everything = loud
    said = everything.getvalue()
    # The worth of this test: botocore does print all of these.
    assert {find.canary for find in canaries.scan_text(said, "logging at DEBUG")} >= {
        "the password", "a wrong password", "client secret", "secret hash 1", "code 1",
        "session 1", "ID token 1", "access token 1", "refresh token 1",
    }  # fmt: skip
    assert canaries.scan_folder(file.parent) == []
    for thing in met:
        assert canaries.scan_text(f"{thing!r} {thing}", type(thing).__name__) == []
    out, err = capfd.readouterr()
    assert canaries.scan_mapping({"stdout": out, "stderr": err}) == []


@pytest.mark.parametrize("value", [b"Canary-bytes-123", ["Canary-list-123"], {"a": "dict-123"}])
def test_a_password_of_a_wrong_type_is_not_echoed(
    value: object, profile: Profile, loud: tuple[Path, io.StringIO]
):
    """botocore's ParamValidationError would have it in its text."""
    canaries = Canaries()
    for secret in ("Canary-bytes-123", "Canary-list-123", "dict-123"):
        canaries.add(secret, secret)
    call = Call(
        "InitiateAuth",
        {
            "AuthFlow": "USER_PASSWORD_AUTH",
            "ClientId": profile.client_id,
            "AuthParameters": {"USERNAME": USER, "PASSWORD": value},
        },
    )
    with pytest.raises(DeskError) as raised:
        PoolService(profile).perform(call)
    told = "".join(traceback.format_exception(raised.value)) + repr(raised.value) + repr(call)
    assert canaries.scan_text(told, "the error") == []
    assert canaries.scan_folder(loud[0].parent) == []
