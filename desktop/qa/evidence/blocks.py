"""What a report is made of, before it is HTML or a PDF: both say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.qa.model.record import Attachment


@dataclass(frozen=True, slots=True)
class Heading:
    """Of a section."""

    level: int
    """1 for the title."""
    text: str
    anchor: str = ""
    """Where links lead to."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    tone: str = ""
    """"banner" for what must not be missed; else a verdict's or a judgement's value."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Of a table."""

    text: str
    tone: str = ""
    """A verdict's or a judgement's value; it is always in the text, too."""
    link: str = ""
    """An anchor."""


@dataclass(frozen=True, slots=True)
class Table:
    """With a header; the first cell of each row names the row."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    """Of the columns in per cent; the text's own without them."""


@dataclass(frozen=True, slots=True)
class Code:
    """JSON or a command, as it is."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A screenshot, from the folder of evidence."""

    attachment: Attachment


Block = Heading | Paragraph | Facts | Table | Code | Picture
