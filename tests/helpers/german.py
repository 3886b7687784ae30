"""All that is made meanwhile is in German, as it is where that language was chosen."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from desktop.ui.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@contextmanager
def german(application: QApplication) -> Iterator[None]:
    before, direction = QLocale(), application.layoutDirection()
    assert load_language(application, "de") == "de"
    try:
        yield
    finally:
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)
        application.setLayoutDirection(direction)
