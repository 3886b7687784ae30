from __future__ import annotations

from collections.abc import Iterator

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.auth.asks import Answer, AskAppLink, CodeEntered, OtherMethodWanted
from desktop.auth.errors import CodeMismatch
from desktop.ui.dialogs.app_link import AppLinkDialog
from desktop.ui.style import theme
from desktop.ui.widgets.qr_code import QUIET_ZONE, QrCode
from desktop.ui.widgets.secret_clipboard import CONFIDENTIAL_FORMATS
from desktop.ui.widgets.setup_key import in_groups
from tests.ui.conftest import ApplyTheme, refusal

KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPABCD"
URI = f"otpauth://totp/Northwind:maria.santos?secret={KEY}&issuer=Northwind"
ASK = AskAppLink(KEY, URI, "maria.santos", "Northwind", other_methods=True)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[AppLinkDialog]:
    dialog = AppLinkDialog()
    qtbot.addWidget(dialog)
    dialog.show_ask(ASK)
    with qtbot.waitActive(dialog):
        dialog.open()
    yield dialog
    QGuiApplication.clipboard().clear()


@pytest.fixture
def answers(dialog: AppLinkDialog) -> list[Answer]:
    answers: list[Answer] = []
    dialog.answered.connect(answers.append)
    return answers


def test_names(dialog: AppLinkDialog):
    assert dialog.windowTitle() == "Link authenticator app"
    assert dialog.key.accessibleName() == "Setup key"
    assert dialog.edit.accessibleName() == "Code"
    assert dialog.action.accessibleName() == "Link app"
    assert dialog.edit.hasFocus()


def test_the_key_stands_in_groups_of_four_and_can_be_selected(dialog: AppLinkDialog, qtbot: QtBot):
    assert dialog.key.toPlainText().split(" ") == [KEY[n : n + 4] for n in range(0, 52, 4)]
    dialog.key.setFocus()
    qtbot.keyClick(dialog.key, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.key, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == in_groups(KEY)
    assert set(CONFIDENTIAL_FORMATS) <= set(copied.formats())


@pytest.mark.parametrize(("key", "groups"), [("", ""), ("ABCD", "ABCD"), ("ABCDEF", "ABCD EF")])
def test_groups(key: str, groups: str):
    assert in_groups(key) == groups


def test_the_key_is_copied_as_a_secret_and_goes_with_the_window(
    dialog: AppLinkDialog, announced: list[tuple[str, bool]]
):
    dialog.copy.click()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == KEY
    assert set(CONFIDENTIAL_FORMATS) <= set(copied.formats())
    said = "Setup key copied. The clipboard is cleared in 30 seconds."
    assert announced == [(said, False)]
    dialog.accept()
    assert QGuiApplication.clipboard().text() == ""
    assert dialog.key.toPlainText() == ""
    assert dialog.qr.pixmap().isNull()


def test_what_was_copied_since_stays_on_the_clipboard(dialog: AppLinkDialog):
    dialog.copy.click()
    QGuiApplication.clipboard().setText("a shopping list")
    dialog.accept()
    assert QGuiApplication.clipboard().text() == "a shopping list"


def test_the_first_code_by_keyboard_alone(
    dialog: AppLinkDialog, qtbot: QtBot, answers: list[Answer]
):
    qtbot.keyClicks(dialog.edit, "123456")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert answers == [CodeEntered("123456")]


def test_a_code_that_is_none_is_told_and_not_sent(dialog: AppLinkDialog, answers: list[Answer]):
    dialog.edit.setText("12345")
    dialog.action.click()
    assert dialog.message.text() == "The code has 6 digits; this has 5."
    assert answers == []


def test_a_wrong_code_asks_again_with_the_same_key(dialog: AppLinkDialog):
    dialog.edit.setText("123456")
    dialog.action.click()
    again = AskAppLink(KEY, URI, "m", "N", problem=CodeMismatch(refusal("EnableSoftwareToken")))
    dialog.show_ask(again)
    assert "set the time on your phone" in dialog.message.text()
    assert dialog.edit.text() == "123456"
    assert dialog.action.isEnabled()


def test_a_new_key_starts_afresh(dialog: AppLinkDialog):
    dialog.edit.setText("123456")
    before = dialog.qr.pixmap().toImage()
    dialog.show_ask(AskAppLink("ABCDEFGH", "otpauth://totp/x?secret=ABCDEFGH", "m", "N"))
    assert dialog.key.toPlainText() == "ABCD EFGH"
    assert dialog.edit.text() == ""
    assert dialog.qr.pixmap().toImage() != before


def test_another_method(dialog: AppLinkDialog, answers: list[Answer]):
    dialog.other.click()
    assert answers == [OtherMethodWanted()]
    dialog.show_ask(AskAppLink(KEY, URI, "maria.santos", "Northwind"))
    assert not dialog.other.isVisible()


def test_nothing_that_assistive_tools_read_of_the_picture_holds_the_key(dialog: AppLinkDialog):
    assert dialog.qr.accessibleName() == "QR code"
    told = dialog.qr.accessibleName() + dialog.qr.accessibleDescription() + dialog.qr.toolTip()
    assert told
    assert KEY not in told
    assert "otpauth" not in told
    assert KEY not in repr(ASK)


def test_tab_goes_through_the_key_and_on(dialog: AppLinkDialog, qtbot: QtBot):
    dialog.copy.setFocus()
    seen = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [dialog.key, dialog.edit, dialog.action, dialog.other, dialog.cancel]


def test_an_address_that_no_code_can_hold_leaves_the_key(qtbot: QtBot):
    dialog = AppLinkDialog()
    qtbot.addWidget(dialog)
    dialog.show_ask(AskAppLink(KEY, URI + "x" * 4000, "maria.santos", "Northwind"))
    dialog.open()
    assert not dialog.qr.isVisible()
    assert dialog.key.isVisible()


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_the_picture_is_dark_on_white_in_whole_pixels(
    qtbot: QtBot, apply_theme: ApplyTheme, look: theme.ColorScheme, scale: float
):
    """Read back module by module, it is exactly what segno made, with its quiet zone."""
    apply_theme(look, scale)
    code = QrCode()
    qtbot.addWidget(code)
    assert code.set_text(URI)
    code.show()
    image = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    wanted = [bytes(row) for row in segno.make_qr(URI, error="l").matrix_iter(border=QUIET_ZONE)]
    module, rest = divmod(code.pixmap().width(), len(wanted))
    assert (rest, module >= 3) == (0, True)
    left = (image.width() - code.pixmap().width()) // 2
    top = (image.height() - code.pixmap().height()) // 2
    for y, row in enumerate(wanted):
        for x, dark in enumerate(row):
            for corner in (0, module - 1):
                at = image.pixelColor(left + x * module + corner, top + y * module + corner)
                assert at == (QColor("black") if dark else QColor("white"))
