"""The settings of a computer, of policies and file together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.config.profile import Profile


class Origin(Enum):
    """Who says it."""

    POLICY = "policy"
    MACHINE_FILE = "machine file"


@dataclass(frozen=True, slots=True)
class ManagedSettings:
    """What is set; all that isn't is up to the person and the profile."""

    values: Mapping[str, str | bool] = field(default_factory=dict)
    """By the names of `KEYS`."""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Of each of them."""
    problems: tuple[str, ...] = ()
    """What is ignored and why, a sentence each: for the person, the log and the doctor."""

    def is_locked(self, key: str) -> bool:
        """Whether this is set by the organisation, so that no one here can change it."""
        return key in self.values

    def locked_controls(self) -> frozenset[str]:
        """The keys whose controls can't be used; people who may have connections can open them."""
        allowed = {"own_connections"} if self.switch("own_connections") else set()
        return frozenset(self.values.keys() - allowed)

    def switch(self, key: str) -> bool | None:
        """Its value; None where it isn't set."""
        value = self.values.get(key)
        return value if isinstance(value, bool) else None

    def text(self, key: str) -> str:
        """Its value; empty where it isn't set."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def without(self, key: str, problem: str) -> ManagedSettings:
        """The same without this key, and why."""
        values = {name: value for name, value in self.values.items() if name != key}
        origins = {name: origin for name, origin in self.origins.items() if name != key}
        return ManagedSettings(values, origins, (*self.problems, problem))

    def applied_to(self, profile: Profile) -> Profile:
        """The profile as it counts on this computer."""
        if not self.values:
            return profile
        from desktop.config.managed.table import KEYS  # most computers set nothing

        own = {key.name for key in KEYS.values() if key.of_profile}
        changes = {name: value for name, value in self.values.items() if name in own}
        return replace(profile, **changes) if changes else profile  # type: ignore[arg-type]  # checked


NOTHING = ManagedSettings()
