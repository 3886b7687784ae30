"""Confirming who one is: the same person at a higher authentication level (step-up)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.calls import forget, keep, recall
from desktop.auth.client import Credentials
from desktop.auth.errors import NothingKept
from desktop.auth.flows.sign_in import signed_in
from desktop.auth.flows.sign_out import revoke
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.not_kept import NotKept
from desktop.auth.sign_in_state import SignInState

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow


def step_up(client: AppClient, session: Session, level: str) -> Flow[Session]:
    """A session of the same person at `level`, stored in place of `session` where that was kept.

    What the access token shows counts, so that only the rest is asked for; once MAX_AGE is over,
    everything is. Whatever is raised, `session` stays as it is. Afterwards `revoke_replaced` ends
    it at the service.
    """
    state = SignInState(
        client,
        Credentials(session.user_name, ""),
        suggested=session.method,
        device=session.device,
        regions=session.regions,
        acr_values=(level,),
        access_token=session.tokens.access_token,
    )
    raised = yield from signed_in(state)
    if raised.id_claims.get("sub") != session.id_claims.get("sub"):
        raise TokensRejected(raised.verdicts)
    raised = replace(
        raised,
        method=raised.method or session.method,
        typed_name=session.typed_name,
        rotates=session.rotates,
    )
    if not session.kept:
        return raised
    why = yield from _keep(session, raised)
    if why is NotKept.NOTHING:  # the person signed out meanwhile
        yield from revoke(client, raised.tokens)
        raise NothingKept(why)
    return replace(raised, kept=why is None, not_kept=why)


def _keep(session: Session, raised: Session) -> Flow[NotKept | None]:
    """Store it while no other program renews the one before."""
    recalled = yield from recall()
    try:
        before = session.stored_session
        why = yield from keep(raised.stored_session, begins=False, replaces=before)
        if why not in (None, NotKept.NOTHING):
            yield from forget(before)
        return why
    finally:
        recalled.release()


def revoke_replaced(client: AppClient, before: Session, after: Session) -> Flow[None]:
    """Revoke the session that a step-up replaced, where the tokens say that it is another one.

    RevokeToken ends every token of one `origin_jti`; nothing documented says that a step-up's is
    new.
    """
    origins = [it.access_claims.get("origin_jti") for it in (before, after)]
    if None not in origins and origins[0] != origins[1]:
        yield from revoke(client, before.tokens)
