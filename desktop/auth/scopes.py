"""What an access token allows the person to do with their own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.auth.session import Session

SELF_SERVICE = "aws.cognito.signin.user.admin"
"""The scope that Cognito's self-service operations need."""


def may_change_account(session: Session) -> bool:
    """Whether self-service is allowed. Otherwise every such call raises `ScopeMissing`."""
    scope = session.access_claims.get("scope")
    return isinstance(scope, str) and SELF_SERVICE in scope.split()
