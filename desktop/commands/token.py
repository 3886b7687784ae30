"""`cognito-desk token`: a fresh token of the stored session, for other programs.

Exit status 0 with the token as the only line on standard output. Otherwise nothing is there, the
reason is one line on standard error, and the status says which kind it is (`ExitStatus`).

Calls that are made while another is renewing get its tokens, from memory to memory.
"""

from __future__ import annotations

import hashlib
import logging
import random
import sys
from typing import TYPE_CHECKING

from desktop.auth.errors import SettingUnusable
from desktop.auth.states import Cancelled, Done, Failed
from desktop.commands.output import complain, write_line
from desktop.commands.token_failure import NO_KEYS, TOO_LONG, ExitStatus, explain
from desktop.commands.token_outcome import Outcome, from_bytes, to_bytes
from desktop.config.managed.profiles import read_effective_profile
from desktop.config.profile import ProfileError
from desktop.config.remembered import Remembered
from desktop.system.folders import profile_path, runtime_folder, vault_folder
from desktop.system.single_flight import TooLong, once

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from desktop.auth.session import Session
    from desktop.auth.states import ActivityEvent, State
    from desktop.config.profile import Profile


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.allow_abbrev = False
    parser.description = (
        "Print a fresh token of the session that is kept, for other programs. "
        'There has to be a sign-in in the window, with "Keep me signed in".'
    )
    parser.epilog = (
        "Exit status: 0 with the token as the only line of output; 1 a mistake of this program, "
        "or its output is not read; 2 wrong usage or a broken profile; 3 no session is kept "
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
    # Warnings of libraries would be further lines on standard error.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        outcome = _renew_once(namespace.profile)
        if outcome.status == ExitStatus.OK:
            return _print(outcome.id_token if namespace.use == "id" else outcome.access_token)
    except ProfileError as error:
        return _fail(ExitStatus.WRONG_USAGE, str(error))
    return _fail(outcome.status, outcome.reason)


def _renew_once(name: str | None) -> Outcome:
    """The outcome of the renewal that is under way, or of one of our own. Raises `ProfileError`."""
    name = name if name is not None else Remembered.read().profile
    if not name:
        raise ProfileError("No connection was used here so far. Name one with --profile.")
    profile = read_effective_profile(profile_path(name))
    redirection = profile.redirection
    if redirection is not None and redirection.flaw is not None:
        return Outcome(*explain(SettingUnusable(redirection.variable, redirection.flaw)))
    label = _label(profile)
    own: list[Outcome] = []

    def renew() -> bytes:
        own.append(_renew(profile))
        return to_bytes(own[-1])

    try:
        answer = once(runtime_folder(), label, renew)
    except TooLong:
        return Outcome(ExitStatus.UNREACHABLE, TOO_LONG)
    except OSError:  # no lock: the vault's own has each call wait for its turn
        return _renew(profile)
    return own[-1] if own else from_bytes(answer, profile.client) or _renew(profile)


def _label(profile: Profile) -> str:
    """What calls share that may be given each other's tokens: the connection, what it asks for.

    Short, because a socket's path is limited to about a hundred bytes.
    """
    label = f"token-{profile.connection_key.digest(8)}"
    client = profile.client
    if not (client.acr_values or client.require_mfa):
        return label
    asked = f"{client.require_mfa} {' '.join(client.acr_values)}"
    return f"{label}-{hashlib.sha256(asked.encode()).hexdigest()[:8]}"


def _renew(profile: Profile) -> Outcome:
    import asyncio  # not needed by a call that is given another's outcome

    from desktop.auth.flows.refresh import resume
    from desktop.cognito.pool_service import PoolService
    from desktop.vault.migrating_vault import MigratingVault
    from desktop.vault.proxy_credentials import KeyringProxyCredentials
    from desktop.worker.driver import Driver
    from desktop.worker.job import Job

    ends: list[State] = []

    def report(_: int, news: State | ActivityEvent) -> None:
        if isinstance(news, (Done, Failed, Cancelled)):
            ends.append(news)

    vault = MigratingVault(vault_folder(), profile.connection_key)

    async def run() -> None:
        service = PoolService(profile, vault, credentials=KeyringProxyCredentials())
        job = Job(1, "resume", resume(profile.client), service, asyncio.Queue())
        await Driver(report, random.SystemRandom().random).run(job)

    asyncio.run(run())
    outcome = _outcome_of(ends[-1])
    if outcome.status == ExitStatus.SIGNED_OUT:  # so the next window resumes nothing
        Remembered.read().clear_signed_in_name(profile.connection_key, unless=vault.has_file)
    return outcome


def _outcome_of(end: State) -> Outcome:
    """Raises `KeyboardInterrupt` when the flow was cancelled by it."""
    match end:
        case Done(session):
            return _outcome_of_session(session)  # type: ignore[arg-type]  # what `resume` returns
        case Failed(error):
            return Outcome(*explain(error))
    raise KeyboardInterrupt


def _outcome_of_session(session: Session) -> Outcome:
    if not session.verdicts.valid:
        return Outcome(ExitStatus.UNREACHABLE, NO_KEYS)
    tokens = session.tokens
    return Outcome(ExitStatus.OK, id_token=tokens.id_token, access_token=tokens.access_token)


def _print(token: str) -> int:
    if write_line(sys.stdout, token):
        return ExitStatus.OK
    return _fail(ExitStatus.INTERNAL_ERROR, "The token couldn't be written to standard output.")


def _fail(status: int, reason: str) -> int:
    complain("token", reason)
    return status
