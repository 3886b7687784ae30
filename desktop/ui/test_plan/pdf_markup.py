"""A report's blocks in the subset of HTML that Qt's text documents lay out."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

from desktop.qa.evidence.blocks import Code, Facts, Heading, Paragraph, Picture, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.evidence.blocks import Block, Cell

GOOD, WARN, BAD, QUIET = "#0b5b28", "#6b4000", "#8c0d17", "#444444"
COLOURS = {
    "passed": GOOD,
    "met": GOOD,
    "as_documented": GOOD,
    "warning": WARN,
    "review": WARN,
    "failed": BAD,
    "broken": BAD,
    "blocked": BAD,
    "not_met": BAD,
    "differs": BAD,
    "banner": BAD,
}
SPACES = {1: 0, 2: 20, 3: 18, 4: 9, 5: 6}
"""Above a heading."""
SIZES = {1: "17pt", 2: "13.5pt", 3: "11pt", 4: "9.5pt", 5: "8.5pt"}
KEPT = "h6"
"""The tag of what is kept with what follows."""
STYLE = (
    "p, h6 { margin-top: 2px; margin-bottom: 3px; } h6 { font-size: 8pt; font-weight: normal; }"
    " td, th { font-size: 7.5pt; }"
)
MONOSPACE = "DejaVu Sans Mono, Consolas, Menlo, monospace"


def picture_names(blocks: Sequence[Block]) -> dict[str, str]:
    """The pictures by the addresses that the markup has for them."""
    pictures = [it for it in blocks if isinstance(it, Picture)]
    return {_address(it): it.attachment.name for it in pictures}


def markup(blocks: Sequence[Block], pictures: Mapping[str, float]) -> str:
    """`pictures`: addresses of those there are, and how wide they are shown, in CSS pixels.

    What is to stand on one page with what follows is a heading, by its tag.
    """
    around = zip((None, *blocks), blocks, (*blocks[1:], None), strict=False)
    return "".join(_block(it, _tag(before, after), pictures) for before, it, after in around)


def _tag(before: Block | None, after: Block | None) -> str:
    """Of a paragraph: a verdict stands with its facts, a line on a request with the request."""
    verdict = isinstance(before, Heading) and isinstance(after, Facts)
    return KEPT if verdict or isinstance(after, Code) else "p"


def _block(block: Block, tag: str, pictures: Mapping[str, float]) -> str:
    match block:
        case Heading(level, text):
            space = SPACES[level]
            return (
                f'<{KEPT} style="margin-top: {space}px"><span style="font-weight: bold; '
                f'font-size: {SIZES[level]}">{_text(text)}</span></{KEPT}>'
            )
        case Paragraph(text, tone):
            return f"<{tag}>{_toned(_text(text), tone)}</{tag}>"
        case Facts(rows):
            return _facts(rows)
        case Code(label, text):
            return (
                '<p style="margin-left: 8px; margin-top: 0px; margin-bottom: 2px">'
                f'<span style="color: {QUIET}; font-size: 6.5pt">'
                f'{_text(label)}: </span><span style="font-family: {MONOSPACE}; '
                f'font-size: 6.5pt">{_text(_compact(text))}</span></p>'
            )
        case Table():
            return _table(block)
        case Picture():
            return _picture(block, pictures)


def _picture(picture: Picture, pictures: Mapping[str, float]) -> str:
    address = _address(picture)
    if address not in pictures:
        return f"<p>The file {_text(picture.attachment.name)} is not shown here.</p>"
    return f'<{KEPT}><img src="{address}" width="{pictures[address]:.0f}"></{KEPT}>'


def _facts(rows: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<tr><td width="28%"><span style="color: {QUIET}">{_text(name)}</span></td>'
        f'<td width="72%">{_text(value)}</td></tr>'
        for name, value in rows
    )
    return f'<table width="100%" cellspacing="0" cellpadding="1">{each}</table>'


def _table(table: Table) -> str:
    widths = [f' width="{it}%"' for it in table.widths] or [""] * len(table.header)
    head = "".join(
        f'<th align="left" bgcolor="#eeeeee"{width}>{_text(it)}</th>'
        for it, width in zip(table.header, widths, strict=True)
    )
    rows = "".join(
        f"<tr>{''.join(f'<td{w}>{_cell(it)}</td>' for it, w in zip(row, widths, strict=True))}</tr>"
        for row in table.rows
    )
    return (
        f'<{KEPT} style="margin-top: 8px; margin-bottom: 2px">'
        f'<span style="font-weight: bold">{_text(table.caption)}</span></{KEPT}>'
        '<table width="100%" border="1" cellspacing="0" cellpadding="2" '
        'style="border-collapse: collapse; border-color: #777777">'
        f"<thead><tr>{head}</tr></thead>{rows}</table>"
    )


def _cell(cell: Cell) -> str:
    # After a table whose last cell is empty Qt leaves no space.
    return _toned(_text(cell.text), cell.tone) or "&nbsp;"


def _toned(text: str, tone: str) -> str:
    colour = COLOURS.get(tone)
    style = f"font-weight: bold; color: {colour}"
    return f'<span style="{style}">{text}</span>' if colour else text


def _compact(text: str) -> str:
    """JSON in one line: paper is dear."""
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        return text


def _address(picture: Picture) -> str:
    return f"picture:{picture.attachment.sha256}"


def _text(text: str) -> str:
    """Escaped; characters that can't be seen or turn text around are shown by their numbers."""
    shown = "".join(it if it.isprintable() or it == "\n" else f"[U+{ord(it):04X}]" for it in text)
    return escape(shown).replace("\n", "<br>")
