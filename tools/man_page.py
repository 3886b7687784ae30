"""Makes resources/man/cognito-desk.1 of the program's own options: `python -m tools.man_page`.

What options do stands in the commands; here is only what a manual page has around them.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.commands.parser import COMMANDS, whole_parser

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parents[1] / "resources/man/cognito-desk.1"

HEAD = r""".\" Made by tools/man_page.py; changes are lost.
.TH COGNITO\-DESK 1 "" "Cognito Desk {version}" "User Commands"
.SH NAME
cognito\-desk \- sign in to Amazon Cognito with a second factor
.SH SYNOPSIS
.B cognito\-desk
.RB [ \-\-profile
.IR NAME_OR_FILE " | " FILE " | " LINK ]
.br
.B cognito\-desk \-\-practice
.RB [ \-\-practice\-port
.IR N ]
.br
.B cognito\-desk
.I COMMAND
.RI [ options ]
.SH DESCRIPTION
"""
TAIL = r""".SH FILES
.TP
.I ~/.config/cognito\-desk/profiles/
Connections, one TOML file each; their name is what
.B \-\-profile
takes.
.TP
.I /etc/xdg/cognito\-desk/
What is set for the whole computer; counts only where root owns it.
.TP
.I ~/.local/state/cognito\-desk/log/cognito\-desk.log
What went wrong, with nothing secret in it.
.TP
.I ~/.local/state/cognito\-desk/vault/
Kept sessions, sealed with a key in the keyring.
.SH ENVIRONMENT
.TP
.BR HTTPS_PROXY ", " NO_PROXY
The proxy, where a connection names none.
.TP
.B AWS_CA_BUNDLE
A file of certificates to trust beside the system's.
.TP
.BR AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ", " AWS_ENDPOINT_URL
Another address of the service; the window says so before a password is typed.
.TP
.BR AWS_USE_FIPS_ENDPOINT ", " AWS_USE_DUALSTACK_ENDPOINT
AWS's other hosts, where the connection names no endpoint.
.SH EXIT STATUS
0 all is well; 2 wrong usage or a broken connection, with the reason on standard error; others as
each command says; 130 after Ctrl+C.
"""


def page() -> str:
    """The whole page, in roff."""
    parser = whole_parser()
    commands = next(
        it.choices
        for it in parser._actions  # noqa: SLF001 - argparse has no other list of them
        if isinstance(it, argparse._SubParsersAction)  # noqa: SLF001 - as above
    )
    lines = [HEAD.format(version=__version__).rstrip()]
    lines += [_text(parser.description or ""), ".PP", _text(parser.epilog or "")]
    lines += [".SH OPTIONS", *_options(parser), ".SH COMMANDS"]
    lines += [
        "With",
        r".BR \-h ,",
        r".B \-\-help",
        "the program, and each command, prints its options.",
    ]
    for name, does in COMMANDS.items():
        command = commands[name]
        lines += [f".SS {_escaped(name)}", _text(f"{does[0].upper()}{does[1:]}."), ".PP"]
        lines.append(_text(command.description or ""))
        lines += _options(command)
        if command.epilog:
            lines += [".PP", _text(command.epilog)]
    return "\n".join(lines) + "\n" + TAIL


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001 - as above
        if isinstance(action, argparse._SubParsersAction) or action.dest == "help":  # noqa: SLF001 - as above
            continue
        names = r"\fR, ".join(rf"\fB{_escaped(it)}" for it in action.option_strings)
        yield ".TP"
        yield f"{names}{_value(action)}\\fR".removeprefix(" ")
        yield _text((action.help or "") % {**vars(action), "prog": parser.prog})


def _value(action: argparse.Action) -> str:
    """What stands behind an option, in italics."""
    if action.nargs == 0:
        return ""
    if action.choices is not None:
        shown = " | ".join(str(it) for it in action.choices)
    else:
        named = action.metavar
        shown = " ".join(named) if isinstance(named, tuple) else str(named or action.dest)
    return rf" \fI{_escaped(shown)}"


def _text(text: str) -> str:
    """A paragraph, a sentence a line; no line begins with what roff takes for a request."""
    sentences = re.sub(r"(?<=[a-z)][.:;]) (?=[A-Z])", "\n", " ".join(text.split()))
    return "\n".join(
        f"\\&{line}" if line[:1] in {".", "'"} else line
        for line in _escaped(sentences).splitlines()
    )


def _escaped(text: str) -> str:
    return text.replace("\\", r"\e").replace("-", r"\-").replace("…", "...")


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
