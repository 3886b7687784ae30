"""A user of the tester's own, for a pool without AWS credentials. Kept in memory only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.environment import CaseUser, Unavailable
from desktop.qa.seed import NoSeed, seed

if TYPE_CHECKING:
    from collections.abc import Callable


def typed_user(ask: Callable[[str], str], ask_secret: Callable[[str], str]) -> CaseUser | None:
    """Asks for a test user with an authenticator app; None where the name is left empty.

    The input's end (Ctrl+D; Windows calls an empty device a terminal, too) is no answer: None.
    Raises `Unavailable` for a seed that is none.
    """
    try:
        name = ask("User name of a test user with an authenticator app (Enter for none): ").strip()
        if not name:
            return None
        password = ask_secret("Password: ")
        typed_seed = ask_secret("Seed of the app (Base32): ")
    except EOFError:
        return None
    try:
        return CaseUser(name, password, seed(typed_seed))
    except NoSeed:
        raise Unavailable("that is no seed of an authenticator app") from None
