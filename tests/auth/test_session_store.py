"""A connection whose sessions end with the program stores nothing and finds nothing."""

from __future__ import annotations

from desktop.auth.not_kept import NotKept
from desktop.auth.session_store import NoSessionStore
from desktop.auth.stored_session import Keep, Recalled, StoredSession

STORED = StoredSession("refresh", "maria", "sub-1")


def test_nothing_is_stored():
    store = NoSessionStore()
    assert store.keep(Keep(STORED, begins=True)) is NotKept.NOTHING
    found = store.recall()
    assert isinstance(found, Recalled)
    assert (found.stored_session, found.why) == (None, NotKept.NOTHING)
    found.release()
    assert store.forget(STORED) is None
