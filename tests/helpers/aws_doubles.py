"""Doubles of AWS on this computer: moto's server, and ministack, which has CloudFormation.

ministack is no requirement of the project: its version of `MINISTACK` is put into build/doubles
when a test first needs it. Where that can't be, the test is skipped and says so.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import venv
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import boto3
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DOUBLES = ROOT / "build/doubles"
MINISTACK = "1.5.33"
HOST = "127.0.0.1"
REGION = "eu-central-1"
PATIENCE = 40
INSTALL_SECONDS = 100
MOTO = """
import sys
from moto.server import main
main(["-H", "127.0.0.1", "-p", sys.argv[1]])
"""
SERVICES = "cloudformation,cognito-idp,iam,sns,sts"
LOOPBACK_ONLY = {"HOST": HOST, "BIND_HOST": HOST, "IOT_MTLS_ENABLED": "0"}
"""Without the last ministack also listens on port 8883, of every address."""


@contextmanager
def moto() -> Iterator[str]:
    """moto's server; its address."""
    with _running([sys.executable, "-W", "ignore", "-c", MOTO], port_last=True) as url:
        yield url


@contextmanager
def ministack(folder: Path) -> Iterator[str]:
    """ministack with an empty state, started in `folder`; its address."""
    with _running([str(_ministack_program())], folder) as url:
        yield url


@cache
def client(service: str, url: str, region: str = REGION) -> Any:
    """A boto3 client of the double."""
    return boto3.client(
        service,
        region_name=region,
        endpoint_url=url,
        aws_access_key_id="double",
        aws_secret_access_key="double",
    )


@contextmanager
def _running(
    command: list[str], folder: Path | None = None, *, port_last: bool = False
) -> Iterator[str]:
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    where = {"PORT": str(port), "GATEWAY_PORT": str(port), "SERVICES": SERVICES}
    with subprocess.Popen(
        [*command, str(port)] if port_last else command,
        cwd=folder,
        env={**os.environ, **LOOPBACK_ONLY, **where},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            deadline = time.monotonic() + PATIENCE
            while time.monotonic() < deadline:
                with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
                    break
                time.sleep(0.1)
            yield f"http://{HOST}:{port}"
        finally:
            process.terminate()


def _ministack_program() -> Path:
    program = DOUBLES / "bin/ministack"
    python = DOUBLES / "bin/python"
    if program.exists() and _installed_version(python) == MINISTACK:
        return program
    try:
        if not python.exists():
            venv.create(DOUBLES, with_pip=True)
        subprocess.run(
            [python, "-m", "pip", "install", "-q", f"ministack=={MINISTACK}", "cryptography"],
            check=True,
            capture_output=True,
            timeout=INSTALL_SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"ministack {MINISTACK} can't be put into build/doubles ({error})")
    return program


def _installed_version(python: Path) -> str:
    code = "from importlib.metadata import version; print(version('ministack'))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def forget_this_computers_aws(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Neither the machine's credentials nor its user's, and no request to its metadata."""
    for name in [it for it in os.environ if it.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(folder / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(folder / "credentials"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
