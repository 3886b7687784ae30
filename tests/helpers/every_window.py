"""Every window with something in it, for the tests and the picture that look at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QMenu, QMenuBar, QWidget

from desktop.auth.flows.account import ListedDevice
from desktop.auth.flows.sessions import ListedSession, NoSessionList, SessionList
from desktop.auth.not_kept import NotKept
from desktop.setup.connection_test.findings import Finding
from desktop.setup.connection_test.results import Step, StepResult
from desktop.ui.connection_editor.connection_list import ConnectionList, Entry
from desktop.ui.connection_editor.editor import ConnectionEditor
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.main_window.about import AboutDialog
from desktop.ui.main_window.licences import LicencesDialog
from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.main_window.whats_new import WhatsNewDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.about_facts import AboutFacts
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.practice_phone.window import PracticeMessage, PracticePhone, PracticeUser
from desktop.ui.presenters.not_kept_texts import after_sign_in
from desktop.ui.table.view import TableView
from tests.auth.minting import NOW
from tests.helpers import every_tool_window
from tests.helpers.sessions import events, rejected, session
from tests.ui.dialogs import states

if TYPE_CHECKING:
    from collections.abc import Callable

    Make: TypeAlias = Callable[[], QWidget]

ROWS = 30
"""Rows of the Activity: more than fit."""


def main_window(tab: Tab = Tab.OVERVIEW, *, signed_in: bool = True) -> MainWindow:
    window = MainWindow(CurrentSession(lambda: 100.0))
    window.build_content()
    window.set_profile("Northwind staff", "TEST", "TEST  ·  Practice pool on this computer")
    if signed_in:
        window.current.set_session(session())
        for each in events(ROWS):
            window.add_activity(each)
    window.tabs.setCurrentIndex(tab)
    return window


def overview() -> QWidget:
    return main_window()


def claims() -> QWidget:
    return _with_row(main_window(Tab.CLAIMS), 2)


def checks() -> QWidget:
    return main_window(Tab.CHECKS)


def checks_rejected() -> QWidget:
    window = main_window(signed_in=False)
    window.current.end(rejected())
    return window


def activity() -> QWidget:
    return _with_row(main_window(Tab.ACTIVITY), ROWS - 1)


def signed_out() -> QWidget:
    return main_window(signed_in=False)


def offline() -> QWidget:
    window = main_window()
    window.current.set_offline(True)
    window.show_notice("warning", "The service can't be reached.", "Error: data")
    return window


def notice() -> QWidget:
    window = main_window()
    window.show_notice("error", "The tokens could not be renewed. Sign in again.")
    window.show_status("The ID token was copied.")
    return window


def not_kept() -> QWidget:
    window = main_window()
    window.show_notice("warning", after_sign_in(NotKept.KEYRING_SILENT), retry=True)
    return window


def about() -> QWidget:
    dialog = AboutDialog(practice_address="http://127.0.0.1:8000")
    keys = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC/.well-known/jwks.json"
    dialog.show_facts(
        AboutFacts(
            (("Python", "Python 3.11.7"), ("OpenSSL", "OpenSSL 3.5.4")),
            tuple((f"boto3 1.44.{it}", "Apache-2.0") for it in range(20)),
            "https://cognito-idp.eu-central-1.amazonaws.com",
            keys,
            support="Northwind service desk, ext. 4100",
        )
    )
    return dialog


def licences() -> QWidget:
    dialog = LicencesDialog()
    dialog.show_texts((("boto3 1.44.0", "Apache License\n" * 60), ("Python 3.11", "PSF")))
    return dialog


def whats_new() -> QWidget:
    entries = ("Sign in with a second step.", "Cognito Desk speaks German.")
    return WhatsNewDialog(news=(("", "", entries), *(("1.2.3", "2026-12-24", entries * 3),) * 4))


def devices() -> QWidget:
    dialog = DevicesDialog(states.monotonic)
    here = ListedDevice("eu-central-1_1", "Cognito Desk", "192.0.2.7", NOW - 900_000, NOW - 60)
    other = ListedDevice("eu-central-1_2", "", "", None, None)
    dialog.show_devices((here, other), here.key, NOW)
    return dialog


def sessions() -> QWidget:
    dialog = DevicesDialog(states.monotonic)
    own = ListedSession(
        "1", "TOKEN", "", NOW - 90, NOW - 60, "Linux", "192.0.2.7", "Berlin", "DE", own=True
    )
    other = ListedSession(
        "2", "SSO", "app client", NOW - 90_000, None, "", "", "", "unknown", own=False
    )
    dialog.show_devices((), "", NOW)
    dialog.show_sessions(SessionList((own, other)), NOW, "")
    return dialog


def no_devices() -> QWidget:
    dialog = DevicesDialog(states.monotonic)
    dialog.show_devices((), "", NOW)
    dialog.show_sessions(SessionList(missing=NoSessionList.NOT_TRACKED), NOW, "")
    return dialog


def phone() -> QWidget:
    window = PracticePhone()
    pool = "eu-central-1_Practice1"
    maria = PracticeUser("maria", "Practice-1", pool, "Practice", "Text message", ("SMS_MFA",))
    app = ("SOFTWARE_TOKEN_MFA",)
    window.set_users(
        [maria, PracticeUser("tom", "Practice-2", pool, "Practice", "Authenticator app", app)]
    )
    window.set_address("http://127.0.0.1:8000")
    window.set_messages(
        [
            PracticeMessage(
                NOW, "maria", pool, "+12025550100", "SMS", "Your code is 123456.", "123456"
            )
        ]
    )
    window.choose("maria", pool)
    return window


def connection_list() -> QWidget:
    shown = ConnectionList(states.monotonic)
    shown.show_entries(
        [
            Entry("/a", "Northwind staff", "eu-central-1_AbC", is_default=True, in_use=True),
            Entry("/b", "Northwind test", "eu-central-1_Xyz"),
            Entry("/c", "broken.toml", problem="colour: Cognito Desk knows no such key."),
            Entry("/d", "Everyone", "eu-central-1_Q", is_managed=True, can_be_edited=False),
        ]
    )
    return shown


def connection_editor() -> QWidget:
    values = {"name": "Staff", "region": "eu-west-1", "user_pool_id": "eu-central-1_AbC", "x": 1}
    editor = ConnectionEditor("Edit connection", values, {"support": "Your organisation sets it."})
    editor.form.more.set_open(True)
    editor.form.first_problem()
    editor.panel.begin_step(Step.PROXY)
    for result in (
        StepResult(Step.SETTINGS, Finding.REDIRECTED, {"setting": "A", "place": "b"}, seconds=0.3),
        StepResult(Step.KEYS, Finding.KEYS_FOUND, {"host": "login.example"}),
        StepResult(Step.FLOW, Finding.NO_FLOW, {"flow": "USER_AUTH"}, ("auth_flow",)),
        StepResult(Step.SECRET, Finding.SECRET_NOT_TOLD),
    ):
        editor.panel.show_result(result)
    editor.end_test()
    return editor


def popups(window: QWidget) -> list[QWidget]:
    """The open list of each of the window's combo boxes, and each menu of its menu bar."""
    found: list[QWidget] = []
    for box in window.findChildren(QComboBox):
        if box.isVisible():
            box.showPopup()
            found.append(box.view().window())
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                menu.ensurePolished()  # not shown: it would take the keyboard
                menu.resize(menu.sizeHint())
                found.append(menu)
    return found


def _with_row(window: MainWindow, row: int) -> QWidget:
    table = window.pages.currentWidget().findChild(TableView)
    assert table is not None
    table.selectRow(row)
    return window


MAIN: tuple[Make, ...] = (
    signed_out,
    overview,
    claims,
    checks,
    checks_rejected,
    activity,
    offline,
    notice,
    not_kept,
)
"""The main window on each tab, and in each status."""
OTHERS: tuple[Make, ...] = (
    about,
    licences,
    whats_new,
    devices,
    sessions,
    no_devices,
    phone,
    connection_list,
    connection_editor,
    *every_tool_window.TOOLS,
)
DIALOGS: tuple[Callable[[], QDialog], ...] = states.STATES
ALL: tuple[Make, ...] = (*MAIN, *OTHERS, *DIALOGS)


def _system(**colors: str) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for names, color in (
        ((role.Window, role.Base, role.Button, role.ToolTipBase), colors["ground"]),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colors["text"]),
        ((role.Highlight, role.Accent), colors["chosen"]),
        ((role.HighlightedText,), colors["on_chosen"]),
        ((role.Link,), colors["link"]),
    ):
        for name in names:
            palette.setColor(name, QColor(color))
    return palette


HIGH_CONTRAST = {
    "night": _system(
        ground="#000000", text="#ffffff", chosen="#8ee3f0", on_chosen="#263b50", link="#8080ff"
    ),
    "desert": _system(
        ground="#fffaef", text="#3d3d3d", chosen="#903909", on_chosen="#fff5e3", link="#1c5e75"
    ),
    "weak": _system(
        ground="#ffffff", text="#000000", chosen="#9ec8f0", on_chosen="#ffffff", link="#62a0ea"
    ),
}
"""Palettes as high-contrast themes have them; the last has a highlight and links that are weak."""
