"""A walk through random sign-ins by every flow, for tests that want any state there can be."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from desktop.practice.ready_made.fill import ALL_USERS, POOLS
from desktop.practice.ready_made.users import PASSWORD
from desktop.practice.sign_in.challenge_handlers import CHALLENGE_HANDLERS
from desktop.practice.sign_in.initiate import FLOWS
from tests.practice.core_client import CoreClient

NOBODY = "nobody.here"
VALUES = {
    "PASSWORD": (PASSWORD, PASSWORD, PASSWORD, "x"),
    "SRP_A": ("2", "ff", "0", "-"),
    "CHALLENGE_NAME": ("SRP_A", ""),
    "PREFERRED_CHALLENGE": ("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"),
    "ANSWER": (
        *("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"),
        *("SMS_MFA", "SOFTWARE_TOKEN_MFA", "14", "14", "13", "22"),
    ),
    "EMAIL": ("a@b.cd", "x"),
    "NEW_PASSWORD": ("Much-longer-1", "x"),
    "CREDENTIAL": ("{}",),
    "PASSWORD_CLAIM_SIGNATURE": ("AAAA", "\u0661"),
    "TIMESTAMP": ("Sat May 30 20:26:40 UTC 2026", "Mon Feb 31 00:00:00 UTC 0000"),
    "DEVICE_KEY": ("eu-central-1_0", ""),
}
CODES = ("SMS_MFA_CODE", "EMAIL_OTP_CODE", "SMS_OTP_CODE", "SOFTWARE_TOKEN_MFA_CODE")


@dataclass
class Walk:
    core: CoreClient
    source: random.Random
    open: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    """Who was asked, and the answer to be filled in; the newest last."""
    signed_in: set[str] = field(default_factory=set)

    def steps(self, count: int) -> None:
        """Begin sign-ins and answer challenges, half of each, as time passes."""
        for number in range(count):
            if number % 40 == 0:
                self.core.now += 31
            if self.source.random() < 0.5 or not self.open:
                self.begin()
            else:
                self.answer()

    def values(self, share: float) -> dict[str, str]:
        messages = self.core.outbox.listed()
        code = str(messages[-1]["code"]) if messages else "0"
        given = {name: self.source.choice(VALUES[name]) for name in VALUES}
        given |= dict.fromkeys(CODES, code)
        return {name: value for name, value in given.items() if self.source.random() < share}

    def begin(self) -> None:
        ready = self.source.choice(POOLS)
        here = [u.username for u in ALL_USERS if ready.pool_id.endswith(u.pool)]
        name = self.source.choice([*here, NOBODY])
        flow = ready.auth_flow if self.source.random() < 0.9 else self.source.choice(list(FLOWS))
        given = {"PASSWORD": PASSWORD, "SRP_A": "2", **self.values(0.15), "USERNAME": name}
        body = {"ClientId": ready.client_id, "AuthFlow": flow, "AuthParameters": given}
        self.take(name, ready.client_id, self.core.call("InitiateAuth", **body)[1])

    def answer(self) -> None:
        name, body = self.source.choice(self.open[-12:])
        kept = body.get("ChallengeResponses", {})
        body = {**body, "ChallengeResponses": {**self.values(0.7), **kept, "USERNAME": name}}
        if self.source.random() < 0.1:
            body["ChallengeName"] = self.source.choice(list(CHALLENGE_HANDLERS))
        self.take(name, body["ClientId"], self.core.call("RespondToAuthChallenge", **body)[1])

    def take(self, name: str, client_id: str, reply: dict[str, Any]) -> None:
        if "AuthenticationResult" in reply:
            self.signed_in.add(name)
        if "ChallengeName" not in reply:
            return
        asked = {"ClientId": client_id, "ChallengeName": reply["ChallengeName"]}
        if "Session" in reply:
            asked["Session"] = reply["Session"]
        block = reply["ChallengeParameters"].get("SECRET_BLOCK")
        given = {"PASSWORD_CLAIM_SECRET_BLOCK": block} if block else {}
        self.open.append((name, {**asked, "ChallengeResponses": given}))
