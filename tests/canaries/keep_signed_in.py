"""Somebody with "Keep me signed in", at a computer and a pool with canaries."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass

from desktop.auth.client import AppClient
from desktop.config.profile import read_profile
from desktop.config.remembered import Remembered
from desktop.vault import sealed_file
from tests.canaries.computer import MAIN, Computer, Program, Seen
from tests.canaries.pool import PASSWORD, USER, CanaryPool
from tests.canaries.scanner import Canaries, Find
from tests.helpers.practice_pool import PracticePool
from tests.helpers.running_app import CODE, SIGN_IN
from tests.helpers.sign_in_steps import FIRST_START
from tests.practice.core_client import claims

NAME = "Simon Weber"
"""As the window and the tray call the user."""
KEY = "the vault's key"
KEEP = """
import json, sys
from desktop.auth.stored_session import Keep, StoredSession
from desktop.auth.connection_key import ConnectionKey
from desktop.system.folders import vault_folder
from desktop.vault.vault import Vault
connection, kept = json.load(sys.stdin)
vault = Vault(vault_folder(), ConnectionKey(*connection))
assert vault.keep(Keep(StoredSession(**kept), begins=True)) is None
"""


@dataclass
class Staff:
    """The person, their computer, and the pool."""

    computer: Computer
    pool: CanaryPool

    def __post_init__(self) -> None:
        self.profile_file = self.pool.write_profile(self.computer.kept / "staff.toml")
        profile = read_profile(self.profile_file)
        self.client: AppClient = profile.client
        self._connection = profile.connection_key
        self._keys: set[str] = set()

    @property
    def start(self) -> tuple[str, str]:
        return "--profile", str(self.profile_file)

    @property
    def canaries(self) -> Canaries:
        """All secrets so far, and the keys that were ever seen in the keyring."""
        canaries = self.pool.canaries()
        self._keys |= {key for key in self.computer.vault_keys() if key}
        for key in self._keys:
            canaries.add(KEY, key)
        return canaries

    def kept(self) -> dict[str, object] | None:
        """What the sealed file has in it; None without one."""
        if not self.computer.sealed:
            return None
        [file], [key] = self.computer.sealed, self.computer.vault_keys()
        found: dict[str, object] = json.loads(
            sealed_file.unseal(file.read_bytes(), base64.b64decode(key), self._connection.text)
        )
        return found

    @property
    def newest(self) -> str:
        """The refresh token that went over the wire last."""
        return self.pool.relay.secrets()["refresh token"][-1]

    def stays(self) -> None:
        """Signed in on an earlier day, as the window would have left it."""
        port = self.pool.relay.server_address[1]
        secret = self.client.secret_hash(USER)
        asked = PracticePool(port).call(
            "InitiateAuth",
            ClientId=self.client.client_id,
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": USER, "PASSWORD": PASSWORD, **secret},
        )
        code = self.pool.practice.newest_code(USER)
        tokens = PracticePool(port).call(
            "RespondToAuthChallenge",
            ClientId=self.client.client_id,
            ChallengeName=asked["ChallengeName"],
            Session=asked["Session"],
            ChallengeResponses={"USERNAME": USER, "SMS_MFA_CODE": code, **secret},
        )["AuthenticationResult"]
        of = claims(tokens["IdToken"])
        kept = {
            "refresh_token": tokens["RefreshToken"],
            "user_name": of["cognito:username"],
            "sub": of["sub"],
            "auth_time": of["auth_time"],
        }
        subprocess.run(
            [sys.executable, "-c", KEEP],
            env=self.computer.env,
            input=json.dumps([astuple(self._connection), kept]).encode(),
            check=True,
            timeout=30,
        )
        remembered = Remembered(self.computer.home / "config" / "cognito-desk" / "state.json")
        remembered.set_user_name(self._connection, USER)
        remembered.set_signed_in_name(self._connection, NAME)

    def signs_in(self, program: Program) -> None:
        """In the window, with the box ticked."""
        screen = program.screen
        screen.wait_for_window(SIGN_IN, within=FIRST_START)
        screen.type(SIGN_IN, "User name", USER)
        screen.type(SIGN_IN, "Password", PASSWORD)
        screen.press(SIGN_IN, "Keep me signed in")
        screen.press(SIGN_IN, "Sign in", role="push button")
        screen.wait_for_window(CODE)
        screen.type(CODE, "Code", self.pool.practice.newest_code(USER))
        screen.press(CODE, "Verify")
        self.is_signed_in(program)

    def is_signed_in(self, program: Program) -> None:
        """And so it is kept, with the newest token."""
        status = {"description": "Signed in"}
        program.screen.read(MAIN, "Status", within=FIRST_START, **status)
        wait(lambda: (self.kept() or {}).get("refresh_token") == self.newest)

    def finds(self, seen: Seen) -> list[Find]:
        """Secrets where none belongs. The key to the sealed file belongs into the keyring."""
        return [
            find
            for find in seen.search(self.canaries)
            if not (find.canary == KEY and in_the_keyring(find))
        ]


def in_the_keyring(find: Find) -> bool:
    return "plain.keyring" in find.where or find.where.startswith("keyring's items")


def wait(until: Callable[[], object], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < deadline, "it never came to that"
        time.sleep(0.05)


def unmarked(seen: Seen, marks: dict[str, str]) -> list[str]:
    """The places that don't have what they are known to have: they were not looked at."""
    lacking = []
    for place, mark in marks.items():
        canaries = Canaries()
        canaries.add(place, mark)
        if not any(place in find.where for find in seen.search(canaries)):
            lacking.append(place)
    return lacking
