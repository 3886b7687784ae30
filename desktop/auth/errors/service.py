"""Errors that the service answered with. Each class names what that means to the person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.auth.errors.root import DeskError


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal in the service's own words, shown under "Details". Never holds a secret."""

    operation: str
    name: str
    """The exception's name without "Exception", such as "NotAuthorized"."""
    message: str = ""
    """The service's own sentence; may be missing."""
    status: int = 400
    request_id: str = ""
    service_time: int | None = None
    """Epoch seconds of the reply's Date header."""
    full_name: str = ""
    """The error code as it came; empty where the reply had none that is Cognito's."""

    @property
    def service_code(self) -> str:
        """The code as the service wrote it, for people who look it up."""
        return self.full_name or (self.name if " " in self.name else f"{self.name}Exception")


class ServiceError(DeskError):
    """The service answered with an error. Subclasses name what it means to the person."""

    refusal: Refusal

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        vars(self).update(refusal=refusal)

    def __str__(self) -> str:
        r = self.refusal
        return f"{r.operation}: {r.name}: {r.message}" if r.message else f"{r.operation}: {r.name}"


_AROUND_WORDS = re.compile(
    r"^\s*\w+ (?:failed with error|invocation failed due to error)\b[ :]*(.*)$", re.DOTALL
)
"""What Cognito adds: "PreAuthentication failed with error" in front, and a full stop."""


class IncorrectCredentials(ServiceError):
    """Wrong password or unknown user: one error, so that neither is given away."""


class PasswordNotAccepted(ServiceError):
    """InvalidPassword where no new password was sent: how some doubles call a wrong one."""


class UserUnknown(ServiceError):
    """No account has this name; outside of a sign-in the service may tell."""


class RefusedWithoutReason(ServiceError):
    """NotAuthorized with words that are in no row of our table: why isn't known."""


class StoppedByProtection(ServiceError):
    """Threat protection stopped this try, whether or not the password was right."""


class CurrentPasswordWrong(ServiceError):
    """The current password, which a change of password wants, isn't right."""


class AnswerRefused(ServiceError):
    """The answers to custom challenges were refused; the service doesn't say which."""


class ClockOff(ServiceError):
    """The time in an SRP proof is far from the service's own: no word on the password."""


class AttemptsExceeded(ServiceError):
    """Locked out for a while, after failures in a row."""


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
    """Throttled: the same works again after a short wait."""


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


class RequestNotAccepted(ServiceError):
    """InvalidParameter and its kin, with words that are in no row of our table."""


class PasswordChallengeRequired(ServiceError):
    """The first factor that was chosen isn't allowed to this user: the password comes first."""


class ChangedMeanwhile(ServiceError):
    """Two changes to the same thing at the same moment; one of them wasn't made."""


class DeviceKeyTaken(ServiceError):
    """The service has a device with this key already."""


class SessionNotEnded(ServiceError):
    """The service doesn't end this session; the caller's own, for one."""


class SessionUnknown(ServiceError):
    """The session that was to be ended is no longer there."""


class AliasTaken(ServiceError):
    """The email address, phone number or name belongs to another account."""


class RefusedByOrganisation(ServiceError):
    """A Lambda trigger refused with the organisation's own message."""

    @property
    def words(self) -> str:
        """That message, without what Cognito puts around it; may be empty."""
        words = _AROUND_WORDS.sub(r"\1", self.refusal.message).strip()
        return words[:-1] if words.endswith(("..", "!.", "?.", "….")) or words == "." else words


class Misconfigured(ServiceError):
    """Pool, app client or profile are not set up for this. The password is not the problem."""


class ClientUnknown(Misconfigured):
    """No pool at this address has this app client."""


class FlowNotEnabled(Misconfigured):
    """The app client doesn't allow this auth flow."""


class SecretMissing(Misconfigured):
    """The app client has a secret, and none was used."""


class SecretRefused(Misconfigured):
    """The app client has another secret, or none."""


class FeatureNotInTier(Misconfigured):
    """The pool's feature plan (Lite, Essentials, Plus) lacks what was asked for."""


class NotAvailableNow(ServiceError):
    """The pool doesn't do this now: a replica in another Region can't, or it is switched off."""


class Blocked(ServiceError):
    """A web application firewall refused the request."""


class ServiceFault(ServiceError):
    """The service had a problem of its own (HTTP 5xx, InternalError)."""


class OrganisationFault(ServiceFault):
    """A Lambda trigger of the organisation gave no answer in time: nothing was decided."""
