"""`cognito-desk`, also `python -m desktop`."""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and exit."""
    from desktop.cli import run
    from desktop.system.process_end import end_process

    end_process(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
