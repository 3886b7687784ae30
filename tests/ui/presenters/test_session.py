"""The session that is shown: renewed by itself, resumed, ended. The test plays the worker."""

from __future__ import annotations

import dataclasses

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.errors import Refusal
from desktop.auth.not_kept import NotKept
from desktop.auth.refresh_schedule import FIRST_RETRY_DELAY
from desktop.auth.session import Session
from desktop.auth.states import Done, Failed
from desktop.auth.stored_session import Forget, Recall
from desktop.ui.main_window.status_line import StatusLine
from desktop.ui.widgets.labels import Pill
from tests.auth.transcripts import signed_in
from tests.helpers.windows import WindowsWithFakeWorker

OFFLINE = Failed(e.NotSent("host", "unreachable"))
REVOKED = Failed(e.SignedOut(Refusal("InitiateAuth", "NotAuthorized")))


def started(windows: WindowsWithFakeWorker) -> list[str]:
    return [name for name, _ in windows.worker.started]


def renew(windows: WindowsWithFakeWorker) -> int:
    """Time passes until the renewal is due; its attempt number."""
    before = len(windows.worker.started)
    windows.now += 100_000
    windows.presenter.session.renewal.check_clock()
    assert len(windows.worker.started) == before + 1
    return before + 1


def test_it_is_renewed_by_itself_before_it_ends(windows: WindowsWithFakeWorker):
    session = windows.sign_in()
    assert started(windows) == ["sign_in"]
    attempt = renew(windows)
    assert started(windows) == ["sign_in", "refresh"]
    renewed = dataclasses.replace(signed_in(), received=windows.now)
    windows.report(attempt, Done(renewed))
    assert windows.window.current.session is renewed
    assert session is not renewed


def test_only_one_renewal_at_a_time_however_it_was_wanted(windows: WindowsWithFakeWorker):
    windows.sign_in()
    renew(windows)
    windows.window.refresh_wanted.emit()
    windows.presenter.session.renewal.due.emit()
    assert started(windows) == ["sign_in", "refresh"]


def test_offline_it_is_said_once_and_tried_again_by_itself(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.report(renew(windows), OFFLINE)
    assert windows.window.status.name in ("OFFLINE", "EXPIRED")
    windows.window.clear_notice()  # the person has read it
    windows.report(renew(windows), OFFLINE)
    assert windows.window.notice is None
    attempt = renew(windows)
    windows.report(attempt, Done(dataclasses.replace(signed_in(), received=windows.now)))
    assert windows.window.status.name == "SIGNED_IN"


def test_all_that_is_said_while_offline_agrees(windows: WindowsWithFakeWorker):
    """Nothing tells a person who stays signed in to sign in."""
    windows.sign_in()
    lost = Failed(e.ReplyLost("host", "reset"))
    attempt = len(windows.worker.started) + 1
    windows.window.refresh_wanted.emit()
    windows.report(attempt, lost)
    notice = windows.window.notice
    assert notice is not None
    assert notice.text == (
        "Can't reach the sign-in service. Check the connection. You stay signed in, and the app "
        "keeps trying."
    )


def test_tries_by_hand_never_make_the_next_one_by_itself_later(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.report(renew(windows), OFFLINE)
    planned = windows.presenter.session.renewal.due_at
    assert planned is not None
    for _ in range(6):
        windows.now += 0.1
        windows.window.refresh_wanted.emit()
        windows.report(len(windows.worker.started), OFFLINE)
        due = windows.presenter.session.renewal.due_at
        assert due is not None
        assert due <= planned


def test_a_first_failure_by_hand_is_tried_again_soon(windows: WindowsWithFakeWorker):
    """Not at the renewal that was planned for the token's end: the window says "keeps trying"."""
    windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.report(len(windows.worker.started), OFFLINE)
    due = windows.presenter.session.renewal.due_at
    assert due is not None
    assert due - windows.now <= FIRST_RETRY_DELAY


def test_a_refresh_that_worked_is_seen_on_every_tab(windows: WindowsWithFakeWorker):
    windows.sign_in()
    for tab in range(windows.window.tabs.count()):
        windows.window.tabs.setCurrentIndex(tab)
        windows.window.refresh_wanted.emit()
        renewed = dataclasses.replace(signed_in(), received=windows.now)
        windows.report(len(windows.worker.started), Done(renewed))
        line = windows.window.findChild(StatusLine)
        assert line is not None
        assert line.isVisible()
        assert line.text().startswith("Refreshed: the new tokens are good until ")
        line.hide()


def test_a_renewal_by_itself_says_nothing(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.report(renew(windows), Done(dataclasses.replace(signed_in(), received=windows.now)))
    line = windows.window.findChild(StatusLine)
    assert line is not None
    assert (line.isHidden(), line.text()) == (True, "")


def test_a_problem_of_the_service_keeps_the_session_and_is_tried_again(
    windows: WindowsWithFakeWorker,
):
    session = windows.sign_in()
    fault = Failed(e.ServiceFault(Refusal("InitiateAuth", "InternalError", status=500)))
    windows.report(renew(windows), fault)
    assert windows.window.current.session is session
    renew(windows)


def test_revoked_means_signed_out_and_says_why(windows: WindowsWithFakeWorker, qtbot: QtBot):
    windows.sign_in()
    attempt = renew(windows)
    with qtbot.waitSignal(windows.presenter.session.ended_by_service) as over:
        windows.report(attempt, REVOKED)
    assert over.args == ["You have been signed out. Sign in again."]
    assert windows.window.status.name == "SIGNED_OUT"
    before = len(windows.worker.started)
    windows.now += 100_000
    windows.presenter.session.renewal.check_clock()
    assert len(windows.worker.started) == before  # nothing is left to renew


def resume(windows: WindowsWithFakeWorker) -> int:
    windows.presenter.session.resume(windows.connections[0], "Maria Santos")
    return len(windows.worker.started)


def test_the_session_of_an_earlier_run_comes_back_without_a_dialog(windows: WindowsWithFakeWorker):
    windows.login.close()
    attempt = resume(windows)
    flow = windows.worker.started[-1][1]
    assert isinstance(next(flow), Recall)
    assert windows.window.current.resuming
    session = dataclasses.replace(signed_in(), kept=True)
    windows.report(attempt, Done(session))
    assert windows.window.current.session is session
    assert not windows.window.current.resuming
    assert windows.window.status.name == "SIGNED_IN"
    assert not windows.login.isVisible()


def test_offline_at_the_start_the_person_stays_known_and_it_is_tried_again(
    windows: WindowsWithFakeWorker,
):
    windows.login.close()
    windows.report(resume(windows), OFFLINE)
    assert windows.window.status.name == "OFFLINE"
    assert "Maria Santos" in windows.window.pages.empty.heading.text()
    assert windows.window.current.resuming
    attempt = renew(windows)
    windows.report(attempt, Done(dataclasses.replace(signed_in(), received=windows.now, kept=True)))
    assert windows.window.status.name == "SIGNED_IN"


def test_refresh_now_tries_at_once_while_offline_at_the_start(windows: WindowsWithFakeWorker):
    windows.report(resume(windows), OFFLINE)
    before = len(windows.worker.started)
    windows.window.refresh_wanted.emit()
    assert len(windows.worker.started) == before + 1
    assert isinstance(next(windows.worker.started[-1][1]), Recall)


def test_signing_out_while_offline_at_the_start_forgets_and_revokes_what_is_kept(
    windows: WindowsWithFakeWorker,
):
    windows.report(resume(windows), OFFLINE)
    windows.window.sign_out_wanted.emit()
    assert windows.window.status.name == "SIGNED_OUT"
    name, flow = windows.worker.started[-1]
    assert name == "sign_out"
    assert isinstance(next(flow), Forget)
    stored_session = signed_in().stored_session
    assert flow.send(stored_session).parameters["Token"] == stored_session.refresh_token


@pytest.mark.parametrize("why", [why for why in NotKept if why is not NotKept.KEYRING_SILENT])
def test_nothing_to_come_back_to_is_told_to_whom_it_concerns(
    windows: WindowsWithFakeWorker, qtbot: QtBot, why: NotKept
):
    attempt = resume(windows)
    with qtbot.waitSignal(windows.presenter.session.not_resumed) as told:
        windows.report(attempt, Failed(e.NothingKept(why)))
    assert told.args == [why]
    assert windows.window.status.name == "SIGNED_OUT"


def test_a_keyring_that_is_still_asking_is_not_given_up_on(windows: WindowsWithFakeWorker):
    """What is kept stays, and Try again reads it once the keyring was opened."""
    windows.login.close()
    silent = Failed(e.NothingKept(NotKept.KEYRING_SILENT))
    windows.report(resume(windows), silent)
    empty = windows.window.pages.empty
    assert windows.window.current.resuming
    assert not windows.login.isVisible()
    pills = [pill.text() for pill in windows.window.header.findChildren(Pill)]
    assert pills == ["○  Not signed in yet"]
    assert "keyring is asking, Maria Santos" in empty.heading.text()
    assert empty.button.accessibleName() == "Try again"
    empty.button.click()
    assert isinstance(next(windows.worker.started[-1][1]), Recall)
    assert not empty.button.isEnabled()
    windows.report(len(windows.worker.started), silent)
    assert empty.button.isEnabled()
    empty.button.click()
    session = dataclasses.replace(signed_in(), kept=True)
    windows.report(len(windows.worker.started), Done(session))
    assert windows.window.current.session is session
    windows.window.sign_out_wanted.emit()
    assert empty.button.accessibleName() == "Sign in"


def test_one_can_sign_in_while_the_keyring_is_asking(windows: WindowsWithFakeWorker):
    windows.login.close()
    windows.report(resume(windows), Failed(e.NothingKept(NotKept.KEYRING_SILENT)))
    windows.window.pages.empty.other.click()
    assert windows.login.isVisible()
    windows.sign_in()
    assert windows.window.status.name == "SIGNED_IN"
    assert windows.window.pages.empty.other.isHidden()


def test_an_earlier_session_that_was_revoked_ends_with_the_reason(
    windows: WindowsWithFakeWorker, qtbot: QtBot
):
    attempt = resume(windows)
    with qtbot.waitSignal(windows.presenter.session.ended_by_service):
        windows.report(attempt, REVOKED)
    assert windows.window.status.name == "SIGNED_OUT"


def test_settings_that_are_wrong_are_not_tried_again_at_the_start(windows: WindowsWithFakeWorker):
    wrong = Failed(e.Misconfigured(Refusal("InitiateAuth", "ResourceNotFound")))
    windows.report(resume(windows), wrong)
    assert not windows.window.current.resuming
    assert windows.window.status.name == "SIGNED_OUT"


def test_who_signs_in_at_the_same_connection_keeps_what_is_kept(windows: WindowsWithFakeWorker):
    """The session before is revoked; the file that is kept is the new one's by then."""
    first: Session = windows.sign_in()
    attempt = windows.submit("tom.okafor")
    windows.report(attempt, Done(signed_in()))
    flow = windows.worker.started[-1][1]
    step = next(flow)
    assert step.operation == "RevokeToken"
    assert step.parameters["Token"] == first.tokens.refresh_token


def test_a_token_that_ends_while_its_renewal_runs_makes_no_second_one(
    windows: WindowsWithFakeWorker,
):
    session = windows.sign_in()
    attempt = renew(windows)
    windows.now += 100_000
    windows.window.countdown.tick()
    windows.presenter.session.renewal.check_clock()
    assert started(windows) == ["sign_in", "refresh"]
    assert windows.window.current.session is session
    windows.report(attempt, Done(dataclasses.replace(signed_in(), received=windows.now)))
    assert windows.window.status.name == "SIGNED_IN"


def test_waking_up_after_the_end_is_expired_at_the_first_look_and_renewed(
    windows: WindowsWithFakeWorker,
):
    """The monotonic clock goes on while the computer sleeps."""
    windows.sign_in()
    windows.now += 100_000
    windows.window.countdown.tick()
    assert windows.window.status.name == "EXPIRED"
    windows.presenter.session.renewal.check_clock()
    assert started(windows)[-1] == "refresh"
