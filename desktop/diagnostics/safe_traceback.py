"""What may be said of an exception: its class, and the places in the code it came through.

Never its text, and no value of any variable: either may hold what the person typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

MAX_EXCEPTIONS = 10
"""Of one chain or group."""
FIRST_PLACES, LAST_PLACES = 4, 16
"""Places that are named of one exception: an endless recursion has a thousand."""
MAX_NAME = 80
"""Characters of a class's name."""
ROOTS = ("/site-packages/", "/desktop/", "/lib/")
"""A file's path is given from here on: what stands before may be the person's home folder."""


def safe_traceback(error: BaseException) -> str:
    """Class names and places of an exception and of those behind it, one a line.

    Places begin with "/", the innermost comes last: "/worker/driver.py:70 run".
    """
    lines: list[str] = []
    seen: set[int] = set()
    waiting: list[tuple[str, BaseException]] = [("", error)]
    while waiting:
        relation, current = waiting.pop(0)
        if id(current) in seen:
            continue
        if len(seen) == MAX_EXCEPTIONS:
            lines.append("and more")
            break
        seen.add(id(current))
        lines += [relation + exception_name(current), *_places(current.__traceback__)]
        waiting = [*_related(current), *waiting]
    return "\n".join(lines)


def exception_names(error: BaseException) -> str:
    """The class names alone, on one line, such as "ClientError, because of KeyError"."""
    lines = safe_traceback(error).splitlines()
    return ", ".join(line for line in lines if not line.startswith("/"))


def exception_name(error: BaseException) -> str:
    """The class's name, if it looks like one: a class that is made at run time can have any."""
    name = type(error).__name__
    return name[:MAX_NAME] if name.isidentifier() else "an exception"


def _related(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    """Members of a group, then cause or context, each with how it is related."""
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            yield "one of which ", member
    if error.__cause__ is not None:
        yield "because of ", error.__cause__
    elif error.__context__ is not None and not error.__suppress_context__:
        yield "while handling ", error.__context__


def _places(traceback: TracebackType | None) -> list[str]:
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        places.append(f"{_short(code.co_filename)}:{traceback.tb_lineno} {code.co_name}")
        traceback = traceback.tb_next
    left_out = len(places) - FIRST_PLACES - LAST_PLACES
    if left_out <= 0:
        return places
    return [*places[:FIRST_PLACES], f"/… {left_out} more", *places[-LAST_PLACES:]]


def _short(file: str) -> str:
    file = file.replace("\\", "/")
    for root in ROOTS:
        _, found, rest = file.rpartition(root)
        if found:
            return f"/{rest}"
    return f"/{file.rpartition('/')[2]}"
