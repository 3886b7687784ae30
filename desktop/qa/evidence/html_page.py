"""The report as one HTML file: no scripts, and nothing that is fetched from elsewhere."""

from __future__ import annotations

import base64
from html import escape
from typing import TYPE_CHECKING

from desktop.qa.evidence.blocks import Code, Facts, Heading, Paragraph, Picture, Table
from desktop.qa.evidence.html_style import STYLE
from desktop.qa.evidence.words import PRACTICE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.evidence.blocks import Block, Cell
    from desktop.qa.model.record import RunRecord

PICTURES = frozenset({"image/png", "image/jpeg"})
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def to_html(
    blocks: Sequence[Block], record: RunRecord, files: Mapping[str, bytes] | None = None
) -> str:
    """The page. `files`: the contents of the pictures by name."""
    kind = "official run" if record.kind == "record" else "rehearsal"
    prefix = "PRACTICE POOL. " if record.target.practice else ""
    title = _text(f"{prefix}Test of second factors, {kind} {record.id}")
    # Fixed to the page: a browser prints it on each one.
    banner = f'<p class="each-page">{_text(PRACTICE)}</p>\n' if record.target.practice else ""
    body = "".join(_block(it, files or {}) for it in blocks)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
        f"{banner}{_contents(blocks)}<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _contents(blocks: Sequence[Block]) -> str:
    sections = [it for it in blocks if isinstance(it, Heading) and it.level == 2]  # noqa: PLR2004
    links = "".join(f'<li><a href="#{_id(it.anchor)}">{_text(it.text)}</a></li>' for it in sections)
    return f'<nav aria-label="Contents"><ul>{links}</ul></nav>\n'


def _block(block: Block, files: Mapping[str, bytes]) -> str:
    match block:
        case Heading(level, text, anchor):
            named = f' id="{_id(anchor)}"' if anchor else ""
            return f"<h{level}{named}>{_text(text)}</h{level}>\n"
        case Paragraph(text, tone):
            return f"<p{_class(tone)}>{_text(text)}</p>\n"
        case Facts(rows):
            each = "".join(f"<dt>{_text(a)}</dt><dd>{_text(b)}</dd>\n" for a, b in rows)
            return f"<dl>\n{each}</dl>\n"
        case Code(label, text):
            return (
                f"<figure><figcaption>{_text(label)}</figcaption>"
                f"<pre><code>{_text(text)}</code></pre></figure>\n"
            )
        case Table():
            return _table(block)
        case Picture():
            return _picture(block, files)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(it)}</th>' for it in table.header)
    columns = "".join(f'<col style="width: {it}%">' for it in table.widths)
    rows = "".join(
        f'<tr><th scope="row">{_cell(first)}</th>'
        + "".join(f"<td{_class(it.tone)}>{_cell(it)}</td>" for it in others)
        + "</tr>\n"
        for first, *others in table.rows
    )
    return (
        f"<table><caption>{_text(table.caption)}</caption>"
        f"{f'<colgroup>{columns}</colgroup>' if columns else ''}"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
    )


def _cell(cell: Cell) -> str:
    text = _text(cell.text)
    return f'<a href="#{_id(cell.link)}">{text}</a>' if cell.link else text


def _picture(picture: Picture, files: Mapping[str, bytes]) -> str:
    it = picture.attachment
    content = files.get(it.name)
    if content is None or it.media_type not in PICTURES:
        return f"<p>The file {_text(it.name)} is not shown here.</p>\n"
    data = base64.b64encode(content).decode()
    return f'<img alt="{_text(it.caption)}" src="data:{it.media_type};base64,{data}">\n'


def _class(tone: str) -> str:
    return f' class="{_id(tone)}"' if tone else ""


def _id(text: str) -> str:
    """Of letters, digits and dashes alone."""
    return "".join(it if it.isascii() and it.isalnum() else "-" for it in text)


def _text(text: str) -> str:
    """Escaped; characters that turn text around or are not there to be seen are shown as such."""
    return escape("".join(it if it.isprintable() or it in "\n\t" else _code(it) for it in text))


def _code(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"
