"""Changes keys in the text of a profile and leaves the rest as it was written.

Comments, order, blank lines, line ends and unknown keys stay: a person of IT wrote them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from desktop.config.profile import ProfileError, toml_values

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Value: TypeAlias = "str | int | bool"

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LONE_LINE_FEED = re.compile(r"(?<!\r)\n")


def with_values(path: Path, content: bytes, changes: Mapping[str, Value | None]) -> bytes:
    """The content of the file `path` with these keys changed or added; those with None removed.

    A comment beside a key stays with the key, and goes with it. Raises `ProfileError` for what is
    no TOML, or can't be changed without a change to something else.
    """
    before, text = toml_values(path, content)
    wanted = dict(before)
    for key, value in changes.items():
        if value is None:
            wanted.pop(key, None)
        else:
            wanted[key] = value
    if _same(before, wanted):
        return content
    result = _changed(path, text, before, wanted).encode()
    if content.startswith(_BYTE_ORDER_MARK):
        result = _BYTE_ORDER_MARK + result
    # The library is not trusted with a person's file: what is read back must be what was meant.
    if not _same(toml_values(path, result)[0], wanted):
        raise _not_editable(path)
    return result


def _changed(
    path: Path, text: str, before: Mapping[str, object], wanted: Mapping[str, object]
) -> str:
    import tomlkit  # only where something is changed
    from tomlkit.exceptions import TOMLKitError

    try:
        document: Any = tomlkit.parse(text)
        for key in before.keys() - wanted.keys():
            document.remove(key)
        for key, value in wanted.items():
            if key not in before or not _same(before[key], value):
                document[key] = value
        changed = str(tomlkit.dumps(document))
        changed.encode()
    except (TOMLKitError, ValueError, LookupError, TypeError, RecursionError):
        raise _not_editable(path) from None
    if "\r\n" in text and not _LONE_LINE_FEED.search(text):
        changed = _LONE_LINE_FEED.sub("\r\n", changed)
    return changed


def _not_editable(path: Path) -> ProfileError:
    return ProfileError(f"{path}: can't be changed here. Change it in a text editor.")


def _same(one: object, other: object) -> bool:
    """Whether both are the same value of the same type: 1 is not True."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and repr(one) == repr(other)  # also NaN, which equals nothing
