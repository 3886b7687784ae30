"""A replica of a pool in a second Region: the same users, clients and sign-ins, seen from there.

What a Region keeps to itself is here: challenge sessions, lockouts and hourly limits.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from desktop.practice.state.challenge_sessions import ChallengeSessions
from desktop.practice.state.hourly_limits import HourlyLimits
from desktop.practice.state.lockout import Lockouts

Status = Literal["INACTIVE", "ACTIVE"]
"""The practice pool needs no time for CREATING and DELETING."""


@dataclass(slots=True)
class Replica:
    """The replica of one pool."""

    region: str
    status: Status = "INACTIVE"
    challenges: ChallengeSessions = field(default_factory=ChallengeSessions)
    password_lockouts: Lockouts = field(default_factory=Lockouts)
    code_lockouts: Lockouts = field(default_factory=Lockouts)
    hourly_limits: HourlyLimits = field(default_factory=HourlyLimits)
