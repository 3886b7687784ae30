"""What tokens say, and that they can't be forged or taken for one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs
from desktop.qa.forged_tokens import (
    claims_of,
    signed_with_shared_key,
    unsigned,
    with_claims,
    with_flipped_bit,
    with_header,
)
from desktop.qa.model.case import Actor, CaseInfo, Group, Run, Source, raw
from desktop.qa.requirements import asvs, wstg

if TYPE_CHECKING:
    from desktop.qa.environment import AppResult
    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply


_GUIDE = Source("Developer guide, verifying tokens", "A")
_API = Source("API reference", "A")
_STEP_UP = Source("Developer guide, step-up authentication; seen live nowhere yet", "?")
_WITH_APP = "A confirmed user with an authenticator app"
_LEVEL = "urn:cognito:loa:4"


def _signed_in(run: Execution) -> Reply:
    reply = run.respond_with_code(run.initiate(), run.totp())
    run.expect_tokens(reply)
    return reply


def _forged(run: Execution) -> None:
    with run.step():
        tokens = _signed_in(run).tokens
    token = tokens.id_token
    forged = {
        "alg none": unsigned(token),
        "HS256 with a public secret": signed_with_shared_key(token),
        "another kid": with_header(token, kid="another"),
        "one bit of the signature": with_flipped_bit(token),
        "a later exp": with_claims(token, exp=4_102_444_800),
        "another iss": with_claims(token, iss="https://cognito-idp.eu-west-1.amazonaws.com/x_y"),
        "another aud": with_claims(token, aud="another"),
        "token_use access": with_claims(token, token_use="access"),  # noqa: S106 - a claim
    }
    with run.step():
        verdict = run.environment.judge(run.subject, token, "id")
        names = ", ".join(check.name for check in verdict.failed) or "none"
        run.expect_of_app("the real token: failed checks", "none", names, holds=verdict.valid)
    with run.step():
        for name, made in forged.items():
            verdict = run.environment.judge(run.subject, made, "id")
            failed = ", ".join(check.name for check in verdict.failed)
            run.expect_of_app(name, "refused", failed or "accepted", holds=bool(failed))


def _id_for_access(run: Execution) -> None:
    with run.step():
        token = _signed_in(run).tokens.id_token
        reply = run.call("GetUser", {"AccessToken": token})
        run.expect_error(reply, "NotAuthorizedException")


def _fresh(run: Execution) -> None:
    with run.step():
        first = claims_of(_signed_in(run).tokens.access_token)
        second = claims_of(_signed_in(run).tokens.access_token)
        for claim in ("jti", "origin_jti"):
            differ = first.get(claim) != second.get(claim) and first.get(claim) is not None
            run.expect(claim, "another one", "another" if differ else "the same", holds=differ)
        later = int(str(second.get("auth_time", 0))) > int(str(first.get("auth_time", 0)))
        run.expect("auth_time", "later", "later" if later else "not later", holds=later)


def _level(run: Execution) -> None:
    with run.step():
        asked = {
            "TARGET_ACR_VALUES": _LEVEL,
            "PREFERRED_CHALLENGE": "PASSWORD",
            "PASSWORD": run.user.password,
        }
        start = run.initiate(flow="USER_AUTH", parameters=asked)
        run.expect_challenge(start, "SOFTWARE_TOKEN_MFA")
    with run.step():
        reply = run.respond_with_code(start, run.totp())
        run.expect_tokens(reply)
        claims = claims_of(reply.tokens.access_token)
        acr, amr = claims.get("acr"), claims.get("amr")
        run.observe("acr and amr", f"{acr}, {amr}")
        right = acr == _LEVEL and isinstance(amr, list) and {"pwd", "otp"} <= set(amr)
        run.measure("acr and amr", "the level, password and app", f"{acr}, {amr}", holds=right)


def _secret_hash(run: Execution) -> None:
    for given in ({"SECRET_HASH": None}, {"SECRET_HASH": "d3Jvbmc="}):
        with run.step():
            hashed = {name: value for name, value in given.items() if value is not None}
            body = {
                "AuthFlow": "USER_PASSWORD_AUTH",
                "ClientId": run.subject.client.client_id,
                "AuthParameters": {
                    "USERNAME": run.user.name,
                    "PASSWORD": run.user.password,
                    **hashed,
                },
            }
            run.expect_error(run.call("InitiateAuth", body), "NotAuthorizedException")


def _answers(result: AppResult) -> int:
    return [name for name, _ in result.calls].count("RespondToAuthChallenge")


def _cancelled(run: Execution) -> None:
    with run.step():
        result = run.sign_in_by_app({})
        closed = result.error == "Cancelled" and result.asked == ("AskCode",)
        run.expect_of_app("cancelling", "ends the sign-in", result.error, holds=closed)
        sent = _answers(result)
        run.expect_of_app("answers sent", 0, sent, holds=sent == 0)
    with run.step():
        result = run.sign_in_by_app({"AskCode": run.totp()})
        sent = _answers(result)
        signed_in = result.outcome == "signed in"
        run.expect_of_app("a new sign-in", "signed in", result.outcome, holds=signed_in)
        run.expect_of_app("answers sent", 1, sent, holds=sent == 1)


CASES = (
    Case(
        CaseInfo(
            id="QA-83",
            version=1,
            title="Tokens that were tampered with are refused by the app",
            why="A verifier that can be confused makes every other check idle.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP,),
            steps=(
                *raw("Sign in"),
                (Actor.OFFLINE, "Judge the real ID token"),
                (Actor.OFFLINE, "Judge it with alg, key, signature and claims changed"),
            ),
            expected="The real one is accepted, every other one refused",
            source=_GUIDE,
            requirements=(
                asvs("9.1.1"),
                asvs("9.1.2"),
                asvs("9.1.3"),
                asvs("9.2.1"),
                asvs("9.2.3"),
                wstg("SESS-10"),
            ),
            runs=frozenset({Run.TOTP, Run.OFFLINE}),
        ),
        _forged,
    ),
    Case(
        CaseInfo(
            id="QA-84",
            version=1,
            title="An ID token is no access token",
            why="What is shown to one party must not open another.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP,),
            steps=raw("Sign in, and call GetUser with the ID token"),
            expected="NotAuthorizedException",
            source=_API,
            requirements=(asvs("9.2.2"),),
            runs=frozenset({Run.TOTP}),
        ),
        _id_for_access,
    ),
    Case(
        CaseInfo(
            id="QA-85",
            version=1,
            title="Two sign-ins have tokens of their own",
            why="A session id that stays the same can be planted.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP,),
            steps=raw("Sign in twice, and compare the access tokens"),
            expected="Other jti and origin_jti, later auth_time",
            source=_GUIDE,
            requirements=(asvs("7.2.4"),),
            runs=frozenset({Run.TOTP}),
        ),
        _fresh,
    ),
    Case(
        CaseInfo(
            id="QA-86",
            version=1,
            title="The level that was asked for is what the tokens say",
            why="An API that asks for a level has nothing but acr to go by.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP, "An app client with USER_AUTH"),
            steps=raw(
                "Begin USER_AUTH with TARGET_ACR_VALUES",
                "Answer with the code, and read acr and amr",
            ),
            expected="acr urn:cognito:loa:4; amr has pwd and otp",
            source=_STEP_UP,
            requirements=(asvs("6.8.4", "measured"),),
            runs=frozenset({Run.TOTP}),
        ),
        _level,
        Needs(flows=frozenset({"USER_AUTH", "USER_PASSWORD_AUTH"})),
    ),
    Case(
        CaseInfo(
            id="QA-87",
            version=1,
            title="With a client secret, no SECRET_HASH or a wrong one is refused",
            why="A secret that is not asked for is none.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP, "An app client with a secret"),
            steps=raw("Sign in without SECRET_HASH", "Sign in with a wrong SECRET_HASH"),
            expected="NotAuthorizedException each time",
            source=_API,
            requirements=(asvs("10.4.10"),),
            runs=frozenset({Run.TOTP}),
        ),
        _secret_hash,
        Needs(client_secret=True),
    ),
    Case(
        CaseInfo(
            id="QA-88",
            version=2,
            title="A sign-in that is cancelled sends no code, the next one sends one answer",
            why="Who cancels has not signed in, and must not find a session later.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP,),
            steps=(
                (Actor.APP, "Begin a sign-in with the app, and cancel where it asks for the code"),
                (Actor.APP, "Sign in with the app, and give it the code"),
            ),
            expected="Cancelled without an answer; then signed in with one",
            source=Source("This app's own rule", "A"),
            requirements=(wstg("BUSL-06"),),
            runs=frozenset({Run.TOTP}),
        ),
        _cancelled,
    ),
)
