"""What DescribeUserPool shows of a pool that was made with a name only."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import CoreClient
from tests.practice.real_service.source import source

RECORDED = "tests/data/placebo/test_cognito-user-pool/cognito-idp.DescribeUserPool_1.json"
NAMES = (
    *("sub", "name", "given_name", "family_name", "middle_name", "nickname", "preferred_username"),
    *(
        "profile",
        "picture",
        "website",
        "email",
        "email_verified",
        "gender",
        "birthdate",
        "zoneinfo",
    ),
    *("locale", "phone_number", "phone_number_verified", "address", "updated_at"),
)
TEXT = {"AttributeDataType": "String", "DeveloperOnlyAttribute": False, "Mutable": True}


@pytest.fixture
def shown(core: CoreClient) -> dict[str, Any]:
    return dict(core.ok("CreateUserPool", PoolName="GG")["UserPool"])


def attribute(shown: dict[str, Any], name: str) -> dict[str, Any]:
    return dict(next(one for one in shown["SchemaAttributes"] if one["Name"] == name))


@source("boto/boto3", "issue 2516", "A")
@source("aws/aws-cli", "issue 3162", "A")
def test_standard_attributes(shown: dict[str, Any]):
    assert shown["SchemaAttributes"][:2] == [
        {
            **TEXT,
            "Name": "sub",
            "Mutable": False,
            "Required": True,
            "StringAttributeConstraints": {"MinLength": "1", "MaxLength": "2048"},
        },
        {
            **TEXT,
            "Name": "name",
            "Required": False,
            "StringAttributeConstraints": {"MinLength": "0", "MaxLength": "2048"},
        },
    ]
    assert shown["LambdaConfig"] == {}


@source("hashicorp/terraform-provider-aws", "issue 38197", "B")
def test_birthdate_has_ten_characters(shown: dict[str, Any]):
    """As it was and is documented; the issue saw new pools with 4 to 10 in June 2024."""
    lengths = {"MinLength": "10", "MaxLength": "10"}
    assert attribute(shown, "birthdate")["StringAttributeConstraints"] == lengths


@source("aws-amplify/amplify-js", "issues 6543 and 7919", "A")
def test_booleans_have_no_limits(shown: dict[str, Any]):
    assert attribute(shown, "email_verified") == {
        **TEXT,
        "Name": "email_verified",
        "AttributeDataType": "Boolean",
        "Required": False,
    }


@source("boto/boto3", "issue 2516", "A")
def test_length_of_ones_own_takes_the_place(core: CoreClient):
    lengths = {"MinLength": "0", "MaxLength": "255"}
    given = {"Name": "given_name", "Mutable": True, "StringAttributeConstraints": lengths}
    made = core.ok("CreateUserPool", PoolName="GG", Schema=[given])["UserPool"]
    assert attribute(made, "given_name")["StringAttributeConstraints"] == lengths


@source("kengraf/nadialin", "the file b, of 2023", "A")
@source("cloud-custodian/cloud-custodian", RECORDED, "A")
def test_all_standard_attributes_in_their_order(shown: dict[str, Any]):
    assert [one["Name"] for one in shown["SchemaAttributes"]] == list(NAMES)
    for one in shown["SchemaAttributes"]:
        lengths = one.get("StringAttributeConstraints")
        assert (lengths is not None) == (one["AttributeDataType"] == "String")
        if one["Name"] not in ("sub", "birthdate") and lengths:
            assert lengths == {"MinLength": "0", "MaxLength": "2048"}
    assert attribute(shown, "updated_at") == {
        **TEXT,
        "Name": "updated_at",
        "AttributeDataType": "Number",
        "Required": False,
        "NumberAttributeConstraints": {"MinValue": "0"},
    }


@source("kengraf/nadialin", "the file b, of 2023", "A")
@source("hashicorp/terraform-provider-aws", "issue 3780", "A")
def test_settings_that_are_shown_without_having_been_given(shown: dict[str, Any]):
    assert shown["AdminCreateUserConfig"] == {
        "AllowAdminCreateUserOnly": False,
        "UnusedAccountValidityDays": 7,
    }
    assert shown["VerificationMessageTemplate"] == {"DefaultEmailOption": "CONFIRM_WITH_CODE"}
    assert shown["EmailConfiguration"] == {"EmailSendingAccount": "COGNITO_DEFAULT"}
    assert shown["MfaConfiguration"] == "OFF"
    assert shown["UserPoolTags"] == {}
    absent = {"UserAttributeUpdateSettings", "SmsConfiguration", "DeviceConfiguration"}
    assert not absent & shown.keys()
