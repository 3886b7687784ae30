"""What the plan can be run on from the window: the connection in use, or a practice pool."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.qa.environment import Environment
from desktop.test_environment.opening import Hooks, by_hand_at, own_practice_pool, pool_of
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from desktop.config.profile import Profile

OpenEnvironment = Callable[[Hooks], AbstractContextManager[Environment]]


@dataclass(frozen=True, slots=True)
class PlanTarget:
    """One entry of the list."""

    name: str
    open: OpenEnvironment
    by_hand: OpenEnvironment | None
    """None where no window of the app leads there."""
    at_aws: bool = False
    """Whether messages are real, and cost."""


def targets(profile: Profile | None) -> list[PlanTarget]:
    """The best one first. `profile`: of the connection in use."""
    own = PlanTarget(
        QCoreApplication.translate("TestPlan", "A practice pool of its own"),
        own_practice_pool,
        None,
    )
    if profile is None:
        return [own]
    current = PlanTarget(
        visible_name(profile.name),
        partial(pool_of, profile),
        partial(by_hand_at, profile),
        at_aws=not profile.endpoint_url,
    )
    # Nothing is begun at AWS by pressing Run without a look.
    return [current, own] if profile.endpoint_url else [own, current]
