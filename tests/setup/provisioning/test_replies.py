"""From replies of CloudFormation to what is shown: changes, drift, events, reasons."""

from __future__ import annotations

import tomllib

import pytest

from desktop.setup.provisioning.changes import (
    Change,
    Drift,
    Event,
    Part,
    Value,
    changes_of,
    drifts_of,
)
from desktop.setup.provisioning.choices import Choices, parse_pairs
from desktop.setup.provisioning.connection import connection_text
from desktop.setup.provisioning.failure import Reason, failure_of
from desktop.setup.provisioning.stack import MADE_WITH, StackFacts, facts_of
from desktop.setup.provisioning.words import (
    change_lines,
    drift_lines,
    event_text,
    failure_text,
    stage_text,
)

POOL, CLIENT = "AWS::Cognito::UserPool", "AWS::Cognito::UserPoolClient"
OUTPUTS = {
    "PoolName": 'The "best" Ärzte \\ pool',
    "Region": "eu-central-1",
    "UserPoolId": "eu-central-1_A",
    "ClientId": "c",
    "CodeMinutes": "3",
    "SignInDays": "1",
}


def test_a_change_set_as_aws_tells_it_with_values():
    target = {
        "Attribute": "Properties",
        "Name": "AuthSessionValidity",
        "RequiresRecreation": "Never",
        "BeforeValue": "3",
        "AfterValue": "5",
    }
    modified = {
        "Action": "Modify",
        "LogicalResourceId": "AppClient",
        "ResourceType": CLIENT,
        "Replacement": "False",
        "Details": [{"Target": target}, {"Target": target}, {"Target": {"Attribute": "Tags"}}],
    }
    added = {"Action": "Add", "LogicalResourceId": "UserPool", "ResourceType": POOL}
    found = changes_of(
        {"Changes": [{"ResourceChange": modified}, {"Type": "Hook"}, {"ResourceChange": added}]}
    )
    assert found == (
        Change("Add", Part.POOL, "UserPool"),
        Change(
            "Modify",
            Part.CLIENT,
            "AppClient",
            "False",
            (Value("AuthSessionValidity", "3", "5"), Value("Tags")),
        ),
    )
    assert change_lines(found[1]) == [
        "Change the app client",
        "    AuthSessionValidity: 3 -> 5",
        "    Tags",
    ]


@pytest.mark.parametrize(
    ("change", "loses"),
    [
        (Change("Remove", Part.POOL, "UserPool"), True),
        (Change("Modify", Part.POOL, "UserPool", "True"), True),
        (Change("Modify", Part.POOL, "UserPool", "Conditional"), False),
        (Change("Modify", Part.CLIENT, "AppClient", "True"), False),
        (Change("Add", Part.POOL, "UserPool"), False),
    ],
)
def test_a_change_that_loses_users_is_told_in_capitals(change: Change, *, loses: bool):
    assert change.loses_users is loses
    assert ("ALL ITS USERS" in change_lines(change)[0]) is loses


def test_drift_is_what_differs():
    reply = {
        "StackResourceDrifts": [
            {
                "ResourceType": POOL,
                "LogicalResourceId": "UserPool",
                "StackResourceDriftStatus": "MODIFIED",
                "PropertyDifferences": [
                    {
                        "PropertyPath": "/DeletionProtection",
                        "ExpectedValue": "ACTIVE",
                        "ActualValue": "INACTIVE",
                        "DifferenceType": "NOT_EQUAL",
                    }
                ],
            },
            {
                "ResourceType": CLIENT,
                "LogicalResourceId": "AppClient",
                "StackResourceDriftStatus": "DELETED",
            },
            {
                "ResourceType": "AWS::IAM::Role",
                "LogicalResourceId": "SmsRole",
                "StackResourceDriftStatus": "IN_SYNC",
            },
        ]
    }
    pool, app = drifts_of(reply)
    assert pool == Drift(
        Part.POOL, "UserPool", False, (Value("DeletionProtection", "ACTIVE", "INACTIVE"),)
    )
    assert drift_lines(pool)[1] == "    DeletionProtection: ACTIVE -> INACTIVE"
    assert drift_lines(app) == ["The app client was deleted by other means."]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("User: x is not authorized to perform: iam:CreateRole on resource", Reason.NO_PERMISSION),
        ("AccessDenied. User doesn't have permission", Reason.NO_PERMISSION),
        ("LimitExceededException: Maximum number of user pools", Reason.QUOTA),
        ("Cannot exceed quota for RolesPerAccount: 1000", Reason.QUOTA),
        (
            "InvalidSmsRoleTrustRelationshipException: Role does not have a trust relationship",
            Reason.ROLE_TOO_NEW,
        ),
        ("Email address is not verified. SES identity", Reason.SENDER),
        ("FeatureUnavailableInTierException", Reason.TIER),
        (
            "The user pool cannot be deleted because deletion protection is activated.",
            Reason.PROTECTED,
        ),
        ("Something new", Reason.OTHER),
    ],
)
def test_reasons_by_cloudformations_words(words: str, reason: Reason):
    failure = failure_of([Event("1", Part.POOL, "UserPool", "CREATE_FAILED", words)])
    assert failure.reason is reason
    text = failure_text(failure)
    assert text.startswith("The user pool couldn't be made")
    assert words in text


def test_what_was_only_cancelled_is_no_reason():
    events = [
        Event("1", Part.CLIENT, "AppClient", "CREATE_FAILED", "Resource creation cancelled"),
        Event("2", Part.ROLE, "SmsRole", "CREATE_FAILED", "LimitExceeded"),
    ]
    assert failure_of(events).part is Part.ROLE


def test_without_a_failed_part_the_stack_says_why():
    failure = failure_of([], "Stack UPDATE cancelled")
    assert (failure.reason, failure.part) == (Reason.CANCELLED, None)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("CREATE_IN_PROGRESS", "User pool: being made"),
        ("CREATE_COMPLETE", "User pool: made"),
        ("UPDATE_COMPLETE", "User pool: changed"),
        ("DELETE_IN_PROGRESS", "User pool: being deleted"),
        ("ROLLBACK_IN_PROGRESS", "User pool: being taken back"),
        ("UPDATE_ROLLBACK_COMPLETE", "User pool: as it was"),
        ("IMPORT_COMPLETE", "User pool: IMPORT_COMPLETE"),
        ("CREATE_FAILED", "User pool: NOT created: no"),
    ],
)
def test_progress_in_words(status: str, words: str):
    assert event_text(Event("1", Part.POOL, "UserPool", status, "no")) == words


@pytest.mark.parametrize(
    "status",
    ["CREATE_IN_PROGRESS", "ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_FAILED", "DELETE_FAILED"],
)
def test_a_stack_that_takes_no_change_is_told_with_what_to_do(status: str):
    text = stage_text(StackFacts("desk", status, tags=(MADE_WITH,)))
    assert "desk" in text
    assert status in text
    assert text.endswith(".")


def test_a_stack_of_other_making_is_known_by_its_tags():
    reply = {"Stacks": [{"StackStatus": "CREATE_COMPLETE", "Tags": [{"Key": "a", "Value": "b"}]}]}
    assert not facts_of("desk", reply).is_ours
    assert "--stack" in stage_text(facts_of("desk", reply))
    assert facts_of("desk", {"Stacks": []}).is_ours


def test_a_pool_whose_protection_is_not_told_counts_as_protected():
    assert StackFacts("desk", "CREATE_COMPLETE").is_protected


def test_a_connection_carries_any_name():
    found = tomllib.loads(connection_text("desk", OUTPUTS, "http://127.0.0.1:1"))
    assert found["name"] == OUTPUTS["PoolName"]
    assert found["endpoint_url"] == "http://127.0.0.1:1"
    assert "endpoint_url" not in tomllib.loads(connection_text("desk", OUTPUTS))


def test_pairs():
    assert parse_pairs(["a=b=c", "d="]) == (("a", "b=c"), ("d", ""))
    with pytest.raises(ValueError, match=r"^=b$"):
        parse_pairs(["=b"])


def test_tags_that_aws_refuses():
    assert Choices(tags=(("team", "IT"),)).problems() == ()
    assert Choices(tags=(("team", "<it>"),)).problems()
    assert Choices(tags=tuple((str(n), "x") for n in range(60))).problems()
