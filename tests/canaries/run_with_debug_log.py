"""Start the program with every logger at DEBUG and, on SIGUSR1, raise errors that hold tokens.

Usage: run_with_debug_log.py FOLDER ARGUMENTS. In the folder "ours.log" gets the records of
`desktop.*`, "others.log" those of all other loggers. CLIPBOARD_SECONDS in the environment is how
long a copied secret stays. SIGUSR1 raises in a slot and in a thread.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from pathlib import Path

from desktop.cli import run
from desktop.system.process_end import end_process


def log_everything(folder: Path) -> None:
    for name in ("ours", "others"):
        handler = logging.FileHandler(folder / f"{name}.log")
        wanted = name == "ours"
        handler.addFilter(lambda record, w=wanted: record.name.startswith("desktop") is w)
        handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
        logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.DEBUG)
    ours = logging.getLogger("desktop")
    ours.setLevel(logging.DEBUG)
    ours.setLevel = lambda _: None  # type: ignore[method-assign]  # stays so when the log is opened
    ours.debug("loud")


def fail_with(token: str) -> None:
    try:
        {}[token]
    except KeyError as error:
        raise ValueError(token) from error


def shorten_clipboard_life() -> None:
    from desktop.ui.widgets.secret_clipboard import SecretClipboard  # the token command knows no Qt

    if seconds := os.environ.get("CLIPBOARD_SECONDS"):
        SecretClipboard.__init__.__kwdefaults__["seconds"] = int(seconds)


def fail_on_signal() -> None:
    from PySide6.QtCore import QTimer  # the token command knows no Qt

    import desktop.app

    wanted: list[bool] = []

    class FailingApp(desktop.app.App):
        def __init__(self, *given: object) -> None:
            super().__init__(*given)  # type: ignore[arg-type]
            self._timer = QTimer(self, interval=50)
            self._timer.timeout.connect(self._look)
            self._timer.start()

        def _look(self) -> None:
            if wanted:
                wanted.clear()
                session = self.current.session
                assert session is not None
                token = session.tokens.access_token
                threading.Thread(target=fail_with, args=(token,)).start()
                fail_with(session.stored_session.refresh_token)

    desktop.app.App = FailingApp  # type: ignore[misc]
    signal.signal(signal.SIGUSR1, lambda *_: wanted.append(True))


def main(folder: str, *arguments: str) -> int:
    log_everything(Path(folder))
    if arguments[0] != "token":
        fail_on_signal()
        shorten_clipboard_life()
    return run(list(arguments))


if __name__ == "__main__":
    end_process(main(*sys.argv[1:]))
