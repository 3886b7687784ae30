"""`python -m desktop.practice [--port N] [--end-with-stdin]`.

No argparse: importing it costs start-up time.
"""

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


def _run(arguments: list[str]) -> int:
    end_with_stdin = arguments[-1:] == ["--end-with-stdin"]
    port = _port(arguments[:-1] if end_with_stdin else arguments)
    if port is None:
        sys.stderr.write(
            "usage: python -m desktop.practice [--port N] [--end-with-stdin], N from 0 to 65535\n"
        )
        return 2
    return main(port, end_with_stdin=end_with_stdin)


if __name__ == "__main__":
    sys.exit(_run(sys.argv[1:]))
