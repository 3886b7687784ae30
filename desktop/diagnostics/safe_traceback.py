"""What may be said of an exception: its kind, and the places it came through.

Never its text, and no value of any variable: either may hold what was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

MOST_EXCEPTIONS = 10
"""Of one chain or group."""
FIRST_PLACES, LAST_PLACES = 4, 16
"""Of one exception: a recursion that ran away has a thousand."""
LONGEST_NAME = 80
ROOTS = ("/site-packages/", "/desktop/", "/lib/")
"""What stands before these in a file's name says where somebody installed it, and who they are."""


def describe(error: BaseException) -> str:
    """Kind and places of an exception and of those it came of, a line each, innermost place last.

    A line that begins with "/" is a place, any other a kind.
    """
    told: list[str] = []
    seen: set[int] = set()
    waiting: list[tuple[str, BaseException]] = [("", error)]
    while waiting:
        relation, one = waiting.pop(0)
        if id(one) in seen:
            continue
        if len(seen) == MOST_EXCEPTIONS:
            told.append("and more")
            break
        seen.add(id(one))
        told += [relation + kind_of(one), *_places(one.__traceback__)]
        waiting = [*_came_of(one), *waiting]
    return "\n".join(told)


def kinds(error: BaseException) -> str:
    """The kinds alone, on one line, such as "ClientError, because of KeyError"."""
    told = describe(error).splitlines()
    return ", ".join(line for line in told if not line.startswith("/"))


def kind_of(error: BaseException) -> str:
    """The class's name. One that was made up at run time has to look like a name."""
    name = type(error).__name__
    return name[:LONGEST_NAME] if name.isidentifier() else "an exception"


def _came_of(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            yield "one of which ", member
    if error.__cause__ is not None:
        yield "because of ", error.__cause__
    elif error.__context__ is not None and not error.__suppress_context__:
        yield "while handling ", error.__context__


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{_short(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
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
