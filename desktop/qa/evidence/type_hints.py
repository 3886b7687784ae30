"""The kinds of types that a record is made of, as JSON is read, written and described by them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

from desktop.qa.model import case, record, verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = {
    name: value
    for module in (case, record, verdicts)
    for name, value in vars(module).items()
    if isinstance(value, type)
} | {"datetime": datetime}
"""What the modules of the model import for type checkers only."""


@cache
def members(of: type) -> Mapping[str, object]:
    """The fields of a dataclass with their types, in order."""
    hints = get_type_hints(of, localns=_NAMES)
    return {field.name: hints[field.name] for field in fields(of)}


def optional(hint: object) -> object | None:
    """What may be there, of a type `X | None`; None for every other type."""
    arguments = get_args(hint)
    if type(None) not in arguments:
        return None
    (found,) = (it for it in arguments if it is not type(None))
    return found  # type: ignore[no-any-return]


def literals(hint: object) -> tuple[str, ...]:
    """The texts of a `Literal`; none for every other type."""
    return get_args(hint) if get_origin(hint) is Literal else ()


def elements(hint: object) -> object | None:
    """The type of each element of `tuple[X, ...]` and `frozenset[X]`; None for others."""
    arguments = get_args(hint)
    if get_origin(hint) is frozenset or (get_origin(hint) is tuple and arguments[-1] is Ellipsis):
        return arguments[0]  # type: ignore[no-any-return]
    return None


def pair(hint: object) -> tuple[object, ...]:
    """The types of a tuple of a fixed length."""
    return get_args(hint) if get_origin(hint) is tuple else ()


def enumeration(hint: object) -> type[Enum] | None:
    """The type itself, if it is an enumeration."""
    return hint if isinstance(hint, type) and issubclass(hint, Enum) else None


def structure(hint: object) -> type[Any] | None:
    """The type itself, if it is a dataclass."""
    return hint if isinstance(hint, type) and is_dataclass(hint) else None
