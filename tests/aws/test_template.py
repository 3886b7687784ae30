"""The CloudFormation template: by cfn-lint, and by what it makes of its parameters."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from cfnlint import decode
from cfnlint.api import lint_file

from desktop.aws.stack import TEMPLATE
from desktop.setup.doctor.facts import PoolFacts
from desktop.setup.doctor.judgement import judge
from desktop.setup.provisioning.changes import Part
from desktop.setup.provisioning.choices import PARAMETERS
from tests.setup.doctor.wrong_pools import RIGHT_ACCOUNT

REGION = "eu-central-1"
PSEUDO = {
    "AWS::NoValue": None,
    "AWS::Region": REGION,
    "AWS::Partition": "aws",
    "AWS::AccountId": "123456789012",
    "AWS::StackName": "cognito-desk",
    "AWS::StackId": "arn:aws:cloudformation:eu-central-1:123456789012:stack/cognito-desk/a-uuid",
}
NONE = object()


@cache
def parsed() -> Any:
    found, problems = decode.decode(str(TEMPLATE))
    assert not problems
    return found


def test_cfn_lint_has_nothing_to_say():
    assert lint_file(TEMPLATE) == []


class Template:
    """The template with its functions carried out, as far as it uses them."""

    def __init__(self, **parameters: str) -> None:
        usual = {name: it["Default"] for name, it in parsed()["Parameters"].items()}
        self._values = PSEUDO | usual | parameters
        self._conditions = {name: self.value(it) for name, it in parsed()["Conditions"].items()}

    def value(self, node: Any) -> Any:
        if isinstance(node, list):
            return [it for it in map(self.value, node) if it is not NONE]
        if not isinstance(node, dict):
            return node
        if len(node) == 1:
            [(name, argument)] = node.items()
            if name == "Ref":
                found = self._values.get(argument, f"<{argument}>")
                return NONE if found is None else found
            if name.startswith("Fn::"):
                return self._function(name.removeprefix("Fn::"), argument)
        found = {key: self.value(it) for key, it in node.items()}
        return {key: it for key, it in found.items() if it is not NONE}

    def _function(self, name: str, argument: Any) -> Any:
        found: Any
        match name:
            case "If":
                found = self.value(argument[1 if self._conditions[argument[0]] else 2])
            case "Equals":
                found = self.value(argument[0]) == self.value(argument[1])
            case "Not":
                found = not self.value(argument[0])
            case "Sub":
                found = re.sub(r"\$\{([\w:]+)\}", lambda it: str(self._values[it[1]]), argument)
            case "Select":
                found = self.value(argument[1])[int(argument[0])]
            case "Split":
                found = self.value(argument[1]).split(argument[0])
            case "GetAtt":
                found = ".".join(argument) if isinstance(argument, list) else argument
            case _:
                raise AssertionError(name)
        return found

    def properties(self, name: str) -> Any:
        return self.value(parsed()["Resources"][name]["Properties"])

    def rules_hold(self) -> bool:
        return all(
            self.value(assertion["Assert"])
            for rule in parsed()["Rules"].values()
            if self.value(rule["RuleCondition"])
            for assertion in rule["Assertions"]
        )


WITH_EMAIL = {"EmailSenderArn": "arn:aws:ses:eu-central-1:123456789012:identity/example.com"}
WITH_PASSKEYS = {"PasskeyDomain": "desk.example.com"}


def facts_of(made: Template) -> PoolFacts:
    """As AWS would tell of the pool that is made."""
    pool, client = made.properties("UserPool"), made.properties("AppClient")
    factors = pool.pop("EnabledMfas")
    mfa: dict[str, Any] = {
        "MfaConfiguration": pool["MfaConfiguration"],
        "SmsMfaConfiguration": {"SmsConfiguration": pool["SmsConfiguration"]},
        "SoftwareTokenMfaConfiguration": {"Enabled": "SOFTWARE_TOKEN_MFA" in factors},
    }
    if "EMAIL_OTP" in factors:
        mfa["EmailMfaConfiguration"] = {"Message": "{####}"}
    if "WebAuthnRelyingPartyID" in pool:
        mfa["WebAuthnConfiguration"] = {
            "RelyingPartyId": pool["WebAuthnRelyingPartyID"],
            "UserVerification": pool["WebAuthnUserVerification"],
            "FactorConfiguration": pool["WebAuthnFactorConfiguration"],
        }
    role = made.properties("SmsRole")
    account = RIGHT_ACCOUNT | {
        "sessions": {"UserSessionTracking": "DISABLED", "TokenSession": {"MaxPerUser": 20}},
        "sms_role": {"AssumeRolePolicyDocument": role["AssumeRolePolicyDocument"]},
    }
    client["HasSecret"] = client["GenerateSecret"]
    return PoolFacts(REGION, "p", "c", pool=pool, mfa=mfa, client=client, **account)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({}, set()),
        (WITH_PASSKEYS, set()),
        (WITH_EMAIL, set()),
        (WITH_EMAIL | WITH_PASSKEYS | {"Plan": "PLUS"}, set()),
        ({"Plan": "LITE"}, set()),
        ({"AuthenticatorApps": "no"}, {"sms-without-alternative"}),
        ({"SignInDays": "30"}, {"refresh-life"}),
        ({"CodeMinutes": "15"}, {"code-life"}),
        ({"DeletionProtection": "INACTIVE"}, {"no-deletion-protection"}),
    ],
    ids=str,
)
def test_the_doctor_has_nothing_to_say_of_what_it_makes(chosen: dict[str, str], said: set[str]):
    """But of what was chosen to be weaker, and what CloudFormation can't set."""
    if "EmailSenderArn" not in chosen:
        said = said | {"email-limit"}
    if chosen.get("Plan") != "LITE":
        said = said | {"sessions-untracked"}
    judgement = judge(facts_of(Template(**chosen)))
    assert {it.id for it in judgement.findings} == said
    assert judgement.not_checked == ()


def test_the_role_sends_text_messages_and_does_nothing_else():
    role = Template().properties("SmsRole")
    [trust] = role["AssumeRolePolicyDocument"]["Statement"]
    assert trust["Principal"] == {"Service": "cognito-idp.amazonaws.com"}
    assert trust["Condition"] == {
        "StringEquals": {"sts:ExternalId": "a-uuid", "aws:SourceAccount": "123456789012"},
        "ArnLike": {"aws:SourceArn": f"arn:aws:cognito-idp:{REGION}:123456789012:userpool/*"},
    }
    [policy] = role["Policies"]
    allowed, denied = policy["PolicyDocument"]["Statement"]
    assert (allowed["Action"], allowed["Effect"]) == ("sns:Publish", "Allow")
    assert denied == {
        "Effect": "Deny",
        "Action": "sns:Publish",
        "Resource": "arn:aws:sns:*:*:*",
    }
    assert not {"ManagedPolicyArns", "PermissionsBoundary"} & set(role)


def test_pool_and_role_have_the_same_external_id():
    made = Template()
    told = made.properties("UserPool")["SmsConfiguration"]["ExternalId"]
    [trust] = made.properties("SmsRole")["AssumeRolePolicyDocument"]["Statement"]
    assert trust["Condition"]["StringEquals"]["sts:ExternalId"] == told == "a-uuid"


def test_the_recovery_channel_is_never_a_second_factor():
    usual, email = Template(), Template(**WITH_EMAIL)
    name = "AccountRecoverySetting"
    assert usual.properties("UserPool")[name]["RecoveryMechanisms"][0]["Name"] == "verified_email"
    assert email.properties("UserPool")[name]["RecoveryMechanisms"][0]["Name"] == "admin_only"


def test_flows_fit_rotation():
    flows = Template().properties("AppClient")["ExplicitAuthFlows"]
    assert flows == ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"]
    lite = Template(Plan="LITE").properties("AppClient")
    assert "ALLOW_REFRESH_TOKEN_AUTH" in lite["ExplicitAuthFlows"]
    assert "RefreshTokenRotation" not in lite


@pytest.mark.parametrize("chosen", [WITH_EMAIL, WITH_PASSKEYS])
def test_what_the_plan_lacks_is_refused_before_anything_is_made(chosen: dict[str, str]):
    assert Template(**chosen).rules_hold()
    assert not Template(**chosen, Plan="LITE").rules_hold()


def test_users_outlive_a_replacement_of_the_pool():
    assert parsed()["Resources"]["UserPool"]["UpdateReplacePolicy"] == "Retain"


def test_each_part_has_a_name_in_plain_words():
    types = {it["Type"] for it in parsed()["Resources"].values()}
    assert types == {it.value for it in Part} - {"", Part.STACK.value}


# The parameters, which are checked before AWS sees them


def test_parameters_are_those_of_the_program():
    found = parsed()["Parameters"]
    assert list(found) == list(PARAMETERS)
    for name, parameter in PARAMETERS.items():
        assert parameter.usual == str(found[name]["Default"]), name
        if parameter.least is not None:
            assert (parameter.least, parameter.most) == (
                found[name]["MinValue"],
                found[name]["MaxValue"],
            )


def accepts(name: str, value: str) -> bool:
    """Whether CloudFormation takes it."""
    rule = parsed()["Parameters"][name]
    if "AllowedValues" in rule:
        return value in rule["AllowedValues"]
    if rule["Type"] == "Number":
        return value.isdecimal() and rule["MinValue"] <= int(value) <= rule["MaxValue"]
    pattern = rule.get("AllowedPattern", ".*")
    fits = re.fullmatch(pattern, value, re.ASCII)
    return bool(fits) and rule.get("MinLength", 0) <= len(value) <= rule.get("MaxLength", 4096)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PoolName", "Staff of Ärzte"),
        ("PoolName", "Staff"),
        ("PoolName", ""),
        ("PoolName", "x" * 101),
        ("AuthenticatorApps", "true"),
        ("PasskeyDomain", "desk.example.com"),
        ("PasskeyDomain", "localhost"),
        ("PasskeyDomain", "x" * 60 + ".com"),
        ("EmailSenderArn", "arn:aws:ses:eu-central-1:123456789012:identity/a@example.com"),
        ("EmailSenderArn", "a@example.com"),
        ("Plan", "FREE"),
        ("SmsRegion", "eu-west-1"),
        ("SmsRegion", "Ireland"),
        ("CodeText", "Code: {####}"),
        ("CodeText", "Code"),
        ("CodeText", "{####}" + "x" * 140),
        ("CodeMinutes", "2"),
        ("CodeMinutes", "15"),
        ("CodeMinutes", "16"),
        ("CodeMinutes", "3.5"),
        ("SignInDays", "3651"),
        ("TokenMinutes", "5"),
        ("PasswordLength", "7"),
    ],
)
def test_the_program_takes_what_cloudformation_takes(name: str, value: str):
    assert (PARAMETERS[name].problem(value) == "") == accepts(name, value)
