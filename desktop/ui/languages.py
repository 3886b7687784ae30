"""The language of all texts: what is offered, which one to take, and loading it.

English stands in the source. Each other language is a file in `translations/`, made by
`make translations` (docs/adding-a-language.md). A text is translated when its window is made, so a
language is loaded before any window and stays until the program ends.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QApplication

ENGLISH = "en"
OFFERED = {ENGLISH: "English", "de": "Deutsch"}
"""ISO 639 code of each language, and its name in that language."""
LEFT_TO_RIGHT = 0
"""`Qt.LayoutDirection`, of every language that is offered. By number: see `style.qt_values`."""
FOLDER = Path(__file__).parent / "translations"


def language_for(chosen: str, preferred: Sequence[str]) -> str:
    """One that is offered: `chosen`, else the first of `preferred`, else English.

    `chosen` is an ISO 639 code or empty; `preferred` are names such as "de-AT", best first.
    """
    codes = [chosen, *(name.replace("_", "-").partition("-")[0] for name in preferred)]
    return next((code for code in codes if code in OFFERED), ENGLISH)


def locale_for(language: str, system: QLocale, *, mixed: bool = False) -> QLocale:
    """How dates and numbers are written in texts of `language`.

    As the system does where it speaks this language, else as this language does in the system's
    country. A date never has other digits than the numbers in the text around it, which are 0 to
    9: a `mixed` system may speak English and write its dates as in Egypt.
    """
    spoken = QLocale(language).language()
    neutral = system.language() == QLocale.Language.C and language == ENGLISH
    if neutral or system.language() == spoken:
        digits = system.zeroDigit()
        if mixed:  # writing a date takes 3 ms
            digits += system.toString(QDate(2000, 1, 1), QLocale.FormatType.ShortFormat)
        if digits.isascii():
            return system
    return QLocale(spoken, system.territory())


def load_language(application: QApplication, chosen: str, *, mixed: bool = False) -> str:
    """Have texts, dates and numbers in `chosen`, or by default in the system's language.

    `mixed`: the system may write dates as another language does. For English no file is read.
    The code of the language, one of `OFFERED`.
    """
    system = QLocale.system()
    language = language_for(chosen, system.uiLanguages())
    QLocale.setDefault(locale_for(language, system, mixed=mixed))
    if language != ENGLISH:
        _load(application, language)
    # By default the system's: an Arabic one would mirror windows with English in them.
    application.setProperty("layoutDirection", LEFT_TO_RIGHT)
    return language


def _load(application: QApplication, language: str) -> None:
    """Our texts, and those of Qt's own: the buttons of its dialogs, menus of its fields."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{of_qt}/qtbase_{language}.qm", str(FOLDER / f"cognito-desk_{language}.qm")):
        translator = QTranslator(application)
        if translator.load(file):
            application.installTranslator(translator)
