"""The gateway's happy path against a server that is not ours: moto, which knows no SMS codes."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import boto3
import pytest

from desktop.auth.asks import AskNewPassword, NewPasswordChosen
from desktop.auth.errors import IncorrectCredentials, Misconfigured
from desktop.auth.session import Session
from desktop.config.profile import Profile
from tests.helpers.flow_runner import FlowRunner

CODE = """
import sys, threading
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
server.stop()
"""


@pytest.fixture(scope="module")
def moto() -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", CODE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        url = f"http://127.0.0.1:{int(process.stdout.readline())}"
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with suppress(OSError), urllib.request.urlopen(f"{url}/moto-api/", timeout=2):
                break
        yield url
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture(scope="module")
def profile(moto: str) -> Profile:
    client: Any = boto3.client(
        "cognito-idp",
        region_name="eu-central-1",
        endpoint_url=moto,
        aws_access_key_id="practice",
        aws_secret_access_key="practice",
    )
    pool = client.create_user_pool(PoolName="p")["UserPool"]["Id"]
    app = client.create_user_pool_client(
        UserPoolId=pool, ClientName="c", ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"]
    )["UserPoolClient"]["ClientId"]
    client.admin_create_user(UserPoolId=pool, Username="maria", TemporaryPassword="First-2026")
    return Profile(
        "moto",
        "eu-central-1",
        pool,
        app,
        endpoint_url=moto,
        jwks_url=f"{moto}/{pool}/.well-known/jwks.json",
    )


def test_a_new_password_then_verified_tokens(profile: Profile, flows: FlowRunner):
    wrong = flows.sign_in(profile, "maria", "Wrong-2026")
    assert isinstance(wrong, IncorrectCredentials)
    ask = flows.sign_in(profile, "maria", "First-2026")
    assert isinstance(ask, AskNewPassword)
    session = flows.answer(NewPasswordChosen("Second-2026"))
    assert isinstance(session, Session), session
    assert session.verdicts.valid, session.verdicts.checks


def test_an_unknown_client(profile: Profile, flows: FlowRunner):
    other = dataclasses.replace(profile, client_id="nosuchclient")
    assert isinstance(flows.sign_in(other, "maria", "Second-2026"), Misconfigured)
