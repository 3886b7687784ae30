"""States of a stack that ministack never shows: by the replies that AWS documents for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop.aws.making import Making
from desktop.setup.provisioning.changes import Event
from desktop.setup.provisioning.choices import Choices
from desktop.setup.provisioning.failure import Reason
from desktop.setup.provisioning.problems import AwsProblem, Cause, Identity
from desktop.setup.provisioning.stack import Stage
from desktop.setup.provisioning.work import (
    ChangeSetRefused,
    Losses,
    NotMade,
    NotNow,
    Proposal,
    Stopped,
)

OURS = [{"Key": "made-with", "Value": "cognito-desk"}]
PROPOSAL = Proposal("c", is_new=True, changes=())


class Scripted:
    """Replies by operation, one after the other, the last one again and again."""

    region = "eu-central-1"

    def __init__(self, **replies: Any) -> None:
        self._replies = {
            name: list(it) if isinstance(it, list) else [it] for name, it in replies.items()
        }
        self.calls: list[str] = []
        self.asked: list[dict[str, Any]] = []
        self.before: Callable[[str], None] = lambda _: None

    def identity(self) -> Identity:
        return Identity("123456789012", "arn:aws:iam::123456789012:user/it", self.region)

    def call(
        self, service: str, operation: str, parameters: Any, region: str = "", *, once: bool = False
    ) -> Any:
        self.calls.append(operation)
        self.asked.append(parameters)
        self.before(operation)
        waiting = self._replies.get(operation, [{}])
        reply = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        if isinstance(reply, Exception):
            raise reply
        return reply


def status(name: str, reason: str = "", **more: Any) -> dict[str, Any]:
    return {
        "Stacks": [
            {"StackStatus": name, "StackStatusReason": reason, "Tags": OURS, "StackId": "id"} | more
        ]
    }


GONE = AwsProblem(
    Cause.NOT_ACCEPTED, "cloudformation:DescribeStacks", "Stack with id x does not exist"
)


def making(session: Scripted) -> Making:
    return Making(session, Choices("x"), pause=0.001)  # type: ignore[arg-type]


def happened(name: str, what: str, reason: str = "", kind: str = "AWS::Cognito::UserPool") -> Any:
    return {
        "EventId": f"{name}-{what}",
        "ResourceType": kind,
        "LogicalResourceId": name,
        "ResourceStatus": what,
        "ResourceStatusReason": reason,
    }


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("CREATE_IN_PROGRESS", Stage.AT_WORK),
        ("UPDATE_ROLLBACK_IN_PROGRESS", Stage.AT_WORK),
        ("ROLLBACK_COMPLETE", Stage.NEVER_MADE),
        ("ROLLBACK_FAILED", Stage.NEVER_MADE),
        ("CREATE_FAILED", Stage.NEVER_MADE),
        ("UPDATE_ROLLBACK_FAILED", Stage.STUCK),
        ("DELETE_FAILED", Stage.NOT_DELETED),
    ],
)
def test_nothing_is_proposed_in_a_state_that_takes_no_change(name: str, stage: Stage):
    session = Scripted(DescribeStacks=status(name))
    with pytest.raises(NotNow) as caught:
        making(session).prepare()
    assert caught.value.facts.stage is stage
    assert "CreateChangeSet" not in session.calls


@pytest.mark.parametrize(
    "name", ["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE"]
)
def test_a_change_is_proposed_in_others(name: str):
    session = Scripted(
        DescribeStacks=status(name),
        DetectStackDrift={"StackDriftDetectionId": "d"},
        DescribeStackDriftDetectionStatus=[
            {"DetectionStatus": "DETECTION_IN_PROGRESS"},
            {"DetectionStatus": "DETECTION_COMPLETE"},
        ],
        DescribeChangeSet=[{"Status": "CREATE_IN_PROGRESS"}, {"Status": "CREATE_COMPLETE"}],
    )
    assert not making(session).prepare().proposal.is_new
    assert session.calls.count("DescribeStackDriftDetectionStatus") == 2


def test_a_change_set_that_is_refused_is_taken_away_and_told():
    session = Scripted(
        DescribeStacks=[GONE, status("REVIEW_IN_PROGRESS")],
        DescribeChangeSet={"Status": "FAILED", "StatusReason": "Rule EmailNeedsPlan failed"},
    )
    with pytest.raises(ChangeSetRefused, match="EmailNeedsPlan"):
        making(session).prepare()
    assert session.calls[-3:] == ["DeleteChangeSet", "DescribeStacks", "DeleteStack"]


def test_drift_that_may_not_be_asked_for_stops_nothing():
    session = Scripted(
        DescribeStacks=status("CREATE_COMPLETE"),
        DetectStackDrift=AwsProblem(
            Cause.NO_PERMISSION, "cloudformation:DetectStackDrift", "no", "AccessDenied"
        ),
        DescribeChangeSet={"Status": "CREATE_COMPLETE"},
    )
    prepared = making(session).prepare()
    assert prepared.drift_unknown == "cloudformation:DetectStackDrift: AccessDenied"


def test_why_a_pool_was_not_made_is_the_first_failure():
    session = Scripted(
        DescribeStacks=[
            status("CREATE_IN_PROGRESS"),
            status("ROLLBACK_IN_PROGRESS"),
            status("ROLLBACK_COMPLETE"),
        ],
        DescribeStackEvents=[
            {"StackEvents": []},
            {"StackEvents": [happened("SmsRole", "CREATE_IN_PROGRESS")]},
            {
                "StackEvents": [
                    happened("AppClient", "CREATE_FAILED", "Resource creation cancelled"),
                    happened(
                        "SmsRole",
                        "CREATE_FAILED",
                        "User: arn:aws:iam::1:user/it is not authorized to perform: iam:CreateRole",
                    ),
                    happened("SmsRole", "CREATE_IN_PROGRESS"),
                ]
            },
        ],
    )
    told: list[Event] = []
    with pytest.raises(NotMade) as caught:
        making(session).carry_out(PROPOSAL, told.append)
    assert caught.value.failure.reason is Reason.NO_PERMISSION
    assert caught.value.failure.detail == "iam:CreateRole"
    assert [it.status for it in told].count("CREATE_IN_PROGRESS") == 1
    assert caught.value.facts.stage is Stage.NEVER_MADE


@pytest.mark.parametrize(
    ("is_new", "asked_for", "end"),
    [(True, "DeleteStack", GONE), (False, "CancelUpdateStack", status("UPDATE_ROLLBACK_COMPLETE"))],
)
def test_stopping_takes_back_what_is_under_way(asked_for: str, end: Any, *, is_new: bool):
    at_work = status("CREATE_IN_PROGRESS" if is_new else "UPDATE_IN_PROGRESS")
    session = Scripted(DescribeStacks=[at_work, at_work, at_work, end], DescribeStackEvents={})
    work = making(session)
    session.before = lambda it: work.stopped.set() if it == "ExecuteChangeSet" else None
    proposal = Proposal("c", is_new=is_new, changes=())
    with pytest.raises(Stopped):
        work.carry_out(proposal, lambda _: None)
    assert asked_for not in session.calls
    facts = work.take_back(proposal, lambda _: None)
    assert session.calls.count(asked_for) == 1
    assert facts.stage in (Stage.MISSING, Stage.READY)


def test_what_was_done_before_it_was_stopped_stays():
    session = Scripted(
        DescribeStacks=[status("CREATE_IN_PROGRESS"), status("CREATE_COMPLETE")],
        DescribeStackEvents={},
    )
    work = making(session)
    session.before = lambda it: work.stopped.set() if it == "ExecuteChangeSet" else None
    with pytest.raises(Stopped):
        work.carry_out(PROPOSAL, lambda _: None)
    assert work.take_back(PROPOSAL, lambda _: None).status == "CREATE_COMPLETE"
    assert "DeleteStack" not in session.calls


def test_a_protected_pool_that_is_not_deleted_is_told():
    session = Scripted(
        DescribeStacks=[status("CREATE_COMPLETE"), status("DELETE_FAILED", "UserPool")],
        DescribeStackEvents=[
            {"StackEvents": []},
            {
                "StackEvents": [
                    happened(
                        "UserPool",
                        "DELETE_FAILED",
                        "The user pool cannot be deleted because deletion protection is activated.",
                    )
                ]
            },
        ],
    )
    with pytest.raises(NotMade) as caught:
        making(session).delete(lambda _: None)
    assert caught.value.failure.reason is Reason.PROTECTED


def test_a_deletion_is_followed_by_the_stacks_id():
    """Once it is gone its name brings no events."""
    session = Scripted(DescribeStacks=[status("CREATE_COMPLETE"), GONE], DescribeStackEvents={})
    assert making(session).delete(lambda _: None).stage is Stage.MISSING
    assert session.asked[-2] == {"StackName": "id"}


UUID = "0a1b2c3d-0000-4000-8000-0123456789ab"


@pytest.mark.parametrize(
    ("waiting", "ours"),
    [
        ([f"desk-{UUID}"], True),
        ([f"desk-{UUID}", "theirs"], False),
        (["desk-top"], False),
        ([], False),
    ],
)
def test_a_stack_with_nothing_but_our_change_set_is_ours(waiting: list[str], *, ours: bool):
    """At AWS it has no tags before the change set is carried out."""
    session = Scripted(
        DescribeStacks=status("REVIEW_IN_PROGRESS", Tags=[]),
        ListChangeSets={"Summaries": [{"ChangeSetName": it} for it in waiting]},
        DescribeChangeSet={"Status": "CREATE_COMPLETE"},
    )
    if ours:
        assert making(session).prepare().proposal.is_new
        return
    with pytest.raises(NotNow) as caught:
        making(session).prepare()
    assert not caught.value.facts.is_ours
    assert "CreateChangeSet" not in session.calls


@pytest.mark.parametrize(
    ("reply", "users"),
    [
        ({"UserPool": {"EstimatedNumberOfUsers": 7}}, 7),
        ({"UserPool": {}}, 0),
        (AwsProblem(Cause.NO_PERMISSION, "cognito-idp:DescribeUserPool"), None),
    ],
)
def test_what_a_deletion_takes_with_it(reply: Any, users: int | None):
    outputs = [{"OutputKey": "UserPoolId", "OutputValue": "p"}]
    session = Scripted(
        DescribeStacks=status("CREATE_COMPLETE", Outputs=outputs), DescribeUserPool=reply
    )
    work = making(session)
    assert work.losses(work.look()) == Losses("p", users, is_protected=True)


def test_a_stack_without_a_pool_loses_none():
    session = Scripted(DescribeStacks=status("ROLLBACK_COMPLETE"))
    work = making(session)
    assert work.losses(work.look()) == Losses("", None, is_protected=False)
    assert "DescribeUserPool" not in session.calls
