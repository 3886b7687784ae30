"""A session at a pool's replica: the window says so, what isn't possible is greyed.

And it goes back when the pool's own Region is back. The test plays the worker.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.errors import Refusal
from desktop.auth.flows.account import Account, ListedDevice
from desktop.auth.method import SECOND_FACTORS
from desktop.auth.session import Session
from desktop.auth.states import Done, Failed
from desktop.auth.steps import Call
from desktop.ui.main_window.region_line import RegionLine
from desktop.ui.models.account_actions import AT_PRIMARY_ONLY, AccountAction
from desktop.ui.models.connection import Connection
from desktop.ui.widgets.buttons import LinkButton
from tests.helpers.fake_worker import UnusedService
from tests.helpers.sessions import session
from tests.helpers.windows import UNVERIFIED, SignedInWindows

AWAY = "eu-west-1"
SAID = "Signed in through eu-west-1, since eu-central-1 isn't available just now."
AT_REPLICA = (AWAY, "")
NOT_SENT = Failed(e.NotSent("home", "refused"))


def at_replica(**changes: object) -> Session:
    return dataclasses.replace(session(**{**UNVERIFIED, **changes}), regions=AT_REPLICA)


class TwoRegions(SignedInWindows):
    """Signed in through the replica of the first connection's pool."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder)
        profile = dataclasses.replace(self.connections[0].profile, replica_region=AWAY)
        self.presenter.session.begin(at_replica(), Connection(profile, UnusedService()))
        self.window.current.set_methods(SECOND_FACTORS)

    @property
    def line(self) -> str:
        """What the line below the header says; empty when it isn't there."""
        line = self.window.findChild(RegionLine)
        return line.text() if line is not None and line.isVisible() else ""

    @property
    def started(self) -> int:
        return len(self.worker.started)

    def first_regions(self) -> tuple[str, ...]:
        step = next(self.worker.started[-1][1])
        assert isinstance(step, Call)
        return step.regions

    def pass_time(self, seconds: float) -> None:
        """Second by second: a clock that jumps means that the computer slept."""
        for _ in range(round(seconds)):
            self.now += 1
            self.presenter.session.renewal.check_clock()


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> TwoRegions:
    return TwoRegions(qtbot, tmp_path)


def test_the_window_says_where_it_is_and_why(windows: TwoRegions):
    assert windows.line == SAID
    assert windows.window.status.name == "SIGNED_IN"


def test_what_has_to_be_written_down_is_greyed_with_the_reason(windows: TwoRegions):
    for account_action in AT_PRIMARY_ONLY:
        action = windows.action(account_action)
        assert not action.isEnabled()
        assert action.toolTip() == action.statusTip()
        assert action.text().endswith(f"({action.toolTip()})")
    assert windows.action(AccountAction.CHANGE_PASSWORD).toolTip() == (
        "not possible through eu-west-1"
    )
    assert windows.action(AccountAction.DEVICES).isEnabled(), "the replica lists them"


def test_the_links_beside_facts_are_taken_away(windows: TwoRegions):
    def links() -> list[str]:
        found = windows.window.pages.findChildren(LinkButton)
        return [it.text() for it in found if it.isVisible() and it.text().startswith("Verify")]

    assert links() == []
    back = dataclasses.replace(at_replica(), regions=("", AWAY))
    windows.presenter.session.update(back)
    assert links() == ["Verify phone number", "Verify email"]


def test_every_few_minutes_it_looks_whether_the_own_region_is_back(windows: TwoRegions):
    before = windows.started
    windows.pass_time(100)
    assert windows.started == before
    windows.pass_time(201)
    assert windows.started == before + 1
    assert windows.first_regions() == ("",), "nothing is asked of the replica"


@pytest.mark.parametrize(
    "error",
    [
        e.NotSent("home", "refused"),
        e.ServiceFault(Refusal("InitiateAuth", "InternalError", status=500)),
        e.TooManyRequests(Refusal("InitiateAuth", "TooManyRequests")),
        e.NotAvailableNow(Refusal("InitiateAuth", "OperationNotEnabled")),
    ],
    ids=lambda it: type(it).__name__,
)
def test_while_it_isn_t_nothing_changes_and_nothing_is_said(
    windows: TwoRegions, error: e.DeskError
):
    windows.pass_time(301)
    windows.report(windows.started, Failed(error))
    assert windows.window.notice is None
    assert (windows.line, windows.window.status.name) == (SAID, "SIGNED_IN")
    assert not windows.window.current.refreshing
    before = windows.started
    windows.pass_time(301)
    assert windows.started == before + 1, "it looks again"


def test_looks_never_put_off_the_renewal(windows: TwoRegions):
    """At three quarters of the token's life at the latest it is renewed in either Region."""
    began, asked = windows.now, ("",)
    left = at_replica().seconds_left(began)
    while asked == ("",):
        before = windows.started
        while windows.started == before:
            windows.pass_time(1)
        asked = windows.first_regions()
        windows.report(windows.started, NOT_SENT)
    assert asked == ("", AWAY)
    assert left / 3 < windows.now - began <= 0.75 * left + 1


def test_it_goes_back_when_the_own_region_is_back(windows: TwoRegions):
    windows.pass_time(301)
    back = dataclasses.replace(session(**UNVERIFIED), received=windows.now, regions=("", AWAY))
    windows.report(windows.started, Done(back))
    assert windows.line == ""
    status_line = windows.window._shell._status_line
    assert status_line is not None
    assert status_line.text() == ("eu-central-1 is available again. You are signed in through it.")
    assert all(windows.action(it).isEnabled() for it in AT_PRIMARY_ONLY)


def test_who_was_signed_out_at_the_primary_is_signed_out(windows: TwoRegions):
    windows.pass_time(301)
    over = e.SignedOut(Refusal("InitiateAuth", "NotAuthorized"))
    windows.report(windows.started, Failed(over))
    assert windows.window.status.name == "SIGNED_OUT"
    assert windows.line == ""


def test_refresh_now_tries_the_own_region_first_and_then_the_replica(windows: TwoRegions):
    windows.window.refresh_wanted.emit()
    assert windows.first_regions() == ("", AWAY)
    windows.report(windows.started, NOT_SENT)
    assert windows.window.status.name == "OFFLINE", "neither could be reached"


def test_signing_out_tells_the_replica_first(windows: TwoRegions):
    windows.window.sign_out_wanted.emit()
    flow = windows.worker.started[-1][1]
    next(flow)  # the stored session is deleted
    step = flow.send(None)
    assert (step.operation, step.regions) == ("RevokeToken", AT_REPLICA)
    assert windows.line == ""


def test_after_sleep_it_is_a_renewal_that_is_due(windows: TwoRegions):
    windows.now += 100_000
    windows.presenter.session.renewal.check_clock()
    assert windows.first_regions() == ("", AWAY)


def test_devices_are_listed_and_none_can_be_forgotten(windows: TwoRegions):
    windows.choose(AccountAction.DEVICES)
    device = ListedDevice("eu-central-1_1", "Old laptop", "", None, None)
    read = Account("maria.santos", {}, (), None, (device,))
    windows.report(windows.started, Done(read))
    dialog = windows.presenter.devices.dialog
    assert dialog is not None
    (card,) = dialog.cards
    assert not card.forget.isEnabled()
    assert card.forget.toolTip() == "not possible through eu-west-1"
    dialog.show_busy("")
    assert not card.forget.isEnabled()
    assert dialog.everywhere.isEnabled(), "the replica ends sessions everywhere"
