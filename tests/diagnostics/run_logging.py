"""Write a record for each line of stdin to a log file that is full soon.

Usage: run_logging.py FILE NAME. A line on stdout when it is ready.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from desktop.diagnostics.log_file import LogFile

MAX_BYTES = 20_000


def main(file: Path, name: str) -> None:
    handler = LogFile(file)
    handler.maxBytes = MAX_BYTES
    logger = logging.getLogger("desktop.test")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number, _ in enumerate(sys.stdin):
        logger.info("%s %d", name, number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
