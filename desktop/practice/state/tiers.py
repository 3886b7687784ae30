"""Feature plans (UserPoolTier): what a pool on Lite doesn't have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals

if TYPE_CHECKING:
    from desktop.practice.shapes import Body

DEFAULT_TIER = "ESSENTIALS"


def require_essentials(settings: Body, feature: str) -> None:
    """Raise FeatureUnavailableInTier for a pool with these settings that is on Lite."""
    if settings.get("UserPoolTier", DEFAULT_TIER) == "LITE":
        raise refusals.not_in_tier(feature)
