"""The errors of passkeys. Names are the API model's, most of the words are not documented."""

from __future__ import annotations

from desktop.practice.refusals.common import (
    CognitoError,
    invalid_parameter,
    not_authorized,
    not_found,
)


def passkeys_not_enabled() -> CognitoError:
    """A registration where WEB_AUTHN isn't allowed as first factor."""
    return CognitoError("WebAuthnNotEnabled", "WebAuthn is not enabled for the user pool.")


def no_relying_party() -> CognitoError:
    """A registration in a pool that names no relying party."""
    message = "The user pool has no relying party ID."
    return CognitoError("WebAuthnConfigurationMissing", message)


def too_many_passkeys() -> CognitoError:
    """A registration of someone who has as many passkeys as can be."""
    return CognitoError("LimitExceeded", "Maximum number of WebAuthn credentials reached.")


def no_registration() -> CognitoError:
    """A credential for a challenge that is unknown, used or expired."""
    return CognitoError("WebAuthnChallengeNotFound", "WebAuthn challenge not found.")


def registration_of_other_client() -> CognitoError:
    """A registration that was begun at another app client."""
    message = "The registration was started with a different client."
    return CognitoError("WebAuthnClientMismatch", message)


def origin_not_allowed() -> CognitoError:
    """A credential that was made at an address that isn't the relying party's."""
    return CognitoError("WebAuthnOriginNotAllowed", "The origin is not allowed.")


def other_relying_party() -> CognitoError:
    """A credential for another relying party."""
    return CognitoError("WebAuthnRelyingPartyMismatch", "The relying party ID does not match.")


def passkey_not_supported() -> CognitoError:
    """A credential with a key of another kind, or without what the pool asks of it."""
    return CognitoError("WebAuthnCredentialNotSupported", "The credential is not supported.")


def passkey_unreadable() -> CognitoError:
    """A registration that isn't the RegistrationResponseJSON of WebAuthn."""
    return invalid_parameter("Invalid WebAuthn credential.")


def passkey_taken() -> CognitoError:
    """A credential that is registered already."""
    return invalid_parameter("The WebAuthn credential is already registered.")


def passkey_unknown() -> CognitoError:
    """DeleteWebAuthnCredential of none of the user's."""
    return not_found("WebAuthn credential does not exist.")


def passkey_refused() -> CognitoError:
    """A passkey's answer to WEB_AUTHN that proves nothing."""
    return not_authorized("Invalid WebAuthn credential.")
