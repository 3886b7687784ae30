"""The sessions of the person who is signed in: the places where they are, and an end to some.

Pools track sessions where that is switched on (SetUserPoolSessionConfiguration, since 2026-11).
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, cast

from desktop.auth import errors as e
from desktop.auth.calls import call

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.auth.session import Session
    from desktop.auth.steps import Flow

MAX_PAGES = 20
"""Of up to 125 sessions."""
UNKNOWN_OPERATION = "UnknownOperation"
"""What a server of someone else's answers that knows no sessions."""
_NO_LIST = (
    *(e.NotAvailableNow, e.Misconfigured, e.RequestNotAccepted, e.RefusedWithoutReason),
    *(e.ServiceFault, e.NotCognito),
)


class NoSessionList(Enum):
    """Why there is no list."""

    NOT_TRACKED = auto()
    """Also: a Region or a service that can't tell now, or a server that knows no sessions."""
    NOT_ALLOWED = auto()
    """The access token may not ask."""


@dataclass(frozen=True, slots=True)
class ListedSession:
    """One session. Times are epoch seconds, None where not told."""

    id: str
    kind: str
    """TOKEN, or SSO for one of the service's own sign-in pages, which can span several clients."""
    client_id: str
    created: float | None
    last_active: float | None
    device: str
    """System and program, as the service reads the user agent."""
    last_address: str
    city: str
    country: str
    own: bool
    """Whether it is the one that asks, or that one comes from it."""


@dataclass(frozen=True, slots=True)
class SessionList:
    """All sessions, in the service's order."""

    sessions: tuple[ListedSession, ...] = field(default=(), repr=False)
    missing: NoSessionList | None = None
    """Why there is no list; None where there is one."""

    @property
    def others(self) -> tuple[ListedSession, ...]:
        """All but the own one; empty where that isn't known."""
        others = tuple(session for session in self.sessions if not session.own)
        return others if len(others) < len(self.sessions) else ()


@dataclass(frozen=True, slots=True)
class SessionsEnded:
    """The sessions that are over now. The service may still list them for some seconds."""

    ids: frozenset[str] = field(default_factory=frozenset)


def list_sessions(session: Session) -> Flow[SessionList]:
    """All pages of the list, up to `MAX_PAGES`, or why there is none."""
    if session.region:  # a replica can't tell
        return SessionList(missing=NoSessionList.NOT_TRACKED)
    access = {"AccessToken": session.tokens.access_token}
    next_page: dict[str, object] = {}
    found: list[Mapping[str, object]] = []
    try:
        for _ in range(MAX_PAGES):
            page = yield from call("ListUserSessions", {**access, **next_page}, repeatable=True)
            found += cast("Sequence[Mapping[str, object]]", page.body.get("Sessions") or ())
            if not page.body.get("NextToken"):
                break
            next_page = {"NextToken": page.body["NextToken"]}
    except e.ScopeMissing:
        return SessionList(missing=NoSessionList.NOT_ALLOWED)
    except _NO_LIST:
        return SessionList(missing=NoSessionList.NOT_TRACKED)
    except e.ServiceError as error:
        if error.refusal.name != UNKNOWN_OPERATION:
            raise
        return SessionList(missing=NoSessionList.NOT_TRACKED)
    return SessionList(_with_origin(found))


def end_session(session: Session, session_id: str) -> Flow[SessionsEnded]:
    """End another session and those that came from it, unless it is over already."""
    with suppress(e.SessionUnknown):
        yield from call(
            "RevokeUserSession",
            {
                "AccessToken": session.tokens.access_token,
                "SessionId": session_id,
                "RevokeAssociatedSessions": "LINKED",
            },
            repeatable=True,
        )
    return SessionsEnded(frozenset({session_id}))


def end_other_sessions(session: Session) -> Flow[SessionsEnded]:
    """End all sessions but the own one, by a list read afresh.

    One that the service doesn't end holds up none of the others, and is raised at the end.
    """
    others = (yield from list_sessions(session)).others
    ended: set[str] = set()
    refused: e.SessionNotEnded | None = None
    for other in others:
        try:
            ended |= (yield from end_session(session, other.id)).ids
        except e.SessionNotEnded as error:
            refused = error
    if refused is not None:
        raise refused
    return SessionsEnded(frozenset(ended))


def _with_origin(given: Sequence[Mapping[str, object]]) -> tuple[ListedSession, ...]:
    """The sessions; the one that the own session comes from counts as own, too.

    Ending it would end the own one with it.
    """
    origins = {one.get("OriginSessionId") for one in given if one.get("IsCurrentSession") is True}
    listed = (_session(one) for one in given)
    return tuple(replace(one, own=True) if one.id in origins else one for one in listed)


def _session(given: Mapping[str, object]) -> ListedSession:
    place = cast("Mapping[str, object]", given.get("LastLocation") or {})
    return ListedSession(
        id=cast("str", given["SessionId"]),
        kind=_text(given.get("SessionType")),
        client_id=_text(given.get("ClientId")),
        created=_seconds(given.get("CreateDate")),
        last_active=_seconds(given.get("LastActiveDate")),
        device=_text(given.get("DeviceType")),
        last_address=_text(given.get("LastIPAddress")),
        city=_text(place.get("City")),
        country=_text(place.get("Country")),
        own=given.get("IsCurrentSession") is True,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _seconds(moment: object) -> float | None:
    return moment.timestamp() if isinstance(moment, datetime) else None
