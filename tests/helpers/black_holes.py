"""Addresses on this computer that swallow what is sent to them."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def full_listener() -> Iterator[str]:
    """host:port of a listener whose queue is full: a SYN gets no answer at all."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        host, port = full.getsockname()
        waiting = [socket.socket() for _ in range(3)]
        for line in waiting:
            line.setblocking(False)
            line.connect_ex((host, port))
        yield f"{host}:{port}"
        for line in waiting:
            line.close()
