"""Email and phone number in place of a user name: one owner at a time."""

from __future__ import annotations

import pytest

from tests.practice.core_client import PASSWORD, CoreClient

EMAIL = "ann@example.com"
TAKEN = ("AliasExists", "An account with the email already exists.")


@pytest.fixture
def own(core: CoreClient) -> CoreClient:
    """`ann` signs in by an address that `other` has signed up with."""
    own = core.new_pool(AliasAttributes=["email"], AutoVerifiedAttributes=["email"])
    own.new_user("ann", email=EMAIL, email_verified="true")
    sign_up(own, "other")
    return own


def sign_up(own: CoreClient, username: str) -> None:
    given = [{"Name": "email", "Value": EMAIL}]
    own.ok("SignUp", **named(own, username), Password=PASSWORD, UserAttributes=given)


def named(own: CoreClient, username: str) -> dict[str, str]:
    return {"ClientId": own.client_id, "Username": username}


def owner(own: CoreClient) -> str:
    """Who EMAIL is the user name of."""
    return str(own.ok("AdminGetUser", UserPoolId=own.pool_id, Username=EMAIL)["Username"])


def test_taken_address_stays_with_its_owner(own: CoreClient):
    body = {**named(own, "other"), "ConfirmationCode": own.code()}
    assert own.refused("ConfirmSignUp", **body) == TAKEN
    assert own.refused("ConfirmSignUp", **body, ForceAliasCreation=False) == TAKEN
    assert owner(own) == "ann"
    assert own.refused("InitiateAuth", **own.start("other"))[0] == "UserNotConfirmed"


def test_by_force_the_address_moves_with_the_same_code(own: CoreClient):
    body = {**named(own, "other"), "ConfirmationCode": own.code()}
    assert own.refused("ConfirmSignUp", **body) == TAKEN
    assert owner(own) == "ann"
    own.ok("ConfirmSignUp", **body, ForceAliasCreation=True)
    assert owner(own) == "other"
    assert own.begin("ann")["AuthenticationResult"], "who lost it has the user name still"


def test_taken_address_can_not_be_verified_afterwards(core: CoreClient):
    own = core.new_pool(AliasAttributes=["email"])
    own.new_user("ann", email=EMAIL, email_verified="true")
    own.new_user("other", email=EMAIL)
    token = {"AccessToken": own.begin("other")["AuthenticationResult"]["AccessToken"]}
    own.ok("GetUserAttributeVerificationCode", **token, AttributeName="email")
    body = {**token, "AttributeName": "email", "Code": own.code()}
    assert own.refused("VerifyUserAttribute", **body) == TAKEN
    assert owner(own) == "ann"


def test_address_that_is_a_user_name_cannot_be_taken(core: CoreClient):
    own = core.new_pool(UsernameAttributes=["email"])
    own.new_user(EMAIL)
    own.new_user("other@example.com")
    token = own.begin("other@example.com")["AuthenticationResult"]["AccessToken"]

    def change(value: str) -> list[dict[str, str]]:
        return [{"Name": "email", "Value": value}]

    refused = own.refused("UpdateUserAttributes", AccessToken=token, UserAttributes=change(EMAIL))
    assert refused == TAKEN
    own.ok("UpdateUserAttributes", AccessToken=token, UserAttributes=change("new@example.com"))
