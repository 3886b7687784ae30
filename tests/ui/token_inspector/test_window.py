"""The Token inspector: any token, judged at any time by any keys, and two compared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateTimeEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.qa.forged_tokens import unsigned, with_claims
from desktop.ui.models.sign_in_history import PastSignIn
from desktop.ui.token_inspector.window import TokenInspector
from tests.auth.minting import CLIENT, NOW, key_set, mint
from tests.helpers.sessions import session


def id_token() -> str:
    return mint("id")


def access_token() -> str:
    return mint("access")


@pytest.fixture
def inspector(qtbot: QtBot) -> Iterator[TokenInspector]:
    window = TokenInspector()
    qtbot.addWidget(window)
    window.set_expected(CLIENT.issuers, CLIENT.client_id)
    window.bar.set_keys(key_set())
    at(window, NOW + 10)
    window.show()
    yield window
    window.close()


def at(window: TokenInspector, seconds: int) -> None:
    window.bar.now.setChecked(False)
    window.bar.moment.setDateTime(QDateTime.fromSecsSinceEpoch(seconds))


def failed(window: TokenInspector) -> set[str]:
    rows = [window.checks.check(row) for row in range(window.checks.row_count())]
    return {row.identifier for row in rows if row is not None and row.result.value == "not passed"}


def test_a_pasted_token_is_judged_as_what_it_says_it_is(inspector: TokenInspector):
    for token, use in ((id_token(), "id"), (access_token(), "access")):
        QGuiApplication.clipboard().setText(f"Authorization: Bearer {token[:40]}\n{token[40:]}\n")
        inspector.first.paste_from_clipboard()
        assert inspector.bar.chosen_use == use
        assert "Verified" in inspector.pill.text()
        assert failed(inspector) == set()


def test_the_token_itself_is_never_shown(inspector: TokenInspector):
    token = id_token()
    inspector.first.set_text(token)
    signature = token.rpartition(".")[2]
    shown = [*map(str, (it.property("text") for it in inspector.findChildren(QWidget)))]
    assert [text for text in shown if signature[:20] in text] == []


def test_time_travel(inspector: TokenInspector):
    inspector.first.set_text(id_token())
    at(inspector, NOW + 10**7)
    assert failed(inspector) == {"expiry"}
    at(inspector, NOW - 10**6)
    assert "issued_at" in failed(inspector)
    at(inspector, NOW + 10)
    assert failed(inspector) == set()


def test_a_forged_token_is_not_accepted(inspector: TokenInspector):
    inspector.first.set_text(unsigned(id_token()))
    assert "algorithm" in failed(inspector)
    assert "Not accepted" in inspector.pill.text()


def test_without_keys_nothing_is_verified(inspector: TokenInspector):
    inspector.first.set_text(id_token())
    inspector.bar.set_keys(None)
    assert failed(inspector) == set()
    assert "Not verified" in inspector.pill.text()


def test_what_is_no_token_is_told(inspector: TokenInspector):
    inspector.first.set_text("hello")
    assert inspector.first.token is None
    assert "no token" in inspector.first._summary.text()
    assert not inspector.export.isEnabled()


def test_a_file_is_opened_and_dropped(inspector: TokenInspector, tmp_path: Path):
    file = tmp_path / "token.txt"
    file.write_text(f"\ufeff{id_token()}\r\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    action = Qt.DropAction.CopyAction
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    inspector.second.dropEvent(QDropEvent(QPoint(), action, mime, no_button, no_key))
    assert inspector.second.token is not None
    inspector.second.open_file(str(tmp_path / "missing"))
    assert "can't be read" in inspector.second._summary.text()


def test_two_tokens_are_compared(inspector: TokenInspector):
    inspector.first.set_text(id_token())
    inspector.second.set_text(with_claims(id_token(), jti="another", email_verified="true"))
    rows = compared(inspector)
    assert rows["email_verified"][0] in {"Only in B", "Another kind"}
    shown = len(rows)
    inspector.comparison.only_different.setChecked(False)
    assert inspector.comparison.differences.row_count() > shown


def choose(inspector: TokenInspector, text: str, slot: str = "first") -> None:
    """Choose it in the box of a side, as a person does."""
    box = getattr(inspector, slot).sign_in
    index = box.findText(text, Qt.MatchFlag.MatchContains)
    assert index > 0, [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)


def compared(inspector: TokenInspector) -> dict[str, tuple[str, ...]]:
    """By claim: the difference, both values, and what it means."""
    model = inspector.comparison.differences
    return {name: rest for name, *rest in map(model.row_texts, range(model.row_count()))}


GET_USER = {
    "Username": "maria.santos",
    "UserMFASettingList": ["SMS_MFA"],
    "UserAttributes": [
        {"Name": "sub", "Value": "0000-sub"},
        {"Name": "email", "Value": "new@northwind.example"},
        {"Name": "email_verified", "Value": "true"},
        {"Name": "given_name", "Value": "Maria"},
    ],
}


def test_what_get_user_tells_is_compared_with_a_token(inspector: TokenInspector, qtbot: QtBot):
    inspector.set_session(session())
    choose(inspector, "My ID token")
    with qtbot.waitSignal(inspector.get_user_wanted):
        choose(inspector, "GetUser", "second")
    inspector.set_get_user(GET_USER)
    assert "GetUser" in inspector.second._summary.text()
    rows = compared(inspector)
    assert "given_name" not in rows, "they say the same"
    assert rows["email"][0] == "Changed"
    assert rows["email"][3].startswith("GetUser tells the attribute as it is now")
    assert rows["email_verified"][0] == "Another kind"
    assert rows["email_verified"][3] == "GetUser tells every attribute as text"
    assert rows["jti"][0] == "Only in A"
    assert rows["jti"][3] == "Tokens have it, GetUser doesn't tell it"
    assert rows["UserMFASettingList"][0] == "Only in B"
    choose(inspector, "My access token")
    assert compared(inspector)["email"][3].startswith("An attribute: ID tokens have those")


def test_two_sign_ins_are_compared_whole_and_no_token_of_the_earlier_one_is_kept(
    inspector: TokenInspector,
):
    earlier = session(left=2000)
    past = PastSignIn(
        "key", NOW, "maria.santos", dict(earlier.id_claims), dict(earlier.access_claims)
    )
    inspector.set_earlier([past])
    inspector.set_session(session(email="new@northwind.example"))
    choose(inspector, "My sign-in")
    choose(inspector, "Sign-in of", "second")
    rows = compared(inspector)
    assert rows["id.email"][0] == "Changed"
    assert rows["id.auth_time"][3].startswith("Differs between two sign-ins")
    assert rows["access.exp"][3] == "Differs in every token"
    assert "access.scope" not in rows
    choose(inspector, "My ID token")
    assert "email" in compared(inspector), "an ID token is compared with the other's ID token"
    assert inspector.first.token is not None
    assert inspector.second.token is None


def test_one_sign_in_is_shown_with_get_user_beside_its_tokens(
    inspector: TokenInspector, qtbot: QtBot
):
    page = inspector.sign_in
    assert not page.ask.isEnabled()
    inspector.set_session(session())
    model = page.model

    def rows() -> dict[str, list[str]]:
        return {name: rest for name, *rest in map(model.row_texts, range(model.row_count()))}

    assert rows()["token_use"][:3] == ["Changed", "id", "access"]
    assert rows()["email"][3] == "", "GetUser wasn't asked"
    with qtbot.waitSignal(inspector.get_user_wanted):
        page.ask.click()
    inspector.set_get_user(GET_USER)
    assert rows()["email_verified"][:4] == ["Another kind", "true", "—", '"true"']
    assert rows()["given_name"][0] == "Not in all"
    assert inspector.first.side is None, "no place was asked for"
    inspector.tabs.setCurrentIndex(3)
    page.table.selectRow(0)
    assert "GetUser: " in inspector.detail.findChild(QPlainTextEdit).toPlainText()
    inspector.set_session(None)
    assert model.row_count() == 0


def test_a_token_of_the_session_goes_with_it_and_what_it_said_stays(inspector: TokenInspector):
    inspector.set_session(session())
    choose(inspector, "My access token")
    assert inspector.first.token is not None
    inspector.set_session(session(left=3000))
    inspector.set_session(None)
    assert inspector.first.token is None
    assert inspector.first.side is not None
    assert not inspector.export.isEnabled()
    assert not inspector.first.sign_in.isVisible()
    inspector.first.set_text(id_token())
    inspector.set_session(None)
    assert inspector.first.token is not None, "a token that was pasted is the person's own affair"


def test_the_export_has_checks_and_claims_but_no_token(inspector: TokenInspector, tmp_path: Path):
    token = id_token()
    inspector.first.set_text(token)
    file = tmp_path / "export.json"
    inspector.export_to(str(file))
    found = json.loads(file.read_text(encoding="utf-8"))
    assert found["valid"] is True
    assert found["judged_at"] == NOW + 10
    assert found["claims"]["token_use"] == "id"
    assert token.rpartition(".")[2] not in file.read_text(encoding="utf-8")
    inspector.export_to(str(tmp_path / "no" / "such" / "folder.json"))
    assert "couldn't be written" in inspector.said.text()


def test_every_control_has_a_name(inspector: TokenInspector):
    for kind in (QAbstractButton, QComboBox, QDateTimeEdit, QTableView):
        for control in inspector.findChildren(kind):
            assert control.accessibleName() or "qt_" in control.objectName() or _inside(control)
    assert inspector.bar.address.accessibleName()


def _inside(control: QWidget) -> bool:
    """Whether it is a part that Qt made of another control."""
    return isinstance(control.parentWidget(), (QTableView, QDateTimeEdit, QComboBox))


def test_the_time_goes_on_while_now_is_ticked(inspector: TokenInspector, qtbot: QtBot):
    inspector.show()
    moment = inspector.bar.moment
    inspector.bar.now.setChecked(False)
    moment.setDateTime(QDateTime(2020, 1, 1, 0, 0, 0))
    inspector.bar._show_now()
    assert moment.dateTime().date().year() == 2020, "chosen by hand"
    inspector.bar.now.setChecked(True)
    with qtbot.assertNotEmitted(inspector.bar.changed):
        inspector.bar._show_now()
    assert moment.dateTime().date().year() > 2020
