"""Pools of both types of issuer, and one that is switched over while a person is signed in."""

from __future__ import annotations

import pytest

from desktop.auth.asks import CodeEntered
from desktop.auth.flows.refresh import refresh
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.session import Session
from desktop.cognito.gateway import Gateway
from desktop.config.profile import Profile
from tests.helpers.flow_runner import FlowRunner
from tests.helpers.practice_pool import PracticePool

MARIA = "maria.santos"


def signed_in(pool: PracticePool, flows: FlowRunner, profile: Profile, name: str) -> object:
    flows.sign_in(profile, name, pool.user(name)["password"])
    return flows.answer(CodeEntered(pool.newest_code(name)))


def types(session: object) -> list[str]:
    """The type of issuer of each token, by the check that passed."""
    assert isinstance(session, Session), session
    assert session.verdicts.valid
    checks = [check for check in session.verdicts.checks if check.name == "issuer"]
    return [str(check.actual).partition(":")[0] for check in checks]


def test_a_pool_with_the_updated_issuer_needs_no_word_in_the_profile(
    pool: PracticePool, flows: FlowRunner
):
    user = next(it for it in pool.overview["users"] if it["user_pool_id"].endswith("_Updated01"))
    profile = pool.profile(user["user_pool_id"])
    assert types(signed_in(pool, flows, profile, user["username"])) == ["UPDATED"] * 2


def test_a_person_who_is_signed_in_stays_so_when_it_is_switched_over_and_back(
    pool: PracticePool, flows: FlowRunner
):
    profile = pool.profile()
    session = signed_in(pool, flows, profile, MARIA)
    assert types(session) == ["ORIGINAL"] * 2
    for kind in ("UPDATED", "ORIGINAL"):
        pool.switch_issuer(kind)
        assert isinstance(session, Session)
        session = flows.run("refresh", refresh(profile.client, session), Gateway(profile))
        assert types(session) == [kind] * 2


def test_an_issuer_in_the_profile_is_the_only_one(pool: PracticePool, flows: FlowRunner):
    profile = pool.profile(issuer=pool.profile().issuers[0].iss)
    pool.switch_issuer("UPDATED")
    assert isinstance(signed_in(pool, flows, profile, MARIA), TokensRejected)


@pytest.mark.parametrize("region", ["local", "eu-west-1"])
def test_beside_an_endpoint_the_region_is_only_a_name(
    pool: PracticePool, flows: FlowRunner, region: str
):
    profile = pool.profile(region=region)
    assert types(signed_in(pool, flows, profile, MARIA)) == ["ORIGINAL"] * 2
