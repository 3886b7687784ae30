from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.text.code_parser import CodeProblem, extract_code


@pytest.mark.parametrize(
    "text",
    [
        "482913",
        " 482913\n",
        "482 913",
        "482-913",
        "48 29 13",
        "482\u00a0913",
        "482\u2013913",
        "4\u200b82913",
        "４８２９１３",
        "٤٨٢٩١٣",
        "۴۸۲۹۱۳",
        "४८२९१३",
        "Your Northwind code is 482913.",
        "Your code is 482 913. It is good for 3 minutes.",
        "482913 is your code. Call +1 555 010 0100 if you didn't ask. Ref 20261123.",
        "G-482913 is your code",
        "您的验证码是482913，3分钟内有效。",
        "code：４８２９１３",
        "<#> 482913 is your code\n@northwind.example #482913",
        "Ref AB123456: your code is 482913",
        "482913" + " " * 100_000,
    ],
)
def test_the_code_in_what_was_pasted(text: str):
    assert extract_code(text, 6, 6) == "482913"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", CodeProblem("empty")),
        (" \n\u200b", CodeProblem("empty")),
        ("48291", CodeProblem("length", 5)),
        ("4829 1", CodeProblem("length", 5)),
        ("4829134", CodeProblem("length", 7)),
        ("hello", CodeProblem("other", 0)),
        ("48a913", CodeProblem("other", 5)),
        ("482913 or 482914?", CodeProblem("several", 12)),
        ("\x00\x00", CodeProblem("other", 0)),
    ],
)
def test_why_there_is_none(text: str, problem: CodeProblem):
    assert problem == extract_code(text, 6, 6)


@pytest.mark.parametrize(
    ("text", "found"),
    [("123456", "123456"), ("1234 5678", "12345678"), ("Code 12345678.", "12345678")],
)
def test_codes_of_several_lengths(text: str, found: str):
    assert found == extract_code(text, 6, 8)


def test_a_code_in_one_piece_comes_before_groups():
    assert extract_code("Call 010-0100. Code 48291344", 6, 8) == "48291344"


def test_megabytes_are_read_only_at_the_start():
    assert extract_code("482913" + "x" * 10_000_000, 6, 6) == "482913"


@given(st.text())
def test_whatever_comes_the_answer_is_a_code_or_a_reason(text: str):
    found = extract_code(text, 6, 8)
    if isinstance(found, str):
        assert found.isascii()
        assert found.isdigit()
        assert 6 <= len(found) <= 8
    else:
        assert found.reason in {"empty", "length", "other", "several"}


@given(st.text(alphabet="0123456789", min_size=6, max_size=6))
def test_a_code_of_the_right_length_is_taken_as_it_is(code: str):
    assert code == extract_code(code, 6, 6)
