"""Making a pool, step by step, as command and window do it. Slow to import (boto3)."""

from __future__ import annotations

from dataclasses import replace
from threading import Event as Flag
from typing import TYPE_CHECKING

from desktop.aws.pool_reading import read_pool
from desktop.aws.stack import PAUSE_SECONDS, Stack
from desktop.setup.doctor.judgement import judge
from desktop.setup.provisioning.connection import connection_text, expectations
from desktop.setup.provisioning.failure import failure_of
from desktop.setup.provisioning.problems import AwsProblem
from desktop.setup.provisioning.stack import MADE_WITH, Stage
from desktop.setup.provisioning.work import Losses, NotMade, NotNow, Prepared

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.aws.session import AwsSession
    from desktop.setup.doctor.finding import Judgement
    from desktop.setup.provisioning.changes import Drift, Event
    from desktop.setup.provisioning.choices import Choices
    from desktop.setup.provisioning.invitation import Invitation
    from desktop.setup.provisioning.problems import Identity
    from desktop.setup.provisioning.stack import StackFacts
    from desktop.setup.provisioning.work import Proposal

UNPROTECTED = (("DeletionProtection", "INACTIVE"),)
DONE = ("CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")


class Making:
    """The work on one stack. For one thread; `stopped` ends what is waited for."""

    def __init__(self, session: AwsSession, choices: Choices, pause: float = PAUSE_SECONDS) -> None:
        self.session = session
        self.choices = choices
        self.stopped = Flag()
        self.stack = Stack(session, choices.stack, self.stopped, pause)
        self._identity: Identity | None = None

    def identity(self) -> Identity:
        """Who acts; asked once. Where a role needs a code, it is asked for here.

        Raises `AwsProblem`, `GaveUp`.
        """
        if self._identity is None:
            self._identity = self.session.identity()
        return self._identity

    def look(self) -> StackFacts:
        """How the stack stands. Raises `AwsProblem`; `NotNow` for one of other making."""
        now = self.stack.look()
        # Such a stack has no tags yet: it gets them when its change set is carried out.
        if now.stage is Stage.EMPTY and not now.is_ours and self.stack.has_own_change_sets_only():
            now = replace(now, tags=(*now.tags, MADE_WITH))
        if not now.is_ours:
            raise NotNow(now)
        return now

    def prepare(self) -> Prepared:
        """Validate, look for drift, make a change set.

        Raises `AwsProblem`, `ChangeSetRefused`, `NotNow`, `Stopped`.
        """
        identity = self.identity()
        self.stack.check_template()
        now = self.look()
        if now.stage not in (Stage.MISSING, Stage.EMPTY, Stage.READY):
            raise NotNow(now)
        drifts: tuple[Drift, ...] = ()
        unknown = ""
        if now.stage is Stage.READY:
            try:
                drifts = self.stack.drifts()
            except AwsProblem as problem:
                if problem.is_total:
                    raise
                unknown = f"{problem.action}: {problem.code or problem.detail}"
        return Prepared(identity, now, self.stack.propose(self.choices, now), drifts, unknown)

    def carry_out(self, proposal: Proposal, tell: Callable[[Event], None]) -> StackFacts:
        """Do it. Raises `AwsProblem`, `NotMade`, `Stopped` (see `take_back`)."""
        events: list[Event] = []
        now = self.stack.carry_out(proposal, _both(events, tell))
        return self._made(now, events)

    def take_back(self, proposal: Proposal, tell: Callable[[Event], None]) -> StackFacts:
        """After `Stopped`: cancel, wait, and tell how it stands. Raises as `carry_out`.

        What was done by then can't be cancelled, and stays.
        """
        self.stopped.clear()
        if self.stack.look().stage is Stage.AT_WORK:
            self.stack.take_back(is_new=proposal.is_new)
        return self.stack.follow(tell)

    def losses(self, now: StackFacts) -> Losses:
        """What goes with it when it is deleted. Raises `AwsProblem` where nothing can be asked."""
        pool_id = dict(now.outputs).get("UserPoolId", "")
        users = None
        if pool_id:
            try:
                found = self.session.call(
                    "cognito-idp", "DescribeUserPool", {"UserPoolId": pool_id}
                )
                users = int(found["UserPool"].get("EstimatedNumberOfUsers", 0))
            except AwsProblem as problem:
                if problem.is_total:
                    raise
        return Losses(pool_id, users, bool(pool_id) and now.is_protected)

    def unprotect(self, now: StackFacts, tell: Callable[[Event], None]) -> None:
        """Have the pool no longer refuse to be deleted. Raises as `carry_out`."""
        proposal = self.stack.propose(replace(self.choices, parameters=UNPROTECTED), now)
        if proposal.changes:
            self.carry_out(proposal, tell)
        else:
            self.stack.discard(proposal)

    def delete(self, tell: Callable[[Event], None]) -> StackFacts:
        """Delete stack and pool. Raises `AwsProblem`, `NotMade`, `Stopped`."""
        events: list[Event] = []
        now = self.stack.delete(_both(events, tell))
        if now.stage is not Stage.MISSING:
            raise NotMade(now, failure_of(events, now.reason))
        return now

    def judge(self, facts: StackFacts) -> Judgement:
        """What the doctor says of the pool. Never raises."""
        outputs = dict(facts.outputs)
        expected = expectations(outputs)
        return judge(read_pool(self.session, outputs["UserPoolId"], outputs["ClientId"], expected))

    def connection(self, facts: StackFacts) -> str:
        """The file of the connection to the pool."""
        return connection_text(facts.name, dict(facts.outputs), self.identity().endpoint)

    def invite(self, facts: StackFacts, invitation: Invitation) -> None:
        """Make a user, who gets a temporary password by text message. Raises `AwsProblem`."""
        self.session.call(
            "cognito-idp",
            "AdminCreateUser",
            {
                "UserPoolId": dict(facts.outputs)["UserPoolId"],
                "Username": invitation.user_name,
                "DesiredDeliveryMediums": ["SMS"],
                "UserAttributes": [
                    {"Name": "phone_number", "Value": invitation.phone},
                    {"Name": "phone_number_verified", "Value": "true"},
                ],
            },
            once=True,
        )

    def _made(self, now: StackFacts, events: list[Event]) -> StackFacts:
        if now.status not in DONE:
            raise NotMade(now, failure_of(events, now.reason))
        return now


def _both(events: list[Event], tell: Callable[[Event], None]) -> Callable[[Event], None]:
    def hear(event: Event) -> None:
        events.append(event)
        tell(event)

    return hear
