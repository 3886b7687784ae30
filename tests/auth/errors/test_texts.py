"""Errors as text, for the log and for tests that fail."""

from __future__ import annotations

import pytest

from desktop.auth import errors as e
from desktop.auth.errors import DeskError, Refusal


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (e.UserDisabled(Refusal("GetUser", "NotAuthorized", "no")), "GetUser: NotAuthorized: no"),
        (e.UserDisabled(Refusal("GetUser", "NotAuthorized")), "GetUser: NotAuthorized"),
        (e.UnexpectedError("KeyError", "flow sign_in"), "('KeyError', 'flow sign_in')"),
        (e.NotSent("host", "refused"), "host: refused"),
    ],
)
def test_as_text(error: DeskError, text: str):
    assert str(error) == text


def test_an_unexpected_error_says_where():
    error = e.UnexpectedError("KeyError", "flow sign_in")
    assert (error.kind, error.where) == ("KeyError", "flow sign_in")
