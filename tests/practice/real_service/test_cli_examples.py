"""Answers that AWS shows in its command line's own examples."""

from __future__ import annotations

from tests.practice.core_client import OWN_SENDER, CoreClient
from tests.practice.real_service.source import source

CLI = "aws/aws-cli"
EXAMPLES = "awscli/examples/cognito-idp"
ROLE = "arn:aws:iam::111111111111:role/MyRole"


@source(CLI, f"{EXAMPLES}/update-group.rst", "A")
def test_group_keeps_what_an_update_leaves_out(core: CoreClient):
    one = {"UserPoolId": core.pool_id, "GroupName": "MyGroup"}
    core.ok("CreateGroup", **one, RoleArn=ROLE)
    changed = core.ok("UpdateGroup", **one, Description="New description", Precedence=2)["Group"]
    assert changed.keys() == {
        *("GroupName", "UserPoolId", "Description", "RoleArn", "Precedence"),
        *("LastModifiedDate", "CreationDate"),
    }
    assert changed["RoleArn"] == ROLE


@source(CLI, f"{EXAMPLES}/describe-resource-server.rst", "A")
def test_resource_server_is_shown_as_it_was_given(core: CoreClient):
    given = {
        "UserPoolId": core.pool_id,
        "Identifier": "weather.example.com",
        "Name": "Weather",
        "Scopes": [
            {"ScopeName": "weather.update", "ScopeDescription": "Update weather forecast"},
            {"ScopeName": "weather.read", "ScopeDescription": "Read weather forecasts"},
        ],
    }
    core.ok("CreateResourceServer", **given)
    one = {name: given[name] for name in ("UserPoolId", "Identifier")}
    assert core.ok("DescribeResourceServer", **one) == {"ResourceServer": given}


@source(CLI, f"{EXAMPLES}/set-user-pool-mfa-config.rst", "A")
def test_mfa_is_answered_as_it_was_set(core: CoreClient):
    own = core.new_pool(EmailConfiguration=OWN_SENDER)
    sms = {"SnsCallerArn": ROLE, "ExternalId": "a1b2c3d4", "SnsRegion": "us-west-2"}
    text = "Your OTP for MFA or sign-in: use {####}."
    given = {
        "EmailMfaConfiguration": {"Message": text, "Subject": "OTP test"},
        "MfaConfiguration": "OPTIONAL",
        "SmsMfaConfiguration": {"SmsAuthenticationMessage": text, "SmsConfiguration": sms},
        "SoftwareTokenMfaConfiguration": {"Enabled": True},
        "WebAuthnConfiguration": {
            "RelyingPartyId": "auth.example.com",
            "UserVerification": "preferred",
        },
    }
    assert own.ok("SetUserPoolMfaConfig", UserPoolId=own.pool_id, **given) == given


@source(CLI, f"{EXAMPLES}/create-user-pool-client.rst", "A")
def test_client_with_the_older_names_of_flows(core: CoreClient):
    flows = ["USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"]
    client = {"UserPoolId": core.pool_id, "ClientName": "MyNewClient", "GenerateSecret": False}
    made = core.ok("CreateUserPoolClient", **client, ExplicitAuthFlows=flows)["UserPoolClient"]
    assert made["ExplicitAuthFlows"] == flows
    assert made["RefreshTokenValidity"] == 30
    assert made["AllowedOAuthFlowsUserPoolClient"] is False
    assert "ClientSecret" not in made


@source(CLI, f"{EXAMPLES}/admin-create-user.rst", "A")
@source("amazon-archives/amazon-cognito-identity-js", "issue 532", "A")
def test_user_whom_an_administrator_made_has_what_was_given(core: CoreClient):
    """Whether an address is verified isn't said unless it was given."""
    given = {"email": "diego@example.com", "phone_number": "+15555551212"}
    listed = [{"Name": name, "Value": value} for name, value in given.items()]
    who = {"UserPoolId": core.pool_id, "Username": "diego"}
    made = core.ok("AdminCreateUser", **who, UserAttributes=listed, MessageAction="SUPPRESS")
    user = made["User"]
    assert (user["Username"], user["Enabled"]) == ("diego", True)
    assert user["UserStatus"] == "FORCE_CHANGE_PASSWORD"
    assert user["UserCreateDate"] == user["UserLastModifiedDate"]
    assert {pair["Name"] for pair in user["Attributes"]} == {"sub", *given}


@source(CLI, f"{EXAMPLES}/admin-get-user.rst", "A")
def test_user_name_is_the_sub_where_the_address_is_the_name(core: CoreClient):
    own = core.new_pool(UsernameAttributes=["email"])
    who = {"UserPoolId": own.pool_id, "Username": "jane@example.com"}
    verified = [{"Name": "email_verified", "Value": "true"}]
    own.ok("AdminCreateUser", **who, UserAttributes=verified, MessageAction="SUPPRESS")
    shown = own.ok("AdminGetUser", **who)
    pairs = {pair["Name"]: pair["Value"] for pair in shown["UserAttributes"]}
    assert shown["Username"] == pairs["sub"]
    assert pairs.keys() == {"sub", "email", "email_verified"}


@source(CLI, f"{EXAMPLES}/update-resource-server.rst", "A")
def test_scopes_are_replaced(core: CoreClient):
    one = {"UserPoolId": core.pool_id, "Identifier": "weather.example.com", "Name": "Weather"}
    old = [{"ScopeName": "weather.read", "ScopeDescription": "Read weather forecasts"}]
    new = [{"ScopeName": "NewScope", "ScopeDescription": "New scope description"}]
    core.ok("CreateResourceServer", **one, Scopes=old)
    changed = core.ok("UpdateResourceServer", **one, Scopes=new)["ResourceServer"]
    assert changed == {**one, "Scopes": new}
