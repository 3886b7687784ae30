from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.auth.jwt.jws import MAX_BYTES
from desktop.ui.main_window.pages.claims import ClaimsPage
from desktop.ui.models.claim_rows import LONGEST_CELL, LONGEST_DETAIL, claim_rows
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.table.filter_field import FilterField
from desktop.ui.text.claims import KNOWN, meaning
from desktop.ui.text.safe import value_text, visible, visible_name
from desktop.ui.widgets.detail_pane import DetailPane
from desktop.ui.widgets.secret_clipboard import SecretClipboard
from tests.auth.minting import NOW
from tests.helpers.sessions import REFRESH_TOKEN, session

HOSTILE = "<b>bold</b>\u202eevil\u2066\x00\x1b[31m" + "x" * 50_000


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def current(qtbot: QtBot):
    return CurrentSession(lambda: 100.0)


@pytest.fixture
def page(qtbot: QtBot, current: CurrentSession):
    clipboard = SecretClipboard()
    page = ClaimsPage(current, clipboard)
    qtbot.addWidget(page)
    page.resize(880, 600)
    current.set_session(session())
    page.show()
    yield page
    clipboard.clear()
    clipboard.deleteLater()


def with_claims(**claims: object):
    """A session whose ID token says this too: more than a token that passes has room for."""
    made = session()
    ident = replace(made.verdicts.id_token, claims={**made.id_claims, **claims})
    return replace(made, verdicts=replace(made.verdicts, id_token=ident))


def shown(page: ClaimsPage):
    model = page.table.model()
    return {
        model.index(row, 0).data(): (model.index(row, 1).data(), model.index(row, 2).data())
        for row in range(model.rowCount())
    }


def button(page: ClaimsPage, name: str):
    found = [each for each in page.findChildren(QPushButton) if each.accessibleName() == name]
    assert len(found) == 1
    return found[0]


def choose(page: ClaimsPage, name: str):
    model = page.table.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    page.table.selectRow(names.index(name))


def test_name_value_and_meaning_of_each_claim(page: ClaimsPage):
    assert page.table.accessibleName() == "Claims"
    claims = shown(page)
    assert claims["phone_number_verified"] == ("true", "The phone number was proven to be yours")
    assert claims["cognito:groups"][0] == '["finance", "reports-readers"]'
    assert set(session().id_claims) == set(claims)


def test_times_are_local_utc_and_raw(page: ClaimsPage):
    value = shown(page)["exp"][0]
    exp = NOW + 2812
    assert str(exp) in value
    assert time.strftime("%H:%M:%S UTC", time.gmtime(exp)) in value
    assert time.strftime("%H:%M:%S", time.localtime(exp)) in value
    assert "in 46 min" in value


def test_the_access_token_is_a_choice_away(page: ClaimsPage, qtbot: QtBot):
    choice = {each.text(): each for each in page.findChildren(QRadioButton)}
    choice["Access token"].click()
    claims = shown(page)
    assert claims["token_use"][0] == "access"
    assert "phone_number" not in claims


def test_the_filter_looks_at_name_value_and_meaning(page: ClaimsPage):
    field = page.findChild(FilterField)
    assert field.accessibleName() == "Filter claims"
    field.setText("PHONE_number")
    assert set(shown(page)) == {"phone_number", "phone_number_verified"}
    field.setText("northwind")
    assert set(shown(page)) == {"email"}
    field.setText("groups that")
    assert set(shown(page)) == {"cognito:groups"}
    field.setText("no such thing")
    assert shown(page) == {}
    field.clear()
    assert len(shown(page)) == len(session().id_claims)


def test_escape_empties_the_filter(page: ClaimsPage, qtbot: QtBot):
    field = page.findChild(FilterField)
    field.setText("phone")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_chosen_claim_is_shown_in_full(page: ClaimsPage):
    choose(page, "exp")
    text = page.findChild(DetailPane).text()
    assert "Local:" in text
    assert "UTC:" in text
    assert f"In the token: {NOW + 2812}" in text


@pytest.mark.parametrize(
    ("name", "which"), [("Copy ID token", "id_token"), ("Copy access token", "access_token")]
)
def test_tokens_are_copied_as_secrets(page: ClaimsPage, name: str, which: str):
    button(page, name).click()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().count(".") == 2
    claims = session()
    assert data.text().split(".")[0] == getattr(claims.tokens, which).split(".")[0]
    assert data.hasFormat("x-kde-passwordManagerHint")


def test_a_token_of_the_largest_size_is_shown_and_copied_like_a_small_one(
    page: ClaimsPage, current: CurrentSession
):
    groups = [f"group-{number:03}-{'x' * 1_750}" for number in range(100)]
    large = session(**{"cognito:groups": groups})
    assert 200_000 < len(large.tokens.id_token) <= MAX_BYTES
    assert large.verdicts.valid
    current.set_session(large)
    assert groups[0][:200] in shown(page)["cognito:groups"][0]
    button(page, "Copy ID token").click()
    assert QGuiApplication.clipboard().text() == large.tokens.id_token
    choose(page, "cognito:groups")
    page._copy_value()
    assert json.loads(QGuiApplication.clipboard().text()) == groups


def test_one_claim_is_copied_by_keys(page: ClaimsPage, qtbot: QtBot):
    choose(page, "email")
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "maria.santos@northwind.example"


def test_all_claims_are_copied_as_json(page: ClaimsPage):
    button(page, "Copy all claims").click()
    assert json.loads(QGuiApplication.clipboard().text()) == session().id_claims


def test_a_refresh_token_is_nowhere_to_be_seen_or_copied(page: ClaimsPage):
    assert not [each for each in page.findChildren(QPushButton) if "efresh" in each.text()]
    assert REFRESH_TOKEN not in str(shown(page))


def test_tokens_without_keys_are_shown_as_not_verified(page: ClaimsPage, current: CurrentSession):
    current.set_session(session(keys=False))
    labels = [each.text() for each in page.findChildren(type(page.verdict))]
    assert any("Not verified" in text for text in labels)


def test_hostile_values_are_plain_bounded_text(
    page: ClaimsPage, qtbot: QtBot, current: CurrentSession
):
    """FAULTS 47."""
    current.set_session(
        with_claims(evil=HOSTILE, **{"cognito:groups": [f"g{n}" for n in range(1000)]})
    )
    value = shown(page)["evil"][0]
    assert len(value) < 2 * LONGEST_CELL
    assert "<b>bold</b>" in value
    assert "⟨U+202E⟩" in value
    assert "\u202e" not in value
    assert "\x1b" not in value
    assert "(1000)" in shown(page)["cognito:groups"][0]
    choose(page, "evil")
    detail = page.findChild(DetailPane).text()
    assert len(detail) < LONGEST_DETAIL + 200
    assert not page.grab().isNull()


def test_a_hostile_value_is_copied_whole(page: ClaimsPage, current: CurrentSession):
    current.set_session(with_claims(evil=HOSTILE))
    choose(page, "evil")
    page.table.copy_wanted.emit()
    # The clipboard itself may drop NUL; what counts is that nothing was elided.
    assert QGuiApplication.clipboard().text().endswith("x" * 50_000)


def test_signed_out_means_that_nothing_is_kept(page: ClaimsPage, current: CurrentSession):
    choose(page, "email")
    current.end()
    assert shown(page) == {}
    assert page.findChild(DetailPane).text() == ""


def test_signed_out_means_that_a_copied_token_is_gone_at_once(
    page: ClaimsPage, current: CurrentSession
):
    page.copy_access_token.click()
    current.end()
    assert QGuiApplication.clipboard().text() == ""


def test_a_copied_token_stays_through_a_refresh_and_goes_with_another_sign_in(
    page: ClaimsPage, current: CurrentSession
):
    page.copy_id_token.click()
    copied = QGuiApplication.clipboard().text()
    assert copied
    current.set_session(session())
    assert QGuiApplication.clipboard().text() == copied
    current.set_session(with_claims(auth_time=NOW + 60))
    assert QGuiApplication.clipboard().text() == ""


def test_every_claim_has_a_meaning():
    assert meaning("custom:cost_centre") == "An attribute that your organisation defined"
    assert meaning("cognito:something_new") == "Added by Cognito"
    assert meaning("unheard_of") == "Added by your organisation"
    assert all(meaning(name) for name in KNOWN)
    assert set(session().id_claims) | set(session().access_claims) <= KNOWN


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (None, "null"),
        ("null", '"null"'),
        ("true", '"true"'),
        ("1790000000", '"1790000000"'),
        (1790000000, "1790000000"),
        (1.5, "1.5"),
        ("", '""'),
        (" maria", '" maria"'),
        ("+14155550100", "+14155550100"),
        ("a, b", "a, b"),
        (["a, b"], '["a, b"]'),
        (["a", "b"], '["a", "b"]'),
        (["a"], '["a"]'),
        ('["a"]', r'"[\"a\"]"'),
        ([1, {"a": 2}], '[1, {"a": 2}]'),
        ({"a": None}, '{"a": null}'),
        ("two\nlines", "two⏎lines"),
        ("\ud800", "⟨U+D800⟩"),
        ([], "[]"),
    ],
)
def test_values_as_text(value: object, text: str):
    """The kind shows: nothing of another kind reads the same."""
    assert value_text(value, 100) == text
    (row,) = claim_rows({"custom:x": value})
    if text.isascii():
        assert row.copied() == text
    if not isinstance(value, (list, dict)) and text.isascii():
        assert row.detail(NOW) == text


def test_joiners_stay_in_names_and_show_in_claims():
    name = "می\u200cخواهم"
    assert visible_name(name) == name
    assert "⟨U+200C⟩" in visible(name)


@pytest.mark.parametrize("odd", [True, -1, 1e300, "1790000000", None, [1]])
def test_what_is_no_time_is_shown_as_it_is(odd: object):
    (row,) = claim_rows({"exp": odd})
    assert not row.is_time
    assert row.cell(NOW) == value_text(odd)
