"""The flow layout and the card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label


def test_a_row_goes_on_in_the_next_line(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(10, 5, last_apart=True)
    window.setLayout(flow)
    boxes = [QWidget() for _ in range(3)]
    for box in boxes:
        box.setFixedSize(80, 20)
        flow.addWidget(box)
    flow.setContentsMargins(0, 0, 0, 0)
    assert (flow.heightForWidth(300), flow.heightForWidth(200), flow.heightForWidth(90)) == (
        20,
        45,
        70,
    )
    window.resize(300, 20)
    window.show()
    assert [box.x() for box in boxes] == [0, 90, 220]
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.activate()
    assert [box.x() for box in boxes] == [220, 130, 0]
    assert flow.takeAt(7) is None
    assert flow.takeAt(0) is not None


def test_a_card_takes_content(qtbot: QtBot):
    card = Card()
    qtbot.addWidget(card)
    card.content.addWidget(Label("x"))
    assert card.sizeHint().height() > 40
