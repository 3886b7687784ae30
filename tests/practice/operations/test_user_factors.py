"""A user's factors, seen and changed by an administrator."""

from __future__ import annotations

import pytest

from desktop.practice.ready_made.other_pools import CHOICE
from tests.practice.core_client import OPTIONAL, CoreClient

TOM = "tom.okafor"


def someone(core: CoreClient, username: str) -> dict[str, str]:
    return {"UserPoolId": core.pool_id, "Username": username}


def test_what_an_administrator_sees_is_what_the_user_sees(core: CoreClient):
    token = core.sign_in()["AccessToken"]
    own = core.ok("GetUserAuthFactors", AccessToken=token)
    assert core.ok("AdminGetUserAuthFactors", **someone(core, "maria.santos")) == own
    assert own["ConfiguredUserAuthFactors"] == ["PASSWORD"]


def test_first_factors_of_a_pool_with_a_choice(core: CoreClient):
    there = core.at(CHOICE)
    listed = there.ok("ListUsers", UserPoolId=there.pool_id)["Users"]
    for user in listed:
        seen = there.ok("AdminGetUserAuthFactors", **someone(there, user["Username"]))
        assert seen["Username"] == user["Username"]
        assert "PASSWORD" in seen["ConfiguredUserAuthFactors"]


def test_lost_app_is_deleted_and_another_one_can_be_linked(core: CoreClient):
    assert core.begin(TOM)["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    assert core.ok("AdminDeleteSoftwareToken", **someone(core, TOM)) == {}
    seen = core.ok("AdminGetUserAuthFactors", **someone(core, TOM))
    assert "SOFTWARE_TOKEN_MFA" not in seen.get("UserMFASettingList", [])
    assert "PreferredMfaSetting" not in seen
    token = core.sign_in(TOM)["AccessToken"]
    assert core.ok("AssociateSoftwareToken", AccessToken=token)["SecretCode"]


def test_without_an_app_nothing_happens(core: CoreClient):
    before = core.ok("AdminGetUser", **someone(core, "maria.santos"))
    core.ok("AdminDeleteSoftwareToken", **someone(core, "maria.santos"))
    after = core.ok("AdminGetUser", **someone(core, "maria.santos"))
    assert after["UserAttributes"] == before["UserAttributes"]
    assert core.begin("maria.santos")["ChallengeName"] == "SMS_MFA"


@pytest.mark.parametrize("action", ["AdminDeleteSoftwareToken", "AdminGetUserAuthFactors"])
def test_unknown_user(core: CoreClient, action: str):
    assert core.refused(action, **someone(core, "nobody"))[0] == "UserNotFound"


def test_unconfirmed_user_has_no_app_to_delete(core: CoreClient):
    waiting = someone(core, "yusuf.demir")
    assert core.refused("AdminDeleteSoftwareToken", **waiting)[0] == "UserNotConfirmed"


def test_pool_where_the_second_step_is_optional(core: CoreClient):
    there = core.at(OPTIONAL)
    there.new_user("ann")
    seen = there.ok("AdminGetUserAuthFactors", **someone(there, "ann"))
    assert seen == {"Username": "ann", "ConfiguredUserAuthFactors": ["PASSWORD"]}
