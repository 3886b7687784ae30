"""What a practice pool is started with."""

from __future__ import annotations

from dataclasses import dataclass

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Options:
    """The options of `cognito-desk practice`."""

    port: int = 0
    """0 takes any free one."""
    host: str = LOOPBACK
    """The address that it listens at, of IPv4 or IPv6."""
    allowed_hosts: tuple[str, ...] = ()
    """Names in the Host header that it answers to, beside 127.0.0.1, localhost and `host`."""
    seed: str = ""
    """The path of a seed file; empty for none."""
    with_parent: bool = False
    """Whether it ends when its standard input does: a parent that is gone holds no pipe open."""
