"""The account action "Confirm it's you again". The test plays the worker."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, CodeEntered
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verdicts import Check
from desktop.auth.method import SECOND_FACTORS, Method
from desktop.auth.not_kept import NotKept
from desktop.auth.session import Session
from desktop.auth.states import Asking, Done, Failed
from desktop.auth.steps import Call
from desktop.config.profile import Profile
from desktop.ui.main_window.account_menu import AccountMenu
from desktop.ui.models.account_actions import AccountAction, may_step_up
from desktop.ui.models.connection import Connection
from desktop.ui.models.status import Status
from tests.auth.minting import CLIENT
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import UnusedService, refused
from tests.helpers.windows import SignedInWindows

ONE, FOUR = "urn:cognito:loa:1", "urn:cognito:loa:4"
PROFILE = Profile(
    *("Levels", "eu-central-1", "eu-central-1_A", "a"),
    auth_flow="USER_AUTH",
    acr_values=f"{FOUR} {ONE}",
)
USER_AUTH = dataclasses.replace(CLIENT, auth_flow="USER_AUTH")
CODE = AskCode(Method.AUTHENTICATOR_APP, "", 0.0)


def at_level(acr: str | None, origin: str = "first", **claims: object) -> Session:
    return signed_in(USER_AUTH, acr=acr, origin_jti=origin, **claims)


class StepUpWindows(SignedInWindows):
    """Somebody is signed in at the lowest of the levels that the connection asks for."""

    def __init__(self, qtbot: QtBot, folder: Path, **profile: Any) -> None:
        super().__init__(qtbot, folder)
        connection = Connection(dataclasses.replace(PROFILE, **profile), UnusedService())
        self.presenter.sign_in.set_connections([connection])
        self.session = at_level(ONE)
        self.report(self.submit(), Done(self.session))
        self.window.current.set_methods(SECOND_FACTORS)

    @property
    def entry(self) -> Any:
        """As it is once the menu is opened."""
        menu = self.window.findChild(AccountMenu)
        assert menu is not None
        menu.aboutToShow.emit()
        return self.action(AccountAction.STEP_UP)

    def calls(self, since: int) -> list[tuple[str, Any]]:
        """The first call of each attempt that was started since then."""
        steps = [next(flow, None) for _, flow in self.worker.started[since:]]
        return [(it.operation, it.parameters) for it in steps if isinstance(it, Call)]


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> StepUpWindows:
    return StepUpWindows(qtbot, tmp_path)


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({}, True),
        ({"acr_values": ""}, False),
        ({"auth_flow": "USER_SRP_AUTH"}, False),
    ],
)
def test_it_is_offered_where_a_level_can_be_asked_for(
    qtbot: QtBot,
    tmp_path: Path,
    changes: dict[str, str],
    offered: bool,  # noqa: FBT001 — a case
):
    windows = StepUpWindows(qtbot, tmp_path, **changes)
    assert windows.entry.isVisible() is offered
    assert may_step_up(dataclasses.replace(PROFILE, **changes)) is offered  # type: ignore[arg-type]
    windows.window.sign_out_wanted.emit()
    assert not windows.entry.isVisible()


def test_who_has_the_level_has_nothing_to_confirm(windows: StepUpWindows):
    assert windows.entry.isEnabled()
    windows.window.current.set_session(at_level(FOUR))
    assert windows.entry.text().replace("&", "") == "Confirm it's you again… (already confirmed)"
    assert not windows.entry.isEnabled()


def test_a_proof_that_is_too_old_is_confirmed_anew(qtbot: QtBot, tmp_path: Path):
    windows = StepUpWindows(qtbot, tmp_path, max_age=60)
    windows.window.current.set_session(at_level(FOUR))
    windows.now += 60
    assert not windows.entry.isEnabled()
    windows.now += 1
    assert windows.entry.isEnabled()


def test_a_question_on_the_way_and_the_new_session_takes_the_place_of_the_old(
    windows: StepUpWindows,
):
    attempt = windows.begin(AccountAction.STEP_UP)
    operation, given = windows.first_call()
    assert operation == "InitiateAuth"
    assert given["AuthParameters"] == {
        "USERNAME": "maria.santos",
        "TARGET_ACR_VALUES": FOUR,
        "ACCESS_TOKEN": windows.session.tokens.access_token,
    }
    windows.report(attempt, Asking(CODE))
    assert windows.prompt.isVisible()
    assert windows.prompt.windowTitle() == "Confirm it's you again"
    windows.prompt.answered.emit(CodeEntered("123456"))
    assert windows.window.current.session is windows.session
    raised = at_level(FOUR, "second")
    windows.report(attempt, Done(raised))
    assert windows.prompt is None
    assert windows.window.current.session is raised
    assert windows.notice == ("success", "You confirmed that it's you.")
    assert not windows.entry.isEnabled()
    revoked = windows.calls(attempt)
    assert [(name, it["Token"]) for name, it in revoked] == [
        ("RevokeToken", windows.session.tokens.refresh_token)
    ]
    assert windows.worker.finishing_on_quit[-1:] == ["sign_out"]


def test_a_service_that_names_no_level_is_told(windows: StepUpWindows):
    windows.report(windows.begin(AccountAction.STEP_UP), Done(at_level(None, "second")))
    assert windows.notice == (
        "success",
        "You confirmed that it's you. The sign-in service names no level for it.",
    )


def test_one_that_could_not_be_kept_is_told(windows: StepUpWindows):
    windows.window.current.set_session(dataclasses.replace(windows.session, kept=True))
    raised = dataclasses.replace(at_level(FOUR, "second"), not_kept=NotKept.NOT_WRITABLE)
    windows.report(windows.begin(AccountAction.STEP_UP), Done(raised))
    kind, text = windows.notice
    assert kind == "warning"
    assert text.startswith("You confirmed that it's you. The sign-in couldn't be saved")


def test_a_refresh_of_the_session_before_is_not_shown_and_its_tokens_are_revoked(
    windows: StepUpWindows,
):
    windows.window.refresh_wanted.emit()
    refreshing = len(windows.worker.started)
    raised = at_level(FOUR, "second")
    windows.report(windows.begin(AccountAction.STEP_UP), Done(raised))
    before = len(windows.worker.started)
    windows.report(refreshing, Done(at_level(ONE)))
    assert windows.window.current.session is raised
    assert [name for name, _ in windows.calls(before)] == ["RevokeToken"]


ACR = Check("acr", False, "AcrMismatch", FOUR, ONE)
SECOND = Check("second_factor", False, "SecondFactorMissing", "a second step", "none")


def failed(check: Check) -> Failed:
    verdicts = dataclasses.replace(at_level(ONE).verdicts, sign_in=(check,))
    return Failed(TokensRejected(verdicts))


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (lambda: refused(e.FeatureNotInTier), "feature plan"),
        (lambda: refused(e.RequestNotAccepted), "didn't accept the request"),
        (lambda: refused(e.RefusedWithoutReason), "refused this"),
        (lambda: failed(ACR), "lower level of sign-in than was asked for. You stay signed in"),
        (lambda: failed(SECOND), "wanted no second step, and this connection asks for one. You st"),
    ],
)
def test_whatever_is_refused_the_session_stays(windows: StepUpWindows, ended: Any, words: str):
    windows.report(windows.begin(AccountAction.STEP_UP), ended())
    assert windows.notice[0] == "error"
    assert words in windows.notice[1]
    assert windows.window.current.session is windows.session
    assert windows.window.status is Status.SIGNED_IN
    windows.begin(AccountAction.STEP_UP)


@pytest.mark.parametrize(
    "ended", [refused(e.SignedOut), Failed(e.NothingKept(NotKept.NOTHING))], ids=["over", "gone"]
)
def test_a_session_that_seems_to_be_over_is_refreshed_to_find_out(
    windows: StepUpWindows, ended: Failed
):
    windows.report(windows.begin(AccountAction.STEP_UP), ended)
    assert [name for name, _ in windows.worker.started[-2:]] == ["step_up", "refresh"]


def test_what_comes_after_signing_out_is_dropped(windows: StepUpWindows):
    attempt = windows.begin(AccountAction.STEP_UP)
    windows.window.sign_out_wanted.emit()
    assert attempt in windows.worker.cancelled
    windows.report(attempt, Done(at_level(FOUR, "second")))
    assert windows.window.status is Status.SIGNED_OUT
