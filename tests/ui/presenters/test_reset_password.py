"""A forgotten password. The test plays the worker."""

from __future__ import annotations

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskPrerequisite,
)
from desktop.auth.client import Credentials
from desktop.auth.purposes import Prerequisite
from desktop.auth.states import Asking, Done
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import refused
from tests.helpers.windows import WindowsWithFakeWorker


def test_a_forgotten_password_is_a_flow_of_its_own_and_leads_on_to_signing_in(
    windows: WindowsWithFakeWorker,
):
    """Nothing is typed twice: the new password signs in by itself."""
    windows.login.user_name.set_text("maria.santos")
    windows.login.forgot.click()
    name, flow = windows.worker.started[0]
    assert name == "reset_password"
    assert next(flow) == AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria.santos")
    windows.report(1, Asking(AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria.santos")))
    assert not windows.login.isVisible()
    assert windows.prompt.windowTitle() == "Reset your password"
    windows.report(1, Done(Credentials("maria.santos", "New-horse-2")))
    assert [name for name, _ in windows.worker.started] == ["reset_password", "sign_in"]
    assert next(windows.worker.started[1][1]).parameters["AuthParameters"] == {
        "USERNAME": "maria.santos",
        "PASSWORD": "New-horse-2",
    }
    assert windows.login.message.problem is not None
    assert windows.login.message.problem.kind == "success"
    windows.report(2, Done(signed_in()))
    assert windows.login.password.text() == ""
    assert windows.window.status.name == "SIGNED_IN"


def test_a_reset_that_came_to_nothing_leads_back_to_the_login_dialog(
    windows: WindowsWithFakeWorker,
):
    windows.login.user_name.set_text("maria.santos")
    windows.login.forgot.click()
    windows.report(1, refused(e.ResetNotPossible, "ForgotPassword"))
    assert windows.login.isVisible()
    assert "can't be set from here" in windows.login.message.text()
    windows.submit()
    assert windows.worker.started[-1][0] == "sign_in"
