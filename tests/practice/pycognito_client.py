"""pycognito as a client that others wrote: its arithmetic, with our clock in hand."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime
from typing import Any

from pycognito.aws_srp import AWSSRP, generate_hash_device, hex_to_long

from desktop.practice.ready_made.users import PASSWORD
from tests.practice.core_client import CoreClient


def timestamp(seconds: float, form: str = "%a %b {day} %H:%M:%S UTC %Y") -> str:
    """TIMESTAMP as the service writes it, or in another form."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.strftime(form.replace("{day}", str(moment.day)))


class PycognitoClient:
    """One try at a password, or at a device's."""

    def __init__(self, core: CoreClient, username: str, password: str = PASSWORD) -> None:
        self.core = core
        self.username = username
        self.password = password
        self.srp = AWSSRP(username, password, core.pool_id, core.client_id, client=object())

    def parameters(self, **more: str) -> dict[str, str]:
        """What proves nothing yet: user name and SRP_A."""
        return {"USERNAME": self.username, "SRP_A": f"{self.srp.large_a_value:x}", **more}

    def start(self, flow: str = "USER_SRP_AUTH", **more: str) -> dict[str, Any]:
        """What InitiateAuth takes."""
        parameters = self.parameters(**more)
        return {"ClientId": self.core.client_id, "AuthFlow": flow, "AuthParameters": parameters}

    def begin(self, **more: str) -> dict[str, Any]:
        """PASSWORD_VERIFIER."""
        return self.core.ok("InitiateAuth", **self.start(**more))

    def proof(self, challenge: dict[str, Any], when: str = "", **more: str) -> dict[str, Any]:
        """What RespondToAuthChallenge takes to answer PASSWORD_VERIFIER."""
        given = challenge["ChallengeParameters"]
        # pycognito fails at a sign; only simulated users have one, whose proof is wrong anyway.
        salt = given["SALT"].removeprefix("-")
        key = self.srp.get_password_authentication_key(
            given["USER_ID_FOR_SRP"], self.password, hex_to_long(given["SRP_B"]), salt
        )
        identity = self.core.pool_id.split("_")[1] + given["USER_ID_FOR_SRP"]
        return self._answer(challenge, key, identity, when, more)

    def prove(self, challenge: dict[str, Any], **more: str) -> dict[str, Any]:
        """Answer PASSWORD_VERIFIER right; the next challenge, or tokens."""
        return self.core.ok("RespondToAuthChallenge", **self.proof(challenge, **more))

    def device_proof(
        self, challenge: dict[str, Any], device: dict[str, str], secret: str
    ) -> dict[str, Any]:
        """What RespondToAuthChallenge takes to answer DEVICE_PASSWORD_VERIFIER."""
        given = challenge["ChallengeParameters"]
        group, key = device["DeviceGroupKey"], device["DeviceKey"]
        shared = self.srp.get_device_authentication_key(
            group, key, secret, hex_to_long(given["SRP_B"]), given["SALT"]
        )
        return self._answer(challenge, shared, group + key, "", {"DEVICE_KEY": key})

    def _answer(
        self, challenge: dict[str, Any], key: bytes, identity: str, when: str, more: dict[str, str]
    ) -> dict[str, Any]:
        given = challenge["ChallengeParameters"]
        when = when or timestamp(self.core.now)
        block = base64.b64decode(given["SECRET_BLOCK"])
        signature = hmac.digest(key, identity.encode() + block + when.encode(), hashlib.sha256)
        answer = {
            "ClientId": self.core.client_id,
            "ChallengeName": challenge["ChallengeName"],
            "ChallengeResponses": {
                "USERNAME": given["USERNAME"],
                "PASSWORD_CLAIM_SECRET_BLOCK": given["SECRET_BLOCK"],
                "PASSWORD_CLAIM_SIGNATURE": base64.b64encode(signature).decode(),
                "TIMESTAMP": when,
                **more,
            },
        }
        session = {"Session": challenge["Session"]} if "Session" in challenge else {}
        return answer | session


def device_secret(device: dict[str, str]) -> tuple[str, dict[str, str]]:
    """A device password, and the verifier that ConfirmDevice takes."""
    made: tuple[str, dict[str, str]] = generate_hash_device(
        device["DeviceGroupKey"], device["DeviceKey"]
    )
    return made
