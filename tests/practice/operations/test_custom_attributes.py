"""AddCustomAttributes, and AdminDeleteUserAttributes."""

from __future__ import annotations

import pytest

from tests.practice.core_client import CoreClient

BROKEN = "Attributes did not conform to the schema:"
MARIA = "maria.santos"


@pytest.fixture
def who(core: CoreClient) -> dict[str, str]:
    return {"UserPoolId": core.pool_id, "Username": MARIA}


def add(core: CoreClient, *names: str, **more: object) -> dict[str, object]:
    given = [{"Name": name, "AttributeDataType": "String", **more} for name in names]
    return {"UserPoolId": core.pool_id, "CustomAttributes": given}


def schema(core: CoreClient) -> dict[str, dict[str, object]]:
    shown = core.ok("DescribeUserPool", UserPoolId=core.pool_id)["UserPool"]
    return {one["Name"]: one for one in shown["SchemaAttributes"]}


def shown(core: CoreClient, who: dict[str, str]) -> dict[str, str]:
    pairs = core.ok("AdminGetUser", **who)["UserAttributes"]
    return {pair["Name"]: pair["Value"] for pair in pairs}


def test_added_attribute_takes_values(core: CoreClient, who: dict[str, str]):
    pair = {"Name": "custom:locker", "Value": "12"}
    body = {**who, "UserAttributes": [pair]}
    assert core.refused("AdminUpdateUserAttributes", **body)[0] == "InvalidParameter"
    assert core.ok("AddCustomAttributes", **add(core, "locker", "email")) == {}
    core.ok("AdminUpdateUserAttributes", **body)
    assert shown(core, who)["custom:locker"] == "12"
    assert {"custom:locker", "custom:email", "email"} <= schema(core).keys()


def test_developers_attribute_has_a_prefix_of_its_own(core: CoreClient):
    core.ok("AddCustomAttributes", **add(core, "locker", DeveloperOnlyAttribute=True))
    assert "dev:locker" in schema(core)


@pytest.mark.parametrize("names", [["fresh", "note01"], ["fresh", "fresh"]])
def test_all_or_none_are_added(core: CoreClient, names: list[str]):
    before = schema(core)
    assert core.refused("AddCustomAttributes", **add(core, *names))[0] == "InvalidParameter"
    required = add(core, "fresh", Required=True)
    assert core.refused("AddCustomAttributes", **required)[0] == "InvalidParameter"
    assert schema(core) == before


def test_added_attribute_outlives_an_update_of_the_pool(core: CoreClient):
    core.ok("AddCustomAttributes", **add(core, "locker"))
    sms = {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"}
    core.ok("UpdateUserPool", UserPoolId=core.pool_id, MfaConfiguration="ON", SmsConfiguration=sms)
    assert "custom:locker" in schema(core)


def test_attributes_are_deleted(core: CoreClient, who: dict[str, str]):
    assert {"email", "email_verified"} <= shown(core, who).keys()
    body = {**who, "UserAttributeNames": ["email", "nickname"]}
    assert core.ok("AdminDeleteUserAttributes", **body) == {}
    assert not {"email", "email_verified"} & shown(core, who).keys()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("sub", "Cannot modify the non-mutable attribute sub"),
        ("custom:none", f"{BROKEN} custom:none: Attribute does not exist in the schema.\n"),
    ],
)
def test_nothing_is_deleted_where_one_name_is_refused(
    core: CoreClient, who: dict[str, str], name: str, message: str
):
    body = {**who, "UserAttributeNames": ["email", name]}
    refused = core.refused("AdminDeleteUserAttributes", **body)
    assert refused == ("InvalidParameter", message)
    assert "email" in shown(core, who)


def test_verified_flag_alone_is_deleted(core: CoreClient, who: dict[str, str]):
    core.ok("AdminDeleteUserAttributes", **who, UserAttributeNames=["email_verified"])
    attributes = shown(core, who)
    assert "email" in attributes
    assert "email_verified" not in attributes
