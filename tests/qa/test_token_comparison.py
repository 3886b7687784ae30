"""Two tokens claim by claim: added, removed, changed, and of another kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.auth.jwt.json_kinds import NULL
from desktop.qa.token_comparison import (
    Difference,
    SideKind,
    compare,
    flattened,
    get_user_claims,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
CLAIMS = st.dictionaries(st.text(max_size=4), VALUES, max_size=6)


def test_each_kind_of_difference_is_named_and_what_differs_comes_first():
    first = {"a": "same", "b": 1, "c": "true", "d": "gone", "e": None}
    second = {"a": "same", "b": 2, "c": True, "f": "new", "e": None}
    assert [(it.name, it.difference) for it in compare(first, second)] == [
        ("b", Difference.CHANGED),
        ("c", Difference.KIND_CHANGED),
        ("d", Difference.REMOVED),
        ("f", Difference.ADDED),
        ("a", Difference.SAME),
        ("e", Difference.SAME),
    ]


def test_null_is_not_missing_and_a_number_is_no_boolean():
    (null,) = compare({"x": None}, {})
    assert (null.difference, null.first, null.second) == (Difference.REMOVED, NULL, None)
    (boolean,) = compare({"x": 1}, {"x": True})
    assert boolean.difference is Difference.KIND_CHANGED
    (number,) = compare({"x": 1}, {"x": 1.0})
    assert number.difference is Difference.SAME


@given(CLAIMS, CLAIMS)
def test_every_claim_of_either_is_there_once_and_the_way_back_mirrors_it(
    first: dict[str, object], second: dict[str, object]
):
    there, back = compare(first, second), compare(second, first)
    assert sorted(it.name for it in there) == sorted({*first, *second})
    mirrored = {Difference.ADDED: Difference.REMOVED, Difference.REMOVED: Difference.ADDED}
    assert {it.name: mirrored.get(it.difference, it.difference) for it in there} == {
        it.name: it.difference for it in back
    }
    assert all(it.difference is Difference.SAME for it in compare(first, first))


def test_get_user_tells_its_attributes_beside_what_else_it_says():
    listed = [{"Name": "email", "Value": "a@b.example"}, {"Name": "custom:x", "Value": "1"}]
    body = {"Username": "maria", "PreferredMfaSetting": "SMS_MFA", "UserAttributes": listed}
    assert get_user_claims(body) == {
        "Username": "maria",
        "PreferredMfaSetting": "SMS_MFA",
        "email": "a@b.example",
        "custom:x": "1",
    }
    assert get_user_claims({"UserAttributes": "odd"}) == {}


def test_the_tokens_of_a_sign_in_are_told_apart():
    parts = {SideKind.ID: {"sub": 1}, SideKind.ACCESS: {"sub": 1, "scope": "a"}}
    assert flattened(parts) == {"id.sub": 1, "access.sub": 1, "access.scope": "a"}
