"""The command line of `cognito-desk practice` and of `python -m desktop.practice`."""

from __future__ import annotations

import argparse
import ipaddress
import re

from desktop.practice.options import LOOPBACK, Options

MAX_PORT = 65_535
_NAME = re.compile(r"[a-z0-9]([a-z0-9_.-]{0,251}[a-z0-9])?")
"""A host name or an IPv4 address, in small letters."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.description = (
        "A Cognito on this computer. The first line on standard output is JSON: where it is, and "
        "who can sign in. It ends on SIGTERM or Ctrl+C; a shell that closes doesn't end it."
    )
    parser.add_argument("--port", type=port, default=0, metavar="N", help="default: any free one")
    parser.add_argument(
        "--host",
        type=address,
        default=LOOPBACK,
        metavar="ADDRESS",
        help=f"the address to listen at (default: {LOOPBACK}); with 0.0.0.0 or :: other computers "
        "reach it, and its control API, too",
    )
    parser.add_argument(
        "--allow-host",
        type=host_name,
        action="append",
        default=[],
        metavar="NAME",
        help="a host name to answer to beside 127.0.0.1 and localhost; can be repeated",
    )
    parser.add_argument(
        "--seed", default="", metavar="FILE", help="pools and users of your own (TOML)"
    )
    parser.add_argument(
        "--with-parent",
        action="store_true",
        help="end with the program that started it, which holds its standard input open",
    )


def options_of(parsed: argparse.Namespace) -> Options:
    """The options that were parsed with `configure`."""
    return Options(
        parsed.port, parsed.host, tuple(parsed.allow_host), parsed.seed, parsed.with_parent
    )


def port(text: str) -> int:
    """A port as an option has it; 0 stands for any free one."""
    if not text.isascii() or not text.isdigit() or int(text) > MAX_PORT:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {MAX_PORT}")
    return int(text)


def address(text: str) -> str:
    """An IP address to listen at; `localhost` stands for 127.0.0.1."""
    if text == "localhost":
        return LOOPBACK
    try:
        return ipaddress.ip_address(text).compressed
    except ValueError:
        raise argparse.ArgumentTypeError(f"an IP address, not {text!r}") from None


def host_name(text: str) -> str:
    """A name for the Host header, without a port."""
    name = text.lower()
    if not _NAME.fullmatch(name):
        raise argparse.ArgumentTypeError(f"a host name without a port, not {text!r}")
    return name
