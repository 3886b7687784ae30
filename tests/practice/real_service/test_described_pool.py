"""What DescribeUserPool shows of a pool that was made with a name only."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import CoreClient
from tests.practice.real_service.source import source

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


@source("hashicorp/terraform-provider-aws", "issue 3780", "A")
@source("aws/aws-cli", "issue 7151", "A")
def test_settings_that_are_shown_without_having_been_given(shown: dict[str, Any]):
    assert shown["AdminCreateUserConfig"] == {
        "AllowAdminCreateUserOnly": False,
        "UnusedAccountValidityDays": 7,
    }
    assert shown["VerificationMessageTemplate"] == {"DefaultEmailOption": "CONFIRM_WITH_CODE"}
    settings = {"AttributesRequireVerificationBeforeUpdate": []}
    assert shown["UserAttributeUpdateSettings"] == settings
    assert shown["MfaConfiguration"] == "OFF"
