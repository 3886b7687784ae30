"""The file dialog, where it is Qt's own, as on the display of the tests."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QTreeView
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.file_dialog import FileDialog


def test_columns_are_whole_and_filters_are_words(qtbot: QtBot, tmp_path: Path):
    (tmp_path / "example.toml").write_text("")
    dialog = FileDialog(None, "Open a connection file")
    qtbot.addWidget(dialog)
    dialog.setDirectory(str(tmp_path))
    dialog.setNameFilter("Connections (*.toml *.cognito-desk)")
    dialog.open()
    tree = dialog.findChild(QTreeView, "treeView")
    assert isinstance(tree, QTreeView)
    header = tree.header()
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) > 0)
    for column in range(1, header.count()):
        needed = tree.sizeHintForColumn(column)
        qtbot.waitUntil(lambda c=column, n=needed: header.sectionSize(c) >= n)  # type: ignore[misc]
    filters = dialog.findChild(QComboBox, "fileTypeCombo")
    assert isinstance(filters, QComboBox)
    assert filters.currentText() == "Connections"
    dialog.reject()
