"""Transcripts of a pool in two Regions: which call may go where, and what ends at the replica."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, AskMethod, CodeEntered, MethodChosen, NewCodeWanted
from desktop.auth.client import Credentials
from desktop.auth.errors import Refusal
from desktop.auth.flows.account import account
from desktop.auth.flows.refresh import refresh, resume
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.flows.sign_out import revoke, sign_out_everywhere
from desktop.auth.method import Method
from desktop.auth.replica import OtherRegionWanted, region_to_offer
from desktop.auth.session import Session
from desktop.auth.steps import FetchKeys
from desktop.auth.stored_session import Recalled
from desktop.practice.operations.replicas import AT_REPLICA
from tests.auth.flow_starts import MARIA, without_refresh_token
from tests.auth.minting import CLIENT, key_set, result
from tests.auth.transcripts import Play, challenge, regions, sms

AWAY = "eu-west-1"
TWO = dataclasses.replace(
    CLIENT, replica_region=AWAY, replica_jwks_url="https://replica.example/jwks.json"
)
BOTH, BACK = ("", AWAY), (AWAY, "")
TOKENS = {"AuthenticationResult": {**result(), "NewDeviceMetadata": {"DeviceKey": "eu_1"}}}


def signed_in_away(**changes: object) -> Session:
    run = Play(sign_in(TWO, MARIA))
    run.reply(TOKENS, region=AWAY)
    run.send(key_set())
    assert isinstance(run.result, Session)
    return dataclasses.replace(run.result, **changes)  # type: ignore[arg-type]


def test_a_pool_in_one_region_is_asked_there():
    run = Play(sign_in(CLIENT, MARIA))
    assert regions(run) == ("",)
    run.reply(sms())
    run.send(CodeEntered("123456"))
    assert regions(run) == ("",)


def test_a_sign_in_may_begin_in_either_region_and_goes_on_where_it_began():
    run = Play(sign_in(TWO, MARIA))
    assert regions(run) == BOTH
    run.reply(sms(), region=AWAY)
    run.send(CodeEntered("123456"))
    assert run.call()[0] == "RespondToAuthChallenge"
    assert regions(run) == (AWAY,)
    run.refuse("CodeMismatch")
    run.send(NewCodeWanted())
    assert run.call()[0] == "InitiateAuth"
    assert regions(run) == BACK, "a new code comes from where the first one did"
    run.reply(TOKENS, region=AWAY)
    assert run.step == FetchKeys(TWO.replica_jwks_url, run.asked(FetchKeys).kids)
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert (run.result.region, run.result.regions) == (AWAY, BACK)


def test_the_keys_are_fetched_where_the_tokens_came_from_and_else_in_the_other_region():
    run = Play(sign_in(TWO, MARIA))
    run.reply(TOKENS)
    assert run.asked(FetchKeys).url == TWO.issuers[0].jwks_url
    run.throw(e.NotSent("host", "refused"))
    assert run.asked(FetchKeys).url == TWO.replica_jwks_url
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert (run.result.region, run.result.regions) == ("", BOTH)
    assert not run.result.verdicts.rejected


def test_no_device_is_confirmed_at_a_replica():
    """It would have to be written down: the sign-in is done without."""
    device = {"DeviceKey": "eu_1", "DeviceGroupKey": "group"}
    run = Play(sign_in(TWO, MARIA))
    run.reply({"AuthenticationResult": {**result(), "NewDeviceMetadata": device}}, region=AWAY)
    run.send(key_set())
    assert run.ended


@pytest.mark.parametrize(
    "name", ["SOFTWARE_TOKEN_MFA", "MFA_SETUP", "NEW_PASSWORD_REQUIRED"], ids=str.lower
)
def test_what_a_replica_takes_no_answer_to_isn_t_asked(name: str):
    run = Play(sign_in(TWO, MARIA))
    with pytest.raises(e.NotAtReplica) as raised:
        run.reply(challenge(name, MFAS_CAN_SETUP='["SOFTWARE_TOKEN_MFA"]'), region=AWAY)
    assert (raised.value.name, raised.value.region) == (name, AWAY)


def test_an_authenticator_app_is_named_and_not_to_be_chosen_at_a_replica():
    run = Play(sign_in(TWO, MARIA))
    both = challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE='["SOFTWARE_TOKEN_MFA", "SMS_MFA"]')
    run.reply(both, region=AWAY)
    assert run.asked(AskMethod).methods == (Method.SMS,)
    assert run.asked(AskMethod).unusable == (Method.AUTHENTICATOR_APP,)
    run.send(MethodChosen(Method.SMS))
    assert regions(run) == (AWAY,)


def test_a_choice_of_an_authenticator_app_alone_ends_at_a_replica():
    run = Play(sign_in(TWO, MARIA))
    with pytest.raises(e.NotAtReplica):
        run.reply(
            challenge("SELECT_MFA_TYPE", MFAS_CAN_CHOOSE='["SOFTWARE_TOKEN_MFA"]'), region=AWAY
        )


FAULT = e.ServiceFault(Refusal("RespondToAuthChallenge", "InternalError", status=500))


@pytest.mark.parametrize(
    "error", [FAULT, e.ReplyLost("host", "reset"), e.NotSent("host", "refused")]
)
def test_after_a_fault_the_code_dialog_offers_the_other_region(error: e.DeskError):
    run = Play(sign_in(TWO, MARIA))
    run.reply(sms())
    assert run.asked(AskCode).other_region == ""
    run.send(CodeEntered("123456"))
    run.throw(error)
    assert run.asked(AskCode).other_region == AWAY
    run.send(OtherRegionWanted())
    assert run.call()[0] == "InitiateAuth", "challenge sessions don't cross Regions"
    assert regions(run) == (AWAY,)
    run.reply(sms("session-2"), region=AWAY)
    assert run.asked(AskCode).other_region == ""
    run.send(CodeEntered("654321"))
    assert run.call()[1]["Session"] == "session-2"
    assert regions(run) == (AWAY,)


def test_a_wrong_code_offers_no_region():
    run = Play(sign_in(TWO, MARIA))
    run.reply(sms())
    run.send(CodeEntered("123456"))
    run.refuse("CodeMismatch")
    assert run.asked(AskCode).other_region == ""


def test_where_the_other_region_can_t_be_reached_either_the_old_challenge_goes_on():
    run = Play(sign_in(TWO, MARIA))
    run.reply(sms())
    run.send(CodeEntered("123456"))
    run.throw(FAULT)
    run.send(OtherRegionWanted())
    run.throw(e.NotSent("host", "refused"))
    assert isinstance(run.asked(AskCode).problem, e.NotSent)
    run.send(CodeEntered("123456"))
    assert run.call()[1]["Session"] == "session-1"
    assert regions(run) == ("",)


def test_who_chose_the_other_region_begins_there_only():
    assert regions(Play(sign_in(TWO, MARIA, region=AWAY))) == (AWAY,)


@pytest.mark.parametrize("error", [None, e.UserDisabled(Refusal("InitiateAuth", "NotAuthorized"))])
def test_no_region_helps_after_other_errors(error: e.DeskError | None):
    assert region_to_offer(TWO, "", error) == ""


def test_no_region_is_offered_where_there_is_none_or_at_the_replica_itself():
    assert region_to_offer(CLIENT, "", FAULT) == ""
    assert region_to_offer(TWO, AWAY, FAULT) == ""


# The session that goes on


def test_a_refresh_tries_the_pool_s_own_region_first_and_then_its_replica():
    run = Play(refresh(TWO, signed_in_away()))
    assert regions(run) == BOTH
    run.reply(without_refresh_token(), region="")
    run.send(key_set())
    assert isinstance(run.result, Session)
    assert run.result.region == "", "back again"


def test_a_look_whether_the_own_region_is_back_asks_no_other():
    assert regions(Play(refresh(TWO, signed_in_away(), primary_only=True))) == ("",)


def test_a_kept_sign_in_is_resumed_in_either_region():
    run = Play(resume(TWO))
    run.send(Recalled(signed_in_away().stored_session))
    assert regions(run) == BOTH


LOST = (e.ReplyLost("host", "reset"), e.ProtocolError("host", "cut"), FAULT)


@pytest.mark.parametrize("error", LOST, ids=lambda it: type(it).__name__)
def test_a_rotation_that_failed_is_made_once_more_at_the_replica(error: e.DeskError):
    run = Play(refresh(TWO, signed_in_away(rotates=True)))
    assert regions(run) == BOTH
    run.throw(error)
    assert run.call()[0] == "GetTokensFromRefreshToken"
    assert regions(run) == BACK


def test_a_fault_of_a_look_at_the_own_region_is_left_at_that():
    run = Play(refresh(TWO, signed_in_away(rotates=True), primary_only=True))
    with pytest.raises(e.ServiceFault):
        run.throw(FAULT)


def test_reads_and_sign_out_go_where_the_session_is_and_else_to_the_other_region():
    session = signed_in_away()
    read = Play(account(session))
    assert regions(read) == BACK
    read.reply({"Username": "m", "UserAttributes": []}, region=AWAY)
    assert read.call()[0] == "ListDevices"
    assert regions(read) == BACK
    assert regions(Play(revoke(TWO, session.tokens, session.region))) == BACK
    assert regions(Play(sign_out_everywhere(session.tokens, session.regions))) == BACK


def test_only_what_a_replica_answers_may_go_there():
    """By the guide's list, which the practice pool has as well."""
    flows = (
        sign_in(TWO, Credentials("m", "p")),
        refresh(TWO, signed_in_away()),
        refresh(TWO, signed_in_away(rotates=True)),
        account(signed_in_away()),
        revoke(TWO, signed_in_away().tokens),
        sign_out_everywhere(signed_in_away().tokens, BOTH),
    )
    runs = [Play(flow) for flow in flows]
    assert {run.call()[0] for run in runs} <= AT_REPLICA
    assert all(AWAY in regions(run) for run in runs)
