"""Base64url without padding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.practice.crypto.encoding import from_base64url, to_base64url


@given(st.binary(max_size=300))
def test_base64url_there_and_back(raw: bytes):
    text = to_base64url(raw)
    assert not set(text) & set("+/=")
    assert from_base64url(text) == raw
