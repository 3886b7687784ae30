"""What greets a new user: every listed user does what the list says of them."""

from __future__ import annotations

import re

import pytest

from desktop.practice.ready_made.fill import ALL_USERS, POOLS, overview
from tests.practice.core_client import CoreClient

OUTCOMES = {
    "maria.santos": "SMS_MFA",
    "tom.okafor": "SOFTWARE_TOKEN_MFA",
    "ines.moreau": "SELECT_MFA_TYPE",
    "nora.lindqvist": "NEW_PASSWORD_REQUIRED",
    "ravi.patel": "NotAuthorizedException",
    "hanna.fischer": "PasswordResetRequiredException",
    "yusuf.demir": "UserNotConfirmedException",
    "olga.petrova": "NotAuthorizedException",
    "quentin.moss": "UserLambdaValidationException",
    "sam.whitfield": "SOFTWARE_TOKEN_MFA",
    "carla.rossi": "SMS_MFA",
    "lee.chen": "SOFTWARE_TOKEN_MFA",
    "ida.halvorsen": "SOFTWARE_TOKEN_MFA",
    "maximiliane.von-der-langen-reihe": "SMS_MFA",
    "eve.markup": "SMS_MFA",
    "otto.oversize": "SMS_MFA",
    "paula.jensen": "tokens",
    "omar.haddad": "SMS_MFA",
    "rosa.keller": "SMS_MFA",
    "clara.benson": "PASSWORD_VERIFIER",
    "david.mensah": "PASSWORD_VERIFIER",
    "elin.forsberg": "PASSWORD_VERIFIER",
    "dana.whitmore": "SELECT_CHALLENGE",
    "emil.sorensen": "SELECT_CHALLENGE",
    "fatima.zahra": "SELECT_CHALLENGE",
    "petra.vogel": "SELECT_CHALLENGE",
    "gina.marchetti": "EMAIL_OTP",
    "henrik.olsen": "SELECT_MFA_TYPE",
    "ida.novak": "MFA_SETUP",
    "jonas.weiss": "MFA_SETUP",
    "kaspar.lund": "MFA_SETUP",
    "leo.brandt": "CUSTOM_CHALLENGE",
    "mira.kaplan": "PASSWORD_VERIFIER",
    "nils.andersen": "SMS_MFA",
    "olivia.grant": "SMS_MFA",
    "quinn.barlow": "SMS_MFA",
    "sofia.marin": "SELECT_CHALLENGE",
    "ulla.berg": "SELECT_CHALLENGE",
    "viktor.hahn": "SELECT_CHALLENGE",
    "wanda.kowal": "tokens",
    "xenia.roth": "SMS_MFA",
    "yannick.leroy": "SOFTWARE_TOKEN_MFA",
    "zoe.laurent": "tokens",
    "anton.kral": "SMS_MFA",
}


@pytest.mark.parametrize(("username", "outcome"), OUTCOMES.items())
def test_listed_user(core: CoreClient, username: str, outcome: str):
    ready = next(user for user in ALL_USERS if user.username == username)
    pool = next(pool for pool in POOLS if pool.pool_id.endswith(ready.pool))
    there = core.at(pool)
    srp = {"SRP_A": "2", "CHALLENGE_NAME": "SRP_A" if username == "mira.kaplan" else ""}
    start = {**there.start(username, **srp), "AuthFlow": pool.auth_flow}
    _, answer = there.call("InitiateAuth", **start)
    assert outcome == (answer.get("ChallengeName") or answer.get("__type") or "tokens")
    core.ok("AdminGetUser", UserPoolId=pool.pool_id, Username=username)


def test_list_is_complete_and_unambiguous(core: CoreClient):
    shown = overview(core.practice.world, "http://127.0.0.1:1")
    names = [user["username"] for user in shown["users"]]
    assert len(set(names)) == len(names)
    assert set(names) == {*OUTCOMES, "simon.weber"}
    assert names[0] == "maria.santos"
    pools = {pool["user_pool_id"] for pool in shown["pools"]}
    assert {user["user_pool_id"] for user in shown["users"]} == pools
    for pool in shown["pools"]:
        assert re.fullmatch(r"eu-central-1_[0-9a-zA-Z]{9}", pool["user_pool_id"])
        assert re.fullmatch(r"[a-z0-9]{26}", pool["client_id"])
    assert all(user["situation"].endswith(".") for user in shown["users"])
    assert all(
        re.fullmatch(r"\+141555501\d\d", user.phone) for user in ALL_USERS if user.phone is not None
    ), "numbers that are nobody's"


def test_the_list_tells_whose_password_is_another_by_now(core: CoreClient):
    def replaced() -> list[str]:
        shown = overview(core.practice.world, "http://127.0.0.1:1")["users"]
        return [user["username"] for user in shown if user["password_replaced"]]

    assert replaced() == []
    name = {"UserPoolId": core.pool_id, "Username": "maria.santos"}
    core.ok("AdminSetUserPassword", **name, Password="Another-2026", Permanent=True)
    assert replaced() == ["maria.santos"]
    core.practice.reset(core.now)
    assert replaced() == []


def test_the_list_tells_the_second_factor_of_now(core: CoreClient):
    def factors(username: str) -> list[str]:
        shown = overview(core.practice.world, "http://127.0.0.1:1")["users"]
        (found,) = [user["factors"] for user in shown if user["username"] == username]
        return list(found)

    assert (factors("maria.santos"), factors("tom.okafor")) == (["SMS_MFA"], ["SOFTWARE_TOKEN_MFA"])
    assert factors("ines.moreau") == ["SMS_MFA", "SOFTWARE_TOKEN_MFA"], "has to choose"
    name = {"UserPoolId": core.pool_id, "Username": "ines.moreau"}
    core.ok(
        "AdminSetUserMFAPreference",
        **name,
        SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True},
    )
    assert factors("ines.moreau") == ["SOFTWARE_TOKEN_MFA"]
    core.ok("AdminDeleteUser", **name)
    assert factors("ines.moreau") == ["SMS_MFA", "SOFTWARE_TOKEN_MFA"], "as at first"


def test_reset_forgets_everything(core: CoreClient):
    core.sign_in()
    core.ok("AdminDeleteUser", UserPoolId=core.pool_id, Username="maria.santos")
    core.ok("CreateUserPool", PoolName="own")
    core.practice.reset(core.now)
    assert core.outbox.listed() == []
    assert core.sign_in()
    assert len(core.ok("ListUserPools", MaxResults=60)["UserPools"]) == len(POOLS)
