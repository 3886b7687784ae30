"""The options of the program, and those of each of its commands."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "practice": "run only the practice pool, a double of Cognito",
    "verify": "check a token that is given on standard input",
    "doctor": "find out why a connection doesn't work",
    "check": "run the test plan for second factors, with evidence",
    "provision": "make a user pool with a second factor at AWS",
    "token": "print a fresh token of the session that is kept",
    "quit": "ask all windows of this user to quit",
    "forget": "delete the sessions that are kept on this computer",
    "completion": "print what makes a shell complete these commands",
}
"""Each command, and what `--help` says of it."""


def plain_start(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The options of the usual starts, as `window_parser` would read them; None for any other.

    With nothing but `--practice` or `--profile NAME`: making the parser takes a twentieth of the
    time to the first paint.
    """
    options = argparse.Namespace(
        command=None, practice=False, practice_port=0, profile=None, qa=False
    )
    match arguments:
        case []:
            return options
        case ["--practice"]:
            options.practice = True
            return options
        case ["--profile", name] if not name.startswith("-"):
            options.profile = name
            return options
    return None


def window_parser() -> argparse.ArgumentParser:
    """The window's options; of the commands it knows the names only."""
    return _with_commands()[0]


def whole_parser() -> argparse.ArgumentParser:
    """The window's options and those of all commands: slow, since all of them are imported."""
    from desktop.commands import check, completion, doctor, forget, provision, token, verify
    from desktop.commands import quit as quit_command
    from desktop.practice import command_line as practice

    parser, commands = _with_commands()
    for name, module in (
        ("practice", practice),
        ("verify", verify),
        ("doctor", doctor),
        ("check", check),
        ("provision", provision),
        ("token", token),
        ("quit", quit_command),
        ("forget", forget),
        ("completion", completion),
    ):
        module.configure(commands[name])
    return parser


def _with_commands() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    parser = argparse.ArgumentParser(
        prog="cognito-desk",
        usage="%(prog)s [-h] [--version] [FILE | LINK | --profile NAME_OR_FILE |\n"
        "                    --practice [--practice-port N] | COMMAND ...]",
        description="Sign in to Amazon Cognito with a second factor, and see what the tokens say.",
        epilog="Without a command: the window, with the last connection that was used. FILE is a "
        "connection, NAME.toml, that is opened and kept: it may be moved or deleted then; or a "
        "file that names a user pool, such as amplify_outputs.json, aws-exports.js or what "
        "describe-user-pool-client printed. LINK, cognito-desk:connect?..., names one as well. "
        "What these say is shown before it is added. "
        "Options of a command: cognito-desk COMMAND --help.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--profile", metavar="NAME_OR_FILE", help="the connection to use: a .toml file, or its name"
    )
    which.add_argument(
        "--practice",
        action="store_true",
        help="use a practice pool on this computer, started and ended with the window",
    )
    parser.add_argument(
        "--practice-port",
        type=_port,
        default=0,
        metavar="N",
        help="its port (default: any free one)",
    )
    parser.add_argument("--qa", action="store_true", help="show the tools for testers")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    return parser, {name: commands.add_parser(name, help=it) for name, it in COMMANDS.items()}


def _port(text: str) -> int:
    from desktop.practice.command_line import port

    return port(text)
