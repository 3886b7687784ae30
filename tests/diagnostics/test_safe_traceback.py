"""A safe traceback has classes and places of exceptions, and nothing that was in them."""

from __future__ import annotations

from collections.abc import Callable

from desktop.diagnostics.safe_traceback import (
    FIRST_PLACES,
    LAST_PLACES,
    exception_names,
    safe_traceback,
)

SECRET = "Correct-horse-1"


def caught(function: Callable[[], object]) -> BaseException:
    try:
        function()
    except BaseException as error:  # noqa: BLE001 — whatever it is
        return error
    raise AssertionError


def chained() -> None:
    password = SECRET
    try:
        {}[password]
    except KeyError as error:
        raise ValueError(password) from error


def while_handling() -> None:
    try:
        {}[SECRET]
    except KeyError:
        int(SECRET)


def from_none() -> None:
    try:
        {}[SECRET]
    except KeyError:
        raise ValueError(SECRET) from None


def grouped() -> None:
    raise ExceptionGroup(SECRET, [KeyError(SECRET), ExceptionGroup(SECRET, [OSError(SECRET)])])


def recursing() -> None:
    recursing()


def names_in(error: BaseException) -> list[str]:
    return [line for line in safe_traceback(error).splitlines() if not line.startswith("/")]


def test_cause_and_context_are_given_by_class_and_place():
    error = caught(chained)
    assert names_in(error) == ["ValueError", "because of KeyError"]
    assert safe_traceback(error).count(" chained") == 2
    assert exception_names(error) == "ValueError, because of KeyError"
    assert names_in(caught(while_handling)) == ["ValueError", "while handling KeyError"]
    assert names_in(caught(from_none)) == ["ValueError"]


def test_each_exception_of_a_group_is_named():
    assert names_in(caught(grouped)) == [
        "ExceptionGroup",
        "one of which KeyError",
        "one of which ExceptionGroup",
        "one of which OSError",
    ]


def test_no_text_no_note_and_no_variable_is_shown():
    for fail in (chained, while_handling, from_none, grouped):
        error = caught(fail)
        error.add_note(SECRET)
        assert SECRET not in safe_traceback(error)


def test_an_endless_recursion_takes_few_lines():
    lines = safe_traceback(caught(recursing)).splitlines()
    assert lines[0] == "RecursionError"
    assert len(lines) == 1 + FIRST_PLACES + 1 + LAST_PLACES
    assert lines[1 + FIRST_PLACES].endswith(" more")


def test_a_circular_chain_ends():
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert names_in(one) == ["ValueError", "because of KeyError"]


def test_a_class_made_at_run_time_is_named_only_by_what_looks_like_a_name():
    made = type(f"Error: {SECRET}", (Exception,), {})
    assert safe_traceback(made()) == "an exception"


def test_places_do_not_say_where_the_program_is_installed():
    places = safe_traceback(caught(chained)).splitlines()[1:]
    assert places
    assert not any("home" in place or "tests/app" in place for place in places)
