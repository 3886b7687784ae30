"""Text fields and their labels."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.fields import TextField, has_control_characters, trimmed
from tests.ui.conftest import clipboard

MEGABYTES = "x1 " * 3_500_000


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("  maria \n", "maria"),
        ("\ufeffmaria\u200b ", "maria"),
        ("\u202a maria \u202c", "maria"),
        ("maria santos", "maria santos"),
        ("👩‍💻", "👩‍💻"),
    ],
)
def test_white_space_and_invisible_marks_at_the_ends_go(text: str, left: str):
    assert left == trimmed(text)


@pytest.mark.parametrize(
    ("text", "has"),
    [("a\x00", True), ("a\n", True), ("a\x85", True), ("\ud83d", True), ("pä 👩‍💻 s", False)],
)
def test_control_characters(text: str, has: bool):  # noqa: FBT001
    assert has is has_control_characters(text)


def test_the_label_leads_to_its_field(qtbot: QtBot):
    field = TextField("User name")
    qtbot.addWidget(field)
    assert field.label.buddy() is field.edit
    assert field.edit.accessibleName() == "User name"
    field.show()
    field.setFocus()
    assert field.focusWidget() is field.edit


def test_megabytes_are_told_and_cost_nothing(qtbot: QtBot):
    field = TextField("User name")
    qtbot.addWidget(field)
    clipboard(MEGABYTES)
    with qtbot.waitSignal(field.overflowed):
        field.edit.paste()
    assert len(field.edit.text()) == 4096
