"""What replies tell about which user names there are."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from desktop.auth.srp import SrpClient
from desktop.qa.case import Case
from desktop.qa.environment import DoesNotApply, Needs, UserKind
from desktop.qa.model.case import CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply

_GUIDE = Source("Developer guide, managing error responses", "A")
_WITH_APP = "A confirmed user with an authenticator app"
_ENABLED = "PreventUserExistenceErrors is ENABLED"
_WRONG = "Wrong-password-1!"
NAME = "no-such-person-7f3a"
ROUNDS = 30
TRIES_IN_A_ROW = 4
"""Wrong passwords before a success: the fifth in a row brings a pause."""
NOISE_FACTOR = 3.0
_DETAILS = {"AttributeName", "DeliveryMedium", "Destination"}


def _unknown_name(run: Execution) -> None:
    with run.step():
        wrong = run.initiate(password=_WRONG)
        run.expect_error(wrong, "NotAuthorizedException")
    with run.step():
        unknown = run.initiate(name=NAME, password=_WRONG)
        same = (unknown.error, unknown.answer.message) == (wrong.error, wrong.answer.message)
        run.expect("the reply to an unknown name", wrong, unknown, holds=same)


def _unknown_by_srp(run: Execution) -> None:
    def begin() -> Reply:
        srp = SrpClient(run.subject.user_pool_id)
        given = {"SRP_A": srp.public}
        return run.initiate(flow="USER_SRP_AUTH", name=NAME, parameters=given)

    with run.step():
        first = begin()
        asked = first.challenge == "PASSWORD_VERIFIER"
        run.expect("challenge", "challenge PASSWORD_VERIFIER", first, holds=asked)
    with run.step():
        again = begin()
        same = first.parameters.get("SALT") == again.parameters.get("SALT")
        run.expect("the salt", "the same again", "same" if same else "another", holds=same)


def _timing(run: Execution) -> None:
    with run.step():
        known: list[int] = []
        unknown: list[int] = []
        stranger = NAME
        for number in range(ROUNDS):
            if number % TRIES_IN_A_ROW == 0:
                # A success, and a name that is new, or what is measured is the pause.
                run.expect_tokens(run.respond_with_code(run.initiate(), run.totp()))
                stranger = f"{NAME}-{number}"
            for user, took in ((None, known), (stranger, unknown)):
                reply = run.initiate(name=user, password=_WRONG)
                run.expect_error(reply, "NotAuthorizedException")
                took.append(reply.answer.milliseconds)
        difference = abs(statistics.median(known) - statistics.median(unknown))
        spread = max(statistics.pstdev(known), statistics.pstdev(unknown), 1.0)
        run.observe(
            "medians",
            f"{statistics.median(known)} ms known, {statistics.median(unknown)} ms unknown",
        )
        run.measure(
            "difference of the medians",
            f"below {NOISE_FACTOR:g} standard deviations",
            f"{difference:.1f} ms, standard deviation {spread:.1f} ms",
            holds=difference < NOISE_FACTOR * spread,
        )


def _forgot(run: Execution, name: str) -> Reply:
    return run.call("ForgotPassword", run.of_client(name))


def _reset_of_unknown(run: Execution) -> None:
    with run.step():
        reply = _forgot(run, NAME)
        run.expect_success(reply)
        given = reply.answer.body.get("CodeDeliveryDetails")
        details = given if isinstance(given, dict) else {}
        complete = details.keys() >= _DETAILS and "*" in str(details["Destination"])
        run.expect(
            "CodeDeliveryDetails",
            "attribute, medium and a masked destination, as for a user who exists",
            given,
            holds=complete,
        )


def _reset_of_unknown_legacy(run: Execution) -> None:
    with run.step():
        run.expect_error(_forgot(run, NAME), "UserNotFoundException")


def _sign_up(run: Execution, name: str) -> Reply:
    attributes = [{"Name": "email", "Value": f"{NAME}@example.com"}]
    body = {**run.of_client(name), "Password": run.user.password, "UserAttributes": attributes}
    reply = run.call("SignUp", body)
    if reply.error == "NotAuthorizedException":
        raise DoesNotApply(f"self sign-up is off: {reply}")
    return reply


def _name_taken(run: Execution) -> None:
    with run.step():
        run.expect_error(_sign_up(run, run.user.name), "UsernameExistsException")


def _upper_case(run: Execution) -> None:
    with run.step():
        reply = run.initiate(name=run.user.name.upper())
        known = reply.challenge == "SOFTWARE_TOKEN_MFA"
        run.expect(
            "the name in capitals",
            "the second step of the same account, or NotAuthorizedException",
            reply,
            holds=known or reply.error == "NotAuthorizedException",
        )
        if known:
            run.expect_tokens(run.respond_with_code(reply, run.totp()))
    with run.step():
        run.expect_error(_sign_up(run, run.user.name.upper()), "UsernameExistsException")


def _masked(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        told = start.parameters.get("CODE_DELIVERY_DESTINATION", "")
        run.expect_challenge(start, "SMS_MFA")
        hidden = told.count("*") >= max(len(told) - 5, 1) and run.user.phone not in told
        run.expect("the destination", "masked but for the last digits", told, holds=hidden)


CASES = (
    Case(
        CaseInfo(
            id="QA-52",
            version=1,
            title="An unknown name is refused like a wrong password",
            why="A reply that tells them apart is a list of customers.",
            group=Group.NAMES,
            preconditions=(_WITH_APP, _ENABLED),
            steps=raw("Sign in with a wrong password", "Sign in with a name that does not exist"),
            expected="NotAuthorizedException with the same words",
            source=_GUIDE,
            requirements=(asvs("6.3.8"), wstg("IDNT-04")),
            runs=frozenset({Run.TOTP}),
        ),
        _unknown_name,
    ),
    Case(
        CaseInfo(
            id="QA-53",
            version=1,
            title="By SRP an unknown name gets a challenge and a salt that stays",
            why="A salt that changes each time gives the made-up one away.",
            group=Group.NAMES,
            preconditions=(_ENABLED,),
            steps=raw("Begin USER_SRP_AUTH with a name that does not exist", "Begin it once more"),
            expected="PASSWORD_VERIFIER with the same SALT",
            source=_GUIDE,
            requirements=(asvs("6.3.8"), wstg("IDNT-04")),
            runs=frozenset({Run.TOTP}),
        ),
        _unknown_by_srp,
        Needs(flows=frozenset({"USER_SRP_AUTH", "USER_PASSWORD_AUTH"})),
    ),
    Case(
        CaseInfo(
            id="QA-54",
            version=1,
            title="How long a refusal takes does not tell which names exist",
            why="A hash that is computed for real names only can be measured.",
            group=Group.NAMES,
            preconditions=(_WITH_APP, _ENABLED),
            steps=raw(
                "Send 30 wrong passwords for a name that exists and 30 for one that does not"
            ),
            expected="No difference beyond noise",
            source=Source("Not documented", "?"),
            requirements=(asvs("6.3.8", "measured"), wstg("IDNT-04", "measured")),
            runs=frozenset({Run.TOTP}),
        ),
        _timing,
    ),
    Case(
        CaseInfo(
            id="QA-55",
            version=2,
            title="Resetting the password of an unknown name brings a made-up destination",
            why="The reset is the usual way to try a list of addresses.",
            group=Group.NAMES,
            preconditions=(_ENABLED,),
            steps=raw("Ask for a code to reset the password of a name that does not exist"),
            expected="Success with a made-up destination",
            source=_GUIDE,
            requirements=(asvs("6.3.8"), wstg("IDNT-04")),
            runs=frozenset({Run.TOTP}),
        ),
        _reset_of_unknown,
    ),
    Case(
        CaseInfo(
            id="QA-90",
            version=1,
            title="With LEGACY errors the reset tells which names exist",
            why="A setting from earlier years is still what many app clients have.",
            group=Group.NAMES,
            preconditions=("PreventUserExistenceErrors is LEGACY",),
            steps=raw("Ask for a code to reset the password of a name that does not exist"),
            expected="UserNotFoundException",
            source=_GUIDE,
            requirements=(asvs("6.3.8", "never", "The reply tells which names exist."),),
            runs=frozenset({Run.TOTP}),
        ),
        _reset_of_unknown_legacy,
        Needs(existence_errors="LEGACY"),
    ),
    Case(
        CaseInfo(
            id="QA-56",
            version=1,
            title="Signing up with a taken name tells that it is taken",
            why="Where signing up is open, names can be tried in this way.",
            group=Group.NAMES,
            preconditions=(_WITH_APP,),
            steps=raw("Sign up with the name of a user who exists"),
            expected="UsernameExistsException",
            source=_GUIDE,
            requirements=(asvs("6.3.8", "never", "Cognito documents no other reply."),),
            runs=frozenset({Run.TOTP}),
        ),
        _name_taken,
    ),
    Case(
        CaseInfo(
            id="QA-57",
            version=1,
            title="A name in capitals is never a second account",
            why="Two accounts that look alike are how people are taken for others.",
            group=Group.NAMES,
            preconditions=(_WITH_APP,),
            steps=raw("Sign in with the name in capitals", "Sign up with the name in capitals"),
            expected="The same account, or none; UsernameExistsException",
            source=Source("API reference, UsernameConfiguration", "A"),
            requirements=(wstg("IDNT-05"),),
            runs=frozenset({Run.TOTP}),
        ),
        _upper_case,
    ),
    Case(
        CaseInfo(
            id="QA-58",
            version=2,
            title="The phone number that a code goes to is masked",
            why="A person who knows a password must not learn the number as well.",
            group=Group.NAMES,
            preconditions=("A confirmed user with a phone number",),
            steps=raw("Begin a sign-in, and read CODE_DELIVERY_DESTINATION"),
            expected="Asterisks, and the last four digits at most",
            source=Source("Recorded replies of real pools", "B"),
            requirements=(wstg("APIT-03"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1),
        ),
        _masked,
        Needs(users=(UserKind.SMS,), readable_phone=True),
    ),
)
