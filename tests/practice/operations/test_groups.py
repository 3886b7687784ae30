"""UpdateGroup: what is given changes, the rest stays."""

from __future__ import annotations

from tests.practice.core_client import NOW, CoreClient, claims

ROLE = "arn:aws:iam::000000000000:role/ward"


def test_group_is_changed_member_by_member(core: CoreClient):
    one = {"UserPoolId": core.pool_id, "GroupName": "ward-7"}
    core.now = NOW + 60
    core.ok("UpdateGroup", **one, Description="Paediatrics", RoleArn=ROLE)
    changed = core.ok("UpdateGroup", **one, Precedence=0)["Group"]
    assert changed == {
        **one,
        "Description": "Paediatrics",
        "RoleArn": ROLE,
        "Precedence": 0,
        "CreationDate": NOW,
        "LastModifiedDate": NOW + 60,
    }
    assert core.ok("GetGroup", **one)["Group"] == changed


def test_new_precedence_counts_in_the_next_tokens(core: CoreClient):
    who = {"UserPoolId": core.pool_id, "Username": "maria.santos"}
    for group in ("staff", "ward-7"):
        core.ok("AdminAddUserToGroup", **who, GroupName=group)
    before = claims(core.sign_in()["IdToken"])["cognito:groups"]
    core.ok("UpdateGroup", UserPoolId=core.pool_id, GroupName="staff", Precedence=0)
    core.now += 60
    after = claims(core.sign_in()["IdToken"])["cognito:groups"]
    assert before.index("ward-7") < before.index("staff")
    assert after.index("staff") < after.index("ward-7")


def test_unknown_group(core: CoreClient):
    unknown = {"UserPoolId": core.pool_id, "GroupName": "none"}
    assert core.refused("UpdateGroup", **unknown)[0] == "ResourceNotFound"
