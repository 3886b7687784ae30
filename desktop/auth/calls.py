"""Typed helpers for flows: each yields one step and returns its answer."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.auth.errors import TransportError
from desktop.auth.not_kept import NotKept
from desktop.auth.replies import Reply
from desktop.auth.steps import PRIMARY, Call, FetchKeys
from desktop.auth.stored_session import Forget, Keep, Recall, Recalled, StoredSession

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.steps import Flow


def call(
    operation: str,
    parameters: Mapping[str, object],
    *,
    repeatable: bool = False,
    regions: tuple[str, ...] = (PRIMARY,),
) -> Flow[Reply]:
    """Make one API call. Raises the error of the service or of the transport.

    `repeatable` and `regions`: see `Call`.
    """
    reply = yield Call(operation, parameters, repeatable, regions)
    if not isinstance(reply, Reply):
        raise TypeError(f"a Reply was due, not {type(reply).__name__}")
    return reply


def fetch_keys(urls: tuple[str, ...], kids: frozenset[str]) -> Flow[KeySet]:
    """The pool's public keys, with those named `kids` if the pool has them.

    From the first of these addresses that can be reached: all have the same ones.
    """
    for url in urls[:-1]:
        with suppress(TransportError):
            keys: KeySet = yield FetchKeys(url, kids)
            return keys
    keys = yield FetchKeys(urls[-1], kids)
    return keys


def keep(
    stored_session: StoredSession, *, begins: bool, replaces: StoredSession | None = None
) -> Flow[NotKept | None]:
    """Store the session, see `Keep`. Returns why that wasn't possible, or None."""
    answer = yield Keep(stored_session, begins, replaces)
    if answer is not None and not isinstance(answer, NotKept):
        raise TypeError(f"an outcome was due, not {type(answer).__name__}")
    return answer


def recall() -> Flow[Recalled]:
    """The stored session, for a renewal. Call `release` of what comes back, however it ends."""
    answer = yield Recall()
    if not isinstance(answer, Recalled):
        raise TypeError(f"a Recalled was due, not {type(answer).__name__}")
    return answer


def forget(only: StoredSession | None = None) -> Flow[StoredSession | None]:
    """Delete the stored session, see `Forget`. Returns what was stored, if it could be read."""
    answer = yield Forget(only)
    if answer is not None and not isinstance(answer, StoredSession):
        raise TypeError(f"a stored session was due, not {type(answer).__name__}")
    return answer
