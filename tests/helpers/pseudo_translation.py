"""A translation that shows what was not translated: every text of ours comes back in ⟦ ⟧."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


LONGER = 0.4
"""By which part of an English text another language's may be longer."""


class Pseudo(QTranslator):
    def __init__(self, *, longer: bool) -> None:
        super().__init__()
        self._longer = longer

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if not self._longer:
            return f"⟦{source}⟧"
        words = " länger" * (round(len(source) * LONGER) // 7)
        return f"⟦{source}{words}{'~' * (round(len(source) * LONGER) % 7)}⟧"

    def isEmpty(self) -> bool:
        return False


@contextmanager
def pseudo_translation(*, longer: bool = False) -> Iterator[None]:
    """`longer`: each text also by `LONGER`, in words and letters."""
    translator = Pseudo(longer=longer)
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text in the window that somebody reads or hears, with the widget that has it."""
    for widget in [root, *root.findChildren(QWidget)]:
        if _part_of_qt(widget):
            continue
        yield from ((widget, text) for text in _texts(widget) if text.strip())


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QTabBar():
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        case QMenu() | QMenuBar():
            yield from (action.text() for action in widget.actions())
        case QTableView():
            model = widget.model()
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal))
        case QPlainTextEdit():
            yield widget.toPlainText()
        case _:
            pass


def _part_of_qt(widget: QWidget) -> bool:
    """Widgets inside Qt's own, such as the corner button of a table."""
    return type(widget).__module__.startswith("PySide6") and isinstance(
        widget.parent(), QTableView | QLineEdit | QTabBar | QMenuBar
    )
