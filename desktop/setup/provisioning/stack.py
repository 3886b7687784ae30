"""What a CloudFormation stack is, as its replies tell, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MADE_WITH = ("made-with", "cognito-desk")
"""Tag of stacks that this program made. Others are never touched."""


class Stage(Enum):
    """How a stack stands."""

    MISSING = auto()
    EMPTY = auto()
    """REVIEW_IN_PROGRESS: there is no more than a change set."""
    READY = auto()
    AT_WORK = auto()
    NEVER_MADE = auto()
    """Its creation failed: it can only be deleted. Nothing of it is left, or little."""
    STUCK = auto()
    """An update failed, and so did taking it back."""
    NOT_DELETED = auto()
    """Its deletion failed."""


def stage_of(status: str) -> Stage:
    """By StackStatus; empty for a stack that isn't there."""
    if not status or status == "DELETE_COMPLETE":
        return Stage.MISSING
    if status == "REVIEW_IN_PROGRESS":
        return Stage.EMPTY
    if status in ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED"):
        return Stage.NEVER_MADE
    if status == "UPDATE_ROLLBACK_FAILED":
        return Stage.STUCK
    if status == "DELETE_FAILED":
        return Stage.NOT_DELETED
    return Stage.AT_WORK if status.endswith("_IN_PROGRESS") else Stage.READY


@dataclass(frozen=True, slots=True)
class StackFacts:
    """A stack of this name."""

    name: str
    status: str = ""
    """Empty for none."""
    reason: str = ""
    outputs: tuple[tuple[str, str], ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    stack_id: str = ""

    @property
    def stage(self) -> Stage:
        """How it stands."""
        return stage_of(self.status)

    @property
    def is_ours(self) -> bool:
        """Whether this program made it, or there is none."""
        return self.stage is Stage.MISSING or MADE_WITH in self.tags

    @property
    def is_protected(self) -> bool:
        """Whether its pool refuses to be deleted."""
        return dict(self.parameters).get("DeletionProtection", "ACTIVE") == "ACTIVE"


def facts_of(name: str, reply: Mapping[str, object]) -> StackFacts:
    """From DescribeStacks."""
    stacks = reply.get("Stacks")
    stack = stacks[0] if isinstance(stacks, list) and stacks else {}
    return StackFacts(
        name,
        str(stack.get("StackStatus", "")),
        str(stack.get("StackStatusReason") or ""),
        _pairs(stack.get("Outputs"), "OutputKey", "OutputValue"),
        _pairs(stack.get("Parameters"), "ParameterKey", "ParameterValue"),
        _pairs(stack.get("Tags"), "Key", "Value"),
        str(stack.get("StackId", "")),
    )


def _pairs(listed: object, key: str, value: str) -> tuple[tuple[str, str], ...]:
    found = listed if isinstance(listed, list) else []
    return tuple((str(it.get(key)), str(it.get(value))) for it in found)
