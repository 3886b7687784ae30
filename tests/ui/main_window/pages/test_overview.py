from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.auth.method import Method
from desktop.auth.second_step import SecondStep
from desktop.config.profile import Profile
from desktop.ui.main_window.pages.overview import OverviewPage
from desktop.ui.models.connection import Connection
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.models.overview import (
    Tone,
    account_name,
    clock_skew_text,
    display_name,
    facts,
    headline,
)
from desktop.ui.models.status import Status
from desktop.ui.text.moments import local_minute
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Label, Pill
from desktop.ui.widgets.message import MessageArea
from tests.auth.minting import NOW
from tests.helpers import every_window
from tests.helpers.fake_worker import UnusedService
from tests.helpers.sessions import session
from tests.ui.conftest import ApplyTheme


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def fact(label: str, **changes: object):
    return {each.label: each for each in facts(session(**changes))}[label]


def test_whether_there_is_anything_to_do_comes_first_and_the_expiry_last():
    said = headline(session(), Status.SIGNED_IN, NOW)
    assert said.title == "You're signed in"
    assert said.to_do == "Nothing to do; this renews itself."
    assert said.expiry == (
        f"The current tokens are good until {local_minute(NOW + 2812, NOW)}. "
        "New ones come by themselves before that."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"phone_number_verified": False}, "verify your phone number."),
        ({"email_verified": False}, "verify your email address."),
        (
            {"phone_number_verified": False, "email_verified": False},
            "verify your phone number and your email address.",
        ),
    ],
)
def test_what_there_is_to_do(changes: dict[str, object], words: str):
    to_do = headline(session(**changes), Status.SIGNED_IN, NOW).to_do
    assert words in to_do
    assert "to do" in to_do


def test_without_keys_it_says_why_nothing_is_verified_and_what_helps():
    to_do = headline(session(keys=False), Status.SIGNED_IN, NOW).to_do
    assert "the pool's keys couldn't be reached" in to_do
    assert "test the connection" in to_do
    assert "Refresh now" not in to_do


def test_without_keys_beside_a_variable_the_page_says_that_it_redirects_no_keys(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://localhost:4566/")
    monkeypatch.delenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", raising=False)
    current = CurrentSession(lambda: 100.0)
    profile = Profile("Demo", "eu-central-1", "eu-central-1_AbCdEf123", "client")
    page = OverviewPage(current)
    qtbot.addWidget(page)
    for keys in (False, True):
        current.set_session(session(keys=keys), Connection(profile, UnusedService()))
        said = " ".join(label.text() for label in page.findChildren(Label))
        assert ("not from where AWS_ENDPOINT_URL sends the sign-in" in said) is not keys


def test_what_can_t_be_done_here_is_nothing_to_do():
    one = session(phone_number_verified=False)
    said = headline(one, Status.SIGNED_IN, NOW, can_change=False)
    assert said.to_do == "Nothing to do; this renews itself."


def test_the_sentence_is_the_largest_and_the_expiry_quieter(qtbot: QtBot, apply_theme: ApplyTheme):
    apply_theme()
    current = CurrentSession(lambda: 100.0)
    current.set_session(session())
    page = OverviewPage(current)
    qtbot.addWidget(page)
    page.show()
    sizes = {
        label.text(): label.fontInfo().pixelSize()
        for label in page.findChildren(Label)
        if label.text() and not isinstance(label, Pill)
    }
    title, expiry = sizes["You're signed in"], min(sizes.values())
    assert title == max(sizes.values())
    assert sizes["Nothing to do; this renews itself."] < title
    assert next(size for text, size in sizes.items() if "good until" in text) == expiry


def test_another_day_has_its_date():
    text = local_minute(NOW + 3 * 86_400, NOW)
    day = QLocale().toString(
        QDateTime.fromSecsSinceEpoch(NOW + 3 * 86_400).date(),
        QLocale.FormatType.ShortFormat,
    )
    assert day in text


@pytest.mark.parametrize("status", [Status.SIGNED_IN, Status.OFFLINE, Status.EXPIRED])
def test_each_state_has_its_own_words(status: Status):
    others = set(Status) - {status, Status.SIGNED_OUT}
    said = headline(session(), status, NOW)
    assert said.to_do not in {headline(session(), other, NOW).to_do for other in others}


def test_expired_is_in_the_past_and_says_what_to_do():
    said = headline(session(), Status.EXPIRED, NOW)
    assert said.title == "Your sign-in needs a refresh"
    assert said.expiry.startswith("The last tokens were good until ")
    assert "Refresh now" in said.to_do


@pytest.mark.parametrize(
    ("changes", "value", "badge", "tone"),
    [
        ({}, "··0100", "Verified", Tone.GOOD),
        ({"phone_number_verified": False}, "··0100", "Not verified", Tone.WARNING),
        ({"phone_number_verified": None}, "··0100", "Not verified", Tone.WARNING),
        ({"keys": False}, "··0100", "Not known if verified", Tone.WARNING),
    ],
)
def test_the_phone_number_and_its_verdict(
    changes: dict[str, object], value: str, badge: str, tone: Tone
):
    line = fact("Phone number", **changes)
    assert line.value == value
    assert (line.badge.text, line.badge.tone) == (badge, tone)


def test_no_phone_number():
    line = fact("Phone number", phone_number=None, phone_number_verified=None)
    assert line.value == "No phone number"
    assert line.badge is None


def test_the_string_true_is_no_verdict():
    """GetUser says "true"; a token that says so does not pass, so nothing in it counts."""
    line = fact("Phone number", phone_number_verified="true")
    assert line.badge.text == "Not known if verified"


@pytest.mark.parametrize(
    ("method", "text"),
    [
        (Method.SMS, "Text message (SMS)"),
        (Method.AUTHENTICATOR_APP, "Authenticator app"),
        (Method.EMAIL, "Email"),
        (None, "None"),
    ],
)
def test_second_step(method: Method | None, text: str):
    assert fact("Second step", method=method).value == text


UUID = "7b0c4b1e-5f3a-4c43-9d50-6b1c3f8e1a20"


@pytest.mark.parametrize(
    ("claims", "shown"),
    [
        ({}, "maria.santos@northwind.example"),
        ({"email": None}, "+14155550100"),
        ({"email": None, "phone_number": None, "phone_number_verified": None}, UUID),
        ({"email": 5}, "+14155550100"),
    ],
)
def test_whoever_signs_in_by_email_or_phone_is_greeted_by_it(claims: dict[str, Any], shown: str):
    """Such pools give each user their sub as a user name."""
    made = replace(session(name=None, given_name=None, family_name=None), user_name=UUID)
    ident = {name: value for name, value in {**made.id_claims, **claims}.items() if value}
    verdict = replace(made.verdicts.id_token, claims=ident)
    made = replace(made, verdicts=replace(made.verdicts, id_token=verdict))
    assert made.id_claims["sub"] == UUID
    assert display_name(made) == account_name(made) == shown


def test_whoever_has_both_is_greeted_by_the_one_that_was_typed():
    made = replace(session(given_name=None, family_name=None), user_name=UUID)
    assert account_name(replace(made, typed_name="+14155550100")) == "+14155550100"
    for typed in ("Maria.Santos@northwind.example", UUID, ""):
        greeted = account_name(replace(made, typed_name=typed))
        assert greeted == "maria.santos@northwind.example"


def test_email_and_its_verdict():
    assert fact("Email").badge.text == "Verified"
    assert fact("Email", email_verified=False).badge.text == "Not verified"
    assert fact("Email", keys=False).note == fact("Phone number", keys=False).note
    assert fact("Email", keys=False).badge.text == "Not known if verified"
    assert fact("Email", email=None).value == "No email address"


def test_groups():
    assert fact("Groups").value == "finance, reports-readers"
    assert fact("Groups", **{"cognito:groups": None}).value == "None"
    two = fact("Groups", **{"cognito:groups": ["a, b", "c"]}).value
    assert two == '"a, b", c', "a comma inside a group is not two groups"
    many = fact("Groups", **{"cognito:groups": [f"g{n}" for n in range(500)]}).value
    assert many.endswith("500 in all")
    assert len(many) < 600


def test_the_number_of_checks_is_counted():
    line = fact("Tokens")
    assert line.value == f"All {len(session().verdicts.checks)} checks passed"
    assert line.badge.text == "Verified"
    unchecked = fact("Tokens", keys=False)
    assert unchecked.value == "Not verified: the pool's keys couldn't be reached"
    assert unchecked.badge.tone is Tone.WARNING


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "Maria Santos"),
        ({"name": "Dr. Santos"}, "Dr. Santos"),
        ({"family_name": None}, "Maria"),
        ({"given_name": None, "family_name": None}, "maria.santos"),
        ({"name": "\u202eevil"}, "⟨U+202E⟩evil"),
    ],
)
def test_the_person(changes: dict[str, object], name: str):
    assert display_name(session(**changes)) == name


def test_a_clock_that_is_off_is_told_with_the_drift():
    assert clock_skew_text(185).startswith("This computer's clock is 3 minutes ahead.")
    assert clock_skew_text(-3700).startswith("This computer's clock is 1 hour behind.")


def test_the_page(qtbot: QtBot):
    current = CurrentSession(lambda: 100.0)
    page = OverviewPage(current)
    qtbot.addWidget(page)
    current.set_session(session(clock_skew=185))
    page.resize(900, 500)
    page.show()
    assert "3 minutes ahead" in page.findChild(MessageArea).accessibleDescription()
    current.set_session(session(clock_skew=59))
    assert not page.findChild(MessageArea).isVisible()
    texts = {label.text() for label in page.findChildren(QLabel)}
    assert "maria.santos@northwind.example" in texts
    assert "✓ Verified" in texts


def test_a_session_that_is_the_next_ones_leaves_nothing_behind(qtbot: QtBot):
    current = CurrentSession(lambda: 100.0)
    page = OverviewPage(current)
    qtbot.addWidget(page)
    current.set_session(session())
    other = session(email=None, phone_number=None, phone_number_verified=None)
    current.set_session(replace(other, user_name="other"))
    texts = {label.text() for label in page.findChildren(QLabel)}
    assert not [text for text in texts if "maria.santos@" in text]


@pytest.mark.usefixtures("qapp")
def test_a_remembered_computer_is_named_in_place_of_a_second_step():
    def second_step(known: SecondStep, method: Method | None) -> str:
        made = replace(session(method=method), second_step=known)
        return next(fact.value for fact in facts(made) if fact.label == "Second step")

    assert second_step(SecondStep.REMEMBERED_DEVICE, None) == "This computer is remembered"
    assert second_step(SecondStep.NONE, None) == "None"
    assert second_step(SecondStep.CHALLENGE, Method.SMS) == "Text message (SMS)"


def test_on_a_wide_screen_the_cards_are_no_higher_and_no_wider_than_reads_well(
    qtbot: QtBot, apply_theme: ApplyTheme
):
    apply_theme()
    heights = []
    for size in ((1366, 768), (1920, 1080)):
        window = every_window.main_window()
        qtbot.addWidget(window)
        window.show()
        window.resize(*size)
        QApplication.processEvents()
        cards = [each for each in window.pages.findChildren(Card) if each.isVisible()]
        assert len(cards) == 2
        assert all(each.width() <= 1100 for each in cards)
        heights.append([each.height() for each in cards])
    assert heights[0] == heights[1]
