"""The seed of an authenticator app, in the forms in which people copy it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.qa.seed import SHORTEST_SEED, NoSeed, seed

SECRET = bytes(range(20))
TEXT = base64.b32encode(SECRET).decode()


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.lower(),
        " ".join(TEXT[i : i + 4] for i in range(0, len(TEXT), 4)),
        f"otpauth://totp/a:b?secret={TEXT}&issuer=a",
        f"{TEXT}====",
    ],
)
def test_a_seed_as_apps_show_it(text: str):
    assert seed(text) == SECRET


@pytest.mark.parametrize("text", ["", "123456", "no seed!", "ABCD"])
def test_what_is_no_seed(text: str):
    with pytest.raises(NoSeed):
        seed(text)


@given(st.binary(min_size=SHORTEST_SEED, max_size=64))
def test_every_seed_comes_back(secret: bytes):
    assert seed(base64.b32encode(secret).decode().rstrip("=")) == secret


@given(st.text(max_size=60))
def test_any_other_text_is_refused_and_nothing_else(text: str):
    try:
        assert len(seed(text)) >= SHORTEST_SEED
    except NoSeed as refusal:
        assert str(refusal) == ""
