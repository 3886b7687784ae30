"""`python -m desktop.practice`, which takes the options of `cognito-desk practice`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from desktop.practice import main
from desktop.practice.command_line import configure, options_of


def run(arguments: list[str]) -> int:
    """Parse and serve; the exit code. Raises `SystemExit` for --help and wrong usage."""
    parser = ArgumentParser(prog="python -m desktop.practice")
    configure(parser)
    return main(options_of(parser.parse_args(arguments)))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
