"""Phrases: strings to everything that prints or compares, with their parts for a window."""

from __future__ import annotations

import copy
import json

from desktop.auth.jwt.json_kinds import scalar, spelled_scalar
from desktop.auth.jwt.verification_errors import LONGEST, TokenExpired, elided
from desktop.auth.phrase import Phrase


def test_it_is_its_english_text():
    text = Phrase("after {time}", time=1_700_000_000)
    assert text == "after 1700000000"
    assert json.dumps({"expected": text}) == '{"expected": "after 1700000000"}'
    assert f"{text}" == str(text) == text
    assert hash(text) == hash("after 1700000000")
    assert (text.template, dict(text.values)) == ("after {time}", {"time": 1_700_000_000})


def test_braces_in_a_value_are_left_alone():
    assert Phrase("{name}: {what}", name="{what}", what="{0}") == "{what}: {0}"


def test_a_copy_is_the_phrase_itself():
    """Dataclasses that have one are made into dictionaries, whatever stands in its values."""
    phrase = Phrase("{name}: {what}", name="{what}", what="{0}")
    assert copy.deepcopy([phrase])[0] is phrase


def test_an_error_keeps_it_and_says_it_in_english():
    error = TokenExpired(Phrase("after {time}", time=1), 0)
    assert isinstance(error.expected, Phrase)
    assert str(error) == "expiry: expected 'after 1', got 0"


def test_what_is_too_long_is_cut_and_counted():
    cut = elided("x" * (LONGEST + 1))
    assert isinstance(cut, Phrase)
    assert cut == f"{'x' * LONGEST}… ({LONGEST + 1} characters)"
    assert cut.values["text"] == "x" * LONGEST


def test_it_counts_as_text_to_what_shows_kinds():
    assert scalar(Phrase("none")) == spelled_scalar(Phrase("none")) == "none"
