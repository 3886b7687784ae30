"""All that is wrong about keys is told, so far as each can be judged by itself."""

from __future__ import annotations

import pytest

from desktop.config.key_problems import Wrong, key_problems
from desktop.config.profile import KNOWN_KEYS

FINE = {
    "name": "Staff",
    "region": "eu-central-1",
    "user_pool_id": "eu-central-1_AbC",
    "client_id": "abc",
}


def problems(**changes: object) -> list[tuple[str, Wrong]]:
    values = {key: value for key, value in (FINE | changes).items() if value is not None}
    return [(it.key, it.wrong) for it in key_problems(values, KNOWN_KEYS)]


def test_a_profile_has_none():
    assert problems() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"colour": 1, "client_id": "a b"}, [("client_id", "value"), ("colour", "unknown")]),
        ({"name": None, "client_id": None}, [("name", "missing"), ("client_id", "missing")]),
        ({"region": "here"}, [("region", "value")]),
        ({"region": "here", "client_id": None}, [("client_id", "missing"), ("region", "value")]),
        ({"region": "eu-west-1"}, [("region", "conflict")]),
        ({"region": "eu-west-1", "name": None}, [("name", "missing"), ("region", "conflict")]),
        ({"max_age": 5}, [("max_age", "conflict")]),
        ({"max_age": 5, "name": None}, [("name", "missing")]),
        ({"endpoint_url": "ftp://x", "region": "eu-west-1"}, [("endpoint_url", "value")]),
        ({"region": 5}, [("region", "value")]),
        ({"user_pool_id": None}, [("user_pool_id", "missing")]),
    ],
)
def test_what_is_wrong(changes: dict[str, object], expected: list[tuple[str, str]]):
    assert problems(**changes) == [(key, Wrong(kind)) for key, kind in expected]
