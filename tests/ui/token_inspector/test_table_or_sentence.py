"""Where a table has no rows, a sentence says what would be there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.qa.forged_tokens import with_claims
from desktop.ui.table.view import TableView
from tests.auth.minting import mint
from tests.helpers import every_tool_window


@pytest.mark.parametrize(
    ("tab", "sentence"),
    [(0, "A token on side A"), (1, "The claims of side A"), (2, "both sides"), (3, "Sign in:")],
)
def test_each_empty_tab_of_the_inspector_says_what_would_be_there(
    qtbot: QtBot, tab: int, sentence: str
):
    window = every_tool_window.inspector_empty()
    qtbot.addWidget(window)
    window.tabs.setCurrentIndex(tab)
    window.show()
    assert not [it for it in window.findChildren(TableView) if it.isVisible()]
    page = window.pages.currentWidget()
    shown = [it.text() for it in page.findChildren(QLabel) if it.isVisible()]
    assert any(sentence in text for text in shown)


def test_the_table_comes_with_its_rows_and_goes_with_them(qtbot: QtBot):
    window = every_tool_window.inspector_empty()
    qtbot.addWidget(window)
    window.tabs.setCurrentIndex(2)
    window.show()
    page = window.comparison
    window.first.set_text(mint("id"))
    window.second.set_text(with_claims(mint("id"), jti="another"))
    assert page.table.isVisible()
    assert page.only_different.isVisible()
    window.second.set_text(mint("id"))
    QApplication.processEvents()
    assert page.shown.sentence.isVisible()
    assert page.shown.sentence.text() == "Both sides say the same."
    page.only_different.setChecked(False)
    assert page.table.isVisible()
