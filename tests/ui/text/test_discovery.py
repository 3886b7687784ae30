"""What is said where there was nothing to connect to."""

from __future__ import annotations

import pytest

from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.ui.text.discovery import nothing_found


@pytest.mark.parametrize("flaw", Flaw)
def test_each_flaw_has_a_sentence_that_says_what_to_do(flaw: Flaw):
    problem = nothing_found(NothingFound(flaw, "client_id"), "a.json")
    assert "{" not in problem.text
    assert problem.text.endswith(".")
    assert len(problem.text) > 40
    assert problem.details == f"{flaw.name}: client_id"


def test_it_is_named():
    error = NothingFound(Flaw.EMPTY)
    assert nothing_found(error, "a\u202e.json").text.startswith("“a⟨U+202E⟩.json” is empty.")
    assert nothing_found(error).text.startswith("What you pasted is empty.")
    wrong = NothingFound(Flaw.BAD_VALUE, "name")
    assert nothing_found(wrong, link=True).text.startswith("This link has a value for name")


def test_what_a_link_says_is_shown_safely_and_not_filled_in_again():
    error = NothingFound(Flaw.LINK_KEY_UNKNOWN, "a\u202e{what}" + "x" * 500)
    text = nothing_found(error, link=True).text
    assert "\u202e" not in text
    assert "…" in text
    assert "{what}" in text
