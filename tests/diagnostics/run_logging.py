"""Write a record for each line of stdin to a log file that is full soon.

Usage: run_logging.py FILE NAME. Says on stdout when it is ready, and what is written.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from desktop.diagnostics.log_file import LogFile

MAX_BYTES = 20_000


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main(file: Path, name: str) -> None:
    handler = LogFile(file)
    handler.maxBytes = MAX_BYTES
    logger = logging.getLogger("desktop.test")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    say("ready")
    for number, _ in enumerate(sys.stdin):
        logger.info("%s %d", name, number)
        say("written")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
