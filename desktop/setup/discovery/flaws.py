"""Why nothing that connects could be read."""

from __future__ import annotations

from enum import Enum, auto


class Flaw(Enum):
    """One for each thing that the person can do about it."""

    EMPTY = auto()
    TOO_LARGE = auto()
    NOT_TEXT = auto()
    CUT_OFF = auto()
    """JSON that ends in the middle."""
    NOT_JSON = auto()
    NOT_DATA = auto()
    """A JavaScript file that computes something where its settings should stand."""
    NO_USER_POOL = auto()
    """An Amplify file without sign-in, or with an identity pool only."""
    IDENTITY_POOL = auto()
    TOKEN = auto()
    CREDENTIALS = auto()
    """Keys of an AWS account, or of another service."""
    KEY_SET = auto()
    PACKAGE = auto()
    """A package.json."""
    OTHER_JSON = auto()
    OTHER_TEXT = auto()
    REGIONS_DIFFER = auto()
    """`about` has both."""
    BAD_VALUE = auto()
    """`about` is the key."""
    LINK_ACTION = auto()
    """A link that asks for something else than a connection."""
    LINK_KEY_REFUSED = auto()
    """`about` is a key that no link may set, such as an address or a secret."""
    LINK_KEY_UNKNOWN = auto()
    LINK_KEY_TWICE = auto()
    LINK_BROKEN = auto()


class NothingFound(Exception):
    """There is nothing to connect to in it. Never holds anything secret."""

    def __init__(self, flaw: Flaw, about: str = "") -> None:
        """`about`: the key, or the values, where the flaw has some."""
        super().__init__(flaw.name, about)
        self.flaw = flaw
        self.about = about
