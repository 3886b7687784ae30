"""What a case acts with: requests, codes, and the app's own sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.api_calls import ApiCalls
from desktop.qa.environment import Unavailable
from desktop.qa.model.case import Actor
from desktop.qa.totp import STEP_SECONDS, seconds_left, totp

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.qa.environment import AppResult, CaseUser, Environment, Subject
    from desktop.qa.model.case import CaseInfo
    from desktop.qa.redaction import Redaction

EARLIEST_IN_STEP = 5
"""Seconds into a TOTP step before which a case doesn't begin: clocks may differ a little."""
LATEST_IN_STEP = 20


class Execution(ApiCalls):
    """Acts for one attempt of one case; each request and wait is recorded in its step."""

    def __init__(
        self, info: CaseInfo, environment: Environment, subject: Subject, redaction: Redaction
    ) -> None:
        super().__init__(info, environment, subject, redaction)
        self._used_steps = {(user.name, user.used_step) for user in subject.users}

    def sign_in_by_app(
        self,
        answers: Mapping[str, object],
        user: CaseUser | None = None,
        clock_off: float = 0.0,
    ) -> AppResult:
        """The app's own sign-in, with these answers to its questions."""
        result = self.environment.sign_in_by_app(
            self.subject, answers, user or self.user, clock_off
        )
        for operation, answer in result.calls:
            self.record(operation, Actor.APP, {}, answer)
        return result

    # Codes

    def totp(self, user: CaseUser | None = None, steps: int = 0) -> str:
        """The user's code now, or `steps` later. Waits for a step whose code was not used yet.

        Never close to a step's edge: then the code could be another one on its way.
        """
        user = user or self.user
        if user.totp_secret is None:
            raise Unavailable("the seed of the user's authenticator app is not known")
        now = self.environment.now()
        into = STEP_SECONDS - seconds_left(now)
        used = (user.name, int(now) // STEP_SECONDS + steps) in self._used_steps
        if used or not EARLIEST_IN_STEP <= into <= LATEST_IN_STEP:
            self.environment.advance(seconds_left(now) + EARLIEST_IN_STEP)
            now = self.environment.now()
        self._used_steps.add((user.name, int(now) // STEP_SECONDS + steps))
        code = totp(user.totp_secret, now, steps)
        self.redaction.know(code, "code")
        return code

    def leading_zero_totp(self) -> str:
        """The user's next code that begins with 0; lets the time go by until it is shown."""
        if self.user.totp_secret is None:
            raise Unavailable("the seed of the user's authenticator app is not known")
        secret, now = self.user.totp_secret, self.environment.now()
        ahead = next(n for n in range(1, 1000) if totp(secret, now, n).startswith("0"))
        until_then = seconds_left(now) + (ahead - 1) * STEP_SECONDS + EARLIEST_IN_STEP
        self.environment.advance(until_then)
        return self.totp()

    def message_code(self, user: CaseUser | None = None, after: int = 0) -> str:
        """The newest code that the user was sent."""
        message = self.environment.newest_message(user or self.user, after)
        self.redaction.know(message.code, "code")
        return message.code

    def wrong_code(self, *right: str) -> str:
        """Six digits that are none of the right codes, of now and of two steps around."""
        around = set(right)
        for user in self.subject.users:
            if user.totp_secret is not None:
                now = self.environment.now()
                around |= {totp(user.totp_secret, now, steps) for steps in range(-3, 4)}
        return next(
            code for code in map("{:06}".format, range(111111, 999999)) if code not in around
        )
