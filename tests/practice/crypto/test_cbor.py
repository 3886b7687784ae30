"""CBOR: what WebAuthn uses is read as it was written, and no bytes do harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.practice.crypto.cbor import read_item
from tests.practice.software_authenticator import cbor

items = st.recursive(
    st.integers(-(2**31), 2**31) | st.binary(max_size=300) | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.integers(-300, 300) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=10,
)


@given(items)
def test_what_was_written_is_read(item: object):
    written = cbor(item)
    assert read_item(written + b"more") == (item, len(written))


@given(st.binary(max_size=80))
def test_any_bytes_are_an_item_or_a_value_error(data: bytes):
    try:
        _, end = read_item(data)
    except ValueError:
        return
    assert 0 < end <= len(data)


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("1bffffffffffffffff", 2**64 - 1),
        ("3903e7", -1000),
        ("f4", False),
        ("f5", True),
        ("f6", None),
        ("83010203", [1, 2, 3]),
        ("a201020304", {1: 2, 3: 4}),
    ],
)
def test_examples_of_rfc_8949(written: str, item: object):
    """Appendix A."""
    assert read_item(bytes.fromhex(written))[0] == item


@pytest.mark.parametrize(
    "written",
    [
        b"\x5f\x41\x01\xff",  # of indefinite length
        b"\xc0\x01",  # a tag
        b"\xf9\x3c\x00",  # a float
        b"\xf7",  # undefined
        b"\x81" * 100,  # deep
        b"\x9b\x00\x00\x00\x01\x00\x00\x00\x00",  # four thousand million items
        b"\xa1\x41a\x01",  # a name of bytes
        b"\xa2\x01\x01\x01\x02",  # a name twice
        b"\x61\xff",  # no UTF-8
    ],
)
def test_what_webauthn_does_not_use(written: bytes):
    with pytest.raises(ValueError):  # noqa: PT011 - any of them
        read_item(written)
