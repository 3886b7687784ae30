"""Where pages end: what is kept together, what is torn, what is cut."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.test_plan.pdf_pages import Page, Part, Strip, pages

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT = 100.0


def stacked(*heights: float, kept: Sequence[int] = (), header: Strip | None = None) -> list[Part]:
    """Parts below each other, each 2 below the one before."""
    found, top = [], 0.0
    for number, height in enumerate(heights):
        found.append(Part(top, top + height, number in kept, header))
        top += height + 2
    return found


def bodies(found: Sequence[Page]) -> list[tuple[float, float]]:
    return [(it.body.top, it.body.bottom) for it in found]


def test_a_page_ends_before_what_does_not_fit():
    assert bodies(pages(stacked(49, 49, 10), HEIGHT)) == [(0, 100), (102, 112)]
    assert bodies(pages(stacked(49, 49.5, 10), HEIGHT)) == [(0, 49), (51, 112.5)]


def test_no_page_ends_with_what_is_kept_with_the_next():
    assert bodies(pages(stacked(60, 10, 40, kept=[1]), HEIGHT)) == [(0, 60), (62, 114)]
    assert bodies(pages(stacked(60, 10, 10, 40, kept=[1, 2]), HEIGHT)) == [(0, 60), (62, 126)]


def test_what_is_kept_together_and_is_higher_than_a_page_is_torn_between_its_parts():
    assert bodies(pages(stacked(60, 60, 60, kept=[0, 1]), HEIGHT)) == [
        (0, 60),
        (62, 122),
        (124, 184),
    ]


def test_the_header_is_repeated_and_takes_its_room():
    header = Strip(0, 20)
    parts = [Part(0, 20, kept_with_next=True), Part(20, 80)]
    parts += [Part(top, top + 40, header=header) for top in (80.0, 120.0, 160.0)]
    found = pages(parts, HEIGHT)
    assert bodies(found) == [(0, 80), (80, 160), (160, 200)]
    assert [it.header for it in found] == [None, header, header]


def test_a_header_that_fills_half_the_page_is_not_repeated():
    found = pages([Part(0, 60), Part(60, 120, header=Strip(0, 60))], HEIGHT)
    assert [it.header for it in found] == [None, None]


def test_what_is_higher_than_a_page_is_cut_between_its_lines():
    lines = tuple(float(it) for it in range(30, 271, 30))
    found = pages([Part(0, 272, lines=lines), Part(280, 290)], HEIGHT)
    assert bodies(found) == [(0, 90), (90, 180), (180, 272), (280, 290)]


PARTS = st.lists(
    st.tuples(st.floats(1, 350), st.integers(5, 150), st.booleans(), st.booleans()), max_size=30
)


def test_a_line_that_is_higher_than_a_page_is_cut_where_the_page_ends():
    found = pages([Part(0, 250, lines=(250,)), Part(250, 260)], HEIGHT)
    assert bodies(found) == [(0, 100), (100, 200), (200, 250), (250, 260)]


@given(PARTS)
def test_each_part_is_on_one_page_whole_and_no_page_is_too_high(
    shape: list[tuple[float, int, bool, bool]],
):
    header = Strip(-20, 0)
    parts, top = [], 0.0
    for height, gap, kept, headed in shape:
        lines = tuple(top + it for it in range(gap, int(height), gap))
        parts.append(Part(top, top + height, kept, header if headed else None, lines))
        top += height + 1
    found = pages(parts, HEIGHT)
    for page in found:
        room = HEIGHT - (page.header.height if page.header else 0)
        assert 0 < page.body.height <= room + 1e-6
    for before, after in pairwise(found):
        assert before.body.bottom <= after.body.top
    for part in parts:
        on = [it for it in found if it.body.top < part.bottom and it.body.bottom > part.top]
        assert on[0].body.top <= part.top
        assert on[-1].body.bottom >= part.bottom
        if part.height <= HEIGHT - header.height:
            assert len(on) == 1
