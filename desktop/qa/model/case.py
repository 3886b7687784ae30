"""A case of the test plan, without its steps' mechanics: what a person reads, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal


class Group(Enum):
    """The groups of the plan, in the order in which they are run."""

    ENFORCEMENT = "enforcement"
    CODES = "codes"
    GUESSING = "guessing"
    NAMES = "names"
    FACTORS = "factors"
    DEVICES = "devices"
    TOKENS = "tokens"


class Actor(Enum):
    """Who acts in a step: the report says whether the app was tested, or the bare API."""

    APP = "app"
    RAW = "raw"
    PERSON = "person"
    CLOCK = "clock"
    CONFIG = "config"
    """The pool's settings, or a user's, read or changed by admin calls."""
    OFFLINE = "offline"
    """Nothing is sent: a token is judged."""


def raw(*texts: str) -> tuple[tuple[Actor, str], ...]:
    """Steps that the bare API takes, one after the other."""
    return tuple((Actor.RAW, text) for text in texts)


class Run(Enum):
    """What a case needs to run without a person."""

    TOTP = "T"
    """Alone, with the seed of an authenticator app."""
    READABLE_PHONE = "R"
    """Alone, where sent codes can be read."""
    CONFIG = "C"
    """Needs admin calls."""
    HAND = "M"
    """Only by hand."""
    OFFLINE = "X"
    """No pool needed."""


Confidence = Literal["A", "B", "C", "?"]
"""A documented by AWS; B seen at real pools by others; C inferred; ? not backed: observed only."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the expected answer is from."""

    text: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement of a standard, and what this case says of it."""

    catalogue: str
    """Such as "ASVS"."""
    version: str
    """Of the catalogue, such as "5.0.0"."""
    id: str
    """In the catalogue's own spelling, such as "v5.0.0-6.3.3"."""
    met_when: Literal["as_documented", "never", "measured"] = "as_documented"
    """`never`: the documented behaviour itself misses it. `measured`: a check of the case says."""
    note: str = ""
    """Why it is missed, or what is measured."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one execution costs."""

    messages: int = 0
    """Codes sent by SMS or email."""
    lockout_seconds: int = 0
    """How long the user can't sign in afterwards, at most."""
    changes_account: bool = False


@dataclass(frozen=True, slots=True)
class CaseInfo:
    """A case as it is listed, recorded and printed. Texts are English; windows translate them."""

    id: str
    """"QA-01"; never reused, whatever happens to the case."""
    version: int
    """Counts up whenever steps or expectations change."""
    title: str
    why: str
    """What an attacker would gain, or what would be lost, in one sentence."""
    group: Group
    preconditions: tuple[str, ...]
    steps: tuple[tuple[Actor, str], ...]
    """Who does what, in order, as it is told to a person."""
    expected: str
    """What the service answers when it does as documented."""
    source: Source
    requirements: tuple[Requirement, ...]
    runs: frozenset[Run]
    cost: Cost = field(default_factory=Cost)
    cleanup: str = ""
