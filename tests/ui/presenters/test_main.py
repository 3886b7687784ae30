"""From one session to the next: refresh, sign-out, and somebody else who signs in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.auth import errors as e
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.states import Cancelled, Done, Failed, Working
from desktop.auth.stored_session import Forget
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import refused
from tests.helpers.windows import WindowsWithFakeWorker


def test_refresh_now_shows_the_new_session(windows: WindowsWithFakeWorker):
    session = windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.window.refresh_wanted.emit()
    assert [name for name, _ in windows.worker.started] == ["sign_in", "refresh"]
    step = next(windows.worker.started[1][1])
    assert step.parameters["AuthParameters"] == {"REFRESH_TOKEN": session.tokens.refresh_token}
    renewed = signed_in()
    windows.report(2, Done(renewed))
    assert windows.window.current.session is renewed


@pytest.mark.parametrize(
    ("failed", "status"),
    [
        (Failed(e.NotSent("host", "refused")), "OFFLINE"),
        (Failed(e.ReplyLost("host", "no reply")), "OFFLINE"),
        (refused(e.ServiceFault), "SIGNED_IN"),
        (refused(e.TooManyRequests), "SIGNED_IN"),
        (refused(e.SignedOut), "SIGNED_OUT"),
        (Failed(e.UnexpectedError("KeyError")), "SIGNED_IN"),
    ],
)
def test_what_a_refresh_that_went_wrong_means(
    windows: WindowsWithFakeWorker, failed: Failed, status: str
):
    windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.report(2, failed)
    assert windows.window.status.name == status


def test_signing_out_is_over_at_once_and_tells_the_service(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.window.sign_out_wanted.emit()
    assert windows.window.status.name == "SIGNED_OUT"
    assert windows.window.current.session is None
    assert windows.worker.started[-1][0] == "sign_out"
    assert windows.worker.finishing_on_quit == ["sign_out"]
    windows.report(2, Failed(e.NotSent("host", "refused")))
    assert windows.window.status.name == "SIGNED_OUT"


def test_signing_out_during_a_refresh_stays_signed_out_and_the_late_token_is_revoked(
    windows: WindowsWithFakeWorker,
):
    session = windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.window.sign_out_wanted.emit()
    assert windows.worker.cancelled == [], "the reply may bring a token that must not stay good"
    windows.report(2, Working("FetchKeys"))
    late = replace(session, tokens=replace(session.tokens, refresh_token="late-refresh-token"))
    windows.report(2, Done(late))
    assert windows.window.status.name == "SIGNED_OUT"
    assert windows.window.current.session is None
    name, flow = windows.worker.started[-1]
    assert name == "sign_out"
    assert windows.worker.finishing_on_quit == ["sign_out", "sign_out"]
    assert next(flow).parameters["Token"] == "late-refresh-token"


@pytest.mark.parametrize("end", [Cancelled(), Failed(e.NotSent("host", "refused"))])
def test_a_refresh_that_brings_nothing_after_signing_out_is_no_news(
    windows: WindowsWithFakeWorker, end: object
):
    windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.window.sign_out_wanted.emit()
    windows.report(2, end)
    assert windows.window.status.name == "SIGNED_OUT"
    assert [name for name, _ in windows.worker.started].count("sign_out") == 1
    assert windows.window.notice is None


def test_somebody_else_signs_in_at_another_connection(windows: WindowsWithFakeWorker):
    """The first one's session is revoked, and the window names the second one's connection."""
    first = windows.sign_in()
    windows.login.connection_chosen.emit(1)
    assert windows.window.windowTitle() == "Cognito Desk"
    attempt = windows.submit("tom.okafor")
    second = signed_in()
    windows.report(attempt, Done(second))
    assert windows.window.current.session is second
    assert windows.window.windowTitle() == "TEST · Cognito Desk"
    name, flow = windows.worker.started[-1]
    assert name == "sign_out"
    assert windows.worker.finishing_on_quit == ["sign_out"]
    assert isinstance(next(flow), Forget)
    assert flow.send(None).parameters["Token"] == first.tokens.refresh_token


def test_tokens_that_are_not_accepted_end_the_session_before(windows: WindowsWithFakeWorker):
    session = windows.sign_in()
    attempt = windows.submit("tom.okafor")
    windows.report(attempt, Failed(TokensRejected(session.verdicts)))
    assert windows.window.current.session is None
    assert windows.window.status.name == "SIGNED_OUT"
    windows.window.refresh_wanted.emit()
    assert [name for name, _ in windows.worker.started] == ["sign_in", "sign_in", "sign_out"]


def test_a_revocation_that_failed_is_no_news_to_the_next_person(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.window.sign_out_wanted.emit()
    windows.report(windows.submit("tom.okafor"), Done(signed_in()))
    windows.report(2, refused(e.TooManyRequests, "RevokeToken"))
    assert windows.window.status.name == "SIGNED_IN"
    assert windows.window.notice is None


def test_the_service_answering_ends_offline(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.report(2, Failed(e.NotSent("host", "refused")))
    assert windows.window.status.name == "OFFLINE"
    windows.window.refresh_wanted.emit()
    windows.report(3, refused(e.TooManyRequests))
    assert windows.window.status.name == "SIGNED_IN"
