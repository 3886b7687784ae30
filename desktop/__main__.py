"""`cognito-desk`, also `python -m desktop`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the exit code."""
    from desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
