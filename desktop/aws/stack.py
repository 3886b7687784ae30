"""The pool's CloudFormation stack: looked at, changed, deleted. Slow to import (boto3).

Each method waits until CloudFormation is done, and ends at once when `stopped` is set: what
CloudFormation is at work on goes on without it, and `look` tells how it stands.
"""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.setup.provisioning.changes import changes_of, drifts_of, events_of
from desktop.setup.provisioning.choices import PARAMETERS
from desktop.setup.provisioning.problems import AwsProblem
from desktop.setup.provisioning.stack import MADE_WITH, StackFacts, Stage, facts_of
from desktop.setup.provisioning.work import ChangeSetRefused, Proposal, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event as Flag

    from desktop.aws.session import AwsSession
    from desktop.setup.provisioning.changes import Drift, Event
    from desktop.setup.provisioning.choices import Choices

TEMPLATE = Path(__file__).with_name("user-pool.yaml")
SERVICE = "cloudformation"
PAUSE_SECONDS = 2.0
OWN_CHANGE_SET = r"desk-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
NO_CHANGES = ("didn't contain changes", "No updates are to be performed")


class Stack:
    """One stack, by its name. For one thread."""

    def __init__(
        self, session: AwsSession, name: str, stopped: Flag, pause: float = PAUSE_SECONDS
    ) -> None:
        self._session = session
        self._name = name
        self._stopped = stopped
        self._pause = pause

    def look(self) -> StackFacts:
        """How it stands. Raises `AwsProblem`."""
        try:
            return facts_of(self._name, self._call("DescribeStacks", StackName=self._name))
        except AwsProblem as problem:
            if "does not exist" in problem.detail:
                return StackFacts(self._name)
            raise

    def has_own_change_sets_only(self) -> bool:
        """Whether change sets of this program, and no others, wait. Raises `AwsProblem`."""
        reply = self._call("ListChangeSets", StackName=self._name)
        names = [str(it.get("ChangeSetName", "")) for it in reply.get("Summaries", ())]
        return bool(names) and all(re.fullmatch(OWN_CHANGE_SET, it) for it in names)

    def check_template(self) -> None:
        """Have CloudFormation validate it. Raises `AwsProblem`."""
        self._call("ValidateTemplate", TemplateBody=template())

    def propose(self, choices: Choices, now: StackFacts) -> Proposal:
        """Make a change set. Raises `AwsProblem`, `ChangeSetRefused`, `Stopped`."""
        is_new = now.stage in (Stage.MISSING, Stage.EMPTY)
        name = f"desk-{uuid.uuid4()}"
        tags = dict([*now.tags, *choices.tags, MADE_WITH])
        self._call(
            "CreateChangeSet",
            StackName=self._name,
            ChangeSetName=name,
            ChangeSetType="CREATE" if is_new else "UPDATE",
            TemplateBody=template(),
            Parameters=_parameters(choices, now),
            Capabilities=["CAPABILITY_IAM"],
            Tags=[{"Key": key, "Value": value} for key, value in tags.items()],
        )
        try:
            found = self._await_change_set(name)
        except BaseException:
            self.discard(Proposal(name, is_new, ()))
            raise
        if found.get("Status") == "FAILED":
            self.discard(Proposal(name, is_new, ()))
            reason = str(found.get("StatusReason", ""))
            if not any(it in reason for it in NO_CHANGES):
                raise ChangeSetRefused(reason)
            return Proposal("", is_new, ())
        return Proposal(name, is_new, changes_of(found))

    def discard(self, proposal: Proposal) -> None:
        """Leave all as it was before `propose`. Raises `AwsProblem`."""
        if proposal.name:
            self._call("DeleteChangeSet", StackName=self._name, ChangeSetName=proposal.name)
        if proposal.is_new and self.look().stage is Stage.EMPTY:
            self._call("DeleteStack", StackName=self._name)

    def carry_out(self, proposal: Proposal, tell: Callable[[Event], None]) -> StackFacts:
        """Execute it; `tell` hears of each step. Raises `AwsProblem`, `Stopped`."""
        seen = self._event_ids()
        self._call("ExecuteChangeSet", StackName=self._name, ChangeSetName=proposal.name)
        return self.follow(tell, seen)

    def take_back(self, *, is_new: bool) -> None:
        """Cancel what is under way; `follow` waits for it. Raises `AwsProblem`."""
        if is_new:
            self._call("DeleteStack", StackName=self._name)
        else:
            self._call("CancelUpdateStack", StackName=self._name)

    def delete(self, tell: Callable[[Event], None]) -> StackFacts:
        """Delete it with all that it made. Raises `AwsProblem`, `Stopped`."""
        seen = self._event_ids()
        by_id = self.look().stack_id  # a stack that is gone has no name
        self._call("DeleteStack", StackName=self._name)
        return self.follow(tell, seen, by_id)

    def follow(
        self, tell: Callable[[Event], None], seen: set[str] | None = None, by_id: str = ""
    ) -> StackFacts:
        """Wait until it is no longer at work. Raises `AwsProblem`, `Stopped`."""
        seen = set() if seen is None else seen
        name = by_id or self._name
        while True:
            for event in events_of(self._events(name)):
                if event.id not in seen:
                    seen.add(event.id)
                    tell(event)
            now = self.look()
            if now.stage is not Stage.AT_WORK:
                return now
            self._wait()

    def drifts(self) -> tuple[Drift, ...]:
        """What is no longer as it was deployed. Raises `AwsProblem`, `Stopped`."""
        begun = self._call("DetectStackDrift", StackName=self._name)
        which = {"StackDriftDetectionId": begun["StackDriftDetectionId"]}
        while True:
            found = self._call("DescribeStackDriftDetectionStatus", **which)
            if found.get("DetectionStatus") != "DETECTION_IN_PROGRESS":
                break
            self._wait()
        return drifts_of(self._call("DescribeStackResourceDrifts", StackName=self._name))

    def _await_change_set(self, name: str) -> dict[str, Any]:
        while True:
            found = self._call(
                "DescribeChangeSet",
                StackName=self._name,
                ChangeSetName=name,
                IncludePropertyValues=True,
            )
            if found.get("Status") in ("CREATE_COMPLETE", "FAILED"):
                return found
            self._wait()

    def _event_ids(self) -> set[str]:
        return {it.id for it in events_of(self._events(self._name))}

    def _events(self, name: str) -> dict[str, Any]:
        return self._call("DescribeStackEvents", StackName=name)

    def _wait(self) -> None:
        if self._stopped.wait(self._pause):
            raise Stopped

    def _call(self, operation: str, **parameters: object) -> dict[str, Any]:
        return self._session.call(SERVICE, operation, parameters)


def template() -> str:
    """The template, as CloudFormation gets it."""
    return TEMPLATE.read_text(encoding="utf-8")


def _parameters(choices: Choices, now: StackFacts) -> list[dict[str, object]]:
    """Those that were chosen; the others as they are."""
    chosen, there = dict(choices.parameters), dict(now.parameters)
    found: list[dict[str, object]] = []
    for name in PARAMETERS:
        if name in chosen:
            found.append({"ParameterKey": name, "ParameterValue": chosen[name]})
        elif name in there and now.stage is not Stage.EMPTY:
            found.append({"ParameterKey": name, "UsePreviousValue": True})
    return found
