"""Phone numbers are masked in one way, whoever masked them before."""

from __future__ import annotations

import pytest

from desktop.ui.text.phones import masked_destination, masked_phone


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+12025550100", "··0100"),
        ("+*******0100", "··0100"),
        ("+49 151 12345678", "··5678"),
        ("12345", "··45"),
        ("<b>+1 202 555 0100</b>", "··0100"),
        ("***", ""),
        ("٠١٠٠", ""),
        ("", ""),
    ],
)
def test_no_more_is_shown_than_recognises_one_s_own(number: str, shown: str):
    assert masked_phone(number) == shown


@pytest.mark.parametrize(
    ("destination", "shown"),
    [("+*******0100", "··0100"), ("m***@e***1234", "m***@e***1234"), ("***", "***"), ("", "")],
)
def test_where_a_code_went(destination: str, shown: str):
    assert masked_destination(destination) == shown
