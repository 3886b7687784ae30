"""Transcripts: a level of authentication that is asked for, and one that is reached later."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    AskCode,
    AskMethod,
    AskPassword,
    CodeEntered,
    MethodChosen,
    NewCodeWanted,
    OtherMethodWanted,
    PasswordEntered,
)
from desktop.auth.client import AppClient, Credentials
from desktop.auth.device import Device
from desktop.auth.flows.refresh import refresh
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.flows.step_up import revoke_replaced, step_up
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verdicts import Check
from desktop.auth.method import Method
from desktop.auth.not_kept import NotKept
from desktop.auth.second_step import SecondStep
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.auth.stored_session import Forget, Keep, Recall, Recalled
from tests.auth.flow_starts import password_verifier, without_refresh_token
from tests.auth.minting import CLIENT, NOW, key_set, result
from tests.auth.transcripts import Play, answers, challenge, choice, parameters, sms, tokens

ONE, TWO, THREE, FOUR = (f"urn:cognito:loa:{level}" for level in range(1, 5))
LEVELS = dataclasses.replace(CLIENT, auth_flow="USER_AUTH", acr_values=(FOUR, THREE))
AGED = dataclasses.replace(LEVELS, max_age=600)
SOFIA = Credentials("sofia.marin", "Correct-horse-1")
CODE = CodeEntered("123456")
AIM = {"TARGET_ACR_VALUES": f"{FOUR} {THREE}"}


def signed_in(client: AppClient = LEVELS, **claims: object) -> Session:
    run = Play(sign_in(client, SOFIA))
    tokens(run, **{"acr": THREE, "amr": ["pwd", "sms", "mfa"], **claims})
    assert isinstance(run.result, Session)
    return run.result


def level_of(session: object) -> Check:
    assert isinstance(session, Session), session
    (check,) = session.verdicts.sign_in
    return check


# In a sign-in


@pytest.mark.parametrize(
    ("password", "known"), [("", None), ("Correct-horse-1", None), ("", Method.EMAIL)]
)
def test_every_start_of_a_sign_in_names_levels_and_age(password: str, known: Method | None):
    run = Play(sign_in(AGED, Credentials("sofia.marin", password), Known(known)))
    given = parameters(run)
    assert {name: given[name] for name in (*AIM, "MAX_AGE")} == {**AIM, "MAX_AGE": "600"}
    assert "ACCESS_TOKEN" not in given


def test_starting_over_names_them_again():
    run = Play(sign_in(LEVELS, Credentials("sofia.marin", "")))
    run.reply(choice("EMAIL_OTP", "SMS_OTP"))
    run.send(MethodChosen(Method.EMAIL))
    run.reply(challenge("EMAIL_OTP", "session-2"))
    run.send(OtherMethodWanted())
    assert parameters(run) == {"USERNAME": "sofia.marin", **AIM}


def test_without_the_keys_nothing_is_asked_for_and_nothing_checked():
    run = Play(sign_in(dataclasses.replace(CLIENT, auth_flow="USER_AUTH"), SOFIA))
    assert not {"TARGET_ACR_VALUES", "MAX_AGE", "ACCESS_TOKEN"} & parameters(run).keys()
    tokens(run, acr=ONE, amr=["pwd"])
    assert isinstance(run.result, Session)
    assert run.result.verdicts.sign_in == ()


def test_the_level_that_was_reached_is_checked():
    assert level_of(signed_in()) == Check("acr", True, None, f"{FOUR} or {THREE}", THREE)
    run = Play(sign_in(LEVELS, SOFIA))
    with pytest.raises(TokensRejected) as raised:
        tokens(run, acr=ONE)
    assert level_of_rejected(raised.value) == ("AcrMismatch", ONE)


def level_of_rejected(error: TokensRejected) -> tuple[str | None, object]:
    (check,) = error.verdicts.sign_in
    return check.error, check.actual


def test_a_service_that_names_no_level_signs_in_all_the_same():
    """Pools of the Lite plan don't, nor others where Cognito hasn't got it yet."""
    session = signed_in(acr=None, amr=None)
    assert level_of(session).ok is None
    assert session.verdicts.valid
    assert not session.verdicts.rejected


def test_a_refresh_checks_the_level_again():
    before = signed_in()
    run = Play(refresh(LEVELS, before))
    run.reply(without_refresh_token(acr=THREE))
    run.send(key_set())
    assert level_of(run.result).ok is True
    run = Play(refresh(LEVELS, before))
    run.reply(without_refresh_token(acr=ONE))
    with pytest.raises(TokensRejected):
        run.send(key_set())


# Later


def begun(session: Session | None = None, client: AppClient = LEVELS) -> Play:
    return Play(step_up(client, session or signed_in(client), FOUR))


def test_the_access_token_comes_along_and_only_the_rest_is_asked_for():
    before = dataclasses.replace(signed_in(), typed_name="sofia@example.com", rotates=True)
    run = begun(before)
    assert run.call() == (
        "InitiateAuth",
        {
            "AuthFlow": "USER_AUTH",
            "ClientId": LEVELS.client_id,
            "AuthParameters": {
                "USERNAME": "maria.santos",
                "TARGET_ACR_VALUES": FOUR,
                "ACCESS_TOKEN": before.tokens.access_token,
            },
        },
    )
    run.reply(challenge("SOFTWARE_TOKEN_MFA", USER_ID_FOR_SRP="maria.santos"))
    assert run.asked(AskCode).method is Method.AUTHENTICATOR_APP
    run.send(CODE)
    assert answers(run)["SOFTWARE_TOKEN_MFA_CODE"] == "123456"
    tokens(run, acr=FOUR, amr=["pwd", "sms", "otp", "mfa"])
    after: Any = run.result
    assert level_of(after) == Check("acr", True, None, FOUR, FOUR)
    assert after.method is Method.AUTHENTICATOR_APP
    assert after.second_step is SecondStep.CHALLENGE
    assert (after.typed_name, after.rotates) == ("sofia@example.com", True)
    assert (after.kept, after.not_kept) == (False, None)


def test_secret_and_device_belong_to_it():
    device = Device("eu-central-1_4c1e2f00", "-group1", "device-password")
    client = dataclasses.replace(LEVELS, client_secret="s3cret")
    run = begun(dataclasses.replace(signed_in(), device=device), client)
    given = parameters(run)
    assert given["DEVICE_KEY"] == device.key
    assert given["SECRET_HASH"] == client.secret_hash("maria.santos")["SECRET_HASH"]


def test_a_new_code_begins_the_same_again():
    """The code is a second factor, which can't be preferred as a first one."""
    run = begun()
    first = run.call()
    run.reply(sms())
    run.send(NewCodeWanted())
    assert run.call() == first


def test_another_second_factor_begins_the_same_again():
    run = begun()
    first = run.call()
    run.reply(challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE='["SMS_MFA","EMAIL_OTP"]'))
    run.send(MethodChosen(Method.EMAIL))
    run.reply(challenge("EMAIL_OTP", "session-3"))
    assert run.asked(AskCode).other_methods
    run.send(OtherMethodWanted())
    assert run.call() == first


def test_once_the_age_is_over_everything_is_asked_for():
    run = begun(client=AGED)
    assert parameters(run)["MAX_AGE"] == "600"
    run.reply(choice("PASSWORD_SRP", "PASSWORD"))
    run.asked(AskPassword)
    run.send(PasswordEntered("Correct-horse-1"))
    run.reply(password_verifier("session-2"))
    assert run.call()[1]["ChallengeName"] == "PASSWORD_VERIFIER"
    run.reply(challenge("SOFTWARE_TOKEN_MFA", "session-3"))
    run.send(CODE)
    tokens(run, acr=FOUR)
    assert isinstance(run.result, Session)


def test_the_password_alone_may_be_what_is_missing():
    run = begun(dataclasses.replace(signed_in(), method=Method.SMS_FIRST))
    run.reply(choice("PASSWORD"))
    run.send(PasswordEntered("Correct-horse-1"))
    tokens(run, acr=FOUR)
    assert isinstance(run.result, Session)
    assert run.result.method is Method.SMS_FIRST


def test_ways_are_offered_with_the_last_one_suggested():
    run = begun(dataclasses.replace(signed_in(), method=Method.EMAIL))
    run.reply(choice("EMAIL_OTP", "SMS_OTP"))
    assert run.asked(AskMethod).suggested is Method.EMAIL


def test_a_level_below_the_one_asked_for_is_no_step_up():
    run = begun()
    with pytest.raises(TokensRejected) as raised:
        tokens(run, acr=THREE)
    assert level_of_rejected(raised.value) == ("AcrMismatch", THREE)


def test_tokens_of_another_person_are_not_accepted():
    run = begun()
    with pytest.raises(TokensRejected):
        tokens(run, acr=FOUR, sub="somebody-else")


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("FeatureUnavailableInTier", "Step-up is not available.", e.FeatureNotInTier),
        ("InvalidParameter", "Some text of the service.", e.RequestNotAccepted),
        ("NotAuthorized", "Access Token has been revoked", e.SignedOut),
        ("NotAuthorized", "Some text of the service.", e.RefusedWithoutReason),
    ],
)
def test_a_refusal_touches_nothing(name: str, text: str, kind: type[e.DeskError]):
    run = begun(dataclasses.replace(signed_in(), kept=True))
    with pytest.raises(kind):
        run.refuse(name, text)


# What is kept


class Kept:
    """A session that is kept, and the step-up of it up to its storing."""

    def __init__(self) -> None:
        self.released = 0
        self.before = dataclasses.replace(signed_in(), kept=True)
        self.run = begun(self.before)
        tokens(self.run, acr=FOUR, auth_time=NOW - 5)
        self.run.asked(Recall)
        self.run.send(Recalled(self.before.stored_session, None, self.release))
        self.keep = self.run.asked(Keep)

    def release(self) -> None:
        self.released += 1


def test_it_is_stored_in_place_of_the_one_before():
    kept = Kept()
    assert (kept.keep.begins, kept.keep.replaces) == (False, kept.before.stored_session)
    assert kept.keep.stored_session.auth_time == NOW - 5
    assert kept.released == 0, "no other program renews meanwhile"
    kept.run.send(None)
    assert isinstance(kept.run.result, Session)
    assert kept.run.result.kept
    assert kept.released == 1


def test_signed_out_meanwhile_stays_signed_out():
    kept = Kept()
    kept.run.send(NotKept.NOTHING)
    operation, given = kept.run.call()
    assert (operation, given["Token"]) == ("RevokeToken", result()["RefreshToken"])
    with pytest.raises(e.NothingKept):
        kept.run.reply({})
    assert kept.released == 1


def test_one_that_cannot_be_stored_leaves_nothing_that_is_over():
    kept = Kept()
    kept.run.send(NotKept.NOT_WRITABLE)
    assert kept.run.asked(Forget).only == kept.before.stored_session
    kept.run.send(None)
    assert isinstance(kept.run.result, Session)
    assert (kept.run.result.kept, kept.run.result.not_kept) == (False, NotKept.NOT_WRITABLE)


# The session that was replaced


def test_it_is_revoked_where_the_tokens_are_of_another_origin():
    before, after = signed_in(origin_jti="first"), signed_in(origin_jti="second")
    run = Play(revoke_replaced(LEVELS, before, after))
    operation, given = run.call()
    assert (operation, given["Token"]) == ("RevokeToken", before.tokens.refresh_token)
    run.reply({})
    assert run.ended


@pytest.mark.parametrize("origin", ["first", None])
def test_otherwise_it_is_left_since_that_could_end_the_new_one(origin: str | None):
    before, after = signed_in(origin_jti=origin), signed_in(origin_jti="first")
    with pytest.raises(StopIteration):
        next(revoke_replaced(LEVELS, before, after))
