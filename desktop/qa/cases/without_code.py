"""A password alone is never a sign-in, by whichever way it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import Actor, CaseInfo, Group, Run, Source
from desktop.qa.requirements import asvs, nist, pci, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution

_GUIDE = Source("Developer guide, authentication flows", "A")
_API = Source("API reference, InitiateAuth", "A")
_PASSWORD_FLOWS = frozenset({"USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH"})
_SECOND_STEP = "SOFTWARE_TOKEN_MFA"


def _password_only(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, _SECOND_STEP)
        result = start.answer.body.get("AuthenticationResult")
        run.expect("AuthenticationResult", "absent", result, holds=not result)


def _session_as_token(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        run.expect_challenge(start, _SECOND_STEP)
    with run.step():
        reply = run.call("GetUser", {"AccessToken": start.session})
        run.expect_error(reply, "NotAuthorizedException", "InvalidParameterException")


def _every_flow(run: Execution) -> None:
    with run.step():
        run.expect_challenge(run.initiate(), _SECOND_STEP)
    with run.step():
        run.expect_challenge(run.initiate_by_srp(), _SECOND_STEP)
    with run.step():
        preferred = {"PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": run.user.password}
        run.expect_challenge(run.initiate(flow="USER_AUTH", parameters=preferred), _SECOND_STEP)
    with run.step():
        run.expect_challenge(run.initiate_by_srp("USER_AUTH"), _SECOND_STEP)


def _every_client(run: Execution) -> None:
    for client in (run.subject.client, run.subject.other_client):
        with run.step():
            run.expect_challenge(run.initiate(client=client), _SECOND_STEP)


def _flow_off(run: Execution) -> None:
    with run.step():
        reply = run.initiate_by_srp()
        run.expect_error(reply, "InvalidParameterException")
    for flow in ("USER_AUTH", "CUSTOM_AUTH"):
        with run.step():
            run.expect_error(run.initiate(flow=flow), "InvalidParameterException")


def _admin_flow(run: Execution) -> None:
    for flow in ("ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"):
        with run.step():
            reply = run.initiate(flow=flow, parameters={"PASSWORD": run.user.password})
            run.expect_error(reply, "InvalidParameterException")


def _passwordless(run: Execution) -> None:
    for preferred in ("SMS_OTP", "EMAIL_OTP"):
        with run.step():
            reply = run.initiate(flow="USER_AUTH", parameters={"PREFERRED_CHALLENGE": preferred})
            offered = str(reply.answer.body.get("AvailableChallenges", ""))
            run.expect(
                f"{preferred} as a first factor",
                "not offered, or refused",
                reply,
                holds=reply.challenge != preferred
                and preferred not in offered
                and not reply.has_tokens,
            )


CASES = (
    Case(
        CaseInfo(
            id="QA-04",
            version=1,
            title="The password alone brings a challenge and no tokens",
            why="Tokens before the second step make it an ornament.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user with an authenticator app", "MFA is required"),
            steps=((Actor.RAW, "Send user name and password"),),
            expected="Challenge SOFTWARE_TOKEN_MFA with a session, no AuthenticationResult",
            source=_GUIDE,
            requirements=(pci("8.5.1"), asvs("6.3.3")),
            runs=frozenset({Run.TOTP}),
        ),
        _password_only,
    ),
    Case(
        CaseInfo(
            id="QA-05",
            version=1,
            title="A challenge session is no access token",
            why="A session that opens an API would skip the second step.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user with an authenticator app", "MFA is required"),
            steps=(
                (Actor.RAW, "Send user name and password"),
                (Actor.RAW, "Call GetUser with the challenge session in the place of a token"),
            ),
            expected="GetUser: NotAuthorizedException or InvalidParameterException",
            source=Source("API reference, GetUser", "A"),
            requirements=(wstg("ATHN-04"),),
            runs=frozenset({Run.TOTP}),
        ),
        _session_as_token,
    ),
    Case(
        CaseInfo(
            id="QA-09",
            version=2,
            title="Every flow with a password asks for the second step",
            why="One way in without it is enough.",
            group=Group.ENFORCEMENT,
            preconditions=(
                "A confirmed user with an authenticator app",
                "An app client with USER_PASSWORD_AUTH, USER_SRP_AUTH and USER_AUTH",
            ),
            steps=(
                (Actor.RAW, "Sign in by USER_PASSWORD_AUTH"),
                (Actor.RAW, "Sign in by USER_SRP_AUTH"),
                (Actor.RAW, "Sign in by USER_AUTH, preferring PASSWORD"),
                (Actor.RAW, "Sign in by USER_AUTH, preferring PASSWORD_SRP"),
            ),
            expected="Challenge SOFTWARE_TOKEN_MFA each time",
            source=_GUIDE,
            requirements=(asvs("6.3.4"), wstg("ATHN-10")),
            runs=frozenset({Run.TOTP}),
        ),
        _every_flow,
        Needs(flows=_PASSWORD_FLOWS),
    ),
    Case(
        CaseInfo(
            id="QA-10",
            version=1,
            title="A flow that is off is refused",
            why="A flow without an owner is a way in that is not watched.",
            group=Group.ENFORCEMENT,
            preconditions=("An app client with USER_PASSWORD_AUTH alone",),
            steps=(
                (Actor.RAW, "Sign in by USER_SRP_AUTH"),
                (Actor.RAW, "Sign in by USER_AUTH"),
                (Actor.RAW, "Sign in by CUSTOM_AUTH"),
            ),
            expected="InvalidParameterException each time",
            source=_API,
            requirements=(asvs("6.3.4"),),
            runs=frozenset({Run.TOTP}),
        ),
        _flow_off,
        Needs(flows_off=frozenset({"USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH"})),
    ),
    Case(
        CaseInfo(
            id="QA-11",
            version=1,
            title="Flows for administrators are refused without AWS credentials",
            why="They are made for servers that are trusted to have asked already.",
            group=Group.ENFORCEMENT,
            preconditions=("A confirmed user",),
            steps=(
                (Actor.RAW, "Send ADMIN_USER_PASSWORD_AUTH to InitiateAuth"),
                (Actor.RAW, "Send ADMIN_NO_SRP_AUTH to InitiateAuth"),
            ),
            expected="InvalidParameterException each time",
            source=_API,
            requirements=(asvs("6.3.4"),),
            runs=frozenset({Run.TOTP}),
        ),
        _admin_flow,
    ),
    Case(
        CaseInfo(
            id="QA-12",
            version=2,
            title="A second app client of the pool asks for the second step, too",
            why="A forgotten app client is a way around the one that is watched.",
            group=Group.ENFORCEMENT,
            preconditions=("Two app clients of one pool",),
            steps=(
                (Actor.RAW, "Sign in at the first app client"),
                (Actor.RAW, "Sign in at the second app client"),
            ),
            expected="Challenge SOFTWARE_TOKEN_MFA each time",
            source=_GUIDE,
            requirements=(asvs("6.3.4"),),
            runs=frozenset({Run.TOTP, Run.CONFIG}),
        ),
        _every_client,
        Needs(second_client=True),
    ),
    Case(
        CaseInfo(
            id="QA-13",
            version=1,
            title="A code alone is no way in where MFA is required",
            why="A single factor by text message or email would be all that an attacker needs.",
            group=Group.ENFORCEMENT,
            preconditions=("An app client with USER_AUTH", "MFA is required"),
            steps=(
                (Actor.RAW, "Begin USER_AUTH, preferring SMS_OTP"),
                (Actor.RAW, "Begin USER_AUTH, preferring EMAIL_OTP"),
            ),
            expected="Neither is offered; a refusal is good as well",
            source=Source(
                "Developer guide, authentication with user pools: MFA and passwordless", "?"
            ),
            requirements=(nist("2.2.1"),),
            runs=frozenset({Run.TOTP}),
        ),
        _passwordless,
        Needs(users=(UserKind.SMS,), flows=frozenset({"USER_AUTH"}), mfa_required=True),
    ),
)
