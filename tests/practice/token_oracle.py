"""A test oracle: fails when a pool that is called at random gives tokens it must not give.

What it asks is less than what the pool asks, but enough that no wrong answer gets tokens: a right
password (or a live refresh token) first, and for a second factor, never left out where the pool
requires one, the newest code of that person.
"""

from __future__ import annotations

from typing import Any

from desktop.practice.ready_made.fill import POOLS
from desktop.practice.ready_made.users import PASSWORD, USERS
from tests.practice.core_client import CoreClient, claims
from tests.practice.model.state import App

_CODES = {"SMS_MFA": "SMS_MFA_CODE", "EMAIL_OTP": "EMAIL_OTP_CODE", "SMS_OTP": "SMS_OTP_CODE"}
READY = [user for user in USERS if user.pool != "SecretApp"]
_HARVESTED = (
    *("Session", "AccessToken", "IdToken", "RefreshToken", "ClientId", "Username", "SecretCode"),
    "NextToken",
)


class TokenOracle:
    """Sees each call and its answer."""

    def __init__(self, core: CoreClient) -> None:
        self.core = core
        self.seen_values: dict[str, list[str]] = {
            "ClientId": [c for pool in self._pools for c in pool.clients],
            "UserPoolId": [pool.id for pool in self._pools],
        }
        self._answered: set[str] = set()
        self._asked: list[dict[str, Any]] = []

    def complete(self, kind: str, drawn: Any) -> tuple[str, dict[str, Any]]:
        """The call that a drawn `start` or `answer` stands for: right but for what is odd."""
        if kind == "start" or not self._asked:
            return "InitiateAuth", self._start(*(drawn if kind == "start" else (0, PASSWORD)))
        back, (member, odd_values) = drawn
        asked = self._asked[-1 - back % len(self._asked)]
        user = next((one for one in self._users if one.username == asked["name"]), None)
        given = {"USERNAME": asked["name"], "NEW_PASSWORD": "Changed-2026", "ANSWER": "SMS_MFA"}
        for name in _CODES.values():
            given[name] = self.seen_values["code"][-1] if self.seen_values["code"] else "000000"
        if user and user.authenticator:
            code = App(user.authenticator.secret).code(self.core.now)
            given["SOFTWARE_TOKEN_MFA_CODE"] = code
        body = {**asked, "ChallengeResponses": given}
        del body["name"]
        if odd_values is not None:
            if member == "answer":
                given.update(dict.fromkeys(given, odd_values) | {"USERNAME": asked["name"]})
            else:
                (given if member == "USERNAME" else body)[member] = odd_values
        return "RespondToAuthChallenge", body

    def _start(self, which: int, password: str) -> dict[str, Any]:
        ready = READY[which % len(READY)]
        pool = next(one for one in POOLS if one.pool_id.endswith(ready.pool))
        return {
            "ClientId": pool.client_id,
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": {"USERNAME": ready.username, "PASSWORD": password},
        }

    def before(self) -> None:
        """Look at what can be known now: messages, and what authenticator apps show."""
        self.seen_values["code"] = [str(one["code"]) for one in self.core.outbox.listed()]
        self.seen_values["totp"] = [
            App(app.secret).code(self.core.now)
            for user in self._users
            for app in (user.authenticator, user.pending_authenticator)
            if app is not None
        ]
        self._passwords = {
            user.sub: user.password for user in self._users if user.password is not None
        }

    def after(self, action: str, body: Any, answer: dict[str, Any]) -> None:
        """Judge the answer to a call, and remember what it brought."""
        tokens = answer.get("AuthenticationResult")
        if tokens:
            self._earned(action, body, claims(tokens["AccessToken"])["sub"])
        if "ChallengeName" in answer and "Session" in answer:
            if action == "InitiateAuth":
                self._first_factor(body, answer)
            self._asked.append(
                {
                    "ClientId": body["ClientId"],
                    "ChallengeName": answer["ChallengeName"],
                    "Session": answer["Session"],
                    "name": answer["ChallengeParameters"]["USER_ID_FOR_SRP"],
                }
            )
        for name, value in _members(answer):
            if name in _HARVESTED and isinstance(value, str):
                kind = {"Id": "UserPoolId"}.get(name, name)
                self.seen_values.setdefault(kind, []).append(value)

    def _earned(self, action: str, body: Any, sub: str) -> None:
        if action == "GetTokensFromRefreshToken":
            assert body["RefreshToken"] in self.seen_values["RefreshToken"]
            return
        if action == "InitiateAuth":
            if body["AuthFlow"] in ("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"):
                assert body["AuthParameters"]["REFRESH_TOKEN"] in self.seen_values["RefreshToken"]
            else:
                self._right_password(sub, body["AuthParameters"]["PASSWORD"])
                self._no_second_factor_owed(sub)
            return
        assert action == "RespondToAuthChallenge", f"{action} gave tokens"
        assert body["Session"] in self.seen_values["Session"]
        assert body["Session"] not in self._answered, "a session that was used up gave tokens"
        self._answered.add(body["Session"])
        self._second_factor(body["ChallengeName"], body["ChallengeResponses"], sub)

    def _second_factor(self, challenge: str, given: dict[str, str], sub: str) -> None:
        if challenge in _CODES:
            sent = [
                message["code"]
                for message in self.core.outbox.listed()
                if message["purpose"] == challenge and message["user"] == self._user(sub).username
            ]
            assert given[_CODES[challenge]] == sent[-1]
        elif challenge == "SOFTWARE_TOKEN_MFA":
            app = App(self._user(sub).authenticator.secret)
            near = [app.code(self.core.now, step) for step in (-1, 0, 1)]
            assert given["SOFTWARE_TOKEN_MFA_CODE"] in near
        elif challenge == "PASSWORD":
            self._right_password(sub, given["PASSWORD"])
            self._no_second_factor_owed(sub)
        elif challenge == "NEW_PASSWORD_REQUIRED":
            self._no_second_factor_owed(sub)
        else:
            # Password and session were earned, and the second factor was just made.
            assert challenge == "MFA_SETUP", f"tokens for {challenge}"

    def _no_second_factor_owed(self, sub: str) -> None:
        """Tokens for the password alone: not where MFA is required or switched on and to be had."""
        user = self._user(sub)
        pool = next(pool for pool in self._pools if user in pool.users.values())
        assert pool.mfa != "ON", "tokens without a second factor where one is required"
        if pool.mfa == "OPTIONAL" and "AccountRecoverySetting" not in pool.settings:
            to_be_had = {
                "SMS_MFA": pool.sms_mfa and user.attributes.get("phone_number"),
                "SOFTWARE_TOKEN_MFA": pool.totp_mfa and user.authenticator,
                "EMAIL_OTP": pool.email_mfa and user.attributes.get("email"),
            }
            on = [factor for factor in user.factors if to_be_had[factor]]
            assert not on, f"tokens without {on}"

    def _first_factor(self, body: Any, answer: dict[str, Any]) -> None:
        """A password flow gives a session only for the right password."""
        if body["AuthFlow"] == "USER_PASSWORD_AUTH":
            name = answer["ChallengeParameters"]["USER_ID_FOR_SRP"]
            password = body["AuthParameters"]["PASSWORD"]
            subs = [user.sub for user in self._users if user.username == name]
            assert any(self._passwords[sub].matches(password) for sub in subs)

    def _right_password(self, sub: str, password: str) -> None:
        assert self._passwords[sub].matches(password)

    def _user(self, sub: str) -> Any:
        return next(user for user in self._users if user.sub == sub)

    @property
    def _users(self) -> list[Any]:
        return [user for pool in self._pools for user in pool.users.values()]

    @property
    def _pools(self) -> list[Any]:
        return list(self.core.practice.world.pools.values())


def _members(value: Any) -> Any:
    if isinstance(value, dict):
        for name, member in value.items():
            yield name, member
            yield from _members(member)
    elif isinstance(value, list):
        for item in value:
            yield from _members(item)
