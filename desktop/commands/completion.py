"""`cognito-desk completion`: what makes a shell complete the program's commands and options.

The shell then starts the program at each Tab, and `completing.complete` answers.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop.commands.output import write_line

if TYPE_CHECKING:
    import argparse

SHELLS = ("bash", "zsh", "fish")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.allow_abbrev = False
    parser.description = (
        "Print what makes a shell complete commands, options, connections and case ids. "
        'For bash and zsh: eval "$(cognito-desk completion bash)" in ~/.bashrc or ~/.zshrc; '
        "for fish: cognito-desk completion fish > ~/.config/fish/completions/cognito-desk.fish."
    )
    parser.add_argument("shell", choices=SHELLS, help="which shell it is for")


def main(namespace: argparse.Namespace) -> int:
    """Print it; the exit status."""
    from argcomplete.shell_integration import shellcode

    code = shellcode(["cognito-desk"], shell=namespace.shell)
    return 0 if write_line(sys.stdout, code) else 1
