"""Tags by a pool's ARN, and what a tag of ours changes at once."""

from __future__ import annotations

import pytest

from tests.practice.core_client import CoreClient


@pytest.fixture
def arn(core: CoreClient) -> dict[str, str]:
    shown = core.ok("DescribeUserPool", UserPoolId=core.pool_id)["UserPool"]
    return {"ResourceArn": shown["Arn"]}


def test_tags_are_added_replaced_and_removed(core: CoreClient, arn: dict[str, str]):
    assert core.ok("ListTagsForResource", **arn) == {"Tags": {}}
    assert core.ok("TagResource", **arn, Tags={"ward": "7", "stage": "test"}) == {}
    core.ok("TagResource", **arn, Tags={"ward": "8"})
    assert core.ok("ListTagsForResource", **arn) == {"Tags": {"ward": "8", "stage": "test"}}
    described = core.ok("DescribeUserPool", UserPoolId=core.pool_id)["UserPool"]
    assert described["UserPoolTags"] == {"ward": "8", "stage": "test"}
    assert core.ok("UntagResource", **arn, TagKeys=["ward", "none"]) == {}
    assert core.ok("ListTagsForResource", **arn) == {"Tags": {"stage": "test"}}


def test_a_tag_of_ours_counts_at_once(core: CoreClient, arn: dict[str, str]):
    core.ok("TagResource", **arn, Tags={"practice:pre-authentication": "closed today"})
    assert core.refused("InitiateAuth", **core.start("maria.santos")) == (
        "UserLambdaValidation",
        "PreAuthentication failed with error closed today.",
    )
    core.ok("UntagResource", **arn, TagKeys=["practice:pre-authentication"])
    assert core.begin("maria.santos")["ChallengeName"] == "SMS_MFA"


def test_fifty_tags_at_most(core: CoreClient, arn: dict[str, str]):
    core.ok("TagResource", **arn, Tags={f"tag{number}": "" for number in range(50)})
    assert core.refused("TagResource", **arn, Tags={"more": ""})[0] == "InvalidParameter"
    core.ok("TagResource", **arn, Tags={"tag0": "changed"})


@pytest.mark.parametrize("action", ["TagResource", "UntagResource", "ListTagsForResource"])
@pytest.mark.parametrize(
    "other",
    [
        "arn:aws:cognito-idp:eu-central-1:000000000000:userpool/eu-central-1_Nosuch123",
        "arn:aws:cognito-idp:eu-west-1:000000000000:userpool/eu-central-1_Practice1",
        "arn:aws:iam::000000000000:role/eu-central-1_Practice1",
    ],
)
def test_unknown_arn(core: CoreClient, action: str, other: str):
    body = {"ResourceArn": other, "Tags": {"a": "b"}, "TagKeys": ["a"]}
    assert core.refused(action, **body)[0] == "ResourceNotFound"
