"""The practice pool's process: listen, print where, serve, end on a signal or with the parent."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress

from desktop.practice.core import Practice
from desktop.practice.crypto.encoding import compact_json
from desktop.practice.crypto.entropy import SystemEntropy
from desktop.practice.crypto.signing_keys import SigningKeys
from desktop.practice.ready_made.fill import POOLS, overview
from desktop.practice.ready_made.pool import REGION, REPLICA_REGION
from desktop.practice.server.clock import Clock
from desktop.practice.server.faults import Faults
from desktop.practice.server.http import HOST, PracticeServer
from desktop.practice.server.parent_process import POLL_SECONDS, parent_exit_check
from desktop.practice.server.router import Router
from desktop.practice.server.state import ServerState
from desktop.practice.state.outbox import Outbox

_WRONG_USAGE = 2


def serve(port: int, *, end_with_stdin: bool) -> int:
    """See `desktop.practice.main`."""
    parent_gone = parent_exit_check()
    stop = threading.Event()
    if end_with_stdin:
        threading.Thread(target=_set_at_end_of_stdin, args=(stop,), daemon=True).start()
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, lambda *_: stop.set())
    try:
        server = PracticeServer(port, REGION)
        replica = PracticeServer(0, REPLICA_REGION)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        sys.stderr.write(f"cognito-desk practice: can't use port {port} of {HOST}: {reason}\n")
        return _WRONG_USAGE
    clock = Clock()
    keys = SigningKeys()
    practice = Practice(entropy=SystemEntropy(), keys=keys, outbox=Outbox(), now=clock.now())
    endpoints = (server.endpoint, replica.endpoint)
    listeners = {one.region: one.listen for one in (server, replica)}
    state = ServerState(practice, clock, endpoints[0], Faults(), endpoints[1], listeners)
    server.router = replica.router = Router(state)
    for one in (server, replica):
        one.start()
    sys.stdout.write(compact_json(overview(practice.world, *endpoints)) + "\n")
    sys.stdout.flush()
    pool_ids = [ready.pool_id for ready in POOLS]
    threading.Thread(target=keys.warm, args=(pool_ids,), daemon=True).start()
    while not (stop.wait(POLL_SECONDS) or parent_gone()):
        pass
    for one in (server, replica):
        one.listen(False)
    return 0


def _set_at_end_of_stdin(stop: threading.Event) -> None:
    # Not through sys.stdin: the interpreter can't end while a thread waits in its buffer.
    with suppress(OSError):  # it was closed from the start
        while os.read(0, 1024):
            pass
    stop.set()
