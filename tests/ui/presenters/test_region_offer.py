"""A pool's second Region in the login dialog: offered after a fault, and told where it serves.

The test plays the worker.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import AskCode
from desktop.auth.errors import Refusal
from desktop.auth.method import Method
from desktop.auth.replica import OtherRegionWanted
from desktop.auth.states import Asking, Done, Failed
from desktop.auth.steps import Call, FetchKeys
from desktop.auth.stored_session import Forget
from desktop.ui.models.connection import Connection
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import UnusedService
from tests.helpers.windows import WindowsWithFakeWorker

AWAY = "eu-west-1"
FAULT = e.ServiceFault(Refusal("InitiateAuth", "InternalError", status=500))
LOST = e.ReplyLost("home", "reset")
WILL = "eu-central-1 can't be reached just now, so you will be signed in through eu-west-1."
NO_APP = (
    "Codes of an authenticator app don't work in eu-west-1. If you have no other second step, "
    "sign in later."
)


class TwoRegions(WindowsWithFakeWorker):
    """At the login dialog of a pool that has a replica."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder)
        profile = dataclasses.replace(self.connections[0].profile, replica_region=AWAY)
        self.both = Connection(profile, UnusedService())
        self.key = profile.connection_key
        self.presenter.sign_in.set_connections([self.both, self.connections[1]])
        self.found = len(self.worker.started)
        self.button = self.presenter.sign_in.regions.button

    @property
    def said(self) -> str:
        problem = self.login.message.problem
        return problem.text if problem else ""

    def fail(self, error: e.DeskError) -> None:
        """A sign-in begins and ends with this error."""
        self.report(self.submit(), Failed(error))

    def first_regions(self) -> tuple[str, ...]:
        flow = self.worker.started[-1][1]
        step = next(flow)
        if isinstance(step, Forget):
            step = flow.send(None)
        assert isinstance(step, Call)
        return step.regions


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> TwoRegions:
    return TwoRegions(qtbot, tmp_path)


@pytest.mark.parametrize("error", [FAULT, LOST], ids=lambda it: type(it).__name__)
def test_after_a_fault_the_other_region_is_offered_and_begun_in(
    windows: TwoRegions, error: e.DeskError
):
    windows.fail(error)
    button = windows.button
    assert button.isVisible()
    assert button.text() == button.accessibleName() == "Try in eu-west-1"
    assert button.accessibleDescription() == (
        "The sign-in begins again there. A new code may be sent."
    )
    before = len(windows.worker.started)
    button.click()
    assert len(windows.worker.started) == before + 1
    assert windows.first_regions() == (AWAY,)
    assert not button.isVisible()
    assert windows.login.action.busy


def test_the_ordinary_button_begins_in_the_own_region(windows: TwoRegions):
    windows.fail(FAULT)
    windows.submit()
    assert not windows.button.isVisible()
    assert windows.first_regions() == ("", AWAY)


def test_what_fails_in_the_other_region_offers_it_no_more(windows: TwoRegions):
    windows.fail(FAULT)
    windows.button.click()
    windows.report(len(windows.worker.started), Failed(FAULT))
    assert not windows.button.isVisible()


@pytest.mark.parametrize(
    "error",
    [
        e.NotSent("home", "refused"),
        e.IncorrectCredentials(Refusal("InitiateAuth", "NotAuthorized")),
        e.NotAtReplica("SOFTWARE_TOKEN_MFA", AWAY),
    ],
    ids=lambda it: type(it).__name__,
)
def test_after_other_errors_no_region_is_offered(windows: TwoRegions, error: e.DeskError):
    windows.fail(error)
    assert not windows.button.isVisible()


def test_a_reset_password_can_t_be_had_in_the_other_region(windows: TwoRegions):
    windows.login.user_name.set_text("maria.santos")
    windows.login.forgot.click()
    windows.report(len(windows.worker.started), Failed(FAULT))
    assert not windows.button.isVisible()


def test_the_offer_goes_with_its_connection(windows: TwoRegions):
    windows.fail(FAULT)
    windows.login.connection_chosen.emit(1)
    assert not windows.button.isVisible()
    windows.fail(FAULT)
    assert not windows.button.isVisible(), "this pool has one Region"


def test_who_used_an_authenticator_app_is_warned_beside_the_offer(windows: TwoRegions):
    session = dataclasses.replace(signed_in(), method=Method.AUTHENTICATOR_APP)
    windows.report(windows.submit(), Done(session))
    windows.fail(FAULT)
    assert windows.said.endswith(NO_APP)
    windows.login.user_name.set_text("tom.okafor")
    windows.report(windows.submit("tom.okafor"), Failed(FAULT))
    assert NO_APP not in windows.said


# Before anything is typed


def test_the_regions_are_looked_at_while_the_person_types(windows: TwoRegions):
    name, flow = windows.worker.started[windows.found - 1]
    assert name == "find_region"
    step = next(flow)
    assert isinstance(step, FetchKeys)
    assert step.url.startswith("https://cognito-idp.eu-central-1.")
    with pytest.raises(StopIteration) as primary:
        flow.send(None)
    assert primary.value.value == ""


def test_where_only_the_replica_answers_it_would_serve(windows: TwoRegions):
    flow = windows.worker.started[windows.found - 1][1]
    next(flow)
    step = flow.throw(e.NotSent("home", "refused"))
    assert step.url.startswith("https://cognito-idp.eu-west-1.")
    with pytest.raises(StopIteration) as away:
        flow.send(None)
    assert away.value.value == AWAY


@pytest.mark.parametrize(
    "errors", [(LOST,), (e.NotSent("home", "refused"), e.NotSent("away", "refused"))]
)
def test_offline_or_unsure_nothing_is_said(windows: TwoRegions, errors: tuple[e.DeskError, ...]):
    flow = windows.worker.started[windows.found - 1][1]
    next(flow)
    *first, last = errors
    for error in first:
        flow.throw(error)
    with pytest.raises(StopIteration) as found:
        flow.throw(last)
    windows.report(windows.found, Done(found.value.value))
    assert windows.said == ""


def test_it_is_said_before_the_password_is_typed(windows: TwoRegions):
    windows.report(windows.found, Done(AWAY))
    assert windows.said == WILL
    assert windows.login.message.problem is not None
    assert windows.login.message.problem.kind == "info"


def test_so_is_that_an_authenticator_app_s_codes_don_t_work_there(windows: TwoRegions):
    windows.remembered.set_method(windows.key, "yannick.leroy", "SOFTWARE_TOKEN_MFA")
    windows.report(windows.found, Done(AWAY))
    windows.login.user_name.set_text("yannick.leroy")
    assert windows.said == f"{WILL} {NO_APP}"
    windows.login.user_name.set_text("maria.santos")
    assert windows.said == WILL


def test_an_error_is_not_talked_over(windows: TwoRegions):
    windows.fail(FAULT)
    said = windows.said
    windows.report(windows.found, Done(AWAY))
    windows.login.user_name.set_text("somebody.else")
    assert windows.said == said


def test_what_is_found_for_another_connection_is_not_said(windows: TwoRegions):
    windows.login.connection_chosen.emit(1)
    windows.report(windows.found, Done(AWAY))
    assert windows.said == ""


def test_what_was_said_of_one_connection_goes_with_it(windows: TwoRegions):
    windows.report(windows.found, Done(AWAY))
    assert windows.said == WILL
    windows.login.connection_chosen.emit(1)
    assert windows.said == ""


def test_whenever_the_dialog_opens_it_is_looked_at_afresh(windows: TwoRegions):
    windows.report(windows.found, Done(AWAY))
    windows.login.close()
    windows.window.sign_in_wanted.emit()
    assert windows.said == "", "that may have changed since"
    assert windows.worker.started[-1][0] == "find_region"
    assert len(windows.worker.started) == windows.found + 1
    step = next(windows.worker.started[-1][1])
    assert step.anew
    windows.window.sign_in_wanted.emit()
    assert len(windows.worker.started) == windows.found + 1, "one look at a time"
    windows.report(windows.found + 1, Done(""))
    assert windows.said == ""


def test_a_pool_in_one_region_isn_t_looked_for(qtbot: QtBot, tmp_path: Path):
    assert WindowsWithFakeWorker(qtbot, tmp_path).worker.started == []


# In the code dialog


def test_the_code_dialog_offers_it_after_a_fault_and_answers(windows: TwoRegions):
    attempt = windows.submit()
    windows.report(attempt, Asking(AskCode(Method.SMS, "+*******0100", 100.0)))
    assert not windows.prompt.region.isVisible()
    ask = AskCode(Method.SMS, "+*******0100", 100.0, problem=FAULT, other_region=AWAY)
    windows.report(attempt, Asking(ask))
    assert windows.prompt.region.isVisible()
    assert windows.prompt.region.accessibleName() == "Try in eu-west-1"
    windows.prompt.region.click()
    assert windows.worker.answers == [(attempt, OtherRegionWanted())]
    assert not windows.prompt.region.isEnabled()
