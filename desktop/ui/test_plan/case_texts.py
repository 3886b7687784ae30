"""The texts of the plan's cases, in the language of the window.

They stand in `desktop/qa`, which knows no Qt; `tools/texts_without_qt.py` hands them to lupdate.
Evidence has them in English, whatever the window shows.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def case_text(text: str) -> str:
    """A text of a case or of its guidance, translated; any other text as it is."""
    return QCoreApplication.translate("TestCase", text) if text else ""
