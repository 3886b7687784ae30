"""Starts the program up to its first paint, and prints what was imported by then.

Usage: run_to_first_paint.py [OPTION…]. Also printed: the classes of PySide6 that were made.
"""

from __future__ import annotations

import json
import os
import sys

import desktop.cli


def main(*arguments: str) -> None:
    """Run as the command line does. Qt is imported no earlier than there."""
    speed_up = desktop.cli._speed_up_start

    def and_report() -> None:
        speed_up()
        from desktop.startup.deferred_imports import DeferredImports
        from desktop.ui.widgets import combo_box, secret_edit

        # However slow the computer is, they come after the paint.
        combo_box.AFTER_PAINT_MS = secret_edit.AFTER_PAINT_MS = 600_000
        DeferredImports.start = report  # type: ignore[assignment,method-assign]

    desktop.cli._speed_up_start = and_report
    desktop.cli.run(list(arguments))


def report(*_: object, **__: object) -> None:
    """Called where the imports begin that the first paint does not wait for."""
    made = [
        name
        for module in ("QtCore", "QtGui", "QtWidgets")
        for name, it in vars(sys.modules[f"PySide6.{module}"]).items()
        if isinstance(it, type)
    ]
    sys.stdout.write(json.dumps({"modules": sorted(sys.modules), "classes": sorted(made)}))
    sys.stdout.flush()
    os._exit(0)


main(*sys.argv[1:])
