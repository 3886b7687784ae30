"""A proxy that wants a user name and a password: asked for once, over what was under way."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.proxy_credentials import ProxyCredentials
from desktop.auth.states import Failed
from desktop.config.profile import Profile
from desktop.ui.dialogs.proxy_sign_in import ProxySignInDialog
from desktop.ui.models.connection import Connection
from tests.helpers.fake_worker import UnusedService
from tests.helpers.windows import WindowsWithFakeWorker

PROXY = "http://proxy.example:3128"
REFUSED = e.ProxyRefused("login.example", "407", ("Negotiate", "Basic"), proxy=PROXY)


@dataclass
class Keeping(UnusedService):
    kept: list[tuple[str, ProxyCredentials]] = field(default_factory=list)

    def keep_proxy_credentials(self, proxy: str, credentials: object) -> None:
        assert isinstance(credentials, ProxyCredentials)
        self.kept.append((proxy, credentials))


class Office(WindowsWithFakeWorker):
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, connected=False)
        self.service = Keeping()
        profile = Profile("Staff", "eu-central-1", "eu-central-1_A", "a", environment="TEST")
        self.connection = Connection(profile, self.service)
        self.presenter.sign_in.set_connections([self.connection])

    @property
    def dialog(self) -> ProxySignInDialog:
        found = self.presenter.sign_in.proxy.dialog
        assert found is not None
        assert found.isVisible()
        return found

    def enter(self, name: str = "maria", password: str = "Proxy-pw-1") -> None:
        self.dialog.user_name.set_text(name)
        self.dialog.password.set_text(password)
        self.qtbot.keyClick(self.dialog.password.edit, Qt.Key.Key_Return)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Office:
    return Office(qtbot, tmp_path)


def test_it_is_asked_for_and_the_sign_in_goes_on_with_it(office: Office):
    office.report(office.submit(), Failed(REFUSED))
    assert "proxy.example:3128" in office.dialog.subtitle.text()
    assert office.dialog.banner.isVisible()
    office.enter()
    assert office.service.kept == [(PROXY, ProxyCredentials("maria", "Proxy-pw-1"))]
    assert [name for name, _ in office.worker.started] == ["sign_in", "sign_in"]
    assert office.login.action.busy
    assert office.presenter.sign_in.proxy.dialog is None


def test_asked_again_it_says_why(office: Office):
    office.report(office.submit(), Failed(REFUSED))
    assert office.dialog.message.text() == ""
    office.enter()
    office.report(2, Failed(REFUSED))
    assert "didn't take this" in office.dialog.message.text()


def test_after_cancel_the_login_dialog_says_what_is_in_the_way(office: Office):
    office.report(office.submit(), Failed(REFUSED))
    dialog = office.dialog
    dialog.user_name.set_text("maria")
    dialog.password.set_text("Proxy-pw-1")
    dialog.cancel.click()
    assert dialog.password.text() == ""
    assert "proxy.example:3128 wants a user name" in office.login.message.text()
    assert len(office.worker.started) == 1
    assert office.service.kept == []


@pytest.mark.parametrize(
    "error",
    [
        e.ProxyRefused("login.example", "407", ("Negotiate",), proxy=PROXY),
        e.ProxyRefused("login.example", "407", proxy=PROXY),
        e.ProxyUnreachable("login.example", "refused", proxy=PROXY),
    ],
)
def test_nothing_is_asked_for_where_it_wouldn_t_help(error: e.DeskError, office: Office):
    office.report(office.submit(), Failed(error))
    assert office.presenter.sign_in.proxy.dialog is None


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("", "pw", "Enter the user name"),
        ("maria", "", "Enter the password"),
        ("DOM:maria", "pw", "no colon"),
    ],
)
def test_what_can_t_be_sent_is_told(name: str, password: str, said: str, office: Office):
    office.report(office.submit(), Failed(REFUSED))
    office.enter(name, password)
    assert said in office.dialog.message.text()
    assert office.service.kept == []


def test_a_session_that_is_resumed_asks_once(office: Office):
    """Its renewal tries again by itself, and a person who closed the question isn't nagged."""
    office.presenter.session.resume(office.connection, "Maria")
    office.report(1, Failed(REFUSED))
    office.dialog.cancel.click()
    office.presenter.session.renewal.due.emit()
    office.report(2, Failed(REFUSED))
    assert office.presenter.sign_in.proxy.dialog is None
    office.presenter.session.refresh()
    office.report(3, Failed(REFUSED))
    office.enter()
    assert [name for name, _ in office.worker.started] == ["refresh"] * 4
