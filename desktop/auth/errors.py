"""Everything that can end a step, as one tree.

DeskError
├── ServiceError                 the service answered, and said no
│   ├── IncorrectCredentials     wrong password, or no such user: one and the same
│   ├── CurrentPasswordWrong     when changing the password
│   ├── AnswerRefused            the answer to a question of the organisation's own
│   ├── ClockOff                 an SRP proof that the service takes for too old or too new
│   ├── AttemptsExceeded         locked out for a while
│   ├── ChallengeSessionExpired  the person took longer than AuthSessionValidity
│   ├── ChallengeSessionInvalid  that step was already completed
│   ├── UserDisabled
│   ├── TemporaryPasswordExpired
│   ├── SignedOut                the refresh token is no longer good
│   │   └── AccountTurnedOff     since an administrator turned the account off
│   ├── RotationRequired         REFRESH_TOKEN_AUTH at a client with rotation on
│   ├── CodeMismatch
│   ├── CodeAlreadyUsed          a TOTP code works once
│   ├── CodeExpired
│   ├── CodeNotDelivered
│   ├── PasswordResetRequired
│   ├── UserNotConfirmed
│   ├── PasswordRefused          the new password breaks the pool's policy
│   ├── PasswordUsedBefore
│   ├── AttributesRefused        a required attribute has a form that the pool doesn't take
│   ├── TooManyFailedCodes
│   ├── TooManyRequests
│   │   └── LimitReached         a limit of this account or pool: waiting long helps, no trying
│   ├── NoSecondFactor
│   ├── DeviceUnknown            the service has forgotten this computer
│   ├── AlreadyActivated
│   ├── ResetNotPossible         no verified address, or still a temporary password
│   ├── ScopeMissing             the access token may not look after the account
│   ├── ChangeRefused            the pool doesn't allow this change to the account
│   ├── AliasTaken
│   ├── RefusedByOrganisation    a Lambda trigger said no, in its own words
│   ├── Misconfigured            pool, client or profile, never the person
│   ├── Blocked                  a web firewall in front of the service
│   └── ServiceFault             the service had a problem of its own
├── TransportError               no answer that counts
│   ├── NotSent                  the connection was never made
│   │   ├── NameNotFound         the name server knows no such host, or doesn't answer
│   │   ├── ProxyRefused         the network's proxy wants a sign-in of its own
│   │   └── UntrustedCertificate
│   ├── ReplyLost                sent, and nothing came back: the result is unknown
│   └── ProtocolError            something came back that no Cognito says
├── TokensRejected               tokens came, and did not pass every check
├── NothingKept                  no session is remembered here, so there is none to go on with
├── UnsupportedChallenge         a step this app does not know
├── PhoneNumberNeeded            MFA must be set up, and nothing but text messages may be
├── VerificationError            one failed check on a token (verification.py)
└── UnexpectedError              a mistake of ours
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.auth.keeping import NotKept
    from desktop.auth.tokens import TokenVerdicts


class DeskError(Exception):
    """Root of all errors that this program raises on purpose."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal as the service worded it: what stands behind "Details", never a secret in it."""

    operation: str
    name: str
    """The exception's name without "Exception", such as "NotAuthorized"."""
    message: str = ""
    """The service's own sentence; may be missing."""
    status: int = 400
    request_id: str = ""
    service_time: int | None = None
    """Epoch seconds of the reply's Date header."""


class ServiceError(DeskError):
    """The service answered with an error. Subclasses name what it means to the person."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal

    def __str__(self) -> str:
        r = self.refusal
        return f"{r.operation}: {r.name}: {r.message}" if r.message else f"{r.operation}: {r.name}"


class IncorrectCredentials(ServiceError):
    """Wrong password or unknown user; said in one sentence so that neither is given away."""


class CurrentPasswordWrong(ServiceError):
    """The current password, which a change of password wants, isn't right."""


class AnswerRefused(ServiceError):
    """A custom challenge ended with "no": which of several answers was wrong isn't told."""


class ClockOff(ServiceError):
    """The time in an SRP proof is far from the service's own: no word on the password."""


class AttemptsExceeded(ServiceError):
    """Locked out. `seconds` is how long, counted from the failures seen; None when unknown."""

    seconds: int | None = None


class ChallengeSessionExpired(ServiceError):
    """The challenge session timed out before the answer came."""


class ChallengeSessionInvalid(ServiceError):
    """The challenge session was used up or does not fit."""


class UserDisabled(ServiceError):
    """An administrator turned the account off."""


class TemporaryPasswordExpired(ServiceError):
    """The first password was not used in time."""


class SignedOut(ServiceError):
    """The refresh token was revoked, reused, expired, or its user is gone."""


class AccountTurnedOff(SignedOut):
    """An administrator turned the account off while its session was going on."""


class RotationRequired(ServiceError):
    """The app client rotates refresh tokens: GetTokensFromRefreshToken is the way."""


class CodeMismatch(ServiceError):
    """A wrong code; the same challenge session can be answered again."""


class CodeAlreadyUsed(ServiceError):
    """The authenticator app's code of this half minute was used before."""


class CodeExpired(ServiceError):
    """A verification code outside of sign-in is no longer good."""


class CodeNotDelivered(ServiceError):
    """The message could not be sent."""


class PasswordResetRequired(ServiceError):
    """An administrator asked for a new password before the next sign-in."""


class UserNotConfirmed(ServiceError):
    """The account was never activated."""


class PasswordRefused(ServiceError):
    """The new password breaks the policy; the service's message says which rule."""


class PasswordUsedBefore(ServiceError):
    """The new password is in the history that the pool keeps."""


class AttributesRefused(ServiceError):
    """A required attribute isn't as the pool wants it; the service's message says how."""


class TooManyFailedCodes(ServiceError):
    """Too many wrong verification codes."""


class TooManyRequests(ServiceError):
    """Throttled: the same works again after a short wait. `seconds` is how long we make it."""

    seconds: int | None = None


class LimitReached(TooManyRequests):
    """A limit for this user or pool is reached. Trying again soon only prolongs it."""


class NoSecondFactor(ServiceError):
    """MFA is required and the user has no factor that the pool could ask for."""


class DeviceUnknown(ServiceError):
    """The remembered device was forgotten at the service: its keys are of no more use."""


class AlreadyActivated(ServiceError):
    """The account needs no activation code any more."""


class ResetNotPossible(ServiceError):
    """No code can be sent for a new password, or the password isn't the person's own yet."""


class ScopeMissing(ServiceError):
    """The access token lacks aws.cognito.signin.user.admin, which self-service needs."""


class ChangeRefused(ServiceError):
    """The pool doesn't allow this change; the service's message says why."""


class AliasTaken(ServiceError):
    """The email address, phone number or name belongs to another account."""


class RefusedByOrganisation(ServiceError):
    """A Lambda trigger refused with the organisation's own message."""


class Misconfigured(ServiceError):
    """Pool, app client or profile are not set up for this. The password is not the problem."""


class Blocked(ServiceError):
    """A web application firewall refused the request."""


class ServiceFault(ServiceError):
    """The service had a problem of its own (HTTP 5xx, InternalError)."""


class TransportError(DeskError):
    """No answer that counts. `host` is whom we tried to reach, `reason` what the system said.

    `proxy` is the proxy on the way, if any, without its password.
    """

    def __init__(self, host: str, reason: str, *, proxy: str = "") -> None:
        super().__init__(host, reason)
        self.host = host
        self.reason = reason
        self.proxy = proxy

    def __str__(self) -> str:
        return f"{self.host}: {self.reason}"


class NotSent(TransportError):
    """The connection was never made, so nothing was spent: safe to repeat."""


class NameNotFound(NotSent):
    """`host` has no address: a typing mistake, no network, or a name server that is out."""


class ProxyRefused(NotSent):
    """The proxy wants a user name and password (407). Asking again could lock them out there."""


class CertificateFlaw(Enum):
    """What is wrong with a certificate, as far as it changes what to do."""

    UNKNOWN_ISSUER = "unknown issuer"
    OUT_OF_DATE = "out of date"
    OTHER_NAME = "other name"


class UntrustedCertificate(NotSent):
    """TLS could not be verified: wrong host, expired, or an inspecting proxy.

    `issuer` is who signed the certificate; empty when that couldn't be seen.
    """

    def __init__(
        self,
        host: str,
        reason: str,
        flaw: CertificateFlaw = CertificateFlaw.UNKNOWN_ISSUER,
        issuer: str = "",
    ) -> None:
        super().__init__(host, reason)
        self.flaw = flaw
        self.issuer = issuer


class ReplyLost(TransportError):
    """The request went out and no whole reply came back: it may or may not have counted."""


class ProtocolError(TransportError):
    """A reply that Cognito would not send: a captive portal's page, a cut body, a redirect."""


class TokensRejected(DeskError):
    """Tokens came back and did not pass every check, so they were not accepted."""

    def __init__(self, verdicts: TokenVerdicts) -> None:
        super().__init__("tokens did not pass every check")
        self.verdicts = verdicts


class NothingKept(DeskError):
    """There is no remembered session. `why` is what became of it."""

    def __init__(self, why: NotKept) -> None:
        super().__init__(why.value)
        self.why = why


class UnsupportedChallenge(DeskError):
    """The service asks for a step that this app does not know."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class PhoneNumberNeeded(DeskError):
    """Text messages are the only second factor to be had, and no phone number is on file."""


class UnexpectedError(DeskError):
    """A mistake of ours. `kind` is the exception's class name; its text may hold secrets."""

    def __init__(self, kind: str, where: str = "") -> None:
        super().__init__(kind, where)
        self.kind = kind
        self.where = where
