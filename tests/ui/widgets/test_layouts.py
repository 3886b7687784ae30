"""The card."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Label


def test_a_card_takes_content(qtbot: QtBot):
    card = Card()
    qtbot.addWidget(card)
    card.content.addWidget(Label("x"))
    assert card.sizeHint().height() > 40
