"""What a person does to sign in, as steps that tests put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.desk import CODE, MAIN, SIGN_IN

if TYPE_CHECKING:
    from tests.e2e.desk import Desk
    from tests.e2e.practice_phone import PracticeUser

FIRST_START = 30.0
"""Seconds: a cold disk may hold a program up that needs none of them otherwise."""


def give_password(desk: Desk, user: PracticeUser) -> None:
    """User name and password, up to the request for a code."""
    desk.person.sees(SIGN_IN, within=FIRST_START)
    desk.person.types(SIGN_IN, "User name", user.username)
    desk.person.types(SIGN_IN, "Password", user.password)
    desk.person.presses(SIGN_IN, "Sign in", role="push button")
    desk.person.sees(CODE)


def give_code(desk: Desk, code: str) -> None:
    desk.person.types(CODE, "Code", code)
    desk.person.presses(CODE, "Verify")


def expect_signed_in(desk: Desk) -> None:
    """The main window says so, and the claims are there."""
    desk.person.sees_no(CODE)
    desk.person.reads(MAIN, "Status", description="Signed in")


def claims(desk: Desk) -> dict[str, str]:
    """Name and value of each claim on the Claims tab."""
    desk.person.presses(MAIN, "Claims", role="page tab")
    desk.person.reads(MAIN, "Claims", role="table")
    return {row[0]: row[1] for row in desk.person.reads_table(MAIN, "Claims")}


def wrong(code: str) -> str:
    """A code that surely isn't this one."""
    return f"{(int(code) + 1) % 1_000_000:06}"
