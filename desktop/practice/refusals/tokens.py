"""The errors of refresh tokens and access tokens."""

from __future__ import annotations

from desktop.practice.refusals.common import CognitoError, not_authorized


def invalid_refresh_token() -> CognitoError:
    """A refresh token that is unknown, or is used without its device key."""
    return not_authorized("Invalid Refresh Token")


def refresh_token_of_other_client() -> CognitoError:
    """A refresh token of another app client."""
    return not_authorized("Refresh Token has different Client")


def refresh_token_revoked() -> CognitoError:
    """A refresh token that was revoked, or whose user signed out everywhere."""
    return not_authorized("Refresh Token has been revoked")


def refresh_token_expired() -> CognitoError:
    """A refresh token at the end of its life."""
    return not_authorized("Refresh Token has expired")


def refresh_token_reused() -> CognitoError:
    """A rotated refresh token after its grace time."""
    return CognitoError("RefreshTokenReuse", "Refresh token reuse detected")


def user_deleted() -> CognitoError:
    """A refresh token of a user who is gone."""
    return not_authorized("The user has been deleted for the associated refresh token")


def rotation_on() -> CognitoError:
    """REFRESH_TOKEN_AUTH at an app client with rotation."""
    return CognitoError("UnsupportedOperation", "This API does not support refresh token rotation")


def invalid_access_token() -> CognitoError:
    """Not an access token of any of the pools."""
    return not_authorized("Invalid Access Token")


def access_token_forged() -> CognitoError:
    """An access token whose signature is wrong."""
    return not_authorized("Could not verify signature for Access Token")


def access_token_expired() -> CognitoError:
    """An access token at the end of its life."""
    return not_authorized("Access Token has expired")


def access_token_revoked() -> CognitoError:
    """An access token whose refresh token was revoked."""
    return not_authorized("Access Token has been revoked")


def scope_lacking() -> CognitoError:
    """An access token without the scope for self-service."""
    return not_authorized("Access Token does not have required scopes")
