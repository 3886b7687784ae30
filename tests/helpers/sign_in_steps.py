"""What a person does to sign in, as steps that tests put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.running_app import CODE, MAIN, SIGN_IN

if TYPE_CHECKING:
    from tests.helpers.practice_pool import PracticeUser
    from tests.helpers.running_app import RunningApp

FIRST_START = 30.0
"""Seconds: a cold disk may hold a program up that needs none of them otherwise."""


def give_password(app: RunningApp, user: PracticeUser) -> None:
    """User name and password, up to the request for a code."""
    app.screen.wait_for_window(SIGN_IN, within=FIRST_START)
    app.screen.type(SIGN_IN, "User name", user.username)
    app.screen.type(SIGN_IN, "Password", user.password)
    app.screen.press(SIGN_IN, "Sign in", role="push button")
    app.screen.wait_for_window(CODE)


def give_code(app: RunningApp, code: str) -> None:
    app.screen.type(CODE, "Code", code)
    app.screen.press(CODE, "Verify")


def expect_signed_in(app: RunningApp) -> None:
    """The main window says so, and the claims are there."""
    app.screen.wait_for_no_window(CODE)
    app.screen.read(MAIN, "Status", description="Signed in")


def claims(app: RunningApp) -> dict[str, str]:
    """Name and value of each claim on the Claims tab."""
    app.screen.press(MAIN, "Claims", role="page tab")
    app.screen.read(MAIN, "Claims", role="table")
    return {row[0]: row[1] for row in app.screen.read_table(MAIN, "Claims")}


def wrong(code: str) -> str:
    """A code that surely isn't this one."""
    return f"{(int(code) + 1) % 1_000_000:06}"
