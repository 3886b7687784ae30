"""What a change set would do, what drifted, and what happens meanwhile: from replies to facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Part(Enum):
    """A part of the pool's stack, by the type of its resource."""

    POOL = "AWS::Cognito::UserPool"
    CLIENT = "AWS::Cognito::UserPoolClient"
    ROLE = "AWS::IAM::Role"
    STACK = "AWS::CloudFormation::Stack"
    OTHER = ""


def part_of(resource_type: object) -> Part:
    """The part; OTHER for what the template doesn't make."""
    return next((it for it in Part if it.value == resource_type), Part.OTHER)


@dataclass(frozen=True, slots=True)
class Value:
    """A setting that changes. Values are as AWS tells them; empty where it tells none."""

    setting: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a change set does to one part."""

    action: str
    """Of AWS: Add, Modify, Remove, Import, Dynamic."""
    part: Part
    name: str
    """In the template."""
    replaced: str = "False"
    """Of AWS: True, False, Conditional."""
    values: tuple[Value, ...] = ()

    @property
    def loses_users(self) -> bool:
        """Whether the pool's users are certainly gone afterwards, or left behind in an old one."""
        return self.part is Part.POOL and (self.action == "Remove" or self.replaced == "True")


@dataclass(frozen=True, slots=True)
class Drift:
    """A part that is no longer as it was deployed."""

    part: Part
    name: str
    deleted: bool
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a part while the stack was at work."""

    id: str
    part: Part
    name: str
    status: str
    """Of AWS, such as CREATE_IN_PROGRESS."""
    reason: str

    @property
    def failed(self) -> bool:
        """Whether it did not work. What was only cancelled because of another did not fail."""
        return self.status.endswith("_FAILED") and "cancelled" not in self.reason.lower()


def changes_of(reply: Mapping[str, object]) -> tuple[Change, ...]:
    """From DescribeChangeSet, in the order in which a person reads: the pool first."""
    listed = reply.get("Changes")
    found = []
    for each in listed if isinstance(listed, list) else []:
        change = each.get("ResourceChange")
        if isinstance(change, Mapping):
            found.append(
                Change(
                    str(change.get("Action", "")),
                    part_of(change.get("ResourceType")),
                    str(change.get("LogicalResourceId", "")),
                    str(change.get("Replacement") or "False"),
                    tuple(_values(change.get("Details"))),
                )
            )
    order = list(Part)
    return tuple(sorted(found, key=lambda it: order.index(it.part)))


def drifts_of(reply: Mapping[str, object]) -> tuple[Drift, ...]:
    """From DescribeStackResourceDrifts: only what drifted."""
    listed = reply.get("StackResourceDrifts")
    found = []
    for each in listed if isinstance(listed, list) else []:
        status = each.get("StackResourceDriftStatus")
        if status in ("MODIFIED", "DELETED"):
            found.append(
                Drift(
                    part_of(each.get("ResourceType")),
                    str(each.get("LogicalResourceId", "")),
                    status == "DELETED",
                    tuple(
                        Value(
                            str(it.get("PropertyPath", "")).strip("/"),
                            str(it.get("ExpectedValue") or ""),
                            str(it.get("ActualValue") or ""),
                        )
                        for it in each.get("PropertyDifferences") or []
                    ),
                )
            )
    return tuple(found)


def events_of(reply: Mapping[str, object]) -> tuple[Event, ...]:
    """From DescribeStackEvents, the oldest first."""
    listed = reply.get("StackEvents")
    return tuple(
        Event(
            str(it.get("EventId", "")),
            part_of(it.get("ResourceType")),
            str(it.get("LogicalResourceId", "")),
            str(it.get("ResourceStatus", "")),
            str(it.get("ResourceStatusReason") or ""),
        )
        for it in reversed(listed if isinstance(listed, list) else [])
    )


def _values(details: object) -> Iterator[Value]:
    seen = set()
    for each in details if isinstance(details, list) else []:
        target = each.get("Target")
        if not isinstance(target, Mapping):
            continue
        name = str(target.get("Name") or target.get("Attribute") or "")
        if name and name not in seen:
            seen.add(name)
            before, after = target.get("BeforeValue"), target.get("AfterValue")
            yield Value(name, _short(before), _short(after))


def _short(value: object, most: int = 200) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= most else f"{text[:most]}…"
