"""The TOML that is made of what was found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.config.profile import ProfileError, parse_profile
from desktop.setup.discovery.found import Candidate, Source
from desktop.setup.discovery.profile_text import profile_toml

FOUND = Candidate(
    name='Staff "North" \\ Söhne',
    user_pool_id="eu-central-1_AbC",
    client_id="abc",
    client_secret="s3cret",
    auth_flow="USER_SRP_AUTH",
    replica_region="eu-west-1",
    support="Call 100.",
    code_minutes=5,
    refresh_days=30,
    password_rules="8 upper",
)
FILE = Path("staff.toml")


@pytest.mark.parametrize("source", Source)
def test_a_profile_reads_it_as_it_was_found(source: Source):
    content = profile_toml(FILE, FOUND, source)
    profile = parse_profile(FILE, content)
    for key in ("name", "user_pool_id", "client_id", "client_secret", "auth_flow", "support"):
        assert getattr(profile, key) == getattr(FOUND, key)
    assert (profile.region, profile.replica_region) == ("eu-central-1", "eu-west-1")
    assert (profile.code_minutes, profile.refresh_days) == (5, 30)
    assert profile.password_rules == "8 upper"
    assert content.startswith(b"# Made by Cognito Desk from ")


def test_what_was_not_found_is_not_written():
    content = profile_toml(
        FILE, Candidate(user_pool_id="eu-central-1_A", client_id="b"), Source.IDS
    )
    assert [line.partition(b" ")[0] for line in content.splitlines()[1:]] == [
        b"name",
        b"region",
        b"user_pool_id",
        b"client_id",
    ]
    assert parse_profile(FILE, content).name == "eu-central-1_A"


@given(st.text(min_size=1, max_size=40).filter(lambda it: it.isprintable() and it.strip()))
def test_any_name_that_can_be_shown_comes_back(name: str):
    content = profile_toml(FILE, replace(FOUND, name=name), Source.LINK)
    assert parse_profile(FILE, content).name == name


@given(st.text(max_size=40))
def test_no_text_can_add_a_key(text: str):
    found = replace(FOUND, name=text, support=text)
    try:
        profile = parse_profile(FILE, profile_toml(FILE, found, Source.LINK))
    except ProfileError:
        return
    assert profile.endpoint_url is None
    assert profile.user_pool_id == FOUND.user_pool_id
