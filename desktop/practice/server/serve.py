"""The practice pool's process: listen, print where, serve, end on a signal or with the parent."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from desktop.practice.crypto.encoding import compact_json
from desktop.practice.options import LOOPBACK
from desktop.practice.ready_made.fill import overview
from desktop.practice.ready_made.pool import REGION, REPLICA_REGION
from desktop.practice.seed_error import SeedError
from desktop.practice.server.faults import Faults
from desktop.practice.server.http import PracticeServer
from desktop.practice.server.origin_check import CallerRules
from desktop.practice.server.router import Router
from desktop.practice.server.sources import first_sources
from desktop.practice.server.state import ServerState

if TYPE_CHECKING:
    from desktop.practice.options import Options

_WRONG_USAGE = 2
_NAME = "cognito-desk practice"
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared with
_SIGNAL_SECONDS = 0.5
"""How soon a signal is noticed on Windows, where it wakes no waiting thread."""


def serve(options: Options) -> int:
    """See `desktop.practice.main`."""
    try:
        made_from = first_sources(options.seed)
        practice = made_from.practice()
    except SeedError as error:
        _say(f"seed file {options.seed}: {error}")
        return _WRONG_USAGE
    stop = threading.Event()
    _stop_on_signals(stop, end_with_terminal=options.with_parent)
    if options.with_parent:
        threading.Thread(target=_set_at_end_of_stdin, args=(stop,), daemon=True).start()
    try:
        server = PracticeServer(options.host, options.port, REGION)
        replica = PracticeServer(options.host, 0, REPLICA_REGION)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        _say(f"can't use port {options.port} of {options.host}: {reason}")
        return _WRONG_USAGE
    if options.host != LOOPBACK or options.allowed_hosts:
        from desktop.practice.server.exposure import exposure_warnings

        for line in exposure_warnings(options, server.server_port):
            _say(line)
    own_names = () if options.host in _EVERYWHERE else (options.host,)
    state = ServerState(
        practice,
        made_from.clock,
        server.endpoint,
        Faults(),
        replica.endpoint,
        {one.region: one.listen for one in (server, replica)},
        CallerRules((*own_names, *options.allowed_hosts)),
    )
    server.router = replica.router = Router(state)
    for one in (server, replica):
        one.start()
    _print_first_line(
        compact_json(overview(practice.world, state.endpoint, replica.endpoint, practice.contents))
    )
    warm = partial(made_from.keys.warm, made_from.warmed)
    threading.Thread(target=warm, daemon=True).start()
    while not stop.wait(_SIGNAL_SECONDS if sys.platform == "win32" else None):
        pass
    for one in (server, replica):
        one.listen(False)
    return 0


def _stop_on_signals(stop: threading.Event, *, end_with_terminal: bool) -> None:
    """A signal that was ignored from the start, as in a script's background, stays so.

    A terminal or shell that closes sends SIGHUP.
    """
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number is None or signal.getsignal(number) == signal.SIG_IGN:
            continue
        if name == "SIGHUP" and not end_with_terminal:
            signal.signal(number, signal.SIG_IGN)
        else:
            signal.signal(number, lambda *_: stop.set())


def _set_at_end_of_stdin(stop: threading.Event) -> None:
    # Not through sys.stdin: the interpreter can't end while a thread waits in its buffer.
    if sys.stdin is not None:  # else it was closed from the start, and 0 is a file of ours
        with suppress(OSError):
            while os.read(0, 1024):
                pass
    if not stop.is_set():
        _say("ending: the program that started it has closed its standard input (--with-parent)")
    stop.set()


def _print_first_line(line: str) -> None:
    """To a reader who may have gone: the pool serves all the same."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except OSError:
        # Or the interpreter fails at its end, as it flushes once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(line: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{_NAME}: {line}\n")
