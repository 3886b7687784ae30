"""What is said on stderr about a pool that others than this computer's programs can reach."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.practice.options import Options


def exposure_warnings(options: Options, port: int) -> list[str]:
    """A line for each option that lets others in; `port` is the one that it listens on."""
    lines = []
    if not ipaddress.ip_address(options.host).is_loopback:
        lines.append(
            f"warning: listening at {options.host}, port {port}: other computers can read every "
            "code and password of the practice pool, and change it."
        )
    if options.allowed_hosts:
        names = ", ".join(options.allowed_hosts)
        lines.append(
            f"warning: answering to {names}: web pages of that name can use the practice pool, too."
        )
    return lines
