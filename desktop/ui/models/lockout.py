"""How long the service checks no password of a user, as far as this program can tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lockout:
    """What the last failed sign-in of a user means, or that it is over."""

    who: str
    """Connection and user name."""
    user_name: str
    until: float = 0
    """Epoch seconds by the local clock; 0 once the password was right."""
    exact: bool = True
    """Whether it follows from failures that were seen here; else it is over then at the latest."""

    def after(self, earlier: Lockout | None) -> Lockout | None:
        """What is known now: a success ends no lockout but the user's own."""
        if self.until:
            return self
        return None if earlier is None or earlier.who == self.who else earlier
