"""Connection files that are dropped on a window, and other drops."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.startup.file_drops import FileDrops

FILE = Path("/home/maria/Downloads/Staff 1.TOML")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def files(*names: str) -> QMimeData:
    """As file managers have it: the names as a text too."""
    data = QMimeData()
    data.setUrls([QUrl(name) for name in names])
    data.setText("\n".join(names))
    return data


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Whether it was taken."""
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPointF(1, 1).toPoint(), *how)
    QApplication.sendEvent(widget, enter)
    event = QDropEvent(QPointF(1, 1), *how)
    event.setAccepted(False)
    QApplication.sendEvent(widget, event)
    return enter.isAccepted() and event.isAccepted()


def test_a_connection_file_is_taken(window: QWidget, qtbot: QtBot):
    drops = FileDrops(window)
    drops.watch(window)
    with qtbot.waitSignal(drops.dropped) as dropped:
        assert drop(window, files("file:///tmp/notes.txt", QUrl.fromLocalFile(str(FILE)).url()))
    assert dropped.args == [FILE]


@pytest.mark.parametrize("name", ["a.json", "aws-exports.JS", "a.cognito-desk"])
def test_a_file_that_names_a_pool_is_taken(window: QWidget, qtbot: QtBot, name: str):
    drops = FileDrops(window)
    drops.watch(window)
    file = FILE.with_name(name)
    with qtbot.waitSignal(drops.dropped) as dropped:
        assert drop(window, files(QUrl.fromLocalFile(str(file)).url()))
    assert dropped.args == [file]


@pytest.mark.parametrize(
    "text",
    [
        "cognito-desk:connect?name=a",
        "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_A",
        "eu-central-1_A abc",
    ],
)
def test_a_text_that_names_a_pool_is_taken(window: QWidget, qtbot: QtBot, text: str):
    drops = FileDrops(window)
    drops.watch(window)
    data = QMimeData()
    data.setText(text)
    with qtbot.waitSignal(drops.text_dropped) as dropped:
        assert drop(window, data)
    assert dropped.args == [text]
    with qtbot.waitSignal(drops.text_dropped):
        assert drop(window, files(text))


@pytest.mark.parametrize(
    "names", [["file:///tmp/notes.txt"], ["https://example.com/staff.toml"], ["maria"], []]
)
def test_anything_else_is_not(window: QWidget, qtbot: QtBot, names: list[str]):
    drops = FileDrops(window)
    drops.watch(window)
    with qtbot.assertNotEmitted(drops.dropped), qtbot.assertNotEmitted(drops.text_dropped):
        assert not drop(window, files(*names))


def test_a_field_takes_a_text_and_no_file_s_name(window: QWidget, qtbot: QtBot):
    edit = QLineEdit(window)
    drops = FileDrops(window)
    drops.watch(window, edit)
    text = QMimeData()
    text.setText("maria")
    drop(edit, text)
    assert edit.text() == "maria"
    with qtbot.waitSignal(drops.dropped):
        drop(edit, files(QUrl.fromLocalFile(str(FILE)).url()))
    assert edit.text() == "maria"
