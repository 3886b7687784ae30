"""What is wanted of a run: as whom, where, and what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.setup.provisioning.choices import Choices
    from desktop.setup.provisioning.invitation import Invitation


@dataclass(frozen=True, slots=True)
class PoolWish:
    """What was chosen, and as whom it is made."""

    aws_profile: str
    """Empty for the usual one."""
    region: str
    """Empty for the profile's own."""
    choices: Choices
    invitation: Invitation | None = None
