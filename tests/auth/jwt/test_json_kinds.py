"""No two JSON values of different kinds read the same."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from desktop.auth.jwt.json_kinds import NULL, found, scalar, spelled, spelled_scalar

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
LOOKALIKES = st.sampled_from(
    ["true", "null", "1", "-1.5", "1e5", '"a"', "[]", '["a"]', "{}", "", " ", "a", "a ", '"true"']
)
VALUES = st.recursive(SCALARS | LOOKALIKES, lambda inner: st.lists(inner, max_size=3), max_leaves=5)


def as_json(value: object) -> str:
    return json.dumps(value, sort_keys=True)


@given(VALUES, VALUES)
def test_different_values_are_spelled_differently(one: object, other: object):
    if as_json(one) != as_json(other):
        assert spelled(one) != spelled(other)
        ours, theirs = (NULL if value is None else value for value in (one, other))
        assert as_json(scalar(ours)) != as_json(scalar(theirs))
        assert spelled_scalar(scalar(ours)) != spelled_scalar(scalar(theirs))


def test_a_missing_claim_is_not_null():
    assert found({}, "a") is None
    assert scalar(found({"a": None}, "a")) == "null"
    assert scalar("null") == '"null"'


def test_numbers_stay_numbers():
    assert (scalar(1), scalar(1.5), scalar(True), scalar("1")) == (1, 1.5, True, "1")


def test_null_shows_itself_as_json_writes_it():
    assert repr(NULL) == "null"
