from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.style import qt_values, theme
from desktop.ui.style.color_schemes import DARK, LIGHT, ColorScheme, high_contrast
from tests.helpers.contrast import contrast
from tests.ui.conftest import ApplyTheme


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(scheme: ColorScheme):
    """WCAG 2.2, 1.4.3: at least 4.5:1."""
    weak = {pair: contrast(*pair) for pair in scheme.pairs() if contrast(*pair) < 4.5}
    assert weak == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_fields_and_the_focus_stand_out(scheme: ColorScheme):
    """WCAG 2.2, 1.4.11: at least 3:1 for what shows where a control is."""
    for edge in (scheme.border, scheme.accent):
        for ground in (scheme.ground, scheme.field, scheme.card):
            assert contrast(edge, ground) >= 3


def test_high_contrast_takes_the_systems_palette_as_it_is(
    qapp: QApplication, apply_theme: ApplyTheme
):
    system = qapp.palette()
    apply_theme(high_contrast(system))
    assert system == qapp.palette()
    assert "#d" not in qapp.styleSheet().replace(system.link().color().name(), "")


def test_tinted_blocks_have_an_edge_where_there_are_no_tints():
    palette = QPalette(QColor("black"), QColor("black"))
    assert high_contrast(palette).block_edge == palette.windowText().color().name()


def test_a_look_can_be_forced_and_released(apply_theme: ApplyTheme, qtbot: QtBot):
    applied = apply_theme(DARK)
    assert applied.scheme is DARK
    assert applied.color("ground") == QGuiApplication.palette().window().color()
    with qtbot.waitSignal(applied.changed):
        applied.force(LIGHT)
    with qtbot.assertNotEmitted(applied.changed):
        applied.force(None)  # the offscreen platform is light and says nothing else
    assert applied.scheme is LIGHT


def test_light_or_dark_can_be_chosen_while_it_runs(apply_theme: ApplyTheme, qtbot: QtBot):
    applied = apply_theme()
    applied.force(None)
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    with qtbot.waitSignal(applied.changed):
        applied.set_appearance("dark")
    assert (applied.scheme, applied.appearance) == (DARK, "dark")
    assert label.palette().windowText().color().name() == DARK.text
    with qtbot.waitSignal(applied.changed):
        applied.set_appearance("light")
    assert applied.scheme is LIGHT


def test_as_the_system_is_follows_it_again(
    apply_theme: ApplyTheme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    """Live: a change of the system that came meanwhile holds at once, and so does the next."""
    applied = apply_theme()
    applied.force(None)
    monkeypatch.setattr(applied, "_reported", lambda: Qt.ColorScheme.Dark)
    applied.set_appearance("light")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert applied.scheme is LIGHT
    applied.set_appearance("system")
    assert applied.scheme is DARK
    monkeypatch.setattr(applied, "_reported", lambda: Qt.ColorScheme.Light)
    with qtbot.waitSignal(applied.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert applied.scheme is LIGHT


def test_a_name_that_makes_no_sense_follows_the_system(apply_theme: ApplyTheme):
    applied = apply_theme()
    applied.force(None)
    applied.set_appearance("dark")
    applied.set_appearance("purple")
    assert (applied.scheme, applied.appearance) == (LIGHT, "system")


def test_a_system_in_high_contrast_is_followed_whatever_was_chosen(
    apply_theme: ApplyTheme, monkeypatch: pytest.MonkeyPatch
):
    applied = apply_theme()
    applied.force(None)
    monkeypatch.setattr(applied, "_high_contrast_wanted", lambda: True)
    applied.set_appearance("dark")
    assert applied.scheme.is_system


def test_it_follows_the_systems_colour_scheme(
    apply_theme: ApplyTheme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    applied = apply_theme()
    applied.force(None)
    monkeypatch.setattr(applied, "_system_scheme", lambda _app: DARK)
    with qtbot.waitSignal(applied.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert applied.scheme is DARK


def test_nothing_is_done_again_when_nothing_changed(apply_theme: ApplyTheme, qtbot: QtBot):
    applied = apply_theme()
    with qtbot.assertNotEmitted(applied.changed):
        applied.follow()


def test_sizes_follow_the_size_of_text(apply_theme: ApplyTheme, qapp: QApplication, qtbot: QtBot):
    applied = apply_theme(scale=2.0)
    assert applied.px(42) == 84
    assert qapp.font().pixelSize() == 28
    label = QLabel("x")
    qtbot.addWidget(label)
    label.setProperty("variant", "title")
    label.ensurePolished()
    assert label.font().pixelSize() == 48


@pytest.mark.parametrize(
    ("font_pixels", "dpi", "scale"),
    [(12, 96, 1.0), (9, 96, 1.0), (29.33, 96, 2.0), (12, 192, 2.0), (500, 96, 3.0)],
)
def test_the_scale_is_that_of_the_systems_text(
    monkeypatch: pytest.MonkeyPatch, font_pixels: float, dpi: float, scale: float
):
    class Info:
        def __init__(self, font: QFont) -> None:
            pass

        def pixelSize(self) -> float:
            return font_pixels

    class Screen:
        def logicalDotsPerInch(self) -> float:
            return dpi

    class Application:
        @staticmethod
        def primaryScreen() -> Screen:
            return Screen()

    monkeypatch.setattr(theme, "_USUAL_FONT", 44 / 3)
    monkeypatch.setattr(theme, "_USUAL_DPI", 96.0)
    monkeypatch.setattr(theme, "QFontInfo", Info)
    monkeypatch.setattr(theme, "QGuiApplication", Application)
    assert scale == pytest.approx(theme._system_scale(), abs=0.01)


def test_without_a_theme_there_is_a_plain_one(qapp: QApplication):
    assert theme.current().scheme is LIGHT
    assert theme.px(36) == 36


def test_the_numbers_are_qts_own():
    assert Qt.TextFormat.PlainText.value == qt_values.PLAIN_TEXT
    assert Qt.TextInteractionFlag.TextSelectableByMouse.value == qt_values.SELECTABLE_BY_MOUSE
    assert Qt.FocusPolicy.NoFocus.value == qt_values.NO_FOCUS
    assert Qt.FocusPolicy.StrongFocus.value == qt_values.STRONG_FOCUS
    assert Qt.ScrollBarPolicy.ScrollBarAsNeeded.value == qt_values.SCROLL_BAR_AS_NEEDED
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == qt_values.SCROLL_BAR_ALWAYS_OFF
    assert Qt.InputMethodHint.ImhSensitiveData.value == qt_values.SENSITIVE_DATA
    assert Qt.TextElideMode.ElideRight.value == qt_values.ELIDE_RIGHT
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    assert (right | Qt.AlignmentFlag.AlignVCenter).value == qt_values.RIGHT_OF_LINE
    assert Qt.InputMethodHint.ImhNoAutoUppercase.value == qt_values.NO_AUTO_UPPERCASE
    assert Qt.InputMethodHint.ImhNoPredictiveText.value == qt_values.NO_PREDICTIVE_TEXT
    assert QColor("#123456") == qt_values.brush(QColor("#123456")).color()


PAINTED_WITHOUT_QT = """
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
app = QApplication([])
from desktop.ui.style import theme
theme.apply(app)
from desktop.ui.dialogs.login import LoginDialog
login = LoginDialog()
login.set_connections(["Practice pool"], 0)
login.set_banner("TEST")
login.set_support("the service desk")
login.open()
app.processEvents()
login.grab()
print(isinstance(vars(QtCore).get("Qt"), type))
"""


@pytest.mark.skipif(
    sys.platform == "win32", reason="there Qt tells of the system's theme before the first paint"
)
def test_the_login_dialog_is_painted_without_the_class_qt():
    """A fifth of an empty window's start goes into that class alone: see `quick`."""
    done = subprocess.run(
        [sys.executable, "-c", PAINTED_WITHOUT_QT], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
