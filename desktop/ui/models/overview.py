"""What the Overview says about a session: a headline, and one fact a row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.method import Method
from desktop.auth.phone import PhoneVerdict, phone_verdict
from desktop.auth.phone_numbers import masked_phone
from desktop.auth.second_step import SecondStep
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.check_rows import Result, lacks_keys, summary
from desktop.ui.models.status import Status
from desktop.ui.text.durations import roughly
from desktop.ui.text.moments import local_minute
from desktop.ui.text.safe import LARGEST_LIST, names_text, visible_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.session import Session

LONGEST_VALUE = 500
"""Characters."""


class Tone(Enum):
    """How a badge looks; its text says the same in words."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Badge:
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: label, value, and a badge where there is a verdict."""

    label: str
    value: str
    badge: Badge | None = None
    note: str = ""
    """What the badge means, in a sentence."""
    account_action: AccountAction | None = None
    """The action that a link beside it offers."""


@dataclass(frozen=True, slots=True)
class Headline:
    title: str
    to_do: str
    """Whether there is anything to do, and what."""
    expiry: str
    """Until when the tokens are good: no end of the sign-in, which renews them."""


def headline(
    session: Session,
    status: Status,
    now: float,
    *,
    can_change: bool = True,
    redirected_by: str = "",
) -> Headline:
    """How the sign-in stands and whether there is anything to do. `now`: the service's epoch time.

    `can_change`: whether the session allows changes to the account. `redirected_by`: the variable
    that sends requests to another place than AWS, if one does.
    """
    translate = QCoreApplication.translate
    end = local_minute(session.expires_at, now)
    good = translate("Overview", "The current tokens are good until {time}.").format(time=end)
    if status is Status.EXPIRED:
        return Headline(
            translate("Overview", "Your sign-in needs a refresh"),
            translate(
                "Overview",
                "Choose Refresh now to go on. If that isn't possible, sign out and sign in again.",
            ),
            translate("Overview", "The last tokens were good until {time}.").format(time=end),
        )
    if status is Status.OFFLINE:
        return Headline(
            translate("Overview", "You stay signed in"),
            translate(
                "Overview",
                "The sign-in service can't be reached just now. The app keeps trying; Refresh now "
                "tries at once.",
            ),
            good,
        )
    title = translate("Overview", "You're signed in")
    if not session.verdicts.valid:
        return Headline(title, _why_not_verified(session, redirected_by), good)
    renewed = translate(
        "Overview",
        "The current tokens are good until {time}. New ones come by themselves before that.",
    )
    return Headline(title, _to_do(session, can_change=can_change), renewed.format(time=end))


def _why_not_verified(session: Session, redirected_by: str) -> str:
    translate = QCoreApplication.translate
    if not lacks_keys(session.verdicts):
        return translate(
            "Overview",
            "One thing to do: choose Refresh now, since the tokens are not verified yet.",
        )
    if redirected_by:  # what it names is never asked for keys: forged tokens would pass
        text = translate(
            "Overview",
            "The tokens are not verified: the pool's keys couldn't be reached. They are always "
            "fetched from where the connection says, and not from where %1 sends the sign-in. If "
            "you expect that, enter its address as the connection's endpoint.",
        )
        return text.replace("%1", redirected_by)
    return translate(
        "Overview",
        "The tokens are not verified yet: the pool's keys couldn't be reached. Each refresh tries "
        "again. If it stays so, test the connection: File, Connections…, Edit….",
    )


def _to_do(session: Session, *, can_change: bool) -> str:
    translate = QCoreApplication.translate
    waiting = {fact.account_action for fact in facts(session)} if can_change else set()
    phone, email = AccountAction.VERIFY_PHONE in waiting, AccountAction.VERIFY_EMAIL in waiting
    if phone and email:
        return translate(
            "Overview",
            "Two things to do when it suits you: verify your phone number and your email address.",
        )
    if phone:
        return translate("Overview", "One thing to do when it suits you: verify your phone number.")
    if email:
        return translate(
            "Overview", "One thing to do when it suits you: verify your email address."
        )
    return translate("Overview", "Nothing to do; this renews itself.")


def display_name(session: Session) -> str:
    """The user's full name from the ID token, or else what `account_name` says."""
    claims = session.id_claims
    parts = (_text(claims, "given_name"), _text(claims, "family_name"))
    name = _text(claims, "name") or " ".join(part for part in parts if part)
    return visible_name(name) if name else account_name(session)


def account_name(session: Session) -> str:
    """The user name; the email address or phone number where the service made the name up.

    Pools where people sign in by email or phone number give each user an id, their `sub`, as name.
    Of two, the one that was typed at the sign-in.
    """
    claims, name = session.id_claims, session.user_name
    if name == _text(claims, "sub"):
        own = [value for each in ("email", "phone_number") if (value := _text(claims, each))]
        typed = session.typed_name.casefold()
        name = next((value for value in own if value.casefold() == typed), [*own, name][0])
    return visible_name(name)


def clock_skew_text(clock_skew: float) -> str:
    """How much the clock is wrong, in which direction, and what to do. `skew`: seconds ahead."""
    if clock_skew > 0:
        problem = QCoreApplication.translate("Overview", "This computer's clock is {span} ahead.")
    else:
        problem = QCoreApplication.translate("Overview", "This computer's clock is {span} behind.")
    remedy = QCoreApplication.translate(
        "Overview",
        "The times here go by the sign-in service's clock. "
        "Set this computer's clock, so that other programs work as well.",
    )
    return f"{problem.format(span=roughly(clock_skew))} {remedy}"


def facts(session: Session) -> tuple[Fact, ...]:
    """The rows of the Overview, in their order."""
    return (
        _phone(session),
        Fact(QCoreApplication.translate("Overview", "Second step"), _second_step(session)),
        _email(session),
        _groups(session.id_claims.get("cognito:groups")),
        _tokens(session),
    )


def method_text(method: Method | None) -> str:
    """The name of a second factor."""
    translate = QCoreApplication.translate
    names = {
        None: translate("Overview", "None"),
        Method.SMS: translate("Overview", "Text message (SMS)"),
        Method.AUTHENTICATOR_APP: translate("Overview", "Authenticator app"),
        Method.EMAIL: translate("Overview", "Email"),
        Method.SMS_FIRST: translate("Overview", "Text message (SMS), without a password"),
        Method.PASSKEY: translate("Overview", "Passkey"),
        Method.PASSWORD: translate("Overview", "Password only"),
        Method.PASSWORD_SRP: translate("Overview", "Password only"),
    }
    return names[method]


def _second_step(session: Session) -> str:
    if session.method is None and session.second_step is SecondStep.REMEMBERED_DEVICE:
        return QCoreApplication.translate("Overview", "This computer is remembered")
    return method_text(session.method)


def _phone(session: Session) -> Fact:
    label = QCoreApplication.translate("Overview", "Phone number")
    number = _text(session.id_claims, "phone_number")
    shown = masked_phone(number) if number else QCoreApplication.translate("Overview", "None")
    match phone_verdict(session.verdicts.id_token):
        case PhoneVerdict.VERIFIED:
            return Fact(label, shown, _verified())
        case PhoneVerdict.NOT_VERIFIED:
            note = QCoreApplication.translate(
                "Overview", "This number hasn't been confirmed as yours yet."
            )
            return Fact(label, shown, _not_verified(), note, AccountAction.VERIFY_PHONE)
        case PhoneVerdict.NO_PHONE:
            return Fact(label, QCoreApplication.translate("Overview", "No phone number"))
        case PhoneVerdict.UNKNOWN:
            return Fact(label, shown, _not_known(), _unverified_note())


def _email(session: Session) -> Fact:
    label = QCoreApplication.translate("Overview", "Email")
    claims = session.id_claims
    address = _text(claims, "email")
    if not address:
        return Fact(label, QCoreApplication.translate("Overview", "No email address"))
    shown = visible_name(address, LONGEST_VALUE)
    if not session.verdicts.id_token.valid:
        return Fact(label, shown, _not_known(), _unverified_note())
    if claims.get("email_verified") is True:
        return Fact(label, shown, _verified())
    return Fact(label, shown, _not_verified(), account_action=AccountAction.VERIFY_EMAIL)


def _groups(groups: object) -> Fact:
    label = QCoreApplication.translate("Overview", "Groups")
    if not isinstance(groups, list) or not groups:
        return Fact(label, QCoreApplication.translate("Overview", "None"))
    few = names_text(groups[:LARGEST_LIST], LONGEST_VALUE)
    if len(groups) > LARGEST_LIST:
        few = QCoreApplication.translate("Overview", "{groups} and more, {total} in all").format(
            groups=few, total=len(groups)
        )
    return Fact(label, few)


def _tokens(session: Session) -> Fact:
    said = summary(session.verdicts)
    tone = {
        Result.PASSED: Tone.GOOD,
        Result.NOT_CHECKED: Tone.WARNING,
        Result.NOT_PASSED: Tone.BAD,
    }[said.result]
    label = QCoreApplication.translate("Overview", "Tokens")
    return Fact(label, said.short, Badge(said.badge, tone))


def _verified() -> Badge:
    return Badge(QCoreApplication.translate("Overview", "Verified"), Tone.GOOD)


def _not_verified() -> Badge:
    return Badge(QCoreApplication.translate("Overview", "Not verified"), Tone.WARNING)


def _not_known() -> Badge:
    return Badge(QCoreApplication.translate("Overview", "Not known if verified"), Tone.WARNING)


def _unverified_note() -> str:
    return QCoreApplication.translate(
        "Overview", "Whether it is verified isn't known, because the token isn't."
    )


def _text(claims: Mapping[str, object], name: str) -> str:
    value = claims.get(name)
    return value if isinstance(value, str) else ""
