"""What is taken for a code, and for the answer to a challenge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source
from desktop.qa.requirements import asvs, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution

_API = Source("API reference, RespondToAuthChallenge", "A")
_ANSWERS = Source("Recorded replies of real pools", "B")
_REFUSED = ("CodeMismatchException", "InvalidParameterException")
_WITH_APP = "A confirmed user with an authenticator app"
_MEMBER = "SOFTWARE_TOKEN_MFA_CODE"
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def _wrong_then_right(run: Execution) -> None:
    with run.step():
        start = run.initiate()
        right = run.totp()
        wrong = run.respond_with_code(start, run.wrong_code(right))
        run.expect_error(wrong, "CodeMismatchException")
    with run.step():
        run.expect_tokens(run.respond_with_code(start, right))


def _not_a_code(run: Execution) -> None:
    for code in ("", "12345", "1234567", "abcdef", "123 456"):
        with run.step():
            run.expect_error(run.respond_with_code(run.initiate(), code), *_REFUSED)


def _other_digits(run: Execution) -> None:
    for digits in (FULL_WIDTH, ARABIC):
        with run.step():
            start = run.initiate()
            code = run.totp().translate(digits)
            run.expect_error(run.respond_with_code(start, code), *_REFUSED)


def _other_json(run: Execution) -> None:
    refused = ("SerializationException", "InvalidParameterException", "CodeMismatchException")
    for value in (None, ["123456"], 123456, {"code": "123456"}):
        with run.step():
            reply = run.respond(run.initiate(), {_MEMBER: value})
            run.expect_error(reply, *refused)
    with run.step():
        run.expect_error(run.respond(run.initiate(), {}), *refused)


def _leading_zero(run: Execution) -> None:
    with run.step():
        code = run.leading_zero_totp()
        run.expect("the code", "begins with 0", "it does", holds=code.startswith("0"))
        run.expect_tokens(run.respond_with_code(run.initiate(), code))


def _likely_codes(run: Execution) -> None:
    for code in ("000000", "123456"):
        with run.step():
            reply = run.respond_with_code(run.initiate(), code)
            run.expect_error(reply, "CodeMismatchException")


def _both_codes(run: Execution) -> None:
    with run.step():
        choice = run.initiate()
        run.expect_challenge(choice, "SELECT_MFA_TYPE")
    with run.step():
        start = run.respond(choice, {"ANSWER": "SMS_MFA"})
        run.expect_challenge(start, "SMS_MFA")
    with run.step():
        codes = {"SMS_MFA_CODE": run.wrong_code(run.message_code()), _MEMBER: run.totp()}
        run.measure_no_tokens(
            "both codes, the wrong one for this challenge", run.respond(start, codes)
        )


def _other_challenge(run: Execution) -> None:
    answers = {
        "SMS_MFA": {"SMS_MFA_CODE": "123456"},
        "NEW_PASSWORD_REQUIRED": {"NEW_PASSWORD": "Bb2!another-one"},
        "MFA_SETUP": {},
        "DEVICE_SRP_AUTH": {"DEVICE_KEY": "eu-central-1_a", "SRP_A": "2"},
    }
    for name, responses in answers.items():
        with run.step():
            reply = run.respond(run.initiate(), responses, challenge=name)
            run.expect_no_tokens(f"answered as {name}", reply)


CASES = (
    Case(
        CaseInfo(
            id="QA-16",
            version=1,
            title="After a wrong code the right one still signs in",
            why="One slip must not cost a whole sign-in, nor another message.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=(
                (Actor.RAW, "Answer with a wrong code"),
                (Actor.RAW, "Answer with the right code in the same challenge session"),
            ),
            expected="CodeMismatchException, then tokens",
            source=_ANSWERS,
            requirements=(wstg("ATHN-11"),),
            runs=frozenset({Run.TOTP}),
        ),
        _wrong_then_right,
    ),
    Case(
        CaseInfo(
            id="QA-17",
            version=1,
            title="What is no six digits is no code",
            why="Loose parsing lets an attacker try several codes at once.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=(
                (Actor.RAW, "Answer with nothing"),
                (Actor.RAW, "Answer with five digits"),
                (Actor.RAW, "Answer with seven digits"),
                (Actor.RAW, "Answer with six letters"),
                (Actor.RAW, "Answer with a blank between the digits"),
            ),
            expected="CodeMismatchException or InvalidParameterException each time",
            source=_API,
            requirements=(wstg("BUSL-01"),),
            runs=frozenset({Run.TOTP}),
        ),
        _not_a_code,
    ),
    Case(
        CaseInfo(
            id="QA-18",
            version=1,
            title="Digits of other scripts are no code",
            why="What one layer takes for digits and another does not can get past a check.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=(
                (Actor.RAW, "Answer with the right code in full-width digits"),
                (Actor.RAW, "Answer with the right code in Arabic digits"),
            ),
            expected="CodeMismatchException or InvalidParameterException each time",
            source=_API,
            requirements=(wstg("BUSL-01"),),
            runs=frozenset({Run.TOTP}),
        ),
        _other_digits,
    ),
    Case(
        CaseInfo(
            id="QA-19",
            version=1,
            title="A code that is no text is refused",
            why="A null or a list that counts as right is a classic of type confusion.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=(
                (Actor.RAW, "Answer with null"),
                (Actor.RAW, "Answer with a list"),
                (Actor.RAW, "Answer with a number"),
                (Actor.RAW, "Answer with an object"),
                (Actor.RAW, "Answer without a code"),
            ),
            expected="A refusal: Serialization, InvalidParameter or CodeMismatch each time",
            source=Source("The protocol's types; which exception is not documented", "C"),
            requirements=(wstg("BUSL-01"),),
            runs=frozenset({Run.TOTP}),
        ),
        _other_json,
    ),
    Case(
        CaseInfo(
            id="QA-20",
            version=1,
            title="A code that begins with zero signs in",
            why="Where a code is taken for a number, one of ten people is kept out.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=((Actor.RAW, "Wait for a code that begins with 0, and answer with it"),),
            expected="Tokens",
            source=Source("RFC 6238", "A"),
            requirements=(wstg("BUSL-01"),),
            runs=frozenset({Run.TOTP}),
        ),
        _leading_zero,
    ),
    Case(
        CaseInfo(
            id="QA-21",
            version=1,
            title="The codes that everyone tries first are wrong",
            why="A code that always works is a back door that testing left open.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=((Actor.RAW, "Answer with 000000"), (Actor.RAW, "Answer with 123456")),
            expected="CodeMismatchException each time",
            source=_ANSWERS,
            requirements=(asvs("6.5.3"),),
            runs=frozenset({Run.TOTP}),
        ),
        _likely_codes,
    ),
    Case(
        CaseInfo(
            id="QA-22",
            version=1,
            title="The code of another factor does not answer this challenge",
            why="Two tries in one request would double an attacker's speed.",
            group=Group.CODES,
            preconditions=("A confirmed user with text message and authenticator app",),
            steps=(
                (Actor.RAW, "Send user name and password"),
                (Actor.RAW, "Choose SMS_MFA"),
                (Actor.RAW, "Answer with a wrong SMS_MFA_CODE and a right app code together"),
            ),
            expected="No tokens",
            source=Source("Not documented", "?"),
            requirements=(asvs("6.6.2", "measured"),),
            runs=frozenset({Run.READABLE_PHONE}),
            cost=Cost(messages=1),
        ),
        _both_codes,
        Needs(users=(UserKind.SMS_AND_TOTP,), readable_phone=True),
    ),
    Case(
        CaseInfo(
            id="QA-23",
            version=1,
            title="A challenge is not answered by the name of another",
            why="Naming a later step must not skip this one.",
            group=Group.CODES,
            preconditions=(_WITH_APP,),
            steps=(
                (Actor.RAW, "Answer SOFTWARE_TOKEN_MFA as SMS_MFA"),
                (Actor.RAW, "Answer SOFTWARE_TOKEN_MFA as NEW_PASSWORD_REQUIRED"),
                (Actor.RAW, "Answer SOFTWARE_TOKEN_MFA as MFA_SETUP"),
                (Actor.RAW, "Answer SOFTWARE_TOKEN_MFA as DEVICE_SRP_AUTH"),
            ),
            expected="No tokens, whatever the refusal",
            source=Source("Which refusal is not documented; that MFA is required is", "C"),
            requirements=(wstg("BUSL-06"),),
            runs=frozenset({Run.TOTP}),
        ),
        _other_challenge,
    ),
)
