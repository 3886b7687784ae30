"""JSON that people take for a connection, and what it is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.setup.discovery.flaws import Flaw
from desktop.setup.discovery.json_object import objects_at

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_TOKENS = {"access_token", "id_token", "refresh_token", "token_use", "cognito:username"}
_OF_REPLIES = {"AccessToken", "IdToken", "RefreshToken", "AuthenticationResult"}
_OF_AWS = {"AccessKeyId", "SecretAccessKey", "AccessKey", "Credentials", "aws_access_key_id"}
_OF_OTHERS = {"private_key", "private_key_id", "installed", "web"}
_OF_PACKAGES = {"dependencies", "devDependencies", "scripts", "lockfileVersion"}
_OF_AMPLIFY = {
    "aws_project_region",
    "aws_cognito_identity_pool_id",
    "UserAgent",
    "CredentialsProvider",
    "IdentityManager",
    "IdentityPoolId",
}
_MEMBERS = (
    (Flaw.TOKEN, _OF_TOKENS | _OF_REPLIES),
    (Flaw.CREDENTIALS, _OF_AWS | _OF_OTHERS),
    (Flaw.KEY_SET, {"keys", "kty"}),
    (Flaw.PACKAGE, _OF_PACKAGES),
    (Flaw.NO_USER_POOL, _OF_AMPLIFY),
)
"""Whichever fits first: a member of its own is enough."""


def flaw_of(content: Mapping[str, object]) -> Flaw:
    """What is wrong with an object in which no reader found a user pool."""
    for flaw, members in _MEMBERS:
        if not members.isdisjoint(content):
            return flaw
    is_amplify = "version" in content and not {"auth", "data", "storage"}.isdisjoint(content)
    if is_amplify or objects_at(content, "auth", "plugins"):
        return Flaw.NO_USER_POOL
    return Flaw.OTHER_JSON
