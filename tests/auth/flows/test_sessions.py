"""The person's sessions: listed page by page, ended one by one, and pools that keep no list."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.auth import errors as e
from desktop.auth.flows.sessions import (
    ListedSession,
    NoSessionList,
    SessionList,
    SessionsEnded,
    end_other_sessions,
    end_session,
    list_sessions,
)
from desktop.auth.session import Session
from desktop.auth.steps import Call
from tests.auth.transcripts import Play, signed_in

MADE = datetime(2026, 11, 3, 8, 30, tzinfo=UTC)
OWN = {"SessionId": "tkn-own", "IsCurrentSession": True}
LAPTOP = {
    "SessionId": "tkn-laptop",
    "SessionType": "TOKEN",
    "ClientId": "client-2",
    "CreateDate": MADE,
    "LastActiveDate": MADE,
    "DeviceType": "Windows 11, Edge",
    "LastIPAddress": "192.0.2.7",
    "LastLocation": {"City": "Lisbon", "Country": "Portugal"},
    "IsCurrentSession": False,
}
PAGES = {"SessionId": "sso-pages", "SessionType": "SSO"}


@pytest.fixture
def session() -> Session:
    return signed_in()


def listed(run: Play) -> SessionList:
    assert isinstance(run.result, SessionList)
    return run.result


def test_all_pages_are_read(session: Session):
    run = Play(list_sessions(session))
    assert run.call() == ("ListUserSessions", {"AccessToken": session.tokens.access_token})
    assert isinstance(run.step, Call)
    assert run.step.repeatable
    run.reply({"Sessions": [OWN], "NextToken": "more"})
    assert run.call()[1]["NextToken"] == "more"
    run.reply({"Sessions": [LAPTOP]})
    found = listed(run)
    assert found.missing is None
    own, laptop = found.sessions
    assert (own.id, own.own, own.created, own.device) == ("tkn-own", True, None, "")
    assert laptop == ListedSession(
        id="tkn-laptop",
        kind="TOKEN",
        client_id="client-2",
        created=MADE.timestamp(),
        last_active=MADE.timestamp(),
        device="Windows 11, Edge",
        last_address="192.0.2.7",
        city="Lisbon",
        country="Portugal",
        own=False,
    )
    assert found.others == (laptop,)


def test_a_list_without_an_end_ends(session: Session):
    run = Play(list_sessions(session))
    pages = 0
    while not run.ended:
        pages += 1
        run.reply({"Sessions": [], "NextToken": "again"})
    assert pages == 20


def test_the_session_that_the_own_one_comes_from_is_own_too(session: Session):
    """Ending the sign-in page's session would end this one with it."""
    run = Play(list_sessions(session))
    run.reply({"Sessions": [{**OWN, "OriginSessionId": "sso-pages"}, PAGES, LAPTOP]})
    assert [one.id for one in listed(run).others] == ["tkn-laptop"]


def test_where_the_own_session_is_not_marked_there_are_no_others(session: Session):
    run = Play(list_sessions(session))
    run.reply({"Sessions": [LAPTOP, PAGES]})
    assert len(listed(run).sessions) == 2
    assert listed(run).others == ()


@pytest.mark.parametrize(
    ("name", "message", "why"),
    [
        ("OperationNotEnabled", "Session tracking is not enabled.", NoSessionList.NOT_TRACKED),
        ("FeatureUnavailableInTier", "", NoSessionList.NOT_TRACKED),
        ("UnknownOperation", "", NoSessionList.NOT_TRACKED),
        ("InvalidParameter", "", NoSessionList.NOT_TRACKED),
        ("InternalError", "", NoSessionList.NOT_TRACKED),
        ("NotAuthorized", "Not for you.", NoSessionList.NOT_TRACKED),
        (
            "NotAuthorized",
            "Access Token does not have required scopes",
            NoSessionList.NOT_ALLOWED,
        ),
    ],
)
def test_a_pool_that_gives_no_list_says_why(
    session: Session, name: str, message: str, why: NoSessionList
):
    run = Play(list_sessions(session))
    run.refuse(name, message)
    assert listed(run) == SessionList(missing=why)


def test_a_server_that_knows_no_such_operation_has_no_list(session: Session):
    run = Play(list_sessions(session))
    run.throw(e.NotCognito("127.0.0.1:5000", "HTTP status 404"))
    assert listed(run).missing is NoSessionList.NOT_TRACKED


@pytest.mark.parametrize("name", ["TooManyRequests", "UserNotConfirmed", "BrandNew"])
def test_what_passes_is_told(session: Session, name: str):
    run = Play(list_sessions(session))
    with pytest.raises(e.ServiceError):
        run.refuse(name)


def test_another_session_is_ended_with_what_came_from_it(session: Session):
    run = Play(end_session(session, "tkn-laptop"))
    assert run.call() == (
        "RevokeUserSession",
        {
            "AccessToken": session.tokens.access_token,
            "SessionId": "tkn-laptop",
            "RevokeAssociatedSessions": "LINKED",
        },
    )
    run.reply({})
    assert run.result == SessionsEnded(frozenset({"tkn-laptop"}))


def test_a_session_that_is_over_already_is_ended(session: Session):
    run = Play(end_session(session, "tkn-laptop"))
    run.refuse("ResourceNotFound", "Session does not exist.")
    assert run.result == SessionsEnded(frozenset({"tkn-laptop"}))


def test_a_refusal_to_end_one_is_no_word_on_the_own_session(session: Session):
    run = Play(end_session(session, "tkn-laptop"))
    with pytest.raises(e.SessionNotEnded):
        run.refuse("NotAuthorized", "The current session cannot be revoked.")


def test_all_others_are_ended_by_a_list_read_afresh(session: Session):
    run = Play(end_other_sessions(session))
    assert run.call()[0] == "ListUserSessions"
    run.reply({"Sessions": [LAPTOP, OWN, PAGES]})
    ended = []
    while not run.ended:
        ended.append(run.call()[1]["SessionId"])
        run.reply({})
    assert ended == ["tkn-laptop", "sso-pages"]
    assert run.result == SessionsEnded(frozenset(ended))


def test_one_that_is_not_ended_holds_up_none_and_is_told(session: Session):
    run = Play(end_other_sessions(session))
    run.reply({"Sessions": [LAPTOP, OWN, PAGES]})
    run.refuse("NotAuthorized", "Not this one.")
    assert run.call()[1]["SessionId"] == "sso-pages"
    with pytest.raises(e.SessionNotEnded):
        run.reply({})


def test_no_token_shows(session: Session):
    assert "eyJ" not in repr(Play(end_session(session, "tkn-laptop")).step)
