"""Which factors a pool has, how accounts are recovered, and who is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import DoesNotApply, Needs, Unavailable
from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, nist

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.qa.execution import Execution

_GUIDE = Source("Developer guide, user pool MFA", "A")
_UNKNOWN = Source("Not documented", "?")
_CHANNELS = {
    "SmsMfaConfiguration": "verified_phone_number",
    "EmailMfaConfiguration": "verified_email",
}
"""The channel of each second factor that has one."""
_PHONE_FIRST = [{"Name": "verified_phone_number", "Priority": 1}]


def _pool(run: Execution, operation: str = "DescribeUserPool") -> Mapping[str, object]:
    reply = run.admin(operation)
    run.expect_success(reply)
    pool = reply.answer.body.get("UserPool", reply.answer.body)
    return pool if isinstance(pool, dict) else {}


def _alternatives(run: Execution) -> None:
    with run.step():
        settings = _pool(run, "GetUserPoolMfaConfig")
        app = settings.get("SoftwareTokenMfaConfiguration")
        has_app = isinstance(app, dict) and bool(app.get("Enabled"))
        passkeys = bool(settings.get("WebAuthnConfiguration"))
        run.measure(
            "factors besides text messages",
            "an authenticator app or passkeys",
            f"authenticator app: {has_app}, passkeys: {passkeys}",
            holds=has_app or passkeys,
        )


def _recovery(run: Execution) -> None:
    with run.step():
        pool = _pool(run)
        setting = pool.get("AccountRecoverySetting")
        run.observe("AccountRecoverySetting", setting or "Cognito's default: the phone first")
        ways = setting.get("RecoveryMechanisms", []) if isinstance(setting, dict) else _PHONE_FIRST
        first = min(ways, key=lambda way: int(way["Priority"]), default={"Name": "none"})["Name"]
        factors = _pool(run, "GetUserPoolMfaConfig")
        channels = [channel for name, channel in _CHANNELS.items() if factors.get(name)]
        run.measure(
            "the first recovery channel",
            f"none of the second factors: {', '.join(channels) or 'no channel'}",
            first,
            holds=first not in channels,
        )


def _removed(run: Execution) -> None:
    with run.step():
        reply = run.admin("AdminDeleteSoftwareToken", Username=run.user.name)
        if reply.error.startswith(("Unknown", "Unsupported", "InvalidAction", "HTTP")):
            raise DoesNotApply(f"there is no AdminDeleteSoftwareToken: {reply}")
        run.expect_success(reply)
    with run.step():
        run.expect_challenge(run.initiate(), "MFA_SETUP")


def _told(run: Execution) -> None:
    with run.step():
        answer = run.environment.ask(
            "Change a factor of a test user, and look at their phone and mailbox.",
            "A message says that it was changed.",
        )
        if answer.outcome == "can't tell":
            raise Unavailable(f"the tester can't tell: {answer.observed}")
        run.observe("what came", answer.observed)
        told = answer.outcome == "as expected"
        run.measure("a message about the change", "comes", answer.observed, holds=told)


CASES = (
    Case(
        CaseInfo(
            id="QA-67",
            version=1,
            title="There is another factor than text messages",
            why="A person who can't or shouldn't use text messages needs a choice.",
            group=Group.FACTORS,
            preconditions=("Calls with AWS credentials",),
            steps=((Actor.CONFIG, "Read the pool's MFA configuration"),),
            expected="An authenticator app or passkeys besides SMS",
            source=_GUIDE,
            requirements=(asvs("6.6.1", "measured"), nist("3.2.9", "measured")),
            runs=frozenset({Run.CONFIG}),
        ),
        _alternatives,
        Needs(admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-70",
            version=2,
            title="The way to recover an account is not the channel of its second factor",
            why="One lost phone is both factors then.",
            group=Group.FACTORS,
            preconditions=("Calls with AWS credentials",),
            steps=((Actor.CONFIG, "Read AccountRecoverySetting and the MFA configuration"),),
            expected="Another channel first",
            source=_GUIDE,
            requirements=(
                nist("4.2.1.2", "measured", "A recovery code lives one hour."),
                asvs("6.4.3", "measured"),
            ),
            runs=frozenset({Run.CONFIG}),
        ),
        _recovery,
        Needs(admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-71",
            version=1,
            title="Without the factor that an administrator took off it is set up anew",
            why="Who lost the phone must come in again, and no one else.",
            group=Group.FACTORS,
            preconditions=(
                "A confirmed user with an authenticator app",
                "Calls with AWS credentials",
            ),
            steps=(
                (Actor.CONFIG, "Take the authenticator app off by an admin call"),
                *raw("Send user name and password"),
            ),
            expected="Challenge MFA_SETUP",
            source=Source("API reference, AdminDeleteSoftwareToken", "A"),
            requirements=(asvs("6.4.4"), asvs("6.5.6")),
            runs=frozenset({Run.CONFIG}),
            cost=Cost(changes_account=True),
        ),
        _removed,
        Needs(admin=True, mfa_required=True),
    ),
    Case(
        CaseInfo(
            id="QA-72",
            version=1,
            title="A user is told when a factor changes",
            why="A person who is told can object.",
            group=Group.FACTORS,
            preconditions=("A test user whose phone and mailbox are at hand",),
            steps=(
                (
                    Actor.PERSON,
                    "Change a factor of a test user, and look at their phone and mailbox",
                ),
            ),
            expected="Observed: Cognito documents no message",
            source=_UNKNOWN,
            requirements=(asvs("6.3.7", "measured", "Level 3."), nist("4.6", "measured")),
            runs=frozenset({Run.HAND}),
        ),
        _told,
        Needs(users=()),
    ),
)
