"""Masked destinations, as the service shows them."""

from __future__ import annotations

import pytest

from desktop.practice.messages.masking import mask_email, mask_phone


@pytest.mark.parametrize(
    ("number", "mask"),
    [("+14155550100", "+*******0100"), ("+123456", "+**3456"), ("+123", "+123"), ("", "+")],
)
def test_phone_shows_its_last_four_digits(number: str, mask: str):
    assert mask_phone(number) == mask


def test_email_shows_its_first_letters():
    assert mask_email("maria@example.com") == "m***@e***"
