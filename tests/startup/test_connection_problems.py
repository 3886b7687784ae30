"""What is said of files that can't be opened: their names, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.config.profile import ProfileError, ProfileMissing
from desktop.startup.connection_problems import not_kept, problem_of, several

STAFF = Path("/home/maria/Downloads/staff.toml")


def test_a_missing_file_is_named_with_what_to_do():
    problem = problem_of([(STAFF, ProfileMissing(f"{STAFF}: there is no such file."))])
    assert "“staff.toml” isn't where it was" in problem.text
    assert "Open it from where it is now" in problem.text
    assert str(STAFF) in problem.details


def test_a_broken_file_is_named_with_what_to_do():
    problem = problem_of([(STAFF, ProfileError(f"{STAFF}, line 3, key region: missing."))])
    assert "“staff.toml” can't be used" in problem.text
    assert "Ask your IT department" in problem.text
    assert "line 3" in problem.details
    assert str(STAFF) not in problem.text


def test_missing_and_broken_ones_have_a_sentence_each():
    other = STAFF.with_name("broken.toml")
    problem = problem_of([(STAFF, ProfileMissing("gone")), (other, ProfileError("odd"))])
    assert "“staff.toml” isn't where it was." in problem.text
    assert "“broken.toml” can't be used as a connection." in problem.text
    assert problem.details == "gone\nodd"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["a.toml"], "The connection file “a.toml” can't be used."),
        (["a.toml", "b.toml"], "“a.toml”, “b.toml”."),
        ([f"{n}.toml" for n in range(9)], "“0.toml”, “1.toml”, “2.toml” and 6 more."),
    ],
)
def test_several_are_named_up_to_a_number(names: list[str], words: str):
    assert words in several(names)
    if len(names) > 1:
        wrong = [(STAFF.with_name(name), ProfileError(name)) for name in names]
        assert problem_of(wrong).text == several(names)
        assert problem_of(wrong).details.split("\n") == names


def test_a_name_hides_nothing():
    path = STAFF.with_name("staff\u202elmot.toml" + "x" * 500)
    text = problem_of([(path, ProfileError("x"))]).text
    assert "\u202e" not in text
    assert len(text) < 300


def test_a_file_that_could_not_be_copied_stays_where_it_is():
    problem = not_kept(STAFF, PermissionError(13, "Permission denied", "/etc/x"))
    assert problem.kind == "warning"
    assert "Leave the file where it is" in problem.text
    assert problem.details == f"{STAFF}\n/etc/x: Permission denied"
