"""`cognito-desk token`: a fresh token of the session that is kept, for other programs.

Exit status: 0 with the token, in one line and nothing else, on standard output; otherwise nothing
there and the reason on standard error: 2 wrong usage or a broken profile, 3 nobody is signed in
(any more) or the keyring is locked, 4 the service can't be reached or the token not be checked, 1 a
mistake of ours.

Calls that come while one is at it get what that one gets: tokens go from memory to memory.
"""

from __future__ import annotations

import json
import logging
import os
import random
import sys
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from desktop.auth.states import Cancelled, Done, Failed
from desktop.commands import no_token
from desktop.config.profile import ProfileError, read_profile
from desktop.config.remembered import Remembered
from desktop.system.folders import profile_path, runtime_folder, vault_folder
from desktop.system.single_flight import TooLong, once

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from desktop.auth.session import Session
    from desktop.auth.states import ActivityEvent, State
    from desktop.config.profile import Profile

FINE = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a renewal came to: both tokens, or why there are none."""

    status: int
    reason: str = ""
    id_token: str = field(default="", repr=False)
    access_token: str = field(default="", repr=False)


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.allow_abbrev = False
    parser.description = (
        "Print a fresh token of the session that is kept, for other programs. "
        'Somebody has to be signed in in the window, with "Keep me signed in".'
    )
    parser.epilog = (
        "Exit status: 0 with the token as the only line of output; 1 a mistake of this program, "
        "or nobody reads its output; 2 wrong usage or a broken profile; 3 nobody is signed in "
        "(any more), or the keyring is locked; 4 the sign-in service can't be reached, or the "
        "token can't be checked now. The reason is one line on standard error."
    )
    add = parser.add_argument
    add("--use", choices=("id", "access"), default="id", help="the kind of token (default: id)")
    add(
        "--profile",
        metavar="NAME_OR_FILE",
        help="the connection: a .toml file, or its name (default: the last one)",
    )


def main(namespace: Namespace) -> int:
    """Run with the parsed options of `configure`; the exit status. Ctrl+C goes through."""
    # Libraries' warnings are nothing for a script's log: what happened is told in one sentence.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        outcome = _outcome(namespace.profile)
        if outcome.status == FINE:
            return _print(outcome.id_token if namespace.use == "id" else outcome.access_token)
    except ProfileError as error:
        return _tell(no_token.WRONG_USAGE, str(error))
    return _tell(outcome.status, outcome.reason)


def _outcome(name: str | None) -> Outcome:
    """Of this call's renewal, or of the one that is under way. Raises `ProfileError`."""
    name = name if name is not None else Remembered.read().profile
    if not name:
        raise ProfileError("No connection was used here so far. Name one with --profile.")
    profile = read_profile(profile_path(name))
    # Short, because a socket's path is limited to about a hundred bytes.
    label = f"token-{profile.connection_key.digest(8)}"
    try:
        answer = once(runtime_folder(), label, lambda: _renewed(profile))
    except TooLong:
        return Outcome(no_token.UNREACHABLE, no_token.TOO_LONG)
    except OSError:  # no place for a lock: the vault's own has each wait for its turn
        answer = _renewed(profile)
    return Outcome(**json.loads(answer))


def _renewed(profile: Profile) -> bytes:
    """An `Outcome`, as it is handed over."""
    import asyncio  # none of this for those that are given what another got

    from desktop.auth.flows.refresh import resume
    from desktop.cognito.pool_service import PoolService
    from desktop.vault.vault import Vault
    from desktop.worker.driver import Driver
    from desktop.worker.job import Job

    ends: list[State] = []

    def report(_: int, news: State | ActivityEvent) -> None:
        if isinstance(news, (Done, Failed, Cancelled)):
            ends.append(news)

    vault = Vault(vault_folder(), profile.connection_key)

    async def run() -> None:
        service = PoolService(profile, vault)
        job = Job(1, "resume", resume(profile.client), service, asyncio.Queue())
        await Driver(report, random.SystemRandom().random).run(job)

    asyncio.run(run())
    outcome = _told(ends[-1])
    if outcome.status == no_token.SIGNED_OUT:  # the next window has nobody to welcome back
        Remembered.read().clear_signed_in_name(profile.connection_key, unless=vault.has_file)
    return json.dumps(asdict(outcome)).encode()


def _told(end: State) -> Outcome:
    """Raises `KeyboardInterrupt` when that is what ended it."""
    match end:
        case Done(session):
            return _of(session)  # type: ignore[arg-type]  # what `resume` returns
        case Failed(error):
            return Outcome(*no_token.why(error))
    raise KeyboardInterrupt


def _of(session: Session) -> Outcome:
    if not session.verdicts.valid:
        return Outcome(no_token.UNREACHABLE, no_token.NO_KEYS)
    tokens = session.tokens
    return Outcome(FINE, id_token=tokens.id_token, access_token=tokens.access_token)


def _print(token: str) -> int:
    try:
        sys.stdout.write(f"{token}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):  # nobody reads it any more, or it was closed from the start
        if sys.stdout is not None:  # what is left in it must not be tried again at the very end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _tell(no_token.MISTAKE, "The token couldn't be written to standard output.")
    return FINE


def _tell(status: int, reason: str) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"cognito-desk token: {reason}\n")
    return status
