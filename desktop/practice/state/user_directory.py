"""The users of one pool, found without a look at each of them."""

from __future__ import annotations

from collections import UserDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.state.users import User

_MOST_NAMES = 10_000
"""Other names that are remembered; beyond that all are forgotten and looked for again."""


class UserDirectory(UserDict[str, "User"]):
    """Users by `Pool.key_of(user name)`, and by sub.

    A user's sub and user name never change.
    """

    def __init__(self) -> None:
        super().__init__()
        self._by_sub: dict[str, User] = {}
        self._by_other_name: dict[str, User] = {}

    def __setitem__(self, key: str, user: User) -> None:
        if key in self:
            del self[key]
        super().__setitem__(key, user)
        self._by_sub[user.sub] = user

    def __delitem__(self, key: str) -> None:
        del self._by_sub[self[key].sub]
        super().__delitem__(key)

    def with_sub(self, sub: str) -> User | None:
        """The user with this sub, if any."""
        return self._by_sub.get(sub)

    def named(self, name: str, has_name: Callable[[User], bool]) -> User | None:
        """The first user for whom `has_name` is true, None for none.

        `name` stands for the question: the user who was found for it last is asked first.
        """
        known = self._by_other_name.get(name)
        if known is not None and self._by_sub.get(known.sub) is known and has_name(known):
            return known
        found = next((user for user in self.values() if has_name(user)), None)
        if found is not None:
            if len(self._by_other_name) >= _MOST_NAMES:
                self._by_other_name.clear()
            self._by_other_name[name] = found
        return found
