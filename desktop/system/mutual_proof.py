"""A request and its reply between two processes that prove to each other that they know a key.

The key itself is never sent, and neither request nor reply before the other side has proved itself:
1. caller → holder: a random number
2. holder → caller: another one, and a MAC of both
3. caller → holder: a MAC of both and of the request, and the request
4. holder → caller: a MAC of both and of the reply, and the reply; or the connection is closed

MAC is HMAC-SHA256 with the key, over a label of its own for each step. `multiprocessing` has such a
challenge too, but asks the holder first, and proves nothing of what is sent afterwards.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

NONCE_BYTES = 32
MAC_BYTES = 32
LONGEST_REQUEST = 8 * 1024
LONGEST_REPLY = 1024 * 1024
"""Bytes, without the MAC. Both tokens of a renewal have at most half of it."""


class Impostor(OSError):
    """The other side does not know the key."""


class Channel(Protocol):
    """What is used of a `multiprocessing.connection.Connection`."""

    def send_bytes(self, buf: bytes) -> None: ...

    def recv_bytes(self, maxlength: int) -> bytes: ...

    def poll(self, timeout: float) -> bool: ...


def ask(
    channel: Channel, key: bytes, request: bytes, deadline: float, proven: Callable[[], object]
) -> bytes:
    """The holder's reply, until `deadline` on `time.monotonic`. `proven` is called after step 2.

    Raises `Impostor`, and `OSError` or `EOFError` when the holder hangs up or is late.
    """
    mine = os.urandom(NONCE_BYTES)
    channel.send_bytes(mine)
    received = _receive(channel, NONCE_BYTES + MAC_BYTES, deadline)
    nonces = mine + received[:NONCE_BYTES]
    _expect(received[NONCE_BYTES:], key, b"holder", nonces)
    proven()
    channel.send_bytes(_mac(key, b"request", nonces, request) + request)
    received = _receive(channel, MAC_BYTES + LONGEST_REPLY, deadline)
    reply = received[MAC_BYTES:]
    _expect(received[:MAC_BYTES], key, b"reply", nonces, reply)
    return reply


def answer(
    channel: Channel, key: bytes, reply_to: Callable[[bytes], bytes | None], deadline: float
) -> None:
    """Reply to one request that arrives until `deadline`. Raises as `ask` does."""
    theirs = _receive(channel, NONCE_BYTES, deadline)
    nonces = theirs + os.urandom(NONCE_BYTES)
    if len(nonces) != 2 * NONCE_BYTES:
        raise Impostor
    channel.send_bytes(nonces[NONCE_BYTES:] + _mac(key, b"holder", nonces))
    received = _receive(channel, MAC_BYTES + LONGEST_REQUEST, deadline)
    request = received[MAC_BYTES:]
    _expect(received[:MAC_BYTES], key, b"request", nonces, request)
    reply = reply_to(request)
    if reply is not None:
        channel.send_bytes(_mac(key, b"reply", nonces, reply) + reply)


def _receive(channel: Channel, longest: int, deadline: float) -> bytes:
    if not channel.poll(max(0.0, deadline - time.monotonic())):
        raise TimeoutError
    return channel.recv_bytes(longest)


def _expect(found: bytes, key: bytes, label: bytes, nonces: bytes, content: bytes = b"") -> None:
    from hmac import compare_digest

    if not compare_digest(found, _mac(key, label, nonces, content)):
        raise Impostor


def _mac(key: bytes, label: bytes, nonces: bytes, content: bytes = b"") -> bytes:
    import hmac

    return hmac.digest(key, b"\0".join((label, nonces)) + content, "sha256")
