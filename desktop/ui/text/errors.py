"""From an error to what the person reads: problem, cause, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.auth import errors as e
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.ui.text.error_details import LONGEST, details_of, plain
from desktop.ui.text.error_sentences import sentences
from desktop.ui.text.phones import masked_destination
from desktop.ui.text.problem import Problem
from desktop.ui.text.safe import JOINERS, visible
from desktop.ui.text.transport_sentences import of_the_way

if TYPE_CHECKING:
    from desktop.auth.errors import DeskError
    from desktop.ui.text.problem import Kind

__all__ = ["ErrorContext", "Problem", "problem_for", "support_name", "with_support"]


@dataclass(frozen=True, slots=True)
class ErrorContext:
    """Where an error comes up, as far as that changes the words."""

    method: Method | None = None
    """The second factor in question."""
    destination: str = ""
    """Where a message should have gone, masked."""
    continues: bool = False
    """Whether the sign-in goes on and this only tells why a question is asked again."""
    password_only: bool = False
    """Whether the password alone was asked for."""
    pause: int = 0
    """Seconds before the next try, where that is known; 0 for none."""
    keeps_trying: bool = False
    """Whether it was a renewal, which is tried again by itself."""


ENDED = ErrorContext()
CONTINUES = ErrorContext(continues=True)
KEEPS_TRYING = ErrorContext(keeps_trying=True)
translate = QCoreApplication.translate


def support_name(support: str) -> str:
    """Whom to call: from the profile, or in general words."""
    name = visible(" ".join(support[: 4 * LONGEST].split()), LONGEST, JOINERS, numbers=True)
    return name or translate("Wording", "your support team")


def with_support(text: str, support: str) -> str:
    """Put in whom to call. A name with a comma in it, as before a number, has one after it too."""
    name = support_name(support)
    if "," in name:
        text = text.replace("{support} ", f"{name}, ")
    return text.replace("{support}", name)


def problem_for(error: DeskError, support: str = "", context: ErrorContext = ENDED) -> Problem:
    """The sentence and the details for an error. Never holds a secret, never markup."""
    text = _sentence(error, context).replace(" s.", "\u00a0s.")  # a figure keeps its unit
    text = with_support(text, support)
    for name, value in (
        ("{destination}", plain(masked_destination(context.destination)) or _you()),
        ("{host}", plain(error.host) if isinstance(error, e.TransportError) else ""),
        ("{proxy}", _proxy_name(error)),
        ("{schemes}", ", ".join(error.schemes) if isinstance(error, e.ProxyRefused) else ""),
        ("{file}", plain(error.file) if isinstance(error, e.SettingUnusable) else ""),
        ("{setting}", error.setting if isinstance(error, e.SettingUnusable) else ""),
        ("{issuer}", plain(error.issuer) if isinstance(error, e.UntrustedCertificate) else ""),
        ("{name}", _challenge_name(error)),
        ("{region}", error.region if isinstance(error, e.NotAtReplica) else ""),
        # Last, since it comes from outside: nothing in it may be filled in.
        ("{message}", plain(_words(error)) if isinstance(error, e.ServiceError) else ""),
    ):
        text = text.replace(name, value)
    kind: Kind = "info" if _is_news(error, context) else "error"
    return Problem(text, details_of(error), kind, pauses=bool(_of_the_pause(error, context.pause)))


def _challenge_name(error: DeskError) -> str:
    if isinstance(error, e.UnsupportedChallenge | e.ChallengeNotAllowed | e.NotAtReplica):
        return plain(error.name)
    return ""


def _sentence(error: DeskError, context: ErrorContext) -> str:
    special = (
        _of_the_moment(error, context)
        or _of_the_pause(error, context.pause)
        or _of_what_it_carries(error, context)
    )
    if special:
        return special
    table = sentences()
    return next(table[kind] for kind in type(error).__mro__ if kind in table)


def _of_the_moment(error: DeskError, context: ErrorContext) -> str:
    """Sentences that depend on where the person is."""
    app = context.method is Method.AUTHENTICATOR_APP
    if isinstance(error, e.ChallengeSessionExpired) and context.continues:
        if app:
            return translate("Wording", "Time ran out. Enter the code that your app shows now.")
        if context.method is None:
            return translate("Wording", "Time ran out, so this step starts again.")
        return translate("Wording", "Time ran out, so a new code is on its way.")
    if isinstance(error, e.IncorrectCredentials) and context.password_only:
        return translate(
            "Wording", "The password doesn't match this user name. Check it and try again."
        )
    if isinstance(error, e.CodeMismatch) and app:
        return translate(
            "Wording",
            "That code doesn't match. Enter the one that your app shows now. If that doesn't "
            "match either, set the time on your phone to automatic.",
        )
    return _of_a_lost_reply(context) if isinstance(error, e.ReplyLost) else ""


def _of_a_lost_reply(context: ErrorContext) -> str:
    if context.keeps_trying:
        return translate("Wording", "Can't reach the sign-in service. Check the connection.")
    if context.continues:
        return translate(
            "Wording",
            "The connection broke before the answer came, so this may or may not have counted. "
            "Check the connection and try once more.",
        )
    return ""


def _of_the_pause(error: DeskError, pause: int) -> str:
    """Sentences for a pause whose length is known."""
    if isinstance(error, e.AttemptsExceeded) and pause:
        return _Pauses().for_seconds(pause)
    if isinstance(error, e.TooManyRequests) and pause:
        return translate("Wording", "Too many requests. Wait a moment, then try again.")
    return ""


def _of_what_it_carries(error: DeskError, context: ErrorContext) -> str:
    """Sentences that depend on what the error knows."""
    if isinstance(error, e.TransportError | e.SettingUnusable):
        return of_the_way(error)
    if isinstance(error, e.NotAtReplica):
        return _of_the_step(error.name)
    if isinstance(error, TokensRejected):
        return _of_the_sign_in(error, context)
    if isinstance(error, e.ServiceError) and plain(_words(error)):
        return _in_the_service_s_words(error)
    return ""


def _of_the_sign_in(error: TokensRejected, context: ErrorContext) -> str:
    """Sentences for good tokens of a sign-in that isn't what the connection asks for."""
    failed = [check.name for check in error.verdicts.checks if check.ok is False]
    if failed == ["second_factor"]:
        if context.continues:
            return translate(
                "Wording",
                "The sign-in service wanted no second step, and this connection asks for one. You "
                "stay signed in as before. Send these details to {support}.",
            )
        return translate(
            "Wording",
            "The sign-in service let you in without a second step, and this connection asks for "
            "one. So you were not signed in. Send these details to {support}.",
        )
    if failed == ["acr"]:
        if context.continues:
            return translate(
                "Wording",
                "You reached a lower level of sign-in than was asked for. You stay signed in as "
                "before. Send these details to {support}.",
            )
        return translate(
            "Wording",
            "This connection asks for a higher level of sign-in than the one you reached. So you "
            "were not signed in. Send these details to {support}.",
        )
    return ""


def _words(error: e.ServiceError) -> str:
    """The service's message; of an organisation's own only what it says itself."""
    return error.words if isinstance(error, e.RefusedByOrganisation) else error.refusal.message


def _in_the_service_s_words(error: e.ServiceError) -> str:
    """Sentences that quote the service's message."""
    if isinstance(error, e.PasswordRefused):
        return translate(
            "Wording",
            "The new password doesn't meet the rules. Choose another one. "
            "The sign-in service says: “{message}”",
        )
    if isinstance(error, e.ChangeRefused):
        return translate(
            "Wording",
            "This can't be changed. For help contact {support}. "
            "The sign-in service says: “{message}”",
        )
    if isinstance(error, e.RefusedByOrganisation):
        return translate(
            "Wording", "Your organisation says: “{message}” For help contact {support}."
        )
    return ""


def _proxy_name(error: DeskError) -> str:
    """Such as "proxy.example:3128"."""
    proxy = plain(error.proxy) if isinstance(error, e.TransportError) else ""
    return proxy.partition("://")[2] or proxy or translate("Wording", "of this network")


def _of_the_step(challenge: str) -> str:
    """What isn't possible at a replica."""
    if challenge == Method.AUTHENTICATOR_APP.value:
        return translate(
            "Wording",
            "Codes of an authenticator app don't work in {region}, through which you are signing "
            "in just now. Try again later, or contact {support}.",
        )
    if challenge == "NEW_PASSWORD_REQUIRED":
        return translate(
            "Wording",
            "You need a new password before you can sign in, and none can be set in {region}, "
            "through which you are signing in just now. Try again later, or contact {support}.",
        )
    if challenge == "MFA_SETUP":
        return translate(
            "Wording",
            "A second step has to be set up before you can sign in, which isn't possible in "
            "{region}, through which you are signing in just now. Try again later, or contact "
            "{support}.",
        )
    return ""


class _Pauses(QObject):
    """`tr` and not `translate`, where lupdate overlooks numbers."""

    def for_seconds(self, seconds: int) -> str:
        if seconds < 60:  # noqa: PLR2004 — a minute
            return self.tr("Too many attempts. Sign-in is paused for %n s.", "", seconds)
        minutes = round(seconds / 60)
        return self.tr("Too many attempts. Sign-in is paused for about %n min.", "", minutes)


def _is_news(error: DeskError, context: ErrorContext) -> bool:
    """Whether it is no mishap but word of what happens next."""
    return isinstance(error, e.ChallengeSessionExpired) and context.continues


def _you() -> str:
    return translate("Wording", "you")
