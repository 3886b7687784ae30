"""What the practice pool says of itself, as the windows have it: in their language.

The texts of the ready-made pools and users stand in `desktop/practice`, which knows no Qt;
`tools/texts_without_qt.py` hands them to lupdate. Those of a seed file stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.config.profile import Profile
from desktop.ui.practice_phone.model import PracticeUser, UserState

if TYPE_CHECKING:
    from desktop.practice.client import Overview, PracticePool

ENVIRONMENT = "TEST"
"""The `environment` of the pool's profiles: the window shows a test banner."""


def ready_made_text(text: str) -> str:
    """A ready-made name or situation, translated; any other text as it is."""
    return QCoreApplication.translate("ReadyMade", text) if text else ""


def practice_users(overview: Overview) -> list[PracticeUser]:
    """The users for the practice phone."""
    names = {pool.user_pool_id: ready_made_text(pool.name) for pool in overview.pools}
    return [
        PracticeUser(
            user.username,
            user.password,
            user.user_pool_id,
            names.get(user.user_pool_id, ""),
            ready_made_text(user.situation),
            user.factors,
        )
        for user in overview.users
    ]


def user_states(overview: Overview) -> list[UserState]:
    """How the `practice_users` are by now."""
    users = zip(practice_users(overview), overview.users, strict=True)
    return [UserState(shown, password_replaced=told.password_replaced) for shown, told in users]


def practice_profile(pool: PracticePool, overview: Overview) -> Profile:
    """A connection to this pool."""
    return Profile(
        name=ready_made_text(pool.name),
        region=overview.region,
        user_pool_id=pool.user_pool_id,
        client_id=pool.client_id,
        client_secret=pool.client_secret,
        endpoint_url=overview.endpoint,
        replica_region=pool.replica_region or "",
        replica_endpoint_url=overview.replica_endpoint if pool.replica_region else None,
        auth_flow=pool.auth_flow,
        acr_values=pool.acr_values,
        max_age=pool.max_age,
        require_mfa=pool.require_mfa,
        environment=ENVIRONMENT,
        code_minutes=pool.code_minutes,
        refresh_days=pool.refresh_days,
    )
