"""The program with other doubles of Cognito, by the connection files of docs/doubles.md.

moto is among the tests' requirements. The others are looked for in build/doubles, and left out,
saying so, where they aren't: `python -m venv build/doubles`, `build/doubles/bin/pip install
ministack cryptography` and `npm install --prefix build/doubles cognito-local`.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import boto3
import pytest

from desktop.auth.asks import AskNewPassword, NewPasswordChosen
from desktop.auth.errors import IncorrectCredentials, Misconfigured, PasswordNotAccepted
from desktop.auth.session import Session
from desktop.config.profile import Profile, read_profile
from tests.helpers.flow_runner import FlowRunner

ROOT = Path(__file__).parents[2]
DOUBLES = ROOT / "build/doubles"
EXAMPLES = (ROOT / "docs/doubles.md").read_text(encoding="utf-8")
USER = "maria@example.com"
HOST = "127.0.0.1"
WRONG = {"cognito-local": PasswordNotAccepted}
"""What a wrong password is elsewhere than at Cognito."""
MOTO = """
import sys
from moto.server import main
main(["-H", "127.0.0.1", "-p", sys.argv[1]])
"""


def command(name: str, port: int) -> list[str]:
    """What starts this double; skips the test where it isn't installed."""
    if name == "moto":
        return [sys.executable, "-W", "ignore", "-c", MOTO, str(port)]
    program = {
        "ministack": DOUBLES / "bin/ministack",
        "cognito-local": DOUBLES / "node_modules/.bin/cognito-local",
    }[name]
    if not program.exists():
        pytest.skip(f"{name} is not in build/doubles")
    if name == "cognito-local" and shutil.which("node") is None:
        pytest.skip("there is no Node")
    return [str(program)]


@pytest.fixture(scope="module", params=["moto", "ministack", "cognito-local"])
def double(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """A running double: its name and its endpoint."""
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    name = request.param
    where = {"HOST": HOST, "PORT": str(port), "BIND_HOST": HOST, "GATEWAY_PORT": str(port)}
    with subprocess.Popen(
        command(name, port),
        cwd=tmp_path_factory.mktemp(name),
        env={**os.environ, **where, "SERVICES": "cognito-idp", "IOT_MTLS_ENABLED": "0"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
                break
        yield name, f"http://{HOST}:{port}"
        process.terminate()


def admin(endpoint: str) -> Any:
    return boto3.client(
        "cognito-idp",
        region_name="eu-central-1",
        endpoint_url=endpoint,
        aws_access_key_id="practice",
        aws_secret_access_key="practice",
    )


def connection_file(name: str, endpoint: str, pool: str, app: str) -> str:
    """The example of this double, with these ids."""
    section = EXAMPLES.split(f"\n## {name}\n")[1]
    example = section.split("```toml\n")[1].split("```")[0]
    values = dict(re.findall(r'^(\w+) = "(.*)"$', example, re.MULTILINE))
    for old, new in (
        (values["endpoint_url"], endpoint),
        (values["user_pool_id"], pool),
        (values["client_id"], app),
    ):
        example = example.replace(old, new)
    return example


def profile_of(
    double: tuple[str, str], folder: Path, *, secret: bool = False
) -> tuple[Profile, str]:
    """A pool with a new user, the connection to it, and the user's temporary password."""
    name, endpoint = double
    client = admin(endpoint)
    pool = client.create_user_pool(PoolName="p")["UserPool"]["Id"]
    app = client.create_user_pool_client(
        UserPoolId=pool,
        ClientName="c",
        ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        GenerateSecret=secret,
    )["UserPoolClient"]
    client.admin_create_user(
        UserPoolId=pool,
        Username=USER,
        TemporaryPassword="First-2026",
        MessageAction="SUPPRESS",
        UserAttributes=[{"Name": "email", "Value": USER}],
    )
    text = connection_file(name, endpoint, pool, app["ClientId"])
    if secret:
        text += f'client_secret = "{app["ClientSecret"]}"\n'
    file = folder / "double.toml"
    file.write_text(text, encoding="utf-8")
    return read_profile(file), "First-2026"


@pytest.mark.parametrize("secret", [False, True], ids=["public", "with a secret"])
def test_a_new_password_then_verified_tokens(
    double: tuple[str, str], tmp_path: Path, flows: FlowRunner, *, secret: bool
):
    profile, temporary = profile_of(double, tmp_path, secret=secret)
    ask = flows.sign_in(profile, USER, temporary)
    assert isinstance(ask, AskNewPassword), ask
    session = flows.answer(NewPasswordChosen("Second-2026"))
    assert isinstance(session, Session), session
    assert session.verdicts.valid, session.verdicts.checks
    wrong = flows.sign_in(profile, USER, "Wrong-2026")
    assert isinstance(wrong, WRONG.get(double[0], IncorrectCredentials))


def test_an_unknown_client(double: tuple[str, str], tmp_path: Path, flows: FlowRunner):
    profile, temporary = profile_of(double, tmp_path)
    file = tmp_path / "double.toml"
    text = file.read_text(encoding="utf-8").replace(profile.client_id, "nosuchclient")
    file.write_text(text, encoding="utf-8")
    refused = flows.sign_in(read_profile(file), USER, temporary)
    assert isinstance(refused, Misconfigured), refused
