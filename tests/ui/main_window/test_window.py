from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.about import AboutDialog
from desktop.ui.main_window.notice import Notice
from desktop.ui.main_window.pages.claims import ClaimsPage
from desktop.ui.main_window.pages.overview import OverviewPage
from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.main_window.ring import Ring
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.about_facts import AboutFacts
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.models.status import Status
from desktop.ui.widgets.labels import Banner, Pill
from desktop.ui.widgets.message import MessageArea
from tests.helpers.pseudo_translation import pseudo_translation, texts
from tests.helpers.sessions import ManualClock, event, rejected, session


@pytest.fixture
def window(qtbot: QtBot, monotonic: ManualClock):
    window = MainWindow(CurrentSession(monotonic))
    window.build_content()
    qtbot.addWidget(window)
    window.set_profile("Northwind staff", "")
    window.show()
    return window


@pytest.fixture
def monotonic():
    return ManualClock()


def test_enter_signs_in_again_after_signing_out(
    window: MainWindow, monotonic: ManualClock, qtbot: QtBot
):
    window.current.set_session(session())
    window.current.end()
    assert window.focusWidget() is window.pages.empty.button


def test_whoever_signs_in_after_rejected_tokens_lands_on_the_overview(
    window: MainWindow, monotonic: ManualClock
):
    window.current.end(rejected())
    assert window.tabs.currentIndex() == Tab.CHECKS
    window.current.set_session(session())
    assert window.tabs.currentIndex() == Tab.OVERVIEW


def test_the_tab_stays_where_the_person_went(window: MainWindow, monotonic: ManualClock):
    window.current.end(rejected())
    window.tabs.setCurrentIndex(Tab.ACTIVITY)
    window.current.set_session(session())
    assert window.tabs.currentIndex() == Tab.ACTIVITY
    window.tabs.setCurrentIndex(Tab.CHECKS)
    window.current.set_session(session())
    assert window.tabs.currentIndex() == Tab.CHECKS


def buttons(window: MainWindow):
    """Names of the buttons that can be seen and are not part of the pages' tables."""
    return {
        each.accessibleName(): each
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName()
    }


def status(window: MainWindow):
    (pill,) = [each for each in window.findChildren(Pill) if each.accessibleName() == "Status"]
    return pill.accessibleDescription()


def primaries(window: MainWindow):
    return [
        each.accessibleName()
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.property("variant") == "primary"
    ]


def action(window: MainWindow, text: str):
    (found,) = [
        each for each in window.findChildren(QAction) if each.text().replace("&", "") == text
    ]
    return found


def test_signed_out_is_a_calm_page_with_one_thing_to_do(window: MainWindow, qtbot: QtBot):
    assert window.windowTitle() == "Cognito Desk"
    assert status(window) == "Signed out"
    assert list(buttons(window)) == ["Sign in"]
    assert primaries(window) == ["Sign in"]
    with qtbot.waitSignal(window.sign_in_wanted):
        buttons(window)["Sign in"].click()


def test_nothing_is_built_before_it_is_needed(window: MainWindow, monotonic: ManualClock):
    assert window.findChild(OverviewPage) is None
    window.current.set_session(session())
    assert window.findChild(OverviewPage) is not None
    assert window.findChild(ClaimsPage) is None


def test_the_tabs_are_real_tabs(window: MainWindow):
    bar = window.findChild(QTabBar)
    assert [bar.tabText(tab) for tab in range(bar.count())] == [
        "Overview",
        "Claims",
        "Checks",
        "Activity",
    ]


def test_signed_in(window: MainWindow, monotonic: ManualClock, qtbot: QtBot):
    window.current.set_session(session())
    assert status(window) == "Signed in"
    assert window.status is Status.SIGNED_IN
    assert set(buttons(window)) == {"Refresh now", "Sign out"}
    assert primaries(window) == []
    assert window.findChild(Ring).accessibleDescription() == "46 minutes 52 seconds"
    with qtbot.waitSignal(window.refresh_wanted):
        buttons(window)["Refresh now"].click()
    with qtbot.waitSignal(window.sign_out_wanted):
        buttons(window)["Sign out"].click()


def test_the_countdown_itself_turns_it_to_expired(window: MainWindow, monotonic: ManualClock):
    window.current.set_session(session(left=5))
    monotonic.now += 6
    window.countdown.tick()
    assert status(window) == "Expired"
    assert primaries(window) == ["Refresh now"]
    assert window.findChild(Ring).accessibleDescription() == "0 seconds"


def test_expired_while_the_computer_slept_is_seen_on_the_first_paint(
    window: MainWindow, monotonic: ManualClock
):
    """FAULTS 44."""
    window.current.set_session(session(left=5))
    window.hide()
    monotonic.now += 10_000
    window.show()
    assert status(window) == "Expired"


def test_offline_signs_nobody_out(window: MainWindow, monotonic: ManualClock):
    window.current.set_session(session())
    window.current.set_offline(True)
    window.show_notice(
        "warning", "Can't reach the sign-in service. Check the connection.", "refused"
    )
    assert status(window) == "Offline"
    assert "Sign out" in buttons(window)
    message = [each for each in window.findChildren(MessageArea) if each.isVisible()]
    assert message[0].accessibleDescription().startswith("Can't reach")
    window.current.set_offline(False)
    window.clear_notice()
    assert status(window) == "Signed in"


def test_offline_before_anyone_signed_in(window: MainWindow):
    window.current.set_offline(True)
    window.show_notice("warning", "Can't reach the sign-in service. Check the connection.")
    assert status(window) == "Offline"
    assert "Sign in" in buttons(window)


def test_an_ended_session_outweighs_being_offline(window: MainWindow, monotonic: ManualClock):
    window.current.set_session(session(left=5))
    monotonic.now += 6
    window.current.set_offline(True)
    window.show_notice("warning", "No connection.")
    assert status(window) == "Expired"


def test_a_new_session_puts_messages_away(window: MainWindow, monotonic: ManualClock):
    window.current.set_offline(True)
    window.show_notice("warning", "No connection.")
    window.current.set_session(session())
    assert not [each for each in window.findChildren(MessageArea) if each.isVisible()]


def test_refreshing_takes_no_second_click(window: MainWindow, monotonic: ManualClock, qtbot: QtBot):
    window.current.set_session(session())
    window.current.set_refreshing(True)
    button = buttons(window)["Refresh now"]
    assert button.text() == "Refreshing…"
    with qtbot.assertNotEmitted(window.refresh_wanted):
        button.click()
    assert not action(window, "Refresh now").isEnabled()
    window.current.set_session(session())
    assert button.isEnabled()
    assert button.text() == "Refresh now"


def test_signed_out_with_a_reason(window: MainWindow, monotonic: ManualClock):
    window.current.set_session(session())
    window.current.end()
    window.show_notice("warning", "You have been signed out. Sign in again.", "NotAuthorized")
    assert status(window) == "Signed out"
    (message,) = [each for each in window.findChildren(MessageArea) if each.isVisible()]
    assert message.text() == "You have been signed out. Sign in again."


def test_nothing_of_a_session_is_left_after_sign_out(
    window: MainWindow, monotonic: ManualClock, qtbot: QtBot
):
    window.current.set_session(session())
    for tab in Tab:
        window.tabs.setCurrentIndex(tab)
    window.current.end()
    qtbot.waitUntil(lambda: window.findChild(OverviewPage) is None)
    seen = [text for _, text in texts(window)]
    assert not [text for text in seen if "maria" in text.lower()]
    assert window.findChild(ClaimsPage).table.model().rowCount() == 0


def test_rejected_tokens_sign_nobody_in_and_show_why(window: MainWindow):
    window.current.end(rejected())
    assert status(window) == "Signed out"
    assert window.tabs.currentIndex() == Tab.CHECKS
    seen = [text for _, text in texts(window)]
    assert "2 of 23 checks didn't pass" in seen
    assert primaries(window) == ["Sign in"]
    window.tabs.setCurrentIndex(Tab.CLAIMS)
    assert window.findChild(ClaimsPage) is None


def test_activity_works_before_anyone_signed_in(window: MainWindow, qtbot: QtBot):
    window.add_activity(event())
    window.tabs.setCurrentIndex(Tab.ACTIVITY)
    (table,) = [
        each for each in window.findChildren(QWidget) if each.accessibleName() == "Activity"
    ]
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    assert set(buttons(window)) >= {"Sign in", "Clear"}


def test_a_test_environment_looks_different_at_a_glance(window: MainWindow):
    window.set_profile("Practice pool", "TEST")
    assert window.windowTitle() == "TEST · Cognito Desk"
    banner = window.findChild(Banner)
    assert banner.isVisible()
    assert banner.text() == "TEST  ·  Practice pool"
    window.set_profile("Practice pool", "TEST", "TEST  ·  Nothing here reaches a real account.")
    assert banner.text() == "TEST  ·  Nothing here reaches a real account."
    window.set_profile("Northwind staff", "")
    assert not banner.isVisible()
    assert window.windowTitle() == "Cognito Desk"


@pytest.mark.parametrize("tab", list(Tab))
def test_tabs_by_keys(window: MainWindow, monotonic: ManualClock, qtbot: QtBot, tab: Tab):
    window.current.set_session(session())
    window.tabs.setCurrentIndex((tab + 1) % 4)
    (entry,) = [
        each
        for each in window.findChildren(QAction)
        if each.shortcut().toString() == f"Ctrl+{tab + 1}"
    ]
    entry.trigger()
    assert window.tabs.currentIndex() == tab


def test_ctrl_q_quits_where_closing_might_only_hide(window: MainWindow, qtbot: QtBot):
    assert action(window, "Quit").shortcut().toString() == "Ctrl+Q"
    with qtbot.waitSignal(window.quit_wanted):
        action(window, "Quit").trigger()


def test_menu_entries_follow_the_state(window: MainWindow, monotonic: ManualClock):
    assert action(window, "Sign in").isEnabled()
    assert not action(window, "Sign out").isEnabled()
    window.current.set_session(session())
    assert not action(window, "Sign in").isEnabled()
    assert action(window, "Sign out").isEnabled()


@pytest.mark.parametrize("tab", list(Tab))
def test_after_signing_out_the_focus_is_on_sign_in(window: MainWindow, qtbot: QtBot, tab: Tab):
    with qtbot.waitActive(window):
        window.show()
    window.current.set_session(session())
    window.tabs.setCurrentIndex(tab)
    for control in (window.header.sign_out, window.tabs):
        window.current.set_session(session())
        control.setFocus()
        window.current.end()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == "Sign in"


def test_help_can_have_more_entries(window: MainWindow, qtbot: QtBot):
    entry = window.add_help_action("Practice phone")
    with qtbot.waitSignal(entry.triggered):
        entry.trigger()
    about = action(window, "About Cognito Desk")
    in_menu = entry.parent().actions()
    assert in_menu.index(entry) < in_menu.index(about) == len(in_menu) - 1


def test_about_opens_without_a_loop_of_its_own(window: MainWindow, qtbot: QtBot):
    action(window, "About Cognito Desk").trigger()
    (dialog,) = [each for each in window.findChildren(QWidget) if "About" in each.windowTitle()]
    assert dialog.isVisible()
    dialog.close()


def test_a_copied_token_is_said_at_the_foot(window: MainWindow, monotonic: ManualClock):
    window.current.set_session(session())
    window.tabs.setCurrentIndex(Tab.CLAIMS)
    buttons(window)["Copy ID token"].click()
    said = [text for _, text in texts(window)]
    assert "ID token copied. The clipboard is cleared in 30 seconds." in said
    window.current.end()  # a token left on the clipboard would crash Qt when the process ends
    assert QGuiApplication.clipboard().text() == ""


def test_long_names_give_way(window: MainWindow, monotonic: ManualClock):
    window.set_profile("x" * 300, "TEST")
    window.current.set_session(session(name="Maria " * 60))
    window.resize(720, 520)
    assert window.width() == 720
    assert {"Refresh now", "Sign out"} <= set(buttons(window))
    for each in buttons(window).values():
        right = each.mapTo(window, each.rect().bottomRight())
        assert window.rect().contains(right)


def test_right_to_left(window: MainWindow, monotonic: ManualClock, qapp: QApplication):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.current.set_session(session())
    for tab in Tab:
        window.tabs.setCurrentIndex(tab)
        assert not window.grab().isNull()


def test_every_control_has_a_name(window: MainWindow, monotonic: ManualClock):
    window.current.set_session(session())
    window.show_notice("info", "Something happened.", "details")
    window.add_activity(event())
    for tab in Tab:
        window.tabs.setCurrentIndex(tab)
        for each in window.findChildren(QWidget):
            if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                name = each.accessibleName() or getattr(each, "text", str)()
                assert name or isinstance(each, QTabBar), each


DATA = (
    "English",
    "Deutsch",
    "Cognito Desk",
    "Maria Santos",
    "maria.santos",
    "··0100",
    "finance, reports-readers",
    "Northwind",
    "12:00",
)


def test_every_text_is_translated(qtbot: QtBot, monotonic: ManualClock):
    with pseudo_translation():
        window = MainWindow(CurrentSession(monotonic))
        window.build_content()
        qtbot.addWidget(window)
        window.set_profile("Northwind", "")
        window.show()
        _all_translated(window)
        window.add_activity(event())
        for keys in (True, False):
            window.current.set_session(session(keys=keys))
            for tab in Tab:
                window.tabs.setCurrentIndex(tab)
                _all_translated(window)
        window.current.set_session(session(left=-1))
        _all_translated(window)
        window.current.end(rejected())
        _all_translated(window)
        action(window, "⟦About Cognito Desk⟧").trigger()
        _all_translated(window)


def _all_translated(window: MainWindow):
    bare = [
        (type(widget).__name__, text)
        for widget, text in texts(window)
        if "⟦" not in text and not any(data in text for data in DATA)
    ]
    assert bare == []


PAINT_THE_SHELL = """
import PySide6.QtCore
from PySide6.QtWidgets import QApplication
app = QApplication([])
from desktop.ui.style import theme
theme._AFTER_FIRST_PAINT_MS = 60_000  # on a busy machine the paint takes longer than the usual
theme.apply(app)
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
window = MainWindow(CurrentSession())
window.build_content()
window.set_profile("Northwind staff", "TEST", "Practice")
window.show()
app.processEvents()
import sys
print(sorted({"json", "html", "asyncio", "tomllib", "boto3"} & set(sys.modules)))
print("Qt" in vars(PySide6.QtCore))
"""


def test_the_shell_is_painted_without_what_is_dear():
    """See `desktop.ui.style.qt_values`: the window is part of the program's first paint."""
    done = subprocess.run(
        [sys.executable, "-c", PAINT_THE_SHELL], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n") == ["[]", "False", ""]


def test_good_news_goes_away_and_a_warning_stays(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("desktop.ui.main_window.notice.GOOD_NEWS_MS", 20)
    window.show_notice("success", "Your phone number is verified.")
    qtbot.waitUntil(lambda: window.notice is None)
    window.show_notice("success", "Your phone number is verified.")
    window.show_notice("warning", "You stay signed in.")
    notice = window.findChild(Notice)
    assert notice is not None
    notice._over.timeout.emit()
    assert window.notice is not None


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_view_menu_marks_the_page_and_no_menu_stays_highlighted(window: MainWindow):
    menus = window._menus
    first = menus.actions()[0]
    menus.setActiveAction(first)
    window.tabs.setCurrentIndex(2)
    assert [it.text() for it in menus._tabs.actions() if it.isChecked()] == ["C&hecks"]
    assert menus.activeAction() is None


def test_the_status_line_moves_nothing(window: MainWindow, qtbot: QtBot):
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    height = window.pages.height()
    window.show_status("ID token copied")
    QApplication.processEvents()
    assert window.pages.height() == height


def test_about_names_whom_to_call(qtbot: QtBot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show_facts(AboutFacts(support="the service desk, phone 4321"))
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Need help? Contact the service desk, phone 4321." in texts
