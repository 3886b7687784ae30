"""A phone number or email that is taken in place of a user name belongs to one user only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User


def claim_alias(
    pool: Pool, user: User, attribute: str, *, value: str = "", by_force: bool = False
) -> None:
    """Raise AliasExists where another user has `value` verified, by default that of `attribute`.

    To be called before `attribute` becomes verified. With `by_force` the other user keeps the
    value, unverified.
    """
    if attribute not in pool.settings.get("AliasAttributes", ()):
        return
    for owner in _owners(pool, user, attribute, value or user.attributes.get(attribute, "")):
        if not by_force:
            raise refusals.alias_taken(attribute)
        owner.attributes[f"{attribute}_verified"] = "false"


def require_free(pool: Pool, user: User, attribute: str, value: str) -> None:
    """Raise AliasExists where `value` is another user's user name."""
    if attribute not in pool.settings.get("UsernameAttributes", ()):
        return
    key = pool.key_of(value)
    for other in pool.users.values():
        if other is not user and pool.key_of(other.attributes.get(attribute, "")) == key:
            raise refusals.alias_taken(attribute)


def _owners(pool: Pool, user: User, attribute: str, value: str) -> list[User]:
    """The other users who have `value` verified."""
    key = pool.key_of(value)
    return [
        other
        for other in pool.users.values()
        if other is not user
        and other.verified(attribute)
        and pool.key_of(other.attributes[attribute]) == key
    ]
