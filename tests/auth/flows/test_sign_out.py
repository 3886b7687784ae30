"""Transcripts of signing out."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth.client import AppClient
from desktop.auth.flows.sign_out import sign_out, sign_out_stored
from desktop.auth.stored_session import Forget
from tests.auth.flow_starts import SECRET, signed_in
from tests.auth.minting import CLIENT
from tests.auth.transcripts import Play


@pytest.mark.parametrize(("client", "extra"), [(CLIENT, {}), (SECRET, {"ClientSecret": "s3cret"})])
def test_what_is_kept_goes_first_then_the_refresh_token_is_revoked(
    client: AppClient, extra: dict[str, str]
):
    session = signed_in()
    run = Play(sign_out(client, session.tokens))
    run.asked(Forget)
    run.send(None)
    assert run.call() == (
        "RevokeToken",
        {"Token": session.tokens.refresh_token, "ClientId": client.client_id, **extra},
    )
    run.reply({})
    assert run.ended


def test_secrets_are_not_in_what_is_shown_of_a_keepsake():
    session = signed_in()
    for shown in (repr(session.stored_session), repr(dataclasses.replace(session, kept=True))):
        assert session.tokens.refresh_token not in shown


def test_a_session_of_an_earlier_run_is_revoked_by_what_is_kept():
    stored_session = signed_in().stored_session
    run = Play(sign_out_stored(CLIENT))
    run.asked(Forget)
    run.send(stored_session)
    assert run.call()[1]["Token"] == stored_session.refresh_token


def test_where_nothing_is_kept_any_more_there_is_nothing_to_revoke():
    run = Play(sign_out_stored(CLIENT))
    run.send(None)
    assert run.ended
