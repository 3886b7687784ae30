"""`python -m desktop.practice [--port N]`. No argparse: importing it costs start-up time."""

from __future__ import annotations

import sys

from desktop.practice import main

_HIGHEST_PORT = 65_535


def _port(arguments: list[str]) -> int | None:
    match arguments:
        case []:
            return 0
        case ["--port", number] if number.isascii() and number.isdigit():
            return int(number) if int(number) <= _HIGHEST_PORT else None
        case _:
            return None


if __name__ == "__main__":
    port = _port(sys.argv[1:])
    if port is None:
        sys.stderr.write("usage: python -m desktop.practice [--port N], N from 0 to 65535\n")
        sys.exit(2)
    sys.exit(main(port))
