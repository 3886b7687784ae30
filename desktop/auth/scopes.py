"""What an access token allows its bearer to do with their own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.auth.session import Session

SELF_SERVICE = "aws.cognito.signin.user.admin"


def may_change_account(session: Session) -> bool:
    """Whether self-service is open to this session. Without it every call gets `ScopeMissing`."""
    scope = session.access_claims.get("scope")
    return isinstance(scope, str) and SELF_SERVICE in scope.split()
