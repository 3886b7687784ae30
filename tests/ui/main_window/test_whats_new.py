"""Help → What's new."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.whats_new import NEWEST, WhatsNewDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.text.news import NEWS
from desktop.ui.widgets.labels import Label
from tests.helpers.german import german


def shown(dialog: WhatsNewDialog) -> list[str]:
    return [it.text() for it in dialog.findChildren(Label)]


def test_the_menu_opens_it(qtbot: QtBot):
    window = MainWindow(CurrentSession(lambda: 100.0))
    window.build_content()
    qtbot.addWidget(window)
    window.show()
    (entry,) = [it for it in window.findChildren(QAction) if it.text() == "&What's new"]
    entry.trigger()
    (dialog,) = window.findChildren(WhatsNewDialog)
    assert dialog.isVisible()
    assert set(NEWS[0][2]) <= {text.removeprefix("•  ") for text in shown(dialog)}
    dialog.accept()


def test_it_shows_the_newest_versions_only(qtbot: QtBot):
    news = tuple((f"1.{n}.0", "2026-12-24", (f"Entry {n}.",)) for n in range(9, 0, -1))
    dialog = WhatsNewDialog(news=news)
    qtbot.addWidget(dialog)
    headings = [text for text in shown(dialog) if text.startswith("Version ")]
    assert [text.split()[1] for text in headings] == [number for number, _, _ in news[:NEWEST]]
    assert "Entry 1." not in "".join(shown(dialog))


def test_in_german_title_entries_and_date_are(qtbot: QtBot, qapp: QApplication):
    with german(qapp):
        dialog = WhatsNewDialog(news=(("1.2.0", "2026-12-24", NEWS[0][2][:1]),))
        qtbot.addWidget(dialog)
        assert dialog.windowTitle() == "Was ist neu in Cognito Desk"
        assert "Version 1.2.0 (24.12.26)" in shown(dialog)
        assert NEWS[0][2][0] not in "".join(shown(dialog))


def test_few_entries_need_no_scrolling_and_many_do(qtbot: QtBot):
    few = WhatsNewDialog(news=(("", "", ("One.",)),))
    many = WhatsNewDialog(news=(("", "", tuple(f"Entry {n}." for n in range(40))),))
    for dialog, scrolls in ((few, False), (many, True)):
        qtbot.addWidget(dialog)
        dialog.open()
        QApplication.processEvents()
        area = dialog.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        assert (area.verticalScrollBar().maximum() > 0) == scrolls
