"""A session that could not be stored: what is said, and what Try again does."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.jwt.tokens import Tokens
from desktop.auth.not_kept import NotKept
from desktop.auth.session import Session
from desktop.auth.states import Cancelled, Done, Failed
from desktop.auth.stored_session import Keep
from desktop.ui.widgets.buttons import LinkButton
from tests.auth.transcripts import signed_in
from tests.helpers.windows import WindowsWithFakeWorker

KEEPABLE = (NotKept.KEYRING_SILENT, NotKept.KEYRING_REFUSED, NotKept.NOT_WRITABLE)
OFFLINE = Failed(e.NotSent("cognito-idp.eu-central-1.amazonaws.com", "unreachable"))


def not_kept(why: NotKept = NotKept.KEYRING_SILENT, **changes: Any) -> Session:
    return dataclasses.replace(signed_in(), not_kept=why, **changes)


def begin(windows: WindowsWithFakeWorker, why: NotKept = NotKept.KEYRING_SILENT) -> Session:
    """Sign in, with a session that can't be stored."""
    session = not_kept(why)
    windows.report(windows.submit(), Done(session))
    return session


def link(windows: WindowsWithFakeWorker, name: str) -> LinkButton | None:
    """A visible link beside the message above the pages."""
    found = [
        it
        for it in windows.window.findChildren(LinkButton)
        if it.accessibleName() == name and it.isVisible()
    ]
    return found[0] if found else None


def press_try_again(windows: WindowsWithFakeWorker) -> int:
    """The number of the attempt that came of it."""
    button = link(windows, "Try again")
    assert button is not None
    button.click()
    return len(windows.worker.started)


def said(windows: WindowsWithFakeWorker) -> tuple[str, str]:
    notice = windows.window.notice
    return ("", "") if notice is None else (notice.kind, notice.text)


def names(windows: WindowsWithFakeWorker) -> list[str]:
    return [name for name, _ in windows.worker.started]


def test_a_keyring_that_asks_is_named_and_try_again_stores_the_session(
    windows: WindowsWithFakeWorker,
):
    session = begin(windows)
    kind, text = said(windows)
    assert kind == "warning"
    assert text.startswith("Your sign-in isn't kept yet: this computer's keyring is locked or ")
    attempt = press_try_again(windows)
    assert link(windows, "Try again") is None
    assert said(windows)[0] == "info"
    name, flow = windows.worker.started[-1]
    assert name == "keep"
    step = next(flow)
    assert isinstance(step, Keep)
    assert step.begins
    assert step.stored_session == session.stored_session
    windows.report(attempt, Done(dataclasses.replace(session, kept=True, not_kept=None)))
    assert said(windows) == ("success", "Your sign-in is kept on this computer.")
    assert windows.window.current.session is not None
    assert windows.window.current.session.kept
    key = windows.connections[0].profile.connection_key
    assert windows.remembered.signed_in_name(key) == "maria.santos"
    assert windows.window.status.name == "SIGNED_IN"


def test_what_is_stored_late_does_not_stay_in_place_of_a_new_session(
    windows: WindowsWithFakeWorker,
):
    begin(windows)
    late = press_try_again(windows)
    new = dataclasses.replace(
        signed_in(), kept=True, tokens=dataclasses.replace(signed_in().tokens, id_token="new")
    )
    windows.report(windows.submit(), Done(new))
    assert late not in windows.worker.cancelled, "it may have been stored by now"
    windows.report(late, Done(dataclasses.replace(not_kept(), kept=True, not_kept=None)))
    name, flow = windows.worker.started[-1]
    assert name == "keep"
    step = next(flow)
    assert isinstance(step, Keep)
    assert step.stored_session == new.stored_session
    windows.report(len(windows.worker.started), Done(new))
    assert windows.window.current.session == new
    assert windows.window.notice is None


def test_a_sign_out_ends_what_was_handed_over_too(windows: WindowsWithFakeWorker):
    begin(windows)
    late = press_try_again(windows)
    windows.report(windows.submit(), Done(dataclasses.replace(signed_in(), kept=True)))
    windows.window.sign_out_wanted.emit()
    assert late in windows.worker.cancelled


def test_still_silent_it_is_offered_again_and_one_stays_signed_in(windows: WindowsWithFakeWorker):
    session = begin(windows)
    for _ in range(3):
        windows.report(press_try_again(windows), Done(not_kept()))
        assert said(windows)[0] == "warning"
        assert windows.window.current.session == session
    assert names(windows).count("keep") == 3


@pytest.mark.parametrize("why", NotKept)
def test_try_again_is_offered_where_a_person_can_change_something(
    windows: WindowsWithFakeWorker, why: NotKept
):
    begin(windows, why)
    assert (link(windows, "Try again") is not None) == (why in KEEPABLE)
    assert link(windows, "Dismiss") is not None


def test_a_renewal_takes_nothing_back_and_another_message_only_for_a_while(
    windows: WindowsWithFakeWorker, qtbot: QtBot
):
    begin(windows)
    text = said(windows)[1]
    windows.window.refresh_wanted.emit()
    windows.report(len(windows.worker.started), Done(not_kept()))
    assert said(windows)[1] == text
    windows.window.refresh_wanted.emit()
    windows.report(len(windows.worker.started), OFFLINE)
    assert "Can't reach" in said(windows)[1]
    windows.window.refresh_wanted.emit()
    windows.report(len(windows.worker.started), Done(not_kept()))
    qtbot.waitUntil(lambda: said(windows)[1] == text)
    assert link(windows, "Try again") is not None


def test_who_dismissed_it_is_not_told_again(windows: WindowsWithFakeWorker):
    begin(windows)
    away = link(windows, "Dismiss")
    assert away is not None
    away.click()
    windows.window.refresh_wanted.emit()
    windows.report(len(windows.worker.started), Done(not_kept()))
    windows.qtbot.wait(1)  # a turn of the event loop
    assert said(windows) == ("", "")


def test_it_waits_for_a_refresh_and_stores_what_that_brought(
    windows: WindowsWithFakeWorker, qtbot: QtBot
):
    begin(windows)
    windows.window.refresh_wanted.emit()
    refresh = press_try_again(windows)
    assert names(windows)[-1] == "refresh"
    tokens = Tokens("id", "access", "the rotated one")
    windows.report(refresh, Done(not_kept(tokens=tokens)))
    qtbot.waitUntil(lambda: names(windows)[-1] == "keep")
    step = next(windows.worker.started[-1][1])
    assert step.stored_session.refresh_token == "the rotated one"


def test_a_refresh_that_is_wanted_meanwhile_comes_afterwards(windows: WindowsWithFakeWorker):
    session = begin(windows)
    attempt = press_try_again(windows)
    windows.window.refresh_wanted.emit()
    assert names(windows)[-1] == "keep"
    windows.report(attempt, Done(dataclasses.replace(session, kept=True, not_kept=None)))
    assert names(windows)[-1] == "refresh"
    windows.report(len(windows.worker.started), OFFLINE)
    assert names(windows).count("refresh") == 1


def test_tokens_that_were_renewed_meanwhile_are_stored_in_place_of_those_before(
    windows: WindowsWithFakeWorker,
):
    session = begin(windows)
    attempt = press_try_again(windows)
    changed = not_kept(tokens=Tokens("id", "access", "newer"))
    windows.presenter.session.update(changed)
    windows.report(attempt, Done(dataclasses.replace(session, kept=True, not_kept=None)))
    assert names(windows)[-1] == "keep"
    assert next(windows.worker.started[-1][1]).stored_session.refresh_token == "newer"


def test_an_account_action_from_before_it_was_kept_is_stored_too(windows: WindowsWithFakeWorker):
    session = begin(windows)
    attempt = press_try_again(windows)
    windows.report(attempt, Done(dataclasses.replace(session, kept=True, not_kept=None)))
    windows.presenter.session.update(not_kept())
    assert names(windows)[-1] == "keep"


def test_a_kept_session_whose_renewal_found_the_keyring_locked_is_told(
    windows: WindowsWithFakeWorker,
):
    kept = dataclasses.replace(signed_in(), kept=True)
    windows.report(windows.submit(), Done(kept))
    windows.window.refresh_wanted.emit()
    windows.report(len(windows.worker.started), Done(not_kept()))
    assert said(windows)[0] == "warning"
    press_try_again(windows)
    assert names(windows)[-1] == "keep"


def test_signing_out_ends_it_and_what_was_stored_is_deleted(windows: WindowsWithFakeWorker):
    """By the driver: see its tests for steps that are cancelled."""
    begin(windows)
    attempt = press_try_again(windows)
    windows.window.sign_out_wanted.emit()
    assert windows.worker.cancelled == [attempt]
    windows.report(attempt, Cancelled())
    assert windows.window.current.session is None
    assert said(windows) == ("", "")


def test_a_mistake_of_ours_is_no_end_of_it(windows: WindowsWithFakeWorker):
    begin(windows)
    windows.report(press_try_again(windows), Failed(e.ProtocolError("host", "odd")))
    assert link(windows, "Try again") is not None
