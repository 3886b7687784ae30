"""Sessions, and replies of the service, from which the tests of flows start."""

from __future__ import annotations

import dataclasses

from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.session import Session
from tests.auth.minting import CLIENT, key_set, result
from tests.auth.srp_server import Server, verifier
from tests.auth.transcripts import Play, challenge

SECRET = dataclasses.replace(CLIENT, client_secret="s3cret")
SRP = dataclasses.replace(CLIENT, auth_flow="USER_SRP_AUTH")
MARIA = Credentials("Maria@example.com", "Correct-horse-1")
IDENTITY = "Minted001maria.santos"
SERVER = Server(IDENTITY, verifier(IDENTITY, MARIA.password, 0x80FF), 0x80FF, 4711)


def signed_in() -> Session:
    run = Play(sign_in(CLIENT, Credentials("m", "p")))
    run.reply({"AuthenticationResult": result()})
    run.send(key_set())
    assert isinstance(run.result, Session)
    return run.result


def without_refresh_token(**changes: object) -> dict[str, object]:
    tokens = result(**changes)
    del tokens["RefreshToken"]
    return {"AuthenticationResult": tokens}


def delivered(destination: str = "m***@e***", medium: str = "EMAIL") -> dict[str, object]:
    details = {"Destination": destination, "DeliveryMedium": medium, "AttributeName": "email"}
    return {"CodeDeliveryDetails": details}


def password_verifier(session: str | None = None) -> dict[str, object]:
    given = SERVER.parameters(USERNAME="maria.santos", USER_ID_FOR_SRP="maria.santos")
    return challenge("PASSWORD_VERIFIER", session, **given)
