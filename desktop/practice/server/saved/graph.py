"""Objects that refer to each other, as JSON and back.

What JSON doesn't have is an object with one name that begins with a dollar sign. An object of a
class is written where it is met first and referred to by its number from then on, since a grant,
say, has to stay one and the same for all of its refresh tokens.
"""

from __future__ import annotations

import base64
import math
from collections import OrderedDict, deque
from typing import TYPE_CHECKING, Any

from desktop.practice.server.saved.classes import saved_classes, saved_fields
from desktop.practice.state.passwords import StoredPassword

if TYPE_CHECKING:
    from collections.abc import Callable

_LARGEST_PLAIN = 2**53
"""Other programs keep whole numbers up to here."""


class GraphError(Exception):
    """What can't be written, or isn't what was written."""


class Writer:
    """Makes JSON of objects."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._kept: list[object] = []
        """So that no number is used again for another object."""

    def write(self, value: object) -> Any:  # noqa: ANN401 - JSON
        """JSON for `value`; raises GraphError for an object of a class that isn't saved."""
        if isinstance(value, int | float | bytes | str | None):
            return _scalar(value)
        if isinstance(value, dict):
            return self._mapping(value)
        if isinstance(value, list):
            return [self.write(one) for one in value]
        if isinstance(value, tuple | deque | set):
            ordered = sorted(value) if isinstance(value, set) else value
            return {f"${type(value).__name__}": [self.write(one) for one in ordered]}
        return self._object(value)

    def _mapping(self, value: dict[Any, Any]) -> Any:  # noqa: ANN401 - JSON
        plain = type(value) is dict
        if plain and all(isinstance(key, str) and key[:1] != "$" for key in value):
            return {key: self.write(one) for key, one in value.items()}
        pairs = [[self.write(key), self.write(one)] for key, one in value.items()]
        return {"$dict" if plain else "$ordered": pairs}

    def _object(self, value: object) -> Any:  # noqa: ANN401 - JSON
        kind: type[Any] = type(value)
        if saved_classes().get(kind.__name__) is not kind:
            raise GraphError(f"{kind.__name__} is not among the classes that are saved")
        known = self._numbers.get(id(value))
        if known is not None:
            return {"$ref": known}
        self._numbers[id(value)] = len(self._numbers)
        self._kept.append(value)
        if isinstance(value, StoredPassword):
            value.settle()
        written = {name: self.write(getattr(value, name)) for name in saved_fields(kind)}
        return {"$new": kind.__name__, "fields": written}


class Reader:
    """Makes objects of the JSON that a Writer made; anything else raises GraphError."""

    def __init__(self) -> None:
        self._objects: list[object] = []
        self._special: dict[str, Callable[[Any], Any]] = {
            "$ref": self._objects.__getitem__,
            "$int": lambda given: int(given, 16),
            "$float": float,
            "$bytes": base64.b64decode,
            "$ordered": lambda given: OrderedDict(self._pairs(given)),
            "$dict": lambda given: dict(self._pairs(given)),
            "$tuple": lambda given: tuple(self.read(given)),
            "$deque": lambda given: deque(self.read(given)),
            "$set": lambda given: set(self.read(given)),
        }

    def read(self, found: Any) -> Any:  # noqa: ANN401 - whatever was written
        """The value that `found` stands for."""
        if isinstance(found, list):
            return [self.read(one) for one in found]
        if not isinstance(found, dict):
            return found
        if "$new" in found:
            return self._object(found)
        if len(found) == 1:
            ((name, given),) = found.items()
            if name in self._special:
                return self._special[name](given)
        return {key: self.read(one) for key, one in found.items()}

    def _pairs(self, given: list[Any]) -> list[tuple[Any, Any]]:
        return [(self.read(key), self.read(one)) for key, one in given]

    def _object(self, found: dict[str, Any]) -> object:
        kind = saved_classes().get(found["$new"])
        if kind is None or found["fields"].keys() != set(saved_fields(kind)):
            raise GraphError(f"{found['$new']} has other fields in this version")
        made: object = object.__new__(kind)
        self._objects.append(made)
        for name, one in found["fields"].items():
            object.__setattr__(made, name, self.read(one))
        if isinstance(made, StoredPassword):
            made.keep_settled()
        return made


def _scalar(value: object) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, bytes):
        return {"$bytes": base64.b64encode(value).decode()}
    if isinstance(value, int) and abs(value) >= _LARGEST_PLAIN:
        return {"$int": hex(value)}
    if isinstance(value, float) and not math.isfinite(value):
        return {"$float": str(value)}
    return value
