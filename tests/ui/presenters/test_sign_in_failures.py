"""Sign-ins that fail: what is said, what stays typed, and the pauses. The test plays the worker."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    Ask,
    AskCode,
    AskMethod,
    AskPassword,
    AskPrerequisite,
)
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, Prerequisite
from desktop.auth.states import Asking, Done, Failed
from desktop.ui.main_window.pages.activity_sums import ActivitySums
from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.models.lockout import Lockout
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import refused
from tests.helpers.sessions import event
from tests.helpers.windows import WindowsWithFakeWorker

CODE = AskCode(Method.SMS, "+*******0100", issued=0.0, can_send_new=True)


def test_a_wrong_password_keeps_the_user_name_and_clears_the_password(
    windows: WindowsWithFakeWorker,
):
    attempt = windows.submit()
    windows.report(attempt, refused(e.IncorrectCredentials))
    assert windows.login.isVisible()
    assert windows.login.user_name.text() == "maria.santos"
    assert windows.login.password.text() == ""
    assert windows.login.message.problem is not None
    assert windows.login.action.isEnabled()


@pytest.mark.parametrize(
    "failed",
    [
        Failed(e.NotSent("host", "refused")),
        Failed(e.ProtocolError("host", "html")),
        refused(e.UserDisabled),
        refused(e.RefusedWithoutReason),
        refused(e.StoppedByProtection),
        refused(e.PasswordNotAccepted),
        refused(e.OrganisationFault),
        refused(e.NotAvailableNow),
        Failed(e.UnsupportedChallenge("RETINA_SCAN")),
        Failed(e.UnexpectedError("KeyError", "somewhere")),
    ],
)
def test_any_other_failure_keeps_both(windows: WindowsWithFakeWorker, failed: Failed):
    attempt = windows.submit()
    windows.report(attempt, failed)
    assert windows.login.isVisible()
    assert windows.login.user_name.text() == "maria.santos"
    assert windows.login.password.text() == "Correct-horse-1"
    assert windows.login.message.problem is not None


def test_throttled_holds_the_button_with_a_countdown_and_keeps_what_was_typed(
    windows: WindowsWithFakeWorker,
):
    windows.report(windows.submit(), refused(e.TooManyRequests))
    assert not windows.login.action.isEnabled()
    assert "5" in windows.login.action.text()
    assert windows.login.password.text() == "Correct-horse-1"
    windows.now += 6
    windows.login.action.check_clock()  # time went by
    assert windows.login.action.isEnabled()
    windows.report(windows.submit(), refused(e.TooManyRequests))
    assert "10" in windows.login.action.text()


def test_a_limit_that_is_reached_promises_no_moment(windows: WindowsWithFakeWorker):
    windows.report(windows.submit(), refused(e.LimitReached))
    assert windows.login.action.isEnabled()
    assert windows.login.message.problem is not None


def test_five_wrong_passwords_hold_the_button_and_no_attempt_is_spent(
    windows: WindowsWithFakeWorker,
):
    for _ in range(6):
        attempt = windows.submit()
        windows.report(attempt, refused(e.IncorrectCredentials))
        windows.now += 3
        windows.login.action.check_clock()  # time went by
    spent = len(windows.worker.started)
    attempt = windows.submit()
    windows.report(attempt, refused(e.IncorrectCredentials))
    assert len(windows.worker.started) == spent + 1
    assert not windows.login.action.isEnabled()
    windows.submit()
    assert len(windows.worker.started) == spent + 1


def test_tokens_that_did_not_pass_are_shown_as_such_and_sign_nobody_in(
    windows: WindowsWithFakeWorker,
):
    attempt = windows.submit()
    verdicts = signed_in().verdicts
    windows.report(attempt, Failed(TokensRejected(verdicts)))
    assert windows.window.status.name == "SIGNED_OUT"
    assert windows.login.isVisible()
    assert windows.login.message.problem is not None


def test_signing_in_without_a_second_step_starts_the_count_of_failures_afresh(
    windows: WindowsWithFakeWorker,
):
    for _ in range(4):
        windows.report(windows.submit(), refused(e.IncorrectCredentials))
    windows.report(windows.submit(), Done(signed_in()))
    windows.window.sign_out_wanted.emit()
    windows.report(len(windows.worker.started), Done(None))
    windows.presenter.sign_in.open()
    windows.report(windows.submit(), refused(e.IncorrectCredentials))
    assert windows.login.action.isEnabled()


@pytest.mark.parametrize(
    ("ask", "spent"),
    [
        (AskPassword("maria.santos"), True),
        (AskMethod((Method.PASSWORD,), purpose=ChoiceOf.FIRST_FACTOR), True),
        (AskPrerequisite(Prerequisite.ACTIVATION, "maria.santos"), True),
        (AskMethod((Method.SMS,)), False),
        (CODE, False),
    ],
)
def test_what_is_asked_before_the_password_was_right_keeps_the_count_of_failures(
    windows: WindowsWithFakeWorker, ask: Ask, *, spent: bool
):
    for _ in range(4):
        windows.report(windows.submit(), refused(e.IncorrectCredentials))
    windows.report(windows.submit(), Asking(ask))
    windows.report(len(windows.worker.started), refused(e.IncorrectCredentials))
    assert windows.login.action.isEnabled() is not spent


def test_what_is_over_is_not_said_when_the_dialog_opens_anew(windows: WindowsWithFakeWorker):
    windows.report(windows.submit(), refused(e.UserDisabled))
    windows.window.sign_in_wanted.emit()  # it is open: what is to be read stays
    assert windows.login.message.problem is not None
    windows.login.close()
    windows.window.sign_in_wanted.emit()
    assert windows.login.message.problem is None


def test_a_pause_is_not_over_when_the_dialog_opens_anew(windows: WindowsWithFakeWorker):
    windows.report(windows.submit(), refused(e.TooManyRequests))
    windows.login.close()
    windows.window.sign_in_wanted.emit()
    assert windows.login.message.problem is not None
    assert not windows.login.action.isEnabled()


def activity_line(windows: WindowsWithFakeWorker) -> str:
    windows.window.tabs.setCurrentIndex(Tab.ACTIVITY)
    return windows.window.findChild(ActivitySums).text()


@pytest.mark.parametrize(("failures", "seconds"), [(4, 0), (5, 1), (7, 4), (15, 900)])
def test_the_activity_tells_the_lockout_that_follows_from_the_failures_seen_here(
    windows: WindowsWithFakeWorker, failures: int, seconds: int
):
    told: list[Lockout] = []
    windows.presenter.sign_in.lockout_changed.connect(told.append)
    for _ in range(failures):
        windows.report(windows.submit(), refused(e.IncorrectCredentials))
        windows.now += 850  # the pause is over
        windows.login.action.check_clock()
    assert bool(told) is bool(seconds)
    for lockout in told[-1:]:
        assert lockout.until == pytest.approx(time.time() + seconds, abs=5)
        assert lockout.exact
    if seconds != 1:  # which may be over
        line = activity_line(windows)
        assert line.startswith("maria.santos is locked out until ") is bool(seconds)


def test_a_lockout_that_failures_elsewhere_have_part_in_lasts_up_to_15_minutes(
    windows: WindowsWithFakeWorker,
):
    windows.report(windows.submit(), refused(e.AttemptsExceeded))
    line = activity_line(windows)
    assert line.startswith("maria.santos is locked out for up to 15 minutes, until ")


def test_a_right_password_ends_the_lockout_of_its_user_alone(windows: WindowsWithFakeWorker):
    windows.report(windows.submit(), refused(e.AttemptsExceeded))
    windows.report(windows.submit("paula.jensen"), Asking(CODE))
    assert activity_line(windows).startswith("maria.santos is locked out")
    windows.presenter.sign_in.cancel()
    windows.report(windows.submit(), Asking(CODE))
    assert activity_line(windows).startswith("Failures: ")


def test_the_price_of_a_text_message_is_that_of_the_connection_in_use(
    windows: WindowsWithFakeWorker,
):
    windows.report(1, event(messages=1, text_messages=1))
    line = activity_line(windows)
    assert "by SMS" not in line
    profile = replace(windows.connections[0].profile, sms_price="0.0581 USD")
    windows.presenter.sign_in.set_connections([replace(windows.connections[0], profile=profile)])
    wanted = "1 by SMS, at 0.0581 USD each: 0.0581 USD"
    windows.qtbot.waitUntil(lambda: activity_line(windows).endswith(wanted))
