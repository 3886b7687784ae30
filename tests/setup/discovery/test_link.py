"""Links, which may come from anywhere."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Source
from desktop.setup.discovery.link import KEYS, REFUSED, is_link, read_link

POOL = {
    "name": "Zentrale & Söhne",
    "region": "eu-central-1",
    "user_pool_id": "eu-central-1_AbCdEf123",
    "client_id": "1h57kf5cpq17m0eml12EXAMPLE",
}


def link(begin: str = "cognito-desk:connect?", **values: str) -> str:
    return begin + urlencode(values)


def flaw_of(text: str) -> tuple[Flaw, str]:
    with pytest.raises(NothingFound) as caught:
        read_link(text)
    return caught.value.flaw, caught.value.about


@pytest.mark.parametrize(
    "begin",
    [
        "cognito-desk:connect?",
        "COGNITO-DESK:connect?",
        "cognito-desk://connect?",
        "cognito-desk://connect/?",
    ],
)
def test_a_link_names_a_pool(begin: str):
    found = read_link(link(begin, **POOL))
    (candidate,) = found.candidates
    assert found.source is Source.LINK
    assert candidate.name == "Zentrale & Söhne"
    assert candidate.client_id == POOL["client_id"]
    assert candidate.missing == ()


def test_what_else_it_may_say():
    text = link(**POOL, auth_flow="USER_SRP_AUTH", replica_region="eu-west-1", support="Call 100.")
    (candidate,) = read_link(text).candidates
    assert candidate.auth_flow == "USER_SRP_AUTH"
    assert candidate.replica_region == "eu-west-1"
    assert candidate.support == "Call 100."


def test_what_it_leaves_out_is_missing():
    assert read_link("cognito-desk:connect?name=Staff").candidates[0].missing == (
        "user_pool_id",
        "client_id",
    )


@pytest.mark.parametrize("key", REFUSED)
def test_nothing_that_sends_passwords_elsewhere(key: str):
    assert flaw_of(link(**POOL, **{key: "x"})) == (Flaw.LINK_KEY_REFUSED, key)


@pytest.mark.parametrize("key", ["colour", "Name", "client-id", "qa_tools", "environment"])
def test_no_key_that_is_unknown(key: str):
    assert flaw_of(link(**POOL, **{key: "x"})) == (Flaw.LINK_KEY_UNKNOWN, key)


def test_no_key_twice():
    assert flaw_of(link(**POOL) + "&name=Other") == (Flaw.LINK_KEY_TWICE, "name")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "a\u202egnp"),
        ("name", "a\nb"),
        ("name", "n" * 101),
        ("name", ""),
        ("support", "s" * 201),
        ("region", "nowhere"),
        ("user_pool_id", "eu-central-1"),
        ("client_id", "a b"),
        ("auth_flow", "ADMIN_NO_SRP_AUTH"),
        ("replica_region", "http://evil"),
    ],
)
def test_no_value_that_a_profile_could_not_have(key: str, value: str):
    assert flaw_of(link(**{**POOL, key: value})) == (Flaw.BAD_VALUE, key)


def test_a_region_that_is_not_the_pool_s():
    flaw, about = flaw_of(link(**{**POOL, "region": "eu-west-1"}))
    assert (flaw, about) == (Flaw.REGIONS_DIFFER, "eu-west-1, eu-central-1")


def test_a_replica_in_the_pool_s_own_region():
    text = link(**POOL, replica_region="eu-central-1")
    assert flaw_of(text) == (Flaw.BAD_VALUE, "replica_region")


@pytest.mark.parametrize(
    "text",
    [
        "cognito-desk:connect?name",
        "cognito-desk:connect?",
        "cognito-desk:connect",
        "cognito-desk:connect?name=%ff",
        "cognito-desk:connect?name=a#b",
        "cognito-desk:connect?name=a\nb",
        "cognito-desk:connect?name=" + "a" * 3000,
        "cognito-desk://[connect?name=a",
    ],
)
def test_a_broken_one(text: str):
    assert flaw_of(text)[0] is Flaw.LINK_BROKEN


@pytest.mark.parametrize(
    "text",
    [
        "cognito-desk:run?name=a",
        "cognito-desk:",
        "cognito-desk:?name=a",
        "cognito-desk:connect/x?name=a",
    ],
)
def test_no_other_action(text: str):
    assert flaw_of(text)[0] is Flaw.LINK_ACTION


@given(
    st.lists(st.tuples(st.sampled_from([*KEYS, *REFUSED, "x"]), st.text(max_size=30)), max_size=6)
)
def test_whatever_it_says_it_is_a_sound_profile_or_refused(pairs: list[tuple[str, str]]):
    query = "&".join(f"{key}={quote(value, safe='', errors='replace')}" for key, value in pairs)
    text = f"cognito-desk:connect?{query}"
    assert is_link(text)
    try:
        (candidate,) = read_link(text).candidates
    except NothingFound:
        return
    assert {key for key, _ in pairs} <= set(KEYS)
    assert candidate.client_secret == ""
    assert candidate.needs_secret is None
    assert candidate.name.isprintable()


@given(st.text(max_size=80))
def test_any_text_behind_the_scheme_is_read_or_refused(rest: str):
    with suppress(NothingFound):
        read_link("cognito-desk:" + rest)
