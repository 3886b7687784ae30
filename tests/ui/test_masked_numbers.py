"""Where the organisation has phone numbers masked, no window shows, copies or exports one whole."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.pages.claims import ClaimsPage
from desktop.ui.models.activity_text import csv_line, json_line
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.models.overview import account_name
from desktop.ui.text import phones
from desktop.ui.token_inspector.window import TokenInspector
from desktop.ui.widgets.detail_pane import DetailPane
from desktop.ui.widgets.secret_clipboard import SecretClipboard
from tests.auth.minting import CLIENT, NOW, key_set, mint
from tests.helpers import every_window
from tests.helpers.sessions import events, session

NUMBER = "+14155550100"
WHOLE = re.compile(r"[0-9]{3}\W{0,3}555\W{0,3}01[0-9]{2}")
MASKED = "··0100"
SAID = "Masked, as set by your organisation"


@pytest.fixture
def masked() -> Iterator[None]:
    phones.mask_everywhere(True)
    yield
    phones.mask_everywhere(False)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ClaimsPage]:
    current, clipboard = CurrentSession(lambda: 100.0), SecretClipboard()
    page = ClaimsPage(current, clipboard)
    qtbot.addWidget(page)
    current.set_session(session())
    page.show()
    yield page
    clipboard.clear()
    clipboard.deleteLater()


def texts(window: QWidget) -> Iterator[str]:
    """All that is shown, told to assistive tools, or a tool tip."""
    for each in (window, *window.findChildren(QWidget)):
        yield from (each.windowTitle(), each.accessibleName(), each.accessibleDescription())
        yield each.toolTip()
        if isinstance(each, (QLabel, QAbstractButton, QLineEdit)):
            yield each.text()
        elif isinstance(each, (QPlainTextEdit, QTextEdit)):
            yield each.toPlainText()
        elif isinstance(each, QComboBox):
            yield from (each.itemText(row) for row in range(each.count()))
        elif isinstance(each, QTableView):
            model = each.model()
            for row in range(model.rowCount()):
                yield from (
                    str(model.index(row, column).data()) for column in range(model.columnCount())
                )


def whole(window: QWidget) -> list[str]:
    return [text for text in texts(window) if WHOLE.search(text)]


@pytest.mark.usefixtures("masked")
@pytest.mark.parametrize("make", every_window.ALL, ids=lambda it: it.__name__)
def test_no_window_shows_a_number_whole(make: Callable[[], QWidget], qtbot: QtBot):
    window = make()
    qtbot.addWidget(window)
    window.show()
    assert whole(window) == []


def test_the_windows_that_are_looked_at_have_one(page: ClaimsPage):
    """The same look finds it where nothing is masked: in the row that is chosen."""
    _choose(page, "phone_number")
    assert whole(page)


@pytest.mark.usefixtures("masked")
def test_the_chosen_row_of_the_claims_says_why_it_is_masked(page: ClaimsPage):
    _choose(page, "phone_number")
    detail = page.findChild(DetailPane)
    assert detail is not None
    assert detail.text() == MASKED
    assert any(SAID in text for text in texts(detail))


@pytest.mark.usefixtures("masked")
def test_what_is_copied_is_masked_and_a_token_with_a_number_is_not_copied(page: ClaimsPage):
    _choose(page, "phone_number")
    page.table.copy_wanted.emit()
    assert QGuiApplication.clipboard().text() == MASKED
    everything = page.findChildren(QPushButton)
    next(it for it in everything if it.accessibleName() == "Copy all claims").click()
    copied = json.loads(QGuiApplication.clipboard().text())
    assert copied == {**session().id_claims, "phone_number": MASKED}
    assert not page.copy_id_token.isEnabled()
    assert "phone number" in page.copy_id_token.toolTip()
    assert page.copy_access_token.isEnabled()
    assert page.copy_access_token.toolTip() == ""


@pytest.mark.usefixtures("masked")
def test_a_hidden_number_is_not_found_by_the_filter(page: ClaimsPage):
    page._filter.setText("415555")
    assert page.table.model().rowCount() == 0


@pytest.mark.usefixtures("masked")
def test_a_user_whose_name_is_their_number_is_named_by_its_end():
    made = session()
    claims = {name: it for name, it in made.id_claims.items() if name != "email"}
    named = replace(made.verdicts.id_token, claims={**claims, "sub": made.user_name})
    shown = replace(made, verdicts=replace(made.verdicts, id_token=named))
    assert account_name(shown) == MASKED


@pytest.mark.usefixtures("masked")
def test_the_token_inspector_shows_compares_and_exports_no_number(qtbot: QtBot, tmp_path: Path):
    window = TokenInspector()
    qtbot.addWidget(window)
    window.set_expected(CLIENT.issuers, CLIENT.client_id)
    window.bar.set_keys(key_set())
    window.first.set_text(mint("id"))
    window.second.set_text(mint("id", phone_number="+14155550199", iat=NOW - 5))
    window.comparison.only_different.setChecked(False)
    window.set_session(session())
    window.set_get_user(
        {"Username": "maria", "UserAttributes": [{"Name": "phone_number", "Value": NUMBER}]}
    )
    window.show()
    for tab in range(window.tabs.count()):
        window.tabs.setCurrentIndex(tab)
        for table in window.pages.currentWidget().findChildren(QTableView):
            for row in range(table.model().rowCount()):
                table.selectRow(row)
                assert whole(window) == []
    shown = [it for it in texts(window) if "··0199" in it]
    assert shown, "both are compared"
    file = tmp_path / "export.json"
    window.export_to(str(file))
    exported = json.loads(file.read_text(encoding="utf-8"))
    assert exported["claims"]["phone_number"] == MASKED
    assert not WHOLE.search(file.read_text(encoding="utf-8"))


@pytest.mark.usefixtures("masked")
def test_exported_activity_has_no_number_that_a_pool_left_whole():
    event = replace(next(events(1)), destination=NUMBER, reply=f'{{"hint": "{NUMBER}"}}')
    for text in (json_line(event), csv_line(event)):
        assert MASKED in text
        assert not WHOLE.search(text)


def _choose(page: ClaimsPage, name: str) -> None:
    model = page.table.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    page.table.selectRow(names.index(name))
