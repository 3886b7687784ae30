"""A sentence for each class of error; a class that isn't here uses its base class's.

Style: problem, cause, what to do; no blame. `text.errors` fills in what is in braces, and has the
few sentences that depend on more than the class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth import errors as e
from desktop.auth.jwt.jwk import KeySetMalformed, UnfitKey
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verification_errors import VerificationError
from desktop.ui.text.transport_sentences import transport_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.errors import DeskError

translate = QCoreApplication.translate


def sentences() -> Mapping[type[DeskError], str]:
    """All sentences, in the current language."""
    no_keys = translate(
        "Wording",
        "The service's public keys couldn't be read, so the tokens weren't checked. Try again. "
        "If it happens again, send these details to {support}.",
    )
    return {
        e.IncorrectCredentials: translate(
            "Wording", "The user name or password is incorrect. Check both and try again."
        ),
        e.PasswordNotAccepted: translate(
            "Wording",
            "The sign-in service doesn't accept this password. Check it and try again. For help "
            "contact {support}.",
        ),
        e.UserUnknown: translate(
            "Wording",
            "The sign-in service knows no account with this user name. Check the name and try "
            "again.",
        ),
        e.RefusedWithoutReason: translate(
            "Wording",
            "The sign-in service refused this, for a reason that this app doesn't know. Its own "
            "words are under Details: send them to {support}.",
        ),
        e.StoppedByProtection: translate(
            "Wording",
            "The sign-in service's protection stopped this, for security reasons. Try again from "
            "the computer and network that you usually use, or contact {support}.",
        ),
        e.CurrentPasswordWrong: translate(
            "Wording", "The current password is incorrect. Check it and try again."
        ),
        e.AnswerRefused: translate(
            "Wording", "That answer wasn't accepted. Sign in again, or contact {support}."
        ),
        e.ClockOff: translate(
            "Wording",
            "The time on this computer is too far from the sign-in service's. Your password is "
            "not the problem. Set the clock to automatic, then sign in again.",
        ),
        e.AttemptsExceeded: translate(
            "Wording", "Too many attempts. Sign-in is paused for up to 15 minutes."
        ),
        e.ChallengeSessionExpired: translate("Wording", "Time ran out. Sign in again."),
        e.ChallengeSessionInvalid: translate(
            "Wording", "That step was already completed. Sign in again."
        ),
        e.UserDisabled: translate("Wording", "This account is turned off. Contact {support}."),
        e.TemporaryPasswordExpired: translate(
            "Wording", "Your temporary password has expired. Ask {support} for a new one."
        ),
        e.SignedOut: translate("Wording", "You have been signed out. Sign in again."),
        e.AccountTurnedOff: translate(
            "Wording", "You have been signed out: this account is turned off. Contact {support}."
        ),
        # The flow answers this one by itself; should it get here, the set-up is at odds with it.
        e.RotationRequired: translate(
            "Wording",
            "You have been signed out. Sign in again. If it happens often, tell {support}.",
        ),
        e.CodeMismatch: translate(
            "Wording", "That code doesn't match. Check the newest message and try again."
        ),
        e.CodeAlreadyUsed: translate(
            "Wording", "That code was already used. Wait for the next one."
        ),
        e.CodeExpired: translate("Wording", "That code is no longer good. Ask for a new one."),
        e.CodeNotDelivered: translate(
            "Wording",
            "The message couldn't be sent to {destination}. Try again or contact {support}.",
        ),
        # The flow leads on from these two by itself: they are the words on the way.
        e.PasswordResetRequired: translate("Wording", "Set a new password before you sign in."),
        e.UserNotConfirmed: translate(
            "Wording", "This account isn't activated yet. Activate it, then sign in."
        ),
        e.AlreadyActivated: translate("Wording", "This account is active already. Sign in."),
        e.ResetNotPossible: translate(
            "Wording",
            "A new password can't be set from here for this account. Ask {support} for one.",
        ),
        e.PasswordRefused: translate(
            "Wording",
            "The new password doesn't meet the rules. Choose a longer one with different kinds of "
            "characters.",
        ),
        e.PasswordUsedBefore: translate(
            "Wording", "That password was used before. Choose one you haven't used before."
        ),
        e.AttributesRefused: translate(
            "Wording", "What you entered can't be used: {message} Change it and try again."
        ),
        e.TooManyFailedCodes: translate("Wording", "Too many incorrect codes. Wait 15 minutes."),
        e.TooManyRequests: translate("Wording", "Too many requests. Wait a few minutes."),
        e.LimitReached: translate("Wording", "Too many requests. Wait a few minutes."),
        e.NoSecondFactor: translate(
            "Wording", "No second sign-in step is set up for you. Contact {support}."
        ),
        e.TooManyAttributes: translate(
            "Wording",
            "The sign-in service asks for more details about you than this app can show. "
            "Send these details to {support}.",
        ),
        e.PhoneNumberNeeded: translate(
            "Wording",
            "Signing in requires a code by text message, but no phone number is on file for you. "
            "Ask {support} to add one.",
        ),
        e.DeviceUnknown: translate(
            "Wording", "This computer is no longer remembered. Sign in with a code."
        ),
        e.ScopeMissing: translate(
            "Wording",
            "This sign-in doesn't allow changes to your account. Contact {support} for them.",
        ),
        e.ChangeRefused: translate(
            "Wording",
            "The sign-in service didn't accept this change. For help contact {support}.",
        ),
        e.RequestNotAccepted: translate(
            "Wording",
            "The sign-in service didn't accept the request, for a reason that this app doesn't "
            "know. Its own words are under Details: send them to {support}.",
        ),
        e.PasswordChallengeRequired: translate(
            "Wording",
            "For this account the sign-in service asks for the password. Sign in again with your "
            "password, or contact {support}.",
        ),
        e.ChangedMeanwhile: translate(
            "Wording", "Something else was changed at the same moment. Try again."
        ),
        e.DeviceKeyTaken: translate(
            "Wording",
            "The sign-in service has a device with this computer's key already. Sign in again to "
            "get a new one.",
        ),
        e.SessionNotEnded: translate(
            "Wording",
            "The sign-in service didn't end that session. Its own words are under Details. If you "
            "don't know the session, sign out everywhere or contact {support}.",
        ),
        e.SessionUnknown: translate("Wording", "That session has ended already."),
        e.AliasTaken: translate(
            "Wording", "That email, phone number or name belongs to another account."
        ),
        e.RefusedByOrganisation: translate(
            "Wording", "Your organisation doesn't allow this sign-in. Contact {support}."
        ),
        # What exactly is wrong is for IT: the details say it.
        **dict.fromkeys(
            (
                *(e.Misconfigured, e.ClientUnknown, e.FlowNotEnabled),
                *(e.SecretMissing, e.SecretRefused),
            ),
            translate(
                "Wording",
                "Sign-in isn't set up correctly. Your password is not the problem. "
                "Send these details to {support}.",
            ),
        ),
        e.FeatureNotInTier: translate(
            "Wording",
            "Sign-in uses a feature that the user pool's feature plan doesn't have. Your password "
            "is not the problem. Send these details to {support}.",
        ),
        e.NotAvailableNow: translate(
            "Wording",
            "This isn't available just now. Try again later. If that doesn't help, send these "
            "details to {support}.",
        ),
        e.Blocked: translate("Wording", "This network is blocked. Try the work network."),
        e.OrganisationFault: translate(
            "Wording",
            "A service of your organisation that takes part in this didn't answer in time. Try "
            "again shortly. If it happens again, send these details to {support}.",
        ),
        e.ServiceFault: translate(
            "Wording", "The sign-in service had a problem. Try again shortly."
        ),
        e.ServiceError: translate(
            "Wording",
            "The sign-in service refused this for a reason that this app doesn't know. "
            "Send these details to {support}.",
        ),
        **transport_sentences(),
        TokensRejected: translate(
            "Wording",
            "The tokens that came back didn't pass every check, so they weren't accepted. "
            "Send these details to {support}.",
        ),
        e.NothingKept: translate(
            "Wording", "You are no longer signed in on this computer. Sign in again."
        ),
        e.UnsupportedChallenge: translate(
            "Wording", "This sign-in step ({name}) isn't supported yet. Contact {support}."
        ),
        e.ChallengeNotAllowed: translate(
            "Wording",
            "The sign-in service asked for a step ({name}) that this connection doesn't allow. "
            "Nothing was sent. Contact {support}.",
        ),
        # `errors` says more, by the challenge.
        e.NotAtReplica: translate(
            "Wording",
            "This sign-in needs a step ({name}) that isn't possible in {region}, through which you "
            "are signing in just now. Try again later, or contact {support}.",
        ),
        e.SameQuestionAgain: translate(
            "Wording", "That answer wasn't accepted. Check it and answer once more."
        ),
        e.EndlessLoop: translate(
            "Wording",
            "The sign-in service asked for the same steps again and again. "
            "Send these details to {support}.",
        ),
        KeySetMalformed: no_keys,
        UnfitKey: no_keys,
        VerificationError: translate(
            "Wording",
            "A token didn't pass every check, so it wasn't accepted. "
            "Send these details to {support}.",
        ),
        e.UnexpectedError: translate(
            "Wording",
            "Something went wrong in this app, not with you or your password. Try again. "
            "If it happens again, send these details to {support}.",
        ),
        e.DeskError: translate(
            "Wording",
            "Something happened that this app can't explain. Send these details to {support}.",
        ),
    }
