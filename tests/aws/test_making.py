"""A pool really made, changed and deleted by ministack's CloudFormation.

ministack 1.5.33 keeps neither rotation nor passkeys of an app client that its CloudFormation makes,
deletes a protected pool, knows no numbers in parameters ("3" stays a text, which AdminCreateUser
stumbles over), and tells no values of settings that change: those are tried elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.aws.making import Making
from desktop.aws.session import AwsSession
from desktop.config.profile import parse_profile
from desktop.setup.provisioning.changes import Event, Part
from desktop.setup.provisioning.choices import Choices
from desktop.setup.provisioning.stack import Stage
from desktop.setup.provisioning.work import NotNow
from tests.helpers.aws_doubles import REGION, client, ministack

CHOICES = Choices("desk-test", tags=(("team", "IT"),))
PAUSE = 0.05


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with ministack(tmp_path_factory.mktemp("ministack")) as url:
        yield url


def making(url: str, choices: Choices = CHOICES) -> Making:
    return Making(AwsSession(region=REGION, endpoint_url=url), choices, PAUSE)


@pytest.fixture
def at_work(url: str) -> Iterator[Making]:
    work = making(url)
    yield work
    if work.look().stage is not Stage.MISSING:
        work.delete(lambda _: None)


def stacks(url: str) -> list[str]:
    return [it["StackName"] for it in client("cloudformation", url).describe_stacks()["Stacks"]]


def make(work: Making) -> dict[str, str]:
    facts = work.carry_out(work.prepare().proposal, lambda _: None)
    return dict(facts.outputs)


def test_a_pool_is_made_with_client_and_role(url: str, at_work: Making):
    prepared = at_work.prepare()
    assert [(it.action, it.part) for it in prepared.proposal.changes] == [
        ("Add", Part.POOL),
        ("Add", Part.CLIENT),
        ("Add", Part.ROLE),
    ]
    assert prepared.identity.endpoint == url
    told: list[Event] = []
    facts = at_work.carry_out(prepared.proposal, told.append)
    assert facts.status == "CREATE_COMPLETE"
    assert ("made-with", "cognito-desk") in facts.tags
    assert ("team", "IT") in facts.tags
    assert {it.part for it in told} >= {Part.POOL, Part.CLIENT, Part.ROLE}
    assert not any(it.failed for it in told)
    outputs = dict(facts.outputs)
    pool = client("cognito-idp", url).describe_user_pool(UserPoolId=outputs["UserPoolId"])
    assert pool["UserPool"]["MfaConfiguration"] == "ON"
    assert pool["UserPool"]["SmsConfiguration"]["ExternalId"] == facts.stack_id.split("/")[-1]


def test_the_connection_to_it_can_be_read(at_work: Making, tmp_path: Path):
    facts = at_work.carry_out(at_work.prepare().proposal, lambda _: None)
    text = at_work.connection(facts)
    profile = parse_profile(tmp_path / "x.toml", text.encode())
    assert profile.user_pool_id == dict(facts.outputs)["UserPoolId"]
    assert (profile.name, profile.code_minutes, profile.refresh_days) == ("Staff", 3, 1)
    assert profile.require_mfa
    assert profile.endpoint_url


def test_the_doctor_sees_what_this_double_keeps(at_work: Making):
    facts = at_work.carry_out(at_work.prepare().proposal, lambda _: None)
    judgement = at_work.judge(facts)
    assert {it.id for it in judgement.findings} == {"no-rotation", "no-refresh", "email-limit"}
    assert len(judgement.passed) >= 18


def test_again_is_a_no_op(url: str, at_work: Making):
    make(at_work)
    again = making(url).prepare()
    assert again.proposal.changes == ()
    assert again.drifts == ()
    listed = client("cloudformation", url).list_change_sets(StackName=CHOICES.stack)
    assert not [it for it in listed["Summaries"] if it.get("ExecutionStatus") == "AVAILABLE"]


def test_a_change_is_shown_and_made_and_the_rest_stays(url: str, at_work: Making):
    before = make(at_work)
    changed = making(url, replace(CHOICES, parameters=(("CodeMinutes", "5"),)))
    prepared = changed.prepare()
    assert [(it.action, it.part) for it in prepared.proposal.changes] == [("Modify", Part.CLIENT)]
    assert [it.setting for it in prepared.proposal.changes[0].values] == ["AuthSessionValidity"]
    facts = changed.carry_out(prepared.proposal, lambda _: None)
    assert facts.status == "UPDATE_COMPLETE"
    assert dict(facts.outputs) == before | {"CodeMinutes": "5"}
    # What isn't named stays as it was chosen then.
    assert making(url).prepare().proposal.changes == ()


def test_asking_leaves_nothing_behind(url: str):
    work = making(url)
    work.stack.discard(work.prepare().proposal)
    assert CHOICES.stack not in stacks(url)


def test_a_change_that_is_not_wanted_leaves_the_stack_as_it_was(url: str, at_work: Making):
    make(at_work)
    other = making(url, replace(CHOICES, parameters=(("SignInDays", "7"),)))
    other.stack.discard(other.prepare().proposal)
    now = at_work.look()
    assert now.status == "CREATE_COMPLETE"
    assert dict(now.parameters)["SignInDays"] == "1"


def test_what_was_changed_by_other_means_is_told(url: str, at_work: Making):
    make(at_work)
    [role] = client("iam", url).list_roles()["Roles"]
    client("iam", url).update_assume_role_policy(
        RoleName=role["RoleName"],
        PolicyDocument='{"Version": "2012-10-17", "Statement": []}',
    )
    [drift] = making(url).prepare().drifts
    assert drift.part is Part.ROLE
    assert not drift.deleted
    assert drift.values


def test_a_stack_of_other_making_is_left_alone(url: str):
    formation = client("cloudformation", url)
    formation.create_stack(
        StackName="theirs",
        TemplateBody='{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}',
    )
    theirs = making(url, Choices("theirs"))
    with pytest.raises(NotNow) as caught:
        theirs.prepare()
    assert not caught.value.facts.is_ours
    assert "theirs" in stacks(url)
    formation.delete_stack(StackName="theirs")


def test_deleting_takes_all_with_it(url: str, at_work: Making):
    outputs = make(at_work)
    told: list[Event] = []
    assert at_work.delete(told.append).stage is Stage.MISSING
    assert CHOICES.stack not in stacks(url)
    assert {it.part for it in told} >= {Part.POOL, Part.CLIENT, Part.ROLE}
    pools = client("cognito-idp", url).list_user_pools(MaxResults=60)["UserPools"]
    assert outputs["UserPoolId"] not in {it["Id"] for it in pools}
    assert client("iam", url).list_roles()["Roles"] == []
