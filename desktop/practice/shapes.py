"""The shape of a request: types, lengths, patterns and choices, as the API model states them.

A wrong type is a SerializationException, a broken limit an InvalidParameterException, as at the
service. What has passed can be read without further questions. Unknown members are ignored.
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
"""A JSON object of the wire."""

_JSON_NAMES = {str: "STRING_VALUE", bool: "BOOLEAN_VALUE", int: "NUMBER_VALUE"}
_JSON_NAMES |= {float: "NUMBER_VALUE", list: "START_ARRAY", dict: "START_OBJECT"}


class Shape(Protocol):
    def check(self, value: object, where: str) -> None:
        """Raise CognitoError when `value`, the member at `where`, doesn't have this shape."""


def _must_be(kind: type, value: object, name: str) -> None:
    if type(value) is not kind:
        given = _JSON_NAMES.get(type(value), "NULL")
        raise refusals.unreadable(f"{given} can not be converted to {name}")


@dataclass(frozen=True, slots=True)
class Text:
    least: int = 0
    most: int = 131_072
    pattern: str = ""
    visible: bool = False
    """Letters, marks, symbols, numbers and punctuation only: no space, no control character."""
    choices: tuple[str, ...] = ()

    def check(self, value: object, where: str) -> None:
        _must_be(str, value, "a String")
        text = str(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            raise refusals.unreadable("lone surrogate in a String") from None
        if len(text) < self.least:
            broken = f"Member must have length greater than or equal to {self.least}"
        elif len(text) > self.most:
            broken = f"Member must have length less than or equal to {self.most}"
        elif self.choices and text not in self.choices:
            broken = f"Member must satisfy enum value set: [{', '.join(self.choices)}]"
        elif self.pattern and not re.fullmatch(self.pattern, text, re.ASCII):
            broken = f"Member must satisfy regular expression pattern: {self.pattern}"
        elif self.visible and any(unicodedata.category(letter)[0] in "CZ" for letter in text):
            broken = r"Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+"
        else:
            return
        raise refusals.constraint(where, broken)


@dataclass(frozen=True, slots=True)
class Whole:
    least: int = -(2**31)
    most: int = 2**31 - 1

    def check(self, value: object, where: str) -> None:
        _must_be(int, value, "an Integer")
        number = int(str(value)) if not isinstance(value, int) else value
        if number < self.least:
            broken = f"Member must have value greater than or equal to {self.least}"
            raise refusals.constraint(where, broken)
        if number > self.most:
            broken = f"Member must have value less than or equal to {self.most}"
            raise refusals.constraint(where, broken)


@dataclass(frozen=True, slots=True)
class Flag:
    def check(self, value: object, where: str) -> None:  # noqa: ARG002 - a flag can't break a limit
        _must_be(bool, value, "a Boolean")


@dataclass(frozen=True, slots=True)
class Items:
    of: Shape
    most: int = 1_000

    def check(self, value: object, where: str) -> None:
        if not isinstance(value, list):
            _must_be(list, value, "a Collection")
            return
        if len(value) > self.most:
            broken = f"Member must have length less than or equal to {self.most}"
            raise refusals.constraint(where, broken)
        for number, item in enumerate(value, start=1):
            self.of.check(item, f"{where}.{number}.member")


@dataclass(frozen=True, slots=True)
class Texts:
    """An object whose values are strings."""

    def check(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            _must_be(dict, value, "a Map")
            return
        for name, item in value.items():
            Text().check(name, where)
            Text().check(item, f"{where}.{name}.member")


@dataclass(frozen=True, slots=True)
class Struct:
    members: Mapping[str, Shape] = field(default_factory=dict)
    required: tuple[str, ...] = ()

    def check(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            _must_be(dict, value, "a Structure")
            return
        prefix = f"{where}." if where else ""
        for name in self.required:
            if value.get(name) is None:
                raise refusals.constraint(prefix + _lower(name), "Member must not be null")
        for name, shape in self.members.items():
            if value.get(name) is not None:
                shape.check(value[name], prefix + _lower(name))

    def read(self, body: object) -> Body:
        """The known members of `body`, checked; a null counts as left out."""
        self.check(body, "")
        given: Body = body if isinstance(body, dict) else {}
        return {name: given[name] for name in self.members if given.get(name) is not None}


def _lower(name: str) -> str:
    """Cognito names members in its validation errors with a small first letter."""
    return name[:1].lower() + name[1:]


POOL_ID = Text(1, 55, r"[\w-]+_[0-9a-zA-Z]+")
CLIENT_ID = Text(1, 128, r"[\w+]+")
CLIENT_SECRET = Text(24, 64, r"[\w+]+")
USERNAME = Text(1, 128, visible=True)
PASSWORD = Text(0, 256, r"[\S]+")
TOKEN = Text(pattern=r"[A-Za-z0-9-_=.]+")
SESSION = Text(20, 4096)
GROUP_NAME = Text(1, 128, visible=True)
ATTRIBUTES = Items(Struct({"Name": Text(1, 32), "Value": Text(0, 2048)}, ("Name",)))
