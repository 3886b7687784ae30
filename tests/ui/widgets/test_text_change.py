from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.widgets.text_change import TextChange, text_change


@pytest.mark.parametrize(
    ("before", "after", "cursor", "change"),
    [
        ("", "a", 1, (0, "", "a")),
        ("abc", "abxc", 3, (2, "", "x")),
        ("aaaa", "aaa", 0, (0, "a", "")),
        ("aaaa", "aaa", 2, (2, "a", "")),
        ("aaa", "aaaaa", 3, (1, "", "aa")),
        ("first", "second", 6, (0, "first", "second")),
        ("first", "", 0, (0, "first", "")),
        ("😀b", "😀xb", 3, (2, "", "x")),
        ("ab", "cd", 0, (0, "ab", "cd")),
        ("\ud83d", "\ud83dx", 2, (1, "", "x")),
    ],
)
def test_tells_what_went_and_what_came(
    before: str, after: str, cursor: int, change: tuple[int, str, str]
):
    assert text_change(before, after, cursor) == TextChange(*change)


TEXT = st.text("aab●😀", max_size=6)


@given(TEXT, TEXT, TEXT, TEXT)
def test_an_edit_is_told_so_that_it_can_be_repeated(
    front: str, removed: str, inserted: str, behind: str
):
    before, after = front + removed + behind, front + inserted + behind
    cursor = units(front + inserted)
    position, went, came = text_change(before, after, cursor)
    kept = before.encode("utf-16-le")[: 2 * position].decode("utf-16-le")
    assert before == kept + went + before[len(kept + went) :]
    assert after == kept + came + before[len(kept + went) :]
    assert units(kept + came) == cursor


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
