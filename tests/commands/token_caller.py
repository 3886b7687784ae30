"""A person with a stored session at a practice pool, and `cognito-desk token` called for them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop.auth.second_step import SecondStep
from desktop.auth.stored_session import Keep, StoredSession
from desktop.config.profile import Profile, read_profile
from desktop.config.remembered import Remembered
from desktop.vault.keyring_store import KeyringStore
from desktop.vault.vault import Vault
from tests.canaries.recording_relay import RecordingRelay
from tests.helpers.practice_pool import PracticePool
from tests.helpers.user_folders import (
    bare_environment,
    config_folder,
    home_environment,
    vault_folder,
)
from tests.practice.core_client import claims
from tests.vault.file_keyring import FileKeyring

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds that anything may take."""
KILLED = 1 if sys.platform == "win32" else -signal.SIGKILL
"""Exit status of a process that was killed."""
ctrl_c = pytest.mark.skipif(sys.platform == "win32", reason="there Ctrl+C comes from a console")
PLAIN, ROTATING = "eu-central-1_Practice1", "eu-central-1_Rotation1"


@dataclass
class TokenCaller:
    """One person, one connection, one home."""

    home: Path
    relay: RecordingRelay
    pool_id: str
    client_id: str
    user_name: str
    password: str = field(repr=False)
    chosen: tuple[str, ...] = ("--profile", "staff.toml")
    """The arguments that name the connection; for calls without a --profile of their own."""
    more_environment: dict[str, str] = field(default_factory=dict)

    @property
    def profile_file(self) -> Path:
        return self.home / "staff.toml"

    @property
    def profile(self) -> Profile:
        return read_profile(self.profile_file)

    @property
    def runtime(self) -> Path:
        return self.home / "run" / "cognito-desk"

    @property
    def vault(self) -> Vault:
        folder = vault_folder(self.home)
        keyring_store = KeyringStore(lambda: FileKeyring(self.home / "keyring"), 30.0)
        return Vault(folder, self.profile.connection_key, keyring_store)

    @property
    def environment(self) -> dict[str, str]:
        packages = os.pathsep.join([str(ROOT), *sys.path])
        return {
            **bare_environment(),
            **home_environment(self.home),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "PYTHONPATH": packages,
            "PYTHONDONTWRITEBYTECODE": "1",
            **self.more_environment,
        }

    @property
    def kept(self) -> StoredSession | None:
        recalled = self.vault.recall()
        recalled.release()
        return recalled.stored_session

    @property
    def remembered(self) -> Remembered:
        return Remembered.read(config_folder(self.home) / "state.json")

    @property
    def person(self) -> str:
        """Whom a window would welcome back at its start."""
        return self.remembered.signed_in_name(self.profile.connection_key)

    @person.setter
    def person(self, name: str) -> None:
        self.remembered.set_signed_in_name(self.profile.connection_key, name)

    def write_profile(self, **changes: object) -> None:
        """With these keys changed; None leaves one out."""
        values = {
            "name": "Staff",
            "region": "eu-central-1",
            "user_pool_id": self.pool_id,
            "client_id": self.client_id,
            "endpoint_url": self.relay.url,
            **changes,
        }
        lines = (
            f"{name} = {json.dumps(value)}\n" for name, value in values.items() if value is not None
        )
        self.profile_file.write_text("".join(lines))

    def sign_in(self) -> dict[str, Any]:
        """With a code by text message, and "Keep me signed in"; the tokens."""
        port = self.relay.server_address[1]
        challenge = PracticePool(port).call(
            "InitiateAuth",
            ClientId=self.client_id,
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": self.user_name, "PASSWORD": self.password},
        )
        code = PracticePool(self.relay.pool_port).newest_code(self.user_name)
        result: dict[str, Any] = PracticePool(port).call(
            "RespondToAuthChallenge",
            ClientId=self.client_id,
            ChallengeName=challenge["ChallengeName"],
            Session=challenge["Session"],
            ChallengeResponses={"USERNAME": self.user_name, "SMS_MFA_CODE": code},
        )["AuthenticationResult"]
        self.store_session(result["RefreshToken"], result["IdToken"])
        self.relay.operations.clear()
        self.relay.asked.clear()
        return result

    def store_session(
        self, refresh_token: str, id_token: str, second_step: SecondStep | None = None
    ) -> None:
        """As a window does; without `second_step` as one of an earlier version did."""
        of = claims(id_token)
        stored_session = StoredSession(
            refresh_token,
            of["cognito:username"],
            of["sub"],
            of["auth_time"],
            second_step=second_step,
        )
        assert self.vault.keep(Keep(stored_session, begins=True)) is None

    def administer_user(self, operation: str, **parameters: object) -> None:
        who = {"UserPoolId": self.pool_id, "Username": self.user_name}
        PracticePool(self.relay.pool_port).call(operation, **(parameters or who))

    def set_faults(self, *faults: Mapping[str, object]) -> None:
        PracticePool(self.relay.pool_port).set_faults(*faults)

    def wait_until_renewing(self) -> None:
        """Return once a call has begun, and listens for others."""
        deadline = time.monotonic() + PATIENCE
        while not list(self.runtime.glob("*.key")):
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def waiting_calls(self) -> int:
        """How many calls are connected to one that is renewing."""
        texts = [path.read_text() for path in self.home.glob("waiting-*")]
        return sum(int(text or "0") for text in texts)

    def wait_for_requests(self, times: int = 1) -> None:
        """Return once the pool has that many requests, answered or not."""
        deadline = time.monotonic() + PATIENCE
        while len(self.relay.asked) < times:
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def start(self, *arguments: str, command: str = "token") -> subprocess.Popen[bytes]:
        own = () if "--profile" in arguments or command != "token" else self.chosen
        module = (
            sys.executable,
            "-m",
            "tests.commands.run_with_file_keyring",
            str(self.home / "keyring"),
        )
        return subprocess.Popen(
            [*module, command, *own, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.environment,
            cwd=self.home,
        )

    def call(self, *arguments: str) -> Result:
        return result_of(self.start(*arguments))


@dataclass(frozen=True, slots=True)
class Result:
    """How a call ended."""

    status: int
    out: str = field(repr=False)
    errors: str

    @property
    def token(self) -> str:
        """What was printed, which has to be one token and nothing else."""
        assert (self.status, self.errors) == (0, "")
        token, end, rest = self.out.partition("\n")
        assert (end, rest, token.count(".")) == ("\n", "", 2)
        return token

    @property
    def interrupted(self) -> bool:
        """Whether Ctrl+C ended it, without a word.

        A shell says 130 for both statuses. CPython ends by the signal itself where that came while
        code in a string was run, such as that of a dataclass which is being imported.
        """
        return self.status in (130, -signal.SIGINT) and self.out == self.errors == ""

    @property
    def reason(self) -> str:
        """Why there was none: one line, and nothing where the token should be."""
        assert self.out == ""
        assert self.errors.count("\n") == 1
        assert self.errors.startswith("cognito-desk token: ")
        return self.errors.removeprefix("cognito-desk token: ").rstrip("\n")


def result_of(process: subprocess.Popen[bytes], stdin: bytes = b"") -> Result:
    out, errors = process.communicate(stdin, timeout=PATIENCE)
    return Result(process.returncode, out.decode(), errors.decode())
