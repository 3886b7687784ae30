"""From new tokens to a session: which keys are fetched, and what a pool's two issuers change."""

from __future__ import annotations

import pytest

from desktop.auth import errors as e
from desktop.auth.flows.refresh import refresh, resume
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.issuers import Issuer
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.session import Session
from desktop.auth.steps import FetchKeys
from desktop.auth.stored_session import Forget, Recall, Recalled
from tests.auth.flow_starts import MARIA, signed_in
from tests.auth.minting import CLIENT, KID, key_set, mint, result
from tests.auth.transcripts import Play

ORIGINAL, UPDATED = CLIENT.issuers


def signing_in(id_token: str, access_token: str) -> Play:
    """A sign-in at which these tokens came."""
    run = Play(sign_in(CLIENT, MARIA))
    given = {**result(), "IdToken": id_token, "AccessToken": access_token}
    run.reply({"AuthenticationResult": given, "ChallengeParameters": {}})
    return run


def issuer_checks(session: Session) -> list[tuple[bool | None, object]]:
    checks = [check for check in session.verdicts.checks if check.name == "issuer"]
    return [(check.ok, check.actual) for check in checks]


@pytest.mark.parametrize("issuer", [ORIGINAL, UPDATED], ids=lambda it: it.type)
def test_the_keys_of_the_issuer_that_both_name_are_fetched_and_no_others(issuer: Issuer):
    iss = issuer.iss
    run = signing_in(mint("id", iss=iss), mint("access", iss=iss))
    assert run.step == FetchKeys(f"{iss}/.well-known/jwks.json", frozenset({KID}))
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.verdicts.valid
    assert issuer_checks(run.result) == [(True, issuer.text)] * 2


def test_the_two_tokens_may_name_different_issuers_of_the_pool():
    """Each is judged by the keys of its own, and the pair by what makes a pair."""
    run = signing_in(mint("id", iss=ORIGINAL.iss), mint("access", iss=UPDATED.iss))
    assert run.step == FetchKeys(ORIGINAL.jwks_url, frozenset({KID}))
    run.send(key_set())
    assert run.step == FetchKeys(UPDATED.jwks_url, frozenset({KID}))
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.verdicts.valid
    assert run.result.verdicts.pair.ok
    assert issuer_checks(run.result) == [(True, ORIGINAL.text), (True, UPDATED.text)]


def test_keys_that_cannot_be_had_leave_only_their_token_unchecked():
    run = signing_in(mint("id", iss=ORIGINAL.iss), mint("access", iss=UPDATED.iss))
    run.send(key_set())
    run.throw(e.NotSent("issuer-cognito-idp.example", "no such host"))
    assert isinstance(run.result, Session)
    verdicts = run.result.verdicts
    assert verdicts.id_token.valid
    assert [check.name for check in verdicts.access_token.unchecked] == ["key", "signature"]


def test_an_issuer_of_others_chooses_no_address_and_is_rejected():
    iss = "https://cognito-idp.eu-central-1.amazonaws.com.evil.example/eu-central-1_Minted001"
    run = signing_in(mint("id", iss=iss), mint("access", iss=iss))
    assert run.step == FetchKeys(ORIGINAL.jwks_url, frozenset({KID}))
    with pytest.raises(TokensRejected):
        run.send(key_set())


class TestSwitchOver:
    """The pool's issuer is another one from a refresh on."""

    def test_a_session_is_renewed(self):
        run = Play(refresh(CLIENT, signed_in()))
        run.reply({"AuthenticationResult": result(iss=UPDATED.iss)})
        assert run.step == FetchKeys(UPDATED.jwks_url, frozenset({KID}))
        run.send(key_set())
        assert isinstance(run.result, Session)
        assert run.result.verdicts.valid

    def test_what_is_kept_is_resumed_and_stays(self):
        run = Play(resume(CLIENT))
        assert isinstance(run.step, Recall)
        run.send(Recalled(signed_in().stored_session))
        answer = {**result(iss=UPDATED.iss)}
        del answer["RefreshToken"]
        run.reply({"AuthenticationResult": answer})
        assert not isinstance(run.step, Forget)
        run.send(key_set())
        assert isinstance(run.result, Session)
        assert run.result.kept
