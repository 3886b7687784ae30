"""Where the pages of a long strip begin and end, so that what belongs together is not torn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Strip:
    """From `top` to `bottom`, which is behind its last line."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Part(Strip):
    """Something that stands on one page: a paragraph, a picture, a row of a table."""

    kept_with_next: bool = False
    """A heading, say: no page ends with it."""
    header: Strip | None = None
    """Repeated above it where it begins a page."""
    lines: tuple[float, ...] = ()
    """Bottoms of its lines: where it is cut if it is higher than a page."""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page: below the header that is repeated, if any."""

    body: Strip
    header: Strip | None = None


def pages(parts: Sequence[Part], height: float) -> list[Page]:
    """`parts` from top to bottom; each page is at most `height` high.

    What is to be kept together and is higher than a page is torn between its parts; a part that is
    higher than a page between its lines.
    """
    found: list[Page] = []
    first = 0
    while first < len(parts):
        begins = parts[first]
        header = begins.header if begins.header and begins.header.height < height / 2 else None
        room = height - (header.height if header else 0)
        last = _last_of_page(parts, first, begins.top + room)
        if last is None:
            found += [Page(it, header) for it in _cut(begins, room)]
            first += 1
            continue
        found.append(Page(Strip(begins.top, parts[last].bottom), header))
        first = last + 1
    return found


def _last_of_page(parts: Sequence[Part], first: int, end: float) -> int | None:
    """The last part on the page that begins with `first`; None if not even that one fits."""
    fitting = first
    while fitting < len(parts) and parts[fitting].bottom <= end:
        fitting += 1
    if fitting == first:
        return None
    if fitting == len(parts):
        return fitting - 1
    for it in range(fitting - 1, first - 1, -1):
        if not parts[it].kept_with_next:
            return it
    return fitting - 1


def _cut(part: Part, room: float) -> Iterator[Strip]:
    """Pages' strips of a part that is higher than they are."""
    top, bottom = part.top, part.top
    for line in (*part.lines, part.bottom):
        if line - top > room and bottom > top:
            yield Strip(top, bottom)
            top = bottom
        while line - top > room:  # a line that is higher than a page
            yield Strip(top, top + room)
            top += room
        bottom = max(bottom, line)
    yield Strip(top, bottom)
