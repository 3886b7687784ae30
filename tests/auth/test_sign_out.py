"""Transcripts of signing out."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.client import AppClient
from desktop.auth.flows.sign_out import sign_out, sign_out_everywhere
from desktop.auth.keeping import Forget
from tests.auth.minting import CLIENT
from tests.auth.test_refresh import SECRET, signed_in
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


def test_everywhere_takes_the_access_token():
    session = signed_in()
    run = Play(sign_out_everywhere(CLIENT, session.tokens))
    run.asked(Forget)
    run.send(None)
    assert run.call() == ("GlobalSignOut", {"AccessToken": session.tokens.access_token})
    run.reply({})
    assert run.ended


def test_where_everywhere_is_refused_this_session_is_revoked_at_least_and_it_is_told():
    session = signed_in()
    run = Play(sign_out_everywhere(CLIENT, session.tokens))
    run.send(None)
    run.refuse("NotAuthorized", "Access Token has expired")
    assert run.call()[0] == "RevokeToken"
    with pytest.raises(e.ServiceError):
        run.reply({})


def test_secrets_are_not_in_what_is_shown_of_a_keepsake():
    session = signed_in()
    for shown in (repr(session.keepsake), repr(dataclasses.replace(session, kept=True))):
        assert session.tokens.refresh_token not in shown
