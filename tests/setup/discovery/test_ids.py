"""Ids, as people copy them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Source
from desktop.setup.discovery.ids import read_ids

POOL, CLIENT = "eu-central-1_AbCdEf123", "1h57kf5cpq17m0eml12example"


@pytest.mark.parametrize(
    "text",
    [
        f"{POOL} {CLIENT}",
        f"{CLIENT} {POOL}",
        f"{POOL}, {CLIENT}",
        f"{POOL}/{CLIENT}",
        f" {POOL}\t{CLIENT} ",
    ],
)
def test_both_in_either_order(text: str):
    found = read_ids(text)
    assert found is not None
    assert found.source is Source.IDS
    (candidate,) = found.candidates
    assert (candidate.user_pool_id, candidate.client_id) == (POOL, CLIENT)
    assert candidate.region == "eu-central-1"


def test_one_of_them():
    for text, missing in ((POOL, ("client_id",)), (CLIENT, ("user_pool_id",))):
        found = read_ids(text)
        assert found is not None
        assert found.candidates[0].missing == missing


def test_an_arn():
    found = read_ids(f"arn:aws:cognito-idp:eu-central-1:123456789012:userpool/{POOL}")
    assert found is not None
    assert found.candidates[0].user_pool_id == POOL


def test_an_identity_pool_is_named():
    with pytest.raises(NothingFound) as caught:
        read_ids("eu-central-1:0a1b2c3d-0000-4000-8000-000000000000")
    assert caught.value.flaw is Flaw.IDENTITY_POOL


@pytest.mark.parametrize(
    "text",
    ["maria", "maria.santos@example.com", f"{POOL} {POOL}", f"{POOL} a b", f"{POOL} a-b!", "a b"],
)
def test_other_texts_are_none(text: str):
    assert read_ids(text) is None


@given(st.text(max_size=60))
def test_any_text_is_read_or_not(text: str):
    with suppress(NothingFound):
        read_ids(text)
