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
    why = yield from keep(session.stored_session, begins=True)
    return replace(session, kept=why is None, not_kept=why)
