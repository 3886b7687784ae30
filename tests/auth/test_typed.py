"""What people type is understood: phone numbers, addresses, blanks of all kinds; names stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.auth.typed import understood_attribute, understood_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("+1 (415) 555-0100", "+14155550100"),
        ("+1\u00a0415\u202f555\u20110100", "+14155550100"),
        ("+1.415.555.0100", "+14155550100"),
        ("+49 (0)170 / 123 45 67", "+491701234567"),
        ("＋４９　１７０　１２３４５６７", "+491701234567"),
        ("+٤٩ ١٧٠ ١٢٣٤٥٦٧", "+491701234567"),
        ("+14155550100", "+14155550100"),
        ("maria.santos", "maria.santos"),
        ("maria\u00a0santos", "maria santos"),
        ("Maria  Santos", "Maria  Santos"),
        ("ｍａｒｉａ．ｓａｎｔｏｓ＠ｅｘａｍｐｌｅ．ｃｏｍ", "maria.santos@example.com"),
        ("maria.santos＠example.com", "maria.santos@example.com"),
        ("ｍａｒｉａ．ｓａｎｔｏｓ", "ｍａｒｉａ．ｓａｎｔｏｓ"),
        ("ｍａｒｉａ\u3000ｓａｎｔｏｓ", "ｍａｒｉａ ｓａｎｔｏｓ"),
        ("ｍａｒｉａ＠ｗａｒｄ７", "ｍａｒｉａ＠ｗａｒｄ７"),
        ("＠ｍａｒｉａ．ｘ", "＠ｍａｒｉａ．ｘ"),
        ("ｍ＠ａ＠ｂ．ｃ", "ｍ＠ａ＠ｂ．ｃ"),
        ("４１５５５５０１００", "４１５５５５０１００"),
        ("Zoë Ünal", "Zoë Ünal"),
        ("李雷", "李雷"),
        ("+1-23", "+1-23"),
        ("+", "+"),
        ("+maria 5550100", "+maria 5550100"),
        ("+1234567890123456", "+1234567890123456"),
        ("415 555-0100", "415 555-0100"),
        ("ma\nria\t", "ma\nria\t"),
        ("", ""),
    ],
)
def test_names(typed: str, name: str):
    assert understood_name(typed) == name


@pytest.mark.parametrize(
    ("attribute", "typed", "value"),
    [
        ("phone_number", "+1 (415) 555-0100", "+14155550100"),
        ("phone_number", "４１５ ５５５", "415 555"),
        ("email", "ｍ＠example.com", "m@example.com"),
        ("given_name", "Ａnna\u00a0Maria", "Ａnna\u00a0Maria"),
        ("custom:phone", "+1 415", "+1 415"),
    ],
)
def test_attributes(attribute: str, typed: str, value: str):
    assert understood_attribute(attribute, typed) == value


@given(st.text())
def test_what_was_understood_stays_as_it_is(typed: str):
    assert understood_name(understood_name(typed)) == understood_name(typed)
