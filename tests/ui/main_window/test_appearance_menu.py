"""View → Appearance: what is chosen shows at once, and in the next run from the first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.config.remembered import Remembered
from desktop.startup.appearance import AppearanceChoice
from desktop.ui.main_window.appearance_menu import AppearanceMenu
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.style.color_schemes import DARK, LIGHT
from tests.ui.conftest import ApplyTheme


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(CurrentSession())
    window.build_content()
    qtbot.addWidget(window)
    window.show()
    return window


def entry(window: MainWindow, text: str) -> QAction:
    menu = window.findChild(AppearanceMenu)
    assert menu is not None
    menu.aboutToShow.emit()
    (found,) = [each for each in menu.actions() if each.text().replace("&", "") == text]
    return found


def test_what_is_chosen_shows_at_once_and_in_the_next_run(
    apply_theme: ApplyTheme, window: MainWindow, tmp_path: Path
):
    applied = apply_theme()
    applied.force(None)
    file = tmp_path / "state.json"
    choice = AppearanceChoice(window, lambda: Remembered.read(file))
    assert entry(window, "As the system").isChecked()
    entry(window, "Dark").trigger()
    assert applied.scheme is DARK
    assert window.palette().window().color().name() == DARK.ground
    assert json.loads(file.read_text())["appearance"] == "dark"
    assert entry(window, "Dark").isChecked()
    assert not entry(window, "As the system").isChecked()

    applied.set_appearance("system")  # as another run begins
    choice.restore()
    assert applied.scheme is DARK

    entry(window, "As the system").trigger()
    assert applied.scheme is LIGHT
    assert "appearance" not in json.loads(file.read_text())


@pytest.mark.parametrize("content", ["purple", 3, None, ["dark"], {}])
def test_what_makes_no_sense_counts_as_no_choice(tmp_path: Path, content: object):
    file = tmp_path / "state.json"
    file.write_text(json.dumps({"appearance": content, "profile": "/p.toml"}))
    remembered = Remembered.read(file)
    assert (remembered.appearance, remembered.profile) == ("", "/p.toml")
