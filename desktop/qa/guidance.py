"""What a person does for a case in the app's own windows, step by step, and what is to be seen.

Users are the tester's own: who signs in must have what the case's preconditions say. Controls stand
in “quotation marks”, by the names that they have in the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

WRONG_CODE = "000000"
SESSION_SECONDS = 180
"""AuthSessionValidity where nothing else is set."""
MARGIN_SECONDS = 10
STEP_SECONDS = 30
"""How long a code of an authenticator app is shown."""


@dataclass(frozen=True, slots=True)
class HandStep:
    """One step."""

    do: str
    see: str = ""
    """Empty where nothing is compared."""
    copy: str = ""
    """A text to paste, such as a wrong code; never a secret."""
    wait_seconds: int = 0
    judges: Literal["app", "service"] = "app"
    """What is seen in the app's windows says of the service only what the app makes of it."""


_APP_USER = HandStep(
    "Sign out, then sign in with a user who has an authenticator app: user name and password.",
    "The window asks for the code of the authenticator app",
)
_SMS_USER = HandStep(
    "Sign out, then sign in with a user whose second step is a text message.",
    "The window asks for the code, and names the phone number with its last digits only",
)
_RIGHT = HandStep("Type the code that the app shows now, and press “Verify”.", "You are signed in")
_RIGHT_SMS = HandStep("Type the code that came, and press “Verify”.", "You are signed in")
_OUT = HandStep("Press “Sign out”.")


def _wrong(code: str) -> HandStep:
    return HandStep(
        f"Type {code} and press “Verify”.",
        "The window says that the code is wrong, and asks again; you are not signed in",
        code,
    )


def _stopped(code: str, what: str) -> HandStep:
    return HandStep(
        f"Type {what} and press “Verify”.",
        "The window says at once that this is no code; nothing was sent (see “Activity”)",
        code,
    )


GUIDANCE = {
    "QA-01": (_APP_USER, _RIGHT),
    "QA-02": (_SMS_USER, _RIGHT_SMS),
    "QA-03": (
        HandStep(
            "Sign out, then sign in with a user whose second step is an email.",
            "The window asks for the code that was sent by email",
        ),
        _RIGHT_SMS,
    ),
    "QA-04": (_APP_USER, HandStep("Press “Cancel”.", "You are not signed in")),
    "QA-06": (
        HandStep(
            "Sign in with a user who has no second step yet.",
            "The window shows how to link an authenticator app; you are not signed in",
        ),
    ),
    "QA-07": (
        HandStep(
            "At a pool where MFA is optional, sign in with a user who has no second step.",
            "You are signed in without a code",
        ),
    ),
    "QA-14": (
        HandStep(
            "Sign in with a temporary password.", "The window asks for a new password of your own"
        ),
        HandStep("Choose a new password.", "The window asks for a code before you are signed in"),
        _RIGHT_SMS,
    ),
    "QA-15": (
        HandStep(
            "Sign in with a user whose password must be reset.",
            "The window says that the password has to be reset",
        ),
        HandStep(
            "Sign in with a user who is not confirmed yet.",
            "The window says that the account has to be activated first",
        ),
        HandStep("Sign in with a user who is disabled.", "Refused; no code is asked for"),
    ),
    "QA-16": (_APP_USER, _wrong(WRONG_CODE), _RIGHT),
    "QA-17": (
        _APP_USER,
        _stopped("", "nothing"),
        _stopped("12345", "five digits, 12345,"),
        _stopped("1234567", "seven digits, 1234567,"),
        _stopped("abcdef", "letters, abcdef,"),
    ),
    "QA-20": (
        _APP_USER,
        HandStep("Wait until the authenticator app shows a code that begins with 0."),
        HandStep("Type it with its zero, and press “Verify”.", "You are signed in"),
    ),
    "QA-21": (_APP_USER, _wrong(WRONG_CODE), _wrong("123456")),
    "QA-24": (
        _APP_USER,
        HandStep(
            "Type the code that the app shows now, note it, and press “Verify”.",
            "You are signed in",
        ),
        HandStep("Sign out and sign in again at once: user name and password."),
        HandStep(
            "Type the same code again, while the app still shows it.",
            "The window says that this code was used already",
        ),
    ),
    "QA-26": (
        _SMS_USER,
        HandStep("Type the code that came, note it, and press “Verify”.", "You are signed in"),
        HandStep("Sign out and sign in again; don't read the new message."),
        HandStep(
            "Type the code of the first message, and press “Verify”.",
            "The window says that the code is wrong; you are not signed in",
        ),
    ),
    "QA-31": (
        _SMS_USER,
        HandStep(
            "At another computer, have another person sign in, and read the code that they got."
        ),
        HandStep(
            "Type the other person's code here, and press “Verify”.",
            "The window says that the code is wrong; you are not signed in",
        ),
    ),
    "QA-35": (
        _SMS_USER,
        HandStep(
            "Wait until just before the session is over.",
            wait_seconds=SESSION_SECONDS - MARGIN_SECONDS,
        ),
        _RIGHT_SMS,
    ),
    "QA-36": (
        _SMS_USER,
        HandStep("Wait until the session is over.", wait_seconds=SESSION_SECONDS + MARGIN_SECONDS),
        HandStep(
            "Type the code that came, and press “Verify”.",
            "The window says that it was too late, and a new code was sent; you are not signed in",
        ),
    ),
    "QA-38": (
        _APP_USER,
        HandStep("Note the code that the app shows now."),
        HandStep("Wait until the app shows the next one.", wait_seconds=STEP_SECONDS),
        HandStep("Type the code that you noted, and press “Verify”.", "You are signed in"),
    ),
    "QA-39": (
        _APP_USER,
        HandStep("Note the code that the app shows now."),
        HandStep("Wait until that is two codes ago.", wait_seconds=2 * STEP_SECONDS),
        HandStep(
            "Type the code that you noted, and press “Verify”.",
            "The window says that the code is wrong; you are not signed in",
        ),
    ),
    "QA-43": (
        _OUT,
        HandStep(
            "Sign in six times with a wrong password, one after the other.",
            "After the last one the window says that there is a pause before the next try",
        ),
    ),
    "QA-44": (
        HandStep("Sign in six times with a wrong password, one after the other."),
        HandStep(
            "Sign in with the right password at once.",
            "Refused: the window says that there is a pause",
        ),
    ),
    "QA-52": (
        _OUT,
        HandStep("Sign in with a wrong password, and note the sentence.", "Refused"),
        HandStep(
            "Sign in with a user name that doesn't exist.", "Refused with the very same sentence"
        ),
    ),
    "QA-55": (
        HandStep(
            "Choose “Forgot password?” with a user name that doesn't exist.",
            "The window goes on as for any user",
        ),
    ),
    "QA-58": (_SMS_USER,),
    "QA-59": (
        HandStep("Sign in with a user who has no second step yet, and begin to link an app."),
        HandStep(
            f"Type {WRONG_CODE} and press “Link app”.",
            "The window says that the code is wrong, and asks again; you are not signed in",
            WRONG_CODE,
        ),
        HandStep(
            "Add the key to an authenticator app, type its code, and press “Link app”.",
            "You are signed in",
        ),
        HandStep("Sign out and sign in again.", "The window asks for the app's code"),
    ),
    "QA-64": (
        HandStep(
            "Sign in with a user who has text messages and an authenticator app, none preferred.",
            "The window asks which one to use",
        ),
    ),
    "QA-69": (
        HandStep("Choose “Forgot password?” and set a new password with the code that comes."),
        HandStep("Sign in with the new password.", "The window asks for the second step"),
    ),
    "QA-72": (
        HandStep(
            "Sign in, and in “Account” choose “Link authenticator app”, or unlink the one there is."
        ),
        HandStep(
            "Look at the user's phone and mailbox.",
            "Write down whether a message tells of the change; Cognito documents none",
            judges="service",
        ),
    ),
    "QA-73": (
        HandStep("Sign in with the code, and have this computer remembered."),
        HandStep("Sign out and sign in again.", "You are signed in without a code"),
    ),
    "QA-75": (
        HandStep("Choose “Account”, “Devices and sessions”, and forget this computer."),
        HandStep("Sign out and sign in again.", "The window asks for a code"),
    ),
    "QA-79": (
        HandStep("Sign in with the same user at two computers."),
        HandStep(
            "Choose “Sign out everywhere” at the first one, then “Refresh now” at the second one.",
            "The second computer says that you have been signed out",
        ),
    ),
    "QA-88": (
        _APP_USER,
        HandStep("Press “Cancel”.", "You are not signed in"),
        HandStep("Sign in again, type the code, and press “Verify” twice, as fast as you can."),
        HandStep(
            "Look at “Activity”.",
            "RespondToAuthChallenge stands there once, and you are signed in",
        ),
    ),
}
