"""Call `once` and print what it returns. Usage: run_once.py FOLDER HOW.

Appends a letter to FOLDER/begun and FOLDER/done whenever the work begins and is done here. HOW:
"slowly" waits until FOLDER/go is there, and writes to FOLDER/asked how many ask meanwhile; "dies"
kills itself during the work.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

from desktop.system.single_flight import once


def main(folder: Path, how: str) -> None:
    def work() -> bytes:
        with (folder / "begun").open("a") as file:
            file.write("x")
        if how == "dies":
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        while how == "slowly" and not (folder / "go").exists():
            asked = sum(thread.name == "request" for thread in threading.enumerate())
            (folder / "asked").write_text(str(asked))
            time.sleep(0.01)
        with (folder / "done").open("a") as file:
            file.write("x")
        return f"token of {os.getpid()}".encode()

    sys.stdout.write(once(folder / "private", "token", work).decode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
