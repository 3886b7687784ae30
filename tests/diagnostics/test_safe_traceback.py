"""What is said of an exception: kinds and places, and nothing that was in it."""

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


def running_away() -> None:
    running_away()


def kinds_told(error: BaseException) -> list[str]:
    return [line for line in safe_traceback(error).splitlines() if not line.startswith("/")]


def test_a_cause_and_a_context_are_told_by_kind_and_place():
    error = caught(chained)
    assert kinds_told(error) == ["ValueError", "because of KeyError"]
    assert safe_traceback(error).count(" chained") == 2
    assert exception_names(error) == "ValueError, because of KeyError"
    assert kinds_told(caught(while_handling)) == ["ValueError", "while handling KeyError"]
    assert kinds_told(caught(from_none)) == ["ValueError"]


def test_each_exception_of_a_group_is_told():
    assert kinds_told(caught(grouped)) == [
        "ExceptionGroup",
        "one of which KeyError",
        "one of which ExceptionGroup",
        "one of which OSError",
    ]


def test_no_text_no_note_and_no_variable_is_told():
    for stumble in (chained, while_handling, from_none, grouped):
        error = caught(stumble)
        error.add_note(SECRET)
        assert SECRET not in safe_traceback(error)


def test_a_recursion_that_ran_away_is_told_in_few_lines():
    lines = safe_traceback(caught(running_away)).splitlines()
    assert lines[0] == "RecursionError"
    assert len(lines) == 1 + FIRST_PLACES + 1 + LAST_PLACES
    assert lines[1 + FIRST_PLACES].endswith(" more")


def test_a_chain_that_bites_its_tail_ends():
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert kinds_told(one) == ["ValueError", "because of KeyError"]


def test_a_class_made_at_run_time_is_named_only_by_what_looks_like_a_name():
    made = type(f"Error: {SECRET}", (Exception,), {})
    assert safe_traceback(made()) == "an exception"


def test_places_do_not_say_where_somebody_installed_the_program():
    places = safe_traceback(caught(chained)).splitlines()[1:]
    assert places
    assert not any("home" in place or "tests/app" in place for place in places)
