"""Labels. Always plain text: nothing from outside is read as markup, hides or reorders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel

from desktop.ui.style import qt_values
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.safe import shown
from desktop.ui.text.tool_tips import plain_tool_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

LabelVariant: TypeAlias = Literal[
    "plain", "title", "headline", "strong", "muted", "aside", "good", "warning", "bad", "urgent"
]
PillVariant: TypeAlias = Literal["good", "warning", "bad", "plain"]


class Label(QLabel):
    """A line of text, or with `wrap` a paragraph."""

    def __init__(
        self,
        text: str = "",
        variant: LabelVariant = "plain",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(shown(text), parent)
        self.setProperty("textFormat", qt_values.PLAIN_TEXT)
        self.setWordWrap(wrap)
        if self.isRightToLeft():
            # Qt aligns by the text, so that a name in Latin letters would stand at the far side.
            self.setProperty("alignment", qt_values.RIGHT_OF_LINE)
        if variant != "plain":
            set_variant(self, variant)

    def setText(self, text: str) -> None:
        super().setText(shown(text))

    def minimumSizeHint(self) -> QSize:
        """Small for a paragraph, as its height depends on the width that it gets."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing())


class ElidedLabel(Label):
    """One line that shrinks: what doesn't fit is elided, and the tool tip has all of it."""

    def __init__(
        self, text: str = "", variant: LabelVariant = "plain", *, parent: QWidget | None = None
    ) -> None:
        super().__init__("", variant, parent=parent)
        self._full = self._described = ""
        self.setText(text)

    def text(self) -> str:
        return self._full

    def setText(self, text: str) -> None:
        self._full = shown(" ".join(text.split()))
        super().setText(self._full)
        self._tell()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance(
            "…" if not self._full else self._full[:1] + "…"
        )
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown()
        if shown == self._full:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStylePainter

        QStylePainter(self).drawItemText(
            self.contentsRect(),
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )

    def _shown(self) -> str:
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        if metrics.horizontalAdvance(self._full) <= width:
            return self._full
        from PySide6.QtCore import Qt

        return metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, width)

    def _tell(self) -> None:
        elided = self._shown() != self._full
        self.setToolTip(plain_tool_tip(self._full) if elided else "")
        if self.accessibleDescription() == self._described:
            # Or screen readers take the tool tip for one, with its markup.
            self._described = self._full if elided else ""
            self.setAccessibleDescription(self._described)


class Pill(Label):
    """A short word on a tinted ground, such as "Verified". The colour only repeats the word."""

    def __init__(
        self, text: str = "", variant: PillVariant = "plain", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent=parent)
        self.set(text, variant)

    def set(self, text: str, variant: PillVariant) -> None:
        self.setText(text)
        set_variant(self, f"pill-{variant}")


class Banner(Label):
    """The banner of a window in a test environment; hidden without text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(wrap=True, parent=parent)
        set_variant(self, "banner")
        self.hide()

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setVisible(bool(text))
