"""The shapes of requests: types, lengths, patterns and enumerations, as the API model states them.

A wrong type is a SerializationException, a broken limit an InvalidParameterException, as at the
service. A body that was read can be used without further checks. The names of the shapes are those
of the model (string, integer, boolean, list, map, structure).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from desktop.practice import refusals

if TYPE_CHECKING:
    from collections.abc import Mapping

Body = dict[str, Any]
"""A JSON object of a request or an answer."""

_JSON_NAMES = {str: "STRING_VALUE", bool: "BOOLEAN_VALUE", int: "NUMBER_VALUE"}
_JSON_NAMES |= {float: "NUMBER_VALUE", list: "START_ARRAY", dict: "START_OBJECT"}


class Shape(Protocol):
    """How one member of a request is read."""

    def read(self, value: object, where: str) -> Any:  # noqa: ANN401 - whatever the shape holds
        """Return what is kept of `value`, or raise `CognitoError` where it doesn't fit.

        `where` is the member's path as the service names it in its error.
        """


def _misfit(value: object, name: str) -> refusals.CognitoError:
    given = _JSON_NAMES.get(type(value), "NULL")
    return refusals.unreadable(f"{given} can not be converted to {name}")


@dataclass(frozen=True, slots=True)
class String:
    """A string; limits are in characters."""

    minimum: int = 0
    maximum: int = 131_072
    pattern: str = ""
    visible: bool = False
    """Letters, marks, symbols, numbers and punctuation only: no spaces, no control characters."""
    choices: tuple[str, ...] = ()

    def read(self, value: object, where: str) -> str:
        if not isinstance(value, str):
            raise _misfit(value, "a String")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise refusals.unreadable("lone surrogate in a String") from None
        if len(value) < self.minimum:
            broken = f"Member must have length greater than or equal to {self.minimum}"
        elif len(value) > self.maximum:
            broken = f"Member must have length less than or equal to {self.maximum}"
        elif self.choices and value not in self.choices:
            broken = f"Member must satisfy enum value set: [{', '.join(self.choices)}]"
        elif self.pattern and not re.fullmatch(self.pattern, value, re.ASCII):
            broken = f"Member must satisfy regular expression pattern: {self.pattern}"
        elif self.visible and any(unicodedata.category(letter)[0] in "CZ" for letter in value):
            broken = r"Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+"
        else:
            return value
        raise refusals.constraint(where, broken)


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number within limits."""

    minimum: int = -(2**31)
    maximum: int = 2**31 - 1

    def read(self, value: object, where: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise _misfit(value, "an Integer")
        if value < self.minimum:
            broken = f"Member must have value greater than or equal to {self.minimum}"
        elif value > self.maximum:
            broken = f"Member must have value less than or equal to {self.maximum}"
        else:
            return value
        raise refusals.constraint(where, broken)


@dataclass(frozen=True, slots=True)
class Boolean:
    """true or false."""

    def read(self, value: object, where: str) -> bool:  # noqa: ARG002 - a flag has no limit to break
        if not isinstance(value, bool):
            raise _misfit(value, "a Boolean")
        return value


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items have one shape; limits are in items."""

    item: Shape
    minimum: int = 0
    maximum: int = 1_000

    def read(self, value: object, where: str) -> list[Any]:
        if not isinstance(value, list):
            raise _misfit(value, "a Collection")
        if len(value) < self.minimum:
            broken = f"Member must have length greater than or equal to {self.minimum}"
            raise refusals.constraint(where, broken)
        if len(value) > self.maximum:
            broken = f"Member must have length less than or equal to {self.maximum}"
            raise refusals.constraint(where, broken)
        numbered = enumerate(value, start=1)
        return [self.item.read(value, f"{where}.{number}.member") for number, value in numbered]


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object with any names, whose values have one shape. A null counts as left out."""

    names: String = String()
    values: Shape = String()

    def read(self, value: object, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise _misfit(value, "a Map")
        return {
            self.names.read(name, where): self.values.read(item, f"{where}.{name}.member")
            for name, item in value.items()
            if item is not None
        }


@dataclass(frozen=True, slots=True)
class Structure:
    """An object with known members. Unknown ones are dropped; a null counts as left out."""

    members: Mapping[str, Shape] = field(default_factory=dict)
    required: tuple[str, ...] = ()

    def read(self, value: object, where: str = "") -> Body:
        if not isinstance(value, dict):
            raise _misfit(value, "a Structure")
        prefix = f"{where}." if where else ""
        for name in self.required:
            if value.get(name) is None:
                raise refusals.constraint(prefix + _lower(name), "Member must not be null")
        return {
            name: shape.read(value[name], prefix + _lower(name))
            for name, shape in self.members.items()
            if value.get(name) is not None
        }


@dataclass(frozen=True, slots=True)
class Document:
    """An object of any members: a document type of the API model."""

    def read(self, value: object, where: str) -> Body:  # noqa: ARG002 - it has no limit to break
        if not isinstance(value, dict):
            raise _misfit(value, "a Document")
        return value


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A structure that the pool can't act on: anything but an empty one is refused."""

    what: str
    """What the refusal names, such as `Lambda triggers`."""

    def read(self, value: object, where: str) -> Body:  # noqa: ARG002 - nothing in it is looked at
        if not isinstance(value, dict):
            raise _misfit(value, "a Structure")
        if value:
            raise refusals.not_built(self.what)
        return {}


def _lower(name: str) -> str:
    """Cognito names members in its validation errors with a small first letter."""
    return name[:1].lower() + name[1:]


POOL_ID = String(1, 55, r"[\w-]+_[0-9a-zA-Z]+")
CLIENT_ID = String(1, 128, r"[\w+]+")
CLIENT_SECRET = String(24, 64, r"[\w+]+")
USERNAME = String(1, 128, visible=True)
PASSWORD = String(0, 256, r"^[\S]+.*[\S]+$")
"""As the service says it; the API model has `[\\S]+`, which allows no space inside."""
TOKEN = String(pattern=r"[A-Za-z0-9-_=.]+")
SESSION = String(20, 4096)
DEVICE_KEY = String(1, 55, r"[\w-]+_[0-9a-f-]+")
GROUP_NAME = String(1, 128, visible=True)
ATTRIBUTES = ListOf(Structure({"Name": String(1, 32), "Value": String(0, 2048)}, ("Name",)))
PAGE_TOKEN = String(1, pattern=r"[\S]+")
CODE_MESSAGE = String(6, 140, r".*\{####\}.*")
_ARN_PART = r"[\w+=/,.@-]+"
_ARN = (
    rf"arn:{_ARN_PART}:{_ARN_PART}:([\w+=/,.@-]*)?:[0-9]+:{_ARN_PART}(:{_ARN_PART})?(:{_ARN_PART})?"
)
ARN = String(20, 2048, _ARN)
OPTIONAL_ARN = String(0, 2048, f"({_ARN})?")
