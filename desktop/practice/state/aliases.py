"""What a pool takes in place of a user name, a verified phone number or email, is one user's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User


def claim_alias(pool: Pool, user: User, attribute: str, *, by_force: bool = False) -> None:
    """Before `attribute` becomes verified: raise AliasExists when it is another user's.

    By force the other one loses it: it stays there, unverified.
    """
    if attribute not in pool.settings.get("AliasAttributes", ()):
        return
    for owner in _owners(pool, user, attribute, user.attributes.get(attribute, "")):
        if not by_force:
            raise refusals.alias_taken(attribute)
        owner.attributes[f"{attribute}_verified"] = "false"


def require_free(pool: Pool, user: User, attribute: str, value: str) -> None:
    """Raise AliasExists when `value` is what another user signs in with."""
    if attribute not in pool.settings.get("UsernameAttributes", ()):
        return
    key = pool.key_of(value)
    for other in pool.users.values():
        if other is not user and pool.key_of(other.attributes.get(attribute, "")) == key:
            raise refusals.alias_taken(attribute)


def _owners(pool: Pool, user: User, attribute: str, value: str) -> list[User]:
    """The others who have `value` verified."""
    key = pool.key_of(value)
    return [
        other
        for other in pool.users.values()
        if other is not user
        and other.verified(attribute)
        and pool.key_of(other.attributes[attribute]) == key
    ]
