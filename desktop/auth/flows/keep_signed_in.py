"""Signing in, and storing the session or deleting the stored one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.calls import forget, keep

if TYPE_CHECKING:
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow


def keep_signed_in(sign_in: Flow[Session], *, wanted: bool) -> Flow[Session]:
    """Sign in, then store the session if `wanted`. If not, delete the stored session before it.

    A session that can't be stored is still signed in: `Session.not_kept` says why.
    """
    session = yield from sign_in
    if not wanted:
        yield from forget()
        return session
    return (yield from store(session))


def store(session: Session) -> Flow[Session]:
    """Store the session, in place of any other of its connection. `Session.not_kept` says why not.

    May be done again, such as once a keyring is unlocked: a failure changes nothing.
    """
    why = yield from keep(session.stored_session, begins=True)
    return replace(session, kept=why is None, not_kept=why)
