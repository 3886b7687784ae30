"""The calls that flows make, typed: each yields one step and returns its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.not_kept import NotKept
from desktop.auth.replies import Reply
from desktop.auth.steps import Call, FetchKeys
from desktop.auth.stored_session import Forget, Keep, Recall, Recalled, StoredSession

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.client import AppClient
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.steps import Flow


def call(
    operation: str, parameters: Mapping[str, object], *, repeatable: bool = False
) -> Flow[Reply]:
    """Make one API call. Raises what the service or the transport raised."""
    reply = yield Call(operation, parameters, repeatable)
    if not isinstance(reply, Reply):
        raise TypeError(f"a Reply was due, not {type(reply).__name__}")
    return reply


def fetch_keys(client: AppClient, kids: frozenset[str]) -> Flow[KeySet]:
    """The pool's public keys."""
    keys: KeySet = yield FetchKeys(client.jwks_url, kids)
    return keys


def keep(stored_session: StoredSession, *, begins: bool) -> Flow[NotKept | None]:
    """Write it down. Returns why not, or None."""
    answer = yield Keep(stored_session, begins)
    if answer is not None and not isinstance(answer, NotKept):
        raise TypeError(f"an outcome was due, not {type(answer).__name__}")
    return answer


def recall() -> Flow[Recalled]:
    """What is kept; call `release` afterwards."""
    answer = yield Recall()
    if not isinstance(answer, Recalled):
        raise TypeError(f"a Recalled was due, not {type(answer).__name__}")
    return answer


def forget(only: StoredSession | None = None) -> Flow[StoredSession | None]:
    """Keep nothing any more, or not this. Returns what was kept, if it could be opened."""
    answer = yield Forget(only)
    if answer is not None and not isinstance(answer, StoredSession):
        raise TypeError(f"a stored session was due, not {type(answer).__name__}")
    return answer
