"""Random sign-ins by every flow: only answers and errors that Cognito has.

What comes back is held against botocore's model; a user who isn't there gets no tokens.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

import pytest

from desktop.practice.crypto.signing_keys import KeyFactory
from desktop.practice.ready_made.fill import ALL_USERS, POOLS
from desktop.practice.ready_made.users import PASSWORD
from desktop.practice.sign_in.challenge_handlers import CHALLENGE_HANDLERS
from desktop.practice.sign_in.initiate import FLOWS
from tests.practice.core_client import CoreClient, SeededEntropy, new_core

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


def walk(key_factory: KeyFactory, seed: int, count: int) -> set[str]:
    """Who got in."""
    one = Walk(new_core(key_factory, SeededEntropy(seed)), random.Random(seed))
    for number in range(count):
        if number % 40 == 0:
            one.core.now += 31
        if one.source.random() < 0.5 or not one.open:
            one.begin()
        else:
            one.answer()
    return one.signed_in


def test_random_sign_ins(key_factory: KeyFactory):
    signed_in = walk(key_factory, seed=1, count=1_500)
    assert NOBODY not in signed_in
    assert len(signed_in) >= 5, "the walk is not only refused"


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(2, 7))
def test_random_sign_ins_for_long(key_factory: KeyFactory, seed: int):
    assert NOBODY not in walk(key_factory, seed, count=20_000)
