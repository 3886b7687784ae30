"""The TOML of a profile, made of what was found and what the person added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.config.profile_text import with_values
from desktop.setup.discovery.found import Source

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.setup.discovery.found import Candidate

_OPTIONAL = (
    "client_secret",
    "auth_flow",
    "replica_region",
    "support",
    "code_minutes",
    "refresh_days",
    "password_rules",
)
_FROM = {
    Source.AMPLIFY_OUTPUTS: "what Amplify wrote",
    Source.AMPLIFY_CONFIGURATION: "what Amplify wrote",
    Source.DESCRIPTION: "what the AWS CLI printed",
    Source.AUTHORIZE_ADDRESS: "the address of a sign-in page",
    Source.ISSUER: "the address of an issuer",
    Source.IDS: "its ids",
    Source.LINK: "a link",
}


def profile_toml(path: Path, candidate: Candidate, source: Source) -> bytes:
    """The content of the file `path` for it. Whether it is a sound profile, its reader says.

    Raises `ProfileError` for a value that no TOML can have.
    """
    values = {
        "name": candidate.suggested_name(),
        "region": candidate.pool_region,
        "user_pool_id": candidate.user_pool_id,
        "client_id": candidate.client_id,
    }
    more = {key: getattr(candidate, key) for key in _OPTIONAL}
    values |= {key: value for key, value in more.items() if value not in ("", None)}
    return with_values(path, f"# Made by Cognito Desk from {_FROM[source]}.\n".encode(), values)
